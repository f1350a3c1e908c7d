"""The controls of a sequence of frames: first, back, play, on, and a slider over all of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.icons import icon
from sightglass.widgets.quiet_wheel import QuietWheel
from sightglass.widgets.tool_button import tool_button


class PlayBar(QWidget):
    """Says which frame is in view, and asks for others.

    Signals
    -------
    frame_requested(int)
        The slider or a button asks for a frame, counted from 0.
    play_requested(bool)
        Play, or hold.
    close_requested
        The sequence is no longer wanted.
    """

    frame_requested = Signal(int)
    play_requested = Signal(bool)
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index, self._last = 0, 0
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_button = tool_button("close", tr("Close the sequence"), tr("Go back to the images of the workspace"))
        self.back = tool_button("skip-previous", tr("Frame before"), tr("One frame back"))
        self.play = tool_button("play", tr("Play"), tr("Play, with the result for every frame"))
        self.play.setCheckable(True)
        self.on = tool_button("skip-next", tr("Next frame"), tr("One frame on"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Frame"))
        self.slider.setToolTip(tr("Which frame is the first of the pair"))
        QuietWheel(self.slider)
        self.position = QLabel()
        self.back.clicked.connect(lambda: self._ask(self._index - 1))
        self.on.clicked.connect(lambda: self._ask(self._index + 1))
        self.play.toggled.connect(self._on_play)
        self.slider.valueChanged.connect(self._ask)
        self.close_button.clicked.connect(self.close_requested)
        header, row = QHBoxLayout(), QHBoxLayout()
        header.addWidget(self.title, 1)
        header.addWidget(self.close_button)
        row.setSpacing(theme.GRID // 2)
        for widget in (self.back, self.play, self.on):
            row.addWidget(widget)
        row.addWidget(self.slider, 1)
        row.addWidget(self.position)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        layout.addLayout(header)
        layout.addLayout(row)

    def show_sequence(self, name: str, count: int) -> None:
        """Offer the pairs of a sequence: the last frame has none after it."""
        self._last = max(0, count - 2)
        self.title.setText(name)
        self.title.setToolTip(name)
        blocked = self.slider.blockSignals(True)
        self.slider.setRange(0, self._last)
        self.slider.blockSignals(blocked)
        self.set_index(0)

    def set_index(self, index: int) -> None:
        """Show which frame is in view."""
        self._index = index
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(index)
        self.slider.blockSignals(blocked)
        self.position.setText(f"{index + 1} / {self._last + 2}")
        self.back.setEnabled(index > 0)
        self.on.setEnabled(index < self._last)

    def set_playing(self, playing: bool) -> None:
        """Show whether it plays."""
        blocked = self.play.blockSignals(True)
        self.play.setChecked(playing)
        self.play.blockSignals(blocked)
        self.play.setIcon(icon("pause" if playing else "play"))
        self.play.setAccessibleName(tr("Hold") if playing else tr("Play"))

    def _on_play(self, playing: bool) -> None:
        self.set_playing(playing)
        self.play_requested.emit(playing)

    def _ask(self, index: int) -> None:
        index = min(max(index, 0), self._last)
        if index != self._index:
            self.set_index(index)
            self.frame_requested.emit(index)
