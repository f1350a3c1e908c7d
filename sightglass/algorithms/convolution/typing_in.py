"""What is typed or pasted into a board, as new parameters."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from sightglass.algorithms.board import Cell
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.activated import Activated
from sightglass.algorithms.convolution.convolved import Convolved
from sightglass.algorithms.convolution.linear import LinearResult
from sightglass.algorithms.convolution.network import NetworkResult
from sightglass.algorithms.convolution.normalised import Normalised
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Preset
from sightglass.algorithms.convolution.pooled import Pooled
from sightglass.algorithms.convolution.run import StudyResult
from sightglass.algorithms.convolution.softmaxed import SoftmaxResult

_NETWORK = {
    "y0": "network_signal", "k1": "kernel_1", "b1": "bias_1", "k4": "kernel_4", "b4": "bias_4", "w7": "weights_7",
    "t": "network_target",
}  # fmt: skip
_ONE_NUMBER = {"b1", "b4", "t"}
_LINEAR = {
    "x": "vector", "w": "weights", "b": "biases", "dy_0": "vector_gradient", "target_0": "vector_target"
}  # fmt: skip


def with_number(result: StudyResult, cell: Cell, number: float) -> ConvolutionStudy:
    """Give the parameters with one number of a board changed.

    Parameters
    ----------
    result : StudyResult
        Whose board it is.
    cell : Cell
        Within a grid that is editable.
    number : float
        What was typed.

    Returns
    -------
    ConvolutionStudy
        A kernel that had a name is a typed one from then on.

    Raises
    ------
    KeyError
        If the grid is not one that can be typed into.
    ParameterError
        If the number is outside the range of its parameter.
    """
    values = np.array(_values(result, cell.grid), np.float64)
    values[cell.row, cell.column] = number
    return with_array(result, cell.grid, values)


def with_array(result: StudyResult, key: str, values: Sequence[Sequence[float]] | Array) -> ConvolutionStudy:
    """Give the parameters with one grid of a board replaced, such as by what was pasted.

    Parameters
    ----------
    result : StudyResult
        Whose board it is.
    key : str
        Of a grid that is editable.
    values : array_like
        (rows, columns). Where it has another size and there are several channels or kernels, the others follow: they
        are cut off, or filled with zeros, on the right and below.

    Returns
    -------
    ConvolutionStudy
        See `with_number`, also for what it raises.
    """
    array = np.array(values, np.float64)
    parameters = result.parameters
    if isinstance(result, NetworkResult):
        return parameters.replaced(**{_NETWORK[key]: float(array[0, 0]) if key in _ONE_NUMBER else _matrix(array)})
    if isinstance(result, LinearResult):
        return parameters.replaced(**{_LINEAR[key]: _matrix(array) if key == "w" else tuple(array[:, 0].tolist())})
    if isinstance(result, SoftmaxResult):
        return parameters.replaced(**{{"y": "logits"}[key]: tuple(array[:, 0].tolist())})
    if isinstance(result, Activated):
        return parameters.replaced(**{{"a_0": "point"}[key]: float(array[0, 0])})
    return _with_maps(result, key, array)


def _with_maps(result: Convolved | Pooled | Normalised, key: str, array: Array) -> ConvolutionStudy:
    parameters = result.parameters
    if key == "b" and isinstance(result, Convolved):
        return parameters.replaced(biases=tuple(array[:, 0].tolist()))
    name, stack, number = _place(result, key)
    matrices = [_matrix(_resized(each, array.shape)) for each in stack]
    matrices[number] = _matrix(array)
    changes: dict[str, Any] = {name: tuple(matrices)}
    if name == "kernels":
        changes["preset"] = Preset.TYPED
    return parameters.replaced(**changes)


def _resized(matrix: Array, shape: tuple[int, ...]) -> Array:
    resized = np.zeros(shape)
    rows, columns = min(shape[0], matrix.shape[0]), min(shape[1], matrix.shape[1])
    resized[:rows, :columns] = matrix[:rows, :columns]
    return resized


def _place(result: Convolved | Pooled | Normalised, key: str) -> tuple[str, Array, int]:
    """Name the stack that holds a grid, give its matrices, and the number of that grid among them."""
    kind, *numbers = key.split("_")
    if kind == "x":
        return "signal", result.x, int(numbers[0])
    if kind == "w" and isinstance(result, Convolved):
        kernel, channel = map(int, numbers)
        channels = len(result.x)
        return "kernels", result.kernels.reshape(-1, *result.kernels.shape[2:]), kernel * channels + channel
    if isinstance(result, Normalised):
        raise KeyError(key)
    target = result.loss.target
    stacks = {"dy": ("output_gradient", result.loss.dy)}
    if target is not None:
        stacks["target"] = "target", target
    name, stack = stacks[kind]
    return name, stack, int(numbers[0])


def _values(result: StudyResult, key: str) -> Array:
    if isinstance(result, NetworkResult):
        target = np.array([[result.parameters.network_target]])
        return target if key == "t" else result.values[key]
    if isinstance(result, LinearResult):
        vectors = {
            "x": result.x[:, None], "w": result.weights, "b": result.biases[:, None], "dy_0": result.loss.dy[:, None]
        }  # fmt: skip
        if result.loss.target is not None:
            vectors["target_0"] = result.loss.target[:, None]
        return vectors[key]
    if isinstance(result, SoftmaxResult):
        return {"y": result.logits[:, None]}[key]
    if isinstance(result, Activated):
        return {"a_0": result.values[:1, None]}[key]
    if key == "b" and isinstance(result, Convolved):
        return result.biases[:, None]
    _, stack, number = _place(result, key)
    return np.asarray(stack[number])


def _matrix(array: Array) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in array.tolist())
