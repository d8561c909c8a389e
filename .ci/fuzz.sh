#!/usr/bin/env bash
# Searches, led by coverage, for texts and links that break the engine: `make fuzz` tries each target for a minute,
# `SECONDS_EACH=1800 make fuzz TARGET=link` one of them for half an hour. Needs a C++ compiler, no nightly Rust: the code
# is free of unsafe, so coverage is wanted and no sanitiser.
. "$(dirname "$0")/environment.sh"
have python3 || fail "There is no Python, which lays out the seeds." "install Python 3."
have c++ || apt_install g++ || fail "There is no C++ compiler, and libFuzzer is written in it." "install g++ or clang."
target_folder=$top/target/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
coverage="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters"
coverage+=" -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
say "compiling the fuzz targets"
# With a target named, the flags leave build scripts and macros alone.
RUSTFLAGS="$coverage" CARGO_TARGET_DIR=$target_folder \
  cargo build --quiet --release --target "$host" --manifest-path tests/fuzz/Cargo.toml

for target in ${TARGET:-engine link}; do
  corpus=$target_folder/corpus/$target
  mkdir -p "$corpus" "$target_folder/failures"
  # What the project has of its own to begin with: whole articles, and links that releases wrote.
  python3 tests/fuzz/seeds.py "$target" "$corpus"
  say "fuzzing $target for ${SECONDS_EACH:-60} s; a failure is kept in target/fuzz/failures"
  "$target_folder/$host/release/$target" "$corpus" "tests/fuzz/seeds/$target" -artifact_prefix="$target_folder/failures/$target-" \
    -max_total_time="${SECONDS_EACH:-60}" -max_len=4096 -timeout=30 -rss_limit_mb=4096 -print_final_stats=1 -verbosity="${VERBOSITY:-1}"
done
