"""The example network: convolution, softplus, every second value, twice, and one unit; forward and backward."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.layers import Activation, Convolution, FullyConnected, Layer, Pool, Pooling, Product
from sightglass.algorithms.cnn.losses import half_squared_error
from sightglass.algorithms.cnn.single import LayerRun
from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.convolution.numeric import STEP, central_differences
from sightglass.algorithms.convolution.parameters import ConvolutionStudy
from sightglass.algorithms.texts import tr

# What each stage gives, from the input on; "f" are the values after a softplus.
NODES = ("y0", "y1", "f1", "y3", "y4", "f4", "y6", "z7", "y7")
# The arrays of weights, each with the stage that uses it.
WEIGHTS = {"k1": 0, "b1": 0, "k4": 3, "b4": 3, "w7": 6}
_LONGEST = 12


@dataclass(frozen=True, eq=False)
class NetworkResult:
    r"""The example network with all of its numbers.

    .. math::

        Y^{(1)} &= B^{(1)} + K^{(1)} \star Y^{(0)}, & Y^{(3)} &= S f(Y^{(1)}) S^T \\
        Y^{(4)} &= B^{(4)} + K^{(4)} \star Y^{(3)}, & Y^{(6)} &= S f(Y^{(4)}) S^T \\
        z^{(7)} &= \textstyle\sum_{r,s} w^{(7)}_{r,s} Y^{(6)}_{r,s}, & y^{(7)} &= f(z^{(7)}), \quad
        H = \tfrac{1}{2} (y^{(7)} - t)^2

    with the correlation ⋆ where the kernel lies inside, S that keeps every second value, and the softplus
    :math:`f(x) = \ln(1 + e^{kx}) / k`.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Where it came from.
    values : mapping
        By the names of `NODES` and `WEIGHTS`, (rows, columns) each.
    slopes : mapping
        ∂H/∂ of each, in the same shapes.
    bends : mapping
        f′ at "y1", "y4" and "z7".
    loss : float
        H.
    """

    parameters: ConvolutionStudy
    values: Mapping[str, Array]
    slopes: Mapping[str, Array]
    bends: Mapping[str, Array]
    loss: float

    @cached_property
    def numeric(self) -> Mapping[str, Array]:
        """∂H/∂ of each by central differences."""
        step = STEP / max(1.0, self.parameters.network_sharpness)
        found = {
            name: central_differences(
                self.values[name], lambda variants, stage=stage: self._losses(stage, variants), step  # type: ignore[misc]
            )
            for stage, name in enumerate(NODES)
        }  # fmt: skip
        for name, stage in WEIGHTS.items():
            found[name] = central_differences(
                self.values[name],
                lambda variants, name=name, stage=stage: self._losses(stage + 1, self._varied(name, stage, variants)),  # type: ignore[misc]
                step,
            )
        return found

    def _losses(self, stage: int, variants: Array) -> Array:
        """Give H for variants of what goes into a stage, (rows, columns, variants)."""
        values = variants[None]
        for layer, weights in _stages(self.parameters, self.values)[stage:]:
            values = LayerRun(layer, values, weights).y
        return np.asarray(0.5 * (values[0, 0] - self.parameters.network_target) ** 2)

    def _varied(self, name: str, stage: int, variants: Array) -> Array:
        """Give the output of a stage for variants of its weights: each is a map of a layer of its own."""
        count = variants.shape[-1]
        x = self.values[NODES[stage]]
        each = np.moveaxis(variants, -1, 0)
        if name == "w7":
            units = LayerRun(FullyConnected(outputs=count), x[None], {"weights": each.reshape(count, -1)}).y
            return np.moveaxis(units, 0, -1)
        kernel, bias = self.values[name.replace("b", "k")], self.values[name.replace("k", "b")]
        kernels = each if name.startswith("k") else np.repeat(kernel[None], count, axis=0)
        biases = each[:, 0, 0] if name.startswith("b") else np.full(count, bias[0, 0])
        weights = {"kernels": kernels[:, None], "biases": biases}
        return np.moveaxis(LayerRun(_convolution(kernel, count), x[None], weights).y, 0, -1)


def _convolution(kernel: Array, maps: int = 1) -> Convolution:
    return Convolution(maps=maps, rows=kernel.shape[0], columns=kernel.shape[1], product=Product.CORRELATION)


def _stages(
    parameters: ConvolutionStudy, values: Mapping[str, Array]
) -> tuple[tuple[Layer, Mapping[str, Array] | None], ...]:
    """List the layers with their weights, in the order in which they work."""
    softplus = Activation(function=Function.SOFTPLUS, sharpness=parameters.network_sharpness)
    keep = Pooling(pool=Pool.SKIP, stride=2)
    one, four = (
        (_convolution(values[kernel]), {"kernels": values[kernel][None, None], "biases": values[bias][0]})
        for kernel, bias in (("k1", "b1"), ("k4", "b4"))
    )
    unit = FullyConnected(outputs=1), {"weights": values["w7"].reshape(1, -1)}
    return one, (softplus, None), (keep, None), four, (softplus, None), (keep, None), unit, (softplus, None)


def propagate(parameters: ConvolutionStudy) -> NetworkResult:
    """Compute the example network forward and backward.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Its input, weights and target.

    Returns
    -------
    NetworkResult
        The numeric derivatives are computed when they are asked for.

    Raises
    ------
    ArrayMisfitError
        If an array does not go with the others.
    """
    values = {
        "y0": np.array(parameters.network_signal, np.float64), "k1": np.array(parameters.kernel_1, np.float64),
        "b1": np.array([[parameters.bias_1]]), "k4": np.array(parameters.kernel_4, np.float64),
        "b4": np.array([[parameters.bias_4]]), "w7": np.array(parameters.weights_7, np.float64),
    }  # fmt: skip
    for name, key in (("network_signal", "y0"), ("kernel_1", "k1"), ("kernel_4", "k4"), ("weights_7", "w7")):
        _check_size(name, values[key])
    runs: list[LayerRun] = []
    for stage, (layer, weights) in enumerate(_stages(parameters, values)):
        x = values[NODES[stage]]
        _check_fit(stage, x, values)
        runs.append(LayerRun(layer, x[None], weights))
        values[NODES[stage + 1]] = runs[-1].y[0]
    output = values["y7"].reshape(1, 1)
    loss, slope = half_squared_error(output, np.array([[parameters.network_target]]), 1)
    slopes = {"y7": slope}
    bends = {}
    for stage in range(len(runs) - 1, -1, -1):
        found = runs[stage].backward(slopes[NODES[stage + 1]][None])
        slopes[NODES[stage]] = found.x[0]
        if isinstance(runs[stage].layer, Activation):
            bends[NODES[stage]] = runs[stage].backward(np.ones_like(runs[stage].y)).x[0]
        if stage in (0, 3):
            number = 1 if stage == 0 else 4
            slopes[f"k{number}"] = found.parameters["kernels"][0, 0]
            slopes[f"b{number}"] = found.parameters["biases"][None]
        elif stage == WEIGHTS["w7"]:
            slopes["w7"] = found.parameters["weights"].reshape(values["w7"].shape)
    return NetworkResult(parameters, values, slopes, bends, loss)


def _check_size(name: str, matrix: Array) -> None:
    if matrix.size == 0 or max(matrix.shape) > _LONGEST:
        text = (
            tr("it is {size}. Give 1 to {most} rows and columns.", size=_size(matrix), most=_LONGEST)
            if matrix.size
            else tr("it is empty. Give 1 to {most} rows and columns.", most=_LONGEST)
        )
        raise ArrayMisfitError(name, text)


def _size(matrix: Array) -> str:
    return f"{matrix.shape[0]} × {matrix.shape[1]}"


def _check_fit(stage: int, x: Array, values: Mapping[str, Array]) -> None:
    if stage in (0, 3):
        kernel = values["k1" if stage == 0 else "k4"]
        name, what = ("kernel_1", "Y⁽⁰⁾") if stage == 0 else ("kernel_4", "Y⁽³⁾")
        if kernel.shape[0] > x.shape[0] or kernel.shape[1] > x.shape[1]:
            text = tr(
                "it is {given}, but {what} is {size}. Give a kernel of at most that.",
                given=_size(kernel), what=what, size=_size(x),
            )  # fmt: skip
            raise ArrayMisfitError(name, text)
    elif stage == WEIGHTS["w7"]:
        weights = values["w7"]
        if weights.shape != x.shape:
            text = tr("it is {given}, but Y⁽⁶⁾ is {size}. Give {size} weights.", given=_size(weights), size=_size(x))
            raise ArrayMisfitError("weights_7", text)
