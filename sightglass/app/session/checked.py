"""Taking JSON apart without trusting it: entries of the right names and types, and no others."""

from typing import Any, TypeVar

from sightglass.app.session.errors import damaged, unknown

N = TypeVar("N", int, float)
_MOST_SHOWN = 100
_NAMES = {
    dict: "a table",
    list: "a list",
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    type(None): "nothing",
}


def table(value: Any, what: str, *names: str) -> dict[str, Any]:
    """Check that a value is a table with exactly these entries; `what` names it in messages."""
    checked: dict[str, Any] = typed(value, what, dict)
    for name in names:
        if name not in checked:
            raise damaged(f"{what} lacks {shown(name)}")
    for name in checked:
        if name not in names:
            raise unknown(f"{what} has the entry {shown(name)}, which this version does not know")
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
            raise damaged(f"{what} is a number that is far too large") from None
    if type(value) not in kinds:
        wanted = " or ".join(_NAMES[kind] for kind in kinds)
        raise damaged(f"{what} should be {wanted}, but is {_NAMES.get(type(value), 'something else')}")
    return value


def texts(value: Any, what: str) -> tuple[str, ...]:
    """Check that a value is a list of texts."""
    return tuple(typed(each, f"an entry of {what}", str) for each in typed(value, what, list))


def sequence(value: Any, what: str, kind: type[N], count: int) -> tuple[N, ...]:
    """Check that a value is a list of so many numbers of one type."""
    checked = tuple(typed(each, f"an entry of {what}", kind) for each in typed(value, what, list))
    if len(checked) != count:
        raise damaged(f"{what} should hold {count} numbers, but holds {len(checked)}")
    return checked


def place(value: Any, what: str, count: int) -> int:
    """Check that a value is the place of one of so many things, from 0."""
    checked: int = typed(value, what, int)
    if not 0 <= checked < count:
        raise damaged(f"{what} is number {checked}, but there are {count}")
    return checked
