"""Pages of the classifier dock that keep something of their own: the gradient check, and runs that are compared."""

import math
from collections.abc import Callable
from functools import partial
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.classifier import ClassifierResult, NetworkChoice
from sightglass.algorithms.classifier.checking import checked, present_check
from sightglass.algorithms.cnn.gradient_check import GradientCheck
from sightglass.algorithms.results import Axis, Curve, Plot, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, percent
from sightglass.app.questions import Agree, Question
from sightglass.app.session.docks import MOST_RUNS, MOST_STEPS
from sightglass.app.session.model import KeptRun, RunOrigin
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets.cards import text_label
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.table_view import TableView

_MOST_POINTS = 2000
_PLOT_HEIGHT = 216
_WHAT_IS_CHECKED = marked(
    "Each gradient beside (L(w + h) − L(w − h)) / 2h, in 64-bit floats, for the network "
    "as it is now and three test images."
)

_LEARNED_ON = marked("The network has learned on since.")


class CheckPage(QWidget):
    """Compares analytic and numeric gradients of the network as it is, when asked."""

    def __init__(self, plot: PlotView, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: ClassifierResult | None = None
        self._checked: ClassifierResult | None = None
        self.worker = Worker("classifier-check", parent=self)
        self.worker.reported.connect(self._on_report)
        self.button = QPushButton(tr("Check gradients"))
        self.button.setToolTip(tr("Change single weights by a little, and compare how the loss changes with ∂L/∂w"))
        self.button.clicked.connect(self.check)
        self.stop = QPushButton(tr("Cancel"))
        self.stop.setToolTip(tr("Stop comparing; what was found before stays"))
        self.stop.clicked.connect(self.worker.cancel)
        self.stop.hide()
        self.words = text_label()
        self.words.setText(tr(_WHAT_IS_CHECKED))
        self.plot, self.table = plot, table
        plot.setFixedHeight(_PLOT_HEIGHT)
        plot.hide()
        table.hide()
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.stop)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        for widget in (self.words, table, plot):
            layout.addWidget(widget)

    def show_result(self, result: ClassifierResult | None) -> None:
        """Take note of the network as it is."""
        self._result = result
        self.button.setEnabled(result is not None)
        checked_one = self._checked
        if checked_one is None or checked_one is result:
            return
        if result is None or (result.architecture, result.dataset) != (checked_one.architecture, checked_one.dataset):
            self._checked = None
            self.words.setText(tr(_WHAT_IS_CHECKED))
            self.table.hide()
            self.plot.hide()
        elif result.trained.batches != checked_one.trained.batches and tr(_LEARNED_ON) not in self.words.text():
            self.words.setText(f"{self.words.text()} {tr(_LEARNED_ON)}")

    def check(self) -> None:
        """Compare the gradients, off the window's thread."""
        result = self._result
        if result is not None:
            self.worker.submit(Job(lambda progress: checked(result, progress), result))

    def _on_report(self, report: Report) -> None:
        self.stop.setVisible(self.worker.is_busy)
        if report.kind == "progress":
            self.words.setText(tr("Comparing gradients, {share} done.", share=percent(round(report.fraction, 2))))
        elif report.kind == "cancelled":
            self.words.setText(tr(_WHAT_IS_CHECKED))
        elif report.kind == "failed":
            self.words.setText(report.message)
        elif report.kind == "done":
            self._checked = report.tag
            shown = present_check(cast(GradientCheck, report.value))
            self.words.setText(" ".join(shown.sentences))
            self.table.show_table(shown.table("check"))
            self.plot.show_plot(shown.plot("check"))
            self.table.show()
            self.plot.show()


