"""A folder with a subfolder of images for each class, or with such subfolders in “train” and “test”."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.class_images import ClassImages, fitted, kept_for_test
from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from sightglass.algorithms.cnn.plain_arrays import MOST_CLASSES
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import tr
from sightglass.app.files.errors import FileError, display_name, read_error
from sightglass.app.files.reading import read_images
from sightglass.app.memory import memory_limit

MOST_FILES = 200_000
# The first that is there counts: a folder for validation is for the test only where there is no other.
_TRAIN_NAMES, _TEST_NAMES = ("train", "training"), ("test", "testing", "validation", "valid", "val")
# What systems and archivers put beside the files of a person.
_NO_IMAGES = {"thumbs.db", "desktop.ini"}
_NO_CLASSES = {"__macosx"}

Skipped = Callable[[Path, str], None]


class _Labelled(NamedTuple):
    images: NDArray[np.uint8]
    labels: NDArray[np.int64]


def subfolders(path: Path) -> list[Path]:
    """List the folders in a folder that may be classes, in the order of their names, numbers by their value.

    Raises
    ------
    FileError
        If the folder cannot be read.
    """
    names = [entry.name for entry in _entries(path) if entry.is_dir() and entry.name.casefold() not in _NO_CLASSES]
    return [path / name for name in sorted(names, key=_by_value)]


def read_class_folders(path: Path, parameters: ClassImages, progress: Progress, skipped: Skipped) -> Dataset:
    """Read the images of all classes.

    Parameters
    ----------
    path : Path
        The folder.
    parameters : ClassImages
        Size and channels of the images, and how many are for the test where there is no folder “test”.
    progress : Progress
        Told of every image.
    skipped : callable
        Told of every file that is no readable image, and why.

    Returns
    -------
    Dataset
        The classes are named like their folders.

    Raises
    ------
    FileError
        If there are fewer than two classes, or more images than the memory allows.
    DatasetError
        If a class has too few images.
    """
    divided = _divided(path)
    classes = tuple(folder.name for folder in subfolders(divided[0] if divided else path))
    _check_classes(path, classes)
    name = display_name(path)
    if divided:
        parts = _read_divided(path, divided, classes, parameters, progress, skipped)
    else:
        files = _files(path, classes)
        _check_amount(path, len(files), parameters)
        whole = _read(files, parameters, progress, skipped, (0, len(files)))
        is_test = kept_for_test(
            whole.labels, classes, parameters.test_share, np.random.default_rng(parameters.seed)
        )  # fmt: skip
        parts = [_Labelled(whole.images[chosen], whole.labels[chosen]) for chosen in (~is_test, is_test)]
    return Dataset(
        LabelledImages(*parts[0], classes, tr("{name}, training", name=name)),
        LabelledImages(*parts[1], classes, tr("{name}, test", name=name)),
        name,
    )  # fmt: skip


def _divided(path: Path) -> tuple[Path, Path] | None:
    """Find the folders of the training and the test, if there are both."""
    by_name = {folder.name.casefold(): folder for folder in subfolders(path)}
    train = next((by_name[name] for name in _TRAIN_NAMES if name in by_name), None)
    test = next((by_name[name] for name in _TEST_NAMES if name in by_name), None)
    return (train, test) if train is not None and test is not None else None


def _read_divided(
    path: Path,
    divided: tuple[Path, Path],
    classes: tuple[str, ...],
    parameters: ClassImages,
    progress: Progress,
    skipped: Skipped,
) -> list[_Labelled]:
    unknown = [folder.name for folder in subfolders(divided[1]) if folder.name not in classes]
    if unknown:
        raise FileError(
            path, tr("has the class “{name}” in its test folder but not in its training folder. Give both the same "
            "subfolders.", name=unknown[0])
        )  # fmt: skip
    for_training, for_test = (_files(folder, classes) for folder in divided)
    total = len(for_training) + len(for_test)
    _check_amount(path, total, parameters)
    parts = [
        _read(for_training, parameters, progress, skipped, (0, total)),
        _read(for_test, parameters, progress, skipped, (len(for_training), total)),
    ]
    if not len(parts[1].labels):
        raise FileError(path, tr("has no readable image in its test folder. Add some, or remove that folder."))
    counts = np.bincount(parts[0].labels, minlength=len(classes))
    if not counts.all():
        raise FileError(
            path, tr("has no readable image of the class “{name}” in its training folder. Add some, or remove "
            "that subfolder.", name=classes[int(counts.argmin())])
        )  # fmt: skip
    return parts


def _check_classes(path: Path, classes: tuple[str, ...]) -> None:
    if len(classes) < 2:
        there = tr("the only subfolder “{name}”", name=classes[0]) if classes else tr("no subfolder")
        raise FileError(
            path, tr("is no data set: it has {there}. Put the images of each class into a subfolder of their own, at "
            "least two; or choose a folder with the four files of MNIST.", there=there)
        )  # fmt: skip
    if len(classes) > MOST_CLASSES:
        raise FileError(
            path, tr("has {count:,} subfolders; at most {most:,} classes are supported. Choose a folder with fewer.",
                     count=len(classes), most=MOST_CLASSES)
        )  # fmt: skip


def _check_amount(path: Path, count: int, parameters: ClassImages) -> None:
    size = count * parameters.side**2 * (3 if parameters.color else 1)
    if count > MOST_FILES or size > memory_limit():
        raise FileError(
            path, tr("holds {count:,} files, which take {size:.1f} GiB; the limit is {most:,} files and "
            "{limit:.1f} GiB. Choose fewer or smaller images.",
            count=count, size=size / 2**30, most=MOST_FILES, limit=memory_limit() / 2**30)
        )  # fmt: skip


def _files(path: Path, classes: tuple[str, ...]) -> list[tuple[Path, int]]:
    """List the files of each class that is there, with the class's number."""
    found: list[tuple[Path, int]] = []
    for label, name in enumerate(classes):
        folder = path / name
        if folder.is_dir():
            names = [entry.name for entry in _entries(folder) if not entry.is_dir()]
            found += [(folder / file, label) for file in sorted(names) if file.casefold() not in _NO_IMAGES]
    return found


def _read(
    files: list[tuple[Path, int]], parameters: ClassImages, progress: Progress, skipped: Skipped, place: tuple[int, int]
) -> _Labelled:
    shape = (parameters.side, parameters.side, 3) if parameters.color else (parameters.side, parameters.side)
    images = np.empty((len(files), *shape), np.uint8)
    labels = np.empty(len(files), np.int64)
    count = 0
    before, total = place
    for number, (path, label) in enumerate(files):
        progress.report(
            (before + number) / total,
            tr("Reading image {number:,} of {total:,}.", number=before + number + 1, total=total),
        )
        try:
            images[count] = fitted(read_images(path)[0], parameters)
        except FileError as error:
            skipped(path, str(error))
            continue
        labels[count] = label
        count += 1
    return _Labelled(images[:count], labels[:count])


def _entries(path: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        raise read_error(path, error) from error


def _by_value(name: str) -> tuple[bool, int, str]:
    is_number = name.isdecimal()
    return not is_number, int(name) if is_number else 0, name.casefold()
