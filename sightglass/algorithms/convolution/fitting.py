"""What a change of one array does to the others, so that they go on fitting together."""

from collections.abc import Callable

import numpy as np

from sightglass.algorithms.convolution.inputs import input_maps, kernel_array
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Operation, Preset
from sightglass.algorithms.convolution.sizes import fitted_to, matrix_of
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Matrix, Numbers, Stack


def refitted(parameters: ConvolutionStudy, before: ConvolutionStudy, image: Image | None) -> ConvolutionStudy:
    """Let arrays follow whose sizes depend on what was changed: kernels on channels, weights on values.

    Parameters
    ----------
    parameters : ConvolutionStudy
        As a person left them.
    before : ConvolutionStudy
        Before that change.
    image : Image or None
        The one that values are taken from.

    Returns
    -------
    ConvolutionStudy
        What is too long is cut off, and 0 stands for what is missing; a new channel is weighted as the last one was.
        Where the arrays do not fit at all they are as they were: computing them says why.
    """
    try:
        match parameters.operation:
            case Operation.CONVOLUTION:
                return _refitted_convolution(parameters, before, image)
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


def _refitted_convolution(
    parameters: ConvolutionStudy, before: ConvolutionStudy, image: Image | None
) -> ConvolutionStudy:
    channels = len(input_maps(image, parameters))
    if parameters.kernels == before.kernels and parameters.preset is Preset.TYPED:
        parameters = parameters.replaced(kernels=regrouped(parameters.kernels, _former(before, image), channels))
    count = len(kernel_array(parameters, channels))
    return parameters.replaced(biases=parameters.biases[:count])


def _former(before: ConvolutionStudy, image: Image | None) -> int:
    """Tell how many channels the kernels were for; those that never fitted are taken for kernels of one channel."""
    try:
        channels = len(input_maps(image, before.replaced(operation=Operation.CONVOLUTION)))
    except SightglassError:
        return 1
    return channels if len(before.kernels) % channels == 0 else 1


def regrouped(kernels: Stack, former: int, channels: int) -> Stack:
    """Give each kernel a matrix for each channel; new channels are weighted as the last one was.

    Parameters
    ----------
    kernels : Stack
        A multiple of `former` matrices.
    former, channels : int
        How many matrices a kernel has, and is to have.

    Returns
    -------
    Stack
        As many kernels as before.
    """
    if former == channels:
        return kernels
    grouped = [kernels[start : start + former] for start in range(0, len(kernels), former)]
    return tuple(each[min(channel, former - 1)] for each in grouped for channel in range(channels))


def _refitted_linear(parameters: ConvolutionStudy, before: ConvolutionStudy) -> ConvolutionStudy:
    outputs = len(parameters.weights)
    if not parameters.vector or not outputs:
        return parameters
    if parameters.weights != before.weights and parameters.vector == before.vector:
        parameters = parameters.replaced(vector=_of_length(parameters.vector, len(parameters.weights[0])))
    size = outputs, len(parameters.vector)
    return parameters.replaced(weights=_resized(parameters.weights, size), biases=parameters.biases[:outputs])


def _refitted_network(parameters: ConvolutionStudy) -> ConvolutionStudy:
    first, second, signal = parameters.kernel_1, parameters.kernel_4, parameters.network_signal
    sides: list[Callable[[Matrix], int]] = [len, lambda matrix: len(matrix[0])]
    rows, columns = (_kept(_kept(side(signal) - side(first) + 1) - side(second) + 1) for side in sides)
    if min(rows, columns) < 1:
        return parameters
    return parameters.replaced(weights_7=_resized(parameters.weights_7, (rows, columns)))


def _kept(length: int) -> int:
    """Tell how many values of a row are left where every second one is kept."""
    return (length + 1) // 2


def _resized(matrix: Matrix, size: tuple[int, int]) -> Matrix:
    return matrix_of(fitted_to(np.array(matrix, np.float64), size))


def _of_length(numbers: Numbers, length: int) -> Numbers:
    return (*numbers[:length], *[0.0] * (length - len(numbers)))
