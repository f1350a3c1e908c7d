"""The controls of a computation that is watched step by step: pause and resume, one step, stop, begin anew."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.icons import icon
from sightglass.widgets.steady_label import SteadyLabel


class RunState(Enum):
    """Where a computation is: idle where there is nothing to compute."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    FINISHED = "finished"


_GOES_ON = {RunState.PAUSED, RunState.STOPPED}
_UNDER_WAY = {RunState.RUNNING, RunState.PAUSED}


class RunBar(QWidget):
    """Buttons that steer a computation, and a line that says where it is.

    Parameters
    ----------
    step_words : str
        What the step button takes: "one iteration".
    resume_text, resume_help : str
        What the first button says while the computation waits, and what pressing it does then.
    steps_anew : bool
        Whether a finished computation is gone through again step by step.
    can_stop : bool
        Whether to stop is something else than to pause: a computation that nothing but its start button sets going
        needs no such button.

    Signals
    -------
    pause_requested, resume_requested, step_requested, stop_requested, restart_requested
        One for each button; the first button pauses and resumes.
    """

    pause_requested = Signal()
    resume_requested = Signal()
    step_requested = Signal()
    stop_requested = Signal()
    restart_requested = Signal()

    def __init__(
        self,
        step_words: str = marked("one step"),
        resume_text: str = marked("Resume"),
        resume_help: str = marked("Go on from here"),
        parent: QWidget | None = None,
        *,
        steps_anew: bool = False,
        can_stop: bool = True,
    ) -> None:
        super().__init__(parent)
        self._resume_text, self._resume_help, self._steps_anew = resume_text, resume_help, steps_anew
        self._state = RunState.IDLE
        self.run = self._button("pause", tr("Pause"), "")
        step_help = tr("Take {step_words}, then wait", step_words=tr(step_words))
        self.step = self._button("debug-step-over", tr("Step", about="to take one"), step_help)
        self.stop = self._button("stop", tr("Stop"), tr("Stop here; the result so far stays"))
        self.stop.setVisible(can_stop)
        self.restart = self._button("restart", tr("Restart"), tr("Begin again from the input, and run"))
        self.run.clicked.connect(self._on_run)
        self.step.clicked.connect(self.step_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.restart.clicked.connect(self.restart_requested)
        self.status = SteadyLabel()
        self.status.setAccessibleDescription(tr("State of the computation"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID // 2)
        for button in (self.run, self.step, self.stop, self.restart):
            if can_stop or button is not self.stop:
                buttons.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        layout.addLayout(buttons)
        layout.addWidget(self.status)
        self.set_state(RunState.IDLE)

    @property
    def state(self) -> RunState:
        """Where the computation is."""
        return self._state

    def set_state(self, state: RunState) -> None:
        """Offer what can be done now."""
        self._state = state
        goes_on = state in _GOES_ON
        self.run.setIcon(icon("play" if goes_on else "pause"))
        self.run.setText(tr(self._resume_text) if goes_on else tr("Pause"))
        self.run.setToolTip(
            tr(self._resume_help) if goes_on else tr("Wait before the next step; resume goes on from the same place")
        )
        self.run.setAccessibleName(self.run.text())
        self.run.setEnabled(goes_on or state is RunState.RUNNING)
        from_start = self._steps_anew and state is RunState.FINISHED
        self.step.setEnabled(goes_on or state is RunState.RUNNING or from_start)
        self.stop.setEnabled(state in _UNDER_WAY)
        self.restart.setEnabled(state is not RunState.IDLE)

    @property
    def resume_words(self) -> tuple[str, str]:
        """What the first button says while the computation waits, and what pressing it does then."""
        return self._resume_text, self._resume_help

    def set_resume(self, text: str, help_text: str) -> None:
        """Say what the first button does while the computation waits."""
        self._resume_text, self._resume_help = text, help_text
        self.set_state(self._state)

    def set_status(self, text: str) -> None:
        """Say where the computation is, with its figures."""
        self.status.setText(text)

    def _on_run(self) -> None:
        (self.resume_requested if self._state in _GOES_ON else self.pause_requested).emit()

    def _button(self, name: str, text: str, help_text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setToolTip(help_text)
        button.setAccessibleName(text)
        return button
