"""A tour of a window: one place after the other stands in the light while the rest is dimmed and a bubble speaks."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPainterPath, QPaintEvent, QRegion, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import announce
from sightglass.widgets.icons import colored_icon

_BUBBLE_WIDTH = 328
_MARGIN = 4  # between what is pointed at and the frame around it
_GAP = 14
_EDGE = theme.GRID
_RADIUS = 6.0
_DIM = {False: 120, True: 150}  # of 255, in a light and in a dark scheme
# Docks, toolbars and scroll areas move what is pointed at without telling anybody else.
_LOOK_MILLISECONDS = 50


@dataclass(frozen=True)
class Place:
    """A widget, or a rectangle within it."""

    widget: QWidget
    rect: QRect | None = None

    def within(self, host: QWidget) -> QRect:
        """Give what is seen of it in a window's coordinates; empty if that is nothing."""
        if not self.widget.isVisible() or self.widget.window() is not host:
            return QRect()
        rect = QRect(self.widget.rect() if self.rect is None else self.rect)
        widget = self.widget
        while widget is not host:
            parent = widget.parentWidget()
            assert parent is not None
            rect = (rect & widget.rect()).translated(widget.pos())
            widget = parent
        return rect & host.rect()


@dataclass(frozen=True)
class TourStep:
    """What is said of some places.

    Parameters
    ----------
    title, text : str
        What is there, in two sentences.
    task : str
        What a person may try now.
    places : callable
        Gives what is pointed at; asked for again and again. What is not in the window is left out.
    prepare : callable or None
        Brings the places into view.
    done : callable or None
        Gives signals of which each tells that a person has tried it.
    """

    title: str
    text: str
    task: str
    places: Callable[[], Iterable[Place]]
    prepare: Callable[[], None] | None = None
    done: Callable[[], Iterable[SignalInstance]] | None = None


