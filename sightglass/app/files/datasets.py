"""Opening data sets: MNIST's four files, MAT-files, NPZ files, and folders of images."""

import re
from pathlib import Path

from sightglass.algorithms.cnn import idx, keras_npz, mat
from sightglass.algorithms.cnn.class_images import ClassImages
from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from sightglass.algorithms.cnn.plain_arrays import numbered
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.app.files.class_folders import Skipped, read_class_folders, subfolders
from sightglass.app.files.errors import FileError, display_name, read_error
from sightglass.app.files.formats import description
from sightglass.app.files.reading import read_bytes
from sightglass.app.memory import memory_limit
from sightglass.app.paths import is_file, is_folder

# Of a dialog for opening a data set that is one file, as QFileDialog takes it.
READABLE = f"{marked('Data sets')} (*.mat *.npz *-ubyte *-ubyte.gz);;All files (*)"

_IDX_NAME = re.compile(
    r"(?:.*[-_.])?(?P<part>train|t10k|test)[-_.](?P<what>images|labels)[-_.](?:idx[13][-_.]?)?(?:ubyte)?(?:\.gz)?",
    re.IGNORECASE,
)
_IDX_FILES = {
    ("train", "images"): "train-images-idx3-ubyte",
    ("train", "labels"): "train-labels-idx1-ubyte",
    ("test", "images"): "t10k-images-idx3-ubyte",
    ("test", "labels"): "t10k-labels-idx1-ubyte",
}
_WHOLE_SETS = (".mat", ".npz")


def read_dataset(
    path: Path, parameters: ClassImages | None = None, progress: Progress = SILENT, skipped: Skipped | None = None
) -> Dataset:
    """Open a data set; what is there decides how.

    Parameters
    ----------
    path : Path
        A folder with the four files of MNIST (IDX, gzip or not) or any one of these; a MAT-file or NPZ file, or a
        folder with one; or a folder with a subfolder of images for each class, perhaps within “train” and “test”.
    parameters : ClassImages or None
        What becomes of the images of a folder of classes; None for 28 x 28 in gray.
    progress : Progress
        Told how far the reading is.
    skipped : callable or None
        Told, of a folder of classes, the path of every file that is no readable image, and why.

    Returns
    -------
    Dataset
        Named after the file or folder.

    Raises
    ------
    FileError
        If the path is missing, unreadable, too large, or no data set.
    DatasetError
        If its content is damaged or does not fit together; the message names the file.
    Cancelled
        Out of `progress`.
    """
    path = Path(path)
    try:
        if is_folder(path):
            return _read_folder(path, parameters or ClassImages(), progress, skipped or _ignored)
        return _read_file(path, progress)
    except MemoryError:
        raise FileError(path, tr("does not fit into memory. Close other images or programs.")) from None


def _read_folder(path: Path, parameters: ClassImages, progress: Progress, skipped: Skipped) -> Dataset:
    names = _names(path)
    if any(_IDX_NAME.fullmatch(name) for name in names):
        return _read_idx(path, names, progress)
    whole = [name for name in names if Path(name).suffix.lower() in _WHOLE_SETS]
    if len(whole) == 1 and len(subfolders(path)) < 2:
        return _read_file(path / whole[0], progress)
    if not subfolders(path):
        if not names:
            raise FileError(
                path, tr("is empty. Choose a folder with the four files of MNIST or with images of classes.")
            )
        if len(whole) > 1:
            raise FileError(
                path, tr("holds several data sets: {names}. Choose one of these files.", names=", ".join(whole))
            )
    return read_class_folders(path, parameters, progress, skipped)


def _read_file(path: Path, progress: Progress) -> Dataset:
    progress.report(0.0, tr("Reading {name}.", name=display_name(path)))
    data, name, limit = read_bytes(path), display_name(path), memory_limit()
    if not data:
        raise FileError(path, tr("is empty (0 bytes). Get another copy of the file."))
    progress.report(0.1, tr("Decoding {name}.", name=name))
    if data.startswith((mat.MAGIC, *mat.HDF5_MAGICS)):
        return mat.decode_mat(data, name, limit)
    if data.startswith(keras_npz.MAGIC):
        return keras_npz.decode_npz(data, name, limit)
    if _IDX_NAME.fullmatch(path.name) or data.startswith((idx.IMAGES_MAGIC, idx.LABELS_MAGIC)):
        folder = path.absolute().parent
        return _read_idx(folder, _names(folder), progress)
    raise FileError(
        path, tr("is {what}, not a data set that Sightglass can read. Choose a file of MNIST, a MAT-file, an NPZ "
        "file, or a folder.", what=description(data))
    )  # fmt: skip


def _read_idx(folder: Path, names: list[str], progress: Progress) -> Dataset:
    files = _idx_files(folder, names)
    parts = []
    for number, (part, title) in enumerate((("train", marked("{name}, training")), ("test", marked("{name}, test")))):
        of_images, of_labels = files[part, "images"], files[part, "labels"]
        progress.report(number / 2, tr("Reading {name}.", name=of_images))
        images = idx.decode_images(read_bytes(folder / of_images), display_name(folder / of_images), memory_limit())
        progress.report(number / 2 + 0.4, tr("Reading {name}.", name=of_labels))
        labels = idx.decode_labels(read_bytes(folder / of_labels), display_name(folder / of_labels), memory_limit())
        if len(images) != len(labels):
            raise FileError(
                folder, tr("does not fit together: “{of_images}” has {images:,} images and “{of_labels}” has "
                "{labels:,} labels. Get both files again.",
                of_images=of_images, images=len(images), of_labels=of_labels, labels=len(labels))
            )  # fmt: skip
        parts.append(LabelledImages(images, labels, numbered(idx.DIGITS), tr(title, name=display_name(folder))))
    return Dataset(parts[0], parts[1], display_name(folder))


def _idx_files(folder: Path, names: list[str]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    # An unpacked file comes before its archive.
    for name in sorted(names, key=lambda name: (name.lower().endswith(".gz"), name)):
        match = _IDX_NAME.fullmatch(name)
        if match is not None:
            part = "train" if match["part"].lower() == "train" else "test"
            found.setdefault((part, match["what"].lower()), name)
    missing = [name for key, name in _IDX_FILES.items() if key not in found]
    if missing:
        raise FileError(
            folder, tr("is no complete data set: {name} (.gz or not) is missing. Put all four files of MNIST there, or "
            "get them with File > Get MNIST.", name=missing[0])
            if len(missing) == 1
            else tr("is no complete data set: {names} (.gz or not) are missing. Put all four files of MNIST there, or "
            "get them with File > Get MNIST.", names=tr(" and ").join(missing))
        )  # fmt: skip
    return {key: found[key] for key in _IDX_FILES}


def _names(folder: Path) -> list[str]:
    try:
        return sorted(
            entry.name for entry in folder.iterdir() if is_file(entry) and not entry.name.startswith(".")
        )  # fmt: skip
    except OSError as error:
        raise read_error(folder, error) from error


def _ignored(path: Path, reason: str) -> None:
    """Nobody wants to know what was left out."""
