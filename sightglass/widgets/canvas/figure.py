"""Pictures as figures: one of them whole, or the canvas as it is arranged, with marks, titles, axes and colour bars."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from sightglass.algorithms.results import Colormap, Picture
from sightglass.algorithms.texts import tr
from sightglass.widgets.canvas import decoration
from sightglass.widgets.canvas.captions import Caption, paint_captions
from sightglass.widgets.canvas.cells import paint_numbers
from sightglass.widgets.canvas.figure_pixels import paint_pixels
from sightglass.widgets.canvas.layers import Layer, layers_of
from sightglass.widgets.canvas.layout import Pane, colorbars, key_part
from sightglass.widgets.canvas.legends import Legend, paint_entries
from sightglass.widgets.canvas.rendering import GRID_ZOOM
from sightglass.widgets.canvas.scales import paint_axes, paint_colorbar
from sightglass.widgets.canvas.scene import Scene
from sightglass.widgets.canvas.slim_scales import paint_slim_axes, paint_slim_bars, paint_title, small
from sightglass.widgets.canvas.ticks import number, titled
from sightglass.widgets.canvas.transform import MAX_FIT_CELL, ViewTransform
from sightglass.widgets.figures.content import FigureContent, Look

_PAD = 8.0
_TALLEST = 2.5  # times as high as wide; a strip that is higher is fitted into that
_PROBE = 4000.0


@dataclass(frozen=True, eq=False)
class CanvasFigure(FigureContent):
    """What a canvas shows: pictures in their panes, at the zoom that was chosen.

    Parameters
    ----------
    layers : tuple of Layer
        The pictures, the first of which is the input.
    mode : str
        See `Scene.mode`.
    chosen : (str, str, str)
        See `Scene.chosen`.
    divider : float
        Share of the width at which two pictures meet.
    views : tuple of Rect
        For each pane the part of its frame that is in view, in pixels of the frame; None for all of it.
    """

    layers: tuple[Layer, ...]
    mode: str = "single"
    chosen: tuple[str, str, str] = ("", "", "")
    divider: float = 0.5
    views: tuple[QRectF | None, ...] = (None, None)

    @classmethod
    def of_scene(cls, scene: Scene) -> "CanvasFigure | None":
        """Give what a scene shows now."""
        panes = scene.panes
        if not panes:
            return None
        views = tuple(
            None if scene.is_fitted(pane) else scene.transform(pane).rect_to_image(QRectF(0, 0, *pane.size))
            for pane in panes
        )
        mode, chosen = scene.shown_mode, scene.chosen
        if mode in ("single", "flicker"):
            mode, chosen = "single", (panes[0].layers[-1].picture.key, *chosen[1:])
        return cls(scene.layers, mode, chosen, scene.divider, views)

    @classmethod
    def of(cls, picture: Picture) -> "CanvasFigure":
        """Give one picture, whole and by itself."""
        alone = replace(picture, origin=(0, 0), step=1)
        return cls(layers_of([alone], ()), "single", (picture.key, "", ""))

    @property
    def shown(self) -> tuple[Picture, ...]:
        """The pictures in view."""
        return tuple(layer.picture for pane in self._scene(QSizeF(_PROBE, _PROBE), True).panes for layer in pane.layers)

    @property
    def key(self) -> str:
        """Names of the pictures in files."""
        return "_".join(dict.fromkeys(picture.key for picture in self.shown))

    @property
    def title(self) -> str:
        """Names of the pictures for people."""
        return " | ".join(dict.fromkeys(picture.title for picture in self.shown))

    def caption(self) -> str:
        """Name the pictures, and say what their colours and marks mean."""
        return " ".join(described(picture) for picture in {picture.key: picture for picture in self.shown}.values())

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        heights = []
        for number_, pane in enumerate(self._scene(QSizeF(width, _PROBE), look.titled).panes):
            seen = self.views[number_] if number_ < len(self.views) else None
            extent = pane.frame.extent if seen is None else seen
            scale = min(pane.size.width / extent.width(), MAX_FIT_CELL)
            heights.append(_PROBE - pane.size.height + scale * extent.height())
        return min(max(heights, default=width), _TALLEST * width)

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint the panes."""
        painter.setFont(look.font)
        scene = self._scene(size, look.titled)
        for pane in scene.panes:
            _paint_pane(painter, scene, pane, look)

    def _scene(self, size: QSizeF, is_titled: bool) -> Scene:
        scene = Scene(titled=is_titled)
        scene.layers, scene.divider = self.layers, self.divider
        scene.set_mode(self.mode)
        scene.choose_again(*self.chosen)
        scene.resize(QSize(max(1, int(size.width())), max(1, int(size.height()))), 1.0)
        for pane, seen in zip(scene.panes, self.views, strict=False):
            scene.set_transform(pane, ViewTransform.fitting(seen or pane.frame.extent, pane.size))
        return scene


def described(picture: Picture) -> str:
    """Say in a sentence or two what a picture shows: its title, its size, its colours and its marks."""
    rows, columns = picture.pixels.shape[:2]
    sentences = [
        tr("{title}, {columns} × {rows} pixels.", title=picture.title.rstrip(".。"), columns=columns, rows=rows)
    ]
    layer = layers_of([replace(picture, origin=(0, 0), step=1)], ())
    if layer and layer[0].has_colorbar and not layer[0].is_montage:
        low, high = layer[0].levels
        axis = picture.value_axis
        what = titled(axis) if axis is not None else tr("Values")
        colors = {
            Colormap.GRAY: tr("black to white"), Colormap.VIRIDIS: tr("dark blue to yellow"),
            Colormap.DIVERGING: tr("blue to red"), Colormap.CYCLIC: tr("cyclic colours"),
        }[picture.colormap]  # fmt: skip
        sentences.append(
            tr(
                "{what} from {low} to {high}, {colors}.",
                what=what,
                low=number(low, 4),
                high=number(high, 4),
                colors=colors,
            )
        )
    marks = dict.fromkeys(overlay.label for overlay in picture.overlays if overlay.label)
    if marks:
        sentences.append(tr("Marks: {marks}.", marks=", ".join(marks)))
    return " ".join(sentences)


