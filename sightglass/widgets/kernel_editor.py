"""An editor for the numbers of a filter kernel."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Callable
from fractions import Fraction
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.filtering.choices import LARGEST_SIZE
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.values import Matrix, checked_value
from sightglass.algorithms.wording import number_text
from sightglass.widgets import theme
from sightglass.widgets.announcements import alert
from sightglass.widgets.kernel_draft import KernelDraft
from sightglass.widgets.kernel_model import KernelModel, anchor_of
from sightglass.widgets.kernel_table import KernelTable
from sightglass.widgets.matrix_numbers import (
    any_factor,
    divided,
    exact_sum,
    exact_text,
    fraction_text,
    has_sum,
    matrix_from_clipboard,
    matrix_to_text,
    number_from_entry,
    resized,
    scaled,
    small_fraction,
)
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.spin_boxes import WholeNumberBox

_TOO_LARGE = marked("These numbers, or their sum, are too large to compute with. Write smaller ones.")
_NO_ROOM = marked(
    "the block has {rows} × {columns} cells and a kernel at most {largest} × {largest}. Copy a smaller block."
)
_NOT_READ = marked("Nothing was pasted: {problem}. Copy rows of equal length, such as “1 2 1; 2 4 2; 1 2 1”.")
_IDENTITY: Matrix = ((0.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 0.0))


class KernelEditor(QWidget):
    """Shows a kernel in a grid of cells and lets a person type, paste and transform it.

    `value()` is always a kernel whose every number could be read; an entry that cannot be read is marked and leaves it
    as it was, and so does an edit that an owner answers with `refuse`. A read-only kernel, that of a preset, becomes
    the person's own with the first edit: `custom_requested` tells of it instead of `value_changed`, the editor shows
    the edited kernel and is read-only no more.
    """

    value_changed = Signal(object)  # the new Matrix
    edit_finished = Signal()  # after each change: every entry is one step of undo
    custom_requested = Signal(object)  # the Matrix that the first edit of a read-only kernel gives

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._refusal = ""
        # What `refuse` goes back to: the kernel, its common factor, and whether it was a preset.
        self._before_edit: tuple[Matrix, Fraction | None, bool] | None = None
        self._model = KernelModel(self)
        self.draft = KernelDraft(self._model)
        self._table = KernelTable(self._model, self)
        self._table.setAccessibleName(tr("Kernel"))
        rows_help = tr("Number of rows; the middle of the kernel stays where it is")
        columns_help = tr("Number of columns; the middle of the kernel stays where it is")
        self._rows, self._columns = self._size_box(tr("Rows"), rows_help), self._size_box(tr("Columns"), columns_help)
        self._summary = QLabel(self)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._factor_shown = QCheckBox(tr("Common factor"), self)
        self._factor_text = QLineEdit(self)
        self._factor_text.setAccessibleName(tr("Common factor"))
        self._factor_text.setMaximumWidth(96)
        flip_help = tr("Rotate the kernel by 180°: turns convolution into correlation")
        self._flip = self._button(tr("Flip"), flip_help, self.flip)
        self._transpose = self._button(tr("Transpose"), tr("Swap rows and columns"), self.transpose)
        self._divide = self._button(tr("Divide by sum"), "", self.divide_by_sum)
        self._clear = self._button(tr("Clear"), tr("Set every number to 0"), self.clear)
        self._add_table_actions()
        self._lay_out()
        self._model.entered.connect(self._take_entry)
        self._model.problems_changed.connect(self._show_problem)
        self._factor_shown.toggled.connect(self._toggle_factor)
        self._factor_text.editingFinished.connect(self._scale_to_typed_factor)
        theme.manager().changed.connect(self._recolor)
        self.setFocusProxy(self._table)
        self._show(_IDENTITY)
        self._recolor()

    # The editor protocol

    def value(self) -> Matrix:
        """Give the kernel in force, row by row."""
        return self._model.matrix

    def set_value(self, value: Matrix) -> None:
        """Show a kernel without telling anybody.

        Raises
        ------
        ParameterError
            If it is empty, no matrix of finite numbers with a finite sum, or larger than `LARGEST_SIZE`.
        """
        matrix = cast(Matrix, checked_value("kernel", "matrix", value, None, None))
        if not matrix:
            raise ParameterError("kernel", tr("it holds no numbers. Write at least one."))
        if max(len(matrix), len(matrix[0])) > LARGEST_SIZE:
            raise ParameterError("kernel", _too_large(len(matrix), len(matrix[0])))
        if not has_sum(matrix):
            raise ParameterError("kernel", tr(_TOO_LARGE))
        self._before_edit = None
        # Forms echo what they were just told; that must not wipe an entry that waits to be mended.
        if matrix != self._model.matrix:
            self._show(matrix)

    @property
    def read_only(self) -> bool:
        """Whether the kernel is that of a preset, until the first edit."""
        return self._read_only

    def set_read_only(self, read_only: bool) -> None:
        """Say that the kernel shown is that of a preset: `custom_requested` then tells of the first edit."""
        self._read_only = read_only
        hint = tr("Type in a cell to make this preset a kernel of your own") if read_only else ""
        self._table.setAccessibleDescription(hint or tr("Type numbers or fractions such as 1/8; Delete sets 0"))
        self._table.setToolTip(hint)

    def refuse(self, reason: str) -> None:
        """Say below the grid why the last edit is not accepted, and go back to the kernel from before it."""
        if self._before_edit is not None:
            self._take_back(self.value())
        self._refuse(tr("That edit is refused: {reason}", reason=reason))

    # What the buttons do

    def flip(self) -> None:
        """Rotate the kernel by 180°."""
        self._wish(tuple(tuple(reversed(row)) for row in reversed(self.value())))

    def transpose(self) -> None:
        """Swap rows and columns."""
        self._wish(tuple(zip(*self.value(), strict=True)))

    def divide_by_sum(self) -> None:
        """Divide the kernel by its sum, where that is not 0."""
        total = exact_sum(self.value())
        if total != 0:
            self._wish(tuple(tuple(divided(cell, total) for cell in row) for row in self.value()))

    def clear(self) -> None:
        """Set every number to 0."""
        self._wish(tuple((0.0,) * len(row) for row in self.value()))

    def set_selected_to_zero(self) -> None:
        """Set the selected cells to 0."""
        chosen = set(self._table.selected_cells())
        self._wish(
            tuple(
                tuple(0.0 if (r, c) in chosen else cell for c, cell in enumerate(row))
                for r, row in enumerate(self.value())
            )
        )

    def copy(self) -> None:
        """Copy the selected cells, or the whole kernel if fewer than two are selected, as tab-separated values."""
        chosen = self._table.selected_cells()
        matrix = self.value()
        if len(chosen) > 1:
            rows, columns = [cell[0] for cell in chosen], [cell[1] for cell in chosen]
            matrix = tuple(row[min(columns) : max(columns) + 1] for row in matrix[min(rows) : max(rows) + 1])
        QGuiApplication.clipboard().setText(matrix_to_text(matrix))

    def paste(self) -> None:
        """Replace the kernel by the block of numbers in the clipboard, or the current cell by a single number."""
        text = QGuiApplication.clipboard().text()
        try:
            matrix = matrix_from_clipboard(text)
        except ValueError as error:
            self._refuse(tr(_NOT_READ, problem=error))
            return
        rows, columns = len(matrix), len(matrix[0])
        if max(rows, columns) > LARGEST_SIZE:
            self._refuse(tr("Nothing was pasted: {problem}", problem=_too_large(rows, columns)))
        elif rows == columns == 1:
            self._table.model().setData(self._table.currentIndex(), text.strip())
        else:
            self._wish(matrix)

    # How it hangs together

    def _take_entry(self, matrix: Matrix) -> None:
        self._wish(matrix, keep_entries=True)

    def _wish(self, matrix: Matrix, keep_entries: bool = False, factor: Fraction | None = None) -> None:
        was_preset, changed = self._read_only, matrix != self.value()
        self._before_edit = (self.value(), self._model.factor, was_preset)
        if not has_sum(matrix):
            self._take_back(matrix)
            self._refuse(tr(_TOO_LARGE))
            return
        if factor is not None:
            self._model.factor = factor
        # A preset is the person's own from the first edit on, whenever the owner gets to it: what is typed meanwhile
        # must build on that edit and not on the preset.
        self._show(matrix, keep_entries)
        if not changed:
            return
        if was_preset:
            self.set_read_only(False)
            self.custom_requested.emit(matrix)
        else:
            self.value_changed.emit(matrix)
            # An owner who refuses has nothing to finish.
            if not self._refusal:
                self.edit_finished.emit()

    def _take_back(self, wished: Matrix) -> None:
        assert self._before_edit is not None
        matrix, self._model.factor, was_preset = self._before_edit
        self._before_edit = None
        if len(wished) == len(matrix) and len(wished[0]) == len(matrix[0]):
            # Entries elsewhere that wait to be mended stay.
            self._model.forget_typed(
                (r, c) for r, row in enumerate(matrix) for c, cell in enumerate(row) if wished[r][c] != cell
            )
        self._show(matrix, keep_entries=True)
        self.set_read_only(was_preset)

    def _show(self, matrix: Matrix, keep_entries: bool = False) -> None:
        factor = self._factor_for(matrix) if self._factor_shown.isChecked() else None
        self._refusal = ""
        row, column = self._table.currentIndex().row(), self._table.currentIndex().column()
        rows, columns = len(matrix), len(matrix[0])
        reshaped = (rows, columns) != (len(self.value()), len(self.value()[0]))
        self._model.set_matrix(matrix, factor, keep_entries)
        if reshaped:
            self._table.fit_cells(self.width())
            at_work = self._table.hasFocus()
            self._table.select_cell(
                (min(row, rows - 1), min(column, columns - 1)) if at_work else anchor_of(rows, columns)
            )
        self._show_facts()
        self._show_problem()

    def _factor_for(self, matrix: Matrix) -> Fraction | None:
        cells = [cell for row in matrix for cell in row]
        largest, shown = any_factor(cells), self._model.factor
        # A factor that still divides all stays: the numbers would jump under the hands of the person who types.
        if largest is not None and shown is not None and (largest / shown).denominator == 1:
            return shown
        return largest

    def _show_facts(self) -> None:
        matrix = self.value()
        for box, size in ((self._rows, len(matrix)), (self._columns, len(matrix[0]))):
            box.blockSignals(True)
            box.setValue(size)
            box.blockSignals(False)
        total = exact_sum(matrix)
        exact = small_fraction(total)
        self._summary.setText(tr("Sum {sum}", sum=number_text(total if exact is None else exact)))
        self._summary.setToolTip(tr("The numbers sum to {sum}: this is the gain at frequency 0", sum=exact_text(total)))
        self._divide.setEnabled(total != 0)
        self._divide.setToolTip(
            tr("Divide the kernel by its sum, so that it keeps the brightness")
            if total
            else tr("The numbers sum to 0: there is nothing to divide by")
        )
        factor = self._model.factor or any_factor([cell for row in matrix for cell in row])
        shown = self._model.factor is not None
        self._factor_shown.setEnabled(factor is not None)
        self._factor_shown.setToolTip(
            tr(
                "Write the numbers without the factor that they share. This only changes how they are written; "
                "the kernel stays the same."
            )
            if factor is not None
            else tr("The numbers share no factor: they are all 0, or neither small nor fractions of whole numbers")
        )
        self._factor_text.setVisible(shown)
        self._factor_text.setText(f"× {fraction_text(factor)}" if factor is not None and shown else "")
        self._factor_text.setToolTip(tr("Type another factor to scale the whole kernel") if shown else "")

    def _show_problem(self) -> None:
        problems = [self._model.problems[cell] for cell in sorted(self._model.problems)]
        text = self._refusal or (problems[0] if problems else "")
        if not self._refusal and len(problems) > 1:
            text = tr("{problem} ({n} more)", problem=text, n=len(problems) - 1)
        if text and text != self._problem.text():
            alert(self._problem, text)
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _refuse(self, reason: str) -> None:
        self._refusal = reason
        self._show_problem()

    def _resize(self) -> None:
        self._wish(resized(self.value(), self._rows.value(), self._columns.value()))
        self._show_facts()

    def _toggle_factor(self) -> None:
        self._show(self.value())

    def _scale_to_typed_factor(self) -> None:
        old = self._model.factor
        text = self._factor_text.text().replace("×", "").strip()
        if old is None or text == fraction_text(old):
            return
        try:
            new = small_fraction(number_from_entry(text), 1 << 20)
        except (ValueError, ZeroDivisionError, OverflowError):
            new = None
        if not new:
            self._refuse(tr("“{text}” is no factor. Write a number other than 0, such as 1/8.", text=text))
            return
        ratio = new / old
        self._wish(tuple(tuple(scaled(cell, ratio) for cell in row) for row in self.value()), factor=new)

    # How it looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.fit_cells(self.width())

    def _size_box(self, name: str, help_text: str) -> WholeNumberBox:
        # A size of 25 does not pass by 2, which would throw the kernel's border away.
        box = WholeNumberBox(self)
        box.setRange(1, LARGEST_SIZE)
        box.setAccessibleName(name)
        box.setToolTip(help_text)
        box.valueChanged.connect(self._resize)
        return box

    def _button(self, text: str, help_text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        # Four of them stand in the width of the narrowest dock.
        button.setProperty("slim", True)
        button.setToolTip(help_text)
        button.setAutoDefault(False)
        button.clicked.connect(action)
        return button

    def _add_table_actions(self) -> None:
        OwnKeys(
            self._table,
            (tr("Copy"), QKeySequence.StandardKey.Copy, self.copy),
            (tr("Paste"), QKeySequence.StandardKey.Paste, self.paste),
            (tr("Edit cell"), "F2", self._table.edit_current),
            (tr("Set to 0"), ("Delete", "Backspace"), self.set_selected_to_zero),
        )

    def _lay_out(self) -> None:
        size = QHBoxLayout()
        for label, box in ((tr("&Rows"), self._rows), (tr("&Columns"), self._columns)):
            buddy = QLabel(label, self)
            buddy.setBuddy(box)
            size.addWidget(buddy)
            size.addWidget(box)
            size.addSpacing(theme.HALF_GRID)
        size.addStretch()
        size.addWidget(self._summary)
        grid = QHBoxLayout()
        grid.addWidget(self._table, 1)
        grid.addStretch(0)
        tools = QHBoxLayout()
        tools.setSpacing(theme.HALF_GRID)
        for button in (self._flip, self._transpose, self._divide, self._clear):
            tools.addWidget(button)
        tools.addStretch()
        scale = QHBoxLayout()
        scale.addWidget(self._factor_shown)
        scale.addWidget(self._factor_text)
        scale.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(size)
        column.addLayout(grid)
        column.addWidget(self._problem)
        column.addLayout(scale)
        column.addLayout(tools)

    def _recolor(self) -> None:
        colors = theme.manager().theme
        self._problem.setStyleSheet(f"color: {colors.error}")
        self._summary.setStyleSheet(f"color: {colors.muted}")
        self._table.viewport().update()


def _too_large(rows: int, columns: int) -> str:
    return tr(_NO_ROOM, rows=rows, columns=columns, largest=LARGEST_SIZE)
