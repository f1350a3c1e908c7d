"""Bars for the outputs of a classifier, the largest of them marked."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme

_ROW = 16.0
_MOST_ROWS = 26


class ClassBars(QWidget):
    """One bar from 0 to 1 for each class, with its name and number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: tuple[str, ...] = ()
        self._values: tuple[float, ...] = ()
        self._expected: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(96)
        self.setAccessibleName(tr("Outputs of the network"))
        theme.manager().changed.connect(self.update)

    def show_outputs(
        self, classes: Sequence[str], outputs: Sequence[float] | None, expected: int | None = None
    ) -> None:
        """Show outputs, or empty bars for None; `expected` is the right class, where that is known."""
        count = len(self._classes)
        self._classes = tuple(classes)
        self._values = () if outputs is None else tuple(float(value) for value in outputs)
        self._expected = expected
        self.setAccessibleDescription(self._description())
        if len(self._classes) != count:
            self.updateGeometry()
        self.update()

    @property
    def answer(self) -> int | None:
        """The class with the largest output."""
        return max(range(len(self._values)), key=self._values.__getitem__) if self._values else None

    def _description(self) -> str:
        answer = self.answer
        if answer is None:
            return ""
        return tr("{name}, output {output:.3f}", name=self._classes[answer], output=self._values[answer])

    def sizeHint(self) -> QSize:
        return QSize(200, round(_ROW * min(max(len(self._classes), 10), _MOST_ROWS)))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.manager().theme
        painter = QPainter(self)
        metrics = painter.fontMetrics()
        names = min(max((metrics.horizontalAdvance(name) for name in self._classes), default=0) + 8, self.width() // 3)
        numbers = metrics.horizontalAdvance("0.00") + 8
        room = self.width() - names - numbers
        answer = self.answer
        for row, name in enumerate(self._classes[:_MOST_ROWS]):
            line = QRectF(0, row * _ROW, self.width(), _ROW)
            is_answer = row == answer
            painter.setPen(QColor(colors.text if is_answer else colors.muted))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names - 8)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, line.top(), names - 8, _ROW), right, shown)
            track = QRectF(names, line.top() + 3, room, _ROW - 6)
            painter.fillRect(track, QColor(colors.grid))
            if row < len(self._values):
                share = min(max(self._values[row], 0.0), 1.0)
                color = colors.accent if is_answer else colors.outline
                if is_answer and self._expected is not None and self._expected != row:
                    color = colors.error
                painter.fillRect(QRectF(track.left(), track.top(), room * share, track.height()), QColor(color))
                painter.drawText(QRectF(names + room, line.top(), numbers, _ROW), right, f"{self._values[row]:.2f}")
