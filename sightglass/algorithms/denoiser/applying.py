"""A network that has learned, applied to an image as it is, beside other methods."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.cnn.denoising import FloatPicture
from sightglass.algorithms.cnn.denoising_network import DenoisingNetwork, denoise
from sightglass.algorithms.denoiser.rivals import Setting, denoised_by
from sightglass.algorithms.denoiser.run import shares_of
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.results import Axis, Colormap, Picture
from sightglass.algorithms.texts import tr

# The other methods take long, so of larger images they are given the middle alone.
_COMPARED_SIDE = 1024
_SHARE_OF_NETWORK = 0.6
_LEVELS = (0.0, 1.0)


@dataclass(frozen=True, eq=False)
class Applied:
    """What came of an image that was denoised as it is.

    Parameters
    ----------
    image, denoised : Image
        Before and after; of one size and type.
    region : Region
        The part on which the methods are compared: all of the image, or its middle.
    noisy, network : ndarray of float32
        That part before and after, 0 to 1.
    others : tuple of (Setting, ndarray of float32)
        What the other methods make of it.
    """

    image: Image
    denoised: Image
    region: Region
    noisy: FloatPicture
    network: FloatPicture
    others: tuple[tuple[Setting, FloatPicture], ...]


def apply(image: Image, learned: DenoisingNetwork, settings: Sequence[Setting], progress: Progress = SILENT) -> Applied:
    """Denoise an image as it is, without adding noise.

    Parameters
    ----------
    image : Image
        Any image; see `denoising_network.denoise`.
    learned : DenoisingNetwork
        The network.
    settings : sequence of Setting
        Of the methods beside it; see `rivals.usual_settings`.
    progress : Progress
        Of all of it.

    Returns
    -------
    Applied
        The whole image by the network, and at least its middle by the others.

    Raises
    ------
    ImageError
        If the image holds NaN or infinite values.
    """
    denoised = denoise(image, learned, PartOfProgress(progress, 0.0, _SHARE_OF_NETWORK))
    region = _middle(image)
    is_gray = image.channels == 1
    noisy = shares_of(image.crop(region).pixels, image, is_gray)
    others = []
    for number, setting in enumerate(settings):
        part = (1 - _SHARE_OF_NETWORK) / len(settings)
        first = _SHARE_OF_NETWORK + number * part
        told = PartOfProgress(progress, first, first + part, tr(setting.title))
        others.append((setting, denoised_by(Image.of(noisy, "noisy"), setting, told)))
    network = shares_of(denoised.crop(region).pixels, image, is_gray)
    return Applied(image, denoised, region, noisy, network, tuple(others))


def _middle(image: Image) -> Region:
    rows, columns = min(image.rows, _COMPARED_SIDE), min(image.columns, _COMPARED_SIDE)
    return Region((image.rows - rows) // 2, (image.columns - columns) // 2, rows, columns)


def applied_pictures(applied: Applied) -> tuple[Picture, ...]:
    """Give what is shown of a denoised image.

    Parameters
    ----------
    applied : Applied
        What `apply` gave.

    Returns
    -------
    tuple of Picture
        "applied", the whole image; then of the part that was compared what the others give, and what was taken away.
    """
    return (
        Picture("applied", tr("Denoised by the network"), applied.denoised.pixels, applied.image.value_range),
        *_compared(applied),
    )


def _compared(applied: Applied) -> Iterator[Picture]:
    origin = applied.region.row, applied.region.column
    for setting, pixels in applied.others:
        yield Picture(f"applied_{setting.key}", setting.described, np.clip(pixels, *_LEVELS), _LEVELS, origin=origin)
    removed = applied.noisy - applied.network
    if removed.ndim == 3:
        removed = removed.mean(axis=2, dtype=np.float32)
    yield Picture(
        "applied_removed",
        tr("What the network took away"),
        np.ascontiguousarray(removed),
        None,
        Colormap.DIVERGING,
        origin=origin,
        value_axis=Axis(tr("Noisy − denoised"), tr("of white")),
    )
