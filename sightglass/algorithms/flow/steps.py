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
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

_GO_ON = marked("Of F(t). At the border its pixels go on.")
_SCHEMES = {
    Derivatives.BACKWARD: ("I(m,n) − I(m,n−1)", "I(m,n) − I(m−1,n)", marked("Of F(t). Outside the image is 0.")),
    Derivatives.CENTRAL: ("½ (I(m,n+1) − I(m,n−1))", "½ (I(m+1,n) − I(m−1,n))", _GO_ON),
    Derivatives.SCHARR: ("Scharr(I)", "Scharr(I)ᵀ", _GO_ON),
    Derivatives.SIMONCELLI: ("Simoncelli(I)", "Simoncelli(I)ᵀ", _GO_ON),
}
_OTHER = marked("with F(t) − F(t+1):")


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
        tr("The two frames"),
        ("F(t) =", found.frames.first, "F(t+1) =", found.frames.second),
        tr(
            "The question: how does the {side} × {side} neighbourhood of the central pixel (row {row}, column "
            "{column}, counted from 0) move from F(t) to F(t+1)?",
            side=side,
            row=pixel.row,
            column=pixel.column,
        ),
    )
    across, down, border = _SCHEMES[parameters.derivatives]
    planes = gradient(found.frames.first, parameters.derivatives)
    names = (
        (tr("Ix: the change to the right"), "Ix", across, pixel.ix),
        (tr("Iy: the change downwards"), "Iy", down, pixel.iy),
    )
    for (title, name, formula, around), plane in zip(names, planes, strict=True):
        yield Step(
            title,
            (f"{name}(m,n) = {formula} =", plane, tr("in the neighbourhood:"), around),
            tr(border),
        )
    yield Step(
        tr("It: the change in time, in both sign conventions"),
        ("It = F(t+1) − F(t) =", pixel.it, "F(t) − F(t+1) =", _negative(pixel.it)),
        tr(
            "In the neighbourhood. This program takes F(t+1) − F(t), so that vectors point from F(t) to F(t+1). "
            "Other texts take F(t) − F(t+1): all that follows from it changes its sign."
        ),
    )
    if parameters.weighting is not Weighting.UNIFORM or parameters.window_shape is not Window.SQUARE:
        yield Step(tr("Weights"), ("w =", pixel.weights), tr("How much each pixel of the neighbourhood counts."))
    larger, smaller = map(number_text, pixel.eigenvalues)
    yield Step(
        tr("The moment matrix"),
        ("M = [ΣIx² ΣIxIy; ΣIxIy ΣIy²] =", pixel.matrix),
        tr(
            "Sums over the neighbourhood; the sign of It plays no part. Its eigenvalues are {larger} and {smaller}.",
            larger=larger,
            smaller=smaller,
        ),
    )
    yield Step(
        tr("The right-hand side, in both sign conventions"),
        ("b = −[ΣIxIt; ΣIyIt] =", _column(pixel.right_side), tr(_OTHER), _column(_negative(pixel.right_side))),
        tr("Brightness constancy, Ix u + Iy v + It = 0, in the sense of least squares: M (u, v)ᵀ = b."),
    )
    yield _solution(found)


def _solution(found: SideBySide) -> Step:
    pixel = found.gradient
    if pixel.solution is None or pixel.opposite_solution is None:
        return Step(
            tr("No solution"),
            ("det M = det", pixel.matrix, "= 0"),
            f"{tr('The matrix is singular, so Lucas-Kanade gives no vector here.')} {pixel.sentence}",
        )
    vectors = _column(np.array(pixel.solution)), _column(np.array(pixel.opposite_solution))
    signs = tr(
        "With It = F(t+1) − F(t) the vector {vector} (right, down) points from F(t) to F(t+1): where the pixel goes. "
        "With the other sign, {opposite} points from F(t+1) back to F(t).",
        vector=vector_text(pixel.solution), opposite=vector_text(pixel.opposite_solution),
    )  # fmt: skip
    return Step(
        tr("The solution, in both sign conventions"),
        ("(u, v)ᵀ = M⁻¹ b =", vectors[0], tr(_OTHER), vectors[1]),
        f"{signs} {pixel.sentence}",
    )


def _matching_steps(found: SideBySide) -> Iterator[Step]:
    block = found.block
    if block is None:
        return
    name, reach = tr(found.parameters.cost.label), found.parameters.reach
    yield Step(
        tr("EBMA: the {name} of every displacement", name=name),
        (f"{name}(v, u) =", block.surface),
        tr(
            "Rows: v from −{reach} (up) to +{reach} (down); columns: u from −{reach} (left) to +{reach} (right). "
            "Each number compares the block of F(t) with the block of F(t+1) that lies (u, v) away. The least, "
            "{least}, is at {minimum}.",
            reach=reach,
            least=number_text(block.cost),
            minimum=vector_text(block.minimum),
        ),
    )
    yield Step(
        tr("EBMA: the block and its match"),
        (
            tr("block in F(t) ="),
            block.block,
            tr("match in F(t+1) at {minimum} =", minimum=vector_text(block.minimum)),
            block.match,
        ),
        block.sentence,
    )
    solution = found.gradient.solution
    answer = tr("no vector") if solution is None else vector_text(solution)
    yield Step(
        tr("Both methods side by side"),
        (f"Lucas-Kanade: {answer};", f"EBMA: {vector_text(block.minimum)}"),
        tr("Lucas-Kanade solves for the motion from the gradients; EBMA tries whole displacements one by one."),
    )


def _column(vector: NDArray[Any]) -> NDArray[Any]:
    return vector.reshape(-1, 1)


def _negative(values: NDArray[Any]) -> NDArray[Any]:
    # A plain minus sign would make -0 of 0.
    return np.asarray(0 - values)
