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

# The compiler in use can build for the browser.
ordinary_target() {
  have rustc && ls "$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)"/libstd-*.rlib >/dev/null 2>&1
}

# Debian's compiler: its folder here holds `bin/cargo` and the standard library for the browser.
debian_compiler=/usr/bin/rustc
debian_folder() { printf '%s\n' "$tools/wasm-$($debian_compiler --version 2>/dev/null | cut -d ' ' -f 2)"; }
debian_target() {
  [ -x $debian_compiler ] && have $debian_linker && ls "$(debian_folder)"/sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib >/dev/null 2>&1
}

# Puts the tools on the path, and Debian's compiler before the ordinary one where that cannot build for the browser.
use_page_tools() {
  export PATH="$trunk_folder/bin:$wasm_bindgen_folder/bin:$packages_folder/node_modules/.bin:$PATH"
  # Leptos then builds all views from one type instead of a type each: the page is smaller and compiles sooner.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg=erase_components"
  if ! ordinary_target; then
    local folder
    folder=$(debian_folder)
    export PATH="$folder/bin:$PATH"
    export RUSTC=$debian_compiler RUSTDOC=/usr/bin/rustdoc
    # Two compilers in one folder get in each other's way.
    export CARGO_TARGET_DIR="$top/target/debian"
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$debian_linker
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" --sysroot=$folder/sysroot"
  fi
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
