r"""Digits that are rendered on the spot, so that a network can learn without any file.

Each is one of the forms of `digit_shapes`, seen through a random linear map (rotation, shear, size, stretch) and two
bends, :math:`x' = x + a \sin(2 \pi y / \lambda + \varphi)` and then the same of y along x', which are undone exactly.
As in MNIST the longer side is about 20 of 28 pixels and the centre of mass is in the middle; see `mnist_form`.
"""

from dataclasses import dataclass
from typing import Annotated

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from sightglass.algorithms.cnn.digit_shapes import SIDE as FIELD_SIDE
from sightglass.algorithms.cnn.digit_shapes import DigitShape, pen_shapes, printed_shapes
from sightglass.algorithms.cnn.mnist_form import BOX, CENTER, SIDE
from sightglass.algorithms.parameters import Help, Label, Parameters, Range, Section, Step, Unit
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import marked, tr

CLASSES = tuple("0123456789")
_NAME = marked("Rendered digits")
_TEST_SHARE = 6
_CHUNK = 500
# Strokes thinner than this would be gray all along.
_THINNEST = 0.9
# The middle of an outermost pixel is at least so far outside of the shape.
_BORDER = 1.0
_LARGEST = SIDE - 1 - 2 * _BORDER
# The scale that gives a size is found in steps: how far the edges move outwards depends a little on the point.
_ROUNDS = 3
# Of the size, the middle lines of even the thickest strokes take at least this share.
_BOX_SHARE = 0.25
_FAR_OUTSIDE = -1e4
_SHORTEST_WAVE, _LONGEST_WAVE = 16.0, 36.0

_FORM, _PLACE, _PIXELS = Section("Digits"), Section("Distortions"), Section("Pixels")


@dataclass(frozen=True)
class RenderedDigits(Parameters):
    """How many digits are rendered, and how much they differ from each other."""

    count: Annotated[
        int, Range(600, 60_000), Step(600), Label("Number of images"), _FORM,
        Help("How many images are rendered; five of six are for training, the others for the test"),
    ] = 12_000  # fmt: skip
    handwriting: Annotated[
        float, Range(0.0, 1.0), Step(0.05), Label("Drawn with a pen"), Unit("of the images"), _FORM,
        Help("How many of the digits have the forms that a pen gives them; the others are set in typefaces"),
    ] = 0.8  # fmt: skip
    unsteadiness: Annotated[
        float,
        Range(0.0, 0.15),
        Step(0.01),
        Unit("of the height"),
        _FORM,
        Help("How far the points through which a pen leads its strokes lie from where they should be"),
    ] = 0.06
    seed: Annotated[
        int, Range(0, 2**31 - 1), Step(1), _FORM, Help("Starts the random numbers; the same seed gives the same images")
    ] = 0  # fmt: skip
    shift: Annotated[
        float, Range(0.0, 4.0), Step(0.1), Unit("px"), _PLACE,
        Help("The centre of mass is up to this far from the middle, in each direction"),
    ] = 1.0  # fmt: skip
    rotation: Annotated[
        float, Range(0.0, 30.0), Step(1.0), Unit("°"), _PLACE, Help("The digits are turned by up to this angle")
    ] = 12.0  # fmt: skip
    shear: Annotated[
        float, Range(0.0, 0.6), Step(0.02), _PLACE,
        Help("The digits are slanted by up to this: 0.2 moves the top by a fifth of the height"),
    ] = 0.24  # fmt: skip
    scale: Annotated[
        float, Range(0.0, 0.4), Step(0.02), Label("Size"), Unit("of 20 px"), _PLACE,
        Help("The longer side is 20 px, up to this share more or less"),
    ] = 0.08  # fmt: skip
    stretch: Annotated[
        float, Range(0.0, 0.5), Step(0.02), _PLACE,
        Help("The digits are up to this share wider or narrower than their form"),
    ] = 0.3  # fmt: skip
    bend: Annotated[
        float, Range(0.0, 2.5), Step(0.1), Unit("px"), _PLACE,
        Help("Straight strokes are bent into waves of up to this amplitude"),
    ] = 1.0  # fmt: skip
    thickness: Annotated[
        float, Range(1.0, 4.0), Step(0.1), Label("Stroke thickness"), Unit("px"), _PIXELS,
        Help("How thick the strokes are, on average"),
    ] = 2.6  # fmt: skip
    thickness_spread: Annotated[
        float, Range(0.0, 2.0), Step(0.1), Label("Spread of the thickness"), Unit("px"), _PIXELS,
        Help("The strokes are up to this much thicker or thinner than on average"),
    ] = 1.0  # fmt: skip
    blur: Annotated[
        float, Range(0.0, 2.0), Step(0.05), Label("Blur σ"), Unit("px"), _PIXELS,
        Help("The images are blurred by a Gaussian of up to this standard deviation"),
    ] = 0.5  # fmt: skip
    noise: Annotated[
        float, Range(0.0, 0.5), Step(0.01), Label("Noise σ"), Unit("of white"), _PIXELS,
        Help("Standard deviation of the noise that is added to every pixel"),
    ] = 0.02  # fmt: skip


