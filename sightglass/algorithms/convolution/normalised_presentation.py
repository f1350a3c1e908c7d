"""What a normalisation shows: before, after, and what is subtracted or divided by."""

from functools import partial

import numpy as np

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Grid, Joining, Role, Term
from sightglass.algorithms.cnn.layers import gaussian_window
from sightglass.algorithms.convolution.normalised import Normalised
from sightglass.algorithms.convolution.parameters import Source
from sightglass.algorithms.convolution.sheets import (
    Explainer,
    array_table,
    board,
    cells_of,
    grid,
    map_grids,
    map_pictures,
)
from sightglass.algorithms.results import Colormap, Picture, Presentation, Table
from sightglass.algorithms.wording import number_text


def present_normalised(result: Normalised) -> Presentation:
    """Turn a normalisation into what is shown.

    Parameters
    ----------
    result : Normalised
        Any.

    Returns
    -------
    Presentation
        After, before and what was subtracted or divided by; of typed maps boards and tables too.
    """
    is_typed = result.parameters.source is Source.TYPED
    tables: tuple[Table, ...] = ()
    if is_typed:
        tables = (
            array_table("x", "x", result.x, ("Channel",)), array_table("part", _title(result), result.part),
            array_table("y", "y", result.y, ("Channel",)),
        )  # fmt: skip
    return Presentation(
        _pictures(result), tables=tables,
        scalars={
            "mean_before": float(result.x.mean()), "mean_after": float(result.y.mean()),
            "deviation_before": float(result.x.std()), "deviation_after": float(result.y.std()),
        },
        sentences=_sentences(result), boards=(_board(result),) if is_typed else (),
    )  # fmt: skip


def _title(result: Normalised) -> str:
    return "Blurred" if result.is_subtractive else "Divisor"


def _pictures(result: Normalised) -> tuple[Picture, ...]:
    colormap = Colormap.DIVERGING if result.is_subtractive else Colormap.GRAY
    part = Picture("part", _title(result), np.ascontiguousarray(result.part, np.float32))
    if len(result.x) != 3:
        after = map_pictures("y", "After", result.y, colormap=colormap)
        return *after, *map_pictures("x", "Before", result.x), part
    # Of three channels one picture in colour, besides each of them.
    before = Picture("before", "Before", _colored(result.x), _range(result.x))
    after_color = Picture("after", "After", _colored(result.y), _range(result.y))
    return after_color, before, part, *map_pictures("y", "After", result.y, colormap=colormap)


