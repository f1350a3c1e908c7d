"""A blackboard of 12 x 12 x 3 with four kernels, forward and backward: from an event to the end of the paint."""

import time
from collections.abc import Callable, Iterator
from itertools import count, cycle

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.rows import Row
from sightglass.algorithms.board import Board, Cell, Column, Explanation, Grid, Role, Term
from sightglass.widgets import theme
from sightglass.widgets.board import BoardView

_SIZE = (1440, 860)  # a window of a laptop: the board scrolls
_FRAME = 1 / 60
_ROUNDS = 200
_BOARDS = 12

Array = NDArray[np.float64]


def measure() -> list[Row]:
    """Time hovering, stepping and showing other numbers."""
    application = QApplication.instance() or QApplication([])
    theme.manager().set_mode("light")
    view = BoardView()
    view.resize(*_SIZE)
    view.show_board(_board(0))
    view.show()
    application.processEvents()
    rows = [
        *_rows("hovering a sum of 27", _hovering(view, "y")),
        *_rows("hovering a sum of 144", _hovering(view, "dw")),
    ]
    QApplication.sendEvent(view.surface.viewport(), QEvent(QEvent.Type.Leave))
    view.surface.reveal(Cell("x_0", 0, 0))
    view.surface.reveal(Cell("y_1", 6, 11))
    rows += _rows("a step", _stepping(view))
    rows += _rows(
        "another value, in a step", _showing(view, [_board(0, weight) for weight in np.linspace(-2.0, 2.0, 40)])
    )
    view.set_step(None)
    rows += _rows("all numbers others", _showing(view, [_board(seed) for seed in range(_BOARDS)]))
    view.close()
    return rows


def _rows(name: str, works: Iterator[Callable[[], None]]) -> list[Row]:
    next(works)()
    times = []
    for work, _ in zip(works, range(_ROUNDS), strict=False):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return [
        Row(f"{name}: p50", float(np.percentile(times, 50)), "limit of p95", _FRAME, 1.0),
        Row(f"{name}: p95 of {len(times)}", float(np.percentile(times, 95)), "limit", _FRAME, 1.0),
    ]


def _hovering(view: BoardView, array: str) -> Iterator[Callable[[], None]]:
    arrangement = view.surface.arrangement
    assert arrangement is not None
    view.surface.reveal(Cell(f"{array}_1" if array == "y" else f"{array}_3_2", 2, 2))
    shown = view.surface.visible_part()
    cells = [
        Cell(key, row, column)
        for key, place in arrangement.places.items()
        if key.startswith(f"{array}_")
        for row, column in np.ndindex(place.grid.values.shape)
        if shown.contains(place.rect(row, column))
    ]
    viewport = view.surface.viewport()
    for cell in cycle(cells):
        point = QPointF(view.surface.cell_rect(cell).center())

        def move(point: QPointF = point) -> None:
            none = Qt.MouseButton.NoButton
            event = QMouseEvent(
                QEvent.Type.MouseMove, point, viewport.mapToGlobal(point), none, none, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(viewport, event)
            _painted(view)

        yield move


def _stepping(view: BoardView) -> Iterator[Callable[[], None]]:
    for index in count():

        def step(index: int = index) -> None:
            view.set_step(index % view.step_count)
            _painted(view)

        yield step


def _showing(view: BoardView, boards: list[Board]) -> Iterator[Callable[[], None]]:
    for board in cycle(boards):

        def show(board: Board = board) -> None:
            view.show_board(board)
            _painted(view)

        yield show


def _painted(view: BoardView) -> None:
    # This paints all that is due, in all widgets of the window.
    view.surface.viewport().repaint()


def _board(seed: int, weight: float | None = None) -> Board:
    """Make x ∗ w = y with random numbers, one weight of them chosen, and the gradients of a loss with given ∂L/∂y."""
    rng = np.random.default_rng(seed)
    x, w = rng.normal(0.0, 1.0, (3, 12, 12)), rng.normal(0.0, 1.0, (4, 3, 3, 3))
    if weight is not None:
        w[1, 1, 1, 1] = weight
    wide = np.pad(x, ((0, 0), (1, 1), (1, 1)))
    windows = np.lib.stride_tricks.sliding_window_view(wide, (3, 3), axis=(1, 2))
    y = np.einsum("crsij,kcij->krs", windows, w)
    dy = rng.normal(0.0, 1.0, y.shape)
    dw = np.einsum("krs,crsij->kcij", dy, windows)
    dy_windows = np.lib.stride_tricks.sliding_window_view(np.pad(dy, ((0, 0), (1, 1), (1, 1))), (3, 3), axis=(1, 2))
    dx = np.einsum("krsij,kcij->crs", dy_windows, w[:, :, ::-1, ::-1])

    def explain(cell: Cell) -> Explanation | None:
        array, *index = cell.grid.split("_")
        if array == "y":
            k = int(index[0])
            terms = tuple(
                Term(
                    (Cell(f"x_{c}", cell.row + i - 1, cell.column + j - 1), Cell(f"w_{k}_{c}", i, j)),
                    float(wide[c, cell.row + i, cell.column + j] * w[k, c, i, j]),
                )
                for c, i, j in np.ndindex(3, 3, 3)
            )
            return Explanation(cell, f"y({cell.row}, {cell.column})", terms, float(y[k, cell.row, cell.column]))
        if array == "dw":
            k, c = map(int, index)
            terms = tuple(
                Term(
                    (Cell(f"dy_{k}", row, column), Cell(f"x_{c}", row + cell.row - 1, column + cell.column - 1)),
                    float(dy[k, row, column] * wide[c, row + cell.row, column + cell.column]),
                )
                for row, column in np.ndindex(12, 12)
            )
            return Explanation(cell, f"∂L/∂w({cell.row}, {cell.column})", terms, float(dw[k, c, cell.row, cell.column]))
        return None

    around = (1, 1, 1, 1)
    columns = (
        _column("x", x, Role.INPUT, around),
        *(_column(f"w_{k}", w[k], Role.KERNEL) for k in range(4)),
        _column("y", y, Role.OUTPUT),
        _column("dy", dy, Role.GRADIENT),
        *(_column(f"dw_{k}", dw[k], Role.GRADIENT) for k in range(4)),
        _column("dx", dx, Role.GRADIENT),
    )
    steps = tuple(Cell(f"y_{k}", row, column) for k, row, column in np.ndindex(y.shape))
    return Board("convolution", "Convolution", columns, explain, steps)


def _column(name: str, arrays: Array, role: Role, padding: tuple[int, int, int, int] = (0, 0, 0, 0)) -> Column:
    grids = tuple(
        Grid(f"{name}_{channel}", f"{name}, channel {channel + 1}", values, role, padding)
        for channel, values in enumerate(arrays)
    )
    return Column(name, grids)
