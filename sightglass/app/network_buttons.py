"""Buttons that save and load a network, and return to earlier ones."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from sightglass.algorithms.texts import tr
from sightglass.app.earlier import Earlier
from sightglass.widgets import theme
from sightglass.widgets.icons import icon

SaveAction = tuple[str, str, Callable[[], None]]


class NetworkButtons(QWidget):
    """Stands below the layers of a network.

    Signals
    -------
    load_requested()
        A file is to be chosen.
    return_requested(object)
        An `Earlier` is to be gone on with.
    """

    load_requested = Signal()
    return_requested = Signal(object)

    def __init__(self, save_actions: Sequence[SaveAction], load_help: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = QPushButton(icon("content-save-outline"), tr("Save"))
        self.save.setToolTip(tr("Save the network: its weights, or its layers alone"))
        self.save.setMenu(self._menu())
        for title, help_text, action in save_actions:
            entry = self.save.menu().addAction(tr(title))
            entry.setToolTip(tr(help_text))
            entry.triggered.connect(lambda _checked=False, action=action: action())
        self.load = QPushButton(icon("folder-open-outline"), tr("Load…"))
        self.load.setToolTip(tr(load_help))
        self.load.clicked.connect(self.load_requested)
        self.earlier = QPushButton(icon("history"), tr("Earlier"))
        self.earlier.setToolTip(tr("Return to a network that was trained before; the one of now is kept in its place"))
        self.earlier.setMenu(self._menu())
        self._shown: tuple[Earlier, ...] | None = None
        self.show_earlier(())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GRID)
        for button in (self.save, self.load, self.earlier):
            line.addWidget(button)
        line.addStretch(1)

    def show_earlier(self, trainings: tuple[Earlier, ...]) -> None:
        """List the trainings that can be returned to."""
        if trainings is self._shown:
            return
        self._shown = trainings
        self.earlier.setEnabled(bool(trainings))
        menu = self.earlier.menu()
        menu.clear()
        for each in trainings:
            menu.addAction(each.title).triggered.connect(
                lambda _checked=False, each=each: self.return_requested.emit(each)
            )

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        return menu
