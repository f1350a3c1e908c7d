"""Blackboards made by hand, with the arithmetic of NumPy, for tests of the view."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Grid, Joining, Role, Term

Array = NDArray[np.float64]


def numbers(shape: tuple[int, ...], seed: int = 0, whole: bool = True) -> Array:
    rng = np.random.default_rng(seed)
    return rng.integers(-3, 10, shape).astype(np.float64) if whole else rng.normal(0.0, 1.0, shape)


def correlated(x: Array, w: Array, padding: int) -> Array:
    """Sum the products over all channels: x (channels, rows, columns), w (kernels, channels, 3, 3)."""
    wide = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))
    windows = np.lib.stride_tricks.sliding_window_view(wide, w.shape[2:], axis=(1, 2))
    return np.einsum("crsij,kcij->krs", windows, w)


def convolution_board(x: Array, w: Array, padding: int = 1, backward: bool = False, key: str = "convolution") -> Board:
    """A forward convolution; with `backward` the gradients for ∂L/∂y = y stand below and beside."""
    y = correlated(x, w, padding)
    around = (padding,) * 4
    channels, kernels = range(len(x)), range(len(w))
    inputs = tuple(Grid(f"x_{c}", f"x, channel {c + 1}", x[c], Role.INPUT, around, is_editable=True) for c in channels)
    weights = [
        Column(
            f"Kernel {k + 1}",
            tuple(
                Grid(f"w_{k}_{c}", f"W{k + 1}, channel {c + 1}", w[k, c], Role.KERNEL, is_editable=True)
                for c in channels
            ),
            "∗" if k == 0 else "",
        )
        for k in kernels
    ]
    outputs = tuple(Grid(f"y_{k}", f"y, channel {k + 1}", y[k], Role.OUTPUT) for k in kernels)
    columns = [Column("Input", inputs), *weights, Column("Output", outputs, "=")]
    gradients: Array | None = None
    if backward:
        gradients = np.stack([correlated(y[:1], w[:1, c : c + 1], 1)[0] for c in channels])
        columns += [
            Column("Gradient of y", tuple(Grid(f"dy_{k}", f"∂L/∂y, channel {k + 1}", y[k] / 7, Role.GRADIENT)
                                          for k in kernels)),
            *(Column("", tuple(Grid(f"dw_{k}_{c}", f"∂L/∂W{k + 1}", w[k, c] / 3, Role.GRADIENT) for c in channels))
              for k in kernels),
            Column("Gradient of x", tuple(Grid(f"dx_{c}", f"∂L/∂x, channel {c + 1}", gradients[c] / 9, Role.GRADIENT)
                                          for c in channels)),
        ]  # fmt: skip

    def explain(cell: Cell) -> Explanation | None:
        if not cell.grid.startswith("y_"):
            return None
        k = int(cell.grid.removeprefix("y_"))
        terms = []
        for c, i, j in np.ndindex(w.shape[1:]):
            row, column = cell.row + i - padding, cell.column + j - padding
            inside = 0 <= row < x.shape[1] and 0 <= column < x.shape[2]
            value = float(x[c, row, column] * w[k, c, i, j]) if inside else 0.0
            terms.append(Term((Cell(f"x_{c}", row, column), Cell(f"w_{k}_{c}", i, j)), value))
        return Explanation(
            cell, f"y{k + 1}({cell.row}, {cell.column})", tuple(terms), float(y[k, cell.row, cell.column])
        )

    steps = tuple(Cell(f"y_{k}", row, column) for k, row, column in np.ndindex(y.shape))
    caption = f"{x.shape[1]} + 2·{padding} − 3 + 1 = {y.shape[1]} rows"
    return Board(key, "Convolution", tuple(columns), explain, steps, caption=caption)


def small_board(key: str = "convolution") -> Board:
    """One channel of 4 x 4 and one kernel, all whole numbers."""
    return convolution_board(numbers((1, 4, 4)), numbers((1, 1, 3, 3), 1), key=key)


def lecture_board(whole: bool = True, backward: bool = False, seed: int = 0) -> Board:
    """12 x 12 x 3 with four kernels."""
    return convolution_board(
        numbers((3, 12, 12), seed, whole), numbers((4, 3, 3, 3), seed + 1, whole), backward=backward
    )


def pooling_board() -> Board:
    """The largest of 2 x 2 of a 5 x 5 array: a row and a column are left out."""
    x = numbers((5, 5), 3)
    blocks = x[:4, :4].reshape(2, 2, 2, 2).transpose(0, 2, 1, 3).reshape(2, 2, 4)
    y, winners = blocks.max(axis=2), np.zeros((5, 5), np.bool_)
    for row, column in np.ndindex(2, 2):
        block = x[2 * row : 2 * row + 2, 2 * column : 2 * column + 2]
        winners[2 * row : 2 * row + 2, 2 * column : 2 * column + 2] = block == block.max()
    unused = np.zeros((5, 5), np.bool_)
    unused[4], unused[:, 4] = True, True

    def explain(cell: Cell) -> Explanation | None:
        if cell.grid != "y":
            return None
        places = [(2 * cell.row + i, 2 * cell.column + j) for i, j in np.ndindex(2, 2)]
        terms = tuple(Term((Cell("x", *place),), float(x[place])) for place in places)
        value = float(y[cell.row, cell.column])
        return Explanation(cell, f"y({cell.row}, {cell.column})", terms, value, joining=Joining.MAXIMUM)

    columns = (
        Column("Input", (Grid("x", "x", x, Role.INPUT, is_editable=True, marked=winners, unused=unused),)),
        Column("Largest", (Grid("y", "y", y, Role.OUTPUT),), "→"),
    )
    return Board("pooling", "Pooling", columns, explain)


def graph_board() -> Board:
    """Two inputs, three hidden nodes with softplus, one output."""
    x, w = np.array([[0.5], [-1.25]]), numbers((3, 2), 2, whole=False)
    s = w @ x
    h = np.log1p(np.exp(s))
    y = h.sum(keepdims=True)

    def explain(cell: Cell) -> Explanation | None:
        if cell.grid == "s":
            products = zip(w[cell.row], x[:, 0], strict=True)
            terms = tuple(Term((Cell("w", cell.row, j), Cell("x", j, 0)), a * b) for j, (a, b) in enumerate(products))
            return Explanation(cell, f"s({cell.row})", terms, float(s[cell.row, 0]))
        if cell.grid == "h":
            term = Term((Cell("s", cell.row, 0),), float(s[cell.row, 0]))
            return Explanation(
                cell, f"h({cell.row})", (term,), float(h[cell.row, 0]), joining=Joining.FUNCTION, function="softplus"
            )
        if cell.grid == "y":
            return Explanation(
                cell, "y", tuple(Term((Cell("h", i, 0),), float(h[i, 0])) for i in range(3)), float(y[0, 0])
            )
        return None

    columns = (
        Column("Input", (Grid("x", "x", x, Role.INPUT, is_editable=True),)),
        Column("Weights", (Grid("w", "w", w, Role.KERNEL, is_editable=True),)),
        Column("Sums", (Grid("s", "s", s),)),
        Column("Hidden", (Grid("h", "h", h, Role.OUTPUT),)),
        Column("Output", (Grid("y", "y", y, Role.OUTPUT),)),
    )
    return Board("network", "Network", columns, explain, has_edges=True)


def with_values(board: Board, change: Callable[[Grid], Array]) -> Board:
    """The same board with other numbers."""
    columns = tuple(
        replace(column, grids=tuple(replace(grid, values=change(grid)) for grid in column.grids))
        for column in board.columns
    )
    return replace(board, columns=columns)


def board_of(*values: float, **named: object) -> Board:
    grid = Grid("a", "a", np.array([values], dtype=np.float64), Role.INPUT)
    return replace(Board("one", "One", (Column("", (grid,)),)), **named)
