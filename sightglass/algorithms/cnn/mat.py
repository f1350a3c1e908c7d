"""MAT-files with train_x, train_y, test_x and test_y, as DeepLearnToolbox's mnist_uint8.mat holds MNIST.

Each row of train_x is an image. DeepLearnToolbox [1]_ makes images of them by ``reshape(train_x', 28, 28, 60000)``,
which takes the values column by column: pixel (r, c) is element r + 28 c. Files whose rows were filled row by row are
about too, and the toolbox learns from lying digits then as well as from upright ones. Here, where digits are shown and
drawn, they have to stand: a written 1 is higher than it is wide, which tells one order from the other.

References
----------
.. [1] R. B. Palm: Prediction as a candidate for learning deep hierarchical models of data. Technical University of
   Denmark, 2012.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.dataset import Dataset, DatasetError, LabelledImages
from sightglass.algorithms.cnn.mat_file import MatFileError, MatVariable, variables
from sightglass.algorithms.cnn.plain_arrays import labels_of, numbered, pixels_of
from sightglass.algorithms.texts import tr

MAGIC = b"MATLAB 5.0"
HDF5_MAGICS = (b"MATLAB 7.3", b"\x89HDF")
_NAMES = ("train_x", "train_y", "test_x", "test_y")
# Deflate makes of one byte at most this many.
_LARGEST_RATIO = 1032
_ONE = 1
# So much longer are ones than wide, or there is no telling.
_CLEARLY = 1.2


def decode_mat(data: bytes, name: str, limit: int) -> Dataset:
    """Read a data set from a MAT-file of version 5 to 7.

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
        Square gray images; classes are named by their numbers.

    Raises
    ------
    DatasetError
        If it is no such file, is damaged, too large, of version 7.3, or its variables are others.
    """
    if data.startswith(HDF5_MAGICS):
        raise DatasetError(
            tr(
                "“{name}” is a MAT-file of version 7.3 (HDF5), which is not read. Save it in MATLAB "
                "with save(..., '-v7').",
                name=name,
            )
        )
    if not data.startswith(MAGIC):
        raise DatasetError(
            tr("“{name}” is no MAT-file: it does not begin with “MATLAB 5.0”. Choose mnist_uint8.mat.", name=name)
        )
    arrays = _variables(data, name, limit)
    train = _part(arrays["train_x"], arrays["train_y"], "train", name)
    test = _part(arrays["test_x"], arrays["test_y"], "test", name)
    count = max(arrays[key].shape[1] for key in ("train_y", "test_y"))
    classes = numbered(count)
    is_by_rows = _stands(train[0][train[1] == _ONE])
    images = [part[0] if is_by_rows else np.ascontiguousarray(part[0].transpose(0, 2, 1)) for part in (train, test)]
    return Dataset(
        LabelledImages(images[0], train[1], classes, tr("{name}, training", name=name)),
        LabelledImages(images[1], test[1], classes, tr("{name}, test", name=name)),
        name,
    )


def _variables(data: bytes, name: str, limit: int) -> dict[str, NDArray[Any]]:
    try:
        found = {variable.name: variable for variable in variables(data, _NAMES)}
        missing = [key for key in _NAMES if key not in found]
        if missing:
            there = ", ".join(sorted(filter(None, found))[:8]) or tr("nothing")
            raise DatasetError(
                tr(
                    "“{name}” has no variable {names}; it holds {there}. Choose mnist_uint8.mat, or save "
                    "the variables as train_x, train_y, test_x and test_y.",
                    name=name,
                    names=tr(" nor ").join(missing),
                    there=there,
                )
            )
        _check_announced({key: found[key] for key in _NAMES}, len(data), name, limit)
        return {key: found[key].values() for key in _NAMES}
    except MatFileError as error:
        raise DatasetError(
            tr(
                "“{name}” is damaged or cut off: its variables cannot be read ({error}). Get it again.",
                name=name,
                error=error,
            )
        ) from error


def _check_announced(found: dict[str, MatVariable], stored: int, name: str, limit: int) -> None:
    """Refuse what the headers announce before memory is taken for it."""
    for key, variable in found.items():
        if not variable.is_matrix:
            raise DatasetError(
                tr(
                    "“{key}” in “{name}” is a {kind} of the shape {shape}. It has to be a matrix of real "
                    "numbers with a row for each image.",
                    key=key,
                    name=name,
                    kind=tr(variable.kind),
                    shape=variable.shape,
                )
            )
    total = sum(variable.size for variable in found.values())
    if total > limit:
        raise DatasetError(
            tr(
                "“{name}” announces variables of {total:,.0f} MiB; the limit is {limit:,.0f} MiB. "
                "Choose a smaller data set.",
                name=name,
                total=total / 2**20,
                limit=limit / 2**20,
            )
        )
    if total > stored * _LARGEST_RATIO:
        raise DatasetError(
            tr(
                "“{name}” is damaged: it announces far more values than its {stored:,} bytes can hold. Get it again.",
                name=name,
                stored=stored,
            )
        )


def _part(
    values: NDArray[Any], labels: NDArray[Any], key: str, name: str
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    count, length = values.shape
    side = math.isqrt(length)
    if side * side != length:
        raise DatasetError(
            tr(
                "“{key}_x” in “{name}” has {length} columns, which are the pixels of no square "
                "image. Give each image a row of rows × columns pixels, 784 for 28 × 28.",
                key=key,
                name=name,
                length=length,
            )
        )
    if labels.shape[0] != count or labels.shape[1] < 2:
        raise DatasetError(
            tr(
                "“{key}_x” in “{name}” has {count:,} rows, and “{key}_y” has the shape {shape}. It "
                "needs a row for each image and a column for each class.",
                key=key,
                name=name,
                count=count,
                shape=labels.shape,
            )
        )
    images = pixels_of(values, tr("“{key}_x” in “{name}”", key=key, name=name)).reshape(count, side, side)
    return images, labels_of(labels, tr("“{key}_y” in “{name}”", key=key, name=name))


def _stands(ones: NDArray[np.uint8]) -> bool:
    """Whether written ones, read row by row, are clearly higher than wide."""
    if not ones.any():
        return False
    spreads = []
    for axis in (0, 1):
        # Of each image, about its own middle: slanted and shifted ones would blur into each other.
        profile = ones.sum(2 - axis, dtype=np.float64)
        places = np.arange(ones.shape[1 + axis])
        mass = np.maximum(profile.sum(1), 1.0)
        means = profile @ places / mass
        spreads.append(float(np.mean(profile @ places**2 / mass - means**2)))
    return spreads[0] > _CLEARLY**2 * spreads[1]
