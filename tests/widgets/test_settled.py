"""A place that asks for another layout only where its content needs another height."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sightglass.widgets.settled import Settled


class Requests(QObject):
    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_all_around_is_laid_out_anew_only_for_another_height(qtbot: QtBot) -> None:
    window, label = QWidget(), QLabel("10.1 ms", wordWrap=True)
    qtbot.addWidget(window)
    place = Settled(label)
    layout = QVBoxLayout(window)
    layout.addWidget(QLabel("above"), 1)
    layout.addWidget(place)
    window.resize(200, 200)
    window.show()
    label.setText("10.2 ms")
    qtbot.wait(10)
    requests, height = Requests(window), place.height()
    for number in range(5):
        label.setText(f"{number}.3 ms")
        qtbot.wait(1)
    assert requests.count == 0
    label.setText("What cannot be told in a single line takes several of them, and the place grows with it. " * 2)
    qtbot.waitUntil(lambda: place.height() > height)
    assert label.height() == place.height() >= label.heightForWidth(label.width())
    label.setText("10.1 ms")
    qtbot.waitUntil(lambda: place.height() == height)
