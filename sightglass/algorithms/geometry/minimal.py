"""All samples of RANSAC at once: each smallest set of pairs gives one map, without a loop over the samples."""

import math
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.geometry.models import FloatArray, Model

BoolArray = NDArray[np.bool_]
IndexArray = NDArray[np.int64]

# Twice the area of a triangle, or a squared distance, of normalised points below which a sample is not solved.
_LEAST_AREA = 1e-6


def draw_samples(rng: np.random.Generator, count: int, pairs: int, size: int) -> IndexArray:
    """Draw sets of different pairs, all sets alike probable.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where the numbers come from.
    count : int
        How many sets.
    pairs : int
        How many pairs there are, at least `size`.
    size : int
        Pairs of a set.

    Returns
    -------
    ndarray of int64
        (count, size) numbers of pairs; the sets of one generator are the same whether drawn at once or one by one.
    """
    # One row of numbers a sample, so that drawing them one by one gives the same.
    uniform = rng.random((count, size))
    drawn = (uniform * (pairs - np.arange(size))).astype(np.int64)
    for column in range(1, size):
        # The k-th of those that are left: step over those that are taken, smallest first.
        for taken in np.sort(drawn[:, :column], axis=1).T:
            drawn[:, column] += drawn[:, column] >= taken
    return drawn


class Sampler:
    """Draws samples, each only once where there are no more different ones than may be drawn.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where the numbers come from.
    pairs, size : int
        See `draw_samples`.
    most : int
        How many samples may be drawn in all.

    Attributes
    ----------
    total : int
        How many different samples there are.
    """

    def __init__(self, rng: np.random.Generator, pairs: int, size: int, most: int) -> None:
        self._rng, self._pairs, self._size = rng, pairs, size
        self.total = math.comb(pairs, size)
        self._seen: set[tuple[int, ...]] | None = set() if self.total <= most else None

    @property
    def left(self) -> int | float:
        """How many samples can still be drawn; infinite where they may repeat."""
        return math.inf if self._seen is None else self.total - len(self._seen)

    def draw(self, count: int) -> IndexArray:
        """Draw samples, fewer if there are no more; the same whether drawn at once or one by one.

        Parameters
        ----------
        count : int
            How many.

        Returns
        -------
        ndarray of int64
            (at most count, size).
        """
        if self._seen is None:
            return draw_samples(self._rng, count, self._pairs, self._size)
        kept: list[list[int]] = []
        while len(kept) < count and self.left:
            for sample in draw_samples(self._rng, count - len(kept), self._pairs, self._size).tolist():
                key = tuple(sorted(sample))
                if key not in self._seen:
                    self._seen.add(key)
                    kept.append(sample)
        return np.array(kept, np.int64).reshape(-1, self._size)


def flat_triples(points: FloatArray) -> list[tuple[int, int, int]]:
    """Find the triples of points that lie so nearly on one line that no sample with them is solved.

    Parameters
    ----------
    points : ndarray of float64
        (n, 2), normalised.

    Returns
    -------
    list of (int, int, int)
        Their rows.
    """
    i, j, k = (np.array(rows) for rows in zip(*combinations(range(len(points)), 3), strict=True))
    one, other = points[j] - points[i], points[k] - points[i]
    flat = np.abs(one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]) <= _LEAST_AREA
    return [(int(i[row]), int(j[row]), int(k[row])) for row in np.flatnonzero(flat)]


def solve_samples(model: Model, source: FloatArray, target: FloatArray) -> tuple[FloatArray, BoolArray]:
    """Solve the model for each sample.

    Parameters
    ----------
    model : Model
        Its family.
    source, target : ndarray of float64
        (samples, model.minimal, 2) normalised points.

    Returns
    -------
    matrices : ndarray of float64
        (solved, 3, 3), or (solved, 2, 4) for the bilinear model.
    solved : ndarray of bool
        (samples,): False where points of a sample are repeated or on one line, or where a homography would turn the
        points over or cut the four by its horizon, which no picture of a plane does.
    """
    if model is Model.HOMOGRAPHY:
        return _homographies(source, target)
    if model is Model.TRANSLATION:
        shift = target[:, 0] - source[:, 0]
        return _affine(np.broadcast_to(np.eye(2), (len(shift), 2, 2)), shift), np.ones(len(shift), bool)
    if model is Model.SIMILARITY:
        return _similarities(source, target)
    if model is Model.AFFINE:
        return _affinities(source, target)
    return _bilinear(source, target)


