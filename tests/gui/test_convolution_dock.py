"""The convolution dock and the blackboard in the middle of the window, used as a person does."""

from dataclasses import replace
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from scipy.signal import convolve2d

from sightglass.algorithms import samples
from sightglass.algorithms.board import Cell
from sightglass.algorithms.convolution import ConvolutionStudy, Operation, Slope, Source
from sightglass.algorithms.convolution.convolved import Convolved
from sightglass.app.docks.convolution import ConvolutionPanel
from sightglass.app.examples import examples_of
from sightglass.app.main_window import MainWindow
from sightglass.widgets.array_editor import ArrayEditor
from sightglass.widgets.board import BoardView
from sightglass.widgets.number_sliders import NumberSliders
from tests.gui.board_gestures import click, double_click, hover
from tests.gui.conftest import Opener, add_image, settle


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> ConvolutionPanel:
    panel = cast(ConvolutionPanel, open_dock("convolution"))
    settle(qtbot, panel)
    return panel


def board(window: MainWindow) -> BoardView:
    assert window.centre.page is not None
    return window.centre.page.view


def result(panel: ConvolutionPanel) -> Convolved:
    assert panel.output is not None
    return cast(Convolved, panel.output.result)


def type_into(window: MainWindow, cell: Cell, text: str) -> None:
    view = board(window)
    double_click(view, cell)
    editor = view.surface.viewport().focusWidget() or view.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_the_board_stands_in_the_middle_without_any_image(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    assert window.centre.shown == "forward"
    assert [window.centre.tabs.tabText(place) for place in range(window.centre.tabs.count())] == [
        "Forward", "Backward", "∂L/∂x as a convolution", "Check",
    ]  # fmt: skip
    shown = board(window).board()
    assert shown is not None
    x, w, y = (shown.grid(key).values for key in ("x_0", "w_0_0", "y_0"))
    np.testing.assert_allclose(y, convolve2d(x, w, "valid"))
    assert "⌊(5 − 3) / 1⌋ + 1 = 3" in panel.words.text()
    # The commands of the window are for what is in view.
    surface = board(window).surface
    heights = []
    for command in ("View/Fit to window", "View/Zoom in", "View/Fit to window"):
        window.commands.find(command).trigger()
        assert surface.arrangement is not None
        heights.append(surface.arrangement.cell.height)
    assert heights[0] == heights[2] < heights[1]
    hover(board(window), Cell("y_0", 1, 2))
    explanation = board(window).explanation
    assert explanation is not None
    assert sum(term.value for term in explanation.terms) == y[1, 2]
    # A formula stands for what is pointed at, never for what was before.
    page = window.centre.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.formula.equations))
    hover(board(window), Cell("y_0", 0, 0))
    assert page.formula.equations[0][0] == explanation.formula
    board(window).explained.emit(replace(explanation, formula="a = b"))
    assert page.formula.equations == ()


