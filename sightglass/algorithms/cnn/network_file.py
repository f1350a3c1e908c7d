"""Files of networks: layers as JSON, or weights and checkpoints as NPZ."""

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays, read_npz
from sightglass.algorithms.cnn.errors import WeightsError
from sightglass.algorithms.texts import tr

_ZIP = b"PK"


def read_network_file(data: bytes) -> Architecture | Arrays:
    """Read a file by what is in it, whatever its name is.

    Parameters
    ----------
    data : bytes
        The file.

    Returns
    -------
    Architecture or mapping
        The layers, or the arrays of weights or of a checkpoint, which are still to be made sense of.

    Raises
    ------
    ArchitectureError
        If it is JSON, but no network.
    WeightsError
        If it is neither JSON nor a sound NPZ file of numbers.
    """
    if data.lstrip()[:1] in (b"{", b"["):
        return Architecture.from_text(data.decode("utf-8", "replace"))
    if data[:2] != _ZIP:
        raise WeightsError(
            tr(
                "This is neither an NPZ file nor the JSON of layers, or it is damaged. Choose a file "
                "that was saved here."
            )
        )
    return read_npz(data)
