"""The panorama dock: which images belong together, how they lie to each other, and how they are put together."""

from typing import cast

import numpy as np
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from sightglass.algorithms.panorama.pictures import shown_pairs
from sightglass.algorithms.panorama.presentation import about_direction
from sightglass.algorithms.panorama.run import Stitched
from sightglass.algorithms.texts import tr
from sightglass.app.docks.views import show_picture, small_view
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.request import Output
from sightglass.app.workspace import Entry
from sightglass.widgets.cards import text_label
from sightglass.widgets.matrix_view import MatrixView
from sightglass.widgets.quiet_wheel import QuietWheel
from sightglass.widgets.tab_pages import TabPages

_PLOT_HEIGHT = 176
# Larger match graphs are read in the table.
_LARGEST_GRAPH = 12


class PanoramaPanel(AlgorithmPanel):
    """Shows how images become a panorama, stage by stage."""

    algorithm_name = "panorama"

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the parameters, what came of them in words, and a page for each group of stages."""
        self.verdict = text_label()
        self.form.fold_sections(("Features and matches", "Inliers", "Result"))
        layout.addWidget(self.form)
        layout.addWidget(self.verdict)
        self.pages = TabPages()
        self._build_matches()
        self._build_geometry()
        self._build_brightness()
        self.stages = self.new_table()
        self.images = self.new_table()
        self.stages_page = self.pages.add_page(
            tr("Stages"), tr("All images with their part in the panorama, and the time that each stage took"),
            self.images, self.stages,
        )  # fmt: skip
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)

    def _build_matches(self) -> None:
        self.pair = QComboBox()
        self.pair.setToolTip(tr("Draw the matches of this pair, inliers and those that RANSAC refused"))
        self.pair.setAccessibleName(tr("Pair of images"))
        QuietWheel(self.pair)
        self.pair.activated.connect(self._on_pair)
        self.matches = small_view()
        self.graph = MatrixView()
        self.graph_words = text_label()
        self.pairs = self.new_table()
        self.matches_page = self.pages.add_page(
            tr("Matches"), tr("Which images belong together: inliers of every pair"), self.pair, self.matches,
            self.graph_words, self.graph, self.pairs,
        )  # fmt: skip

    def _build_geometry(self) -> None:
        self.direction = text_label()
        self.homographies = self.new_table()
        self.errors, self.adjustment = self.new_plot(), self.new_plot()
        for plot in (self.errors, self.adjustment):
            plot.setFixedHeight(_PLOT_HEIGHT)
        self.truth = self.new_table()
        self.geometry_page = self.pages.add_page(
            tr("Geometry"), tr("Homographies, reprojection errors and bundle adjustment"),
            self.direction, self.truth, self.homographies, self.errors, self.adjustment,
        )  # fmt: skip

    def _build_brightness(self) -> None:
        self.gains_words = text_label()
        self.ghosts = small_view()
        self.overlaps, self.gains = self.new_table(), self.new_table()
        self.brightness_page = self.pages.add_page(
            tr("Overlaps"), tr("Gains, and how much images differ where they overlap"),
            self.gains_words, self.ghosts, self.overlaps, self.gains,
        )  # fmt: skip

    def compared(self) -> Entry | None:
        """Give the image in whose frame the panorama lies; the first one checked may not be part of it."""
        if self.output is None or not self._speaks_of_input(self.output):
            return super().compared()
        return self.output.request.entries[cast(Stitched, self.output.result).geometry.reference]

    def show_details(self, output: Output) -> None:
        """Show the page in view."""
        direction = set(about_direction(cast(Stitched, output.result)))
        self.verdict.setText("\n".join(text for text in output.presentation.sentences if text not in direction))
        page = self.pages.current
        if page is self.matches_page:
            self._show_matches(output)
        elif page is self.geometry_page:
            self._show_geometry(output)
        elif page is self.brightness_page:
            self._show_brightness(output)
        elif page is self.stages_page:
            self.images.show_table(output.presentation.table("images"))
            self.stages.show_table(output.presentation.table("stages"))

    def clear_output(self) -> None:
        """Take away what was said of other images."""
        self.verdict.setText("")
        self.pair.clear()
        self.graph.clear()
        self.graph_words.setText("")
        self.direction.setText("")
        self.gains_words.setText("")
        for view in (self.matches, self.ghosts):
            show_picture(view, None)

    def views_for_report(self) -> dict[QWidget, bool]:
        """Add the match graph as a matrix."""
        if self.output is not None:
            self._show_graph(cast(Stitched, self.output.result))
        return {self.graph: True}

    def _on_page(self) -> None:
        if self.output is not None:
            self.show_details(self.output)

    def _on_pair(self) -> None:
        if self.output is not None:
            self._show_pair(self.output)
            self.picture_requested.emit((self.pair.currentData(),))

    def _show_pair(self, output: Output) -> None:
        show_picture(self.matches, output.presentation.picture(self.pair.currentData() or ""))

    def _show_matches(self, output: Output) -> None:
        result = cast(Stitched, output.result)
        chosen = self.pair.currentData()
        self.pair.clear()
        for pair in shown_pairs(result):
            text = tr(
                "{first} and {second}: {count} inliers of {matches} matches",
                first=pair.first + 1,
                second=pair.second + 1,
                count=pair.count,
                matches=len(pair.source),
            )
            self.pair.addItem(text, f"matches_{pair.first + 1}_{pair.second + 1}")
        self.pair.setCurrentIndex(max(0, self.pair.findData(chosen)))
        self.pair.setVisible(self.pair.count() > 0)
        self.matches.setVisible(self.pair.count() > 0)
        self._show_pair(output)
        self._show_graph(result)
        has_pairs = bool(result.graph.pairs)
        self.pairs.setVisible(has_pairs)
        if has_pairs:
            self.pairs.show_table(output.presentation.table("pairs"))

    def _show_graph(self, result: Stitched) -> None:
        count = len(result.names)
        is_drawn = 1 < count <= _LARGEST_GRAPH
        self.graph.setVisible(is_drawn)
        self.graph_words.setText(
            tr("Inliers of each pair, image by image; 0 where two images do not belong together.") if is_drawn else ""
        )
        if is_drawn:
            counts = np.zeros((count, count), int)
            for pair in result.graph.pairs:
                counts[pair.first, pair.second] = counts[pair.second, pair.first] = pair.count if pair.belongs else 0
            self.graph.show_matrix(counts)
            self.graph.setAccessibleName(tr("Inliers of each pair of images"))

    def _show_geometry(self, output: Output) -> None:
        shown = output.presentation
        self.direction.setText(" ".join(about_direction(cast(Stitched, output.result))))
        self.homographies.show_table(shown.table("homographies"))
        tables, plots = {table.key: table for table in shown.tables}, {plot.key: plot for plot in shown.plots}
        self.truth.setVisible("truth" in tables)
        if "truth" in tables:
            self.truth.show_table(tables["truth"])
        for view, key in ((self.errors, "reprojection"), (self.adjustment, "adjustment")):
            view.setVisible(key in plots)
            if key in plots:
                view.show_plot(plots[key])

    def _show_brightness(self, output: Output) -> None:
        shown = output.presentation
        ghosts = shown.picture("ghosts")
        self.gains_words.setText(
            tr(
                "Gains multiply each image; the reference stays as it is. The picture shows how much images differ "
                "where they overlap: ghosts are what moved, or does not fit."
            )
            if ghosts is not None
            else tr("No two images overlap.")
        )
        self.ghosts.setVisible(ghosts is not None)
        show_picture(self.ghosts, ghosts)
        tables = {table.key: table for table in shown.tables}
        self.overlaps.setVisible("overlaps" in tables)
        if "overlaps" in tables:
            self.overlaps.show_table(tables["overlaps"])
        self.gains.show_table(tables["gains"])
