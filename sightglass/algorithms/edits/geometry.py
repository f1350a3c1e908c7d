"""Cropping, turning, mirroring and resizing."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

import cv2
import numpy as np

from sightglass.algorithms.edits.mapping import clipped, mapped
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Pixels, Region
from sightglass.algorithms.parameters import Choice, Help, Label, Parameters, Range, Scale, Step, Unit, When
from sightglass.algorithms.texts import tr

_MAX_PIXELS = 500_000_000
# OpenCV's warping holds coordinates in 16 bits.
_MAX_WARPED_SIDE = 32_766


class Interpolation(Choice):
    """How values between pixels are found."""

    NEAREST = "nearest", "Nearest neighbour", "Takes the nearest pixel: no new values, jagged edges"
    BILINEAR = "bilinear", "Bilinear", "Weighs the 4 nearest pixels: smooth, a little blurred"
    BICUBIC = "bicubic", "Bicubic", "Weighs 16 pixels: sharper, may overshoot at edges"
    AREA = "area", "Area average", "Averages all pixels that fall together: best for making smaller"


_INTERPOLATIONS = {
    Interpolation.NEAREST: cv2.INTER_NEAREST_EXACT,
    Interpolation.BILINEAR: cv2.INTER_LINEAR,
    Interpolation.BICUBIC: cv2.INTER_CUBIC,
    Interpolation.AREA: cv2.INTER_AREA,
}


class SizeBy(Choice):
    """How a new size is given."""

    PERCENT = "percent", "Percent"
    PIXELS = "pixels", "Pixels"


_Interpolated = Annotated[Interpolation, Help("How values between pixels are found")]


@dataclass(frozen=True)
class Crop(Parameters):
    """A rectangle within the image."""

    row: Annotated[int, Range(0, 1_000_000), Unit("px"), Label("First row")] = 0
    column: Annotated[int, Range(0, 1_000_000), Unit("px"), Label("First column")] = 0
    rows: Annotated[int, Range(1, 1_000_000), Unit("px"), Label("Height")] = 1
    columns: Annotated[int, Range(1, 1_000_000), Unit("px"), Label("Width")] = 1


@dataclass(frozen=True)
class Rotate(Parameters):
    """A rotation about the centre."""

    TELLING: ClassVar[tuple[str, ...]] = ("angle",)

    angle: Annotated[
        float, Range(-180.0, 180.0), Step(0.5), Unit("°"), Help("Positive angles turn counter-clockwise")
    ] = 10.0
    interpolation: _Interpolated = Interpolation.BILINEAR
    expand: Annotated[bool, Label("Keep the corners"), Help("Enlarges the image so that nothing is cut off")] = True
    fill: Annotated[
        float, Range(0.0, 1.0), Step(0.05), Help("Gray of the new corners, 0 black to 1 white; with alpha: transparent")
    ] = 0.0


@dataclass(frozen=True)
class Resize(Parameters):
    """A new size."""

    TELLING: ClassVar[tuple[str, ...]] = ("percent", "columns", "rows")

    by: Annotated[SizeBy, Label("Size in"), Help("Whether the size is given relative to the old one or in pixels")] = (
        SizeBy.PERCENT
    )
    percent: Annotated[
        float,
        Range(1.0, 1600.0),
        Scale("log"),
        Unit("%"),
        When("by", SizeBy.PERCENT),
        Help("Of the old width and height"),
    ] = 50.0
    columns: Annotated[int, Range(1, 100_000), Unit("px"), Label("Width"), When("by", SizeBy.PIXELS)] = 512
    keep_shape: Annotated[
        bool, Label("Keep proportions"), When("by", SizeBy.PIXELS), Help("The height follows from the width")
    ] = True
    rows: Annotated[
        int, Range(1, 100_000), Unit("px"), Label("Height"), When("by", SizeBy.PIXELS), When("keep_shape", False)
    ] = 512
    interpolation: _Interpolated = Interpolation.AREA


def crop(image: Image, parameters: Crop) -> Image:
    """Cut out a rectangle; see `Image.crop` for what it raises.

    Parameters
    ----------
    image : Image
        Any image.
    parameters : Crop
        First row and column, and size, in pixels.

    Returns
    -------
    Image
        Of the same type, on the same scale of values.

    Raises
    ------
    ImageError
        If the rectangle does not lie within the image.
    """
    return image.crop(Region(parameters.row, parameters.column, parameters.rows, parameters.columns))


def rotate_left(image: Image) -> Image:
    """Turn by 90 degrees counter-clockwise; no value changes.

    Parameters
    ----------
    image : Image
        Any image.

    Returns
    -------
    Image
        Of the same type.
    """
    return mapped(image, lambda pixels: np.asarray(cv2.rotate(pixels, cv2.ROTATE_90_COUNTERCLOCKWISE)))


def rotate_right(image: Image) -> Image:
    """Turn by 90 degrees clockwise; no value changes.

    Parameters
    ----------
    image : Image
        Any image.

    Returns
    -------
    Image
        Of the same type.
    """
    return mapped(image, lambda pixels: np.asarray(cv2.rotate(pixels, cv2.ROTATE_90_CLOCKWISE)))


def rotate_half(image: Image) -> Image:
    """Turn by 180 degrees; no value changes.

    Parameters
    ----------
    image : Image
        Any image.

    Returns
    -------
    Image
        Of the same type.
    """
    return mapped(image, lambda pixels: np.asarray(cv2.rotate(pixels, cv2.ROTATE_180)))


def flip_horizontally(image: Image) -> Image:
    """Swap left and right; no value changes.

    Parameters
    ----------
    image : Image
        Any image.

    Returns
    -------
    Image
        Of the same type.
    """
    return mapped(image, lambda pixels: np.asarray(cv2.flip(pixels, 1)))


def flip_vertically(image: Image) -> Image:
    """Swap top and bottom; no value changes.

    Parameters
    ----------
    image : Image
        Any image.

    Returns
    -------
    Image
        Of the same type.
    """
    return mapped(image, lambda pixels: np.asarray(cv2.flip(pixels, 0)))


def rotate(image: Image, parameters: Rotate) -> Image:
    """Turn about the centre by any angle.

    Multiples of 90 degrees change no value if `expand` is on or the image is square.

    Parameters
    ----------
    image : Image
        Any image of at most 32766 pixels a side.
    parameters : Rotate
        Positive angles turn counter-clockwise, as one sees it.

    Returns
    -------
    Image
        Of the same type; new corners are transparent where there is alpha.

    Raises
    ------
    ImageError
        If a side is, or becomes, too long.
    """
    quarter, rest = divmod(parameters.angle, 90.0)
    if rest == 0 and (parameters.expand or image.rows == image.columns):
        turn = {1: rotate_left, 2: rotate_half, 3: rotate_right}.get(int(quarter) % 4)
        return image if turn is None else turn(image)
    matrix, (columns, rows) = _rotation(image.rows, image.columns, parameters)
    if max(columns, rows, image.rows, image.columns) > _MAX_WARPED_SIDE:
        raise ImageError(
            tr(
                "“{image}” is too large to be turned by any angle but 90° (limit {limit} px).",
                image=image.name,
                limit=_MAX_WARPED_SIDE,
            )
        )
    low, high = image.value_range
    gray = low + parameters.fill * (high - low)
    method = cv2.INTER_NEAREST if parameters.interpolation is Interpolation.NEAREST else (
        # There is no area average for rotations; bilinear is what comes nearest to it.
        cv2.INTER_CUBIC if parameters.interpolation is Interpolation.BICUBIC else cv2.INTER_LINEAR
    )  # fmt: skip

    def turned(pixels: Pixels) -> Pixels:
        fill = (gray, gray, gray, 0.0)
        return np.asarray(cv2.warpAffine(pixels, matrix, (columns, rows), flags=method, borderValue=fill))

    return clipped(image, turned)


def _rotation(rows: int, columns: int, parameters: Rotate) -> tuple[Pixels, tuple[int, int]]:
    """Matrix for `cv2.warpAffine`, and the size (columns, rows) of its result."""
    centre = ((columns - 1) / 2, (rows - 1) / 2)
    matrix = np.asarray(cv2.getRotationMatrix2D(centre, parameters.angle, 1.0))
    if not parameters.expand:
        return matrix, (columns, rows)
    cosine, sine = abs(matrix[0, 0]), abs(matrix[0, 1])
    # Rounded first: at 90 degrees the cosine is not quite 0 and would add a column.
    width = int(np.ceil(np.round(columns * cosine + rows * sine, 6)))
    height = int(np.ceil(np.round(columns * sine + rows * cosine, 6)))
    matrix[:, 2] += np.array([(width - 1) / 2 - centre[0], (height - 1) / 2 - centre[1]])
    return matrix, (width, height)


def resize(image: Image, parameters: Resize) -> Image:
    """Sample the image on another grid; the outer edges of old and new image coincide.

    Parameters
    ----------
    image : Image
        Any image.
    parameters : Resize
        The new size in percent or pixels (at least 1), and how to interpolate. Only "area" averages when it makes
        smaller; the others alias.

    Returns
    -------
    Image
        Of the same type.

    Raises
    ------
    ImageError
        If the result would have more than 500 megapixels.
    """
    if parameters.by is SizeBy.PERCENT:
        rows, columns = (max(1, round(side * parameters.percent / 100)) for side in (image.rows, image.columns))
    else:
        columns = parameters.columns
        rows = max(1, round(image.rows * columns / image.columns)) if parameters.keep_shape else parameters.rows
    if rows * columns > _MAX_PIXELS:
        raise ImageError(
            tr(
                "The result would have {columns} × {rows} pixels ({wanted:.0f} megapixels); the limit is {limit:.0f} "
                "megapixels. Choose a smaller size.",
                columns=columns,
                rows=rows,
                wanted=rows * columns / 1e6,
                limit=_MAX_PIXELS / 1e6,
            )
        )
    method = _INTERPOLATIONS[parameters.interpolation]
    return clipped(image, lambda pixels: np.asarray(cv2.resize(pixels, (columns, rows), interpolation=method)))
