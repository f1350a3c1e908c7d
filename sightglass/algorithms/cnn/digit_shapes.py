"""Shapes of digits as distance fields: strokes of a pen, and the typefaces that come with Pillow, ziafont and ziamath.

A distance field tells of each point how far it is inside (above 0) or outside the shape. It can be turned, scaled and
bent without steps at the edges, and adding to it makes the strokes thicker.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.digit_strokes import FORMS, Stroke, curve

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont
    from PIL.ImageFont import ImageFont as BitmapFont

    Font = FreeTypeFont | BitmapFont

# The digit is this high in its field; the margin is more than blur, thickness and bends reach.
HEIGHT = 64
MARGIN = 32
SIDE = HEIGHT + 2 * MARGIN
# As many points stand for the shape's extent and mass.
POINTS = 96
HANDS = 6
# Of the height: points nearer than this are moved alike.
_CORRELATED_WITHIN = 0.3
_FONT_SIZE = 200
_FRACTION_BITS = 6

# Package, its file, and the character codes of the zero: Unicode's mathematical digits are typefaces of their own.
# OpenCV's letters are not among them: those of OpenCV 5 are not those of OpenCV 4.
_FONT_FILES = (
    ("ziafont", "fonts/DejaVuSans.ttf", (0x30,)),
    ("ziamath", "fonts/STIXTwoMath-Regular.ttf", (0x30, 0x1D7CE, 0x1D7E2, 0x1D7EC)),
)


@dataclass(frozen=True, eq=False)
class DigitShape:
    """One form of one digit.

    Parameters
    ----------
    digit : int
        0 to 9.
    distance : ndarray of float32
        (SIDE, SIDE), in pixels of the field: inside above 0. Of strokes 0 on their middle line and below elsewhere.
    outline : ndarray of float32
        (2, POINTS), x and y from the middle of the field: points whose extent is that of the shape.
    body : ndarray of float32
        (2, POINTS): points whose mean is the shape's centre of mass.
    half_width : float
        Half of the usual width of its strokes, in pixels of the field; 0 where `distance` is that from middle lines.
    thin_half_width : float
        The same of its thinnest strokes.
    """

    digit: int
    distance: NDArray[np.float32]
    outline: NDArray[np.float32]
    body: NDArray[np.float32]
    half_width: float
    thin_half_width: float


# One entry: whoever drags a slider comes back to the same seed, and each takes nearly twenty megabytes.
@lru_cache(maxsize=1)
def pen_shapes(unsteadiness: float, seed: int) -> tuple[DigitShape, ...]:
    """Draw every form in which a pen writes digits, each by several hands.

    Parameters
    ----------
    unsteadiness : float
        Standard deviation of the points that the strokes lead through, as a share of the height; at 0 there is one
        hand.
    seed : int
        Starts the random numbers.

    Returns
    -------
    tuple of DigitShape
        Several forms of each digit, each by HANDS hands.
    """
    rng = np.random.default_rng(seed)
    return tuple(
        _of_strokes(digit, tuple(map(curve, _by_hand(form, unsteadiness, rng))))
        for digit, forms in enumerate(FORMS)
        for form in forms
        for _ in range(HANDS if unsteadiness > 0 else 1)
    )


def _by_hand(form: tuple[Stroke, ...], unsteadiness: float, rng: np.random.Generator) -> tuple[Stroke, ...]:
    """Move the points of a form, neighbours alike, so that curves stay smooth and strokes that meet still meet."""
    points = list(dict.fromkeys(point for stroke in form for point in stroke))
    places = np.asarray(points)
    squares = np.square(places[:, None] - places).sum(2)
    correlation = np.exp(-squares / (2 * _CORRELATED_WITHIN**2)) + 1e-6 * np.eye(len(points))
    offsets = unsteadiness * np.linalg.cholesky(correlation) @ rng.standard_normal(places.shape)
    moved = {point: (x, y) for point, (x, y) in zip(points, (places + offsets).tolist(), strict=True)}
    return tuple(tuple(moved[point] for point in stroke) for stroke in form)


@cache
def printed_shapes() -> tuple[DigitShape, ...]:
    """Draw the digits of every typeface that is there.

    Returns
    -------
    tuple of DigitShape
        One for each digit and typeface; Pillow brings at least one.
    """
    return tuple(
        _of_coverage(digit, _drawn(chr(zero + digit), font)) for font, zero in _typefaces() for digit in range(10)
    )


def _typefaces() -> "list[tuple[Font, int]]":
    """List the fonts, and the code of the zero in each; Pillow holds one that needs no file."""
    from PIL import ImageFont

    found: list[tuple[Font, int]] = [(ImageFont.load_default(_FONT_SIZE), 0x30)]
    for package, file, zeros in _FONT_FILES:
        spec = find_spec(package)
        path = None if spec is None or spec.origin is None else Path(spec.origin).parent / file
        if path is not None and path.is_file():
            font = ImageFont.truetype(path, _FONT_SIZE)
            found += [(font, zero) for zero in zeros]
    return found


def _drawn(character: str, font: "Font") -> NDArray[np.uint8]:
    """Draw a character at HEIGHT in the middle of the field."""
    from PIL import Image, ImageDraw

    sheet = Image.new("L", (2 * _FONT_SIZE, 2 * _FONT_SIZE))
    ImageDraw.Draw(sheet).text((_FONT_SIZE // 2, _FONT_SIZE // 4), character, 255, font)
    pixels = np.asarray(sheet)
    left, top, columns, rows = cv2.boundingRect(pixels)
    factor = HEIGHT / max(rows, columns)
    scaled = cv2.resize(
        pixels[top : top + rows, left : left + columns],
        (max(1, round(columns * factor)), max(1, round(rows * factor))),
        interpolation=cv2.INTER_AREA,
    )
    field = np.zeros((SIDE, SIDE), np.uint8)
    y, x = ((SIDE - length) // 2 for length in scaled.shape)
    field[y : y + scaled.shape[0], x : x + scaled.shape[1]] = scaled
    return field


def _of_coverage(digit: int, coverage: NDArray[np.uint8]) -> DigitShape:
    inside = (coverage >= 128).astype(np.uint8)
    # Distances are those between centres of pixels; the edge is half a pixel nearer, on either side.
    within, without = (_distance(mask) for mask in (inside, 1 - inside))
    distance = np.where(inside == 1, within - 0.5, 0.5 - without).astype(np.float32)
    contours, _ = cv2.findContours(inside, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = np.vstack([np.asarray(contour).reshape(-1, 2) for contour in contours])
    rows, columns = np.nonzero(inside)
    # On the ridge of the distances, along the middle of each stroke, they are half of its width.
    is_ridge = (within > 0) & (within >= cv2.dilate(within, np.ones((3, 3), np.uint8)))
    usual, thin = np.percentile(within[is_ridge], (50, 10))
    middle = (SIDE - 1) / 2
    return DigitShape(
        digit, distance, _outermost(outline - middle), _some(np.column_stack([columns, rows]) - middle),
        float(usual), float(thin),
    )  # fmt: skip


def _of_strokes(digit: int, curves: tuple[NDArray[np.float64], ...]) -> DigitShape:
    points = np.vstack(curves)
    low, high = points.min(0), points.max(0)
    factor, middle = HEIGHT / float((high - low).max()), (low + high) / 2
    off = np.ones((SIDE, SIDE), np.uint8)
    scaled = [(line - middle) * factor for line in curves]
    for line in scaled:
        fixed = np.rint((line + (SIDE - 1) / 2) * 2**_FRACTION_BITS).astype(np.int32)
        cv2.polylines(off, [fixed], False, 0, 1, cv2.LINE_8, _FRACTION_BITS)
    even = np.vstack([_evenly(line) for line in scaled])
    return DigitShape(digit, -_distance(off), _outermost(even), _some(even), 0.0, 0.0)


def _evenly(line: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give points at equal distances along a line, so that their mean is its centre of mass."""
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    steps = np.linspace(0, lengths[-1], max(2, round(lengths[-1])))
    return np.column_stack([np.interp(steps, lengths, line[:, axis]) for axis in (0, 1)])


def _distance(mask: NDArray[np.uint8]) -> NDArray[np.float32]:
    """How far each point of the mask is from the nearest point that is not in it."""
    return np.asarray(cv2.distanceTransform(mask, cv2.DIST_L2, cv2.DIST_MASK_PRECISE), np.float32)


def _some(points: NDArray[np.floating]) -> NDArray[np.float32]:
    """Pick POINTS of many, as columns, each as likely as the others."""
    chosen = np.linspace(0, len(points) - 1, POINTS).round().astype(int)
    return np.ascontiguousarray(points[chosen].T, np.float32)


def _outermost(points: NDArray[np.floating]) -> NDArray[np.float32]:
    """Pick POINTS of many, as columns, those farthest out in each direction among them."""
    angles = np.linspace(0, 2 * np.pi, POINTS, endpoint=False)
    directions = np.stack([np.cos(angles), np.sin(angles)])
    return np.ascontiguousarray(points[(points @ directions).argmax(0)].T, np.float32)
