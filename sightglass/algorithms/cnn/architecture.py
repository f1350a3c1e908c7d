"""A network as a list of layers: what fits, how large each layer is, and what each of its outputs sees."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from reprlib import repr as short_repr
from typing import Any

from sightglass.algorithms.cnn.errors import ArchitectureError, MisfitError
from sightglass.algorithms.cnn.layers import LAYERS, Layer, Shape, Softmax
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text

VERSION = 1
# A million weights take a batch about a second: more than anybody watches, and far more than these tasks need.
_MOST_PARAMETERS = 20_000_000
_MOST_LAYERS = 100
_LARGEST_SIDE = 4096


@dataclass(frozen=True)
class ReceptiveField:
    """The window of the input that one output of a layer sees, and how far it moves from one output to the next."""

    rows: int
    columns: int
    jump: int


@dataclass(frozen=True)
class LayerFigures:
    """What follows for one layer from those before it.

    Parameters
    ----------
    number : int
        From 1.
    layer : Layer
        The declaration.
    input_shape, output_shape : Shape
        What goes in and comes out.
    parameters : int
        How many weights and biases it has.
    field : ReceptiveField
        What one of its outputs sees of the network's input; never more than all of it.
    """

    number: int
    layer: Layer
    input_shape: Shape
    output_shape: Shape
    parameters: int
    field: ReceptiveField

    @property
    def title(self) -> str:
        """The layer's kind and what it does: "Convolution 5 x 5, 6 maps"."""
        summary = self.layer.summary
        title = tr(self.layer.TITLE)
        return tr("{layer}: {what}", layer=title, what=summary) if summary else title


