"""How far an image is from another one, and what an image is made of."""

import math

import cv2
import numpy as np

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import FloatPixels, Image, Pixels
from sightglass.algorithms.results import Scalar, Table
from sightglass.algorithms.texts import tr, verbatim

# Wang et al. (2004): an 11 x 11 Gaussian window, and the two constants that keep the quotients stable.
_WINDOW, _SIGMA = 11, 1.5
_K1, _K2 = 0.01, 0.03
_STRIP_VALUES = 1 << 16


def mse(reference: Pixels, image: Pixels) -> float:
    r"""Mean squared error, :math:`\frac{1}{N} \sum_i (x_i - y_i)^2`.

    Parameters
    ----------
    reference, image : ndarray
        Of equal shape, (rows, columns[, 3 or 4]), any real type. An alpha channel is left out.

    Returns
    -------
    float
        In squared units of the values.

    Raises
    ------
    ImageError
        If the shapes differ.
    """
    first, second = _comparable(reference, image)
    # OpenCV sums the squares of float32 in 64 bits, and in one pass.
    return float(cv2.norm(first, second, cv2.NORM_L2SQR)) / first.size


def psnr(reference: Pixels, image: Pixels, peak: float) -> float:
    r"""Peak signal-to-noise ratio, :math:`10 \log_{10}(\mathrm{peak}^2 / \mathrm{MSE})`.

    Parameters
    ----------
    reference, image : ndarray
        See `mse`.
    peak : float
        Distance from black to white (255 for 8 bits).

    Returns
    -------
    float
        In decibels; infinite where the two are equal.

    Raises
    ------
    ImageError
        If the shapes differ.
    """
    error = mse(reference, image)
    return 10 * math.log10(peak**2 / error) if error > 0 else math.inf


def ssim(reference: Pixels, image: Pixels, peak: float) -> float:
    """Structural similarity: the mean of `ssim_map` over all channels and all pixels whose window lies inside.

    Parameters
    ----------
    reference, image : ndarray
        See `mse`. Where a side is shorter than the window of 11 pixels, the borders are mirrored instead.
    peak : float
        Distance from black to white (255 for 8 bits).

    Returns
    -------
    float
        1 for equal images, at least -1.

    Raises
    ------
    ImageError
        If the shapes differ.
    """
    values = ssim_map(reference, image, peak)
    margin = _WINDOW // 2 if min(values.shape[:2]) >= _WINDOW else 0
    inside = values[margin : values.shape[0] - margin, margin : values.shape[1] - margin]
    return float(inside.mean(dtype=np.float64))


