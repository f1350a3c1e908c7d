"""The form of an algorithm, made from the declaration of its parameters."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import Field, Parameters
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.field_editors import CustomEditor, FieldEditor, NumberEditor, editor_for
from sightglass.widgets.form_row import NARROWEST_LABEL, FormRow, paint_light
from sightglass.widgets.icons import colored_icon

_LABEL_SHARE = 0.36
_WIDEST_BOX = 112


class FormSection(QWidget):
    """Some rows under a title that folds them away; without a title they always show."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.rows: list[FormRow] = []
        self._is_lit = False
        self._body = QWidget()
        self._rows_layout = QVBoxLayout(self._body)
        self._rows_layout.setContentsMargins(0, 0, 0, 0)
        self._rows_layout.setSpacing(theme.HALF_GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HALF_GRID)
        self.header: QToolButton | None = None
        if title:
            self.header = self._header(title)
            layout.addWidget(self.header)
        layout.addWidget(self._body)

    def add_row(self, row: FormRow) -> None:
        """Append a row."""
        self.rows.append(row)
        self._rows_layout.addWidget(row)

    def add_widget(self, widget: QWidget) -> None:
        """Put a view that belongs to the section's parameters below its rows."""
        self._rows_layout.addWidget(widget)

    @property
    def folded(self) -> bool:
        """Whether the rows are hidden."""
        return self.header is not None and not self.header.isChecked()

    def set_folded(self, folded: bool) -> None:
        """Hide or show the rows."""
        if self.header is not None:
            self.header.setChecked(not folded)

    @property
    def is_lit(self) -> bool:
        """Whether the title stands out."""
        return self._is_lit

    def set_lit(self, lit: bool) -> None:
        """Make the title stand out, since something else speaks of a row that is folded away."""
        if lit != self._is_lit:
            self._is_lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_lit and self.header is not None:
            paint_light(self, self.header.geometry())

    def _header(self, title: str) -> QToolButton:
        header = QToolButton()
        header.setObjectName("sectionHeader")
        header.setText(tr(title))
        header.setCheckable(True)
        header.setChecked(True)
        header.setIcon(colored_icon("chevron-down", "muted"))
        header.setIconSize(QSize(theme.ICON_SIZE, theme.ICON_SIZE))
        header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header.setAccessibleName(tr("Section {title}", title=tr(title)))
        header.setToolTip(theme.tooltip(tr("Fold or unfold this part of the form")))
        header.toggled.connect(self._unfold)
        return header

    def _unfold(self, unfolded: bool) -> None:
        self._body.setVisible(unfolded)
        assert self.header is not None
        self.header.setIcon(colored_icon("chevron-down" if unfolded else "chevron-right", "muted"))


