"""The line that a person measures along, and the profile of what is shown along it."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from sightglass.algorithms.seen import Measured
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
        # To be laid as soon as there is an image of that size, unless a hand is quicker.
        self._wanted: Measured | None = None

    @property
    def on_image(self) -> Measured | None:
        """The line, if it lies on the image."""
        if self._wanted is not None or self.line is None or self.frame is None or not self.frame.is_image:
            return self._wanted
        return Measured(self.frame.rows, self.frame.columns, *self.line)

    def lay(self, line: Line, frame: Frame) -> None:
        """Measure along a line of a frame."""
        self._wanted = None
        self._set(line, frame)

    def lay_again(self, measured: Measured | None) -> None:
        """Measure along the line that `on_image` gave, now or when its image comes."""
        self._wanted = measured
        self._set(None, None)
        self._take_wanted()

    def clear(self) -> None:
        """Measure nothing."""
        self._wanted = None
        self._set(None, None)

    def check(self, frames: Collection[Frame]) -> None:
        """Let go of a line on a picture that is gone; measure what is there now along one that stays."""
        if self.frame is not None and self.frame not in frames:
            self._set(None, None)
        elif self.line is not None:
            self.tell()
        self._take_wanted()

    def _set(self, line: Line | None, frame: Frame | None) -> None:
        self.line, self.frame = line, frame
        self.tell()
        self._view.update()

    def _take_wanted(self) -> None:
        image, wanted = self._view.scene.image, self._wanted
        if image is not None and wanted is not None and (image.rows, image.columns) == wanted[:2]:
            line = Line(*wanted[2:])
            if (line, image) != (self.line, self.frame):
                self._set(line, image)

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
