"""Gestures on a canvas, for tests."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sightglass.algorithms.results import Picture

LEFT = Qt.MouseButton.LeftButton
GRAY = np.random.default_rng(0).integers(0, 256, (300, 400), dtype=np.uint8)


def pictures(pixels=GRAY):
    return [Picture("input", "Input", pixels), Picture("result", "Negative", 255 - pixels)]


def grabbed(canvas):
    return canvas.view.grab().toImage()


def place(canvas, x, y, pane=0):
    """Where a point of the image lies in the view."""
    shown = canvas.view.scene.panes[pane]
    point = canvas.view.scene.transform(shown).to_screen(QPointF(x, y)) + QPointF(shown.content.topLeft())
    return point.toPoint()


def image_point(canvas, position, pane=0):
    shown = canvas.view.scene.panes[pane]
    return canvas.view.scene.transform(shown).to_image(shown.local(QPointF(position)))


def drag(canvas, start, end, button=LEFT, modifier=Qt.KeyboardModifier.NoModifier):
    view = canvas.view
    QTest.mouseMove(view, start)
    QTest.mousePress(view, button, modifier, start)
    for share in (0.25, 0.5, 0.75, 1.0):
        QTest.mouseMove(view, start + (end - start) * share)
    QTest.mouseRelease(view, button, modifier, end)


def wheel(canvas, position, notches):
    view = canvas.view
    event = QWheelEvent(
        QPointF(position), QPointF(view.mapToGlobal(position)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def key(canvas, code, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(canvas.view, code, modifier)
