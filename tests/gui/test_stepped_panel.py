from typing import cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.total_variation import Denoised
from sightglass.app.docks.total_variation import TotalVariationPanel
from sightglass.app.examples import examples_of
from sightglass.app.panel_menu import PanelMenu
from sightglass.widgets.run_bar import RunState
from tests.gui.conftest import Opener, settle


def test_the_foot_no_longer_says_paused_or_stopped_while_it_runs(open_dock: Opener, qtbot: QtBot) -> None:
    panel = cast(TotalVariationPanel, open_dock("total_variation"))
    settle(qtbot, panel)
    panel.control.pause()
    endless = panel.parameters.replaced(weight=0.7, tolerance=1e-9, iterations=10_000)
    panel.set_parameters(endless, "Run for long")
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.PAUSED)
    qtbot.waitUntil(lambda: panel.foot.text.text().startswith("Paused"))
    qtbot.mouseClick(panel.run_bar.run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.RUNNING)
    assert panel.foot.text.text() == "Running."
    qtbot.mouseClick(panel.run_bar.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.STOPPED)
    assert panel.foot.text.text().startswith("Stopped")
    qtbot.mouseClick(panel.run_bar.run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.RUNNING)
    assert panel.foot.text.text() == "Running."


def test_an_example_runs_from_its_first_step_on_whatever_was_found_before(open_dock: Opener, qtbot: QtBot) -> None:
    panel = cast(TotalVariationPanel, open_dock("total_variation"))
    by_title = {example.title: example for example in examples_of("total_variation")}
    by_hand = next(example for title, example in by_title.items() if title.startswith("ADMM by hand"))
    menu = PanelMenu(panel)
    counts = []
    for _ in range(2):
        menu.open_example(by_hand)
        settle(qtbot, panel)
        assert panel.output is not None
        counts.append(cast(Denoised, panel.output.result).iteration)
        panel.set_parameters(by_hand.parameters.replaced(rho=8.0, tolerance=1e-9), "Come nearer")
        settle(qtbot, panel)
    assert counts[0] == counts[1] > 20
