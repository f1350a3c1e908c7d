"""A convolution on blackboards: forward, backward, ∂L/∂x as a convolution, and the check by differences."""

from dataclasses import replace
from functools import partial

import numpy as np

from sightglass.algorithms.board import Board, Column, Grid, Role
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.convolved import Convolved
from sightglass.algorithms.convolution.convolved_terms import ConvolvedTerms
from sightglass.algorithms.convolution.numeric import STEP
from sightglass.algorithms.convolution.parameters import Source
from sightglass.algorithms.convolution.sheets import (
    CHANNEL,
    MAP,
    Explainer,
    board,
    cells_of,
    difference_columns,
    grid,
    kernel_columns,
    lowered,
    map_grids,
)
from sightglass.algorithms.convolution.slope_boards import slope_columns, slope_explainers
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, numbered


def convolved_boards(result: Convolved) -> tuple[Board, ...]:
    """Write a convolution on blackboards.

    Parameters
    ----------
    result : Convolved
        Any.

    Returns
    -------
    tuple of Board
        "forward", "backward", "as_convolution" and "check".
    """
    terms = ConvolvedTerms(result)
    return _forward(result, terms), _backward(result, terms), _as_convolution(result, terms), _check(result)


def _x(result: Convolved) -> tuple[Grid, ...]:
    is_typed = result.parameters.source is Source.TYPED
    window = result.window
    return map_grids("x", "x", result.x, Role.INPUT, is_editable=is_typed, padding=window.padding, unused=window.unused)


def _laid(result: Convolved, sign: str) -> tuple[Column, ...]:
    """Give the kernels as they are typed, and where they are flipped, flipped beside them."""
    typed = kernel_columns("w", "W#", result.kernels, Role.KERNEL, sign, True)
    if not result.is_flipped:
        return typed
    flipped = kernel_columns("v", tr("W# flipped"), result.laid, Role.KERNEL)
    pairs = zip(typed, (replace(column, sign="→", is_joined=True) for column in flipped), strict=True)
    return tuple(column for pair in pairs for column in pair)


def _forward(result: Convolved, terms: ConvolvedTerms) -> Board:
    y = map_grids("y", "y", result.y, Role.OUTPUT, MAP)
    biases = grid("b", "b", result.biases[:, None], Role.KERNEL, is_editable=True)
    columns = (
        Column("x", _x(result)), *_laid(result, "∗" if result.is_flipped else "⋆"), Column("b", (biases,), "+"),
        Column("y", y, "="),
    )  # fmt: skip
    explainers: dict[str, Explainer] = {f"y_{kernel}": partial(terms.y, kernel) for kernel in range(len(y))}
    title = tr("Forward: a window moves over x")
    return board("forward", title, columns, explainers, cells_of(y), result.window.caption)


def _kernel_explainers(result: Convolved, terms: ConvolvedTerms) -> dict[str, Explainer]:
    return {
        f"dw_{kernel}_{channel}": partial(terms.dw, kernel, channel)
        for kernel, channel in np.ndindex(*result.kernels.shape[:2])
    }


def _backward(result: Convolved, terms: ConvolvedTerms) -> Board:
    dw = kernel_columns("dw", "∂L/∂W#", result.gradients.kernels, Role.GRADIENT, "→")
    db = grid("db", "∂L/∂b", result.gradients.biases[:, None], Role.GRADIENT)
    dx = map_grids("dx", "∂L/∂x", result.gradients.x, Role.GRADIENT)
    columns = (
        *slope_columns(result.parameters, result.y, result.loss), Column("x", _x(result)), *_laid(result, ""), *dw,
        Column("∂L/∂b", (db,)), Column("∂L/∂x", dx),
    )  # fmt: skip
    explainers = _kernel_explainers(result, terms)
    explainers["db"] = lambda row, _column: terms.db(row)
    explainers |= {f"dx_{channel}": partial(terms.dx, channel) for channel in range(len(dx))}
    explainers |= slope_explainers(result.y, result.loss)
    computed = [*(each for column in dw for each in column.grids), db, *dx]
    caption = f"L = {number_text(result.loss.value, grouped=False)}"
    return board("backward", tr("Backward: the gradients"), columns, explainers, cells_of(computed), caption)


def _as_convolution(result: Convolved, terms: ConvolvedTerms) -> Board:
    rows, columns = result.x.shape[1:]
    top, left = terms.turned_padding
    bottom, right = (
        max(0, side - before + window - 1 - dilated)
        for side, before, window, dilated in zip(
            (rows, columns), (top, left), result.window.size, result.dilated.shape[1:], strict=True
        )
    )
    name = tr("∂L/∂y, dilated")
    dilated = map_grids("d", name, result.dilated, Role.GRADIENT, MAP, padding=(top, bottom, left, right))
    title = "W#" if result.is_flipped else tr("W# flipped")
    turned = kernel_columns(terms.turned_key, title, result.turned, Role.KERNEL, "⋆")
    dx = map_grids("dx", "∂L/∂x", result.gradients.x, Role.GRADIENT)
    explainers: dict[str, Explainer] = {
        f"dx_{channel}": partial(terms.dx_as_convolution, channel) for channel in range(len(dx))
    }
    shown = Column(name, dilated), *turned, Column("∂L/∂x", dx, "=")
    zeros = result.parameters.stride - 1
    caption = numbered(
        zeros, marked("Between the values of ∂L/∂y {n} zero for the stride, and zeros around."),
        marked("Between the values of ∂L/∂y {n} zeros for the stride, and zeros around."),
    )  # fmt: skip
    return board("as_convolution", tr("∂L/∂x as a convolution"), shown, explainers, cells_of(dx), caption)


def checked_gradients(result: Convolved) -> list[tuple[str, str, Array, Array]]:
    """List the gradients with those by differences.

    Parameters
    ----------
    result : Convolved
        Any.

    Returns
    -------
    list of (str, str, ndarray, ndarray)
        Key, title, and both as (rows, columns): of the input, the kernels and the biases.
    """
    one, other = result.gradients, result.numeric
    named = [
        (f"dw_{kernel}_{channel}", _titled(f"∂L/∂W{lowered(kernel)}", channel, len(result.x)),
         one.kernels[kernel, channel], other.kernels[kernel, channel])
        for kernel, channel in np.ndindex(*result.kernels.shape[:2])
    ]  # fmt: skip
    named.append(("db", "∂L/∂b", one.biases[:, None], other.biases[:, None]))
    named += [
        (f"dx_{channel}", _titled("∂L/∂x", channel, len(result.x)), one.x[channel], other.x[channel])
        for channel in range(len(result.x))
    ]
    return named


def _titled(title: str, channel: int, channels: int) -> str:
    return title if channels == 1 else tr(CHANNEL, title=title, number=channel)


def _check(result: Convolved) -> Board:
    columns, explainers = difference_columns(checked_gradients(result))
    caption = tr("Differences: (L(w + h) − L(w − h)) / 2h with h = {h}", h=number_text(STEP))
    return board("check", tr("Check: the same gradients by differences"), columns, explainers, caption=caption)
