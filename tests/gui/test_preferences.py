"""The preferences and the questions, used as a person would."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.algorithms.stage_cache import StageCache, empty_stage_caches, size_of_stage_caches
from sightglass.algorithms.threads import core_count, thread_count
from sightglass.app import memory
from sightglass.app.main_window import MainWindow
from sightglass.app.preferences_dialog import PreferencesDialog
from sightglass.app.questions import Question
from sightglass.app.settings import Preferences, Settings
from sightglass.widgets import theme
from tests.app.batch.folders import write_files
from tests.gui.conftest import Opener, add_image, begins_in_contrast
from tests.gui.test_batch_dock import Waiting

_STANDARD = QDialogButtonBox.StandardButton


@pytest.fixture(autouse=True)
def in_force_as_before() -> Iterator[None]:
    mode = theme.manager().mode
    yield
    if theme.manager().mode != mode:
        theme.manager().set_mode(mode)
    memory.set_memory_limit(None)
    empty_stage_caches()


@pytest.fixture
def asking(window: MainWindow) -> MainWindow:
    """A window that asks all questions."""
    window.preferences.change(unasked=frozenset())
    return window


@pytest.fixture
def dialog(asking: MainWindow, qtbot: QtBot) -> PreferencesDialog:
    asking.commands.find("Edit/Preferences…").trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def press(dialog: PreferencesDialog, button: _STANDARD) -> None:
    dialog.buttons.button(button).click()


def choose_theme(dialog: PreferencesDialog, mode: str) -> None:
    dialog.theme.setCurrentIndex(dialog.theme.findData(mode))
    dialog.theme.activated.emit(dialog.theme.currentIndex())


def test_choices_are_in_force_at_once_and_stay_with_ok(asking: MainWindow, dialog: PreferencesDialog) -> None:
    choose_theme(dialog, "dark")
    boxes = dialog.findChildren(QAbstractSpinBox)
    # The text does not touch the frame, whatever the theme.
    assert len(boxes) == 3
    assert all(box.lineEdit().cursorRect().center().x() >= 5 for box in boxes)
    dialog.threads.setValue(1)
    dialog.memory.setValue(512)
    dialog.autosave.setValue(60)
    dialog.asked[Question.REPLACE_FILE].click()
    assert theme.manager().theme.dark
    assert thread_count() == 1
    assert memory.memory_limit() == 512 << 20
    assert Settings().preferences == Preferences(), "not before OK"
    press(dialog, _STANDARD.Ok)
    chosen = Preferences("dark", 1, 512, 60, frozenset({Question.REPLACE_FILE}))
    assert Settings().preferences == asking.preferences.value == chosen
    assert asking.commands.find("View/Theme/Dark").isChecked()


def test_cancel_and_escape_take_all_back(asking: MainWindow, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    before, was_dark = asking.preferences.value, theme.manager().theme.dark
    choose_theme(dialog, "light" if was_dark else "dark")
    dialog.threads.setValue(1)
    dialog.memory.setValue(512)
    dialog.asked[Question.REPLACE_FILE].click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert asking.preferences.value == before
    assert theme.manager().theme.dark is was_dark
    assert thread_count() == core_count()
    assert memory.memory_limit() == memory.default_limit()
    assert Settings().preferences == before


def test_defaults_are_restored_on_all_pages_and_can_be_cancelled(asking: MainWindow, dialog: PreferencesDialog) -> None:
    dialog.autosave.setValue(99)
    dialog.asked[Question.DELETE_PRESET].click()
    press(dialog, _STANDARD.Ok)
    asking.commands.find("Edit/Preferences…").trigger()
    again = QApplication.activeModalWidget()
    assert isinstance(again, PreferencesDialog)
    assert (again.autosave.value(), again.asked[Question.DELETE_PRESET].isChecked()) == (99, False)
    press(again, _STANDARD.RestoreDefaults)
    assert asking.preferences.value == Preferences()
    assert (again.autosave.value(), again.asked[Question.DELETE_PRESET].isChecked()) == (15, True)
    press(again, _STANDARD.Cancel)
    assert asking.preferences.value.autosave_seconds == 99


def test_another_language_is_asked_for_with_ok_only(asking: MainWindow, dialog: PreferencesDialog) -> None:
    wanted: list[str] = []
    asking.language_chosen.connect(wanted.append)
    dialog.language.setCurrentIndex(dialog.language.findData("zh_CN"))
    press(dialog, _STANDARD.Cancel)
    assert wanted == []
    asking.commands.find("Edit/Preferences…").trigger()
    again = QApplication.activeModalWidget()
    assert isinstance(again, PreferencesDialog)
    assert again.language.currentData() == "system"
    again.language.setCurrentIndex(again.language.findData("zh_CN"))
    press(again, _STANDARD.Ok)
    assert wanted == ["zh_CN"]


def test_the_theme_of_the_view_menu_is_the_same_setting(asking: MainWindow, dialog: PreferencesDialog) -> None:
    asking.commands.find("View/Theme/Light").trigger()
    assert dialog.theme.currentData() == "light"
    assert Settings().preferences.theme == "light"
    press(dialog, _STANDARD.Cancel)


def test_autosave_follows(asking: MainWindow, dialog: PreferencesDialog, tmp_path: Path) -> None:
    asking.sessions._keep_in(asking.sessions._claimed(tmp_path / "kept", fresh=True))
    assert asking.sessions.autosave is not None
    dialog.autosave.setValue(7)
    assert asking.sessions.autosave._save_soon.interval() == 7000
    press(dialog, _STANDARD.Cancel)
    assert asking.sessions.autosave._save_soon.interval() == 15000


def test_what_is_in_memory_is_told_and_caches_are_emptied(asking: MainWindow, dialog: PreferencesDialog) -> None:
    image, cache = Image.of(np.zeros((2, 2), np.uint8)), StageCache[np.ndarray](4)
    add_image(asking, Image.of(np.zeros((4096, 4096), np.uint8)))
    cache.get([image], 0, lambda: np.zeros(20 << 20, np.uint8))
    dialog.pages.setCurrentIndex(1)
    dialog.use.look()
    assert dialog.use.text("Kept results") == "20 MiB"
    assert dialog.use.text("Open images") == "16 MiB"
    asking.workspace.remove({asking.workspace.entries[-1].identity})
    dialog.use.look()
    assert dialog.use.text("Undo") == "16 MiB"
    dialog.use.empty.click()
    assert size_of_stage_caches() == 0
    assert dialog.use.text("Kept results") == "0.0 MiB"
    assert not dialog.use.empty.isEnabled()
    press(dialog, _STANDARD.Cancel)


def test_the_tour_is_shown_again_and_the_choices_are_kept(asking: MainWindow, dialog: PreferencesDialog) -> None:
    dialog.autosave.setValue(30)
    dialog.tour.click()
    assert asking.tour is not None
    assert Settings().preferences.autosave_seconds == 30
    asking.tour.end()


def test_every_text_is_whole_on_every_page(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    for page in range(dialog.pages.count()):
        dialog.pages.setCurrentIndex(page)
        QApplication.processEvents()
        for label in dialog.pages.currentWidget().findChildren(QLabel):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
    press(dialog, _STANDARD.Cancel)


# Questions


class Answers:
    """Answers each question as it comes, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def next(self, button: str, no_more: bool = False) -> None:
        """Answer the next question."""

        def answer() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            self.asked.append(box.text())
            if no_more:
                box.checkBox().click()
            next(each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == button).click()

        QTimer.singleShot(0, answer)


