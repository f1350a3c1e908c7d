"""The command line: the window, the list of algorithms, headless runs, and batches."""

import argparse
import difflib
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sightglass import __version__
from sightglass.algorithms.errors import SightglassError
from sightglass.app.console import Parser, UsageError, cleaning_up_on_request_to_end, json_text, write, write_json
from sightglass.app.display import require_display
from sightglass.app.paths import exists

if TYPE_CHECKING:
    from sightglass.app.headless import Outcome

FAILED = 2
INTERRUPTED = 130
_PATIENCE = 2.0  # seconds between lines about a run

_EXAMPLES = """\
examples:
  {program}                             open the window
  {program} photo.jpg scan.tif          open the window with two images
  {program} run.sightglass              open a session
  {program} list                        say which algorithms there are, and their parameters
  {program} list --json                 the same as JSON Schema
  {program} run contrast photo.jpg --set transform=gamma --set gamma=0.5 --output results
  {program} run filter sample:camera --set "kernel=-1 0 1; -2 0 2; -1 0 1" --json
  {program} run flow one.png two.png --set truth=motion.flo --output results
  {program} batch recipe.json photos --output results   repeat saved steps on many files

An image is a file, a page of a file (scan.tif#2), or a sample (sample:camera).
“{program} list --help”, “{program} run --help” and “{program} batch --help” say more. To open a file that is named
list, run or batch, write ./list.
"""


def run_command(arguments: Sequence[str]) -> int:
    """Do what the command line says; give the exit code."""
    program = _program_name(sys.argv[0])
    try:
        if arguments and arguments[0] in _COMMANDS:
            return _COMMANDS[arguments[0]](f"{program} {arguments[0]}", arguments[1:])
        return _window(program, arguments)
    except SightglassError as error:
        return _fail(f"{error} {error.command_hint}")
    except MemoryError:
        return _fail("This needs more memory than there is. Take a smaller image, or close other programs.")
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has gone: that is no error, but closing stdout would complain once more.
        sys.stdout = None
        return 0


def _program_name(path: str) -> str:
    """Give what the person typed to come here."""
    name = Path(path).name
    return {"main.py": "python main.py", "__main__.py": "python -m sightglass"}.get(name, name)


def _fail(message: str) -> int:
    print(" ".join(message.split()), file=sys.stderr)
    return FAILED


def _window(program: str, arguments: Sequence[str]) -> int:
    parser = Parser(
        prog=program,
        usage=f"{program} [--new] [FILE ...]\n       {program} list [NAME ...] [--json]\n"
        f"       {program} run NAME INPUT ... [--set PARAMETER=VALUE] ... [--output DIR] [--json]\n"
        f"       {program} batch RECIPE FILE ... --output DIR [--jobs N] [--format FORMAT] [--json]",
        description="See computer-vision algorithms work.",
        epilog=_EXAMPLES.format(program=program),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", type=Path, help="images, or a session, to open")
    parser.add_argument("--new", action="store_true", help="begin afresh rather than with what was open last")
    parser.add_argument("--version", action="version", version=f"Sightglass {__version__}")
    options = parser.parse_args(arguments)
    _refuse_mistyped_command(program, arguments)
    require_display(sys.platform, os.environ, program)
    from sightglass.app import imports

    imports.quicken()
    from sightglass.app.start import run

    return run(options.files, fresh=options.new)


def _refuse_mistyped_command(program: str, arguments: Sequence[str]) -> None:
    """Name the command that was meant, rather than open a window that misses a file “lst”."""
    word = arguments[0] if arguments else ""
    if Path(word).name != word or Path(word).suffix or exists(Path(word)):
        return
    for command in difflib.get_close_matches(word.lower(), _COMMANDS, n=1):
        raise UsageError(f"There is no command or file “{word}”. Did you mean “{program} {command}”?")


def _list(program: str, arguments: Sequence[str]) -> int:
    from sightglass.algorithms import catalogue
    from sightglass.app.listing import catalogue_json, catalogue_text

    parser = Parser(prog=program, description="List the algorithms with their parameters.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these algorithms")
    parser.add_argument("--json", action="store_true", help="as JSON, with the JSON Schema of the parameters")
    options = parser.parse_args(arguments)
    algorithms = [catalogue.find(name) for name in options.names or catalogue.names()]
    if options.json:
        write_json(catalogue_json(algorithms))
    else:
        write(catalogue_text(algorithms))
    return 0


def _run(program: str, arguments: Sequence[str]) -> int:
    options = _run_parser(program).parse_intermixed_args(arguments)
    with cleaning_up_on_request_to_end():
        return _run_request(options)


def _run_request(options: argparse.Namespace) -> int:
    from sightglass.app import headless, results_folder
    from sightglass.app.files.atomic import written_atomically

    request = headless.prepare(options.name, options.inputs, options.assignments)
    with ExitStack() as places:
        # Opened first: nobody wants to hear after a long run that there is no such folder.
        page = None if options.report is None else places.enter_context(written_atomically(options.report))
        folder = None if options.output is None else places.enter_context(results_folder.opened(options.output))
        outcome = headless.compute(request, _Watcher())
        files = () if folder is None else results_folder.contents(outcome.presentation)
        described = headless.report(outcome, {(file.kind, file.key): file.name for file in files})
        if page is not None:
            page.write(_report_page(outcome))
        if folder is not None:
            folder.write(files, json_text(described))
    if options.json:
        write_json(described)
    else:
        write(headless.summary(outcome, options.output))
    for note in request.notes:
        print(f"Note: {note}", file=sys.stderr)
    return 0


def _report_page(outcome: "Outcome") -> bytes:
    try:
        from sightglass.app.report.headless import report_of
    except ImportError as error:
        raise SightglassError(
            f"A report is painted by Qt, which cannot be loaded here ({error}). “make run” installs what it needs."
        ) from error
    return report_of(outcome, _Watcher())


class _Watcher:
    """Tells on stderr, line by line, where a run is that takes longer than a moment."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _PATIENCE
        self._last = ""

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        """See `Progress.report`."""
        now = time.monotonic()
        if now >= self._next and message and message != self._last:
            print(f"{fraction:4.0%}  {message}", file=sys.stderr, flush=True)
            self._last, self._next = message, now + _PATIENCE


def _batch(program: str, arguments: Sequence[str]) -> int:
    from sightglass.app.batch.command import run_batch

    return run_batch(program, arguments)


_COMMANDS: dict[str, Callable[[str, Sequence[str]], int]] = {"list": _list, "run": _run, "batch": _batch}


def _run_parser(program: str) -> argparse.ArgumentParser:
    parser = Parser(
        prog=program,
        description="Run an algorithm without a window.",
        epilog="An algorithm with several inputs takes them in the order in which “list” shows them; an optional one "
        "may be named instead: --set truth=FILE.",
    )
    parser.add_argument("name", metavar="NAME", help="the algorithm, as “list” names it")
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="a file, FILE#PAGE, sample:NAME, or a data set")
    parser.add_argument(
        "--set", action="append", default=[], dest="assignments", metavar="PARAMETER=VALUE",
        help="give a parameter a value other than its default; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--output", type=Path, metavar="DIR",
        help="write pictures, plots, tables, fields of motion and result.json here; files of the same names are "
        "replaced",
    )  # fmt: skip
    parser.add_argument(
        "--report", type=Path, metavar="FILE",
        help="write all pictures, curves, tables and parameters in one HTML page",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print the content of result.json")
    return parser
