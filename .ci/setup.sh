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

# The standard library for the browser, built once from Debian's copy of its source.
build_standard_library() {
  local folder build
  folder=$(debian_folder)
  build=$tools/build-std
  rm -rf "$build" "$folder"
  mkdir -p "$build/src" "$folder/bin" "$folder/sysroot/lib/rustlib/wasm32-unknown-unknown/lib"
  ln -s /usr/bin/cargo "$folder/bin/cargo"
  printf '[package]\nname = "seed"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$build/Cargo.toml"
  echo '#![no_std]' >"$build/src/lib.rs"
  # The bitcode is what link-time optimisation of the page works on.
  (cd "$build" && RUSTC=$debian_compiler RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$build/target" \
    /usr/bin/cargo build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort) >"$log" 2>&1 || return 1
  rm -f "$build"/target/wasm32-unknown-unknown/release/deps/libseed-*
  cp "$build"/target/wasm32-unknown-unknown/release/deps/*.rlib "$folder/sysroot/lib/rustlib/wasm32-unknown-unknown/lib/"
  rm -rf "$build"
}

if ! ordinary_target && ! debian_target; then
  if have rustup && { say "adding Rust's wasm32 target with rustup: the page runs as WebAssembly"
    timeout 300 rustup target add wasm32-unknown-unknown >"$log" 2>&1; }; then
    :
  elif have apt-get; then
    say "rustup could not bring the wasm32 target; installing Debian's compiler beside yours (${debian_packages[*]}) to build it from source"
    apt_install "${debian_packages[@]}" || fail "Debian's packages ${debian_packages[*]} could not be installed." \
      "run 'rustup target add wasm32-unknown-unknown' where the network allows it, or install those packages as root."
    debian_target || {
      say "building Rust's standard library for wasm32 once, into $tools (half a minute)"
      build_standard_library || { tail -n 20 "$log" >&2; fail "The standard library for wasm32 could not be built (the whole log: $log)." \
        "check that crates.io is in reach, then run the same command again."; }
    }
  else
    fail "The compiler cannot build for the browser: the wasm32 target is missing (log: $log)." \
      "run 'rustup target add wasm32-unknown-unknown', or install your system's package of it."
  fi
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
