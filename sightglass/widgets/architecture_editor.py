"""Edits a network as a list of layers, with the size, the weights and the field of view of each."""

import json
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sightglass.algorithms.cnn.architecture import Architecture, LayerFigures, figures_of
from sightglass.algorithms.cnn.errors import ArchitectureError
from sightglass.algorithms.cnn.layers import LAYERS, Layer, Shape
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text
from sightglass.widgets import theme
from sightglass.widgets.cards import text_label
from sightglass.widgets.form import ParameterForm
from sightglass.widgets.icons import icon
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.quiet_wheel import QuietWheel

_HEADINGS = (marked("Layer"), marked("Output"), marked("Weights"), marked("Sees"))
_HELP = (
    marked("What the layer does"), marked("Maps, rows and columns of its output"),
    marked("Weights and biases that are learned"),
    marked("Rows and columns of the input that one of its outputs depends on"),
)  # fmt: skip
_ROWS_SHOWN = 9


class ArchitectureEditor(QWidget):
    """Layers can be added, removed, reordered and changed; what does not fit is named, and the last network stays.

    Signals
    -------
    edited(object)
        An `Architecture` that fits, while a hand is still on one of its numbers.
    edit_finished()
        The change is complete.
    """

    edited = Signal(object)
    edit_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._input = Shape(1, 28, 28)
        self._layers: list[Layer] = []
        self._loss = Loss.HALF_SQUARED
        self._fitting: Architecture | None = None
        # A draft whose last network is not shown yet.
        self._waiting = ""
        self.table = self._make_table()
        self.message = text_label()
        self.message.hide()
        self.total = QLabel()
        self.total.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._form: ParameterForm | None = None
        self._form_place = QVBoxLayout()
        self.add = _button("plus", tr("Add a layer below the one that is chosen"))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.remove = _button("minus", tr("Remove the layer that is chosen"))
        self.up = _button("arrow-up", tr("Move the layer towards the input"))
        self.down = _button("arrow-down", tr("Move the layer towards the output"))
        self.remove.clicked.connect(self.remove_layer)
        self.up.clicked.connect(lambda: self.move_layer(-1))
        self.down.clicked.connect(lambda: self.move_layer(1))
        self.loss = QComboBox()
        for member in Loss:
            self.loss.addItem(tr(member.label), member)
            self.loss.setItemData(self.loss.count() - 1, theme.tooltip(tr(member.help)), Qt.ItemDataRole.ToolTipRole)
        self.loss.setToolTip(tr("What the training makes small"))
        self.loss.setAccessibleName(tr("Loss"))
        QuietWheel(self.loss)
        self.loss.activated.connect(self._on_loss)
        self._lay_out()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADINGS))
        for column, text in enumerate(_HELP):
            heading = QTableWidgetItem(tr(_HEADINGS[column]))
            heading.setToolTip(text)
            table.setHorizontalHeaderItem(column, heading)
        table.setAccessibleName(tr("Layers of the network"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        height = theme.row_height(table.fontMetrics())
        table.verticalHeader().setDefaultSectionSize(height)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setHighlightSections(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setFixedHeight(height * _ROWS_SHOWN + header.sizeHint().height() + 2 * table.frameWidth())
        table.currentCellChanged.connect(lambda row, *_: self._on_row(row))
        OwnKeys(
            table,
            (tr("Remove layer"), QKeySequence.StandardKey.Delete, self.remove_layer),
            (tr("Move layer up"), "Alt+Up", lambda: self.move_layer(-1)),
            (tr("Move layer down"), "Alt+Down", lambda: self.move_layer(1)),
        )
        return table

    def _lay_out(self) -> None:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for kind, layer in LAYERS.items():
            menu.addAction(tr(layer.TITLE)).triggered.connect(lambda _checked=False, kind=kind: self.add_layer(kind))
        self.add.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.HALF_GRID)
        for button in (self.add, self.remove, self.up, self.down):
            buttons.addWidget(button)
        buttons.addWidget(self.total, 1)
        losses = QFormLayout()
        losses.setContentsMargins(0, 0, 0, 0)
        losses.addRow(tr("Loss"), self.loss)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        layout.addWidget(self.message)
        layout.addLayout(self._form_place)
        layout.addLayout(losses)

    # What the program shows

    def show_architecture(self, architecture: Architecture) -> None:
        """Show a network; the one that is shown already is left as it is, with what is chosen in it."""
        if architecture == self._fitting:
            return
        self._input, self._loss = architecture.input_shape, architecture.loss
        self._layers = list(architecture.layers)
        self._accept(architecture)
        if self._bring_back(architecture):
            return
        self._fill(min(max(self.table.currentRow(), 0), len(self._layers) - 1))

    def draft(self) -> str:
        """Give layers that do not fit yet, with the last network that did; empty where all is well."""
        if self._fitting is None or self.message.isHidden():
            return self._waiting
        layers = [{"kind": layer.KIND, **layer.to_json()} for layer in self._layers]
        return json.dumps({"fitting": self._fitting.to_json(), "layers": layers, "loss": self._loss.value})

    def restore_draft(self, draft: str) -> None:
        """Bring back what `draft` gave as soon as its last network is shown, and give up layers that do not fit."""
        self._waiting = draft
        fitting = self._fitting
        if fitting is not None and not self._bring_back(fitting) and not self.message.isHidden():
            self._fitting = None
            self.show_architecture(fitting)

    def _bring_back(self, fitting: Architecture) -> bool:
        if not self._waiting:
            return False
        try:
            stated = json.loads(self._waiting)
            if stated["fitting"] != fitting.to_json():
                return False
            layers = [
                LAYERS[each["kind"]].from_json({name: value for name, value in each.items() if name != "kind"})
                for each in stated["layers"]
            ]
            loss = Loss(stated["loss"])
        except (SightglassError, ValueError, TypeError, KeyError, AttributeError):
            self._waiting = ""
            return False
        self._waiting, self._layers, self._loss = "", list(layers), loss
        self._try(0)
        return True

    # What a person does

    def add_layer(self, kind: str) -> None:
        """Put a new layer behind the one that is chosen."""
        row = self.table.currentRow() + 1
        self._layers.insert(row, LAYERS[kind]())
        self._try(row)
        self.edit_finished.emit()

    def remove_layer(self) -> None:
        """Take away the layer that is chosen."""
        row = self.table.currentRow()
        if 0 <= row < len(self._layers):
            del self._layers[row]
            self._try(min(row, len(self._layers) - 1))
            self.edit_finished.emit()

    def move_layer(self, by: int) -> None:
        """Move the layer that is chosen."""
        row = self.table.currentRow()
        to = row + by
        if 0 <= row < len(self._layers) and 0 <= to < len(self._layers):
            self._layers[row], self._layers[to] = self._layers[to], self._layers[row]
            self._try(to)
            self.edit_finished.emit()

    def _on_loss(self) -> None:
        # Qt gives back the text of a member alone.
        self._loss = Loss(self.loss.currentData())
        self._try(self.table.currentRow())
        self.edit_finished.emit()

    def _on_layer(self, layer: Parameters) -> None:
        row = self.table.currentRow()
        assert isinstance(layer, Layer)
        self._layers[row] = layer
        self._try(row, keep_form=True)

    # Inside

    def _try(self, row: int, keep_form: bool = False) -> None:
        """Tell of the network if it fits; say what does not if it does not."""
        try:
            architecture = Architecture(self._input, tuple(self._layers), self._loss)
        except ArchitectureError as error:
            self.message.setText(tr("{error} Until it fits, the last network that did stays in use.", error=error))
            self.message.setStyleSheet(f"color: {theme.manager().theme.error};")
            self.message.show()
            self._fill(row, keep_form)
            return
        self._accept(architecture)
        self._fill(row, keep_form)
        self.edited.emit(architecture)

    def _accept(self, architecture: Architecture) -> None:
        self._fitting = architecture
        self.message.hide()
        self.total.setText(tr("{parameters} weights and biases", parameters=number_text(architecture.parameters)))

    def _figures(self) -> Sequence[LayerFigures]:
        """Give the figures of as many layers as fit."""
        return figures_of(self._input, tuple(self._layers))[0]

    def _fill(self, row: int, keep_form: bool = False) -> None:
        figures = self._figures()
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._layers))
        for number, layer in enumerate(self._layers):
            known = figures[number] if number < len(figures) else None
            summary = layer.summary
            title = f"{tr(layer.TITLE)} {summary}" if summary else tr(layer.TITLE)
            texts = (title, "?", "?", "?") if known is None else (title, *_texts(known))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(title if column == 0 else tr(_HELP[column]))
                if known is None:
                    # The first that does not fit is to blame; nothing can be said of those behind it.
                    role = "error" if number == len(figures) else "muted"
                    item.setForeground(QColor(theme.manager().theme.color(role)))
                self.table.setItem(number, column, item)
        if self._layers:
            self.table.setCurrentCell(max(row, 0), 0)
        self.table.blockSignals(False)
        self.loss.setCurrentIndex(self.loss.findData(self._loss))
        if not keep_form:
            self._on_row(row)

    def _on_row(self, row: int) -> None:
        is_layer = 0 <= row < len(self._layers)
        self.remove.setEnabled(is_layer and len(self._layers) > 1)
        self.up.setEnabled(is_layer and row > 0)
        self.down.setEnabled(is_layer and row < len(self._layers) - 1)
        if self._form is not None:
            self._form_place.removeWidget(self._form)
            # Not at once: this may be the answer to an event of the form itself.
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if is_layer and self._layers[row].fields():
            self._form = ParameterForm(type(self._layers[row]))
            self._form.set_value(self._layers[row])
            self._form.changed.connect(lambda layer, _name: self._on_layer(layer))
            self._form.edit_finished.connect(self.edit_finished)
            self._form_place.addWidget(self._form)


def _texts(figures: LayerFigures) -> tuple[str, str, str]:
    shape, field = figures.output_shape, figures.field
    size = str(shape.channels) if shape.is_vector else f"{shape.channels} × {shape.rows} × {shape.columns}"
    weights = number_text(figures.parameters) if figures.parameters else "–"
    return size, weights, f"{field.rows} × {field.columns}"


def _button(glyph: str, help_text: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(glyph))
    button.setToolTip(help_text)
    button.setAccessibleName(help_text)
    return button
