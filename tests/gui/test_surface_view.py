"""Turning and reading the surface."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.results import Axis
from sightglass.widgets import theme
from sightglass.widgets.surface_axes import round_ticks
from sightglass.widgets.surface_view import SurfaceView

U = Axis("u", "cycles per pixel", -0.5, 0.5)
V = Axis("v", "cycles per pixel", -0.5, 0.5)
MIDDLE = QPoint(180, 140)


@pytest.fixture
def view(qtbot: QtBot) -> SurfaceView:
    theme.manager().set_mode("light")
    result = SurfaceView()
    qtbot.addWidget(result)
    result.resize(360, 280)
    result.show_surface(peak(), U, V, "|H(u, v)|")
    result.show()
    return result


def peak() -> np.ndarray:
    v, u = np.meshgrid(np.linspace(-0.5, 0.5, 65), np.linspace(-0.5, 0.5, 65))
    return np.exp(-(u**2 + v**2) / 0.02)


def picture(view: SurfaceView) -> QImage:
    return view.grab().toImage()


def test_it_says_what_it_shows(view: SurfaceView) -> None:
    assert view.accessibleDescription() == "|H(u, v)| from 0 to 1"
    view.clear()
    assert "when there is a result" in view.accessibleDescription()


def test_dragging_turns_and_a_double_click_resets(view: SurfaceView, qtbot: QtBot) -> None:
    start, before = view.angles, picture(view)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=MIDDLE)
    qtbot.mouseMove(view, MIDDLE + QPoint(40, 20))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=MIDDLE + QPoint(40, 20))
    assert view.angles == pytest.approx((start[0] - 20, start[1] + 10))
    assert picture(view) != before
    qtbot.mouseMove(view, MIDDLE)
    assert view.angles == pytest.approx((start[0] - 20, start[1] + 10))
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=MIDDLE)
    assert view.angles == pytest.approx(start)


def test_the_keyboard_turns_zooms_and_resets(view: SurfaceView, qtbot: QtBot) -> None:
    start = view.angles
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Plus):
        qtbot.keyClick(view, key)
    assert view.angles == pytest.approx((start[0] + 10, start[1] + 5))
    assert view.zoom == pytest.approx(1.2)
    for _ in range(40):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.angles[1] == pytest.approx(5.0)  # never from below
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.angles == pytest.approx(start)
    assert view.zoom == 1.0


def turn_wheel(view: SurfaceView, modifiers: Qt.KeyboardModifier) -> None:
    wheel = QWheelEvent(
        QPointF(MIDDLE), QPointF(MIDDLE), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)


def test_the_wheel_zooms_within_bounds_and_scrolls_past_a_view_not_in_use(view: SurfaceView, qtbot: QtBot) -> None:
    view.clearFocus()
    turn_wheel(view, Qt.KeyboardModifier.NoModifier)
    assert view.zoom == 1.0
    turn_wheel(view, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > 1.1
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus, timeout=1000)
    for _ in range(60):
        turn_wheel(view, Qt.KeyboardModifier.NoModifier)
    assert view.zoom == pytest.approx(6.0)
    picture(view)


def test_the_picture_is_refined_when_the_hand_rests(view: SurfaceView, qtbot: QtBot) -> None:
    view.turn(0.1, 0.0)
    moving = picture(view)
    qtbot.waitUntil(lambda: view._fine, timeout=2000)
    assert picture(view) != moving
    assert not view._settled.isActive()


def test_hiding_stops_the_clock(view: SurfaceView) -> None:
    view.turn(0.1, 0.0)
    assert view._settled.isActive()
    view.hide()
    assert not view._settled.isActive()


def test_it_follows_the_theme(view: SurfaceView) -> None:
    before = picture(view)
    theme.manager().set_mode("dark")
    assert picture(view) != before


@pytest.mark.parametrize(
    "heights",
    [np.zeros((5, 5)), np.ones((1, 1)), np.full((4, 7), -3.0), np.array([[1.0, np.nan], [np.inf, 0.0]]), np.eye(300)],
)
def test_awkward_heights_are_drawn(view: SurfaceView, heights: np.ndarray) -> None:
    view.show_surface(heights, Axis("rows"), Axis("columns"), "z")
    assert not picture(view).isNull()


def test_nothing_finite_is_said_in_words(view: SurfaceView) -> None:
    view.show_surface(np.full((3, 3), np.nan), U, V)
    assert view.accessibleDescription() == "There is no finite value to show"
    with pytest.raises(ValueError, match="rows and columns"):
        view.show_surface(np.zeros(5), U, V)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 1, [0, 0.25, 0.5, 0.75, 1]),
        (-0.5, 0.5, [-0.5, -0.25, 0, 0.25, 0.5]),
        (0, 8, [0, 2, 4, 6, 8]),
        (0, 3e-5, None),
    ],
)
def test_ticks_are_round_and_few(low: float, high: float, ticks: list[float] | None) -> None:
    found = round_ticks(low, high)
    assert 3 <= len(found) <= 6
    assert low <= found[0] + 1e-12
    assert found[-1] <= high + 1e-12
    if ticks is not None:
        assert found == pytest.approx(ticks)
    assert len(round_ticks(low, high, 2)) < len(found)
