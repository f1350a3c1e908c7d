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
from sightglass.algorithms.texts import tr
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
            array_table("x", "x", result.x, (tr("Channel"),)), array_table("part", _title(result), result.part),
            array_table("y", "y", result.y, (tr("Channel"),)),
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
    return tr("Blurred") if result.is_subtractive else tr("Divisor")


def _pictures(result: Normalised) -> tuple[Picture, ...]:
    colormap = Colormap.DIVERGING if result.is_subtractive else Colormap.GRAY
    part = Picture("part", _title(result), np.ascontiguousarray(result.part, np.float32))
    if len(result.x) != 3:
        after = map_pictures("y", tr("After"), result.y, colormap=colormap)
        return *after, *map_pictures("x", tr("Before"), result.x), part
    # Of three channels one picture in colour, besides each of them.
    before = Picture("before", tr("Before"), _colored(result.x), _range(result.x))
    after_color = Picture("after", tr("After"), _colored(result.y), _range(result.y))
    return after_color, before, part, *map_pictures("y", tr("After"), result.y, colormap=colormap)


def _colored(maps: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(maps.transpose(1, 2, 0), np.float32)


def _range(maps: np.ndarray) -> tuple[float, float]:
    low, high = float(maps.min()), float(maps.max())
    return low, high if high > low else low + 1.0


def _sentences(result: Normalised) -> tuple[str, ...]:
    parameters = result.parameters
    figures = tr(
        "The mean goes from {mean_before} to {mean_after}, the standard deviation from {spread_before} to "
        "{spread_after}.",
        mean_before=number_text(float(result.x.mean())), mean_after=number_text(float(result.y.mean())),
        spread_before=number_text(float(result.x.std())), spread_after=number_text(float(result.y.std())),
    )  # fmt: skip
    if result.is_subtractive:
        sigma = number_text(parameters.sigma)
        how = (
            tr("The mean of the maps, blurred with σ = {sigma} px, is subtracted from each map.", sigma=sigma)
            if parameters.averaged
            else tr("The sum of the maps, blurred with σ = {sigma} px, is subtracted from each map.", sigma=sigma)
        )
        note = tr("Beyond the borders stand zeros, so that less is subtracted there.")
    else:
        how = tr(
            "Each map is divided by κ + λ Σ x² to the power μ, with κ = {kappa}, λ = {lam} and μ = {mu}.",
            kappa=number_text(parameters.kappa), lam=number_text(parameters.lam), mu=number_text(parameters.mu),
        )  # fmt: skip
        low, high = number_text(float(result.part.min())), number_text(float(result.part.max()))
        note = tr("The divisor is {low} to {high}.", low=low, high=high)
    sentences = [how, note, figures]
    if parameters.source is Source.IMAGE:
        sentences.append(tr("Values of the image are shares of its white, from 0 to 1, unless it holds floats."))
    return tuple(sentences)


def _board(result: Normalised) -> Board:
    x = map_grids("x", "x", result.x, Role.INPUT, is_editable=True)
    y = map_grids("y", "y", result.y, Role.OUTPUT)
    channels = range(len(x))
    if result.is_subtractive:
        part = grid("part", tr("Blurred"), result.part, Role.NEUTRAL)
        columns = Column("x", x), Column(tr("Blurred"), (part,), "−"), Column("y", y, "=")
        explainers: dict[str, Explainer] = {f"y_{c}": partial(_explain_subtraction, result, c) for c in channels}
        explainers["part"] = partial(_explain_blur, result, gaussian_window(result.parameters.sigma).tolist())
        caption = tr("Blurred: the window G is a Gaussian brought to the sum 1; zeros stand beyond the borders")
        return board(
            "normalisation", tr("Subtractive normalisation"), columns, explainers, cells_of([part, *y]), caption
        )  # fmt: skip
    inner, scale = _brightness_grids(result)
    columns = Column("x", x), Column(tr("Brightness"), (inner, scale)), Column("y", y, "=")
    explainers = {f"y_{c}": partial(_explain_division, result, scale, c) for c in channels}
    explainers["inner"] = partial(_explain_brightness, result, inner)
    explainers["scale"] = partial(_explain_scale, result, inner, scale)
    title = tr("Brightness normalisation")
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
    return Explanation(Cell("part", row, column), f"{tr('Blurred')}({row}, {column})", tuple(terms), value, formula)


def _brightness_grids(result: Normalised) -> tuple[Grid, Grid]:
    parameters = result.parameters
    inner = np.asarray(parameters.kappa + parameters.lam * np.sum(result.x * result.x, axis=0))
    scale = grid("scale", tr("Scale", about="what a value is multiplied by"), 1 / result.part, Role.NEUTRAL)
    return grid("inner", "D = κ + λ Σ x²", inner, Role.NEUTRAL), scale


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
        Cell("scale", row, column), f"{scale.title}({row}, {column})", terms, float(scale.values[row, column]),
        r"D^{-\mu}", Joining.FUNCTION, tr("1 / power {mu} of ", mu=number_text(result.parameters.mu)),
    )  # fmt: skip


def _explain_division(result: Normalised, scale: Grid, channel: int, row: int, column: int) -> Explanation:
    value = float(result.x[channel, row, column]) * float(scale.values[row, column])
    terms = (Term((Cell(f"x_{channel}", row, column), Cell("scale", row, column)), value),)
    return Explanation(
        Cell(f"y_{channel}", row, column), f"y({channel}, {row}, {column})", terms,
        float(result.y[channel, row, column]), r"y_i = x_i \, D^{-\mu}",
    )  # fmt: skip
