#!/bin/sh
# Starts the packaged service on the given port and says where it answers once it does.
set -u
port=$1
address=http://127.0.0.1:$port

# Ctrl-C reaches the whole group: the service ends by it, the shells stay to pass on the last lines and the outcome.
# An empty trap would be inherited and make the service deaf to it, hence ":".
trap : INT

{
    trap : INT
    # The audit has a line for each answer of the page; it goes to a file.
    java -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" \
        '-Dquarkus.log.handler.file."audit-file".enabled=true' \
        '-Dquarkus.log.handler.file."audit-file".path=target/audit.log' \
        '-Dquarkus.log.category."mrecist.audit".handlers=audit-file' \
        -jar target/quarkus-app/quarkus-run.jar 2>&1
    echo "exit status $?"
} | {
    trap '' INT
    status=1
    while IFS= read -r line; do
        case $line in
        "exit status "*)
            status=${line#exit status }
            ;;
        *"Listening on: "*)
            printf '%s\n' "$line" "" \
                "Page        $address/" \
                "API         $address/v1" \
                "Swagger UI  $address/q/swagger-ui" \
                "OpenAPI     $address/q/openapi" \
                "Health      $address/q/health" \
                "Ctrl-C ends the service." ""
            ;;
        *)
            printf '%s\n' "$line"
            ;;
        esac
    done
    # 130 and 143 are Java's way of saying that it was asked to end.
    case $status in
    0 | 130 | 143) exit 0 ;;
    *) exit "$status" ;;
    esac
}
