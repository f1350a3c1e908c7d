"""Sample images: photographs that scikit-image brings along, generated patterns, matrices of the worked examples."""

from sightglass.algorithms.samples import generated, mapping, matrices, motion, panorama, photographs, true_motion
from sightglass.algorithms.samples.sample import Sample, find_in

# Only what opens without a network: scikit-image downloads some of its pictures, and those are not offered.
SAMPLES: tuple[Sample, ...] = (
    *photographs.available(),
    *generated.SAMPLES,
    *mapping.SAMPLES,
    *matrices.SAMPLES,
    *motion.SAMPLES,
    *true_motion.SAMPLES,
    *panorama.SAMPLES,
)


def find(key: str) -> Sample:
    """Find a sample by its key.

    Parameters
    ----------
    key : str
        As in “sample:camera”.

    Returns
    -------
    Sample
        Its `make` gives the image.

    Raises
    ------
    ImageError
        If there is none of that key.
    """
    return find_in(SAMPLES, key)


__all__ = ["SAMPLES", "Sample", "find"]
