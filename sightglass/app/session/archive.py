"""Sessions as one file: a zip of a JSON description and the parts that it names."""

import json
import re
import zipfile
import zlib
from pathlib import Path

from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr
from sightglass.app.files.atomic import written_atomically
from sightglass.app.files.errors import DecodeError, FileError
from sightglass.app.files.reading import opened_file
from sightglass.app.session.checked import shown
from sightglass.app.session.description import MOST_DESCRIPTION_BYTES, parsed, read_description, write_description
from sightglass.app.session.errors import SessionError, damaged
from sightglass.app.session.model import Session
from sightglass.app.session.parts import ArrayReader, ArrayWriter, name_of

_DESCRIPTION = "session.json"
_FOLDER = "parts/"
_PART = re.compile(_FOLDER + r"[\w-]{1,80}\.(png|npy|npz)", re.ASCII)
_MOST_PARTS = 30_000


class _Writing:
    """The parts of a zip file that is being written; PNG is not compressed again, and floats hardly can be."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._written: set[str] = set()

    def put(self, content: bytes, ending: str) -> str:
        name = _FOLDER + name_of(content, ending)
        if name not in self._written:
            self._archive.writestr(zipfile.ZipInfo(name), content)
            self._written.add(name)
        return name


class _Reading:
    """The parts of a zip file from anywhere."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = set(archive.namelist())

    def get(self, name: str) -> bytes:
        if name not in self._names:
            raise damaged(tr("{name} is missing in it", name=shown(name)))
        # It is decompressed no further than it claims, whatever follows.
        return self._archive.read(name)


def write_session(path: Path, session: Session, progress: Progress = SILENT) -> None:
    """Write a session into a file; a failed attempt leaves an existing file whole.

    Raises
    ------
    FileError
        If the file cannot be written.
    """
    with written_atomically(path) as file, zipfile.ZipFile(file, "w") as archive:
        parts = _Writing(archive)
        description = json.dumps(write_description(session, parts, ArrayWriter(parts), progress), allow_nan=False)
        archive.writestr(zipfile.ZipInfo(_DESCRIPTION), description, zipfile.ZIP_DEFLATED)


def read_session(path: Path, progress: Progress = SILENT) -> Session:
    """Read a session from a file, and check all of it.

    Raises
    ------
    FileError
        If the file cannot be read, is no session, damaged, too large, or of a newer version.
    """
    try:
        with opened_file(path) as file, zipfile.ZipFile(file) as archive:
            _check(archive)
            parts = _Reading(archive)
            return read_description(parsed(parts.get(_DESCRIPTION)), parts, ArrayReader(parts), progress)
    except DecodeError as error:
        raise FileError(path, str(error)) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeDecodeError) as error:
        reason = str(damaged(tr("it cannot be unpacked, as if a part of it were missing")))
        raise FileError(path, reason) from error
    except MemoryError:
        raise FileError(path, tr("does not fit into memory. Close other images or programs.")) from None


def _check(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > _MOST_PARTS:
        raise damaged(tr("it claims {count:,} parts", count=len(entries)))
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        if name in seen:
            raise damaged(tr("it holds {name} twice", name=shown(name)))
        seen.add(name)
        if name == _DESCRIPTION:
            _check_description(entry)
        else:
            _check_part(entry)
    if _DESCRIPTION not in seen:
        raise damaged(tr("“{name}” is missing in it", name=_DESCRIPTION))


def _check_description(entry: zipfile.ZipInfo) -> None:
    if entry.file_size > MOST_DESCRIPTION_BYTES:
        raise damaged(tr("its description claims {size:,} bytes, far more than it can need", size=entry.file_size))
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise damaged(tr("its description is compressed in a way that no session is"))


def _check_part(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name:
        raise SessionError(
            tr("is not opened: its part {name} would leave the archive. Do not trust its origin.", name=shown(name))
        )
    if not _PART.fullmatch(name):
        raise damaged(tr("it holds {name}, which is no part of a session", name=shown(name)))
    if entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
        # So a part can claim no more than there is of it.
        raise damaged(tr("“{name}” is compressed, and parts of sessions are not", name=name))
