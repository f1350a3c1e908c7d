"""Every s-th output of a filter, for the preview of an image that is larger than the screen."""

from sightglass.algorithms.filtering.choices import Border, Operation
from sightglass.algorithms.filtering.convolution import filter_window
from sightglass.algorithms.filtering.kernels import FloatArray
from sightglass.algorithms.image import FloatPixels, Pixels


def filter_subsampled(
    pixels: Pixels,
    first: tuple[int, int],
    size: tuple[int, int],
    step: int,
    kernel: FloatArray,
    operation: Operation,
    border: Border,
) -> FloatPixels:
    r"""Compute every `step`-th row and column of what `filter_window` gives, without the values between.

    With the polyphase components of image and kernel, :math:`x_{p,q}(i, j) = x(si + p, sj + q)`, each output is
    :math:`y(si, sj) = \sum_{p,q} (x_{p,q} \star h_{p,q})(i, j)`: s² small filters on images of 1/s² of the size.

    Parameters
    ----------
    pixels, first, size, kernel, operation, border
        As for `filter_window`.
    step : int
        At least 2.

    Returns
    -------
    ndarray of float32
        (ceil(size[0] / step), ceil(size[1] / step)[, channels]).
    """
    return filter_window(pixels, first, size, kernel, operation, border)[::step, ::step].copy()
