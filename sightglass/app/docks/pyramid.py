"""The pyramid dock: scheme, thresholds and gains in the histograms of the levels, quality, matrices and steps."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import cast

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.filtering import Preset
from sightglass.algorithms.filtering.presets import kernel_of
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.pyramid import Pyramid, Pyramids, Scheme, level_name
from sightglass.algorithms.pyramid.parameters import LARGEST_GAIN
from sightglass.algorithms.pyramid.verdicts import sentences
from sightglass.algorithms.results import Scalar, Step, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.values import Matrix
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.app.examples import examples_of
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.request import Output
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets.cards import text_label
from sightglass.widgets.kernel_editor import KernelEditor
from sightglass.widgets.level_settings import LevelContent, LevelSettings
from sightglass.widgets.levels_editor import LevelsEditor
from sightglass.widgets.matrix_figure import LARGEST_SIZE
from sightglass.widgets.matrix_view import MatrixView
from sightglass.widgets.steps_view import StepsView
from sightglass.widgets.tab_pages import TabPages

_SET_BY_LEVELS = ("linked", "thresholds", "gains", "base_gain")
_SECTIONS_OF_LEVELS = ("Levels", "Pictures")
_MONTAGES = ("laplacian", "processed", "gaussian")
_MATRICES = {"sampling_matrix": 232, "selection_matrix": 184, "toeplitz_matrix": 184, "transform_matrix": 320}
_QUALITY = ("psnr_before", "psnr_after", "ssim_before", "ssim_after")
_PAPER_SAMPLE = "matrix_g2"
_VIEW_HEIGHT = 200
_STEPS_PAGE, _MATRIX_PAGE = marked("Steps"), marked("Matrix")
_NO_CLEAN_IMAGE = marked(
    "The image without noise is not known, so the error picture compares with the input. To see how good the result "
    "is, choose Image > Add noise: it keeps the clean image, and PSNR and SSIM before and after stand here then."
)
_TOO_LARGE = marked(
    "The matrices fit on paper for gray images of up to 8 × 8 pixels, such as that of worked example 3."
)


class PyramidPanel(AlgorithmPanel):
    """Shows an image as a sum of scales, and what thresholds and gains of the scales do to it."""

    algorithm_name = "pyramid"

    def left_out(self) -> frozenset[str]:
        """Leave to the editor of the levels, and to a page, what they set."""
        return frozenset({*_SET_BY_LEVELS, "matrix"})

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the form with the levels in it, then a page for each way to look at the result."""
        self._image: Image | None = None
        self._has_shown = False
        self._measure = Worker("pyramid-measure", parent=self)
        self._measure.reported.connect(self._on_measured)
        self.kernel = KernelEditor()
        self.kernel.value_changed.connect(self._on_kernel)
        self.kernel.custom_requested.connect(self._on_kernel)
        self.kernel.edit_finished.connect(self.finish_edit)
        self.kernel.draft.changed.connect(self.drafts_changed)
        self.form.section("Kernel").add_widget(self.kernel)
        self.levels = LevelsEditor((0.0, LARGEST_GAIN))
        self.levels.value_changed.connect(self._on_levels)
        self.levels.edit_finished.connect(self.finish_edit)
        self.levels.histogram.save_requested.connect(self.context.save)
        self.form.section("Levels").add_widget(self.levels)
        self.form.changed.connect(self._on_form)
        layout.addWidget(self.form)
        self.pages = TabPages()
        self._build_pages()
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)
        self._show_settings()

    def drafts(self) -> dict[str, str]:
        """Give entries of the kernel that wait to be mended."""
        return {"kernel": self.kernel.draft.text()} if self.kernel.draft.text() else {}

    def restore_drafts(self, drafts: Mapping[str, str]) -> None:
        """Bring them back."""
        self.kernel.draft.restore(drafts.get("kernel", ""))

    def _build_pages(self) -> None:
        self.verdict, self.advice = text_label(), text_label()
        self.quality = self.new_table()
        self.result, self.error = small_view(_VIEW_HEIGHT), small_view(_VIEW_HEIGHT)
        self.result.link(self.error)
        self.result_page = self.pages.add_page(
            tr("Result"), tr("How near the result is to the image without noise, and where it differs"),
            self.advice, self.quality, row(self.result, self.error), self.verdict,
        )  # fmt: skip
        self.table = self.new_table()
        self.levels_page = self.pages.add_page(
            tr("Levels"), tr("Size, noise, threshold and gain of each level"), self.table
        )
        self.matrix_words = text_label()
        self.matrices = {key: small_view(height) for key, height in _MATRICES.items()}
        self.sampling = self.new_table()
        reduction, selection, toeplitz, transform = self.matrices.values()
        self.numbers = MatrixView()
        self.matrix_page = self.pages.add_page(
            tr(_MATRIX_PAGE),
            tr("Down-sampling as a matrix P = S·T, its rank, and how many coefficients there are to a pixel"),
            self.matrix_words, self.numbers, reduction, row(selection, toeplitz), self.sampling, transform,
        )  # fmt: skip
        self.steps = StepsView()
        self.paper = QPushButton(tr("Open worked example 3"))
        self.paper.setToolTip(tr("Open its 4 × 4 image with its scheme and threshold; undo takes it back"))
        self.paper.clicked.connect(self._open_paper)
        self.steps_page = self.pages.add_page(
            tr(_STEPS_PAGE), tr("The whole calculation with every number, for small images"), self.steps, self.paper
        )

    # Showing

    def wanted(self, parameters: Parameters) -> Parameters:
        """Compute the matrices while their page is in view."""
        return parameters.replaced(matrix=True) if self.pages.current is self.matrix_page else parameters

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Show the levels if they are others, and the error while its page is in view."""
        image = output.images[0]
        if image is not None and image is not self._image:
            # The range of floats has to be looked for in all of their values.
            self._image = image
            low, high = image.value_range
            self.levels.set_highest(high - low)
            self.quality.hide()
        if not self._has_shown:
            # Input and reconstruction are the same at first: what is to be seen is the pyramid.
            self._has_shown = True
            if cast(Pyramid, output.request.parameters).is_neutral:
                self.picture_requested.emit(_MONTAGES)
        contents = _level_contents(output)
        if not self.levels.has_the_levels_of(contents):
            self.levels.show_levels(contents)
        if self.pages.current is self.result_page:
            show_picture(self.result, output.presentation.picture("reconstruction"))
            show_picture(self.error, output.presentation.picture("error"))

    def show_details(self, output: Output) -> None:
        """Show the coefficients of the levels, the noise, and the page in view."""
        result = cast(Pyramids, output.result)
        # To paint all of their histograms takes longer than the picture that is dragged.
        self.levels.show_levels(_level_contents(output))
        unit = "" if result.image.is_float else tr("gray levels")
        # Of the result's own decomposition, since that of its image may be under another scheme by now.
        known = result.decomposition
        self.levels.show_universal(known.noise_sigma, known.noise_thresholds(result.reductions), unit)
        presentation, page = output.presentation, self.pages.current
        if page is self.result_page:
            self.verdict.setText(" ".join(presentation.sentences))
        elif page is self.levels_page:
            self.table.show_table(presentation.table("levels"))
            self.table.show()

    def show_at_rest(self, output: Output) -> None:
        """Measure the quality, and show matrices and the calculation on paper, while their pages are in view."""
        page = self.pages.current
        if page is self.result_page:
            self._show_quality(output)
        elif page is self.matrix_page and cast(Pyramid, output.request.parameters).matrix:
            self._show_matrices(output)
        elif page is self.steps_page:
            self._show_paper(output.presentation.steps)

    def clear_output(self) -> None:
        """Take away what was said of an image."""
        self._image = None
        self.levels.show_levels(())
        self.levels.show_universal(None, ())
        for label in (self.verdict, self.advice, self.matrix_words):
            label.setText("")
        for table in (self.quality, self.table, self.sampling):
            table.hide()
        for view in (self.result, self.error, *self.matrices.values()):
            show_picture(view, None)
        self.numbers.clear()
        self._show_paper(())

    def show_explanation(self, title: str, text: str, page: str = "") -> None:
        """Say what a worked example shows; what would push its matrices out of view is folded."""
        super().show_explanation(title, text, page)
        on_paper = page in (_STEPS_PAGE, _MATRIX_PAGE)
        self.form.fold_sections(_SECTIONS_OF_LEVELS if on_paper else ())

    def _show_quality(self, output: Output) -> None:
        is_known = output.images[0] is not None and output.images[0].clean is not None
        self.advice.setText("" if is_known else tr(_NO_CLEAN_IMAGE))
        self.advice.setVisible(not is_known)
        if is_known and not output.is_preview:
            figures = output.presentation.scalars
            # SSIM takes longer than the pyramid itself.
            self._measure.submit(Job(lambda _: {name: figures[name] for name in _QUALITY}, output))

    def _on_measured(self, report: Report) -> None:
        if report.kind == "done" and report.tag is self.output:
            self.quality.show_table(_quality_table(report.value))
            self.quality.show()

    def _show_matrices(self, output: Output) -> None:
        presentation = output.presentation
        for key, view in self.matrices.items():
            show_picture(view, presentation.picture(key))
        reduction = presentation.picture("sampling_matrix")
        has_numbers = reduction is not None and max(reduction.pixels.shape) <= LARGEST_SIZE
        self.numbers.setVisible(has_numbers)
        self.matrices["sampling_matrix"].setVisible(not has_numbers)
        if reduction is not None and has_numbers:
            self.numbers.show_matrix(reduction.pixels, reduction.title)
        # What is said of the matrices comes behind what is said of the result.
        said = len(tuple(sentences(cast(Pyramids, output.result), float(presentation.scalars["largest_error"]))))
        self.matrix_words.setText(" ".join(presentation.sentences[said:]))
        self.sampling.show_table(presentation.table("sampling"))
        self.sampling.show()

    def _show_paper(self, steps: Sequence[Step]) -> None:
        self.steps.show_steps(steps, tr(_TOO_LARGE))
        self.paper.setVisible(not steps)

    def _on_page(self) -> None:
        if self.output is not None:
            self.show_output(self.output, self.output.is_preview)
            self.show_details(self.output)
            self.show_at_rest(self.output)
        self.refresh()

    # What a person sets

    def restore_parameters(self, parameters: Parameters) -> None:
        """Put values in force, in the editors beside the form too."""
        super().restore_parameters(parameters)
        self._show_settings()

    def _show_settings(self) -> None:
        parameters = cast(Pyramid, self.parameters)
        self.levels.set_value(LevelSettings(**{name: getattr(parameters, name) for name in _SET_BY_LEVELS}))
        if parameters.scheme is not Scheme.KERNEL:
            return
        is_custom = parameters.preset is Preset.CUSTOM
        self.kernel.set_read_only(not is_custom)
        if is_custom and parameters.scale == 1.0 and not parameters.normalise:
            self.kernel.set_value(parameters.kernel)
        else:
            self.kernel.set_value(tuple(tuple(float(tap) for tap in row) for row in kernel_of(parameters.design).taps))

    def _on_form(self, _parameters: Parameters, name: str) -> None:
        self._show_settings()
        if name == "layout":
            self.picture_requested.emit(_MONTAGES)

    def _on_levels(self, settings: LevelSettings) -> None:
        self.edit_parameters(self.parameters.replaced(**asdict(settings)), "thresholds")

    def _on_kernel(self, kernel: Matrix) -> None:
        parameters = cast(Pyramid, self.parameters)
        was_preset = parameters.preset is not Preset.CUSTOM
        try:
            changed = parameters.replaced(preset=Preset.CUSTOM, kernel=kernel, scale=1.0, normalise=False)
        except ParameterError as error:
            self.kernel.refuse(error.reason)
            return
        self.edit_parameters(changed, "kernel")
        if was_preset:
            self.finish_edit()

    def _open_paper(self) -> None:
        example = next(example for example in examples_of(self.algorithm_name) if example.sample == _PAPER_SAMPLE)
        self.menu.open_example(example)

    def shut_down(self) -> None:
        """End the threads."""
        self._measure.shut_down()
        super().shut_down()


def _level_contents(output: Output) -> list[LevelContent]:
    result = cast(Pyramids, output.result)
    count = result.reductions
    contents = []
    for index, (rows, columns) in enumerate(result.decomposition.shapes[: count + 1]):
        name = level_name("L", index, count)
        if index == count:
            contents.append(LevelContent(tr("{level}, top", level=name), rows, columns))
            continue
        share = result.zeroed[index] if result.parameters.threshold(index) else None
        contents.append(LevelContent(name, rows, columns, output.presentation.plot(f"histogram_{index}"), share))
    return contents


def _quality_table(figures: Mapping[str, Scalar]) -> Table:
    rows = tuple(
        (what, figures[f"psnr_{when}"], figures[f"ssim_{when}"])
        for what, when in ((tr("Input"), "before"), (tr("Reconstruction"), "after"))
    )
    return Table("quality", tr("Against the image without noise"), (tr("Image"), tr("PSNR (dB)"), tr("SSIM")), rows)
