"""The motion of the central pixel of a small image, by Lucas-Kanade and by block matching side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.flow.block_inspection import BlockInspection, inspect_block
from sightglass.algorithms.flow.derivatives import gradient, temporal_difference
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Flow, Precision, Search
from sightglass.algorithms.flow.windows import window_weights
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.results import Table
from sightglass.algorithms.wording import number_text

# The largest side at which every matrix can be read.
LARGEST_SIDE = 9
_SINGULAR = 1e-6

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Paper:
    """All numbers of the two methods at the central pixel, both on the same neighbourhood.

    Parameters
    ----------
    frames : Frames
        A few pixels.
    parameters : Flow
        The derivatives and the window count.
    row, column : int
        The central pixel.
    ix, iy, it : ndarray of float32
        (rows, columns), It = F(t+1) − F(t).
    weights : ndarray of float64
        (side, side).
    moments : ndarray of float64
        (2, 2): sums of w Ix², w Ix Iy and w Iy².
    right : ndarray of float64
        (2,): minus the sums of w Ix It and w Iy It.
    eigenvalues : (float, float)
        Of the moment matrix, the smaller one first.
    solution : ndarray of float64 or None
        (2,): u and v; None where the matrix is singular.
    matching : BlockInspection or None
        The full search for the same neighbourhood; None where it has no room to move.
    """

    frames: Frames
    parameters: Flow
    row: int
    column: int
    ix: FloatPixels
    iy: FloatPixels
    it: FloatPixels
    weights: FloatArray
    moments: FloatArray
    right: FloatArray
    eigenvalues: tuple[float, float]
    solution: FloatArray | None
    matching: BlockInspection | None

    def neighbourhood(self, plane: FloatPixels) -> FloatPixels:
        """Cut the neighbourhood of the central pixel out of a plane of the size of the frames."""
        half = self.parameters.window // 2
        return plane[self.row - half : self.row + half + 1, self.column - half : self.column + half + 1]

    @property
    def is_flat(self) -> bool:
        """Whether nothing is to be seen in the neighbourhood."""
        return self.eigenvalues[1] <= 0

    def gradient_finding(self) -> str:
        """Say what Lucas-Kanade finds, and why."""
        if self.solution is not None:
            values = " and ".join(number_text(value) for value in self.eigenvalues)
            return f"The matrix has the eigenvalues {values}: gradients of two directions, and one solution."
        if self.is_flat:
            return "All gradients are 0: every motion fits, and the matrix is singular."
        return (
            "All gradients have one direction (an edge): the matrix is singular, and motion along the edge is not seen "
            "(aperture problem)."
        )

    def table(self) -> Table:
        """Set both methods side by side."""
        rows: list[tuple[str, str, str]] = [
            ("Lucas-Kanade", "undetermined" if self.solution is None else vector_text(self.solution),
             self.gradient_finding()),
        ]  # fmt: skip
        if self.matching is not None:
            rows.append(("EBMA", vector_text(self.matching.minimum), self.matching.sentence))
        return Table("central_pixel", "The motion of the central pixel", ("Method", "(u, v) (px)", "Finding"),
                     tuple(rows))  # fmt: skip

    def sentences(self) -> Iterator[str]:
        """Say what both methods find for the central pixel."""
        place = f"At the central pixel (row {self.row}, column {self.column})"
        found = "finds no motion" if self.solution is None else f"finds {vector_text(self.solution)}"
        yield f"{place} Lucas-Kanade {found}. {self.gradient_finding()}"
        if self.matching is not None:
            cost = number_text(self.matching.cost)
            name = self.parameters.cost.label
            yield (
                f"EBMA of the same {self.parameters.window} × {self.parameters.window} block finds "
                f"{vector_text(self.matching.minimum)} with {name} {cost}. {self.matching.sentence}"
            )


def paper_of(frames: Frames, parameters: Flow) -> Paper | None:
    """Compute both methods at the central pixel of a small pair.

    Parameters
    ----------
    frames : Frames
        In gray.
    parameters : Flow
        Its derivatives, window, window_shape, weighting, cost and reach count.

    Returns
    -------
    Paper or None
        None for frames of more than 9 × 9 pixels, and where the window does not fit.
    """
    rows, columns = frames.first.shape
    side = parameters.window
    if max(rows, columns) > LARGEST_SIDE or side > min(rows, columns):
        return None
    row, column, half = (rows - 1) // 2, (columns - 1) // 2, side // 2
    around = np.s_[row - half : row + half + 1, column - half : column + half + 1]
    ix, iy = gradient(frames.first, parameters.derivatives)
    it = temporal_difference(frames.first, frames.second, parameters.derivatives)
    weights = window_weights(parameters)
    x, y, t = (plane[around].astype(np.float64) for plane in (ix, iy, it))
    off_diagonal = (weights * x * y).sum()
    moments = np.array([[(weights * x * x).sum(), off_diagonal], [off_diagonal, (weights * y * y).sum()]])
    right = -np.array([(weights * x * t).sum(), (weights * y * t).sum()])
    smaller, larger = np.linalg.eigvalsh(moments).tolist()
    is_singular = smaller <= _SINGULAR * larger
    solution = None if is_singular else np.linalg.solve(moments, right)
    eigenvalues = (0.0 if is_singular else smaller, max(larger, 0.0))
    return Paper(
        frames, parameters, row, column, ix, iy, it, weights, moments, right, eigenvalues, solution,
        _matching(frames, parameters, row, column),
    )  # fmt: skip


def _matching(frames: Frames, parameters: Flow, row: int, column: int) -> BlockInspection | None:
    side = parameters.window
    # As far as the block stays within the frames in every direction.
    reach = min(parameters.reach, (min(frames.first.shape) - side) // 2)
    if reach < 1:
        return None
    same = parameters.replaced(block=side, reach=reach, search=Search.FULL, precision=Precision.WHOLE)
    return inspect_block(frames, same, row, column, centred=True)


def vector_text(vector: NDArray[np.float64] | tuple[float, ...]) -> str:
    """Write a vector with signs: (+1, −0.5), 0 without one."""
    parts = [float(value) for value in vector]
    signed = (f"+{number_text(value)}" if round(value, 9) > 0 else number_text(value) for value in parts)
    return f"({', '.join('0' if abs(value) < 1e-9 else text for value, text in zip(parts, signed, strict=True))})"
