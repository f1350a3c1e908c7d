"""Panoramas: images that overlap become one, and every stage can be looked at."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.panorama.names import PICTURES, SCALARS
from sightglass.algorithms.panorama.parameters import Panorama
from sightglass.algorithms.panorama.presentation import present
from sightglass.algorithms.panorama.run import Stitched, preview, run

ALGORITHM = Algorithm(
    name="panorama",
    title="Panorama",
    summary="Stitch images that overlap, and look at every stage: matches, homographies, gains, seams and blending.",
    parameters=Panorama,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(InputSlot("image", "One of two or more images that overlap, in any order"),),
    preview=preview,
    takes_many=True,
)

__all__ = ["ALGORITHM", "Panorama", "Stitched", "present", "preview", "run"]
