"""Measure the program beside its peers: ``python -m benchmarks [names]``. Times are printed, never asserted."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.rows import Row
from benchmarks.table import lines

_HERE = Path(__file__).parent
_NO_BENCHMARKS = {"__init__", "__main__", "rows", "table"}


def names() -> list[str]:
    """List the benchmarks: the modules of this package that have a `measure` function."""
    return sorted(
        path.stem
        for path in _HERE.glob("*.py")
        if path.stem not in _NO_BENCHMARKS and "def measure(" in path.read_text(encoding="utf-8")
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", help=f"which to run; all if none is named: {', '.join(names())}")
    chosen = parser.parse_args(arguments).names or names()
    unknown = set(chosen) - set(names())
    if unknown:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}. Known are {', '.join(names())}.")
    # Before NumPy is imported, as in the program itself.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Benchmarks that need a real window start their own X server; the others must not need a display.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in chosen:
        print(f"\n{name}", flush=True)
        rows: list[Row] = importlib.import_module(f"benchmarks.{name}").measure()
        print("\n".join(lines(rows)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
