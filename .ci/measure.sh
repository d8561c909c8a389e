#!/usr/bin/env bash
# Sizes, times and Lighthouse scores of the page as it is built now. Measures: on a busy machine the times are too long.
. "$(dirname "$0")/environment.sh"
.ci/setup.sh browser
.ci/build.sh
LESARTEN_CHROMIUM=$(find_chromium)
export LESARTEN_CHROMIUM LESARTEN_PACKAGES=$packages_folder
node .ci/size.mjs || true
printf '\nThe compiled code by part, before wasm-opt\n'
for folder in target target/page target/debian; do
  file=$folder/wasm32-unknown-unknown/page/lesarten.wasm
  [ ! -e $file ] || node .ci/parts.mjs $file 2
done
printf '\n'
node .ci/measure.mjs
