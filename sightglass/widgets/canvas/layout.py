"""How a canvas is divided: a pane for each picture, and in it room for the title, the axes and the colour bars."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from sightglass.widgets.canvas.layers import Frame, Layer
from sightglass.widgets.canvas.transform import Size

# Room for the ticks and labels of axes; above, so that the titles do not lie on the topmost tick.
AXIS_LEFT, AXIS_TOP, AXIS_BOTTOM = 64, 32, 44
COLORBAR_WIDTH = 88
TITLE_HEIGHT, TITLE_PAD = 20, 4
_TITLE_LINE = 15  # what a second line adds
_LEAST_FOR_TWO_LINES = 128  # of the height of a pane
_WIDE_ENOUGH = 200  # content narrower than this gives way to slim scales

# Slim scales: smaller type, few ticks, and the colour bars below the picture.
SLIM_LEFT, SLIM_RIGHT, SLIM_TICKS, SLIM_NAME, SLIM_BAR = 52, 14, 18, 15, 30
_SLIM_HEIGHT = 64  # a picture lower than this gives up its colour bar, then the names of its axes, then its title


@dataclass(frozen=True)
class Pane:
    """A part of the canvas with its own picture, with two under a divider, or with one of those shown in turn.

    `content` leaves room for the scales. `title` is empty where the title lies on the picture or nowhere; `bars` is
    empty where the colour bars stand beside the content.
    """

    rect: QRect
    content: QRect
    layers: tuple[Layer, ...]
    slots: tuple[int, ...]
    is_slim: bool = False
    has_names: bool = True
    title: QRect = field(default_factory=QRect)
    bars: QRect = field(default_factory=QRect)
    turns: tuple[Layer, ...] = ()

    @property
    def compared(self) -> tuple[Layer, ...]:
        """The pictures that are read together: those in view, or all that are shown here in turn."""
        return self.turns or self.layers

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


@dataclass(frozen=True)
class Part:
    """What a pane is made of: where it is, and which pictures are in it with which of the caches.

    `turns` are all that are shown in it in turn, if they are: their room is the same, whichever is in view.
    """

    rect: QRect
    layers: tuple[Layer, ...]
    slots: tuple[int, ...]
    turns: tuple[Layer, ...] = ()

    @property
    def has_axes(self) -> bool:
        """Whether rows or columns measure something."""
        frame = self.layers[0].frame
        return frame.row_axis is not None or frame.column_axis is not None

    @property
    def is_montage(self) -> bool:
        """Whether tiles with captions of their own reach to the top, where a title would hide them."""
        return any(layer.is_montage for layer in self.layers)

    @property
    def titles(self) -> tuple[str, ...]:
        """What stands above it: one title, or one after the other."""
        return tuple(layer.picture.title for layer in self.turns) or (title_of(self.layers),)

    @property
    def has_bars(self) -> bool:
        """Whether any of the pictures needs a key to its colours."""
        return any(layer.has_colorbar for layer in self.turns or self.layers)


def lay_out(parts: Sequence[Part], titled: bool) -> list[Pane]:
    """Find room for everything; panes of one frame are as large, so that a pixel lies at the same place of each."""
    linked = len({part.layers[0].frame for part in parts}) == 1
    is_compared = len(parts) > 1 or any(len(part.layers) > 1 for part in parts)
    # Pictures side by side begin at the same height.
    title = max(_title_height(part) for part in parts)
    wide = [_wide(part, title if titled else 0, is_compared) for part in parts]
    narrow = [pane.content.width() < _WIDE_ENOUGH and _has_scales(part) for pane, part in zip(wide, parts, strict=True)]
    if linked and any(narrow):
        narrow = [True] * len(parts)
    has_bars = any(part.has_bars for part in parts)
    panes = [
        _slim(
            part,
            part.has_bars or (linked and has_bars),
            title if titled or (part.has_axes and len(parts) > 1) or (part.is_montage and is_compared) else 0,
        )
        if is_narrow
        else pane
        for pane, part, is_narrow in zip(wide, parts, narrow, strict=True)
    ]
    if linked:
        common = min(pane.content.width() for pane in panes)
        for pane in panes:
            pane.content.setWidth(common)
    return panes


def _has_scales(part: Part) -> bool:
    return part.has_axes or part.has_bars


def _wide(part: Part, title_height: int, is_compared: bool) -> Pane:
    left, top, right, bottom = 0, 0, 0, 0
    if part.has_axes:
        left, top, bottom = AXIS_LEFT, AXIS_TOP, AXIS_BOTTOM
    elif part.is_montage and is_compared:
        top = AXIS_TOP
    on_left, on_right = colorbars(part.layers)
    left += COLORBAR_WIDTH if on_left is not None else 0
    right += COLORBAR_WIDTH if on_right is not None or (part.turns and part.has_bars) else 0
    title = QRect()
    if title_height:
        top, title = max(top, title_height), _title(part.rect, title_height)
    return Pane(
        part.rect,
        part.rect.adjusted(left, top, -right, -bottom),
        part.layers,
        part.slots,
        title=title,
        turns=part.turns,
    )


def _slim(part: Part, with_bars: bool, title_height: int) -> Pane:
    rect = part.rect
    ticks, name = (SLIM_TICKS, SLIM_NAME) if part.has_axes else (0, 0)
    left, right = (SLIM_LEFT, SLIM_RIGHT) if part.has_axes else (8, 8)
    top, bar = title_height, SLIM_BAR if with_bars else 0
    if rect.height() - top - ticks - name - bar < _SLIM_HEIGHT:
        bar = 0
    if rect.height() - top - ticks - name - bar < _SLIM_HEIGHT:
        name = 0
    if rect.height() - top - ticks - name - bar < _SLIM_HEIGHT:
        top = 0
    content = rect.adjusted(left, top, -right, -ticks - name - bar)
    bars = QRect(content.left(), rect.bottom() + 1 - bar, content.width(), bar) if bar else QRect()
    title = _title(rect, top) if top else QRect()
    return Pane(rect, content, part.layers, part.slots, True, name > 0, title, bars, part.turns)


def title_of(layers: Sequence[Layer]) -> str:
    """Name the pictures that stand in one place."""
    return " | ".join(layer.picture.title for layer in layers)


def title_font(font: QFont) -> QFont:
    """Give the font of titles."""
    result = QFont(font)
    result.setWeight(QFont.Weight.Bold)
    return result


def title_lines(title: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Break a title that is too long where its first line has room; what is too long even then is cut.

    Chinese can be broken before any of its characters.
    """
    if metrics.horizontalAdvance(title) <= width:
        return [title]
    places = [place for place, letter in enumerate(title) if letter == " " or (letter >= "\u2e80" and letter.isalnum())]
    fitting = [place for place in places if 0 < metrics.horizontalAdvance(title[:place]) <= width]
    if not fitting:
        return [metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)]
    first, rest = title[: fitting[-1]], title[fitting[-1] :].lstrip()
    return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _title_height(part: Part) -> int:
    metrics = QFontMetricsF(title_font(QGuiApplication.font()))
    if part.rect.height() < _LEAST_FOR_TWO_LINES:
        return TITLE_HEIGHT
    lines = max(len(title_lines(title, metrics, part.rect.width() - 2 * TITLE_PAD)) for title in part.titles)
    return TITLE_HEIGHT + (lines - 1) * _TITLE_LINE


def _title(rect: QRect, height: int) -> QRect:
    return QRect(rect.left(), rect.top(), rect.width(), height)


def colorbars(layers: tuple[Layer, ...]) -> tuple[Layer | None, Layer | None]:
    """Give the pictures whose colour bars stand on the left and on the right of a pane; equal ones stand once."""
    last = layers[-1] if layers[-1].has_colorbar else None
    first = layers[0] if len(layers) > 1 and layers[0].has_colorbar else None
    if first is not None and last is not None and first.color_keys == last.color_keys:
        first = None
    return first, last


def key_part(layer: Layer, at: QPointF | None) -> tuple[Layer, str]:
    """Give what the colour bar of a picture explains, and its name where the parts of the picture differ.

    Of a montage that is the tile at a point of the frame, else its largest one.
    """
    if len(layer.color_keys) == 1:
        return layer.parts[0], ""
    pointed = layer.part_at(at.x(), at.y()) if at is not None else None
    part = pointed or max(layer.parts, key=lambda part: part.pixels.shape[0] * part.pixels.shape[1])
    return part, part.picture.title
