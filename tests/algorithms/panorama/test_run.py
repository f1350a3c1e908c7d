"""Panoramas of views whose homographies and gains are known."""

import gc
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
import pytest

from sightglass.algorithms import samples
from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.panorama import ALGORITHM, Panorama, Stitched, present, run
from sightglass.algorithms.panorama.homographies import corners, mapped
from sightglass.algorithms.panorama.parameters import Blend, Projection, Seam
from sightglass.algorithms.progress import Cancelled
from tests.algorithms.panorama.scenes import GAINS, MATRICES, scene, shift, three, view

IMAGES = three()


def stitched(images: list[Image] = IMAGES, **values: Any) -> Stitched:
    return run(*images, parameters=Panorama(**values))


def corner_errors(result: Stitched, images: list[Image], matrices: Any) -> list[float]:
    """Mean distance of the corners of each member from where the true maps send them, in the reference."""
    to_scene = np.linalg.inv(matrices[result.geometry.reference])
    errors = []
    for number, found in result.geometry.matrices.items():
        around = corners(images[number].rows, images[number].columns)
        true = mapped(np.linalg.inv(matrices[number] @ to_scene), around)
        errors.append(float(np.linalg.norm(mapped(np.linalg.inv(found), around) - true, axis=1).mean()))
    return errors


def test_three_views_are_found_to_a_fraction_of_a_pixel() -> None:
    result = stitched()
    assert result.geometry.reference == 1
    assert max(corner_errors(result, IMAGES, MATRICES)) < 0.3
    for number, gain in result.brightness.gains.items():
        assert gain == pytest.approx(GAINS[1] / GAINS[number], rel=0.01)
    assert result.brightness.rms(after=True) < 0.2 * result.brightness.rms(after=False)


def test_the_panorama_is_the_scene() -> None:
    result = stitched(crop=True)
    assert result.crop is not None
    left, top = result.canvas.frame.origin
    true = view(scene(), MATRICES[1] @ np.eye(3), (1, 1))  # the reference is neither tilted nor scaled
    assert true.rows == 1
    rows, columns = result.canvas.shape
    moved = shift(190 + left, 10 + top)
    expected = cv2.warpPerspective(scene(), moved, (columns, rows), flags=cv2.INTER_CUBIC)[result.crop.slices]
    found = result.mosaic.pixels[result.crop.slices].astype(np.float32)
    inner = (slice(8, -8), slice(8, -8))
    assert float(np.sqrt(np.mean((found - expected)[inner] ** 2))) < 3.0


@pytest.mark.parametrize("order", [(2, 0, 1), (1, 2, 0)])
def test_the_order_of_the_images_does_not_matter(order: tuple[int, ...]) -> None:
    images = [IMAGES[number] for number in order]
    result = stitched(images)
    assert order[result.geometry.reference] == 1
    assert max(corner_errors(result, images, [MATRICES[number] for number in order])) < 0.3


def test_the_reference_can_be_chosen() -> None:
    result = stitched(reference=3)
    assert result.geometry.reference == 2
    assert np.allclose(result.geometry.matrices[2], np.eye(3), atol=1e-9)
    assert result.brightness.gains[2] == 1.0
    assert max(corner_errors(result, IMAGES, MATRICES)) < 1.0


def test_a_reference_that_is_not_there_is_refused() -> None:
    with pytest.raises(ParameterError, match="no image 7"):
        stitched(reference=7)


def test_an_outsider_is_named_with_the_reason() -> None:
    other = Image.of(scene(seed=99)[:300, :300].astype(np.uint8), "harbour")
    result = stitched([*IMAGES, other])
    assert result.graph.members == (0, 1, 2)
    assert 3 in result.graph.outsiders
    shown = present(result)
    assert any("“harbour” is left out: " in sentence for sentence in shown.sentences)
    with pytest.raises(ParameterError, match=r"“harbour” does not belong"):
        stitched([*IMAGES, other], reference=4)


