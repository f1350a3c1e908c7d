"""The main window: canvas in the centre, workspace and algorithm docks around it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow, QStatusBar, QWidget

from sightglass.algorithms.image import Region
from sightglass.algorithms.texts import tr
from sightglass.app import take_away
from sightglass.app.activity_bar import ActivityBar
from sightglass.app.arrangement import Arrangement
from sightglass.app.batch_dock import BatchDock
from sightglass.app.centre import Centre
from sightglass.app.commands import Commands
from sightglass.app.context import DockContext, input_picture
from sightglass.app.dock import DOCKS, AlgorithmDock
from sightglass.app.earlier import EarlierTrainings
from sightglass.app.figures.service import FigureService
from sightglass.app.file_service import FileService
from sightglass.app.history import History
from sightglass.app.language import language_title
from sightglass.app.picture_history.dock import HistoryDock
from sightglass.app.picture_history.lent_canvas import LentCanvas
from sightglass.app.preferences import PreferenceService
from sightglass.app.profile_dock import ProfileDock
from sightglass.app.questions import Question, Questions
from sightglass.app.report.service import ReportService
from sightglass.app.session.model import Kept
from sightglass.app.session.service import SessionService
from sightglass.app.settings import Settings
from sightglass.app.tabbed_window import TabbedWindow
from sightglass.app.theory import TheorySwitch
from sightglass.app.workspace import Workspace
from sightglass.app.workspace_dock import WorkspaceDock
from sightglass.widgets.message_bar import MessageBar
from sightglass.widgets.steady_label import SteadyLabel

if TYPE_CHECKING:
    from sightglass.app.panel import AlgorithmPanel
    from sightglass.app.session.slots import Slot
    from sightglass.widgets.tour import Tour

# How long the canvas waits for the first result of another image before it shows that image alone.
_PATIENCE_MILLISECONDS = 150


class MainWindow(TabbedWindow):
    """The window, first with what can be painted at once; `start` brings the rest after the first paint.

    Signals
    -------
    started
        The docks are up and the first images are asked for.
    language_chosen(str)
        A person wants the program to speak "system" or a language of `LANGUAGES`.
    """

    started = Signal()
    language_chosen = Signal(str)

    def __init__(self, settings: Settings, predecessor: "MainWindow | None" = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Sightglass")
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self.settings = settings
        self.preferences = PreferenceService(settings, self)
        self.questions = Questions(self.preferences, self)
        self.undo_stack, self.workspace = self._work_of(predecessor)
        self.earlier_trainings: dict[str, EarlierTrainings] = (
            {} if predecessor is None else predecessor.earlier_trainings
        )
        self.files = FileService(self.workspace, settings, self.questions.agree, self)
        self.theory = TheorySwitch(settings, self)
        self.active: AlgorithmPanel | None = None
        self.tour: Tour | None = None
        self.is_tour_due = False
        # Not at once: only when all have heard of a change does the panel know whether it has to compute.
        self._look_soon = QTimer(self, singleShot=True, interval=0)
        self._look_soon.timeout.connect(self._show_pictures)
        self._build_centre()
        self._build_docks()
        self.commands = Commands(self)
        self.arrangement = Arrangement(self)
        self._show_soon = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._show_soon.timeout.connect(self._show_now)
        self._begin = partial(self.sessions.begin, [], None, fresh=True)
        self._is_started = self._is_asked_to_end = False
        # After the first paint everything that is not seen at once may take its time.
        self._start_soon = QTimer(self, singleShot=True, interval=0)
        self._start_soon.timeout.connect(self._start)

    def open_at_start(self, paths: list[Path], kept_in: Path | None = None, *, fresh: bool = False) -> None:
        """Say what to open once the window is up; see `SessionService.begin`."""
        self._begin = partial(self.sessions.begin, paths, kept_in, fresh=fresh)

    def carry_on(self, kept: Kept, slot: "Slot | None") -> None:
        """Go on with what the window before had; see `SessionService.carry_on`."""
        self._begin = partial(self.sessions.carry_on, kept, slot)

    @property
    def is_training(self) -> bool:
        """Whether a network learns right now."""
        return any(dock.panel is not None and dock.panel.is_training for dock in self.docks.values())

    def show_language(self, choice: str) -> None:
        """Check a language in the menu, without choosing it."""
        self.commands.find(f"View/Language/{language_title(choice)}").setChecked(True)

    # Building

    def _work_of(self, predecessor: "MainWindow | None") -> tuple[History, Workspace]:
        """Take over images and undo from the window before, or make them."""
        if predecessor is None:
            history = History(self, self)
            return history, Workspace(history, self)
        history, workspace = predecessor.undo_stack, predecessor.workspace
        history.move_to(self, self)
        workspace.setParent(self)
        return history, workspace

    def _build_centre(self) -> None:
        self.centre = Centre()
        self.canvas = self.centre.canvas
        self.lent = LentCanvas(self.canvas)
        self.messages = MessageBar(self.centre, self.canvas.view, self.centre.message_room)
        self.setCentralWidget(self.centre)
        self.centre.save_requested.connect(self.files.save_content)
        self.undo_stack.forgotten.connect(self._tell_forgotten)
        self.workspace.kept.connect(self._tell_kept)
        self.files.failed.connect(self.messages.show_error)
        self.files.done.connect(self.messages.show_information)
        self.files.video_opened.connect(self._open_video)
        self.sessions = SessionService(self)
        self.sessions.failed.connect(self.messages.show_error)
        self.sessions.done.connect(self.messages.show_information)
        self.sessions.restored.connect(lambda text: self.messages.show_information(text, stays=True))
        self.sessions.working.connect(lambda text: self.statusBar().showMessage(text))
        self.sessions.named.connect(self._show_title)
        self.files.session_chosen.connect(self.sessions.open)
        self.files.working.connect(lambda text: self.statusBar().showMessage(text))
        self.canvas.files_dropped.connect(self.files.open_paths)
        self.canvas.selection_changed.connect(self._on_selection)
        self.canvas.hovered.connect(self._on_hover)
        self.canvas.picked.connect(self._on_pick)
        self._reading = SteadyLabel()
        self._reading.setAccessibleDescription(tr("Pixel under the pointer"))
        self._size = QLabel()
        self._size.setAccessibleName(tr("Size of the current image"))
        status = QStatusBar()
        status.addWidget(self._reading, 1)
        status.setContentsMargins(8, 0, 8, 0)
        status.addPermanentWidget(self._size)
        self.setStatusBar(status)
        self.canvas.reading_changed.connect(self._reading.setText)
        take_away.connect(self)
        self.figures, self.reports = FigureService(self), ReportService(self)

    def _build_docks(self) -> None:
        self.activity_bar = ActivityBar(self)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.activity_bar)
        self.workspace_dock = WorkspaceDock(self.workspace, self)
        self.workspace_dock.files_dropped.connect(self.files.open_paths)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.workspace_dock)
        self.profile_dock = ProfileDock(self.canvas, self.files.save_content, self)
        self.batch_dock = BatchDock(self)
        for below in (self.profile_dock, self.batch_dock):
            self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, below)
        context = DockContext(
            self.workspace,
            self.undo_stack,
            self.canvas.viewport,
            lambda: self.lent.selection,
            self.files.save_content,
            self.files,
            self.theory,
            lambda: take_away.save_recipe(self),
            lambda panel: self.reports.ask(panel),
            self.questions.agree,
            self.earlier_trainings,
        )
        self.docks = {description.name: AlgorithmDock(description, context, self) for description in DOCKS}
        first: AlgorithmDock | None = None
        for dock in self.docks.values():
            self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            if first is None:
                first = dock
            else:
                self.tabifyDockWidget(first, dock)
            dock.activated.connect(self._on_activated)
            dock.visibilityChanged.connect(self._look_soon.start)
        self.history_dock = HistoryDock(self)
        self.history_dock.changed.connect(self._show_pictures)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.history_dock)
        if first is not None:
            self.tabifyDockWidget(first, self.history_dock)
            first.raise_()
        self.activity_bar.fill(list(self.docks.values()), self._is_shown_by)
        self.activity_bar.add_history(self.history_dock)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self.workspace.entries_changed.connect(self._look_soon.start)
        self.workspace.current_changed.connect(self._on_current)

    # Starting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first paint; what need not be seen at once is built after it."""
        super().paintEvent(event)
        if not self._is_started:
            self._is_started = True
            self._start_soon.start()

    def _start(self) -> None:
        from sightglass.app.menus import build_menus

        self.arrangement.fit_to_screen()
        build_menus(self)
        self._begin()
        for dock in self.docks.values():
            dock.start()
        self.history_dock.start()
        self.started.emit()

    # Showing

    def _on_activated(self, dock: AlgorithmDock) -> None:
        panel = dock.panel
        if panel is not None:
            self.history_dock.lead(False)
        if panel is None or panel is self.active:
            return
        self.centre.finish_entry()
        if self.active is not None:
            for signal, slot in self._connections(self.active):
                signal.disconnect(slot)
        self.active = panel
        for signal, slot in self._connections(panel):
            signal.connect(slot)
        self._show_pictures()
        self.canvas.set_picked(panel.picked)
        self.canvas.view.set_handles(panel.handles)

    def _connections(self, panel: "AlgorithmPanel") -> tuple[tuple[SignalInstance, Callable[..., None]], ...]:
        """List what the middle of the window and the panel that it shows tell each other."""
        return (
            (panel.output_changed, self._show_pictures),
            (panel.staleness_changed, self.centre.set_stale),
            (panel.picture_requested, self.centre.choose_picture),
            (panel.side_by_side_requested, self.centre.choose_both),
            (panel.board_requested, self.centre.choose),
            (panel.edit_refused, self.centre.refuse),
            (self.centre.edited, panel.edit_board),
        )

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Let the canvas follow the hand where several docks are in view."""
        if now is not None and self.history_dock.isAncestorOf(now):
            self.history_dock.lead(True)
        for dock in self.docks.values():
            if now is not None and dock.panel is not None and dock.isAncestorOf(now):
                self._on_activated(dock)

    def _on_current(self) -> None:
        self.lent.forget_selection()
        entry = self.workspace.current
        self._show_title()
        self._size.setText("" if entry is None else entry.image.description)
        self._look_soon.start()

    def _show_title(self) -> None:
        entry, session = self.workspace.current, self.sessions.path
        # To Qt these three signs stand for the mark of a change; two times they stand for themselves.
        names = [] if entry is None else [entry.name.replace("[*]", "[*][*]")]
        if session is not None:
            names.insert(0, session.stem.replace("[*]", "[*][*]") + "[*]")
        self.setWindowTitle(" – ".join([*names, "Sightglass"]))
        self.setWindowModified(session is not None and self.sessions.is_changed)

    def _hand_on(self) -> None:
        """Let the canvas go on with a dock in view when the one that it showed is closed."""
        if self.history_dock.leads or any(
            dock.panel is self.active and dock.is_in_view for dock in self.docks.values()
        ):
            return
        left = [dock for dock in self.docks.values() if dock.is_in_view and dock.panel is not None]
        if left:
            self._on_activated(left[0])

    def _show_pictures(self) -> None:
        self._hand_on()
        panel = self.active
        if self.history_dock.leads or panel is None or not panel.is_behind:
            self._show_now()
        elif not self._show_soon.isActive():
            # Its result will be here in a moment; to show the input alone until then would only flicker.
            self._show_soon.start()

    def _show_now(self) -> None:
        self._show_soon.stop()
        if self.history_dock.leads:
            self.lent.lend()
            self.canvas.set_pictures(self.history_dock.pictures())
            self.centre.show_boards((), has_pictures=True)
            self.centre.set_stale(self.history_dock.is_stale)
            self.centre.repaint_content()
        elif self.active is not None:
            self.canvas.set_pictures(self.active.pictures(), self.active.empty_canvas_text)
            self.centre.show_boards(self.active.boards(), self.active.has_pictures_beside_boards)
            self.centre.set_stale(self.active.is_stale)
            # At once: the picture must not wait until the plots around it are drawn.
            self.centre.repaint_content()
        else:
            self.centre.show_boards((), has_pictures=True)
            entry = self.workspace.current
            self.canvas.set_pictures(() if entry is None else (input_picture(entry.image),))
        if not self.history_dock.leads:
            self.lent.take_back()

    def _is_shown_by(self, dock: QDockWidget) -> bool:
        """Whether the canvas shows what this dock has to show."""
        if self.history_dock.leads:
            return dock is self.history_dock
        return isinstance(dock, AlgorithmDock) and dock.panel is self.active

    def _on_selection(self, _region: Region | None) -> None:
        if self.active is not None and not self.lent.is_lent:
            self.active.refresh()

    def _on_hover(self, position: tuple[int, int] | None) -> None:
        if self.active is not None and not self.lent.is_lent:
            self.active.hover(position)

    def _on_pick(self, position: tuple[int, int] | None) -> None:
        if self.active is not None and not self.lent.is_lent:
            self.active.pick(position)
            self.canvas.set_picked(self.active.picked)

    def _open_video(self, path: Path) -> None:
        from sightglass.app.docks.flow import FlowPanel

        panel = self.docks["flow"].open()
        assert isinstance(panel, FlowPanel)
        panel.player.open([path])

    def _tell_kept(self, name: str) -> None:
        self.messages.show_information(
            tr("“{name}” is kept among the images. Choose it there to work on it.", name=name)
        )

    def _tell_forgotten(self) -> None:
        text = tr("Earlier steps cannot be undone any more: their images took more memory than the preferences allow.")
        self.messages.show_information(text, stays=True)

    # Ending

    def close_unasked(self) -> None:
        """Close although nobody may be there to answer questions."""
        self._is_asked_to_end = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and end all threads."""
        if not self._is_asked_to_end and self.batch_dock.is_running and not self.questions.agree(
            Question.QUIT_WHILE_BUSY, tr("Quit while files are worked on?"),
            tr("What is written stays. Run the same batch again to go on from there."),
        ):  # fmt: skip
            event.ignore()
            return
        self.is_tour_due = False
        if self.tour is not None:
            self.tour.end()
        self.arrangement.keep()
        last = self.sessions.finish()
        self._start_soon.stop()
        self._show_soon.stop()
        self._look_soon.stop()
        # Out of sight first: a computation that does not look up may take a moment to end.
        self.hide()
        for dock in self.docks.values():
            dock.cancel()
        for dock in self.docks.values():
            dock.shut_down()
        self.history_dock.shut_down()
        self.batch_dock.shut_down()
        self.figures.shut_down()
        self.reports.shut_down()
        self.files.worker.shut_down()
        self.sessions.shut_down(last)
        super().closeEvent(event)
