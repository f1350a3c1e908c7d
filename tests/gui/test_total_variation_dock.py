"""The total-variation dock, driven by its widgets."""

import re
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.algorithms.samples import find
from sightglass.algorithms.total_variation import Denoised, TotalVariation, run
from sightglass.app.docks.total_variation import TotalVariationPanel
from sightglass.app.examples import examples_of
from sightglass.app.main_window import MainWindow
from sightglass.widgets.run_bar import RunState
from tests.gui.conftest import Opener, add_image, settle

CLEAN = np.kron(np.array([[40, 200], [120, 80]], np.uint8), np.ones((24, 24), np.uint8))
NOISY = np.clip(CLEAN + np.random.default_rng(0).normal(0, 15, CLEAN.shape), 0, 255).astype(np.uint8)


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> TotalVariationPanel:
    add_image(window, Image.of(NOISY, "noisy", clean=CLEAN))
    panel = cast(TotalVariationPanel, open_dock("total_variation"))
    settle(qtbot, panel)
    return panel


def click(qtbot: QtBot, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def result(panel: TotalVariationPanel) -> Denoised:
    assert panel.output is not None
    return cast(Denoised, panel.output.result)


def change(panel: TotalVariationPanel, **values: Any) -> None:
    panel.set_parameters(panel.parameters.replaced(**values))


def begin_paused(panel: TotalVariationPanel, qtbot: QtBot, **values: Any) -> None:
    """Restart with other parameters, and hold before the first iteration."""
    panel.control.restart()
    panel.control.pause()
    change(panel, **values)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.PAUSED and result(panel).iteration == 0)


def test_it_converges_by_itself_and_says_so(panel: TotalVariationPanel) -> None:
    assert panel.run_bar.state is RunState.FINISHED
    denoised = result(panel)
    assert denoised.figures[-1].relative_gap <= cast(TotalVariation, panel.parameters).tolerance
    assert f"Iteration {denoised.iteration}" in panel.run_bar.status.text()
    assert np.abs(denoised.pixels.astype(float) - CLEAN).mean() < np.abs(NOISY.astype(float) - CLEAN).mean() / 2
    for plot in panel.convergence.values():
        shown = plot.plot()
        assert shown is not None
        assert shown.curves[0].x[-1] == denoised.iteration


def test_each_click_on_step_makes_one_iteration(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    begin_paused(panel, qtbot, weight=0.5)
    for expected in (1, 2, 3):
        click(qtbot, panel.run_bar.step)
        qtbot.waitUntil(lambda expected=expected: result(panel).iteration == expected)
    qtbot.wait(50)
    assert result(panel).iteration == 3
    assert panel.output is not None
    assert panel.output.is_partial
    click(qtbot, panel.run_bar.run)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED)
    assert result(panel).iteration > 3


def test_stop_keeps_the_iterate_and_resume_goes_on_from_it(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    begin_paused(panel, qtbot, weight=0.5)
    click(qtbot, panel.run_bar.step)
    qtbot.waitUntil(lambda: result(panel).iteration == 1)
    stopped_at = result(panel)
    click(qtbot, panel.run_bar.stop)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.STOPPED)
    assert result(panel) is stopped_at
    assert not panel.is_stale
    click(qtbot, panel.run_bar.run)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED)
    assert panel.output is not None
    assert not panel.output.is_partial
    assert result(panel).figures[0] == stopped_at.figures[0]
    assert result(panel).iteration > stopped_at.iteration


def test_looking_at_the_variables_of_a_paused_run_does_not_begin_it_anew(
    panel: TotalVariationPanel, qtbot: QtBot
) -> None:
    begin_paused(panel, qtbot, weight=0.5)
    for expected in (1, 2, 3):
        click(qtbot, panel.run_bar.step)
        qtbot.waitUntil(lambda expected=expected: result(panel).iteration == expected)
    before = result(panel)
    panel.pages.set_current(panel.variables_page)
    qtbot.waitUntil(lambda: panel.output is not None and panel.output.presentation.picture("theta_v") is not None)
    assert result(panel).iteration == 3
    assert np.array_equal(result(panel).x, before.x)
    assert result(panel).figures == before.figures
    assert panel.run_bar.state is RunState.PAUSED


