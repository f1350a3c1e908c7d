"""Where the window and its docks stand: as at the first start, as they were last, or as a session has it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize, Qt

from sightglass.app.dock_places import DockPlaces
from sightglass.app.settings import LAYOUT_VERSION

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

_SIZE = QSize(1440, 900)
_WORKSPACE_WIDTH, _DOCK_WIDTH = 144, 432


class Arrangement:
    """Puts the window and its docks in their places; made when all docks are there, before the window is shown."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.docks = DockPlaces(window)
        window.resize(_SIZE.boundedTo(window.screen().availableSize()))
        window.resizeDocks([window.workspace_dock], [_WORKSPACE_WIDTH], Qt.Orientation.Horizontal)
        window.resizeDocks([next(iter(window.docks.values()))], [_DOCK_WIDTH], Qt.Orientation.Horizontal)
        self._first = self.state()
        last = window.settings.layout()
        if last is not None:
            window.restoreGeometry(last[0])
            self.restore(last[1])
        self._placed = window.size()

    def state(self) -> QByteArray:
        """Give the places of all docks."""
        return self._window.saveState(LAYOUT_VERSION)

    def restore(self, state: QByteArray) -> None:
        """Put every dock where it was when `state` was called; not that of an older program."""
        self.docks.note()
        self._window.restoreState(state, LAYOUT_VERSION)
        self._window.profile_dock.follow_line()
        self._window.batch_dock.follow_panel()

    def reset(self) -> None:
        """Put every dock where it is at the first start."""
        self.restore(self._first)

    def keep(self) -> None:
        """Remember the places for the next start."""
        self._window.settings.save_layout(self._window.saveGeometry(), self.state())

    def fit_to_screen(self) -> None:
        """Bring the window onto the screen with its frame, which is known only once the window is shown."""
        window = self._window
        placed = self._placed.expandedTo(window.minimumSizeHint()).expandedTo(window.minimumSize())
        if window.size() != placed or window.isMaximized() or window.isFullScreen():
            # Somebody else has placed it.
            return
        room, frame = window.screen().availableGeometry(), window.frameGeometry()
        if not room.contains(frame):
            around = frame.size() - window.size()
            window.resize(window.size().boundedTo(room.size() - around))
            window.move(_moved_into(QRect(frame.topLeft(), window.size() + around), room).topLeft())


def _moved_into(frame: QRect, room: QRect) -> QRect:
    """Give the nearest place within; of a frame that is too large its upper left corner, where it is moved by."""
    moved = QRect(frame)
    moved.moveLeft(max(room.left(), min(frame.left(), room.right() + 1 - frame.width())))
    moved.moveTop(max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height())))
    return moved
