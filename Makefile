.PHONY: run test bench peers screenshots translations lint lock clean
PYTHON := .venv/bin/python

run:
	@tools/setup.sh run
	@$(PYTHON) main.py $(ARGS)

test:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory lint
	@$(PYTHON) -m pytest -n auto --dist worksteal

lint:
	@tools/setup.sh test
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

bench:
	@tools/setup.sh test
	@$(PYTHON) -m benchmarks $(ARGS)

# What tests and benchmarks are compared with where it is there.
peers:
	@tools/setup.sh test
	@tools/peers.sh

screenshots:
	@tools/setup.sh test
	@$(PYTHON) -m tools.screenshots $(ARGS)

translations:
	@tools/setup.sh test
	@$(PYTHON) -m tools.translations

# Needs uv on the PATH.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group dev pyproject.toml -o requirements-dev.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -c requirements-dev.lock pyproject.toml -o requirements.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build dist *.egg-info
