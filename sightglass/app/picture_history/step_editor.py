"""The editor of one step: its further inputs, the picture that is kept, and the form of its algorithm."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QVBoxLayout, QWidget

from sightglass.algorithms import catalogue
from sightglass.algorithms.catalogue import InputSlot
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.parameters import Field, Parameters
from sightglass.algorithms.texts import tr
from sightglass.app.picture_history.wording import is_algorithm, parameters_of, parameters_type
from sightglass.app.recipes import RecipeStep
from sightglass.widgets import theme
from sightglass.widgets.cards import text_label
from sightglass.widgets.curve_editor import CurveEditor
from sightglass.widgets.form import ParameterForm
from sightglass.widgets.history.text_editor import NumbersLine
from sightglass.widgets.kernel_editor import KernelEditor
from sightglass.widgets.quiet_wheel import QuietWheel

_CURVE_HEIGHT = 200


class StepEditor(QWidget):
    """Edits a step of a chain.

    Signals
    -------
    changed(RecipeStep)
        Another step, while a control is dragged too.
    """

    changed = Signal(object)

    def __init__(self, step: RecipeStep, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._names = tuple(dict.fromkeys(names))
        self.form: ParameterForm | None = None
        self.picture: QComboBox | None = None
        self.inputs: list[QComboBox] = []
        self._slots: tuple[InputSlot, ...] = ()
        self._rows = QFormLayout()
        self._rows.setVerticalSpacing(theme.HALF_GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.HALF_GRID, theme.GRID, theme.GRID)
        layout.setSpacing(theme.GRID)
        layout.addLayout(self._rows)
        if is_algorithm(step):
            self._add_inputs()
            self._add_picture()
        self._add_form(layout)
        layout.addStretch(1)

    @property
    def step(self) -> RecipeStep:
        """The step as it stands."""
        return self._step

    def offer_pictures(self, pictures: Sequence[tuple[str, str]]) -> None:
        """List the pictures that the step gives with its present parameters."""
        chosen = str(self._step.parameters.get("picture", ""))
        offered = (
            list(pictures)
            if any(key == chosen for key, _ in pictures)
            else [(chosen, self._name_of(chosen)), *pictures]
        )
        combo = self.picture
        if combo is None or not pictures or offered == _entries_of(combo):
            return
        combo.blockSignals(True)
        combo.clear()
        for key, title in offered:
            combo.addItem(title, key)
        combo.setCurrentIndex(combo.findData(chosen))
        combo.blockSignals(False)

    def _name_of(self, key: str) -> str:
        return catalogue.find(self._step.operation).picture_name(key)

    # Building

    def _add_inputs(self) -> None:
        algorithm = catalogue.find(self._step.operation)
        self._slots = algorithm.slots(len(self._step.inputs) + 1)[1:]
        for place, slot in enumerate(self._slots):
            combo = _combo(tr(slot.name.capitalize()), tr(slot.help))
            wanted = self._step.inputs[place] if place < len(self._step.inputs) else ""
            combo.addItem(tr("None") if slot.optional else tr("Choose an image"), "")
            for name in self._names:
                combo.addItem(name, name)
            if wanted and wanted not in self._names:
                combo.addItem(tr("{name} (not open)", name=wanted), wanted)
            combo.setCurrentIndex(combo.findData(wanted))
            combo.activated.connect(lambda _index: self._take_inputs())
            self._rows.addRow(tr(slot.name.capitalize()), combo)
            self.inputs.append(combo)

    def _add_picture(self) -> None:
        self.picture = _combo(tr("Picture that is kept"), tr("Which picture of the result the following steps work on"))
        chosen = str(self._step.parameters["picture"])
        self.picture.addItem(self._name_of(chosen), chosen)
        self.picture.activated.connect(lambda _index: self._take_picture())
        self._rows.addRow(tr("Picture"), self.picture)

    def _add_form(self, layout: QVBoxLayout) -> None:
        kind = parameters_type(self._step)
        if kind is None or all(field.say for field in kind.fields()):
            note = text_label()
            note.setText(
                tr("This step has no parameters. It can be switched off, moved or removed.")
                if kind is None
                else tr("What this step holds was learned and is not edited. It can be switched off, moved or removed.")
            )
            layout.addWidget(note)
            return
        self.form = ParameterForm(kind, _editors(self._step.operation))
        try:
            parameters = parameters_of(self._step)
            assert parameters is not None
        except SightglassError as error:
            note = text_label()
            note.setText(
                tr(
                    "The values of this step are not accepted: {reason} The form begins with the defaults.",
                    reason=error,
                )
            )
            layout.addWidget(note)
            parameters = kind()
        self.form.set_value(parameters)
        self.form.changed.connect(lambda value, _name: self._take_parameters(value))
        layout.addWidget(self.form)

    # Editing

    def _take_parameters(self, parameters: Parameters) -> None:
        kept = {name: value for name, value in self._step.parameters.items() if name in ("picture", "region")}
        self._change(RecipeStep(self._step.operation, {**parameters.to_json(), **kept}, self._step.inputs))

    def _take_picture(self) -> None:
        assert self.picture is not None
        values = {**self._step.parameters, "picture": self.picture.currentData()}
        self._change(RecipeStep(self._step.operation, values, self._step.inputs))

    def _take_inputs(self) -> None:
        names = [str(combo.currentData()) for combo in self.inputs]
        while names and not names[-1]:
            names.pop()
        self._change(RecipeStep(self._step.operation, self._step.parameters, tuple(names)))

    def _change(self, step: RecipeStep) -> None:
        if step != self._step:
            self._step = step
            self.changed.emit(step)


def _combo(name: str, help_text: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(help_text)
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setMinimumWidth(120)
    QuietWheel(combo)
    return combo


def _entries_of(combo: QComboBox) -> list[tuple[str, str]]:
    return [(combo.itemData(place), combo.itemText(place)) for place in range(combo.count())]


def _editors(operation: str) -> dict[str, Callable[[Field], QWidget]]:
    """Give the editors of what the form has no control for: those of the docks where there are some, else text."""
    kinds = ("numbers", "points", "matrix", "stack")
    editors: dict[str, Callable[[Field], QWidget]] = dict.fromkeys(kinds, NumbersLine)
    if operation == "contrast":
        editors |= {"points": lambda _: _curve(is_density=False), "density": lambda _: _curve(is_density=True)}
    if operation in ("filter", "pyramid"):
        editors["kernel"] = lambda _: KernelEditor()
    return editors


def _curve(is_density: bool) -> QWidget:
    curve = CurveEditor()
    curve.set_density_mode(is_density)
    curve.setFixedHeight(_CURVE_HEIGHT)
    return curve
