"""A calculation as on paper: one step at a time, or all of them below each other."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

import time
from collections import deque
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QMouseEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sightglass.algorithms.results import Step
from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import announce
from sightglass.widgets.cards import text_label
from sightglass.widgets.icons import icon
from sightglass.widgets.matrix_view import MatrixView
from sightglass.widgets.own_keys import OwnKeys

EMPTY_TEXT = marked("The calculation appears with the result.")

_SECONDS_AT_ONCE = 0.002  # for filling the list of all steps


class StepsView(QWidget):
    """Shows the steps of a calculation, and keeps its place while their numbers change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._index = 0
        # The position is kept for steps of this number, also where there were none in between.
        self._count = 0
        self._empty_text = EMPTY_TEXT
        self._is_behind = False
        self._waiting: deque[int] = deque()
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.timeout.connect(self._fill)
        self.previous = _button("chevron-left", tr("Previous step"), self.go_back)
        self.next = _button("chevron-right", tr("Next step"), self.go_on)
        self.position = QLabel()
        self.scrubber = _Scrubber()
        self.scrubber.valueChanged.connect(self.set_index)
        self.all_steps = QCheckBox(tr("All steps"))
        self.all_steps.setToolTip(tr("Show all steps below each other, as on paper"))
        self.all_steps.toggled.connect(self._refresh)
        self.empty = text_label()
        self.empty.setForegroundRole(self.empty.foregroundRole().PlaceholderText)
        self._lay_out()
        for widget in (self, self.previous, self.next, self.all_steps):
            OwnKeys(
                widget,
                (tr("Previous step"), "Left", self.go_back),
                (tr("Next step"), "Right", self.go_on),
                (tr("First step"), "Home", lambda: self.set_index(0)),
                (tr("Last step"), "End", lambda: self.set_index(len(self._steps) - 1)),
                (tr("Copy numbers"), QKeySequence.StandardKey.Copy, self.copy),
            )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAccessibleName(tr("Steps of the calculation"))
        self._refresh()

    def _lay_out(self) -> None:
        self._controls = QWidget()
        row = QHBoxLayout(self._controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID // 2)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addSpacing(theme.GRID // 2)
        row.addWidget(self.position)
        row.addWidget(self.scrubber, 1)
        row.addSpacing(theme.GRID // 2)
        row.addWidget(self.all_steps)
        # What lies around the slider and the buttons stays in its place without them.
        policy = self.scrubber.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.scrubber.setSizePolicy(policy)
        self._controls.setMinimumHeight(self.next.sizeHint().height())
        self._panels = [_StepPanel()]
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * theme.GRID)
        self._column.addWidget(self._panels[0])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._controls)
        layout.addWidget(self.empty)
        layout.addLayout(self._column)
        layout.addStretch(1)

    # What is shown

    def show_steps(self, steps: Sequence[Step], empty_text: str = EMPTY_TEXT) -> None:
        """Show other steps, at the same position if there are as many.

        Parameters
        ----------
        steps : sequence of Step
            Their arrays must not change afterwards.
        empty_text : str
            Stands where there are no steps: why, and what to do.
        """
        self._steps, self._empty_text = tuple(steps), empty_text
        if self._steps and len(self._steps) != self._count:
            self._count, self._index = len(self._steps), 0
        self._refresh()

    @property
    def index(self) -> int:
        """The step in view, counted from 0."""
        return self._index

    def set_index(self, index: int) -> None:
        """Bring a step into view, the nearest one there is."""
        wanted = max(0, min(index, len(self._steps) - 1))
        if wanted != self._index and self._steps:
            self._index = wanted
            self._refresh()
            announce(self, f"{self.position.text()}: {self._steps[wanted].title}")

    def go_back(self) -> None:
        """Bring the step before into view."""
        self.set_index(self._index - 1)

    def go_on(self) -> None:
        """Bring the step after into view."""
        self.set_index(self._index + 1)

    def copy(self) -> None:
        """Copy the numbers of the step in view as tab-separated values; of all steps, if shown, with their titles."""
        if not self._shows_all():
            self._panels[0].matrices.copy()
            return
        texts = [f"{step.title}\n{panel.numbers()}" for step, panel in zip(self._steps, self._panels, strict=False)]
        QGuiApplication.clipboard().setText("\n\n".join(text.rstrip() for text in texts))

    def _shows_all(self) -> bool:
        return self.all_steps.isChecked() and len(self._steps) > 1

    def _refresh(self) -> None:
        """Show what there is now; out of sight, wait until it is seen."""
        self._is_behind = not self.isVisible()
        if self._is_behind:
            return
        count = len(self._steps)
        self.empty.setText(tr(self._empty_text))
        self.empty.setVisible(count == 0)
        self._controls.setVisible(count > 1)
        self._show_position()
        shown = range(count) if self._shows_all() else range(self._index, self._index + min(count, 1))
        self._provide(len(shown))
        self._waiting = deque(shown)
        self._fill()

    def _show_position(self) -> None:
        count, shows_all = len(self._steps), self._shows_all()
        self.position.setText(
            tr("{count} steps", count=count)
            if shows_all
            else tr("Step {number} of {count}", number=self._index + 1, count=count)
        )
        # As wide for all positions, so that the slider does not move under the pointer.
        self.position.setMinimumWidth(
            self.fontMetrics().horizontalAdvance(tr("Step {number} of {count}", number=count, count=count)) + 2
        )
        self.scrubber.show_position(self._index, count)
        for button, is_end in ((self.previous, self._index == 0), (self.next, self._index >= count - 1)):
            if is_end and button.hasFocus():
                # A button that is switched off would pass the focus on to anything.
                self.scrubber.setFocus()
            button.setEnabled(not is_end)
        for widget in (self.previous, self.next, self.scrubber):
            widget.setVisible(not shows_all)

    def _provide(self, count: int) -> None:
        """Have a place for each step that is shown."""
        while len(self._panels) < count:
            self._panels.append(_StepPanel())
            self._column.addWidget(self._panels[-1])
        for number, panel in enumerate(self._panels):
            panel.setVisible(number < count)

    def _fill(self) -> None:
        """Fill the places, the first at once and the others as soon as nothing else happens."""
        end = time.perf_counter() + _SECONDS_AT_ONCE
        shows_all = self._shows_all()
        while self._waiting:
            index = self._waiting.popleft()
            self._panels[index if shows_all else 0].show_step(self._steps[index], index + 1 if shows_all else None)
            if self._waiting and time.perf_counter() > end:
                self._filling.start(0)
                return
        self._filling.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_behind:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_behind = self._is_behind or bool(self._waiting)
        self._filling.stop()


