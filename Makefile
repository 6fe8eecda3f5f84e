# reforest: a meta-analysis that anyone can rerun, audit and argue with. `make help` lists the targets.
SHELL := /bin/sh
REVIEW ?= rectal-net
DENO_VERSION := 2.9.6
# From this folder, in which make runs all commands: its own path may hold spaces.
DENO := .tools/node_modules/deno/deno

# Everything that Deno fetches stays inside the project, so that an empty HOME is enough.
export DENO_DIR := $(CURDIR)/.tools/deno-cache
export DENO_NO_UPDATE_CHECK := 1
export DENO_TLS_CA_STORE := system,mozilla
export NO_COLOR := 1
export REVIEW

.DEFAULT_GOAL := review
.PHONY: review all-reviews page new records test test-browser check fmt lab reference bench bench-r figures-print journal-check gallery trace touches trail claims witness explain bundle package docs screenshots verify-bundle verify clean distclean fresh-clone help setup no-packages

review: setup ## bring outputs/<review>/ up to date (REVIEW=rectal-net); FORCE=1 runs everything again
	@$(DENO) run -A tools/run.ts $(if $(FORCE),--force) $(REVIEW)

all-reviews: setup ## the same for all reviews in data/, and outputs/gallery.html
	@$(DENO) run -A tools/run.ts $(if $(FORCE),--force) --all

page: setup ## write outputs/<review>/review/index.html anew from the outputs that are there
	@$(DENO) task --quiet page $(REVIEW)

test: setup ## everything that CI runs: checks, unit tests, reference cases, notebooks twice
	@$(DENO) task --quiet test

test-browser: setup ## the review pages in Chromium (installs Debian's package, or says how to get it)
	@$(DENO) task --quiet test --only browser

check: setup ## format, lint, types and the rules of the house (no notebooks are run)
	@$(DENO) task --quiet check

reference: setup ## compare the library with the stored results of R (tests/reference)
	@$(DENO) task --quiet reference

bench: setup ## how long the library takes (never a test)
	@$(DENO) task --quiet bench

bench-r: setup ## the same work in R (metafor) and here, with the ratios; says how to install R
	@$(DENO) task --quiet bench-r

fmt: setup ## format code and notebooks, and remove outputs from the source notebooks
	@$(DENO) task --quiet fmt

lab: setup ## how to open the notebooks in JupyterLab or VS Code with the project's kernel
	@$(DENO) task --quiet lab

watch: setup ## run a review again at every change of data, notebooks or library, and show its page
	@$(DENO) run -A tools/watch.ts $(REVIEW) $(if $(PORT),--port "$(PORT)")

new: setup ## start a review: REVIEW=name; TYPE=comparison|proportion|means|effects, or FROM=file
	@$(DENO) run -A tools/new.ts $(REVIEW) $(if $(TYPE),--type "$(TYPE)") $(FROM)

records: setup ## read exported records and list duplicates: FROM="a.ris b.nbib" TO=folder
	@$(DENO) task --quiet records --to "$(or $(TO),outputs/.import)" $(FROM)

figures-print: setup ## figures at 600 dpi (PNG, TIFF) in outputs/<review>/print/; JOURNAL=plos scales them, DPI=300
	@$(DENO) task --quiet figures-print $(if $(JOURNAL),--journal "$(JOURNAL)") $(if $(DPI),--dpi "$(DPI)") $(REVIEW)

journal-check: setup ## the rules of a journal that the figures of a review break: JOURNAL=plos
	@$(DENO) task --quiet journal-check --journal "$(JOURNAL)" $(REVIEW)

witness: setup ## the primary results by metafor into data/REVIEW/witness.json; says how to install R
	@$(DENO) task --quiet witness $(REVIEW)

gallery: setup ## outputs/gallery.html: every figure of every review, and of simulated data that strain them
	@$(DENO) task --quiet gallery

claims: setup ## recompute what is printed (claims.csv) and compare it as text; MANUSCRIPT=file
	@$(DENO) run -A tools/claims.ts $(REVIEW) $(if $(MANUSCRIPT),--manuscript "$(MANUSCRIPT)")

