"""The filter dock: kernel editor, kind of filter, closed form, response, factors, and the sum at a pixel."""

from collections.abc import Mapping
from typing import cast

import numpy as np
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from sightglass.algorithms.filtering import Analysis, Filter, Filtered, kernel_presentation, window_at
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.results import Axis, Presentation
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text
from sightglass.app.docks.kernel_panel import KernelPanel
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.app.request import Output
from sightglass.widgets.cards import text_label
from sightglass.widgets.equation_view import EquationView
from sightglass.widgets.matrix_view import MatrixView
from sightglass.widgets.quiet_wheel import QuietWheel
from sightglass.widgets.surface_view import SurfaceView
from sightglass.widgets.tab_pages import TabPages
from sightglass.widgets.window_view import WindowView

_GAIN_SCALES = (marked("Linear"), marked("Decibels"))


class FilterPanel(KernelPanel):
    """Shows what a kernel does to the image, and everything that can be said of the kernel."""

    algorithm_name = "filter"

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the kernel first, then its formula, then a page for each way to look at it."""
        self._build_kernel()
        self.equations = EquationView()
        self.verdict = text_label()
        self.reasons = text_label()
        self.form.section("Kernel").add_widget(self.kernel)
        self.form.fold_sections(("Filtering",))
        layout.addWidget(self.form)
        layout.addWidget(self.equations)
        layout.addWidget(self.verdict)
        self.pages = TabPages()
        self._build_pages()
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)
        self._pixel: tuple[int, int] | None = None
        self._analysis: Analysis | None = None
        self._described_analysis: Analysis | None = None
        self._described = Presentation()
        # Of which filter each page tells.
        self._explained: dict[QWidget, Analysis] = {}

    def drafts(self) -> dict[str, str]:
        """Give entries of the kernel that wait to be mended."""
        return {"kernel": self.kernel.draft.text()} if self.kernel.draft.text() else {}

    def restore_drafts(self, drafts: Mapping[str, str]) -> None:
        """Bring them back."""
        self.kernel.draft.restore(drafts.get("kernel", ""))

    def _build_pages(self) -> None:
        self.gain_scale = QComboBox()
        self.gain_scale.addItems([tr(name) for name in _GAIN_SCALES])
        self.gain_scale.setAccessibleName(tr("Scale of the gain"))
        self.gain_scale.setToolTip(tr("Show the gain as it is or in decibels"))
        QuietWheel(self.gain_scale)
        self.gain_scale.activated.connect(self._show_response)
        self.magnitude, self.phase = small_view(), small_view()
        self.magnitude.link(self.phase)
        self.cut_u, self.cut_v = self.new_plot(), self.new_plot()
        self.response_page = self.pages.add_page(
            tr("Response"), tr("Magnitude and phase of H(u,v), and its cuts along both axes"),
            self.gain_scale, row(self.magnitude, self.phase), self.cut_u, self.cut_v,
        )  # fmt: skip
        self.surface = SurfaceView()
        self.surface_page = self.pages.add_page(
            tr("Surface"), tr("|H(u,v)| as a surface; drag to turn it"), self.surface
        )
        self.evidence = self.new_table()
        self.evidence_page = self.pages.add_page(
            tr("Evidence"), tr("Why it is that kind of filter, with the figures"), self.reasons, self.evidence
        )
        self.factors = MatrixView()
        self.singular_values = self.new_plot()
        self.factors_page = self.pages.add_page(
            tr("Factors"), tr("Rank, singular values, vertical and horizontal factors"),
            self.factors, self.singular_values,
        )  # fmt: skip
        self.window_view = WindowView()
        self.pixel_page = self.pages.add_page(
            tr("Pixel"), tr("The sum that makes one pixel of the result"), self.window_view
        )
        self.spectrum_before, self.spectrum_after = small_view(), small_view()
        self.spectrum_before.link(self.spectrum_after)
        self.spectra_page = self.pages.add_page(
            tr("Spectra"), tr("The spectrum of the image before and after the filter"),
            row(self.spectrum_before, self.spectrum_after),
        )  # fmt: skip

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Show the response and the spectra; the response only when the kernel has changed."""
        self._show_spectra(output.presentation)
        analysis = cast(Filtered, output.result).analysis
        if analysis is not self._analysis:
            self._analysis = analysis
            self._show_response()

    def show_details(self, output: Output) -> None:
        """Show the kernel in numbers and words, and the sum at the pixel."""
        self._follow_pixel()
        self._describe(cast(Filtered, output.result).analysis, output.presentation)

    def show_at_rest(self, output: Output) -> None:
        """Show the closed form."""
        self._show_equations(cast(Filtered, output.result).analysis)

    def show_without_image(self, parameters: Parameters) -> None:
        """Show all that is said of the kernel: it takes no image to know that."""
        analysis = cast(Filter, parameters).analysis()
        self._analysis = analysis
        self._show_response()
        self._describe(analysis, kernel_presentation(analysis))
        self._show_equations(analysis)

    def clear_output(self) -> None:
        """Take away what was said of an image; what is said of the kernel stays true."""
        self._pixel = None
        self.window_view.clear()
        show_picture(self.spectrum_before, None)
        show_picture(self.spectrum_after, None)

    def _describe(self, analysis: Analysis, presentation: Presentation) -> None:
        if analysis is not self._described_analysis:
            self._described_analysis = analysis
            self._show_kernel(analysis.kernel, is_exact=not analysis.is_approximated)
            self.verdict.setText(presentation.sentences[0])
            self._described = presentation
        self._explain()

    def _explain(self) -> None:
        """Show why it is that kind of filter, or its factors, on the page in view."""
        analysis, shown, page = self._described_analysis, self._described, self.pages.current
        if analysis is None or page is None or analysis is self._explained.get(page):
            return
        if page is self.evidence_page:
            self.reasons.setText(" ".join(shown.sentences[1:]))
            self.evidence.show_table(shown.table("evidence"))
        elif page is self.factors_page:
            self._show_factors(analysis, shown)
        self._explained[page] = analysis

    def _show_equations(self, analysis: Analysis) -> None:
        forms = analysis.closed_forms
        self.equations.show_latex([form.latex for form in forms], [form.plain for form in forms])

    def hover(self, position: tuple[int, int] | None) -> None:
        """Show the sum at the pixel under the pointer while its page is in view; it stays when the pointer leaves."""
        self._pixel = position or self._pixel
        self._follow_pixel()

    def _follow_pixel(self) -> None:
        if self.pages.current is self.pixel_page:
            self._show_pixel()

    def _show_pixel(self) -> None:
        position = self._pixel
        if position is None or self.output is None:
            return
        result = cast(Filtered, self.output.result)
        region = self.output.request.region
        row, column = (position[0] - region.row, position[1] - region.column) if region is not None else position
        image = result.image
        if not (0 <= row < image.rows and 0 <= column < image.columns):
            return
        parameters = result.parameters
        found = window_at(image, result.analysis.kernel, row, column, parameters.border, parameters.operation)
        self.window_view.show_window(
            found.patch, found.kernel, found.products, found.total, row=position[0], column=position[1],
            operation=parameters.operation.value, anchor=found.anchor, levels=image.value_range, inside=found.inside,
        )  # fmt: skip

    def _show_factors(self, analysis: Analysis, presentation: Presentation) -> None:
        separability = analysis.separability
        factors = separability.factors
        if factors is not None:
            scale = [] if factors.scale == 1 else [number_text(factors.scale), "·"]
            vertical, horizontal = np.asarray(factors.vertical, float), np.asarray(factors.horizontal, float)
            self.factors.show_expression(
                [*scale, vertical[:, np.newaxis], "×", horizontal], tr("Separable: vertical × horizontal")
            )
        else:
            nearest = separability.approximation(1)
            title = tr("Rank {rank}, not separable. The nearest separable kernel:", rank=separability.rank)
            self.factors.show_matrix(nearest, title)
        self.singular_values.show_plot(presentation.plot("singular_values"))

    def _show_response(self) -> None:
        if self._analysis is None:
            return
        presentation = kernel_presentation(self._analysis)
        in_decibels = self.gain_scale.currentIndex() == 1
        ending = "_db" if in_decibels else ""
        if self.pages.current is self.response_page:
            show_picture(self.magnitude, presentation.picture(f"magnitude{ending}"))
            show_picture(self.phase, presentation.picture("phase"))
            self.cut_u.show_plot(presentation.plot(f"cut_u{ending}"))
            self.cut_v.show_plot(presentation.plot(f"cut_v{ending}"))
        elif self.pages.current is self.surface_page:
            self._show_surface(self._analysis)

    def _show_surface(self, analysis: Analysis) -> None:
        u, v = (Axis(name, tr("cycles/px"), -0.5, 0.5) for name in "uv")
        self.surface.show_surface(analysis.response.surface, u, v, "|H(u,v)|")

    def views_for_report(self) -> dict[QWidget, bool]:
        """Add the kernel, its surface and factors, and the sum at the pixel that was pointed at last."""
        if self._analysis is not None:
            self._show_surface(self._analysis)
            self._show_factors(self._analysis, kernel_presentation(self._analysis))
        self._show_pixel()
        return dict.fromkeys((self.kernel, self.surface, self.factors, self.window_view), True)

    def _show_spectra(self, presentation: Presentation) -> None:
        if self.pages.current is self.spectra_page:
            show_picture(self.spectrum_before, presentation.picture("spectrum_before"))
            show_picture(self.spectrum_after, presentation.picture("spectrum_after"))

    def wanted(self, parameters: Parameters) -> Parameters:
        """Compute the spectra while their page is in view, whether or not they are asked for otherwise."""
        shows_spectra = self.pages.current is self.spectra_page
        return parameters.replaced(spectra=True) if shows_spectra else parameters

    def _on_page(self) -> None:
        self._show_response()
        self._explain()
        self._follow_pixel()
        self.refresh()
