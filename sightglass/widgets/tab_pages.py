"""Pages under tabs, for use inside a scrolling dock."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QTabBar, QVBoxLayout, QWidget

from sightglass.algorithms.texts import tr

# Room beside the title of a tab, both sides together, in pixels: what there is, within these bounds.
_LEAST_ROOM, _MOST_ROOM = 2, 20


class _Bar(QTabBar):
    """Tabs that move together in a narrow dock; the wheel scrolls the dock and never changes the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageTabs")
        self.setAccessibleName(tr("Pages"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        # A click must take the focus from the page that it hides: else it goes to whatever comes next, and the dock
        # scrolls there.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._room = _MOST_ROOM

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._title_width(index) + self._room, super().tabSizeHint(index).height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self._title_width(index) + _LEAST_ROOM, super().tabSizeHint(index).height())

    def minimumSizeHint(self) -> QSize:
        titles = sum(self._title_width(index) + _LEAST_ROOM for index in range(self.count()))
        return QSize(titles, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_room(event.size().width())
        super().resizeEvent(event)

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self._share_room(self.width())

    def _share_room(self, width: int) -> None:
        titles = sum(self._title_width(index) for index in range(self.count()))
        room = min(max((width - titles) // max(self.count(), 1), _LEAST_ROOM), _MOST_ROOM)
        if room != self._room:
            self._room = room
            # Any change of the icons' size makes Qt ask for the sizes of the tabs again.
            self.setIconSize(QSize(room, room))

    def _title_width(self, index: int) -> int:
        return self.fontMetrics().horizontalAdvance(self.tabText(index)) + 1


class TabPages(QWidget):
    """A tab bar above its current page, tall enough for the tabs to stay where they are when the page changes.

    A QTabWidget would be as tall as its tallest page from the start; as tall as the page in view alone, the tabs would
    move away from the pointer when a dock that is scrolled to its end gets shorter. So what is in view of a taller
    page remains as empty space until a person scrolls back; nobody can scroll into more of it.
    """

    current_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = _Bar()
        self.bar.currentChanged.connect(self._show_page)
        self._pages: list[QWidget] = []
        self._area: QScrollArea | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.bar)
        self._layout.addStretch(1)

    def add_page(self, title: str, tooltip: str, *widgets: QWidget) -> QWidget:
        """Add a page with widgets from top to bottom."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in widgets:
            layout.addWidget(widget)
        page.setAccessibleName(title)
        page.hide()
        self._pages.append(page)
        self._layout.insertWidget(self._layout.count() - 1, page)
        # The page must be known before its tab is: the first tab is at once the current one.
        index = self.bar.addTab(title)
        self.bar.setTabToolTip(index, tooltip)
        return page

    @property
    def current(self) -> QWidget | None:
        """The page in view."""
        index = self.bar.currentIndex()
        return self._pages[index] if 0 <= index < len(self._pages) else None

    def page(self, title: str) -> QWidget:
        """Find a page by the title of its tab; one that is not there raises KeyError."""
        return {self.bar.tabText(index): page for index, page in enumerate(self._pages)}[title]

    def set_current(self, page: QWidget) -> None:
        """Bring a page into view."""
        self.bar.setCurrentIndex(self._pages.index(page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In another width the pages have other heights.
        if event.size().width() != event.oldSize().width():
            self.setMinimumHeight(0)

    def _scroll_area(self) -> QScrollArea | None:
        widget = self.parentWidget() if self._area is None else None
        while widget is not None and self._area is None:
            if isinstance(widget, QScrollArea):
                self._area = widget
                widget.verticalScrollBar().valueChanged.connect(self._give_up_space)
            widget = widget.parentWidget()
        return self._area

    def _give_up_space(self) -> None:
        self._keep_space(self.minimumHeight())

    def _keep_space(self, height: int) -> None:
        area = self._scroll_area()
        if area is not None:
            viewport = area.viewport()
            height = min(height, max(0, self.mapFrom(viewport, QPoint(0, viewport.height())).y()))
        self.setMinimumHeight(height)

    def _show_page(self, index: int) -> None:
        if self.isVisible():
            self._keep_space(self.height())
        for position, page in enumerate(self._pages):
            page.setVisible(position == index)
        self.current_changed.emit(index)
