"""Normalisation of images and of typed maps."""

from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.convolution import ConvolutionStudy, Normalisation, Operation, present, run
from sightglass.algorithms.convolution.normalised import Normalised
from sightglass.algorithms.image import Image
from tests.algorithms.convolution.explained import assert_explained
from tests.algorithms.convolution.test_convolved import stack


def studied(image: Image | None = None, **settings: Any) -> Normalised:
    result = run(image, ConvolutionStudy(operation=Operation.NORMALISATION, **settings))
    assert isinstance(result, Normalised)
    return result


@pytest.mark.parametrize("averaged", [False, True])
def test_subtractive(averaged: bool) -> None:
    x = np.random.default_rng(0).normal(size=(2, 6, 7))
    result = studied(signal=stack(x), sigma=0.8, averaged=averaged)
    radius = 3
    offsets = np.arange(-radius, radius + 1)
    window = np.exp(-(offsets[:, None] ** 2 + offsets**2) / (2 * 0.8**2)) / (2 * np.pi * 0.8**2)
    window /= window.sum()
    total = np.pad((x.mean if averaged else x.sum)(axis=0), radius)
    blurred = [[(window * total[i : i + 7, j : j + 7]).sum() for j in range(7)] for i in range(6)]
    np.testing.assert_allclose(result.part, blurred, atol=1e-12)
    np.testing.assert_allclose(result.y, x - np.array(blurred), atol=1e-12)
    assert [assert_explained(board) for board in present(result).boards] == [3 * 42]


def test_brightness() -> None:
    x = np.random.default_rng(0).normal(size=(3, 4, 5))
    result = studied(signal=stack(x), normalisation=Normalisation.BRIGHTNESS, kappa=2.0, lam=0.5, mu=0.75)
    divisor = (2 + 0.5 * (x**2).sum(axis=0)) ** 0.75
    np.testing.assert_allclose(result.y, x / divisor, rtol=1e-12)
    np.testing.assert_allclose(result.part, divisor, rtol=1e-12)
    assert [assert_explained(board) for board in present(result).boards] == [5 * 20]


@pytest.mark.parametrize("normalisation", Normalisation)
@pytest.mark.parametrize("channels", ["gray", "color"])
def test_an_image_is_normalised_as_a_whole_in_shares_of_white(normalisation: Normalisation, channels: str) -> None:
    pixels = np.random.default_rng(1).integers(0, 1024, (40, 50, 3)).astype(np.uint16)
    image = Image.of(pixels, bit_depth=10)
    result = studied(image, source="image", channels=channels, normalisation=normalisation)
    assert result.x.shape == (3 if channels == "color" else 1, 40, 50)
    assert 0.9 < result.x.max() <= 1
    shown = present(result)
    assert not shown.boards
    keys = [picture.key for picture in shown.pictures]
    assert keys[:3] == (["after", "before", "part"] if channels == "color" else ["y_0", "x_0", "part"])
    assert shown.pictures[0].pixels.shape[:2] == (40, 50)
    assert any("shares of its white" in sentence for sentence in shown.sentences)
    typed = studied(signal=stack(result.x[:, :10, :10]), normalisation=normalisation)
    if normalisation is Normalisation.BRIGHTNESS:
        np.testing.assert_allclose(typed.y, result.y[:, :10, :10], rtol=1e-12)


def test_floats_keep_their_values() -> None:
    values = np.array([[0.5, 3.0]], np.float32)
    np.testing.assert_array_equal(studied(Image.of(values), source="image").x[0], values)
