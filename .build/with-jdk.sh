#!/bin/sh
# Runs the given command with JAVA_HOME and PATH set to a JDK that can build the project.
set -u
least=25

fits() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    major=$("$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
    [ -n "$major" ] && [ "$major" -ge "$least" ]
}

home_of_java_on_path() {
    command -v java >/dev/null 2>&1 || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_jdk() {
    for home in "${JAVA_HOME:-}" "$(home_of_java_on_path)" \
        /usr/lib/jvm/* /opt/* "${HOME:-}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && fits "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}

if ! jdk=$(find_jdk); then
    echo "No JDK $least or newer found: install one (with javac, such as Eclipse Temurin $least) or point JAVA_HOME at it." >&2
    exit 1
fi
JAVA_HOME=$jdk
PATH=$jdk/bin:$PATH
# Maven's own libraries use what newer JDKs warn of.
MAVEN_OPTS=${MAVEN_OPTS:---sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED}
export JAVA_HOME PATH MAVEN_OPTS

if [ "$1" = mvn ] && ! command -v mvn >/dev/null 2>&1; then
    echo "Maven not found: install Apache Maven 3.8.7 or newer so that mvn is on the PATH." >&2
    exit 1
fi
exec "$@"
