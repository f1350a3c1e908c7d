"""Contrast: histograms, transfer functions, equalization, and an adviser that says which of them an image needs."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.contrast.adjustment import Adjusted, adjust, preview
from sightglass.algorithms.contrast.names import PICTURES, SCALARS
from sightglass.algorithms.contrast.parameters import Contrast
from sightglass.algorithms.contrast.presentation import present

ALGORITHM: Algorithm[Contrast, Adjusted] = Algorithm(
    name="contrast",
    title="Contrast",
    summary="Shows the histogram and changes it by a transfer curve, by equalization or after another image.",
    parameters=Contrast,
    function=adjust,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(
        InputSlot("image", "The image to work on"),
        InputSlot("reference", "The image whose histogram a specification takes over", optional=True, is_partner=True),
    ),
    preview=preview,
)

__all__ = ["ALGORITHM", "Adjusted", "Contrast", "adjust", "present", "preview"]
