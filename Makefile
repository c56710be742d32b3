# Callover's two doors are `make demo` and `make test`; everything else here is a part of one of them.
# Needed on the machine: Python 3.11 or later, and make.

.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SHARED := $(wildcard ../shared)
ADDRESS ?= 127.0.0.1:8000
DEMO := var/demo

.PHONY: help setup setup-dev system demo test lint format typecheck accuracy bench lock clean

help:  ## say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 12

# --- set-up ---

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Callover needs Python 3.11 or later; install it and run make again."; exit 2; }
	$(PYTHON) -m venv .venv

.venv/.runtime: requirements/runtime.txt pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes -r requirements/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements/dev.txt pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes -r requirements/dev.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ .venv/.runtime

# The web's own CSS and JavaScript are GOV.UK Frontend's published files, checked against a committed hash.
# Where the machine has no npm, a wheel brings it.
.venv/.assets: src/callover/govuk/fetch.py requirements/node.txt | .venv/.runtime
	@command -v npm >/dev/null || $(PIP) install --require-hashes -r requirements/node.txt
	PATH="$$PATH:$(CURDIR)/$(BIN)" $(BIN)/python -m callover.govuk.fetch
	@touch $@

setup: .venv/.runtime .venv/.assets  ## leave the command callover in .venv/bin

setup-dev: .venv/.dev .venv/.assets  ## the same, with what the tests need

system:  ## the Debian packages that the browser tests and the PostgreSQL run want
	@tools/install-test-packages

# --- the two doors ---

demo: setup  ## read the sample borough and serve it
	CALLOVER_DATA=$(DEMO) CALLOVER=$(BIN)/callover ADDRESS=$(ADDRESS) tools/demo

test: setup-dev system lint  ## everything that must hold
	$(BIN)/python -m pytest -n auto
	$(BIN)/python -m tests.postgres $(BIN)/python -m pytest tests/app tests/site

# --- parts ---

lint: setup-dev  ## style, types, walls, templates, own words
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --quiet --lint src
ifneq ($(SHARED),)
	$(SHARED)/tools/own-words
else
	@echo "own-words: skipped, there is no ../shared"
endif

typecheck: setup-dev  ## types alone
	$(BIN)/mypy

format: setup-dev  ## put the code in the house's layout
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

accuracy: setup-dev  ## the reader's scores, a line a document
	$(BIN)/python tools/accuracy

bench: setup-dev  ## every benchmark's ratio beside its floor
	$(BIN)/python tools/bench

lock: setup-dev  ## resolve the dependencies anew; the lock names no index
	tools/lock

clean:
	rm -rf .venv/.assets var build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
