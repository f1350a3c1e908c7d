"""The convolution dock: what layers compute, and how their gradients come about, number by number."""

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms.convolution import Channels, ConvolutionStudy, Operation, Source
from sightglass.algorithms.convolution.fitting import refitted, regrouped
from sightglass.algorithms.convolution.typing_in import with_array
from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Field, Matrix, Parameters
from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import tr
from sightglass.app.context import input_picture
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.request import Output
from sightglass.app.workspace import Entry
from sightglass.widgets.array_editor import ArrayEditor
from sightglass.widgets.cards import text_label
from sightglass.widgets.number_sliders import NumberSliders
from sightglass.widgets.steps_view import StepsView

_PLOT_HEIGHT = 200
_MOST_PLOTS = 3
_OF_IMAGES = (Operation.CONVOLUTION, Operation.POOLING, Operation.NORMALISATION)
# A click on the picture says where the part lies.
_IN_THE_PICTURE = frozenset({"patch_row", "patch_column"})
# What changes with others; see `fitting.refitted`.
_FOLLOWING = ("kernels", "biases", "weights", "vector", "weights_7", "target_class")
# Numbers that are typed on the board, where they stand beside what they belong to.
_ON_THE_BOARD = frozenset({
    "output_gradient", "target", "vector", "vector_gradient", "vector_target", "biases", "weights_7",
})  # fmt: skip


