"""Where a dock shows its theory, and whether."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from sightglass.app.settings import Settings
from sightglass.widgets.form import ParameterForm

if TYPE_CHECKING:
    from sightglass.app.theory_pane import TheoryPane

# From this width of a dock on, in pixels, theory stands beside the form; below it under the form.
_WIDE = 720


class TheorySwitch(QObject):
    """Whether theory is shown, for all docks together, from one start to the next."""

    changed = Signal(bool)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._is_open = settings.theory_open

    @property
    def is_open(self) -> bool:
        """Whether theory is shown."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Show theory beside the form of every dock, or hide it."""
        if is_open != self._is_open:
            self._is_open = self._settings.theory_open = is_open
            self.changed.emit(is_open)


class TheorySplit(QSplitter):
    """The body of a dock, and its theory beside it where the dock is wide enough, else below it.

    The page is read and typeset when it is first seen.
    """

    def __init__(
        self, body: QScrollArea, algorithm: str, title: str, switch: TheorySwitch, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.form: ParameterForm | None = None
        """The form whose rows the page speaks of."""
        self.pane: TheoryPane | None = None
        self._body = body
        self._names = algorithm, title
        self._switch = switch
        self.setChildrenCollapsible(False)
        self.addWidget(body)
        switch.changed.connect(self._follow)

    def focus_theory(self) -> None:
        """Put the focus into the page, for those who read by keyboard."""
        if self.pane is not None and self.pane.isVisible():
            self.pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, is_open: bool) -> None:
        if is_open and self.isVisible():
            self._made_pane().show()
        elif self.pane is not None and not is_open:
            self.pane.hide()

    def _made_pane(self) -> "TheoryPane":
        if self.pane is None:
            # Typesetting and drawing in vectors are for those who read.
            from sightglass.app.theory_pane import TheoryPane

            assert self.form is not None
            self.pane = TheoryPane(*self._names, self.form, self._body)
            self.pane.close_requested.connect(self._close)
            self.addWidget(self.pane)
            self._share()
        return self.pane

    def _close(self) -> None:
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)
        self._switch.set_open(False)

    def _share(self) -> None:
        is_wide = self.width() >= _WIDE
        self.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)
        half = (self.width() if is_wide else self.height()) // 2
        self.setSizes([half, half])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow(self._switch.is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.size().width() >= _WIDE) != (self.orientation() is Qt.Orientation.Horizontal):
            self._share()
