"""A pixel of the image that a person picks, by a click or by keyboard, and the mark at it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from sightglass.widgets.canvas.layers import Frame
from sightglass.widgets.canvas.layout import Pane
from sightglass.widgets.canvas.pointing import pointed
from sightglass.widgets.canvas.scene import Scene

if TYPE_CHECKING:
    from sightglass.widgets.canvas.view import CanvasView

Pixel = tuple[int, int]


class Picker:
    """Tells which pixel is picked; whoever makes use of that marks it."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self.pixel: Pixel | None = None

    def mark(self, pixel: Pixel | None) -> None:
        """Mark a pixel of the image, (row, column), or none."""
        if pixel != self.pixel:
            self.pixel = pixel
            self._view.update()

    def clear(self) -> None:
        """Take the mark away, and tell that."""
        self.mark(None)
        self._view.picked.emit(None)

    def check(self, image: Frame | None) -> None:
        """Let go of a pixel that lies beyond a smaller image."""
        if self.pixel is not None and (image is None or not _holds(image, self.pixel)):
            self.clear()

    def pick_at(self, position: QPointF) -> bool:
        """Pick the pixel of the image that lies at a place of the view; False where there is none.

        Where points are set in that picture, one is set there instead.
        """
        if self._view.handles is not None and self._view.handles.place_at(self._view, position):
            return True
        scene = self._view.scene
        pixel = pointed(scene, scene.pane_at(position), position).pixel
        if pixel is not None:
            self._view.picked.emit(pixel)
        return pixel is not None

    def pick_pointed(self) -> bool:
        """Pick the pixel that is pointed at, by keyboard or by mouse; without either, the one in the middle."""
        if self._view.pointer is None:
            self._view.point_at(0, 0)
        return self._view.pointer is not None and self.pick_at(self._view.pointer)


def picked_rect(scene: Scene, pane: Pane, pixel: Pixel | None) -> QRectF | None:
    """Where a pixel of the image lies in the view; None where the pane does not show the image."""
    if pixel is None or not pane.frame.is_image:
        return None
    rect = scene.transform(pane).rect_to_screen(QRectF(pixel[1], pixel[0], 1, 1))
    return rect.translated(QPointF(pane.content.topLeft()))


def _holds(frame: Frame, pixel: Pixel) -> bool:
    return 0 <= pixel[0] < frame.rows and 0 <= pixel[1] < frame.columns
