#!/bin/sh
# Measures how long the service takes from its start to its first answer and to its first assessment: as `make run`
# starts it, and as the image does, with the cache that Java makes of its classes. Rounds take turns.
set -eu
plain=$1
image=$2
rounds=${ROUNDS:-5}
port=${PORT:-8090}
folder=target/start
cache=$PWD/$folder/app.aot
rm -rf "$folder"
mkdir -p "$folder"

course=$folder/course.json
sed -n '/COURSE = """/,/""";/p' docker/Training.java | sed '1d;$d' >"$course"
java docker/Training.java "$cache" java -jar "$image" >"$folder/training.log" 2>&1 || {
    cat "$folder/training.log" >&2
    exit 1
}

now() { date +%s%N; }

# Prints the name, and the milliseconds to the first answer and to the first assessment.
measure() {
    name=$1
    shift
    begun=$(now)
    java -Xmx256m -XX:+UseSerialGC -Dquarkus.http.port="$port" -Dquarkus.management.port=0 "$@" >"$folder/$name.log" 2>&1 &
    service=$!
    until curl -fs -o /dev/null "http://127.0.0.1:$port/v1/criteria"; do
        kill -0 $service || { cat "$folder/$name.log" >&2; exit 1; }
        sleep 0.005
    done
    first=$(now)
    curl -fs -o /dev/null -H 'Content-Type: application/json' -d @"$course" "http://127.0.0.1:$port/v1/assessments"
    assessed=$(now)
    memory=$(awk '/^VmRSS/ { print int($2 / 1024) }' /proc/$service/status)
    kill $service
    wait $service || true
    echo "$name $(((first - begun) / 1000000)) $(((assessed - begun) / 1000000)) $memory"
}

round=0
while [ $round -lt "$rounds" ]; do
    measure plain -jar "$plain"
    measure jars -jar "$image"
    measure cache -XX:AOTMode=on -XX:AOTCache="$cache" -jar "$image"
    round=$((round + 1))
done >"$folder/figures"

echo "| started | first 200 ms | first assessment ms | memory MB |"
echo "|---|---:|---:|---:|"
awk '{ n[$1]++; f[$1] += $2; a[$1] += $3; m[$1] += $4; if (n[$1] == 1) o[++k] = $1 }
    END { t["plain"] = "as by `make run`"; t["jars"] = "the jars of the image"; t["cache"] = "these with the cache"
          for (i = 1; i <= k; i++) { c = o[i]; printf "| %s | %d | %d | %d |\n", t[c], f[c] / n[c], a[c] / n[c], m[c] / n[c] }
          printf "\nWith the cache against `make run`: %.2f to the first 200, %.2f to the first assessment.\n",
              f["cache"] / f["plain"], a["cache"] / a["plain"] }' "$folder/figures"
