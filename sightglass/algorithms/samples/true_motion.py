"""The true motion of the pairs of samples, as pictures that carry it."""

from functools import partial

from sightglass.algorithms.image import Image
from sightglass.algorithms.samples.motion import FramePair, pairs
from sightglass.algorithms.samples.sample import Sample

_GROUP = "True motion"


def picture(pair: FramePair) -> Image:
    """Picture the motion between two samples in the colours of Middlebury.

    Parameters
    ----------
    pair : FramePair
        One whose motion is known.

    Returns
    -------
    Image
        8 bits, RGB, with its motion.
    """
    from sightglass.algorithms.flow.coloring import color_picture, largest_length

    assert pair.truth is not None
    motion = pair.truth()
    return Image.of(color_picture(motion, largest_length(motion)), motion=motion)


SAMPLES = tuple(
    Sample(f"{pair.key}_truth", f"{pair.title}: true motion", _GROUP, pair.description, partial(picture, pair))
    for pair in pairs()
    if pair.truth is not None
)
