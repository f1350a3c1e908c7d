"""Weights as the bytes of an NPZ file."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays, write_npz
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.texts import tr

_ARCHITECTURE = "architecture"


def weights_to_npz(network: Network) -> bytes:
    """Write the weights of a network, and its architecture.

    Parameters
    ----------
    network : Network
        Any.

    Returns
    -------
    bytes
        An NPZ file with "1.kernels", "1.biases" and so on: the number of the layer and the name of the array, in the
        shapes of `Network.parameters`; and "architecture", the JSON text as UTF-8 bytes.
    """
    return write_npz(weights_to_arrays(network))


def weights_to_arrays(network: Network) -> dict[str, NDArray[Any]]:
    """Give the arrays of `weights_to_npz` by their names.

    Parameters
    ----------
    network : Network
        Any.

    Returns
    -------
    dict
        Its weights and its architecture.
    """
    arrays: dict[str, NDArray[Any]] = {
        f"{number}.{name}": values
        for number, named in enumerate(network.parameters, 1)
        for name, values in named.items()
    }
    arrays[_ARCHITECTURE] = text_to_array(network.architecture.to_text())
    return arrays


def network_from_arrays(arrays: Arrays) -> Network:
    """Read what `weights_to_npz` gave.

    Parameters
    ----------
    arrays : mapping
        The file, as `read_npz` gives it.

    Returns
    -------
    Network
        With these weights, of float32.

    Raises
    ------
    WeightsError
        If there is no architecture among them, or names, shapes, types or values do not fit to it.
    ArchitectureError
        If the architecture cannot be built.
    """
    if _ARCHITECTURE not in arrays:
        raise WeightsError(
            tr("This file does not say of which network its weights are. Choose one that was saved here.")
        )
    network = Network(Architecture.from_text(array_to_text(arrays[_ARCHITECTURE])))
    arrays = {name: array for name, array in arrays.items() if name != _ARCHITECTURE}
    known = {f"{number}.{name}" for number, named in enumerate(network.parameters, 1) for name in named}
    unknown, missing = sorted(set(arrays) - known), sorted(known - set(arrays))
    if unknown or missing:
        what = [tr("lack {names}", names=", ".join(missing))] * bool(missing)
        what += [tr("hold {names}, which it does not have", names=", ".join(unknown[:5]))] * bool(unknown)
        raise WeightsError(tr("These weights belong to another network: they {names}.", names=tr(" and ").join(what)))
    for name, array in arrays.items():
        if array.dtype.kind != "f":
            raise WeightsError(tr("{name} holds {dtype} rather than floats.", name=name, dtype=array.dtype))
    network.load(
        [{name: arrays[f"{number}.{name}"] for name in named} for number, named in enumerate(network.parameters, 1)]
    )
    return network


def text_to_array(text: str) -> NDArray[np.uint8]:
    """Give a text as UTF-8 bytes, for an NPZ file."""
    return np.frombuffer(text.encode(), np.uint8)


def array_to_text(array: NDArray[Any]) -> str:
    """Read what `text_to_array` gave.

    Parameters
    ----------
    array : ndarray
        (n,), uint8.

    Returns
    -------
    str
        The text.

    Raises
    ------
    ArchitectureError
        If these are no bytes of a text.
    """
    try:
        if array.dtype != np.uint8 or array.ndim != 1:
            raise ValueError
        return array.tobytes().decode()
    except ValueError:
        raise ArchitectureError(tr("What this file says about its network is no text. It is damaged.")) from None
