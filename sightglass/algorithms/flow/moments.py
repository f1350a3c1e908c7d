"""The moment matrix of the gradients in a neighbourhood, for every pixel at once."""

from dataclasses import dataclass

import cv2
import numpy as np

from sightglass.algorithms.flow.windows import LocalMean
from sightglass.algorithms.image import FloatPixels


@dataclass(frozen=True, eq=False)
class Moments:
    r"""A symmetric 2 × 2 matrix M for each pixel, or its inverse.

    .. math:: M = \frac{1}{\sum w} \sum w \nabla I \nabla I^T

    Parameters
    ----------
    xx, xy, yy : ndarray of float32
        (rows, columns): for M the means of Ix², Ix Iy and Iy², in squared values per squared pixel.
    """

    xx: FloatPixels
    xy: FloatPixels
    yy: FloatPixels

    @classmethod
    def of(cls, ix: FloatPixels, iy: FloatPixels, mean: LocalMean) -> "Moments":
        """Take the means of the products of a gradient (the structure tensor).

        Parameters
        ----------
        ix, iy : ndarray of float32
            (rows, columns).
        mean : LocalMean
            Over the neighbourhood.
        """
        return cls(mean(ix * ix), mean(ix * iy), mean(iy * iy))

    def eigenvalues(self) -> tuple[FloatPixels, FloatPixels]:
        r"""Give :math:`\frac{xx + yy}{2} \mp \sqrt{(\frac{xx - yy}{2})^2 + xy^2}`.

        Returns
        -------
        (ndarray of float32, ndarray of float32)
            The smaller one, at least 0, and the larger one.
        """
        half = np.float32(0.5)
        middle = (self.xx + self.yy) * half
        radius = np.asarray(cv2.magnitude((self.xx - self.yy) * half, self.xy))
        smaller = middle - radius
        return np.maximum(smaller, 0, out=smaller), np.add(middle, radius, out=middle)

    def inverted(self, ridge: float = 0.0) -> "Moments":
        r"""Give :math:`(M + \epsilon I)^{-1}` in the memory of M, which is lost.

        Parameters
        ----------
        ridge : float
            ε, in the unit of M. Where it is 0 and M is singular, entries become infinite or NaN.

        Returns
        -------
        Moments
            The inverse.
        """
        xx, xy, yy = self.xx, self.xy, self.yy
        if ridge:
            xx += np.float32(ridge)
            yy += np.float32(ridge)
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            determinant = xx * yy
            determinant -= xy * xy
            factor = np.divide(np.float32(1), determinant, out=determinant)
            for entry in (xx, xy, yy):
                entry *= factor
        return Moments(yy, np.negative(xy, out=xy), xx)
