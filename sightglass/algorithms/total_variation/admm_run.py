"""Denoising by the alternating direction method of multipliers (ADMM), one iteration at a time."""

import math
import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.stepwise import Stepwise
from sightglass.algorithms.texts import tr
from sightglass.algorithms.total_variation.admm import AdmmIteration
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.evaluation import Evaluation
from sightglass.algorithms.total_variation.history import Figures
from sightglass.algorithms.total_variation.norms import group_axes, project
from sightglass.algorithms.total_variation.operators import differences
from sightglass.algorithms.total_variation.parameters import RhoMode, TotalVariation
from sightglass.algorithms.total_variation.scaling import FloatArray, interleaved, planes_of, separated
from sightglass.algorithms.total_variation.strips import in_strips, strip_rows, thread_count
from sightglass.algorithms.wording import number_text

# Measured on three images with noise of two strengths, both norms and λ from 0.02 to 0.5: see `automatic_rho`.
_RHO_PER_WEIGHT, _RHO_PER_SQUARED_WEIGHT, _LARGEST_GROWTH = 20.0, 100.0, 0.5
# The figures take about half the time of an iteration: they are computed at iterations 1, 2, 4, 8, then every eighth
# time, and sooner where the gap is expected to reach the tolerance.
_EVALUATE_EVERY = 8
# With a ρ that changes for ever ADMM need not converge.
_ADAPTED_UNTIL = 100
# 64-bit floats where 32 bits would not reach the tolerance, and where their time does not matter.
_SMALL_PIXELS = 1 << 12
_FLOAT32_TOLERANCE = 1e-5


def automatic_rho(weight: float) -> float:
    r"""Give the penalty that needs few iterations at a weight λ.

    :math:`\rho = \lambda (20 + 100 \min(\lambda, \tfrac12))`: the threshold λ/ρ, which the z-step takes off each
    difference, goes from 1/20 of white down to 1/70. A strong denoising needs the smaller one, since differences grow
    small over its large flat areas.

    Parameters
    ----------
    weight : float
        λ.

    Returns
    -------
    float
        ρ.
    """
    return weight * (_RHO_PER_WEIGHT + _RHO_PER_SQUARED_WEIGHT * min(weight, _LARGEST_GROWTH))


def penalty(parameters: TotalVariation) -> float:
    """Give the ρ that a run begins with: the one that is set, or the automatic one."""
    return automatic_rho(parameters.weight) if parameters.rho_mode is RhoMode.AUTOMATIC else parameters.rho


def working_type(image: Image, parameters: TotalVariation) -> type[np.floating]:
    """Choose between 32 and 64-bit floats: the latter for tiny images and for tolerances that need them."""
    small = image.rows * image.columns <= _SMALL_PIXELS
    return np.float64 if small or parameters.tolerance < _FLOAT32_TOLERANCE else np.float32


