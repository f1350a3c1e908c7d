"""Denoising by a network that has learned to, as a step of recipes."""

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Help, HoldsData, Parameters
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

if TYPE_CHECKING:
    from sightglass.algorithms.cnn.archive import Arrays


def network_in_words(weights: str) -> str:
    """Say how large a network is.

    Parameters
    ----------
    weights : str
        A denoiser's NPZ file in Base64.

    Returns
    -------
    str
        "a network of 3,898 weights", or that there is none.
    """
    try:
        arrays = _arrays(weights)
    except SightglassError:
        return tr("no network that can be read")
    # What belongs to a layer has its number before the name; the rest describes the network.
    return tr("a network of {n:,} weights", n=sum(array.size for name, array in arrays.items() if "." in name))


@dataclass(frozen=True)
class DenoiseByNetwork(Parameters):
    """The network that is applied; it stands in recipes itself, so that they need no further file."""

    VERSION: ClassVar[int] = 1

    weights: Annotated[str, Help("A denoiser's NPZ file in Base64"), HoldsData(network_in_words)] = ""

    @classmethod
    def of(cls, npz: bytes) -> "DenoiseByNetwork":
        """Give the parameters that apply the network of an NPZ file."""
        return cls(base64.b64encode(npz).decode())


def denoise_by_network(image: Image, parameters: DenoiseByNetwork, progress: Progress = SILENT) -> Image:
    """Denoise an image as it is by a network; see `denoising_network.denoise`.

    Parameters
    ----------
    image : Image
        Any image.
    parameters : DenoiseByNetwork
        The network.
    progress : Progress
        Told after every few tiles.

    Returns
    -------
    Image
        Of the same size, type and name.

    Raises
    ------
    WeightsError
        If the parameters hold no denoiser.
    ImageError
        If the image holds NaN or infinite values.
    """
    # Networks take their time to be imported, and a window that opens needs none.
    from sightglass.algorithms.cnn.denoising_network import DenoisingNetwork, denoise

    return denoise(image, DenoisingNetwork.from_arrays(_arrays(parameters.weights)), progress)


def _arrays(weights: str) -> "Arrays":
    from sightglass.algorithms.cnn.archive import read_npz
    from sightglass.algorithms.cnn.errors import WeightsError

    try:
        data = base64.b64decode(weights, validate=True)
    except (binascii.Error, ValueError):
        raise WeightsError(tr("The weights of the denoiser are damaged: they are no Base64.")) from None
    return read_npz(data)
