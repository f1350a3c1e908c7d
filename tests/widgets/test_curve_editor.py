"""The curve editor, used as a person uses it: by mouse and keys, while results come late."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from sightglass.algorithms.contrast import ALGORITHM
from sightglass.algorithms.contrast.parameters import Contrast
from sightglass.algorithms.contrast.points import SMALLEST_GAP, points_of_curve
from sightglass.algorithms.contrast.presentation import histogram_plot, transfer_plot
from sightglass.algorithms.image import Image
from sightglass.widgets import curve_points, theme
from sightglass.widgets.curve_editor import CurveEditor

POINTS = ((0.0, 0.0), (0.25, 0.15), (0.75, 0.85), (1.0, 1.0))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def editor(qtbot):
    widget = CurveEditor()
    qtbot.addWidget(widget)
    widget.resize(420, 340)
    widget.set_value(POINTS)
    widget.show()
    qtbot.waitExposed(widget)
    widget.grab()
    return widget


@pytest.fixture
def sent(editor):
    received = {"values": [], "finished": 0, "conversions": []}
    editor.value_changed.connect(received["values"].append)
    editor.conversion_requested.connect(received["conversions"].append)
    editor.edit_finished.connect(lambda: received.__setitem__("finished", received["finished"] + 1))
    return received


def result(transform="gamma", dtype=np.uint8, **parameters):
    rng = np.random.default_rng(0)
    white = np.iinfo(dtype).max
    image = Image.of((rng.beta(2, 3, (60, 60)) * white).astype(dtype))
    return ALGORITHM.run([image], Contrast(transform=transform, **parameters))


def show(editor, outcome):
    editor.show_transfer(transfer_plot(outcome), histogram_plot(outcome, "before"))
    editor.grab()


def at(editor, x, y):
    """Place of a relative point on the widget, found from outside: black and white are where the axes end."""
    return editor._painter.place((x, y)).toPoint()


def drag(qtbot, editor, start, *stops):
    qtbot.mousePress(editor, LEFT, pos=at(editor, *start))
    for stop in stops:
        qtbot.mouseMove(editor, at(editor, *stop))
    qtbot.mouseRelease(editor, LEFT, pos=at(editor, *stops[-1]))


def right_click(editor, x, y):
    place = at(editor, x, y)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, editor.mapToGlobal(place))
    QApplication.sendEvent(editor, event)


def test_dragging_a_point_tells_of_every_move_and_finishes_once(qtbot, editor, sent):
    drag(qtbot, editor, (0.25, 0.15), (0.3, 0.3), (0.4, 0.5))
    assert len(sent["values"]) == 2
    assert sent["finished"] == 1
    assert sent["values"][-1] == editor.value()
    assert editor.value()[1] == pytest.approx((0.4, 0.5), abs=0.005)
    assert editor.value()[0::2] == POINTS[0::2]


def test_a_point_stops_at_its_neighbours_and_at_black_and_white(qtbot, editor, sent):
    drag(qtbot, editor, (0.25, 0.15), (0.95, 1.4))
    assert editor.value()[1] == (pytest.approx(0.75 - SMALLEST_GAP), 1.0)
    drag(qtbot, editor, (0.0, 0.0), (-0.5, -0.5))
    assert editor.value()[0] == (0.0, 0.0)


def test_a_click_beside_the_points_adds_one_that_can_be_dragged_on(qtbot, editor, sent):
    drag(qtbot, editor, (0.5, 0.6), (0.5, 0.7))
    assert len(editor.value()) == 5
    assert editor.value()[2] == pytest.approx((0.5, 0.7), abs=0.005)
    assert sent["finished"] == 1


def test_a_click_without_a_move_changes_nothing(qtbot, editor, sent):
    qtbot.mouseClick(editor, LEFT, pos=at(editor, 0.25, 0.15))
    assert editor.value() == POINTS
    assert sent["values"] == []
    assert sent["finished"] == 0


def test_a_right_click_or_delete_removes_a_point_but_two_stay(qtbot, editor, sent):
    right_click(editor, 0.25, 0.15)
    assert editor.value() == (POINTS[0], POINTS[2], POINTS[3])
    right_click(editor, 0.5, 0.2)
    assert len(editor.value()) == 3
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert len(editor.value()) == 2
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert len(editor.value()) == 2
    assert sent["finished"] == 2


def test_all_of_it_works_by_keyboard(qtbot, editor, sent):
    qtbot.keyClick(editor, Qt.Key.Key_PageDown)
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert editor.value()[1] == pytest.approx((0.251, 0.16))
    qtbot.keyClick(editor, Qt.Key.Key_Insert)
    assert editor.value()[2] == pytest.approx((0.5005, 0.505))
    qtbot.keyClick(editor, Qt.Key.Key_PageUp)
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert editor.value()[1][1] == pytest.approx(0.15)
    assert sent["finished"] == 4


def test_results_that_are_late_do_not_pull_the_point_back(qtbot, editor, sent):
    qtbot.mousePress(editor, LEFT, pos=at(editor, 0.25, 0.15))
    qtbot.mouseMove(editor, at(editor, 0.3, 0.3))
    qtbot.mouseMove(editor, at(editor, 0.4, 0.5))
    first, last = sent["values"]
    editor.set_value(POINTS)
    assert editor.value() == last
    qtbot.mouseRelease(editor, LEFT, pos=at(editor, 0.4, 0.5))
    editor.set_value(first)
    assert editor.value() == last
    editor.set_value(last)
    assert editor.value() == last
    # Nothing is on its way any more: this is an undo.
    editor.set_value(POINTS)
    assert editor.value() == POINTS
    assert len(sent["values"]) == 2


def test_dragging_another_curve_asks_for_points_that_describe_it(qtbot, editor, sent):
    editor.set_editable(False)
    show(editor, result("gamma", gamma=0.4))
    shown = editor.value()
    levels = np.linspace(0, 1, 256)
    np.testing.assert_allclose(np.interp(levels, *zip(*shown, strict=True)), levels**0.4, atol=0.03)
    index = 3
    x, y = shown[index]
    drag(qtbot, editor, shown[index], (x, y - 0.1))
    assert sent["values"] == []
    asked = sent["conversions"][-1]
    assert asked[index] == pytest.approx((x, y - 0.1), abs=0.006)
    assert asked[:index] + asked[index + 1 :] == shown[:index] + shown[index + 1 :]
    # The program converts, and the drag has not lost its points.
    editor.set_editable(True)
    editor.set_value(asked)
    assert editor.value() == asked


def test_a_refused_conversion_leaves_the_curve_as_it_was(qtbot, editor, sent):
    editor.set_editable(False)
    show(editor, result("gamma", gamma=0.4))
    shown = editor.value()
    drag(qtbot, editor, shown[2], (shown[2][0], 0.1))
    editor.set_value(((0.0, 0.0), (1.0, 1.0)))
    assert editor.value() == shown


def test_a_distribution_is_drawn_with_the_same_hand(qtbot, editor, sent):
    editor.set_density_mode(True)
    editor.set_editable(False)
    editor.set_value(((0.0, 0.1), (0.5, 1.0), (1.0, 0.1)))
    show(editor, result("specification"))
    drag(qtbot, editor, (0.5, 1.0), (0.3, 0.6))
    assert sent["values"][-1][1] == pytest.approx((0.3, 0.6), abs=0.006)
    assert sent["conversions"] == []
    assert editor.accessibleName() == "Wanted distribution"


def test_it_tells_screen_readers_the_chosen_point_in_values_of_the_image(qtbot, editor):
    show(editor, result("piecewise"))
    assert editor.accessibleName() == "Transfer curve"
    assert editor.toolTip()
    qtbot.keyClick(editor, Qt.Key.Key_PageDown)
    assert editor.accessibleDescription() == "Point 2 of 4: 64 → 38."


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("transform", ["piecewise", "equalization", "threshold", "clahe", "specification"])
def test_every_curve_is_painted_in_both_schemes(editor, transform, dtype):
    seen = []
    for mode in ("light", "dark"):
        theme.manager().set_mode(mode)
        editor.set_editable(transform == "piecewise")
        show(editor, result(transform, dtype))
        picture = editor.grab().toImage()
        colors = {picture.pixelColor(x, y).name() for x in range(0, 420, 2) for y in range(0, 340, 2)}
        assert len(colors) > 6
        seen.append(colors)
    assert seen[0] != seen[1]
    theme.manager().set_mode("system")


@given(
    st.lists(st.floats(0, 1), min_size=2, max_size=6, unique=True),
    st.lists(st.tuples(st.sampled_from(["move", "add", "halve", "remove"]), st.integers(0, 9), st.floats(-1, 2),
                       st.floats(-1, 2)), max_size=12),
)  # fmt: skip
def test_no_sequence_of_edits_makes_points_that_the_parameters_refuse(places, edits):
    points = tuple((x, 0.5) for x in sorted(places))
    for kind, number, x, y in edits:
        index = number % len(points)
        if kind == "move":
            points = curve_points.moved(points, index, x, y)
        elif kind == "remove":
            points = curve_points.removed(points, index) or points
        else:
            added = curve_points.inserted(points, x, y) if kind == "add" else curve_points.halved(points, index)
            points = added[0] if added else points
    assert Contrast(points=points).points == points


@given(st.lists(st.floats(0, 1), min_size=2, max_size=300))
def test_any_curve_is_described_by_few_points_that_the_parameters_take(outputs):
    levels = np.linspace(0, 1, len(outputs))
    points = points_of_curve(levels, np.array(outputs))
    assert 2 <= len(points) <= 9
    assert Contrast(points=points).points == points


def test_a_click_on_another_curve_does_not_turn_it_into_points(qtbot, editor):
    show(editor, result("gamma", gamma=0.5))
    editor.set_editable(False)
    asked = []
    editor.conversion_requested.connect(asked.append)
    qtbot.mouseClick(editor, LEFT, pos=at(editor, 0.5, 0.7))
    assert asked == []


def test_the_menu_beside_the_points_gives_the_transform_as_a_figure(editor, sent):
    editor.show_transfer(transfer_plot(result("gamma", gamma=0.5)))
    editor.set_editable(False)
    right_click(editor, 0.25, 0.5)
    (menu,) = editor.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Copy figure", "Save figure…", "Save values as CSV…"]
    assert editor.content().title == "Transfer curve"
    menu.close()
    assert sent == {"values": [], "finished": 0, "conversions": []}
    editor.set_density_mode(True)
    content = editor.content()
    assert content.title == "Wanted distribution"
    points = editor.value()
    assert content.plot.curves[0].x.tolist() == [x * 255 for x, _ in points]
    assert content.plot.curves[0].y.tolist() == [y for _, y in points]
