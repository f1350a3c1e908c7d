"""The denoiser dock: a network learns to take noise away."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtWidgets import QVBoxLayout

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays
from sightglass.algorithms.cnn.denoising_network import DenoisingNetwork, check_layers
from sightglass.algorithms.denoiser import Denoiser, DenoiserResult
from sightglass.algorithms.denoiser.rivals import usual_settings
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.results import Picture, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.app.docks.apply_page import ApplyPage, Method
from sightglass.app.docks.training_pages import batches_text, epochs_text
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.app.earlier import Earlier
from sightglass.app.image_checklist import ImageChecklist
from sightglass.app.network_buttons import SaveAction
from sightglass.app.request import Output, Request
from sightglass.app.session.model import TrainingState
from sightglass.app.training_panel import TrainingPanel
from sightglass.app.worker import Job
from sightglass.app.workspace import Entry
from sightglass.widgets.cards import text_label
from sightglass.widgets.tab_pages import TabPages

_PLOT_HEIGHT, _VIEW_HEIGHT = 184, 200
_SIDE_BY_SIDE = ("noisy", "denoised", "total_variation", "pyramid")


class DenoiserPanel(TrainingPanel):
    """Shows a network that learns from patches of the open images, and what it makes of one that it does not know."""

    algorithm_name = "denoiser"
    step_words = marked("one batch")
    checklist_words = marked("Learn from"), marked("tested on it")
    changeable_text = marked("Step, momentum and epochs can be changed on the way.")
    load_kinds = f"{marked('Denoisers')} (*.npz *.json);;All files (*)"
    load_help = marked("Load weights or layers that the denoiser has saved, and go on from there or apply them")
    partial_seconds = 0.07
    _entries_of_run: tuple[Entry | None, ...] | None = None
    # A network from a file that is applied, until a training is gone on with.
    _loaded: Method | None = None
    details_milliseconds = 0

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add run and parameters, then a page for each way to look at it."""
        self.form.fold_sections(("Training",))
        self.verdict, self.note = text_label(), text_label()
        self.note.hide()
        for widget in (self.run_bar, self.note, self.form, self.verdict):
            layout.addWidget(widget)
        self.pages = TabPages()
        self.plots = {key: self.new_plot() for key in ("psnr", "loss")}
        for plot in self.plots.values():
            plot.setFixedHeight(_PLOT_HEIGHT)
        self.training_page = self.pages.add_page(
            tr("Training"), tr("PSNR after every epoch, and the loss of every batch"), *self.plots.values()
        )
        self.views = {key: small_view(_VIEW_HEIGHT) for key in _SIDE_BY_SIDE}
        first, *others = self.views.values()
        for view in others:
            first.link(view)
        noisy, network, variation, pyramid = self.views.values()
        self.methods = self.new_table()
        self.methods_page = self.pages.add_page(
            tr("Methods"), tr("The network beside total variation and a pyramid"), self.methods, row(noisy, network),
            row(variation, pyramid),
        )  # fmt: skip
        self.layers, self.epochs = self.new_table(), self.new_table()
        self.layers_page = self.pages.add_page(
            tr("Layers"), tr("What each layer sees, how many weights it has, and files of the network"), self.layers,
            self.files, self.epochs,
        )  # fmt: skip
        self.applying = ApplyPage()
        self.applying.changed.connect(self._on_applied)
        self.applying.keep_requested.connect(self.context.workspace.keep)
        self.apply_page = self.pages.add_page(
            tr("Apply"), tr("Denoise the current image as it is by the network that has learned"), self.applying
        )
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the current image, which is denoised, then the checked others, which are learned from.

        Once a network has learned they stay as they are, whatever image is looked at: until Restart, or as long as they
        are open.
        """
        kept = self._entries_of_run
        if kept is not None and (self._waits_for(kept) or self._has_learned_from(kept)):
            return kept
        return self._wanted_entries()

    def restore_training(self, training: TrainingState | None) -> None:
        """Go on with the images that it is of, whichever one is current."""
        super().restore_training(training)
        images = () if training is None else tuple(map(self.context.workspace.find, training.images))
        if training is not None and (not images or None in images):
            # It goes on with others.
            self._is_guess = True
        self._entries_of_run = images or None

    def _keep_roles(self) -> None:
        """Let the list say what the network that has learned is tested on, and leave its checks alone."""
        entries = self.entries()
        assert isinstance(self.inputs, ImageChecklist)
        self.inputs.set_apart(entries[0] if entries is self._entries_of_run else None)

    def _waits_for(self, entries: tuple[Entry | None, ...]) -> bool:
        training = self._to_go_on_with
        identities = tuple(entry.identity for entry in entries if entry is not None)
        return training is not None and identities == training.images and self._are_open(entries)

    def _are_open(self, entries: tuple[Entry | None, ...]) -> bool:
        return all(entry in self.context.workspace.entries for entry in entries)

    def _wanted_entries(self) -> tuple[Entry | None, ...]:
        current = self.context.workspace.current
        others = [entry for entry in self.inputs.entries() if entry is not None and entry is not current]
        return (current, *others)

    def _has_learned_from(self, entries: tuple[Entry | None, ...]) -> bool:
        if self.output is None or self.output.request.entries != entries:
            return False
        has_begun = cast(DenoiserResult, self.output.result).trained.batches > 0
        return has_begun and self._are_open(entries)

    def restart(self) -> None:
        """Begin with the image that is current now."""
        self._entries_of_run = self._loaded = None
        super().restart()

    def resume(self) -> None:
        """Go on from where it is, with the network of the training."""
        self._loaded = None
        super().resume()

    def step(self) -> None:
        """Take one batch, then wait."""
        self._loaded = None
        super().step()

    def bring_inputs(self, earlier: Earlier) -> None:
        """Make the image that was denoised current, and check those that were learned from."""
        first, *others = earlier.inputs
        self._entries_of_run = None
        if isinstance(first, int):
            self.context.workspace.set_current(first)
        self.inputs.choose_all([other for other in others if isinstance(other, int)])

    def set_shown(self, shown: bool) -> None:
        """End what is denoised for nobody."""
        super().set_shown(shown)
        if not shown:
            self.applying.worker.cancel()

    def job(self, request: Request) -> Job:
        """Remember what the network learns from."""
        self._entries_of_run = request.entries
        return super().job(request)

    def _submit(self) -> None:
        super()._submit()
        self._keep_roles()
        self._show_note()
        self._show_subject()

    def _show_subject(self) -> None:
        self.applying.set_subject(self.context.workspace.current, self._method())

    def _method(self) -> Method | None:
        """Give the network that can be applied: one that was loaded last, or that of the training."""
        if self._loaded is not None or self.output is None:
            return self._loaded
        result = cast(DenoiserResult, self.output.result)
        if not result.trained.batches and not result.origin.is_loaded:
            return None
        settings = tuple(rival.setting for rival in result.rivals)
        reason = tr("they came nearest to the clean “{name}”", name=result.image.name)
        return Method(result.learned, self.described(result)(), settings, reason)

    def _show_note(self) -> None:
        entries, wanted = self.entries(), self._wanted_entries()
        self.note.setVisible(entries != wanted or self._is_guess)
        if self._is_guess and entries[0] is not None:
            self.note.setText(
                tr(
                    "It is not recorded which images this network has learned from. It goes on with those that were "
                    "checked when it was saved, and is tested on “{name}”. If it was not these, press Restart.",
                    name=entries[0].name,
                )
            )
        elif entries != wanted and entries[0] is not None and wanted[0] is not None:
            self.note.setText(
                tr(
                    "The network goes on with “{old}” and what it has learned from. Restart begins anew "
                    "with “{new}”, the current image, and those that are checked.",
                    old=entries[0].name,
                    new=wanted[0].name,
                )
            )

    def goes_on(self, before: Parameters, after: Parameters) -> bool:
        """Go on with other steps and epochs; all else begins anew, once a person says so."""
        kept = cast(Denoiser, after)
        return cast(Denoiser, before).replaced(step=kept.step, momentum=kept.momentum, epochs=kept.epochs) == kept

    def _speed(self) -> str:
        """Leave it to the sentence about patches per second."""
        return ""

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Go on with what a session has kept."""
        was_guess = self._is_guess
        self.take_up(output)
        self._keep_roles()
        if was_guess and not self._is_guess:
            self._show_note()

    def show_details(self, output: Output) -> None:
        """Show the page in view."""
        presentation = output.presentation
        self.verdict.setText(" ".join(presentation.sentences))
        page = self.pages.current
        if page is self.training_page:
            for key, plot in self.plots.items():
                plot.show_plot(presentation.plot(key))
        elif page is self.methods_page:
            self.methods.show_table(presentation.table("methods"))
            for key, view in self.views.items():
                picture = presentation.picture(key)
                # Of half an image, that half fills the view.
                show_picture(view, None if picture is None else replace(picture, origin=(0, 0)))
        elif page is self.apply_page:
            self._show_subject()
        elif page is self.layers_page:
            self.layers.show_table(presentation.table("layers"))
            self.epochs.show_table(presentation.table("epochs"))
            self.epochs.setVisible(bool(cast(DenoiserResult, output.result).trained.epochs))

    def clear_output(self) -> None:
        """Take away what was said of other images."""
        self.verdict.setText("")
        for plot in self.plots.values():
            plot.clear()
        for view in self.views.values():
            show_picture(view, None)
        for table in (self.methods, self.layers, self.epochs):
            table.show_table(Table("", "", (), ()))
        self._show_subject()

    # What is shown on the canvas

    @property
    def _shows_applied(self) -> bool:
        return self.pages.current is self.apply_page and bool(self.applying.pictures)

    def pictures(self) -> tuple[Picture, ...]:
        """Give what the page in view speaks of: the image that was denoised as it is, or that of the training."""
        return self.applying.pictures if self._shows_applied else super().pictures()

    def entry_of(self, picture: Picture) -> Entry | None:
        """Give what was denoised as it is with the recipe for that."""
        return self.applying.entry_of(picture) if self._shows_applied else None

    def _on_applied(self) -> None:
        self.output_changed.emit()
        self.picture_requested.emit(("applied",))

    # Files

    def described(self, result: DenoiserResult) -> Callable[[], str]:
        """Name the network and how far it came."""
        trained, channels = result.trained, result.architecture.input_shape.channels
        return partial(_described, result.parameters.maps, channels, trained.batches, len(trained.epochs))

    def save_actions(self) -> tuple[SaveAction, ...]:
        """Offer weights and layers."""
        return (
            (
                tr("Weights (NPZ)…"),
                tr("The network with its weights, to be loaded here or read by NumPy"),
                self.save_weights,
            ),
            (tr("Layers (JSON)…"), tr("The layers without weights"), self.save_layers),
        )

    def save_weights(self) -> None:
        """Ask where to save the network as it is."""
        method = self._method()
        if method is None:
            self.foot.show_error(tr("There is no network that has learned yet. Press Train first."))
        else:
            self.context.save("denoiser.npz", method.learned.to_npz)

    def take_layers(self, architecture: Architecture, name: str) -> None:
        """Take maps and the side of patches in place of those of now; the channels follow the images."""
        check_layers(architecture)
        self.set_parameters(self._with_layers(architecture), tr("Load {name}", name=name))

    def _with_layers(self, architecture: Architecture) -> Denoiser:
        first = architecture.figures[0]
        return cast(Denoiser, self.parameters).replaced(
            maps=first.output_shape.channels, side=architecture.input_shape.rows
        )

    def understood(self, arrays: Arrays, output: Output | None, parameters: Parameters) -> DenoisingNetwork:
        """Make a denoiser of weights; it can be applied whatever there is to train on."""
        return DenoisingNetwork.from_arrays(arrays)

    def take_network(self, learned: DenoisingNetwork, name: str) -> None:
        """Apply the network of a file, and go on from it where the images have its channels."""
        wanted = self._with_layers(learned.network.architecture).replaced(
            residual=learned.residual, sigma=learned.sigma
        )
        self._loaded = Method(learned, f"“{name}”", usual_settings(learned.sigma), tr("is usual for such noise"))
        self._show_subject()
        if self.output is None:
            self.foot.show_message(tr("“{name}” is loaded: the page Apply denoises by it.", name=name))
            return
        result = cast(DenoiserResult, self.output.result)
        if result.architecture.input_shape.channels != learned.channels:
            text = marked(
                "“{name}” is loaded: the page Apply denoises by it. To train it on, make one of RGB images current."
            )
            if learned.channels == 1:
                text = marked(
                    "“{name}” is loaded: the page Apply denoises by it. "
                    "To train it on, make one of gray images current."
                )
            self.foot.show_message(tr(text, name=name))
            return
        request = replace(self.output.request, parameters=wanted)
        self.go_on_from(request, lambda _begin: result.with_weights(learned, wanted))
        if wanted != self.parameters:
            self.set_parameters(wanted, tr("Load {name}", name=name))

    def shut_down(self) -> None:
        """End the thread of the page too."""
        self.applying.shut_down()
        super().shut_down()

    def _on_page(self) -> None:
        if self.output is not None:
            self.show_details(self.output)
        if self.applying.pictures:
            # Another image may be spoken of.
            self.output_changed.emit()


def _described(maps: int, channels: int, batches: int, epochs: int) -> str:
    kind = tr("gray") if channels == 1 else "RGB"
    if not batches:
        return tr("{maps} maps for {kind}, loaded", maps=maps, kind=kind)
    came = epochs_text(epochs) if epochs else batches_text(batches)
    return tr("{maps} maps for {kind}, {came}", maps=maps, kind=kind, came=came)
