"""Descriptors: the surroundings of a keypoint as numbers, so that they can be compared."""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.features.keypoints import Keypoints
from sightglass.algorithms.features.orientation import window_gradients
from sightglass.algorithms.features.scale_space import ScaleSpace, octave_and_layer
from sightglass.algorithms.image import FloatPixels, Pixels

FloatArray = NDArray[np.float64]

CELLS, DIRECTIONS = 4, 8
# Width of a cell of the descriptor, in σ of the keypoint.
CELL_SCALES = 3.0
# No direction may count for more than this share of the whole, so that a change of light at one edge does not decide.
_LARGEST_SHARE = 0.2
# What a byte holds of a descriptor of length 1.
LENGTH = 512.0
# Samples along a side of a patch; it covers what the cells of SIFT cover.
PATCH_SIDE = 16
HOG_CELL, HOG_DIRECTIONS = 4, 9
# cv2.remap takes no larger arrays.
_POINTS_AT_A_TIME = 1000
# Contrast that rounding leaves in a flat patch, in gray levels.
_FLAT = 1e-3


def sift_cells(layer: FloatPixels, x: float, y: float, scale: float, angle: float) -> FloatArray:
    r"""Share the gradients around a keypoint among 4 x 4 cells and 8 directions, relative to its orientation [1]_.

    Each gradient counts by its length and :math:`e^{-d^2/8}`, with d in cells, and is shared linearly between the two
    nearest rows, columns and directions.

    Parameters
    ----------
    layer : ndarray of float32
        (rows, columns).
    x, y : float
        The keypoint, in pixels of the layer.
    scale : float
        Its σ, in pixels of the layer.
    angle : float
        Its orientation in radians; the direction (cos, sin) in (x, y) is the x axis of the cells.

    Returns
    -------
    ndarray of float64
        (4, 4, 8): row, column and direction, before normalisation. Directions count counter-clockwise from the
        keypoint's own, 45 degrees each.

    References
    ----------
    .. [1] D. G. Lowe, "Distinctive image features from scale-invariant keypoints", IJCV 60(2), 2004, section 6.
    """
    width = CELL_SCALES * scale
    reach = min(round(width * 2.0**0.5 * (CELLS + 1) / 2), int(np.hypot(*layer.shape)))
    found = window_gradients(layer, round(x), round(y), reach)
    cos, sin = np.cos(angle) / width, np.sin(angle) / width
    across, down = cos * found.right + sin * found.down, cos * found.down - sin * found.right
    columns, rows = across + CELLS / 2 - 0.5, down + CELLS / 2 - 0.5
    inside = (columns > -1) & (columns < CELLS) & (rows > -1) & (rows < CELLS)
    weights = (found.magnitude * np.exp(-(across**2 + down**2) / (CELLS**2 / 2)))[inside]
    turns = ((angle - found.angle[inside]) * (DIRECTIONS / (2 * np.pi))) % DIRECTIONS
    # One more cell on each side takes what lies half outside.
    cells = np.zeros((CELLS + 2, CELLS + 2, DIRECTIONS))
    for row, row_share in _shared(rows[inside] + 1):
        for column, column_share in _shared(columns[inside] + 1):
            for turn, turn_share in _shared(turns):
                np.add.at(cells, (row, column, turn % DIRECTIONS), weights * row_share * column_share * turn_share)
    return cells[1:-1, 1:-1]


def _shared(places: FloatArray) -> tuple[tuple[NDArray[np.int64], FloatArray], ...]:
    """Give the two whole numbers beside each place, and how much falls to each."""
    lower = np.floor(places).astype(np.int64)
    rest = places - lower
    return (lower, 1.0 - rest), (lower + 1, rest)


def normalised_cells(cells: FloatArray) -> FloatArray:
    """Bring SIFT's cells to length 1, cut what is above 0.2, and bring them to length 512.

    Parameters
    ----------
    cells : ndarray of float64
        Of any shape; see `sift_cells`.

    Returns
    -------
    ndarray of float64
        Of the same shape; whole numbers from 0 to 255. All 0 where there is no gradient.
    """
    length = float(np.linalg.norm(cells))
    if length <= 0.0:
        return np.zeros_like(cells)
    cut = np.minimum(cells, _LARGEST_SHARE * length)
    return np.asarray(np.minimum(np.rint(cut * (LENGTH / np.linalg.norm(cut))), 255.0))


