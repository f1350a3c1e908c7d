"""The features dock: keypoints, what a descriptor sees, which matches to believe, and what survives a rotation."""

from typing import cast

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms.features import Features, FeaturesResult, inspect_keypoint
from sightglass.algorithms.features.parameters import Partner
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.texts import tr
from sightglass.app.docks.keypoint_inspector import NOTHING, KeypointInspector
from sightglass.app.docks.rotation_page import NOT_TURNED, RotationPage
from sightglass.app.docks.views import show_picture, small_view
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.request import Output
from sightglass.app.workspace import Entry
from sightglass.widgets.cards import text_label
from sightglass.widgets.tab_pages import TabPages

_PLOT_HEIGHT, _OCTAVES_HEIGHT = 176, 320
_OWN_PAGES = frozenset({"scale_space", "inspect", "keypoint", "survival"})


class FeaturesPanel(AlgorithmPanel):
    """Shows keypoints, descriptors and matches."""

    algorithm_name = "features"

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the parameters, what was found in words, and a page for each way to look at it."""
        self.form.fold_sections(("Description", "Matching"))
        self.verdict = text_label()
        layout.addWidget(self.form)
        layout.addWidget(self.verdict)
        self.pages = TabPages()
        self._build_pages()
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)

    def _build_pages(self) -> None:
        self.inspector = KeypointInspector(self.new_plot())
        self.keypoint_page = self.pages.add_page(
            tr("Keypoint"), tr("Patch, gradients, orientation and descriptor of one keypoint: click into the picture"),
            self.inspector,
        )  # fmt: skip
        self.match_words = text_label()
        self.ratios = self.new_plot()
        self.ratios.setFixedHeight(_PLOT_HEIGHT)
        self.verdicts, self.matches = self.new_table(), self.new_table()
        self.matches_page = self.pages.add_page(
            tr("Matches"),
            tr("Nearest and second nearest neighbour of each keypoint, and why a pair is kept or refused"),
            self.match_words, self.ratios, self.verdicts, self.matches,
        )  # fmt: skip
        self.rotation = RotationPage(self.new_plot())
        self.rotation.angle_edited.connect(self._on_angle)
        self.rotation.edit_finished.connect(self.finish_edit)
        self.rotation_page = self.pages.add_page(
            tr("Rotation"),
            tr("How many matches survive when the image is turned, with and without orientation"),
            self.rotation,
        )
        self.octaves_hint = text_label()
        self.octaves_hint.setText(
            tr(
                "Each row is an octave at half the size of the one above; from left to right the blur grows. SIFT "
                "looks for extrema over place and scale in the differences."
            )
        )
        self.octaves, self.differences = small_view(_OCTAVES_HEIGHT), small_view(_OCTAVES_HEIGHT)
        self.octaves_page = self.pages.add_page(
            tr("Scale space"), tr("The Gaussian octaves and their differences"), self.octaves_hint, self.octaves,
            self.differences,
        )  # fmt: skip

    def left_out(self) -> frozenset[str]:
        """Leave to the pages what they show."""
        return _OWN_PAGES

    def wanted(self, parameters: Parameters) -> Parameters:
        """Give the octaves while their page is in view."""
        return parameters.replaced(scale_space=True) if self.pages.current is self.octaves_page else parameters

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the images that matter."""
        first, second = self.inputs.entries()
        return first, None if _is_turned(self.form.value()) else second

    def needed_inputs(self, parameters: Parameters) -> tuple[bool, ...]:
        """Ask for a second image where it is matched with."""
        return True, not _is_turned(parameters)

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Let the slider follow."""
        self.rotation.show_parameters(cast(Features, self.parameters))

    def show_details(self, output: Output) -> None:
        """Show the page in view."""
        result = cast(FeaturesResult, output.result)
        sentences = output.presentation.sentences
        self.verdict.setText(sentences[0])
        page = self.pages.current
        if page is self.keypoint_page:
            self._show_keypoint()
        elif page is self.matches_page:
            self.match_words.setText(" ".join(sentences[1:]))
            self.ratios.show_plot(output.presentation.plot("ratio_histogram"))
            self.verdicts.show_table(output.presentation.table("verdicts"))
            self.matches.show_table(output.presentation.table("matches"))
        elif page is self.rotation_page:
            self.rotation.words.setText(tr(NOT_TURNED) if result.turn is None else " ".join(sentences[1:2]))
        elif page is self.octaves_page:
            show_picture(self.octaves, output.presentation.picture("scale_space"))
            show_picture(self.differences, output.presentation.picture("dog"))
        self.rotation.set_subject(output.images, result.parameters)

    def clear_output(self) -> None:
        """Take away what was said of another image."""
        for words in (self.verdict, self.match_words):
            words.setText("")
        self.picked = None
        self.inspector.clear()
        self.rotation.set_subject(())

    def views_for_report(self) -> dict[QWidget, bool]:
        """Add the keypoint in hand, and the curve over the angle as far as it is of the settings in force."""
        self._show_keypoint()
        return {self.inspector: True, self.rotation.curve: self.rotation.study.is_current}

    def pick(self, position: tuple[int, int] | None) -> None:
        """Inspect the keypoint nearest to the pixel that was clicked."""
        self.picked = None if position is None or not self._is_inside(position) else self._nearest(position)
        if self.picked is not None:
            self.pages.set_current(self.keypoint_page)
        self._show_keypoint()

    def set_shown(self, shown: bool) -> None:
        """Let the curve rest while the dock is out of view."""
        super().set_shown(shown)
        self._tell_study()

    def shut_down(self) -> None:
        """End the thread of the curve too."""
        self.rotation.study.shut_down()
        super().shut_down()

    def _on_page(self) -> None:
        self._tell_study()
        if self.pages.current is self.octaves_page:
            self.refresh()
        elif self.pages.current in (self.matches_page, self.rotation_page):
            self.picture_requested.emit(("match_lines",))
        if self.output is not None:
            self.show_details(self.output)

    def _tell_study(self) -> None:
        self.rotation.study.set_in_view(self._shown and self.pages.current is self.rotation_page)

    def _on_angle(self, angle: float) -> None:
        self.edit_parameters(self.parameters.replaced(angle=angle, source=Partner.TURNED), "angle")
        self.rotation.show_parameters(cast(Features, self.parameters))
        self.picture_requested.emit(("match_lines",))

    @property
    def _origin(self) -> tuple[int, int]:
        region = None if self.output is None else self.output.request.region
        return (0, 0) if region is None else (region.row, region.column)

    def _is_inside(self, position: tuple[int, int]) -> bool:
        """Tell whether a pixel is of the image: matches and octaves are drawn beyond it."""
        image = None if self.output is None else cast(FeaturesResult, self.output.result).image
        if image is None:
            return False
        row, column = position[0] - self._origin[0], position[1] - self._origin[1]
        return 0 <= row < image.rows and 0 <= column < image.columns

    def _index_at(self, position: tuple[int, int]) -> int | None:
        """Find the keypoint nearest to a pixel (row, column) of the image."""
        if self.output is None:
            return None
        keypoints = cast(FeaturesResult, self.output.result).found.keypoints
        if not len(keypoints):
            return None
        place = np.array(position[::-1]) - self._origin[::-1]
        return int(np.argmin(np.hypot(*(keypoints.positions - place).T)))

    def _nearest(self, position: tuple[int, int]) -> tuple[int, int] | None:
        index = self._index_at(position)
        if index is None or self.output is None:
            return None
        x, y = cast(FeaturesResult, self.output.result).found.keypoints.positions[index]
        return round(float(y)) + self._origin[0], round(float(x)) + self._origin[1]

    def _show_keypoint(self) -> None:
        if self.output is None:
            self.inspector.clear()
            return
        result = cast(FeaturesResult, self.output.result)
        if not len(result.found.keypoints):
            self.inspector.clear(tr(NOTHING))
            return
        index = 0 if self.picked is None else self._index_at(self.picked)
        assert index is not None
        found = inspect_keypoint(result.image, result.found.keypoints, index, result.found.halvings)
        self.inspector.show_keypoint(found, self.picked is not None, self._origin)


def _is_turned(parameters: Parameters) -> bool:
    return cast(Features, parameters).source is Partner.TURNED
