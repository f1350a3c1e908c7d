"""Thousands of line segments drawn at once: as pixels of one image, each in its own colour, with a halo around all.

Painting as many lines with pens of many colours, and a second time in a wider pen as their halo, takes several times
as long.
"""

import math
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from sightglass.widgets.canvas.lines import Columns, clipped, longer_side

# Opacity. A crowd has less of it, or the dark between its arrows would outweigh their colours.
_HALO = 110
_MARGIN = 1.0
Packed = NDArray[np.uint32]  # colours as 0xFFRRGGBB


def paint_crowd(painter: QPainter, lines: Columns, colors: Packed, area: QRectF) -> None:
    """Draw what lies in an area of segments, (4, n), in logical pixels; colors is (n,) or one colour, (1,)."""
    ratio = painter.deviceTransform().m11()
    thickness = max(1, round(ratio))
    border = 2 * thickness + 2
    left, top = math.floor(area.left() * ratio) - border, math.floor(area.top() * ratio) - border
    width = math.ceil(area.right() * ratio) + border - left
    height = math.ceil(area.bottom() * ratio) + border - top
    lines, kept = clipped(lines, area, _MARGIN)
    if not lines.size:
        return
    if kept is not None and len(colors) > 1:
        colors = colors[kept]
    corner = np.array([[left], [top], [left], [top]], np.float32)
    image = _drawn(lines * np.float32(ratio) - corner, colors, width, height, thickness)
    painter.save()
    painter.scale(1 / ratio, 1 / ratio)
    form = QImage.Format.Format_ARGB32_Premultiplied
    painter.drawImage(left, top, QImage(image.data, width, height, 4 * width, form))
    painter.restore()


def _drawn(lines: Columns, colors: Packed, width: int, height: int, thickness: int) -> Packed:
    places, counts = _pixels(lines, width)
    halo, clear, image = _buffers(width, height)
    halo.fill(0)
    halo.reshape(-1)[places] = _HALO
    cv2.dilate(halo, np.ones((2 * thickness + 1,) * 2, np.uint8), dst=halo)
    # Premultiplied, black of some opacity is that opacity in the last channel alone.
    cv2.merge([clear, clear, clear, halo], dst=image)
    ink = colors if len(colors) == 1 else np.repeat(colors, counts)
    packed = image.view(np.uint32)[..., 0]
    flat = packed.reshape(-1)
    for down in range(thickness):
        for right in range(thickness):
            flat[places + (down * width + right) if down or right else places] = ink
    return packed


@lru_cache(maxsize=1)
def _buffers(width: int, height: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]:
    """Keep memory for the halo, for zeros and for the image: to take it anew costs a third of the time of a frame."""
    halo, clear = np.zeros((2, height, width), np.uint8)
    return halo, clear, np.empty((height, width, 4), np.uint8)


def _pixels(lines: Columns, width: int) -> tuple[NDArray[np.intp], NDArray[np.int32]]:
    """Give the index of every pixel on each segment, one after the other, and how many each has."""
    steps = longer_side(lines).astype(np.int32) + 1
    counts = steps + 1
    first = np.cumsum(counts, dtype=np.int32) - counts
    running = np.arange(first[-1] + counts[-1], dtype=np.float32)
    places = np.zeros(len(running), np.int32)
    for start, end, stride in ((lines[1], lines[3], width), (lines[0], lines[2], 1)):
        step = (end - start) / steps.astype(np.float32)
        # The running number goes on from segment to segment: each begins where its own share of it is 0.
        along = np.repeat(step, counts)
        along *= running
        along += np.repeat(start - first * step.astype(np.float64), counts).astype(np.float32)
        index = along.astype(np.int32)
        index *= np.int32(stride)
        places += index
    return places.astype(np.intp), counts
