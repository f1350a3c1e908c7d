"""The types that a parameter's value can have, and how each is read from text, from JSON and checked."""

import math
import re
from collections.abc import Iterable
from fractions import Fraction
from numbers import Real
from reprlib import repr as short_repr
from typing import Any

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.texts import tr

# Numbers in a row; points of a curve, (x, y) each; rows of a matrix; matrices of one size. Tuples, so that parameters
# stay immutable and comparable.
Numbers = tuple[float, ...]
Points = tuple[tuple[float, float], ...]
Matrix = tuple[tuple[float, ...], ...]
Stack = tuple[Matrix, ...]
Value = bool | int | float | str | Numbers | Points | Matrix | Stack

_KINDS: dict[Any, str] = {
    bool: "boolean", int: "integer", float: "number", str: "text", Numbers: "numbers", Points: "points",
    Matrix: "matrix", Stack: "stack",
}  # fmt: skip
# A stack is written and read by people, number by number.
_MOST_CELLS = 4096
_TRUE = {"true", "yes", "on", "1"}
_FALSE = {"false", "no", "off", "0"}


def kind_of(annotation: Any) -> str:
    """Name the kind of a parameter from its type annotation.

    Parameters
    ----------
    annotation : type
        bool, int, float, str, `Numbers`, `Points`, `Matrix` or `Stack`.

    Returns
    -------
    str
        "boolean", "integer", "number", "text", "numbers", "points", "matrix" or "stack".

    Raises
    ------
    TypeError
        For any other type.
    """
    try:
        return _KINDS[annotation]
    except KeyError:
        raise TypeError(f"A parameter cannot be of type {annotation!r}") from None


def number_from_text(text: str) -> float:
    """Read "0.25", "1e-3" or a fraction such as "-1/8".

    Parameters
    ----------
    text : str
        With a point as decimal mark; a true minus sign counts as one.

    Returns
    -------
    float
        Finite.

    Raises
    ------
    ValueError
        If the text is no finite number.
    """
    cleaned = text.strip().replace("−", "-")
    try:
        number = _as_float(Fraction(cleaned) if "/" in cleaned else float(cleaned))
    except ZeroDivisionError:
        raise ValueError(tr("its denominator is 0")) from None
    if not math.isfinite(number):
        raise ValueError(tr("not finite"))
    return number


def _as_float(number: Real | float) -> float:
    # Python's integers and fractions go beyond the largest float.
    try:
        return float(number)
    except OverflowError:
        return math.inf


def numbers_from_text(text: str) -> Numbers:
    """Read numbers separated by spaces or commas: "4 2 1" or "4, 2, 1".

    Parameters
    ----------
    text : str
        May be empty.

    Returns
    -------
    Numbers
        As many as the text holds.

    Raises
    ------
    ValueError
        If a part of it is no number; the message gives its place.
    """
    inside = text.strip().strip("[]()").strip()
    # Where commas say where each number is, an empty place must not move the others.
    cells = re.split(r"\s*,\s*", inside.removesuffix(",")) if "," in inside else inside.split()
    numbers = []
    for place, cell in enumerate(cells, 1):
        try:
            numbers.append(number_from_text(cell))
        except ValueError:
            raise ValueError(tr("“{cell}” in place {place} is not a number", cell=cell, place=place)) from None
    return tuple(numbers)


def matrix_from_text(text: str) -> Matrix:
    """Read rows separated by line ends or semicolons, cells separated by tabs, commas or spaces.

    Parameters
    ----------
    text : str
        At least one cell.

    Returns
    -------
    Matrix
        Rows of equal length.

    Raises
    ------
    ValueError
        If a cell is no number (the message gives its row and column) or the rows differ in length.
    """
    rows = [row.strip(" []") for row in re.split(r"[;\n\r]+", text) if row.strip(" ")]
    # Where a spreadsheet or CSV says by tab or comma where each cell is, an empty cell must not move the others.
    cells = [re.split(r" *[\t,] *", row) if re.search(r"[\t,]", row) else row.split() for row in rows]
    if not cells or not cells[0]:
        raise ValueError(tr("it holds no numbers"))
    matrix = []
    for row_number, row in enumerate(cells, 1):
        if len(row) != len(cells[0]):
            raise ValueError(
                tr(
                    "row {row} has {cells} cells and row 1 has {first}",
                    row=row_number,
                    cells=len(row),
                    first=len(cells[0]),
                )
            )
        values = []
        for column_number, cell in enumerate(row, 1):
            try:
                values.append(number_from_text(cell))
            except ValueError:
                raise ValueError(_about_cell(cell, row_number, column_number)) from None
        matrix.append(tuple(values))
    return tuple(matrix)


