"""A calculation step by step, by mouse and by keyboard, live, and on paper."""

import time
from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sightglass.algorithms.results import Step
from sightglass.widgets.matrix_view import MatrixView
from sightglass.widgets.steps_view import StepsView

_PATIENCE = 60_000  # milliseconds; only a list that is never filled, or a very busy machine, comes near it

FINE = np.array([[7, 5, 4, 3], [5, 3, 3, 2], [4, 3, 2, 1], [3, 2, 1, 0]], float)
COARSE = np.array([[5, 3], [3, 1]], float)
UP = np.kron(COARSE, np.ones((2, 2)))


def steps(count: int = 4, factor: float = 1.0) -> list[Step]:
    known = [
        Step("The image", ("G₂ =", FINE * factor), "Gray levels."),
        Step("Averages", ("G₁ =", COARSE * factor)),
        Step("Details", ("L₂ =", FINE * factor, "−", UP * factor, "=", (FINE - UP) * factor), "What G₁ cannot hold."),
        Step("In words", (), "Nothing to compute."),
    ]
    return (known * 5)[:count]


class Scrolled(QWidget):
    """A narrow dock."""

    def __init__(self, width: int = 400) -> None:
        super().__init__()
        self.view = StepsView()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.resize(width, 500)


@pytest.fixture
def dock(qtbot: QtBot) -> Scrolled:
    made = Scrolled()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.view.show_steps(steps(), "None.")
    return made


@pytest.fixture
def view(dock: Scrolled) -> StepsView:
    return dock.view


def texts(view: StepsView) -> list[str]:
    return [panel.title.text() for panel in view._panels if panel.isVisible()]


