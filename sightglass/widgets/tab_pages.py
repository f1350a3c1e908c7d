"""Pages under tabs that take only the height of the page in view, for use inside a scrolling dock."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget


class TabPages(QWidget):
    """A tab bar above its current page. A QTabWidget would be as tall as its tallest page."""

    current_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.currentChanged.connect(self._show_page)
        self._pages: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.bar)

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
        self._layout.addWidget(page)
        # The page must be known before its tab is: the first tab is at once the current one.
        index = self.bar.addTab(title)
        self.bar.setTabToolTip(index, tooltip)
        return page

    @property
    def current(self) -> QWidget | None:
        """The page in view."""
        index = self.bar.currentIndex()
        return self._pages[index] if 0 <= index < len(self._pages) else None

    def set_current(self, page: QWidget) -> None:
        """Bring a page into view."""
        self.bar.setCurrentIndex(self._pages.index(page))

    def _show_page(self, index: int) -> None:
        for position, page in enumerate(self._pages):
            page.setVisible(position == index)
        self.current_changed.emit(index)
