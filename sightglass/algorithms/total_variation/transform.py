"""The x-step's linear system, solved exactly by the discrete cosine transform."""

import cv2
import numpy as np

from sightglass.algorithms.total_variation.operators import eigenvalues
from sightglass.algorithms.total_variation.scaling import FloatArray


class FreeBoundarySolver:
    r"""Solves :math:`(2I + \rho D^T D)\, x = 2 r` for planes of one size.

    Parameters
    ----------
    rows, columns : int
        Size of the planes.
    dtype : type
        float32 or float64.
    """

    def __init__(self, rows: int, columns: int, dtype: type[np.floating]) -> None:
        self._factors = np.empty((rows, columns), dtype)
        self._spectrum = np.empty((rows, columns), dtype)
        self._is_even = rows % 2 == 0 and columns % 2 == 0

    def set_rho(self, rho: float) -> None:
        """Prepare for a penalty ρ."""
        vertical, horizontal = eigenvalues(*self._factors.shape)
        # 1 / (1 + ρ/2 (μ + ν)): half of the system, whose right-hand side is halved too.
        np.add.outer(rho / 2 * vertical, 1 + rho / 2 * horizontal, out=self._factors, casting="same_kind")
        np.reciprocal(self._factors, out=self._factors)

    def solve(self, right: FloatArray, out: FloatArray) -> None:
        """Write x into `out` for half the right-hand side `right`; `right` is not needed any more and overwritten."""
        if self._is_even:
            cv2.dct(right, self._spectrum)
            cv2.multiply(self._spectrum, self._factors, self._spectrum)
            cv2.idct(self._spectrum, out)
        else:
            self._solve_any_size(right, out)

    def _solve_any_size(self, right: FloatArray, out: FloatArray) -> None:
        # OpenCV's transform takes even sizes only.
        from scipy import fft

        spectrum = fft.dctn(right, norm="ortho", overwrite_x=True, workers=2)
        spectrum *= self._factors
        out[...] = fft.idctn(spectrum, norm="ortho", overwrite_x=True, workers=2)
