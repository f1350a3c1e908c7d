"""What is said of a panorama: figures of one quantity in one unit, and where they come from."""

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest

from sightglass.algorithms import samples
from sightglass.algorithms.image import Image
from sightglass.algorithms.panorama import Panorama, Stitched, present, run
from sightglass.algorithms.panorama.multiband import suitable_bands
from sightglass.algorithms.panorama.parameters import Blend
from sightglass.algorithms.panorama.presentation import reprojection_errors
from tests.algorithms.panorama.scenes import three

IMAGES = three()


def stitched(images: list[Image] = IMAGES, **values: Any) -> Stitched:
    return run(*images, parameters=Panorama(**values))


def test_stages_whose_result_was_kept_show_what_they_took_back_then() -> None:
    images = three()
    before = run(*images, parameters=Panorama())
    result = run(*images, parameters=Panorama(bands=3))
    assert result.kept == {"features", "matches and inliers", "geometry", "warping", "gains"}
    assert not before.kept
    assert result.seconds["features"] == pytest.approx(before.seconds["features"], rel=0.5)
    rows = {row[0]: row[1:] for row in present(result).table("stages").rows}
    assert rows["features"][1] == "kept from before"
    assert rows["blending"][1] == "computed"
    assert all(row[0] == round(float(row[0]), 2) for row in rows.values())


def enlarged(images: list[Image], factor: int) -> list[Image]:
    return [
        Image.of(cv2.resize(image.pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), image.name)
        for image in images
    ]


def test_errors_and_costs_of_large_images_count_at_the_working_size() -> None:
    small = stitched(IMAGES)
    large = run(*enlarged(list(IMAGES), 3), parameters=Panorama(working_size=0.13))
    rms = [float(np.sqrt(np.mean(reprojection_errors(result) ** 2))) for result in (small, large)]
    assert rms[1] < 1.5
    shown = present(large)
    assert shown.scalars["reprojection_rms_working_px"] == pytest.approx(rms[1])
    assert large.geometry.costs[-1] <= len(reprojection_errors(large)) * rms[1] ** 2 * 1.0001
    assert shown.plot("reprojection").x_axis.unit == "px at working size"
    assert any("px at working size" in sentence for sentence in shown.sentences)
    assert [column for column in shown.table("pairs").columns if "px" in column] == [
        "RMS before adjustment (px at working size)", "RMS (px at working size)",
    ]  # fmt: skip


def test_a_plain_rms_that_rises_is_explained() -> None:
    result = stitched(IMAGES)
    costs, before = (10.0, 9.0), dict.fromkeys(result.geometry.errors_before, 1e-06)
    worse = replace(result, geometry=replace(result.geometry, costs=costs, errors_before=before))
    (told,) = (sentence for sentence in present(worse).sentences if sentence.startswith("Bundle adjustment"))
    assert "lowered its cost from 10 to 9 px²" in told
    assert "only linearly" in told
    assert "rose" in told


def test_a_preview_says_that_its_overlaps_are_of_a_preview() -> None:
    result = stitched(IMAGES)
    assert any(sentence.startswith("Overlaps differ") for sentence in present(result).sentences)
    told = present(replace(result, step=2)).sentences
    assert any(sentence.startswith("In this preview") for sentence in told)


def test_bands_follow_the_width_of_the_overlap() -> None:
    assert suitable_bands(2000 * 2000, 2000) > suitable_bands(200 * 2000, 2000) > suitable_bands(20 * 2000, 2000)
    result = stitched(IMAGES)
    assert result.mosaic.bands == present(result).scalars["bands"] >= 2
    assert stitched(IMAGES, bands=3).mosaic.bands == 3
    assert stitched(IMAGES, blend=Blend.NONE).mosaic.bands == 0


def test_what_0_means_stands_at_the_control() -> None:
    for name in ("reference", "focal", "bands"):
        assert "(0: " in Panorama.field(name).label


def test_nothing_is_not_called_only_0() -> None:
    plain = Image.of(np.full((200, 300, 3), 128, np.uint8), "plain")
    sentences = present(stitched([IMAGES[0], plain])).sentences
    assert any("no matches" in sentence for sentence in sentences)
    assert not any("only 0" in sentence for sentence in sentences)


@pytest.mark.parametrize("key", ["panorama_astronaut", "panorama_deep_space", "panorama_coffee"])
def test_bundle_adjustment_brings_images_nearer_to_the_truth(key: str) -> None:
    images = [sample.make() for sample in samples.SAMPLES if sample.key.startswith(key)]
    before, after = (
        max(error.corner_error for error in stitched(images, bundle=bundle).errors) for bundle in (False, True)
    )
    assert after < before