def test_a_number_that_is_typed_changes_what_depends_on_it_and_can_be_undone(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    before = result(panel).y.copy()
    type_into(window, Cell("x_0", 0, 0), "7")
    settle(qtbot, panel)
    assert panel.study.signal[0][0][0] == 7
    assert result(panel).y[0, 0, 0] == before[0, 0, 0] + 5 * result(panel).laid[0, 0, 0, 0]
    window.undo_stack.undo()
    settle(qtbot, panel)
    np.testing.assert_array_equal(result(panel).y, before)


def test_text_is_refused_at_its_cell_and_everything_stays(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    study = panel.study
    type_into(window, Cell("w_0_0", 0, 1), "seven")
    assert panel.study == study
    assert "seven" in board(window).problem.text()
    assert board(window).problem.isVisible()


def test_arrays_that_do_not_fit_leave_the_last_board_and_say_why(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    valid = panel.study
    panel.set_parameters(valid.replaced(kernels=(((1.0,) * 6,) * 6,)))
    qtbot.waitUntil(lambda: panel.is_stale)
    assert "6 × 6 does not fit" in panel.foot.text.text()
    shown = board(window).board()
    assert shown is not None
    assert shown.grid("y_0").values.shape == (3, 3)
    assert window.centre.page is not None
    assert window.centre.page.stale.isVisible()
    window.undo_stack.undo()
    qtbot.waitUntil(lambda: not panel.is_stale)
    assert not window.centre.page.stale.isVisible()


def test_numbers_typed_one_after_the_other_all_count_before_any_result_has_come(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    type_into(window, Cell("x_0", 0, 0), "77")
    type_into(window, Cell("b", 0, 0), "5")
    settle(qtbot, panel)
    assert panel.study.signal[0][0][0] == 77
    assert panel.study.biases == (5,)


def test_a_number_on_an_outdated_board_leaves_the_form_as_it_is(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    kernels = (((1.0,) * 6,) * 6,)
    panel.set_parameters(panel.study.replaced(kernels=kernels))
    qtbot.waitUntil(lambda: panel.is_stale)
    type_into(window, Cell("x_0", 0, 0), "77")
    assert panel.study.kernels == kernels
    assert panel.study.signal[0][0][0] == 77


def test_a_number_counts_when_another_board_or_dock_is_chosen_before_it_is_entered(
    window: MainWindow, panel: ConvolutionPanel, open_dock: Opener, qtbot: QtBot
) -> None:
    for number, leave in enumerate((lambda: window.centre.tabs.setCurrentIndex(1), lambda: open_dock("contrast"))):
        window.centre.choose("forward")
        double_click(board(window), Cell("x_0", 0, number))
        editor = board(window).editing.editor
        assert editor is not None
        editor.setText("77")
        leave()
        assert panel.study.signal[0][0][number] == 77


def test_a_number_out_of_its_range_is_marked_and_a_block_is_refused_as_a_whole(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    panel.set_parameters(panel.study.replaced(operation=Operation.SOFTMAX))
    settle(qtbot, panel)
    type_into(window, Cell("y", 1, 0), "99")
    assert panel.study.logits == (2, 1, 0)
    assert "99 is outside -20 to 20" in board(window).problem.text()
    panel.edit_board("y", ((1, 2), (3, 4)))
    assert "Give a single column" in board(window).problem.text()
    assert panel.study.logits == (2, 1, 0)


def test_trying_strides_loses_nothing_that_was_typed(window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot) -> None:
    typed = (((1.0, 2.0, 3.0), (4.0, 5.0, 6.0), (7.0, 8.0, 9.0)),)
    panel.set_parameters(panel.study.replaced(slope=Slope.TYPED, output_gradient=typed))
    for stride in (2, 3, 1):
        panel.set_parameters(panel.study.replaced(stride=stride))
        settle(qtbot, panel)
    np.testing.assert_array_equal(result(panel).loss.dy, typed)
    for operation in (Operation.POOLING, Operation.CONVOLUTION):
        panel.set_parameters(panel.study.replaced(operation=operation))
        settle(qtbot, panel)
    np.testing.assert_array_equal(result(panel).loss.dy, typed)


def test_kernels_follow_the_channels_of_another_image(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    panel.set_parameters(panel.study.replaced(source=Source.IMAGE, channels="color"))
    settle(qtbot, panel)
    assert result(panel).kernels.shape == (1, 1, 3, 3)
    add_image(window, samples.find("astronaut").make())
    settle(qtbot, panel)
    assert result(panel).kernels.shape == (1, 3, 3, 3)


def test_a_long_signal_keeps_its_length_when_another_side_changes(panel: ConvolutionPanel, qtbot: QtBot) -> None:
    panel.set_parameters(panel.study.replaced(signal=((tuple(range(40)),),), kernels=(((1, 2, 3),),)))
    settle(qtbot, panel)
    editor = cast(ArrayEditor, panel.form.findChildren(ArrayEditor)[0])
    assert editor.columns.value() == 40
    editor.rows.setValue(2)
    settle(qtbot, panel)
    assert np.array(panel.study.signal).shape == (1, 2, 40)


def test_sizes_are_set_in_the_dock_and_what_depends_on_them_follows(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    panel.set_parameters(panel.study.replaced(slope=Slope.TYPED))
    settle(qtbot, panel)
    window.centre.choose("backward")
    signal = cast(ArrayEditor, panel.form.findChildren(ArrayEditor)[0])
    signal.count.setValue(3)
    settle(qtbot, panel)
    assert len(panel.study.kernels) == 3
    signal.rows.setValue(8)
    settle(qtbot, panel)
    assert result(panel).loss.dy.shape == (1, 6, 3)
    assert window.centre.shown == "backward"
    kernels = cast(ArrayEditor, panel.form.findChildren(ArrayEditor)[1])
    assert kernels.count.value() == 1
    kernels.count.setValue(2)
    settle(qtbot, panel)
    assert len(panel.study.kernels) == 6
    assert result(panel).y.shape == (2, 6, 3)


@pytest.mark.parametrize(
    ("number", "expected"), [(0, [0] * 25), (2, list(range(1, 26))), (3, [0] * 12 + [1] + [0] * 12)]
)
def test_an_array_is_filled(panel: ConvolutionPanel, qtbot: QtBot, number: int, expected: list[int]) -> None:
    editor = cast(ArrayEditor, panel.form.findChildren(ArrayEditor)[0])
    menu = editor.fill.menu()
    assert menu is not None
    menu.actions()[number].trigger()
    settle(qtbot, panel)
    assert np.array(panel.study.signal).ravel().tolist() == expected


def test_every_worked_example_opens_with_its_board(window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot) -> None:
    for example in examples_of("convolution"):
        panel.menu.open_example(example)
        settle(qtbot, panel)
        assert panel.output is not None, example.title
        assert not panel.is_stale, panel.foot.text.text()
        assert window.centre.shown == example.board


def test_a_part_of_an_image_is_chosen_by_a_click(window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot) -> None:
    panel.set_parameters(panel.study.replaced(source=Source.IMAGE))
    settle(qtbot, panel)
    assert window.centre.tabs.tabText(window.centre.tabs.count() - 1) == "Pictures"
    window.centre.tabs.setCurrentIndex(window.centre.tabs.count() - 1)
    assert window.centre.shown == ""
    window.canvas.picked.emit((100, 200))
    settle(qtbot, panel)
    assert (panel.study.patch_row, panel.study.patch_column) == (97, 197)
    image = panel.output.images[0] if panel.output is not None else None
    assert image is not None
    np.testing.assert_array_equal(result(panel).x[0], image.pixels[97:103, 197:203])
    assert window.centre.shown == ""


def test_logits_are_moved_added_and_taken_away(window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot) -> None:
    panel.set_parameters(panel.study.replaced(operation=Operation.SOFTMAX, target_class=2))
    settle(qtbot, panel)
    sliders = panel.form.findChild(NumberSliders)
    assert sliders is not None
    assert [editor.box.number() for editor in sliders.editors] == [2, 1, 0]
    slider = sliders.editors[2].slider
    assert slider is not None
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    settle(qtbot, panel)
    assert panel.study.logits[2] > 0
    sliders.more.click()
    settle(qtbot, panel)
    assert len(panel.study.logits) == 4
    sliders.fewer.click()
    sliders.fewer.click()
    settle(qtbot, panel)
    assert len(panel.study.logits) == 2
    assert not sliders.fewer.isEnabled()
    assert panel.study.target_class == 1


def test_the_steps_are_played_to_the_end(window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot) -> None:
    page = window.centre.page
    assert page is not None
    page.bar.on.click()
    assert board(window).step == 0
    page.bar.speed.setCurrentIndex(page.bar.speed.count() - 1)
    page.bar.play.click()
    qtbot.waitUntil(lambda: board(window).step in (None, 8) and not page.bar.play.isChecked(), timeout=5000)


def test_other_docks_have_the_canvas_and_the_board_comes_back_as_it_was(
    window: MainWindow, panel: ConvolutionPanel, open_dock: Opener, qtbot: QtBot
) -> None:
    window.centre.choose("backward")
    click(board(window), Cell("dw_0_0", 1, 1))
    open_dock("contrast")
    assert window.centre.shown == ""
    assert not window.centre.tabs.isVisible()
    open_dock("convolution")
    assert window.centre.shown == "backward"
    assert board(window).pinned == Cell("dw_0_0", 1, 1)


def test_without_an_image_the_dock_says_what_to_do_and_goes_on_with_what_is_typed(
    window: MainWindow, panel: ConvolutionPanel, qtbot: QtBot
) -> None:
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    panel.set_parameters(ConvolutionStudy(source=Source.IMAGE))
    qtbot.waitUntil(lambda: "Open an image" in panel.foot.text.text())
    assert window.centre.shown == ""
    panel.set_parameters(ConvolutionStudy())
    settle(qtbot, panel)
    assert window.centre.shown == "forward"
