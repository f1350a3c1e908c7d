"""How much noise there is, and the thresholds that follow from it."""

from sightglass.algorithms.image import Image
from sightglass.algorithms.pyramid.decomposition import decomposition_of
from sightglass.algorithms.pyramid.parameters import Pyramid
from sightglass.algorithms.values import Numbers


def noise_sigma(image: Image, parameters: Pyramid) -> float:
    r"""Estimate the standard deviation of white noise in an image from the finest Laplacian level.

    :math:`\hat\sigma = \operatorname{median} |c| / m` [1]_, where m is the median magnitude that the scheme gives noise
    of standard deviation 1 (0.6745 times the noise gain of the level, where all its coefficients have the same).

    Parameters
    ----------
    image : Image
        Of all channels together.
    parameters : Pyramid
        The scheme.

    Returns
    -------
    float
        σ in values of the image. Fine texture counts as noise, and so does the brightness where a kernel does not
        keep means; 0 for a single pixel.

    References
    ----------
    .. [1] D. L. Donoho, I. M. Johnstone: Ideal spatial adaptation by wavelet shrinkage. Biometrika 81(3), 1994.
    """
    return decomposition_of(image, parameters.sampling).noise_sigma


def universal_thresholds(image: Image, parameters: Pyramid) -> Numbers:
    r"""Give each Laplacian level the universal threshold :math:`T_k = \sigma_k \sqrt{2 \ln N_k}` [1]_.

    :math:`\sigma_k = g_k \hat\sigma` is the noise that reaches the level: :math:`g_k` follows from the scheme, and
    :math:`N_k` is its number of coefficients.

    Parameters
    ----------
    image : Image
        Whose noise is estimated by `noise_sigma`.
    parameters : Pyramid
        Scheme and levels.

    Returns
    -------
    tuple of float
        One threshold for each reduction, finest level first, in values of the image, to four digits.

    References
    ----------
    .. [1] D. L. Donoho, I. M. Johnstone: Ideal spatial adaptation by wavelet shrinkage. Biometrika 81(3), 1994.
    """
    return decomposition_of(image, parameters.sampling).noise_thresholds(parameters.levels)