trace: setup ## from a printed number back to its cells: ID=tuberculosis.estimate REVIEW=bcg
	@$(DENO) task --quiet trace $(if $(ID),"$(ID)" --review $(REVIEW))

touches: setup ## all that a cell reaches: CELL=bcg.csv:2:tpos REVIEW=bcg
	@$(DENO) task --quiet touches $(if $(CELL),"$(CELL)" --review $(REVIEW))

trail: setup ## change every cell of every review in turn, hold reruns against trace, write docs/trail.md
	@$(DENO) task --quiet trail

explain: setup ## why numbers are not what they were at a commit: FROM=HEAD~1 REVIEW=bcg
	@$(DENO) task --quiet explain $(if $(FROM),"$(FROM)" $(REVIEW))

bundle: setup ## bundle/REVIEW.zip for an archive: data, code, outputs, RO-Crate, CODECHECK; DATE=2026-11-22
	@$(DENO) task --quiet bundle $(if $(DATE),--date "$(DATE)") $(REVIEW)

package: setup ## the library for npm in dist/, by door, with types; says whether npm and Deno would publish it
	@$(DENO) task --quiet package

docs: setup ## the pages of the library's functions in docs/api/ (start with index.html)
	@$(DENO) task --quiet docs

screenshots: setup ## docs/images/: the review pages as Chromium shows them, for README.md
	@$(DENO) task --quiet screenshots

verify-bundle: setup ## every file of a bundle against its digests and lists: FILE=bundle/bcg.zip, or none in an unpacked one
	@$(DENO) task --quiet verify-bundle "$(FILE)"

verify: setup ## rerun a review blindly and say whether its outputs come out again (REVIEW=all for all)
	@$(DENO) task --quiet verify $(REVIEW)

fresh-clone: ## clone the last commit, run it from nothing and without network, and compare bytes
	@sh tests/end-to-end/fresh_clone.sh

clean: ## remove what can be made again (rasters, print, staging folders); keeps Deno and its packages
	@rm -rf outputs/.staging-*/new-* outputs/*/figures/*.png outputs/*/figures/*.pdf outputs/*/notebooks/*.html outputs/*/print dist docs/api
	@echo "removed rasters, figures for print and staging folders"

distclean: clean ## clean, and remove Deno and the installed packages as well
	@rm -rf .tools node_modules

help: ## this list
	@echo "reforest: a meta-analysis that anyone can rerun, audit and argue with"
	@echo
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | awk -F'\t' '{ printf "%-20s %s\n", $$1, $$2 }'
	@echo
	@echo "Reviews: $$(ls -d data/*/ | xargs -n1 basename | tr '\n' ' ')     for example: make REVIEW=greb2008"

setup: .tools/installed

no-packages:

# The packages are installed again only when the lock file or the list of imports changed, or they
# were removed.
.tools/installed: $(DENO) deno.json deno.lock $(if $(wildcard node_modules),,no-packages)
	@$(DENO) install --quiet --frozen
	@touch $@

$(DENO):
	@mkdir -p $(@D); \
	v=$$(deno --version 2>/dev/null | sed -n 's/^deno \([0-9.]*\).*/\1/p'); \
	if [ "$$v" = "$(DENO_VERSION)" ]; then ln -sf "$$(command -v deno)" $@; \
	elif command -v npm >/dev/null; then \
	  echo "fetching Deno $(DENO_VERSION) from npm into .tools ..."; \
	  npm install --prefix .tools --no-save --no-package-lock --ignore-scripts --silent deno@$(DENO_VERSION) \
	  && node -e 'require("$(CURDIR)/.tools/node_modules/deno/install_api.cjs").runInstall()'; \
	else echo "This needs npm, or Deno $(DENO_VERSION) on PATH (see https://docs.deno.com for the installer)."; exit 1; fi
	@$@ --version | grep -q "^deno $(DENO_VERSION) " || { echo "expected Deno $(DENO_VERSION) at $@"; exit 1; }
