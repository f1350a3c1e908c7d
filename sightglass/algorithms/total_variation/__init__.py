"""Total-variation denoising: flat areas and sharp edges by a convex problem, and solvers whose progress is seen."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.total_variation.admm_run import AdmmRun, automatic_rho, begin
from sightglass.algorithms.total_variation.comparison import Comparison, Point, Trace, compare_solvers
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.history import Figures, History
from sightglass.algorithms.total_variation.l_curve import LCurve, sweep
from sightglass.algorithms.total_variation.names import PICTURES, SCALARS
from sightglass.algorithms.total_variation.operators import operators
from sightglass.algorithms.total_variation.parameters import Color, Norm, RhoMode, TotalVariation
from sightglass.algorithms.total_variation.presentation import present
from sightglass.algorithms.total_variation.preview import preview
from sightglass.algorithms.total_variation.run import run
from sightglass.algorithms.total_variation.study_presentation import present_comparison, present_sweep

ALGORITHM = Algorithm(
    name="total_variation",
    title="Total variation",
    summary="Denoise by minimising ‖x − y‖² + λ‖Dx‖₁ with ADMM; watch the iterate, the residuals and the duality gap.",
    parameters=TotalVariation,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(InputSlot("image", "The image to denoise"),),
    begin=begin,
    preview=preview,
)

__all__ = [
    "ALGORITHM", "AdmmRun", "Color", "Comparison", "Denoised", "Figures", "History", "LCurve", "Norm", "Point",
    "RhoMode", "TotalVariation", "Trace", "automatic_rho", "begin", "compare_solvers", "operators", "present",
    "present_comparison", "present_sweep", "run", "sweep",
]  # fmt: skip
