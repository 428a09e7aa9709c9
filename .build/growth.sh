#!/bin/sh
# Measures how time and memory grow: with the visits and the lesions of a course, with the lines of a batch, with the
# clients at once. Each series is a file of target/growth, by which growth-report.sh draws and prints them.
set -eu
app=$1
bench=$2
series=${SERIES:-visits lesions lines clients}
visits=${VISITS:-2 6 20 60 200}
lesions=${LESIONS:-1 3 10 30 100}
most=${LINES_MOST:-100000}
clients=${CLIENTS:-1 4 16 64 256}
seconds=${SECONDS_EACH:-5}
port=${PORT:-8090}
address=http://127.0.0.1:$port
folder=target/growth
java="java -Xms8m -Xmx256m -XX:+UseSerialGC"
classes=$bench/classes:$bench/test-classes:$(cat "$bench/libraries")
export LC_ALL=C

missing() {
    echo "$1 not found: install it (package $2) so that it is on the PATH." >&2
    exit 1
}
command -v wrk >/dev/null 2>&1 || missing wrk wrk
env time -f %e true >/dev/null 2>&1 || missing "GNU time" time
command -v gnuplot >/dev/null 2>&1 || missing gnuplot gnuplot-nox

# A line of a batch takes 4.4 KB and its answer 6.3 KB, both in memory; the rest is for the processes.
needed=$((most * 11 + 1000000))
for free in "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" "$(awk '/^MemAvailable/ { print $2 }' /proc/meminfo)"; do
    [ "$free" -ge "$needed" ] || {
        echo "$most lines need $((needed / 1000)) MB of memory, $((free / 1000)) MB are free: set LINES_MOST to fewer." >&2
        exit 1
    }
done

mkdir -p "$folder"
jdk=$(java -version 2>&1 | sed -n '1s/.*version "\([^"]*\)".*/\1/p')
cores=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort | uniq -c | awk '{ $1 = $1 " cores of"; print }')
echo "$(date '+%-d %B %Y'), JDK $jdk, SerialGC, heap of 256 MB, $cores" >"$folder/machine"

files=$(mktemp -d /dev/shm/growth.XXXXXX)
started=
trap 'rm -rf "$files"; [ -z "$started" ] || kill $started' EXIT
trap 'exit 1' INT TERM

# Columns: size, then CPU microseconds and bytes allocated for a course, without parts and with all of them.
measure_answers() {
    name=$1
    java --sun-misc-unsafe-memory-access=allow -cp "$classes" org.openjdk.jmh.Main AnswerGrowthBenchmark -foe true \
        -p visits="$(echo "$2" | tr ' ' ,)" -p lesions="$(echo "$3" | tr ' ' ,)" \
        -prof org.mrecist.CpuTime -prof gc -rf csv -rff "$folder/$name.csv" ${BENCH_ARGS:-} >"$folder/$name.log" 2>&1 || {
        cat "$folder/$name.log" >&2
        exit 1
    }
    awk -F, -v name="$name" 'NR > 1 { gsub(/"/, ""); size = name == "visits" ? $9 : $8 }
        NR > 1 && !(size in seen) { seen[size]; sizes[++n] = size }
        $1 ~ /bare:cpu$/ { cpu[size] = $5 / 1000 }
        $1 ~ /full:cpu$/ { cpuOfFull[size] = $5 / 1000 }
        $1 ~ /bare:gc.alloc.rate.norm$/ { bytes[size] = $5 }
        $1 ~ /full:gc.alloc.rate.norm$/ { bytesOfFull[size] = $5 }
        END { OFS = "\t"; for (i = 1; i <= n; i++) { s = sizes[i]; print s, cpu[s], cpuOfFull[s], bytes[s], bytesOfFull[s] } }' \
        "$folder/$name.csv" >"$folder/$name.tsv"
}

# Runs a command and prints the seconds that passed, those of CPU time, and the most memory that it held, in MB.
costs() {
    env time -f '%e %U %S %M' -o "$folder/command.time" "$@" >"$folder/command.log" 2>&1 || {
        cat "$folder/command.log" >&2
        exit 1
    }
    awk '{ printf "%s\t%.2f\t%d", $1, $2 + $3, $4 / 1024 }' "$folder/command.time"
}

measure_visits() {
    measure_answers visits "$visits" 10
}

measure_lesions() {
    measure_answers lesions 20 "$lesions"
}

# Columns: lines, then seconds, CPU seconds and peak MB of the command, and of the floor: the same lines parsed and
# written again by as many threads, in order. Both with their start.
measure_lines() {
    courses=$files/courses.ndjson
    written=$files/written.ndjson
    count=1000
    while [ "$count" -le "$most" ]; do
        $java -cp "$classes" org.mrecist.http.lines.BulkMeasurement courses "$count" "$courses"
        command=$(costs $java -jar "$app" batch "$courses" -o "$written" --include none)
        rm "$written"
        floor=$(costs $java -cp "$classes" org.mrecist.http.lines.BulkMeasurement again "$courses" "$written")
        rm "$written" "$courses"
        printf '%d\t%s\t%s\n' "$count" "$command" "$floor"
        count=$((count * 10))
    done >"$folder/lines.tsv"
}

# Columns: clients, requests a second, median and 99 % in milliseconds, failed or later than 2 s, peak MB. A service for each number of
# clients, so that each has a peak of its own.
measure_clients() {
    java -cp "$classes" org.mrecist.http.lines.MadeUpCourses 1 | tr -d '\n' >"$folder/course.json"
    for count in $clients; do
        $java -Dquarkus.http.port="$port" -jar "$app" >"$files/service.log" 2>&1 &
        started=$!
        until curl -fs -o /dev/null "$address/q/health/ready"; do
            kill -0 $started || { cat "$files/service.log" >&2; exit 1; }
            sleep 0.2
        done
        posted "$count" >/dev/null
        posted "$count" >/dev/null
        # By requests a second the middle one of three, so that a disturbance of one of them does not count.
        figures=$(for round in 1 2 3; do posted "$count"; done | sort -n | sed -n 2p)
        [ -n "$figures" ] || { echo "wrk measured nothing with $count clients." >&2; exit 1; }
        peak=$(awk '/^VmHWM/ { print int($2 / 1024) }' /proc/$started/status)
        kill $started
        wait $started || true
        started=
        echo "$count $figures $peak" | tr ' ' '\t'
    done >"$folder/clients.tsv"
}

posted() {
    COURSE=$folder/course.json wrk -t1 -c"$1" -d"${seconds}s" -s src/jmh/floor/course.lua \
        "$address/v1/assessments?include=none" | sed -n 's/^FIGURES //p'
}

for each in $series; do
    "measure_$each"
done
