"""Subtractive and brightness normalisation of an image or of typed maps."""

from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.layers import BrightnessNormalisation, SubtractiveNormalisation
from sightglass.algorithms.cnn.single import LayerRun
from sightglass.algorithms.convolution.inputs import image_maps, input_maps
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Normalisation, Source
from sightglass.algorithms.image import Image


@dataclass(frozen=True, eq=False)
class Normalised:
    r"""Maps before and after a normalisation.

    .. math:: y_i = x_i - c \sum_j G_\sigma * x_j \qquad \text{or} \qquad
              y_i = \frac{x_i}{\left(\kappa + \lambda \sum_j x_j^2\right)^\mu}

    Parameters
    ----------
    parameters : ConvolutionStudy
        Where it came from.
    x, y : ndarray of float64
        (channels, rows, columns). Values of an image are shares of its white.
    part : ndarray of float64
        (rows, columns): what is subtracted from each map, or what each is divided by.
    """

    parameters: ConvolutionStudy
    x: Array
    y: Array
    part: Array

    @property
    def is_subtractive(self) -> bool:
        """Whether something is subtracted rather than divided by."""
        return self.parameters.normalisation is Normalisation.SUBTRACTIVE


def normalise(image: Image | None, parameters: ConvolutionStudy) -> Normalised:
    """Normalise the image, or maps that are typed.

    Parameters
    ----------
    image : Image or None
        All of it is normalised where it is the input.
    parameters : ConvolutionStudy
        Which normalisation, and σ, or κ, λ and μ.

    Returns
    -------
    Normalised
        With what is subtracted or divided by.

    Raises
    ------
    ImageError
        If an image is wanted and there is none.
    ArrayMisfitError
        If too many values are typed.
    """
    if parameters.source is Source.TYPED:
        x: Array = input_maps(image, parameters)
    else:
        maps = image_maps(image, parameters.channels)
        assert image is not None
        white = 1.0 if image.is_float else image.value_range[1]
        x = np.asarray(maps, np.float64) / white
    if parameters.normalisation is Normalisation.SUBTRACTIVE:
        y = LayerRun(SubtractiveNormalisation(sigma=parameters.sigma, averaged=parameters.averaged), x).y
        return Normalised(parameters, x, y, x[0] - y[0])
    y = LayerRun(BrightnessNormalisation(kappa=parameters.kappa, lam=parameters.lam, mu=parameters.mu), x).y
    divisor = (parameters.kappa + parameters.lam * np.sum(x * x, axis=0)) ** parameters.mu
    return Normalised(parameters, x, y, np.asarray(divisor))
