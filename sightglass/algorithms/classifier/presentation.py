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
from sightglass.algorithms.texts import marked, tr
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
    return loss_plot(result.trained, tr("Loss"))


def _plots(result: ClassifierResult) -> Iterator[Plot]:
    trained = result.trained
    every = thinned(trained)
    batches = np.arange(1, trained.batches + 1)[::every]
    yield _loss_plot(result)
    yield _errors_plot(result)
    norms = np.maximum(trained.gradient_norms[::every], _LEAST_NORM)
    titles = {figures.number: tr(figures.layer.TITLE) for figures in result.architecture.figures}
    yield Plot(
        "gradient_norms", tr("Norm of each layer's gradient"), Axis(tr("Batch"), is_counted=True), Axis("‖∂L/∂w‖"),
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
    return Plot("errors", tr("Classification error"), Axis(tr("Epoch"), is_counted=True), Axis(tr("Error"), "%"), (
        Curve(tr("Training, while learning"), numbers, training),
        Curve(tr("Test"), numbers, test),
    ))  # fmt: skip


def _percentage(share: float | None) -> float:
    return math.nan if share is None else 100 * share


def _slopes_plot(result: ClassifierResult) -> Plot:
    """Set the measured slopes beside 0.25 to the number of sigmoids that they have come through."""
    figures, norms = result.architecture.figures, result.trace.slope_norms
    numbers = np.array([each.number for each in figures], np.float64)
    shown = np.maximum(np.array(norms), _LEAST_NORM)
    curves = [Curve(tr("‖∂L/∂outputs‖ of the image looked at"), numbers, shown)]
    sigmoids = np.array([isinstance(each.layer, Activation) and each.layer.is_sigmoid for each in figures])
    if sigmoids.any():
        # The output of a layer is above those sigmoids that come after it.
        after = np.concatenate([np.cumsum(sigmoids[::-1])[::-1][1:], [0]])
        curves.append(Curve(tr("0.25ᵏ of the last, for comparison"), numbers, shown[-1] * 0.25**after, style="dashed"))
    return Plot(
        "vanishing",
        tr("How far a gradient reaches back"),
        Axis(tr("Layer")),
        Axis(tr("Norm")),
        tuple(curves),
        log_y=True,
    )


def _activations_plot(result: ClassifierResult) -> Plot:
    """Count the values that leave each activation for the image looked at."""
    chosen: list[tuple[str, NDArray[np.float64]]] = []
    for figures, values in zip(result.architecture.figures, result.trace.outputs, strict=True):
        if isinstance(figures.layer, Activation):
            chosen.append((f"{figures.number} {figures.layer.summary or tr(figures.layer.TITLE)}",
                           np.asarray(values, np.float64).reshape(-1)))  # fmt: skip
    if not chosen:
        figures = result.architecture.figures[-1]
        chosen = [(f"{figures.number} {tr(figures.layer.TITLE)}",
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
    return Plot("activations", tr("What leaves each activation"), Axis(tr("Value")), Axis(tr("Share"), "%"), curves)


def _tables(result: ClassifierResult) -> Iterator[Table]:
    rows: list[tuple[Scalar, ...]] = []
    for figures in result.trained.epochs:
        low, high = figures.test_interval or (math.nan, math.nan)
        rows.append((
            figures.epoch, figures.loss, _percentage(figures.training_error), _percentage(figures.test_error),
            100 * low, 100 * high, figures.seconds,
        ))  # fmt: skip
    columns = (
        tr("Epoch"),
        tr("Loss"),
        tr("Training error (%)"),
        tr("Test error (%)"),
        tr("95 % from (%)"),
        tr("95 % to (%)"),
        tr("Time (s)"),
    )
    yield Table("epochs", tr("Epochs"), columns, tuple(rows))
    every = max(1, result.trained.batches // _MOST_ROWS)
    batches = range(0, result.trained.batches, every)
    curve = tuple((k + 1, float(result.trained.losses[k]), float(result.trained.smoothed[k + 1])) for k in batches)
    yield Table("loss_curve", tr("Loss, every so many batches"), (tr("Batch"), "L", "rL"), curve)
    layers = tuple(
        (each.number, each.title, str(each.output_shape), each.parameters, f"{each.field.rows} × {each.field.columns}")
        for each in result.architecture.figures
    )
    yield Table(
        "layers", tr("Layers"), (tr("Layer"), tr("What it does"), tr("Output"), tr("Weights"), tr("Sees")), layers
    )
    names = result.dataset.test.classes
    yield Table(
        "outputs", tr("Outputs for the image looked at"), (tr("Class"), tr("Output")),
        tuple((name, float(value)) for name, value in zip(names, result.outputs, strict=True)),
    )  # fmt: skip
    if result.evaluation is not None:
        counts = result.evaluation.confusion.tolist()
        yield Table(
            "confusion_counts", tr("Confusions"), (tr("Class"), *names),
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
            tr(
                "After epoch {epoch}, {mistakes} of {count} test images are classified "
                "wrongly: {share}, with 95 % confidence {low} to {high}.",
                epoch=figures.epoch,
                mistakes=number_text(figures.test_mistakes),
                count=number_text(figures.test_count),
                share=percent(figures.test_error or 0.0),
                low=percent(low),
                high=percent(high),
            )
        )
    elif not trained.batches:
        text = marked(
            "{weights} weights and biases, drawn with seed {seed}, and {images} images of {classes} classes "
            "to learn from ({name})."
        )
        if result.origin.is_loaded:
            text = marked(
                "{weights} weights and biases, from a file, and {images} images of {classes} classes "
                "to learn from ({name})."
            )
        yield tr(
            text,
            weights=number_text(result.architecture.parameters),
            seed=result.parameters.seed,
            images=number_text(len(data.train)),
            classes=len(data.train.classes),
            name=tr(data.name),
        )
        if result.evaluation is not None:
            mistakes, count = result.evaluation.mistakes, len(data.test)
            yield (
                tr(
                    "With these weights {mistakes} of {count} test images are classified wrongly: {share}.",
                    mistakes=number_text(mistakes),
                    count=number_text(count),
                    share=percent(mistakes / count),
                )
            )
    if trained.images_per_second and not trained.is_finished:
        left = trained.seconds_left
        yield (
            tr(
                "{images} images per second; the training takes {left} more.",
                images=number_text(round(trained.images_per_second)),
                left=_duration(left),
            )
        )
    label = data.test.classes[int(data.test.labels[result.sample])]
    answer = data.test.classes[int(np.argmax(result.outputs))]
    text = marked("Test image {number} is taken for {answer}, which is right.")
    if answer != label:
        text = marked("Test image {number} is taken for {answer}, which is wrong: it is {label}.")
    yield tr(text, number=result.sample + 1, answer=answer, label=label)


def _duration(seconds: float) -> str:
    if not math.isfinite(seconds):
        return tr("an unknown time")
    if seconds < 100:
        return tr("{seconds:.0f} s", seconds=seconds)
    if seconds < 6000:
        return tr("{minutes:.0f} min", minutes=seconds / 60)
    return tr("{hours:.1f} h", hours=seconds / 3600)
