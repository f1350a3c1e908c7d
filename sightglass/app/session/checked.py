"""Taking JSON apart without trusting it: entries of the right names and types, and no others."""

from typing import Any, TypeVar

from sightglass.algorithms.texts import marked, tr
from sightglass.app.session.errors import damaged, unknown

N = TypeVar("N", int, float)
_MOST_SHOWN = 100
_NAMES = {
    dict: marked("a table"),
    list: marked("a list"),
    str: marked("a text"),
    int: marked("a whole number"),
    float: marked("a number"),
    bool: marked("true or false"),
    type(None): marked("nothing"),
}


def table(value: Any, what: str, *names: str) -> dict[str, Any]:
    """Check that a value is a table with exactly these entries; `what` names it in messages."""
    checked: dict[str, Any] = typed(value, what, dict)
    for name in names:
        if name not in checked:
            raise damaged(tr("{what} lacks {name}", what=what, name=shown(name)))
    for name in checked:
        if name not in names:
            raise unknown(
                tr("{what} has the entry {name}, which this version does not know", what=what, name=shown(name))
            )
    return checked


def shown(text: str) -> str:
    """Quote a text from a file in a message, in which it must leave room for the rest."""
    return f"“{text}”" if len(text) <= _MOST_SHOWN else f"“{text[: _MOST_SHOWN // 2]}…{text[-_MOST_SHOWN // 2 :]}”"


def typed(value: Any, what: str, *kinds: type) -> Any:
    """Check that a value is of one of these types; true and false are no numbers, and whole numbers become floats."""
    if float in kinds and type(value) is int:
        try:
            return float(value)
        except OverflowError:
            raise damaged(tr("{what} is a number that is far too large", what=what)) from None
    if type(value) not in kinds:
        wanted = tr(" or ").join(tr(_NAMES[kind]) for kind in kinds)
        raise damaged(
            tr(
                "{what} should be {wanted}, but is {found}",
                what=what,
                wanted=wanted,
                found=tr(_NAMES.get(type(value), marked("something else"))),
            )
        )
    return value


def texts(value: Any, what: str) -> tuple[str, ...]:
    """Check that a value is a list of texts."""
    entry = tr("an entry of {what}", what=what)
    return tuple(typed(each, entry, str) for each in typed(value, what, list))


def sequence(value: Any, what: str, kind: type[N], count: int) -> tuple[N, ...]:
    """Check that a value is a list of so many numbers of one type."""
    entry = tr("an entry of {what}", what=what)
    checked = tuple(typed(each, entry, kind) for each in typed(value, what, list))
    if len(checked) != count:
        raise damaged(
            tr("{what} should hold {count} numbers, but holds {found}", what=what, count=count, found=len(checked))
        )
    return checked


def place(value: Any, what: str, count: int) -> int:
    """Check that a value is the place of one of so many things, from 0."""
    checked: int = typed(value, what, int)
    if not 0 <= checked < count:
        raise damaged(tr("{what} is number {number}, but there are {count}", what=what, number=checked, count=count))
    return checked
