"""What is pointed at, by mouse or by keyboard: its place, its values, and how the place is moved."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QApplication, QWidget

from sightglass.widgets.canvas.layout import Pane
from sightglass.widgets.canvas.reading import reading
from sightglass.widgets.canvas.scene import Scene


class Pointed(NamedTuple):
    """What the status bar says of a place, and the pixel of the image that lies there."""

    text: str = ""
    pixel: tuple[int, int] | None = None


def pointed(scene: Scene, pane: Pane | None, pointer: QPointF | None) -> Pointed:
    """Read all pictures in sight at a place of the view."""
    if pane is None or pointer is None or not QRectF(pane.content).contains(pointer):
        return Pointed()
    point = scene.transform(pane).to_image(pane.under(pointer, scene.ratio))
    if not pane.frame.extent.contains(point):
        return Pointed()
    layers = [layer for each in scene.panes for layer in each.layers if layer.frame == pane.frame]
    text = reading(pane.frame, layers, point.x(), point.y())
    return Pointed(text, (int(point.y()), int(point.x())) if pane.frame.is_image else None)


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
