"""Getting MNIST from the network: four files, each checked before it gets its name."""

import errno
import hashlib
import http.client
import os
import queue
import secrets
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr
from sightglass.app.files.atomic import TEMPORARY
from sightglass.app.files.errors import write_error
from sightglass.app.paths import is_file
from sightglass.app.settings import data_folder

_CHUNK = 1 << 16
# How often the wish to stop is looked for while the network is silent.
_LOOK_SECONDS = 0.05
_TEMPORARY = {408, 425, 429, 500, 502, 503, 504}
_PARTIAL_CONTENT = 206


class DownloadError(SightglassError):
    """A file that could not be got from the network; the message says why and what to do."""


@dataclass(frozen=True)
class RemoteFile:
    """A file as it is known to be.

    Parameters
    ----------
    name : str
        In the folder and behind the mirror's address.
    size : int
        In bytes.
    sha256 : str
        Its checksum in hexadecimal digits.
    """

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Sources:
    """What is got, and from where.

    Parameters
    ----------
    mirrors : tuple of str
        Addresses that end with a slash, the preferred one first.
    files : tuple of RemoteFile
        What each of them holds.
    attempts : int
        How often each file is tried at most.
    pause : float
        Seconds to wait after the first temporary failure; each further wait is twice as long.
    timeout : float
        Seconds of silence after which a server counts as gone.
    """

    mirrors: tuple[str, ...]
    files: tuple[RemoteFile, ...]
    attempts: int = 5
    pause: float = 1.0
    timeout: float = 20.0


MNIST = Sources(
    mirrors=(
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ),
    files=(
        RemoteFile(
            "train-images-idx3-ubyte.gz", 9_912_422, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"
        ),
        RemoteFile(
            "train-labels-idx1-ubyte.gz", 28_881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"
        ),
        RemoteFile(
            "t10k-images-idx3-ubyte.gz", 1_648_877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"
        ),
        RemoteFile(
            "t10k-labels-idx1-ubyte.gz", 4_542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"
        ),
    ),
)


def mnist_folder() -> Path:
    """Give the folder that MNIST is put into; it may be missing, and `download` makes it."""
    return data_folder() / "mnist"


def missing_files(folder: Path, sources: Sources = MNIST) -> tuple[RemoteFile, ...]:
    """List the files that are not there or not as they should be; none means that the folder can be opened."""
    return tuple(file for file in sources.files if not _is_there(folder / file.name, file))


def download(folder: Path, progress: Progress = SILENT, sources: Sources = MNIST) -> Path:
    """Put the files into a folder; those that are there already and whole are kept.

    Parameters
    ----------
    folder : Path
        Is made if it is missing.
    progress : Progress
        Told how much of all bytes is there, at least 20 times a second.
    sources : Sources
        The files and the servers.

    Returns
    -------
    Path
        The folder, with all files.

    Raises
    ------
    DownloadError
        If there is no network, no server has a file, or what they send is not the file.
    FileError
        If the disk is full or the folder cannot be written.
    Cancelled
        Out of `progress`, at once even while a server is silent. Files that are complete stay, nothing else does.
    """
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(folder / sources.files[0].name, error) from error
    missing = missing_files(folder, sources)
    total = sum(file.size for file in sources.files)
    there = total - sum(file.size for file in missing)
    _check_space(folder, missing)
    for file in missing:
        _Download(folder / file.name, file, sources, _share(progress, there, total, file.name)).run()
        there += file.size
    progress.report(1.0, tr("All files are there."))
    return folder


def _share(progress: Progress, there: int, total: int, name: str) -> Callable[[int, str], None]:
    def report(received: int, message: str) -> None:
        done = there + received
        text = message or tr(
            "Getting {name}: {done:.1f} of {total:.1f} MB.", name=name, done=done / 1e6, total=total / 1e6
        )
        progress.report(min(done / total, 1.0), text)

    return report


def _is_there(path: Path, file: RemoteFile) -> bool:
    if not is_file(path):
        return False
    try:
        if path.stat().st_size != file.size:
            return False
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256
    except OSError:
        return False


def _check_space(folder: Path, missing: tuple[RemoteFile, ...]) -> None:
    with suppress(OSError):
        if missing and shutil.disk_usage(folder).free < sum(file.size for file in missing):
            raise write_error(folder / missing[0].name, OSError(errno.ENOSPC, "No space left on device"))


