#!/usr/bin/env bash
# Installs what building and testing the page needs and what is missing of it.
# setup.sh page       what `make serve` and `make dist` need
# setup.sh browser    that, and what the browser tests need
# Each step says what it does and why; a second run finds everything there and says nothing.
. "$(dirname "$0")/environment.sh"

have cargo || fail "There is no cargo, and the whole project is Rust." \
  "install Rust with rustup (https://rustup.rs), or your system's package."
have node && have npm || fail "There is no Node.js with npm; the optimiser, the server and the browser tests run on it." \
  "install Node.js 20 or newer, for example with your system's package manager."
[ "$(node --print 'Number(process.versions.node.split(".")[0])')" -ge 20 ] ||
  fail "Node.js $(node --version) is too old for the packages in .ci/packages." "install Node.js 20 or newer."

# Somebody else may be setting up from another clone at this moment: one after the other.
mkdir -p "$tools"
if have flock; then
  exec 9>"$tools/lock"
  flock -n 9 || { say "waiting for another set-up in $tools to finish"; flock 9; }
fi
log=$tools/setup.log

# Compiled for a quick start, not for speed: these tools run for seconds and are compiled for minutes.
install_command() { # crate, version, folder, further arguments
  local crate=$1 version=$2 folder=$3
  shift 3
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=false CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_TARGET_DIR="$tools/build" \
    cargo install "$crate" --quiet --version "$version" --root "$folder" "$@" >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; fail "$crate $version could not be installed (the whole log: $log)." \
      "check that crates.io is in reach and that there are 2 GB free in $tools, then run the same command again; it goes on where it stopped."; }
}

# build_library RUSTC CARGO: the small standard library for the browser, from the source of that compiler's own.
build_library() {
  local compiler=$1 cargo=$2 folder build=$tools/build-std
  folder=$(small_folder "$compiler")
  rm -rf "$build" "$folder"
  mkdir -p "$build/src" "$folder/bin" "$folder/sysroot/lib/rustlib/wasm32-unknown-unknown/lib"
  ln -s "$cargo" "$folder/bin/cargo"
  printf '[package]\nname = "seed"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n[profile.release]\nopt-level = "z"\ncodegen-units = 1\n' >"$build/Cargo.toml"
  echo '#![no_std]' >"$build/src/lib.rs"
  say "building Rust's standard library for the browser once, without what a page has no use for, into $tools (half a minute)"
  # The bitcode is what link-time optimisation of the page works on.
  (cd "$build" && RUSTC=$compiler RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Cembed-bitcode=yes $small_flags" CARGO_TARGET_DIR="$build/target" \
    "$cargo" build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort -Zbuild-std-features="$small_features") >"$log" 2>&1 || return 1
  rm -f "$build"/target/wasm32-unknown-unknown/release/deps/libseed-*
  cp "$build"/target/wasm32-unknown-unknown/release/deps/*.rlib "$folder/sysroot/lib/rustlib/wasm32-unknown-unknown/lib/"
  touch "$folder/complete"
  rm -rf "$build"
}

# The small library from rustup's copy of the source.
small_of_rustup() {
  have rustc && small_compiler rustc || return 1
  library_source rustc || {
    have rustup || return 1
    say "adding the source of Rust's standard library with rustup: a page built with it is a tenth smaller"
    timeout 300 rustup component add rust-src >"$log" 2>&1 && library_source rustc || return 1
  }
  build_library rustc "$(command -v cargo)"
}

# The small library from Debian's copy of the source, with Debian's compiler.
small_of_debian() {
  have apt-get || return 1
  say "rustup could not bring the source of Rust's standard library; installing Debian's compiler beside yours (${debian_packages[*]})"
  apt_install "${debian_packages[@]}" && have $debian_linker && small_compiler $debian_compiler && library_source $debian_compiler &&
    build_library $debian_compiler /usr/bin/cargo
}

# Whether the source could not be had is remembered, so that only the first run takes the time to try.
ordinary_only=$tools/ordinary-$(rustc --version --verbose 2>/dev/null | cksum | cut -d ' ' -f 1)
if ! small_library rustc && ! small_debian && ! { [ -e "$ordinary_only" ] && ordinary_target; } && ! small_of_rustup && ! small_of_debian; then
  [ ! -s "$log" ] || tail -n 5 "$log" >&2
  ordinary_target || { have rustup && { say "adding Rust's wasm32 target with rustup: the page runs as WebAssembly"
    timeout 300 rustup target add wasm32-unknown-unknown >"$log" 2>&1 && ordinary_target; }; } ||
    fail "The compiler cannot build for the browser: neither the wasm32 target nor the source of the standard library is here, and neither could be installed (log: $log)." \
      "run 'rustup component add rust-src' where the network allows it, or install Debian's packages ${debian_packages[*]} as root."
  say "no source of Rust's standard library for a compiler of 1.92 or newer: the page is built with the ordinary library, a tenth larger (deleting $ordinary_only tries again)"
  touch "$ordinary_only"
fi

if [ ! -x "$trunk_folder/bin/trunk" ]; then
  say "compiling Trunk $trunk_version, which bundles the page (about four minutes on two cores, once)"
  install_command trunk "$trunk_version" "$trunk_folder" --locked --no-default-features --features rustls
fi

if [ ! -x "$wasm_bindgen_folder/bin/wasm-bindgen" ]; then
  say "compiling wasm-bindgen $wasm_bindgen_version, which joins WebAssembly to the browser (about a minute, once)"
  # Without its lock file, which names a crate version that was withdrawn.
  install_command wasm-bindgen-cli "$wasm_bindgen_version" "$wasm_bindgen_folder"
fi
rm -rf "$tools/build"

if [ ! -e "$packages_folder/complete" ]; then
  say "installing the npm packages: wasm-opt makes the page small, the others drive and check it in a browser"
  rm -rf "$packages_folder"
  mkdir -p "$packages_folder"
  cp .ci/packages/package.json .ci/packages/package-lock.json .ci/packages/.npmrc "$packages_folder/"
  (cd "$packages_folder" && npm ci --no-audit --no-fund --loglevel=error) >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; fail "The npm packages could not be installed (the whole log: $log)." \
      "check that npm's registry is in reach, then run the same command again."; }
  touch "$packages_folder/complete"
fi

[ "${1:-page}" = browser ] || exit 0

if [ -z "$(find_chromium)" ]; then
  say "installing Chromium: the page is tested in a real browser"
  if ! { have apt-get && apt_install chromium; }; then
    PLAYWRIGHT_BROWSERS_PATH=$packages_folder/browsers "$packages_folder/node_modules/.bin/playwright-core" install chromium >"$log" 2>&1 || true
  fi
  [ -n "$(find_chromium)" ] || fail "There is no Chromium, and none could be installed." \
    "install chromium or google-chrome, or set LESARTEN_CHROMIUM to the path of one."
fi

# A second engine finds what one forgives. Where none can be had, its tests say so and the others go on.
if [ -z "$(find_firefox)" ] && have apt-get; then
  say "installing Firefox: the page is tried in a second browser"
  apt_install firefox-esr || say "no Firefox could be installed; the page is tested in Chromium alone"
fi