def _about_cell(cell: str, row: int, column: int) -> str:
    if not cell:
        return tr("the cell in row {row}, column {column} is empty", row=row, column=column)
    return tr("“{cell}” in row {row}, column {column} is not a number", cell=cell, row=row, column=column)


def stack_from_text(text: str) -> Stack:
    """Read matrices separated by bars or empty lines: "1 2; 3 4 | 5 6; 7 8".

    Parameters
    ----------
    text : str
        At least one cell. Each matrix is written as `matrix_from_text` reads it.

    Returns
    -------
    Stack
        Matrices, whose sizes are not yet compared.

    Raises
    ------
    ValueError
        If one of them is no matrix; where there are several, the message gives its number.
    """
    # A row of nothing but empty cells is what a spreadsheet gives for an empty line.
    parts = re.split(r"\||\n(?:[ \t]*\n)+", text.replace("\r\n", "\n").replace("\r", "\n").strip(" \n"))
    stack = []
    for number, part in enumerate(parts, 1):
        try:
            stack.append(matrix_from_text(part))
        except ValueError as error:
            problem = str(error)
            if len(parts) > 1:
                problem = tr("matrix {number}: {problem}", number=number, problem=problem)
            raise ValueError(problem) from None
    return tuple(stack)


def parse_value(name: str, kind: str, text: str) -> Any:
    """Read a value of a kind from text.

    Parameters
    ----------
    name : str
        The parameter, for the message of an error.
    kind : str
        As `kind_of` names it.
    text : str
        What was typed.

    Returns
    -------
    bool, int, float, str, Numbers, Points, Matrix or Stack
        Of that kind, not yet checked against a range.

    Raises
    ------
    ParameterError
        If the text is not of that kind.
    """
    try:
        match kind:
            case "boolean":
                if text.lower() not in _TRUE | _FALSE:
                    raise ValueError
                return text.lower() in _TRUE
            case "integer":
                return int(text)
            case "number":
                return number_from_text(text)
            case "numbers":
                return numbers_from_text(text)
            case "points" | "matrix":
                return matrix_from_text(text)
            case "stack":
                return stack_from_text(text)
            case _:
                return text
    except ValueError as error:
        problem = f"{str(error)[:1].upper()}{str(error)[1:]}"
        expected = {
            "boolean": tr("Write true or false."),
            "integer": tr("Write a whole number."),
            "number": tr("Write a number."),
            "numbers": tr("{problem}. Write numbers as “4 2 1”.", problem=problem),
            "points": tr("{problem}. Write points as “x,y; x,y; …”.", problem=problem),
            "matrix": tr("{problem}. Write rows as “1 2 1; 2 4 2; 1 2 1”.", problem=problem),
            "stack": tr("{problem}. Write matrices as “1 2; 3 4 | 5 6; 7 8”.", problem=problem),
        }[kind]
        shown = " ".join(text.split())
        shown = shown if len(shown) <= 60 else f"{shown[:60]}…"
        raise ParameterError(name, tr("“{text}” cannot be read. {expected}", text=shown, expected=expected)) from None


