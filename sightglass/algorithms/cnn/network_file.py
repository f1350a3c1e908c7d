"""Files of networks: layers as JSON, or weights and checkpoints as NPZ."""

from typing import BinaryIO

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays, read_npz
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.texts import tr

_ZIP = b"PK"
_SPACE = b" \t\r\n"
_MOST_JSON = 1 << 20


def read_network_file(file: BinaryIO) -> Architecture | Arrays:
    """Read a file by what is in it, whatever its name is.

    Parameters
    ----------
    file : file
        At its beginning.

    Returns
    -------
    Architecture or mapping
        The layers, or the arrays of weights or of a checkpoint, which are still to be made sense of.

    Raises
    ------
    ArchitectureError
        If it is JSON, but no network, or far too large for one.
    WeightsError
        If it is neither JSON nor a sound NPZ file of numbers.
    """
    # What is no more than this can be looked at at once.
    head = file.read(_MOST_JSON + 1)
    if head.lstrip(_SPACE)[:1] in (b"{", b"["):
        if len(head) > _MOST_JSON:
            raise ArchitectureError(
                tr("This is no network: its layers would take no more than {most} MB.", most=_MOST_JSON >> 20)
            )
        return Architecture.from_text(head.decode("utf-8", "replace"))
    if head[:2] != _ZIP:
        raise WeightsError(
            tr(
                "This is neither an NPZ file nor the JSON of layers, or it is damaged. Choose a file "
                "that was saved here."
            )
        )
    return read_npz(file)
