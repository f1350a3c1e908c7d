"""NPZ files with x_train, y_train, x_test and y_test, as Keras hands out its data sets; nothing is unpickled."""

import io
import math
import zipfile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.dataset import Dataset, DatasetError, LabelledImages
from sightglass.algorithms.cnn.plain_arrays import labels_of, numbered, pixels_of
from sightglass.algorithms.texts import tr

MAGIC = b"PK\x03\x04"
_NAMES = ("x_train", "y_train", "x_test", "y_test")
_LARGEST_HEADER = 10_000


def decode_npz(data: bytes, name: str, limit: int) -> Dataset:
    """Read a data set from an NPZ file.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        For the messages of errors, and the name of the data set.
    limit : int
        How many bytes the arrays may take together.

    Returns
    -------
    Dataset
        Gray images of (n, rows, columns) or (n, rows, columns, 1), or RGB of (n, rows, columns, 3); classes are
        named by their numbers.

    Raises
    ------
    DatasetError
        If it is no such file, is damaged, too large, holds Python objects, or its arrays do not fit each other.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            x_train, y_train, x_test, y_test = _arrays(archive, name, limit)
    except (DatasetError, MemoryError):
        raise
    except Exception as error:
        # Hostile archives make the standard library raise nearly any type of exception.
        raise DatasetError(
            tr("“{name}” is damaged: its archive cannot be unpacked ({error}). Get it again.", name=name, error=error)
        ) from error
    trained, tested = (labels_of(labels, tr("“{key}” in “{name}”", key=key, name=name)) for key, labels in
                       (("y_train", y_train), ("y_test", y_test)))  # fmt: skip
    classes = numbered(max(2, int(trained.max()) + 1, int(tested.max()) + 1))
    return Dataset(
        LabelledImages(_images(x_train, "x_train", name), trained, classes, tr("{name}, training", name=name)),
        LabelledImages(_images(x_test, "x_test", name), tested, classes, tr("{name}, test", name=name)),
        name,
    )


def _arrays(archive: zipfile.ZipFile, name: str, limit: int) -> list[NDArray[Any]]:
    entries = {entry.filename.removesuffix(".npy"): entry for entry in archive.infolist()}
    missing = [key for key in _NAMES if key not in entries]
    if missing:
        there = ", ".join(sorted(entries)[:8]) or tr("nothing")
        raise DatasetError(
            tr(
                "“{name}” has no array {names}; it holds {there}. Save the arrays as x_train, "
                "y_train, x_test and y_test.",
                name=name,
                names=tr(" nor ").join(missing),
                there=there,
            )
        )
    size = sum(entries[key].file_size for key in _NAMES)
    if size > limit:
        raise DatasetError(
            tr(
                "“{name}” announces arrays of {size:,.0f} MiB; the limit is {limit:,.0f} MiB. Choose "
                "a smaller data set.",
                name=name,
                size=size / 2**20,
                limit=limit / 2**20,
            )
        )
    return [_array(archive, entries[key], key, name) for key in _NAMES]


def _array(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, key: str, name: str) -> NDArray[Any]:
    content = archive.read(entry)
    stream = io.BytesIO(content)
    try:
        version = np.lib.format.read_magic(stream)
        read_header = {
            (1, 0): np.lib.format.read_array_header_1_0,
            (2, 0): np.lib.format.read_array_header_2_0,
        }[version]
        shape, _, dtype = read_header(stream, max_header_size=_LARGEST_HEADER)
    except (ValueError, KeyError, SyntaxError, TypeError) as error:
        raise DatasetError(
            tr("“{key}” in “{name}” is damaged: its header cannot be read. Get it again.", key=key, name=name)
        ) from error
    if dtype.hasobject:
        raise DatasetError(
            tr(
                "“{key}” in “{name}” holds Python objects, which are never loaded because they can "
                "run code. Save plain numbers: a label for each image, images of one size.",
                key=key,
                name=name,
            )
        )
    # Checked before memory is taken for what the header claims.
    if math.prod(shape) * dtype.itemsize != len(content) - stream.tell():
        raise DatasetError(
            tr(
                "“{key}” in “{name}” is damaged: its header announces the shape {shape}, which does "
                "not fit its {count:,} bytes. Get it again.",
                key=key,
                name=name,
                shape=shape,
                count=len(content),
            )
        )
    return np.asarray(np.load(io.BytesIO(content), allow_pickle=False))


def _images(values: NDArray[Any], key: str, name: str) -> NDArray[np.uint8]:
    if values.ndim == 4 and values.shape[3] == 1:
        values = values[..., 0]
    if values.ndim != 3 and not (values.ndim == 4 and values.shape[3] == 3):
        raise DatasetError(
            tr(
                "“{key}” in “{name}” has the shape {shape}, which are no images. Save (n, rows, "
                "columns) for gray or (n, rows, columns, 3) for RGB.",
                key=key,
                name=name,
                shape=values.shape,
            )
        )
    return pixels_of(values, tr("“{key}” in “{name}”", key=key, name=name))