def _affine(linear: FloatArray, shift: FloatArray) -> FloatArray:
    matrices = np.zeros((len(shift), 3, 3))
    matrices[:, :2, :2] = linear
    matrices[:, :2, 2] = shift
    matrices[:, 2, 2] = 1
    return matrices


def _similarities(source: FloatArray, target: FloatArray) -> tuple[FloatArray, BoolArray]:
    z, w = source @ [1, 1j], target @ [1, 1j]
    dz, dw = z[:, 1] - z[:, 0], w[:, 1] - w[:, 0]
    solved = np.minimum(np.abs(dz), np.abs(dw)) ** 2 > _LEAST_AREA
    factor = dw[solved] / dz[solved]
    shift = w[solved, 0] - factor * z[solved, 0]
    linear = np.stack([factor.real, -factor.imag, factor.imag, factor.real], -1).reshape(-1, 2, 2)
    return _affine(linear, np.stack([shift.real, shift.imag], -1)), solved


def _affinities(source: FloatArray, target: FloatArray) -> tuple[FloatArray, BoolArray]:
    edges, images = source[:, 1:] - source[:, :1], target[:, 1:] - target[:, :1]
    area, image_area = (e[:, 0, 0] * e[:, 1, 1] - e[:, 0, 1] * e[:, 1, 0] for e in (edges, images))
    solved = np.minimum(np.abs(area), np.abs(image_area)) > _LEAST_AREA
    e, f = edges[solved], images[solved]
    # Columns are edges: linear · Eᵀ = Fᵀ.
    adjugate = np.stack([e[:, 1, 1], -e[:, 1, 0], -e[:, 0, 1], e[:, 0, 0]], -1).reshape(-1, 2, 2)
    linear = f.transpose(0, 2, 1) @ adjugate / area[solved, None, None]
    shift = target[solved, 0] - (linear @ source[solved, 0, :, None])[..., 0]
    return _affine(linear, shift), solved


def _bilinear(source: FloatArray, target: FloatArray) -> tuple[FloatArray, BoolArray]:
    u, v = source[..., 0], source[..., 1]
    rows = np.stack([np.ones_like(u), u, v, u * v], -1)
    solved = np.abs(np.linalg.det(rows)) > _LEAST_AREA
    return np.linalg.solve(rows[solved], target[solved]).transpose(0, 2, 1), solved


def _homographies(source: FloatArray, target: FloatArray) -> tuple[FloatArray, BoolArray]:
    # H takes the projective basis of four points to that of the others:
    # H ~ Σᵢ (d′ᵢ / dᵢ) p′ᵢ (pⱼ × pₖ)ᵀ with dᵢ = p₄ · (pⱼ × pₖ), i, j, k cyclic in 1, 2, 3.
    planes, d, whole = _basis(source)
    _, image_d, image_whole = _basis(target)
    areas = np.column_stack([d, whole, image_d, image_whole])
    # The last homogeneous coordinate at the four points: of one sign, if all are in front of the camera.
    sides = np.column_stack([d * image_d, whole * image_whole]) > 0
    solved = (np.abs(areas).min(axis=1) > _LEAST_AREA) & (sides.all(axis=1) | ~sides.any(axis=1))
    ratio = image_d[solved] / d[solved]
    images = np.concatenate([target[solved, :3], np.ones((len(ratio), 3, 1))], -1)
    matrices = (ratio[:, :, None] * images).transpose(0, 2, 1) @ planes[solved]
    return matrices / np.abs(matrices).max(axis=(1, 2), keepdims=True), solved


def _basis(points: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Give pⱼ × pₖ (n, 3, 3), p₄ · (pⱼ × pₖ) (n, 3), and det(p₁, p₂, p₃) (n,)."""
    u, v = points[:, :3, 0], points[:, :3, 1]
    uj, vj, uk, vk = u[:, [1, 2, 0]], v[:, [1, 2, 0]], u[:, [2, 0, 1]], v[:, [2, 0, 1]]
    planes = np.stack([vj - vk, uk - uj, uj * vk - uk * vj], -1)
    d = planes[..., 0] * points[:, 3:, 0] + planes[..., 1] * points[:, 3:, 1] + planes[..., 2]
    return planes, d, planes[..., 2].sum(axis=1)
