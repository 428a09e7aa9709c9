#!/bin/sh
# Measures the packaged service over HTTP on the loopback interface, beside its floors in the same process, and prints a
# table. The rounds of the routes take turns, so that what else the machine does falls on all of them.
set -eu
app=$1
port=${PORT:-8090}
seconds=${SECONDS_EACH:-5}
rounds=${ROUNDS:-3}
clients=${CLIENTS:-16}
address=http://127.0.0.1:$port
folder=target/load

command -v wrk >/dev/null 2>&1 || { echo "wrk not found: install it (package wrk) so that it is on the PATH." >&2; exit 1; }

mkdir -p "$folder"
COURSE=$folder/course.json
export COURSE
java -cp target/load/test-classes org.mrecist.http.lines.MadeUpCourses 1 | tr -d '\n' >"$COURSE"

# A heap that grows as it must, as in a container of 512 MB with the image's options; on a large machine Java would take
# all of it at once.
java -Xms8m -Xmx256m -XX:+UseSerialGC -Dquarkus.http.port="$port" \
    -Dquarkus.log.category.\"mrecist.audit\".level=${AUDIT_LEVEL:-INFO} -jar "$app" >"$folder/service.log" 2>&1 &
service=$!
trap 'kill $service 2>/dev/null' EXIT
until curl -fs -o /dev/null "$address/q/health/ready"; do
    kill -0 $service || { cat "$folder/service.log" >&2; exit 1; }
    sleep 0.2
done

routes=${ROUTES:-'/v1/assessments?include=none /floor/checked?include=none /floor/plain?include=none
/v1/assessments /floor/checked /floor/plain
/v1/assessments?include=steps,lesions,findings /floor/echo'}

measure() {
    wrk -t1 -c"$clients" -d"$2"s -s src/jmh/floor/course.lua "$address$1" | sed -n "s#^FIGURES#$1#p"
}

: >"$folder/figures"
for route in $routes; do
    # The compiler works on for a while; it shares the cores with what is measured.
    measure "$route" $((3 * seconds)) >/dev/null
    curl -s -X POST -H 'Content-Type: application/json' --data-binary @"$COURSE" -o "$folder/answer" "$address$route"
    echo "$route $(wc -c <"$folder/answer")" >>"$folder/sizes"
done
round=0
while [ $round -lt "$rounds" ]; do
    for route in $routes; do
        measure "$route" "$seconds" >>"$folder/figures"
    done
    round=$((round + 1))
done

echo "| call | requests a second | median ms | 99 % ms | refused |"
echo "|---|---:|---:|---:|---:|"
awk '{ n[$1]++; r[$1] += $2; m[$1] += $3; q[$1] += $4; e[$1] += $5; if (n[$1] == 1) o[++k] = $1 }
    END { for (i = 1; i <= k; i++) { c = o[i]; printf "| `%s` | %d | %.2f | %.2f | %d |\n", c, r[c] / n[c], m[c] / n[c], q[c] / n[c], e[c] }
          printf "\nRatios: `include=none` to checked floor %.2f, to plain floor %.2f; full answer %.2f and %.2f.\n",
              r["/v1/assessments?include=none"] / r["/floor/checked?include=none"], r["/v1/assessments?include=none"] / r["/floor/plain?include=none"],
              r["/v1/assessments"] / r["/floor/checked"], r["/v1/assessments"] / r["/floor/plain"] }' "$folder/figures"
awk '/^VmHWM/ { printf "Peak memory of the service with -Xmx256m: %d MB; %s clients.\n", $2 / 1024, "'"$clients"'" }' /proc/$service/status
