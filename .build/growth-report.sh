#!/bin/sh
# Draws what growth.sh measured, and prints it as tables.
set -eu
picture=$1
folder=target/growth
export LC_ALL=C

gnuplot -e "folder = '$folder'" src/jmh/growth.gnuplot >"$picture"

# Beneath a table: how much more the columns have in the last row than in the first, and the steepest step between
# neighbours as a power of the size, 1 where twice the size costs twice as much.
grown='
    function grew(column, name,    i, power, steepest) {
        for (i = 2; i <= NR; i++) {
            power = log(value[i, column] / value[i - 1, column]) / log(value[i, 1] / value[i - 1, 1])
            if (i == 2 || power > steepest) steepest = power
        }
        printf "; %s %.4g times, steepest step %.2f", name, value[NR, column] / value[1, column], steepest
    }
    { for (i = 1; i <= NF; i++) value[NR, i] = $i }'

echo "$(cat "$folder/machine")."
echo
for what in visits lesions; do
    printf '| %s | CPU ms without parts | with all | allocated MB without parts | with all |\n|---:|---:|---:|---:|---:|\n' $what
    awk "$grown"' { printf "| %d | %.3g | %.3g | %.3g | %.3g |\n", $1, $2 / 1000, $3 / 1000, $4 / 1e6, $5 / 1e6 }
        END { printf "\n%.4g times the '$what'", value[NR, 1] / value[1, 1]; grew(2, "time without parts"); grew(3, "with all")
              grew(4, "memory without parts"); grew(5, "with all"); print ".\n" }' "$folder/$what.tsv"
done

echo "| lines | s | CPU s | lines a second | peak MB | floor s | CPU s | lines a second | peak MB | of the floor |"
echo "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
awk "$grown"' { printf "| %d | %.1f | %.1f | %d | %d | %.1f | %.1f | %d | %d | %.2f |\n", $1, $2, $3, $1 / $2, $4, $5, $6, $1 / $5, $7, $5 / $2 }
    END { printf "\n%.4g times the lines", value[NR, 1] / value[1, 1]; grew(2, "time"); grew(4, "memory"); print "."
          if (NR > 1) {
              more = value[NR, 1] - value[NR - 1, 1]; ours = more / (value[NR, 2] - value[NR - 1, 2]); floor = more / (value[NR, 5] - value[NR - 1, 5])
              printf "Without the start, by the difference of the last two rows: %d lines a second, the floor %d, ratio %.2f.\n", ours, floor, ours / floor
          }
          print "" }' "$folder/lines.tsv"

echo "| clients | requests a second | median ms | 99 % ms | refused | peak MB |"
echo "|---:|---:|---:|---:|---:|---:|"
awk "$grown"' { printf "| %d | %d | %.2f | %.2f | %d | %d |\n", $1, $2, $3, $4, $5, $6 }
    END { printf "\n%.4g times the clients", value[NR, 1] / value[1, 1]; grew(3, "median"); grew(4, "99 %"); grew(6, "memory"); print "." }' \
    "$folder/clients.tsv"
