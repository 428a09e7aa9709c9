# Draws the four series of growth.sh side by side, time above memory, from the files of `folder`.
set terminal svg size 1120,560 font "sans-serif,12" background "white"
set datafile separator "\t"
ours = "#c2510c"
other = "#1b6ca8"

file(series) = folder . "/" . series . ".tsv"
first(series, column) = system(sprintf("head -n 1 %s | cut -f %d", file(series), column)) + 0
last(series, column) = system(sprintf("tail -n 1 %s | cut -f %d", file(series), column)) + 0

# From the first point of the upper curve; what grows as its cause does runs along it.
linear(x) = upper * x / from
begin = 'from = first(series, 1); set xrange [from / 1.2:last(series, 1) * 1.2]'

set logscale xy
set border 3 linecolor "#555555"
set tics nomirror scale 0.5 textcolor "#333333"
set ytics 10
unset mxtics
unset mytics
set grid ytics linetype 1 linecolor "#e4e4e4"
set format y "%g"
unset key
set samples 2
set style line 1 linecolor rgb ours linewidth 2 pointtype 5 pointsize 0.5
set style line 2 linecolor rgb other linewidth 2 pointtype 7 pointsize 0.5
set style line 3 linecolor "#777777" linewidth 1 dashtype 2
set title offset 0,1.2
set ylabel offset 1

set multiplot layout 2,4 margins 0.06,0.985,0.1,0.87 spacing 0.065,0.1

set label 1 "■ all parts" at graph 0,1.09 textcolor rgb ours
set label 2 "● without parts" at graph 1,1.09 right textcolor rgb other
set ylabel "ms of CPU time"

series = "visits"
@begin
upper = first(series, 3) / 1e3
set title "visits of a course with 10 lesions"
set label 3 "dashed: what would be linear" at screen 0.985,0.02 right textcolor "#555555"
plot file(series) using 1:($3 / 1e3):xtic(1) with linespoints linestyle 1, \
    file(series) using 1:($2 / 1e3) with linespoints linestyle 2, linear(x) with lines linestyle 3
unset label 3

series = "lesions"
@begin
upper = first(series, 3) / 1e3
set title "lesions of a course with 20 visits"
plot file(series) using 1:($3 / 1e3):xtic(1) with linespoints linestyle 1, \
    file(series) using 1:($2 / 1e3) with linespoints linestyle 2, linear(x) with lines linestyle 3

series = "lines"
@begin
upper = first(series, 2)
set title "lines of a batch"
set label 1 "■ batch"
set label 2 "● parsed and written"
set ylabel "seconds"
set format x "10^{%L}"
plot file(series) using 1:2 with linespoints linestyle 1, \
    file(series) using 1:5 with linespoints linestyle 2, linear(x) with lines linestyle 3

series = "clients"
@begin
upper = first(series, 4)
set title "clients at once"
set label 1 "■ 99 %"
set label 2 "● median"
set ylabel "ms"
plot file(series) using 1:4:xtic(1) with linespoints linestyle 1, \
    file(series) using 1:3 with linespoints linestyle 2, linear(x) with lines linestyle 3

unset title
unset label 1
unset label 2
set ylabel "MB allocated"

series = "visits"
@begin
upper = first(series, 5) / 1e6
plot file(series) using 1:($5 / 1e6):xtic(1) with linespoints linestyle 1, \
    file(series) using 1:($4 / 1e6) with linespoints linestyle 2, linear(x) with lines linestyle 3

series = "lesions"
@begin
upper = first(series, 5) / 1e6
plot file(series) using 1:($5 / 1e6):xtic(1) with linespoints linestyle 1, \
    file(series) using 1:($4 / 1e6) with linespoints linestyle 2, linear(x) with lines linestyle 3

set ylabel "MB resident at most"
set yrange [10:10000]

series = "lines"
@begin
upper = first(series, 4)
plot file(series) using 1:4 with linespoints linestyle 1, \
    file(series) using 1:7 with linespoints linestyle 2, linear(x) with lines linestyle 3

series = "clients"
@begin
upper = first(series, 6)
plot file(series) using 1:6:xtic(1) with linespoints linestyle 1, linear(x) with lines linestyle 3
