"""Numbers that are typed into a board, and arrays that are pasted."""

from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.convolution import (
    ConvolutionStudy,
    Operation,
    Preset,
    present,
    run,
    with_array,
)
from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.image import Image
from tests.algorithms.convolution.test_convolved import stack

TWO_CHANNELS: dict[str, Any] = {
    "signal": stack(np.arange(18.0).reshape(2, 3, 3)), "kernels": stack(np.arange(16.0).reshape(4, 2, 2)),
}  # fmt: skip
ROUND = np.arange(8.0).reshape(2, 2, 2)
STUDIES: list[dict[str, Any]] = [
    {},
    {**TWO_CHANNELS, "biases": (1,), "slope": "error", "target": stack(ROUND)},
    {**TWO_CHANNELS, "slope": "typed", "output_gradient": stack(ROUND)},
    {"preset": Preset.VERTICAL_EDGE},
    {"operation": "pooling"},
    {"operation": "pooling", "slope": "typed", "output_gradient": stack(ROUND[:1])},
    {"operation": "pooling", "slope": "error", "target": stack(ROUND[:1])},
    {"operation": "linear"},
    {"operation": "linear", "slope": "typed"},
    {"operation": "linear", "slope": "error"},
    {"operation": "softmax"},
    {"operation": "activation"},
    {"operation": "normalisation"},
    {"operation": "normalisation", "normalisation": "brightness"},
    {"operation": "network"},
]


@pytest.mark.parametrize("settings", STUDIES, ids=str)
def test_what_is_typed_into_any_editable_cell_is_what_the_cell_then_holds(settings: dict[str, Any]) -> None:
    result = run(None, ConvolutionStudy(**settings))
    editable = {
        grid.key: (board.key, grid) for board in present(result).boards for grid in board.grids if grid.is_editable
    }
    assert editable
    for key, (board_key, grid) in editable.items():
        row, column = (side - 1 for side in grid.values.shape)
        typed = grid.values.copy()
        typed[row, column] = 4.5
        study = with_array(result.parameters, key, stack(typed[None])[0], len(settings.get("signal", (0,))))
        after = run(None, study)
        (board,) = (board for board in present(after).boards if board.key == board_key)
        np.testing.assert_array_equal(board.grid(key).values, typed)
        others = {name: each for name, (where, each) in editable.items() if where == board_key and name != key}
        if settings.get("slope") != "error" or result.parameters.operation is Operation.LINEAR:
            for name, other in others.items():
                np.testing.assert_array_equal(board.grid(name).values, other.values, err_msg=name)


def test_a_kernel_with_a_name_becomes_a_typed_one_in_all_channels() -> None:
    image = Image.of(np.random.default_rng(0).integers(0, 256, (9, 9, 3), np.uint8))
    study = ConvolutionStudy(source="image", channels="color", preset="box", preset_size=2)
    assert run(image, study).kernels.shape == (1, 3, 2, 2)
    changed = with_array(study, "w_0_1", ((0.25, 7), (0.25, 0.25)), 3)
    assert changed.preset is Preset.TYPED
    quarter = ((0.25, 0.25), (0.25, 0.25))
    assert changed.kernels == (quarter, ((0.25, 7.0), (0.25, 0.25)), quarter)


def test_what_is_pasted_may_have_another_size_where_it_is_alone() -> None:
    study = ConvolutionStudy()
    assert with_array(study, "w_0_0", ((1, 2),)).kernels == (((1.0, 2.0),),)
    assert with_array(study, "x_0", ((1, 2, 3), (4, 5, 6))).signal == (((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)),)


def test_the_others_follow_to_another_size() -> None:
    study = ConvolutionStudy(**TWO_CHANNELS)
    wider = with_array(study, "w_0_1", ((1, 2, 3),), 2).kernels
    assert wider == (((0, 1, 0),), ((1, 2, 3),), ((8, 9, 0),), ((12, 13, 0),))
    lower = with_array(study, "x_0", ((5, 6, 7), (8, 9, 1))).signal
    assert lower == (((5, 6, 7), (8, 9, 1)), ((9, 10, 11), (12, 13, 14)))


@pytest.mark.parametrize("settings", STUDIES, ids=str)
def test_what_is_computed_cannot_be_typed(settings: dict[str, Any]) -> None:
    keys = {"y_0", "dx_0", "h", "p", "part"}
    for key in keys - ({"y_0"} if settings.get("operation") == "softmax" else set()):
        with pytest.raises(KeyError):
            with_array(ConvolutionStudy(**settings), key, ((1.0,),))


def test_numbers_outside_their_range_are_refused() -> None:
    with pytest.raises(ParameterError, match="logits: 60 is outside -20 to 20"):
        with_array(ConvolutionStudy(operation="softmax"), "y", ((60,), (0,)))


@pytest.mark.parametrize(
    ("operation", "key", "name"), [("linear", "x", "vector"), ("linear", "b", "biases"), ("softmax", "y", "logits")]
)
def test_a_row_of_numbers_is_taken_for_a_column_and_a_block_is_refused(operation: str, key: str, name: str) -> None:
    study = ConvolutionStudy(operation=operation)
    assert getattr(with_array(study, key, ((4, 5, 6),)), name) == (4, 5, 6)
    assert getattr(with_array(study, key, ((4,), (5,))), name) == (4, 5)
    with pytest.raises(ArrayMisfitError, match=r"2 × 2 numbers do not fit\. Give a single column"):
        with_array(study, key, ((1, 2), (3, 4)))


def test_a_single_number_takes_no_row() -> None:
    with pytest.raises(ArrayMisfitError, match=r"these are 2 numbers\. Give one"):
        with_array(ConvolutionStudy(operation="network"), "t", ((1, 2),))