def checked_value(name: str, kind: str, value: Any, low: float | None, high: float | None) -> Value:
    """Give the value in the type of its kind, or raise `ParameterError`.

    Parameters
    ----------
    name : str
        The parameter, for the message of an error.
    kind : str
        As `kind_of` names it.
    value : object
        Anything.
    low, high : float or None
        Smallest and largest value accepted, of "numbers" each; None for no limit.

    Returns
    -------
    bool, int, float, str, Numbers, Points, Matrix or Stack
        Immutable.

    Raises
    ------
    ParameterError
        If it is of another type, not finite, or outside the range.
    """
    if kind == "boolean":
        if not isinstance(value, bool):
            raise ParameterError(name, tr("{value} is neither true nor false.", value=short_repr(value)))
        return value
    if kind == "text":
        if not isinstance(value, str):
            raise ParameterError(name, tr("{value} is not text.", value=short_repr(value)))
        return value
    if kind in ("points", "matrix"):
        return _rows(name, kind, value)
    if kind == "stack":
        return _stack(name, value)
    if kind == "numbers":
        return _numbers(name, value, low, high)
    return _checked_number(name, kind, value, low, high)


def _numbers(name: str, value: Any, low: float | None, high: float | None) -> Numbers:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise ParameterError(name, tr("{value} is not a list of numbers.", value=short_repr(value)))
    return tuple(float(_checked_number(name, "number", number, low, high)) for number in value)


def _checked_number(name: str, kind: str, value: Any, low: float | None, high: float | None) -> int | float:
    if not _is_number(value) or not math.isfinite(_as_float(value)):
        raise ParameterError(name, tr("{value} is not a number.", value=short_repr(value)))
    if kind == "integer" and value != int(value):
        raise ParameterError(name, tr("{value} is not a whole number.", value=short_repr(value)))
    if (low is not None and value < low) or (high is not None and value > high):
        raise ParameterError(name, _about_range(float(value), low, high))
    return int(value) if kind == "integer" else float(value)


def _about_range(value: float, low: float | None, high: float | None) -> str:
    if high is None:
        return tr("{value:.10g} is below {low:.10g}.", value=value, low=low)
    if low is None:
        return tr("{value:.10g} is above {high:.10g}.", value=value, high=high)
    return tr("{value:.10g} is outside {low:.10g} to {high:.10g}.", value=value, low=low, high=high)


def _is_number(value: Any) -> bool:
    return isinstance(value, Real) and not isinstance(value, bool)


def _rows(name: str, kind: str, value: Any) -> Matrix:
    try:
        given = [list(row) for row in value]
    except TypeError:
        given = [[None]]
    if not all(_is_number(cell) for row in given for cell in row):
        raise ParameterError(name, tr("{value} is not a list of rows of numbers.", value=short_repr(value)))
    rows = tuple(tuple(_as_float(cell) for cell in row) for row in given)
    widths = {len(row) for row in rows}
    if len(widths) > 1 or (kind == "points" and widths - {2}) or (kind == "matrix" and widths == {0}):
        raise ParameterError(
            name,
            tr("its rows must be of equal length, two numbers each.")
            if kind == "points"
            else tr("its rows must be of equal length."),
        )
    if not all(math.isfinite(cell) for row in rows for cell in row):
        raise ParameterError(name, tr("every number in it must be finite."))
    return rows


def _stack(name: str, value: Any) -> Stack:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise ParameterError(name, tr("{value} is not a list of matrices.", value=short_repr(value)))
    stack = tuple(_rows(name, "matrix", matrix) for matrix in value)
    if not stack or not all(stack):
        raise ParameterError(name, tr("it holds no numbers. Give at least one matrix."))
    sizes = [(len(matrix), len(matrix[0])) for matrix in stack]
    for number, (rows, columns) in enumerate(sizes, 1):
        if (rows, columns) != sizes[0]:
            raise ParameterError(
                name,
                tr(
                    "matrix {number} is {rows} × {columns} and matrix 1 is {first_rows} × {first_columns}.",
                    number=number,
                    rows=rows,
                    columns=columns,
                    first_rows=sizes[0][0],
                    first_columns=sizes[0][1],
                ),
            )
    cells = len(stack) * sizes[0][0] * sizes[0][1]
    if cells > _MOST_CELLS:
        raise ParameterError(name, tr("it holds {n} numbers. Give at most {most}.", n=cells, most=_MOST_CELLS))
    return stack


def value_to_json(value: Any) -> Any:
    """Give a value as JSON types; tuples become lists, enumeration members their value."""
    if isinstance(value, tuple):
        return [value_to_json(item) for item in value]
    return str(value) if isinstance(value, str) else value
