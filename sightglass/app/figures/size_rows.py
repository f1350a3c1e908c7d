"""The width and height of a figure in the unit of one's choice, with or without its proportions kept."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from sightglass.algorithms.texts import marked, tr
from sightglass.app.figures.choices import UNITS
from sightglass.widgets.figures.page import LARGEST, MILLIMETRES, SMALLEST, Figure
from sightglass.widgets.spin_boxes import DecimalBox

_DECIMALS = {"mm": 1, "in": 2, "px": 0}
_UNIT_TEXTS = {"mm": marked("mm"), "in": marked("inches"), "px": marked("pixels")}


class SizeRows(QWidget):
    """Holds the size in inches, which stays when the unit changes; a size in pixels stays when the dpi change."""

    changed = Signal()

    def __init__(self, width: float, unit: str, dpi: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit, self._dpi = unit, dpi
        self.inches = [width, width]
        self.width_box = self._box(tr("Width of the figure"), 0)
        self.height_box = self._box(tr("Height of the figure, with its caption"), 1)
        self.units = QComboBox()
        self.units.setAccessibleName(tr("Unit of length"))
        for unit_ in UNITS:
            self.units.addItem(tr(_UNIT_TEXTS[unit_]), unit_)
        self.units.setCurrentIndex(UNITS.index(unit))
        self.units.currentIndexChanged.connect(self._on_unit)
        self.keeps = QCheckBox(tr("Keep proportions"))
        self.keeps.setChecked(True)
        self.keeps.setToolTip(tr("The height follows the width, the text and the caption"))
        self.keeps.toggled.connect(self.changed)
        row = QHBoxLayout()
        for widget, share in ((self.width_box, 1), (self.height_box, 1), (self.units, 0)):
            row.addWidget(widget, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.keeps)
        self._show()

    def set_dpi(self, dpi: float) -> None:
        """Take another resolution: a size in pixels keeps their number."""
        if self.unit == "px":
            self.inches = [length * self._dpi / dpi for length in self.inches]
        self._dpi = dpi
        self._show()

    def fit(self, figure: Figure) -> Figure:
        """Give a figure its size, and where proportions are kept the height that suits it."""
        sized = replace(figure, width=self.inches[0], height=0.0)
        if self.keeps.isChecked():
            self.inches[1] = sized.natural_height
            self._show()
        return replace(sized, height=self.inches[1])

    def keep_proportions_from_height(self, figure: Figure) -> None:
        """Let the width follow the height, where proportions are kept."""
        if self.keeps.isChecked():
            self.inches[0] = figure.natural_width(self.inches[1])

    height_edited = Signal()

    def _box(self, name: str, side: int) -> DecimalBox:
        # Not at each key: a width of 1 on the way to 160 is none.
        box = DecimalBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.valueChanged.connect(lambda value: self._on_value(side, value))
        return box

    def _factor(self) -> float:
        return {"mm": MILLIMETRES, "in": 1.0, "px": self._dpi}[self.unit]

    def _on_value(self, side: int, value: float) -> None:
        self.inches[side] = value / self._factor()
        (self.height_edited if side else self.changed).emit()

    def _on_unit(self) -> None:
        self.unit = str(self.units.currentData())
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for box, length in zip((self.width_box, self.height_box), self.inches, strict=True):
            box.blockSignals(True)
            box.setDecimals(_DECIMALS[self.unit])
            box.setSingleStep({"mm": 5.0, "in": 0.25, "px": 50.0}[self.unit])
            box.setRange(SMALLEST * self._factor(), LARGEST * self._factor())
            # What is only shown rounded stays as it is.
            box.setValue(length * self._factor())
            box.blockSignals(False)
