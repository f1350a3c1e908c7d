"""The pairs of points: as set, as generated from a known map, and as read from CSV."""

import csv
import io
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.geometry.degenerate import PointArray
from sightglass.algorithms.geometry.models import Fitted, Model, fitted
from sightglass.algorithms.image import read_only
from sightglass.algorithms.mapping.parameters import COLUMNS, Mapping, Source
from sightglass.algorithms.parameters import Matrix
from sightglass.algorithms.results import Table
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import number_from_text

BoolArray = NDArray[np.bool_]

# An outlier lies at least so far from where the known map sends its point, as a share of the diagonal.
_LEAST_ERROR = 0.05
_MOST_DRAWS = 200
_SWITCH = {"1": 1.0, "yes": 1.0, "true": 1.0, "on": 1.0, "": 1.0, "0": 0.0, "no": 0.0, "false": 0.0, "off": 0.0}


@dataclass(frozen=True, eq=False)
class Pairs:
    """Pairs of points; all arrays read-only.

    Parameters
    ----------
    source, target : ndarray of float64
        (n, 2): (u, v) of the reference frame, (x, y) of the other image, in pixels.
    is_on : ndarray of bool
        (n,): which pairs count.
    truth : Fitted or None
        The map that generated them.
    is_right : ndarray of bool or None
        (n,): where they were generated, which ones are no outliers.
    """

    source: PointArray
    target: PointArray
    is_on: BoolArray
    truth: Fitted | None = None
    is_right: BoolArray | None = None

    def __len__(self) -> int:
        return len(self.source)

    def matrix(self) -> Matrix:
        """Give the rows (u, v, x, y, on) as the parameter `pairs` holds them."""
        rows = np.column_stack([self.source, self.target, self.is_on])
        return tuple(tuple(row) for row in rows.tolist())


def pairs_of(parameters: Mapping, shape: tuple[int, int]) -> Pairs:
    """Give the pairs that the parameters ask for.

    Parameters
    ----------
    parameters : Mapping
        `source`, which is not to match features, and what belongs to it.
    shape : (int, int)
        Rows and columns of the frame over which generated points lie.

    Returns
    -------
    Pairs
        With their truth where they were generated.
    """
    if parameters.source is Source.GENERATED:
        return _generated(parameters, shape)
    return pairs_from_rows(parameters.pairs)


def pairs_from_rows(given: Matrix) -> Pairs:
    """Make pairs of rows (u, v, x, y), or with 1 or 0 behind for whether they count."""
    rows = np.array(given, np.float64).reshape(len(given), -1 if given else 4)
    is_on = rows[:, 4] == 1 if rows.shape[1] == 5 else np.ones(len(rows), bool)
    return Pairs(read_only(rows[:, :2]), read_only(rows[:, 2:4]), read_only(is_on))


def known_map(parameters: Mapping, shape: tuple[int, int]) -> Fitted:
    """Give the map that generates pairs.

    Parameters
    ----------
    parameters : Mapping
        `known`, `shift_x`, `shift_y`, `angle`, `zoom` and `bend`.
    shape : (int, int)
        Rows and columns of the frame, about whose centre it turns.

    Returns
    -------
    Fitted
        h, of the model `known`.
    """
    rows, columns = shape
    middle = np.array([(columns - 1) / 2, (rows - 1) / 2])
    to_middle, back = np.eye(3), np.eye(3)
    to_middle[:2, 2] = -middle
    back[:2, 2] = middle + np.array([parameters.shift_x, parameters.shift_y])
    model, half = parameters.known, max(1.0, max(shape) / 2)
    if model is Model.TRANSLATION:
        return fitted(model, back @ to_middle)
    turn, bend = np.deg2rad(parameters.angle), parameters.bend
    linear = np.eye(3)
    cosine, sine = np.cos(turn), np.sin(turn)
    linear[:2, :2] = parameters.zoom * np.array([[cosine, -sine], [sine, cosine]])
    if model is Model.AFFINE:
        linear[:2, :2] = linear[:2, :2] @ [[1, bend], [0, 1]]
    if model is Model.BILINEAR:
        return _bilinear(linear[:2, :2], bend / half, middle, back[:2, 2])
    if model is Model.HOMOGRAPHY:
        # Below 1 in size over the whole frame, so that its horizon stays outside.
        linear = linear @ np.array([[1, 0, 0], [0, 1, 0], [bend / half, bend / (2 * half), 1]])
    return fitted(model, back @ linear @ to_middle)


def _bilinear(linear: NDArray[np.float64], bend: float, middle: PointArray, to: PointArray) -> Fitted:
    # linear · (p + bend · p q (1, 0)) with p = u − m, q = v − n, in terms of (1, u, v, uv).
    m, n = middle
    rows = np.array([[-m + bend * m * n, 1 - bend * n, -bend * m, bend], [-n, 0, 1, 0]])
    matrix = linear @ rows
    matrix[:, 0] += to
    return fitted(Model.BILINEAR, matrix)


