"""The page of the classifier dock that shows which classes are taken for which, and the images of each such pair."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.classifier.pictures import confused_montage, confusion_picture
from sightglass.algorithms.cnn.evaluation import Evaluation
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text
from sightglass.app.docks.views import show_picture, small_view
from sightglass.widgets.cards import text_label

_CONFUSION_HEIGHT = 320
_NOT_TESTED = marked("The test images are classified at the end of each epoch; then their confusions stand here.")
_CLICK = marked(
    "Click a cell to see its images. Rows are classes, columns answers; colours go up to the most frequent confusion."
)


class MistakesPage(QWidget):
    """Shows the confusions of the last test, and images that are classified wrongly: the worst, or those of a cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell: tuple[int, int] | None = None
        self._evaluation: Evaluation | None = None
        self.words = text_label()
        self.confusion, self.confused = small_view(_CONFUSION_HEIGHT), small_view(_CONFUSION_HEIGHT)
        self.confusion.picked.connect(self._on_cell)
        self.worst = QPushButton(tr("Show the worst mistakes"))
        self.worst.setToolTip(tr("Show those mistakes whose wrong output exceeds the right one by most"))
        self.worst.clicked.connect(lambda: self._on_cell(None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.words, self.confusion, self.worst, self.confused):
            layout.addWidget(widget)

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show what the last test found, or that there was none."""
        self._evaluation = evaluation
        for view in (self.confusion, self.confused):
            view.setVisible(evaluation is not None)
        self.worst.setVisible(evaluation is not None and self._cell is not None)
        if evaluation is None:
            self.words.setText(tr(_NOT_TESTED))
            return
        show_picture(self.confusion, confusion_picture(evaluation))
        names = evaluation.images.classes
        if self._cell is None or max(self._cell) >= len(names):
            self.words.setText(f"{tr(_CLICK)} {tr('Below, the worst mistakes: class → answer.')}")
            places, title = evaluation.worst_mistakes(), tr("Worst mistakes")
        else:
            label, answer = self._cell
            places = evaluation.confused(label, answer)
            title = tr("{name} taken for {answer}", name=names[label], answer=names[answer])
            self.words.setText(
                tr(
                    "{count} of {all} images of {name} are taken for {answer}. {advice}",
                    count=number_text(len(places)),
                    all=number_text(int(evaluation.confusion[label].sum())),
                    name=names[label],
                    answer=names[answer],
                    advice=tr(_CLICK),
                )
            )
        show_picture(self.confused, confused_montage("confused", title, evaluation, places) if len(places) else None)

    def clear(self) -> None:
        """Take away what was said of other data."""
        self._cell = self._evaluation = None
        self.words.setText(tr(_NOT_TESTED))
        self.worst.hide()
        for view in (self.confusion, self.confused):
            show_picture(view, None)

    def _on_cell(self, cell: tuple[int, int] | None) -> None:
        self._cell = cell
        self.confusion.picker.mark(cell)
        if self._evaluation is not None:
            self.show_evaluation(self._evaluation)
