"""The optical-flow dock: frames from images or a video, the motion between them, and why it is known or not."""

from typing import cast

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.flow import Flow, FlowResult, present, run
from sightglass.algorithms.flow.parameters import Source
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.app.docks.flow_inspector import FlowInspector
from sightglass.app.frame_player import FramePlayer
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.request import Output, Request
from sightglass.app.session.model import Film
from sightglass.app.study import Study
from sightglass.app.video_names import VIDEOS
from sightglass.app.workspace import Entry
from sightglass.widgets.cards import text_label
from sightglass.widgets.steps_view import StepsView
from sightglass.widgets.tab_pages import TabPages

_PLOT_HEIGHT = 176
_NO_TRUTH = marked(
    "How the pixels really move is not known here. Choose a .flo file or a KITTI flow image as truth, or "
    "let the next frame be generated: then the errors stand here."
)
_TOO_LARGE = marked(
    "The calculation fits on paper for frames of a few pixels: open worked example 7 in the dock's menu."
)


class FlowPanel(AlgorithmPanel):
    """Shows how pixels move between two frames."""

    algorithm_name = "flow"

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the frames first, then the method, then a page for each way to judge the result."""
        self.open_video = QPushButton(tr("Open a video or a sequence…"))
        self.open_video.setToolTip(
            tr("Take the frames from a video file, or from image files in the order of their names")
        )
        self.open_video.clicked.connect(self._on_open)
        self.player = FramePlayer(self.algorithm_name)
        self.player.pair_changed.connect(self._on_pair)
        self.player.failed.connect(lambda message: self.foot.show_error(message))
        self.verdict = text_label()
        self.form.fold_sections(("Details", "Quiver"))
        layout.addWidget(self.player)
        layout.addWidget(self.open_video)
        layout.addWidget(self.form)
        layout.addWidget(self.verdict)
        self.pages = TabPages()
        self._build_pages()
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)

    def _build_pages(self) -> None:
        self.inspector = FlowInspector()
        self.inspector_page = self.pages.add_page(
            tr("Pixel"), tr("Why the motion of a pixel is known, or is not: click into the picture"), self.inspector
        )
        self.no_truth = text_label()
        self.errors = self.new_table()
        self.end_point, self.angular = self.new_plot(), self.new_plot()
        for plot in (self.end_point, self.angular):
            plot.setFixedHeight(_PLOT_HEIGHT)
        self.errors_page = self.pages.add_page(
            tr("Errors"), tr("How far the motion is from the truth, where that is known"),
            self.no_truth, self.errors, self.end_point, self.angular,
        )  # fmt: skip
        self.comparison = Study("flow-methods", tr("Compare all methods"), _compared)
        self.comparison.shown.connect(self._show_comparison)
        self.comparison_words = text_label()
        self.methods, self.central = self.new_table(), self.new_table()
        self.methods.hide()
        self.central.hide()
        self.methods_page = self.pages.add_page(
            tr("Methods"), tr("All methods on the same frames: errors and times"),
            self.central, self.comparison, self.comparison_words, self.methods,
        )  # fmt: skip
        self.steps = StepsView()
        self.steps_page = self.pages.add_page(
            tr("Steps"), tr("Every matrix with its numbers, for frames of a few pixels"), self.steps
        )

    def left_out(self) -> frozenset[str]:
        """Leave the comparison to its page."""
        return frozenset({"compare"})

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the frames of the open sequence, else those of the workspace that matter."""
        if self.player.pair is not None:
            return (*self.player.pair.entries, None)
        first, following, truth = self.inputs.entries()
        return (first, None, None) if self._is_generated(self.form.value()) else (first, following, truth)

    def needed_inputs(self, parameters: Parameters) -> tuple[bool, ...]:
        """Ask for what the frames do not come from already."""
        if self.player.pair is not None:
            return False, False, False
        generated = self._is_generated(parameters)
        return True, not generated, not generated

    def wanted(self, parameters: Parameters) -> Parameters:
        """Leave out the comparison, which has its page; take the frames of a film, whatever is set beside it."""
        if self.player.pair is not None:
            parameters = parameters.replaced(source=Source.PAIR)
        return parameters.replaced(compare=False)

    def used_inputs(self, request: Request) -> tuple[bool, ...]:
        """Count the frames of a film, for which no input is asked."""
        return tuple(entry is not None for entry in request.entries)

    def show_details(self, output: Output) -> None:
        """Show the page in view."""
        result = cast(FlowResult, output.result)
        self.verdict.setText(" ".join(output.presentation.sentences[:2]))
        page = self.pages.current
        if page is self.inspector_page:
            self._show_pixel()
        elif page is self.errors_page:
            self._show_errors(output, result)
        elif page is self.methods_page:
            self._show_central(output)
        self.comparison.set_subject(output.images, output.request.parameters)

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Let a film go on."""
        self.player.proceed()

    def show_at_rest(self, output: Output) -> None:
        """Show the calculation on paper."""
        if self.pages.current is self.steps_page:
            self.steps.show_steps(output.presentation.steps, tr(_TOO_LARGE))

    def clear_output(self) -> None:
        """Take away what was said of other frames."""
        self.verdict.setText("")
        self.picked = None
        self.inspector.clear()
        self.steps.show_steps((), tr(_TOO_LARGE))
        self.comparison.set_subject(())

    def views_for_report(self) -> dict[QWidget, bool]:
        """Add what was asked about a pixel, and the comparison as far as it is of the settings in force."""
        self._show_pixel()
        return {self.inspector: self.picked is not None, self.methods: self.comparison.is_current}

    def pick(self, position: tuple[int, int] | None) -> None:
        """Inspect the pixel that was clicked."""
        self.picked = position
        if position is not None:
            self.pages.set_current(self.inspector_page)
        self._show_pixel()

    def set_shown(self, shown: bool) -> None:
        """Let film and comparison rest while the dock is out of view."""
        super().set_shown(shown)
        if not shown:
            self.player.set_playing(False)
        self._tell_comparison()

    def shut_down(self) -> None:
        """End the threads of film and comparison too."""
        self.player.shut_down()
        self.comparison.shut_down()
        super().shut_down()

    def film(self) -> Film | None:
        """Give the film that is open."""
        return self.player.film

    def restore_film(self, film: Film | None) -> None:
        """Open a film, or close the one that is open."""
        if film == self.player.film:
            return
        if film is None:
            self.player.close_sequence()
        else:
            self.player.open(film.paths, film.frame)

    def _is_generated(self, parameters: Parameters) -> bool:
        return cast(Flow, parameters).source is Source.GENERATED

    def _on_open(self) -> None:
        paths = self.context.files.choose_files(
            tr("Open a video, or all images of a sequence"), f"{tr(VIDEOS)};;{tr('All files (*)')}"
        )
        if paths:
            self.player.open(paths)

    def _on_pair(self) -> None:
        is_open = self.player.pair is not None
        self.open_video.setVisible(not is_open)
        self.form.set_unavailable(frozenset({"source", "motion"}) if is_open else frozenset())
        self.refresh()
        self.output_changed.emit()

    def _on_page(self) -> None:
        self._tell_comparison()
        if self.output is not None:
            self.show_details(self.output)
            self.show_at_rest(self.output)

    def _tell_comparison(self) -> None:
        self.comparison.set_in_view(self._shown and self.pages.current is self.methods_page)

    def _show_pixel(self) -> None:
        output, position = self.output, self.picked
        if output is None or position is None:
            self.inspector.clear()
            return
        result, region = cast(FlowResult, output.result), output.request.region
        origin = (0, 0) if region is None else (region.row, region.column)
        local = position[0] - origin[0], position[1] - origin[1]
        rows, columns = result.frames.first.shape
        if 0 <= local[0] < rows and 0 <= local[1] < columns:
            self.inspector.show_pixel(result.frames, result.parameters, local, origin)

    def _show_errors(self, output: Output, result: FlowResult) -> None:
        known = result.errors is not None
        self.no_truth.setText("" if known else tr(_NO_TRUTH))
        self.no_truth.setVisible(not known)
        for view in (self.errors, self.end_point, self.angular):
            view.setVisible(known)
        if known:
            self.errors.show_table(output.presentation.table("errors"))
            self.end_point.show_plot(output.presentation.plot("epe_histogram"))
            self.angular.show_plot(output.presentation.plot("angular_histogram"))

    def _show_central(self, output: Output) -> None:
        """Set Lucas-Kanade and block matching next to each other at the central pixel of small frames."""
        found = [table for table in output.presentation.tables if table.key == "central_pixel"]
        self.central.setVisible(bool(found))
        if found:
            self.central.show_table(found[0])

    def _show_comparison(self, result: FlowResult | None) -> None:
        self.methods.setVisible(result is not None)
        self.comparison_words.setText("")
        if result is not None:
            presentation = present(result)
            self.methods.show_table(presentation.table("methods"))
            known = () if self.output is None else self.output.presentation.sentences
            self.comparison_words.setText(" ".join(text for text in presentation.sentences if text not in known))


def _compared(
    frame: Image, following: Image | None, truth: Image | None, parameters: Flow, progress: Progress
) -> FlowResult:
    return run(frame, following, truth, parameters=parameters.replaced(compare=True), progress=progress)
