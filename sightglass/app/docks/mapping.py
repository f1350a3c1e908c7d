"""The mapping dock: pairs of points, the map between two images, RANSAC trial by trial, and warping by the map."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms.csv_text import table_csv
from sightglass.algorithms.mapping import Mapping, MappingResult, Source, pairs_from_csv, pairs_table, proposed_pairs
from sightglass.algorithms.mapping.sentences import about_truth
from sightglass.algorithms.parameters import Matrix, Parameters
from sightglass.algorithms.texts import marked, tr
from sightglass.app.context import DockContext
from sightglass.app.csv_input import csv_text
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.app.loading import load_into
from sightglass.app.request import Output
from sightglass.app.stepped_panel import SteppedPanel
from sightglass.app.take_away import derived_entry
from sightglass.app.workspace import Entry
from sightglass.widgets.cards import text_label
from sightglass.widgets.pair_editor import SIDES, PairEditor
from sightglass.widgets.steps_view import StepsView
from sightglass.widgets.tab_pages import TabPages

_PLOT_HEIGHT, _VIEW_HEIGHT = 184, 200
_TOO_MANY = marked("The equations appear with a map; with none, the reason stands above.")


class MappingPanel(SteppedPanel):
    """Shows how pairs of points become a map, and what the map does to an image."""

    algorithm_name = "mapping"
    step_name = "trial"
    uses_selection = False
    steps_anew = True

    def __init__(self, context: DockContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.handles = self.editor.handles

    def left_out(self) -> frozenset[str]:
        """Leave the pairs to their page."""
        return frozenset({"pairs"})

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the controls, what came of them in words, and a page for each way to look at it."""
        self.form.fold_sections(("RANSAC", "Warp"))
        self.verdict = text_label()
        layout.addWidget(self.run_bar)
        layout.addWidget(self.form)
        layout.addWidget(self.verdict)
        self.pages = TabPages()
        self._build_points()
        self.steps = StepsView()
        self.steps_page = self.pages.add_page(tr("Steps"), tr("The matrix equations with their numbers"), self.steps)
        self.trial_words = text_label()
        self.counts = self.new_plot()
        self.refit = self.new_table()
        self.trials_page = self.pages.add_page(
            tr("RANSAC"),
            tr("Inliers of each trial, the best so far, and the refit"),
            self.trial_words,
            self.counts,
            self.refit,
        )
        self.residuals = self.new_plot()
        self.map = self.new_table()
        self.errors_page = self.pages.add_page(
            tr("Errors"),
            tr("How far each point is from where the map sends it, and the map itself"),
            self.residuals,
            self.map,
        )
        for plot in (self.counts, self.residuals):
            plot.setFixedHeight(_PLOT_HEIGHT)
        self.warp_words = text_label()
        self.warps = {
            key: small_view(_VIEW_HEIGHT) for key in ("warped_inverse", "warped_forward", "grid", "difference")
        }
        inverse, forward, grid, difference = self.warps.values()
        inverse.link(forward)
        self.warp_page = self.pages.add_page(
            tr("Warp"), tr("Forward against inverse warping, and the grid"), self.warp_words, row(inverse, forward),
            row(grid, difference),
        )  # fmt: skip
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)

    def _build_points(self) -> None:
        self.editor = PairEditor()
        self.editor.edited.connect(lambda rows: self.edit_parameters(self._with(rows), "pairs"))
        self.editor.edit_finished.connect(self.finish_edit)
        self.editor.changed.connect(lambda rows, text: self.set_parameters(self._with(rows), text))
        self.editor.refused.connect(lambda text: self.foot.show_error(text))
        self.editor.open_requested.connect(self._on_open)
        self.editor.save_requested.connect(self._on_save)
        self.editor.enlarge_requested.connect(lambda: self.side_by_side_requested.emit(*SIDES))
        self.editor.take_requested.connect(self.take_in_hand)
        self.points_page = self.pages.add_page(
            tr("Points"), tr("Set, move, load and save pairs of points"), self.editor
        )

    # What is computed

    @property
    def mapping(self) -> Mapping:
        """The values in force."""
        return cast(Mapping, self.parameters)

    def _with(self, rows: Matrix) -> Mapping:
        return self.mapping.replaced(source=Source.PAIRS, pairs=rows)

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the images that matter: generated pairs come with an image of their own."""
        reference, other = self.inputs.entries()
        return reference, None if self.mapping.source is Source.GENERATED else other

    def needed_inputs(self, parameters: Parameters) -> tuple[bool, ...]:
        """Ask for the other image where pairs are set in it."""
        return True, cast(Mapping, parameters).source is not Source.GENERATED

    def adjusted_parameters(self, parameters: Parameters, changed: str) -> Parameters:
        """Propose pairs that lie in the images where none were set so far."""
        mapping = cast(Mapping, parameters)
        reference, other = self.inputs.entries()
        is_untouched = mapping.pairs == Mapping().pairs
        if changed == "source" and mapping.source is Source.PAIRS and is_untouched and reference is not None:
            mapping = mapping.replaced(pairs=proposed_pairs(reference.image, (other or reference).image))
        return mapping

    # What is shown

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Let points follow the hand."""
        result = cast(MappingResult, output.result)
        self.run_bar.setVisible(result.parameters.ransac)
        if result.parameters.source is self.mapping.source is not Source.PAIRS:
            self.editor.show_pairs(result.pairs.matrix(), is_made=True)
        if self.pages.current is self.points_page:
            self._show_points(output, result)

    def show_details(self, output: Output) -> None:
        """Show the page in view."""
        result, presentation = cast(MappingResult, output.result), output.presentation
        self.verdict.setText(_verdict(result, presentation.sentences))
        page = self.pages.current
        if page is self.points_page:
            self._show_points(output, result)
        elif page is self.trials_page:
            self._show_trials(output, result)
        elif page is self.errors_page:
            self._show_errors(output, result)
        elif page is self.warp_page:
            self.warp_words.setText(" ".join(presentation.sentences[-1:]))
            for key, view in self.warps.items():
                picture = presentation.picture(key)
                view.setVisible(picture is not None)
                show_picture(view, picture)

    def show_at_rest(self, output: Output) -> None:
        """Show the calculation on paper."""
        if self.pages.current is self.steps_page:
            self.steps.show_steps(output.presentation.steps, tr(_TOO_MANY))

    def clear_output(self) -> None:
        """Take away what was said of other images."""
        for words in (self.verdict, self.trial_words, self.warp_words):
            words.setText("")
        self.editor.show_pictures({})
        self.editor.show_errors(None, frozenset())
        self.steps.show_steps((), tr(_TOO_MANY))
        for plot in (self.counts, self.residuals):
            plot.clear()
        for view in self.warps.values():
            show_picture(view, None)

    def _submit(self) -> None:
        # At once, and with every way in which parameters change: points must not lag behind the hand that moves them.
        if self.mapping.source is Source.PAIRS:
            self.editor.show_pairs(self.mapping.pairs, is_made=False)
        super()._submit()

    def _show_points(self, output: Output, result: MappingResult) -> None:
        self.editor.show_pictures({key: output.presentation.picture(key) for key in SIDES})
        errors = None if result.errors is None else result.errors.tolist()
        outliers = frozenset() if errors is None else frozenset(
            np.flatnonzero(result.pairs.is_on & ~result.is_inlier).tolist()
        )  # fmt: skip
        self.editor.show_errors(errors, outliers)

    def _show_trials(self, output: Output, result: MappingResult) -> None:
        presentation = output.presentation
        known = {plot.key for plot in presentation.plots}
        tables = {table.key for table in presentation.tables}
        searched = result.parameters.ransac
        words = presentation.sentences[1:2] if not result.is_complete else presentation.sentences[2:3]
        off = tr("RANSAC is switched off: the map is fitted to all pairs that count, by least squares.")
        self.trial_words.setText(" ".join(words) if searched else off)
        self.counts.setVisible("counts" in known)
        if "counts" in known:
            self.counts.show_plot(presentation.plot("counts"))
        self.refit.setVisible("refit" in tables)
        if "refit" in tables:
            self.refit.show_table(presentation.table("refit"))

    def _show_errors(self, output: Output, result: MappingResult) -> None:
        known = result.errors is not None
        for view in (self.residuals, self.map):
            view.setVisible(known)
        if known:
            self.residuals.show_plot(output.presentation.plot("residuals"))
            self.map.show_table(output.presentation.table("map"))

    def _on_page(self) -> None:
        if self.output is not None:
            self.show_details(self.output)
            self.show_at_rest(self.output)

    # What a person asks for

    def take_in_hand(self) -> None:
        """Make generated or matched pairs one's own, and an image that came with them one of the workspace."""
        output = self.output
        if output is None or output.request.entries[0] is None:
            return
        result = cast(MappingResult, output.result)
        if result.parameters.source is Source.MATCHED:
            self.set_parameters(self._with(result.pairs.matrix()), tr("Take matched pairs in hand"))
            return
        picture, reference = output.presentation.picture("other"), output.request.entries[0]
        stack, text = self.context.undo_stack, tr("Take generated pairs in hand")
        stack.beginMacro(text)
        try:
            if picture is not None and result.other is not None:
                made = derived_entry(self, output, picture)
                self.context.workspace.add((made,), text)
                self.context.workspace.set_current(reference.identity)
                self.inputs.choose_all((reference.identity, made.identity))
            self.set_parameters(self._with(result.pairs.matrix()), text)
        finally:
            stack.endMacro()

    def _on_open(self) -> None:
        kinds = f"{tr('Pairs of points (*.csv *.txt *.tsv)')};;{tr('All files (*)')}"
        paths = self.context.files.choose_files(tr("Load pairs of points"), kinds)
        if paths:
            self.load_pairs(paths[0])

    def load_pairs(self, path: Path) -> None:
        """Take pairs from a CSV file; one that cannot be used changes nothing."""
        text = tr("Load {name}", name=path.name)
        load_into(
            self, path, lambda _: pairs_from_csv(csv_text(path)),
            lambda rows: self.set_parameters(self._with(rows), text),
        )  # fmt: skip

    def _on_save(self) -> None:
        if self.output is not None:
            pairs = cast(MappingResult, self.output.result).pairs
            self.context.save("pairs.csv", table_csv(pairs_table(pairs)).encode())

    def set_shown(self, shown: bool) -> None:
        """Let no hand move a point that it does not see any more."""
        super().set_shown(shown)
        if not shown:
            self.editor.let_go()


def _verdict(result: MappingResult, sentences: Sequence[str]) -> str:
    """Say how the fit went; the formulas stand with the steps and the trials."""
    if result.fitted is None or not result.is_complete:
        return " ".join(sentences)
    return " ".join([sentences[1], *about_truth(result)])
