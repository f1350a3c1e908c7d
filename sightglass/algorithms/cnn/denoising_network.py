"""A denoiser that has learned: kept in a file, and applied to images of any size and kind as they are."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays, write_npz
from sightglass.algorithms.cnn.checkpoint import is_checkpoint
from sightglass.algorithms.cnn.denoising import FloatPicture, denoise_in_steps
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.layers import Convolution
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.presets import denoiser
from sightglass.algorithms.cnn.weights import array_to_text, network_from_arrays, text_to_array, weights_to_arrays
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.two_threads import Both, TwoThreads

_HEADER = "denoiser"
_VERSION = 1
_DAMAGED = marked("What this file says about its denoiser cannot be read. It is damaged; choose another one.")
# Rows that are computed at once, so that large images need little memory beyond their own.
_BAND = 768


@dataclass(frozen=True, eq=False)
class DenoisingNetwork:
    """A network with its weights, and how its output is meant.

    Parameters
    ----------
    network : Network
        See `presets.denoiser`.
    residual : bool
        Whether it gives the noise, which is subtracted.
    sigma : float
        Standard deviation of the noise that it learned to take away, as a share of white.
    """

    network: Network
    residual: bool
    sigma: float

    @property
    def channels(self) -> int:
        """1 for gray images, 3 for RGB."""
        return self.network.architecture.input_shape.channels

    @property
    def side(self) -> int:
        """Of the patches that it learned from, in pixels."""
        return self.network.architecture.input_shape.rows

    @property
    def maps(self) -> int:
        """Of its first layer."""
        return self.network.architecture.figures[0].output_shape.channels

    def to_npz(self) -> bytes:
        """Write the weights as `weights_to_npz` does, with "denoiser": residual and sigma as JSON."""
        header = {"version": _VERSION, "residual": self.residual, "sigma": self.sigma}
        return write_npz({**weights_to_arrays(self.network), _HEADER: text_to_array(json.dumps(header))})

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> "DenoisingNetwork":
        """Read what `to_npz` gave.

        Parameters
        ----------
        arrays : mapping
            The file, as `read_npz` gives it.

        Returns
        -------
        DenoisingNetwork
            With these weights.

        Raises
        ------
        WeightsError
            If it is no denoiser, or damaged.
        ArchitectureError
            If its layers are not those of `presets.denoiser`.
        """
        if is_checkpoint(arrays):
            raise WeightsError(
                tr("This is the checkpoint of a classifier. Choose weights that the denoiser has saved.")
            )
        if _HEADER not in arrays:
            raise WeightsError(tr("This file holds no denoiser. Choose weights that the denoiser has saved."))
        residual, sigma = _header(arrays[_HEADER])
        network = network_from_arrays({name: array for name, array in arrays.items() if name != _HEADER})
        check_layers(network.architecture)
        return cls(network, residual, sigma)


def check_layers(architecture: Architecture) -> None:
    """Make sure that a network is one of those that `presets.denoiser` gives.

    Parameters
    ----------
    architecture : Architecture
        Any.

    Raises
    ------
    ArchitectureError
        If it is another one.
    """
    shape, first = architecture.input_shape, architecture.layers[0]
    is_square = shape.rows == shape.columns and shape.channels in (1, 3)
    if not (
        is_square
        and isinstance(first, Convolution)
        and architecture == denoiser(shape.channels, shape.rows, first.maps)
    ):
        raise ArchitectureError(
            tr(
                "These are not the layers of the denoiser: 5 × 5, 3 × 3 to 48 maps, and 3 × 3 to "
                "gray or RGB. Choose a file that the denoiser has saved."
            )
        )


def _header(array: NDArray[Any]) -> tuple[bool, float]:
    try:
        header = json.loads(array_to_text(array))
        version, residual, sigma = header["version"], header["residual"], header["sigma"]
    except (ValueError, KeyError, TypeError, RecursionError, ArchitectureError):
        raise WeightsError(tr(_DAMAGED)) from None
    if type(version) is not int or type(residual) is not bool or type(sigma) not in (int, float) or not 0 <= sigma <= 1:
        raise WeightsError(tr(_DAMAGED))
    if version > _VERSION:
        raise WeightsError(tr("This denoiser is of a newer version. Update Sightglass to read it."))
    return residual, float(sigma)


def denoise(image: Image, learned: DenoisingNetwork, progress: Progress = SILENT) -> Image:
    """Denoise an image as it is; no noise is added.

    A network for gray images denoises each colour channel by itself. One for RGB is given a gray image three times, and
    the mean of what it makes of it counts.

    Parameters
    ----------
    image : Image
        Any image; alpha stays as it is.
    learned : DenoisingNetwork
        The network.
    progress : Progress
        Told after every few tiles.

    Returns
    -------
    Image
        Of the same size, type and name, within black and white.

    Raises
    ------
    ImageError
        If the image holds NaN or infinite values.
    """
    if not image.is_finite:
        raise ImageError(
            tr(
                "“{name}” holds NaN or infinite values, which no network can denoise. Replace them "
                "first (Image > Replace non-finite values).",
                name=image.name,
            )
        )
    low, high = image.value_range
    pixels = np.empty_like(image.pixels)
    # Beyond that a pixel does not see.
    around = learned.network.architecture.figures[-1].field.rows
    with TwoThreads() as both:
        for top in range(0, image.rows, _BAND):
            first, last = max(0, top - around), min(image.rows, top + _BAND + around)
            bottom = min(image.rows, top + _BAND)
            values = image.pixels[first:last].astype(np.float32)
            color = values[..., :3] if image.channels == 4 else values
            shares = (color - np.float32(low)) / np.float32(high - low)
            planes = list(_planes(shares, learned.channels))
            found = []
            for number, plane in enumerate(planes):
                start = (top + (bottom - top) * number / len(planes)) / image.rows
                share = (bottom - top) / len(planes) / image.rows
                found.append(_denoised(learned, plane, both, progress, start, share))
            color[...] = _joined(found, shares.ndim) * np.float32(high - low) + np.float32(low)
            pixels[top:bottom] = image.clipped(values)[top - first : bottom - first]
    return image.with_pixels(pixels, image.clean)


def _planes(shares: FloatPicture, channels: int) -> Iterator[FloatPicture]:
    """Give what the network is given in turn."""
    if channels == 3:
        yield np.stack([shares] * 3, axis=-1) if shares.ndim == 2 else shares
    elif shares.ndim == 2:
        yield shares
    else:
        yield from (np.ascontiguousarray(shares[..., channel]) for channel in range(shares.shape[2]))


def _joined(found: list[FloatPicture], dimensions: int) -> FloatPicture:
    if len(found) > 1:
        return np.stack(found, axis=-1)
    only = found[0]
    return np.asarray(only.mean(axis=2, dtype=np.float32) if only.ndim > dimensions else only, np.float32)


def _denoised(
    learned: DenoisingNetwork, plane: FloatPicture, both: Both, progress: Progress, start: float, share: float
) -> FloatPicture:
    parts = denoise_in_steps(learned.network, plane, learned.residual, both)
    while True:
        try:
            progress.report(start + share * next(parts), tr("Denoising"))
        except StopIteration as end:
            found: FloatPicture = end.value
            return found
