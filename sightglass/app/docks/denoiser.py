"""The denoiser dock: a network learns to take noise away."""

from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QVBoxLayout

from sightglass.algorithms.denoiser import Denoiser, DenoiserResult
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.results import Table
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.app.request import Output, Request
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
    step_words = "one batch"
    paused_text = "Press Train to go on. Step, momentum and epochs can be changed on the way."
    partial_seconds = 0.07
    _entries_of_run: tuple[Entry | None, ...] | None = None
    details_milliseconds = 10

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
            "Training", "PSNR after every epoch, and the loss of every batch", *self.plots.values()
        )
        self.views = {key: small_view(_VIEW_HEIGHT) for key in _SIDE_BY_SIDE}
        first, *others = self.views.values()
        for view in others:
            first.link(view)
        noisy, network, variation, pyramid = self.views.values()
        self.methods = self.new_table()
        self.methods_page = self.pages.add_page(
            "Methods", "The network beside total variation and a pyramid", self.methods, row(noisy, network),
            row(variation, pyramid),
        )  # fmt: skip
        self.layers, self.epochs = self.new_table(), self.new_table()
        self.layers_page = self.pages.add_page(
            "Layers", "What each layer sees, and how many weights it has", self.layers, self.epochs
        )
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the current image, which is denoised, then the checked others, which are learned from.

        Once a network has learned they stay as they are, whatever image is looked at: until Restart, or as long as they
        are open.
        """
        kept = self._entries_of_run
        return kept if kept is not None and self._has_learned_from(kept) else self._wanted_entries()

    def _wanted_entries(self) -> tuple[Entry | None, ...]:
        current = self.context.workspace.current
        others = [entry for entry in self.inputs.entries() if entry is not None and entry is not current]
        return (current, *others)

    def _has_learned_from(self, entries: tuple[Entry | None, ...]) -> bool:
        if self.output is None or self.output.request.entries != entries:
            return False
        has_begun = cast(DenoiserResult, self.output.result).trained.batches > 0
        return has_begun and all(entry in self.context.workspace.entries for entry in entries)

    def restart(self) -> None:
        """Begin with the image that is current now."""
        self._entries_of_run = None
        super().restart()

    def job(self, request: Request) -> Job:
        """Remember what the network learns from."""
        self._entries_of_run = request.entries
        return super().job(request)

    def _submit(self) -> None:
        super()._submit()
        self._show_note()

    def _show_note(self) -> None:
        entries, wanted = self.entries(), self._wanted_entries()
        self.note.setVisible(entries != wanted)
        if entries != wanted and entries[0] is not None and wanted[0] is not None:
            self.note.setText(
                f"The network goes on with “{entries[0].name}” and what it has learned from. Restart begins anew with "
                f"“{wanted[0].name}”, the current image, and those that are checked."
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
        self.take_up(output)

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

    def _on_page(self) -> None:
        if self.output is not None:
            self.show_details(self.output)
