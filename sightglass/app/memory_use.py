"""What the program has in memory now, part by part, and a button that lets go of what only saves time."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.image import Image
from sightglass.algorithms.stage_cache import empty_stage_caches, size_of_stage_caches
from sightglass.algorithms.texts import marked, tr
from sightglass.app import memory
from sightglass.widgets import theme
from sightglass.widgets.announcements import announce

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

_LOOK_MILLISECONDS = 1000
_WHOLE, _IMAGES, _PICTURES = marked("All of the program"), marked("Open images"), marked("Pictures of docks")
_UNDO, _RESULTS, _HISTORY = marked("Undo"), marked("Kept results"), marked("Steps in the history")


class MemoryUse(QWidget):
    """Looks again each second while it is seen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self._labels = {name: QLabel() for name in (_WHOLE, _IMAGES, _PICTURES, _UNDO, _RESULTS, _HISTORY)}
        rows = QFormLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(theme.HALF_GRID)
        for name, label in self._labels.items():
            label.setAccessibleName(tr("Memory: {name}", name=tr(name)))
            rows.addRow(tr(name), label)
        self.empty = QPushButton(tr("Empty caches"))
        self.empty.setToolTip(
            tr("Let go of kept results, which only save time; what is needed again is computed again")
        )
        self.empty.clicked.connect(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(rows)
        layout.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignLeft)
        self._look_again = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._look_again.timeout.connect(self.look)

    def look(self) -> None:
        """Show how things are now."""
        window = self._window
        whole = memory.process_memory()
        pictures = {
            id(picture.pixels): picture.pixels.nbytes
            for dock in window.docks.values()
            if dock.panel is not None
            for picture in dock.panel.pictures()
        }
        for entry in window.workspace.entries:
            pictures.pop(id(entry.image.pixels), None)
        origins = [entry.origin for entry in window.workspace.entries if entry.origin is not None]
        steps = _arrays((*origins, *window.history_dock.kept_images()))
        for shared in _arrays(entry.image for entry in window.workspace.entries):
            steps.pop(shared, None)
        sizes = {
            _WHOLE: whole,
            _IMAGES: sum(entry.image.size_in_memory for entry in window.workspace.entries),
            _PICTURES: sum(pictures.values()),
            _UNDO: window.undo_stack.size(),
            _RESULTS: size_of_stage_caches(),
            _HISTORY: sum(steps.values()),
        }
        for name, size in sizes.items():
            self._labels[name].setText(tr("not known here") if size is None else size_text(size))
        self.empty.setEnabled(size_of_stage_caches() + window.history_dock.kept_bytes > 0)

    def text(self, name: str) -> str:
        """Give what is shown of a part."""
        return self._labels[name].text()

    def _empty(self) -> None:
        size = size_of_stage_caches() + self._window.history_dock.kept_bytes
        empty_stage_caches()
        self._window.history_dock.forget_results()
        self.look()
        announce(self.empty, tr("{size} of kept results are let go.", size=size_text(size)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()
        self._look_again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look_again.stop()


def _arrays(images: Iterable[Image]) -> dict[int, int]:
    """Give the sizes of the arrays of some images, each once."""
    arrays = (array for image in images for array in (image.pixels, image.clean, image.motion) if array is not None)
    return {id(array): array.nbytes for array in arrays}


def size_text(size: int) -> str:
    """Give a size in MiB, with one digit behind the point where it is small."""
    mebibytes = size / (1 << 20)
    return f"{mebibytes:,.0f} MiB" if mebibytes >= 10 else f"{mebibytes:.1f} MiB"
