"""Paints a scene, pane by pane, from the pixels up."""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.canvas import decoration
from sightglass.widgets.canvas.cache import Request
from sightglass.widgets.canvas.captions import Caption, paint_captions
from sightglass.widgets.canvas.cells import checkerboard, paint_numbers
from sightglass.widgets.canvas.interaction import divider_position, line_ends, parts_of, selection_rect
from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.layout import Pane, colorbars, key_part
from sightglass.widgets.canvas.legends import Legend, paint_entries
from sightglass.widgets.canvas.picking import picked_rect
from sightglass.widgets.canvas.pointing import frame_point
from sightglass.widgets.canvas.rendering import GRID_ZOOM, DeviceRect, Placement, Rendered
from sightglass.widgets.canvas.scales import paint_axes, paint_colorbar
from sightglass.widgets.canvas.slim_scales import paint_slim_axes, paint_slim_bars, paint_title, small
from sightglass.widgets.canvas.transform import ViewTransform

if TYPE_CHECKING:
    from sightglass.widgets.canvas.view import CanvasView

_PAD = 8
_NOTICE = 32  # height of a line at the lower edge, with what keeps it apart
GROUND_SLOT = 2  # of the caches, from here on those of the input below a picture that covers only a part of it
STALE_TEXT = marked("Previous result")
OTHER_FRAME_TEXT = marked("Shown side by side: these pictures do not cover the same area")


def paint(painter: QPainter, view: "CanvasView") -> None:
    """Paint all of the view."""
    colors = theme.manager().theme
    painter.fillRect(view.rect(), view.backdrop)
    panes = view.scene.panes
    if not panes and not view.is_embedded:
        decoration.paint_empty(painter, view.rect(), colors, view.awaited_text or view.empty_text)
    for pane in panes:
        _paint_pane(painter, view, pane)
    if len(panes) == 2:
        between = QRect(panes[0].rect.right() + 1, 0, panes[1].rect.left() - panes[0].rect.right() - 1, view.height())
        painter.fillRect(between, QColor(colors.border))
    if view.stale and panes:
        decoration.paint_badge(painter, tr(STALE_TEXT), panes[-1].content, colors)
    elif view.scene.falls_back:
        text_place = QPointF(view.width() - _PAD, view.height() - _PAD - 24)
        decoration.paint_pill(painter, tr(OTHER_FRAME_TEXT), text_place, view.width() - 2 * _PAD, colors, on_right=True)
    if view.hasFocus():
        painter.setPen(QPen(QColor(colors.accent), 1))
        painter.drawRect(view.rect().adjusted(0, 0, -1, -1))


def _paint_pane(painter: QPainter, view: "CanvasView", pane: Pane) -> None:
    colors = theme.manager().theme
    for layer, slot, part in zip(pane.layers, pane.slots, parts_of(view, pane), strict=True):
        painter.save()
        painter.setClipRect(part)
        ground = _ground(view, pane, layer, part)
        if ground is not None:
            _paint_ground(painter, view, pane, ground, part)
        captions = _paint_layer(painter, view, pane, layer, slot, part)
        if captions:
            above = [decoration.pill_box(painter, *title, _widest(pane)) for title in _titles_above(view, pane)]
            paint_captions(painter, captions, above, colors)
        if ground is not None:
            decoration.paint_covered(painter, _place(view, pane, layer), _place(view, pane, ground), colors)
        painter.restore()
    painter.save()
    painter.setClipRect(pane.rect)
    _paint_scales(painter, view, pane)
    painter.restore()
    painter.save()
    painter.setClipRect(pane.rect)
    _paint_tools(painter, view, pane)
    painter.restore()
    if len(pane.layers) == 2:
        decoration.paint_divider(painter, divider_position(view, pane), pane.content, view.hasFocus(), colors)
    _paint_titles(painter, view, pane)
    _paint_legends(painter, view, pane)


def _paint_scales(painter: QPainter, view: "CanvasView", pane: Pane) -> None:
    colors, transform = theme.manager().theme, view.scene.transform(pane)
    if pane.frame.row_axis is not None or pane.frame.column_axis is not None:
        (paint_slim_axes if pane.is_slim else paint_axes)(painter, pane, transform, colors)
    at = frame_point(view.scene, pane.frame, view.pointer)
    if pane.is_slim:
        paint_slim_bars(painter, pane, transform, at, colors)
        return
    for barred, on_left in zip(colorbars(pane.layers), (True, False), strict=True):
        if barred is not None:
            paint_colorbar(painter, pane, *key_part(barred, at), on_left, colors)


