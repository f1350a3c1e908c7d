from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sightglass.widgets import theme
from sightglass.widgets.message_bar import MessageBar


@pytest.fixture
def centre(qtbot: QtBot) -> Iterator[tuple[QWidget, QLabel, QLabel, MessageBar]]:
    """A toolbar and a picture below it, over which messages appear."""
    theme.manager().set_mode("light")
    window, toolbar, picture = QWidget(), QLabel("Toolbar"), QLabel("Picture")
    toolbar.setFixedHeight(40)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(toolbar)
    column.addWidget(picture, 1)
    bar = MessageBar(window, picture)
    window.resize(800, 500)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window, toolbar, picture, bar
    window.close()


@pytest.mark.parametrize("width", [300, 800, 1600])
def test_a_message_moves_nothing_and_leaves_the_toolbar_free(
    centre: tuple[QWidget, QLabel, QLabel, MessageBar], width: int
) -> None:
    window, toolbar, picture, bar = centre
    bar.show_error("The file “broken.png” could not be read. It may be damaged: open it with another program.")
    before = picture.geometry()
    window.resize(width, 500)
    assert bar.isVisible()
    assert picture.geometry().topLeft() == before.topLeft()
    assert picture.height() == before.height()
    assert bar.geometry().top() > toolbar.geometry().bottom()
    assert window.rect().contains(bar.geometry())
    # All of the text has room, and so has the picture's middle.
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())
    assert not bar.geometry().contains(picture.geometry().center())


def test_the_picture_below_is_not_part_of_it(centre: tuple[QWidget, QLabel, QLabel, MessageBar]) -> None:
    window, _toolbar, picture, bar = centre
    empty = picture.grab().toImage()
    bar.show_error("No")
    assert picture.grab().toImage() == empty
    assert window.childAt(bar.geometry().center()) in (bar, bar.text)
