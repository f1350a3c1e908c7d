"""A pooling on blackboards, and what each of its numbers is made of."""

from functools import partial

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Grid, Joining, Role, Term
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.layers import Pool, Tie
from sightglass.algorithms.convolution.numeric import STEP
from sightglass.algorithms.convolution.parameters import Source
from sightglass.algorithms.convolution.pooled import Pooled
from sightglass.algorithms.convolution.sheets import CHANNEL, Explainer, board, cells_of, difference_columns, map_grids
from sightglass.algorithms.convolution.slope_boards import slope_columns, slope_explainers
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

_SLOPE = r"\frac{\partial L}{\partial y(c, i, j)}"


def pooled_boards(result: Pooled) -> tuple[Board, ...]:
    """Write a pooling on blackboards.

    Parameters
    ----------
    result : Pooled
        Any.

    Returns
    -------
    tuple of Board
        "forward", "backward" and "check".
    """
    y = map_grids("y", "y", result.y, Role.OUTPUT)
    dx = map_grids("dx", "∂L/∂x", result.dx, Role.GRADIENT)
    x = Column("x", _x(result))
    forward = board(
        "forward", tr(_FORWARD[result.parameters.pool]), (x, Column("y", y, "→")),
        {f"y_{channel}": partial(_explain_y, result, channel) for channel in range(len(y))}, cells_of(y),
        result.window.caption,
    )  # fmt: skip
    explainers: dict[str, Explainer] = {
        f"dx_{channel}": partial(_explain_dx, result, channel) for channel in range(len(dx))
    }
    backward = board(
        "backward", tr(_BACKWARD[result.parameters.pool]),
        (*slope_columns(result.parameters, result.y, result.loss), x, Column("∂L/∂x", dx, "→")),
        explainers | slope_explainers(result.y, result.loss), cells_of(dx),
        f"L = {number_text(result.loss.value, grouped=False)}",
    )  # fmt: skip
    columns, differences = difference_columns(checked_gradient(result))
    caption = tr("Differences: (L(x + h) − L(x − h)) / 2h with h = {h} or less", h=number_text(STEP))
    return forward, backward, board("check", tr("Check: ∂L/∂x by differences"), columns, differences, caption=caption)


_FORWARD = {
    Pool.MEAN: marked("Forward: the mean of each window"),
    Pool.MAX: marked("Forward: the maximum of each window"),
    Pool.SKIP: marked("Forward: the first value of each window"),
}
_BACKWARD = {
    Pool.MEAN: marked("Backward: each gradient is spread over its window"),
    Pool.MAX: marked("Backward: each gradient goes to the maximum"),
    Pool.SKIP: marked("Backward: each gradient goes to the value that was kept"),
}


def checked_gradient(result: Pooled) -> list[tuple[str, str, Array, Array]]:
    """List ∂L/∂x of each channel with that by differences.

    Parameters
    ----------
    result : Pooled
        Any.

    Returns
    -------
    list of (str, str, ndarray, ndarray)
        Key, title, and both as (rows, columns).
    """
    titles = [
        "∂L/∂x" if len(result.x) == 1 else tr(CHANNEL, title="∂L/∂x", number=channel)
        for channel in range(len(result.x))
    ]
    return [
        (f"dx_{channel}", title, result.dx[channel], result.numeric[channel]) for channel, title in enumerate(titles)
    ]


def _x(result: Pooled) -> tuple[Grid, ...]:
    is_typed = result.parameters.source is Source.TYPED
    return map_grids(
        "x", "x", result.x, Role.INPUT, is_editable=is_typed, unused=result.window.unused, marks=result.winners
    )


def _place(result: Pooled) -> str:
    down, across = result.window.down, result.window.across
    return f"x(c, {down.read_text('i', 'm')}, {across.read_text('j', 'n')})"


