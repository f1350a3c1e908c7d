"""What a change of one array does to the others, so that they go on fitting together."""

from collections.abc import Callable

import numpy as np

from sightglass.algorithms.convolution.convolved import convolve
from sightglass.algorithms.convolution.inputs import input_maps, kernel_array
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Operation, Slope
from sightglass.algorithms.convolution.pooled import pool
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Matrix, Numbers, Stack


def refitted(parameters: ConvolutionStudy, before: ConvolutionStudy, image: Image | None) -> ConvolutionStudy:
    """Let arrays follow whose sizes depend on what was changed: kernels on channels, ∂L/∂y and targets on the output.

    Parameters
    ----------
    parameters : ConvolutionStudy
        As a person left them.
    before : ConvolutionStudy
        Before that change.
    image : Image or None
        The open one.

    Returns
    -------
    ConvolutionStudy
        What is too long is cut off, and 0 stands for what is missing. Where the arrays do not fit at all they are as
        they were: computing them says why.
    """
    try:
        match parameters.operation:
            case Operation.CONVOLUTION:
                return _refitted_convolution(parameters, before, image)
            case Operation.POOLING:
                return _with_slopes(parameters, pool(image, parameters.replaced(slope=Slope.ONES)).y.shape)
            case Operation.LINEAR:
                return _refitted_linear(parameters, before)
            case Operation.SOFTMAX:
                return parameters.replaced(
                    target_class=min(parameters.target_class, max(0, len(parameters.logits) - 1))
                )
            case Operation.NETWORK:
                return _refitted_network(parameters)
    except SightglassError:
        pass
    return parameters


def resized(matrix: Matrix, rows: int, columns: int) -> Matrix:
    """Give a matrix of another size: cut off below and to the right, or with zeros there.

    Parameters
    ----------
    matrix : Matrix
        Any.
    rows, columns : int
        The size that is wanted, at least 1 each.

    Returns
    -------
    Matrix
        Of that size.
    """
    kept = np.zeros((rows, columns))
    values = np.array(matrix, np.float64)[:rows, :columns]
    kept[: values.shape[0], : values.shape[1]] = values
    return tuple(tuple(row) for row in kept.tolist())


def resized_stack(stack: Stack, count: int, rows: int, columns: int) -> Stack:
    """Give so many matrices of a size; see `resized`.

    Parameters
    ----------
    stack : Stack
        Any.
    count, rows, columns : int
        What is wanted, at least 1 each.

    Returns
    -------
    Stack
        New matrices hold zeros.
    """
    empty: Matrix = ((0.0,),)
    return tuple(resized(stack[k] if k < len(stack) else empty, rows, columns) for k in range(count))


def _refitted_convolution(
    parameters: ConvolutionStudy, before: ConvolutionStudy, image: Image | None
) -> ConvolutionStudy:
    channels = len(input_maps(image, parameters))
    if before.operation is Operation.CONVOLUTION and parameters.kernels == before.kernels:
        former = len(input_maps(image, before))
        if former != channels and len(parameters.kernels) % former == 0:
            parameters = parameters.replaced(kernels=_regrouped(parameters.kernels, former, channels))
    count = len(kernel_array(parameters, channels))
    parameters = parameters.replaced(biases=parameters.biases[:count])
    return _with_slopes(parameters, convolve(image, parameters.replaced(slope=Slope.ONES)).y.shape)


def _regrouped(kernels: Stack, former: int, channels: int) -> Stack:
    """Give each kernel a matrix for each channel; new channels are weighted as the last one was."""
    grouped = [kernels[start : start + former] for start in range(0, len(kernels), former)]
    return tuple(each[min(channel, former - 1)] for each in grouped for channel in range(channels))


def _with_slopes(parameters: ConvolutionStudy, shape: tuple[int, ...]) -> ConvolutionStudy:
    match parameters.slope:
        case Slope.TYPED:
            return parameters.replaced(output_gradient=resized_stack(parameters.output_gradient, *shape))
        case Slope.ERROR:
            return parameters.replaced(target=resized_stack(parameters.target, *shape))
    return parameters


def _refitted_linear(parameters: ConvolutionStudy, before: ConvolutionStudy) -> ConvolutionStudy:
    outputs = len(parameters.weights)
    if not parameters.vector or not outputs:
        return parameters
    if parameters.weights != before.weights and parameters.vector == before.vector:
        parameters = parameters.replaced(vector=_of_length(parameters.vector, len(parameters.weights[0])))
    parameters = parameters.replaced(
        weights=resized(parameters.weights, outputs, len(parameters.vector)), biases=parameters.biases[:outputs]
    )
    match parameters.slope:
        case Slope.TYPED:
            return parameters.replaced(vector_gradient=_of_length(parameters.vector_gradient, outputs))
        case Slope.ERROR:
            return parameters.replaced(vector_target=_of_length(parameters.vector_target, outputs))
    return parameters


def _refitted_network(parameters: ConvolutionStudy) -> ConvolutionStudy:
    first, second, signal = parameters.kernel_1, parameters.kernel_4, parameters.network_signal
    sides: list[Callable[[Matrix], int]] = [len, lambda matrix: len(matrix[0])]
    rows, columns = (_kept(_kept(side(signal) - side(first) + 1) - side(second) + 1) for side in sides)
    if min(rows, columns) < 1:
        return parameters
    return parameters.replaced(weights_7=resized(parameters.weights_7, rows, columns))


def _kept(length: int) -> int:
    """Tell how many values of a row are left where every second one is kept."""
    return (length + 1) // 2


def _of_length(numbers: Numbers, length: int) -> Numbers:
    return (*numbers[:length], *[0.0] * (length - len(numbers)))
