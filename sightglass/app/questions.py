"""The questions that the program asks before it does what nothing brings back."""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sightglass.algorithms.texts import marked, tr

if TYPE_CHECKING:
    from sightglass.app.preferences import PreferenceService


class Question(Enum):
    """What may be asked. What undo brings back is never asked about.

    Attributes
    ----------
    title : str
        What is about to be done, for the preferences.
    action : str
        The name of the button that does it.
    """

    REPLACE_FILE = "replace_file", marked("Replacing a file"), marked("Replace")
    REPLACE_PRESET = "replace_preset", marked("Replacing a preset"), marked("Replace")
    DELETE_PRESET = "delete_preset", marked("Deleting a preset"), marked("Delete")
    FORGET_RUNS = "forget_runs", marked("Forgetting trainings that were kept to compare"), marked("Forget")
    QUIT_WHILE_BUSY = "quit_while_busy", marked("Quitting while many files are worked on"), marked("Quit")

    def __init__(self, key: str, title: str, action: str) -> None:
        self.key, self.title, self.action = key, title, action


Agree = Callable[[Question, str, str], bool]
"""Ask a question by its text and what follows; give whether the person agrees."""


class Questions:
    """Asks, unless the person wants to be asked no more."""

    def __init__(self, preferences: "PreferenceService", window: QWidget) -> None:
        self._preferences, self._window = preferences, window

    def agree(self, question: Question, text: str, consequence: str) -> bool:
        """Give whether a person agrees; without asking where they said so before.

        Parameters
        ----------
        question : Question
            What it is about.
        text : str
            The question itself.
        consequence : str
            What follows from a yes.
        """
        if question in self._preferences.value.unasked:
            return True
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QCheckBox, QMessageBox

        box = QMessageBox(self._window)
        box.setWindowTitle(tr(question.title))
        # Names of files and presets may look like HTML.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(consequence)
        agreed = box.addButton(tr(question.action), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        no_more = QCheckBox(tr("Do not ask again"))
        no_more.setToolTip(tr("Edit > Preferences lets you be asked again"))
        box.setCheckBox(no_more)
        box.exec()
        has_agreed = box.clickedButton() is agreed
        if has_agreed and no_more.isChecked():
            value = self._preferences.value
            self._preferences.change(unasked=value.unasked | {question})
        box.deleteLater()
        return has_agreed
