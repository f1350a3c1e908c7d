"""Pairs of frames with known motion: the four cases in which optical flow fails, and a stereo pair."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import FloatPixels, Image, Pixels
from sightglass.algorithms.samples.photographs import data_file
from sightglass.algorithms.samples.sample import Sample
from sightglass.algorithms.texts import tr

_GROUP = "Worked examples"
_SIDE, _MARGIN = 96, 16
_FLAT, _BAND = slice(24, 72), 8
_DISPARITY = "motorcycle_disp.npz"


@dataclass(frozen=True)
class FramePair:
    """Two samples that belong together.

    Parameters
    ----------
    key, title, description : str
        As of a sample.
    first, second : str
        Keys of the samples of frame t and t + 1.
    truth : callable or None
        Gives the motion of each pixel of the first frame, (rows, columns, 2), NaN where unknown. None where the frames
        do not tell.
    """

    key: str
    title: str
    description: str
    first: str
    second: str
    truth: Callable[[], FloatPixels] | None


def _texture(seed: int) -> FloatPixels:
    """Smooth random values of a frame and a margin around it."""
    side = _SIDE + 2 * _MARGIN
    noise = np.random.default_rng(seed).normal(size=(side, side)).astype(np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), 1.5)
    return np.asarray(128 + 45 * smooth / smooth.std(), np.float32)


def _shifted(pixels: FloatPixels, right: int, down: int) -> FloatPixels:
    """Cut a frame out of a larger picture that has moved."""
    top, left = _MARGIN - down, _MARGIN - right
    return pixels[top : top + _SIDE, left : left + _SIDE]


def _constant(right: float, down: float) -> FloatPixels:
    return np.full((_SIDE, _SIDE, 2), (right, down), np.float32)


def _eight(values: Pixels) -> Image:
    return Image.of(np.clip(np.rint(values), 0, 255).astype(np.uint8))


def _edge(frame: int) -> Image:
    # A soft edge, so that derivatives measure its motion of one pixel well.
    columns = np.arange(_SIDE) - (_SIDE / 2 + frame)
    return _eight(np.tile(64 + 128 / (1 + np.exp(-columns / 1.5)), (_SIDE, 1)))


def _large(frame: int) -> Image:
    return _eight(_shifted(_texture(2), 12 * frame, 8 * frame))


def _several(frame: int) -> Image:
    upwards, downwards = (_shifted(_texture(3), 0, sign * 3 * frame) for sign in (-1, 1))
    return _eight(np.where(_is_band(), downwards, upwards))


def _is_band() -> Pixels:
    return np.asarray(np.arange(_SIDE) // _BAND % 2 == 1)[None, :]


def _several_truth() -> FloatPixels:
    field = _constant(0, -3)
    field[np.broadcast_to(_is_band(), (_SIDE, _SIDE)), 1] = 3
    return field


def _flat(frame: int) -> Image:
    pixels = _texture(4)
    inside = slice(_FLAT.start + _MARGIN, _FLAT.stop + _MARGIN)
    pixels[inside, inside] = 128
    return _eight(_shifted(pixels, 2 * frame, frame))


def motorcycle_truth() -> FloatPixels:
    """Give the motion from the left to the right view of scikit-image's motorcycle: the disparity, to the left.

    Returns
    -------
    FloatPixels
        (500, 741, 2); NaN where the disparity was not measured.

    Raises
    ------
    ImageError
        If the disparity is not installed.
    """
    path = data_file(_DISPARITY)
    if path is None:
        raise ImageError(tr("The sample disparity {file} is missing. Install scikit-image again.", file=_DISPARITY))
    with np.load(path, allow_pickle=False) as archive:
        disparity = archive["arr_0"].astype(np.float32)
    disparity[~np.isfinite(disparity)] = np.nan
    field = np.zeros((*disparity.shape, 2), np.float32)
    field[..., 0] = -disparity
    field[np.isnan(disparity)] = np.nan
    return field


# Key, title, description, how a frame is made, the motion.
_EXAMPLES: tuple[tuple[str, str, str, Callable[[int], Image], Callable[[], FloatPixels]], ...] = (
    (
        "motion_edge",
        "Edge in one direction",
        "A vertical edge moves right by 1 pixel: along the edge nothing can be seen (aperture problem)",
        _edge,
        partial(_constant, 1, 0),
    ),
    (
        "motion_large",
        "Large motion",
        "Texture moves right by 12 and down by 8 pixels: too far for derivatives, within the range of block matching",
        _large,
        partial(_constant, 12, 8),
    ),
    (
        "motion_several",
        "Several motions in a block",
        "Bands of 8 pixels move up and down by 3 pixels in turns: no single vector fits a block",
        _several,
        _several_truth,
    ),
    (
        "motion_flat",
        "Flat region",
        "Texture around a flat square moves right by 2 and down by 1 pixel: inside the square nothing tells so",
        _flat,
        partial(_constant, 2, 1),
    ),
)

SAMPLES = tuple(
    Sample(f"{key}_{number}", f"{title}, frame {name}", _GROUP, description, partial(make, number - 1))
    for key, title, description, make, _ in _EXAMPLES
    for number, name in ((1, "t"), (2, "t + 1"))
)

_MATRIX_PAIR = FramePair(
    "matrix_frames",
    "Motion: 5 × 5 frames",
    "The frames of the worked example: a dark corner grows by one pixel right and down",
    "matrix_frame_1",
    "matrix_frame_2",
    None,
)
_MOTORCYCLE = FramePair(
    "motorcycle",
    "Motorcycle, left and right view",
    "A stereo pair whose disparity is known: every pixel moves to the left, near ones farther",
    "stereo_left",
    "stereo_right",
    motorcycle_truth,
)


def pairs() -> tuple[FramePair, ...]:
    """List the pairs whose data are there; the motorcycle comes with scikit-image.

    Returns
    -------
    tuple of FramePair
        The worked example first, then the four cases of failure.
    """
    examples = (
        FramePair(key, title, description, f"{key}_1", f"{key}_2", truth)
        for key, title, description, _, truth in _EXAMPLES
    )
    files = ("motorcycle_left.png", "motorcycle_right.png", _DISPARITY)
    is_there = all(data_file(file) is not None for file in files)
    return (_MATRIX_PAIR, *examples, *((_MOTORCYCLE,) if is_there else ()))
