"""The contrast dock: adviser, transfer curve, histograms before and after, statistics."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout

from sightglass.algorithms.contrast import Adjusted, Contrast
from sightglass.algorithms.contrast.advice import kind_name
from sightglass.algorithms.contrast.histogram import COLORS, LUMINANCE
from sightglass.algorithms.contrast.parameters import Target, Transform
from sightglass.algorithms.contrast.presentation import histogram_plot, transfer_plot
from sightglass.algorithms.parameters import Parameters, Points
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, within_sentence
from sightglass.app.docks.matching import MatchingDialog, solved
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.request import Output
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets.cards import AdviceCard
from sightglass.widgets.curve_editor import CurveEditor
from sightglass.widgets.quiet_wheel import QuietWheel

# Both histograms stay in view below the curve at 1440 x 900.
_CURVE_HEIGHT = 216
_HISTOGRAM_HEIGHT = 152
_CHANNELS = LUMINANCE, *COLORS


class ContrastPanel(AlgorithmPanel):
    """Shows what a change of contrast does to the histogram, and what the image needs."""

    algorithm_name = "contrast"

    def build_body(self, layout: QVBoxLayout) -> None:
        """Advice first, then the controls with the curve they shape, then what comes of it."""
        self._matching = Worker("matching", parent=self)
        self._matching.reported.connect(self._show_matching)
        self.advice = AdviceCard()
        self.advice.accepted.connect(self.apply_advice)
        self.curve = CurveEditor()
        self.curve.value_changed.connect(self._on_points)
        self.curve.edit_finished.connect(self.finish_edit)
        self.curve.conversion_requested.connect(self._on_conversion)
        self.curve.setFixedHeight(_CURVE_HEIGHT)
        self.before, self.after = self.new_plot(), self.new_plot()
        for view in (self.before, self.after):
            view.setFixedHeight(_HISTOGRAM_HEIGHT)
        self.statistics = self.new_table()
        self._result_views = (self.advice, self.curve, self.before, self.after, self.statistics)
        layout.addWidget(self.advice)
        layout.addWidget(self.form)
        layout.addWidget(self.curve)
        layout.addLayout(self._histogram_options())
        layout.addWidget(self.before)
        layout.addWidget(self.after)
        layout.addWidget(self.statistics)

    def _histogram_options(self) -> QHBoxLayout:
        self.channels = QComboBox()
        self.channels.addItems([tr("All channels"), *map(tr, _CHANNELS)])
        self.channels.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.channels.setAccessibleName(tr("Channels of the histograms"))
        self.channels.setToolTip(tr("Which channels the histograms show"))
        self.log = QCheckBox(tr("Log"))
        self.log.setToolTip(tr("Show the shares on a logarithmic axis, so that rare values are seen"))
        self.cumulative = QCheckBox(tr("Cumulative"))
        self.cumulative.setToolTip(tr("Show the share of the pixels up to each value"))
        QuietWheel(self.channels)
        self.channels.activated.connect(self._show_histograms)
        self.log.toggled.connect(self._show_histograms)
        self.cumulative.toggled.connect(self._show_histograms)
        row = QHBoxLayout()
        row.addWidget(self.channels, 1)
        row.addWidget(self.log)
        row.addWidget(self.cumulative)
        return row

    def needed_inputs(self, parameters: Parameters) -> tuple[bool, ...]:
        """Ask for the reference only where a specification takes it over."""
        contrast = cast(Contrast, parameters)
        return True, contrast.transform is Transform.SPECIFICATION and contrast.target is Target.REFERENCE

    def clear_output(self) -> None:
        """Take away everything that was said of an image."""
        for view in self._result_views:
            view.hide()

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Show the curve and the histograms of a result."""
        result = cast(Adjusted, output.result)
        for view in self._result_views:
            view.show()
        parameters = result.parameters
        draws_density = parameters.transform is Transform.SPECIFICATION and parameters.target is Target.DRAWN
        self.curve.set_density_mode(draws_density)
        self.curve.set_value(parameters.density if draws_density else parameters.points)
        self.curve.set_editable(draws_density or parameters.transform is Transform.PIECEWISE)
        self.curve.show_transfer(transfer_plot(result), histogram_plot(result, "before", (result.before.main.name,)))
        self._show_histograms()

    def show_details(self, output: Output) -> None:
        """Show statistics and advice."""
        result = cast(Adjusted, output.result)
        self.form.set_unavailable(frozenset() if result.before.colors else frozenset({"color_mode"}))
        self.channels.setEnabled(bool(result.before.colors))
        self.statistics.show_table(output.presentation.tables[0])
        advice = result.advice
        recommended = advice.recommended.parameters
        action = "" if recommended.transform is Transform.IDENTITY else _action(recommended)
        is_applied = advice.is_applied(cast(Contrast, self.parameters))
        self.advice.show_advice(
            tr("{kind} histogram", kind=kind_name(advice.kind)), advice.sentence, action, is_applied
        )

    def tasks(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Offer the matching of worked example 1, on the current image."""
        return ((marked("Match images, histograms and curves…"), self.open_matching),)

    def open_matching(self) -> None:
        """Spoil the current image in three ways and show which histogram and curve belong to each."""
        image = self.output.images[0] if self.output is not None else None
        if image is None:
            self.foot.show_error(tr("There is no image to match. Open one: File > Open, or File > Sample images."))
        else:
            self._matching.submit(Job(lambda _: solved(image)))

    def _show_matching(self, report: Report) -> None:
        if report.kind == "done":
            MatchingDialog(report.value, self.context.save, self.window()).show()
        elif report.kind == "failed":
            self.foot.show_error(report.message)

    def shut_down(self) -> None:
        """End the workers."""
        self._matching.shut_down()
        super().shut_down()

    def apply_advice(self) -> None:
        """Put the recommended transform in force, as one undo step."""
        if self.output is not None:
            recommended = cast(Adjusted, self.output.result).advice.recommended.parameters
            current = cast(Contrast, self.parameters)
            self.set_parameters(
                replace(recommended, color_mode=current.color_mode), tr("Apply the adviser's transform")
            )

    def _show_histograms(self) -> None:
        if self.output is None:
            return
        result = cast(Adjusted, self.output.result)
        chosen, index = None, self.channels.currentIndex()
        if index > 0 and result.before.colors:
            chosen = (_CHANNELS[index - 1],)
        for view, side in ((self.before, "before"), (self.after, "after")):
            view.show_plot(histogram_plot(result, side, chosen, self.log.isChecked(), self.cumulative.isChecked()))

    def _on_points(self, points: Points) -> None:
        parameters = cast(Contrast, self.parameters)
        name = "density" if parameters.transform is Transform.SPECIFICATION else "points"
        self.edit_parameters(parameters.replaced(**{name: points}), name)

    def _on_conversion(self, points: Points) -> None:
        parameters = cast(Contrast, self.parameters)
        self.edit_parameters(parameters.replaced(transform=Transform.PIECEWISE, points=points), "points")


def _action(parameters: Contrast) -> str:
    match parameters.transform:
        case Transform.GAMMA:
            return tr("Apply gamma {gamma:.2f}", gamma=parameters.gamma)
        case Transform.LOG:
            return tr("Apply logarithm of strength {strength}", strength=number_text(parameters.strength, 3))
        case Transform.INVERSE_LOG:
            return tr("Apply inverse logarithm of strength {strength}", strength=number_text(parameters.strength, 3))
        case Transform.STRETCH:
            return tr(
                "Apply stretch from {low:g} % to {high:g} %",
                low=parameters.low_percentile,
                high=parameters.high_percentile,
            )
        case Transform.SIGMOID:
            return tr("Apply sigmoid with gain {gain:.1f}", gain=parameters.gain)
        case _:
            return tr("Apply {transform}", transform=within_sentence(parameters.transform.label))
