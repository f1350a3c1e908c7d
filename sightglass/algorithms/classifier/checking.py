"""Analytic gradients of a classifier beside numeric ones, as a table and a scatter plot."""

import numpy as np

from sightglass.algorithms.classifier.run import ClassifierResult
from sightglass.algorithms.cnn.arrays import to_layout
from sightglass.algorithms.cnn.gradient_check import GradientCheck, check_gradient
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.results import Axis, Curve, Plot, Presentation, Scalar, Table
from sightglass.algorithms.texts import tr

_SAMPLES = 3
_ENTRIES = 100


def checked(result: ClassifierResult, progress: Progress = SILENT) -> GradientCheck:
    """Compare the gradients of a network as it is with differences of its loss, for the first test images.

    Parameters
    ----------
    result : ClassifierResult
        At any time.
    progress : Progress
        Told at the start and after each array.

    Returns
    -------
    GradientCheck
        In 64-bit floats.
    """
    progress.report(0.0, tr("Comparing gradients"))
    test = result.dataset.test
    images, labels = test.images[:_SAMPLES], test.labels[:_SAMPLES]
    targets = np.zeros((result.architecture.output_shape.channels, 1, 1, len(labels)), np.float64)
    targets[labels, 0, 0, np.arange(len(labels))] = 1
    rng = np.random.default_rng(result.parameters.seed)
    return check_gradient(result.network, to_layout(images, np.float64), targets, rng, _ENTRIES, progress)


def present_check(check: GradientCheck) -> Presentation:
    """Turn a comparison into a table, a plot and a sentence.

    Parameters
    ----------
    check : GradientCheck
        Any.

    Returns
    -------
    Presentation
        "check" twice: the table has a row for each array of weights, the plot a point for each entry.
    """
    rows: tuple[tuple[Scalar, ...], ...] = tuple(
        (each.number, f"{tr(each.title)}, {tr(each.name)}", len(each.places), each.worst, each.kinks)
        for each in check.arrays
    )
    columns = (tr("Layer"), tr("Array"), tr("Entries"), tr("Largest relative difference"), tr("At a kink"))
    weighted = [each for each in check.arrays if each.number > 0]
    largest = max((float(np.abs(each.numeric).max(initial=0.0)) for each in weighted), default=0.0) or 1.0
    line = np.array([-largest, largest])
    curves = [Curve(tr("analytic = numeric"), line, line, "muted", "dashed")]
    curves += [
        Curve(f"{each.number} {tr(each.title)}, {tr(each.name)}", each.numeric, each.analytic, style="points")
        for each in weighted
    ]
    sentence = tr(
        "Over up to {entries} entries of each array, analytic and numeric gradients differ "
        "by {worst:.1e} at most, relative to their size; 0 stands for less than the rounding "
        "of the loss lets tell.",
        entries=_ENTRIES,
        worst=check.worst,
    )
    return Presentation(
        plots=(
            Plot(
                "check",
                tr("Gradients by both ways"),
                Axis(tr("Numeric ∂L/∂w")),
                Axis(tr("Analytic ∂L/∂w")),
                tuple(curves),
            ),
        ),
        tables=(Table("check", tr("Gradient check"), columns, rows),),
        scalars={"worst": check.worst},
        sentences=(sentence,),
    )
