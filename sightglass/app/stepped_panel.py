"""The panel of an algorithm that is watched step by step, paused, resumed, and gone on with after a change."""

import time
from functools import partial

from PySide6.QtWidgets import QWidget

from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text
from sightglass.app.context import DockContext
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.request import Request
from sightglass.app.run_control import Given, RunControl
from sightglass.app.session.model import DockState
from sightglass.app.worker import Job, Report
from sightglass.widgets.run_bar import RunBar, RunState

# Of what a step is called: one of them, and how fast they follow each other.
_STATUS_SECONDS = 0.25
_STEPS = {
    "step": (marked("one step"), marked("{rate} steps/s"), marked("{seconds} s/step")),
    "iteration": (marked("one iteration"), marked("{rate} iterations/s"), marked("{seconds} s/iteration")),
    "trial": (marked("one trial"), marked("{rate} trials/s"), marked("{seconds} s/trial")),
}


class SteppedPanel(AlgorithmPanel):
    """Runs an algorithm that has `begin`; a subclass places `self.run_bar` in its body.

    A change of the parameters ends the run and starts the next one from where it was. While it is paused, it stays so.
    """

    step_name = "step"
    # Where pressing Step takes more than one.
    step_words = ""
    # Else a person has to start it; what the start button says then.
    begins_by_itself = True
    start_text = marked("Resume")
    start_help = marked("Go on from here")
    # Whether a finished run is gone through again step by step.
    steps_anew = False
    paused_text = marked("Paused. A change of the parameters waits for Resume or Step.")
    partial_seconds = 1 / 30

    def __init__(self, context: DockContext, parent: QWidget | None = None) -> None:
        self.run_bar = RunBar(
            self.step_words or _STEPS[self.step_name][0], self.start_text, self.start_help, steps_anew=self.steps_anew,
            can_stop=self.begins_by_itself,
        )  # fmt: skip
        super().__init__(context, parent)
        self.control = RunControl(self.worker)
        if not self.begins_by_itself:
            self.control.pause()
        self._last: Request | None = None
        # Whether a person has just asked for it.
        self._is_started = False
        # Whether the foot tells of what comes before the steps.
        self._is_preparing = False
        # What is still to be shown of where the computation is.
        self._status, self._next_status = "", 0.0
        bar = self.run_bar
        bar.pause_requested.connect(self.pause)
        bar.resume_requested.connect(self.resume)
        bar.step_requested.connect(self.step)
        bar.stop_requested.connect(self.stop)
        bar.restart_requested.connect(self.restart)

    def pause(self) -> None:
        """Wait before the next step."""
        self.control.pause()
        self._show_state(RunState.PAUSED)

    def resume(self) -> None:
        """Go on from where it is."""
        self.control.resume()
        self._go_on()

    def step(self) -> None:
        """Take one step, then wait; after the last one, where it is over too soon to be paused, the first one again."""
        if self.steps_anew and self.run_bar.state is RunState.FINISHED:
            self.control.restart()
        self.control.step()
        self._go_on()

    def stop(self) -> None:
        """End the run; the result so far stays, and `resume` goes on from it."""
        self._cancel()
        self.control.resume()

    def restart(self) -> None:
        """Begin from the input again."""
        self.control.restart()
        self._is_started = True
        self._newest = None
        self.refresh()

    def restore(self, state: DockState) -> None:
        """Begin anew with what is set; what waits for a person waits."""
        self._cancel()
        self.control.restart()
        if not self.begins_by_itself:
            self.control.pause()
        super().restore(state)

    def go_on_from(self, request: Request, result: Given) -> None:
        """Pause at a result that came from elsewhere, and go on from there; it is asked for on the worker's thread."""
        self.control.go_on_from(request, result)
        self.control.pause()
        self._show_state(RunState.PAUSED)
        self._newest = None
        self.refresh()

    def show_explanation(self, title: str, text: str, page: str = "") -> None:
        """Say what a worked example shows, and run it from its first step on: what it shows is how it gets there."""
        super().show_explanation(title, text, page)
        self.restart()

    def job(self, request: Request) -> Job:
        """Give work that reports its steps, and ends when a newer request has come; another image begins to run."""
        if self._last is not None and not request.has_the_input_of(self._last) and self.begins_by_itself:
            self.control.resume()
        if not self.begins_by_itself and not self._may_run_on(request):
            self.control.pause()
        self._last = request
        # A pause holds the picture too.
        preview = None if self.control.is_paused else self._preview(request)
        return Job(partial(self.control.run, self.algorithm, request), request, preview, gives_way=True,
                   partial_seconds=self.partial_seconds)  # fmt: skip

    def goes_on(self, before: Parameters, after: Parameters) -> bool:
        """Say whether a run goes on with other parameters rather than begin anew."""
        return True

    def _may_run_on(self, request: Request) -> bool:
        """Say whether what a person has started may run with this request: not if it begins anew, or had ended."""
        last = self._last
        if last is None or self._is_started:
            self._is_started = False
            return True
        has_ended = self.run_bar.state is RunState.FINISHED
        return request.has_the_input_of(last) and self.goes_on(last.parameters, request.parameters) and not has_ended

    def _go_on(self) -> None:
        if not self.worker.is_busy:
            # The same is asked for again: to go on with it.
            self._newest = None
            self._is_started = True
            self.refresh()
        self._show_state(RunState.PAUSED if self.control.is_paused else RunState.RUNNING)

    def _on_report(self, report: Report) -> None:
        super()._on_report(report)
        if not self.has_input(self.entries()):
            self._let_go()
        if not self._shown or report.tag.entries != self.entries():
            return
        if report.message and report.kind == "partial":
            self._status = report.message
            # Figures that change oftener cannot be read; what is at rest is told as it is.
            if self.control.is_paused or time.perf_counter() >= self._next_status:
                self._show_status(report.message)
        if self._is_preparing and report.kind != "progress" and not self.control.is_paused and self.worker.is_busy:
            self.foot.show_progress(report.fraction, tr("Running."))
        self._is_preparing = report.kind == "progress" and bool(report.message)
        if report.kind == "done":
            self._show_status(self.control.status)
            self._show_state(RunState.FINISHED)
        elif report.kind in ("failed", "cancelled") and not self.worker.is_busy:
            if self._status:
                self._show_status(self._status)
            # Who stopped it before there was anything to see may go on with it.
            is_waiting = self.output is not None or report.kind == "cancelled"
            self._show_state(RunState.STOPPED if is_waiting else RunState.IDLE)
        elif report.kind in ("started", "partial"):
            self._show_state(RunState.PAUSED if self.control.is_paused else RunState.RUNNING)

    def _show_status(self, text: str) -> None:
        self._status, self._next_status = "", time.perf_counter() + _STATUS_SECONDS
        self.run_bar.set_status(" · ".join(part for part in (text, self._speed()) if part))

    def _speed(self) -> str:
        rate = self.control.steps_per_second
        _, fast, slow = _STEPS[self.step_name]
        if rate >= 1:
            return tr(fast, rate=number_text(round(rate)))
        return tr(slow, seconds=number_text(1 / rate, 2)) if rate > 0 else ""

    def _forget_output(self) -> None:
        super()._forget_output()
        # An iteration on an image that is gone would go on for long, and both would hold its memory.
        self.worker.cancel()
        self._let_go()
        self._show_state(RunState.IDLE)
        self._status = ""
        self.run_bar.set_status("")

    def _let_go(self) -> None:
        """Let go of the newest result: its input is gone."""
        self.control.forget()

    def waiting_text(self) -> str:
        """Say in the foot what to do while it is paused."""
        return self.paused_text

    def _show_state(self, state: RunState) -> None:
        if state is not self.run_bar.state:
            was_waiting = self.run_bar.state in (RunState.PAUSED, RunState.STOPPED)
            self.run_bar.set_state(state)
            if state is RunState.RUNNING:
                if was_waiting:
                    self.foot.show_message(tr("Running."))
                self.foot.set_busy(True)
        if state is RunState.PAUSED:
            self.foot.show_message(self.waiting_text())
