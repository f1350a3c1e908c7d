"""The size of an array that is typed elsewhere, and what it is filled with."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.sizes import fitted_to, matrix_of, stack_of
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.values import Matrix, Stack
from sightglass.widgets import theme
from sightglass.widgets.icons import icon
from sightglass.widgets.spin_boxes import WholeNumberBox

_FILLINGS: tuple[tuple[str, str, Callable[[tuple[int, ...]], Array]], ...]
_FILLINGS = (
    (marked("Zeros"), marked("Every number 0"), np.zeros),
    (marked("Ones"), marked("Every number 1"), np.ones),
    ("1, 2, 3, …", marked("Count up, row by row"), lambda shape: np.arange(1.0, np.prod(shape) + 1).reshape(shape)),
    (marked("Impulse"), marked("1 in the middle of each matrix, else 0"), lambda shape: _impulse(shape)),
    (marked("Step"), marked("0 on the left and 1 on the right: an edge"), lambda shape: _edge(shape)),
)
# Of each noun: the name of the box and its help, one, and several.
_NOUNS = {
    "channel": (
        marked("{label}: channels"), marked("Number of channels; new ones hold zeros"),
        marked("channel"), marked("channels"),
    ),
    "kernel": (
        marked("{label}: kernels"), marked("Number of kernels; new ones hold zeros"),
        marked("kernel"), marked("kernels"),
    ),
}  # fmt: skip
_BOX_WIDTH = 52


def _impulse(shape: tuple[int, ...]) -> Array:
    values = np.zeros(shape)
    values[:, shape[1] // 2, shape[2] // 2] = 1
    return values


def _edge(shape: tuple[int, ...]) -> Array:
    values = np.zeros(shape)
    values[:, :, shape[2] // 2 :] = 1
    return values


class ArrayEditor(QWidget):
    """Rows, columns and, where there are several matrices, how many groups of them; numbers that are kept stay.

    Parameters
    ----------
    noun : str
        What a group of matrices is called ("channel", "kernel"); empty for a single matrix.
    most : (int, int)
        The longest side, and the largest number of groups.
    group : callable
        How many matrices make a group now.
    """

    value_changed = Signal(object)
    edit_finished = Signal()

    def __init__(
        self,
        label: str,
        noun: str = "",
        most: tuple[int, int] = (16, 1),
        group: Callable[[], int] = lambda: 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._noun, self._group = noun, group
        self._value: Stack = (((0.0,),),)
        self.rows = self._box(tr("{label}: rows", label=label), most[0], tr("Number of rows; new ones hold zeros"))
        self.columns = self._box(
            tr("{label}: columns", label=label), most[0], tr("Number of columns; new ones hold zeros")
        )
        name, help_text = _NOUNS[noun][:2] if noun else ("", "")
        self.count = self._box(tr(name, label=label) if noun else label, most[1], tr(help_text))
        self.fill = QToolButton()
        self.fill.setIcon(icon("format-color-fill"))
        self.fill.setToolTip(theme.tooltip(tr("Fill the array with numbers to begin with")))
        self.fill.setAccessibleName(tr("{label}: fill", label=label))
        self.fill.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for title, help_text, filling in _FILLINGS:
            action = menu.addAction(tr(title))
            action.setToolTip(tr(help_text))
            action.triggered.connect(lambda _checked=False, filling=filling: self._fill(filling))
        self.fill.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HALF_GRID)
        layout.addWidget(self.rows)
        layout.addWidget(QLabel("×"))
        layout.addWidget(self.columns)
        self._unit = QLabel()
        if noun:
            layout.addWidget(QLabel("×"))
            layout.addWidget(self.count)
        else:
            self.count.hide()
        layout.addWidget(self._unit)
        layout.addStretch(1)
        layout.addWidget(self.fill)
        self.setFocusProxy(self.rows)

    def value(self) -> Stack | Matrix:
        """Give the array: several matrices, or the one."""
        return self._value if self._noun else self._value[0]

    def set_value(self, value: Stack | Matrix) -> None:
        """Show the size of an array without telling anybody."""
        self._value = value if self._noun else (value,)  # type: ignore[assignment]
        first = self._value[0]
        sizes = (self.rows, len(first)), (self.columns, len(first[0])), (self.count, self._groups())
        for box, size in sizes:
            box.blockSignals(True)
            box.setValue(size)
            box.blockSignals(False)
        if self._noun:
            one, several = _NOUNS[self._noun][2:]
            self._unit.setText(tr(one if self._groups() == 1 else several))

    def _groups(self) -> int:
        return max(1, len(self._value) // max(1, self._group()))

    def _box(self, name: str, most: int, help_text: str) -> WholeNumberBox:
        box = WholeNumberBox(self, minimum=1, maximum=most)
        box.setAccessibleName(name)
        box.setToolTip(theme.tooltip(help_text))
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setFixedWidth(_BOX_WIDTH)
        box.valueChanged.connect(lambda size: self._resize(box, size))
        return box

    def _resize(self, box: WholeNumberBox, size: int) -> None:
        """Change one side; the others stay as they are, even where they are beyond what their boxes show."""
        kept: Array = np.array(self._value, np.float64)
        count, rows, columns = kept.shape
        sides = {self.count: count, self.rows: rows, self.columns: columns}
        sides[box] = size * self._group() if box is self.count else size
        self._take(fitted_to(kept, (sides[self.count], sides[self.rows], sides[self.columns])))

    def _fill(self, filling: Callable[[tuple[int, ...]], Array]) -> None:
        self._take(filling((len(self._value), len(self._value[0]), len(self._value[0][0]))))

    def _take(self, values: Array) -> None:
        self.set_value(stack_of(values) if self._noun else matrix_of(values[0]))
        self.value_changed.emit(self.value())
        self.edit_finished.emit()
