"""A table of pairs of points: each can be switched off, and its numbers typed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from sightglass.algorithms.csv_text import rows_tsv
from sightglass.algorithms.results import Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.values import Matrix, number_from_text
from sightglass.widgets import theme
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.figures.tables import TableFigure
from sightglass.widgets.number_scale import number_text
from sightglass.widgets.own_keys import OwnKeys

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HEADINGS = (marked("Pair"), "u", "v", "x", "y", marked("Error"))
_HELP = (
    marked("Switch a pair off to leave it out of the fit"), marked("Column of the point in the reference, in pixels"),
    marked("Row of the point in the reference, in pixels"), marked("Column of the point in the other image, in pixels"),
    marked("Row of the point in the other image, in pixels"),
    marked("Distance in pixels from where the map sends the point"),
)  # fmt: skip
_ROWS_SHOWN = 8


class _Model(QAbstractTableModel):
    entered = Signal(int, int, float)
    refused = Signal(str)
    switched = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Matrix = ()
        self.errors: Sequence[float] | None = None
        self.outliers: frozenset[int] = frozenset()
        self.is_editable = True

    def replace(self, rows: Matrix) -> None:
        is_same_length = len(rows) == len(self.rows)
        if not is_same_length:
            self.beginResetModel()
        self.rows = rows
        if not is_same_length:
            self.endResetModel()
        self.refresh()

    def refresh(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(_HEADINGS) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    def is_on(self, row: int) -> bool:
        return len(self.rows[row]) == 4 or self.rows[row][4] == 1

    def error(self, row: int) -> float | None:
        return self.errors[row] if self.errors is not None and row < len(self.errors) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.is_editable:
            return flags
        if index.column() == 0:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() <= 4 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        colors = theme.manager().theme
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.EditRole if 1 <= column <= 4:
                return f"{self.rows[row][column - 1]:.10g}"
            case Qt.ItemDataRole.CheckStateRole if column == 0:
                return Qt.CheckState.Checked if self.is_on(row) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if not self.is_on(row):
                return QColor(colors.muted)
            case Qt.ItemDataRole.ForegroundRole if row in self.outliers and column == 5:
                return QColor(colors.warning)
            case Qt.ItemDataRole.ToolTipRole:
                return tr(_HELP[column])
        return None

    def _text(self, row: int, column: int) -> str:
        if column == 0:
            return str(row + 1)
        if column <= 4:
            return f"{self.rows[row][column - 1]:.2f}".replace("-", "−")
        error = self.error(row)
        return "" if error is None else number_text(round(error, 6), 3)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            self.switched.emit(index.row())
            return True
        if role != Qt.ItemDataRole.EditRole or not 1 <= index.column() <= 4:
            return False
        try:
            number = number_from_text(str(value))
        except ValueError:
            self.refused.emit(self._refusal(str(value), index.row() + 1, tr(_HEADINGS[index.column()])))
            return False
        self.entered.emit(index.row(), index.column() - 1, number)
        return True

    @staticmethod
    def _refusal(text: str, number: int, column: str) -> str:
        if not text.strip():
            return tr(
                "Nothing was written: pair {number} keeps its {column}. Write a number such as 12.5, or switch the "
                "pair off.",
                number=number,
                column=column,
            )
        return tr(
            "“{value}” is no number: pair {number} keeps its {column}. Write a number such as 12.5.",
            value=text[:40],
            number=number,
            column=column,
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADINGS[section])
        return tr(_HELP[section]) if role == Qt.ItemDataRole.ToolTipRole else None


class PairsTable(QTableView):
    """Shows pairs with their errors, as high as eight of them; the rest scroll.

    Signals
    -------
    entered(int, int, float)
        A number was typed: row, column (u, v, x or y) and the number.
    refused(str)
        What was typed is no number; a message for the person.
    switched(int), removed(int)
        A pair is to be switched on or off, or taken away.
    chosen(object)
        The row in hand, or None.
    """

    entered = Signal(int, int, float)
    refused = Signal(str)
    switched = Signal(int)
    removed = Signal(int)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self._model.entered.connect(self.entered)
        self._model.refused.connect(self.refused)
        self._model.switched.connect(self.switched)
        OwnKeys(
            self,
            (tr("Copy pairs"), QKeySequence.StandardKey.Copy, self.copy),
            (tr("Remove pair"), QKeySequence.StandardKey.Delete, self._on_delete),
        )
        self.setAccessibleName(tr("Pairs of points"))
        FigureOffer(self, self.content)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        height = theme.row_height(self.fontMetrics())
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(32)
        self.setMinimumWidth(160)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(height * _ROWS_SHOWN + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth())
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def show_pairs(self, rows: Matrix, is_editable: bool) -> None:
        """Show pairs, each (u, v, x, y) or with 1 or 0 behind."""
        self._model.is_editable = is_editable
        self._model.replace(rows)

    def show_errors(self, errors: Sequence[float] | None, outliers: frozenset[int]) -> None:
        """Show what a map makes of them; None where there is no map."""
        self._model.errors, self._model.outliers = errors, outliers
        self._model.refresh()

    def choose(self, row: int | None) -> None:
        """Take a pair in hand without telling of it."""
        model = self.selectionModel()
        was_blocked = model.blockSignals(True)
        if row is None or row >= self._model.rowCount():
            model.clear()
        else:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            model.setCurrentIndex(self._model.index(row, max(0, self.currentIndex().column())), flags)
            self.scrollTo(self._model.index(row, 0))
        model.blockSignals(was_blocked)
        self.viewport().update()

    def copy(self) -> None:
        """Put all pairs on the clipboard for a spreadsheet."""
        rows = [tuple(row) for row in self._model.rows]
        QApplication.clipboard().setText(rows_tsv([("u", "v", "x", "y", "on"), *rows]))

    def content(self) -> TableFigure | None:
        """Give the pairs with their errors as they are listed, to be made a figure of."""
        model = self._model
        if not model.rows:
            return None
        errors = [model.error(number) for number in range(len(model.rows))]
        rows = tuple(
            (number + 1, *row[:4], "" if error is None else error, model.is_on(number))
            for number, (row, error) in enumerate(zip(model.rows, errors, strict=True))
        )
        columns = (*(tr(heading) for heading in _HEADINGS), tr("Counts"))
        return TableFigure(Table("pairs", self.accessibleName(), columns, rows))

    def _on_current(self, current: QModelIndex) -> None:
        self.chosen.emit(current.row() if current.isValid() else None)

    def _on_delete(self) -> None:
        if self.currentIndex().isValid() and self._model.is_editable:
            self.removed.emit(self.currentIndex().row())
