"""What goes wrong with files, in words for people."""

import errno
import os
from pathlib import Path

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import marked, tr
from sightglass.app.paths import exists, is_file


class FileError(SightglassError):
    """A file that cannot be read or written.

    Parameters
    ----------
    path : Path
        The file.
    reason : str
        What is wrong and what to do, as the rest of a sentence that begins with the file's name.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(tr("“{name}” {reason}", name=display_name(path), reason=reason))
        self.path = path
        self.reason = reason


class DecodeError(Exception):
    """Content that is no valid image; `str` of it is the `reason` of the `FileError` that it becomes."""


def cut_off() -> DecodeError:
    """Make the error for content that ends before the image does."""
    return DecodeError(tr("is cut off: a part of the image is missing. Get a whole copy of the file."))


def damaged(what: str) -> DecodeError:
    """Make the error for content that contradicts its format; `what` is a clause without a full stop."""
    return DecodeError(tr("is damaged: {what}. Get another copy of the file.", what=what))


def display_name(path: Path) -> str:
    """Give the file's name on one line, with every character printable."""
    return _legible(path.name or str(path))


def _legible(text: str) -> str:
    legible = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(character if character.isprintable() else "�" for character in legible)


_READ_REASONS = {
    errno.ENOENT: marked("does not exist in the folder “{folder}”. Check the name."),
    errno.ENOTDIR: marked("does not exist: a part of its path, “{file}”, is a file, not a folder. Check the path."),
    errno.EACCES: marked("cannot be read: permission is denied. Change the file's permissions or open a copy."),
    errno.EPERM: marked("cannot be read: permission is denied. Change the file's permissions or open a copy."),
    errno.ENAMETOOLONG: marked("does not exist: the name is too long. Check the path."),
    errno.ELOOP: marked("cannot be read: its symbolic links form a circle. Mend the links."),
    errno.EISDIR: marked("is a folder, not an image. Open the files in it."),
}

_WRITE_REASONS = {
    errno.ENOSPC: marked("cannot be saved: the disk is full. Free some space or choose another disk."),
    errno.EDQUOT: marked("cannot be saved: your disk quota is used up. Free some space or choose another disk."),
    errno.EFBIG: marked(
        "cannot be saved: the file would be larger than the system allows. Choose another disk or format."
    ),
    errno.EACCES: marked("cannot be saved: the folder “{folder}” does not let you write. Choose another folder."),
    errno.EPERM: marked("cannot be saved: the folder “{folder}” does not let you write. Choose another folder."),
    errno.EROFS: marked("cannot be saved: the disk is read-only. Choose another disk."),
    errno.ENOENT: marked("cannot be saved: the folder “{folder}” does not exist. Create it or choose another."),
    errno.ENOTDIR: marked(
        "cannot be saved: a part of its path, “{file}”, is a file, not a folder. Choose another folder."
    ),
    errno.ENAMETOOLONG: marked("cannot be saved: the name is too long. Choose a shorter one."),
    errno.EISDIR: marked("cannot be saved: there is a folder of that name. Choose another name."),
}

_FOLDER_REASONS = {
    errno.ENOSPC: marked("cannot be made: the disk is full. Free some space or choose another disk."),
    errno.EDQUOT: marked("cannot be made: your disk quota is used up. Free some space or choose another disk."),
    errno.EACCES: marked("cannot be made: the folder “{folder}” does not let you write. Choose another folder."),
    errno.EPERM: marked("cannot be made: the folder “{folder}” does not let you write. Choose another folder."),
    errno.EROFS: marked("cannot be made: the disk is read-only. Choose another disk."),
    errno.EEXIST: marked("cannot be made: there is a file of that name. Choose another name."),
    errno.ENOTDIR: marked(
        "cannot be made: a part of its path, “{file}”, is a file, not a folder. Choose another folder."
    ),
    errno.ENAMETOOLONG: marked("cannot be made: the name is too long. Choose a shorter one."),
}


def read_error(path: Path, error: OSError) -> FileError:
    """Say why the system did not let a file be read."""
    fallback = tr("cannot be read: {reason}. Check the disk and try again.", reason=error.strerror or error)
    reason = _READ_REASONS.get(error.errno or 0)
    if error.errno == errno.ENOENT and not exists(path.parent):
        reason = marked("does not exist: there is no folder “{folder}”. Check the path.")
    return FileError(path, fallback if reason is None else _with_places(reason, path))


def write_error(path: Path, error: OSError) -> FileError:
    """Say why the system did not let a file be written."""
    fallback = tr("cannot be saved: {reason}. Choose another place.", reason=error.strerror or error)
    reason = _WRITE_REASONS.get(error.errno or 0)
    return FileError(path, fallback if reason is None else _with_places(reason, path))


def folder_error(path: Path, error: OSError) -> FileError:
    """Say why the system did not let a folder be made, of all that are missing on the way the one that failed."""
    path = Path(os.fsdecode(error.filename)) if error.filename else path
    fallback = tr("cannot be made: {reason}. Choose another place.", reason=error.strerror or error)
    reason = _FOLDER_REASONS.get(error.errno or 0)
    return FileError(path, fallback if reason is None else _with_places(reason, path))


def _with_places(reason: str, path: Path) -> str:
    """Name the folder, or the file that stands where a folder should, by its full path."""
    # Of a symbolic link, that of the file it leads to.
    whole = Path(os.path.realpath(path))
    file = next((parent for parent in whole.parents if is_file(parent)), whole.parent)
    return tr(reason, folder=_legible(str(whole.parent)), file=_legible(str(file)))
