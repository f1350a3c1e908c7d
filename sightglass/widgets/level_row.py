"""One level of a pyramid in a list of levels: its name and size, its histogram in small, what is set for it."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QToolTip, QWidget

from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import percent
from sightglass.widgets import theme
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.figures.plots import PlotFigure
from sightglass.widgets.icons import icon
from sightglass.widgets.level_histogram import LevelStrip
from sightglass.widgets.level_settings import UNIT_GAIN, LevelContent
from sightglass.widgets.number_scale import number_text

_HEIGHT = 36
_RESET_SIZE = 20
_GAP = 6.0
_INDENT = 8.0
_BAR = 3.0
_REACH = 6.0
_SLACK = 3.0
_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10,
}  # fmt: skip
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}


class LevelRow(QWidget):
    """Shows a level; its threshold is dragged in the strip or stepped with the arrow keys."""

    chosen = Signal(int)
    """The row of this number is to be the one in hand."""
    move_asked = Signal(int)
    """Another row is to be chosen, so many places further down."""
    threshold_edited = Signal(float)
    stepped = Signal(int)
    """The threshold is to go on by so many steps."""
    edit_finished = Signal()
    reset_asked = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self._content = LevelContent("", 0, 0)
        self._widest_size = ""
        self._strip = LevelStrip()
        self._threshold: float | None = None
        self._gain = UNIT_GAIN
        self._is_chosen = False
        self._measured_font = self.font()
        self._widths: dict[tuple[str, str], float] = {}
        # Where the pointer went down, how far from a line that is, and whether it moved since.
        self._press: tuple[float, float] | None = None
        self._moved = False
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.reset_button = self._make_reset_button()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self.reset_button)
        FigureOffer(self, self.content)
        theme.manager().changed.connect(self.update)

    def show_level(self, content: LevelContent, end: float | None, widest_size: str) -> None:
        """Show a level; `end` is the value at the ends of the strip's axis, `widest_size` the longest in the list."""
        curves = content.histogram.curves if content.histogram is not None else ()
        is_new_strip = self._strip.show(curves[0] if curves else None, end)
        before = self._content.title, self._content.share, self._widest_size
        self._content, self._widest_size = content, widest_size
        if not is_new_strip and before == (content.title, content.share, widest_size):
            return
        self.reset_button.setAccessibleName(tr("Reset {label}", label=content.name))
        self._describe()

    def show_settings(self, threshold: float | None, gain: float) -> None:
        """Show what is set; no threshold for the low-pass."""
        if (threshold, gain) == (self._threshold, self._gain):
            return
        self._threshold, self._gain = threshold, gain
        if self.reset_button.isHidden() == self._differs():
            if self.reset_button.hasFocus():
                self.setFocus()
            self.reset_button.setVisible(self._differs())
        self._describe()

    def set_chosen(self, is_chosen: bool) -> None:
        """Mark the row as the one in hand, which alone is reached with Tab."""
        self._is_chosen = is_chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def content(self) -> PlotFigure | None:
        """Give the histogram of the level, to be made a figure of."""
        histogram = self._content.histogram
        return None if histogram is None else PlotFigure(histogram)

    def strip_area(self) -> QRectF:
        """Where the small histogram is."""
        left = _INDENT + self._name_width() + _GAP
        right = self.width() - _RESET_SIZE - _GAP - self._share_width() - _GAP - self._set_width() - _GAP
        return QRectF(left, 4, max(24.0, right - left), self.height() - 8)

    def line_place(self) -> QPointF:
        """Where the line of the threshold can be gripped."""
        area = self.strip_area()
        return QPointF(self._strip.x_of(self._threshold or 0.0, area), area.center().y())

    def sizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        fixed = _INDENT + self._name_width() + self._set_width() + self._share_width() + _RESET_SIZE + 4 * _GAP
        return QSize(round(fixed) + 40, _HEIGHT)

    # Keys and mouse

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.move_asked.emit(_MOVES[key])
        elif key in _STEPS and self._threshold is not None:
            self.stepped.emit(_STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.reset_asked.emit()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() in _STEPS and not event.isAutoRepeat():
            self.edit_finished.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.chosen.emit(self.number)
        if self._threshold is not None and self.strip_area().contains(event.position()):
            x = event.position().x()
            self._press, self._moved = (x, self._grip(x)), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._press is None:
            over = self._threshold is not None and self.strip_area().contains(event.position())
            self.setCursor(Qt.CursorShape.SizeHorCursor) if over else self.unsetCursor()
            return
        # A click chooses the row; only a drag changes its threshold.
        self._moved = self._moved or abs(x - self._press[0]) >= _SLACK
        if self._moved:
            self.threshold_edited.emit(abs(self._strip.value_at(x - self._press[1], self.strip_area())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._press is not None:
            self._press = None
            if self._moved:
                self.edit_finished.emit()

    def _grip(self, x: float) -> float:
        """How far the hand is from the line it took; 0 beside the lines, where the line comes to the hand."""
        area = self.strip_area()
        lines = (self._strip.x_of(sign * (self._threshold or 0.0), area) for sign in (-1.0, 1.0))
        distance = min((x - line for line in lines), key=abs)
        return distance if abs(distance) <= _REACH else 0.0

    # What is shown

    def _differs(self) -> bool:
        return bool(self._threshold) or self._gain != UNIT_GAIN

    def _make_reset_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("resetButton")
        button.setIcon(icon("restore"))
        button.setIconSize(QSize(theme.ICON_SIZE - 2, theme.ICON_SIZE - 2))
        button.setFixedSize(_RESET_SIZE, _RESET_SIZE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(theme.tooltip(tr("Reset this level: threshold off, gain 1"), tr("Delete does the same.")))
        button.setVisible(False)
        button.clicked.connect(self.reset_asked)
        return button

    def _describe(self) -> None:
        self.setAccessibleName(self._content.title)
        self.setAccessibleDescription(self._facts())
        self.update()

    def _facts(self) -> str:
        facts = []
        if self._threshold is not None:
            facts.append(tr("threshold {threshold}", threshold=_threshold_text(self._threshold)))
        facts.append(tr("gain {gain}", gain=number_text(self._gain)))
        if self._content.share is not None:
            facts.append(tr("{share} set to zero", share=percent(self._content.share)))
        return ", ".join(facts)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.help_text(), self)
            return True
        return super().event(event)

    def help_text(self) -> str:
        """Say what the row shows and how it is used."""
        how = (
            tr(
                "Drag in the histogram to set the threshold: what lies between its two lines becomes 0. Left and right "
                "arrow keys step it, up and down choose another level. The axis is stretched around 0."
            )
            if self._threshold is not None
            else tr("The low-pass top is kept as it is; only its gain can be changed.")
        )
        return theme.tooltip(tr("{level}: {facts}.", level=self._content.title, facts=self._facts()), how)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.manager().theme
        painter = QPainter(self)
        if self._is_chosen:
            painter.fillRect(self.rect(), QColor(colors.hover))
            painter.fillRect(QRectF(0, 0, _BAR, self.height()), QColor(colors.accent))
        area = self.strip_area()
        if self._content.histogram is not None:
            self._strip.paint(painter, area, self._threshold)
        content = self._content
        self._write(painter, QRectF(_INDENT, 0, self._name_width(), self.height()), content.name, content.size)
        threshold = "" if self._threshold is None else _threshold_text(self._threshold)
        gain = "" if self._gain == UNIT_GAIN and self._threshold is not None else f"× {number_text(self._gain, 3)}"
        at = area.right() + _GAP
        self._write(painter, QRectF(at, 0, self._set_width(), self.height()), threshold, gain, right=True)
        at += self._set_width() + _GAP
        share = "" if content.share is None else percent(content.share)
        below = tr("zero", about="a share of the coefficients") if share else ""
        self._write(painter, QRectF(at, 0, self._share_width(), self.height()), share, below, right=True)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.accent), 1))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        painter.end()

    def _write(self, painter: QPainter, area: QRectF, upper: str, lower: str, right: bool = False) -> None:
        """Write one line, or two below each other."""
        colors = theme.manager().theme
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        middle = area.center().y()
        line = QFontMetricsF(self.font()).height()
        small = self._small_font()
        top = middle - (line + QFontMetricsF(small).height()) / 2 if upper and lower else middle - line / 2
        painter.setFont(self.font() if upper else small)
        painter.setPen(QColor(colors.text))
        painter.drawText(QRectF(area.left(), top, area.width(), line), side, upper or lower)
        if upper and lower:
            painter.setFont(small)
            painter.setPen(QColor(colors.muted))
            painter.drawText(QRectF(area.left(), top + line, area.width(), line), side, lower)

    def _small_font(self) -> QFont:
        small = QFont(self.font())
        small.setPointSizeF(max(7.0, small.pointSizeF() - 1))
        return small

    # The same in every row, so that the strips line up whatever stands beside them.
    def _name_width(self) -> float:
        return self._measured(tr("{level}, top", level="L₁₀"), self._widest_size)

    def _set_width(self) -> float:
        return self._measured("0.0123", "")

    def _share_width(self) -> float:
        return self._measured("0.0012\N{NO-BREAK SPACE}%", "")

    def _measured(self, text: str, small_text: str) -> float:
        """Give the room for a text with another in small letters below it."""
        font = self.font()
        if font != self._measured_font:
            self._measured_font = font
            self._widths.clear()
        if (text, small_text) not in self._widths:
            small = QFontMetricsF(self._small_font()).horizontalAdvance(small_text)
            self._widths[text, small_text] = max(QFontMetricsF(font).horizontalAdvance(text), small)
        return self._widths[text, small_text]


def _threshold_text(threshold: float) -> str:
    return number_text(threshold, 3) if threshold else tr("off")
