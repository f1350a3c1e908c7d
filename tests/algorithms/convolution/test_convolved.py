"""Convolution of the blackboard beside SciPy, PyTorch and differences."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import convolve2d, correlate2d

from sightglass.algorithms.board import Cell
from sightglass.algorithms.cnn.layers import Padding, Product
from sightglass.algorithms.convolution import ArrayMisfitError, ConvolutionStudy, Preset, Slope, present, run
from sightglass.algorithms.convolution.convolved import Convolved, convolve
from sightglass.algorithms.convolution.convolved_boards import convolved_boards
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from tests.algorithms.convolution.explained import assert_explained


def stack(values: np.ndarray) -> Any:
    return tuple(tuple(tuple(map(float, row)) for row in matrix) for matrix in values)


def study(x: np.ndarray, kernels: np.ndarray, **settings: Any) -> Convolved:
    kernels = kernels.reshape(-1, *kernels.shape[-2:])
    return convolve(None, ConvolutionStudy(signal=stack(x), kernels=stack(kernels), **settings))


@pytest.mark.parametrize("padding", Padding)
@pytest.mark.parametrize("product", Product)
@pytest.mark.parametrize("size", [(3, 3), (2, 4), (1, 3), (1, 1)])
def test_forward_is_that_of_scipy(padding: Padding, product: Product, size: tuple[int, int]) -> None:
    rng = np.random.default_rng(0)
    x, kernels = rng.normal(size=(2, 6, 7)), rng.normal(size=(3, 2, *size))
    result = study(x, kernels, padding=padding, product=product, biases=(1.0, -2.0))
    function = convolve2d if product is Product.CONVOLUTION else correlate2d
    for number, (kernel, bias) in enumerate(zip(kernels, (1, -2, 0), strict=True)):
        expected = sum(function(x[channel], kernel[channel], padding.value) for channel in range(2))
        # SciPy's “same” of a correlation with an even kernel starts one value later.
        if padding is Padding.SAME and product is Product.CORRELATION:
            full = sum(correlate2d(x[channel], kernel[channel], "full") for channel in range(2))
            top, left = size[0] // 2, size[1] // 2
            expected = full[top : top + 6, left : left + 7]
        np.testing.assert_allclose(result.y[number], expected + bias, atol=1e-12)


sizes = st.tuples(st.integers(1, 4), st.integers(1, 4))


@settings(max_examples=25, deadline=None)
@given(
    size=st.tuples(st.integers(1, 5), st.integers(1, 5)),
    kernel=st.tuples(st.integers(1, 3), st.integers(1, 3)),
    channels=st.integers(1, 3),
    count=st.integers(1, 2),
    stride=st.integers(1, 3),
    padding=st.sampled_from(Padding),
    product=st.sampled_from(Product),
    slope=st.sampled_from(Slope),
    seed=st.integers(0, 2**16),
)
def test_every_number_is_what_its_terms_give(
    size: tuple[int, int],
    kernel: tuple[int, int],
    channels: int,
    count: int,
    stride: int,
    padding: Padding,
    product: Product,
    slope: Slope,
    seed: int,
) -> None:
    if padding is Padding.VALID:
        kernel = min(kernel[0], size[0]), min(kernel[1], size[1])
    rng = np.random.default_rng(seed)
    x, kernels = rng.normal(size=(channels, *size)), rng.normal(size=(count, channels, *kernel))
    options: dict[str, Any] = {"stride": stride, "padding": padding, "product": product}
    shape = study(x, kernels, **options).y.shape
    given_y = stack(rng.normal(size=shape))
    result = study(x, kernels, **options, slope=slope, output_gradient=given_y, target=given_y)
    boards = convolved_boards(result)
    assert [board.key for board in boards] == ["forward", "backward", "as_convolution", "check"]
    counts = [assert_explained(board) for board in boards]
    weights = kernels.size + count
    assert counts[0] == result.y.size
    assert counts[1] == weights + x.size + (result.y.size if slope is Slope.ERROR else 0)
    assert counts[2] == x.size
    assert counts[3] == weights + x.size
    one, other = result.gradients, result.numeric
    for analytic, numeric in ((one.x, other.x), (one.kernels, other.kernels), (one.biases, other.biases)):
        np.testing.assert_allclose(numeric, analytic, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("padding", [0, 1])
def test_gradients_are_those_of_torch(torch: Any, stride: int, padding: int) -> None:
    rng = np.random.default_rng(stride)
    x, kernels, target = rng.normal(size=(3, 8, 9)), rng.normal(size=(2, 3, 3, 3)), None
    options: dict[str, Any] = {
        "stride": stride,
        "product": Product.CORRELATION,
        "padding": Padding.SAME if padding else Padding.VALID,
    }
    shape = study(x, kernels, **options).y.shape
    target = rng.normal(size=shape)
    result = study(x, kernels, **options, biases=(0.5, -1.0), slope=Slope.ERROR, target=stack(target))
    tensors = [torch.tensor(each, requires_grad=True) for each in (x[None], kernels, np.array([0.5, -1.0]))]
    y = torch.nn.functional.conv2d(*tensors, stride=stride, padding=padding)
    loss = 0.5 * ((y[0] - torch.tensor(target)) ** 2).sum()
    loss.backward()
    assert result.loss.value == pytest.approx(loss.item(), rel=1e-12)
    np.testing.assert_allclose(result.gradients.x, tensors[0].grad[0], atol=1e-11)
    np.testing.assert_allclose(result.gradients.kernels, tensors[1].grad, atol=1e-11)
    np.testing.assert_allclose(result.gradients.biases, tensors[2].grad, atol=1e-11)


def test_unread_values_and_winnings_of_the_stride_are_told() -> None:
    result = study(np.arange(36.0).reshape(1, 6, 6), np.ones((1, 1, 3, 3)), stride=2)
    shown = present(result)
    unused = shown.boards[0].grid("x_0").unused
    assert unused is not None
    assert unused[5].all()
    assert unused[:, 5].all()
    assert not unused[:5, :5].any()
    text = " ".join(shown.sentences)
    assert "y is 1 map of 2 × 2. Rows of y: ⌊(6 − 3) / 2⌋ + 1 = 2." in text
    assert "1 row and 1 column of x remain that no window reads" in text
    backward = shown.boards[1].explain(Cell("dx_0", 5, 0))
    assert backward is not None
    assert (backward.terms, backward.value) == ((), 0.0)
    assert "No window reads this value" in backward.text


def test_a_symmetric_kernel_is_told() -> None:
    assert any("agree" in sentence for sentence in present(study(np.ones((1, 4, 4)), np.ones((1, 3, 3)))).sentences)
    assert not any("agree" in sentence for sentence in present(run(None, ConvolutionStudy())).sentences)


@pytest.mark.parametrize(
    ("settings", "name", "words"),
    [
        ({"signal": stack(np.ones((2, 3, 3))), "kernels": stack(np.ones((3, 2, 2)))}, "kernels",
         "x has 2 channels, so that each kernel is 2 matrices, but 3 matrices are given. Give 2, 4"),
        ({"signal": stack(np.ones((3, 3, 3))), "kernels": stack(np.ones((1, 2, 2)))}, "kernels", "but 1 matrix is"),
        ({"signal": stack(np.ones((1, 2, 2)))}, "kernels", "a kernel of 3 × 3 does not fit into x of 2 × 2"),
        ({"signal": stack(np.ones((1, 2, 2))), "preset": "box"}, "preset", "a kernel of 3 × 3 does not fit into x"),
        ({"signal": stack(np.ones((4, 3, 3)))}, "signal", "it has 4 channels. Give 1 to 3 matrices."),
        ({"signal": stack(np.ones((1, 17, 16)))}, "signal", "17 × 16 values are too many"),
        ({"kernels": stack(np.ones((9, 2, 2)))}, "kernels", "these are 9 kernels. Give at most 8."),
        ({"kernels": stack(np.ones((1, 1, 13)))}, "kernels", "a kernel of 1 × 13 is too large for a blackboard"),
        ({"kernels": stack(np.ones((1, 5, 10)))}, "kernels", "Give at most 49 weights, and at most 12 in a row"),
        ({"preset": "box", "preset_size": 8}, "preset_size", "a kernel of 8 × 8 is too large"),
        ({"biases": (1, 2)}, "biases", "there are 2 for 1 output. Give at most 1."),
    ],
)  # fmt: skip
def test_arrays_that_do_not_fit_are_named_with_what_would(settings: dict[str, Any], name: str, words: str) -> None:
    with pytest.raises(ArrayMisfitError) as caught:
        run(None, ConvolutionStudy(**settings))
    assert caught.value.name == name
    assert words in caught.value.reason


def test_a_part_of_an_image_keeps_its_values() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (20, 30, 3), np.uint8)
    image = Image.of(pixels)
    place: dict[str, Any] = {"source": "image", "patch_rows": 4, "patch_columns": 5, "preset": Preset.BOX}
    result = run(image, ConvolutionStudy(**place, channels="color", patch_row=3, patch_column=7))
    np.testing.assert_array_equal(result.x, pixels[3:7, 7:12].transpose(2, 0, 1))
    assert result.kernels.shape == (1, 3, 3, 3), "a kernel with a name is there for every channel"
    shown = present(result)
    assert any("4 × 5 pixels of the image, from row 3 and column 7 on" in sentence for sentence in shown.sentences)
    picture = shown.picture("image")
    assert picture is not None
    segments = picture.overlays[0].segments.reshape(-1, 2)  # type: ignore[union-attr]
    assert segments.min(axis=0).tolist() == [6.5, 2.5]
    assert segments.max(axis=0).tolist() == [11.5, 6.5]
    gray = run(image, ConvolutionStudy(**place, patch_row=1000, patch_column=1000))
    assert gray.x.shape == (1, 4, 5)
    assert not present(gray).boards[0].grid("x_0").is_editable
    moved = run(image, ConvolutionStudy(**place, patch_row=16, patch_column=25))
    np.testing.assert_array_equal(gray.x, moved.x)
    small = run(Image.of(pixels[:3, :3, 0]), ConvolutionStudy(**place, channels="color"))
    np.testing.assert_array_equal(small.x[0], pixels[:3, :3, 0])
    with pytest.raises(ImageError, match="Open one, or choose the input “Typed”"):
        run(None, ConvolutionStudy(**place))


def test_the_loss_of_typed_slopes_is_their_sum_of_products() -> None:
    slopes = np.array([[[1.0, 0, -1], [2, 1, 0], [0, -1, 1]]])
    result = run(None, ConvolutionStudy(slope="typed", output_gradient=stack(slopes)))
    assert result.loss.value == (slopes * result.y).sum()
    assert present(result).boards[1].grid("dy_0").is_editable
    np.testing.assert_array_equal(result.loss.dy, slopes)
