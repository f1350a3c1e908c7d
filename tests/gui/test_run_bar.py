"""The controls of a run: what each state offers, and what the buttons ask for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from sightglass.widgets.run_bar import RunBar, RunState


@pytest.fixture
def bar(qtbot: QtBot) -> RunBar:
    bar = RunBar("one iteration")
    qtbot.addWidget(bar)
    bar.show()
    return bar


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (RunState.IDLE, []),
        (RunState.RUNNING, ["Pause", "Step", "Stop", "Restart"]),
        (RunState.PAUSED, ["Resume", "Step", "Stop", "Restart"]),
        (RunState.STOPPED, ["Resume", "Step", "Restart"]),
        (RunState.FINISHED, ["Restart"]),
    ],
)
def test_each_state_offers_what_can_be_done(bar: RunBar, state: RunState, offered: list[str]) -> None:
    bar.set_state(state)
    assert [button.text() for button in bar.findChildren(QToolButton) if button.isEnabled()] == offered


@pytest.mark.parametrize(
    ("state", "button", "signal"),
    [
        (RunState.RUNNING, "run", "pause_requested"),
        (RunState.PAUSED, "run", "resume_requested"),
        (RunState.STOPPED, "run", "resume_requested"),
        (RunState.PAUSED, "step", "step_requested"),
        (RunState.RUNNING, "stop", "stop_requested"),
        (RunState.FINISHED, "restart", "restart_requested"),
    ],
)
def test_the_buttons_ask(bar: RunBar, qtbot: QtBot, state: RunState, button: str, signal: str) -> None:
    bar.set_state(state)
    with qtbot.waitSignal(getattr(bar, signal), timeout=500):
        qtbot.mouseClick(getattr(bar, button), Qt.MouseButton.LeftButton)


def test_step_and_resume_say_what_they_do_in_the_words_of_the_computation(qtbot: QtBot) -> None:
    bar = RunBar("a few batches", "Train", "Train the network, from where it is now")
    qtbot.addWidget(bar)
    bar.set_state(RunState.PAUSED)
    assert bar.step.toolTip() == "Take a few batches, then wait"
    assert (bar.run.text(), bar.run.toolTip()) == ("Train", "Train the network, from where it is now")


def test_every_button_says_what_it_does(bar: RunBar) -> None:
    for state in RunState:
        bar.set_state(state)
        for button in bar.findChildren(QToolButton):
            assert button.toolTip()
            assert button.accessibleName() == button.text()
