"""What Help shows: the keyboard shortcuts and the version."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from sightglass import __version__

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

# Keys that belong to a view rather than to a command.
_VIEW_KEYS = (
    ("Canvas", "Zoom to the pointer", "Wheel"),
    ("Canvas", "Move the picture", "Drag, arrow keys"),
    ("Canvas", "Point at a pixel", "Alt+arrow keys"),
    ("Canvas", "Pick the pixel, for docks that inspect it", "Click, Enter"),
    ("Canvas", "Two pictures in turn: hold one, go on", "T"),
    ("Canvas", "Two pictures in turn: show the other", "B"),
    ("Canvas", "Clear the selection, the profile or the picked pixel", "Esc"),
    ("Theory", "From symbol to symbol", "Tab"),
    ("Theory", "Go to the control of the symbol", "Enter"),
    ("Theory", "Close the theory", "Esc"),
    ("Forms", "Change a value by one step", "Arrow keys"),
    ("Forms", "Back to the default value", "Double-click on the slider"),
)


def show_shortcuts(window: "MainWindow") -> None:
    """List every command that has a shortcut, by menu."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Keyboard shortcuts")
    tree = QTreeWidget(columnCount=2)
    tree.setHeaderLabels(["Command", "Keys"])
    tree.setAccessibleName("Keyboard shortcuts")
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setStretchLastSection(False)
    rows = [
        (name.partition("/")[0], name.partition("/")[2].replace("/", " › "), shortcut)
        for name, action in window.commands.all().items()
        if (shortcut := ", ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in action.shortcuts()))
    ]
    groups: dict[str, QTreeWidgetItem] = {}
    for group, text, keys in (*rows, *_VIEW_KEYS):
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
    dialog.setWindowTitle("About Sightglass")
    text = QLabel(
        f"<h3>Sightglass {__version__}</h3><p>See computer-vision algorithms work.</p>"
        f"<p>PySide6 {PySide6.__version__}, NumPy {numpy.__version__}, OpenCV {cv2.__version__}</p>"
    )
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 16, 24, 16)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.show()
