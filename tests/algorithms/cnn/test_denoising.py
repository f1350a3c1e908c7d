"""Patches, networks from image to image, and images of any size."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.cnn.denoising import (
    Denoising,
    DenoisingParameters,
    HeldOut,
    add_noise,
    check_denoiser,
    denoise_in_steps,
    draw_patches,
)
from sightglass.algorithms.cnn.errors import ArchitectureError
from sightglass.algorithms.cnn.layers import (
    Convolution,
    FullyConnected,
    Layer,
    Padding,
    Pooling,
    Product,
    Shape,
    SubtractiveNormalisation,
)
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.presets import denoiser, six_twelve
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.stepwise import run_to_end
from tests.algorithms.cnn.numeric import result_of


def picture(rows: int = 60, columns: int = 70, channels: int | None = None, seed: int = 0) -> np.ndarray:
    """Flat areas and edges."""
    row, column = np.mgrid[:rows, :columns]
    gray = 0.3 + 0.4 * ((row - 30) ** 2 + (column - 30) ** 2 < 300) + 0.2 * (column > 45)
    return (gray if channels is None else gray[..., None] * np.linspace(0.6, 1, channels)).astype(np.float32)


@pytest.mark.parametrize("channels", [None, 3])
def test_patches_are_cut_out_anywhere(channels: int | None) -> None:
    rng = np.random.default_rng(0)
    images = [rng.random((9, 12, *(() if channels is None else (channels,))), np.float32) for _ in range(2)]
    patches = draw_patches([*images, np.zeros((3, 50), np.float32)], 8, 400, rng)
    assert patches.shape == (400, 8, 8, channels or 1)
    cut = {
        image[r : r + 8, c : c + 8].tobytes(): (number, r, c)
        for number, image in enumerate(images)
        for r in range(2)
        for c in range(5)
    }
    found = [cut[patch.reshape(cut_shape).tobytes()] for patch in patches for cut_shape in [patch.shape]]
    counts = [found.count(place) for place in cut.values()]
    assert min(counts) > 5
    assert max(counts) < 45


def test_patches_of_nothing() -> None:
    rng = np.random.default_rng(0)
    with pytest.raises(DatasetError, match="No image to learn from has 8 × 8 pixels"):
        draw_patches([np.zeros((7, 9), np.float32)], 8, 5, rng)
    with pytest.raises(DatasetError, match="Gray and RGB"):
        draw_patches([picture(), picture(channels=3)], 8, 5, rng)


@pytest.mark.parametrize("padding", [Padding.SAME, Padding.VALID])
@pytest.mark.parametrize("residual", [True, False])
def test_targets_are_noise_or_clean_pixels_where_the_output_is(padding: Padding, residual: bool) -> None:
    architecture = denoiser(1, 16, 2, padding)
    task = Denoising([picture()], architecture, DenoisingParameters(sigma=0.1, patches=6, residual=residual))
    side = 16 if padding is Padding.SAME else 8
    x, targets = np.zeros((1, 16, 16, 3), np.float32), np.zeros((1, side, side, 3), np.float32)
    task.fill(np.array([4, 0, 2]), 1, x, targets)
    start = (16 - side) // 2
    inside = x[:, start : start + side, start : start + side]
    clean = inside - targets if residual else targets
    noise = targets if residual else inside - targets
    assert noise.std() == pytest.approx(0.1, rel=0.15)
    # Gray is 0.
    assert set(np.round(clean.ravel() + 0.5, 2).tolist()) <= set(np.round(picture().ravel(), 2).tolist())
    again, other = np.zeros_like(x), np.zeros_like(x)
    task.fill(np.array([4]), 1, again[..., :1], targets[..., :1])
    assert np.array_equal(again[..., 0], x[..., 0])
    task.fill(np.array([4]), 2, other[..., :1], targets[..., :1])
    assert not np.array_equal(other[..., 0], x[..., 0])


def at_once(network: Network, noisy: np.ndarray) -> np.ndarray:
    rows, columns = noisy.shape[:2]
    maps = noisy.reshape(rows, columns, -1).transpose(2, 0, 1)[..., None] - 0.5
    larger = network.for_input(Shape(len(maps), rows, columns))
    return larger.forward(maps)[..., 0].transpose(1, 2, 0).reshape(noisy.shape) + 0.5


@pytest.mark.parametrize("size", [(60, 70), (97, 205), (5, 3)])
@pytest.mark.parametrize("channels", [None, 3])
def test_tiles_give_what_the_whole_image_gives_at_once(size: tuple[int, int], channels: int | None) -> None:
    network = Network(denoiser(channels or 1, 16, 3), rng=np.random.default_rng(0))
    noisy = add_noise(picture(*size, channels), 0.2, np.random.default_rng(1))
    np.testing.assert_allclose(result_of(denoise_in_steps(network, noisy, False)), at_once(network, noisy), atol=1e-5)
    np.testing.assert_allclose(
        result_of(denoise_in_steps(network, noisy, True)), noisy - at_once(network, noisy) + 0.5, atol=1e-5
    )


def test_even_kernels_and_windows_too() -> None:
    layers: tuple[Layer, ...] = (
        Convolution(maps=2, rows=4, columns=2, padding=Padding.SAME),
        SubtractiveNormalisation(sigma=1.2),
        Convolution(maps=1, rows=2, columns=6, padding=Padding.SAME, product=Product.CORRELATION),
    )
    network = Network(Architecture(Shape(1, 16, 16), layers, Loss.MEAN_SQUARED), rng=np.random.default_rng(0))
    noisy = add_noise(picture(110, 100), 0.2, np.random.default_rng(1))
    np.testing.assert_allclose(result_of(denoise_in_steps(network, noisy, False)), at_once(network, noisy), atol=1e-5)


@pytest.mark.parametrize("mixed", [False, True])
def test_networks_that_lose_a_margin_see_the_image_mirrored(mixed: bool) -> None:
    architecture = denoiser(1, 16, 3, Padding.VALID)
    if mixed:
        layers = list(architecture.layers)
        layers[2] = layers[2].replaced(padding=Padding.SAME)
        architecture = Architecture(architecture.input_shape, tuple(layers), architecture.loss)
    margin = (16 - architecture.output_shape.rows) // 2
    network = Network(architecture, rng=np.random.default_rng(0))
    noisy = add_noise(picture(110, 50), 0.2, np.random.default_rng(1))
    padded = np.pad(noisy, margin, mode="symmetric") - 0.5
    whole = network.for_input(Shape(1, *padded.shape)).forward(padded[None, ..., None])[0, ..., 0]
    np.testing.assert_allclose(result_of(denoise_in_steps(network, noisy, False)), whole + 0.5, atol=1e-5)


def test_learns_to_denoise() -> None:
    architecture = denoiser(1, 16, 6)
    clean = picture()
    noisy = add_noise(clean, 0.15, np.random.default_rng(9))
    task = Denoising(
        [picture(80, 80)], architecture, DenoisingParameters(sigma=0.15, patches=96), HeldOut(clean, noisy)
    )
    going = Training(task, architecture, SGD(step=0.05, momentum=0.9, batch_size=8, epochs=6), threads=1)
    trained = run_to_end(going)
    assert trained.epochs[-1].loss < 0.6 * trained.epochs[0].loss
    assert trained.epochs[-1].psnr > psnr(clean, noisy, 1.0) + 2.5
    assert trained.epochs[-1].psnr == pytest.approx(psnr(clean, trained.detail, 1.0))
    assert trained.epochs[-1].test_error is None
    again = run_to_end(Training(task, architecture, going.sgd, threads=2))
    assert np.array_equal(again.weights, trained.weights)


def test_without_a_held_out_image_there_is_no_psnr() -> None:
    architecture = denoiser(1, 8, 2)
    task = Denoising([picture()], architecture, DenoisingParameters(patches=4))
    assert run_to_end(Training(task, architecture, SGD(epochs=1), threads=1)).epochs[0].psnr is None


@pytest.mark.parametrize(
    ("layers", "message"),
    [
        ((Convolution(maps=1, stride=2),), r"Layer 1 \(convolution\): .* stride to 1"),
        ((Convolution(maps=1), Pooling()), r"Layer 2 \(pooling\)"),
        ((FullyConnected(outputs=1),), r"Layer 1 \(fully connected\)"),
        ((Convolution(maps=3),), "3 channels of an image with 1"),
        ((Convolution(maps=1, padding=Padding.FULL),), "20 × 20 of 16 × 16"),
    ],
)
def test_networks_that_cannot_denoise(layers: tuple[Layer, ...], message: str) -> None:
    with pytest.raises(ArchitectureError, match=message):
        check_denoiser(Architecture(Shape(1, 16, 16), layers))


def test_images_that_do_not_fit() -> None:
    network = Network(denoiser(3, 8, 2))
    with pytest.raises(DatasetError, match="1 channel"):
        result_of(denoise_in_steps(network, picture(), True))
    with pytest.raises(DatasetError, match=r"1 channel\(s\), but the network takes 3 maps"):
        Denoising([picture()], denoiser(3, 8, 2), DenoisingParameters(patches=2))
    with pytest.raises(ArchitectureError):
        result_of(denoise_in_steps(Network(six_twelve()), picture(), True))


def test_an_image_is_denoised_a_tile_at_a_time() -> None:
    network = Network(denoiser(1, 8, 2))
    shares = list(denoise_in_steps(network, picture(200, 100), True))
    assert len(shares) > 1
    assert shares == sorted(shares)
    assert shares[-1] == 1
