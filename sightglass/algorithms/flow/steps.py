"""Worked example 7 as on paper: every matrix from the frames to the motion, in both sign conventions."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.flow.paper import FloatArray, Paper, vector_text
from sightglass.algorithms.flow.parameters import Derivatives, Weighting, Window
from sightglass.algorithms.results import Step
from sightglass.algorithms.wording import number_text

_SCHEMES = {
    Derivatives.BACKWARD: ("I(m,n) − I(m,n−1)", "I(m,n) − I(m−1,n)", "Outside the image is 0."),
    Derivatives.CENTRAL: ("½ (I(m,n+1) − I(m,n−1))", "½ (I(m+1,n) − I(m−1,n))", "At the border its pixels go on."),
    Derivatives.SCHARR: ("Scharr(I)", "Scharr(I)ᵀ", "At the border its pixels go on."),
    Derivatives.SIMONCELLI: ("Simoncelli(I)", "Simoncelli(I)ᵀ", "At the border its pixels go on."),
}
_OTHER = "with F(t) − F(t+1):"


def steps(paper: Paper) -> tuple[Step, ...]:
    """Write the motion of the central pixel as a calculation.

    Parameters
    ----------
    paper : Paper
        All its numbers.

    Returns
    -------
    tuple of Step
        Frames, derivatives, moment matrix, right-hand side and solution of Lucas-Kanade, and the costs of block
        matching.
    """
    return (*_gradient_steps(paper), *_matching_steps(paper))


def _gradient_steps(paper: Paper) -> Iterator[Step]:
    side = paper.parameters.window
    yield Step(
        "The two frames",
        ("F(t) =", paper.frames.first, "F(t+1) =", paper.frames.second),
        f"The question: how does the {side} × {side} neighbourhood of the central pixel (row {paper.row}, column "
        f"{paper.column}, counted from 0) move from F(t) to F(t+1)?",
    )
    across, down, border = _SCHEMES[paper.parameters.derivatives]
    for name, formula, plane, direction in (
        ("Ix", across, paper.ix, "to the right"),
        ("Iy", down, paper.iy, "downwards"),
    ):
        yield Step(
            f"{name}: the change {direction}",
            (f"{name}(m,n) = {formula} =", plane, "in the neighbourhood:", paper.neighbourhood(plane)),
            f"Of F(t). {border}",
        )
    change = paper.neighbourhood(paper.it)
    yield Step(
        "It: the change in time, in both sign conventions",
        ("It = F(t+1) − F(t) =", change, "other sign: F(t) − F(t+1) =", _negative(change)),
        "In the neighbourhood. This program takes F(t+1) − F(t), so that vectors point from F(t) to F(t+1). Other "
        "texts take F(t) − F(t+1): all that follows from it changes its sign.",
    )
    if paper.parameters.weighting is not Weighting.UNIFORM or paper.parameters.window_shape is not Window.SQUARE:
        yield Step("Weights", ("w =", paper.weights), "How much each pixel of the neighbourhood counts.")
    smaller, larger = map(number_text, paper.eigenvalues)
    yield Step(
        "The moment matrix",
        ("M = [ΣIx² ΣIxIy; ΣIxIy ΣIy²] =", paper.moments),
        f"Sums over the neighbourhood; the sign of It plays no part. Eigenvalues {smaller} and {larger}.",
    )
    yield Step(
        "The right-hand side, in both sign conventions",
        ("b = −[ΣIxIt; ΣIyIt] =", _column(paper.right), _OTHER, _column(_negative(paper.right))),
        "Brightness constancy, Ix u + Iy v + It = 0, in the sense of least squares: M (u, v)ᵀ = b.",
    )
    yield _solution(paper)


def _solution(paper: Paper) -> Step:
    if paper.solution is None:
        return Step(
            "No solution",
            ("M =", paper.moments, "has the determinant", f"{number_text(float(np.linalg.det(paper.moments)))}."),
            f"{paper.gradient_finding()} Lucas-Kanade gives no vector here.",
        )
    opposite = _negative(paper.solution)
    return Step(
        "The solution, in both sign conventions",
        ("(u, v)ᵀ = M⁻¹ b =", _column(paper.solution), _OTHER, _column(opposite)),
        f"With It = F(t+1) − F(t) the vector {vector_text(paper.solution)} (right, down) points from F(t) to F(t+1): "
        f"where the pixel goes. With the other sign, {vector_text(opposite)} points from F(t+1) back to F(t).",
    )


def _matching_steps(paper: Paper) -> Iterator[Step]:
    found = paper.matching
    if found is None:
        return
    name, reach = paper.parameters.cost.label, (found.surface.shape[0] - 1) // 2
    yield Step(
        f"EBMA: the {name} of every displacement",
        (f"{name}(v, u) =", found.surface),
        f"Rows: v from −{reach} (up) to +{reach} (down); columns: u from −{reach} (left) to +{reach} (right). Each "
        f"number compares the block of F(t) with the block of F(t+1) that lies (u, v) away. The least, "
        f"{number_text(found.cost)}, is at {vector_text(found.minimum)}.",
    )
    yield Step(
        "EBMA: the block and its match",
        ("block in F(t) =", found.block, f"match in F(t+1) at {vector_text(found.minimum)} =", found.match),
        found.sentence,
    )
    answer = "no vector" if paper.solution is None else vector_text(paper.solution)
    yield Step(
        "Both methods side by side",
        (f"Lucas-Kanade: {answer};", f"EBMA: {vector_text(found.minimum)}"),
        f"{paper.gradient_finding()} EBMA tries whole displacements one by one and needs no gradients.",
    )


def _column(vector: FloatArray) -> FloatArray:
    return vector.reshape(-1, 1)


def _negative(values: NDArray[Any]) -> NDArray[Any]:
    # A plain minus sign would make -0 of 0.
    return np.asarray(0 - values)