def press(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


def test_a_step_is_shown_with_its_title_matrices_and_text(view: StepsView) -> None:
    assert texts(view) == ["The image"]
    panel = view._panels[0]
    assert panel.matrices.accessibleName() == "The image"
    assert panel.matrices.accessibleDescription().startswith("G₂ = 7 5 4 3; 5 3 3 2")
    assert panel.text.text() == "Gray levels."
    assert view.position.text() == "Step 1 of 4"


def test_what_a_step_does_not_have_takes_no_room(view: StepsView) -> None:
    panel = view._panels[0]
    view.set_index(1)
    assert panel.matrices.isVisible()
    assert not panel.text.isVisible()
    view.set_index(3)
    assert not panel.matrices.isVisible()
    assert panel.text.text() == "Nothing to compute."
    view.set_index(0)
    assert panel.matrices.isVisible()


def test_buttons_go_from_step_to_step_and_end_at_the_ends(view: StepsView) -> None:
    assert not view.previous.isEnabled()
    for title in ("Averages", "Details", "In words"):
        view.next.click()
        assert texts(view) == [title]
    assert not view.next.isEnabled()
    view.previous.click()
    assert texts(view) == ["Details"]
    assert view.position.text() == "Step 3 of 4"


def test_a_button_that_ends_keeps_the_keys_in_the_view(view: StepsView, qtbot: QtBot) -> None:
    view.window().activateWindow()
    view.set_index(2)
    view.next.setFocus()
    qtbot.waitUntil(view.next.hasFocus)
    press(view.next, Qt.Key.Key_Space)
    assert view.index == 3
    assert view.isAncestorOf(QApplication.focusWidget())
    press(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert view.index == 2


@pytest.mark.parametrize("part", ["previous", "next", "scrubber", "all_steps", "matrices"])
def test_arrow_keys_home_and_end_work_wherever_the_focus_is(view: StepsView, part: str) -> None:
    widget = view._panels[0].matrices if part == "matrices" else getattr(view, part)
    view.set_index(1)
    press(widget, Qt.Key.Key_Right)
    assert view.index == 2
    press(widget, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert view.index == 0
    view.set_index(1)
    press(widget, Qt.Key.Key_End)
    assert view.index == 3
    view.set_index(1)
    press(widget, Qt.Key.Key_Home)
    assert view.index == 0


def test_the_slider_scrubs(view: StepsView) -> None:
    slider = view.scrubber
    assert (slider.minimum(), slider.maximum()) == (0, 3)
    slider.setValue(2)
    assert texts(view) == ["Details"]
    view.set_index(1)
    assert slider.value() == 1
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 4, slider.height() // 2))
    assert view.index == 3
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(3, slider.height() // 2))
    assert view.index == 0


def test_the_wheel_scrolls_the_dock_and_not_the_steps(view: StepsView) -> None:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(view.scrubber.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.scrubber, event)
    assert view.index == 0


def test_the_controls_stay_in_their_places(view: StepsView, qtbot: QtBot) -> None:
    view.show_steps(steps(12), "None.")
    qtbot.wait(10)
    before = view.scrubber.geometry()
    view.set_index(11)
    qtbot.wait(10)
    assert view.scrubber.geometry() == before

    def check_place() -> tuple[int, int]:
        # A scroll bar takes some of the width.
        corner = view.all_steps.mapTo(view, QPoint(0, 0))
        return view.width() - corner.x(), corner.y()

    check = check_place()
    view.all_steps.setChecked(True)
    qtbot.waitUntil(lambda: not view._waiting and view.height() > 600)
    assert check_place() == check


def test_the_position_is_kept_while_numbers_change(view: StepsView) -> None:
    view.set_index(2)
    view.show_steps(steps(factor=3.0), "None.")
    assert texts(view) == ["Details"]
    assert "21 15 12 9" in view._panels[0].matrices.accessibleDescription()
    view.show_steps((), "None.")
    view.show_steps(steps(), "None.")
    assert view.index == 2
    view.show_steps(steps(3), "None.")
    assert (view.index, view.position.text()) == (0, "Step 1 of 3")


def test_without_steps_it_says_why(view: StepsView) -> None:
    view.show_steps((), "Every matrix fits on paper for images of up to 8 × 8 pixels.")
    assert view.empty.isVisible()
    assert view.empty.text() == "Every matrix fits on paper for images of up to 8 × 8 pixels."
    assert not view.next.isVisible()
    assert texts(view) == []
    press(view, Qt.Key.Key_Right, Qt.Key.Key_End)
    assert view.index == 0
    view.show_steps(steps(), "None.")
    assert not view.empty.isVisible()


def test_one_step_needs_no_controls(view: StepsView) -> None:
    view.show_steps(steps(1), "None.")
    assert texts(view) == ["The image"]
    assert not view.next.isVisible()
    assert not view.all_steps.isVisible()


def test_all_steps_stand_below_each_other(view: StepsView, qtbot: QtBot) -> None:
    view.set_index(2)
    view.all_steps.setChecked(True)
    qtbot.waitUntil(lambda: not view._waiting)
    assert texts(view) == ["1. The image", "2. Averages", "3. Details", "4. In words"]
    assert view.position.text() == "4 steps"
    assert not view.scrubber.isVisible()
    tops = [panel.y() for panel in view._panels]
    assert tops == sorted(tops)
    view.show_steps(steps(3, factor=2.0), "None.")
    qtbot.waitUntil(lambda: not view._waiting)
    assert texts(view) == ["1. The image", "2. Averages", "3. Details"]
    assert "14 10 8 6" in view._panels[0].matrices.accessibleDescription()
    view.all_steps.setChecked(False)
    assert texts(view) == ["The image"]


def test_leaving_all_steps_returns_to_the_step(view: StepsView, qtbot: QtBot) -> None:
    view.set_index(2)
    view.all_steps.setChecked(True)
    qtbot.waitUntil(lambda: not view._waiting)
    view.all_steps.setChecked(False)
    assert texts(view) == ["Details"]
    assert view.scrubber.isVisible()
    assert "2 0 1 0" in view._panels[0].matrices.accessibleDescription()


def test_numbers_can_be_copied(view: StepsView, qtbot: QtBot) -> None:
    view.set_index(1)
    QTest.keyClick(view.next, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "5\t3\n3\t1"
    view.all_steps.setChecked(True)
    qtbot.waitUntil(lambda: not view._waiting)
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("The image\n7\t5\t4\t3\n5\t3\t3\t2\n")
    assert "\n\nAverages\n5\t3\n3\t1\n\nDetails\n" in copied
    assert copied.endswith("In words")


def test_nothing_is_laid_out_while_it_is_hidden(dock: Scrolled) -> None:
    dock.hide()
    dock.view.show_steps(steps(factor=2.0), "None.")
    assert "7 5 4 3" in dock.view._panels[0].matrices.accessibleDescription()
    dock.show()
    assert "14 10 8 6" in dock.view._panels[0].matrices.accessibleDescription()


def test_hiding_ends_the_filling_of_the_list(dock: Scrolled, qtbot: QtBot) -> None:
    dock.view.all_steps.setChecked(True)
    dock.view.show_steps([Step(f"{n}", (np.random.default_rng(n).random((8, 8)),)) for n in range(12)], "None.")
    assert dock.view._filling.isActive()
    dock.hide()
    assert not dock.view._filling.isActive()
    dock.show()
    qtbot.waitUntil(lambda: not dock.view._waiting, timeout=_PATIENCE)
    assert dock.view._panels[11].title.text() == "12. 11"


def test_only_matrices_that_changed_are_laid_out_again(view: StepsView, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out = []
    show = MatrixView.show_expression

    def counted(self: MatrixView, items: Sequence[object], *arguments: object) -> None:
        laid_out.append(items)
        show(self, items, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(MatrixView, "show_expression", counted)
    view.show_steps(steps(), "None.")
    assert not laid_out
    view.show_steps(steps(factor=2.0), "None.")
    assert len(laid_out) == 1


def test_many_steps_do_not_hold_up_the_window(view: StepsView, qtbot: QtBot) -> None:
    random = np.random.default_rng(0)
    many = [Step(f"Step {n}", ("x =", random.random((8, 8)))) for n in range(60)]
    view.show_steps(many, "None.")
    view.all_steps.setChecked(True)
    start = time.thread_time()
    view.show_steps([Step(step.title, ("y =", random.random((8, 8)))) for step in many], "None.")
    assert time.thread_time() - start < 0.1, "all of them at once take several times as long"
    assert view._waiting
    qtbot.waitUntil(lambda: not view._waiting, timeout=_PATIENCE)
    assert view._panels[59].matrices.accessibleDescription().startswith("y =")


@pytest.mark.parametrize("side", [4, 8, 16])
def test_expressions_fit_the_width_of_a_dock(dock: Scrolled, side: int, qtbot: QtBot) -> None:
    values = np.random.default_rng(0).normal(0, 100, (side, side))
    long = "x = (2I + ρDᵀD)⁻¹(2y + ρDᵀz − Dᵀθ) ="
    dock.view.show_steps([Step("Sum", (long, values, "−", values.T, "=", values - values.T)), Step("b", ())], "None.")
    matrices = dock.view._panels[0].matrices
    qtbot.waitUntil(lambda: matrices.height() >= matrices.heightForWidth(matrices.width()))
    places = matrices._laid_out().places(float(matrices.width()))
    assert matrices.width() <= 400
    assert matrices.height() >= places[-1].area.bottom()
    for place in places:
        assert place.area.left() >= 0
        # The bracket stands to the right of the cells.
        assert place.area.right() + (0 if isinstance(place.item, str) else 3) <= matrices.width()
        assert place.area.width() > 0
    boxes = [place.area for place in places]
    assert not any(one.intersects(other) for number, one in enumerate(boxes) for other in boxes[:number])
    assert dock.view.minimumSizeHint().width() <= 400


def test_texts_wider_than_the_dock_are_wrapped(dock: Scrolled, qtbot: QtBot) -> None:
    dock.view.show_steps([Step("a", ("the average of four neighbours " * 6, COARSE)), Step("b", ())], "None.")
    qtbot.wait(20)
    matrices = dock.view._panels[0].matrices
    text, block = matrices._laid_out().places(float(matrices.width()))
    assert text.area.right() <= matrices.width()
    assert text.area.height() > 2 * matrices.fontMetrics().height()
    assert block.area.top() >= text.area.bottom()


def test_controls_have_names_and_tips(view: StepsView) -> None:
    for widget in (view.previous, view.next, view.scrubber):
        assert widget.accessibleName()
        assert widget.toolTip()
    assert view.all_steps.text()
    assert view.all_steps.toolTip()
    assert view.accessibleName()
