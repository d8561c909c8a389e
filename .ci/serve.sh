#!/usr/bin/env bash
# Builds the page where its sources are newer than dist/, and serves it on this machine.
. "$(dirname "$0")/environment.sh"
if [ ! -e dist/index.html ] || [ -n "$(find Cargo.toml Cargo.lock Trunk.toml index.html src style .ci -newer dist/index.html -print -quit)" ]; then
  .ci/build.sh
fi
exec node .ci/server.mjs
