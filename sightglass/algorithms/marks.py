"""Pictures with what lies over them drawn in: keypoints, matches, quivers, outlines."""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.rendering import shown_pixels
from sightglass.algorithms.results import MarkerOverlay, Overlay, Picture, SegmentOverlay

Lines = NDArray[np.float64]

# Marks are drawn as if the picture filled a screen of so many pixels: thicker on a photograph of 8 megapixels.
_SCREEN = 1200.0
_CROSS_RADIUS, _WIDTH, _HALO_WIDTH = 4.0, 1.0, 3.0
_HALO_STRENGTH = 150 / 255
# A halo around each of very many marks would hide the picture between them.
_MOST_WITH_HALO = 4000
_HEAD_SHARE, _SMALLEST_HEAD, _LARGEST_HEAD, _HEAD_ANGLE = 0.45, 2.5, 9.0, np.radians(26.0)
_SIDES = 32
# Coordinates in sixteenths of a pixel.
_SHIFT = 4


def has_marks(picture: Picture) -> bool:
    """Tell whether anything is drawn over the pixels of a picture."""
    return any(len(_points(overlay)) for overlay in picture.overlays)


def _points(overlay: Overlay) -> Lines:
    if isinstance(overlay, MarkerOverlay):
        return np.asarray(overlay.positions, np.float64).reshape(-1, 2)
    return np.asarray(overlay.segments, np.float64).reshape(-1, 4)


def marked_pixels(picture: Picture) -> NDArray[np.uint8]:
    """Give a picture as it is shown, with its overlays drawn in.

    Parameters
    ----------
    picture : Picture
        (rows, columns[, 3 or 4]); the titles of tiles are left out.

    Returns
    -------
    ndarray
        uint8, C-contiguous: what `shown_pixels` gives where there are no overlays, else (rows, columns, 3), or 4 where
        the picture may be transparent.
    """
    shown = shown_pixels(picture)
    if not has_marks(picture):
        return shown
    if shown.ndim == 2:
        shown = np.repeat(shown[:, :, None], 3, axis=2)
    colors = shown[..., :3].copy()
    alpha = shown[..., 3].copy() if shown.shape[2] == 4 else None
    scale = max(1.0, max(shown.shape[:2]) / _SCREEN)
    for overlay in picture.overlays:
        _draw(colors, alpha, overlay, scale)
    return colors if alpha is None else np.dstack([colors, alpha])


def _draw(colors: NDArray[np.uint8], alpha: NDArray[np.uint8] | None, overlay: Overlay, scale: float) -> None:
    lines, owners = _lines(overlay, scale)
    known = np.isfinite(lines).all(axis=(1, 2)) & (np.abs(lines) < 1e6).all(axis=(1, 2))
    # OpenCV knows no halves of a pixel, and draws smooth lines about half of one wider than it is told.
    width = round(_WIDTH * scale)
    if np.count_nonzero(known) <= _MOST_WITH_HALO:
        halo = np.zeros(colors.shape[:2], np.uint8)
        _polylines(halo, lines[known], 255, round(_HALO_WIDTH * scale))
        around = halo > 0
        rest = 1.0 - _HALO_STRENGTH * halo[around].astype(np.float32) / 255
        colors[around] = np.rint(colors[around] * rest[:, None])
        if alpha is not None:
            np.maximum(alpha, np.rint(_HALO_STRENGTH * halo).astype(np.uint8), out=alpha)
    for color, chosen in _by_color(overlay, owners):
        _polylines(colors, lines[chosen & known], color, width)
    if alpha is not None:
        _polylines(alpha, lines[known], 255, width)


def _lines(overlay: Overlay, scale: float) -> tuple[Lines, NDArray[np.intp]]:
    """Give polylines, (n, points, 2), and the number of the mark that each belongs to, (n,)."""
    points = _points(overlay)
    numbers = np.arange(len(points))
    if isinstance(overlay, MarkerOverlay):
        if overlay.sizes is not None:
            angles = np.linspace(0.0, 2 * np.pi, _SIDES + 1)
            around = np.stack([np.cos(angles), np.sin(angles)], axis=1)
            radii = np.asarray(overlay.sizes, np.float64).reshape(-1, 1, 1)
            return points[:, None] + radii * around, numbers
        reach = _CROSS_RADIUS * scale
        arms = np.array([[[-reach, 0.0], [reach, 0.0]], [[0.0, -reach], [0.0, reach]]])
        return (points[:, None, None] + arms).reshape(-1, 2, 2), np.repeat(numbers, 2)
    shafts = points.reshape(-1, 2, 2)
    if not overlay.arrow:
        return shafts, numbers
    return np.concatenate([shafts, *_heads(shafts, scale)]), np.tile(numbers, 3)


def _heads(shafts: Lines, scale: float) -> Iterator[Lines]:
    """Give both sides of the head of each arrow, (n, 2, 2)."""
    back = shafts[:, 0] - shafts[:, 1]
    length = np.hypot(*back.T)
    head = np.clip(_HEAD_SHARE * length, _SMALLEST_HEAD * scale, _LARGEST_HEAD * scale)
    # One that does not move has no direction to point in.
    back *= (head / np.maximum(length, 1e-12) * (length > 0))[:, None]
    for angle in (_HEAD_ANGLE, -_HEAD_ANGLE):
        turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        yield np.stack([shafts[:, 1], shafts[:, 1] + back @ turn], axis=1)


def _by_color(overlay: Overlay, owners: NDArray[np.intp]) -> Iterator[tuple[tuple[int, ...], NDArray[np.bool_]]]:
    if isinstance(overlay, SegmentOverlay) and overlay.colors is not None and len(owners):
        different, group = np.unique(np.asarray(overlay.colors, np.uint8), axis=0, return_inverse=True)
        groups = group.ravel()[owners]
        for number, color in enumerate(different.tolist()):
            yield tuple(color), groups == number
        return
    code = overlay.color.lstrip("#")
    yield tuple(int(code[place : place + 2], 16) for place in (0, 2, 4)), np.ones(len(owners), bool)


def _polylines(pixels: Pixels, lines: Lines, color: int | tuple[int, ...], width: int) -> None:
    if len(lines):
        fixed = np.rint(lines * (1 << _SHIFT)).astype(np.int32)
        value = color if isinstance(color, tuple) else (color,)
        cv2.polylines(pixels, list(fixed), False, value, width, cv2.LINE_AA, _SHIFT)
