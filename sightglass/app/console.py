"""What all commands share: a parser whose errors are one line, an orderly end, and output that any terminal takes."""

import argparse
import json
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

from sightglass.algorithms.errors import SightglassError

TERMINATED = 143


class UsageError(SightglassError):
    """The command line cannot be understood."""


class Parser(argparse.ArgumentParser):
    """A parser that gives one line for an error rather than the usage and an exit."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong instead of ending the program."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See {self.prog} --help.")


@contextmanager
def cleaning_up_on_request_to_end() -> Iterator[None]:
    """Turn SIGTERM from sudden death into an exception, on whose way what is half-written is removed."""

    def end(number: int, frame: FrameType | None) -> NoReturn:
        sys.exit(TERMINATED)

    previous = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)


def json_text(described: dict[str, Any], ascii_only: bool = False) -> str:
    """Write JSON for people: indented, with rows of numbers on one line each."""
    text = json.dumps(described, indent=2, ensure_ascii=ascii_only, allow_nan=False)
    # A kernel stays a table. A text in JSON holds no line end, so none is touched.
    return re.sub(r"\[\n[-+\d.eEnul,\s]+\]", lambda row: f"[{' '.join(row[0][1:-1].split())}]", text) + "\n"


def write_json(described: dict[str, Any]) -> None:
    """Print JSON on any terminal."""
    is_unicode = (sys.stdout.encoding or "ascii").lower().startswith("utf")
    text = json_text(described, ascii_only=not is_unicode)
    # Names of files may hold bytes that are no text; as an escape they are still valid JSON.
    write(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def write(text: str) -> None:
    """Print text on any terminal; characters that it does not have become question marks."""
    encoding = sys.stdout.encoding or "ascii"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()
