"""Bundle adjustment: all images are moved together until the inliers of all pairs fit best."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.panorama.homographies import Matrix3, Points
from sightglass.algorithms.panorama.levenberg_marquardt import huber_cost, huber_weights

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Observed:
    """The inliers of a pair in centred coordinates: the images' places in the row of members, and homogeneous points.

    `source` and `target` are (m, 3) with pixels divided by `unit`, counted from the middle of each image. `scale` is
    the working size divided by the full size of the second image: its features are as exact as that allows, so that
    residuals count in pixels at the working size.
    """

    first: int
    second: int
    source: Array
    target: Array
    scale: float = 1.0


def observed(
    first: int,
    second: int,
    source: Points,
    target: Points,
    middles: Sequence[Array],
    unit: float,
    scale: float = 1.0,
) -> Observed:
    """Centre and scale the inliers of a pair; see `Observed`."""
    ones = np.ones((len(source), 1))
    return Observed(
        first,
        second,
        np.hstack([(source - middles[first]) / unit, ones]),
        np.hstack([(target - middles[second]) / unit, ones]),
        scale,
    )


def projected(points: Array) -> tuple[Array, Array]:
    """Divide homogeneous points, (n, 3), by their last coordinate; give (n, 2) and the derivative, (n, 2, 3)."""
    depth = points[:, 2]
    plane = points[:, :2] / depth[:, None]
    derivative = np.zeros((len(points), 2, 3))
    derivative[:, 0, 0] = derivative[:, 1, 1] = 1.0
    derivative[:, :, 2] = -plane
    return plane, derivative / depth[:, None, None]


class _Equations:
    """Adds up JᵀJ and Jᵀr from the blocks of each pair."""

    def __init__(self, size: int) -> None:
        self.matrix = np.zeros((size, size))
        self.gradient = np.zeros(size)

    def add(self, columns: NDArray[np.intp], jacobian: Array, residuals: Array, weights: Array) -> None:
        """Add (n, 2, k) derivatives by the parameters of those numbers, (k,), and (n, 2) residuals."""
        flat = jacobian.reshape(-1, jacobian.shape[2])
        heavy = flat * np.repeat(weights, 2)[:, None]
        self.matrix[np.ix_(columns, columns)] += heavy.T @ flat
        self.gradient[columns] += heavy.T @ residuals.ravel()


@dataclass(frozen=True, eq=False)
class PlanarProblem:
    r"""Homographies :math:`H_i` from the reference into each image, :math:`r = \pi(H_j H_i^{-1} x_i) - x_j`.

    The state is (n, 3, 3); that of the reference stays as it is. Residuals are in pixels at the
    working size.
    """

    pairs: tuple[Observed, ...]
    fixed: int
    count: int
    unit: float

    def cost(self, state: Array) -> float:
        """See `Problem`."""
        total = 0.0
        inverse = np.linalg.inv(state)
        for pair in self.pairs:
            points = pair.source @ (state[pair.second] @ inverse[pair.first]).T
            if np.any(points[:, 2] <= 1e-6):
                return float("inf")
            off = (points[:, :2] / points[:, 2:] - pair.target[:, :2]) * (self.unit * pair.scale)
            total += huber_cost(np.sum(off * off, axis=1))
        return total

    def normal_equations(self, state: Array) -> tuple[Array, Array]:
        """See `Problem`."""
        equations = _Equations(9 * self.count)
        inverse = np.linalg.inv(state)
        for pair in self.pairs:
            in_reference = pair.source @ inverse[pair.first].T
            across = state[pair.second] @ inverse[pair.first]
            plane, derivative = projected(in_reference @ state[pair.second].T)
            off = (plane - pair.target[:, :2]) * (self.unit * pair.scale)
            by_second = np.einsum("nrk,nl->nrkl", derivative, in_reference)
            by_first = -np.einsum("nrk,nl->nrkl", derivative @ across, in_reference)
            both = np.concatenate([by_first.reshape(-1, 2, 9), by_second.reshape(-1, 2, 9)], axis=2)
            columns = np.concatenate([9 * pair.first + np.arange(9), 9 * pair.second + np.arange(9)])
            equations.add(columns, both * (self.unit * pair.scale), off, huber_weights(np.sum(off * off, axis=1)))
        held = slice(9 * self.fixed, 9 * self.fixed + 9)
        equations.matrix[held] = 0.0
        equations.matrix[:, held] = 0.0
        equations.gradient[held] = 0.0
        return equations.matrix, equations.gradient

    def moved(self, state: Array, step: Array) -> Array:
        """See `Problem`."""
        after = state + step.reshape(-1, 3, 3)
        return np.asarray(after / np.linalg.norm(after, axis=(1, 2), keepdims=True))


@dataclass(frozen=True, eq=False)
class Cameras:
    """Cameras that turned on the spot.

    Parameters
    ----------
    focal : float
        Of all, in units of the image coordinates.
    rotations : ndarray of float64
        (n, 3, 3): from directions of the scene into those of each camera (x right, y down, z ahead).
    """

    focal: float
    rotations: Array

    @cached_property
    def calibration(self) -> Matrix3:
        """K, from directions of a camera to centred coordinates."""
        return np.diag([self.focal, self.focal, 1.0])


@dataclass(frozen=True, eq=False)
class RotationProblem:
    r"""One focal length and a rotation :math:`R_i` for each image, :math:`r = \pi(K R_j R_i^T K^{-1} x_i) - x_j`.

    A step turns :math:`R_i` by a small rotation vector (three numbers each) and multiplies the focal length by an
    exponential, so that both stay what they are. The focal length is held where `is_focal_known`.
    """

    pairs: tuple[Observed, ...]
    fixed: int
    count: int
    unit: float
    is_focal_known: bool

    def cost(self, state: Cameras) -> float:
        """See `Problem`."""
        total = 0.0
        for pair in self.pairs:
            turned = self._turned(state, pair)[1]
            if np.any(turned[:, 2] <= 1e-6):
                return float("inf")
            off = (state.focal * turned[:, :2] / turned[:, 2:] - pair.target[:, :2]) * (self.unit * pair.scale)
            total += huber_cost(np.sum(off * off, axis=1))
        return total

    def _turned(self, state: Cameras, pair: Observed) -> tuple[Array, Array]:
        """Directions of the source in its own camera and in that of the target."""
        directions = pair.source / np.array([state.focal, state.focal, 1.0])
        return directions, directions @ (state.rotations[pair.second] @ state.rotations[pair.first].T).T

    def normal_equations(self, state: Cameras) -> tuple[Array, Array]:
        """See `Problem`."""
        equations = _Equations(3 * self.count + 1)
        scale = np.array([state.focal, state.focal, 1.0])
        for pair in self.pairs:
            directions, turned = self._turned(state, pair)
            across = state.rotations[pair.second] @ state.rotations[pair.first].T
            plane, derivative = projected(turned * scale)
            off = (plane - pair.target[:, :2]) * (self.unit * pair.scale)
            by_direction = derivative * scale
            # d(exp(w) v)/dw = -[v]x, and for the first camera the turn is taken back before the change of cameras.
            by_second = -by_direction @ _cross(turned)
            by_first = by_direction @ across @ _cross(directions)
            outside = directions * np.array([1.0, 1.0, 0.0])
            by_log_focal = by_direction @ (turned * np.array([1.0, 1.0, 0.0]) - outside @ across.T)[:, :, None]
            jacobian = np.concatenate([by_first, by_second, by_log_focal], axis=2) * (self.unit * pair.scale)
            columns = np.concatenate([3 * pair.first + np.arange(3), 3 * pair.second + np.arange(3), [3 * self.count]])
            equations.add(columns, jacobian, off, huber_weights(np.sum(off * off, axis=1)))
        self._hold(equations)
        return equations.matrix, equations.gradient

    def _hold(self, equations: _Equations) -> None:
        held = [3 * self.fixed + axis for axis in range(3)] + ([3 * self.count] if self.is_focal_known else [])
        equations.matrix[held] = 0.0
        equations.matrix[:, held] = 0.0
        equations.gradient[held] = 0.0

    def moved(self, state: Cameras, step: Array) -> Cameras:
        """See `Problem`."""
        turns = np.stack([rotation_of(vector) for vector in step[:-1].reshape(-1, 3)])
        # Beyond a factor of e in one step, the linear model means nothing.
        return Cameras(state.focal * float(np.exp(np.clip(step[-1], -1.0, 1.0))), turns @ state.rotations)


def _cross(vectors: Array) -> Array:
    """Give the matrices [v]x of vectors, (n, 3, 3)."""
    x, y, z = vectors.T
    zero = np.zeros_like(x)
    return np.stack([zero, -z, y, z, zero, -x, -y, x, zero], axis=1).reshape(-1, 3, 3)


def rotation_of(vector: Array) -> Matrix3:
    """Give the rotation about a vector by its length in radians (Rodrigues), (3, 3)."""
    angle = float(np.linalg.norm(vector))
    if angle < 1e-12:
        return np.eye(3)
    across = _cross(vector[None] / angle)[0]
    return np.asarray(np.eye(3) + np.sin(angle) * across + (1.0 - np.cos(angle)) * across @ across)
