"""Total-variation denoising: flat areas and sharp edges by a convex problem, and solvers whose progress is seen."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.history import Figures, History
from sightglass.algorithms.total_variation.operators import operators
from sightglass.algorithms.total_variation.parameters import Color, Norm, RhoMode, TotalVariation
from sightglass.algorithms.total_variation.presentation import present
from sightglass.algorithms.total_variation.run import AdmmRun, automatic_rho, begin, run

ALGORITHM = Algorithm(
    name="total_variation",
    title="Total variation",
    summary="Denoise by minimising ‖x − y‖² + λ‖Dx‖₁ with ADMM; watch the iterate, the residuals and the duality gap.",
    parameters=TotalVariation,
    function=run,
    present=present,
    inputs=(InputSlot("image", "The image to denoise"),),
    begin=begin,
)

__all__ = [
    "ALGORITHM", "AdmmRun", "Color", "Denoised", "Figures", "History", "Norm", "RhoMode", "TotalVariation",
    "automatic_rho", "begin", "operators", "present", "run",
]  # fmt: skip
