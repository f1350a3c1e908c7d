"""One output pixel, written out: the window of the image, the kernel as it is laid on, the products, their sum."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.filtering.borders import border_indices, window
from sightglass.algorithms.filtering.choices import Border, Operation
from sightglass.algorithms.filtering.convolution import laid_on
from sightglass.algorithms.filtering.kernels import FloatArray, Kernel
from sightglass.algorithms.filtering.notation import magnitude
from sightglass.algorithms.image import Image
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text


@dataclass(frozen=True, eq=False)
class Neighbourhood:
    """What makes up one output value.

    Parameters
    ----------
    patch : ndarray of float64
        (rows, columns) of the image's values under the kernel, the border's where it hangs over.
    kernel : ndarray of float64
        The taps as they are laid on: turned by 180° for convolution.
    products : ndarray of float64
        patch · kernel, tap by tap.
    total : float
        Their sum: the output at that pixel.
    inside : ndarray of bool
        Where the patch is image and not border.
    anchor : (int, int)
        Row and column within the patch of the pixel itself.
    """

    patch: FloatArray
    kernel: FloatArray
    products: FloatArray
    total: float
    inside: NDArray[np.bool_]
    anchor: tuple[int, int]


def window_at(
    image: Image, kernel: Kernel, row: int, column: int, border: Border, operation: Operation, channel: int = 0
) -> Neighbourhood:
    """Show how the filter computes one pixel.

    Parameters
    ----------
    image : Image
        The input.
    kernel : Kernel
        Usually `Filter.effective_kernel()`.
    row, column : int
        The pixel, inside the image.
    border, operation
        As for the filter.
    channel : int
        Which channel of a colour image.

    Returns
    -------
    Neighbourhood
        The window of the image, the kernel as it is laid on, the products and their sum, in the input's values.

    Raises
    ------
    ImageError
        If the pixel or channel is not in the image.
    """
    if not (0 <= row < image.rows and 0 <= column < image.columns and 0 <= channel < image.channels):
        raise ImageError(
            tr(
                "“{image}” has no pixel in row {row}, column {column}, channel {channel}. "
                "It has {rows} rows, {columns} columns and {channels} channel(s).",
                image=image.name,
                row=row,
                column=column,
                channel=channel,
                rows=image.rows,
                columns=image.columns,
                channels=image.channels,
            )
        )
    plane = image.pixels if image.pixels.ndim == 2 else image.pixels[:, :, channel]
    laid, anchor = laid_on(kernel.taps, operation)
    first = row - anchor[0], column - anchor[1]
    patch = window(np.ascontiguousarray(plane) if image.channels > 1 else plane, first, laid.shape, border)
    patch = patch.astype(np.float64)
    products = patch * laid
    rows, columns = _positions(first, laid.shape)
    inside = ((rows >= 0) & (rows < image.rows))[:, None] & ((columns >= 0) & (columns < image.columns))[None, :]
    return Neighbourhood(patch, laid, products, float(products.sum()), inside, anchor)


def _positions(first: tuple[int, int], shape: tuple[int, ...]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return np.arange(first[0], first[0] + shape[0]), np.arange(first[1], first[1] + shape[1])


def symbolic_sum(
    names: Sequence[Sequence[str]],
    kernel: Kernel,
    row: int,
    column: int,
    border: Border = Border.ZERO,
    operation: Operation = Operation.CONVOLUTION,
) -> str:
    """Write one output value as a sum over pixels that have names instead of numbers.

    Parameters
    ----------
    names : rows of str
        The image's pixels, such as [["a", "b"], ["c", "d"]].
    kernel, row, column, border, operation
        As in `window_at`.

    Returns
    -------
    str
        Such as "9a + 8b + 7c", in the order of the image; terms with a tap of 0 are left out.
    """
    laid, anchor = laid_on(kernel.taps, operation)
    exact = kernel.exact
    rows, columns = _positions((row - anchor[0], column - anchor[1]), laid.shape)
    rows = border_indices(rows, len(names), border)
    columns = border_indices(columns, len(names[0]), border)
    text = ""
    for patch_row, image_row in enumerate(rows):
        for patch_column, image_column in enumerate(columns):
            tap: Fraction | float = laid[patch_row, patch_column]
            if tap == 0 or image_row < 0 or image_column < 0:
                continue
            if exact is not None:
                turned = operation is Operation.CONVOLUTION
                tap = exact[-1 - patch_row if turned else patch_row][-1 - patch_column if turned else patch_column]
            sign = (" − " if tap < 0 else " + ") if text else ("−" if tap < 0 else "")
            text += f"{sign}{number_text(magnitude(tap))}{names[image_row][image_column]}"
    return text or "0"


__all__ = ["Neighbourhood", "symbolic_sum", "window_at"]