class _StepPanel(QWidget):
    """A step: its title, its matrices, and what is to be said of it."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Step | None = None
        self.title, self.text = text_label(), text_label()
        self.title.setStyleSheet("font-weight: 700;")
        self.matrices = MatrixView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        for widget in (self.title, self.matrices, self.text):
            layout.addWidget(widget)

    def show_step(self, step: Step, number: int | None) -> None:
        """Show a step, with its number where it stands among others."""
        before, self._shown = self._shown, step
        self.title.setText(step.title if number is None else f"{number}. {step.title}")
        _set_shown(self.title, bool(step.title))
        self.text.setText(step.text)
        _set_shown(self.text, bool(step.text))
        if before is None or not _same(before.expression, step.expression):
            self.matrices.show_expression(step.expression)
            _set_shown(self.matrices, bool(step.expression))
        self.matrices.setAccessibleName(step.title or tr("Matrix"))

    def numbers(self) -> str:
        """Write the matrices as tab-separated values."""
        return self.matrices.numbers()


class _Scrubber(QSlider):
    """Moves through the steps: by dragging, by a click on any place, and by keys; the wheel scrolls the dock."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setPageStep(1)
        self.setMinimumWidth(48)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Step", about="which one is in view"))
        self.setToolTip(tr("Move through the steps"))

    def show_position(self, index: int, count: int) -> None:
        """Take a position that was chosen elsewhere."""
        self.blockSignals(True)
        self.setRange(0, max(count - 1, 0))
        self.setValue(index)
        self.blockSignals(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
            place = round(event.position().x() - handle / 2)
            self.setValue(QStyle.sliderValueFromPosition(0, self.maximum(), place, self.width() - handle))
        # The handle is under the pointer now, and follows it.
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _button(glyph: str, name: str, handler: object) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(glyph))
    button.setAutoRepeat(True)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(handler)
    return button


def _set_shown(widget: QWidget, shown: bool) -> None:
    if widget.isHidden() == shown:
        widget.setVisible(shown)


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two expressions look alike; small arrays are compared sooner than laid out."""
    return len(one) == len(other) and all(
        left == right
        if isinstance(left, str) or isinstance(right, str)
        else np.array_equal(np.asarray(left), np.asarray(right))
        for left, right in zip(one, other, strict=True)
    )
