"""Shows a `results.Table`: sortable, compact, and to be copied."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import re
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStyle,
    QTableView,
    QWidget,
)

from sightglass.algorithms.csv_text import rows_tsv, table_csv
from sightglass.algorithms.results import Scalar, Table
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.cell_text import cell_text
from sightglass.widgets.figures.desk import desk
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.figures.tables import TableFigure
from sightglass.widgets.icons import icon
from sightglass.widgets.own_keys import OwnKeys

_ROWS_WITHOUT_SCROLLING = 30
# Of a table that scrolls sideways: its scroll bar, at the bottom, has to be seen together with its head.
_ROWS_OF_WIDE_TABLE = 12
# A column of text that has to make room for the numbers beside it keeps as much, in pixels.
_NARROWEST_TEXT = 64
_SORT_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = Table("", "", (), ())
        self._holds_numbers: list[bool] = []
        self.wraps_headings = False

    def replace(self, table: Table) -> None:
        previous, same_shape = self.table, self._has_shape_of(table)
        # All of a column is aligned as most of it: edges that jump from row to row are hard to read.
        self._holds_numbers = [
            2 * sum(_is_number(row[column]) for row in table.rows) > len(table.rows)
            for column in range(len(table.columns))
        ]
        if same_shape:
            self.table = table
            if table.rows and table.columns:
                last = self.index(len(table.rows) - 1, len(table.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            if previous.columns != table.columns:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(table.columns) - 1)
        else:
            self.beginResetModel()
            self.table = table
            self.endResetModel()

    def wrap_headings(self, wrap: bool) -> None:
        """Write headings of several words in two lines."""
        if wrap != self.wraps_headings:
            self.wraps_headings = wrap
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(len(self.table.columns) - 1, 0))

    def _has_shape_of(self, table: Table) -> bool:
        return len(self.table.rows) == len(table.rows) and len(self.table.columns) == len(table.columns)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def is_text(self, column: int) -> bool:
        """Tell whether a column holds text, which can be wrapped without saying something else."""
        return bool(self.table.rows) and all(isinstance(row[column], str) for row in self.table.rows)

    def is_numeric(self, column: int) -> bool:
        """Tell whether a column holds nothing but numbers."""
        return all(_is_number(row[column]) for row in self.table.rows)

    def value(self, index: Index) -> Scalar:
        return self.table.rows[index.row()][index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value = self.value(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_text(value)
            case Qt.ItemDataRole.ToolTipRole if isinstance(value, float | str):
                return str(value)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case _ if role == _SORT_ROLE:
                return float(value) if isinstance(value, int | float) else value
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.table.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole and self.wraps_headings:
            return _in_two_lines(self.table.columns[section])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.table.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._holds_numbers[column] else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class _Sorted(QSortFilterProxyModel):
    """Numbers by size, text by alphabet, and numbers before text in a mixed column."""

    def lessThan(self, left: Index, right: Index) -> bool:
        first, second = left.data(_SORT_ROLE), right.data(_SORT_ROLE)
        if isinstance(first, float) and isinstance(second, float):
            return first < second
        if isinstance(first, str) and isinstance(second, str):
            return first.casefold() < second.casefold()
        return isinstance(first, float)


class TableView(QTableView):
    """A table as high as its rows, up to thirty; more of them scroll. Its columns share the width there is.

    Where that is not enough for them, columns move together and text takes several lines; at last the table scrolls
    sideways, and is lower.
    """

    save_requested = Signal(str, bytes)
    """A file name that fits, and the content to be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        FigureOffer(self, self.content, has_menu=False)
        OwnKeys(self, (tr("Copy cells"), QKeySequence.StandardKey.Copy, self.copy))
        self._model = _Model(self)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self._model)
        self.setModel(self._sorted)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.row_height(self.fontMetrics()))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(24)
        header.setTextElideMode(Qt.TextElideMode.ElideNone)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_up_menu)
        self._sorted.sort(-1)
        header.sortIndicatorChanged.connect(self._share_height)
        self._needed: list[int] = []
        self._wraps_text = self._has_high_rows = False
        self._most_rows = _ROWS_WITHOUT_SCROLLING

    def show_table(self, table: Table) -> None:
        """Show other rows; the order that the person chose stays while the columns are the same."""
        shown = self._model.table
        if (shown.key, shown.title, shown.columns, shown.rows) == (table.key, table.title, table.columns, table.rows):
            return
        if shown.columns != table.columns:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self._needed = []
        self._model.replace(table)
        self.setAccessibleName(table.title)
        # What numbers needed once stays: columns must not twitch while the numbers in them change.
        known = self._needed or [0] * len(table.columns)
        self._needed = [
            max(self.sizeHintForColumn(column), width if self._model.is_numeric(column) else 0)
            for column, width in enumerate(known)
        ]
        self._share_width()
        self.updateGeometry()

    def table(self) -> Table:
        """Give what is shown, in its own order."""
        return self._model.table

    def sizeHint(self) -> QSize:
        rows = min(max(len(self._model.table.rows), 1), self._most_rows)
        one = theme.row_height(self.fontMetrics())
        height = (
            (sum(self.rowHeight(row) for row in range(rows)) if self._wraps_text else rows * one)
            + self.horizontalHeader().sizeHint().height()
            + 2 * self.frameWidth()
        )
        if self.horizontalHeader().length() > self._room():
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(min(max(sum(self._wanted()), 192), 480), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def sizeHintForColumn(self, column: int) -> int:
        # Of the widest text alone: Qt would ask each cell for all that it is, which stalls the window for long tables.
        rows = {cell_text(row[column]): number for number, row in enumerate(self._model.table.rows)}
        if not rows:
            return theme.GRID
        widest = self._model.index(rows[max(rows, key=self.fontMetrics().horizontalAdvance)], column)
        return self.sizeHintForIndex(self._sorted.mapFromSource(widest)).width() + theme.GRID

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        # Headings in two lines and a scroll bar change the height that is needed.
        if event.size().width() != event.oldSize().width():
            self._share_width()
            self.updateGeometry()

    def copy(self) -> None:
        """Put the selected cells, or all with their heading, on the clipboard for a spreadsheet."""
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            self.copy_all()
            return
        rows: dict[int, list[Scalar]] = {}
        for index in sorted(chosen, key=lambda index: (index.row(), index.column())):
            rows.setdefault(index.row(), []).append(self._model.value(self._sorted.mapToSource(index)))
        QApplication.clipboard().setText(rows_tsv(list(rows.values())))

    def copy_all(self) -> None:
        """Put the whole table with its heading on the clipboard."""
        table = self._model.table
        QApplication.clipboard().setText(rows_tsv([table.columns, *table.rows]))

    def content(self) -> TableFigure | None:
        """Give the table, to be made a figure of."""
        table = self._model.table
        return TableFigure(table) if table.columns else None

    def save(self) -> None:
        """Ask for the table to be written as CSV."""
        table = self._model.table
        name = re.sub(r"[^\w-]+", "_", table.key or table.title).strip("_") or "table"
        self.save_requested.emit(f"{name}.csv", table_csv(table).encode())

    def make_menu(self) -> QMenu:
        """Build the context menu; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        has_selection = self.selectionModel().hasSelection()
        menu.addAction(icon("content-copy"), tr("Copy cells"), self.copy).setEnabled(has_selection)
        menu.addAction(icon("table"), tr("Copy table"), self.copy_all)
        menu.addSeparator()
        desk().add_actions(menu, self, self.content)
        menu.addSeparator()
        menu.addAction(icon("file-delimited-outline"), tr("Save as CSV…"), self.save)
        return menu

    def _pop_up_menu(self, position: QPoint) -> None:
        self.make_menu().popup(self.viewport().mapToGlobal(position))

    def _room(self) -> int:
        scrolls = len(self._model.table.rows) > self._most_rows
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        return self.width() - 2 * self.frameWidth() - bar

    def _wanted(self, *, wrapped: bool = False, tight: bool = False) -> list[int]:
        """Give the width of each column in which nothing is cut off."""
        metrics, columns = self.horizontalHeader().fontMetrics(), self._model.table.columns
        headings = [_in_two_lines(column) if wrapped else column for column in columns]
        less = theme.GRID if tight else 0
        return [
            max(metrics.size(0, heading).width() + 2 * theme.GRID - less, needed - less)
            for heading, needed in zip(headings, self._needed, strict=True)
        ]

    def _share_width(self) -> None:
        """Share the width among the columns: in need, headings and texts take several lines, and all moves together."""
        self._most_rows = _ROWS_WITHOUT_SCROLLING
        room, widths = self._room(), self._wanted()
        texts = [column for column in range(len(widths)) if self._model.is_text(column)]
        self._model.wrap_headings(sum(widths) > room)
        for tight in (False, True) if self._model.wraps_headings else ():
            widths = self._wanted(wrapped=True, tight=tight)
            spared = sum(max(widths[column] - _NARROWEST_TEXT, 0) for column in texts)
            if sum(widths) - spared <= room:
                break
        lacking = sum(widths) - room
        # Where the table has to scroll in any case, narrower text would help nobody.
        fits = lacking <= sum(max(widths[column] - _NARROWEST_TEXT, 0) for column in texts)
        self._wraps_text = fits and lacking > 0 and len(self._model.table.rows) <= _ROWS_WITHOUT_SCROLLING
        for column in sorted(texts, key=lambda column: -widths[column]) if fits else ():
            given = min(max(lacking, 0), max(widths[column] - _NARROWEST_TEXT, 0))
            widths[column] -= given
            lacking -= given
        if lacking > 0:
            self._most_rows = _ROWS_OF_WIDE_TABLE
        spare, columns = max(-lacking, 0), max(len(widths), 1)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width + spare // columns + (column < spare % columns))
        self._share_height()

    def _share_height(self) -> None:
        """Make each row as high as the lines of its longest text."""
        self.setWordWrap(self._wraps_text)
        one, spacing = theme.row_height(self.fontMetrics()), self.fontMetrics().lineSpacing()
        texts = [column for column in range(len(self._needed)) if self._model.is_text(column)]
        for row in range(self._sorted.rowCount() if self._wraps_text or self._has_high_rows else 0):
            lines = max(self._lines(row, column) for column in texts) if self._wraps_text else 1
            if self.rowHeight(row) != one + (lines - 1) * spacing:
                self.setRowHeight(row, one + (lines - 1) * spacing)
        self._has_high_rows = self._wraps_text

    def _lines(self, row: int, column: int) -> int:
        """Count the lines that a text takes in its cell."""
        if self.columnWidth(column) >= self._needed[column] - theme.GRID:
            return 1
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self) + 1
        room = QRect(0, 0, self.columnWidth(column) - 2 * margin, 1)
        text = self._sorted.index(row, column).data()
        metrics = self.fontMetrics()
        return round(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() / metrics.lineSpacing())


def _in_two_lines(heading: str) -> str:
    """Break a heading at the space nearest to its middle."""
    places = [place for place, character in enumerate(heading) if character == " "]
    if not places:
        return heading
    middle = min(places, key=lambda place: abs(2 * place - len(heading)))
    return f"{heading[:middle]}\n{heading[middle + 1 :]}"


def _is_number(value: Scalar) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
