#!/bin/sh
# Says which libraries of a packaged application its bill of materials does not name, by group, name and version.
set -eu
app=$1
sbom=$2

# A library's file is named group.name-version.jar; a bill names it pkg:maven/group/name@version?….
named=$(sed -n 's#.*"purl" : "pkg:maven/\([^/"]*\)/\([^@"]*\)@\([^?"]*\).*#\1.\2-\3.jar#p' "$sbom" | sort -u)
[ -n "$named" ] || { echo "$sbom names no library." >&2; exit 1; }
missing=$(find "$app/lib" -name '*.jar' | sed 's#.*/##' | sort -u | while IFS= read -r jar; do
    printf '%s\n' "$named" | grep -qxF -- "$jar" || printf '  %s\n' "$jar"
done)
[ -z "$missing" ] || { printf '%s does not name what %s holds:\n%s\n' "$sbom" "$app" "$missing" >&2; exit 1; }
