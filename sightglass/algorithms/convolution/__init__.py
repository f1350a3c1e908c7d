"""Convolution, layers and gradients, step by step: the arithmetic of layers at the size of a blackboard."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.convolution.names import PICTURES, SCALARS
from sightglass.algorithms.convolution.parameters import (
    Bend,
    Channels,
    ConvolutionStudy,
    Normalisation,
    Operation,
    Preset,
    Slope,
    Source,
)
from sightglass.algorithms.convolution.presentation import present
from sightglass.algorithms.convolution.run import StudyResult, run
from sightglass.algorithms.convolution.typing_in import with_array

ALGORITHM = Algorithm(
    name="convolution",
    title="Convolution, layers and gradients, step by step",
    summary="See what a layer computes and how its gradients come about, number by number.",
    parameters=ConvolutionStudy,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(InputSlot("image", "Where values can be taken from, instead of typing them", optional=True),),
)

__all__ = [
    "ALGORITHM", "ArrayMisfitError", "Bend", "Channels", "ConvolutionStudy", "Normalisation", "Operation", "Preset",
    "Slope", "Source", "StudyResult", "present", "run", "with_array",
]  # fmt: skip