class ConvolutionPanel(AlgorithmPanel):
    """Chooses what is on the blackboard, and says in words what is to be seen there."""

    algorithm_name = "convolution"
    uses_selection = False
    _has_form = False
    _image_before: Image | None = None

    def left_out(self) -> frozenset[str]:
        """Leave numbers to the board."""
        return _ON_THE_BOARD | _IN_THE_PICTURE

    def editors(self) -> Mapping[str, Callable[[Field], QWidget]]:
        """Give sizes for the arrays whose numbers stand on the board, and a slider for each logit."""
        return {
            "signal": lambda field: ArrayEditor(tr(field.label), "channel", (256, 3)),
            "kernels": lambda field: ArrayEditor(tr(field.label), "kernel", (12, 8), self._channels),
            "weights": lambda field: ArrayEditor(tr(field.label)),
            "network_signal": lambda field: ArrayEditor(tr(field.label), most=(12, 1)),
            "kernel_1": lambda field: ArrayEditor(tr(field.label), most=(12, 1)),
            "kernel_4": lambda field: ArrayEditor(tr(field.label), most=(12, 1)),
            "logits": lambda field: NumberSliders(field, "y", 2, 16),
        }

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the form, what is to be seen in words, the calculation on paper, and curves."""
        self._has_form = True
        layout.addWidget(self.form)
        self.words = text_label()
        layout.addWidget(self.words)
        self.steps = StepsView()
        layout.addWidget(self.steps)
        self.plots = [self.new_plot() for _ in range(_MOST_PLOTS)]
        for plot in self.plots:
            plot.setFixedHeight(_PLOT_HEIGHT)
            plot.hide()
            layout.addWidget(plot)
        self.gradients = self.new_table()
        self.gradients.hide()
        layout.addWidget(self.gradients)

    # What is computed

    @property
    def study(self) -> ConvolutionStudy:
        """The values in force."""
        return cast(ConvolutionStudy, self.parameters)

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the image where numbers are taken from it."""
        return self.inputs.entries() if _is_of_image(self.study) else (None,)

    def has_input(self, entries: tuple[Entry | None, ...]) -> bool:
        """Say whether there is something to compute from: what is typed always is."""
        return not _is_of_image(self.study) or entries[0] is not None

    def needed_inputs(self, parameters: Parameters) -> tuple[bool, ...]:
        """Ask for an image where numbers are taken from it."""
        return (_is_of_image(cast(ConvolutionStudy, parameters)),)

    def adjusted_parameters(self, parameters: Parameters, changed: str) -> Parameters:
        """Let arrays follow whose sizes depend on what was changed."""
        before, study = cast(ConvolutionStudy, self._committed), cast(ConvolutionStudy, parameters)
        # What followed earlier in the same gesture begins anew from what there was before it.
        kept = {name: getattr(before, name) for name in _FOLLOWING if name != changed}
        return refitted(study.replaced(**kept), before, self._image())

    def _submit(self) -> None:
        """Let kernels follow the channels of another image before they are laid on it."""
        image, before = self._image(), self._image_before
        if image is not before:
            self._image_before = image
            study, channels = self.study, (self._channels_of(before), self._channels_of(image))
            is_laid_on_it = _is_of_image(study) and study.operation is Operation.CONVOLUTION
            if is_laid_on_it and None not in (before, image) and len(study.kernels) % channels[0] == 0:
                self.form.set_value(study.replaced(kernels=regrouped(study.kernels, *channels)))
                self._committed = self.form.value()
        super()._submit()

    def edit_board(self, key: str, rows: Matrix) -> None:
        """Put an array that was edited on the board into the parameters, as one step of undo."""
        before = self.study
        try:
            after = refitted(with_array(before, key, rows, self._channels()), before, self._image())
        except ParameterError as error:
            self.edit_refused.emit(key, rows, error.reason)
            return
        self.set_parameters(after)

    def pick(self, position: tuple[int, int] | None) -> None:
        """Take the part of the image around a click."""
        study = self.study
        if position is not None and _is_of_image(study) and study.operation is not Operation.NORMALISATION:
            row, column = position[0] - study.patch_rows // 2, position[1] - study.patch_columns // 2
            self.set_parameters(study.replaced(patch_row=max(0, row), patch_column=max(0, column)), tr("Move the part"))

    def _image(self) -> Image | None:
        entry = self.inputs.entries()[0]
        return None if entry is None else entry.image

    def _channels(self) -> int:
        if not self._has_form:
            # The editors are filled with the defaults before the form knows them.
            return len(ConvolutionStudy().signal)
        return len(self.study.signal) if self.study.source is Source.TYPED else self._channels_of(self._image())

    def _channels_of(self, image: Image | None) -> int:
        is_gray = image is None or image.channels == 1 or self.study.channels is Channels.GRAY
        return 1 if is_gray else 3

    # What is shown

    def pictures(self) -> tuple[Picture, ...]:
        """Give the image with the part that is taken, and what came of it as pictures."""
        entry, output = self.entries()[0], self.output
        shown = output.presentation.pictures if output is not None and self._speaks_of_input(output) else ()
        framed = next((picture for picture in shown if picture.key == "image"), None)
        if framed is not None:
            return (framed, *(picture for picture in shown if picture is not framed))
        return shown if entry is None else (input_picture(entry.image), *shown)

    @property
    def has_pictures_beside_boards(self) -> bool:
        """Whether there is more to see than the numbers on the board: an image."""
        return self.entries()[0] is not None

    def show_details(self, output: Output) -> None:
        """Show what there is of words, steps, curves and gradients."""
        presentation = output.presentation
        self.words.setText("\n\n".join(presentation.sentences))
        self.steps.setVisible(bool(presentation.steps))
        self.steps.show_steps(presentation.steps)
        for number, view in enumerate(self.plots):
            has_plot = number < len(presentation.plots)
            view.setVisible(has_plot)
            if has_plot:
                view.show_plot(presentation.plots[number])
        tables = [table for table in presentation.tables if table.key in ("gradients", "layers")]
        self.gradients.setVisible(bool(tables))
        if tables:
            self.gradients.show_table(tables[0])

    def clear_output(self) -> None:
        """Show nothing where there is no image to take numbers from."""
        self.words.setText("")
        for widget in (self.steps, *self.plots, self.gradients):
            widget.hide()


def _is_of_image(study: ConvolutionStudy) -> bool:
    return study.operation in _OF_IMAGES and study.source is Source.IMAGE
