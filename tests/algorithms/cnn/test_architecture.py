"""Sizes, parameters and receptive fields; what does not fit; JSON."""

import json
from typing import Any

import pytest

from sightglass.algorithms.cnn.architecture import Architecture, figures_of
from sightglass.algorithms.cnn.errors import ArchitectureError
from sightglass.algorithms.cnn.layers import (
    LAYERS,
    Activation,
    Convolution,
    FullyConnected,
    Pool,
    Pooling,
    Shape,
    Softmax,
    SubtractiveNormalisation,
)
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.cnn.presets import (
    CLASSIFIERS,
    DIGITS,
    denoiser,
    lenet,
    six_twelve,
    softplus_classifier,
    softplus_example,
)


def test_six_twelve_is_that_of_the_course() -> None:
    architecture = six_twelve()
    sides = [(each.output_shape.channels, each.output_shape.rows) for each in architecture.figures]
    assert sides == [(6, 24), (6, 24), (6, 12), (12, 8), (12, 8), (12, 4), (10, 1), (10, 1)]
    assert [each.parameters for each in architecture.figures] == [156, 0, 0, 1812, 0, 0, 1930, 0]
    assert architecture.parameters == 3898
    assert architecture.figures[5].output_shape.size == 192
    assert architecture.loss is Loss.HALF_SQUARED


def test_receptive_fields_of_the_denoiser_are_5_7_and_9() -> None:
    figures = [each for each in denoiser().figures if isinstance(each.layer, Convolution)]
    assert [(each.field.rows, each.field.columns, each.field.jump) for each in figures] == [
        (5, 5, 1),
        (7, 7, 1),
        (9, 9, 1),
    ]
    assert [each.parameters for each in figures] == [(75 + 1) * 24, (216 + 1) * 48, 1299]
    assert [each.output_shape.channels for each in figures] == [24, 48, 3]
    assert denoiser(channels=1, maps=10).figures[0].parameters == 260


def test_receptive_fields_and_jumps_through_pooling() -> None:
    fields = [each.field for each in six_twelve().figures]
    assert [field.rows for field in fields] == [5, 5, 6, 14, 14, 16, 28, 28]
    assert [field.jump for field in fields] == [1, 1, 2, 2, 2, 4, 4, 4]
    strided = Architecture(Shape(1, 50, 50), (Convolution(rows=3, columns=5, stride=3), Convolution(rows=3, columns=3)))
    assert (strided.figures[1].field.rows, strided.figures[1].field.columns, strided.figures[1].field.jump) == (
        9,
        11,
        3,
    )
    window = Architecture(Shape(1, 50, 50), (SubtractiveNormalisation(sigma=1.0),)).figures[0].field
    assert window.rows == 7
    small = Architecture(Shape(1, 6, 6), (SubtractiveNormalisation(sigma=3.0),)).figures[0].field
    assert small.rows == 6


def test_presets_fit_to_digits() -> None:
    assert lenet().parameters == 61_706
    assert lenet().figures[5].output_shape == Shape(16, 5, 5)
    # 3 x 3 kernels and 2 x 2 left for a single unit.
    assert softplus_example().parameters == 10 + 10 + 5
    assert softplus_classifier().parameters == 5050
    assert [preset.make(DIGITS, 10).output_shape.size for preset in CLASSIFIERS] == [10, 10, 10]


@pytest.mark.parametrize(
    ("layers", "message"),
    [
        ((), "1 to 100 layers, not 0"),
        ((Convolution(rows=9, columns=9), Pooling(), Convolution()), r"Layer 3 \(convolution\): a kernel of 5 × 5"),
        ((FullyConnected(outputs=10), Activation(), Pooling()), r"Layer 3 \(pooling\).*at most 1 × 1"),
        ((*[FullyConnected(outputs=4096)] * 3,), "Layer 2 .*weights"),
    ],
)  # fmt: skip
def test_what_cannot_be_built_names_its_layer(layers: tuple[Any, ...], message: str) -> None:
    with pytest.raises(ArchitectureError, match=message) as caught:
        Architecture(Shape(1, 12, 12), layers)
    if layers:
        assert caught.value.number in (2, 3)


def test_layers_before_the_one_that_does_not_fit_have_their_sizes() -> None:
    layers = (Convolution(maps=3), Pooling(), Convolution(), Pooling())
    figures, error = figures_of(Shape(1, 12, 12), layers)
    assert [str(each.output_shape) for each in figures] == ["3 maps of 8 × 8", "3 maps of 4 × 4"]
    assert error is not None
    assert (error.number, error.kind) == (3, "Convolution")
    assert figures_of(Shape(1, 14, 14), layers[:3]) == (Architecture(Shape(1, 14, 14), layers[:3]).figures, None)


def test_cross_entropy_takes_softmax() -> None:
    with pytest.raises(ArchitectureError, match=r"Layer 1 \(fully connected\): .* End with softmax"):
        Architecture(Shape(1, 4, 4), (FullyConnected(),), Loss.CROSS_ENTROPY)
    Architecture(Shape(1, 4, 4), (FullyConnected(), Softmax()), Loss.CROSS_ENTROPY)


def test_input_has_a_size() -> None:
    for shape in (Shape(0, 4, 4), Shape(1, 0, 4), Shape(1, 4, 5000)):
        with pytest.raises(ArchitectureError, match="input"):
            Architecture(shape, (Pooling(),))


def test_json_and_back() -> None:
    for architecture in (six_twelve(), lenet(), softplus_example(), denoiser()):
        assert Architecture.from_text(architecture.to_text()) == architecture
    everything = Architecture(Shape(3, 40, 40), tuple(layer() for layer in LAYERS.values()))
    assert Architecture.from_text(everything.to_text()) == everything


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 2}, "Update Sightglass"),
        ({"version": True}, "Update Sightglass"),
        ({"input": [1, 28]}, "three whole numbers"),
        ({"input": [1, 28, True]}, "three whole numbers"),
        ({"input": [1, -28, 28]}, "input"),
        ({"layers": "convolution"}, "list"),
        ({"layers": [{"kind": "dropout"}]}, "Layer 1: 'dropout' is no kind of layer. Known are convolution"),
        ({"layers": [{"kind": ["pooling"]}]}, "no kind"),
        ({"layers": [None]}, "no kind"),
        ({"layers": [{"kind": "pooling"}, {"kind": "pooling", "rows": 0}]}, r"Layer 2 \(pooling\): rows"),
        ({"layers": [{"kind": "pooling", "colour": 1}]}, "colour"),
        ({"loss": "hinge"}, "no loss"),
        ({"loss": []}, "no loss"),
        ({"extra": 1}, "no network"),
    ],
)
def test_json_that_is_no_network_says_why(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ArchitectureError, match=message):
        Architecture.from_json(six_twelve().to_json() | change)


def test_text_that_is_no_json() -> None:
    for text in ("", "{", "[]", "null", "[" * 100_000):
        with pytest.raises(ArchitectureError, match="no network"):
            Architecture.from_text(text)
    assert json.loads(six_twelve().to_text())["input"] == [1, 28, 28]


def test_titles_say_what_a_layer_does() -> None:
    titles = [each.title for each in six_twelve().figures[:3]]
    assert titles == ["Convolution: 5 × 5, 6 maps", "Activation: Sigmoid", "Pooling: mean of 2 × 2"]
    assert Pooling(pool=Pool.SKIP, stride=3).summary == "keep one pixel of 3"
    assert str(six_twelve().figures[0].output_shape) == "6 maps of 24 × 24"
    assert str(six_twelve().output_shape) == "10 values"
