"""Reading JSON from anywhere: no more than what a file of this program can hold, and nothing that is ambiguous."""

import json
import math
import re
from reprlib import repr as short_repr
from typing import Any

from sightglass.algorithms.texts import tr

# A stack in the parameters of a step in the list of steps lies seven brackets deep, and in a kept session eleven.
_DEEPEST = 16
# Each table and list takes far more memory than the two bytes that it may take in a file.
_MOST_BRACKETS = 4_000_000
# A text that has no end goes to the end of the file, so that each character is looked at once, whatever it holds.
_TEXT_OR_BRACKET = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|(?P<bracket>[\[\]{}])', re.DOTALL)


class JsonError(ValueError):
    """What is wrong with JSON, and what to do, as the rest of a sentence that begins with its name."""


def strict_json(content: bytes) -> Any:
    """Read JSON.

    Raises
    ------
    JsonError
        If it is no JSON, nested too deep, gives a name twice, or holds a number that is not finite.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise JsonError(tr("it is no text in UTF-8. Choose another file.")) from None
    _check_brackets(text)
    try:
        return json.loads(
            text, object_pairs_hook=_without_repetition, parse_constant=_refused, parse_float=_finite
        )  # fmt: skip
    except JsonError:
        raise
    except ValueError as error:
        raise JsonError(tr("it is not valid JSON ({error}). Choose another file, or mend it.", error=error)) from None


def _check_brackets(text: str) -> None:
    """Refuse too many brackets, or too deep ones, before anything is built of them; those in texts do not count."""
    depth = count = 0
    for found in _TEXT_OR_BRACKET.finditer(text):
        if found["bracket"]:
            count += 1
            depth += 1 if found["bracket"] in "[{" else -1
        if depth > _DEEPEST:
            raise JsonError(tr("it is nested more than {most} deep. Choose another file.", most=_DEEPEST))
        if count > _MOST_BRACKETS:
            raise JsonError(
                tr(
                    "it holds more than {most:,} tables and lists. Choose another file.",
                    most=_MOST_BRACKETS // 2,
                )
            )


def _without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise JsonError(tr("{name} is given twice. Leave one of them out.", name=short_repr(name)))
        found[name] = value
    return found


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _refused(text)


def _refused(text: str) -> float:
    raise JsonError(tr("{text} is no number that it can hold. Write a finite one.", text=short_repr(text)[1:-1]))
