"""Worked example 1 in a window of its own: which histogram and which curve belong to which image, and why."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sightglass.algorithms.contrast.example import present_task, worked_example
from sightglass.algorithms.image import Image
from sightglass.algorithms.results import Presentation
from sightglass.algorithms.texts import tr
from sightglass.widgets.canvas.figure_menu import offer_figures
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.cards import text_label
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.table_view import TableView

_PICTURE_HEIGHT = 160
_PLOT_HEIGHT = 200


def solved(image: Image) -> Presentation:
    """Spoil an image in the three ways of the example and let the program do the matching."""
    task = worked_example(image)
    return present_task(task, task.matches())


class MatchingDialog(QDialog):
    """Shows the task above and its solution below; it stays open beside the window."""

    def __init__(self, presentation: Presentation, save: Callable[[str, bytes], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Match images, histograms and curves (worked example 1)"))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setSpacing(8)
        layout.addWidget(self._heading(tr("Each image is too dark, too bright or too flat; below it, mended.")))
        layout.addLayout(self._pictures(presentation))
        layout.addWidget(
            self._heading(tr("Histograms and curves come in another order. Which belongs to which image?"))
        )
        plots = QHBoxLayout()
        for plot in presentation.plots:
            view = PlotView()
            view.setFixedHeight(_PLOT_HEIGHT)
            view.save_requested.connect(save)
            view.show_plot(plot)
            plots.addWidget(view)
        layout.addLayout(plots)
        self.table = TableView()
        self.table.save_requested.connect(save)
        self.table.show_table(presentation.tables[0])
        layout.addWidget(self.table)
        for sentence in presentation.sentences:
            label = text_label()
            label.setText(sentence)
            layout.addWidget(label)
        layout.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.resize(min(880, parent.width()), min(860, parent.height()))

    def _heading(self, text: str) -> QWidget:
        label = text_label()
        label.setText(text)
        label.setStyleSheet("font-weight: 700;")
        return label

    def _pictures(self, presentation: Presentation) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for index, picture in enumerate(presentation.pictures):
            # The caption says what it is.
            view = CanvasView(embedded=True, titled=False)
            view.setFixedHeight(_PICTURE_HEIGHT)
            view.setAccessibleName(picture.title)
            view.set_pictures([picture])
            offer_figures(view)
            caption = text_label()
            caption.setText(f"{index // 2 + 1}. {picture.title}" if index % 2 == 0 else picture.title)
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(caption, 2 * (index % 2), index // 2)
            grid.addWidget(view, 2 * (index % 2) + 1, index // 2)
        return grid