def ssim_map(reference: Pixels, image: Pixels, peak: float) -> FloatPixels:
    r"""Structural similarity at each pixel.

    .. math::

        \frac{(2 \mu_x \mu_y + C_1)(2 \sigma_{xy} + C_2)}
             {(\mu_x^2 + \mu_y^2 + C_1)(\sigma_x^2 + \sigma_y^2 + C_2)},
        \quad C_1 = (0.01 \, \mathrm{peak})^2, \quad C_2 = (0.03 \, \mathrm{peak})^2

    with means, variances and covariance under a Gaussian window of σ = 1.5 pixels, cut to 11 x 11 [1]_.

    Parameters
    ----------
    reference, image : ndarray
        See `mse`.
    peak : float
        Distance from black to white.

    Returns
    -------
    ndarray of float32
        Of the shape of the inputs without alpha.

    Raises
    ------
    ImageError
        If the shapes differ.

    References
    ----------
    .. [1] Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli: Image quality assessment: from error visibility to
       structural similarity. IEEE Transactions on Image Processing 13(4), 2004.
    """
    first, second = _comparable(reference, image)
    # Variances do not depend on the origin; with it in the middle float32 loses least to cancellation.
    centre = float(cv2.mean(first)[0]) / peak
    result: FloatPixels = np.empty(first.shape, np.float32)
    margin, rows = _WINDOW // 2, len(first)
    # Strip by strip the intermediate pictures stay in the cache, which makes it three times as fast.
    step = max(16, _STRIP_VALUES // max(1, first[0].size))
    for top in range(0, rows, step):
        start, stop = max(0, top - margin), min(rows, top + step + margin)
        strip = _similarity(first[start:stop], second[start:stop], 1 / peak, centre)
        result[top : top + step] = strip[top - start : top - start + step]
    return result


def _similarity(first: FloatPixels, second: FloatPixels, scale: float, centre: float) -> FloatPixels:
    """Structural similarity of values that lie 0 to 1 apart once they are scaled; `centre` is taken off meanwhile."""
    x, y = (cv2.addWeighted(values, scale, values, 0.0, -centre) for values in (first, second))
    mean_x, mean_y = _windowed(x), _windowed(y)
    variances = _windowed(cv2.addWeighted(cv2.multiply(x, x), 1, cv2.multiply(y, y), 1, 0))
    covariance = _windowed(cv2.multiply(x, y))
    variances -= mean_x * mean_x + mean_y * mean_y
    covariance -= mean_x * mean_y
    mean_x += np.float32(centre)
    mean_y += np.float32(centre)
    c1, c2 = np.float32(_K1**2), np.float32(_K2**2)
    upper = (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
    upper /= (mean_x * mean_x + mean_y * mean_y + c1) * (variances + c2)
    return upper


def _windowed(values: Pixels) -> FloatPixels:
    blurred = cv2.GaussianBlur(values, (_WINDOW, _WINDOW), _SIGMA, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred, np.float32).reshape(values.shape)


def _comparable(reference: Pixels, image: Pixels) -> tuple[FloatPixels, FloatPixels]:
    if reference.shape != image.shape:
        raise ImageError(
            tr(
                "Images of shapes {first} and {second} cannot be compared. Choose two of equal size.",
                first=reference.shape,
                second=image.shape,
            )
        )
    if reference.ndim == 3 and reference.shape[2] == 4:
        reference, image = reference[..., :3], image[..., :3]
    return np.ascontiguousarray(reference, np.float32), np.ascontiguousarray(image, np.float32)


def properties(image: Image) -> Table:
    """List what an image is: size, type, values and memory.

    Parameters
    ----------
    image : Image
        Any image; non-finite values are counted and left out of the statistics.

    Returns
    -------
    Table
        Two columns, "Property" and "Value".
    """
    pixels = image.pixels
    finite = pixels if image.is_finite else pixels[np.isfinite(pixels)]
    kind = {1: tr("gray"), 3: "RGB", 4: "RGBA"}[image.channels]
    low, high = image.value_range
    rows: list[tuple[str, Scalar]] = [
        (tr("Name"), verbatim(image.name)),
        (tr("Width (px)"), image.columns),
        (tr("Height (px)"), image.rows),
        (tr("Megapixels"), image.columns * image.rows / 1e6),
        (tr("Channels"), f"{image.channels} ({kind})"),
        (tr("Type"), str(pixels.dtype)),
        (tr("Bit depth"), tr("32-bit float") if image.is_float else image.bit_depth),
        (tr("Black"), low),
        (tr("White"), high),
    ]
    if finite.size:
        rows += [
            (tr("Minimum"), finite.min().item()),
            (tr("Maximum"), finite.max().item()),
            (tr("Mean"), float(finite.mean(dtype=np.float64))),
            (tr("Standard deviation"), float(finite.std(dtype=np.float64))),
            (tr("Different values"), unique_count(finite)),
        ]
    if not image.is_finite:
        rows.append((tr("NaN or infinite values"), pixels.size - finite.size))
    if image.clean is not None:
        ratio = psnr(image.clean, pixels, high - low)
        rows += [
            (tr("PSNR to the clean image (dB)"), ratio if math.isfinite(ratio) else tr("infinite: the two are equal")),
            (tr("SSIM to the clean image"), ssim(image.clean, pixels, high - low)),
        ]
    rows.append((tr("Memory (MiB)"), image.size_in_memory / 2**20))
    return Table("properties", tr("Properties"), (tr("Property"), tr("Value")), tuple(rows))


def unique_count(values: Pixels) -> int:
    """Count the different values (of all channels together) of an array.

    Parameters
    ----------
    values : ndarray
        Any shape; uint8, uint16 or float32.

    Returns
    -------
    int
        How many different values occur.
    """
    if values.dtype.kind == "f":
        return int(np.unique(values).size)
    seen = np.zeros(np.iinfo(values.dtype).max + 1, bool)
    seen[values.ravel()] = True
    return int(seen.sum())
