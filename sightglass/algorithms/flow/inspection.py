"""Why Lucas-Kanade knows, or does not know, how a pixel moved: its neighbourhood, its 2 × 2 system and a verdict."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.checks import check_frames, check_window
from sightglass.algorithms.flow.derivatives import gradient, temporal_difference
from sightglass.algorithms.flow.field import Frames, motion_text
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.flow.windows import window_weights
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.parameters import Choice
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text, percent

FloatArray = NDArray[np.float64]

# Eigenvalues per pixel, as shares of the squared range: gradients of 0.3 % of the range from one pixel to the next.
_FLAT = 1e-5
# Where one eigenvalue is that much smaller than the other, only the motion across an edge is known.
_EDGE = 0.02
# A smaller share is what rounding leaves of zero.
_SINGULAR = 1e-6
# Beyond, differences of neighbouring pixels no longer tell how brightness goes on.
_LINEAR_REACH = 1.5
# A change of that share of the range is more than noise; a motion that explains less than that share of it is doubtful.
_CHANGED, _EXPLAINED = 0.02, 0.5
# The widest filter for a derivative reaches that far.
_TAPS_REACH = 2


class GradientVerdict(Choice):
    """How far the motion of a pixel can be known from the gradients around it."""

    CORNER = "corner", "Corner: reliable", "Gradients of several directions determine both components of the motion"
    EDGE = "edge", "Edge: aperture problem", "Gradients of one direction determine only the motion along it"
    FLAT = "flat", "Flat: undetermined", "Without gradients, every motion fits"


@dataclass(frozen=True, eq=False)
class GradientInspection:
    r"""The system of one pixel: :math:`M (u, v)^T = -\sum w I_t \nabla I`.

    Parameters
    ----------
    row, column : int
        The pixel in the middle of the neighbourhood.
    first, second, ix, iy, it : ndarray of float64
        (side, side): the frames in gray, the gradient of the first and the change to the second, all in gray levels;
        NaN outside the frames.
    weights : ndarray of float64
        (side, side): how much each pixel counts; 0 outside the frames.
    matrix : ndarray of float64
        (2, 2): M, the weighted sums of Ix², Ix Iy, Iy².
    eigenvalues : (float, float)
        Of M, the larger one first.
    eigenvectors : ndarray of float64
        (2, 2): the columns are unit vectors (right, down), in the order of the eigenvalues.
    right_side : ndarray of float64
        (2,): with It = F(t+1) − F(t).
    solution : (float, float) or None
        (u, v) from t to t+1, in pixels to the right and downwards; None where M is singular.
    opposite_right_side, opposite_solution
        The same with It = F(t) − F(t+1): the vector that points from t+1 back to t.
    known_part : (float, float) or None
        Where only the motion across an edge is known: that part of it.
    explained : float
        The share of the squared change from t to t + 1, 0 to 1, that the solution accounts for, or at an edge the known
        part; 1 where nothing changes.
    undetermined : (float, float) or None
        Unit vector of the direction in which the motion is not known; None where both or neither are.
    verdict : GradientVerdict
        In a word.
    sentence : str
        In words, with the figures.
    """

    row: int
    column: int
    first: FloatArray
    second: FloatArray
    ix: FloatArray
    iy: FloatArray
    it: FloatArray
    weights: FloatArray
    matrix: FloatArray
    eigenvalues: tuple[float, float]
    eigenvectors: FloatArray
    right_side: FloatArray
    solution: tuple[float, float] | None
    opposite_right_side: FloatArray
    opposite_solution: tuple[float, float] | None
    known_part: tuple[float, float] | None
    explained: float
    undetermined: tuple[float, float] | None
    verdict: GradientVerdict
    sentence: str

    @property
    def condition_number(self) -> float:
        """The larger eigenvalue divided by the smaller one; infinite where that is 0."""
        larger, smaller = self.eigenvalues
        return larger / smaller if smaller > 0 else math.inf


def inspect_gradient(frames: Frames, parameters: Flow, row: int, column: int) -> GradientInspection:
    """Write down what Lucas-Kanade on one level computes for a pixel.

    Parameters
    ----------
    frames : Frames
        In gray, of the same size.
    parameters : Flow
        Its derivatives, window, window_shape, weighting and least_eigenvalue.
    row, column : int
        The pixel, inside the frames.

    Returns
    -------
    GradientInspection
        In the values of the frames and with sums over the neighbourhood, as on paper.

    Raises
    ------
    ImageError
        If the frames cannot be compared, or the pixel lies outside.
    ParameterError
        If the window does not fit into the frames.
    """
    check_frames(frames)
    check_window(frames, parameters)
    rows, columns = frames.first.shape
    if not (0 <= row < rows and 0 <= column < columns):
        raise ImageError(
            tr(
                "Pixel ({row}, {column}) lies outside the frames, which are {columns} × {rows} px.",
                row=row,
                column=column,
                columns=columns,
                rows=rows,
            )
        )
    first, second, ix, iy, it = _neighbourhood(frames, parameters, row, column)
    inside = np.isfinite(first)
    weights = np.where(inside, window_weights(parameters), 0.0)
    slopes = np.stack([np.where(inside, ix, 0.0), np.where(inside, iy, 0.0)]).reshape(2, -1)
    weighted = slopes * weights.ravel()
    matrix = weighted @ slopes.T
    right = -weighted @ np.where(inside, it, 0.0).ravel()
    values, vectors = np.linalg.eigh(matrix)
    # The larger one first; rounding may leave the smaller one below 0. Vectors point to the right, or downwards.
    larger, smaller = float(values[1]), max(0.0, float(values[0]))
    vectors = _directed(vectors[:, ::-1])
    is_singular = smaller <= _SINGULAR * larger
    solution = None if is_singular else _pair(np.linalg.solve(matrix, right))
    scale = float(weights.sum()) * frames.span**2
    verdict = _verdict(larger / scale, smaller / scale, parameters.least_eigenvalue)
    is_edge = verdict is GradientVerdict.EDGE
    across = vectors[:, 0]
    known = _pair(across * (across @ right) / larger) if is_edge else None
    undetermined = _pair(vectors[:, 1]) if is_edge else None
    motion = known or solution
    change = float(weights.ravel() @ np.where(inside, it, 0.0).ravel() ** 2)
    # Of least squares, what is left of the change is smaller by the product of solution and right-hand side.
    explained = 1.0 if change == 0 else min(1.0, float(np.dot(motion or (0.0, 0.0), right)) / change)
    is_doubtful = explained < _EXPLAINED and change > float(weights.sum()) * (_CHANGED * frames.span) ** 2
    sentence = _sentence(verdict, (larger, smaller), solution, known, undetermined)
    if verdict is not GradientVerdict.FLAT and motion is not None:
        sentence = " ".join((sentence, *_doubt(motion, explained if is_doubtful else None)))
    return GradientInspection(
        row, column, first, second, ix, iy, it, weights, matrix, (larger, smaller), vectors, right, solution,
        -right, None if solution is None else _pair(-np.array(solution)), known, explained, undetermined, verdict,
        sentence,
    )  # fmt: skip


def _neighbourhood(frames: Frames, parameters: Flow, row: int, column: int) -> list[FloatArray]:
    """Cut out I(t), I(t+1), Ix, Iy and It; only as much is differentiated as the neighbourhood needs."""
    radius = parameters.window // 2
    margin = radius + _TAPS_REACH
    area = np.s_[max(0, row - margin) : row + margin + 1, max(0, column - margin) : column + margin + 1]
    first, second = (np.ascontiguousarray(pixels[area], np.float32) for pixels in (frames.first, frames.second))
    ix, iy = gradient(first, parameters.derivatives)
    it = temporal_difference(first, second, parameters.derivatives)
    top, left = row - area[0].start - radius, column - area[1].start - radius
    return [_cut(plane, top, left, 2 * radius + 1) for plane in (first, second, ix, iy, it)]


def _cut(plane: FloatPixels, top: int, left: int, side: int) -> FloatArray:
    cut = np.full((side, side), np.nan)
    rows = slice(max(0, -top), min(side, plane.shape[0] - top))
    columns = slice(max(0, -left), min(side, plane.shape[1] - left))
    cut[rows, columns] = plane[rows.start + top : rows.stop + top, columns.start + left : columns.stop + left]
    return cut


def _directed(vectors: FloatArray) -> FloatArray:
    for vector in vectors.T:
        if vector[0] < -1e-9 or (abs(vector[0]) <= 1e-9 and vector[1] < 0):
            vector *= -1
    return vectors


def _pair(vector: FloatArray) -> tuple[float, float]:
    return float(vector[0]), float(vector[1])


def _verdict(larger: float, smaller: float, least: float) -> GradientVerdict:
    if larger < max(_FLAT, least):
        return GradientVerdict.FLAT
    if smaller < max(_FLAT, least, _EDGE * larger):
        return GradientVerdict.EDGE
    return GradientVerdict.CORNER


def _sentence(
    verdict: GradientVerdict,
    eigenvalues: tuple[float, float],
    solution: tuple[float, float] | None,
    known: tuple[float, float] | None,
    undetermined: tuple[float, float] | None,
) -> str:
    larger, smaller = (number_text(value) for value in eigenvalues)
    if verdict is GradientVerdict.FLAT:
        return tr(
            "Flat: both eigenvalues are small ({larger} and {smaller}), so the motion is undetermined.",
            larger=larger,
            smaller=smaller,
        )
    if known is not None and undetermined is not None:
        return tr(
            "Edge: the eigenvalues are {larger} and {smaller}. Across the edge the motion is {motion}; in the "
            "direction {direction}, {slope}, it is undetermined (aperture problem).",
            larger=larger, smaller=smaller, motion=_motion_text(known), direction=_direction_text(undetermined),
            slope=_slope_text(undetermined),
        )  # fmt: skip
    assert solution is not None, "a matrix with two large eigenvalues can be inverted"
    return tr(
        "Corner: both eigenvalues are large ({larger} and {smaller}), so the motion is {motion}.",
        larger=larger, smaller=smaller, motion=_motion_text(solution),
    )  # fmt: skip


def _doubt(motion: tuple[float, float], explained: float | None) -> Iterator[str]:
    """Say why the gradients may be mistaken; explained is the share of the change where that is small."""
    if math.hypot(*motion) > _LINEAR_REACH:
        yield tr("That is more than the linear model holds for: a pyramid, or block matching, is surer.")
    elif explained is not None:
        yield tr(
            "But that explains only {share} of the change from t to t+1: the true motion may be larger than gradients "
            "can tell, or there are several, or noise.",
            share=percent(explained),
        )


def _motion_text(vector: tuple[float, float]) -> str:
    return motion_text(vector, least=5e-4) or tr("0 px")


def _direction_text(vector: tuple[float, float]) -> str:
    return f"({number_text(round(vector[0], 2), 2)}, {number_text(round(vector[1], 2), 2)})"


def _slope_text(vector: tuple[float, float]) -> str:
    if abs(vector[1]) < 0.09:
        return tr("horizontal")
    return tr("vertical") if abs(vector[0]) < 0.09 else tr("oblique")
