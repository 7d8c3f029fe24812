# Everything a person does here. `python3 bootstrap` installs and builds what is missing first.
PYTHON := $(firstword $(foreach name,python3 python,$(if $(shell command -v $(name) 2>/dev/null),$(name))))
ifeq ($(PYTHON),)
$(error Loopdrive needs Python 3.11 or newer, and there is no Python here: install it, then try again)
endif
OURS := .venv/bin/python

.PHONY: run test conformance lint format bench clean
.DEFAULT_GOAL := run

run:  ## start the web server and the workers; Ctrl-C stops everything
	@$(PYTHON) bootstrap serve
	@exec $(OURS) manage.py up

test:  ## everything that can be checked; CI=true checks the slow things too and skips nothing
	@$(PYTHON) bootstrap develop
	@exec $(OURS) tests/run.py

conformance:  ## is every frame shown the frame it is said to be? writes docs/results/conformance.md
	@$(PYTHON) bootstrap develop
	@exec $(OURS) -m tests.conformance

lint:
	@$(PYTHON) bootstrap develop
	@exec $(OURS) tests/run.py lint

format:
	@$(PYTHON) bootstrap develop
	@.venv/bin/ruff format --quiet .
	@.venv/bin/ruff check --quiet --fix .
	@$(PYTHON) bootstrap npm run --silent format

bench:
	@$(PYTHON) bootstrap serve
	@exec $(OURS) -m tests.bench

clean:  ## remove what was built; var/ with the data stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache frontend/node_modules frontend/dist
