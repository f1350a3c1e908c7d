"""The program around its window: which one there is, and in which language."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from sightglass.algorithms.texts import ENGLISH, tr
from sightglass.app.language import Language, can_be_shown, language_of, no_font_text
from sightglass.app.main_window import MainWindow
from sightglass.app.settings import Settings
from sightglass.app.tour import carry_tour_on
from sightglass.app.uncaught import UncaughtErrors


class Program(QObject):
    """Makes the window, and makes it anew when another language is chosen.

    All texts of a window are made with it, so that none is left in the language before. What a person has before them
    moves over: images, parameters, layout, trainings and the steps of undo.
    """

    def __init__(self, settings: Settings, uncaught: UncaughtErrors | None, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._uncaught = uncaught
        self.language = Language(self)
        self.window: MainWindow | None = None

    def open(self, files: list[Path], kept_in: Path | None, *, fresh: bool) -> MainWindow:
        """Make the first window; see `SessionService.begin`."""
        name = language_of(self._settings.language)
        is_readable = can_be_shown(name)
        self.language.use(name if is_readable else ENGLISH)
        window = self._made(None)
        window.open_at_start(files, kept_in, fresh=fresh)
        if not is_readable:
            window.started.connect(lambda: window.messages.show_error(no_font_text(name)))
        return window

    def close(self) -> None:
        """Close the window that there is, although nobody may be there to answer questions."""
        if self.window is not None:
            self.window.close_unasked()

    def choose_language(self, choice: str) -> None:
        """Speak "system" or a language of `LANGUAGES` from now on, and remember it."""
        window, name = self.window, language_of(choice)
        if window is None:
            return
        refusal = self._refusal(window, name)
        if refusal:
            window.show_language(self._settings.language)
            window.messages.show_error(refusal)
            return
        self._settings.language = choice
        if name != self.language.name:
            self.switch(lambda: self.language.use(name))

    def switch(self, use: Callable[[], None]) -> None:
        """Make the window anew in the language that `use` brings in."""
        old = self.window
        assert old is not None
        kept, is_training = old.sessions.finish(), old.is_training
        use()
        new = self._made(old)
        if old.windowState() == Qt.WindowState.WindowNoState:
            new.setGeometry(old.geometry())
        else:
            # Full screen, or as large as the screen, with the size to go back to.
            new.restoreGeometry(old.saveGeometry())
        new.carry_on(kept, old.sessions.hand_over())
        if is_training:
            text = tr("The training is paused where it was. Press Resume to go on with it.")
            new.started.connect(lambda: new.messages.show_information(text))
        carry_tour_on(old, new)
        # Before the other one closes: the program ends with its last window.
        new.show()
        old.close()
        old.deleteLater()

    def _made(self, predecessor: MainWindow | None) -> MainWindow:
        window = MainWindow(self._settings, predecessor)
        # Queued, since the menu that it comes from goes with its window.
        window.language_chosen.connect(self.choose_language, Qt.ConnectionType.QueuedConnection)
        if self._uncaught is not None:
            self._uncaught.happened.connect(window.messages.show_error, Qt.ConnectionType.QueuedConnection)
        self.window = window
        return window

    def _refusal(self, window: MainWindow, name: str) -> str:
        if not can_be_shown(name):
            return no_font_text(name)
        if window.batch_dock.is_running and name != self.language.name:
            return tr("Files are being computed. Choose the language again when that is done, or cancel it first.")
        if any(service.worker.is_busy for service in (window.files, window.sessions, window.reports)):
            return tr("Files are being opened or saved. Choose the language again when that is done.")
        return ""
