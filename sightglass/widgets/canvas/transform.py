"""How coordinates of an image map to coordinates on the screen."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

# Largest size of an image pixel, in device pixels.
MAX_ZOOM = 256.0
# An image, however small, is not fitted to larger cells than these; numbers of any kind can be read in them.
MAX_FIT_CELL = 128.0
# So much of a picture stays in sight however far it is dragged, in logical pixels.
_KEPT = 48.0
# No picture is made smaller than this, in logical pixels.
_SMALLEST = 24.0


class Size(NamedTuple):
    """Width and height, in the units of where it is used."""

    width: float
    height: float


@dataclass(frozen=True)
class ViewTransform:
    """Screen = offset + scale * image.

    Image coordinates are those of pixel corners: pixel (row, column) covers [column, column + 1) x [row, row + 1).
    Screen coordinates are logical pixels from the top left of the pane.
    """

    scale: float
    x: float
    y: float

    @classmethod
    def fitting(cls, extent: QRectF, pane: Size, margin: float = 0.0) -> "ViewTransform":
        """Show the whole of an extent, as large as the pane allows, in its middle."""
        width, height = max(1.0, pane.width - 2 * margin), max(1.0, pane.height - 2 * margin)
        scale = min(width / extent.width(), height / extent.height(), MAX_FIT_CELL)
        return cls.centred(extent.center(), scale, pane)

    @classmethod
    def centred(cls, point: QPointF, scale: float, pane: Size) -> "ViewTransform":
        """Put a point of the image into the middle of the pane."""
        return cls(scale, pane.width / 2 - scale * point.x(), pane.height / 2 - scale * point.y())

    def to_screen(self, point: QPointF) -> QPointF:
        """Map from the image to the pane."""
        return QPointF(self.x + self.scale * point.x(), self.y + self.scale * point.y())

    def to_image(self, point: QPointF) -> QPointF:
        """Map from the pane to the image."""
        return QPointF((point.x() - self.x) / self.scale, (point.y() - self.y) / self.scale)

    def rect_to_screen(self, rect: QRectF) -> QRectF:
        """Map a rectangle from the image to the pane."""
        return QRectF(self.to_screen(rect.topLeft()), self.to_screen(rect.bottomRight()))

    def rect_to_image(self, rect: QRectF) -> QRectF:
        """Map a rectangle from the pane to the image."""
        return QRectF(self.to_image(rect.topLeft()), self.to_image(rect.bottomRight()))

    def zoomed(self, scale: float, anchor: QPointF) -> "ViewTransform":
        """Change the scale; what lies under the anchor (in the pane) stays there."""
        fixed = self.to_image(anchor)
        return ViewTransform(scale, anchor.x() - scale * fixed.x(), anchor.y() - scale * fixed.y())

    def moved(self, dx: float, dy: float) -> "ViewTransform":
        """Shift by logical pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def kept_in_sight(self, extent: QRectF, pane: Size) -> "ViewTransform":
        """Shift back by as much as is needed for a part of the extent to stay in the pane."""
        return replace(
            self,
            x=_kept(self.x, self.scale * extent.left(), self.scale * extent.right(), pane.width),
            y=_kept(self.y, self.scale * extent.top(), self.scale * extent.bottom(), pane.height),
        )


def _kept(offset: float, low: float, high: float, available: float) -> float:
    kept = min(_KEPT, high - low, available / 2)
    return min(max(offset, kept - high), available - kept - low)


def scale_limits(extent: QRectF, pane: Size, ratio: float) -> tuple[float, float]:
    """Smallest and largest useful scale, in logical pixels per image pixel."""
    fitted = ViewTransform.fitting(extent, pane).scale
    seen = _SMALLEST / max(extent.width(), extent.height())
    low = max(min(fitted, 1.0 / ratio) / 4, min(fitted, seen))
    return low, max(MAX_ZOOM / ratio, fitted)
