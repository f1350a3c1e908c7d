"""Keeps the session of a window while a person works, in the background and a little behind."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from sightglass.algorithms.texts import tr
from sightglass.app.session.model import Kept
from sightglass.app.session.slots import Slot
from sightglass.app.worker import Job, Report, Worker


class Autosave(QObject):
    """Writes what `take` gives some time after it was told of a change.

    Signals
    -------
    failed(str)
        Nothing can be kept, and why; told once until it works again.
    """

    failed = Signal(str)

    def __init__(self, slot: Slot, take: Callable[[], Kept], seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self.slot = slot
        self._take = take
        self._has_failed = self._is_due = False
        self._newest: Kept | None = None
        self.worker = Worker("autosave", keep_all=True, parent=self)
        self.worker.reported.connect(self._on_report)
        self.worker.idle.connect(self._on_idle)
        self._save_soon = QTimer(self, singleShot=True)
        self._save_soon.timeout.connect(self.save)
        self.set_delay(seconds)

    def set_delay(self, seconds: float) -> None:
        """Keep a change so long after it was made; what is changed meanwhile is in it too."""
        self._save_soon.setInterval(round(1000 * seconds))

    def note(self, now: Kept) -> None:
        """Take note of how things are now; what differs from what is kept is going to be kept."""
        if now != self._newest and not self._save_soon.isActive():
            self._save_soon.start()

    def save(self) -> None:
        """Keep what there is now, or as soon as the last time is over."""
        self._save_soon.stop()
        self._is_due = self.worker.is_busy
        if self._is_due:
            return
        self._newest = self._take()
        self._submit(self._newest, must_finish=False)

    def shut_down(self, last: Kept) -> None:
        """Keep the state at the end, and let the next program have it."""
        self._save_soon.stop()
        self._is_due = False
        self.worker.cancel()
        self._submit(last, must_finish=True)
        self.worker.shut_down()
        self.slot.release()

    def hand_over(self) -> Slot:
        """End without a last time, and give the place to whoever goes on."""
        self._save_soon.stop()
        self._is_due = False
        self.worker.cancel()
        self.worker.shut_down()
        return self.slot

    def _submit(self, kept: Kept, must_finish: bool) -> None:
        self.worker.submit(Job(lambda progress: self.slot.folder.write(kept, progress), must_finish=must_finish))

    def _on_idle(self) -> None:
        if self._is_due:
            self.save()

    def _on_report(self, report: Report) -> None:
        if report.kind == "done":
            self._has_failed = False
        elif report.kind == "failed":
            self._newest = None
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(tr("What is open is not kept for the next start. {message}", message=report.message))