def _place(view: "CanvasView", pane: Pane, layer: Layer) -> QRectF:
    """Where the pixels of a picture lie, in the view."""
    return view.scene.transform(pane).rect_to_screen(layer.extent).translated(QPointF(pane.content.topLeft()))


def _ground(view: "CanvasView", pane: Pane, layer: Layer, part: QRectF) -> Layer | None:
    """Give the input where some of it is in sight beside a picture that covers only a part of the image."""
    image = view.scene.layers[0]
    if layer.covers_frame or image.frame != pane.frame or not image.covers_frame:
        return None
    seen = _place(view, pane, image).intersected(part)
    # A hundredth of a pixel beside it is an error of rounding.
    return None if _place(view, pane, layer).adjusted(-0.01, -0.01, 0.01, 0.01).contains(seen) else image


def _paint_ground(painter: QPainter, view: "CanvasView", pane: Pane, image: Layer, part: QRectF) -> None:
    shown = [slot for slot, layer in zip(pane.slots, pane.layers, strict=True) if layer is image]
    # What is drawn already on the other side of the divider is not rendered again.
    slot = shown[0] if shown else GROUND_SLOT + pane.slots[0]
    _paint_layer(painter, view, pane, image, slot, part)


def _paint_legends(painter: QPainter, view: "CanvasView", pane: Pane) -> None:
    """Explain the colours in the lower corners: on the right those of the last picture, on the left of another one."""
    colors, content = theme.manager().theme, QRectF(pane.content)
    last, is_notice = pane is view.scene.panes[-1], view.scene.falls_back
    # Above what else is written there.
    on_right = content.bottom() - _PAD - (_NOTICE if last and is_notice and not view.stale else 0)
    on_left = content.bottom() - _PAD - (_NOTICE if last and view.stale else 0)
    metrics = QFontMetricsF(small(painter.font()))
    legends = [Legend.of(layer.picture) for layer in pane.layers]
    if len(legends) == 2 and legends[0] is not None and legends[0].says_the_same(legends[1]):
        legends[0] = None
    parts = parts_of(view, pane)
    for index, (legend, part) in enumerate(zip(legends, parts, strict=True)):
        is_last = index == len(legends) - 1
        box = legend.box(metrics, part, on_right if is_last else on_left, is_last) if legend is not None else None
        if legend is not None and box is not None:
            legend.paint(painter, box, colors)
            on_right = box.top() - 4 if is_last else on_right
    overlays = [overlay for layer in pane.layers for overlay in layer.picture.overlays if overlay.label]
    entries = list(dict.fromkeys((overlay.color, overlay.label) for overlay in overlays))
    paint_entries(painter, entries, content.right() - _PAD, on_right, colors)


def _paint_layer(
    painter: QPainter, view: "CanvasView", pane: Pane, layer: Layer, slot: int, part: QRectF
) -> list[Caption]:
    """Paint pixels, numbers and overlays of a picture; give what is still to be written into its tiles."""
    transform, ratio = view.scene.transform(pane), view.scene.ratio
    corner = pane.content.topLeft()
    requests = _requests(layer, transform, corner, ratio, pane.content)
    rendered = view.caches[slot].rendered(requests)
    _draw(painter, [drawn for drawn in rendered if drawn is not None], ratio, layer.has_alpha)
    seen = [
        (piece, piece.placed(transform, corner.x(), corner.y()))
        for piece, request in zip(layer.parts, requests, strict=True)
        if request is not None
    ]
    edges = [_edge(piece, place) for piece, place in seen]
    painter.setPen(QPen(QColor(theme.manager().theme.border), 1))
    painter.drawRects([edge.adjusted(-1, -1, 0, 0) for edge in edges])
    captions = []
    for (piece, place), edge in zip(seen, edges, strict=True):
        numbers = place.scale * ratio >= GRID_ZOOM and paint_numbers(painter, piece, place, part, QFont(view.font()))
        if layer.is_montage:
            cell = place.scale if numbers else 0.0
            left = piece.picture.title_rows * place.scale
            captions.append(Caption(piece.picture.title, edge, edge.intersected(part), cell, layer.is_color, left))
    painter.setFont(view.font())
    for overlay in layer.overlays:
        overlay.paint(painter, layer.placed(transform, corner.x(), corner.y()))
    return captions


