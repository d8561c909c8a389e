# The versions, the folders and the way of speaking that all scripts here share. Sourced, never run.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

# One folder for all clones, so that a fresh clone is ready at once.
tools=${LESARTEN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/lesarten}

# 0.22 needs a newer compiler than the oldest that the project builds with.
trunk_version=0.21.14
# The command that writes the JavaScript must be of the same version as the crate it writes it for.
wasm_bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock)
# Debian's second compiler line and the linker of its LLVM.
debian_packages=(rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy lld-22)
debian_linker=wasm-ld-22

trunk_folder=$tools/trunk-$trunk_version
wasm_bindgen_folder=$tools/wasm-bindgen-$wasm_bindgen_version
# The packages of npm stand under the sum of their lock file: another lock, another folder.
packages_folder=$tools/packages-$(cksum <.ci/packages/package-lock.json | cut -d ' ' -f 1)

say() { printf '%s\n' "lesarten: $*"; }

# Says what failed and what to do about it, and ends the script.
fail() {
  printf '%s\n' "lesarten: $1" "  What to do: $2" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root: as it is where we are root, with sudo where there is one.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    return 1
  fi
}

# Installs Debian packages that are missing. An old package list is brought up to date once.
apt_install() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return 0
  have apt-get || return 1
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null 2>&1 && return 0
  as_root apt-get update -qq >/dev/null && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
}

# What the page and the standard library under it are compiled with, where the library's source is at hand: a panic stops
# the program on the spot (the page's guard says so in words), and none of the texts that nobody would ever read, places
# in the source and Debug, travels along; loops keep their indices and constants as they are written, which is shorter than
# what another machine would be faster with; a function becomes part of its caller only where that is shorter, and what is
# worked out on one way through it is not worked out ahead on the others. The compiler holds some of these options back for its nightly versions;
# RUSTC_BOOTSTRAP opens them in every version.
small_flags='-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none -Cllvm-args=-disable-lsr -Cllvm-args=-disable-machine-licm -Cllvm-args=-inline-threshold=0 -Cllvm-args=-enable-pre=false'
small_features=optimize_for_size

# small_compiler RUSTC: it knows these options (since 1.92).
small_compiler() { RUSTC_BOOTSTRAP=1 "$1" $small_flags --print cfg >/dev/null 2>&1; }

# library_source RUSTC: the source of its standard library is at hand.
library_source() { [ -e "$("$1" --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml" ]; }

# small_folder RUSTC: the folder with `bin/cargo` and the small standard library of this very compiler and these options.
small_folder() { printf '%s/wasm-%s\n' "$tools" "$({ "$1" --version --verbose; echo "$small_flags $small_features"; } 2>/dev/null | cksum | cut -d ' ' -f 1)"; }

# small_library RUSTC: it stands there.
small_library() { have "$1" && [ -e "$(small_folder "$1")/complete" ]; }

# Debian's compiler, which lies beside that of rustup, and needs a linker of its own.
debian_compiler=/usr/bin/rustc
small_debian() { small_library $debian_compiler && have $debian_linker; }

# The compiler in use can build for the browser with the standard library that it came with.
ordinary_target() {
  have rustc && ls "$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)"/libstd-*.rlib >/dev/null 2>&1
}

# Puts the tools on the path, and chooses compiler and standard library: the small one of the compiler in use, else that
# of Debian's compiler, else the ordinary one.
use_page_tools() {
  local compiler='' folder
  export PATH="$trunk_folder/bin:$wasm_bindgen_folder/bin:$packages_folder/node_modules/.bin:$PATH"
  # Leptos then builds all views from one type instead of a type each: the page is smaller and compiles sooner.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg=erase_components -Clink-arg=-zstack-size=524288"
  if small_library rustc; then
    compiler=rustc
    # What RUSTC_BOOTSTRAP touches is compiled apart, or each `cargo test` would compile it again.
    export CARGO_TARGET_DIR="$top/target/page"
  elif small_debian; then
    compiler=$debian_compiler
    PATH="$(small_folder $compiler)/bin:$PATH"
    export RUSTC=$debian_compiler RUSTDOC=/usr/bin/rustdoc
    # Two compilers in one folder get in each other's way.
    export CARGO_TARGET_DIR="$top/target/debian"
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$debian_linker
  else
    return 0
  fi
  folder=$(small_folder $compiler)
  export RUSTC_BOOTSTRAP=1
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" --sysroot=$folder/sysroot $small_flags"
}

# Prints the path of a Chromium, or nothing.
find_chromium() {
  local name
  if [ -n "${LESARTEN_CHROMIUM:-}" ]; then
    printf '%s\n' "$LESARTEN_CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if have $name; then
      command -v $name
      return
    fi
  done
  if [ -d "$packages_folder/browsers" ]; then
    find "$packages_folder/browsers" -type f \( -name chrome -o -name Chromium \) 2>/dev/null | head -n 1
  fi
}

# Prints the path of a Firefox, or nothing.
find_firefox() {
  local name
  for name in ${LESARTEN_FIREFOX:+"$LESARTEN_FIREFOX"} firefox firefox-esr; do
    if have "$name"; then
      command -v "$name"
      return
    fi
  done
}
