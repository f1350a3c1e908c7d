from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sightglass.widgets import theme
from sightglass.widgets.tab_pages import TabPages
from tests.gui.announced import name_of

TITLES = ("Response", "Surface", "Evidence", "Factors", "Pixel", "Spectra")


@pytest.fixture
def scrolled(qtbot: QtBot) -> Iterator[tuple[QScrollArea, TabPages]]:
    """Pages of different heights below other controls in a dock that scrolls."""
    theme.manager().set_mode("light")
    area, body, pages = QScrollArea(), QWidget(), TabPages()
    column = QVBoxLayout(body)
    above = QLabel("Above")
    above.setFixedHeight(300)
    column.addWidget(above)
    column.addWidget(pages)
    for number, title in enumerate(TITLES):
        content = QLabel(title)
        content.setFixedHeight(600 - 90 * number)
        pages.add_page(title, f"About {title}", content)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.resize(400, 400)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    yield area, pages
    area.close()


def test_the_wheel_over_the_tabs_changes_no_page_and_is_left_to_the_dock(
    scrolled: tuple[QScrollArea, TabPages],
) -> None:
    _area, pages = scrolled
    for step in (-120, 120):
        wheel = QWheelEvent(
            QPointF(40, 10), QPointF(pages.bar.mapToGlobal(QPoint(40, 10))), QPoint(), QPoint(0, step),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        wheel.accept()
        pages.bar.wheelEvent(wheel)
        assert not wheel.isAccepted()
    assert pages.bar.currentIndex() == 0


def test_the_tabs_stay_under_the_pointer_when_the_page_changes(
    scrolled: tuple[QScrollArea, TabPages], qtbot: QtBot
) -> None:
    area, pages = scrolled
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() - 100)
    start = pages.bar.mapTo(area, QPoint(0, 0))
    for index in (5, 0, 3, 1):
        qtbot.mouseClick(pages.bar, Qt.MouseButton.LeftButton, pos=pages.bar.tabRect(index).center())
        qtbot.wait(10)
        assert pages.bar.currentIndex() == index
        assert pages.bar.mapTo(area, QPoint(0, 0)) == start


def test_nobody_can_scroll_past_a_short_page_into_the_space_of_a_tall_one(
    scrolled: tuple[QScrollArea, TabPages], qtbot: QtBot
) -> None:
    area, pages = scrolled
    bar = area.verticalScrollBar()
    bar.setValue(pages.bar.mapTo(area.widget(), QPoint(0, 0)).y() - 20)
    start = bar.value()
    pages.set_current(pages.page("Spectra"))
    qtbot.wait(10)
    assert bar.value() == start
    assert bar.maximum() - start <= 20
    bar.setValue(start - 100)
    qtbot.wait(10)
    assert bar.value() == start - 100
    assert bar.maximum() - bar.value() <= 20


@pytest.mark.parametrize("width", [300, 340, 400, 700])
def test_all_titles_fit_from_300_pixels_on(scrolled: tuple[QScrollArea, TabPages], width: int) -> None:
    _area, pages = scrolled
    titles = sum(pages.bar.fontMetrics().horizontalAdvance(title) for title in TITLES)
    # Where the font is wider than that of a common desktop, they need what they need.
    width = max(width, titles + 3 * len(TITLES))
    pages.bar.resize(width, pages.bar.height())
    places = [pages.bar.tabRect(index) for index in range(len(TITLES))]
    assert places[0].left() >= 0
    assert places[-1].right() < width
    for place, title in zip(places, TITLES, strict=True):
        assert place.width() > pages.bar.fontMetrics().horizontalAdvance(title)


def test_the_tabs_have_a_name(scrolled: tuple[QScrollArea, TabPages]) -> None:
    assert name_of(scrolled[1].bar)
