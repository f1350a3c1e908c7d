"""Several solvers on the same problem, with the distance of each to the optimum."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.total_variation.admm_run import AdmmRun, working_type
from sightglass.algorithms.total_variation.evaluation import duality_gap, objective
from sightglass.algorithms.total_variation.first_order import ChambollePock, DualFista, FirstOrderSolver
from sightglass.algorithms.total_variation.norms import Axes, group_axes
from sightglass.algorithms.total_variation.parameters import TotalVariation
from sightglass.algorithms.total_variation.reference import Reference, references, timed
from sightglass.algorithms.total_variation.scaling import FloatArray, interleaved, planes_of, separated

# The curves go on to where they are well below the tolerance, so that it is seen how fast each of them falls there.
_BEYOND_TOLERANCE = 0.1
_REFERENCE_SECONDS = 1.5
_ADMM, _FISTA, _CHAMBOLLE_POCK = "ADMM", marked("FISTA on the dual"), marked("Chambolle-Pock")


class Point(NamedTuple):
    """Where a solver was after some iterations.

    `bound` is the lower bound of the optimum that its dual variable proves; -inf where it has none.
    """

    iteration: int
    seconds: float
    objective: float
    bound: float


@dataclass(frozen=True)
class Trace:
    """The way of one solver; `label` is a marked text, `is_reference` says that it is another library's."""

    label: str
    points: tuple[Point, ...]
    is_reference: bool = False

    def column(self, name: str) -> FloatArray:
        """Give one entry of all points."""
        return np.array([getattr(point, name) for point in self.points], np.float64)


@dataclass(frozen=True, eq=False)
class Comparison:
    """Solvers on the same problem.

    Parameters
    ----------
    image : Image
        The input.
    parameters : TotalVariation
        The problem, and the iterations that each solver may make.
    traces : tuple of Trace
        In the order in which they were run; the last one may be on its way.
    notes : tuple of str
        Which references are missing, and why: marked texts.
    is_finished : bool
        Whether all have run.
    """

    image: Image
    parameters: TotalVariation
    traces: tuple[Trace, ...] = ()
    notes: tuple[str, ...] = ()
    is_finished: bool = False

    @property
    def bound(self) -> float:
        """The best lower bound of the optimum that any solver has proved."""
        return max((point.bound for trace in self.traces for point in trace.points), default=-np.inf)

    def relative_gap(self, trace: Trace) -> FloatArray:
        """Give the gap of each point as a share of its objective.

        For our solvers it is their own duality gap; for references, which have no dual variable, the distance to
        `bound`. Both are upper bounds of the distance to the optimum.
        """
        values = trace.column("objective")
        bounds = np.full_like(values, self.bound) if trace.is_reference else trace.column("bound")
        return np.divide(np.maximum(values - bounds, 0.0), values, out=np.zeros_like(values), where=values > 0)


def compare_solvers(image: Image, parameters: TotalVariation, progress: Progress = SILENT) -> Comparison:
    """Solve the same problem by ADMM, FISTA on the dual, Chambolle-Pock and scikit-image's functions.

    Parameters
    ----------
    image : Image
        Any image of finite values.
    parameters : TotalVariation
        The problem; each solver makes at most `parameters.iterations`, and ends before where its gap is a tenth of
        `parameters.tolerance`.
    progress : Progress
        Told after each iteration, with the comparison so far.

    Returns
    -------
    Comparison
        The time of computing objectives and gaps is not counted.
    """
    return _Comparing(image, parameters, progress).run()