def test_bundle_adjustment_lowers_the_error_of_all_pairs_together() -> None:
    # Steps that overlap by more than half: the outer images have a pair of their own, which chaining does not use.
    matrices = [shift(90 * step, 6 * step, tilt=0.5 - 0.25 * step) for step in range(4)]
    whole = scene()
    images = [view(whole, matrix, (340, 380), 1.0, f"view {step}") for step, matrix in enumerate(matrices)]
    chained, adjusted = (stitched(images, bundle=bundle) for bundle in (False, True))
    assert len(adjusted.graph.used) > 3
    total = [sum(error**2 for error in result.geometry.errors_after.values()) for result in (chained, adjusted)]
    assert total[1] <= total[0]
    costs = adjusted.geometry.costs
    assert all(after < before for before, after in pairwise(costs))


def turned(angle: float, focal: float, size: tuple[int, int]) -> Any:
    """From directions to pixels of a camera that looks to the side by an angle in degrees."""
    turn = np.deg2rad(angle)
    rotation = np.array([[np.cos(turn), 0, -np.sin(turn)], [0, 1, 0], [np.sin(turn), 0, np.cos(turn)]])
    calibration = np.array([[focal, 0, (size[0] - 1) / 2], [0, focal, (size[1] - 1) / 2], [0, 0, 1]])
    return calibration @ rotation


@pytest.mark.parametrize("wave_correction", [False, True])
def test_the_focal_length_and_rotations_are_recovered(wave_correction: bool) -> None:
    focal, size = 420.0, (340, 380)
    # The scene is the image plane of a camera that looks straight ahead.
    plane = np.array([[focal, 0, 379.5], [0, focal, 209.5], [0, 0, 1]])
    matrices = [turned(angle, focal, size) @ np.linalg.inv(plane) for angle in (-22, 0, 22)]
    whole = scene()
    images = [view(whole, matrix, size, 1.0, f"view {number}") for number, matrix in enumerate(matrices)]
    result = stitched(images, projection=Projection.CYLINDRICAL, wave_correction=wave_correction)
    assert result.geometry.focal == pytest.approx(focal, rel=0.02)
    assert max(corner_errors(result, images, matrices)) < 1.0
    assert result.geometry.rotations is not None
    for number, angle in enumerate((-22, 0, 22)):
        ahead = result.geometry.rotations[number][2]
        assert np.rad2deg(np.arctan2(ahead[0], ahead[2])) == pytest.approx(angle, abs=0.5)
    # On the cylinder, images are as far apart as their angles.
    middles = [np.mean(result.canvas.borders[number][:, 0]) for number in (0, 1, 2)]
    assert np.diff(middles) == pytest.approx(np.deg2rad(22) * focal, rel=0.03)
    given = stitched(images, projection=Projection.CYLINDRICAL, focal=420.0)
    assert given.geometry.focal == pytest.approx(420.0)


def test_wave_correction_levels_a_tilted_row_of_cameras() -> None:
    focal, size = 420.0, (340, 380)
    plane = np.array([[focal, 0, 379.5], [0, focal, 209.5], [0, 0, 1]])
    roll = np.deg2rad(8)
    tilt = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    whole = scene(620, 900)
    plane[0, 2], plane[1, 2] = 449.5, 309.5
    # The cameras are level with each other, but the reference frame is not chosen by the person.
    matrices = [turned(angle, focal, size) @ tilt @ np.linalg.inv(plane) for angle in (-20, 0, 20)]
    images = [view(whole, matrix, size, 1.0, f"view {number}") for number, matrix in enumerate(matrices)]
    result = stitched(images, projection=Projection.CYLINDRICAL)
    assert result.geometry.rotations is not None
    for rotation in result.geometry.rotations.values():
        assert abs(rotation[0, 1]) < 0.02, "the x axis of every camera is level"


@pytest.mark.parametrize("seam", list(Seam))
@pytest.mark.parametrize("blend", list(Blend))
def test_every_blend_covers_the_same_pixels_with_the_values_of_the_scene(blend: Blend, seam: Seam) -> None:
    result = stitched(blend=blend, seam=seam)
    usual = stitched()
    assert np.array_equal(result.mosaic.coverage, usual.mosaic.coverage)
    inside = cv2.erode(result.mosaic.coverage, np.ones((5, 5), np.uint8)) > 0
    off = result.mosaic.pixels.astype(np.float32) - usual.mosaic.pixels
    assert float(np.sqrt(np.mean(off[inside] ** 2))) < 3.0


