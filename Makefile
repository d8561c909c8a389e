# The commands of the project. Each installs what it needs and what is missing, and says so.
.PHONY: help serve dist test scores bench fuzz measure clean

help:
	@echo 'make serve    build the page and serve it on this machine'
	@echo 'make test     check everything: format, lints, tests, scores, page size, the page in a browser'
	@echo 'make dist     build the static page into dist/, compressed copies beside the files'
	@echo 'make bench    how long each stage of the engine takes, against plain word splitting'
	@echo 'make fuzz     search for texts and links that break the engine (SECONDS_EACH=60)'
	@echo 'make measure  times, sizes and Lighthouse scores of the page in Chromium'
	@echo 'make clean    remove what was built'

serve:
	@.ci/serve.sh

dist:
	@.ci/build.sh

test:
	@.ci/test.sh

bench:
	cargo bench

fuzz:
	@.ci/fuzz.sh

measure:
	@.ci/measure.sh

clean:
	rm -rf target dist