class _Comparing:
    """The comparison while it runs."""

    def __init__(self, image: Image, parameters: TotalVariation, progress: Progress) -> None:
        self._image, self._parameters, self._progress = image, parameters, progress
        self._y = planes_of(image, working_type(image, parameters))
        self._axes = group_axes(parameters, len(self._y))
        self._references, notes = references(parameters, len(self._y))
        self._so_far = Comparison(image, parameters, notes=notes)
        self._parts = 3 + len(self._references)

    def run(self) -> Comparison:
        self._follow(_ADMM, self._admm())
        for label, solver in ((_FISTA, DualFista), (_CHAMBOLLE_POCK, ChambollePock)):
            self._follow(label, self._first_order(solver))
        for reference in self._references:
            self._follow(reference.label, self._reference(reference), is_reference=True)
        return replace(self._so_far, is_finished=True)

    def _follow(self, label: str, points: Iterator[tuple[int, Point | None]], is_reference: bool = False) -> None:
        before = self._so_far.traces
        trace = Trace(label, (), is_reference)
        for iteration, point in points:
            if point is not None:
                trace = replace(trace, points=(*trace.points, point))
                self._so_far = replace(self._so_far, traces=(*before, trace))
            fraction = (len(before) + iteration / self._parameters.iterations) / self._parts
            so_far, message = self._so_far, tr("{solver}: iteration {n}", solver=tr(label), n=iteration)
            self._progress.report(min(fraction, 0.999), message, lambda so_far=so_far: so_far)
            if point is not None and self._is_near(point):
                return

    def _is_near(self, point: Point) -> bool:
        bound = max(point.bound, self._so_far.bound if point.bound == -np.inf else point.bound)
        return point.objective - bound <= _BEYOND_TOLERANCE * self._parameters.tolerance * point.objective

    def _admm(self) -> Iterator[tuple[int, Point | None]]:
        # Its own tolerance would end it at the first gap that is small enough; all solvers work in the same floats.
        endless = self._parameters.replaced(tolerance=_smallest_tolerance())
        run = AdmmRun(self._image, endless, dtype=self._y.dtype.type)
        known = 0
        while not run.is_finished:
            run.advance()
            figures = run.figures
            if len(figures) == known:
                yield run.iteration, None
                continue
            known, last = len(figures), figures[-1]
            yield last.iteration, Point(last.iteration, last.seconds, last.objective, last.objective - last.gap)

    def _first_order(
        self, make: Callable[[FloatArray, Axes, float], FirstOrderSolver]
    ) -> Iterator[tuple[int, Point | None]]:
        weight = self._parameters.weight
        solver, seconds = make(self._y, self._axes, weight), 0.0
        evaluated = set(_spread(self._parameters.iterations))
        for iteration in range(1, self._parameters.iterations + 1):
            start = time.perf_counter()
            solver.step()
            seconds += time.perf_counter() - start
            point = None
            if iteration in evaluated:
                x = solver.x
                value = objective(x, self._y, weight, self._axes)
                gap = duality_gap(x, solver.p, self._y, weight, self._axes)
                point = Point(iteration, seconds, value, value - gap)
            yield iteration, point

    def _reference(self, reference: Reference) -> Iterator[tuple[int, Point | None]]:
        pixels = interleaved(self._y)
        spent = 0.0
        for iterations in _doubling(self._parameters.iterations):
            x, seconds = timed(reference, pixels, self._parameters.weight, iterations)
            planes = separated(x).astype(self._y.dtype)
            value = objective(planes, self._y, self._parameters.weight, self._axes)
            yield iterations, Point(iterations, seconds, value, -np.inf)
            spent += seconds
            # The next call takes twice as long, and nothing can end it on its way.
            if spent + 2 * seconds > _REFERENCE_SECONDS:
                return


def _smallest_tolerance() -> float:
    low = TotalVariation.field("tolerance").low
    assert low is not None
    return low


def _spread(most: int) -> Sequence[int]:
    """Each of the first ten iterations, then one in about ten per cent more, and the last."""
    chosen = [1]
    while chosen[-1] < most:
        chosen.append(min(most, max(chosen[-1] + 1, round(chosen[-1] * 1.08))))
    return chosen


def _doubling(most: int) -> Sequence[int]:
    return [*(count for count in (2**power for power in range(most.bit_length())) if count < most), most]
