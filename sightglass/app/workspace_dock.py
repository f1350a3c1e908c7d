"""The dock with the thumbnails of the open images."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QIcon, QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sightglass.algorithms.image import Image
from sightglass.algorithms.texts import tr
from sightglass.app.thumbnails import thumbnail_pixels
from sightglass.app.tips import plain_tip
from sightglass.app.workspace import Entry, Workspace

_THUMBNAIL = 96


def thumbnail(image: Image, side: int = _THUMBNAIL) -> QImage:
    """Reduce an image to a small opaque picture; only as many pixels are read as that needs."""
    shown = thumbnail_pixels(image, side)
    rows, columns = shown.shape[:2]
    return QImage(shown.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


class _ThumbnailDelegate(QStyledItemDelegate):
    """Puts the name below the thumbnail; a list in list mode, unlike one in icon mode, keeps a dragged order."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        styled: Any = option
        styled.decorationPosition = QStyleOptionViewItem.Position.Top
        styled.decorationAlignment = Qt.AlignmentFlag.AlignCenter
        styled.displayAlignment = Qt.AlignmentFlag.AlignCenter

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        height = icon.actualSize(QSize(_THUMBNAIL, _THUMBNAIL)).height() if isinstance(icon, QIcon) else _THUMBNAIL
        return QSize(_THUMBNAIL + 24, height + 32)


class _List(QListWidget):
    """A list whose items are dragged into another order, and that takes files."""

    files_dropped = Signal(list)
    reordered = Signal()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if event.mimeData().hasUrls():
            self.files_dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
            event.acceptProposedAction()
        else:
            super().dropEvent(event)
            self.reordered.emit()


class WorkspaceDock(QDockWidget):
    """Shows the workspace as thumbnails: choose, rename, remove, put in order."""

    files_dropped = Signal(list)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(tr("Images"), parent)
        self.setObjectName("dock_workspace")
        self._workspace = workspace
        self._thumbnails: dict[int, tuple[Image, QIcon]] = {}
        self.menu = QMenu(self)
        self.list = _List()
        self.list.setAccessibleName(tr("Open images"))
        self.list.setIconSize(QSize(_THUMBNAIL, _THUMBNAIL))
        self.list.setItemDelegate(_ThumbnailDelegate(self.list))
        self.list.setFlow(QListWidget.Flow.LeftToRight)
        self.list.setWrapping(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setMinimumWidth(_THUMBNAIL + 40)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemChanged.connect(self._on_renamed)
        self.list.files_dropped.connect(self.files_dropped)
        self.list.reordered.connect(self._on_reordered)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_selected)
        self.setWidget(self.list)
        workspace.entries_changed.connect(self._fill)
        workspace.current_changed.connect(self._select_current)
        self._fill()

    def sizeHint(self) -> QSize:
        """Ask for one column of thumbnails."""
        return QSize(_THUMBNAIL + 48, 400)

    def remove_selected(self) -> None:
        """Take the selected images out of the workspace."""
        self._workspace.remove({item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()})

    def rename_current(self) -> None:
        """Edit the name of the current image in place."""
        item = self.list.currentItem()
        if item is not None:
            self.show()
            self.list.editItem(item)

    def _fill(self) -> None:
        entries, shown = self._workspace.entries, frozenset(self._thumbnails)
        self.list.blockSignals(True)
        items = [self.list.item(row) for row in range(self.list.count())]
        if [item.data(Qt.ItemDataRole.UserRole) for item in items] != [entry.identity for entry in entries]:
            self.list.clear()
            items = [QListWidgetItem() for _ in entries]
            for item in items:
                self.list.addItem(item)
        # Items are kept where they can be: one that is being renamed must not vanish under its editor.
        for item, entry in zip(items, entries, strict=True):
            item.setText(entry.name)
            item.setIcon(self._icon(entry))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(Qt.ItemDataRole.UserRole, entry.identity)
            item.setToolTip(plain_tip(_description(entry)))
        known = {entry.identity for entry in entries}
        self._thumbnails = {key: value for key, value in self._thumbnails.items() if key in known}
        self.list.blockSignals(False)
        self._select_current()
        if entries and entries[-1].identity not in shown:
            # What was kept is not the current image, and is to be seen as well.
            self.list.scrollToItem(items[-1])

    def _icon(self, entry: Entry) -> QIcon:
        known = self._thumbnails.get(entry.identity)
        if known is None or known[0].pixels is not entry.image.pixels:
            pixmap = QPixmap.fromImage(thumbnail(entry.image))
            shown = QIcon(pixmap)
            # Without its own, a selected icon is tinted, and a picture must keep its colours.
            shown.addPixmap(pixmap, QIcon.Mode.Selected)
            known = entry.image, shown
            self._thumbnails[entry.identity] = known
        return known[1]

    def _select_current(self) -> None:
        current = self._workspace.current
        for row in range(self.list.count()):
            item = self.list.item(row)
            if current is not None and item.data(Qt.ItemDataRole.UserRole) == current.identity:
                if row == self.list.currentRow():
                    # The list is in the middle of choosing it, perhaps beside others.
                    return
                self.list.blockSignals(True)
                # Said outright: by itself the list goes by the keys that are held, such as the Ctrl of Ctrl+PgDown.
                self.list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.list.blockSignals(False)
                self.list.scrollToItem(item)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._workspace.set_current(item.data(Qt.ItemDataRole.UserRole))

    def _on_renamed(self, item: QListWidgetItem) -> None:
        self._workspace.rename(item.data(Qt.ItemDataRole.UserRole), item.text())
        # A blank name was refused: the old one comes back.
        self._fill()

    def _on_reordered(self) -> None:
        rows = range(self.list.count())
        self._workspace.reorder([self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in rows])

    def _show_menu(self, position: QPoint) -> None:
        index: QModelIndex = self.list.indexAt(position)
        if index.isValid():
            self.menu.popup(self.list.viewport().mapToGlobal(position))


def _description(entry: Entry) -> str:
    lines = [entry.name, entry.image.description]
    if entry.source is not None:
        lines.append(str(entry.source))
    lines += [f"{number}. {step.operation}" for number, step in enumerate(entry.recipe, 1)]
    return "\n".join(lines)
