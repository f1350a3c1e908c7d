"""A page to draw a digit on, which the network classifies as the pen moves."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.classifier import ClassifierResult
from sightglass.algorithms.cnn.mnist_form import SIDE, mnist_form
from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import marked, tr
from sightglass.app.docks.views import show_picture, small_view
from sightglass.widgets.cards import text_label
from sightglass.widgets.class_bars import ClassBars
from sightglass.widgets.drawing_pad import DrawingPad

_SIDE = 168
_HINT = marked("Draw a digit. It is scaled and centred as those of MNIST are, and classified as the pen moves.")


class DrawingPage(QWidget):
    """Pad, what the network is given of it, and its outputs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: ClassifierResult | None = None
        self.pad = DrawingPad()
        self.pad.drawn.connect(self._classify)
        self.bars = ClassBars()
        self.given = small_view(_SIDE)
        self.words = text_label()
        self.words.setText(tr(_HINT))
        clear = QPushButton(tr("Clear"))
        clear.setToolTip(tr("Wipe the pad"))
        clear.clicked.connect(self.pad.clear)
        undo = QPushButton(tr("Undo stroke"))
        undo.setToolTip(tr("Take the last stroke back"))
        undo.clicked.connect(self.pad.undo)
        top = QHBoxLayout()
        top.setSpacing(8)
        # Beside the pad, so that the answer is in view while the pen moves, however low the window is.
        top.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.bars, 1, Qt.AlignmentFlag.AlignTop)
        buttons = QVBoxLayout()
        buttons.addWidget(clear)
        buttons.addWidget(undo)
        buttons.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.given, 1)
        below.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addLayout(top)
        layout.addLayout(below)

    def show_result(self, result: ClassifierResult | None) -> None:
        """Classify what is drawn by the network as it is now."""
        self._result = result
        self._classify(self.pad.drawing())

    def _classify(self, drawing: NDArray[np.uint8]) -> None:
        result, image = self._result, mnist_form(drawing)
        show_picture(self.given, None if image is None else Picture("given", tr("What the network sees"), image))
        if result is None:
            self.bars.show_outputs((), None)
            return
        classes, shape = result.dataset.test.classes, result.architecture.input_shape
        if (shape.channels, shape.rows, shape.columns) != (1, SIDE, SIDE):
            self.words.setText(
                tr("This network takes {shape}; the pad gives gray images of {side} × {side}.", shape=shape, side=SIDE)
            )
            self.bars.show_outputs(classes, None)
            return
        if image is None:
            self.words.setText(tr(_HINT))
            self.bars.show_outputs(classes, None)
            return
        outputs = result.classify(image)
        best = int(np.argmax(outputs))
        self.bars.show_outputs(classes, outputs.tolist())
        self.words.setText(
            tr(
                "Taken for {answer}, with an output of {output:.2f}.",
                answer=classes[best],
                output=float(outputs[best]),
            )
        )
