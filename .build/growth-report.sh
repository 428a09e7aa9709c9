#!/bin/sh
# Draws what growth.sh measured, and prints it as tables.
set -eu
picture=$1
folder=target/growth
export LC_ALL=C

gnuplot -e "folder = '$folder'" src/jmh/growth.gnuplot >"$picture"

# Beneath a table: how much more a column has in the last row than in the first, and the steepest step between
# neighbours as a power of the size: 1 where twice the size costs twice as much.
functions='
    function grew(column, name,    i, power, steepest) {
        for (i = 2; i <= NR; i++) {
            power = log(value[i, column] / value[i - 1, column]) / log(value[i, 1] / value[i - 1, 1])
            if (i == 2 || power > steepest) steepest = power
        }
        return sprintf("%s %.3g times (%.2f)", name, value[NR, column] / value[1, column], steepest)
    }
    function more(name) { return thousands(value[NR, 1] / value[1, 1]) " times the " name ": " }
    function thousands(n,    digits, rest) {
        digits = sprintf("%.0f", n)
        while (length(digits) > 3) {
            rest = "," substr(digits, length(digits) - 2) rest
            digits = substr(digits, 1, length(digits) - 3)
        }
        return digits rest
    }
    { for (i = 1; i <= NF; i++) value[NR, i] = $i }'

echo "$(cat "$folder/machine"). In brackets the steepest step as a power of the size, 1 where it is linear."

for what in visits lesions; do
    echo
    echo "| $what | CPU ms without parts | with all | allocated MB without parts | with all |"
    echo "|---:|---:|---:|---:|---:|"
    awk -v what=$what "$functions"'
        { printf "| %d | %.3g | %.3g | %.3g | %.3g |\n", $1, $2 / 1000, $3 / 1000, $4 / 1e6, $5 / 1e6 }
        END { print "\n" more(what) grew(2, "time") ", with all parts" grew(3, "") "; " \
                  grew(4, "memory") ", with all parts" grew(5, "") "." }' "$folder/$what.tsv"
done

echo
echo "| lines | batch s | CPU s | lines a second | peak MB | floor s | CPU s | lines a second | peak MB | ratio |"
echo "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
awk "$functions"'
    { printf "| %s | %.1f | %.1f | %s | %d | %.1f | %.1f | %s | %d | %.2f |\n", thousands($1),
          $2, $3, thousands($1 / $2), $4, $5, $6, thousands($1 / $5), $7, $5 / $2 }
    END { print "\n" more("lines") grew(2, "time") "; " grew(4, "memory") "."
          if (NR > 1) {
              lines = value[NR, 1] - value[NR - 1, 1]
              batch = lines / (value[NR, 2] - value[NR - 1, 2])
              floor = lines / (value[NR, 5] - value[NR - 1, 5])
              printf "Between the last two rows, so without the start: %s lines a second, the floor %s, ratio %.2f.\n",
                  thousands(batch), thousands(floor), batch / floor
          } }' "$folder/lines.tsv"

echo
echo "| clients | requests a second | median ms | 99 % ms | failed | peak MB |"
echo "|---:|---:|---:|---:|---:|---:|"
awk "$functions"'
    { printf "| %d | %s | %.2f | %.2f | %d | %d |\n", $1, thousands($2), $3, $4, $5, $6 }
    END { print "\n" more("clients") grew(3, "median") ", " grew(4, "99 %") "; " grew(6, "memory") "." }' "$folder/clients.tsv"