class ParameterForm(QWidget):
    """Edits one instance of a parameter class.

    Parameters
    ----------
    parameters_type : type
        The class; its fields give the rows.
    editors : mapping
        Makers of custom editors (see `field_editors.Editor`), by the name of a field or by kind. "points" and "matrix"
        have no editor of their own and are left out without one.
    left_out : collection of str
        Fields without a row, since other controls set them.
    """

    changed = Signal(object, str)
    """The new parameters and the name of the field, while it is being dragged."""
    edit_finished = Signal()
    """One change is complete: the slider is released, Enter is pressed, a choice is made."""
    updated = Signal()
    """Other values, or other rows, are on show, whoever set them."""
    pointed = Signal(str)
    """The field whose row the pointer came over; empty when it left."""

    def __init__(
        self,
        parameters_type: type[Parameters],
        editors: Mapping[str, Callable[[Field], QWidget]] | None = None,
        parent: QWidget | None = None,
        left_out: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._value = parameters_type()
        self._default = self._value
        self._edited = False
        self._unavailable: frozenset[str] = frozenset()
        self._rows: dict[str, FormRow] = {}
        self._sections: dict[str, FormSection] = {}
        # Only a change of these can make other rows come or go.
        self._deciding = {when.parameter for field in parameters_type.fields() for when in field.when}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        for field in parameters_type.fields():
            editor = None if field.name in left_out else self._editor(field, editors or {})
            if editor is not None:
                self._add_row(field, editor)
        layout.addStretch(1)
        self._align_boxes()
        self.set_value(self._value)

    def value(self) -> Parameters:
        """Give the parameters as they stand; always valid."""
        return self._value

    def set_value(self, parameters: Parameters) -> None:
        """Show other parameters; no signal is sent."""
        self._value = parameters
        for name, row in self._rows.items():
            row.set_value(getattr(parameters, name))
        self._show_relevant()
        self.updated.emit()

    def drafts(self) -> dict[str, str]:
        """Give what was typed and is not in force, by field: it is no value, or was not confirmed."""
        typed = {name: row.editor.draft() for name, row in self._rows.items()}
        return {name: text for name, text in typed.items() if text}

    def restore_drafts(self, drafts: Mapping[str, str]) -> None:
        """Bring back what `drafts` gave, and take away other such texts."""
        for name, row in self._rows.items():
            if name in drafts:
                row.editor.set_draft(drafts[name])
            elif row.editor.draft():
                row.set_value(getattr(self._value, name))

    def row(self, name: str) -> FormRow:
        """Give the row of a field."""
        return self._rows[name]

    def field_names(self) -> tuple[str, ...]:
        """List the fields that have a row."""
        return tuple(self._rows)

    def light(self, name: str) -> None:
        """Make the row of a field stand out, or the title that it is folded under; nothing with an empty name."""
        for field_name, row in self._rows.items():
            row.set_lit(field_name == name)
        for section in self._sections.values():
            section.set_lit(section.folded and any(row.is_lit for row in section.rows))

    def row_with(self, widget: QWidget | None) -> str:
        """Give the field in whose row a widget is; empty where it is in none."""
        return next((name for name, row in self._rows.items() if widget and row.isAncestorOf(widget)), "")

    def section_of(self, name: str) -> FormSection:
        """Give the section that the row of a field is in."""
        return next(section for section in self._sections.values() if self._rows[name] in section.rows)

    def mark(self, name: str, reason: str) -> bool:
        """Show beside a field why its value cannot be used; tell whether there is such a field."""
        if name not in self._rows:
            return False
        self._rows[name].show_refusal(reason)
        return True

    def sections(self) -> tuple[FormSection, ...]:
        """List the sections in their order."""
        return tuple(self._sections.values())

    def section(self, title: str) -> FormSection:
        """Give the section of that title."""
        return self._sections[title]

    def set_unavailable(self, names: frozenset[str]) -> None:
        """Hide rows that matter to no result at present, whatever the other parameters say."""
        if names != self._unavailable:
            self._unavailable = names
            self._show_relevant()
            self.updated.emit()

    def set_idle(self, reasons: Mapping[str, str]) -> None:
        """Disable rows that would change nothing at present, each with the reason as its tooltip."""
        for name, row in self._rows.items():
            row.set_idle(reasons.get(name, ""))

    def fold_sections(self, titles: tuple[str, ...]) -> None:
        """Fold these sections and unfold the others."""
        for section in self._sections.values():
            section.set_folded(section.title in titles)

    def minimumSizeHint(self) -> QSize:
        # The labels, lined up for the width of now, must not keep the form from getting narrower.
        return QSize(
            max((row.least_width() for row in self._rows.values()), default=0), super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align_labels()

    def _editor(self, field: Field, editors: Mapping[str, Callable[[Field], QWidget]]) -> FieldEditor | None:
        make = editors.get(field.name) or editors.get(field.kind)
        if make is not None:
            return CustomEditor(field, make(field))
        return editor_for(field, getattr(self._default, field.name))

    def _add_row(self, field: Field, editor: FieldEditor) -> None:
        if field.section not in self._sections:
            section = FormSection(field.section)
            self._sections[field.section] = section
            layout = self.layout()
            assert layout is not None
            layout.addWidget(section)
        row = FormRow(field, getattr(self._default, field.name), editor)
        self._sections[field.section].add_row(row)
        self._rows[field.name] = row
        row.value_changed.connect(self._take)
        row.edit_finished.connect(self._finish)
        row.pointed.connect(lambda entered, name=field.name: self.pointed.emit(name if entered else ""))

    def _take(self, name: str, value: Any) -> None:
        try:
            new = self._value.replaced(**{name: value})
        except ParameterError as error:
            # A combination that the parameters refuse may be blamed on another field than the one in hand.
            self._rows[name].show_refusal(error.reason)
            return
        if new == self._value:
            return
        self._value = new
        self._edited = True
        if name in self._deciding:
            self._show_relevant()
        self.changed.emit(new, name)
        self.updated.emit()

    def _finish(self) -> None:
        self._show_accepted()
        if self._edited:
            self._edited = False
            self.edit_finished.emit()

    def _show_accepted(self) -> None:
        """Bring controls that were moved to a refused value back to the accepted one; the reason stays."""
        for name, row in self._rows.items():
            reason, accepted = row.message.text(), getattr(self._value, name)
            if reason and row.editor.value() != accepted:
                row.set_value(accepted)
                row.show_refusal(reason)

    def _show_relevant(self) -> None:
        changes = [
            (row, relevant)
            for name, row in self._rows.items()
            if row.isHidden() == (relevant := name not in self._unavailable and self._value.is_relevant(name))
        ]
        if not changes:
            return
        # All rows come and go in one repaint.
        self.setUpdatesEnabled(False)
        for row, relevant in changes:
            row.setVisible(relevant)
        for section in self._sections.values():
            section.setVisible(any(not row.isHidden() for row in section.rows))
        self._align_labels()
        for widget in (*self._sections.values(), self):
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        self.setUpdatesEnabled(True)

    def _align_labels(self) -> None:
        rows = [row for row in self._rows.values() if not isinstance(row.editor, CustomEditor)]
        if not rows:
            return
        widest = max(row.label.fontMetrics().horizontalAdvance(row.label.text()) for row in rows) + 2
        # Nothing of an editor may be cut off for the sake of its label, which can wrap.
        spare = self.width() - max(row.least_width() for row in rows) + NARROWEST_LABEL
        width = max(NARROWEST_LABEL, min(widest, round(self.width() * _LABEL_SHARE), spare))
        for row in rows:
            row.set_label_width(width)

    def _align_boxes(self) -> None:
        boxes = [
            row.editor.box
            for row in self._rows.values()
            if isinstance(row.editor, NumberEditor) and row.editor.slider is not None
        ]
        widths = [box.natural_width() for box in boxes]
        for box in boxes:
            box.setFixedWidth(min(max(widths), _WIDEST_BOX))
