"""What is typed or pasted into a board, as new parameters."""

import numpy as np

from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.convolution.inputs import kernel_array
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Operation, Preset
from sightglass.algorithms.convolution.sizes import fitted_to, matrix_of, stack_of
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Matrix, Stack

_CONVOLUTION, _LINEAR, _NETWORK = Operation.CONVOLUTION, Operation.LINEAR, Operation.NETWORK
# By the operation and the first part of a grid's key: the parameters that hold a matrix as it is, the numbers of a
# single column, a single number, or one of several matrices.
_MATRICES = {
    (_LINEAR, "w"): "weights", (_NETWORK, "y0"): "network_signal", (_NETWORK, "k1"): "kernel_1",
    (_NETWORK, "k4"): "kernel_4", (_NETWORK, "w7"): "weights_7",
}  # fmt: skip
_VECTORS = {
    (_CONVOLUTION, "b"): "biases", (_LINEAR, "b"): "biases", (_LINEAR, "x"): "vector",
    (_LINEAR, "dy"): "vector_gradient", (_LINEAR, "target"): "vector_target", (Operation.SOFTMAX, "y"): "logits",
}  # fmt: skip
_NUMBERS = {
    (_NETWORK, "b1"): "bias_1", (_NETWORK, "b4"): "bias_4", (_NETWORK, "t"): "network_target",
    (Operation.ACTIVATION, "a"): "point",
}  # fmt: skip
_STACKS = {
    (operation, name): field
    for operation in (_CONVOLUTION, Operation.POOLING, Operation.NORMALISATION)
    for name, field in (("x", "signal"), ("dy", "output_gradient"), ("target", "target"))
}


def with_array(parameters: ConvolutionStudy, key: str, rows: Matrix, channels: int = 1) -> ConvolutionStudy:
    """Put an array that was edited on a board into the parameters.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Those in force, which may be newer than the board.
    key : str
        Of a grid that is editable.
    rows : Matrix
        All of its numbers. Where it has another size and there are several channels or kernels, the others follow: they
        are cut off, or filled with zeros, on the right and below.
    channels : int
        Of x, on which the number of matrices of a kernel depends.

    Returns
    -------
    ConvolutionStudy
        A kernel that had a name is a typed one from then on.

    Raises
    ------
    ArrayMisfitError
        If it is a block where a row or column of numbers, or a single number, belongs.
    ParameterError
        If a number is outside the range of its parameter.
    KeyError
        If no such array is edited.
    """
    name, *places = key.split("_")
    kind = parameters.operation, name
    if kind == (_CONVOLUTION, "w"):
        kernels = kernel_array(parameters, channels)
        typed = stack_of(kernels.reshape(-1, *kernels.shape[2:]))
        number = int(places[0]) * channels + int(places[1])
        return parameters.replaced(kernels=_with_matrix(typed, number, rows), preset=Preset.TYPED)
    if kind in _MATRICES:
        return parameters.replaced(**{_MATRICES[kind]: rows})
    if kind in _VECTORS:
        return parameters.replaced(**{_VECTORS[kind]: _vector(_VECTORS[kind], rows)})
    if kind in _NUMBERS:
        (number_in_it,) = _vector(_NUMBERS[kind], rows, 1)
        return parameters.replaced(**{_NUMBERS[kind]: number_in_it})
    field = _STACKS[kind]
    return parameters.replaced(**{field: _with_matrix(getattr(parameters, field), int(places[0]), rows)})


def _vector(name: str, rows: Matrix, most: int | None = None) -> tuple[float, ...]:
    """Read a row or a column of numbers."""
    numbers = tuple(number for row in rows for number in row)
    if len(rows) > 1 and len(rows[0]) > 1:
        text = tr(
            "{rows} × {columns} numbers do not fit. Give a single column, or a single row.",
            rows=len(rows), columns=len(rows[0]),
        )  # fmt: skip
        raise ArrayMisfitError(name, text)
    if most is not None and len(numbers) > most:
        raise ArrayMisfitError(name, tr("these are {n} numbers. Give one.", n=len(numbers)))
    return numbers


def _with_matrix(stack: Stack, number: int, rows: Matrix) -> Stack:
    size = len(rows), len(rows[0])
    # Of a target that was typed for fewer maps, those before this one are missing too.
    matrices: list[Matrix] = [
        matrix_of(fitted_to(np.array(stack[k], np.float64) if k < len(stack) else np.zeros((0, 0)), size))
        for k in range(max(len(stack), number + 1))
    ]
    matrices[number] = rows
    return tuple(matrices)
