"""The command line: the window, the list of algorithms, and headless runs."""

import argparse
import difflib
import json
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from sightglass import __version__
from sightglass.algorithms.errors import SightglassError
from sightglass.app.display import require_display
from sightglass.app.paths import exists

FAILED = 2
INTERRUPTED = 130
TERMINATED = 143
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

An image is a file, a page of a file (scan.tif#2), or a sample (sample:camera).
“{program} list --help” and “{program} run --help” say more. To open a file that is named list or run, write ./list.
"""


class _UsageError(SightglassError):
    """The command line cannot be understood."""


class _Parser(argparse.ArgumentParser):
    """A parser that gives one line for an error rather than the usage and an exit."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        raise _UsageError(f"{message[:1].upper()}{message[1:]}. See {self.prog} --help.")


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
    parser = _Parser(
        prog=program,
        usage=f"{program} [--new] [FILE ...]\n       {program} list [NAME ...] [--json]\n"
        f"       {program} run NAME INPUT ... [--set PARAMETER=VALUE] ... [--output DIR] [--json]",
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
    from sightglass.app.start import run

    return run(options.files, fresh=options.new)


def _refuse_mistyped_command(program: str, arguments: Sequence[str]) -> None:
    """Name the command that was meant, rather than open a window that misses a file “lst”."""
    word = arguments[0] if arguments else ""
    if Path(word).name != word or Path(word).suffix or exists(Path(word)):
        return
    for command in difflib.get_close_matches(word.lower(), _COMMANDS, n=1):
        raise _UsageError(f"There is no command or file “{word}”. Did you mean “{program} {command}”?")


def _list(program: str, arguments: Sequence[str]) -> int:
    from sightglass.algorithms import catalogue
    from sightglass.app.listing import catalogue_json, catalogue_text

    parser = _Parser(prog=program, description="List the algorithms with their parameters.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these algorithms")
    parser.add_argument("--json", action="store_true", help="as JSON, with the JSON Schema of the parameters")
    options = parser.parse_args(arguments)
    algorithms = [catalogue.find(name) for name in options.names or catalogue.names()]
    if options.json:
        _print_json(catalogue_json(algorithms))
    else:
        _print(catalogue_text(algorithms))
    return 0


def _run(program: str, arguments: Sequence[str]) -> int:
    options = _run_parser(program).parse_intermixed_args(arguments)
    with _cleaning_up_on_request_to_end():
        return _run_request(options)


def _run_request(options: argparse.Namespace) -> int:
    from sightglass.app import headless, results_folder

    request = headless.prepare(options.name, options.inputs, options.assignments)
    if options.output is None:
        outcome = headless.compute(request, _Watcher())
        described = headless.report(outcome, {})
    else:
        with results_folder.opened(options.output) as folder:
            outcome = headless.compute(request, _Watcher())
            files = results_folder.contents(outcome.presentation)
            described = headless.report(outcome, {(file.kind, file.key): file.name for file in files})
            folder.write(files, _json_text(described))
    if options.json:
        _print_json(described)
    else:
        _print(headless.summary(outcome, options.output))
    for note in request.notes:
        print(f"Note: {note}", file=sys.stderr)
    return 0


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


_COMMANDS: dict[str, Callable[[str, Sequence[str]], int]] = {"list": _list, "run": _run}


def _run_parser(program: str) -> argparse.ArgumentParser:
    parser = _Parser(
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
    parser.add_argument("--json", action="store_true", help="print the content of result.json")
    return parser


@contextmanager
def _cleaning_up_on_request_to_end() -> Iterator[None]:
    """Turn SIGTERM from sudden death into an exception, on whose way what is half-written is removed."""

    def end(number: int, frame: FrameType | None) -> NoReturn:
        sys.exit(TERMINATED)

    previous = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)


def _json_text(described: dict[str, Any], ascii_only: bool = False) -> str:
    text = json.dumps(described, indent=2, ensure_ascii=ascii_only, allow_nan=False)
    # Rows of numbers on one line each: a kernel stays a table. A text in JSON holds no line end, so none is touched.
    return re.sub(r"\[\n[-+\d.eEnul,\s]+\]", lambda row: f"[{' '.join(row[0][1:-1].split())}]", text) + "\n"


def _print_json(described: dict[str, Any]) -> None:
    is_unicode = (sys.stdout.encoding or "ascii").lower().startswith("utf")
    text = _json_text(described, ascii_only=not is_unicode)
    # Names of files may hold bytes that are no text; as an escape they are still valid JSON.
    _print(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def _print(text: str) -> None:
    encoding = sys.stdout.encoding or "ascii"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()
