"""What the canvas shows and where: the chosen pictures, the mode, the panes, and zoom and position in each frame."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Picture
from sightglass.widgets.canvas.layers import Frame, Layer, layers_of
from sightglass.widgets.canvas.transform import Size, ViewTransform, scale_limits

MODES = ("single", "divider", "side_by_side")

# Room for the ticks and labels of axes; above, so that the titles do not lie on the topmost tick.
AXIS_LEFT, AXIS_TOP, AXIS_BOTTOM = 64, 32, 44
COLORBAR_WIDTH = 88
_GAP = 2  # between panes
_FIT_MARGIN = 8.0
_REMEMBERED_VIEWPORTS = 32


@dataclass(frozen=True)
class Pane:
    """A part of the canvas with its own picture, or with two under a divider; `content` leaves room for the axes."""

    rect: QRect
    content: QRect
    layers: tuple[Layer, ...]
    slots: tuple[int, ...]

    @property
    def frame(self) -> Frame:
        """The coordinates that its pictures share."""
        return self.layers[0].frame

    @property
    def size(self) -> Size:
        """Of the content."""
        return Size(self.content.width(), self.content.height())

    def local(self, position: QPointF) -> QPointF:
        """From the canvas to the content."""
        return position - QPointF(self.content.topLeft())

    def under(self, position: QPointF, ratio: float) -> QPointF:
        """Give the place in the content that is shown by the device pixel at a position: that under its centre."""
        return self.local(position) + QPointF(0.5 / ratio, 0.5 / ratio)


class Scene:
    """All that the canvas remembers apart from tools."""

    def __init__(self) -> None:
        self.layers: tuple[Layer, ...] = ()
        self.mode = "divider"
        self.divider = 0.5
        self.ratio = 1.0
        self._size = QSize(1, 1)
        self._single_key = self._left_key = self._right_key = ""
        self._views: dict[Frame, tuple[float, QPointF]] = {}
        self._asked: deque[Region] = deque(maxlen=_REMEMBERED_VIEWPORTS)
        self._panes: list[Pane] | None = None

    # What is shown

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Take new pictures, keeping what was worked out for those that are the same, and zoom where it still fits."""
        before = {layer.picture.key: layer for layer in self.layers}
        placed = layers_of(pictures, self._asked)
        self.layers = tuple(_kept(layer, before.get(layer.picture.key)) for layer in placed)
        frames = {layer.frame for layer in self.layers}
        self._views = {frame: view for frame, view in self._views.items() if frame in frames}
        self._panes = None

    def find(self, key: str) -> Layer | None:
        """Give the picture of a key."""
        return next((layer for layer in self.layers if layer.picture.key == key), None)

    @property
    def primary(self) -> Layer | None:
        """The picture shown alone, or on the left."""
        alone = self.mode == "single"
        chosen = self.find(self._single_key if alone else self._left_key)
        return chosen or self._default(1 if alone else 0)

    @property
    def secondary(self) -> Layer | None:
        """The picture on the right."""
        return self.find(self._right_key) or self._default(1)

    def choose_primary(self, key: str) -> None:
        """Show a picture alone, or on the left; it is kept through pictures that do not have it."""
        if self.mode == "single":
            self._single_key = key
        else:
            self._left_key = key
        self._panes = None

    def choose_secondary(self, key: str) -> None:
        """Show a picture on the right."""
        self._right_key = key
        self._panes = None

    def set_mode(self, mode: str) -> None:
        """Choose how many pictures are shown and how."""
        if mode not in MODES:
            raise ValueError(f"{mode!r} is not one of {', '.join(MODES)}")
        self.mode = mode
        self._panes = None

    @property
    def shown_mode(self) -> str:
        """The mode as it can be shown: the divider needs two pictures that share a frame."""
        primary, secondary = self.primary, self.secondary
        if self.mode == "single" or primary is None or secondary is None or primary is secondary:
            return "single"
        if self.mode == "divider" and primary.frame != secondary.frame:
            return "side_by_side"
        return self.mode

    def _default(self, index: int) -> Layer | None:
        return self.layers[min(index, len(self.layers) - 1)] if self.layers else None

    # Where it is shown

    def resize(self, size: QSize, ratio: float) -> None:
        """Take the canvas's size, in logical pixels, and the device pixels in one of them."""
        if (size, ratio) != (self._size, self.ratio):
            self._size, self.ratio = QSize(size), ratio
            self._panes = None

    @property
    def panes(self) -> list[Pane]:
        """Panes from left to right; none while there is no picture."""
        if self._panes is None:
            self._panes = self._arranged()
        return self._panes

    def _arranged(self) -> list[Pane]:
        primary, secondary = self.primary, self.secondary
        if primary is None or secondary is None:
            return []
        whole = QRect(0, 0, self._size.width(), self._size.height())
        mode = self.shown_mode
        if mode == "single":
            return [_pane(whole, (primary,), (0,))]
        if mode == "divider":
            return [_pane(whole, (primary, secondary), (0, 1))]
        width = max(1, (whole.width() - _GAP) // 2)
        left = QRect(0, 0, width, whole.height())
        right = QRect(whole.width() - width, 0, width, whole.height())
        # Both are as large, so that a pixel lies at the same place of each.
        contents = [_pane(left, (primary,), (0,)), _pane(right, (secondary,), (1,))]
        if primary.frame == secondary.frame:
            common = min(pane.content.width() for pane in contents)
            for pane in contents:
                pane.content.setWidth(common)
        return contents

    def pane_at(self, position: QPointF) -> Pane | None:
        """Give the pane under a point of the canvas."""
        return next((pane for pane in self.panes if QRectF(pane.rect).contains(position)), None)

    def transform(self, pane: Pane) -> ViewTransform:
        """Map the pane's frame to its content; a frame that was not zoomed is fitted."""
        view = self._views.get(pane.frame)
        if view is None:
            return ViewTransform.fitting(pane.frame.extent, pane.size, _FIT_MARGIN)
        return ViewTransform.centred(view[1], view[0], pane.size)

    def is_fitted(self, pane: Pane) -> bool:
        """Whether all of the frame is shown, whatever the window's size."""
        return pane.frame not in self._views

    def set_transform(self, pane: Pane, wanted: ViewTransform) -> None:
        """Show another part of the pane's frame, wherever that frame is shown."""
        low, high = scale_limits(pane.frame.extent, pane.size, self.ratio)
        middle = QPointF(pane.size.width / 2, pane.size.height / 2)
        if not low <= wanted.scale <= high:
            wanted = wanted.zoomed(min(max(wanted.scale, low), high), middle)
        kept = wanted.kept_in_sight(pane.frame.extent, pane.size)
        self._views[pane.frame] = kept.scale, kept.to_image(middle)

    def zoom(self, pane: Pane, scale: float, anchor: QPointF) -> None:
        """Change the scale about a point of the pane's content."""
        low, high = scale_limits(pane.frame.extent, pane.size, self.ratio)
        self.set_transform(pane, self.transform(pane).zoomed(min(max(scale, low), high), anchor))

    def fit(self) -> None:
        """Show the whole of every picture in sight."""
        for pane in self.panes:
            self._views.pop(pane.frame, None)

    def viewport(self) -> Viewport:
        """Say which part of the image is seen, and how many of its pixels share one on the screen."""
        image = next((layer.frame for layer in self.layers if layer.frame.is_image), None)
        if image is None:
            return Viewport(Region(0, 0, 0, 0), 1)
        pane = next((pane for pane in self.panes if pane.frame == image), None)
        if pane is None:
            return Viewport(Region(0, 0, image.rows, image.columns), 1)
        transform = self.transform(pane)
        step = max(1, int(1 / (transform.scale * self.ratio) + 1e-6))
        seen = transform.rect_to_image(QRectF(0, 0, *pane.size)).intersected(image.extent)
        # On multiples of the step, so that panning shows the same samples at other places rather than other samples.
        top, left = int(seen.top() // step) * step, int(seen.left() // step) * step
        bottom = min(image.rows, int(-(-seen.bottom() // step)) * step)
        right = min(image.columns, int(-(-seen.right() // step)) * step)
        region = Region(top, left, max(0, bottom - top), max(0, right - left))
        self._asked.append(region)
        return Viewport(region, step)


def _kept(layer: Layer, before: Layer | None) -> Layer:
    if before is None:
        return layer
    if layer.shows_the_same(before):
        return before
    layer.take_levels(before)
    return layer


def _pane(rect: QRect, layers: tuple[Layer, ...], slots: tuple[int, ...]) -> Pane:
    left = top = bottom = 0
    if layers[0].frame.row_axis is not None or layers[0].frame.column_axis is not None:
        left, top, bottom = AXIS_LEFT, AXIS_TOP, AXIS_BOTTOM
    bars = colorbars(layers)
    if bars[0] is not None:
        left += COLORBAR_WIDTH
    right = COLORBAR_WIDTH if bars[1] is not None else 0
    content = rect.adjusted(left, top, -right, -bottom)
    if content.width() < rect.width() // 3:
        content = QRect(rect)
    return Pane(rect, content, layers, slots)


def colorbars(layers: tuple[Layer, ...]) -> tuple[Layer | None, Layer | None]:
    """Give the pictures whose colour bars stand on the left and on the right of a pane; equal ones stand once."""
    last = layers[-1] if layers[-1].has_colorbar else None
    first = layers[0] if len(layers) > 1 and layers[0].has_colorbar else None
    if first is not None and last is not None:
        key = [(layer.picture.colormap, layer.levels, layer.picture.value_axis) for layer in (first, last)]
        if key[0] == key[1]:
            first = None
    return first, last