class Tour(QWidget):
    """Lies over a window until it is over; what stands in the light can be used meanwhile.

    Signals
    -------
    ended
        The person has seen all, or enough.
    """

    ended = Signal()

    def __init__(self, host: QWidget, steps: Sequence[TourStep]) -> None:
        super().__init__(host)
        self._host, self._steps = host, tuple(steps)
        self._number = 0
        self._lights: list[QRect] = []
        self._listening: list[SignalInstance] = []
        self._focused_before: QWidget | None = None
        self.setObjectName("tour")
        self.bubble = Bubble(len(steps), self)
        self.bubble.back.clicked.connect(lambda: self._go(self._number - 1))
        self.bubble.next.clicked.connect(lambda: self._go(self._number + 1))
        self.bubble.skip.clicked.connect(self.end)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), host)
        self._escape.activated.connect(self.end)
        self._look = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._look.timeout.connect(self._follow)
        host.installEventFilter(self)
        theme.manager().changed.connect(self.update)

    @property
    def number(self) -> int:
        """The step in view, from 0."""
        return self._number

    @property
    def lights(self) -> tuple[QRect, ...]:
        """What stands in the light, in the window's coordinates."""
        return tuple(self._lights)

    def begin(self, number: int = 0) -> None:
        """Show the first step, or that of a number from 0."""
        self._focused_before = QApplication.focusWidget()
        self.setGeometry(self._host.rect())
        self.show()
        self._look.start()
        self._go(min(number, len(self._steps) - 1))

    def end(self) -> None:
        """Take everything away."""
        if not self._look.isActive():
            return
        self._look.stop()
        self._listen(())
        self._escape.setEnabled(False)
        self._escape.deleteLater()
        self._host.removeEventFilter(self)
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if has_focus and self._focused_before is not None and isValid(self._focused_before):
            self._focused_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()
        self.ended.emit()

    def _go(self, number: int) -> None:
        if number == len(self._steps):
            self.end()
            return
        self._number = max(0, number)
        step = self._steps[self._number]
        if step.prepare is not None:
            step.prepare()
        self.bubble.show_step(self._number, step)
        self._listen(() if step.done is None else step.done())
        self._arrange()
        self.raise_()
        self.bubble.next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.bubble, f"{step.title}. {step.text} {step.task}")

    def _listen(self, signals: Iterable[SignalInstance]) -> None:
        for signal in self._listening:
            signal.disconnect(self._note_done)
        self._listening = list(signals)
        for signal in self._listening:
            signal.connect(self._note_done)

    def _note_done(self, *_: object) -> None:
        self.bubble.show_done()

    # Following the window

    def _follow(self) -> None:
        # A dock that is brought to the front would lie over this.
        if self._host.children()[-1] is not self:
            self.raise_()
        if self._places() != self._lights or self.size() != self._host.size():
            self._arrange()

    def _places(self) -> list[QRect]:
        places = (place.within(self._host) for place in self._steps[self._number].places())
        around = [rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) & self._host.rect() for rect in places if rect]
        return list(around)

    def _arrange(self) -> None:
        self.setGeometry(self._host.rect())
        before, self._lights = self._lights, self._places()
        self.bubble.setFixedWidth(min(_BUBBLE_WIDTH, self.width() - 2 * _EDGE))
        self.bubble.adjustSize()
        self.bubble.move(self._bubble_corner())
        # What the mask leaves out is not of this widget: the pointer reaches what lies below.
        mask = QRegion(self.rect())
        for light in self._lights:
            mask -= QRegion(light.adjusted(_MARGIN // 2, _MARGIN // 2, -_MARGIN // 2, -_MARGIN // 2))
        self.setMask(mask | QRegion(self.bubble.geometry()))
        self.update()
        if before != self._lights:
            # Qt does not paint again what a smaller mask uncovers.
            for place in self._steps[self._number].places():
                for widget in (place.widget, *place.widget.findChildren(QWidget)):
                    widget.update()

    def _bubble_corner(self) -> QPoint:
        """Find room below, right of, left of or above what is pointed at first, where least of all lights is hidden."""
        size, area = self.bubble.size(), self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        middle = QRect(QPoint(), size)
        middle.moveCenter(area.center())
        if not self._lights:
            return middle.topLeft()
        first, *others = self._lights
        across = (first.center().x() - size.width() // 2, first.left(), first.right() + 1 - size.width())
        along = (first.center().y() - size.height() // 2, first.top(), first.bottom() + 1 - size.height())
        corners = [
            *(QPoint(x, first.bottom() + _GAP) for x in across),
            *(QPoint(first.right() + _GAP, y) for y in along),
            *(QPoint(first.left() - _GAP - size.width(), y) for y in along),
            *(QPoint(x, first.top() - _GAP - size.height()) for x in across),
        ]
        rects = [QRect(_clamped(corner, area, self.bubble.rect()), size) for corner in corners]
        # Of equally good ones the first.
        return min((*rects, middle), key=lambda rect: (_hidden(rect, [first]), _hidden(rect, others))).topLeft()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._arrange()
        return False

    # Showing

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.manager().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dimmed = QPainterPath()
        dimmed.addRect(self.rect())
        for light in self._lights:
            hole = QPainterPath()
            hole.addRoundedRect(light, _RADIUS, _RADIUS)
            dimmed -= hole
        painter.fillPath(dimmed, QColor(0, 0, 0, _DIM[colors.dark]))
        painter.setPen(QColor(colors.accent))
        for light in self._lights:
            for inset in (0.5, 1.0, 1.5):
                painter.drawRoundedRect(light.toRectF().adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)


class Bubble(QFrame):
    """What is said, and the buttons that lead on."""

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour_bubble")
        self._count = count
        self.place = QLabel()
        self.title, self.text, self.task = QLabel(wordWrap=True), QLabel(wordWrap=True), QLabel(wordWrap=True)
        for label in (self.title, self.text, self.task, self.place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.task.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._mark = QLabel()
        self._next = tr("Next", about="step of the tour")
        self.skip, self.next = QPushButton(tr("Skip", about="the tour")), QPushButton(self._next)
        self.back = QPushButton(tr("Back", about="step of the tour"))
        self.skip.setToolTip(tr("End the tour (Esc); Help > Tour shows it again"))
        self.back.setToolTip(tr("The step before this one (left arrow key)"))
        self.next.setToolTip(tr("The next step (right arrow key)"))
        # Buttons keep arrow keys for themselves, but not from a shortcut.
        for key, button in ((Qt.Key.Key_Left, self.back), (Qt.Key.Key_Right, self.next)):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        trying = QHBoxLayout()
        trying.setSpacing(theme.GRID)
        trying.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        trying.addWidget(self.task, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        buttons.addWidget(self.place, 1)
        for button in (self.skip, self.back, self.next):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * theme.GRID, 12, 12, 12)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addLayout(trying)
        layout.addSpacing(theme.HALF_GRID)
        layout.addLayout(buttons)
        theme.manager().changed.connect(self._color)
        self._color()

    def show_step(self, number: int, step: TourStep) -> None:
        """Say what a step says."""
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.task.setText(step.task)
        self.place.setText(tr("{number} of {count}", number=number + 1, count=self._count))
        self.place.setAccessibleName(tr("Step {number} of {count}", number=number + 1, count=self._count))
        is_last = number + 1 == self._count
        self.back.setEnabled(number > 0)
        self.next.setText(tr("Done") if is_last else self._next)
        self.skip.setVisible(not is_last)
        title = tr("Tour, step {number} of {count}: {title}", number=number + 1, count=self._count, title=step.title)
        self.setAccessibleName(title)
        self._set_mark("gesture-tap", "accent")

    def show_done(self) -> None:
        """Acknowledge that a person has tried it."""
        self._set_mark("check-circle", "success")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            (focused if isinstance(focused, QPushButton) else self.next).click()
        else:
            super().keyPressEvent(event)

    def _set_mark(self, name: str, role: str) -> None:
        self._mark.setPixmap(colored_icon(name, role).pixmap(theme.ICON_SIZE, theme.ICON_SIZE))

    def _color(self) -> None:
        colors = theme.manager().theme
        self.setStyleSheet(
            f"#tour_bubble {{ background: {colors.surface}; border: 1px solid {colors.outline}; border-radius: 8px; }}"
        )
        self.title.setStyleSheet("font-weight: 700; font-size: 15px;")
        self.place.setStyleSheet(f"color: {colors.muted};")


def _hidden(rect: QRect, lights: Sequence[QRect]) -> int:
    """Count the pixels that a bubble would hide of what is pointed at."""
    return sum(covered.width() * covered.height() for covered in (rect & light for light in lights))


def _clamped(corner: QPoint, area: QRect, bubble: QRect) -> QPoint:
    x = max(area.left(), min(corner.x(), area.right() + 1 - bubble.width()))
    return QPoint(x, max(area.top(), min(corner.y(), area.bottom() + 1 - bubble.height())))