@pytest.fixture
def answers(asking: MainWindow) -> Answers:
    return Answers()


def test_a_no_changes_nothing_and_a_yes_may_be_for_good(asking: MainWindow, answers: Answers, qtbot: QtBot) -> None:
    agree = lambda: asking.questions.agree(Question.DELETE_PRESET, "Delete?", "It will be lost.")  # noqa: E731
    answers.next("Cancel", no_more=True)
    assert not agree()
    assert asking.preferences.value.unasked == frozenset(), "a no is no answer for good"
    answers.next("Delete")
    assert agree()
    answers.next("Delete", no_more=True)
    assert agree()
    assert agree(), "without asking"
    assert Settings().preferences.unasked == {Question.DELETE_PRESET}
    assert answers.asked == ["Delete?"] * 3
    asking.commands.find("Edit/Preferences…").trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreferencesDialog)
    dialog.ask_all.click()
    press(dialog, _STANDARD.Ok)
    answers.next("Cancel")
    assert not agree()


def test_a_file_is_replaced_only_with_a_yes(
    asking: MainWindow, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, fresh = tmp_path / "there.png", tmp_path / "fresh.png"
    there.write_bytes(b"precious")
    chosen = [there, fresh]
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: bool(chosen))
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(chosen[0])])
    answers.next("Replace")
    assert asking.files.ask_target("Save", "a.png", "PNG (*.png)") == there
    # After a no the dialog comes again, for another name.
    again = monkeypatch.setattr

    def refuse(question: Question, text: str, consequence: str) -> bool:
        assert (question, text) == (Question.REPLACE_FILE, "Replace “there.png”?")
        assert str(tmp_path) in consequence
        chosen.pop(0)
        return False

    again(asking.files, "_agree", refuse)
    assert asking.files.ask_target("Save", "a.png", "PNG (*.png)") == fresh
    assert there.read_bytes() == b"precious"


def test_presets_are_replaced_and_deleted_only_with_a_yes(
    asking: MainWindow, answers: Answers, open_dock: Opener
) -> None:
    panel = open_dock("contrast")
    menu = panel.menu
    menu.save_preset("mine")
    first = menu._presets.load()["mine"]
    panel.set_parameters(replace(panel.parameters, low_percentile=5.0))  # type: ignore[type-var]
    answers.next("Cancel")
    menu.save_preset("mine")
    assert menu._presets.load()["mine"] == first
    answers.next("Replace")
    menu.save_preset("mine")
    assert menu._presets.load()["mine"] == panel.parameters
    answers.next("Cancel")
    menu._delete_preset("mine")
    assert menu._presets.names() == ("mine",)
    answers.next("Delete")
    menu._delete_preset("mine")
    assert menu._presets.names() == ()
    assert len(answers.asked) == 4


@begins_in_contrast
def test_the_window_stays_while_files_are_worked_on_unless_that_is_meant(
    asking: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sightglass.app.batch_panel import BatchPanel

    monkeypatch.setattr(BatchPanel, "executor", lambda _self: Waiting())
    asking.canvas.primary_key = "result"
    panel = asking.batch_dock.open()
    panel.set_files([Path(file) for file in write_files(tmp_path / "in", "a.png", "b.png")])
    panel.set_output(tmp_path / "out")
    panel.start()
    qtbot.waitUntil(lambda: panel.status.text().startswith("1 of 2 files"))
    answers.next("Cancel")
    assert not asking.close()
    assert asking.isVisible()
    assert panel.is_running
    answers.next("Quit")
    assert asking.close()
    assert not panel.is_running


def test_a_request_of_the_system_to_end_asks_nothing(asking: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> bool:
        raise AssertionError("nobody may be there to answer")

    monkeypatch.setattr(asking.questions, "agree", never)
    monkeypatch.setattr(type(asking.batch_dock), "is_running", True)
    asking.close_unasked()
    assert not asking.isVisible()