def sample_patches(gray: Pixels, keypoints: Keypoints, side: int = PATCH_SIDE) -> FloatPixels:
    """Cut a square patch around each keypoint, turned and scaled with it, from the layer that fits its scale.

    Parameters
    ----------
    gray : ndarray
        (rows, columns).
    keypoints : Keypoints
        n of them; an angle of NaN counts as 0.
    side : int
        Samples along a side. Together they cover 12 σ, as the cells of SIFT do.

    Returns
    -------
    ndarray of float32
        (n, side, side). The image is mirrored at its border.
    """
    spacing = CELLS * CELL_SCALES / side
    steps = (np.arange(side) - (side - 1) / 2) * spacing
    down, right = (axis.ravel() for axis in np.meshgrid(steps, steps, indexing="ij"))
    placed = [octave_and_layer(scale) for scale in keypoints.scales.tolist()]
    space = ScaleSpace(gray, first=min([0, *(octave for octave, _ in placed)]))
    patches = np.zeros((len(keypoints), side, side), np.float32)
    for place in sorted(set(placed)):
        layer, step = space.layer(*place)
        chosen = np.array([number for number, other in enumerate(placed) if other == place])
        for start in range(0, len(chosen), _POINTS_AT_A_TIME):
            part = chosen[start : start + _POINTS_AT_A_TIME]
            scale = keypoints.scales[part, np.newaxis] / step
            angle = np.nan_to_num(keypoints.angles[part, np.newaxis])
            cos, sin = np.cos(angle) * scale, np.sin(angle) * scale
            x, y = (keypoints.positions[part, axis, np.newaxis] / step for axis in (0, 1))
            across, below = x + cos * right - sin * down, y + sin * right + cos * down
            sampled = cv2.remap(
                layer, across.astype(np.float32), below.astype(np.float32), cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REFLECT_101,
            )  # fmt: skip
            sampled = np.asarray(sampled, np.float32)
            patches[part] = sampled.reshape(-1, side, side)
    return patches


def hog(patch: Pixels, cell: int = HOG_CELL, directions: int = HOG_DIRECTIONS) -> FloatArray:
    """Write down a block as histograms of oriented gradients [1]_: directions without sign, one block of all cells.

    Parameters
    ----------
    patch : ndarray
        (..., rows, columns), both multiples of `cell`.
    cell : int
        Side of a cell, in pixels.
    directions : int
        Bins from 0 to 180 degrees; a gradient counts for the bin it lies in, by its length.

    Returns
    -------
    ndarray of float64
        (..., rows / cell, columns / cell, directions): of length 1, cut at 0.2, of length 1 again (L2-Hys); all 0
        where the patch is flat.

    References
    ----------
    .. [1] N. Dalal, B. Triggs, "Histograms of oriented gradients for human detection", CVPR 2005.
    """
    values = np.asarray(patch, np.float64)
    ix, iy = np.zeros_like(values), np.zeros_like(values)
    ix[..., 1:-1] = values[..., 2:] - values[..., :-2]
    iy[..., 1:-1, :] = values[..., 2:, :] - values[..., :-2, :]
    magnitude = np.hypot(ix, iy)
    bins = np.floor((np.degrees(np.arctan2(iy, ix)) % 180.0) * (directions / 180.0)).astype(np.int64) % directions
    rows, columns = values.shape[-2] // cell, values.shape[-1] // cell
    shape = (*values.shape[:-2], rows, cell, columns, cell)
    cells = np.stack(
        [np.where(bins == number, magnitude, 0.0).reshape(shape).mean(axis=(-3, -1)) for number in range(directions)],
        axis=-1,
    )
    return _unit(np.minimum(_unit(cells), _LARGEST_SHARE))


def _unit(cells: FloatArray) -> FloatArray:
    lengths = np.sqrt((cells**2).sum(axis=(-3, -2, -1), keepdims=True))
    return cells / np.where(lengths > _FLAT, lengths, np.inf)


def normalised_patch(patch: Pixels) -> FloatArray:
    """Halve a patch by averaging 2 x 2 samples and take out brightness and contrast.

    Parameters
    ----------
    patch : ndarray
        (..., rows, columns), both even.

    Returns
    -------
    ndarray of float64
        (..., rows / 2, columns / 2): of mean 0 and length 1; all 0 where the patch is flat.
    """
    values = np.asarray(patch, np.float64)
    rows, columns = values.shape[-2] // 2, values.shape[-1] // 2
    small = values.reshape(*values.shape[:-2], rows, 2, columns, 2).mean(axis=(-3, -1))
    small = small - small.mean(axis=(-2, -1), keepdims=True)
    lengths = np.sqrt((small**2).sum(axis=(-2, -1), keepdims=True))
    return np.asarray(small / np.where(lengths > _FLAT, lengths, np.inf))
