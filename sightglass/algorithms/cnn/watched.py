"""What all trainings that a person watches have in common: how they go on, their loss, and their files."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from sightglass.algorithms.cnn.trained import Trained
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.cnn.weights import weights_to_npz
from sightglass.algorithms.results import Axis, Curve, Plot, Presentation
from sightglass.algorithms.texts import tr

# About as many points as a plot can show; a curve of more is thinned out for the eye, not for the file.
_MOST_POINTS = 350
# Ends of axes while a network learns: so many steps to the height of the curves, or to a power of ten.
_STEPS, _STEPS_OF_A_DECADE = 5, 2
_TOWERING, _LATELY = 100.0, 1000
_ROUND = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)


class WatchedTraining:
    """A training between its steps; see `stepwise.Stepwise`."""

    training: Training
    # Whether its weights came from a file rather than being drawn.
    is_loaded: bool = False

    @property
    def is_finished(self) -> bool:
        """Whether all epochs are over, or the training had to be stopped."""
        return self.training.is_finished

    @property
    def fraction(self) -> float:
        """Share of the batches that were made."""
        return self.training.fraction

    @property
    def status(self) -> str:
        """Epoch, batch and loss; why it was stopped is said elsewhere."""
        return (
            tr("Stopped in epoch {epoch}", epoch=self.training.epoch) if self.training.stopped else self.training.status
        )

    def advance(self) -> None:
        """Make some batches, or a part of a test."""
        self.training.advance()

    def rest(self) -> None:
        """End what computes on another core."""
        self.training.rest()

    def step(self) -> None:
        """Make a single batch, or a part of a test."""
        self.training.step()


def thinned(trained: Trained) -> int:
    """Give every how many batches are shown while a network learns; at the end all of them are."""
    return 1 if trained.is_finished else max(1, trained.batches // _MOST_POINTS)


def loss_plot(trained: Trained, measure: str, is_log: bool = False) -> Plot:
    """Give the loss of each batch and the smoothed one.

    Parameters
    ----------
    trained : Trained
        At any time.
    measure : str
        What the loss is.
    is_log : bool
        Whether its axis is logarithmic in any case; it is too where the loss shot up.

    Returns
    -------
    Plot
        "loss".
    """
    every = thinned(trained)
    batches = np.arange(1, trained.batches + 1, every)
    smoothed = trained.smoothed[1:] if trained.batches else trained.smoothed
    curves = (
        Curve("L", batches, trained.losses[::every], "muted"),
        Curve("rL = 0.99 rL + 0.01 L", batches, smoothed[::every]),
    )
    # A loss that once shot up would flatten all that came after on a linear axis.
    if trained.batches and trained.losses.max() > _TOWERING * np.median(trained.losses[-_LATELY:]):
        is_log = True
    x_axis, y_axis = Axis(tr("Batch"), is_counted=True), Axis(measure)
    if trained.batches and not trained.is_finished:
        # Axes that followed every batch would never be at rest, and take longer to draw than the curves.
        x_axis = replace(x_axis, first=1, last=_round_end(trained.batches))
        low, high = _round_ends(float(trained.losses.min()), float(trained.losses.max()), is_log)
        y_axis = replace(y_axis, first=low, last=high)
    return Plot("loss", tr("Loss of each batch"), x_axis, y_axis, curves, log_y=is_log)


def _round_end(batches: int) -> int:
    power = 10 ** max(1, len(str(batches)) - 1)
    return next(int(each * power) for each in _ROUND if each * power >= batches)


def _round_ends(low: float, high: float, is_log: bool) -> tuple[float, float]:
    """Give round numbers around some values, which stay the same while values are added that reach hardly further."""
    if is_log:
        if low <= 0:
            return low, high
        first = math.floor(math.log10(low) * _STEPS_OF_A_DECADE)
        last = math.ceil(math.log10(high) * _STEPS_OF_A_DECADE)
        return 10.0 ** (first / _STEPS_OF_A_DECADE), 10.0 ** (max(last, first + 1) / _STEPS_OF_A_DECADE)
    rough = (high - low) / _STEPS or abs(high) or 1.0
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough * (1 - 1e-9))
    return step * math.floor(low / step), step * math.ceil(high / step)


def with_loss(shown: Presentation, loss: Plot) -> Presentation:
    """Give what was shown of a training with its newest loss.

    Parameters
    ----------
    shown : Presentation
        Of an earlier batch.
    loss : Plot
        What `loss_plot` gives.

    Returns
    -------
    Presentation
        All else is that of the earlier batch.
    """
    return replace(shown, plots=tuple(loss if plot.key == loss.key else plot for plot in shown.plots))


def network_files(trained: Trained, to_npz: Callable[[], bytes] | None = None) -> dict[str, bytes]:
    """Give weights, by default as `weights_to_npz` does, and layers as files once the training is over."""
    if not trained.is_finished:
        return {}
    return {
        "weights.npz": weights_to_npz(trained.network()) if to_npz is None else to_npz(),
        "architecture.json": trained.architecture.to_text().encode(),
    }