def test_a_change_during_a_pause_shows_the_picture_so_far_until_it_goes_on(
    panel: TotalVariationPanel, qtbot: QtBot
) -> None:
    before = result(panel)
    panel.control.pause()
    change(panel, weight=0.6)
    qtbot.waitUntil(lambda: result(panel).parameters.weight == 0.6)
    assert panel.run_bar.state is RunState.PAUSED
    assert np.array_equal(result(panel).x, before.x)


def test_a_change_of_the_weight_goes_on_from_the_iterate(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    change(panel, weight=0.3)
    settle(qtbot, panel)
    warm = result(panel)
    image = panel.inputs.entries()[0]
    assert image is not None
    cold = run(image.image, parameters=cast(TotalVariation, panel.parameters))
    assert warm.iteration < cold.iteration
    np.testing.assert_allclose(warm.x, cold.x, atol=0.02)


def test_a_copied_script_computes_the_same_and_tells_where_it_goes_on(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    def copied() -> str:
        panel.menu.fill()
        next(action for action in panel.menu.actions() if action.text() == "Copy as Python").trigger()
        return QGuiApplication.clipboard().text()

    panel.menu.open_example(examples_of("total_variation")[0])
    change(panel, weight=0.21)
    settle(qtbot, panel)
    found: dict[str, Any] = {}
    exec(compile(copied(), "script", "exec"), found)
    assert panel.foot.text.text() == "Copied a Python script that computes this result."
    # The dock went on from the result of another λ; both are as near the optimum as the tolerance says.
    np.testing.assert_allclose(found["pictures"]["denoised"], result(panel).pixels, atol=2e-3)
    begin_paused(panel, qtbot, weight=0.5)
    copied()
    assert "stopped on its way" in panel.foot.text.text()


def test_restart_begins_from_the_input(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    change(panel, weight=0.31)
    settle(qtbot, panel)
    warm = result(panel).iteration
    click(qtbot, panel.run_bar.restart)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED and result(panel).iteration > warm)


def test_the_variables_are_shown_where_they_are_looked_at(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    assert panel.output is not None
    assert panel.output.presentation.picture("z_h") is None
    panel.pages.set_current(panel.variables_page)
    qtbot.waitUntil(lambda: panel.output is not None and panel.output.presentation.picture("theta_v") is not None)
    settle(qtbot, panel)
    assert np.abs(result(panel).theta).max() <= panel.parameters.weight * (1 + 1e-5)
    plot = panel.soft_threshold.plot()
    assert plot is not None
    assert [mark.x for mark in plot.marks] == [-result(panel).threshold, result(panel).threshold]
    keys = {picture.key for picture in panel.pictures()}
    assert {"z_h", "z_v", "theta_h", "theta_v", "dx_h", "dx_v"} <= keys


def test_the_solvers_are_compared_while_their_page_is_in_view(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.solvers_page)
    qtbot.waitUntil(lambda: panel._compared is not None and not panel.comparison.worker.is_busy, timeout=20_000)
    gap = panel.solver_gap.plot()
    assert gap is not None
    assert [curve.label for curve in gap.curves][:3] == ["ADMM", "FISTA on the dual", "Chambolle-Pock"]
    assert gap.x_axis.unit == ""
    panel.over.setCurrentIndex(1)
    panel.over.activated.emit(1)
    in_seconds = panel.solver_gap.plot()
    assert in_seconds is not None
    assert in_seconds.x_axis.unit == "s"
    assert len(panel.solver_table.table().rows) == len(gap.curves)
    for said in (
        "No image has an objective below",
        "denoise_tv_bregman ends above",
        "denoise_tv_chambolle is left out",
    ):
        assert said in panel.solver_words.text()


def test_a_study_of_the_image_before_does_not_stay(
    panel: TotalVariationPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.pages.set_current(panel.solvers_page)
    qtbot.waitUntil(lambda: panel._compared is not None and not panel.comparison.worker.is_busy, timeout=20_000)
    begin_paused(panel, qtbot, weight=0.5)
    add_image(window, Image.of(np.ascontiguousarray(NOISY[::-1]), "another"))
    qtbot.waitUntil(lambda: panel._compared is None or panel._compared.image.name == "another")


def test_the_sweep_finds_a_weight_and_puts_it_in_force(
    panel: TotalVariationPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.pages.set_current(panel.l_curve_page)
    qtbot.waitUntil(lambda: panel.use_best.isVisible(), timeout=20_000)
    assert panel._swept is not None
    before = panel.parameters
    click(qtbot, panel.use_best)
    assert panel.parameters.weight == pytest.approx(panel._swept.recommended)
    assert panel.quality.plot() is not None
    window.undo_stack.undo()
    assert panel.parameters == before
    # The sweep does not depend on the weight in force: it is not computed again.
    qtbot.wait(500)
    assert not panel.sweep.worker.is_busy


def test_small_images_are_shown_on_paper(panel: TotalVariationPanel, window: MainWindow, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.paper_page)
    settle(qtbot, panel)
    assert not any(view.isVisible() for view in panel.operators.values())
    add_image(window, find("matrix_tv").make())
    settle(qtbot, panel)
    assert panel.output is not None
    assert len(panel.output.presentation.steps) > 3
    assert all(view.isVisible() for view in panel.operators.values())


def test_pause_stop_and_step_are_reached_by_the_keyboard(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    begin_paused(panel, qtbot, weight=0.5)
    for button in panel.run_bar.findChildren(QToolButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(panel.run_bar.step, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: result(panel).iteration == 1)


def test_closing_in_the_middle_of_everything_ends_cleanly(panel: TotalVariationPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.solvers_page)
    qtbot.waitUntil(lambda: panel.comparison.worker.is_busy)
    change(panel, weight=2.0, tolerance=1e-9, iterations=10_000)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.RUNNING)


@pytest.mark.parametrize("paused", [False, True])
def test_a_run_ends_with_the_last_image(
    panel: TotalVariationPanel, window: MainWindow, qtbot: QtBot, paused: bool
) -> None:
    change(panel, weight=2.0, tolerance=1e-9, iterations=10_000)
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.RUNNING)
    if paused:
        click(qtbot, panel.run_bar.run)
        qtbot.waitUntil(lambda: panel.run_bar.state is RunState.PAUSED)
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    qtbot.waitUntil(lambda: not panel.worker.is_busy)
    assert panel.run_bar.state is RunState.IDLE
    assert panel.run_bar.status.text() == ""
    assert panel.control._newest is None


def test_the_speed_is_said_once(panel: TotalVariationPanel) -> None:
    text = panel.run_bar.status.text()
    assert text.count("iteration") == 1, text
    assert re.search(r" · ([\d\s]+ iterations/s|[\d.]+ s/iteration)$", text), text


def test_a_colour_image_can_be_coupled(panel: TotalVariationPanel, window: MainWindow, qtbot: QtBot) -> None:
    row = panel.form.row("color")
    assert not row.editor.isEnabled()
    assert "The image is gray" in row.toolTip()
    colored = np.dstack([NOISY, NOISY[::-1], NOISY[:, ::-1]])
    add_image(window, Image.of(colored, "coloured"))
    settle(qtbot, panel)
    alone = result(panel).pixels
    assert row.editor.isEnabled()
    assert "The image is gray" not in row.toolTip()
    box = row.findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(1)
    settle(qtbot, panel)
    assert alone.shape == result(panel).pixels.shape == colored.shape
    assert not np.array_equal(alone, result(panel).pixels)


@pytest.mark.parametrize("example", examples_of("total_variation"), ids=lambda example: example.title)
def test_an_example_sets_nothing_that_no_control_shows(panel: TotalVariationPanel, example: Any) -> None:
    default = TotalVariation()
    for name in panel.left_out():
        assert getattr(example.parameters, name) == getattr(default, name)
    assert ("worked example" in example.topic) == (example.page == "On paper")


def test_another_image_runs_although_the_last_one_was_paused(
    panel: TotalVariationPanel, window: MainWindow, qtbot: QtBot
) -> None:
    begin_paused(panel, qtbot, weight=0.5)
    add_image(window, Image.of(NOISY[::-1], "turned"))
    qtbot.waitUntil(lambda: panel.run_bar.state is RunState.FINISHED)
    assert result(panel).image.name == "turned"
