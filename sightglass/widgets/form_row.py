"""One line of a form: label, editor, reset arrow, and below them the reason why an entry is refused."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from sightglass.algorithms.parameters import Field
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import alert
from sightglass.widgets.field_editors import CustomEditor, FieldEditor
from sightglass.widgets.icons import icon
from sightglass.widgets.number_scale import number_text

NARROWEST_LABEL = 56
_RESET_SIZE = 20


class RowLabel(QLabel):
    """The label of a row; a click on it goes to the editor."""

    clicked = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()
        else:
            event.ignore()


class FormRow(QWidget):
    """Shows one parameter."""

    value_changed = Signal(str, object)
    edit_finished = Signal()
    pointed = Signal(bool)
    """The pointer came over the row, or left it."""

    def __init__(self, field: Field, default: Any, editor: FieldEditor) -> None:
        super().__init__()
        self.field = field
        self._default = default
        self._is_lit = False
        self.editor = editor
        self.label = RowLabel(tr(field.label), wordWrap=True)
        self.label.clicked.connect(editor.press_label)
        self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.reset_button = self._reset_button()
        self.message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.message.setVisible(False)
        self._idle_reason = ""
        self._show_help()
        self._arrange()
        self._recolor()
        theme.manager().changed.connect(self._recolor)
        editor.value_changed.connect(self._edited)
        editor.edit_finished.connect(self.edit_finished)
        editor.refused.connect(self._refuse)
        editor.reset_asked.connect(self.reset)

    def set_value(self, value: Any) -> None:
        """Show a value without sending a signal."""
        self.editor.set_value(value)
        self._after_change(value)
        self.show_refusal("")

    def reset(self) -> None:
        """Go back to the default, as a change by the person."""
        self.set_value(self._default)
        self.value_changed.emit(self.field.name, self._default)
        self.edit_finished.emit()

    def show_refusal(self, reason: str) -> None:
        """Tell in the form why an entry is refused; an empty reason takes it back."""
        self.message.setText(reason)
        self.message.setVisible(bool(reason))
        self.editor.mark(bool(reason))
        self.editor.describe(reason or tr(self.field.help))

    def set_idle(self, reason: str) -> None:
        """Disable the row and say why, since it would change nothing; an empty reason enables it again."""
        if reason != self._idle_reason:
            self._idle_reason = reason
            for widget in (self.label, self.editor, self.reset_button):
                widget.setEnabled(not reason)
            self._show_help()

    def _show_help(self) -> None:
        # A row whose editor is disabled is still asked for its own tooltip.
        facts = (self._idle_reason,) if self._idle_reason else (_facts(self.field, self._default),)
        self.setToolTip(theme.tooltip(tr(self.field.help), *facts))

    @property
    def is_lit(self) -> bool:
        """Whether the row stands out."""
        return self._is_lit

    def set_lit(self, lit: bool) -> None:
        """Make the row stand out, since something else speaks of it."""
        if lit != self._is_lit:
            self._is_lit = lit
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_lit:
            paint_light(self, self.rect())

    def set_label_width(self, width: int) -> None:
        """Line the editors of a form up."""
        if not isinstance(self.editor, CustomEditor):
            self.label.setFixedWidth(width)

    def least_width(self) -> int:
        """Width below which something would be cut off."""
        editor = self.editor.minimumSizeHint().width()
        if isinstance(self.editor, CustomEditor):
            return editor
        return NARROWEST_LABEL + theme.GRID + editor + theme.GRID + _RESET_SIZE

    def _reset_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("resetButton")
        button.setIcon(icon("restore"))
        button.setIconSize(QSize(theme.ICON_SIZE - 2, theme.ICON_SIZE - 2))
        button.setFixedSize(_RESET_SIZE, _RESET_SIZE)
        button.setAccessibleName(tr("Reset {label}", label=tr(self.field.label)))
        button.setToolTip(theme.tooltip(tr("Reset to {value}", value=value_text(self.field, self._default))))
        # Its place is kept, so that nothing moves when it comes and goes.
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.setVisible(False)
        button.clicked.connect(self.reset)
        return button

    def _arrange(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(theme.GRID)
        layout.setVerticalSpacing(2)
        middle = Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(self.label, 0, 0, middle)
        if isinstance(self.editor, CustomEditor):
            # Curves and matrices need the whole width.
            layout.addWidget(self.reset_button, 0, 2, middle)
            layout.addWidget(self.editor, 1, 0, 1, 3)
            layout.addWidget(self.message, 2, 0, 1, 3)
        else:
            layout.addWidget(self.editor, 0, 1, middle)
            layout.addWidget(self.reset_button, 0, 2, middle)
            layout.addWidget(self.message, 1, 1, 1, 2)
            self.setMinimumHeight(theme.CONTROL_HEIGHT)
        layout.setColumnStretch(1, 1)

    def _refuse(self, reason: str) -> None:
        self.show_refusal(reason)
        if reason:
            alert(self.message, reason)

    def _edited(self, value: Any) -> None:
        self._after_change(value)
        self.show_refusal("")
        self.value_changed.emit(self.field.name, value)

    def _after_change(self, value: Any) -> None:
        differs = value != self._default
        if self.reset_button.isHidden() == differs:
            if not differs and self.reset_button.hasFocus():
                self.editor.setFocus()
            self.reset_button.setVisible(differs)

    def _recolor(self) -> None:
        colors = QPalette()
        colors.setColor(QPalette.ColorRole.WindowText, QColor(theme.manager().theme.error))
        self.message.setPalette(colors)


def paint_light(widget: QWidget, area: QRect) -> None:
    """Paint the ground of what stands out in a form."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.manager().theme.highlight))
    painter.drawRoundedRect(area, 4, 4)
    painter.end()


def value_text(field: Field, value: Any) -> str:
    """Write a value for people, with its unit."""
    if field.kind == "boolean":
        return tr("on") if value else tr("off")
    if field.choices is not None:
        return f"“{tr(field.choices(value).label)}”"
    if field.kind in ("integer", "number"):
        return f"{number_text(value)} {tr(field.unit)}".strip()
    if field.kind == "numbers":
        return " ".join(map(number_text, value)) or tr("none")
    if field.kind == "matrix":
        return tr("the {rows} × {columns} matrix it starts with", rows=len(value), columns=len(value[0]))
    if field.kind == "points":
        return tr("the points it starts with")
    if field.kind == "stack":
        one = tr("the matrix it starts with")
        return one if len(value) == 1 else tr("the {count} matrices it starts with", count=len(value))
    return f"“{value}”" if value else tr("empty")


def _facts(field: Field, default: Any) -> str:
    facts = [tr("Default: {value}.", value=value_text(field, default))]
    unit = f" {tr(field.unit)}" if field.unit else ""
    if field.low is not None and field.high is not None:
        facts.insert(0, tr("From {low} to {high}.", low=number_text(field.low), high=number_text(field.high) + unit))
    elif field.low is not None:
        facts.insert(0, tr("At least {low}.", low=number_text(field.low) + unit))
    elif field.high is not None:
        facts.insert(0, tr("At most {high}.", high=number_text(field.high) + unit))
    return " ".join(facts)
