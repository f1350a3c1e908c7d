"""What is copied from the canvas."""

import numpy as np
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.results import MarkerOverlay, Picture
from sightglass.app.main_window import MainWindow


def test_a_copied_picture_has_its_marks(window: MainWindow, qtbot: QtBot) -> None:
    mark = MarkerOverlay(np.array([[30.0, 30.0]]), np.array([10.0]), "#E69F00")
    with qtbot.waitSignal(window.files.done):
        window.files.copy(Picture("p", "P", np.full((60, 60), 90, np.uint8), overlays=(mark,)))
    color = QGuiApplication.clipboard().image().pixelColor(40, 30)
    assert color.red() > 180 > color.blue()
