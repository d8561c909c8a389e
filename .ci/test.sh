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
  # Of cargo, of Node, and the plain line of this project's own scripts.
  good=$(($(sum '^test result: .* ([0-9]+) passed;.*') + $(sum '^ℹ pass ([0-9]+)$') + $(sum '^([0-9]+) passed, [0-9]+ failed$')))
  bad=$(($(sum '^test result: .* ([0-9]+) failed;.*') + $(sum '^ℹ fail ([0-9]+)$') + $(sum '^[0-9]+ passed, ([0-9]+) failed$')))
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
  if [ "${RUSTC:-}" != $debian_compiler ]; then
    cargo clippy --quiet --target wasm32-unknown-unknown --lib --bin lesarten -- -D warnings
  else
    # Named by its path: `cargo clippy` would find another toolchain's.
    /usr/bin/cargo-clippy clippy --quiet --target wasm32-unknown-unknown --lib --bin lesarten -- -D warnings
  fi
)

# What a merge left half done can still be read as a style sheet or as prose, and no compiler says so.
no_conflict_marks() { ! grep -rnE '^(<{7}|>{7}|={7}$)' --exclude-dir={.git,target,dist} .; }

step 'format' cargo fmt --check
step 'merges' no_conflict_marks
step 'lints' cargo clippy --quiet --all-targets -- -D warnings
step 'tests' cargo test --quiet
step 'scores' python3 tests/scores.py
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
