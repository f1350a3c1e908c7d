"""Readies Qt's classes for painting on another thread.

PySide makes a class and its enumerations when they are first asked for, and two threads that do so at once end the
program. So all that painting may ask for is made before, on the window's thread, a few classes at a time.
"""

import math
import time
from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

_MODULES = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg")
_SLICE = 0.008


class Readiness(QObject):
    """Makes the classes, and then calls whoever waits for them."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._names = _names()
        self._waiting: list[Callable[[], None]] = []
        self._is_ready = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._work)

    def when_ready(self, then: Callable[[], None]) -> None:
        """Call a function once any thread may paint: now, or soon."""
        if self._is_ready:
            then()
            return
        self._waiting.append(then)
        self._timer.start()

    def finish(self) -> None:
        """Make what is left at once where somebody waits for it: there is no soon any more."""
        if self._waiting:
            self._timer.stop()
            self._work(math.inf)

    def _work(self, seconds: float = _SLICE) -> None:
        end = time.perf_counter() + seconds
        for _ in self._names:
            if time.perf_counter() > end:
                self._timer.start()
                return
        self._is_ready = True
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()


def _names() -> Iterator[str]:
    """Make one class after the other, each when the next one is asked for."""
    for module in _MODULES:
        loaded = import_module(module)
        for name in dir(loaded):
            made = getattr(loaded, name)
            if isinstance(made, type):
                # Nested enumerations are made with their class, and nested classes when they are asked for.
                for inner in [inner for inner in vars(made) if inner[:1].isupper()]:
                    getattr(made, inner)
            yield name


_instance: Readiness | None = None


def readiness() -> Readiness:
    """Give the one of the running QApplication."""
    global _instance
    if _instance is None or not isValid(_instance):
        _instance = Readiness(QApplication.instance())
    return _instance
