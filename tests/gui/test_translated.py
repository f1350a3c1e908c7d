"""Every text that a person sees goes through the translation: none is left bare in a language of brackets."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from sightglass.algorithms import catalogue
from sightglass.algorithms.convolution import Operation
from sightglass.algorithms.edits import EDITS
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.results import Axis, Plot
from sightglass.algorithms.texts import tr
from sightglass.app.figures.choices import Choices
from sightglass.app.figures.dialog import FigureDialog
from sightglass.app.files import FileError, read_images
from sightglass.app.help import show_about, show_shortcuts
from sightglass.app.image_menu import EditDialog
from sightglass.app.language import Language
from sightglass.app.main_window import MainWindow
from sightglass.app.menus import build_menus
from sightglass.app.palette import CommandPalette
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.preferences_dialog import PreferencesDialog
from sightglass.app.questions import Question
from sightglass.app.recipes import read_recipe
from sightglass.app.session.archive import read_session
from sightglass.app.settings import Settings
from sightglass.app.tour import steps
from sightglass.app.training_panel import TrainingPanel
from sightglass.widgets.figures.plots import PlotFigure
from sightglass.widgets.figures.ready import readiness
from sightglass.widgets.form import ParameterForm
from sightglass.widgets.tour import Tour
from tests.gui.conftest import settle
from tests.gui.visible_texts import bare, pseudo_messages, texts_of

# Times, and names that a person gave.
NOT_TRANSLATED = re.compile(r"[\d.]+ ms|Photographer")


@pytest.fixture(autouse=True)
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp)
    language.use_messages("zh_CN", pseudo_messages())
    yield
    language.use("en")
    language.deleteLater()


@pytest.fixture
def unstarted(qtbot: QtBot) -> MainWindow:
    """A window with its menus, which computes nothing."""
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    build_menus(window)
    return window


def bare_texts(root: QObject) -> list[str]:
    return sorted({text for text in texts_of(root) if bare(text)})


def test_the_menus_are_translated(unstarted: MainWindow) -> None:
    menus = [action.menu() for action in unstarted.menuBar().actions()]
    titles = [menu.title().replace("&", "") for menu in menus if isinstance(menu, QMenu)]
    assert len(titles) == 7
    left = list(unstarted.commands.all())
    assert len(left) > 60
    shown = {name: (*unstarted.commands.shown(name), action.toolTip()) for name in left
             for action in [unstarted.commands.find(name)]}  # fmt: skip
    assert {name for name, texts in shown.items() if any(map(bare, texts))} == set()


def test_the_bar_of_docks_is_translated(unstarted: MainWindow) -> None:
    assert bare_texts(unstarted.activity_bar) == []
    assert [dock.windowTitle() for dock in unstarted.docks.values() if bare(dock.windowTitle())] == []


def test_the_canvas_and_the_docks_around_it_are_translated(unstarted: MainWindow) -> None:
    parts = (unstarted.centre, unstarted.workspace_dock, unstarted.profile_dock, unstarted.batch_dock)
    assert [text for part in parts for text in bare_texts(part)] == []
    assert bare_texts(unstarted.statusBar()) == []


def test_the_dialogs_of_edits_are_translated(unstarted: MainWindow) -> None:
    for edit in (edit for edit in EDITS if edit.parameters is not None):
        dialog = EditDialog(unstarted, edit)
        assert bare_texts(dialog) == []
        dialog.close()


def test_the_dialog_of_figures_is_translated(unstarted: MainWindow, qtbot: QtBot) -> None:
    plot = Plot("curve", "⟦curve⟧", Axis("⟦x⟧"), Axis("⟦y⟧"), ())
    figure = FigureDialog(PlotFigure(plot), Choices(), lambda *_: None, unstarted.figures.writer, unstarted)
    assert bare_texts(figure) == []
    figure.close()
    with qtbot.waitCallback() as ready:
        readiness().when_ready(ready)


def test_what_is_wrong_with_files_is_translated(tmp_path: Path) -> None:
    contents = {
        "empty.png": b"",
        "text.png": b"no image",
        "cut.png": b"\x89PNG\r\n\x1a\n",
        "broken.npy": b"\x93NUMPY\x01",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    for name in (*contents, "missing.png", "."):
        with pytest.raises(FileError) as raised:
            read_images(tmp_path / name)
        assert bare(str(raised.value)) == ""
    for read, name in ((read_session, "text.png"), (read_recipe, "text.png")):
        with pytest.raises(SightglassError) as told:
            read(tmp_path / name)
        assert bare(str(told.value)) == ""


@pytest.mark.parametrize("show", [show_shortcuts, show_about])
def test_the_dialogs_of_help_are_translated(show: Callable[[MainWindow], None], unstarted: MainWindow) -> None:
    show(unstarted)
    dialog = unstarted.findChild(QDialog)
    assert dialog is not None
    assert bare_texts(dialog) == []
    dialog.close()


def test_the_preferences_are_translated(unstarted: MainWindow) -> None:
    dialog = PreferencesDialog(unstarted)
    assert bare_texts(dialog) == []
    dialog.close()


def test_the_tour_and_the_questions_are_translated(unstarted: MainWindow) -> None:
    told = [text for step in steps(unstarted) for text in (step.title, step.text, step.task)]
    assert [text for text in told if bare(text)] == []
    tour = Tour(unstarted, steps(unstarted))
    tour.bubble.show_step(0, steps(unstarted)[0])
    assert bare_texts(tour.bubble) == []
    assert [question for question in Question if bare(tr(question.title)) or bare(tr(question.action))] == []


def test_the_command_palette_is_translated_and_knows_the_english_names_too(unstarted: MainWindow) -> None:
    palette = CommandPalette(unstarted.commands, unstarted)
    assert bare_texts(palette) == []
    palette.search.setText("zoom in")
    first = palette.results.topLevelItem(0)
    assert first is not None
    assert first.text(0) == "⟦View⟧ › ⟦Zoom in⟧"
    palette.close()


@pytest.mark.parametrize("name", catalogue.names())
def test_forms_are_translated(name: str, qtbot: QtBot) -> None:
    form = ParameterForm(catalogue.find(name).parameters)
    qtbot.addWidget(form)
    assert bare_texts(form) == []


@pytest.mark.parametrize("name", catalogue.names())
def test_docks_are_translated(name: str, qtbot: QtBot, open_dock: Callable[[str], AlgorithmPanel]) -> None:
    panel = open_dock(name)
    pages = panel.body.pages
    found = set(bare_texts(panel))
    for index in range(0 if pages is None else pages.bar.count()):
        pages.bar.setCurrentIndex(index)
        # A training that has not been started keeps its worker; test_translated_networks goes through one.
        if not isinstance(panel, TrainingPanel):
            settle(qtbot, panel)
        found |= set(bare_texts(panel))
    assert [text for text in sorted(found) if not NOT_TRANSLATED.fullmatch(text)] == []


def test_all_operations_on_the_blackboard_are_translated(
    qtbot: QtBot, open_dock: Callable[[str], AlgorithmPanel]
) -> None:
    panel = open_dock("convolution")
    found = {}
    for operation in Operation:
        panel.set_parameters(panel.parameters.replaced(operation=operation))
        settle(qtbot, panel)
        assert panel.output is not None
        texts = set(bare_texts(panel))
        for board in panel.output.presentation.boards:
            titles = (each.title for column in board.columns for each in (column, *column.grids))
            texts |= {text for text in (board.title, board.caption, *titles) if bare(text)}
        found[operation] = [text for text in sorted(texts) if not NOT_TRANSLATED.fullmatch(text)]
    assert found == {operation: [] for operation in Operation}


def test_a_worked_example_opens_its_page_by_its_english_name(open_dock: Callable[[str], AlgorithmPanel]) -> None:
    panel = open_dock("pyramid")
    panel.show_explanation("", "", "Steps")
    pages = panel.body.pages
    assert pages is not None
    assert pages.bar.tabText(pages.bar.currentIndex()) == "⟦Steps⟧"
