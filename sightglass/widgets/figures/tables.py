"""Tables as figures: ruled as in a book."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sightglass.algorithms.csv_text import table_csv
from sightglass.algorithms.results import Scalar, Table
from sightglass.algorithms.texts import tr
from sightglass.widgets.cell_text import cell_text
from sightglass.widgets.figures.content import FigureContent, Look
from sightglass.widgets.theme import Theme

_PAD = 8.0
_MOST_ROWS = 200
_ROW_SHARE = 1.5  # of the height of the letters


@dataclass(frozen=True, eq=False)
class TableFigure(FigureContent):
    """The rows of a table below its headings; of a very long one the first, and a line that says how many follow."""

    table: Table
    _sheets: "dict[tuple[str, bool], _Sheet]" = field(default_factory=dict, init=False, repr=False)

    @property
    def key(self) -> str:
        """Name of the table in files."""
        return self.table.key

    @property
    def title(self) -> str:
        """Name of the table for people."""
        return self.table.title

    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""
        sheet = self._sheet(look)
        return sheet.height * min(1.0, width / sheet.least_width)

    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint headings and rows, smaller where they would not fit."""
        sheet = self._sheet(look)
        scale = min(1.0, size.width() / sheet.least_width, size.height() / sheet.height)
        painter.save()
        painter.scale(scale, scale)
        sheet.paint(painter, size.width() / scale, look.theme)
        painter.restore()

    def csv(self) -> str:
        """Give all rows."""
        return table_csv(self.table)

    def _sheet(self, look: Look) -> "_Sheet":
        key = look.font.toString(), look.titled
        if key not in self._sheets:
            self._sheets[key] = _Sheet(self.table, look)
        return self._sheets[key]


class _Sheet:
    """A table measured in a font."""

    def __init__(self, table: Table, look: Look) -> None:
        self._table = table
        self._font = QFont(look.font)
        self._bold = QFont(look.font)
        self._bold.setWeight(QFont.Weight.Bold)
        metrics, bold = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        self._row = _ROW_SHARE * metrics.height()
        shown = table.rows[:_MOST_ROWS]
        self._texts = [[cell_text(cell) for cell in row] for row in shown]
        self._on_right = [_is_numeric(shown, column) for column in range(len(table.columns))]
        self._widths = [
            max([bold.horizontalAdvance(heading), *(metrics.horizontalAdvance(row[column]) for row in self._texts)])
            + 2 * _PAD
            for column, heading in enumerate(table.columns)
        ]
        left_out = len(table.rows) - len(shown)
        self._rest = tr("{count:,} more rows are left out; the CSV file has all.", count=left_out) if left_out else ""
        self._title = table.title if look.titled else ""
        self.least_width = max(sum(self._widths), 1.0)
        lines = 1 + len(self._texts) + bool(self._rest) + bool(self._title)
        self.height = lines * self._row + 2 * _PAD

    def paint(self, painter: QPainter, width: float, theme: Theme) -> None:
        """Paint it over a width, which the columns share."""
        spare = max(0.0, width - self.least_width) / max(1, len(self._widths))
        widths = [column + spare for column in self._widths]
        painter.setPen(QColor(theme.text))
        painter.setFont(self._bold)
        y = _PAD
        if self._title:
            painter.drawText(QRectF(_PAD, y, width - 2 * _PAD, self._row), Qt.AlignmentFlag.AlignVCenter, self._title)
            y += self._row
        _rule(painter, theme, width, y, 1.2)
        self._write(painter, self._table.columns, widths, y, theme)
        y += self._row
        _rule(painter, theme, width, y, 0.7)
        painter.setFont(self._font)
        for row in self._texts:
            self._write(painter, row, widths, y, theme)
            y += self._row
        _rule(painter, theme, width, y, 1.2)
        if self._rest:
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(_PAD, y, width - 2 * _PAD, self._row), Qt.AlignmentFlag.AlignVCenter, self._rest)

    def _write(self, painter: QPainter, texts: Sequence[str], widths: list[float], y: float, theme: Theme) -> None:
        painter.setPen(QColor(theme.text))
        x = 0.0
        for text, width, on_right in zip(texts, widths, self._on_right, strict=True):
            side = Qt.AlignmentFlag.AlignRight if on_right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                QRectF(x + _PAD, y, width - 2 * _PAD, self._row),
                side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                text,
            )
            x += width


def _rule(painter: QPainter, theme: Theme, width: float, y: float, thickness: float) -> None:
    painter.setPen(QPen(QColor(theme.outline), thickness))
    painter.drawLine(QPointF(0.0, y), QPointF(width, y))


def _is_numeric(rows: tuple[tuple[Scalar, ...], ...], column: int) -> bool:
    """Whether most of a column are numbers, which stand on the right."""
    numbers = sum(isinstance(row[column], int | float) and not isinstance(row[column], bool) for row in rows)
    return 2 * numbers > len(rows)