def _generated(parameters: Mapping, shape: tuple[int, int]) -> Pairs:
    rng = np.random.default_rng(parameters.pairs_seed)
    size, count = np.array([shape[1] - 1, shape[0] - 1], np.float64), parameters.count
    truth = known_map(parameters, shape)
    source = rng.uniform(0.0, 1.0, (count, 2)) * size
    exact = truth.apply(source)
    target = exact + parameters.noise * rng.standard_normal((count, 2))
    is_right = np.ones(count, bool)
    is_right[rng.permutation(count)[: round(parameters.outlier_share * count)]] = False
    apart, wrong = _LEAST_ERROR * float(np.hypot(*size)), ~is_right
    for _ in range(_MOST_DRAWS):
        if not wrong.any():
            break
        target[wrong] = rng.uniform(0.0, 1.0, (np.count_nonzero(wrong), 2)) * size
        wrong = ~is_right & (np.hypot(*(target - exact).T) < apart)
    return Pairs(read_only(source), read_only(target), read_only(np.ones(count, bool)), truth, read_only(is_right))


def pairs_from_csv(text: str) -> Matrix:
    """Read pairs from comma-separated text.

    Parameters
    ----------
    text : str
        A line of headings with u, v, x, y and, if wanted, on (1 or 0), in any order, then one line for each pair.
        Other columns are left aside. Semicolons and tabs separate too.

    Returns
    -------
    Matrix
        Rows (u, v, x, y, on).

    Raises
    ------
    SightglassError
        If a column is missing, a cell holds no number, or there is no pair; the message names line and column.
    """
    text = text.removeprefix("\ufeff")
    heading = text.lstrip().partition("\n")[0]
    separator = max(",;\t", key=heading.count)
    lines = csv.reader(io.StringIO(text), delimiter=separator)
    numbered = [(lines.line_num, line) for line in lines if any(cell.strip() for cell in line)]
    if not numbered:
        raise SightglassError(tr("The file holds no pairs. Write a line with u,v,x,y, then one line for each pair."))
    names = [name.partition("(")[0].strip().lower() for name in numbered[0][1]]
    missing = [name for name in COLUMNS[:4] if name not in names]
    if missing:
        said: dict[str, Any] = {"columns": ", ".join(missing), "line": heading.strip()[:60]}
        raise SightglassError(
            tr(
                "The column {columns} is missing. The first line has to name the columns u, v, x and y (and on, if "
                "wanted); it is “{line}”.",
                **said,
            )
            if len(missing) == 1
            else tr(
                "The columns {columns} are missing. The first line has to name the columns u, v, x and y (and on, if "
                "wanted); it is “{line}”.",
                **said,
            )
        )
    places = {name: names.index(name) for name in COLUMNS if name in names}
    if len(numbered) == 1:
        raise SightglassError(tr("The file holds no pairs, only the names of columns. Write one line for each pair."))
    return tuple(_row(line, number, places) for number, line in numbered[1:])


def _row(line: list[str], number: int, places: dict[str, int]) -> tuple[float, ...]:
    cells = {name: line[place].strip() if place < len(line) else "" for name, place in places.items()}
    values = []
    for name in COLUMNS[:4]:
        try:
            values.append(number_from_text(cells[name]))
        except ValueError:
            raise SightglassError(
                tr(
                    "Line {number}, column {name}: “{cell}” is not a number. Write a number such as 12.5.",
                    number=number, name=name, cell=cells[name][:40],
                )
                if cells[name]
                else tr(
                    "Line {number}, column {name}: there is no number. Write a number such as 12.5.",
                    number=number, name=name,
                )
            ) from None  # fmt: skip
    switch = cells.get("on", "").lower()
    if switch not in _SWITCH:
        raise SightglassError(
            tr("Line {number}, column on: “{switch}” is neither 1 nor 0.", number=number, switch=switch[:40])
        )
    return (*values, _SWITCH[switch])


def with_pairs(parameters: Mapping, text: str) -> Mapping:
    """Put the pairs of comma-separated text into parameters, and check that they are enough for the model.

    Parameters
    ----------
    parameters : Mapping
        Any.
    text : str
        As `pairs_from_csv` reads it.

    Returns
    -------
    Mapping
        With these pairs as its source.

    Raises
    ------
    SightglassError
        If the text is no list of pairs, or fewer of them count than the model needs.
    """
    rows = pairs_from_csv(text)
    model, count = parameters.model, sum(row[4] == 1 for row in rows)
    if count < model.minimal:
        raise SightglassError(
            tr(
                "The {model} needs at least {minimal} pairs, and 1 counts. Add pairs, or choose a model that needs "
                "fewer.",
                model=model.noun, minimal=model.minimal,
            )
            if count == 1
            else tr(
                "The {model} needs at least {minimal} pairs, and {count} count. Add pairs, or choose a model that "
                "needs fewer.",
                model=model.noun, minimal=model.minimal, count=count,
            )
        )  # fmt: skip
    return parameters.replaced(source=Source.PAIRS, pairs=rows)


def pairs_table(pairs: Pairs) -> Table:
    """Give pairs as a table whose CSV `pairs_from_csv` reads."""
    rows = tuple((*row[:4], int(row[4])) for row in pairs.matrix())
    return Table("pairs", tr("Pairs"), COLUMNS, rows)
