"""Every text that a person may read or hear of a widget, and a language that shows which of them is translated."""

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)  # fmt: skip

from tools import translations as tool

# Names that are the same in every language.
_NAMES = re.compile(
    r"Sightglass|PySide6|NumPy|OpenCV|MNIST|English|Ctrl|Shift|Alt|PgUp|PgDown|Del(ete)?|Return|Home|End|F\d+|cos|sin"
    r"|PSNR|SSIM"
)
_TWICE = re.compile("⟦⟦[^⟦⟧]*⟧⟧")


def pseudo_messages() -> dict[tuple[str, str], str]:
    """Give a language in which each text stands in white brackets, so that what is not translated can be seen."""
    files = (tool.FOLDER / "zh_CN").glob("*.ts")
    return {(text, about): f"⟦{text}⟧" for path in files for text, about in tool.read(path)}


def bare(text: str) -> str:
    """Give what of a text is not translated, or is twice; nothing where all is well."""
    plain = html.unescape(re.sub("<[^>]*>", " ", text))
    if _TWICE.search(plain):
        return plain
    while "⟦" in plain and (inner := re.sub("⟦[^⟦⟧]*⟧", "", plain)) != plain:
        plain = inner
    return text if re.search("[A-Za-z]{2}", _NAMES.sub("", plain.replace("&", ""))) else ""


def texts_of(root: QObject) -> Iterator[str]:
    """List the texts of an object and all below it."""
    for each in (root, *root.findChildren(QObject)):
        if isinstance(each, QAction):
            yield from (each.text(), each.toolTip(), each.statusTip())
        elif isinstance(each, QWidget):
            yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription(), *_own(each))


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QMenu | QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        for row in range(widget.count()):
            yield from (widget.itemText(row), str(widget.itemData(row, Qt.ItemDataRole.ToolTipRole) or ""))
    elif isinstance(widget, QTabBar):
        for place in range(widget.count()):
            yield from (widget.tabText(place), widget.tabToolTip(place))
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)
    if widget.isWindow() or isinstance(widget, QDockWidget):
        yield widget.windowTitle()


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    if isinstance(model, QAbstractListModel):
        # PySide lets nobody ask for the columns of a list, which has one.
        yield from (str(model.index(row).data() or "") for row in range(model.rowCount()))
        return
    counts = {Qt.Orientation.Horizontal: model.columnCount(), Qt.Orientation.Vertical: model.rowCount()}
    for orientation, count in counts.items():
        for section in range(count):
            yield str(model.headerData(section, orientation) or "")
    waiting = [model.index(-1, -1)]
    while waiting:
        parent = waiting.pop()
        for row in range(model.rowCount(parent)):
            for column in range(model.columnCount(parent)):
                index = model.index(row, column, parent)
                yield str(index.data() or "")
                # A table has no rows within rows, and its model does not let others ask.
                waiting += [index] if not isinstance(model, QAbstractTableModel) and model.hasChildren(index) else []
