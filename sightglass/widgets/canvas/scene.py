"""What the canvas shows and where: the chosen pictures, the mode, the panes, and zoom and position in each frame."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Picture
from sightglass.algorithms.seen import Zoom
from sightglass.widgets.canvas.layers import Frame, Layer, layers_of
from sightglass.widgets.canvas.layout import Pane, Part, lay_out
from sightglass.widgets.canvas.transform import ViewTransform, scale_limits

MODES = ("single", "divider", "side_by_side", "flicker")
# Those in which both pictures lie at one place, and so must share a frame.
_OVERLAID = ("divider", "flicker")

_GAP = 2  # between panes
_FIT_MARGIN, _SLIM_FIT_MARGIN = 8.0, 1.0
_REMEMBERED_VIEWPORTS = 32


class Scene:
    """All that the canvas remembers apart from tools."""

    def __init__(self, titled: bool = False) -> None:
        self.titled = titled
        self.layers: tuple[Layer, ...] = ()
        self.mode = "divider"
        self.divider = 0.5
        self.turn = 0
        self.ratio = 1.0
        self._size = QSize(1, 1)
        self._single_key = self._left_key = self._right_key = ""
        self._views: dict[Frame, tuple[float, QPointF]] = {}
        # To be seen as soon as there is an image of that size, unless a hand is quicker.
        self._wanted: Zoom | None = None
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
        self._take_wanted()
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

    @property
    def chosen(self) -> tuple[str, str, str]:
        """The keys of the pictures that were chosen to be shown alone, on the left and on the right; "" for none."""
        return self._single_key, self._left_key, self._right_key

    def choose_again(self, alone: str, left: str, right: str) -> None:
        """Choose what `chosen` gave, in any mode."""
        self._single_key, self._left_key, self._right_key = alone, left, right
        self._panes = None

    def forget_choice(self) -> None:
        """Show the first two pictures again."""
        self.choose_again("", "", "")

    def set_mode(self, mode: str) -> None:
        """Choose how many pictures are shown and how."""
        if mode not in MODES:
            raise ValueError(f"{mode!r} is not one of {', '.join(MODES)}")
        if mode != self.mode:
            self.turn = 0
        self.mode = mode
        self._panes = None

    def take_turns(self) -> None:
        """Show the other of two pictures that are shown in turn."""
        self.turn = 1 - self.turn
        self._panes = None

    @property
    def shown_mode(self) -> str:
        """The mode as it can be shown: at one place only two pictures that share a frame."""
        primary, secondary = self.primary, self.secondary
        if self.mode == "single" or primary is None or secondary is None or primary is secondary:
            return "single"
        if self.mode in _OVERLAID and primary.frame != secondary.frame:
            return "side_by_side"
        return self.mode

    @property
    def falls_back(self) -> bool:
        """Whether two pictures stand side by side because they cannot lie at one place.

        Of two that both do not show the image nobody expects that they could.
        """
        shows_image = any(layer is not None and layer.frame.is_image for layer in (self.primary, self.secondary))
        return self.mode in _OVERLAID and self.shown_mode == "side_by_side" and shows_image

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
            return lay_out([Part(whole, (primary,), (0,))], self.titled)
        if mode == "divider":
            return lay_out([Part(whole, (primary, secondary), (0, 1))], self.titled)
        if mode == "flicker":
            shown = (primary, secondary)[self.turn]
            return lay_out([Part(whole, (shown,), (self.turn,), (primary, secondary))], self.titled)
        width = max(1, (whole.width() - _GAP) // 2)
        left = QRect(0, 0, width, whole.height())
        right = QRect(whole.width() - width, 0, width, whole.height())
        return lay_out([Part(left, (primary,), (0,)), Part(right, (secondary,), (1,))], self.titled)

    def pane_at(self, position: QPointF) -> Pane | None:
        """Give the pane under a point of the canvas."""
        return next((pane for pane in self.panes if QRectF(pane.rect).contains(position)), None)

    def transform(self, pane: Pane) -> ViewTransform:
        """Map the pane's frame to its content; a frame that was not zoomed is fitted."""
        view = self._views.get(pane.frame)
        if view is None:
            margin = _SLIM_FIT_MARGIN if pane.is_slim else _FIT_MARGIN
            return ViewTransform.fitting(pane.frame.extent, pane.size, margin)
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
        self._wanted = None
        self._views[pane.frame] = kept.scale, kept.to_image(middle)

    def zoom(self, pane: Pane, scale: float, anchor: QPointF) -> None:
        """Change the scale about a point of the pane's content."""
        low, high = scale_limits(pane.frame.extent, pane.size, self.ratio)
        self.set_transform(pane, self.transform(pane).zoomed(min(max(scale, low), high), anchor))

    def fit(self) -> None:
        """Show the whole of every picture in sight."""
        self._wanted = None
        for pane in self.panes:
            self._views.pop(pane.frame, None)

    def follow(self, other: "Scene") -> bool:
        """Show the same part of the frames that are in sight as the other does; False where none is in both."""
        shared = {pane.frame for pane in self.panes} & {pane.frame for pane in other.panes}
        for frame in shared:
            self._views.pop(frame, None)
            if frame in other._views:
                self._views[frame] = other._views[frame]
        return bool(shared)

    @property
    def image(self) -> Frame | None:
        """The frame of the image, if there is one."""
        return next((layer.frame for layer in self.layers if layer.frame.is_image), None)

    @property
    def zoom_of_image(self) -> Zoom | None:
        """Which part of the image is seen; None for all of it."""
        image = self.image
        if self._wanted is not None or image is None or image not in self._views:
            return self._wanted
        scale, middle = self._views[image]
        return Zoom(image.rows, image.columns, scale, middle.x(), middle.y())

    def look_again(self, zoom: Zoom | None) -> None:
        """Show the part of the image that `zoom_of_image` gave, now or when it comes."""
        if self.image is not None:
            self._views.pop(self.image, None)
        self._wanted = zoom
        self._take_wanted()

    def _take_wanted(self) -> None:
        image, wanted = self.image, self._wanted
        if image is not None and wanted is not None and (image.rows, image.columns) == wanted[:2]:
            self._views[image] = wanted.scale, QPointF(wanted.x, wanted.y)

    def viewport(self) -> Viewport:
        """Say which part of the image is seen, and how many of its pixels share one on the screen."""
        image = self.image
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
