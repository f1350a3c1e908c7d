"""The dialog in which a figure gets its format, size, text and caption."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from sightglass.algorithms.texts import marked, tr
from sightglass.app.figures.choices import DPI, POINTS, Choices
from sightglass.app.figures.preview import FigurePreview
from sightglass.app.figures.size_rows import SizeRows
from sightglass.app.figures.writer import FigureWriter
from sightglass.widgets import theme
from sightglass.widgets.announcements import alert
from sightglass.widgets.cards import text_label
from sightglass.widgets.figures.content import FigureContent
from sightglass.widgets.figures.page import FORMATS, Figure, FigureError
from sightglass.widgets.icons import icon
from sightglass.widgets.spin_boxes import DecimalBox, WholeNumberBox

_FORM_WIDTH = 344
_CAPTION_HEIGHT = 84
_THEMES = (
    (marked("Paper: black on white"), "paper"),
    (marked("Light, as on the screen"), "light"),
    (marked("Dark, as on the screen"), "dark"),
)
_FORMAT_TEXTS = {"png": marked("PNG (pixels)"), "svg": marked("SVG (vectors)"), "pdf": marked("PDF (vectors)")}

AskTarget = Callable[[str, str, str], Path | None]


class FigureDialog(QDialog):
    """Shows a content as it will be written, and has it written or copied, which goes on when it is closed."""

    def __init__(
        self, content: FigureContent, choices: Choices, ask_target: AskTarget, writer: FigureWriter, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Save figure: {title}", title=content.title) if content.title else tr("Save figure"))
        self._content, self._ask_target = content, ask_target
        self._writer, self._is_busy = writer, False
        self._build_controls(choices)
        self._lay_out()
        self._on_format()
        self.resize(min(940, parent.width()), min(600, parent.height()))

    # Building

    def _build_controls(self, choices: Choices) -> None:
        self.format = _combo(tr("Format"), [(tr(_FORMAT_TEXTS[kind]), kind) for kind in FORMATS], choices.format)
        self.size_rows = SizeRows(choices.width, choices.unit, choices.dpi)
        self.dpi = WholeNumberBox(minimum=DPI[0], maximum=DPI[1], value=choices.dpi, suffix=" dpi")
        self.dpi.setAccessibleName(tr("Resolution"))
        self.points = DecimalBox(
            minimum=POINTS[0], maximum=POINTS[1], value=choices.points, suffix=" pt", decimals=1, singleStep=0.5,
        )  # fmt: skip
        self.points.setAccessibleName(tr("Size of the text"))
        self.points.setToolTip(tr("Lines and distances grow with the text; the drawing keeps its size"))
        self.theme = _combo(tr("Colours"), [(tr(text), key) for text, key in _THEMES], choices.theme)
        self.titled = QCheckBox(tr("Write titles into the drawing"))
        self.titled.setChecked(choices.titled)
        self.caption = QPlainTextEdit(self._content.caption(), tabChangesFocus=True)
        self.caption.setAccessibleName(tr("Caption"))
        self.caption.setPlaceholderText(tr("No caption"))
        self.caption.setFixedHeight(_CAPTION_HEIGHT)
        self.measure, self.problem = QLabel(), text_label()
        self.preview = FigurePreview()
        self.preview.refused.connect(self._tell)
        self.format.currentIndexChanged.connect(self._on_format)
        self.dpi.valueChanged.connect(self._on_dpi)
        self.size_rows.height_edited.connect(self._on_height)
        for signal in (self.size_rows.changed, self.points.valueChanged, self.theme.currentIndexChanged,
                       self.titled.toggled, self.caption.textChanged):  # fmt: skip
            signal.connect(self._show)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._resolution_label = QLabel(tr("Resolution"))
        for label, widget in (
            (tr("Format"), self.format), (tr("Size"), self.size_rows), (self._resolution_label, self.dpi),
            ("", self.measure), (tr("Text"), self.points), (tr("Colours"), self.theme), ("", self.titled),
            (tr("Caption"), self.caption),
        ):  # fmt: skip
            form.addRow(label, widget)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.copy_button = QPushButton(icon("content-copy"), tr("Copy figure"))
        self.copy_button.clicked.connect(self.copy)
        self.save_button = QPushButton(tr("Save…"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.ask_and_save)
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.rejected.connect(self.close)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self.problem)
        left.addStretch(1)
        left.addWidget(self.buttons)
        holder = QWidget()
        holder.setLayout(left)
        holder.setFixedWidth(_FORM_WIDTH)
        left.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(holder)
        row.addWidget(self.preview, 1)

    # What is chosen

    @property
    def choices(self) -> Choices:
        """What is to be remembered for the next figure."""
        return Choices(
            self.kind, self.size_rows.inches[0], self.size_rows.unit, self.dpi.value(), self.points.value(),
            str(self.theme.currentData()), self.titled.isChecked(),
        )  # fmt: skip

    @property
    def kind(self) -> str:
        """The format: "png", "svg" or "pdf"."""
        return str(self.format.currentData())

    def figure(self) -> Figure:
        """Give the figure as it is chosen."""
        return self.size_rows.fit(self._unsized())

    def _unsized(self) -> Figure:
        return Figure(
            self._content, self.size_rows.inches[0], 0.0, float(self.dpi.value()), self.points.value(),
            str(self.theme.currentData()), self.titled.isChecked(), self.caption.toPlainText().strip(),
        )  # fmt: skip

    # Showing

    def _on_format(self) -> None:
        is_raster = self.kind == "png"
        self._resolution_label.setText(tr("Resolution") if is_raster else tr("Pictures up to"))
        self.dpi.setToolTip(
            tr("Pixels to the inch")
            if is_raster
            else tr("Pictures keep their own pixels, unless there are more of them than this")
        )
        self._show()

    def _on_dpi(self, dpi: int) -> None:
        self.size_rows.set_dpi(dpi)
        self._show()

    def _on_height(self) -> None:
        self.size_rows.keep_proportions_from_height(self._unsized())
        self._show()

    def _show(self) -> None:
        figure = self.figure()
        columns, rows = figure.pixels
        if not self._is_busy:
            self.measure.setText(
                tr("{columns:,} × {rows:,} pixels", columns=columns, rows=rows)
                if self.kind == "png"
                else tr("Curves and text stay sharp at any size")
            )
        try:
            figure.check(self.kind)
        except FigureError as error:
            self._tell(str(error))
            self.preview.show_figure(None)
            return
        self._tell("")
        self.preview.show_figure(figure)

    def _tell(self, problem: str) -> None:
        is_new = bool(problem) and problem != self.problem.text()
        self.problem.setText(problem)
        self.problem.setStyleSheet(f"color: {theme.manager().theme.error}")
        self._enable(not problem)
        if is_new:
            alert(self.problem, problem)

    # Taking away

    def ask_and_save(self) -> None:
        """Ask for the file and write it."""
        suggested = f"{self._content.file_stem}.{self.kind}"
        kinds = ";;".join(f"{kind.upper()} (*.{kind})" for kind in FORMATS)
        path = self._ask_target(tr("Save figure"), suggested, kinds)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the figure in the background; the ending of the name says in which format."""
        self._begin(tr("Saving."))
        self._writer.save(path, self.figure(), self.choices, self._on_saved)

    def copy(self) -> None:
        """Put the figure on the clipboard."""
        self._begin(tr("Copying."))
        self._writer.copy(self.figure(), self.choices, self._on_copied)

    def _begin(self, text: str) -> None:
        self._is_busy = True
        self.measure.setText(text)
        self._enable(False)

    def _enable(self, can_be_made: bool) -> None:
        for button in (self.save_button, self.copy_button):
            button.setEnabled(can_be_made and not self._is_busy)

    def _on_saved(self, problem: str) -> bool:
        is_here = self._end(problem)
        if is_here and not problem:
            self.close()
        return is_here

    def _on_copied(self, problem: str) -> bool:
        is_here = self._end(problem)
        if is_here and not problem:
            self.measure.setText(tr("Copied."))
        return is_here

    def _end(self, problem: str) -> bool:
        if not isValid(self) or not self.isVisible():
            return False
        self._is_busy = False
        self._show()
        if problem:
            self._tell(problem)
            # What failed may succeed elsewhere.
            self._enable(True)
        return True

    def done(self, result: int) -> None:
        """End the thread of the preview with the dialog."""
        self.preview.shut_down()
        super().done(result)


def _combo(name: str, entries: "tuple[tuple[str, str], ...] | list[tuple[str, str]]", chosen: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    for text, value in entries:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo
