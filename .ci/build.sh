#!/usr/bin/env bash
# Builds the page into dist/. The post-build hook in Trunk.toml adds the policy and the compressed copies.
. "$(dirname "$0")/environment.sh"
"$top/.ci/setup.sh" page
use_page_tools
say "compiling the page (a minute and a half the first time on two cores)"
# Every tool is there, so Trunk need not ask the network for any. Colours off: the output may go to a file.
LESARTEN_PACKAGES=$packages_folder NO_COLOR=true CARGO_TERM_QUIET=true trunk --log warn build --release --offline
say "the page stands in dist/"
