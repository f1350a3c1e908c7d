"""Getting MNIST from servers that work, fail, stop, lie and fall silent."""

import errno
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.progress import Cancelled
from sightglass.app import mnist_download
from sightglass.app.files import FileError
from sightglass.app.mnist_download import MNIST, DownloadError, RemoteFile, Sources, download, missing_files
from sightglass.app.worker import Job, Report, Worker

CONTENT = {
    "images.gz": np.random.default_rng(0).bytes(300_000),
    "labels.gz": np.random.default_rng(1).bytes(5_000),
}
FILES = tuple(RemoteFile(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in CONTENT.items())
Answer = Callable[["Handler", bytes], None]


class Handler(BaseHTTPRequestHandler):
    server: "Server"

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2]
        self.server.asked.append((self.path, self.headers.get("Range")))
        answers = self.server.answers.get(self.path.split("/")[1], [])
        answer = answers.pop(0) if answers else whole
        answer(self, CONTENT[name])

    def start(self, size: int, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(size))
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        # How each mirror answers, one after the other; then it works.
        self.answers: dict[str, list[Answer]] = {}
        self.asked: list[tuple[str, str | None]] = []
        self.released = threading.Event()

    def handle_error(self, *_: Any) -> None:
        """A client that has gone away is no error here."""

    def sources(self, *mirrors: str, **options: Any) -> Sources:
        addresses = tuple(f"http://127.0.0.1:{self.server_port}/{mirror}/" for mirror in mirrors or ("a",))
        return Sources(addresses, FILES, **{"pause": 0.01, "timeout": 5.0} | options)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    server.server_close()
    thread.join()


def whole(handler: Handler, data: bytes) -> None:
    handler.start(len(data))
    handler.wfile.write(data)


def resumed(handler: Handler, data: bytes) -> None:
    start = int(str(handler.headers["Range"]).removeprefix("bytes=").removesuffix("-"))
    handler.start(len(data) - start, 206, Content_Range=f"bytes {start}-{len(data) - 1}/{len(data)}")
    handler.wfile.write(data[start:])


