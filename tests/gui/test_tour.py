"""The tour, taken as a person would."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QSlider
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Region
from sightglass.app.main_window import MainWindow
from sightglass.app.tour import show_tour_once, steps
from sightglass.widgets import theme
from sightglass.widgets.tour import Place, Tour
from tests.gui.conftest import PATIENCE, SharedWindow, settle, window_holder

OPEN, DOCKS, CONTROL, EXAMPLES, THEORY, TAKE_AWAY = range(6)


@pytest.fixture
def first_dock() -> str:
    return "contrast"


@pytest.fixture
def shared() -> Iterator[SharedWindow]:
    yield from window_holder()


@pytest.fixture
def tour(window: MainWindow) -> Tour:
    window.commands.find("Help/Tour").trigger()
    assert window.tour is not None
    return window.tour


def go_to(tour: Tour, number: int) -> None:
    while tour.number < number:
        tour.bubble.next.click()


def seen_at(window: MainWindow, point: QPoint) -> object:
    return window.childAt(point)


def test_at_most_six_steps_of_two_sentences_each_point_at_something_real(window: MainWindow, tour: Tour) -> None:
    assert 1 < len(steps(window)) <= 6
    for step in steps(window):
        assert step.text.count(".") == 2, step.text
        assert tour.bubble.title.text() == step.title
        assert tour.bubble.task.text() == step.task
        assert tour.lights, step.title
        assert not any(light.intersects(tour.bubble.geometry()) for light in tour.lights), step.title
        assert tour.rect().contains(tour.bubble.geometry())
        tour.bubble.next.click()
    assert window.tour is None
    assert not tour.isVisible()


def test_keys_alone_lead_through_it_and_escape_ends_it(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    window.canvas.view.setFocus()
    tour.end()
    window.commands.find("Help/Tour").trigger()
    tour = window.tour
    assert tour is not None
    for key, number in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Return, 2), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Left, 0),
                        (Qt.Key.Key_Left, 0)):  # fmt: skip
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert tour.number == number
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.tour is None
    assert window.canvas.view.hasFocus(), "where it was before"


def test_escape_ends_it_from_a_control_in_the_light_too(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    window.canvas.set_selection(Region(1, 1, 5, 5))
    window.canvas.view.setFocus()
    qtbot.keyClick(window.canvas.view, Qt.Key.Key_Escape)
    assert window.tour is None
    assert window.canvas.selection is not None, "the key was for the tour alone"


def test_the_mouse_skips_it(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    qtbot.mouseClick(tour.bubble.skip, Qt.MouseButton.LeftButton)
    assert window.tour is None


def test_what_stands_in_the_light_can_be_used_and_the_rest_cannot(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    go_to(tour, CONTROL)
    panel = window.active
    assert panel is not None
    slider = next(slider for slider in panel.form.findChildren(QSlider) if slider.isVisible())
    middle = slider.mapTo(window, slider.rect().center())
    assert seen_at(window, middle) is slider
    other = window.activity_bar.mapTo(window, window.activity_bar.rect().center())
    assert seen_at(window, other) is tour
    before = panel.parameters
    mark = tour.bubble._mark.pixmap().cacheKey()
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert panel.parameters != before
    assert tour.bubble._mark.pixmap().cacheKey() != mark, "the person has tried it"
    settle(qtbot, panel)


def test_it_follows_when_the_window_and_its_docks_change(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    before = tour.lights
    window.resize(window.width() - 150, window.height() - 100)
    qtbot.waitUntil(lambda: tour.size() == window.size())
    qtbot.waitUntil(lambda: tour.lights != before)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.workspace_dock)
    qtbot.waitUntil(lambda: tour.lights[0].left() > window.width() // 2)
    assert tour.lights[0].intersects(Place(window.workspace_dock).within(window))
    # In a window of its own it cannot be pointed at; the tour goes on all the same.
    window.workspace_dock.setFloating(True)
    qtbot.waitUntil(lambda: not tour.lights)
    assert tour.bubble.isVisible()
    window.workspace_dock.setFloating(False)
    qtbot.waitUntil(lambda: bool(tour.lights))


def test_it_stays_above_a_dock_that_is_brought_to_the_front(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    go_to(tour, DOCKS)
    window.docks["contrast"].raise_()
    window.workspace_dock.raise_()
    thumbnails = window.workspace_dock.mapTo(window, window.workspace_dock.rect().center())
    qtbot.waitUntil(lambda: seen_at(window, thumbnails) in (tour, tour.bubble) or tour.bubble.isAncestorOf(
        window.childAt(thumbnails)  # type: ignore[arg-type]
    ))  # fmt: skip


def test_docks_that_were_closed_are_brought_back_to_be_pointed_at(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    window.workspace_dock.hide()
    window.docks["contrast"].hide()
    go_to(tour, CONTROL)
    assert window.active is not None
    qtbot.waitUntil(lambda: window.active is not None and window.active.isVisible())
    tour.bubble.back.click()
    tour.bubble.back.click()
    assert window.workspace_dock.isVisible()


def test_theory_opened_from_the_tour_comes_into_the_light(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    go_to(tour, THEORY)
    assert len(tour.lights) == 1
    window.commands.find("View/Theory").trigger()
    qtbot.waitUntil(lambda: len(tour.lights) == 2, timeout=PATIENCE)
    window.commands.find("View/Theory").trigger()
    qtbot.waitUntil(lambda: len(tour.lights) == 1)


def test_closing_the_window_takes_it_away(window: MainWindow, tour: Tour) -> None:
    # The fixtures find timers and windows that are left.
    window.close()
    assert window.tour is None


def test_a_new_theme_colours_it(window: MainWindow, tour: Tour) -> None:
    before = tour.bubble.styleSheet()
    mode = theme.manager().mode
    theme.manager().set_mode("light" if theme.manager().theme.dark else "dark")
    assert tour.bubble.styleSheet() != before
    theme.manager().set_mode(mode)


def test_a_window_with_hardly_any_room_shows_it_whole(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    window.resize(window.minimumSizeHint())
    for _ in range(5):
        assert tour.rect().contains(tour.bubble.geometry())
        assert tour.bubble.next.visibleRegion().boundingRect() == tour.bubble.next.rect()
        tour.bubble.next.click()


def test_a_place_is_what_is_seen_of_it(window: MainWindow) -> None:
    panel = window.active
    assert panel is not None
    lowest = panel.statistics  # type: ignore[attr-defined]
    assert Place(lowest).within(window) == QRect(), "scrolled out of view"
    assert Place(panel).within(window) == QRect(panel.mapTo(window, QPoint()), panel.size())


def test_it_is_shown_once_when_there_is_an_image_and_not_over_a_recovery(window: MainWindow, qtbot: QtBot) -> None:
    def offered() -> bool:
        show_tour_once(window)
        window.workspace.entries_changed.emit()
        QApplication.processEvents()
        return window.tour is not None

    window.sessions.was_cut_off = True
    assert not offered()
    assert not window.settings.tour_seen
    window.sessions.was_cut_off = False
    assert offered()
    assert window.tour is not None
    window.tour.end()
    assert window.settings.tour_seen
    assert not offered()
