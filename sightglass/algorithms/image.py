"""The image that every algorithm takes: pixels, and what is needed to read their values."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.texts import marked, tr

Pixels = NDArray[Any]
FloatPixels = NDArray[np.float32]

_COLOR_NAMES = marked("Red"), marked("Green"), marked("Blue")
CHANNEL_NAMES = {1: (marked("Gray"),), 3: _COLOR_NAMES, 4: (*_COLOR_NAMES, marked("Alpha"))}


class Region(NamedTuple):
    """A rectangle of pixels: first row and column, and its size, in pixels."""

    row: int
    column: int
    rows: int
    columns: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """Index that cuts the region out of an array."""
        return slice(self.row, self.row + self.rows), slice(self.column, self.column + self.columns)


@dataclass(frozen=True)
class View:
    """How an image was taken of a known scene: the truth that a panorama is compared with.

    Parameters
    ----------
    scene : str
        Names the scene; images of the same one belong together.
    matrix : tuple of tuple of float
        3 x 3: the homography from a point of the scene to the pixel of the image that shows it, x = M u.
    gain : float
        Values of the image divided by those of the scene.
    """

    scene: str
    matrix: tuple[tuple[float, ...], ...]
    gain: float = 1.0


@dataclass(frozen=True, eq=False)
class Image:
    """Pixels as loaded, immutable.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns), or (rows, columns, 3 or 4) in RGB(A) order; uint8, uint16 or float32; C-contiguous and
        read-only. Make instances with `Image.of`, which sees to all of that.
    bit_depth : int
        Significant bits of an integer image (8, 10, 12, 16 ...); 32 for float.
    name : str
        What the person knows the image by.
    clean : ndarray or None
        The same image before noise was added, where it is known; same shape and dtype.
    black_and_white : (float, float) or None
        Black and white of a float image where they do not follow from its own values, as in a part of an image.
    motion : ndarray of float32 or None
        (rows, columns, 2): the field of motion that the image is a picture of, u to the right and v downwards in
        pixels, NaN where unknown.
    view : View or None
        Where it was cut from a known scene: how.
    """

    pixels: Pixels
    bit_depth: int
    name: str = "image"
    clean: Pixels | None = None
    black_and_white: tuple[float, float] | None = None
    motion: FloatPixels | None = None
    view: View | None = None

    @classmethod
    def of(
        cls,
        pixels: Pixels,
        name: str = "image",
        bit_depth: int | None = None,
        clean: Pixels | None = None,
        motion: FloatPixels | None = None,
    ) -> "Image":
        """Make an image from any array that can be read as one.

        Booleans become 0 and 255, float64 and float16 become float32, signed and wide integers that fit are
        narrowed. A trailing axis of length 1 is dropped; gray with alpha (2 channels) becomes RGBA.

        Raises
        ------
        ImageError
            If the array is empty, has a shape that is no image, or values that fit no supported type; if `clean` or
            `motion` does not match.
        """
        canonical = canonical_pixels(pixels, name)
        if bit_depth is None:
            bit_depth = canonical.dtype.itemsize * 8
        if clean is not None:
            clean = canonical_pixels(clean, name)
            if clean.shape != canonical.shape or clean.dtype != canonical.dtype:
                raise ImageError(
                    tr("The clean original of “{image}” has another size or type than the image.", image=name)
                )
        if motion is not None:
            if motion.shape != (*canonical.shape[:2], 2) or motion.dtype != np.float32:
                raise ImageError(
                    tr("The field of motion of “{image}” has another size or type than the image.", image=name)
                )
            motion = read_only(motion)
        return cls(canonical, bit_depth, name, clean, motion=motion)

    @property
    def rows(self) -> int:
        """Number of pixel rows."""
        return int(self.pixels.shape[0])

    @property
    def columns(self) -> int:
        """Number of pixel columns."""
        return int(self.pixels.shape[1])

    @property
    def channels(self) -> int:
        """1 for gray, 3 for RGB, 4 for RGBA."""
        return 1 if self.pixels.ndim == 2 else int(self.pixels.shape[2])

    @property
    def description(self) -> str:
        """Say size, colour and depth in a few words."""
        kind = {1: tr("gray"), 3: "RGB", 4: "RGBA"}[self.channels]
        depth = tr("32-bit float") if self.is_float else tr("{n} bit", n=self.bit_depth)
        return tr(
            "{columns} × {rows} px, {kind}, {depth}", columns=self.columns, rows=self.rows, kind=kind, depth=depth
        )

    @property
    def is_float(self) -> bool:
        """Whether the values are floats rather than unsigned integers."""
        return self.pixels.dtype.kind == "f"

    @property
    def size_in_memory(self) -> int:
        """Bytes of the pixels and of what is known with them."""
        arrays = {id(array): array for array in (self.pixels, self.clean, self.motion) if array is not None}
        return sum(array.nbytes for array in arrays.values())

    @cached_property
    def is_finite(self) -> bool:
        """Whether no value is NaN or infinite."""
        return not self.is_float or cv2.checkRange(self.pixels)[0]

    @cached_property
    def value_range(self) -> tuple[float, float]:
        """Black and white: 0 to 2^bits - 1, or for floats 0 to 1 if all values lie there, else their extremes."""
        if not self.is_float:
            return 0.0, float(2**self.bit_depth - 1)
        if self.black_and_white is not None:
            return self.black_and_white
        finite = self.pixels if self.is_finite else self.pixels[np.isfinite(self.pixels)]
        if finite.size == 0:
            return 0.0, 1.0
        low, high = float(finite.min()), float(finite.max())
        if low >= 0.0 and high <= 1.0:
            return 0.0, 1.0
        return widened(low, high)

    def crop(self, region: Region) -> "Image":
        """Cut a region out, of the clean image and the motion too; the value range stays that of the whole.

        Raises
        ------
        ImageError
            If the region does not lie within the image.
        """
        starts_inside = min(region.row, region.column) >= 0 and min(region.rows, region.columns) > 0
        if not starts_inside or region.row + region.rows > self.rows or region.column + region.columns > self.columns:
            raise ImageError(
                tr("The selection does not lie within “{image}”. Select again inside the image.", image=self.name)
            )
        clean = None if self.clean is None else read_only(self.clean[region.slices])
        motion = None if self.motion is None else self.motion[region.slices]
        return self.with_pixels(self.pixels[region.slices], clean, motion)

    def clipped(self, values: FloatPixels) -> Pixels:
        """Bring values on this image's scale into its range and type, rounded for integers; alpha is not clipped.

        Parameters
        ----------
        values : ndarray of float32
            (rows, columns[, 3 or 4]), of any size.

        Returns
        -------
        ndarray
            Of the same shape, in the type of the image.
        """
        low, high = self.value_range
        if self.is_float:
            clipped: Pixels = np.clip(values, np.float32(low), np.float32(high))
        else:
            # OpenCV rounds and saturates in one pass; only depths between the types (10 or 12 bits) need another.
            eight_bits = self.pixels.dtype == np.uint8
            full = high == (255 if eight_bits else 65535)
            limited = values if full else np.minimum(values, np.float32(high))
            clipped = np.asarray(cv2.add(limited, np.zeros((4, 1)), dtype=cv2.CV_8U if eight_bits else cv2.CV_16U))
        clipped = clipped.reshape(values.shape)
        if values.ndim == 3 and values.shape[2] == 4:
            clipped[:, :, 3] = values[:, :, 3]
        return clipped

    def renamed(self, name: str) -> "Image":
        """Give the same image under another name; what is known of its values need not be found out again."""
        renamed = replace(self, name=name)
        for known in {"is_finite", "value_range"} & self.__dict__.keys():
            renamed.__dict__[known] = self.__dict__[known]
        return renamed

    def with_pixels(self, pixels: Pixels, clean: Pixels | None, motion: FloatPixels | None = None) -> "Image":
        """Give an image of other pixels of the same type on the same scale of values, a picture of that motion only."""
        scale = self.value_range if self.is_float else None
        motion = None if motion is None else read_only(motion)
        return replace(self, pixels=read_only(pixels), clean=clean, black_and_white=scale, motion=motion, view=None)


def widened(low: float, high: float) -> tuple[float, float]:
    """Give a range in which low < high: a range of one value grows by 1, or by what floats of its size resolve.

    Parameters
    ----------
    low, high : float
        In the image's values, low ≤ high.

    Returns
    -------
    (float, float)
        The range itself where low < high.
    """
    return (low, high) if high > low else (low, low + max(1.0, abs(low) * 1e-6))


def read_only(array: Pixels) -> Pixels:
    """Give the same values C-contiguous and write-protected, copying only where that is needed.

    Parameters
    ----------
    array : ndarray
        Of any shape and type.

    Returns
    -------
    ndarray
        The array itself, a view or a copy; the caller's own stays writable.
    """
    array = np.ascontiguousarray(array)
    if array.flags.writeable:
        # A view is protected rather than the caller's own array.
        array = array.view()
        array.flags.writeable = False
    return array


def canonical_pixels(pixels: Pixels, name: str = "image") -> Pixels:
    """Bring an array into one of the forms that `Image` holds; see `Image.of`.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns[, 1 to 4]) of booleans, integers or floats.
    name : str
        For the messages of errors.

    Returns
    -------
    ndarray
        (rows, columns[, 3 or 4]); uint8, uint16 or float32; C-contiguous and read-only.

    Raises
    ------
    ImageError
        If the array is empty, has a shape that is no image, or values that are no numbers.
    """
    array = np.asarray(pixels)
    if array.size == 0:
        raise ImageError(
            tr("“{image}” holds no pixels (its shape is {shape}). Choose another image.", image=name, shape=array.shape)
        )
    if array.ndim == 3 and array.shape[2] == 1:
        array = array[:, :, 0]
    if array.ndim == 3 and array.shape[2] == 2:
        array = np.dstack([array[:, :, 0]] * 3 + [array[:, :, 1]])
    if array.ndim != 2 and not (array.ndim == 3 and array.shape[2] in (3, 4)):
        raise ImageError(
            tr(
                "“{image}” has the shape {shape}, which is no image. "
                "Expected (rows, columns) or (rows, columns, 3 or 4 channels).",
                image=name,
                shape=array.shape,
            )
        )
    return read_only(_narrowed(array, name))


def _narrowed(array: Pixels, name: str) -> Pixels:
    if array.dtype in (np.uint8, np.uint16, np.float32) and array.dtype.isnative:
        return array
    if array.dtype == np.bool_:
        return array.astype(np.uint8) * np.uint8(255)
    if array.dtype.kind == "f":
        # What is too large for float32 becomes infinite, and is refused like any other infinite value.
        with np.errstate(over="ignore"):
            return array.astype(np.float32)
    if array.dtype.kind in "ui":
        low, high = int(array.min()), int(array.max())
        if low >= 0 and high <= 255 and array.dtype.itemsize == 1:
            return array.astype(np.uint8)
        if low >= 0 and high <= 65535:
            return array.astype(np.uint16)
        return array.astype(np.float32)
    raise ImageError(
        tr("“{image}” holds values of type {type}. Expected unsigned integers or floats.", image=name, type=array.dtype)
    )


def luminance(pixels: Pixels) -> Pixels:
    r"""Gray value of each pixel in the type of the input: :math:`0.299 R + 0.587 G + 0.114 B` (Rec. 601).

    Parameters
    ----------
    pixels : ndarray
        (rows, columns[, 3 or 4]); uint8, uint16 or float32. Alpha is ignored.

    Returns
    -------
    ndarray
        (rows, columns), same dtype; the input itself if it is gray. Exact to 1 level in 8 bits and 2 in 16.
    """
    if pixels.ndim == 2:
        return pixels
    code = cv2.COLOR_RGBA2GRAY if pixels.shape[2] == 4 else cv2.COLOR_RGB2GRAY
    return np.asarray(cv2.cvtColor(pixels, code))
