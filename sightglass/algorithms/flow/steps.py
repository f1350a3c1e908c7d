"""Worked example 7 as on paper: every matrix from the frames to the motion, in both sign conventions."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.flow.derivatives import gradient
from sightglass.algorithms.flow.field import vector_text
from sightglass.algorithms.flow.parameters import Derivatives, Weighting, Window
from sightglass.algorithms.flow.side_by_side import SideBySide
from sightglass.algorithms.results import Step
from sightglass.algorithms.wording import number_text

_SCHEMES = {
    Derivatives.BACKWARD: ("I(m,n) − I(m,n−1)", "I(m,n) − I(m−1,n)", "Outside the image is 0."),
    Derivatives.CENTRAL: ("½ (I(m,n+1) − I(m,n−1))", "½ (I(m+1,n) − I(m−1,n))", "At the border its pixels go on."),
    Derivatives.SCHARR: ("Scharr(I)", "Scharr(I)ᵀ", "At the border its pixels go on."),
    Derivatives.SIMONCELLI: ("Simoncelli(I)", "Simoncelli(I)ᵀ", "At the border its pixels go on."),
}
_OTHER = "with F(t) − F(t+1):"


def steps(found: SideBySide) -> tuple[Step, ...]:
    """Write the motion of the central pixel as a calculation.

    Parameters
    ----------
    found : SideBySide
        Of frames of a few pixels.

    Returns
    -------
    tuple of Step
        Frames, derivatives, moment matrix, right-hand side and solution of Lucas-Kanade, and the costs of block
        matching.
    """
    return (*_gradient_steps(found), *_matching_steps(found))


def _gradient_steps(found: SideBySide) -> Iterator[Step]:
    pixel, parameters = found.gradient, found.parameters
    side = parameters.window
    yield Step(
        "The two frames",
        ("F(t) =", found.frames.first, "F(t+1) =", found.frames.second),
        f"The question: how does the {side} × {side} neighbourhood of the central pixel (row {pixel.row}, column "
        f"{pixel.column}, counted from 0) move from F(t) to F(t+1)?",
    )
    across, down, border = _SCHEMES[parameters.derivatives]
    planes = gradient(found.frames.first, parameters.derivatives)
    names = (("Ix", across, pixel.ix, "to the right"), ("Iy", down, pixel.iy, "downwards"))
    for (name, formula, around, direction), plane in zip(names, planes, strict=True):
        yield Step(
            f"{name}: the change {direction}",
            (f"{name}(m,n) = {formula} =", plane, "in the neighbourhood:", around),
            f"Of F(t). {border}",
        )
    yield Step(
        "It: the change in time, in both sign conventions",
        ("It = F(t+1) − F(t) =", pixel.it, "F(t) − F(t+1) =", _negative(pixel.it)),
        "In the neighbourhood. This program takes F(t+1) − F(t), so that vectors point from F(t) to F(t+1). Other "
        "texts take F(t) − F(t+1): all that follows from it changes its sign.",
    )
    if parameters.weighting is not Weighting.UNIFORM or parameters.window_shape is not Window.SQUARE:
        yield Step("Weights", ("w =", pixel.weights), "How much each pixel of the neighbourhood counts.")
    larger, smaller = map(number_text, pixel.eigenvalues)
    yield Step(
        "The moment matrix",
        ("M = [ΣIx² ΣIxIy; ΣIxIy ΣIy²] =", pixel.matrix),
        f"Sums over the neighbourhood; the sign of It plays no part. Its eigenvalues are {larger} and {smaller}.",
    )
    yield Step(
        "The right-hand side, in both sign conventions",
        ("b = −[ΣIxIt; ΣIyIt] =", _column(pixel.right_side), _OTHER, _column(_negative(pixel.right_side))),
        "Brightness constancy, Ix u + Iy v + It = 0, in the sense of least squares: M (u, v)ᵀ = b.",
    )
    yield _solution(found)


def _solution(found: SideBySide) -> Step:
    pixel = found.gradient
    if pixel.solution is None or pixel.opposite_solution is None:
        return Step(
            "No solution",
            ("det M = det", pixel.matrix, "= 0"),
            f"The matrix is singular, so Lucas-Kanade gives no vector here. {pixel.sentence}",
        )
    vectors = _column(np.array(pixel.solution)), _column(np.array(pixel.opposite_solution))
    return Step(
        "The solution, in both sign conventions",
        ("(u, v)ᵀ = M⁻¹ b =", vectors[0], _OTHER, vectors[1]),
        f"With It = F(t+1) − F(t) the vector {vector_text(pixel.solution)} (right, down) points from F(t) to F(t+1): "
        f"where the pixel goes. With the other sign, {vector_text(pixel.opposite_solution)} points from F(t+1) back to "
        f"F(t). {pixel.sentence}",
    )


def _matching_steps(found: SideBySide) -> Iterator[Step]:
    block = found.block
    if block is None:
        return
    name, reach = found.parameters.cost.label, found.parameters.reach
    yield Step(
        f"EBMA: the {name} of every displacement",
        (f"{name}(v, u) =", block.surface),
        f"Rows: v from −{reach} (up) to +{reach} (down); columns: u from −{reach} (left) to +{reach} (right). Each "
        f"number compares the block of F(t) with the block of F(t+1) that lies (u, v) away. The least, "
        f"{number_text(block.cost)}, is at {vector_text(block.minimum)}.",
    )
    yield Step(
        "EBMA: the block and its match",
        ("block in F(t) =", block.block, f"match in F(t+1) at {vector_text(block.minimum)} =", block.match),
        block.sentence,
    )
    solution = found.gradient.solution
    answer = "no vector" if solution is None else vector_text(solution)
    yield Step(
        "Both methods side by side",
        (f"Lucas-Kanade: {answer};", f"EBMA: {vector_text(block.minimum)}"),
        "Lucas-Kanade solves for the motion from the gradients; EBMA tries whole displacements one by one.",
    )


def _column(vector: NDArray[Any]) -> NDArray[Any]:
    return vector.reshape(-1, 1)


def _negative(values: NDArray[Any]) -> NDArray[Any]:
    # A plain minus sign would make -0 of 0.
    return np.asarray(0 - values)
