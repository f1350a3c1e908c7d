"""The window in which a person chooses what they prefer; each choice is seen at once, and Cancel takes all back."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.threads import core_count
from sightglass.app import memory
from sightglass.app.language import SYSTEM
from sightglass.app.language import choices as language_choices
from sightglass.app.memory_use import MemoryUse
from sightglass.app.questions import Question
from sightglass.app.settings import LEAST_AUTOSAVE, MOST_AUTOSAVE, Preferences
from sightglass.app.tour import show_tour
from sightglass.widgets import theme
from sightglass.widgets.cards import text_label
from sightglass.widgets.spin_boxes import WholeNumberBox

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

_THEME_TEXTS = {"system": marked("As the system"), "light": marked("Light"), "dark": marked("Dark")}
_MIB = 1 << 20
_MEMORY_STEP = 256
_WIDTH, _HEIGHT = 480, 416


class PreferencesDialog(QDialog):
    """Three pages of preferences."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self._window, self._service = window, window.preferences
        self._before = self._service.value
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self._general(), tr("General"))
        self.pages.addTab(self._resources(), tr("Threads and memory"))
        self.pages.addTab(self._questions(), tr("Questions"))
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel | buttons.RestoreDefaults)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        restore = self.buttons.button(buttons.RestoreDefaults)
        restore.setText(tr("Restore defaults"))
        restore.setToolTip(tr("Set all pages back to what they were at first; Cancel brings your values back"))
        restore.clicked.connect(self._restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, 2 * theme.GRID)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.buttons)
        self._service.changed.connect(self._show_values)
        self._show_values()
        self.resize(_WIDTH, _HEIGHT)

    # Pages

    def _general(self) -> QWidget:
        self.theme = QComboBox()
        for mode in theme.MODES:
            self.theme.addItem(tr(_THEME_TEXTS[mode]), mode)
        self.theme.activated.connect(lambda: self._try(theme=self.theme.currentData()))
        self.language = QComboBox()
        for title, choice in language_choices():
            self.language.addItem(tr(title), choice)
        self.language.setCurrentIndex(self.language.findData(self._window.settings.language))
        self.autosave = _number(LEAST_AUTOSAVE, MOST_AUTOSAVE, tr(" s after a change"), 5)
        self.autosave.valueChanged.connect(lambda seconds: self._try(autosave_seconds=seconds))
        self.tour = QPushButton(tr("Show the tour again"))
        self.tour.setToolTip(tr("Keep these preferences, and be led through the window in six steps"))
        self.tour.clicked.connect(self._show_tour)
        page, form = _page()
        _add_row(form, tr("Theme"), self.theme, tr("The colours of the window; the plots follow"))
        _add_row(form, tr("Language"), self.language, tr("The language of the window, from OK on"))
        _add_row(form, tr("Autosave"), self.autosave, tr("How long after a change it is kept for the next start"))
        form.addRow(
            "",
            _sentence(
                tr("What is open is kept in the background, and is open again at the next start, whatever happens.")
            ),
        )
        form.addRow(tr("Tour"), _left(self.tour))
        return page

    def _resources(self) -> QWidget:
        cores = core_count()
        self.threads = _number(1, cores, tr(" of {cores}", cores=cores), 1)
        self.threads.valueChanged.connect(lambda count: self._try(threads=count))
        most = max(memory.LEAST_LIMIT, memory.machine_memory()) // _MIB
        self.memory = _number(memory.LEAST_LIMIT // _MIB, most, " MiB", _MEMORY_STEP)
        self.memory.valueChanged.connect(lambda limit: self._try(memory_limit=limit))
        self.use = MemoryUse(self._window)
        page, form = _page()
        _add_row(form, tr("Threads"), self.threads, tr("How many cores a computation may use"))
        form.addRow("", _sentence(tr("Takes effect at once. A run on many files goes on as it began.")))
        _add_row(form, tr("Memory limit"), self.memory, tr("The most that a file, session or data set may take"))
        form.addRow(
            "",
            _sentence(
                tr(
                    "A file, session or data set that needs more is refused. Undo may keep images of half as much. "
                    "Results that only save time take an eighth, and so do steps in the history."
                )
            ),
        )
        form.addRow(tr("In memory now"), self.use)
        return page

    def _questions(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 2 * theme.GRID, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(_sentence(tr("Ask before:")))
        self.asked: dict[Question, QCheckBox] = {}
        for question in Question:
            box = QCheckBox(tr(question.title))
            box.setToolTip(tr("Without a tick it is done at once"))
            box.clicked.connect(self._take_questions)
            self.asked[question] = box
            layout.addWidget(box)
        self.ask_all = QPushButton(tr("Ask everything again"))
        self.ask_all.setToolTip(tr("Tick all questions, those too that you did not want to be asked again"))
        self.ask_all.clicked.connect(lambda: self._try(unasked=frozenset()))
        layout.addLayout(_left(self.ask_all))
        layout.addWidget(_sentence(tr("What undo brings back is never asked about.")))
        layout.addStretch(1)
        return page

    # Choosing

    def _restore(self) -> None:
        self._service.try_out(Preferences())
        self.language.setCurrentIndex(self.language.findData(SYSTEM))

    def _try(self, **values: Any) -> None:
        self._service.try_out(replace(self._service.value, **values))

    def _take_questions(self) -> None:
        self._try(unasked=frozenset(question for question, box in self.asked.items() if not box.isChecked()))

    def _show_values(self) -> None:
        value = self._service.value
        self.theme.setCurrentIndex(self.theme.findData(value.theme))
        self.threads.setValue(value.threads)
        self.memory.setValue(value.memory_limit)
        self.autosave.setValue(value.autosave_seconds)
        for question, box in self.asked.items():
            box.setChecked(question not in value.unasked)
        self.ask_all.setEnabled(bool(value.unasked))

    def _show_tour(self) -> None:
        self.accept()
        show_tour(self._window)

    def accept(self) -> None:
        """Keep what is chosen."""
        self._service.keep()
        super().accept()
        # Last of all: another language makes the window anew.
        if self.language.currentData() != self._window.settings.language:
            self._window.language_chosen.emit(self.language.currentData())

    def reject(self) -> None:
        """Put everything back to what it was."""
        self._service.try_out(self._before)
        super().reject()


def _page() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(0, 2 * theme.GRID, 0, 0)
    form.setHorizontalSpacing(2 * theme.GRID)
    form.setVerticalSpacing(theme.GRID)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return page, form


def _add_row(form: QFormLayout, text: str, control: QWidget, help_text: str) -> None:
    control.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    control.setToolTip(help_text)
    control.setAccessibleName(text)
    form.addRow(text, control)


def _number(least: int, most: int, suffix: str, step: int) -> WholeNumberBox:
    box = WholeNumberBox(minimum=least, maximum=most, singleStep=step)
    box.setSuffix(suffix)
    return box


def _sentence(text: str) -> QWidget:
    label = text_label()
    label.setText(text)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label


def _left(button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
