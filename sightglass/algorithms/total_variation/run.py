"""Total-variation denoising by the alternating direction method of multipliers (ADMM)."""

import time

import numpy as np

from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.stepwise import run_to_end
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.history import Figures
from sightglass.algorithms.total_variation.norms import group_axes, lengths, norm, project
from sightglass.algorithms.total_variation.operators import adjoint, differences
from sightglass.algorithms.total_variation.parameters import RhoMode, TotalVariation
from sightglass.algorithms.total_variation.scaling import FloatArray, interleaved, planes_of
from sightglass.algorithms.total_variation.transform import FreeBoundarySolver

_RHO_PER_WEIGHT = 25.0
_EVERY = 4


def automatic_rho(weight: float) -> float:
    """Give the penalty that needs few iterations at a weight λ.

    Parameters
    ----------
    weight : float
        λ.

    Returns
    -------
    float
        ρ.
    """
    return _RHO_PER_WEIGHT * weight


class AdmmRun:
    r"""ADMM for :math:`\min_{x,z} \|x - y\|_2^2 + \lambda \|z\|_1` subject to :math:`z = Dx`.

    Parameters
    ----------
    image : Image
        Any image of finite values; alpha is left alone.
    parameters : TotalVariation
        λ, the norm, ρ, over-relaxation and when to stop.
    previous : Denoised or None
        An earlier result whose z and θ are started from where its size fits; otherwise z = Dy, θ = 0.
    """

    def __init__(self, image: Image, parameters: TotalVariation, previous: Denoised | None = None) -> None:
        self.image, self.parameters = image, parameters
        self._y = planes_of(image)
        self._x = self._y.copy()
        self._axes = group_axes(parameters, len(self._y))
        self._solver = FreeBoundarySolver(*self._y.shape[1:], self._y.dtype.type)
        automatic = parameters.rho_mode is RhoMode.AUTOMATIC
        self._rho = automatic_rho(parameters.weight) if automatic else parameters.rho
        self._solver.set_rho(self._rho)
        self._v = self._starting_point(previous)
        self._figures: list[Figures] = []
        self._iteration, self._seconds = 0, 0.0
        self._is_finished = False

    def _starting_point(self, previous: Denoised | None) -> FloatArray:
        if previous is None or previous.split.shape[1:] != self._y.shape:
            return np.stack(differences(self._y))
        theta = project(previous.theta.astype(self._y.dtype), self.parameters.weight, self._axes)
        return previous.z.astype(self._y.dtype) + theta / self._y.dtype.type(self._rho)

    @property
    def is_finished(self) -> bool:
        """Whether the gap is small enough or the iterations are used up."""
        return self._is_finished

    @property
    def fraction(self) -> float:
        """Share of the work that is done, by the gap or by the iterations, whichever is further."""
        done = self._iteration / self.parameters.iterations
        if self._figures and self._figures[-1].relative_gap > 0:
            gap, goal = self._figures[-1].relative_gap, self.parameters.tolerance
            # The gap falls by about the same factor in each iteration.
            done = max(done, np.log(min(gap, 1.0)) / np.log(goal))
        return 1.0 if self._is_finished else float(min(done, 0.99))

    @property
    def status(self) -> str:
        """Iteration and relative gap."""
        gap = f", relative gap {self._figures[-1].relative_gap:.1e}" if self._figures else ""
        return f"Iteration {self._iteration}{gap}"

    def advance(self) -> None:
        """Make one iteration."""
        if self._is_finished:
            return
        start = time.perf_counter()
        kind = self._y.dtype.type
        rho, threshold = kind(self._rho), self.parameters.weight / self._rho
        inside = project(self._v, threshold, self._axes)
        z = self._v - inside
        right = self._y + rho / 2 * adjoint(*(z - inside))
        for plane, result in zip(right, self._x, strict=True):
            self._solver.solve(plane, result)
        dx = np.stack(differences(self._x))
        # θ/ρ + α Dx + (1 − α) z, in terms of v = z + θ/ρ.
        self._v = self._v + kind(self.parameters.over_relaxation) * (dx - z)
        self._iteration += 1
        self._seconds += time.perf_counter() - start
        last = self._iteration >= self.parameters.iterations
        if last or self._iteration == 1 or self._iteration % _EVERY == 0:
            figures = self._evaluate(dx, z)
            self._figures.append(figures)
            self._is_finished = last or figures.relative_gap <= self.parameters.tolerance

    def _evaluate(self, dx: FloatArray, old_z: FloatArray) -> Figures:
        weight = self.parameters.weight
        inside = project(self._v, weight / self._rho, self._axes)
        z = self._v - inside
        theta = inside * inside.dtype.type(self._rho)
        data_term = _square(self._x - self._y)
        variation = norm(dx, self._axes)
        # Both terms of the gap are at least 0, so that no digits are lost to a difference of large numbers.
        gap = _square(self._x - self._y + adjoint(*theta) / 2)
        products = np.sum(theta * dx, axis=self._axes, keepdims=True) if self._axes else theta * dx
        gap += float((weight * lengths(dx, self._axes) - products).sum(dtype=np.float64))
        primal = _square(dx - z) ** 0.5
        dual = self._rho * _square(adjoint(*(z - old_z))) ** 0.5
        return Figures(self._iteration, data_term + weight * variation, data_term, variation, max(gap, 0.0),
                       primal, dual, self._rho, self._seconds)  # fmt: skip

    def snapshot(self) -> Denoised:
        """Give the iterate so far; x is copied, the variables are handed over."""
        x = interleaved(self._x)
        split = self._v.view()
        x.flags.writeable = split.flags.writeable = False
        return Denoised(
            self.image, self.parameters, x, split, self._rho, self._iteration, self._is_finished, tuple(self._figures)
        )


def _square(values: FloatArray) -> float:
    return float(np.square(values, dtype=np.float64).sum())


def begin(image: Image, *, parameters: TotalVariation, previous: Denoised | None = None) -> AdmmRun:
    """Start denoising an image.

    Parameters
    ----------
    image : Image
        Any image of finite values.
    parameters : TotalVariation
        What to minimise and how.
    previous : Denoised or None
        An earlier result to go on from; it may have other parameters (warm start), and is left aside where its size
        differs.

    Returns
    -------
    AdmmRun
        Before its first iteration.
    """
    return AdmmRun(image, parameters, previous)


def run(image: Image, *, parameters: TotalVariation, progress: Progress = SILENT) -> Denoised:
    """Denoise an image until the gap is small enough or the iterations are used up.

    Parameters
    ----------
    image : Image
        Any image of finite values.
    parameters : TotalVariation
        What to minimise, how, and what else to compute.
    progress : Progress
        Told after each iteration, with the iterate.

    Returns
    -------
    Denoised
        The last iterate.
    """
    return run_to_end(begin(image, parameters=parameters), progress)
