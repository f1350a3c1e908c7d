"""The first iterations of ADMM as on paper: every matrix with its numbers, by a direct solve instead of the DCT."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from sightglass.algorithms.results import Axis, Colormap, Picture, Step
from sightglass.algorithms.texts import language, marked, tr
from sightglass.algorithms.total_variation.admm_run import penalty
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.evaluation import objective
from sightglass.algorithms.total_variation.norms import Axes, group_axes, project
from sightglass.algorithms.total_variation.operators import operators
from sightglass.algorithms.total_variation.parameters import Norm
from sightglass.algorithms.total_variation.scaling import FloatArray, planes_of
from sightglass.algorithms.wording import number_text

# The largest sides at which the matrix of the x-step, and the operators as pictures, can be read.
_LARGEST_STEPS, _LARGEST_OPERATORS = 4, 8
_ITERATIONS = 2
# Name, title and what is said of each.
_OPERATORS = (
    ("D_h", marked("Horizontal differences"), marked(
        "{size}: each row has a −1 at a pixel and a 1 at its neighbour right. The pixels of x are counted row by row."
    )),
    ("D_v", marked("Vertical differences"), marked(
        "{size}: each row has a −1 at a pixel and a 1 at its neighbour below. The pixels of x are counted row by row."
    )),
)  # fmt: skip


def operator_pictures(rows: int, columns: int) -> tuple[Picture, ...]:
    """Show D_h and D_v of an image of this size as pictures; none of those that have no rows.

    Parameters
    ----------
    rows, columns : int
        Size M x N of the image; nothing is shown above 8 x 8.

    Returns
    -------
    tuple of Picture
        "operator_h" and "operator_v".
    """
    return _operator_pictures(rows, columns, language())


@lru_cache(maxsize=8)
def _operator_pictures(rows: int, columns: int, _language: str) -> tuple[Picture, ...]:
    if max(rows, columns) > _LARGEST_OPERATORS:
        return ()
    pictures = []
    for key, name, operator in zip(("h", "v"), ("D_h", "D_v"), operators(rows, columns), strict=True):
        if operator.shape[0]:
            size = f"{operator.shape[0]} × {operator.shape[1]}"
            pictures.append(
                Picture(
                    f"operator_{key}", f"{name}, {size}", operator.toarray().astype(np.float32), (-1.0, 1.0),
                    Colormap.DIVERGING, row_axis=Axis(tr("Difference"), "", 1.0, operator.shape[0]),
                    column_axis=Axis(tr("Pixel"), "", 1.0, operator.shape[1]),
                )
            )  # fmt: skip
    return tuple(pictures)


@dataclass(frozen=True)
class PaperIteration:
    """All that one iteration computes; images are (rows, columns), differences lists of two such, one value shorter.

    `right` is 2y + ρDᵀz − Dᵀθ from the z and θ before; `relaxed` is αDx + (1 − α)z.
    """

    ascent_z: FloatArray
    ascent_theta: FloatArray
    right: FloatArray
    x: FloatArray
    dx: Sequence[FloatArray]
    relaxed: Sequence[FloatArray]
    old_theta: Sequence[FloatArray]
    z: Sequence[FloatArray]
    theta: Sequence[FloatArray]


class PaperAdmm:
    """ADMM with explicit matrices and a direct solve, for a gray image of a few pixels.

    Parameters
    ----------
    y : ndarray of float64
        (rows, columns).
    weight, rho, relaxation : float
        λ, ρ and α.
    axes : tuple of int
        Which differences share one length; see `norms.group_axes`.
    """

    def __init__(self, y: FloatArray, weight: float, rho: float, relaxation: float, axes: Axes) -> None:
        self.y, self.weight, self.rho, self.relaxation, self.axes = y, weight, rho, relaxation, axes
        rows, columns = y.shape
        self.operators = [operator.toarray() for operator in operators(rows, columns)]
        self._shapes = [(rows, columns - 1), (rows - 1, columns)]
        stacked = np.vstack(self.operators)
        self.matrix: FloatArray = 2 * np.eye(y.size) + rho * stacked.T @ stacked
        self.start = self._differences(y)
        self.z = self._soft(self.start)
        self.theta = [rho * (part - z) for part, z in zip(self.start, self.z, strict=True)]

    def step(self) -> PaperIteration:
        """Make one iteration."""
        old_z, old_theta, alpha = self.z, self.theta, self.relaxation
        ascent_z, ascent_theta = self._adjoint(old_z), self._adjoint(old_theta)
        right = 2 * self.y + self.rho * ascent_z - ascent_theta
        x = np.linalg.solve(self.matrix, right.ravel()).reshape(self.y.shape)
        dx = self._differences(x)
        relaxed = [alpha * part + (1 - alpha) * z for part, z in zip(dx, old_z, strict=True)]
        self.z = self._soft([part + theta / self.rho for part, theta in zip(relaxed, old_theta, strict=True)])
        self.theta = [theta + self.rho * (part - z) for theta, part, z in zip(old_theta, relaxed, self.z, strict=True)]
        return PaperIteration(ascent_z, ascent_theta, right, x, dx, relaxed, old_theta, self.z, self.theta)

    def _differences(self, x: FloatArray) -> list[FloatArray]:
        parts = zip(self.operators, self._shapes, strict=True)
        return [(operator @ x.ravel()).reshape(shape) for operator, shape in parts]

    def _adjoint(self, parts: Sequence[FloatArray]) -> FloatArray:
        pairs = zip(self.operators, parts, strict=True)
        total: FloatArray = sum((operator.T @ part.ravel() for operator, part in pairs), np.zeros(self.y.size))
        return total.reshape(self.y.shape)

    def _soft(self, parts: Sequence[FloatArray]) -> list[FloatArray]:
        field = np.zeros((2, 1, *self.y.shape))
        slices = [np.s_[0, 0, :, :-1], np.s_[1, 0, :-1, :]]
        for where, part in zip(slices, parts, strict=True):
            field[where] = part
        field -= project(field, self.weight / self.rho, self.axes)
        return [field[where].copy() for where in slices]


def paper_steps(result: Denoised) -> tuple[Step, ...]:
    """Write down worked example 4 with the numbers of an image: the matrices, then the first iterations.

    Parameters
    ----------
    result : Denoised
        Of a gray image of at most 4 x 4 pixels; of others there are no steps.

    Returns
    -------
    tuple of Step
        From y, D and 2I + ρDᵀD to x, z and θ. They begin at y, also where the result was warm-started.
    """
    image = result.image
    if image.channels != 1 or max(image.rows, image.columns) > _LARGEST_STEPS:
        return ()
    parameters = result.parameters
    admm = PaperAdmm(
        planes_of(image, np.float64)[0], parameters.weight, penalty(parameters), parameters.over_relaxation,
        group_axes(parameters, 1),
    )  # fmt: skip
    steps = list(_preparation(admm, parameters.adaptive))
    for number in range(1, _ITERATIONS + 1):
        steps += _iteration(admm, number, parameters.norm is Norm.ISOTROPIC)
    return tuple(steps)


def _preparation(admm: PaperAdmm, is_adapted: bool) -> Iterator[Step]:
    yield Step(
        tr("The noisy image"),
        ("y =", admm.y),
        tr(
            "Minimise ‖x − y‖² + λ‖Dx‖₁, with black = 0 and white = 1. λ = {weight}, ρ = {rho}, so λ/ρ = {threshold}; "
            "α = {relaxation}.",
            weight=number_text(admm.weight), rho=number_text(admm.rho), threshold=_threshold(admm),
            relaxation=number_text(admm.relaxation),
        ),
    )  # fmt: skip
    for (name, title, text), operator in zip(_OPERATORS, admm.operators, strict=True):
        if operator.shape[0]:
            size = f"{operator.shape[0]} × {operator.shape[1]}"
            yield Step(tr(title), (f"{name} =", operator), tr(text, size=size))
    yield Step(
        tr("The matrix of the x-step"),
        ("2I + ρDᵀD =", admm.matrix),
        tr(
            "Here ρ stays what it is; the run itself changes it. Here the system is solved directly; the DCT, which "
            "serves images of any size, makes the matrix diagonal."
        )
        if is_adapted
        else tr(
            "It is the same in all iterations. Here the system is solved directly; the DCT, which serves images of any "
            "size, makes the matrix diagonal."
        ),
    )
    yield Step(
        tr("Where to begin: z"),
        (*_parts("Dy", admm.start), *_parts("z", admm.z)),
        tr("The objective of y is {value}. From x = y and θ = 0 comes z = soft(Dy, λ/ρ).", value=_value(admm, admm.y)),
    )
    text = tr("θ = ρ(Dy − z): what the soft threshold took off, times ρ.")
    yield Step(tr("Where to begin: θ"), tuple(_parts("θ", admm.theta)), text)


def _iteration(admm: PaperAdmm, number: int, isotropic: bool) -> Iterator[Step]:
    done = admm.step()
    rho, threshold = number_text(admm.rho), _threshold(admm)
    yield Step(
        tr("Iteration {n}: right-hand side", n=number),
        ("2y + ρDᵀz − Dᵀθ = 2 ·", admm.y, f"+ {rho} ·", done.ascent_z, "−", done.ascent_theta, "=", done.right),
        tr("From the z and θ before."),
    )
    yield Step(
        tr("Iteration {n}: {symbol}", n=number, symbol="x"),
        ("x = (2I + ρDᵀD)⁻¹ (2y + ρDᵀz − Dᵀθ) =", done.x),
        tr("The objective of x is {value}.", value=_value(admm, done.x)),
    )
    title = tr("Iteration {n}: differences", n=number)
    yield Step(title, tuple(_parts("Dx", done.dx)), tr("What z is to agree with."))
    used = "Dx"
    if admm.relaxation != 1:
        used = "αDx + (1 − α)z"
        text = tr("Over-relaxation: in the two steps that follow, this stands in place of Dx.")
        yield Step(tr("Iteration {n}: over-relaxation", n=number), tuple(_parts(used, done.relaxed)), text)
    rule = (
        tr(
            "What is at most λ/ρ = {threshold} becomes 0, the rest loses as much: the two differences of a pixel "
            "together, as one vector.",
            threshold=threshold,
        )
        if isotropic
        else tr(
            "What is at most λ/ρ = {threshold} becomes 0, the rest loses as much: each difference on its own.",
            threshold=threshold,
        )
    )
    for index, letter in enumerate("hv"):
        z, theta = f"z_{letter}", f"θ_{letter}"
        if not done.z[index].size:
            continue
        argument = done.relaxed[index] + done.old_theta[index] / admm.rho
        yield Step(
            tr("Iteration {n}: {symbol}", n=number, symbol=z),
            (f"{z} = soft({used} + θ/ρ, λ/ρ) = soft(", argument, f", {threshold} ) =", done.z[index]),
            rule,
        )
        yield Step(
            tr("Iteration {n}: {symbol}", n=number, symbol=theta),
            (f"{theta} + ρ({used} − z) =", done.old_theta[index], f"+ {rho} · (", done.relaxed[index], "−",
             done.z[index], ") =", done.theta[index]),
            tr("θ stays between −λ and λ; where z is not 0, it is as long as λ."),
        )  # fmt: skip


def _parts(name: str, parts: Sequence[FloatArray]) -> Iterator[FloatArray | str]:
    titles = tr("{name}, horizontal =", name=name), tr("{name}, vertical =", name=name)
    for title, part in zip(titles, parts, strict=True):
        if part.size:
            yield title
            yield part


def _threshold(admm: PaperAdmm) -> str:
    return number_text(admm.weight / admm.rho, 3)


def _value(admm: PaperAdmm, x: FloatArray) -> str:
    return number_text(objective(x[None], admm.y[None], admm.weight, admm.axes), 5)
