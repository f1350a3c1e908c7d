"""What Help shows: the keyboard shortcuts and the version."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from sightglass import __version__
from sightglass.algorithms.texts import marked, tr

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

# Keys that belong to a view rather than to a command.
_VIEW_KEYS = (
    (marked("Canvas"), marked("Zoom to the pointer"), marked("Wheel")),
    (marked("Canvas"), marked("Move the picture"), marked("Drag, arrow keys")),
    (marked("Canvas"), marked("Point at a pixel"), marked("Alt+arrow keys")),
    (marked("Canvas"), marked("Pick the pixel, for docks that inspect it"), marked("Click, Enter")),
    (marked("Canvas"), marked("Two pictures in turn: hold one, go on"), marked("T")),
    (marked("Canvas"), marked("Two pictures in turn: show the other"), marked("B")),
    (marked("Canvas"), marked("Clear the selection, the profile or the picked pixel"), marked("Esc")),
    (marked("Theory"), marked("From symbol to symbol"), marked("Tab")),
    (marked("Theory"), marked("Go to the control of the symbol"), marked("Enter")),
    (marked("Theory"), marked("Close the theory"), marked("Esc")),
    (marked("Forms"), marked("Change a value by one step"), marked("Arrow keys")),
    (marked("Forms"), marked("Back to the default value"), marked("Double-click on the slider")),
)


def show_shortcuts(window: "MainWindow") -> None:
    """List every command that has a shortcut, by menu."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Keyboard shortcuts"))
    tree = QTreeWidget(columnCount=2)
    tree.setHeaderLabels([tr("Command"), tr("Keys")])
    tree.setAccessibleName(tr("Keyboard shortcuts"))
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    # By their names: what stands in the menu also says what would be undone.
    rows = [
        (tr(name.split("/")[0]), " › ".join(tr(part) for part in name.split("/")[1:]), shortcut)
        for name, action in window.commands.all().items()
        if (shortcut := ", ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in action.shortcuts()))
    ]
    groups: dict[str, QTreeWidgetItem] = {}
    for group, text, keys in (*rows, *(tuple(map(tr, entry)) for entry in _VIEW_KEYS)):
        if group not in groups:
            groups[group] = QTreeWidgetItem([group, ""])
            tree.addTopLevelItem(groups[group])
        groups[group].addChild(QTreeWidgetItem([text, keys]))
    tree.expandAll()
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(tree)
    layout.addWidget(buttons)
    dialog.resize(480, 560)
    dialog.show()


def show_about(window: "MainWindow") -> None:
    """Say what this is and which versions it runs on."""
    import cv2
    import numpy
    import PySide6

    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("About Sightglass"))
    text = QLabel(
        f"<h3>Sightglass {__version__}</h3><p>{tr('See computer-vision algorithms work.')}</p>"
        f"<p>PySide6 {PySide6.__version__}, NumPy {numpy.__version__}, OpenCV {cv2.__version__}</p>"
    )
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 16, 24, 16)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.show()
