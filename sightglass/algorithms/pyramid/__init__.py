"""Gaussian and Laplacian pyramids: what each scale adds, and what thresholds and gains of the scales do."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.pyramid.layouts import level_name
from sightglass.algorithms.pyramid.names import PICTURES, SCALARS
from sightglass.algorithms.pyramid.parameters import Layout, Pyramid, Scheme, Shrinkage
from sightglass.algorithms.pyramid.presentation import present
from sightglass.algorithms.pyramid.run import Pyramids, preview, run
from sightglass.algorithms.pyramid.sampling import Sampling, expand, reduce
from sightglass.algorithms.pyramid.shrinkage import shrink
from sightglass.algorithms.pyramid.thresholds import noise_sigma, universal_thresholds
from sightglass.algorithms.pyramid.transform import build, reconstruct

ALGORITHM = Algorithm(
    name="pyramid",
    title="Pyramid",
    summary="Gaussian and Laplacian pyramids; thresholds and gains of each scale, and the image that comes back.",
    parameters=Pyramid,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(InputSlot("image", "The image to take apart"),),
    preview=preview,
)

__all__ = [
    "ALGORITHM", "Layout", "Pyramid", "Pyramids", "Sampling", "Scheme", "Shrinkage", "build", "expand", "level_name",
    "noise_sigma", "present", "preview", "reconstruct", "reduce", "run", "shrink", "universal_thresholds",
]  # fmt: skip