def rendered_digits(parameters: RenderedDigits | None = None, progress: Progress = SILENT) -> Dataset:
    """Render digits to learn from and digits to test with.

    Parameters
    ----------
    parameters : RenderedDigits or None
        None for the defaults: 10,000 and 2,000 images.
    progress : Progress
        Told after every 500 images.

    Returns
    -------
    Dataset
        Images of 28 x 28, white on black, each class as often as the others to within one. The same seed gives the
        same images with the same versions of Sightglass and its libraries.

    Raises
    ------
    Cancelled
        Out of `progress`.
    """
    parameters = RenderedDigits() if parameters is None else parameters
    of_train, of_test = np.random.default_rng(parameters.seed).spawn(2)
    tested = parameters.count // _TEST_SHARE
    train = _rendered(parameters.count - tested, 0, parameters, of_train, progress)
    test = _rendered(tested, parameters.count - tested, parameters, of_test, progress)
    progress.report(1.0, tr("{count:,} digits rendered.", count=parameters.count))
    return Dataset(
        LabelledImages(*train, CLASSES, marked("Rendered digits, training")),
        LabelledImages(*test, CLASSES, marked("Rendered digits, test")),
        _NAME,
    )


def _rendered(
    count: int, before: int, parameters: RenderedDigits, rng: np.random.Generator, progress: Progress
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    labels = rng.permutation(np.arange(count, dtype=np.int64) % len(CLASSES))
    images = np.empty((count, SIDE, SIDE), np.uint8)
    for start in range(0, count, _CHUNK):
        progress.report((before + start) / parameters.count, tr("Rendering digits."))
        part = slice(start, start + _CHUNK)
        images[part] = _chunk(labels[part], parameters, rng)
    return images, labels


def _chunk(labels: NDArray[np.int64], parameters: RenderedDigits, rng: np.random.Generator) -> NDArray[np.uint8]:
    shapes = _chosen(labels, parameters, rng)
    views = _Views(shapes, parameters, rng)
    columns, rows = views.maps()
    values = np.empty((len(labels), SIDE, SIDE), np.float32)
    for number, shape in enumerate(shapes):
        cv2.remap(
            shape.distance, columns[number], rows[number], cv2.INTER_LINEAR, values[number],
            cv2.BORDER_CONSTANT, _FAR_OUTSIDE,
        )  # fmt: skip
    values *= views.pixels_per_unit[:, None, None]
    # A pixel that the edge halves is gray: distances from half a pixel outside to half a pixel inside are the levels.
    values += (views.growth + 0.5)[:, None, None]
    np.clip(values, 0, 1, out=values)
    for number, sigma in enumerate(rng.uniform(0, parameters.blur, len(labels))):
        # Below this the neighbours get less than a hundredth of it.
        if sigma > 0.3:
            cv2.GaussianBlur(values[number], (0, 0), sigma, values[number], borderType=cv2.BORDER_CONSTANT)
    if parameters.noise > 0:
        values += np.float32(parameters.noise) * rng.standard_normal(values.shape, np.float32)
        np.clip(values, 0, 1, out=values)
    return np.rint(values * 255).astype(np.uint8)


def _chosen(labels: NDArray[np.int64], parameters: RenderedDigits, rng: np.random.Generator) -> list[DigitShape]:
    by_hand, in_print = (
        [[shape for shape in shapes if shape.digit == digit] for digit in range(len(CLASSES))]
        for shapes in (pen_shapes(parameters.unsteadiness, parameters.seed), printed_shapes())
    )
    shapes = []
    for label, kind, which in zip(labels, rng.random(len(labels)), rng.random(len(labels)), strict=True):
        forms = (by_hand if kind < parameters.handwriting else in_print)[label]
        shapes.append(forms[int(which * len(forms))])
    return shapes


class _Views:
    """How each of several shapes is seen: from a point of its field to a pixel of its image, and back.

    The field's coordinates are (x, y) from its middle; p = bend(A x) for a matrix A, and the pixel is s p + t.
    """

    def __init__(self, shapes: list[DigitShape], parameters: RenderedDigits, rng: np.random.Generator) -> None:
        count = len(shapes)
        matrices = _matrices(parameters, count, rng)
        outlines = np.stack([shape.outline for shape in shapes])
        bodies = np.stack([shape.body for shape in shapes])
        # Amplitudes and lengths of waves are pixels of the image, so the size of the box comes first.
        self._matrices = matrices * (BOX / np.ptp(matrices @ outlines, axis=2).max(1)).astype(np.float32)[:, None, None]
        self._amplitudes = rng.uniform(-parameters.bend, parameters.bend, (2, count, 1)).astype(np.float32)
        self._frequencies = (
            2 * np.pi / rng.uniform(_SHORTEST_WAVE, _LONGEST_WAVE, (2, count, 1))
        ).astype(np.float32)  # fmt: skip
        self._phases = rng.uniform(0, 2 * np.pi, (2, count, 1)).astype(np.float32)
        points, reaches = self._bent(self._matrices @ outlines), self._reaches(self._matrices @ outlines)
        self._fit(shapes, points, reaches, parameters, rng)
        shifts = rng.uniform(-parameters.shift, parameters.shift, (count, 2))
        places = CENTER + shifts - self._scales[:, None] * self._bent(self._matrices @ bodies).mean(2)
        lowest, highest = _BORDER - self._low, SIDE - 1 - _BORDER - self._high
        self._places = np.clip(places, lowest, np.maximum(lowest, highest))

    def _fit(
        self,
        shapes: list[DigitShape],
        points: NDArray[np.float32],
        reaches: NDArray[np.float32],
        parameters: RenderedDigits,
        rng: np.random.Generator,
    ) -> None:
        """Set the scales, and how much the edges move outwards to give the strokes their thickness."""
        count, spread = len(shapes), parameters.thickness_spread
        widths = np.maximum(parameters.thickness + rng.uniform(-spread, spread, count), _THINNEST)
        sizes = np.minimum(BOX * rng.uniform(1 - parameters.scale, 1 + parameters.scale, count), _LARGEST)
        units = np.sqrt(np.abs(np.linalg.det(self._matrices)))
        half, thin = np.array([(shape.half_width, shape.thin_half_width) for shape in shapes]).T * units
        lengths = np.ptp(points, axis=2).max(1)
        # Both at once: the longer side has its size, and the strokes have their width.
        scales = (sizes - widths) / np.maximum(lengths - 2 * half, 1.0)
        growth = np.maximum(widths / 2 - half * scales, np.minimum(_THINNEST / 2 - thin * scales, widths / 2))
        reached = (growth / units)[:, None, None] * reaches
        for _ in range(_ROUNDS):
            self._low, self._high = _limits(scales, points, reached)
            scales = np.maximum(
                scales + (sizes - (self._high - self._low).max(1)) / lengths, _BOX_SHARE * sizes / lengths
            )
        self._low, self._high = _limits(scales, points, reached)
        self._scales = scales
        self.growth = growth.astype(np.float32)
        self.pixels_per_unit = (units * scales).astype(np.float32)

    def maps(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Give for each pixel of each image the column and row of the field that it shows: (n, SIDE, SIDE)."""
        y, x = (axis.ravel() for axis in np.mgrid[:SIDE, :SIDE].astype(np.float32))
        scale = self._scales[:, None]
        x = ((x - self._places[:, :1]) / scale).astype(np.float32)
        y = ((y - self._places[:, 1:]) / scale).astype(np.float32)
        y = y - self._wave(1, x)
        x = x - self._wave(0, y)
        inverse = np.linalg.inv(self._matrices).astype(np.float32)
        middle = np.float32((FIELD_SIDE - 1) / 2)
        columns, rows = (inverse[:, row, :1] * x + inverse[:, row, 1:] * y + middle for row in (0, 1))
        return columns.reshape(-1, SIDE, SIDE), rows.reshape(-1, SIDE, SIDE)

    def _bent(self, points: NDArray[np.float32]) -> NDArray[np.float32]:
        x, y = points[:, 0], points[:, 1]
        x = x + self._wave(0, y)
        return np.stack([x, y + self._wave(1, x)], axis=1)

    def _reaches(self, points: NDArray[np.float32]) -> NDArray[np.float32]:
        """Tell by how much an edge moves along x and y at each point, if it moves by one unit of the field."""
        x, y = points[:, 0], points[:, 1]
        along_x, along_y = self._matrices[:, 0, :, None], self._matrices[:, 1, :, None]
        along_x = along_x + self._slope(0, y)[:, None] * along_y
        along_y = along_y + self._slope(1, x + self._wave(0, y))[:, None] * along_x
        return np.stack([np.hypot(along[:, 0], along[:, 1]) for along in (along_x, along_y)], axis=1)

    def _wave(self, axis: int, along: NDArray[np.float32]) -> NDArray[np.float32]:
        angles = self._frequencies[axis] * along + self._phases[axis]
        return np.asarray(self._amplitudes[axis] * np.sin(angles), np.float32)

    def _slope(self, axis: int, along: NDArray[np.float32]) -> NDArray[np.float32]:
        angles = self._frequencies[axis] * along + self._phases[axis]
        return np.asarray(self._amplitudes[axis] * self._frequencies[axis] * np.cos(angles), np.float32)


def _limits(
    scales: NDArray[np.float64], points: NDArray[np.float32], reached: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give the lowest and highest x and y of each shape, (n, 2), with the thickness of its strokes."""
    seen = scales[:, None, None] * points
    return (seen - reached).min(2), (seen + reached).max(2)


def _matrices(parameters: RenderedDigits, count: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Draw linear maps: stretch, then shear along x, then rotation; (count, 2, 2)."""
    angles = np.deg2rad(rng.uniform(-parameters.rotation, parameters.rotation, count))
    shears = rng.uniform(-parameters.shear, parameters.shear, count)
    stretches = np.exp(rng.uniform(-1, 1, count) * np.log1p(parameters.stretch))
    cosines, sines = np.cos(angles), np.sin(angles)
    first = np.stack([cosines * stretches, sines * stretches], axis=-1)
    second = np.stack([-sines - cosines * shears, cosines - sines * shears], axis=-1)
    return np.stack([first, second], axis=-1).astype(np.float32)