class AdmmRun(Stepwise[Denoised]):
    r"""ADMM for :math:`\min_{x,z} \|x - y\|_2^2 + \lambda \|z\|_1` subject to :math:`z = Dx`.

    Parameters
    ----------
    image : Image
        Any image of finite values; alpha is left alone.
    parameters : TotalVariation
        λ, the norm, ρ, over-relaxation and when to stop.
    previous : Denoised or None
        An earlier result whose z and θ are the start where its size fits; otherwise x = y and θ = 0 are. That of the
        same image and the same iteration is gone on with: its figures, and the count of its iterations, too.
    dtype : type or None
        float32 or float64; None for what the tolerance needs.
    """

    def __init__(
        self,
        image: Image,
        parameters: TotalVariation,
        previous: Denoised | None = None,
        dtype: type[np.floating] | None = None,
    ) -> None:
        self.image, self.parameters = image, parameters
        y = planes_of(image, dtype or working_type(image, parameters))
        axes = group_axes(parameters, len(y))
        if previous is not None and previous.split.shape[1:] != y.shape:
            previous = None
        goes_on = previous is not None and previous.image is image and _iterate_alike(previous.parameters, parameters)
        rho = previous.rho if previous is not None and goes_on else penalty(parameters)
        v = _starting_point(y, rho, parameters, previous, goes_on)
        self._iteration = AdmmIteration(y, axes, parameters.weight, rho, parameters.over_relaxation, v)
        self._figures: list[Figures] = []
        self._count, self._seconds = 0, 0.0
        self._due, self._planned = 1, (0, math.inf)
        self._is_finished = False
        self._is_handed_out = False
        if previous is not None:
            # Before the next iteration has made another, this x is the one to be seen.
            self._iteration.x[...] = separated(previous.x)
            if goes_on:
                self._go_on(previous)

    def _go_on(self, previous: Denoised) -> None:
        self._figures, self._count = list(previous.figures), previous.iteration
        if not self._figures:
            return
        self._seconds = self._figures[-1].seconds
        for figures in self._figures[-2:-1]:
            self._planned = figures.iteration, figures.relative_gap
        self._is_finished = self._count >= self.parameters.iterations or self._is_near_enough()
        self._plan()

    @property
    def is_finished(self) -> bool:
        """Whether the gap is small enough or the iterations are used up."""
        return self._is_finished

    @property
    def iteration(self) -> int:
        """How many were made."""
        return self._count

    @property
    def figures(self) -> Sequence[Figures]:
        """Of the iterations that were evaluated so far."""
        return self._figures

    @property
    def fraction(self) -> float:
        """Share of the work that is done, by the gap or by the iterations, whichever is further."""
        if self._is_finished:
            return 1.0
        done = self._count / self.parameters.iterations
        if self._figures and 0 < self._figures[-1].relative_gap < 1:
            # The gap falls by about the same factor in each iteration.
            done = max(done, math.log(self._figures[-1].relative_gap) / math.log(self.parameters.tolerance))
        return min(done, 0.99)

    @property
    def status(self) -> str:
        """Iteration and relative gap."""
        if not self._figures:
            return tr("Iteration {n}", n=self._count)
        gap = number_text(self._figures[-1].relative_gap, 2)
        return tr("Iteration {n}, relative gap {gap}", n=self._count, gap=gap)

    def advance(self) -> None:
        """Make one iteration."""
        if self._is_finished:
            return
        start = time.perf_counter()
        # What was handed out stays as it is: the next iterate is written beside it.
        self._iteration.step(np.empty_like(self._iteration.v) if self._is_handed_out else None)
        self._is_handed_out = False
        self._count += 1
        self._seconds += time.perf_counter() - start
        is_last = self._count >= self.parameters.iterations
        if is_last or self._count == self._due:
            found = self._evaluate()
            self._is_finished = is_last or self._is_near_enough()
            self._plan()
            if self.parameters.adaptive and not self._is_finished and self._count <= _ADAPTED_UNTIL:
                self._iteration.set_rho(self._iteration.rho * found.correction_of_rho)

    def _plan(self) -> None:
        """Choose when to evaluate next; looking at a run by `snapshot` has no part in it."""
        (before, old_gap), (count, gap) = self._planned, (self._count, self._figures[-1].relative_gap)
        self._planned = count, gap
        step = count if count < _EVALUATE_EVERY else _EVALUATE_EVERY
        tolerance = self.parameters.tolerance
        if count >= _EVALUATE_EVERY // 2 and tolerance < gap < old_gap:
            # The gap falls by about the same factor in each iteration.
            left = math.log(gap / tolerance) * (count - before) / math.log(old_gap / gap)
            step = max(1, min(step, math.ceil(left)))
        self._due = count + step

    def _is_near_enough(self) -> bool:
        last, y = self._figures[-1], self._iteration.y
        # An image of one value has nothing but rounding in its objective, of which no share can be proved.
        rounding = float(np.finfo(y.dtype).eps) * (1 + self.parameters.weight) * y.size
        return last.relative_gap <= self.parameters.tolerance or last.objective <= rounding

    def _evaluate(self) -> Evaluation:
        found = self._iteration.evaluate()
        objective = found.data_term + self.parameters.weight * found.total_variation
        self._figures.append(
            Figures(
                self._count, objective, found.data_term, found.total_variation, found.gap, found.primal_residual,
                found.dual_residual, self._iteration.rho, self._seconds,
            )
        )  # fmt: skip
        return found

    def step(self) -> None:
        """Do what `advance` does: it is a single step."""
        self.advance()

    def snapshot(self) -> Denoised:
        """Give the iterate so far, with its figures; x is copied, v is handed over."""
        if self._count and self._figures[-1].iteration != self._count:
            self._evaluate()
        self._is_handed_out = True
        x, split = interleaved(self._iteration.x), self._iteration.v.view()
        x.flags.writeable = split.flags.writeable = False
        return Denoised(
            self.image, self.parameters, x, split, self._iteration.rho, self._count, self._is_finished,
            tuple(self._figures),
        )  # fmt: skip


def _iterate_alike(one: TotalVariation, other: TotalVariation) -> bool:
    """Whether both make the same iterates; when they stop and what is shown of them may differ."""
    apart = {name: getattr(other, name) for name in ("tolerance", "iterations", "variables", "solvers", "l_curve")}
    return one.replaced(**apart) == other


def _starting_point(
    y: FloatArray, rho: float, parameters: TotalVariation, previous: Denoised | None, goes_on: bool
) -> FloatArray:
    if previous is None:
        # v = Dx + θ/ρ of x = y and θ = 0.
        return np.stack(differences(y))
    if goes_on:
        return np.array(previous.split, y.dtype)
    return _carried_over(previous, rho, parameters, y.dtype)


def _carried_over(previous: Denoised, rho: float, parameters: TotalVariation, dtype: np.dtype[Any]) -> FloatArray:
    """Give v = z + θ/ρ; a θ that lies outside the ball of this λ and norm is projected on it."""
    _, channels, rows, columns = previous.split.shape
    axes_before, axes = (group_axes(each, channels) for each in (previous.parameters, parameters))
    v = np.empty(previous.split.shape, dtype)

    def carry_over(start: int, stop: int, _thread: int) -> None:
        split = previous.split[:, :, start:stop].astype(dtype, copy=False)
        theta = project(split, previous.threshold, axes_before)
        z = split - theta
        theta *= theta.dtype.type(previous.rho)
        theta = project(theta, parameters.weight, axes)
        theta /= theta.dtype.type(rho)
        np.add(z, theta, out=v[:, :, start:stop])

    in_strips([(carry_over, rows, strip_rows(rows, columns))], thread_count(rows * columns))
    return v


def begin(
    image: Image, *, parameters: TotalVariation, previous: Denoised | None = None, progress: Progress = SILENT
) -> AdmmRun:
    """Start denoising an image.

    Parameters
    ----------
    image : Image
        Any image of finite values.
    parameters : TotalVariation
        What to minimise and how.
    previous : Denoised or None
        An earlier result to go on from: that of the same problem as if it had never stopped, that of another λ, norm
        or ρ as a warm start. It is left aside where its size differs.
    progress : Progress
        Told that it begins; there is little to do before the first iteration.

    Returns
    -------
    AdmmRun
        Before its first iteration.
    """
    progress.report(0.0, tr("Preparing"))
    return AdmmRun(image, parameters, previous)
