"""The line that a person measures along, and the profile of what is shown along it."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from sightglass.widgets.canvas.layers import Frame
from sightglass.widgets.canvas.profile import Line, profile_plot

if TYPE_CHECKING:
    from sightglass.widgets.canvas.view import CanvasView


class Ruler:
    """Holds the line and its frame, both None while nothing is measured, and tells the view's profile."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self._has_told = False
        self.line: Line | None = None
        self.frame: Frame | None = None

    def lay(self, line: Line, frame: Frame) -> None:
        """Measure along a line of a frame."""
        self.line, self.frame = line, frame
        self.tell()
        self._view.update()

    def clear(self) -> None:
        """Measure nothing."""
        self.line = self.frame = None
        self.tell()
        self._view.update()

    def check(self, frames: Collection[Frame]) -> None:
        """Let go of a line on a picture that is gone; measure what is there now along one that stays."""
        if self.frame is not None and self.frame not in frames:
            self.clear()
        elif self.line is not None:
            self.tell()

    def tell(self) -> None:
        """Tell the values along the line of the pictures in view, or once that there are none."""
        panes = self._view.scene.panes if self.line is not None else []
        shown = [layer for pane in panes for layer in pane.compared if layer.frame == self.frame]
        if self.line is not None and shown:
            self._has_told = True
            self._view.profile_changed.emit(profile_plot(shown, self.line))
        elif self._has_told:
            self._has_told = False
            self._view.profile_changed.emit(None)
