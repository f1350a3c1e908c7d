"""One keypoint in every detail: its patch with gradients, the histogram of their directions, its descriptor."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms.features.inspection import Inspection, degrees
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.widgets.cards import text_label
from sightglass.widgets.matrix_view import MatrixView
from sightglass.widgets.plot_view import PlotView

HINT = marked(
    "Click near a keypoint in the picture to inspect it. Alt with the arrow keys, then Enter, does the "
    "same. Until then the first one is shown."
)
NOTHING = marked("There is no keypoint to inspect.")
_VIEW_HEIGHT, _PLOT_HEIGHT = 200, 168


class KeypointInspector(QWidget):
    """Shows patch, gradients, histogram and descriptor of a keypoint."""

    def __init__(self, histogram: PlotView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.sentence, self.hint = text_label(), text_label(), text_label()
        self.place.setStyleSheet("font-weight: 700;")
        self.gradients, self.descriptor = small_view(_VIEW_HEIGHT), small_view(_VIEW_HEIGHT)
        self.histogram = histogram
        self.histogram.setFixedHeight(_PLOT_HEIGHT)
        self.numbers = MatrixView(compact=True)
        self.numbers.setAccessibleName(tr("The 4 × 4 × 8 numbers of the descriptor"))
        self._patches = row(self.gradients, self.descriptor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.place, self.sentence, self.hint, self._patches, self.histogram, self.numbers):
            layout.addWidget(widget)
        self.clear()

    def clear(self, text: str = "") -> None:
        """Show no keypoint, and say how to choose one."""
        self._set_shown(False)
        self.hint.setText(text or tr(HINT))
        self.hint.show()

    def show_keypoint(self, found: Inspection, is_chosen: bool, origin: tuple[int, int]) -> None:
        """Show a keypoint of an image whose first pixel lies at `origin` (row, column)."""
        x, y = found.position[0] + origin[1], found.position[1] + origin[0]
        values: dict[str, Any] = {
            "number": found.number, "x": number_text(x), "y": number_text(y), "scale": number_text(found.scale, 3)
        }  # fmt: skip
        self.place.setText(
            tr(
                "Keypoint {number}: x {x}, y {y}, σ {scale} px, turned by {angle:.0f}°",
                angle=degrees(found.angle),
                **values,
            )
            if found.is_oriented
            else tr("Keypoint {number}: x {x}, y {y}, σ {scale} px, upright", **values)
        )
        self.sentence.setText(found.sentence)
        self.hint.setText(tr(HINT))
        self.hint.setVisible(not is_chosen)
        gradients, descriptor, _ = found.pictures()
        show_picture(self.gradients, gradients)
        show_picture(self.descriptor, descriptor)
        self.histogram.show_plot(found.histogram_plot())
        self.numbers.show_expression(
            (found.cells.reshape(-1, found.cells.shape[-1]),),
            tr("Descriptor: a row for each cell, a column every 45°"),
        )
        self._set_shown(True)

    def _set_shown(self, shown: bool) -> None:
        for widget in (self.place, self.sentence, self._patches, self.histogram, self.numbers):
            widget.setVisible(shown)