def test_one_image_is_given_as_it_is_and_says_what_to_do() -> None:
    result = stitched(IMAGES[:1])
    assert np.array_equal(result.mosaic.pixels, IMAGES[0].pixels)
    assert "open others" in present(result).sentences[0]


def test_identical_images_give_that_image() -> None:
    twin = Image.of(IMAGES[0].pixels.copy(), "twin")
    result = stitched([IMAGES[0], twin])
    assert result.graph.members == (0, 1)
    assert result.canvas.shape == IMAGES[0].pixels.shape[:2]
    assert np.abs(result.mosaic.pixels.astype(int) - IMAGES[0].pixels).max() <= 1


@pytest.mark.parametrize(
    "other",
    [
        Image.of(np.full((200, 300, 3), 128, np.uint8), "plain"),
        Image.of(np.full((1, 1), 7, np.uint8), "dot"),
        Image.of(scene(seed=77)[:300, :300].astype(np.uint8), "elsewhere"),
    ],
    ids=lambda image: image.name,
)
def test_images_without_anything_in_common_are_named(other: Image) -> None:
    result = stitched([IMAGES[0], other])
    assert np.array_equal(result.mosaic.pixels, IMAGES[0].pixels)
    sentences = present(result).sentences
    assert "No two of these images belong together" in sentences[0]
    assert any(
        f"“{other.name}”" in sentence and (": no " in sentence or ": only " in sentence) for sentence in sentences
    )