def _explain_y(result: Pooled, channel: int, row: int, column: int) -> Explanation:
    method, window = result.parameters.pool, result.window
    rows, columns = window.size
    count = rows * columns
    factor = 1 / count if method is Pool.MEAN else 1.0
    terms = []
    for m in range(rows):
        for n in range(columns):
            r, c = window.down.read_at(row, m), window.across.read_at(column, n)
            value = factor * float(result.x[channel, r, c])
            terms.append(Term((Cell(f"x_{channel}", r, c),), value, factor, _share(factor, count)))
    formula = {
        Pool.MEAN: rf"y(c, i, j) = \frac{{1}}{{{count}}} \sum_{{m,n}} {_place(result)}",
        Pool.MAX: rf"y(c, i, j) = \max_{{m,n}} {_place(result)}",
        Pool.SKIP: f"y(c, i, j) = {_place(result).replace(' + m', '').replace(' + n', '')}",
    }[method]
    equal = int(result.ties[channel, row, column])
    text = ""
    if method is Pool.MAX and equal > 1:
        text = (
            tr("{n} values share the maximum; the gradient goes to the first of them.", n=equal)
            if result.parameters.tie is Tie.FIRST
            else tr("{n} values share the maximum; the gradient goes to each of them in full.", n=equal)
        )
    joining = Joining.MAXIMUM if method is Pool.MAX else Joining.SUM
    return Explanation(
        Cell(f"y_{channel}", row, column), f"y({channel}, {row}, {column})", tuple(terms),
        float(result.y[channel, row, column]), formula, joining, text=text,
    )  # fmt: skip


def _share(factor: float, count: int) -> str:
    """Write the share of a value in the mean of its window as a fraction."""
    return "" if factor == 1 else f"1/{count}"


def _explain_dx(result: Pooled, channel: int, row: int, column: int) -> Explanation:
    window, method = result.window, result.parameters.pool
    count = window.size[0] * window.size[1]
    terms = []
    for i, _ in window.down.holding(row):
        for j, _ in window.across.holding(column):
            share = float(result.shares[i * window.places[1] + j, channel, row, column])
            text = "0" if share == 0 else _share(share, count)
            value = share * float(result.loss.dy[channel, i, j])
            terms.append(Term((Cell(f"dy_{channel}", i, j),), value, share, text))
    return Explanation(
        Cell(f"dx_{channel}", row, column), f"∂L/∂x({channel}, {row}, {column})", tuple(terms),
        float(result.dx[channel, row, column]), _dx_formula(result), text=_routing(method, terms),
    )  # fmt: skip


def _dx_formula(result: Pooled) -> str:
    count = result.window.size[0] * result.window.size[1]
    if result.parameters.pool is Pool.MEAN:
        right = rf"\frac{{1}}{{{count}}} \sum_{{i,j}} {_SLOPE}"
    elif result.parameters.pool is Pool.SKIP:
        down, across = result.window.down.stride, result.window.across.stride
        right = rf"\sum_{{i,j}} {_SLOPE} \, [i' = {down} i, \, j' = {across} j]"
    elif result.parameters.tie is Tie.EVERY:
        right = rf"\sum_{{i,j}} {_SLOPE} \, [x(c, i', j') = y(c, i, j)]"
    else:
        # The first in reading order. No words: the font of formulas has the letters of no other script.
        right = rf"\sum_{{i,j}} {_SLOPE} \, [(i', j') = \min \{{(k, l) : x(c, k, l) = y(c, i, j)\}}]"
    return rf"\frac{{\partial L}}{{\partial x(c, i', j')}} = {right}"


def _routing(method: Pool, terms: list[Term]) -> str:
    if not terms:
        return tr("No window reads this value, so that nothing depends on it.")
    if method is not Pool.MAX:
        return ""
    won = sum(term.factor != 0 for term in terms)
    if len(terms) == 1:
        return tr("It is the maximum of its window.") if won else tr("It is not the maximum of its window.")
    return tr("It is the maximum of {won} of the {n} windows that hold it.", won=won, n=len(terms))
