"""The L-curve: the same image denoised with λ from small to large, each from where the one before ended."""

import math
from dataclasses import dataclass, replace

import numpy as np

from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr
from sightglass.algorithms.total_variation.admm_run import AdmmRun
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.parameters import RhoMode, TotalVariation
from sightglass.algorithms.total_variation.scaling import FloatArray, interleaved, planes_of

_LOWEST, _HIGHEST, _COUNT = 0.005, 2.0, 25
# Stands for infinity where the two are equal, since curves and their maxima need numbers.
_HIGHEST_PSNR = 200.0


@dataclass(frozen=True, eq=False)
class LCurve:
    """Data term, ‖Dx‖₁ and PSNR over λ.

    Parameters
    ----------
    image : Image
        The input.
    parameters : TotalVariation
        The problem apart from λ.
    weight, data_term, total_variation : ndarray of float64
        λ in ascending order, and what the last iterate of each has.
    psnr : ndarray of float64 or None
        In decibels against the clean image, where it is known.
    is_finished : bool
        Whether all λ are there.
    """

    image: Image
    parameters: TotalVariation
    weight: FloatArray
    data_term: FloatArray
    total_variation: FloatArray
    psnr: FloatArray | None
    is_finished: bool = False

    @property
    def best(self) -> float | None:
        """The λ of the highest PSNR; None where the clean image is not known."""
        if self.psnr is None or not len(self.psnr):
            return None
        return float(self.weight[int(np.argmax(self.psnr))])

    @property
    def corner(self) -> float | None:
        """The λ of the corner, see `corner_of`; None before all λ are there."""
        if not self.is_finished:
            return None
        return corner_of(self.weight, self.data_term, self.total_variation)

    @property
    def recommended(self) -> float | None:
        """The best λ where the clean image is known, else that of the corner; None before all λ are there."""
        if not self.is_finished:
            return None
        return self.corner if self.best is None else self.best


def corner_of(weight: FloatArray, data_term: FloatArray, total_variation: FloatArray) -> float | None:
    """Find the corner of an L-curve: the point farthest from the straight line between its ends, towards the origin.

    Both axes are scaled to 0 to 1 first, and are linear: on logarithmic ones the slow fall of ‖Dx‖₁ at large λ, where
    the image itself goes, bends more than the end of the noise.

    Parameters
    ----------
    weight, data_term, total_variation : ndarray
        Of equal length, λ ascending.

    Returns
    -------
    float or None
        Its λ; None where the curve has no length or no point lies on that side.
    """
    if len(weight) < 3 or np.ptp(data_term) <= 0 or np.ptp(total_variation) <= 0:
        return None
    x = (data_term - data_term[0]) / (data_term[-1] - data_term[0])
    y = (total_variation - total_variation[-1]) / (total_variation[0] - total_variation[-1])
    distance = 1 - x - y
    return float(weight[int(np.argmax(distance))]) if distance.max() > 0 else None


def sweep(image: Image, parameters: TotalVariation, progress: Progress = SILENT) -> LCurve:
    """Denoise with λ from 0.005 to 2, each started from the result of the one before.

    Parameters
    ----------
    image : Image
        Any image of finite values.
    parameters : TotalVariation
        The problem apart from λ; ρ follows λ.
    progress : Progress
        Told after each iteration, with the curve so far.

    Returns
    -------
    LCurve
        At each λ to the relative gap `parameters.tolerance`, or as near as `parameters.iterations` allow.
    """
    clean = None if image.clean is None else interleaved(planes_of(image, pixels=image.clean))
    weights = np.geomspace(_LOWEST, _HIGHEST, _COUNT)
    none = np.empty(0)
    curve = LCurve(image, parameters, none, none, none, None if clean is None else none)
    previous: Denoised | None = None
    for number, weight in enumerate(weights):
        asked = parameters.replaced(weight=float(weight), rho_mode=RhoMode.AUTOMATIC, variables=False)
        run = AdmmRun(image, asked, previous)
        while not run.is_finished:
            run.advance()
            so_far, message = curve, tr("λ = {weight:.3g}: {status}", weight=weight, status=run.status)
            progress.report((number + run.fraction) / _COUNT, message, lambda so_far=so_far: so_far)
        previous = run.snapshot()
        curve = _extended(curve, previous, clean)
    return replace(curve, is_finished=True)


def _extended(curve: LCurve, result: Denoised, clean: FloatArray | None) -> LCurve:
    last = result.figures[-1]
    ratios = None
    if curve.psnr is not None and clean is not None:
        ratio = psnr(clean, result.x, 1.0)
        ratios = np.append(curve.psnr, ratio if math.isfinite(ratio) else _HIGHEST_PSNR)
    return replace(
        curve,
        weight=np.append(curve.weight, result.parameters.weight),
        data_term=np.append(curve.data_term, last.data_term),
        total_variation=np.append(curve.total_variation, last.total_variation),
        psnr=ratios,
    )