class _TransferFailedError(Exception):
    """One attempt that came to nothing; `is_temporary` tells whether the same server may do better later."""

    def __init__(self, reason: str, is_temporary: bool, is_offline: bool = False, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.is_temporary, self.is_offline, self.wait = is_temporary, is_offline, wait


class _Download:
    """Gets one file: by several attempts, one mirror after the other, going on where the last one ended."""

    def __init__(self, path: Path, file: RemoteFile, sources: Sources, report: Callable[[int, str], None]) -> None:
        self._path, self._file, self._sources, self._report = path, file, sources, report
        self._temporary = path.with_name(f"{TEMPORARY}{secrets.token_hex(8)}.part")

    def run(self) -> None:
        try:
            with self._temporary.open("xb") as stream:
                self._receive_all(stream)
                stream.flush()
                os.fsync(stream.fileno())
            self._temporary.replace(self._path)
        except OSError as error:
            raise write_error(self._path, error) from error
        finally:
            with suppress(OSError):
                self._temporary.unlink()

    def _receive_all(self, stream: IO[bytes]) -> None:
        mirrors = list(self._sources.mirrors)
        failures: list[_TransferFailedError] = []
        pause = self._sources.pause
        for attempt in range(self._sources.attempts):
            if not mirrors:
                break
            mirror = mirrors[attempt % len(mirrors)]
            try:
                self._receive(mirror, stream)
                return
            except _TransferFailedError as failure:
                failures.append(failure)
                if not failure.is_temporary:
                    mirrors.remove(mirror)
                elif attempt + 1 < self._sources.attempts:
                    self._wait(max(pause, failure.wait), stream.tell(), str(failure))
                    pause *= 2
        raise DownloadError(self._summary(failures))

    def _receive(self, mirror: str, stream: IO[bytes]) -> None:
        """Fill the stream from where it stands; what turns out to be wrong is thrown away."""
        transfer = _Transfer(mirror + self._file.name, stream.tell(), self._sources.timeout)
        transfer.start()
        try:
            if not transfer.begin(lambda: self._report(stream.tell(), "")):
                # The server does not go on in the middle.
                stream.seek(0)
                stream.truncate()
            while chunk := transfer.next(lambda: self._report(stream.tell(), "")):
                if stream.tell() + len(chunk) > self._file.size:
                    stream.seek(0)
                    stream.truncate()
                    raise _TransferFailedError(tr("it sent more than the file has"), is_temporary=False)
                stream.write(chunk)
        finally:
            transfer.stop()
        self._check(stream)

    def _check(self, stream: IO[bytes]) -> None:
        stream.flush()
        if stream.tell() < self._file.size:
            raise _TransferFailedError(
                tr(
                    "it sent {received:,} of {size:,} bytes and then ended",
                    received=stream.tell(),
                    size=self._file.size,
                ),
                is_temporary=True,
            )
        with self._temporary.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
        if digest != self._file.sha256:
            stream.seek(0)
            stream.truncate()
            raise _TransferFailedError(tr("what it sent has another checksum than the file"), is_temporary=False)

    def _wait(self, seconds: float, received: int, reason: str) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._report(received, tr("Trying again in {left:.0f} s: {reason}.", left=left, reason=reason))
            time.sleep(min(left, _LOOK_SECONDS))

    def _summary(self, failures: list[_TransferFailedError]) -> str:
        name = self._file.name
        if all(failure.is_offline for failure in failures):
            return tr(
                "“{name}” could not be got: no server can be reached ({reason}). Connect to the network, "
                "check the settings of a proxy, and try again.",
                name=name,
                reason=failures[-1],
            )
        reasons = "; ".join(dict.fromkeys(map(str, failures)))
        return tr(
            "“{name}” could not be got: {reasons}. Try again later, or put the four files of MNIST into "
            "a folder yourself and open it.",
            name=name,
            reasons=reasons,
        )


class _Transfer(threading.Thread):
    """One request on a thread of its own, so that nobody has to wait for a silent server to stop waiting for it.

    After `stop` it ends at the next bytes of the server or when its time is up, and touches nothing but its connection.
    """

    def __init__(self, url: str, start_at: int, timeout: float) -> None:
        super().__init__(name="sightglass-download", daemon=True)
        self._url, self._start_at, self._timeout = url, start_at, timeout
        # Whether the server goes on in the middle, then the chunks, at last b"" or why there are no more.
        self._received: queue.Queue[bool | bytes | _TransferFailedError] = queue.Queue(maxsize=16)
        self._stopped = threading.Event()

    def begin(self, report: Callable[[], None]) -> bool:
        """Wait for the server's answer; say whether the bytes continue those that are there."""
        return bool(self._next(report))

    def next(self, report: Callable[[], None]) -> bytes:
        """Wait for the next bytes; none at the end."""
        received = self._next(report)
        return received if isinstance(received, bytes) else b""

    def stop(self) -> None:
        self._stopped.set()

    def _next(self, report: Callable[[], None]) -> bool | bytes:
        while True:
            report()
            with suppress(queue.Empty):
                received = self._received.get(timeout=_LOOK_SECONDS)
                if isinstance(received, _TransferFailedError):
                    raise received
                return received

    def run(self) -> None:
        try:
            self._put(self._transferred())
        except Exception as error:
            # Whatever a server does to the standard library ends this attempt, never the thread without a word.
            self._put(_failure(error))

    def _transferred(self) -> bytes:
        headers = {"User-Agent": "Sightglass", "Accept-Encoding": "identity"}
        if self._start_at:
            headers["Range"] = f"bytes={self._start_at}-"
        request = urllib.request.Request(self._url, headers=headers)
        with urllib.request.urlopen(request, timeout=self._timeout) as response:
            range_text = response.headers.get("Content-Range", "")
            self._put(response.status == _PARTIAL_CONTENT and range_text.startswith(f"bytes {self._start_at}-"))
            while not self._stopped.is_set() and (chunk := response.read1(_CHUNK)):
                self._put(chunk)
        return b""

    def _put(self, item: bool | bytes | _TransferFailedError) -> None:
        while not self._stopped.is_set():
            with suppress(queue.Full):
                self._received.put(item, timeout=_LOOK_SECONDS)
                return


def _failure(error: Exception) -> _TransferFailedError:
    """Say why an attempt failed, as a clause about the server."""
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        retry_after = error.headers.get("Retry-After", "") if error.headers else ""
        wait = min(float(retry_after), 30.0) if retry_after.isdecimal() else 0.0
        return _TransferFailedError(
            tr("the server answered {code} ({reason})", code=error.code, reason=error.reason),
            error.code in _TEMPORARY, wait=wait,
        )  # fmt: skip
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return _TransferFailedError(tr("the server did not answer in time"), is_temporary=True)
    if isinstance(reason, http.client.HTTPException):
        return _TransferFailedError(tr("the connection ended early"), is_temporary=True)
    is_offline = isinstance(error, urllib.error.URLError)
    text = reason.strerror or str(reason) if isinstance(reason, OSError) else str(reason)
    return _TransferFailedError(text or type(reason).__name__, isinstance(reason, OSError), is_offline)
