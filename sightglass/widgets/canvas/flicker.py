"""Two pictures in turn at one place: what differs between them is what moves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from sightglass.widgets.canvas.view import CanvasView

# Three changes a second: quick enough to see motion, and below the rate at which flashing can do harm.
_PERIOD_MS = 333


class Flicker:
    """Lets a view show its pictures in turn while it is in sight and nobody holds one."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self._in_sight = False
        self._paused = False
        self.is_held = False
        self._timer = QTimer(view)
        self._timer.setObjectName("flicker")
        self._timer.setInterval(_PERIOD_MS)
        self._timer.timeout.connect(self._next)

    @property
    def is_running(self) -> bool:
        """Whether the other picture will be shown by itself."""
        return self._timer.isActive()

    def set_in_sight(self, in_sight: bool) -> None:
        """Run only while the view can be seen."""
        self._in_sight = in_sight
        self.follow()

    def set_held(self, held: bool) -> None:
        """Hold the picture in view until it is let go."""
        self.is_held = held
        self.follow()
        self._view.update()

    def pause(self, paused: bool) -> None:
        """Wait for a moment, as while a menu is open that speaks of the picture in view."""
        self._paused = paused
        self.follow()

    def show_other(self) -> None:
        """Show the other picture."""
        self._view.scene.take_turns()
        self._view.update()

    def follow(self) -> None:
        """Start or stop as the view demands."""
        if self._view.scene.mode != "flicker":
            self.is_held = False
        wanted = self._view.scene.shown_mode == "flicker" and self._in_sight and not (self.is_held or self._paused)
        if wanted != self._timer.isActive():
            if wanted:
                self._timer.start()
            else:
                self._timer.stop()

    def _next(self) -> None:
        if self._view.window().isMinimized() or not self._view.isVisible():
            # Told in time on most systems; on others, it goes on when the view is painted again.
            self._timer.stop()
        else:
            self.show_other()
