"""How far a panorama is from the truth, where its images were cut from a known scene."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.image import Image
from sightglass.algorithms.panorama.geometry import Geometry
from sightglass.algorithms.panorama.homographies import corners, mapped


@dataclass(frozen=True)
class ViewError:
    """Of one image: the mean distance of its four corners from where they belong, in pixels; found and true gain."""

    number: int
    corner_error: float
    gain: float
    true_gain: float

    @property
    def gain_error(self) -> float:
        """Relative to the true gain."""
        return abs(self.gain / self.true_gain - 1.0)


def against_truth(images: Sequence[Image], geometry: Geometry, gains: dict[int, float]) -> tuple[ViewError, ...]:
    """Compare homographies and gains with those that the images were made with.

    Parameters
    ----------
    images : sequence of Image
        All; those that know how they were taken carry a `View`.
    geometry : Geometry
        Of the members.
    gains : dict
        Number of each image → the factor that was found.

    Returns
    -------
    tuple of ViewError
        One for each member but the reference; none where the truth is not known.
    """
    reference = images[geometry.reference].view
    if reference is None:
        return ()
    errors = []
    to_scene = np.linalg.inv(np.array(reference.matrix))
    for number in geometry.matrices:
        view = images[number].view
        if number == geometry.reference or view is None or view.scene != reference.scene:
            continue
        around = corners(images[number].rows, images[number].columns)
        true = mapped(np.linalg.inv(np.array(view.matrix) @ to_scene), around)
        found = mapped(geometry.to_reference(number), around)
        off = float(np.linalg.norm(found - true, axis=1).mean())
        errors.append(ViewError(number, off, gains.get(number, 1.0), reference.gain / view.gain))
    return tuple(errors)
