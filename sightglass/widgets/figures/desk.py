"""Where views bring what a person wants as a figure; the program answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from sightglass.algorithms.texts import tr
from sightglass.widgets.figures.content import FigureContent
from sightglass.widgets.icons import icon

Content = Callable[[], FigureContent | None]


class FigureDesk(QObject):
    """Takes requests of all views, so that each of them has figures wherever it stands.

    Signals
    -------
    save_requested(FigureContent, QWidget), copy_requested(FigureContent, QWidget)
        The content, and the view that it comes from.
    values_requested(FigureContent, QWidget)
        Its values are to be saved as CSV.
    """

    save_requested = Signal(object, object)
    copy_requested = Signal(object, object)
    values_requested = Signal(object, object)

    def add_actions(self, menu: QMenu, view: QWidget, content: Content) -> None:
        """Add to a menu what a person can do with the figure of a view."""
        copy = menu.addAction(icon("content-copy"), tr("Copy figure"))
        copy.triggered.connect(lambda: self._ask(self.copy_requested, view, content))
        self.add_save(menu, view, tr("Save figure…"), content)

    def add_save(self, menu: QMenu, view: QWidget, text: str, content: Content) -> None:
        """Add to a menu that a figure can be saved."""
        save = menu.addAction(icon("image-text"), text)
        save.triggered.connect(lambda: self._ask(self.save_requested, view, content))

    def add_values(self, menu: QMenu, view: QWidget, content: Content) -> None:
        """Add to a menu that the values of a figure can be saved."""
        save = menu.addAction(icon("file-delimited-outline"), tr("Save values as CSV…"))
        save.triggered.connect(lambda: self._ask(self.values_requested, view, content))

    def _ask(self, signal: SignalInstance, view: QWidget, content: Content) -> None:
        asked = content()
        if asked is not None:
            signal.emit(asked, view)


_instance: FigureDesk | None = None


def desk() -> FigureDesk:
    """Give the one desk of the running QApplication."""
    global _instance
    if _instance is None or not isValid(_instance):
        _instance = FigureDesk(QApplication.instance())
    return _instance
