"""Another language while the program runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sightglass.algorithms import texts
from sightglass.app import language as language_module
from sightglass.app import program as program_module
from sightglass.app.language import language_of
from sightglass.app.main_window import MainWindow
from sightglass.app.program import Program
from sightglass.app.recipes import RecipeStep
from sightglass.app.settings import Settings
from sightglass.app.tour import show_tour_once
from sightglass.widgets.field_editors import NumberEditor
from tests.gui.conftest import PATIENCE
from tests.gui.visible_texts import pseudo_messages


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    program = Program(Settings(), None, qapp)
    program.open([], None, fresh=True)
    show(program, qtbot)
    yield program
    program.close()
    assert program.window is not None
    program.window.deleteLater()
    program.language.use("en")
    program.deleteLater()


def show(program: Program, qtbot: QtBot) -> MainWindow:
    window = program.window
    assert window is not None
    window.show()
    qtbot.waitUntil(lambda: window.active is not None and window.active.output is not None, timeout=PATIENCE)
    return window


def speak_pseudo(program: Program) -> None:
    program.switch(lambda: program.language.use_messages("zh_CN", pseudo_messages()))


def test_the_window_speaks_another_language_at_once_and_back(program: Program, qtbot: QtBot) -> None:
    first = show(program, qtbot)
    assert first.active is not None
    entries, parameters = first.workspace.entries, first.active.parameters
    first.active.set_parameters(parameters.replaced(transform="gamma", gamma=0.5))
    first.setGeometry(40, 50, 1100, 760)
    place = first.geometry()
    speak_pseudo(program)
    second = show(program, qtbot)
    assert second.earlier_trainings is first.earlier_trainings
    assert second is not first
    assert second.geometry() == place
    assert not isValid(first)
    assert second.commands.find("File/Open…").text() == "⟦Open…⟧"
    assert second.docks["contrast"].windowTitle() == "⟦Contrast⟧"
    assert second.workspace.entries == entries
    assert second.active is not None
    assert second.active.parameters == parameters.replaced(transform="gamma", gamma=0.5)
    assert second.active.form.row("gamma").label.text() == "⟦Gamma γ⟧"
    second.undo_stack.undo()
    assert second.active.parameters == parameters
    program.choose_language("en")
    third = show(program, qtbot)
    assert third.commands.find("File/Open…").text() == "Open…"
    third.undo_stack.redo()
    assert third.active is not None
    assert third.active.parameters == parameters.replaced(transform="gamma", gamma=0.5)


def test_the_menu_chooses_a_language_and_it_is_remembered(program: Program, qtbot: QtBot) -> None:
    first = show(program, qtbot)
    first.commands.find("View/Language/简体中文").trigger()
    qtbot.waitUntil(lambda: program.window is not first, timeout=PATIENCE)
    second = show(program, qtbot)
    assert second.commands.find("View/Language/简体中文").isChecked()
    assert second.commands.find("View/Language/简体中文").text() == "简体中文"
    assert Settings().language == texts.language() == "zh_CN"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    second.commands.find("View/Language/English").trigger()
    qtbot.waitUntil(lambda: program.window is not second, timeout=PATIENCE)
    show(program, qtbot)
    assert Settings().language == texts.language() == "en"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "取消"


def test_what_is_begun_goes_on_in_the_other_language(program: Program, qtbot: QtBot) -> None:
    first = show(program, qtbot)
    assert first.active is not None
    first.active.set_parameters(first.active.parameters.replaced(transform="gamma"))
    box = first.active.form.row("gamma").editor
    assert isinstance(box, NumberEditor)
    box.box.lineEdit().setText("dark")
    image = first.workspace.entries[0]
    derived = image.derived(image.image, RecipeStep("flip_horizontally"), RecipeStep("flip_vertically"))
    first.workspace.add((derived,))
    editing = first.history_dock.open()
    qtbot.waitUntil(lambda: editing.entry is not None and editing.entry.identity == derived.identity, timeout=PATIENCE)
    editing.switch(1, is_on=False)
    first.docks["contrast"].open()
    first.commands.find("Help/Tour").trigger()
    assert first.tour is not None
    first.tour.bubble.next.click()
    speak_pseudo(program)
    second = show(program, qtbot)
    assert second.active is not None
    row = second.active.form.row("gamma")
    assert isinstance(row.editor, NumberEditor)
    assert row.editor.box.lineEdit().text() == "dark"
    assert row.message.text().startswith("⟦"), "the reason is told in the other language"
    assert [len(chain.recipe()) for chain in second.history_dock.edited().values()] == [1]
    history = second.history_dock.open()
    qtbot.waitUntil(lambda: history.is_draft, timeout=PATIENCE)
    assert second.tour is not None
    assert second.tour.number == 1
    assert second.tour.bubble.title.text().startswith("⟦")
    second.tour.end()


def test_a_tour_that_is_still_to_come_comes_in_the_other_language(program: Program, qtbot: QtBot) -> None:
    first = show(program, qtbot)
    show_tour_once(first)
    speak_pseudo(program)
    second = show(program, qtbot)
    qtbot.waitUntil(lambda: second.tour is not None, timeout=PATIENCE)


def test_without_a_font_the_window_stays_as_it_is_and_says_so(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_module, "can_be_shown", lambda name: name != "zh_CN")
    window = show(program, qtbot)
    window.commands.find("View/Language/简体中文").trigger()
    qtbot.waitUntil(lambda: "font" in window.messages.text.text())
    assert program.window is window
    assert window.commands.find("View/Language/As the system").isChecked()
    assert Settings().language == "system"


def test_what_is_being_opened_is_not_lost(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = show(program, qtbot)
    monkeypatch.setattr(type(window.files.worker), "is_busy", True)
    program.choose_language("zh_CN")
    monkeypatch.undo()
    assert program.window is window
    assert "Files are being opened or saved." in window.messages.text.text()


def test_a_batch_is_not_lost(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = show(program, qtbot)
    monkeypatch.setattr(type(window.batch_dock), "is_running", True)
    program.choose_language("zh_CN")
    assert program.window is window
    assert "Choose the language again" in window.messages.text.text()
    assert Settings().language == "system"


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"), (["zh-Hant-TW", "en-US"], "en"),
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh"], "en"), (["zh"], "zh_CN"), (["de-DE", "zh-CN"], "zh_CN"),
        (["fr-FR"], "en"), (["en-GB", "zh-CN"], "en"), ([], "en"),
    ],
)  # fmt: skip
def test_the_language_of_the_system(system: list[str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return system

    class Locale:
        system = staticmethod(System)

    monkeypatch.setattr(language_module, "QLocale", Locale)
    assert language_of("system") == expected
    assert language_of("zh_CN") == "zh_CN"
