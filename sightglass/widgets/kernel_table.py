"""The grid of a kernel editor."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import math

from PySide6.QtCore import QItemSelectionModel, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QSizePolicy, QTableView, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.kernel_delegate import KernelDelegate
from sightglass.widgets.kernel_model import Cell, KernelModel, anchor_of
from sightglass.widgets.kernel_painting import KernelPainter
from sightglass.widgets.matrix_figure import MatrixFigure
from sightglass.widgets.matrix_painting import cell_font, narrowest_cell

_ROW_HEIGHT = 26
_WIDEST_CELL = 56
_NARROWEST_TABLE = 160
_ROWS_SHOWN = 11
_COLUMNS_IN_FULL_SIZE = 7


class KernelTable(QTableView):
    """A table whose cells fit its width, with the keys of a spreadsheet."""

    def __init__(self, model: KernelModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._painter = KernelPainter(model)
        self.setModel(model)
        delegate = KernelDelegate(self)
        delegate.moved.connect(self.move_current)
        self.setItemDelegate(delegate)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(16)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        triggers = QAbstractItemView.EditTrigger
        FigureOffer(self, lambda: MatrixFigure.of("kernel", tr("Kernel"), model.matrix))
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Without the cells' own lines: what is between them is the colour of the grid.
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        grid = QColor(theme.manager().theme.grid)
        columns = [(self.columnViewportPosition(c), self.columnWidth(c)) for c in range(self._model.columnCount())]
        rows = [(self.rowViewportPosition(r), self.rowHeight(r)) for r in range(self._model.rowCount())]
        area = event.rect()
        cells = [
            ((r, c), QRectF(left, top, width - 1, height - 1))
            for r, (top, height) in enumerate(rows)
            if top + height > area.top() and top <= area.bottom()
            for c, (left, width) in enumerate(columns)
            if left + width > area.left() and left <= area.right()
        ]
        (left, width), (top, height) = columns[-1], rows[-1]
        painter.fillRect(QRectF(0, 0, left + width, top + height), grid)
        has_focus = self.hasFocus()
        current = (self.currentIndex().row(), self.currentIndex().column()) if has_focus else None
        self._painter.paint(painter, cells, set(self.selected_cells()) if has_focus else set(), current)

    def selected_cells(self) -> list[Cell]:
        """List the selected cells in reading order."""
        return sorted((index.row(), index.column()) for index in self.selectedIndexes())

    def move_current(self, rows: int, columns: int) -> None:
        """Move the current cell; past the end of a row comes the next row."""
        width = self._model.columnCount()
        row, column = self.currentIndex().row() + rows, self.currentIndex().column() + columns
        place = row * width + column if columns else max(0, min(row, self._model.rowCount() - 1)) * width + column
        place = max(0, min(place, self._model.rowCount() * width - 1))
        self.setCurrentIndex(self._model.index(*divmod(place, width)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_current(self) -> None:
        """Open the current cell for typing, unless it is open."""
        if self.state() != QAbstractItemView.State.EditingState and self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def fit_cells(self, available: int) -> None:
        """Divide a width among the columns as far as their numbers stay legible, and take the height of the rows."""
        frame = 2 * self.frameWidth()
        columns, rows = self._model.columnCount(), self._model.rowCount()
        scroll_bar = self.verticalScrollBar().sizeHint().width() if rows > _ROWS_SHOWN else 0
        room = available - frame - scroll_bar
        self.setFont(cell_font(QApplication.font(), 1.0 if columns <= _COLUMNS_IN_FULL_SIZE else 0.85))
        narrowest = math.ceil(narrowest_cell(QFontMetricsF(self.font())))
        width = max(narrowest, min(room // columns, _WIDEST_CELL))
        self.horizontalHeader().setDefaultSectionSize(width)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        # Room to the right of a small kernel is not part of it.
        full = width * columns + frame + scroll_bar
        self.setMaximumWidth(full)
        self.setMinimumWidth(min(full, _NARROWEST_TABLE))
        below = self.horizontalScrollBar().sizeHint().height() if width * columns > room else 0
        self.setFixedHeight(min(rows, _ROWS_SHOWN) * _ROW_HEIGHT + frame + below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.move_current(1, 0)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not self._is_at_end(key):
            self.move_current(0, 1 if key == Qt.Key.Key_Tab else -1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab runs through the cells; only past the last (or before the first) does it leave the table.
        if not self._is_at_end(Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab):
            return False
        return super().focusNextPrevChild(forward)

    def _is_at_end(self, key: int) -> bool:
        current = (self.currentIndex().row(), self.currentIndex().column())
        last = (self._model.rowCount() - 1, self._model.columnCount() - 1)
        return current == (last if key == Qt.Key.Key_Tab else (0, 0))

    def select_cell(self, cell: Cell) -> None:
        """Make a cell the current and only selected one."""
        index = self._model.index(*cell)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._center_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Until a person goes to another cell, the middle of a large kernel is what there is to see.
        current = (self.currentIndex().row(), self.currentIndex().column())
        if current == anchor_of(self._model.rowCount(), self._model.columnCount()):
            self._center_current()

    def _center_current(self) -> None:
        self.updateGeometries()
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
