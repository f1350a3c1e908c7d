"""Arrays follow those that their sizes depend on."""

import numpy as np
import pytest

from sightglass.algorithms.convolution import Channels, ConvolutionStudy, Operation, Slope, Source, present, run
from sightglass.algorithms.convolution.fitting import refitted
from sightglass.algorithms.convolution.sizes import fitted_to, matrix_of, stack_of
from sightglass.algorithms.image import Image
from sightglass.algorithms.values import Matrix, Stack


def resized(matrix: Matrix, *size: int) -> Matrix:
    return matrix_of(fitted_to(np.array(matrix, np.float64), size))


COLOR = Image.of(np.arange(10 * 12 * 3, dtype=np.uint8).reshape(10, 12, 3), "colours")


def zeros(count: int, rows: int, columns: int) -> Stack:
    return stack_of(np.zeros((count, rows, columns)))


@pytest.mark.parametrize("slope", [Slope.TYPED, Slope.ERROR])
@pytest.mark.parametrize("operation", [Operation.CONVOLUTION, Operation.POOLING])
def test_what_was_typed_for_another_size_of_the_output_is_used_as_far_as_it_fits(
    operation: Operation, slope: Slope
) -> None:
    typed = stack_of(np.arange(1.0, 10.0).reshape(1, 3, 3))
    study = ConvolutionStudy(operation=operation, slope=slope, output_gradient=typed, target=typed)
    for changes, shown in (({"stride": 2, "window_rows": 3}, 2), ({"padding": "full", "pool_stride": 1}, 7)):
        result = run(None, study.replaced(**changes))
        used = result.loss.dy if slope is Slope.TYPED else result.loss.target
        assert used.shape == result.y.shape
        rows, columns = (min(3, side) for side in used.shape[1:])
        np.testing.assert_array_equal(used[0, :rows, :columns], np.array(typed)[0, :rows, :columns])
        assert used.sum() == np.array(typed)[0, :rows, :columns].sum()
        assert any("was typed as 1 matrix of 3 × 3" in sentence for sentence in present(result).sentences), shown


def test_numbers_of_a_linear_layer_are_used_as_far_as_they_fit() -> None:
    study = ConvolutionStudy(operation=Operation.LINEAR, slope=Slope.ERROR, vector_target=(1, 2, 3))
    result = run(None, study)
    assert result.loss.target.tolist() == [1, 2]
    assert present(result).sentences[0].startswith("The target was typed as 3 numbers, but y is 2 numbers")


def test_kernels_follow_channels_that_were_changed_while_they_were_not_in_use() -> None:
    pooling = ConvolutionStudy(operation=Operation.POOLING)
    colors = refitted(pooling.replaced(signal=zeros(3, 5, 5)), pooling, None)
    back = refitted(colors.replaced(operation=Operation.CONVOLUTION), colors, None)
    assert back.kernels == ConvolutionStudy().kernels * 3
    assert run(None, back).y.shape == (1, 3, 3)


def test_kernels_follow_the_channels_and_keep_their_number() -> None:
    kernels = (((1, 2), (3, 4)), ((5, 6), (7, 8)))
    before = ConvolutionStudy(signal=zeros(1, 4, 4), kernels=kernels, biases=(1, 2))
    three = refitted(before.replaced(signal=zeros(3, 4, 4)), before, None)
    assert three.kernels == (kernels[0],) * 3 + (kernels[1],) * 3
    assert run(None, three).y.shape == (2, 3, 3)
    one = refitted(three.replaced(signal=zeros(1, 4, 4)), three, None)
    assert one.kernels == kernels
    fewer = refitted(one.replaced(kernels=kernels[:1]), one, None)
    assert fewer.biases == (1,)


def test_kernels_follow_the_channels_of_an_image() -> None:
    before = ConvolutionStudy(source=Source.IMAGE, channels=Channels.GRAY)
    after = refitted(before.replaced(channels=Channels.COLOR), before, COLOR)
    assert len(after.kernels) == 3
    assert run(COLOR, after).y.shape == (1, 4, 4)


def test_a_linear_layer_keeps_its_weights_and_inputs_together() -> None:
    before = ConvolutionStudy(operation=Operation.LINEAR, slope=Slope.TYPED, biases=(1, 2))
    wider = refitted(before.replaced(weights=resized(before.weights, 3, 4)), before, None)
    assert wider.vector == (*before.vector, 0)
    shorter = refitted(wider.replaced(vector=(1, 2)), wider, None)
    assert shorter.weights == resized(wider.weights, 3, 2)
    error = refitted(shorter.replaced(slope=Slope.ERROR), shorter, None)
    for study in (wider, shorter, error):
        run(None, study)


@pytest.mark.parametrize("size", [(12, 1), (9, 9), (1, 12), (8, 5)])
def test_the_unit_of_the_network_has_a_weight_for_each_value(size: tuple[int, int]) -> None:
    before = ConvolutionStudy(operation=Operation.NETWORK, kernel_1=((1,),), kernel_4=((1,),))
    after = refitted(before.replaced(network_signal=resized(((1,),), *size)), before, None)
    assert len(after.weights_7) == -(-size[0] // 4)
    assert len(after.weights_7[0]) == -(-size[1] // 4)
    run(None, after)


def test_the_right_class_is_one_that_there_is() -> None:
    before = ConvolutionStudy(operation=Operation.SOFTMAX, logits=(1, 2, 3), target_class=2)
    assert refitted(before.replaced(logits=(1, 2)), before, None).target_class == 1


def test_what_does_not_fit_at_all_is_left_as_it_is() -> None:
    before = ConvolutionStudy()
    for changes in (
        {"signal": (((1, 2),),)},
        {"source": "image"},
        {"operation": "pooling", "window_rows": 16},
        {"operation": "network", "network_signal": ((1,),)},
        {"operation": "linear", "vector": ()},
    ):
        wanted = before.replaced(**changes)
        assert refitted(wanted, before, None) == wanted
