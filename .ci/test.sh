#!/usr/bin/env bash
# Everything that must hold, cheapest first, each step though one before it failed; one closing line for the whole.
. "$(dirname "$0")/environment.sh"
passed=0 failed=0 skipped=0 broken=()
output=$(mktemp)
trap 'rm -f "$output"' EXIT

# The sum of what the one group of a pattern finds in the step's output.
sum() { sed -nE "s/$1/\1/p" "$output" | awk '{ total += $1 } END { print total + 0 }'; }

# step NAME COMMAND …: runs it and counts the tests that its runner closes with, or the step itself where it has none.
step() {
  local name=$1 code=0 good bad left began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$output" || code=$?
  good=$(($(sum '^test result: .* ([0-9]+) passed;.*') + $(sum '^ℹ pass ([0-9]+)$')))
  bad=$(($(sum '^test result: .* ([0-9]+) failed;.*') + $(sum '^ℹ fail ([0-9]+)$')))
  left=$(($(sum '^test result: .* ([0-9]+) ignored;.*') + $(sum '^ℹ skipped ([0-9]+)$')))
  if [ $code != 0 ]; then
    [ $bad -gt 0 ] || bad=1
    broken+=("$name")
  elif [ $good = 0 ]; then
    good=1
  fi
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
  printf '== %s: %s s\n' "$name" $((SECONDS - began))
}

# Lints what is compiled for the browser alone, with the compiler that the page is built with.
clippy_page() (
  use_page_tools
  if ordinary_target; then
    cargo clippy --quiet --target wasm32-unknown-unknown --lib --bin lesarten -- -D warnings
  else
    # Named by its path: `cargo clippy` would find another toolchain's.
    /usr/bin/cargo-clippy clippy --quiet --target wasm32-unknown-unknown --lib --bin lesarten -- -D warnings
  fi
)

# Left out where the data to measure with is not there; it is no part of the project.
scores() {
  if [ -d ../shared/score ]; then
    python3 tests/scores.py
  else
    echo 'left out: ../shared is not there'
  fi
}

step 'format' cargo fmt --check
step 'lints' cargo clippy --quiet --all-targets -- -D warnings
step 'tests' cargo test --quiet
[ ! -e tests/scores.py ] || step 'scores' scores
step 'set-up for the page' .ci/setup.sh browser
step 'lints of the page' clippy_page
step 'page' .ci/build.sh
step 'size of the page' node .ci/size.mjs
step 'page in Chromium' .ci/page.sh

printf '\n'
for name in "${broken[@]}"; do
  printf 'failed: %s\n' "$name"
done
printf '%s passed, %s failed, %s skipped\n' $passed $failed $skipped
[ $failed = 0 ]
