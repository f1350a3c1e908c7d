"""What is shown of a classifier: curves, figures and pictures."""

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.classifier.pictures import pictures
from sightglass.algorithms.classifier.run import ClassifierResult
from sightglass.algorithms.cnn.layers import Activation
from sightglass.algorithms.cnn.watched import loss_plot, network_files, thinned, with_loss
from sightglass.algorithms.results import Axis, Curve, Plot, Presentation, Scalar, Table
from sightglass.algorithms.wording import number_text, percent

_LEAST_NORM = 1e-12
_BINS = 40
_MOST_ROWS = 500


def present(result: ClassifierResult) -> Presentation:
    """Turn a classifier, trained as far as it is, into what is shown.

    Parameters
    ----------
    result : ClassifierResult
        At any time.

    Returns
    -------
    Presentation
        Feature maps first. While it is trained, curves are thinned out; at the end they are whole, and the weights and
        the architecture are among the files.
    """
    return Presentation(
        tuple(pictures(result)), tuple(_plots(result)), tuple(_tables(result)), _scalars(result),
        tuple(_sentences(result)), files=network_files(result.trained),
    )  # fmt: skip


def update(shown: Presentation, result: ClassifierResult) -> Presentation:
    """Bring the curve of the loss up to date.

    Parameters
    ----------
    shown : Presentation
        Of the same training, some batches ago.
    result : ClassifierResult
        As it is now.

    Returns
    -------
    Presentation
        With the newest loss, and all else as it was.
    """
    return with_loss(shown, _loss_plot(result))


def _loss_plot(result: ClassifierResult) -> Plot:
    return loss_plot(result.trained, "Loss")


def _plots(result: ClassifierResult) -> Iterator[Plot]:
    trained = result.trained
    every = thinned(trained)
    batches = np.arange(1, trained.batches + 1)[::every]
    yield _loss_plot(result)
    yield _errors_plot(result)
    norms = np.maximum(trained.gradient_norms[::every], _LEAST_NORM)
    titles = {figures.number: figures.layer.TITLE for figures in result.architecture.figures}
    yield Plot(
        "gradient_norms", "Norm of each layer's gradient", Axis("Batch"), Axis("‖∂L/∂w‖"),
        tuple(Curve(f"{number} {titles[number]}", batches, norms[:, column])
              for column, number in enumerate(trained.weighted_layers)),
        log_y=True,
    )  # fmt: skip
    yield _slopes_plot(result)
    yield _activations_plot(result)


def _errors_plot(result: ClassifierResult) -> Plot:
    epochs = result.trained.epochs
    numbers = np.array([figures.epoch for figures in epochs], np.float64)
    training = np.array([_percentage(figures.training_error) for figures in epochs])
    test = np.array([_percentage(figures.test_error) for figures in epochs])
    return Plot("errors", "Classification error", Axis("Epoch"), Axis("Error", "%"), (
        Curve("Training, while learning", numbers, training),
        Curve("Test", numbers, test),
    ))  # fmt: skip


def _percentage(share: float | None) -> float:
    return math.nan if share is None else 100 * share


def _slopes_plot(result: ClassifierResult) -> Plot:
    """Set the measured slopes beside 0.25 to the number of sigmoids that they have come through."""
    figures, norms = result.architecture.figures, result.trace.slope_norms
    numbers = np.array([each.number for each in figures], np.float64)
    shown = np.maximum(np.array(norms), _LEAST_NORM)
    curves = [Curve("‖∂L/∂outputs‖ of the image looked at", numbers, shown)]
    sigmoids = np.array([isinstance(each.layer, Activation) and each.layer.is_sigmoid for each in figures])
    if sigmoids.any():
        # The output of a layer is above those sigmoids that come after it.
        after = np.concatenate([np.cumsum(sigmoids[::-1])[::-1][1:], [0]])
        curves.append(Curve("0.25ᵏ of the last, for comparison", numbers, shown[-1] * 0.25**after, style="dashed"))
    return Plot(
        "vanishing", "How far a gradient reaches back", Axis("Layer"), Axis("Norm"), tuple(curves), log_y=True
    )  # fmt: skip


def _activations_plot(result: ClassifierResult) -> Plot:
    """Count the values that leave each activation for the image looked at."""
    chosen: list[tuple[str, NDArray[np.float64]]] = []
    for figures, values in zip(result.architecture.figures, result.trace.outputs, strict=True):
        if isinstance(figures.layer, Activation):
            chosen.append((f"{figures.number} {figures.layer.summary or figures.layer.TITLE}",
                           np.asarray(values, np.float64).reshape(-1)))  # fmt: skip
    if not chosen:
        figures = result.architecture.figures[-1]
        chosen = [(f"{figures.number} {figures.layer.TITLE}",
                   np.asarray(result.trace.outputs[-1], np.float64).reshape(-1))]  # fmt: skip
    low = min(float(values.min()) for _, values in chosen)
    high = max(float(values.max()) for _, values in chosen)
    if not high > low:
        low, high = low - 0.5, high + 0.5
    edges = np.linspace(low, high, _BINS + 1)
    middles = (edges[1:] + edges[:-1]) / 2
    curves = tuple(
        Curve(label, middles, 100 * np.histogram(values, edges)[0] / values.size) for label, values in chosen
    )
    return Plot("activations", "What leaves each activation", Axis("Value"), Axis("Share", "%"), curves)


