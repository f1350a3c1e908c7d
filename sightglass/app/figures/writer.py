"""Writes and copies figures in the background; it outlives the dialogs that ask it to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from sightglass.app.figures.choices import Choices
from sightglass.app.figures.writing import write_figure
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets.figures.page import Figure
from sightglass.widgets.figures.ready import readiness

Told = Callable[[str], bool]
"""Hears what went wrong, or nothing, and says whether there was still somebody to hear it."""


@dataclass(frozen=True, eq=False)
class _Asked:
    done: Callable[[Any, bool], None]
    told: Told


class FigureWriter(QObject):
    """Does one after the other.

    Signals
    -------
    saved(Path, Choices)
        The figure is written.
    copied(Choices, bool)
        The figure is on the clipboard; whether who asked for it has heard so.
    failed(str)
        What went wrong, where who asked is not there any more.
    """

    saved = Signal(object, object)
    copied = Signal(object, bool)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.worker = Worker("figures", keep_all=True, parent=self)
        self.worker.reported.connect(self._on_report)

    def save(self, path: Path, figure: Figure, choices: Choices, told: Told) -> None:
        """Write a figure; the ending of the name says in which format."""
        asked = _Asked(lambda _value, _heard: self.saved.emit(path, choices), told)
        self._submit(Job(lambda _: write_figure(path, figure), asked, must_finish=True))

    def copy(self, figure: Figure, choices: Choices, told: Told) -> None:
        """Put a figure on the clipboard."""
        asked = _Asked(lambda image, heard: self._put(image, choices, heard), told)
        self._submit(Job(lambda _: figure.to_image(), asked))

    def shut_down(self) -> None:
        """End the thread; what is to be saved is saved."""
        readiness().finish()
        self.worker.shut_down()

    def _submit(self, job: Job) -> None:
        readiness().when_ready(lambda: self.worker.submit(job))

    def _put(self, image: QImage, choices: Choices, heard: bool) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.copied.emit(choices, heard)

    def _on_report(self, report: Report) -> None:
        asked: _Asked = report.tag
        if report.kind == "done":
            asked.done(report.value, asked.told(""))
        elif report.kind == "failed" and not asked.told(report.message):
            self.failed.emit(report.message)
