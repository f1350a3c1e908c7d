"""A denoiser in a file, and applied to images of any kind as they are."""

import json
from io import BytesIO

import numpy as np
import pytest

from sightglass.algorithms.cnn.archive import read_npz, write_npz
from sightglass.algorithms.cnn.denoising import denoise_in_steps
from sightglass.algorithms.cnn.denoising_network import DenoisingNetwork, check_layers, denoise
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.network_file import read_network_file
from sightglass.algorithms.cnn.presets import denoiser, lenet
from sightglass.algorithms.cnn.weights import text_to_array, weights_to_npz
from sightglass.algorithms.edits import BY_NETWORK, DenoiseByNetwork
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Cancelled


def learned(channels: int = 1, maps: int = 3, residual: bool = True) -> DenoisingNetwork:
    network = Network(denoiser(channels, 16, maps), np.float32, np.random.default_rng(channels))
    return DenoisingNetwork(network, residual, 0.1)


def pixels(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)


def whole(network: DenoisingNetwork, shares: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Image:
    """What the network makes of an image of shares at once."""
    steps = denoise_in_steps(network.network, shares, network.residual)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return Image.of(np.clip(end.value, 0, 1))


def test_a_denoiser_is_read_as_it_was_written() -> None:
    one = learned(3, 5, residual=False)
    other = DenoisingNetwork.from_arrays(read_npz(one.to_npz()))
    np.testing.assert_array_equal(other.network.flat, one.network.flat)
    assert (other.channels, other.maps, other.side, other.residual, other.sigma) == (3, 5, 16, False, 0.1)


def test_what_is_no_denoiser_is_refused() -> None:
    with pytest.raises(WeightsError, match="holds no denoiser"):
        DenoisingNetwork.from_arrays(read_npz(weights_to_npz(Network(lenet()))))
    classifier = dict(read_npz(weights_to_npz(Network(lenet()))))
    classifier["denoiser"] = text_to_array(json.dumps({"version": 1, "residual": True, "sigma": 0.1}))
    with pytest.raises(ArchitectureError, match="not the layers of the denoiser"):
        DenoisingNetwork.from_arrays(classifier)
    with pytest.raises(ArchitectureError, match="not the layers of the denoiser"):
        check_layers(lenet())


@pytest.mark.parametrize(
    "header",
    ["", "[]", "{}", '{"version": 1, "residual": 1, "sigma": 0.1}', '{"version": 1, "residual": true, "sigma": 7}',
     '{"version": 1, "residual": true, "sigma": NaN}'],
)  # fmt: skip
def test_a_damaged_header_is_refused(header: str) -> None:
    arrays = dict(read_npz(learned().to_npz()))
    arrays["denoiser"] = text_to_array(header)
    with pytest.raises(WeightsError, match="damaged"):
        DenoisingNetwork.from_arrays(arrays)


def test_a_newer_version_is_named() -> None:
    arrays = dict(read_npz(learned().to_npz()))
    arrays["denoiser"] = text_to_array('{"version": 2, "residual": true, "sigma": 0.1}')
    with pytest.raises(WeightsError, match="Update"):
        DenoisingNetwork.from_arrays(arrays)


def test_files_are_told_apart_by_what_is_in_them() -> None:
    assert read_network_file(BytesIO(b"\n" + denoiser().to_text().encode())) == denoiser()
    data = learned().to_npz()
    assert "denoiser" in read_network_file(BytesIO(data))  # type: ignore[operator]
    with pytest.raises(WeightsError, match="neither an NPZ file nor the JSON of layers, or it is damaged"):
        read_network_file(BytesIO(b"\x00\x01" + data[2:]))
    with pytest.raises(WeightsError, match="damaged"):
        read_network_file(BytesIO(data[: len(data) // 2]))
    with pytest.raises(WeightsError, match="plain arrays of numbers"):
        read_network_file(BytesIO(_pickled()))
    with pytest.raises(ArchitectureError, match="JSON"):
        read_network_file(BytesIO(b"{ broken"))


def _pickled() -> bytes:
    import io

    file = io.BytesIO()
    np.savez(file, weights=np.array([{"a": 1}], dtype=object))
    return file.getvalue()


def test_a_gray_network_denoises_each_colour_by_itself_and_leaves_alpha() -> None:
    network, image = learned(1), Image.of(pixels(30, 21, 4))
    found = denoise(image, network).pixels
    assert found.dtype == np.uint8
    np.testing.assert_array_equal(found[..., 3], image.pixels[..., 3])
    for channel in range(3):
        expected = whole(network, np.asarray(image.pixels[..., channel] / np.float32(255), np.float32)).pixels
        np.testing.assert_allclose(found[..., channel], expected * 255, atol=0.51)


def test_a_network_for_rgb_gives_the_mean_of_what_it_makes_of_a_gray_image() -> None:
    network, image = learned(3), Image.of(pixels(20, 33))
    shares = np.stack([image.pixels / np.float32(255)] * 3, axis=-1).astype(np.float32)
    steps = denoise_in_steps(network.network, shares, True)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            expected = np.clip(end.value.mean(axis=2) * 255, 0, 255)
            break
    np.testing.assert_allclose(denoise(image, network).pixels, expected, atol=0.51)


def test_bands_of_a_high_image_show_no_seams() -> None:
    network, image = learned(1), Image.of(np.random.default_rng(0).random((1700, 12)).astype(np.float32))
    np.testing.assert_allclose(denoise(image, network).pixels, whole(network, image.pixels).pixels, atol=1e-5)


def test_values_stay_on_the_scale_of_the_image() -> None:
    deep = Image.of(pixels(20, 20).astype(np.uint16) * 16, bit_depth=12)
    found = denoise(deep, learned())
    assert (found.pixels.dtype, found.bit_depth) == (np.uint16, 12)
    assert found.pixels.max() <= 4095
    wide = Image.of(np.linspace(-300, 500, 400, dtype=np.float32).reshape(20, 20))
    assert denoise(wide, learned()).value_range == wide.value_range


def test_nan_is_refused_and_work_is_cancelled() -> None:
    with pytest.raises(ImageError, match="NaN"):
        denoise(Image.of(np.array([[0.0, np.nan]], np.float32)), learned())

    class Unwanted:
        def report(self, fraction: float, message: str = "", partial: object = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        denoise(Image.of(pixels(40, 40)), learned(), Unwanted())


def test_a_recipe_holds_the_network_itself() -> None:
    network, image = learned(), Image.of(pixels(24, 24), "photo")
    parameters = DenoiseByNetwork.from_json(DenoiseByNetwork.of(network.to_npz()).to_json())
    np.testing.assert_array_equal(BY_NETWORK.apply(image, parameters).pixels, denoise(image, network).pixels)
    with pytest.raises(WeightsError, match="Base64"):
        BY_NETWORK.apply(image, DenoiseByNetwork("no base!"))
    with pytest.raises(WeightsError):
        BY_NETWORK.apply(image, DenoiseByNetwork.of(write_npz({})))
