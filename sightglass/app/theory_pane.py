"""The theory of a dock, tied to its form: symbols and controls speak of each other."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from sightglass.algorithms.parameters import Field
from sightglass.algorithms.texts import tr
from sightglass.app.theory_text import page_of
from sightglass.widgets import theme
from sightglass.widgets.form import ParameterForm
from sightglass.widgets.form_row import value_text
from sightglass.widgets.icons import icon
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.theory_view import TheoryView

_LEAST_HEIGHT = 120
# The table of symbols need not follow a hand at 60 Hz.
_VALUES_MILLISECONDS = 120


def present_text(field: Field, value: Any) -> str:
    """Write the present value of a parameter in a few words."""
    match field.kind:
        case "matrix":
            return f"{len(value)} × {len(value[0])}"
        case "stack":
            return tr("{count} of {rows} × {columns}", count=len(value), rows=len(value[0]), columns=len(value[0][0]))
        case "points":
            return tr("1 point") if len(value) == 1 else tr("{n} points", n=len(value))
        case _:
            return value_text(field, value)


class TheoryPane(QWidget):
    """The page of an algorithm, tied to the form of its parameters."""

    close_requested = Signal()

    def __init__(self, algorithm: str, title: str, form: ParameterForm, body: QScrollArea) -> None:
        super().__init__()
        self._form = form
        self._body = body
        self._fields = {name: form.row(name).field for name in form.field_names()}
        self._values_soon = QTimer(self, singleShot=True, interval=_VALUES_MILLISECONDS)
        self._values_soon.timeout.connect(self._show_values)
        self.view = TheoryView()
        self.view.setAccessibleName(tr("Theory of {title}", title=tr(title)))
        self.view.show_page(page_of(algorithm), {name: tr(field.label) for name, field in self._fields.items()})
        self.view.pointed.connect(self._on_symbol)
        self.view.chosen.connect(self._on_chosen)
        OwnKeys(self.view, (tr("Close the theory"), "Esc", self.close_requested.emit))
        form.pointed.connect(self.view.light)
        form.updated.connect(self._values_soon.start)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header(title))
        layout.addWidget(self.view, 1)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def _header(self, title: str) -> QHBoxLayout:
        name = QLabel(tr("Theory: {title}", title=tr(title)))
        name.setStyleSheet("font-weight: 700;")
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setIconSize(QSize(theme.ICON_SIZE, theme.ICON_SIZE))
        close.setToolTip(tr("Close the theory"))
        close.setAccessibleName(tr("Close the theory"))
        close.clicked.connect(self.close_requested)
        header = QHBoxLayout()
        header.setContentsMargins(12, 2, 8, 2)
        header.addWidget(name, 1)
        header.addWidget(close)
        return header

    def _show_values(self) -> None:
        parameters = self._form.value()
        self.view.set_values({
            name: present_text(field, getattr(parameters, name))
            if not self._form.row(name).isHidden() else tr("not in use")
            for name, field in self._fields.items()
        })  # fmt: skip

    def _on_symbol(self, name: str) -> None:
        self._form.light(name)
        self.view.light(name)
        if not name:
            return
        field, row = self._fields[name], self._form.row(name)
        if row.isHidden():
            self.view.tell(tr("{label} is not in use with the other values", label=tr(field.label)))
            return
        value = present_text(field, getattr(self._form.value(), name))
        self.view.tell(tr("{label}: {value}", label=tr(field.label), value=value))
        section = self._form.section_of(name)
        shown = section.header if section.folded else row
        if shown is not None and shown.isVisible():
            self._body.ensureWidgetVisible(shown)

    def _on_chosen(self, name: str) -> None:
        """Go to the control of a parameter."""
        row = self._form.row(name)
        if not row.isHidden():
            self._form.section_of(name).set_folded(False)
            self._form.light(name)
            self._body.ensureWidgetVisible(row)
            row.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and (name := self._form.row_with(now)):
            self.view.light(name, reveal=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_values()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._values_soon.stop()
        self._form.light("")
