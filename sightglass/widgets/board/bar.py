"""The controls that play the steps of a blackboard."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import announce
from sightglass.widgets.board.view import BoardView
from sightglass.widgets.icons import icon
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.quiet_wheel import QuietWheel
from sightglass.widgets.tool_button import tool_button

_SPEEDS = (0.5, 1.0, 2.0, 5.0, 15.0, 60.0)
_USUAL_SPEED = 2.0
_FRAME = 16  # milliseconds: a screen shows no more than 60 steps a second


class BoardBar(QWidget):
    """Plays the steps of a board, or goes to one of them; before the first step the whole board is in view."""

    def __init__(self, view: BoardView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._began = 0.0
        self._began_at = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._advance)
        self.back = tool_button("step-backward", tr("Step back"), tr("One step back"))
        self.play = tool_button("play", tr("Play"), tr("Play the steps one after the other"))
        self.play.setCheckable(True)
        self.on = tool_button("step-forward", tr("Next step"), tr("One step on"))
        self.finish = tool_button("skip-forward", tr("Whole board"), tr("Show the finished board, without a step"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Step", about="which one is in view"))
        self.slider.setToolTip(tr("Which step is in view"))
        self.slider.setMinimumWidth(48)
        QuietWheel(self.slider)
        self.speed = QComboBox()
        self.speed.setAccessibleName(tr("Speed"))
        self.speed.setToolTip(tr("How many steps are played in a second"))
        for speed in _SPEEDS:
            self.speed.addItem(tr("{speed:g} per second", speed=speed), speed)
        self.speed.setCurrentIndex(_SPEEDS.index(_USUAL_SPEED))
        QuietWheel(self.speed)
        self.position = QLabel()
        self.back.clicked.connect(self.go_back)
        self.on.clicked.connect(self.go_on)
        self.finish.clicked.connect(self.show_whole)
        self.play.toggled.connect(self.set_playing)
        self.slider.valueChanged.connect(self._scrub)
        self.speed.currentIndexChanged.connect(self._begin)
        view.step_changed.connect(self.refresh)
        view.steps_changed.connect(self.refresh)
        self._lay_out()
        for widget in (self.back, self.on, self.finish, self.play, self.slider):
            OwnKeys(
                widget,
                (tr("Step back"), "Left", self.go_back),
                (tr("Next step"), "Right", self.go_on),
                (tr("First step"), "Home", lambda: self._go_to(0)),
                (tr("Last step"), "End", lambda: self._go_to(view.step_count - 1)),
                (tr("Play"), "Space", self.toggle),
            )
        OwnKeys(view.surface, (tr("Play"), "Space", self.toggle))
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.HALF_GRID)
        for button in (self.back, self.play, self.on):
            row.addWidget(button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.position)
        row.addWidget(self.finish)
        row.addWidget(self.speed)

    @property
    def is_playing(self) -> bool:
        """Whether the steps follow each other by themselves."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Play, or hold."""
        self.set_playing(not self.is_playing)

    def set_playing(self, playing: bool) -> None:
        """Play from the step in view, from the first after the last; or hold."""
        count = self._view.step_count
        playing = playing and count > 0
        if playing and not self.is_playing:
            step = self._view.step
            if step is None or step >= count - 1:
                self._view.set_step(0)
            self._begin()
            self._timer.start(_FRAME)
        elif not playing and self.is_playing:
            self._timer.stop()
            self._speak()
        self.refresh()

    def go_on(self) -> None:
        """Go to the next step."""
        step = self._view.step
        self._go_to(0 if step is None else step + 1)

    def go_back(self) -> None:
        """Go to the step before."""
        step = self._view.step
        self._go_to(self._view.step_count - 1 if step is None else step - 1)

    def show_whole(self) -> None:
        """Show the finished board."""
        self.set_playing(False)
        self._view.set_step(None)

    def refresh(self) -> None:
        """Show which step is in view, and how many there are."""
        count, step = self._view.step_count, self._view.step
        if not count and self.is_playing:
            self._timer.stop()
        blocked = self.slider.blockSignals(True)
        self.slider.setRange(0, max(count - 1, 0))
        self.slider.setValue(count - 1 if step is None else step)
        self.slider.blockSignals(blocked)
        steps = tr("1 step") if count == 1 else tr("{count} steps", count=count)
        self.position.setText(steps if step is None else f"{step + 1} / {count}")
        self.position.setMinimumWidth(self.fontMetrics().horizontalAdvance(f"{count} / {count} s"))
        blocked = self.play.blockSignals(True)
        self.play.setChecked(self.is_playing)
        self.play.blockSignals(blocked)
        self.play.setIcon(icon("pause" if self.is_playing else "play"))
        self.play.setAccessibleName(tr("Hold") if self.is_playing else tr("Play"))
        for widget in (self.play, self.slider, self.speed):
            widget.setEnabled(count > 0)
        self.back.setEnabled(count > 0 and step != 0)
        self.on.setEnabled(count > 0 and (step is None or step < count - 1))
        self.finish.setEnabled(step is not None)

    def _begin(self) -> None:
        """Count the time of the steps from now on."""
        self._began, self._began_at = time.perf_counter(), self._view.step or 0

    def _advance(self) -> None:
        """Go to the step that is due; those for which there was no time are skipped."""
        step = self._view.step
        if step is None:
            self.set_playing(False)
            return
        speed = float(self.speed.currentData())
        due = self._began_at + int((time.perf_counter() - self._began) * speed)
        if due > step:
            self._view.set_step(due)
        if self._view.step == self._view.step_count - 1:
            self.set_playing(False)

    def _scrub(self, value: int) -> None:
        self._view.set_step(value)
        self._begin()

    def _go_to(self, step: int) -> None:
        self.set_playing(False)
        if self._view.step_count:
            self._view.set_step(step)
            self._speak()

    def _speak(self) -> None:
        if self._view.explanation is not None:
            announce(self, f"{self.position.text()}: {self._view.equation.spoken()}")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.set_playing(False)