def _tables(result: ClassifierResult) -> Iterator[Table]:
    rows: list[tuple[Scalar, ...]] = []
    for figures in result.trained.epochs:
        low, high = figures.test_interval or (math.nan, math.nan)
        rows.append((
            figures.epoch, figures.loss, _percentage(figures.training_error), _percentage(figures.test_error),
            100 * low, 100 * high, figures.seconds,
        ))  # fmt: skip
    columns = (
        "Epoch", "Loss", "Training error (%)", "Test error (%)", "95 % interval from (%)", "95 % interval to (%)",
        "Time (s)",
    )  # fmt: skip
    yield Table("epochs", "Epochs", columns, tuple(rows))
    every = max(1, result.trained.batches // _MOST_ROWS)
    batches = range(0, result.trained.batches, every)
    curve = tuple((k + 1, float(result.trained.losses[k]), float(result.trained.smoothed[k + 1])) for k in batches)
    yield Table("loss_curve", "Loss, every so many batches", ("Batch", "L", "rL"), curve)
    layers = tuple(
        (each.number, each.title, str(each.output_shape), each.parameters, f"{each.field.rows} × {each.field.columns}")
        for each in result.architecture.figures
    )
    yield Table("layers", "Layers", ("Layer", "What it does", "Output", "Weights", "Sees"), layers)
    names = result.dataset.test.classes
    yield Table(
        "outputs", "Outputs for the image looked at", ("Class", "Output"),
        tuple((name, float(value)) for name, value in zip(names, result.outputs, strict=True)),
    )  # fmt: skip
    if result.evaluation is not None:
        counts = result.evaluation.confusion.tolist()
        yield Table(
            "confusion_counts", "Confusions", ("Class", *names),
            tuple((name, *row) for name, row in zip(names, counts, strict=True)),
        )  # fmt: skip


def _scalars(result: ClassifierResult) -> dict[str, Scalar]:
    trained = result.trained
    values: dict[str, Scalar] = {
        "weights": result.architecture.parameters,
        "training_images": len(result.dataset.train),
        "test_images": len(result.dataset.test),
        "batches": trained.batches,
        "epochs": len(trained.epochs),
        "seconds_of_training": trained.seconds,
        "is_stopped": bool(trained.stopped),
    }
    if trained.batches:
        values |= {"loss": float(trained.smoothed[-1]), "images_per_second": trained.images_per_second}
    if trained.epochs and trained.epochs[-1].test_error is not None:
        values |= {
            "test_error": trained.epochs[-1].test_error,
            "seconds_per_epoch": float(np.mean([figures.seconds for figures in trained.epochs])),
        }
    return values


def _sentences(result: ClassifierResult) -> Iterator[str]:
    trained, data = result.trained, result.dataset
    if trained.stopped:
        yield trained.stopped
    if trained.epochs:
        figures = trained.epochs[-1]
        low, high = figures.test_interval or (0.0, 1.0)
        yield (
            f"After epoch {figures.epoch}, {number_text(figures.test_mistakes)} of {number_text(figures.test_count)} "
            f"test images are classified wrongly: {percent(figures.test_error or 0.0)}, with 95 % confidence "
            f"{percent(low)} to {percent(high)}."
        )
    elif not trained.batches:
        source = "from a file" if result.origin.is_loaded else f"drawn with seed {result.parameters.seed}"
        yield (
            f"{number_text(result.architecture.parameters)} weights and biases, {source}, and "
            f"{number_text(len(data.train))} images of {len(data.train.classes)} classes "
            f"to learn from ({data.name})."
        )
        if result.evaluation is not None:
            mistakes, count = result.evaluation.mistakes, len(data.test)
            yield (
                f"With these weights {number_text(mistakes)} of {number_text(count)} test images are classified "
                f"wrongly: {percent(mistakes / count)}."
            )
    if trained.images_per_second and not trained.is_finished:
        left = trained.seconds_left
        yield (
            f"{number_text(round(trained.images_per_second))} images per second; the training takes "
            f"{_duration(left)} more."
        )
    label = data.test.classes[int(data.test.labels[result.sample])]
    answer = data.test.classes[int(np.argmax(result.outputs))]
    seen = "right" if answer == label else f"wrong: it is {label}"
    yield f"Test image {result.sample + 1} is taken for {answer}, which is {seen}."


def _duration(seconds: float) -> str:
    if not math.isfinite(seconds):
        return "an unknown time"
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"