def test_very_different_sizes_are_stitched() -> None:
    small = cv2.resize(np.asarray(IMAGES[1].pixels), None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    result = stitched([IMAGES[0], Image.of(np.asarray(small), "small")], reference=1)
    assert result.graph.members == (0, 1)
    reduced = np.array([[0.4, 0, -0.3], [0, 0.4, -0.3], [0, 0, 1]]) @ MATRICES[1]
    assert max(corner_errors(result, [IMAGES[0], Image.of(np.asarray(small))], (MATRICES[0], reduced))) < 1.5


def test_images_of_different_kinds_become_one_of_floats() -> None:
    gray = Image.of(cv2.cvtColor(np.asarray(IMAGES[0].pixels), cv2.COLOR_RGB2GRAY).astype(np.uint16) * np.uint16(257))
    alpha = np.dstack([IMAGES[1].pixels, np.full(IMAGES[1].pixels.shape[:2], 255, np.uint8)])
    alpha[:40, :, 3] = 0
    result = stitched([gray, Image.of(alpha, "alpha"), IMAGES[2]])
    assert result.graph.members == (0, 1, 2)
    assert result.mosaic.pixels.dtype == np.float32
    assert 0.0 <= float(result.mosaic.pixels.min()) <= float(result.mosaic.pixels.max()) < 1.5


def test_a_deep_image_keeps_its_depth() -> None:
    deep = [Image.of(image.pixels.astype(np.uint16) * np.uint16(16), image.name, 12) for image in IMAGES]
    result = stitched(deep)
    assert result.mosaic.pixels.dtype == np.uint16
    assert int(result.mosaic.pixels.max()) <= 4095
    assert result.brightness.gains[0] == pytest.approx(GAINS[1] / GAINS[0], rel=0.01)


def test_what_needs_too_much_memory_is_refused_with_a_size_that_fits() -> None:
    large = [Image.of(cv2.resize(np.asarray(image.pixels), None, fx=5, fy=5), image.name) for image in IMAGES]
    with pytest.raises(ImageError, match=r"GB of memory.*output scale to 0\.\d+") as caught:
        run(*large, parameters=Panorama(memory_limit=0.1))
    scale = float(str(caught.value).split("output scale to ")[1].split()[0])
    result = run(*large, parameters=Panorama(memory_limit=0.1, scale=scale))
    assert result.canvas.bytes_needed <= 0.1e9


def test_a_preview_has_the_geometry_of_the_whole() -> None:
    large = [Image.of(cv2.resize(np.asarray(image.pixels), None, fx=5, fy=5), image.name) for image in IMAGES]
    parameters = Panorama()
    assert ALGORITHM.preview is not None
    quick = ALGORITHM.preview(*large, parameters=parameters, viewport=Viewport(Region(0, 0, 9, 9), 2))
    full = run(*large, parameters=parameters)
    assert quick.step > 1
    assert quick.geometry is full.geometry
    assert quick.canvas.shape == pytest.approx([side / quick.step for side in full.canvas.shape], abs=2)
    rows, columns = (side // quick.step for side in full.canvas.shape)
    whole = np.ascontiguousarray(full.mosaic.pixels[: rows * quick.step, : columns * quick.step])
    small = cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA).astype(float)
    inside = cv2.erode(quick.mosaic.coverage, np.ones((9, 9), np.uint8))[:rows, :columns] > 0
    assert float(np.abs(small - quick.mosaic.pixels[:rows, :columns])[inside].mean()) < 1.0


def test_a_change_of_the_blend_does_not_match_again() -> None:
    images = three()
    first = run(*images, parameters=Panorama())
    second = run(*images, parameters=Panorama(blend=Blend.AVERAGE, gain=False))
    assert all(one is other for one, other in zip(first.features, second.features, strict=True))
    assert first.geometry is second.geometry
    assert all(one is other for one, other in zip(first.graph.pairs, second.graph.pairs, strict=True))


def test_what_is_remembered_goes_with_its_images() -> None:
    from sightglass.algorithms.panorama import run as _  # noqa: F401
    from sightglass.algorithms.stage_cache import StageCache

    cache: StageCache[list[int]] = StageCache(3)
    image = Image.of(np.zeros((2, 2), np.uint8))
    assert cache.get([image], 1, lambda: [1]) is cache.get([image], 1, lambda: [2])
    assert cache.get([image], 2, lambda: [3]) == [3]
    del image
    gc.collect()
    assert not cache.entries


def test_it_can_be_cancelled_in_every_stage() -> None:
    messages: list[str] = []

    class Listening:
        def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
            messages.append(message)

    class Stopping:
        def __init__(self, after: int) -> None:
            self.left = after

        def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    run(*three(), parameters=Panorama(), progress=Listening())
    joined = " ".join(messages)
    for word in ("features", "Matching", "Adjusting", "Warping", "Comparing", "Blending", "MB"):
        assert word in joined
    for after in range(0, len(messages), 3):
        with pytest.raises(Cancelled):
            run(*three(), parameters=Panorama(), progress=Stopping(after))


def test_a_map_to_infinity_limits_the_canvas_and_says_so() -> None:
    from sightglass.algorithms.panorama.canvas import lay_out
    from sightglass.algorithms.panorama.geometry import Geometry

    # A line through the image is sent to infinity.
    wild = np.array([[1.0, 0, 0], [0, 1.0, 0], [0.004, 0, 1.0]])
    forward = np.linalg.inv(wild)
    geometry = Geometry(0, {0: np.eye(3), 1: np.asarray(np.linalg.inv(forward @ np.diag([1.0, 1.0, 1.0])))}, {}, {})
    sizes = ((300, 400), (300, 400))
    canvas = lay_out(geometry, sizes, ("here", "wild"), Panorama(), 3, 1.0)
    assert canvas.frame.columns <= 8 * 400 + 400
    assert any("“wild”" in note and "limited" in note for note in canvas.notes)


@pytest.mark.parametrize("key", ["panorama_astronaut", "panorama_deep_space", "panorama_coffee"])
def test_samples_know_the_truth(key: str) -> None:
    images = [sample.make() for sample in samples.SAMPLES if sample.key.startswith(key)]
    assert len(images) >= 2
    result = run(*images, parameters=Panorama())
    assert len(result.errors) == len(images) - 1
    assert max(error.corner_error for error in result.errors) < 1.5
    assert max(error.gain_error for error in result.errors) < 0.01
    table = present(result).table("truth")
    assert len(table.rows) == len(result.errors)
