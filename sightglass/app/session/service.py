"""Saving, opening and keeping sessions: what File does, and what happens by itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand

from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.app.entry import Entry
from sightglass.app.file_service import measure, sample_entry
from sightglass.app.files.errors import FileError
from sightglass.app.session.model import ENDING, Kept, Session
from sightglass.app.session.window_state import finish_entries, put, take
from sightglass.app.worker import Job, Report, Worker

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow
    from sightglass.app.panel import AlgorithmPanel
    from sightglass.app.session.autosave import Autosave
    from sightglass.app.session.slots import Slot

_FILTER = f"{marked('Sessions')} (*{ENDING})"
# Taking a session costs a millisecond or two: not at each step of a slider.
_LOOK_MILLISECONDS = 1000
# What has been in view for so long did not end the program.
_TRIED_MILLISECONDS = 10_000


class _Change(QUndoCommand):
    """Another session in the place of the one that was open, which undo brings back whole."""

    def __init__(self, show: Callable[[Kept], None], text: str, before: Kept, after: Kept) -> None:
        super().__init__(text)
        self._show, self._before, self._after = show, before, after

    def undo(self) -> None:
        self._show(self._before)

    def redo(self) -> None:
        self._show(self._after)

    def entries(self) -> tuple[Entry, ...]:
        return (*self._before.session.entries, *self._after.session.entries)


class SessionService(QObject):
    """Knows which file the session belongs to and whether it was changed; reads and writes on a thread of its own.

    Signals
    -------
    failed(str), done(str), restored(str)
        A message for the person; the last one is for somebody who may not be looking.
    working(str)
        What is being done, or "" when it has ended.
    named
        The session has another name, or was changed or saved.
    """

    failed = Signal(str)
    done = Signal(str)
    restored = Signal(str)
    working = Signal(str)
    named = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.path: Path | None = None
        self.is_changed = False
        self.was_cut_off = False
        self.autosave: Autosave | None = None
        # What is saved; None where what is taken next is the same as what is saved.
        self._saved: Session | None = None
        # How often another session was put in the place of the one before.
        self._shown = 0
        self._watched: set[AlgorithmPanel] = set()
        self.worker = Worker("session", keep_all=True, parent=self)
        self.worker.reported.connect(self._on_report)
        self._look_soon = QTimer(self, singleShot=True, interval=_LOOK_MILLISECONDS)
        self._look_soon.timeout.connect(self._look)
        self._opened_well = QTimer(self, singleShot=True, interval=_TRIED_MILLISECONDS)

    # What a person asks for

    def save(self) -> None:
        """Save into the file of the session, or ask for one."""
        if self.path is None:
            self.save_as()
        else:
            self.save_to(self.path)

    def save_as(self) -> None:
        """Ask for a file and save into it."""
        suggested = "session" if self.path is None else self.path.stem
        path = self._window.files.ask_target(tr("Save session"), f"{suggested}{ENDING}", f"{_FILTER};;All files (*)")
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save in the background all that there is now."""
        finish_entries(self._window)
        path, session = path.absolute(), take(self._window)
        self._window.settings.last_folder = path.parent

        def write(progress: Progress) -> None:
            from sightglass.app.session.archive import write_session

            write_session(path, session, progress)

        shown = self._shown

        def saved(_: None) -> None:
            self._remember(path)
            if shown == self._shown:
                # Else undo has brought another session, which that file must not be mistaken for.
                self.path, self._saved = path, session
            self.done.emit(tr("Saved {name}.", name=path.name))
            self._look()
            self.named.emit()

        self.worker.submit(Job(write, saved, must_finish=True))

    def open_dialog(self) -> None:
        """Ask for a session and open it."""
        paths = self._window.files.choose_files(tr("Open session"), f"{_FILTER};;All files (*)")
        if paths:
            self.open(paths[0])

    def open(self, path: Path) -> None:
        """Open a session in the place of what there is; one that is refused changes nothing, and undo brings back."""
        path = path.absolute()

        def read(progress: Progress) -> Session:
            from sightglass.app.session.archive import read_session

            return _measured(read_session(path, progress))

        def opened(session: Session) -> None:
            self._remember(path)
            self._replace(Kept(session, path), tr("Open {name}", name=path.name))

        self.worker.submit(Job(read, opened))

    def new(self) -> None:
        """Begin afresh, as at the first start; undo brings back what there was."""

        def begun(entry: Entry) -> None:
            self._replace(Kept(Session((entry,), entry.identity)), tr("New session"))

        self.worker.submit(Job(lambda _: sample_entry(), begun))

    # The beginning and the end

    def begin(self, paths: list[Path], folder: Path | None, *, fresh: bool) -> None:
        """Bring back what was open last and open files; where there is neither, open the first sample.

        Parameters
        ----------
        paths : list of Path
            Files to open, images or a session.
        folder : Path or None
            Where sessions are kept between two starts; None keeps none.
        fresh : bool
            Whether what was open last stays where it is.
        """
        self._watch()
        opens_session = any(path.suffix.lower() == ENDING for path in paths)
        slot = None if folder is None else self._claimed(folder, fresh or opens_session)
        if slot is None or not slot.folder.holds_session:
            self._open_first(paths)
            self._keep_in(slot)
            return
        found, self.was_cut_off = slot, slot.was_cut_off
        self._window.canvas.set_awaited(tr("What was open last is being brought back."))

        def read(progress: Progress) -> Kept | FileError:
            if not found.folder.may_be_opened():
                text = tr(
                    "is what was open last. Sightglass ended each time that it was brought back, and begins afresh. "
                    "The images are in that folder as PNG and NPY files."
                )
                return FileError(found.folder.set_aside(), text)
            try:
                kept = found.folder.read(progress)
            except FileError as error:
                aside = found.folder.set_aside()
                return FileError(
                    aside, tr("is what was open last, and could not be brought back: {error}", error=error)
                )
            return replace(kept, session=_measured(kept.session))

        self.worker.submit(Job(read, lambda kept: self._restored(kept, found, paths)))

    def carry_on(self, kept: Kept, slot: "Slot | None") -> None:
        """Show what another window had before, and keep it in the same place from now on."""
        self._watch()
        self.show(kept)
        self._keep_in(slot)

    def finish(self) -> Kept:
        """Give all that is to be known of the session in the end, with what is still being typed."""
        finish_entries(self._window)
        return self.kept()

    def hand_over(self) -> "Slot | None":
        """Keep nothing from now on, and give the place where it was kept."""
        self._look_soon.stop()
        self._opened_well.stop()
        if self.autosave is None:
            return None
        slot, self.autosave = self.autosave.hand_over(), None
        return slot

    def kept(self) -> Kept:
        """Give all that is to be known of the session now."""
        now = take(self._window)
        return Kept(now, self.path, self._differs(now))

    def shut_down(self, last: Kept) -> None:
        """End the threads; what is being saved is finished, and the state at the end is kept."""
        self._look_soon.stop()
        self._opened_well.stop()
        self.worker.shut_down()
        if self.autosave is not None:
            self.autosave.shut_down(last)
            self.autosave = None

    def _claimed(self, folder: Path, fresh: bool) -> "Slot | None":
        from sightglass.app.session.slots import claim

        try:
            return claim(folder, fresh=fresh)
        except FileError as error:
            self.failed.emit(str(error))
            return None

    def _open_first(self, paths: list[Path]) -> None:
        if paths:
            self._window.files.open_paths(paths)
        else:
            # Undo must not take away what the person has not brought in.
            self._window.files.open_first_sample(then=self._window.undo_stack.clear)

    @property
    def _autosave_seconds(self) -> float:
        return self._window.preferences.value.autosave_seconds

    def _keep_in(self, slot: "Slot | None") -> None:
        if slot is not None:
            from sightglass.app.session.autosave import Autosave

            self.autosave = Autosave(slot, self.kept, self._autosave_seconds, self)
            self.autosave.failed.connect(self.failed)
            self._window.preferences.changed.connect(self._follow_preferences)
            self._look_soon.start()

    def _follow_preferences(self) -> None:
        if self.autosave is not None:
            self.autosave.set_delay(self._autosave_seconds)

    def _restored(self, kept: Kept | FileError, slot: "Slot", paths: list[Path]) -> None:
        self._window.canvas.set_awaited("")
        if isinstance(kept, FileError):
            self.failed.emit(str(kept))
            self._open_first(paths)
            self._keep_in(slot)
            return
        # What a person was quick enough to open stays.
        opened = self._window.workspace.entries
        session = kept.session
        if opened:
            session = replace(session, entries=(*session.entries, *opened), current=opened[-1].identity)
        self.show(replace(kept, session=session))
        self._window.undo_stack.clear()
        self._keep_in(slot)
        self._opened_well.timeout.connect(slot.folder.note_opened)
        self._opened_well.start()
        if slot.was_cut_off:
            self.restored.emit(
                tr(
                    "Sightglass was ended before it could close. What was open is back as of "
                    "{time:%H:%M:%S}: images, parameters and trainings.",
                    time=datetime.fromtimestamp(slot.folder.written_at),
                )
            )
        if paths:
            self._window.files.open_paths(paths)

    # Inside

    def _replace(self, after: Kept, text: str) -> None:
        self._window.undo_stack.push(_Change(self._window.undo_stack.show_session, text, self.kept(), after))

    def show(self, kept: Kept) -> None:
        """Show a session in the place of what there is, without a step of undo."""
        self._shown += 1
        put(self._window, kept.session)
        self.path, self.is_changed = kept.path, kept.is_changed
        # A session without images, docks and layout is never taken from a window, so it differs from all that are.
        self._saved = Session() if kept.is_changed else None
        self._look_soon.start()
        self.named.emit()

    def _remember(self, path: Path) -> None:
        self._window.settings.add_recent(path)
        self._window.files.recent_changed.emit()

    def _watch(self) -> None:
        """Look again after anything that may have changed the session."""
        window = self._window
        for signal in (
            window.undo_stack.indexChanged, window.workspace.entries_changed, window.workspace.current_changed,
            window.canvas.view.scene_changed, window.canvas.selection_changed, window.canvas.profile_changed,
            window.centre.tabs.currentChanged, window.history_dock.changed, window.arrangement.docks.moved,
        ):  # fmt: skip
            signal.connect(self._note)
        for dock in (*window.docks.values(), window.history_dock):
            for moved in (dock.visibilityChanged, dock.topLevelChanged, dock.dockLocationChanged):
                moved.connect(self._note)
        for dock in window.docks.values():
            dock.activated.connect(lambda dock: self._watch_panel(dock.panel))

    def _watch_panel(self, panel: "AlgorithmPanel") -> None:
        if panel not in self._watched:
            self._watched.add(panel)
            # A training goes on without a hand on anything.
            for signal in (panel.inputs.changed, panel.output_changed, panel.drafts_changed):
                signal.connect(self._note)
            if panel.body.pages is not None:
                panel.body.pages.current_changed.connect(self._note)
        self._note()

    def _note(self, *_: object) -> None:
        # Not started anew by each change: a training changes it all the time.
        if not self._look_soon.isActive():
            self._look_soon.start()

    def _look(self) -> None:
        now = take(self._window)
        if self._saved is None:
            self._saved = now
        is_changed = self._differs(now)
        if is_changed != self.is_changed:
            self.is_changed = is_changed
            self.named.emit()
        if self.autosave is not None:
            self.autosave.note(Kept(now, self.path, is_changed))

    def _differs(self, now: Session) -> bool:
        return self.is_changed if self._saved is None else now != self._saved

    def _on_report(self, report: Report) -> None:
        if report.kind == "done":
            report.tag(report.value)
        elif report.kind == "failed":
            self.failed.emit(report.message)
        self.working.emit(report.message if report.kind == "progress" else "")


def _measured(session: Session) -> Session:
    for entry in session.entries:
        measure(entry.image)
    return session