def _edge(part: Layer, place: Placement) -> QRectF:
    rows, columns = part.pixels.shape[:2]
    return QRectF(place.x, place.y, columns * place.scale, rows * place.scale)


def _requests(
    layer: Layer, transform: ViewTransform, corner: QPoint, ratio: float, content: QRect
) -> list[Request | None]:
    """Say what has to be rendered of each part of a picture; None for those out of sight."""
    left, top = math.floor(corner.x() * ratio), math.floor(corner.y() * ratio)
    # Rendered for the whole pane, not for this side of the divider: moving the divider then costs nothing.
    clip = DeviceRect(
        left, top,
        math.ceil((content.right() + 1) * ratio) - left, math.ceil((content.bottom() + 1) * ratio) - top,
    )  # fmt: skip
    requests: list[Request | None] = []
    for part in layer.parts:
        device = part.placed(transform, corner.x(), corner.y(), ratio)
        rect = device.covered(part.pixels.shape[0], part.pixels.shape[1], clip)
        if rect is None:
            requests.append(None)
            continue
        pixels, region = part.source
        grid = device.scale >= GRID_ZOOM
        requests.append(Request(pixels, part.levels, part.picture.colormap, device, rect, grid, region, part.bad_color))
    return requests


def _draw(painter: QPainter, rendered: Sequence[Rendered], ratio: float, transparent: bool) -> None:
    painter.save()
    # In device pixels one image pixel is one pixel of the screen, whatever the ratio.
    painter.scale(1 / ratio, 1 / ratio)
    for drawn in rendered:
        if transparent:
            painter.fillRect(QRect(*drawn.rect), _checker_brush(ratio))
        painter.drawImage(drawn.rect.left, drawn.rect.top, drawn.image)
    painter.restore()


@lru_cache(maxsize=4)
def _checker_brush(ratio: float) -> QBrush:
    return QBrush(checkerboard(ratio))


def _paint_tools(painter: QPainter, view: "CanvasView", pane: Pane) -> None:
    colors = theme.manager().theme
    rect = selection_rect(view, pane)
    if rect is not None and view.selection is not None:
        size = tr("{columns} × {rows} px", columns=view.selection.columns, rows=view.selection.rows)
        picture = view.scene.transform(pane).rect_to_screen(pane.frame.extent).translated(pane.content.topLeft())
        decoration.paint_selection(painter, rect, picture, QRectF(pane.content), size, view.tool == "select", colors)
    picked = picked_rect(view.scene, pane, view.picker.pixel)
    if picked is not None:
        decoration.paint_picked(painter, picked)
    if view.handles is not None:
        view.handles.paint(painter, view, pane)
    pixel = view.keyboard_pixel(pane)
    if pixel is not None:
        decoration.paint_target(painter, pixel, colors)
    ends = line_ends(view, pane)
    if ends is not None:
        decoration.paint_line(painter, *ends, colors)


def _paint_titles(painter: QPainter, view: "CanvasView", pane: Pane) -> None:
    colors = theme.manager().theme
    if not pane.title.isEmpty():
        paint_title(painter, pane, colors)
        return
    for title, corner, on_right in _titles_above(view, pane):
        decoration.paint_pill(painter, title, corner, _widest(pane), colors, on_right)


def _titles_above(view: "CanvasView", pane: Pane) -> list[tuple[str, QPointF, bool]]:
    """Give the titles that lie on the pictures, with the corner of each and whether that is the right one."""
    if not pane.title.isEmpty() or view.scene.shown_mode == "single" or view.scene.titled:
        return []
    content = pane.content
    # Above a montage there is room for them, so that they hide none of its tiles.
    top = (pane.rect if any(layer.is_montage for layer in pane.layers) else content).top() + _PAD
    left, right = QPointF(content.left() + _PAD, top), QPointF(content.right() - _PAD, top)
    titles = [layer.picture.title for layer in pane.layers]
    if pane.turns and view.flicker.is_held:
        titles = [tr("{title} (held)", title=title) for title in titles]
    return list(zip(titles, (left, right), (False, True), strict=False))


def _widest(pane: Pane) -> float:
    return pane.content.width() / len(pane.layers) - 2 * _PAD
