"""What is pointed at, by mouse or by keyboard: its place, its values, and how the place is moved."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QApplication, QWidget

from sightglass.widgets.canvas.layers import Frame, Layer
from sightglass.widgets.canvas.layout import Pane
from sightglass.widgets.canvas.reading import reading
from sightglass.widgets.canvas.scene import Scene

if TYPE_CHECKING:
    from sightglass.widgets.canvas.view import CanvasView


class Pointed(NamedTuple):
    """What the status bar says of a place, the pixel of the image that lies there, and the tiles of montages."""

    text: str = ""
    pixel: tuple[int, int] | None = None
    tiles: tuple[Layer | None, ...] = ()


class Reader:
    """Tells what is pointed at in a view, whenever that is something else."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self.last = Pointed()

    def read(self) -> None:
        """Look at what is pointed at now."""
        view, before = self._view, self.last
        pane = view.current_pane() if view.pointer is not None else None
        self.last = pointed(view.scene, pane, view.pointer)
        if self.last.tiles != before.tiles:
            # The colour bar is that of the tile.
            view.update()
        if self.last.text != before.text:
            if view.is_embedded:
                tell_window(view, self.last.text)
            view.reading_changed.emit(self.last.text)
        if self.last.pixel != before.pixel:
            view.hovered.emit(self.last.pixel)


def pointed(scene: Scene, pane: Pane | None, pointer: QPointF | None) -> Pointed:
    """Read all pictures in sight at a place of the view."""
    point = _point_in(scene, pane, pointer)
    if pane is None or point is None:
        return Pointed()
    x, y = point.x(), point.y()
    layers = [layer for each in scene.panes for layer in each.compared if layer.frame == pane.frame]
    tiles = tuple(layer.part_at(x, y) for layer in layers if layer.is_montage)
    return Pointed(reading(pane.frame, layers, x, y), (int(y), int(x)) if pane.frame.is_image else None, tiles)


def frame_point(scene: Scene, frame: Frame, pointer: QPointF | None) -> QPointF | None:
    """Give the point of a frame that is pointed at, in whichever of its panes."""
    pane = scene.pane_at(pointer) if pointer is not None else None
    return _point_in(scene, pane, pointer) if pane is not None and pane.frame == frame else None


def _point_in(scene: Scene, pane: Pane | None, pointer: QPointF | None) -> QPointF | None:
    if pane is None or pointer is None or not QRectF(pane.content).contains(pointer):
        return None
    point = scene.transform(pane).to_image(pane.under(pointer, scene.ratio))
    return point if pane.frame.extent.contains(point) else None


def stepped(scene: Scene, pane: Pane, pointer: QPointF | None, dx: int, dy: int) -> QPointF:
    """Move a place of the view by pixels of the picture, to the middle of one; it begins in the middle."""
    transform, step = scene.transform(pane), pane.layers[-1].step
    point = transform.to_image(pane.local(pointer if pointer is not None else QRectF(pane.content).center()))
    frame = pane.frame
    x = min(max(point.x() // step * step + dx * step, 0), frame.columns - 1) + 0.5
    y = min(max(point.y() // step * step + dy * step, 0), frame.rows - 1) + 0.5
    return transform.to_screen(QPointF(x, y)) + QPointF(pane.content.topLeft())


def pixel_rect(scene: Scene, pane: Pane, pointer: QPointF) -> QRectF:
    """Where the pixel lies that holds a place of the view."""
    transform, step = scene.transform(pane), pane.layers[-1].step
    point = transform.to_image(pane.local(pointer))
    pixel = QRectF(point.x() // step * step, point.y() // step * step, step, step)
    return transform.rect_to_screen(pixel).translated(QPointF(pane.content.topLeft()))


def tell_window(widget: QWidget, text: str) -> None:
    """Write into the status bar of the window that a widget is in, if there is one."""
    QApplication.sendEvent(widget, QStatusTipEvent(text))
