"""Sentences that the program puts together, in labels that take them as they are."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.app.dock_foot import DockFoot
from sightglass.widgets.cards import text_label
from tests.gui.announced import Heard, description_of, name_of


def test_text_that_looks_like_html_is_shown_as_it_is(qtbot: QtBot) -> None:
    foot, label = DockFoot(), text_label()
    qtbot.addWidget(foot)
    qtbot.addWidget(label)
    assert foot.text.textFormat() == label.textFormat() == Qt.TextFormat.PlainText


def test_screen_readers_hear_an_error_of_a_dock_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    foot = DockFoot()
    qtbot.addWidget(foot)
    heard = Heard(monkeypatch)
    for _ in range(3):
        foot.show_error("“a<b>c.png” is no image.")
    assert (heard.alerts, heard.messages) == (1, ["“a<b>c.png” is no image."])
    assert name_of(foot.text) == "“a<b>c.png” is no image."
    assert description_of(foot.text) == "State of the last run"
    foot.show_time(0.0123)
    assert name_of(foot.text) == "12.3 ms"
    foot.show_error("“a<b>c.png” is no image.")
    assert heard.alerts == 2