class ComparePage(QWidget):
    """Sets kept trainings and the present one on the same axes."""

    kept_changed = Signal()

    def __init__(
        self, loss: PlotView, errors: PlotView, table: TableView, agree: Agree, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._agree = agree
        self._kept: tuple[KeptRun, ...] = ()
        self._result: ClassifierResult | None = None
        self.keep = QPushButton(tr("Keep this run"))
        self.keep.setToolTip(tr("Keep the curves of this training, to compare others with them"))
        self.keep.clicked.connect(self.keep_run)
        self.forget = QPushButton(tr("Forget kept runs"))
        self.forget.setToolTip(tr("Take all kept curves away"))
        self.forget.clicked.connect(self._ask_to_forget)
        self.words = text_label()
        self.loss, self.errors, self.table = loss, errors, table
        for plot in (loss, errors):
            plot.setFixedHeight(_PLOT_HEIGHT)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.forget)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        for widget in (self.words, loss, errors, table):
            layout.addWidget(widget)
        self._show()

    def show_result(self, result: ClassifierResult | None) -> None:
        """Show the curves of the present training beside those that were kept."""
        self._result = result
        self._show()

    def keep_run(self) -> None:
        """Keep the present training."""
        if self._result is not None and self._result.trained.batches:
            # A number is given once, until all are forgotten.
            number = max((run.number for run in self._kept), default=0) + 1
            self.set_kept((*self._kept[-MOST_RUNS + 1 :], kept_run(self._result, number)))

    def _ask_to_forget(self) -> None:
        if self._agree(
            Question.FORGET_RUNS, tr("Forget all trainings that were kept?"),
            tr("Their curves will be lost. The present training stays."),
        ):  # fmt: skip
            self.forget_runs()

    def forget_runs(self) -> None:
        """Let go of all."""
        self.set_kept(())

    @property
    def kept(self) -> tuple[KeptRun, ...]:
        """The runs that are kept."""
        return self._kept

    def set_kept(self, runs: tuple[KeptRun, ...]) -> None:
        """Keep these runs rather than those before."""
        if runs != self._kept:
            self._kept = runs
            self._show()
            self.kept_changed.emit()

    def _show(self) -> None:
        has_run = self._result is not None and self._result.trained.batches > 0
        runs = [*self._kept]
        if self._result is not None and has_run:
            runs.append(kept_run(self._result, 0))
        self.keep.setEnabled(has_run)
        self.forget.setEnabled(bool(self._kept))
        self.words.setText(
            ""
            if self._kept
            else tr("Keep a run, change the network, the step or the seed, press Restart, and compare.")
        )
        for view in (self.loss, self.errors, self.table):
            view.setVisible(bool(runs))
        if not runs:
            return
        losses = tuple(Curve(_name(run), _array(run.batches), _array(run.losses)) for run in runs)
        errors = tuple(Curve(_name(run), _array(run.epochs), _array(run.errors)) for run in runs)
        batch, epoch = Axis(tr("Batch"), is_counted=True), Axis(tr("Epoch"), is_counted=True)
        self.loss.show_plot(Plot("compared_loss", tr("Smoothed loss"), batch, Axis("rL"), losses))
        self.errors.show_plot(Plot("compared_errors", tr("Test error"), epoch, Axis(tr("Error"), "%"), errors))
        rows = tuple(
            (_name(run), len(run.epochs), _last(run.losses),
             _last(run.errors), run.seconds)
            for run in runs
        )  # fmt: skip
        columns = (
            tr("Run", about="a training that is kept"),
            tr("Epochs"),
            tr("Loss"),
            tr("Test error (%)"),
            tr("Time (s)"),
        )
        self.table.show_table(Table("compared", tr("Compared runs"), columns, rows))


def kept_run(result: ClassifierResult, number: int) -> KeptRun:
    """Give the curves of a training, thinned out; number 0 is the present one."""
    trained = result.trained
    every = max(1, trained.batches // _MOST_POINTS)
    losses = tuple(float(loss) if math.isfinite(loss) else None for loss in trained.smoothed[1:][::every])
    errors = tuple(None if figures.test_error is None else 100.0 * figures.test_error for figures in trained.epochs)
    return KeptRun(
        number,
        RunOrigin(
            result.parameters.seed,
            trained.steps[-MOST_STEPS:],
            str(result.parameters.network),
            result.architecture.parameters,
        ),
        tuple(map(float, range(1, trained.batches + 1, every))),
        losses,
        tuple(float(figures.epoch) for figures in trained.epochs),
        errors,
        trained.seconds,
    )


def _name(run: KeptRun) -> str:
    name = tr("Run {number}", number=run.number) if run.number else tr("Now", about="the training that is not kept")
    return f"{name}: {run.origin if isinstance(run.origin, str) else _origin_text(run.origin)}"


def _last(numbers: tuple[float | None, ...]) -> float | str:
    return _array(numbers[-1:]).item() if numbers else ""


def _array(numbers: tuple[float | None, ...]) -> NDArray[np.float64]:
    """Give numbers as an array, with NaN for those that are not known."""
    return np.array(numbers, np.float64)


def described_run(result: ClassifierResult) -> Callable[[], str]:
    """Give what says which network a training is of, and how far it came."""
    trained, parameters = result.trained, result.parameters
    error = trained.epochs[-1].test_error if trained.epochs else None
    return partial(
        _run_text, parameters.network, result.architecture.parameters, trained.batches, len(trained.epochs), error
    )


def _run_text(choice: NetworkChoice, weights: int, batches: int, epochs: int, error: float | None) -> str:
    network = _network_text(choice, weights)
    if not epochs:
        return tr("{network}, {batches}", network=network, batches=batches_text(batches))
    if error is None:
        return tr("{network}, {epochs}", network=network, epochs=epochs_text(epochs))
    return tr(
        "{network}, {epochs}, {error} of the test wrong",
        network=network, epochs=epochs_text(epochs), error=percent(error),
    )  # fmt: skip


def batches_text(count: int) -> str:
    """Write a number of batches with its noun."""
    return tr("1 batch") if count == 1 else tr("{count} batches", count=count)


def epochs_text(count: int) -> str:
    """Write a number of epochs with its noun."""
    return tr("1 epoch") if count == 1 else tr("{count} epochs", count=count)


def _origin_text(origin: RunOrigin) -> str:
    steps = " → ".join(number_text(step) for step in origin.steps)
    network = _network_text(NetworkChoice(origin.network), origin.weights)
    return tr("seed {seed}, η {steps}, {network}", seed=origin.seed, steps=steps, network=network)


def _network_text(choice: NetworkChoice, weights: int) -> str:
    if choice is not NetworkChoice.CUSTOM:
        return tr(choice.label)
    return tr("own network of {count} weights", count=number_text(weights))
