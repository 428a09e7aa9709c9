#!/bin/sh
# Builds the image by the engine that is there. BASE, BUILDER and SOURCE may be set; arguments go to the engine.
set -eu
image=$1
shift

# Health checks are no part of the format that buildah and podman write by default.
if command -v docker >/dev/null 2>&1 && docker info >/dev/null 2>&1; then
    set -- docker build "$@"
elif command -v buildah >/dev/null 2>&1; then
    set -- buildah build --layers --format docker "$@"
elif command -v podman >/dev/null 2>&1; then
    set -- podman build --format docker "$@"
else
    echo "Neither a running Docker, nor buildah, nor podman found: one of them builds the image." >&2
    exit 1
fi

version=$(sed -n 's#^  <version>\(.*\)</version>#\1#p' pom.xml)
revision=$(git rev-parse HEAD 2>/dev/null || echo unknown)
[ -z "$(git status --porcelain 2>/dev/null)" ] || revision=$revision-changed
for argument in ${BASE:+"BASE=$BASE"} ${BUILDER:+"BUILDER=$BUILDER"} ${SOURCE:+"SOURCE=$SOURCE"} \
    "VERSION=$version" "REVISION=$revision"; do
    set -- "$@" --build-arg "$argument"
done
exec "$@" --file docker/Dockerfile.jvm --tag "$image:$version" .
