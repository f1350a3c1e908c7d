"""A data set out of images of any kind: brought to one form, and divided into those to learn from and those to test."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.image import Image, luminance
from sightglass.algorithms.parameters import Help, Label, Parameters, Range, Step, Unit
from sightglass.algorithms.rendering import indices, opacity
from sightglass.algorithms.texts import tr


@dataclass(frozen=True)
class ClassImages(Parameters):
    """What becomes of the images of a folder with a subfolder for each class."""

    side: Annotated[
        int, Range(8, 128), Step(1), Label("Size"), Unit("px"),
        Help("The images are scaled to this many rows and columns"),
    ] = 28  # fmt: skip
    color: Annotated[bool, Label("In colour"), Help("Keep red, green and blue; otherwise the images become gray")] = (
        False
    )
    test_share: Annotated[
        float, Range(0.05, 0.5), Step(0.05), Label("Share for the test"),
        Help("How many of each class are kept for the test where the folder does not say which"),
    ] = 0.2  # fmt: skip
    seed: Annotated[
        int, Range(0, 2**31 - 1), Step(1), Help("Starts the random choice of the images for the test")
    ] = 0  # fmt: skip


def fitted(image: Image, parameters: ClassImages) -> NDArray[np.uint8]:
    """Bring an image to the size and channels of a data set.

    Its proportions are kept: the border is repeated on the shorter sides. What is transparent becomes white.

    Parameters
    ----------
    image : Image
        Of any type.
    parameters : ClassImages
        The size, and whether in colour.

    Returns
    -------
    ndarray of uint8
        (side, side), or (side, side, 3) in colour; black to white of the image are 0 to 255.
    """
    colors = image.pixels[..., :3] if image.channels == 4 else image.pixels
    shown = indices(np.ascontiguousarray(colors), image.value_range)
    if image.channels == 4:
        weight = opacity(image.pixels[..., 3])[..., None] / np.float32(255)
        shown = np.rint(255 - weight * (255 - shown.astype(np.float32))).astype(np.uint8)
    if parameters.color and shown.ndim == 2:
        shown = np.repeat(shown[..., None], 3, axis=2)
    elif not parameters.color:
        shown = np.asarray(luminance(shown), np.uint8)
    factor = parameters.side / max(shown.shape[:2])
    columns, rows = (max(1, round(length * factor)) for length in (shown.shape[1], shown.shape[0]))
    if (rows, columns) != shown.shape[:2]:
        kind = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
        shown = np.asarray(cv2.resize(shown, (columns, rows), interpolation=kind), np.uint8)
    above, left = (parameters.side - rows) // 2, (parameters.side - columns) // 2
    below, right = parameters.side - rows - above, parameters.side - columns - left
    return np.asarray(cv2.copyMakeBorder(shown, above, below, left, right, cv2.BORDER_REPLICATE), np.uint8)


def kept_for_test(
    labels: NDArray[np.int64], classes: Sequence[str], share: float, rng: np.random.Generator
) -> NDArray[np.bool_]:
    """Choose images for the test, of each class the same share.

    Parameters
    ----------
    labels : ndarray of int64
        (n,), indices into `classes`.
    classes : sequence of str
        Their names.
    share : float
        Of each class, above 0 and below 1; at least one image is kept, and at least one is left.
    rng : numpy.random.Generator
        Source of the random choice.

    Returns
    -------
    ndarray of bool
        (n,), True for the test.

    Raises
    ------
    DatasetError
        If a class has fewer than two images.
    """
    is_test = np.zeros(len(labels), np.bool_)
    for label, name in enumerate(classes):
        members = np.flatnonzero(labels == label)
        if len(members) < 2:
            raise DatasetError(
                tr(
                    "The class “{name}” has 1 image that can be read. It needs at least two, one to learn from and one "
                    "to test with; add images or remove its folder.",
                    name=name,
                )
                if len(members)
                else tr(
                    "The class “{name}” has 0 images that can be read. It needs at least two, one to learn from and "
                    "one to test with; add images or remove its folder.",
                    name=name,
                )
            )
        count = min(max(1, round(share * len(members))), len(members) - 1)
        is_test[rng.permutation(members)[:count]] = True
    return is_test
