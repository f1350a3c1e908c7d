"""Views of a photograph through known homographies and with known gains: the truth for panoramas."""

from dataclasses import dataclass, replace
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Image, View
from sightglass.algorithms.samples.photographs import data_file, photograph
from sightglass.algorithms.samples.sample import Sample

_GROUP = "Panoramas"


@dataclass(frozen=True)
class _Scene:
    """A photograph, the size of its views, and for each the corners in the scene (clockwise from the top left)."""

    key: str
    file: str
    title: str
    rows: int
    columns: int
    corners: tuple[tuple[tuple[float, float], ...], ...]
    gains: tuple[float, ...]


def _quadrilateral(
    left: float, top: float, width: float, height: float, *moves: float
) -> tuple[tuple[float, float], ...]:
    """Move the eight coordinates of a rectangle by a few pixels, which makes the view one in perspective."""
    square = ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
    return tuple((x + moves[2 * i], y + moves[2 * i + 1]) for i, (x, y) in enumerate(square))


_SCENES = (
    _Scene(
        "panorama_astronaut", "astronaut.png", "Panorama: astronaut", 360, 320,
        (
            _quadrilateral(12, 70, 300, 340, 4, -10, 3, 6, -8, 5, -6, 8),
            _quadrilateral(182, 68, 306, 350, -5, 7, 8, -12, 6, 9, -4, -6),
        ),
        (1.0, 0.8),
    ),
    _Scene(
        "panorama_deep_space", "hubble_deep_field.jpg", "Panorama: deep space", 480, 460,
        (
            _quadrilateral(20, 150, 440, 470, 10, -14, 6, 8, -5, 12, -9, -6),
            _quadrilateral(270, 160, 450, 470, -6, 8, 7, -9, 10, 6, -8, 4),
            _quadrilateral(520, 140, 450, 480, 8, 10, -9, -12, 6, -5, 5, 9),
        ),
        (0.85, 1.0, 1.15),
    ),
    _Scene(
        "panorama_coffee", "coffee.png", "Panorama: coffee cup", 320, 280,
        (
            _quadrilateral(15, 40, 270, 320, 6, -8, 5, 4, -6, 8, -4, -5),
            _quadrilateral(165, 30, 280, 330, -4, 6, 6, -8, 5, 7, -6, 4),
            _quadrilateral(310, 45, 270, 310, 5, 8, -6, -7, -5, 6, 7, -4),
        ),
        (1.1, 1.0, 0.9),
    ),
)  # fmt: skip


def _matrix(scene: _Scene, number: int) -> NDArray[np.float64]:
    """From the scene to the view, exactly what its corners say."""
    right, bottom = scene.columns - 1, scene.rows - 1
    target = np.array([(0, 0), (right, 0), (right, bottom), (0, bottom)], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(np.array(scene.corners[number], np.float32), target), np.float64)


def _view(scene: _Scene, number: int) -> Image:
    pixels = photograph(scene.file).pixels
    matrix, gain = _matrix(scene, number), scene.gains[number]
    values = cv2.warpPerspective(
        pixels.astype(np.float32), matrix, (scene.columns, scene.rows), flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REFLECT_101,
    )  # fmt: skip
    image = Image.of(np.clip(np.rint(values * gain), 0, 255).astype(np.uint8))
    rows = tuple(tuple(row) for row in matrix.tolist())
    return replace(image, view=View(scene.key, rows, gain))


SAMPLES = tuple(
    Sample(
        f"{scene.key}_{number + 1}",
        f"{scene.title}, view {number + 1}",
        _GROUP,
        f"One of {len(scene.corners)} overlapping views of known homography; {scene.gains[number]:g} times as bright",
        partial(_view, scene, number),
    )
    for scene in _SCENES
    if data_file(scene.file) is not None
    for number in range(len(scene.corners))
)
