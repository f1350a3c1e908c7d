"""The denoiser: a convolutional network that learns to take noise away, beside methods that need no learning."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.denoiser.names import PICTURES, SCALARS
from sightglass.algorithms.denoiser.parameters import Denoiser
from sightglass.algorithms.denoiser.presentation import present, update
from sightglass.algorithms.denoiser.run import DenoiserResult, DenoiserRun, begin, run

ALGORITHM = Algorithm(
    name="denoiser",
    title="Denoiser",
    summary="Train a convolutional network to take noise away, beside total variation and a pyramid.",
    parameters=Denoiser,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(
        InputSlot("image", "The image that is denoised, and not learned from; the images that follow are learned from"),
    ),
    begin=begin,
    update=update,
    takes_many=True,
)

__all__ = ["ALGORITHM", "Denoiser", "DenoiserResult", "DenoiserRun", "begin", "present", "run"]
