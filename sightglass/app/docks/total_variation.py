"""The total-variation dock: ADMM as it converges, what it works on, other solvers, and the choice of λ."""

from typing import cast

from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.results import Presentation
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.total_variation import (
    Comparison,
    LCurve,
    TotalVariation,
    compare_solvers,
    present_comparison,
    present_sweep,
    sweep,
)
from sightglass.algorithms.wording import number_text
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.app.request import Output
from sightglass.app.stepped_panel import SteppedPanel
from sightglass.app.study import Study
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.cards import text_label
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.quiet_wheel import QuietWheel
from sightglass.widgets.run_bar import RunState
from sightglass.widgets.steps_view import StepsView
from sightglass.widgets.tab_pages import TabPages

_CONVERGENCE = ("objective", "residuals", "gap", "rho")
_VARIABLES = ("z", "theta", "dx")
_PLOT_HEIGHT = 168
_VIEW_HEIGHT = 176
_TOO_LARGE = marked(
    "The matrices fit on paper for images of up to 4 × 4 pixels: open the worked example in the dock's menu."
)
_ONE_CHANNEL = marked("The image is gray: with one channel, both choices give the same.")


class TotalVariationPanel(SteppedPanel):
    """Shows how ADMM finds the image that is near the input and has little total variation."""

    algorithm_name = "total_variation"
    step_name = "iteration"

    def left_out(self) -> frozenset[str]:
        """Leave to the pages what is computed for them alone."""
        return frozenset({"variables", "solvers", "l_curve"})

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the run's controls first, then those of the problem, then a page for each way to look at it."""
        self.verdict = text_label()
        self.form.fold_sections(("ADMM",))
        layout.addWidget(self.run_bar)
        layout.addWidget(self.form)
        self.pages = TabPages()
        self._build_convergence()
        self._build_variables()
        self._build_solvers()
        self._build_l_curve()
        self._build_paper()
        self.pages.current_changed.connect(self._on_page)
        layout.addWidget(self.pages)

    def _build_convergence(self) -> None:
        self.convergence = {key: self._plot() for key in _CONVERGENCE}
        self.convergence_page = self.pages.add_page(
            tr("Convergence"), tr("Objective, residuals, duality gap and ρ over the iterations"),
            self.verdict, *self.convergence.values(),
        )  # fmt: skip

    def _build_variables(self) -> None:
        self.variables: dict[str, CanvasView] = {}
        rows = []
        for name in _VARIABLES:
            pair = [small_view(_VIEW_HEIGHT), small_view(_VIEW_HEIGHT)]
            self.variables |= {f"{name}_h": pair[0], f"{name}_v": pair[1]}
            rows.append(row(*pair))
        first, *others = self.variables.values()
        for view in others:
            first.link(view)
        self.soft_threshold = self._plot()
        self.variables_page = self.pages.add_page(
            tr("Variables"),
            tr("The split variable z, the dual θ and the differences Dx, and the soft threshold between them"),
            self.soft_threshold, *rows,
        )  # fmt: skip

    def _build_solvers(self) -> None:
        self.comparison = Study("total_variation-solvers", tr("Compare solvers"), compare_solvers)
        self.comparison.shown.connect(self._show_comparison)
        self.over = QComboBox()
        self.over.addItems((tr("Over iterations"), tr("Over seconds")))
        self.over.setAccessibleName(tr("Horizontal axis of the comparison"))
        self.over.setToolTip(tr("Compare by iterations, or by the time that they took on this computer"))
        QuietWheel(self.over)
        self.over.activated.connect(lambda: self._show_comparison(self._compared))
        self._compared: Comparison | None = None
        self.solver_gap, self.solver_objective = self._plot(248), self._plot()
        self.solver_table = self.new_table()
        self.solver_words = text_label()
        self.solvers_page = self.pages.add_page(
            tr("Solvers"), tr("ADMM beside other ways to solve the same problem, each with its duality gap"),
            self.comparison, self.over, self.solver_gap, self.solver_objective, self.solver_table, self.solver_words,
        )  # fmt: skip

    def _build_l_curve(self) -> None:
        self.sweep = Study("total_variation-sweep", tr("Sweep λ"), sweep)
        self.sweep.shown.connect(self._show_sweep)
        self._swept: LCurve | None = None
        self._studied: tuple[Image | None, ...] = ()
        self.use_best = QPushButton(tr("Use the best λ"))
        self.use_best.clicked.connect(self._on_use_best)
        self.use_best.hide()
        self.l_curve, self.quality = self._plot(248), self._plot()
        self.sweep_words = text_label()
        self.l_curve_page = self.pages.add_page(
            tr("L-curve"), tr("Data term against ‖Dx‖₁ over λ, and the PSNR where the clean image is known"),
            self.sweep, self.sweep_words, self.use_best, self.l_curve, self.quality,
        )  # fmt: skip

    def _build_paper(self) -> None:
        self.steps = StepsView()
        self.operators = {key: small_view(_VIEW_HEIGHT) for key in ("operator_h", "operator_v")}
        self.paper_page = self.pages.add_page(
            tr("On paper"), tr("D and the first iterations with every number, for small images"),
            row(*self.operators.values()), self.steps,
        )  # fmt: skip

    def _plot(self, height: int = _PLOT_HEIGHT) -> PlotView:
        plot = self.new_plot()
        plot.setFixedHeight(height)
        return plot

    def wanted(self, parameters: Parameters) -> Parameters:
        """Compute the variables' pictures while their page is in view."""
        return parameters.replaced(variables=True) if self.pages.current is self.variables_page else parameters

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Say which choices the image leaves without effect."""
        image = output.images[0]
        is_gray = image is not None and image.channels == 1
        self.form.set_idle({"color": tr(_ONE_CHANNEL)} if is_gray else {})

    def show_details(self, output: Output) -> None:
        """Show the page in view; a preview says nothing of the whole problem."""
        if output.is_preview:
            return
        presentation = output.presentation
        self.verdict.setText(" ".join(presentation.sentences))
        page = self.pages.current
        if page is self.convergence_page:
            for key, plot in self.convergence.items():
                plot.show_plot(presentation.plot(key))
        elif page is self.variables_page:
            self.soft_threshold.show_plot(presentation.plot("soft_threshold"))
            for key, view in self.variables.items():
                show_picture(view, presentation.picture(key))
        # Studies of the image before must not stay; those of this one wait for the run, which would slow them down.
        is_running = output.is_partial and self.run_bar.state is RunState.RUNNING
        if not is_running or output.images != self._studied:
            self._set_subject(output)

    def show_at_rest(self, output: Output) -> None:
        """Show the calculation on paper."""
        if self.pages.current is self.paper_page and not output.is_preview:
            self.steps.show_steps(output.presentation.steps, tr(_TOO_LARGE))
            for key, view in self.operators.items():
                picture = output.presentation.picture(key)
                view.setVisible(picture is not None)
                show_picture(view, picture)

    def clear_output(self) -> None:
        """Take away what was said of an image."""
        self.verdict.setText("")
        for plot in (*self.convergence.values(), self.soft_threshold):
            plot.clear()
        for view in (*self.variables.values(), *self.operators.values()):
            show_picture(view, None)
        self.steps.show_steps((), tr(_TOO_LARGE))
        self._studied = ()
        for study in (self.comparison, self.sweep):
            study.set_subject(())

    def set_shown(self, shown: bool) -> None:
        """Let the studies rest while the dock is out of view."""
        super().set_shown(shown)
        self._tell_studies()

    def shut_down(self) -> None:
        """End the threads of the studies too."""
        self.comparison.shut_down()
        self.sweep.shut_down()
        super().shut_down()

    def _set_subject(self, output: Output) -> None:
        parameters = cast(TotalVariation, output.request.parameters)
        subject = parameters.replaced(variables=False)
        self._studied = output.images
        self.comparison.set_subject(output.images, subject)
        # The sweep goes over all λ: it does not depend on the one in force.
        self.sweep.set_subject(output.images, subject.replaced(weight=type(subject)().weight))

    def views_for_report(self) -> dict[QWidget, bool]:
        """Add the studies, as far as they are of the settings in force."""
        compared = dict.fromkeys(
            (self.solver_gap, self.solver_objective, self.solver_table), self.comparison.is_current
        )
        return {**compared, self.l_curve: self.sweep.is_current, self.quality: self.sweep.is_current}

    def _on_page(self) -> None:
        self._tell_studies()
        if self.output is not None:
            self.show_details(self.output)
            self.show_at_rest(self.output)
        self.refresh()

    def _tell_studies(self) -> None:
        self.comparison.set_in_view(self._shown and self.pages.current is self.solvers_page)
        self.sweep.set_in_view(self._shown and self.pages.current is self.l_curve_page)

    def _show_comparison(self, compared: Comparison | None) -> None:
        self._compared = compared
        if compared is None:
            self.solver_gap.clear()
            self.solver_objective.clear()
            self.solver_table.hide()
            self.solver_words.setText("")
            return
        presentation = present_comparison(compared)
        ending = "iterations" if self.over.currentIndex() == 0 else "seconds"
        self.solver_gap.show_plot(presentation.plot(f"solver_gap_{ending}"))
        self.solver_objective.show_plot(presentation.plot(f"solver_objective_{ending}"))
        self.solver_table.show()
        self.solver_table.show_table(presentation.table("solvers"))
        self.solver_words.setText(" ".join(presentation.sentences))

    def _show_sweep(self, swept: LCurve | None) -> None:
        self._swept = swept
        presentation = Presentation() if swept is None else present_sweep(swept)
        self.sweep_words.setText(" ".join(presentation.sentences))
        best = None if swept is None else swept.recommended
        self.use_best.setVisible(best is not None)
        if best is not None:
            self.use_best.setText(tr("Use λ = {weight}", weight=number_text(best)))
        if swept is None:
            self.l_curve.clear()
            self.quality.clear()
            return
        self.l_curve.show_plot(presentation.plot("l_curve"))
        known = any(plot.key == "psnr" for plot in presentation.plots)
        self.quality.setVisible(known)
        if known:
            self.quality.show_plot(presentation.plot("psnr"))

    def _on_use_best(self) -> None:
        if self._swept is not None and self._swept.recommended is not None:
            weight = self._swept.recommended
            self.set_parameters(self.parameters.replaced(weight=weight), f"λ = {number_text(weight)}")