def truncated(handler: Handler, data: bytes) -> None:
    handler.start(len(data))
    handler.wfile.write(data[: len(data) // 3])


def damaged(handler: Handler, data: bytes) -> None:
    whole(handler, bytes([data[0] ^ 1]) + data[1:])


def longer(handler: Handler, data: bytes) -> None:
    whole(handler, data + b"more")


def refused(status: int, **headers: str) -> Answer:
    def answer(handler: Handler, _: bytes) -> None:
        handler.start(0, status, **headers)

    return answer


def silent(handler: Handler, data: bytes) -> None:
    handler.start(len(data))
    handler.wfile.write(data[:1000])
    handler.wfile.flush()
    handler.server.released.wait(10)


def silent_from_the_start(handler: Handler, _: bytes) -> None:
    handler.server.released.wait(10)
    handler.close_connection = True


def gone(handler: Handler, _: bytes) -> None:
    handler.close_connection = True


class Recorder:
    def __init__(self, stop_when: Callable[[float], bool] = lambda _: False) -> None:
        self.fractions: list[float] = []
        self.messages: list[str] = []
        self._stop_when = stop_when

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        self.fractions.append(fraction)
        self.messages.append(message)
        if self._stop_when(fraction):
            raise Cancelled


def assert_complete(folder: Path) -> None:
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == CONTENT


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_files_arrive_and_progress_rises_to_one(server: Server, tmp_path: Path) -> None:
    progress = Recorder()
    target = tmp_path / "deep" / "mnist"
    assert download(target, progress, server.sources()) == target
    assert_complete(target)
    assert progress.fractions == sorted(progress.fractions)
    assert progress.fractions[-1] == 1.0
    assert any("images.gz" in message and "MB" in message for message in progress.messages)


def test_whole_files_are_kept_and_others_fetched(server: Server, tmp_path: Path) -> None:
    (tmp_path / "images.gz").write_bytes(CONTENT["images.gz"])
    (tmp_path / "labels.gz").write_bytes(b"x" * len(CONTENT["labels.gz"]))
    assert [file.name for file in missing_files(tmp_path, server.sources())] == ["labels.gz"]
    download(tmp_path, sources=server.sources())
    assert_complete(tmp_path)
    assert server.asked == [("/a/labels.gz", None)]
    download(tmp_path, sources=server.sources())
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_temporary_failures_are_tried_again(server: Server, tmp_path: Path, status: int) -> None:
    server.answers["a"] = [refused(status), refused(status)]
    progress = Recorder()
    download(tmp_path, progress, server.sources())
    assert_complete(tmp_path)
    assert [path for path, _ in server.asked[:3]] == ["/a/images.gz"] * 3
    assert any(f"the server answered {status}" in message for message in progress.messages)


def test_waits_grow(server: Server, tmp_path: Path) -> None:
    server.answers["a"] = [refused(503)] * 3
    start = time.perf_counter()
    download(tmp_path, sources=server.sources(pause=0.05))
    assert time.perf_counter() - start >= 0.05 + 0.1 + 0.2


def test_the_wait_that_the_server_asks_for_is_kept(server: Server, tmp_path: Path) -> None:
    server.answers["a"] = [refused(503, Retry_After="1")]
    start = time.perf_counter()
    download(tmp_path, sources=server.sources())
    assert time.perf_counter() - start >= 1


@pytest.mark.parametrize("failure", [truncated, gone])
def test_an_early_end_is_tried_again_from_the_start_where_the_server_cannot_resume(
    server: Server, tmp_path: Path, failure: Answer
) -> None:
    server.answers["a"] = [failure]
    download(tmp_path, sources=server.sources())
    assert_complete(tmp_path)


def test_an_early_end_is_resumed(server: Server, tmp_path: Path) -> None:
    server.answers["a"] = [truncated, resumed]
    download(tmp_path, sources=server.sources())
    assert_complete(tmp_path)
    assert server.asked[1] == ("/a/images.gz", f"bytes={len(CONTENT['images.gz']) // 3}-")


@pytest.mark.parametrize("failure", [refused(404), refused(403), damaged, longer])
def test_another_mirror_is_asked_at_once_where_one_has_not_the_file(
    server: Server, tmp_path: Path, failure: Answer
) -> None:
    server.answers["a"] = [failure, failure]
    start = time.perf_counter()
    download(tmp_path, sources=server.sources("a", "b", pause=5.0))
    assert time.perf_counter() - start < 2
    assert_complete(tmp_path)
    assert [path for path, _ in server.asked] == ["/a/images.gz", "/b/images.gz", "/a/labels.gz", "/b/labels.gz"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (refused(404), r"“images.gz” could not be got: the server answered 404 \(Not Found\). Try again later, or put"),
        (refused(503), r"the server answered 503 \(Service Unavailable\)"),
        (damaged, "what it sent has another checksum than the file"),
        (longer, "it sent more than the file has"),
        (truncated, r"it sent 100,000 of 300,000 bytes and then ended"),
        (gone, "the connection ended early"),
    ],
)
def test_what_fails_for_good_is_said_and_leaves_nothing(
    server: Server, tmp_path: Path, answer: Answer, words: str
) -> None:
    server.answers["a"] = [answer] * 2
    with pytest.raises(DownloadError, match=words):
        download(tmp_path, sources=server.sources(attempts=2 if answer is not truncated else 1))
    assert names(tmp_path) == []


def test_a_file_that_was_there_before_stays_where_a_new_one_fails(server: Server, tmp_path: Path) -> None:
    (tmp_path / "images.gz").write_bytes(b"old")
    server.answers["a"] = [damaged]
    with pytest.raises(DownloadError, match="checksum"):
        download(tmp_path, sources=server.sources())
    assert names(tmp_path) == ["images.gz"]
    assert (tmp_path / "images.gz").read_bytes() == b"old"


def test_a_server_that_falls_silent_is_given_up(server: Server, tmp_path: Path) -> None:
    server.answers["a"] = [silent]
    with pytest.raises(DownloadError, match="the server did not answer in time"):
        download(tmp_path, sources=server.sources(timeout=0.3, attempts=1))
    assert names(tmp_path) == []


@pytest.mark.parametrize("answer", [silent, silent_from_the_start])
def test_cancelling_takes_effect_at_once_while_a_server_is_silent(
    server: Server, tmp_path: Path, answer: Answer
) -> None:
    server.answers["a"] = [answer]
    begin = time.perf_counter()
    with pytest.raises(Cancelled):
        download(tmp_path, Recorder(lambda _: time.perf_counter() - begin > 0.3), server.sources())
    assert time.perf_counter() - begin < 0.8
    assert names(tmp_path) == []


def test_cancelling_keeps_what_is_complete(server: Server, tmp_path: Path) -> None:
    share = len(CONTENT["images.gz"]) / sum(map(len, CONTENT.values()))
    with pytest.raises(Cancelled):
        download(tmp_path, Recorder(lambda fraction: fraction >= share and "images.gz" in names(tmp_path)),
                 server.sources())  # fmt: skip
    assert names(tmp_path) == ["images.gz"]


def test_cancelling_takes_effect_while_waiting_to_try_again(server: Server, tmp_path: Path) -> None:
    server.answers["a"] = [refused(503)]
    begin = time.perf_counter()
    with pytest.raises(Cancelled):
        download(tmp_path, Recorder(lambda _: time.perf_counter() - begin > 0.3), server.sources(pause=30.0))
    assert time.perf_counter() - begin < 0.8


def test_no_network_is_said(server: Server, tmp_path: Path) -> None:
    sources = server.sources(attempts=2)
    server.shutdown()
    server.server_close()
    with pytest.raises(DownloadError, match=r"no server can be reached \(Connection refused\). Connect to the network"):
        download(tmp_path, sources=sources)
    assert names(tmp_path) == []


def test_a_full_disk_is_said_before_anything_is_fetched(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = mnist_download.shutil._ntuple_diskusage(10**9, 10**9 - 1000, 1000)  # type: ignore[attr-defined]
    monkeypatch.setattr(mnist_download.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(FileError, match=r"“images.gz” cannot be saved: the disk is full. Free some space"):
        download(tmp_path, sources=server.sources())
    assert server.asked == []


def test_a_disk_that_becomes_full_is_said_and_nothing_is_left(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(mnist_download.os, "fsync", full)
    with pytest.raises(FileError, match="the disk is full"):
        download(tmp_path, sources=server.sources())
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_named(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileError, match="is a file, not a folder"):
        download(tmp_path / "file" / "mnist", sources=server.sources())


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:
    worker = Worker("mnist")
    yield worker
    worker.shut_down()


def test_a_worker_downloads_and_stops(server: Server, worker: Worker, tmp_path: Path, qtbot: QtBot) -> None:
    reports: list[Report] = []
    worker.reported.connect(reports.append)
    with qtbot.waitSignal(worker.idle):
        worker.submit(Job(lambda progress: download(tmp_path, progress, server.sources())))
    assert reports[-1].kind == "done"
    assert_complete(tmp_path)
    (tmp_path / "images.gz").unlink()
    server.answers["a"] = [silent]
    reports.clear()
    with qtbot.waitSignal(worker.idle):
        worker.submit(Job(lambda progress: download(tmp_path, progress, server.sources())))
        qtbot.waitUntil(lambda: any(report.kind == "progress" for report in reports))
        worker.cancel()
    assert reports[-1].kind == "cancelled"


def test_the_files_of_mnist_are_those_that_are_published() -> None:
    assert [(file.name, file.size) for file in MNIST.files] == [
        ("train-images-idx3-ubyte.gz", 9912422),
        ("train-labels-idx1-ubyte.gz", 28881),
        ("t10k-images-idx3-ubyte.gz", 1648877),
        ("t10k-labels-idx1-ubyte.gz", 4542),
    ]
    assert all(len(bytes.fromhex(file.sha256)) == 32 for file in MNIST.files)
    assert all(mirror.startswith("https://") and mirror.endswith("/") for mirror in MNIST.mirrors)


def test_mnist_goes_into_the_folder_of_the_users_data(tmp_path: Path, qapp: object) -> None:
    assert mnist_download.mnist_folder().name == "mnist"
    assert mnist_download.mnist_folder().is_relative_to(tmp_path)
