"""Steps and plays through the frames of a video or a sequence, two neighbouring frames at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms.progress import Progress
from sightglass.app.files.frames import FrameSource, open_frames
from sightglass.app.session.model import Film
from sightglass.app.worker import Job, Report, Worker
from sightglass.app.workspace import Entry
from sightglass.widgets.play_bar import PlayBar

_OPEN = "open"


@dataclass(frozen=True, eq=False)
class FramePair:
    """Two neighbouring frames of a sequence."""

    index: int
    entries: tuple[Entry, Entry]


class FramePlayer(QWidget):
    """Reads pairs of frames on a thread of its own; hidden until a sequence is open.

    While it plays, the next pair is read once `proceed` tells that the one in view has been shown, and not before its
    time: every frame is shown, and a slow computation slows the film.

    Signals
    -------
    pair_changed
        Another pair is there, or none any more.
    failed(str)
        A message for the person; the last pair stays.
    """

    pair_changed = Signal()
    failed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair: FramePair | None = None
        self._source: FrameSource | None = None
        self._paths: tuple[Path, ...] = ()
        self._opening: Film | None = None
        self._is_playing = False
        self.worker = Worker(f"{name}-frames", parent=self)
        self.worker.reported.connect(self._on_report)
        self._next_soon = QTimer(self, singleShot=True)
        self._next_soon.timeout.connect(self._play_on)
        self._shown_at_last = True
        self.bar = PlayBar()
        self.bar.frame_requested.connect(self.go_to)
        self.bar.play_requested.connect(self.set_playing)
        self.bar.close_requested.connect(self.close_sequence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        self.hide()

    @property
    def film(self) -> Film | None:
        """What is open, or about to be."""
        if self._opening is not None or self.pair is None:
            return self._opening
        return Film(self._paths, self.pair.index)

    def open(self, paths: Sequence[Path], frame: int = 0) -> None:
        """Open a video, or image files as frames, at one of these."""
        film = Film(tuple(path.absolute() for path in paths), frame)

        def work(progress: Progress) -> tuple[FrameSource, FramePair]:
            source = open_frames(film.paths)
            return source, _read_pair(source, min(film.frame, source.count - 2), None)

        self.set_playing(False)
        self._opening = film
        self.worker.submit(Job(work, _OPEN))

    def close_sequence(self) -> None:
        """Go back to the images of the workspace."""
        self.set_playing(False)
        self.worker.cancel()
        self._source = self.pair = self._opening = None
        self.hide()
        self.pair_changed.emit()

    def go_to(self, index: int) -> None:
        """Show the pair that begins with a frame."""
        source, before = self._source, self.pair
        if source is not None:
            self.worker.submit(Job(lambda _: (source, _read_pair(source, index, before)), source))

    def set_playing(self, playing: bool) -> None:
        """Play from here, from the beginning where this is the end, or hold; a single pair is shown already."""
        self._is_playing = playing and self._source is not None and self._source.count > 2
        self.bar.set_playing(self._is_playing)
        if not self._is_playing:
            self._next_soon.stop()
            return
        self._shown_at_last = True
        if self._next_index() is None:
            self._play(0)
        else:
            self._play_on()

    def proceed(self) -> None:
        """Take note that the result for the pair in view has been shown."""
        self._shown_at_last = True
        if not self._next_soon.isActive():
            self._play_on()

    def shut_down(self) -> None:
        """End the thread."""
        self._next_soon.stop()
        self._is_playing = False
        self.worker.shut_down()

    def _next_index(self) -> int | None:
        if self._source is None or self.pair is None or self.pair.index + 2 >= self._source.count:
            return None
        return self.pair.index + 1

    def _play_on(self) -> None:
        if not self._is_playing or not self._shown_at_last:
            return
        index = self._next_index()
        if index is None:
            self.set_playing(False)
        else:
            self._play(index)

    def _play(self, index: int) -> None:
        assert self._source is not None
        self._shown_at_last = False
        self._next_soon.start(round(1000 / self._source.rate))
        self.go_to(index)

    def _on_report(self, report: Report) -> None:
        if report.tag is not self._source and report.tag != _OPEN:
            # Of a sequence that has been closed.
            return
        if report.kind == "failed":
            self.set_playing(False)
            if report.tag == _OPEN:
                self._opening = None
            self.failed.emit(report.message)
            if self.pair is not None:
                self.bar.set_index(self.pair.index)
        elif report.kind == "done":
            source, self.pair = report.value
            if report.tag == _OPEN:
                if self._opening is not None:
                    self._paths, self._opening = self._opening.paths, None
                self._source = source
                self.bar.show_sequence(source.name, source.count)
                self.show()
            if not self.bar.slider.isSliderDown():
                # Else the hand is further on already.
                self.bar.set_index(self.pair.index)
            self.pair_changed.emit()


def _read_pair(source: FrameSource, index: int, before: FramePair | None) -> FramePair:
    known = {} if before is None else dict(zip((before.index, before.index + 1), before.entries, strict=True))
    first, second = (known.get(number) or _entry(source, number) for number in (index, index + 1))
    return FramePair(index, (first, second))


def _entry(source: FrameSource, index: int) -> Entry:
    path, page = source.place(index)
    return Entry(source.frame(index), path, page=page)