def _colored(maps: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(maps.transpose(1, 2, 0), np.float32)


def _range(maps: np.ndarray) -> tuple[float, float]:
    low, high = float(maps.min()), float(maps.max())
    return low, high if high > low else low + 1.0


def _sentences(result: Normalised) -> tuple[str, ...]:
    parameters = result.parameters
    mean = f"The mean goes from {number_text(float(result.x.mean()))} to {number_text(float(result.y.mean()))}"
    spread = f"the standard deviation from {number_text(float(result.x.std()))} to {number_text(float(result.y.std()))}"
    if result.is_subtractive:
        what = "mean" if parameters.averaged else "sum"
        how = (
            f"The {what} of the maps, blurred with σ = {number_text(parameters.sigma)} px, is subtracted from each map."
        )
        note = "Beyond the borders stand zeros, so that less is subtracted there."
    else:
        how = (
            f"Each map is divided by κ + λ Σ x² to the power μ, with κ = {number_text(parameters.kappa)}, λ = "
            f"{number_text(parameters.lam)} and μ = {number_text(parameters.mu)}."
        )
        note = f"The divisor is {number_text(float(result.part.min()))} to {number_text(float(result.part.max()))}."
    sentences = [how, note, f"{mean}, {spread}."]
    if parameters.source is Source.IMAGE:
        sentences.append("Values of the image are shares of its white, from 0 to 1, unless it holds floats.")
    return tuple(sentences)


def _board(result: Normalised) -> Board:
    x = map_grids("x", "x", result.x, Role.INPUT, is_editable=True)
    y = map_grids("y", "y", result.y, Role.OUTPUT)
    channels = range(len(x))
    if result.is_subtractive:
        part = grid("part", "Blurred", result.part, Role.NEUTRAL)
        columns = Column("x", x), Column("Blurred", (part,), "−"), Column("y", y, "=")
        explainers: dict[str, Explainer] = {f"y_{c}": partial(_explain_subtraction, result, c) for c in channels}
        explainers["part"] = partial(_explain_blur, result, gaussian_window(result.parameters.sigma).tolist())
        caption = r"Blurred: the window G is a Gaussian brought to the sum 1; zeros stand beyond the borders"
        return board(
            "normalisation", "Subtractive normalisation", columns, explainers, cells_of([part, *y]), caption
        )  # fmt: skip
    inner, scale = _brightness_grids(result)
    columns = Column("x", x), Column("Brightness", (inner, scale)), Column("y", y, "=")
    explainers = {f"y_{c}": partial(_explain_division, result, scale, c) for c in channels}
    explainers["inner"] = partial(_explain_brightness, result, inner)
    explainers["scale"] = partial(_explain_scale, result, inner, scale)
    title = "Brightness normalisation"
    return board("normalisation", title, columns, explainers, cells_of([inner, scale, *y]))


def _explain_subtraction(result: Normalised, channel: int, row: int, column: int) -> Explanation:
    terms = (
        Term((Cell(f"x_{channel}", row, column),), float(result.x[channel, row, column])),
        Term((Cell("part", row, column),), -float(result.part[row, column]), -1.0),
    )
    return Explanation(
        Cell(f"y_{channel}", row, column), f"y({channel}, {row}, {column})", terms,
        float(result.y[channel, row, column]), r"y_i = x_i - c \sum_j G_\sigma * x_j",
    )  # fmt: skip


def _explain_blur(result: Normalised, weights: list[float], row: int, column: int) -> Explanation:
    radius = len(weights) // 2
    share = 1 / len(result.x) if result.parameters.averaged else 1.0
    channels, rows, columns = result.x.shape
    # Lists are read several times as fast as arrays, number by number.
    maps, terms = result.x.tolist(), []
    for channel in range(channels):
        for r in range(max(0, row - radius), min(rows, row + radius + 1)):
            for c in range(max(0, column - radius), min(columns, column + radius + 1)):
                weight = share * weights[r - row + radius] * weights[c - column + radius]
                terms.append(Term((Cell(f"x_{channel}", r, c),), weight * maps[channel][r][c], weight))
    formula = (
        r"c \sum_j \sum_{r,s} G_\sigma(r, s) \, x_j(i + r, k + s), \quad G_\sigma \propto e^{-(r^2 + s^2) / 2\sigma^2}"
    )
    value = float(result.part[row, column])
    return Explanation(Cell("part", row, column), f"Blurred({row}, {column})", tuple(terms), value, formula)


def _brightness_grids(result: Normalised) -> tuple[Grid, Grid]:
    parameters = result.parameters
    inner = np.asarray(parameters.kappa + parameters.lam * np.sum(result.x * result.x, axis=0))
    return (
        grid("inner", "D = κ + λ Σ x²", inner, Role.NEUTRAL), grid("scale", "Scale", 1 / result.part, Role.NEUTRAL)
    )  # fmt: skip


def _explain_brightness(result: Normalised, inner: Grid, row: int, column: int) -> Explanation:
    kappa, lam = result.parameters.kappa, result.parameters.lam
    terms = [Term((), kappa, kappa, "κ")]
    for channel, value in enumerate(result.x[:, row, column]):
        cell = Cell(f"x_{channel}", row, column)
        terms.append(Term((cell, cell), lam * float(value * value), lam))
    formula = r"D = \kappa + \lambda \sum_j x_j^2"
    value = float(inner.values[row, column])
    return Explanation(Cell("inner", row, column), f"D({row}, {column})", tuple(terms), value, formula)


def _explain_scale(result: Normalised, inner: Grid, scale: Grid, row: int, column: int) -> Explanation:
    terms = (Term((Cell("inner", row, column),), float(inner.values[row, column])),)
    return Explanation(
        Cell("scale", row, column), f"Scale({row}, {column})", terms, float(scale.values[row, column]), r"D^{-\mu}",
        Joining.FUNCTION, f"1 / power {number_text(result.parameters.mu)} of ",
    )  # fmt: skip


def _explain_division(result: Normalised, scale: Grid, channel: int, row: int, column: int) -> Explanation:
    value = float(result.x[channel, row, column]) * float(scale.values[row, column])
    terms = (Term((Cell(f"x_{channel}", row, column), Cell("scale", row, column)), value),)
    return Explanation(
        Cell(f"y_{channel}", row, column), f"y({channel}, {row}, {column})", terms,
        float(result.y[channel, row, column]), r"y_i = x_i \, D^{-\mu}",
    )  # fmt: skip
