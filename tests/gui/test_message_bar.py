from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sightglass.widgets import theme
from sightglass.widgets.message_bar import MessageBar
from tests.gui.announced import Heard, description_of, name_of


@pytest.fixture
def centre(qtbot: QtBot) -> Iterator[tuple[QWidget, QLabel, QLabel, MessageBar]]:
    """A toolbar and a picture below it, over which messages appear."""
    theme.manager().set_mode("light")
    window, toolbar, picture = QWidget(), QLabel("Toolbar"), QLabel("Picture")
    toolbar.setFixedHeight(40)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    room = QWidget()
    column.addWidget(room)
    column.addWidget(toolbar)
    column.addWidget(picture, 1)
    bar = MessageBar(window, picture, room)
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


def test_screen_readers_hear_messages_in_their_words(
    centre: tuple[QWidget, QLabel, QLabel, MessageBar], monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, bar = centre
    heard = Heard(monkeypatch)
    bar.show_information("Saved “a.png”.")
    assert (heard.alerts, heard.messages) == (0, ["Saved “a.png”."])
    assert name_of(bar.text) == "Saved “a.png”."
    assert description_of(bar.text) == "Message"
    bar.close_messages()
    bar.show_error("The disk is full.")
    assert heard.alerts == 1
    assert heard.messages[-1] == "The disk is full."
    assert name_of(bar.text) == "The disk is full."


def test_a_name_that_looks_like_html_is_shown_as_it_is(centre: tuple[QWidget, QLabel, QLabel, MessageBar]) -> None:
    *_, bar = centre
    pictures = []
    for name in ("ac.png", "a<b>c</b>.png"):
        bar.show_error(name)
        pictures.append(bar.text.sizeHint().width())
        bar.close_messages()
    assert pictures[1] > pictures[0] + 3 * bar.text.fontMetrics().horizontalAdvance("b")


def test_an_error_stays_until_it_is_closed(centre: tuple[QWidget, QLabel, QLabel, MessageBar], qtbot: QtBot) -> None:
    *_, bar = centre
    bar.show_error("The disk is full.")
    bar.show_information("Copied.")
    assert bar.text.text() == "The disk is full.\nCopied."
    bar._hide_later.timeout.emit()
    assert bar.isVisible()
    assert bar.text.text() == "The disk is full."
    close = bar.findChild(QToolButton)
    assert close is not None
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    bar.show_information("Copied.")
    assert bar.text.text() == "Copied."
    bar._hide_later.timeout.emit()
    assert not bar.isVisible()


def test_errors_are_gathered_and_counted_but_not_repeated(
    centre: tuple[QWidget, QLabel, QLabel, MessageBar],
) -> None:
    *_, bar = centre
    for message in ("First.", "Second.", "First."):
        bar.show_error(message)
    assert bar.text.text() == "Second.\nFirst."
    for number in range(3):
        bar.show_error(f"Error {number}.")
    assert bar.text.text() == "2 earlier errors are not shown here.\nError 0.\nError 1.\nError 2."
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())


@pytest.mark.parametrize("width", [300, 800])
def test_what_a_person_may_not_be_looking_at_stays_until_it_is_closed_and_covers_nothing(
    centre: tuple[QWidget, QLabel, QLabel, MessageBar], qtbot: QtBot, width: int
) -> None:
    window, toolbar, picture, bar = centre
    window.resize(width, 500)
    bar._hide_later.setInterval(10)
    bar.show_information("Saved a.png.")
    bar.show_information("What was open is back as of 22:14:58: images, parameters and trainings.", stays=True)
    qtbot.wait(60)
    assert bar.isVisible()
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())
    assert bar.geometry().bottom() < toolbar.geometry().top()
    close = bar.findChild(QToolButton)
    assert close is not None
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    qtbot.waitUntil(lambda: toolbar.geometry().top() == 0)
    bar.show_error("No")
    assert bar.geometry().top() > picture.geometry().top()
