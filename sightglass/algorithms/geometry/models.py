r"""Models of the map from a point u = (u, v) of the reference frame to x = h(u) = (x, y) in the other image.

This is the inverse map of a warp: for every pixel of the result the place to read. Points are in pixels, x to the
right, y downwards, pixel centres at whole numbers.

- translation: :math:`x = u + t_x,\; y = v + t_y`
- similarity: :math:`x = a u - b v + t_x,\; y = b u + a v + t_y`
- affine: :math:`x = a_0 + a_1 u + a_2 v`, y likewise
- bilinear: :math:`x = a_0 + a_1 u + a_2 v + a_3 u v`, y likewise
- homography: :math:`(x, y, 1)^T \sim H (u, v, 1)^T`
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sightglass.algorithms.geometry.bilinear import bilinear_inverse, fold
from sightglass.algorithms.geometry.degenerate import DegenerateError, PointArray
from sightglass.algorithms.image import read_only
from sightglass.algorithms.parameters import Choice
from sightglass.algorithms.texts import marked, tr

FloatArray = NDArray[np.float64]


class Model(Choice):
    """A family of maps of the plane."""

    TRANSLATION = "translation", "Translation", "One shift for all points; 1 pair"
    SIMILARITY = "similarity", "Similarity", "Shift, rotation and one scale; 2 pairs"
    AFFINE = "affine", "Affine", "Parallels stay parallel; 3 pairs"
    BILINEAR = "bilinear", "Bilinear", "Any four points to any four, lines along the axes stay straight; 4 pairs"
    HOMOGRAPHY = "homography", "Homography", "Perspective: all lines stay straight; 4 pairs"

    @property
    def minimal(self) -> int:
        """The least number of pairs that determine it."""
        return {"translation": 1, "similarity": 2, "affine": 3, "bilinear": 4, "homography": 4}[self.value]

    @property
    def noun(self) -> str:
        """What one is called in a sentence."""
        return tr(_NOUNS[self.value])


_NOUNS = {
    "translation": marked("translation"),
    "similarity": marked("similarity"),
    "affine": marked("affine map"),
    "bilinear": marked("bilinear map"),
    "homography": marked("homography"),
}


@dataclass(frozen=True, eq=False)
class Fitted:
    """One map x = h(u).

    Parameters
    ----------
    model : Model
        Its family.
    matrix : ndarray of float64
        Read-only. (3, 3) for homogeneous points (u, v, 1), its last entry 1 wherever it is not 0; for the bilinear
        model (2, 4), the rows a and b for (1, u, v, uv).
    """

    model: Model
    matrix: FloatArray

    def apply(self, points: ArrayLike) -> PointArray:
        """Map points from the reference frame to the other image.

        Parameters
        ----------
        points : array_like
            (..., 2), each (u, v).

        Returns
        -------
        ndarray of float64
            (..., 2), each (x, y); not finite for points that a homography sends to infinity.
        """
        given = np.asarray(points, np.float64)
        return np.stack(self.apply_to(given[..., 0], given[..., 1]), -1)

    def apply_to(self, u: FloatArray, v: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Map points whose coordinates are apart: a row of u and a column of v stand for all points of a grid.

        Parameters
        ----------
        u, v : ndarray of float64
            Of shapes that can be broadcast.

        Returns
        -------
        tuple of ndarray of float64
            x and y, of the common shape; see `apply`.
        """
        if self.model is Model.BILINEAR:
            (a0, a1, a2, a3), (b0, b1, b2, b3) = self.matrix.tolist()
            return (a0 + a1 * u) + (a2 + a3 * u) * v, (b0 + b1 * u) + (b2 + b3 * u) * v
        x, y = ((row[0] * u + row[2]) + row[1] * v for row in self.matrix[:2].tolist())
        if self.model is not Model.HOMOGRAPHY:
            return x, y
        depth = self.depth(u, v)
        with np.errstate(divide="ignore", invalid="ignore"):
            return x / depth, y / depth

    def depth(self, u: FloatArray | float, v: FloatArray | float) -> FloatArray:
        """Give the last homogeneous coordinate of a map with a (3, 3) matrix; it changes its sign at the horizon."""
        by_u, by_v, constant = self.matrix[2].tolist()
        return np.asarray((by_u * u + constant) + by_v * v)

    def inverse(self) -> "Fitted":
        """Give the map back, from the other image to the reference frame.

        Returns
        -------
        Fitted
            Of the same model.

        Raises
        ------
        DegenerateError
            If it cannot be inverted, or is bilinear, whose inverse is no bilinear map (see `apply_inverse`).
        """
        if self.model is Model.BILINEAR:
            raise DegenerateError(tr("A bilinear map has no bilinear inverse. Map single points back instead."))
        if not self.is_invertible:
            raise DegenerateError(tr("This map cannot be inverted: it sends the plane to a line or a point."))
        return fitted(self.model, np.linalg.inv(self.matrix))

    @property
    def is_invertible(self) -> bool:
        """Whether different points go to different places, for the bilinear model at least in parts of the plane."""
        if self.model is Model.BILINEAR:
            return bool(np.any(np.abs(np.asarray(fold(self.matrix))) > 0))
        # Homographies of images of thousands of pixels have entries of very different size.
        rows = np.abs(self.matrix).max(axis=1, keepdims=True)
        columns = np.abs(self.matrix).max(axis=0, keepdims=True)
        if rows.min() == 0 or columns.min() == 0:
            return False
        scaled = self.matrix / rows
        scaled = scaled / np.abs(scaled).max(axis=0, keepdims=True)
        return bool(abs(np.linalg.det(scaled)) > 1e-12)

    def apply_inverse(self, points: ArrayLike, near: tuple[float, float] = (0.0, 0.0)) -> PointArray:
        """Map points from the other image back to the reference frame.

        Parameters
        ----------
        points : array_like
            (..., 2), each (x, y).
        near : tuple of float
            A place (u, v) of the reference frame. Two points may go to the same place under a bilinear map, one on
            either side of the line where it folds; the one on the side of `near` is given.

        Returns
        -------
        ndarray of float64
            (..., 2), each (u, v); NaN where no point goes there.

        Raises
        ------
        DegenerateError
            If the map cannot be inverted.
        """
        given = np.asarray(points, np.float64)
        return np.stack(self.apply_inverse_to(given[..., 0], given[..., 1], near), -1)

    def apply_inverse_to(
        self, x: FloatArray, y: FloatArray, near: tuple[float, float] = (0.0, 0.0)
    ) -> tuple[FloatArray, FloatArray]:
        """Map points whose coordinates are apart back to the reference frame; see `apply_to` and `apply_inverse`."""
        if self.model is Model.BILINEAR:
            return bilinear_inverse(self.matrix, x, y, near)
        return self.inverse().apply_to(x, y)


def fitted(model: Model, matrix: ArrayLike) -> Fitted:
    """Make a map of its matrix.

    Parameters
    ----------
    model : Model
        Its family.
    matrix : array_like
        (3, 3), or (2, 4) for the bilinear model; of a homography any multiple.

    Returns
    -------
    Fitted
        With a read-only copy, of which the last entry is 1 where it is not 0.
    """
    own = np.array(matrix, np.float64)
    if model is not Model.BILINEAR and own[2, 2] != 0:
        own /= own[2, 2]
    return Fitted(model, read_only(own))


def distances(found: Fitted, source: ArrayLike, target: ArrayLike) -> FloatArray:
    """Give how far h(u) is from x for each pair.

    Parameters
    ----------
    found : Fitted
        The map.
    source, target : array_like
        (n, 2).

    Returns
    -------
    ndarray of float64
        (n,), Euclidean, in pixels of the other image; infinite where the map sends the point to infinity.
    """
    away = found.apply(source) - np.asarray(target, np.float64)
    return np.asarray(np.nan_to_num(np.hypot(away[..., 0], away[..., 1]), nan=np.inf, posinf=np.inf))