@dataclass(frozen=True)
class Architecture:
    """The input of a network, its layers, and the loss that it is trained by.

    Parameters
    ----------
    input_shape : Shape
        One channel for gray images, 3 for RGB.
    layers : tuple of Layer
        In the order in which they compute.
    loss : Loss
        What the training makes small.

    Raises
    ------
    ArchitectureError
        If there is no layer, one does not fit to the one before it, or the loss does not fit to the last one. It names
        the layer by its number and kind and says what would fit.
    """

    input_shape: Shape
    layers: tuple[Layer, ...]
    loss: Loss = Loss.HALF_SQUARED

    def __post_init__(self) -> None:
        object.__setattr__(self, "layers", tuple(self.layers))
        shape = self.input_shape
        if min(shape.channels, shape.rows, shape.columns) < 1 or max(shape.rows, shape.columns) > _LARGEST_SIDE:
            raise ArchitectureError(
                tr("The input has to be 1 × 1 to {largest_side} × {largest_side} pixels.", largest_side=_LARGEST_SIDE)
            )
        if not 1 <= len(self.layers) <= _MOST_LAYERS:
            raise ArchitectureError(
                tr(
                    "A network has 1 to {most_layers} layers, not {count}. Add one.",
                    most_layers=_MOST_LAYERS,
                    count=len(self.layers),
                )
            )
        figures = self.figures
        if self.parameters > _MOST_PARAMETERS:
            largest = max(figures, key=lambda each: each.parameters)
            raise ArchitectureError(
                tr(
                    "it has {parameters} weights and biases; a network may have {most_parameters} in "
                    "all. Pool more before it, or give it fewer outputs.",
                    parameters=number_text(largest.parameters),
                    most_parameters=number_text(_MOST_PARAMETERS),
                ),
                largest.number,
                largest.layer.TITLE,
            )
        if self.loss is Loss.CROSS_ENTROPY and not isinstance(self.layers[-1], Softmax):
            raise ArchitectureError(
                tr("the cross-entropy needs probabilities. End with softmax, or choose another loss."),
                len(self.layers), self.layers[-1].TITLE,
            )  # fmt: skip

    @cached_property
    def figures(self) -> tuple[LayerFigures, ...]:
        """Sizes, number of parameters and receptive field of each layer."""
        figures, error = figures_of(self.input_shape, self.layers)
        if error is not None:
            raise error
        return figures

    @property
    def output_shape(self) -> Shape:
        """What the last layer gives."""
        return self.figures[-1].output_shape

    @property
    def parameters(self) -> int:
        """How many weights and biases there are."""
        return sum(each.parameters for each in self.figures)

    def for_input(self, shape: Shape) -> "Architecture":
        """Give the same layers for another input; see the class for what is raised."""
        return Architecture(shape, self.layers, self.loss)

    def to_json(self) -> dict[str, Any]:
        """Give the version, the input, all layers and the loss as JSON types."""
        shape = self.input_shape
        return {
            "version": VERSION,
            "input": [shape.channels, shape.rows, shape.columns],
            "layers": [{"kind": layer.KIND, **layer.to_json()} for layer in self.layers],
            "loss": self.loss.value,
        }

    def to_text(self) -> str:
        """Write `to_json` as text."""
        return json.dumps(self.to_json(), indent=2)

    @classmethod
    def from_json(cls, data: Any) -> "Architecture":
        """Read what `to_json` gave.

        Parameters
        ----------
        data : Any
            Decoded JSON.

        Returns
        -------
        Architecture
            Equal to the one that was written.

        Raises
        ------
        ArchitectureError
            If anything in it is missing, unknown, of a newer version, or does not fit.
        """
        if not isinstance(data, Mapping) or set(data) != {"version", "input", "layers", "loss"}:
            raise ArchitectureError(tr("This is no network: it has to hold version, input, layers and loss."))
        if data["version"] != VERSION or isinstance(data["version"], bool):
            raise ArchitectureError(
                tr(
                    "Version {data} of networks is not supported. Update Sightglass to read it.",
                    data=short_repr(data["version"]),
                )
            )
        sides, layers, loss = data["input"], data["layers"], data["loss"]
        if not (isinstance(sides, list) and len(sides) == 3 and all(type(side) is int for side in sides)):
            raise ArchitectureError(
                tr("The input of a network has to be three whole numbers: channels, rows, columns.")
            )
        if not isinstance(layers, list) or len(layers) > _MOST_LAYERS:
            raise ArchitectureError(
                tr("The layers of a network have to be a list of at most {most_layers}.", most_layers=_MOST_LAYERS)
            )
        if loss not in [member.value for member in Loss]:
            known = ", ".join(member.value for member in Loss)
            raise ArchitectureError(tr("{loss} is no loss. Known are {known}.", loss=short_repr(loss), known=known))
        return cls(Shape(*sides), tuple(_layer(number, each) for number, each in enumerate(layers, 1)), Loss(loss))

    @classmethod
    def from_text(cls, text: str) -> "Architecture":
        """Read what `to_text` gave; see `from_json` for what is raised."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            raise ArchitectureError(tr("This is no network: it cannot be read as JSON.")) from None
        return cls.from_json(data)


def figures_of(shape: Shape, layers: Sequence[Layer]) -> tuple[tuple[LayerFigures, ...], ArchitectureError | None]:
    r"""Work out the sizes of layers, as far as they fit, while a network is put together.

    The receptive field of a layer with a window of k pixels and a stride of s grows from r to
    :math:`r + (k - 1) j`, and its jump from j to :math:`s j`.

    Parameters
    ----------
    shape : Shape
        Of the input.
    layers : sequence of Layer
        Any.

    Returns
    -------
    figures : tuple of LayerFigures
        Of all layers before the first that does not fit.
    error : ArchitectureError or None
        What is wrong with that one and what would fit.
    """
    found: list[LayerFigures] = []
    current, rows, columns, jump = shape, 1, 1, 1
    for number, layer in enumerate(layers, 1):
        try:
            output = layer.output_shape(current)
        except MisfitError as error:
            return tuple(found), ArchitectureError(str(error), number, layer.TITLE)
        reach = layer.reach
        rows = shape.rows if reach.rows is None else min(shape.rows, rows + (reach.rows - 1) * jump)
        columns = shape.columns if reach.columns is None else min(shape.columns, columns + (reach.columns - 1) * jump)
        jump *= reach.stride
        field = ReceptiveField(rows, columns, jump)
        found.append(LayerFigures(number, layer, current, output, layer.parameter_count(current), field))
        current = output
    return tuple(found), None


def _layer(number: int, data: Any) -> Layer:
    kind = data.get("kind") if isinstance(data, Mapping) else None
    if not isinstance(kind, str) or kind not in LAYERS:
        known = ", ".join(LAYERS)
        raise ArchitectureError(
            tr(
                "Layer {number}: {kind} is no kind of layer. Known are {known}.",
                number=number,
                kind=short_repr(kind),
                known=known,
            )
        )
    try:
        return LAYERS[kind].from_json({name: value for name, value in data.items() if name != "kind"})
    except ParameterError as error:
        raise ArchitectureError(str(error), number, LAYERS[kind].TITLE) from None
