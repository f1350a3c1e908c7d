"""A longer computation about what a dock shows, on a page of it: a comparison of solvers, a sweep of a parameter."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.texts import tr
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets import theme
from sightglass.widgets.cards import text_label

# Larger images begin only when asked: their studies take long, and every change would begin them anew.
_AUTOMATIC_PIXELS = 600_000
_REST_MILLISECONDS = 400

# Of the images of the input slots, the parameters of their algorithm, and a progress.
Compute = Callable[..., Any]
Images = tuple[Image | None, ...]


class Study(QWidget):
    """Begins by itself for small images while its page is in view, else by its button; tells of partial results.

    Signals
    -------
    shown(result)
        A result, partial or final, or None where there is nothing to show any more.
    """

    shown = Signal(object)

    def __init__(self, name: str, title: str, compute: Compute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._compute = title, compute
        self._subject: tuple[Images, Parameters] | None = None
        self._answered: tuple[Images, Parameters] | None = None
        # What the result in view is of: the subject in force, or an older one of the same images.
        self._in_sight: tuple[Images, Parameters] | None = None
        self._in_view = False
        self.worker = Worker(name, parent=self)
        self.worker.reported.connect(self._on_report)
        self.button = QPushButton(title)
        self.button.clicked.connect(self._on_button)
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setFixedHeight(3)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.status = text_label()
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.button)
        row.addWidget(self.status, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        layout.addLayout(row)
        layout.addWidget(self.bar)
        self._begin_soon = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._begin_soon.timeout.connect(self._begin)
        self._show_state()

    def set_subject(self, images: Images, parameters: Parameters | None = None) -> None:
        """Say what the study is about, nothing where there is no first image; what was shown of other images goes."""
        before = self._subject
        self._subject = None if parameters is None or not images or images[0] is None else (images, parameters)
        if self._subject == before:
            return
        self._stop()
        if before is not None and (self._subject is None or self._subject[0] != before[0]):
            self._answered = self._in_sight = None
            self.shown.emit(None)
        self._consider()

    def set_in_view(self, in_view: bool) -> None:
        """Compute only what a person looks at."""
        if in_view != self._in_view:
            self._in_view = in_view
            if not in_view:
                self._stop()
            self._consider()

    def shut_down(self) -> None:
        """End the thread."""
        self._begin_soon.stop()
        self.worker.shut_down()

    @property
    def is_current(self) -> bool:
        """Whether the result in view is that of the settings in force."""
        return self._subject is not None and self._answered == self._subject

    @property
    def _is_large(self) -> bool:
        image = None if self._subject is None else self._subject[0][0]
        return image is not None and image.rows * image.columns > _AUTOMATIC_PIXELS

    def _consider(self) -> None:
        if self._in_view and self._subject is not None and not self.is_current and not self._is_large:
            self._begin_soon.start()
        self._show_state()

    def _begin(self) -> None:
        self._begin_soon.stop()
        if self._subject is not None:
            images, parameters = self._subject
            work = partial(self._compute, *images, parameters)
            self.bar.setValue(0)
            self.status.setText(tr("Running."))
            self.worker.submit(Job(work, self._subject, gives_way=True))
            self._show_state()

    def _stop(self) -> None:
        self._begin_soon.stop()
        self.worker.cancel()

    def _on_button(self) -> None:
        if self.worker.is_busy:
            self._stop()
        else:
            self._begin()

    def _on_report(self, report: Report) -> None:
        if report.tag != self._subject:
            self._show_state()
            return
        if report.kind in ("partial", "progress"):
            self.bar.setValue(round(report.fraction * 1000))
            self.status.setText(report.message)
        if report.kind in ("partial", "done"):
            self._in_sight = report.tag
            self.shown.emit(report.value)
        if report.kind == "done":
            self._answered = report.tag
        self._show_state()
        if report.kind == "failed":
            self.status.setText(report.message)

    def _show_state(self) -> None:
        busy = self.worker.is_busy
        self.button.setText(tr("Stop") if busy else tr(self._title))
        self.button.setEnabled(self._subject is not None)
        self.bar.setVisible(busy)
        if not busy:
            self.status.setText(self._resting_text())

    def _resting_text(self) -> str:
        if self._subject is None:
            return tr("Open an image to begin.")
        if self.is_current:
            return ""
        if self._in_sight == self._subject:
            return tr("Stopped: what is shown is as far as it came.")
        if self._in_sight is not None:
            return tr("What is shown is of earlier settings.")
        return tr("On an image of this size it takes a while; it begins when you ask for it.") if self._is_large else ""
