"""Bars for the outputs of a classifier, the largest of them marked."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.csv_text import rows_csv
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.figures.content import Look, NamedContent
from sightglass.widgets.figures.offer import FigureOffer

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
        FigureOffer(self, self.content)
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

    def content(self) -> "BarsFigure | None":
        """Give what is shown, to be made a figure of."""
        if not self._values:
            return None
        return BarsFigure("outputs", self.accessibleName(), self._classes, self._values, self._expected)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = BarsFigure("", "", self._classes[:_MOST_ROWS], self._values, self._expected)
        shown.paint_rows(painter, self.width(), _ROW, theme.manager().theme)
        painter.end()


@dataclass(frozen=True, eq=False)
class BarsFigure(NamedContent):
    """Bars for all classes; without values they are empty. `expected` is the right class, where that is known."""

    classes: tuple[str, ...]
    values: tuple[float, ...]
    expected: int | None

    @property
    def answer(self) -> int | None:
        """The class with the largest output."""
        return max(range(len(self.values)), key=self.values.__getitem__) if self.values else None

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height of a line for each class."""
        return len(self.classes) * _row_height(look)

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint names, bars and numbers."""
        painter.setFont(look.font)
        rows = max(1, len(self.classes))
        scale = min(1.0, size.height() / (rows * _row_height(look)))
        painter.scale(scale, scale)
        self.paint_rows(painter, size.width() / scale, size.height() / scale / rows, look.theme)

    def paint_rows(self, painter: QPainter, width: float, height: float, colors: theme.Theme) -> None:
        """Paint the rows with the painter's font over a width, each so high."""
        metrics = QFontMetricsF(painter.font())
        names = min(max((metrics.horizontalAdvance(name) for name in self.classes), default=0) + 8, width / 3)
        numbers = metrics.horizontalAdvance("0.00") + 8
        room = width - names - numbers
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, name in enumerate(self.classes):
            top = row * height
            is_answer = row == self.answer
            painter.setPen(QColor(colors.text if is_answer else colors.muted))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names - 8)
            painter.drawText(QRectF(0, top, names - 8, height), right, shown)
            track = QRectF(names, top + 3, room, height - 6)
            painter.fillRect(track, QColor(colors.grid))
            if row < len(self.values):
                share = min(max(self.values[row], 0.0), 1.0)
                color = colors.accent if is_answer else colors.outline
                if is_answer and self.expected is not None and self.expected != row:
                    color = colors.error
                painter.fillRect(QRectF(track.left(), track.top(), room * share, track.height()), QColor(color))
                painter.drawText(QRectF(names + room, top, numbers, height), right, f"{self.values[row]:.2f}")

    def caption(self) -> str:
        """Name the answer, and the right class."""
        if self.answer is None:
            return super().caption()
        answer = tr(
            "{title}: {name}, output {output:.3f}.",
            title=self.title,
            name=self.classes[self.answer],
            output=self.values[self.answer],
        )
        if self.expected is None:
            return answer
        return tr("{sentence} The right class is {name}.", sentence=answer, name=self.classes[self.expected])

    def csv(self) -> str:
        """Give class and output of each row."""
        return rows_csv([(tr("Class"), tr("Output")), *zip(self.classes, self.values, strict=True)])


def _row_height(look: Look) -> float:
    return 1.25 * QFontMetricsF(look.font).height()
