"""A chain of steps as a list that unfolds: choose, edit, switch, move and remove."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.history.painting import IS_LAST_ROLE, ROW_ROLE, THUMBNAIL, ChainDelegate
from sightglass.widgets.history.rows import ChainRow, RowState
from sightglass.widgets.own_keys import OwnKeys


class ChainView(QTreeWidget):
    """Shows the source and each step as a row; the parameters of a step unfold below it.

    Rows are counted from 0, the source.
    """

    chosen = Signal(int)
    edit_requested = Signal(int)
    switched = Signal(int, bool)
    remove_requested = Signal(int)
    move_requested = Signal(int, int)
    """A row, and by how many places it is to be moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ChainRow, ...] = ()
        self.setAccessibleName(tr("Steps that made the picture"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(16)
        self.setItemDelegate(ChainDelegate(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.currentItemChanged.connect(self._on_current)
        self.itemClicked.connect(self._on_current)
        self.itemChanged.connect(self._on_changed)
        self.itemDoubleClicked.connect(lambda item: self._ask_edit(item))
        OwnKeys(
            self,
            (tr("Edit step…"), ["Return", "Enter"], lambda: self._ask_edit(self.currentItem())),
            (tr("Switch step on or off"), "Space", self._switch_current),
            (tr("Remove step"), "Del", lambda: self._tell_step(self.remove_requested.emit)),
            (tr("Move step up"), "Alt+Up", lambda: self._tell_step(lambda row: self.move_requested.emit(row, -1))),
            (tr("Move step down"), "Alt+Down", lambda: self._tell_step(lambda row: self.move_requested.emit(row, 1))),
        )
        theme.manager().changed.connect(self._show_settings)

    def show_rows(self, rows: Sequence[ChainRow]) -> None:
        """Show a chain; what is chosen and unfolded stays where the rows are as many as before."""
        rows = tuple(rows)
        with QSignalBlocker(self):
            while self.topLevelItemCount() > len(rows):
                self.takeTopLevelItem(self.topLevelItemCount() - 1)
            while self.topLevelItemCount() < len(rows):
                self.addTopLevelItem(QTreeWidgetItem())
            for place, row in enumerate(rows):
                before = self._rows[place] if place < len(self._rows) else None
                self._fill(self._item(place), row, before, place == len(rows) - 1)
        self._rows = rows

    def choose(self, row: int) -> None:
        """Mark a row as the one that is looked at; no signal is sent."""
        item = self.topLevelItem(row)
        if item is not None and row != self.current_row:
            with QSignalBlocker(self):
                self.setCurrentItem(item)
            self.scrollToItem(item)

    @property
    def current_row(self) -> int:
        """The chosen row, also where one of its parameters is chosen; -1 for none."""
        item = self.currentItem()
        return -1 if item is None else self._row_of(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Reasons wrap, so the heights depend on the width.
        self.scheduleDelayedItemsLayout()

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        place = QRect(rect)
        if not index.parent().isValid():
            if self.itemFromIndex(index).isSelected():
                painter.fillRect(rect, QColor(theme.manager().theme.highlight))
            # Beside the thumbnail, also where further images stand below it.
            place.setHeight(THUMBNAIL + 2 * theme.GRID)
        super().drawBranches(painter, place, index)

    def _fill(self, item: QTreeWidgetItem, row: ChainRow, before: ChainRow | None, is_last: bool) -> None:
        item.setData(0, IS_LAST_ROLE, is_last)
        if row is before:
            return
        item.setData(0, ROW_ROLE, row)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, row.text())
        item.setToolTip(0, theme.tooltip(row.title, "\n".join(row.text().split("\n")[1:])))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.is_step:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setCheckState(0, Qt.CheckState.Unchecked if row.state is RowState.OFF else Qt.CheckState.Checked)
        item.setFlags(flags)
        if before is None or before.settings != row.settings:
            self._fill_settings(item, row)

    def _fill_settings(self, item: QTreeWidgetItem, row: ChainRow) -> None:
        texts = [f"{setting.label}: {setting.value}" for setting in row.settings]
        while item.childCount() > len(texts):
            item.takeChild(item.childCount() - 1)
        while item.childCount() < len(texts):
            item.addChild(QTreeWidgetItem())
        colors = theme.manager().theme
        for number, (text, setting) in enumerate(zip(texts, row.settings, strict=True)):
            child = item.child(number)
            assert child is not None
            child.setText(0, text)
            child.setToolTip(0, theme.tooltip(text))
            child.setForeground(0, QBrush(QColor(colors.muted if setting.is_default else colors.text)))

    def _show_settings(self) -> None:
        with QSignalBlocker(self):
            for place, row in enumerate(self._rows):
                self._fill_settings(self._item(place), row)
        self.viewport().update()

    def _item(self, place: int) -> QTreeWidgetItem:
        item = self.topLevelItem(place)
        assert item is not None
        return item

    def _row_of(self, item: QTreeWidgetItem) -> int:
        return self.indexOfTopLevelItem(item.parent() or item)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(self._row_of(item))

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        place = self.indexOfTopLevelItem(item)
        if 0 <= place < len(self._rows) and self._rows[place].is_step:
            is_on = item.checkState(0) == Qt.CheckState.Checked
            if is_on == (self._rows[place].state is RowState.OFF):
                self.switched.emit(place, is_on)

    def _ask_edit(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and self._rows[self._row_of(item)].is_step:
            self.edit_requested.emit(self._row_of(item))

    def _switch_current(self) -> None:
        self._tell_step(lambda row: self.switched.emit(row, self._rows[row].state is RowState.OFF))

    def _tell_step(self, tell: Callable[[int], None]) -> None:
        row = self.current_row
        if row >= 0 and self._rows[row].is_step:
            tell(row)