def _paint_pane(painter: QPainter, scene: Scene, pane: Pane, look: Look) -> None:
    parts = _parts(scene, pane)
    for layer, part in zip(pane.layers, parts, strict=True):
        painter.save()
        # Marks that reach beyond the image would lie on titles and scales.
        frame = scene.transform(pane).rect_to_screen(pane.frame.extent).translated(QPointF(pane.content.topLeft()))
        painter.setClipRect(part.intersected(frame.adjusted(-1.0, -1.0, 1.0, 1.0)))
        ground = _ground(scene, pane, layer)
        if ground is not None:
            _paint_layer(painter, scene, pane, ground, part, look)
        captions = _paint_layer(painter, scene, pane, layer, part, look)
        paint_captions(painter, captions, (), look.theme)
        if ground is not None:
            decoration.paint_covered(painter, _place(scene, pane, layer), _place(scene, pane, ground), look.theme)
        painter.restore()
    painter.save()
    _paint_scales(painter, scene, pane, look)
    painter.restore()
    if len(parts) == 2:
        painter.fillRect(QRectF(parts[1].left() - 0.75, parts[1].top(), 1.5, parts[1].height()), QColor("#FFFFFF"))
    if not pane.title.isEmpty():
        paint_title(painter, pane, look.theme)
    _paint_legends(painter, pane, parts, look)


def _parts(scene: Scene, pane: Pane) -> list[QRectF]:
    """Give the part of the content that belongs to each picture."""
    content = QRectF(pane.content)
    if len(pane.layers) == 1:
        return [content]
    cut = content.left() + scene.divider * content.width()
    left, right = QRectF(content), QRectF(content)
    left.setRight(cut)
    right.setLeft(cut)
    return [left, right]


def _ground(scene: Scene, pane: Pane, layer: Layer) -> Layer | None:
    """Give the input, which is seen around a picture that covers only a part of the image."""
    image = scene.layers[0]
    is_under = not layer.covers_frame and image.frame == pane.frame and image.covers_frame
    return image if is_under else None


def _place(scene: Scene, pane: Pane, layer: Layer) -> QRectF:
    return scene.transform(pane).rect_to_screen(layer.extent).translated(QPointF(pane.content.topLeft()))


def _paint_layer(painter: QPainter, scene: Scene, pane: Pane, layer: Layer, clip: QRectF, look: Look) -> list[Caption]:
    """Paint pixels, numbers and marks of a picture; give what is still to be written into its tiles."""
    transform, corner = scene.transform(pane), pane.content.topLeft()
    captions = []
    for piece in layer.parts:
        place = piece.placed(transform, corner.x(), corner.y())
        rows, columns = piece.pixels.shape[:2]
        edge = QRectF(place.x, place.y, columns * place.scale, rows * place.scale)
        if not edge.intersects(clip):
            continue
        paint_pixels(painter, piece, place, clip.intersected(edge), look)
        painter.setPen(QPen(QColor(look.theme.border), 0.75))
        painter.drawRect(edge)
        numbers = place.scale >= GRID_ZOOM and paint_numbers(painter, piece, place, clip, look.font, is_cached=False)
        if layer.is_montage:
            cell = place.scale if numbers else 0.0
            left = piece.picture.title_rows * place.scale
            captions.append(Caption(piece.picture.title, edge, edge.intersected(clip), cell, layer.is_color, left))
    painter.setFont(look.font)
    for overlay in layer.overlays:
        overlay.paint(painter, layer.placed(transform, corner.x(), corner.y()), smooth=True)
    return captions if look.titled else []


def _paint_scales(painter: QPainter, scene: Scene, pane: Pane, look: Look) -> None:
    transform = scene.transform(pane)
    if pane.frame.row_axis is not None or pane.frame.column_axis is not None:
        (paint_slim_axes if pane.is_slim else paint_axes)(painter, pane, transform, look.theme)
    if pane.is_slim:
        paint_slim_bars(painter, pane, transform, None, look.theme)
        return
    for barred, on_left in zip(colorbars(pane.layers), (True, False), strict=True):
        if barred is not None:
            paint_colorbar(painter, pane, *key_part(barred, None), on_left, look.theme)


def _paint_legends(painter: QPainter, pane: Pane, parts: Sequence[QRectF], look: Look) -> None:
    """Explain the colours in the lower corners: on the right those of the last picture, on the left of another one."""
    bottom = pane.content.bottom() - _PAD
    on_right = bottom
    metrics = QFontMetricsF(small(painter.font()))
    legends = [Legend.of(layer.picture) for layer in pane.layers]
    if len(legends) == 2 and legends[0] is not None and legends[0].says_the_same(legends[1]):
        legends[0] = None
    for index, (legend, part) in enumerate(zip(legends, parts, strict=True)):
        is_last = index == len(legends) - 1
        box = legend.box(metrics, part, bottom, is_last) if legend is not None else None
        if legend is not None and box is not None:
            legend.paint(painter, box, look.theme)
            on_right = box.top() - 4 if is_last else on_right
    overlays = [overlay for layer in pane.layers for overlay in layer.picture.overlays if overlay.label]
    entries = list(dict.fromkeys((overlay.color, overlay.label) for overlay in overlays))
    paint_entries(painter, entries, pane.content.right() - _PAD, on_right, look.theme)
