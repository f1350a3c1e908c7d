"""The quick look at a large image: where it lies, and how near it comes to the full result."""

import cv2
import numpy as np
import pytest

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.total_variation import ALGORITHM, Color, Norm, TotalVariation, present, run
from sightglass.algorithms.total_variation.preview import preview

CLEAN = np.kron(np.array([[40, 200, 90], [120, 80, 220]], np.uint8), np.ones((120, 100), np.uint8))
NOISY = np.clip(CLEAN + np.random.default_rng(0).normal(0, 20, CLEAN.shape), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("norm", list(Norm))
@pytest.mark.parametrize("weight", [0.3, 1.0])
def test_blocks_come_near_to_the_means_of_the_full_result(norm: Norm, weight: float) -> None:
    image, parameters = Image.of(NOISY), TotalVariation(weight=weight, norm=norm)
    full = run(image, parameters=parameters).x
    means = cv2.resize(np.ascontiguousarray(full), (100, 80), interpolation=cv2.INTER_AREA)
    quick = preview(image, parameters=parameters, viewport=Viewport(Region(0, 0, 240, 300), 3))
    noisy = cv2.resize(NOISY.astype(np.float32) / 255, (100, 80), interpolation=cv2.INTER_AREA)
    assert np.abs(quick.x - means).mean() < 0.3 * np.abs(noisy - means).mean()


def test_the_pictures_say_where_they_lie() -> None:
    image = Image.of(np.dstack([NOISY] * 3))
    parameters = TotalVariation(color=Color.VECTORIAL, variables=True)
    shown = present(ALGORITHM.run_preview([image], parameters, Viewport(Region(30, 40, 101, 99), 2)))
    assert [picture.key for picture in shown.pictures] == ["denoised", "residual"]
    for picture in shown.pictures:
        assert (picture.origin, picture.step) == ((30, 40), 2)
        assert picture.pixels.shape == (50, 49, 3)
    assert shown.pictures[0].pixels.dtype == np.uint8


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (7, 1)])
def test_a_region_smaller_than_a_block_is_one_block(shape: tuple[int, int]) -> None:
    image = Image.of(np.full((20, 20), 7, np.uint8))
    quick = preview(image, parameters=TotalVariation(), viewport=Viewport(Region(3, 4, *shape), 12))
    assert quick.pixels.shape == (1, 1)
    assert quick.pixels[0, 0] == 7
