"""The command that follows a recipe on many files."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sightglass import __version__
from sightglass.algorithms.threads import core_count
from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.plan import FORMATS, KEEP
from sightglass.app.batch.processes import Processes
from sightglass.app.batch.running import Batch, Executor, Order, Report
from sightglass.app.console import Parser, UsageError, cleaning_up_on_request_to_end, write, write_json
from sightglass.app.recipes import read_recipe

FAILED = 1
# Seconds between lines about progress where they stay, and where each takes the place of the last.
_PATIENCE, _TERMINAL_PATIENCE = 5.0, 0.2
_MOST_NAMED = 5


def run_batch(program: str, arguments: Sequence[str]) -> int:
    """Do what the command line says; give 1 if a file failed, else 0."""
    options = _parser(program).parse_intermixed_args(arguments)
    recipe = read_recipe(options.recipe)
    order = Order(
        recipe, tuple(options.files), options.output, options.format, _named_files(options.input), options.again
    )
    executor = _executor(options)
    batch, watcher = Batch(order), _Watcher()
    with cleaning_up_on_request_to_end():
        try:
            report = batch.run(executor, watcher)
        except (KeyboardInterrupt, SystemExit):
            watcher.end()
            sys.stderr.write(f"{batch.report().sentence()} The same command goes on from there.\n")
            raise
    watcher.end()
    _tell_names(report)
    if options.json:
        write_json({"program": f"Sightglass {__version__}", "recipe": str(options.recipe), **report.as_json()})
    else:
        write(f"{report.sentence()} They are in {report.output}.\n{_failures(report)}")
    return FAILED if report.failures else 0


def _executor(options: argparse.Namespace) -> Executor:
    if options.scheduler is None:
        return Processes(core_count() if options.jobs is None else options.jobs)
    if options.jobs is not None:
        raise BatchError(
            "--jobs is for this computer; the scheduler decides how many run on its workers. Leave it out."
        )
    from sightglass.app.batch.cluster import Cluster

    return Cluster(options.scheduler)


def _parser(program: str) -> argparse.ArgumentParser:
    parser = Parser(
        prog=program,
        description="Follow a recipe on many files. Save one in the window: File > Save recipe.",
        epilog="The journal DIR/batch.jsonl says what was done: the same command goes on where it was interrupted, and "
        "tries again what failed. Files whose size or time has changed are computed anew. Each page of a TIFF and each "
        "frame of a WebP file becomes a picture of its own: scan-p001.png, scan-p002.png and so on.",
    )
    parser.add_argument("recipe", metavar="RECIPE", type=Path, help="the recipe file")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, a folder, or a pattern such as “scans/*.png”")
    parser.add_argument(
        "--output", type=Path, required=True, metavar="DIR",
        help="write the pictures here under the names of their files; files of the same names are replaced",
    )  # fmt: skip
    parser.add_argument(
        "--jobs", type=_count, metavar="N", help="compute so many files at the same time; as many as there are cores",
    )  # fmt: skip
    parser.add_argument(
        "--scheduler", metavar="ADDRESS",
        help="compute on the workers of this Dask scheduler, such as tcp://head:8786; they must see the same paths",
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=FORMATS, default=KEEP, help="of the pictures; that of each file if not given"
    )
    parser.add_argument(
        "--input", action="append", default=[], metavar="NAME=FILE",
        help="a further image that the recipe needs, by its own name or that of the input; may be repeated",
    )  # fmt: skip
    parser.add_argument("--again", action="store_true", help="begin anew, whatever an earlier run has done")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser


def _count(text: str) -> int:
    try:
        count = int(text)
    except ValueError:
        count = 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1")
    return count


def _named_files(assignments: Sequence[str]) -> dict[str, Path]:
    named = {}
    for assignment in assignments:
        # Names of images may hold an equals sign, those of files rarely do.
        name, separator, path = assignment.rpartition("=")
        if not separator or not name or not path:
            raise UsageError(f"“{assignment}” names no further image. Write it as NAME=FILE.")
        named[name] = Path(path)
    return named


def _tell_names(report: Report) -> None:
    """Say which pictures could not be called as their files."""
    if not report.renamed:
        return
    shown = [f"{task.source} is {task.target.name}" for task in report.renamed[:_MOST_NAMED]]
    more = len(report.renamed) - len(shown)
    rest = f"; so are {more} more" if more else ""
    sys.stderr.write(f"Note: some names were taken: {'; '.join(shown)}{rest}.\n")


def _failures(report: Report) -> str:
    width = max((len(str(outcome.task.source)) for outcome in report.failures), default=0)
    return "".join(f"  {str(outcome.task.source).ljust(width)}  {outcome.problem}\n" for outcome in report.failures)


class _Watcher:
    """Tells on stderr how far a batch is: in one line that changes where that is a terminal, else now and then."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._patience = _TERMINAL_PATIENCE if self._is_terminal else _PATIENCE
        self._next = time.monotonic() + self._patience
        self._shown = 0

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        """See `Progress.report`."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + self._patience
        line = f"{fraction:4.0%}  {message}"
        if self._is_terminal:
            sys.stderr.write(f"\r{line.ljust(self._shown)}")
            self._shown = len(line)
        else:
            sys.stderr.write(f"{line}\n")
        sys.stderr.flush()

    def end(self) -> None:
        """Leave the line that changes."""
        if self._shown:
            sys.stderr.write(f"\r{' ' * self._shown}\r")
            self._shown = 0
