"""Arrays follow those that their sizes depend on."""

import numpy as np
import pytest

from sightglass.algorithms.convolution import Channels, ConvolutionStudy, Operation, Slope, Source, run
from sightglass.algorithms.convolution.fitting import refitted, resized, resized_stack
from sightglass.algorithms.image import Image

COLOR = Image.of(np.arange(10 * 12 * 3, dtype=np.uint8).reshape(10, 12, 3), "colours")


def zeros(count: int, rows: int, columns: int) -> tuple[tuple[tuple[float, ...], ...], ...]:
    return resized_stack((), count, rows, columns)


def test_a_matrix_is_cut_off_or_filled_with_zeros_below_and_on_the_right() -> None:
    assert resized(((1, 2), (3, 4)), 1, 3) == ((1, 2, 0),)
    assert resized_stack((((1, 2), (3, 4)),), 2, 2, 1) == (((1,), (3,)), ((0,), (0,)))


@pytest.mark.parametrize("slope", [Slope.TYPED, Slope.ERROR])
def test_what_has_the_size_of_the_output_follows_stride_and_padding(slope: Slope) -> None:
    before = ConvolutionStudy(slope=slope, output_gradient=zeros(1, 3, 3), target=zeros(1, 3, 3))
    for changes in ({"stride": 2}, {"padding": "full"}, {"kernels": (((1, 2),),)}):
        wanted = before.replaced(**changes)
        after = refitted(wanted, before, None)
        result = run(None, after)
        assert after.replaced(output_gradient=(((0,),),), target=(((0,),),)) == wanted.replaced(
            output_gradient=(((0,),),), target=(((0,),),)
        )
        assert result.loss.dy.shape == result.y.shape


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
    assert wider.vector_gradient == (*before.vector_gradient, 0)
    shorter = refitted(wider.replaced(vector=(1, 2)), wider, None)
    assert shorter.weights == resized(wider.weights, 3, 2)
    error = refitted(shorter.replaced(slope=Slope.ERROR), shorter, None)
    assert len(error.vector_target) == 3
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
