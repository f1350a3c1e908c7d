"""Where hands have put the docks: what docks do by themselves, as they grow with their content, is passed over."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDockWidget

from sightglass.app.session.model import DockPlace

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

# After that docks have found their places.
_SETTLING_MILLISECONDS = 200


class DockPlaces(QObject):
    """Measures the docks after each act of a hand that moves or sizes them, and only then.

    Signals
    -------
    moved
        Docks have come to rest where a hand has put them.
    """

    moved = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._docks = window.findChildren(QDockWidget)
        self._rectangles: dict[str, tuple[int, ...]] = {}
        self._holds_separator = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MILLISECONDS)
        self._settling.timeout.connect(self._on_rest)
        window.installEventFilter(self)
        for dock in self._docks:
            dock.installEventFilter(self)
            dock.topLevelChanged.connect(self.note)
            dock.dockLocationChanged.connect(self.note)
        self.note()

    def note(self, *_: object) -> None:
        """Take note that docks are being moved or sized on purpose."""
        self._settling.start()

    def places(self) -> tuple[DockPlace, ...]:
        """Give the place of each dock."""
        if self._settling.isActive():
            self._measure()
        return tuple(self._place(dock) for dock in self._docks)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for what hands do; everything goes on its way."""
        match event.type():
            case QEvent.Type.MouseButtonPress if watched is self._window:
                # Between the docks there is no widget; the window itself moves them by what is dragged there.
                position = cast(QMouseEvent, event).position().toPoint()
                self._holds_separator = self._window.childAt(position) is None
            case QEvent.Type.MouseButtonRelease if watched is self._window and self._holds_separator:
                self._holds_separator = False
                self.note()
            case QEvent.Type.Resize if event.spontaneous():
                self.note()
            case QEvent.Type.Move if isinstance(watched, QDockWidget) and watched.isFloating():
                self.note()
            case QEvent.Type.ShowToParent | QEvent.Type.HideToParent if watched is not self._window:
                self.note()
        return False

    def _on_rest(self) -> None:
        self._measure()
        self.moved.emit()

    def _measure(self) -> None:
        self._rectangles = {dock.objectName(): _rectangle(dock) for dock in self._docks if self._is_seen(dock)}

    def _is_seen(self, dock: QDockWidget) -> bool:
        # What stands behind a tab is moved out of the window, with the size that it had last.
        return not dock.isHidden() and (dock.isFloating() or dock.geometry().intersects(self._window.rect()))

    def _place(self, dock: QDockWidget) -> DockPlace:
        name = dock.objectName()
        return DockPlace(
            name,
            dock.isHidden(),
            dock.isFloating(),
            self._window.dockWidgetArea(dock).value,
            tuple(mate.objectName() for mate in self._window.tabifiedDockWidgets(dock)),
            self._rectangles.setdefault(name, _rectangle(dock)) if self._is_seen(dock) else None,
        )


def _rectangle(dock: QDockWidget) -> tuple[int, ...]:
    return cast("tuple[int, ...]", dock.geometry().getRect())
