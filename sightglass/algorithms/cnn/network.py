"""A network that computes: forward, backward, and its weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.arrays import Array, DType
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.layers import Shape, Softmax
from sightglass.algorithms.cnn.layers.base import Operation, Space
from sightglass.algorithms.cnn.layers.softmax import SoftmaxSpace
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.texts import tr

Named = Mapping[str, Array]


@dataclass(frozen=True, eq=False)
class Trace:
    """What went through a network for some samples.

    Parameters
    ----------
    outputs : tuple of ndarray
        The feature maps of each layer, (channels, rows, columns, n).
    slopes : tuple of ndarray
        ∂L/∂outputs of each layer, of the same shapes; empty if no targets were given. With the cross-entropy that of
        the softmax is of its inputs, since both are computed as one.
    gradients : tuple of mapping
        ∂L/∂(weights, biases) of each layer by name; empty if no targets were given.
    loss : float or None
        Over the samples.
    """

    outputs: tuple[Array, ...]
    slopes: tuple[Array, ...] = ()
    gradients: tuple[Named, ...] = ()
    loss: float | None = None

    @property
    def slope_norms(self) -> tuple[float, ...]:
        """‖∂L/∂outputs‖ of each layer: where these fall from the last layer to the first, the gradient vanishes."""
        # In 64 bits: values of a training that goes astray overflow in 32.
        return tuple(float(np.linalg.norm(slope.astype(np.float64))) for slope in self.slopes)


class Pass:
    """The arrays that forward and backward passes of a fixed number of samples work in.

    Parameters
    ----------
    network : Network
        Its weights are read at each pass.
    count : int
        How many samples.
    keep : bool
        Whether the output of each layer stays to be looked at; otherwise some are written over, which is faster.
    """

    def __init__(self, network: "Network", count: int, keep: bool = False) -> None:
        self._network, self.count = network, count
        operations = network.operations
        dtype = network.dtype
        self.input: Array = np.zeros(network.architecture.input_shape.of_batch(count), dtype)
        self.targets: Array = np.zeros(network.architecture.output_shape.of_batch(count), dtype)
        self.gradient: Array = np.zeros(network.flat.shape, dtype)
        self.spaces: list[Space] = []
        x = self.input
        gradients = network.split(self.gradient)
        for number, (operation, gradient) in enumerate(zip(operations, gradients, strict=True)):
            may_overwrite = not keep and number > 0 and not operations[number - 1].needs_output
            self.spaces.append(operation.space(x, gradient, may_overwrite))
            x = self.spaces[-1].y
        self.output = x

    def forward(self) -> Array:
        """Compute the output for `input`; the next pass writes over it."""
        # What overflows is infinite, and found where the loss is looked at.
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            for operation, space in zip(self._network.operations, self.spaces, strict=True):
                operation.forward(space)
        return self.output

    def loss(self, batch: int | None = None) -> float:
        """Give the share of the samples in the loss of a batch, which they are themselves if no size is given."""
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            return self._loss(batch or self.count)[0]

    def backward(self, batch: int | None = None, slopes: list[Array] | None = None) -> float:
        """Compute the loss and, in `gradient`, its gradient of the forward pass made last.

        Parameters
        ----------
        batch : int or None
            Size of the batch that the samples are part of; None if they are all of it.
        slopes : list or None
            Takes ∂L/∂outputs of each layer, from the last one to the first, and then ∂L/∂input.

        Returns
        -------
        float
            The share of the samples in the loss of the batch.
        """
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            value, slope = self._loss(batch or self.count)
            first = self._network.first_with_weights
            for number in reversed(range(len(self.spaces))):
                if slopes is not None:
                    slopes.append(slope.copy())
                if self._network.is_fused and number == len(self.spaces) - 1:
                    # The loss has gone back through the softmax already.
                    continue
                wants_input = number > first or slopes is not None
                dx = self._network.operations[number].backward(slope, self.spaces[number], wants_input)
                if dx is None:
                    break
                slope = dx
            if slopes is not None:
                slopes.append(slope.copy())
        return value

    def pattern(self) -> NDArray[np.bool_]:
        """Say on which side of each kink (ReLU, |x|, maxima) the last forward pass was, as one row of truths."""
        found = [op.pattern(space) for op, space in zip(self._network.operations, self.spaces, strict=True)]
        # A sign has three values: above 0, below 0, and 0.
        parts = [np.concatenate([np.ravel(each > 0), np.ravel(each < 0)]) for each in found if each is not None]
        return np.concatenate(parts) if parts else np.zeros(0, bool)

    def _loss(self, batch: int) -> tuple[float, Array]:
        last = self.spaces[-1]
        outputs = last.logarithm if self._network.is_fused and isinstance(last, SoftmaxSpace) else last.y
        return self._network.architecture.loss.value_and_gradient(outputs, self.targets, batch)


class Network:
    """An architecture with weights.

    Parameters
    ----------
    architecture : Architecture
        What it computes.
    dtype : type
        float32, or float64 where gradients are to be checked.
    rng : Generator or None
        Draws the start values, layer by layer; without it all weights are 0, to be loaded.
    """

    def __init__(
        self, architecture: Architecture, dtype: DType = np.float32, rng: np.random.Generator | None = None
    ) -> None:
        self.architecture, self.dtype = architecture, dtype
        self.operations: tuple[Operation[object, Space], ...] = tuple(  # type: ignore[type-var]
            figures.layer.operation(figures.input_shape, dtype) for figures in architecture.figures
        )
        # One array for all weights, so that a step is taken for all of them at once.
        self.flat: Array = np.zeros(architecture.parameters, dtype)
        for operation, matrix in zip(self.operations, self.split(self.flat), strict=True):
            if matrix is not None:
                operation.bind(matrix)
                if rng is not None:
                    operation.start(rng)
        self.is_fused = architecture.loss is Loss.CROSS_ENTROPY and isinstance(architecture.layers[-1], Softmax)
        weighted = [number for number, each in enumerate(self.operations) if each.weight_shape is not None]
        self.first_with_weights = weighted[0] if weighted else 0
        self._passes: dict[int, Pass] = {}

    def for_input(self, shape: Shape) -> "Network":
        """Make the network for an input of another size, on the same weights; they are shared, not copied.

        Parameters
        ----------
        shape : Shape
            Of the input. A fully connected layer takes none but its own.

        Returns
        -------
        Network
            Of the same type.

        Raises
        ------
        ArchitectureError
            If a layer does not fit, or would have other weights.
        """
        architecture = self.architecture.for_input(shape)
        for mine, its in zip(self.architecture.figures, architecture.figures, strict=True):
            if mine.parameters != its.parameters:
                raise ArchitectureError(
                    tr(
                        "it has weights for {own} and cannot take {given}.",
                        own=mine.input_shape,
                        given=its.input_shape,
                    ),
                    mine.number,
                    mine.layer.TITLE,
                )
        other = Network(architecture, self.dtype)
        other.flat = self.flat
        for operation, matrix in zip(other.operations, other.split(self.flat), strict=True):
            if matrix is not None:
                operation.bind(matrix)
        return other

    def split(self, flat: Array) -> list[Array | None]:
        """View an array in the form of `flat` as the matrix of each layer; None for a layer without weights."""
        matrices: list[Array | None] = []
        start = 0
        for operation in self.operations:
            shape = operation.weight_shape
            size = 0 if shape is None else shape[0] * shape[1]
            matrices.append(None if shape is None else flat[start : start + size].reshape(shape))
            start += size
        return matrices

    def named(self, flat: Array) -> tuple[Named, ...]:
        """View an array in the form of `flat` by layer and name."""
        return tuple(
            {} if matrix is None else operation.named(matrix)
            for operation, matrix in zip(self.operations, self.split(flat), strict=True)
        )

    @property
    def parameters(self) -> tuple[Named, ...]:
        """The weights of each layer by name, as views: what is written to them is used from then on."""
        return self.named(self.flat)

    def load(self, weights: Sequence[Named]) -> None:
        """Take over weights.

        Parameters
        ----------
        weights : sequence of mapping
            In the form of `parameters`.

        Raises
        ------
        WeightsError
            If names or shapes are not those of this network, or a value is not finite; then none is taken over.
        """
        own = self.parameters
        if len(weights) != len(own):
            raise WeightsError(
                tr(
                    "These weights are of {count} layers, but the network has {layers}.",
                    count=len(weights),
                    layers=len(own),
                )
            )
        for number, (mine, theirs) in enumerate(zip(own, weights, strict=True), 1):
            title = self.architecture.layers[number - 1].TITLE
            if set(mine) != set(theirs):
                raise WeightsError(
                    tr(
                        "Layer {number} ({title}) takes {mine}, but there are {theirs}.",
                        number=number,
                        title=tr(title.lower()),
                        mine=tr(" and ").join(map(tr, mine)) or tr("no weights"),
                        theirs=tr(" and ").join(map(tr, theirs)) or tr("none"),
                    )
                )
            for name, values in theirs.items():
                if values.shape != mine[name].shape:
                    raise WeightsError(
                        tr(
                            "Layer {number} ({title}): {name} of the shape {shape} do not fit, it takes "
                            "{wanted}. These weights belong to another network.",
                            number=number,
                            title=tr(title.lower()),
                            name=tr(name),
                            shape=values.shape,
                            wanted=mine[name].shape,
                        )
                    )
                if not np.isfinite(values).all():
                    raise WeightsError(
                        tr(
                            "Layer {number} ({title}): {name} hold NaN or infinite values.",
                            number=number,
                            title=tr(title.lower()),
                            name=tr(name),
                        )
                    )
        for mine, theirs in zip(own, weights, strict=True):
            for name, values in theirs.items():
                mine[name][...] = values

    def forward(self, x: Array) -> Array:
        """Compute the output.

        Parameters
        ----------
        x : ndarray
            (channels, rows, columns, n); see `to_layout`.

        Returns
        -------
        ndarray
            (channels, rows, columns, n).
        """
        work = self._pass(x)
        return work.forward().copy()

    def trace(self, x: Array, targets: Array | None = None) -> Trace:
        """Keep what every layer gives, and its gradient if there are targets; see `Trace`.

        Parameters
        ----------
        x : ndarray
            (channels, rows, columns, n).
        targets : ndarray or None
            (channels, rows, columns, n) of the output.

        Returns
        -------
        Trace
            Arrays of its own.
        """
        work = Pass(self, x.shape[3], keep=True)
        work.input[...] = x
        work.forward()
        outputs = tuple(space.y for space in work.spaces)
        if targets is None:
            return Trace(outputs)
        work.targets[...] = targets
        slopes: list[Array] = []
        loss = work.backward(slopes=slopes)
        # The last one is that of the input.
        return Trace(outputs, tuple(reversed(slopes[:-1])), self.named(work.gradient), loss)

    def _pass(self, x: Array) -> Pass:
        count = x.shape[3]
        if count not in self._passes:
            # Of the last few sizes only, so that their arrays do not pile up.
            while len(self._passes) > 2:
                self._passes.pop(next(iter(self._passes)))
            self._passes[count] = Pass(self, count)
        work = self._passes[count]
        work.input[...] = x
        return work
