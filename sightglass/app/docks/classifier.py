"""The classifier dock: a network learns before one's eyes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms.classifier import Classifier, ClassifierResult, NetworkChoice, suited
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays
from sightglass.algorithms.cnn.checkpoint import is_checkpoint
from sightglass.algorithms.cnn.errors import WeightsError
from sightglass.algorithms.cnn.weights import network_from_arrays, weights_to_npz
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.results import Picture, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.app.context import DockContext
from sightglass.app.data_bar import DataBar
from sightglass.app.docks.drawing_page import DrawingPage
from sightglass.app.docks.mistakes_page import MistakesPage
from sightglass.app.docks.training_pages import CheckPage, ComparePage, described_run
from sightglass.app.network_buttons import SaveAction
from sightglass.app.request import Output, Request
from sightglass.app.session.model import KeptRun
from sightglass.app.training_panel import TrainingPanel
from sightglass.app.workspace import Entry
from sightglass.widgets.architecture_editor import ArchitectureEditor
from sightglass.widgets.cards import text_label
from sightglass.widgets.class_bars import ClassBars
from sightglass.widgets.run_bar import RunState
from sightglass.widgets.spin_boxes import WholeNumberBox
from sightglass.widgets.tab_pages import TabPages

_PLOT_HEIGHT = 184
_ZIP = b"PK"
# What can be changed on the way.
_FREE = ("step", "momentum", "decay", "epochs", "sample")
_READING, _CHOOSE = marked("The data set is being read."), marked("Choose a data set to begin.")
_RENDERING = marked("The network appears here as soon as its digits are rendered.")


class ClassifierPanel(TrainingPanel):
    """Shows a network that learns to tell classes of images apart."""

    algorithm_name = "classifier"
    step_words = marked("one batch")
    uses_selection = False
    changeable_text = marked("Step, momentum, decay and epochs can be changed on the way.")
    load_help = marked("Load weights, a checkpoint or layers that were saved here, and go on from there")
    partial_seconds = 0.082
    details_milliseconds = 0

    def __init__(self, context: DockContext, parent: QWidget | None = None) -> None:
        self._shown_tables: Sequence[Table] | None = None
        super().__init__(context, parent)

    def left_out(self) -> frozenset[str]:
        """Leave data, layers and the image that is looked at to their own controls."""
        return frozenset({"data", "layers", "sample"})

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add data, run and parameters, then a page for each way to look at it."""
        self.data = DataBar(self.algorithm_name, self.context.files)
        self.data.chosen.connect(self._on_data)
        self.data.arrived.connect(self.refresh)
        self.data.cancelled.connect(self.refresh)
        self.data.failed.connect(self._on_data_failed)
        self.form.fold_sections(("Data", "Training"))
        self.verdict = text_label()
        # What is said grows and shrinks: controls above it stay where the hand found them.
        for widget in (self.data, self.run_bar, self.form, self.verdict):
            layout.addWidget(widget)
        self.pages = TabPages()
        self._build_training()
        self._build_network()
        self.drawing = DrawingPage()
        self.drawing.pad.drawn.connect(self.drafts_changed)
        self.drawing_page = self.pages.add_page(
            tr("Draw"), tr("Draw a digit and see what the network makes of it"), self.drawing
        )
        self._build_inside()
        self.mistakes = MistakesPage()
        self.mistakes_page = self.pages.add_page(
            tr("Errors"), tr("Which classes are taken for which, and the images of each such pair"), self.mistakes
        )
        self.check = CheckPage(self.new_plot(), self.new_table())
        self.check_page = self.pages.add_page(tr("Check"), tr("Analytic gradients beside numeric ones"), self.check)
        self.compare = ComparePage(self.new_plot(), self.new_plot(), self.new_table(), self.context.agree)
        self.compare.kept_changed.connect(self.output_changed)
        self.compare_page = self.pages.add_page(tr("Runs"), tr("Kept trainings on the same axes"), self.compare)
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)

    def runs(self) -> tuple[KeptRun, ...]:
        """Give the runs that are kept."""
        return self.compare.kept

    def restore_runs(self, runs: tuple[KeptRun, ...]) -> None:
        """Keep these runs."""
        self.compare.set_kept(runs)

    def drafts(self) -> dict[str, str]:
        """Give the drawing, and layers that do not fit yet."""
        drafts = {"drawing": self.drawing.pad.draft(), "layers": self.architecture.draft()}
        return {name: text for name, text in drafts.items() if text}

    def restore_drafts(self, drafts: Mapping[str, str]) -> None:
        """Bring them back."""
        self.drawing.pad.restore(drafts.get("drawing", ""))
        self.architecture.restore_draft(drafts.get("layers", ""))

    def _build_training(self) -> None:
        self.training_plots = {key: self.new_plot() for key in ("loss", "errors")}
        for plot in self.training_plots.values():
            plot.setFixedHeight(_PLOT_HEIGHT)
        self.epochs = self.new_table()
        self.training_page = self.pages.add_page(
            tr("Curves"),
            tr("Loss of every batch, and the errors after every epoch"),
            *self.training_plots.values(),
            self.epochs,
        )

    def _build_network(self) -> None:
        self.architecture = ArchitectureEditor()
        self.architecture.edited.connect(self._on_architecture)
        self.architecture.edit_finished.connect(self.finish_edit)
        self.architecture.edit_finished.connect(self.drafts_changed)
        self.network_page = self.pages.add_page(
            tr("Network"),
            tr("The layers, with their sizes, weights and receptive fields"),
            self.architecture,
            self.files,
        )

    def _build_inside(self) -> None:
        self.inside_plots = {key: self.new_plot() for key in ("gradient_norms", "vanishing", "activations")}
        for plot in self.inside_plots.values():
            plot.setFixedHeight(_PLOT_HEIGHT)
        self.sample = WholeNumberBox(minimum=1, maximum=1)
        self.sample.setAccessibleName(tr("Test image"))
        self.sample.setToolTip(tr("The test image whose feature maps are shown on the canvas"))
        self.sample.setPrefix(tr("Test image "))
        self.sample.valueChanged.connect(self._on_sample)
        self.outputs = ClassBars()
        self.inside_page = self.pages.add_page(
            tr("Inside"), tr("Gradients and values in each layer, and the outputs for a test image"),
            self.sample, self.outputs, *self.inside_plots.values(),
        )  # fmt: skip

    # What is computed

    @property
    def classifier(self) -> Classifier:
        """The values in force."""
        return cast(Classifier, self.parameters)

    @property
    def result(self) -> ClassifierResult | None:
        """The newest result."""
        return None if self.output is None else cast(ClassifierResult, self.output.result)

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the data set in the place of an image."""
        return (cast("Entry | None", self.data.entry(self.classifier.data)),)

    def has_input(self, entries: tuple[Entry | None, ...]) -> bool:
        """Say whether the data set is there; digits are rendered where it is needed."""
        return not self.classifier.data or entries[0] is not None

    def needed_inputs(self, parameters: Parameters) -> tuple[bool, ...]:
        """Ask for no image."""
        return ()

    def used_inputs(self, request: Request) -> tuple[bool, ...]:
        """Count the data set."""
        return (True,)

    def adjusted_parameters(self, parameters: Parameters, changed: str) -> Parameters:
        """Choose a step and momentum that suit another network."""
        classifier = cast(Classifier, parameters)
        sgd = suited(classifier.network) if changed == "network" else None
        return classifier if sgd is None else classifier.replaced(step=sgd.step, momentum=sgd.momentum)

    def goes_on(self, before: Parameters, after: Parameters) -> bool:
        """Go on with other steps, epochs or images to look at; all else begins anew, once a person says so."""
        kept = cast(Classifier, after)
        free = {name: getattr(kept, name) for name in _FREE}
        return cast(Classifier, before).replaced(**free) == kept

    @property
    def empty_canvas_text(self) -> str:
        """An image would not help."""
        if not self.classifier.data:
            return tr(_RENDERING)
        return tr(_READING if self.data.worker.is_busy else _CHOOSE)

    def pictures(self) -> tuple[Picture, ...]:
        """Give the pictures of the network; there is no image that it works on."""
        if self.output is not None and self._speaks_of_input(self.output):
            return self.output.presentation.pictures
        return ()

    def _submit(self) -> None:
        self.data.need(self.classifier.data)
        # Reading may have failed, or been cancelled.
        self.missing_text = _READING if self.data.worker.is_busy else _CHOOSE
        super()._submit()

    # What is shown

    def _speed(self) -> str:
        """Leave it to the sentence about images per second."""
        return ""

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Let what a hand is on follow at once."""
        result = cast(ClassifierResult, output.result)
        self.take_up(output)
        if self.pages.current is self.drawing_page:
            self.drawing.show_result(result)

    def show_details(self, output: Output) -> None:
        """Show the page in view: of all results the curve of the loss, and the rest where it was prepared anew."""
        result, presentation = cast(ClassifierResult, output.result), output.presentation
        page = self.pages.current
        if page is self.training_page:
            self.training_plots["loss"].show_plot(presentation.plot("loss"))
        if presentation.tables is self._shown_tables:
            return
        self._shown_tables = presentation.tables
        self.data.show_data(result.dataset)
        self.verdict.setText(" ".join(presentation.sentences[:-1]))
        if page is self.training_page:
            self.training_plots["errors"].show_plot(presentation.plot("errors"))
            self.epochs.show_table(presentation.table("epochs"))
        elif page is self.network_page:
            self.architecture.show_architecture(result.architecture)
        elif page is self.inside_page:
            self._show_inside(output, result)
        elif page is self.mistakes_page:
            self.mistakes.show_evaluation(result.evaluation)
        elif page is self.check_page:
            self.check.show_result(result)
        elif page is self.compare_page:
            self.compare.show_result(result)
        elif page is self.drawing_page:
            self.drawing.show_result(result)

    def _show_inside(self, output: Output, result: ClassifierResult) -> None:
        for key, plot in self.inside_plots.items():
            plot.show_plot(output.presentation.plot(key))
        self.sample.blockSignals(True)
        self.sample.setMaximum(len(result.dataset.test))
        self.sample.setValue(result.sample + 1)
        self.sample.blockSignals(False)
        self._show_outputs(result)

    def _show_outputs(self, result: ClassifierResult) -> None:
        test = result.dataset.test
        self.outputs.show_outputs(test.classes, result.outputs.tolist(), int(test.labels[result.sample]))

    def views_for_report(self) -> dict[QWidget, bool]:
        """Add the outputs for the test image that is looked at."""
        if self.result is not None:
            self._show_outputs(self.result)
        return {self.outputs: True}

    def show_without_image(self, parameters: Parameters) -> None:
        """Show no data set while one is read."""
        self.data.show_data(None)

    def clear_output(self) -> None:
        """Take away what was said of other data."""
        self.verdict.setText("")
        self._shown_tables = None
        for plot in (*self.training_plots.values(), *self.inside_plots.values()):
            plot.clear()
        self.mistakes.clear()
        for page in (self.drawing, self.check, self.compare):
            page.show_result(None)

    def _on_page(self) -> None:
        self._shown_tables = None
        if self.output is not None:
            self.show_details(self.output)

    # What a person does

    def _on_data(self, path: str) -> None:
        if path != self.classifier.data:
            self.set_parameters(self.classifier.replaced(data=path), tr("Choose a data set"))
        self.refresh()

    def _on_data_failed(self, message: str) -> None:
        self._show_error(message)

    def _on_architecture(self, architecture: Architecture) -> None:
        self.edit_parameters(_with_layers(self.classifier, architecture), "layers")

    def _on_sample(self, number: int) -> None:
        self.edit_parameters(self.classifier.replaced(sample=number - 1), "sample")
        self.finish_edit()

    def save_actions(self) -> tuple[SaveAction, ...]:
        """Offer weights, checkpoint and layers."""
        return (
            (tr("Weights (NPZ)…"), tr("The network with its weights, for NumPy too"), self.save_weights),
            (tr("Checkpoint (NPZ)…"), tr("All of the training, to be gone on with as if it had not been left"),
             self.save_checkpoint),
            (tr("Layers (JSON)…"), tr("The layers without weights"), self.save_layers),
        )  # fmt: skip

    def save_weights(self) -> None:
        """Ask where to save the network as it is."""
        if self.result is not None:
            network = self.result.network
            self.context.save("weights.npz", lambda: weights_to_npz(network))

    def save_checkpoint(self) -> None:
        """Ask where to save all of the training; it has to rest, or a batch would be torn in two."""
        if self.run_bar.state is RunState.RUNNING:
            self.foot.show_error(tr("Pause the training first: a checkpoint is written between two batches."))
        elif self.result is not None:
            # Written on another thread, and the training may be gone on with by then.
            self.context.save("checkpoint.npz", partial(self.control.between_steps, self.result.checkpoint))

    def described(self, result: ClassifierResult) -> Callable[[], str]:
        """Name the network and how far it came."""
        return described_run(result)

    def take_layers(self, architecture: Architecture, name: str) -> None:
        """Take layers in place of those of now."""
        self.set_parameters(_with_layers(self.classifier, architecture), tr("Load {name}", name=name))

    def understood(self, arrays: Arrays, output: Output | None, parameters: Parameters) -> ClassifierResult:
        """Make a classifier of the same data from weights or a checkpoint."""
        if output is None:
            raise WeightsError(
                tr("there are no images yet that it could be tried on. Wait until the data set is there.")
            )
        before = cast(ClassifierResult, output.result)
        if is_checkpoint(arrays):
            return before.with_checkpoint(arrays)
        network = network_from_arrays(arrays)
        return before.with_weights(network, _with_layers(cast(Classifier, parameters), network.architecture))

    def take_network(self, found: ClassifierResult, name: str) -> None:
        """Go on from weights or a checkpoint."""
        assert self.output is not None
        wanted = found.parameters
        self.go_on_from(replace(self.output.request, parameters=wanted), lambda _begin: found)
        if wanted != self.parameters:
            self.set_parameters(wanted, tr("Load {name}", name=name))

    def shut_down(self) -> None:
        """End the threads of the pages too."""
        self.data.shut_down()
        self.check.worker.shut_down()
        super().shut_down()


def _with_layers(classifier: Classifier, architecture: Architecture) -> Classifier:
    return classifier.replaced(network=NetworkChoice.CUSTOM, layers=architecture.to_text())
