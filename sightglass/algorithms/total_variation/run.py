"""Total-variation denoising from the first iteration to the last, with what else is asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.stepwise import run_to_end
from sightglass.algorithms.total_variation.admm_run import begin
from sightglass.algorithms.total_variation.comparison import compare_solvers
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.l_curve import sweep
from sightglass.algorithms.total_variation.parameters import TotalVariation


@dataclass(frozen=True)
class _Share:
    """Reports of a part of the work; `whole` makes the result so far of a partial result of the part."""

    progress: Progress
    start: float
    share: float
    whole: Callable[[Any], Any]

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        self.progress.report(self.start + self.share * fraction, message, lambda: self.whole(partial()))


def run(image: Image, *, parameters: TotalVariation, progress: Progress = SILENT) -> Denoised:
    """Denoise an image until the gap is small enough or the iterations are used up.

    Parameters
    ----------
    image : Image
        Any image of finite values.
    parameters : TotalVariation
        What to minimise, how, and what else to compute.
    progress : Progress
        Told after each iteration, with the iterate and the curves so far.

    Returns
    -------
    Denoised
        The last iterate, with the comparison of solvers and the L-curve where they are asked for.
    """
    share = 1 / (1 + parameters.solvers + parameters.l_curve)
    result = run_to_end(begin(image, parameters=parameters), _Share(progress, 0.0, share, lambda iterate: iterate))
    if parameters.solvers:
        part = _Share(progress, share, share, lambda so_far: replace(result, comparison=so_far))
        result = replace(result, comparison=compare_solvers(image, parameters, part))
    if parameters.l_curve:
        denoised = result
        part = _Share(progress, 1 - share, share, lambda so_far: replace(denoised, l_curve=so_far))
        result = replace(result, l_curve=sweep(image, parameters, part))
    return result
