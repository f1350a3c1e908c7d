"""What becomes of an error that nothing in the program expected."""

import logging
import sys
import threading
import time
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from sightglass.algorithms.texts import tr

logger = logging.getLogger(__name__)

# An error in what is drawn over and over must not keep the window busy with telling it.
_QUIET_SECONDS = 5.0


class UncaughtErrors(QObject):
    """Takes errors that reach the end of a thread, or of what Qt called: into the log, the terminal and the window.

    Signals
    -------
    happened(str)
        A message for the person. Connect it queued: the error may come from any thread, or from within a paint event.
    """

    happened = Signal(str)

    def __init__(self, is_logged: bool, where: str) -> None:
        super().__init__()
        self._is_logged, self._where = is_logged, where
        self._told: tuple[str, float] = ("", -_QUIET_SECONDS)

    def install(self) -> None:
        """Take the errors of all threads from now on."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Note an error, then tell the person."""
        if self._is_logged:
            logger.error("Uncaught error", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        message = tr(
            "A mistake in the program stopped what it was doing: {kind}: {error}. Your images are still there. {where}",
            kind=kind.__name__,
            error=error,
            where=self._where,
        )
        told, at = self._told
        if message != told or time.monotonic() - at > _QUIET_SECONDS:
            self._told = message, time.monotonic()
            self.happened.emit(message)

    def _take_from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        # As Python itself does: it is how a thread ends on purpose.
        if arguments.exc_type is not SystemExit:
            error = arguments.exc_value or arguments.exc_type()
            self.take(arguments.exc_type, error, arguments.exc_traceback)
