"""Analytic gradients beside numeric ones."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.network import Network, Pass
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import marked, tr

# Steps of the differences: the first for what is smooth at that scale, the second for a softplus of k = 100 too, the
# last for the neighbourhood of kinks.
_STEP, _SMALLEST_SMOOTH_STEP, _SMALLEST_STEP = 1e-3, 1e-4, 1e-7
# Where the central differences of two steps agree to this share, what is left of the error after both are combined is
# some of its square.
_AGREEMENT = 1e-4
# How many roundings the sums of a loss add up to.
_ROUNDINGS = 4
# Entries below this share of the largest one of their array are compared with that share.
_FLOOR = 1e-2


@dataclass(frozen=True, eq=False)
class ArrayCheck:
    """Both gradients of one array of weights.

    Parameters
    ----------
    number : int
        The layer, from 1; 0 for the input of the network.
    title, name : str
        Its kind, and which of its arrays: "kernels".
    places : ndarray of int64
        (m,): which entries were checked, as indices of the flattened array.
    analytic, numeric : ndarray of float64
        (m,): ∂L/∂w by the backward pass and by differences of the loss.
    left, right : ndarray of float64
        (m,): the one-sided differences. They differ at a kink.
    at_kink : ndarray of bool
        (m,): whether a ReLU, |x| or maximum changes over at this very point. There the loss has no derivative, and no
        difference is counted; a subgradient lies between the one-sided differences.
    resolution : ndarray of float64
        (m,): what the rounding of the loss may add to a numeric gradient. Nothing smaller can be told apart from 0.
    """

    number: int
    title: str
    name: str
    places: NDArray[np.int64]
    analytic: Array
    numeric: Array
    left: Array
    right: Array
    at_kink: NDArray[np.bool_]
    resolution: Array

    @property
    def relative_differences(self) -> Array:
        r"""Give :math:`|a - n| / \max(|a|, |n|, m / 100)` with the largest gradient m of the array; NaN at kinks.

        A difference that rounding explains counts as 0.
        """
        smooth = ~self.at_kink
        sizes = np.maximum(np.abs(self.analytic), np.abs(self.numeric))
        floor = _FLOOR * float(sizes[smooth].max(initial=0.0))
        differences = np.abs(self.analytic - self.numeric)
        with np.errstate(invalid="ignore", divide="ignore"):
            relative = np.where(differences > self.resolution, differences / np.maximum(sizes, floor), 0.0)
        return np.where(smooth, relative, np.nan)

    @property
    def worst(self) -> float:
        """The largest relative difference; 0 if there is nothing but kinks."""
        relative = self.relative_differences
        return float(np.nanmax(relative, initial=0.0))

    @property
    def kinks(self) -> int:
        """How many entries are at a kink."""
        return int(self.at_kink.sum())


@dataclass(frozen=True, eq=False)
class GradientCheck:
    """The comparison for all layers that have weights, and for the input."""

    arrays: tuple[ArrayCheck, ...]
    loss: float

    @property
    def worst(self) -> float:
        """The largest relative difference of all."""
        return max(each.worst for each in self.arrays)


def check_gradient(
    network: Network,
    x: Array,
    targets: Array,
    rng: np.random.Generator,
    entries: int = 200,
    progress: Progress = SILENT,
) -> GradientCheck:
    r"""Compare the gradients of a network with differences of its loss, in 64-bit floats.

    .. math:: \frac{\partial L}{\partial w} \approx \frac{4 D(h) - D(2h)}{3}, \qquad
              D(h) = \frac{L(w + h) - L(w - h)}{2h}

    central differences of two steps, whose error falls with :math:`h^4`. Where they differ much, or a ReLU, |x| or
    maximum changes over within ±2h, h is made smaller; if it still does at :math:`10^{-7}`, the point counts as a
    kink.

    Parameters
    ----------
    network : Network
        Of either type; it is not changed.
    x, targets : ndarray
        (channels, rows, columns, n) of input and output. A few samples are enough.
    rng : Generator
        Chooses which entries are checked.
    entries : int
        The most of one array.
    progress : Progress
        Told after each array.

    Returns
    -------
    GradientCheck
        The input comes first, then each array of weights.
    """
    exact = Network(network.architecture, np.float64)
    exact.flat[...] = network.flat
    work = Pass(exact, x.shape[3])
    work.input[...] = x
    work.targets[...] = targets
    work.forward()
    slopes: list[Array] = []
    loss = work.backward(slopes=slopes)
    arrays = [(0, marked("Input"), "values", work.input, slopes[-1])]
    gradients = exact.named(work.gradient.copy())
    for number, (named, gradient) in enumerate(zip(exact.parameters, gradients, strict=True), 1):
        title = exact.architecture.layers[number - 1].TITLE
        arrays += [(number, title, name, values, gradient[name]) for name, values in named.items()]
    checks = []
    for number, title, name, values, analytic in arrays:
        checks.append(_check(work, values, analytic, number, title, name, rng, entries))
        progress.report(
            len(checks) / len(arrays),
            tr("Layer {number}, {name}", number=number, name=tr(name)) if number else tr(title),
        )
    return GradientCheck(tuple(checks), loss)


def _check(
    work: Pass, values: Array, gradient: Array, number: int, title: str, name: str, rng: np.random.Generator, most: int
) -> ArrayCheck:
    places = np.sort(rng.permutation(values.size)[:most]).astype(np.int64)
    work.forward()
    middle, pattern = work.loss(), work.pattern()
    found = np.array([_differences(work, values, int(place), middle, pattern) for place in places]).reshape(-1, 5)
    numeric, left, right, at_kink, resolution = found.T
    return ArrayCheck(
        number, title, name, places, gradient.ravel()[places], numeric, left, right, at_kink.astype(bool), resolution
    )


def _differences(
    work: Pass, values: Array, place: int, middle: float, pattern: NDArray[np.bool_]
) -> tuple[float, float, float, bool, float]:
    index = np.unravel_index(place, values.shape)
    before = float(values[index])
    step = _STEP * max(1.0, abs(before))
    while True:
        losses, changes = [], False
        for factor in (-2, -1, 1, 2):
            values[index] = before + factor * step
            work.forward()
            losses.append(work.loss())
            changes = changes or not np.array_equal(work.pattern(), pattern)
        values[index] = before
        far_left, left, right, far_right = losses
        near, far = (right - left) / (2 * step), (far_right - far_left) / (4 * step)
        is_smooth = abs(near - far) <= _AGREEMENT * abs(near) or step <= _SMALLEST_SMOOTH_STEP
        if step <= _SMALLEST_STEP or (is_smooth and not changes):
            break
        step /= 10
    resolution = _ROUNDINGS * float(np.finfo(np.float64).eps) * abs(middle) / step
    return (4 * near - far) / 3, (middle - left) / step, (right - middle) / step, changes, resolution
