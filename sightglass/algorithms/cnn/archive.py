"""Arrays as the bytes of an NPZ file, and back without trusting them."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.errors import WeightsError
from sightglass.algorithms.texts import tr

Arrays = Mapping[str, NDArray[Any]]

# The largest network has 80 MB of weights; a checkpoint holds them twice, and curves.
_MOST_BYTES = 1 << 29


def write_npz(arrays: Arrays) -> bytes:
    """Write arrays as the bytes of an NPZ file.

    Parameters
    ----------
    arrays : mapping
        By name.

    Returns
    -------
    bytes
        Not compressed: weights hardly can be.
    """
    file = io.BytesIO()
    # Contiguous, so that a flipped view is written as what it shows and takes no Fortran order.
    np.savez(file, allow_pickle=False, **{name: np.asarray(array, order="C") for name, array in arrays.items()})
    return file.getvalue()


def read_npz(data: bytes | BinaryIO) -> dict[str, NDArray[Any]]:
    """Read what `write_npz` gave, or any NPZ file of plain numbers.

    Parameters
    ----------
    data : bytes or file
        What is in the file, or the file itself.

    Returns
    -------
    dict
        Arrays by name.

    Raises
    ------
    WeightsError
        If it is no NPZ file, damaged, far too large, or holds pickled objects, which are never read.
    """
    content = io.BytesIO(data) if isinstance(data, bytes) else data
    try:
        with zipfile.ZipFile(content) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES:
                raise WeightsError(
                    tr(
                        "This file holds more than {most_bytes} MB. It is of no network that fits here.",
                        most_bytes=_MOST_BYTES >> 20,
                    )
                )
        content.seek(0)
        with np.load(content, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, KeyError, NotImplementedError, RuntimeError):
        raise WeightsError(tr("This is no NPZ file, or it is damaged. Choose one that NumPy can read.")) from None
    except (ValueError, TypeError, OverflowError, MemoryError, SyntaxError):
        # NumPy's word for arrays of objects, and for headers that make no sense.
        raise WeightsError(
            tr("This NPZ file holds something else than plain arrays of numbers; it is not read.")
        ) from None
