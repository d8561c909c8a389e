#!/usr/bin/env bash
# The page in a real browser: page.sh runs all browser tests, page.sh FILE … some of them. dist/ must be built.
. "$(dirname "$0")/environment.sh"
"$top/.ci/setup.sh" browser
LESARTEN_CHROMIUM=$(find_chromium)
LESARTEN_FIREFOX=$(find_firefox)
export LESARTEN_CHROMIUM LESARTEN_FIREFOX LESARTEN_PACKAGES=$packages_folder
[ $# -gt 0 ] || set -- tests/page/*.test.mjs
exec node --test --test-reporter=spec --test-concurrency=2 "$@"
