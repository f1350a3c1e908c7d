"""The menu of all worked examples."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sightglass.algorithms import catalogue
from sightglass.app.docks.matching import MatchingDialog
from sightglass.app.example_menu import MENU, TASKS, TOPICS
from sightglass.app.examples import examples_of, names_of
from sightglass.app.main_window import MainWindow
from sightglass.app.palette import CommandPalette
from tests.gui.conftest import PATIENCE, begins_in_contrast, settle


@pytest.fixture
def menu(window: MainWindow) -> QMenu:
    menu = window.commands.menu(MENU)
    assert menu.isEmpty()
    menu.aboutToShow.emit()
    return menu


def commands(window: MainWindow) -> list[str]:
    return [name for name in window.commands.all() if name.startswith(f"{MENU}/")]


def test_every_example_of_every_dock_stands_there_once(window: MainWindow, menu: QMenu) -> None:
    titles = sorted(name.rpartition("/")[2] for name in commands(window))
    expected = [example.title for dock in catalogue.names() for example in examples_of(dock)]
    assert titles == sorted([*expected, *(title for *_, title in TASKS)])
    menu.aboutToShow.emit()
    assert len(commands(window)) == len(titles)


def test_topics_stand_in_the_order_of_their_numbers(window: MainWindow, menu: QMenu) -> None:
    topics = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert topics == [*TOPICS.values(), "More"]
    assert all(window.commands.menu(f"{MENU}/{topic}").actions() for topic in topics)


def test_names_lead_to_the_examples_that_they_are_of() -> None:
    for dock in catalogue.names():
        assert [name.read() for name in names_of(dock)] == list(examples_of(dock))


@begins_in_contrast
@pytest.mark.parametrize(
    ("dock", "place"),
    [
        ("contrast", "1 Contrast/Too bright: a convex curve pulls it down"),
        ("filter", "2 Filters/Filter/H2: finds vertical edges, separable"),
        ("pyramid", "3 Pyramid/Every matrix: 2 × 2 averages, nearest neighbour, soft threshold 1"),
        ("convolution", "2 Filters/Convolution/The flipped kernel"),
    ],
)
def test_an_entry_opens_its_dock_with_its_numbers_and_explains(
    window: MainWindow, menu: QMenu, qtbot: QtBot, dock: str, place: str
) -> None:
    window.commands.find(f"{MENU}/{place}").trigger()
    panel = window.docks[dock].panel
    assert panel is not None
    assert window.active is panel
    example = next(each for each in examples_of(dock) if each.title == place.rpartition("/")[2])
    assert panel.parameters == example.parameters
    assert panel.body.explanation.isVisible()
    assert panel.body.explanation.text.text() == example.explanation
    settle(qtbot, panel)


@begins_in_contrast
def test_the_matching_opens_from_the_menu(window: MainWindow, menu: QMenu, qtbot: QtBot) -> None:
    for dock, number, title in TASKS:
        window.commands.find(f"{MENU}/{TOPICS[number]}/{title}").trigger()
        assert window.active is window.docks[dock].panel
    qtbot.waitUntil(lambda: bool(window.findChildren(MatchingDialog)), timeout=PATIENCE)
    window.findChildren(MatchingDialog)[0].close()
    qtbot.waitUntil(lambda: not window.findChildren(MatchingDialog))


def test_the_palette_knows_the_examples_by_their_titles_in_each_language(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.find("View/Command palette…").trigger()
    palette = window.findChildren(CommandPalette)[0]
    qtbot.keyClicks(palette.search, "burt and adelson")
    first = palette.results.topLevelItem(0)
    assert first is not None
    assert "Burt and Adelson's parameter a" in first.text(0)
    assert first.text(0).startswith(MENU)
    example = names_of("pyramid")[0]
    english, chinese = example.titles
    assert english == example.title != chinese
    palette.search.setText(chinese)
    first = palette.results.topLevelItem(0)
    assert first is not None
    assert first.text(0).endswith(english)
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
