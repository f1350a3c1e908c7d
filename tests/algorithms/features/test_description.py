import cv2
import numpy as np
import pytest

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.features.descriptors import (
    hog,
    normalised_cells,
    normalised_patch,
    sample_patches,
    sift_cells,
)
from sightglass.algorithms.features.detection import find_features
from sightglass.algorithms.features.inspection import degrees, inspect_keypoint
from sightglass.algorithms.features.keypoints import keypoints_at, sift
from sightglass.algorithms.features.orientation import orientation_of, peaks_of, smoothed
from sightglass.algorithms.features.parameters import Descriptor, Detector, Features
from sightglass.algorithms.features.scale_space import ScaleSpace, octave_and_layer
from sightglass.algorithms.image import Image
from sightglass.algorithms.results import SegmentOverlay
from tests.algorithms.features.scenes import texture


def test_orientations_and_descriptors_are_those_of_opencv_at_the_same_keypoints() -> None:
    pixels = texture(200, 1).pixels
    keypoints, descriptors = sift(pixels)
    assert len(keypoints) > 50
    space = ScaleSpace(pixels)
    off_by, distances = [], []
    for number, descriptor in enumerate(descriptors):
        layer, step = space.layer(int(keypoints.octaves[number]), int(keypoints.layers[number]))
        (x, y), scale = keypoints.positions[number] / step, keypoints.scales[number] / step
        peaks = [angle for angle, _ in orientation_of(layer, x, y, scale).peaks]
        turn = np.array(peaks) - keypoints.angles[number]
        off_by.append(np.degrees(np.abs((turn + np.pi) % (2 * np.pi) - np.pi).min()))
        cells = normalised_cells(sift_cells(layer, x, y, scale, float(keypoints.angles[number])))
        distances.append(np.linalg.norm(cells.ravel() - descriptor))
    assert np.median(off_by) < 0.1
    assert max(off_by) < 10
    # Of a length of 512; the same up to rounding.
    assert np.median(distances) < 3
    assert max(distances) < 20


def test_layers_are_blurred_as_they_say() -> None:
    away = np.arange(161) - 80.0
    spot = np.asarray(1e4 * np.exp(-(away**2 + away[:, np.newaxis] ** 2) / (2 * 4.0**2)), np.float32)
    space = ScaleSpace(spot)
    for number in (-1, 0, 1):
        octave = space.octave(number)
        for sigma, layer in zip(octave.sigmas, octave.gaussians, strict=True):
            row, column = np.indices(layer.shape)
            weights = layer / layer.sum()
            for axis in (row, column):
                centre = (weights * axis).sum()
                assert centre * octave.step == pytest.approx(80, abs=0.05)
                measured = (weights * (axis - centre) ** 2).sum() * octave.step**2
                # The image is taken to be blurred by half a pixel already.
                assert measured == pytest.approx((sigma * octave.step) ** 2 - 0.5**2 + 4.0**2, rel=0.02)
        for number_of, difference in enumerate(octave.differences):
            assert np.array_equal(difference, octave.gaussians[number_of + 1] - octave.gaussians[number_of])


def test_a_scale_finds_its_layer() -> None:
    space = ScaleSpace(texture(256).pixels)
    for sigma in (0.9, 1.6, 2.0, 3.3, 7.0, 15.0):
        octave, number = octave_and_layer(sigma)
        found = space.octave(octave)
        assert abs(np.log2(found.sigmas[number] * found.step / sigma)) <= 1 / 6 + 1e-9


@pytest.mark.parametrize("degrees", [0, 33, 90, 200, 359])
def test_a_slope_points_where_it_rises(degrees: int) -> None:
    angle = np.deg2rad(degrees)
    row, column = np.indices((61, 61))
    slope = np.asarray(np.cos(angle) * column + np.sin(angle) * row, np.float32)
    found = orientation_of(slope, 30, 30, 3.0)
    assert abs((found.dominant - angle + np.pi) % (2 * np.pi) - np.pi) < np.deg2rad(5.01), "half a bin"
    assert len(found.peaks) == 1
    cells = sift_cells(slope, 30, 30, 3.0, angle)
    # Relative to its own direction, all gradients point to the right.
    assert cells[..., 0].sum() > 0.99 * cells.sum()


def test_the_histogram_has_a_peak_for_each_direction() -> None:
    raw = np.zeros(36)
    raw[[35, 0, 1]] = 4, 9, 6
    raw[18] = 14
    raw[27] = 2
    peaks = peaks_of(smoothed(raw))
    assert len(peaks) == 2
    assert np.degrees(peaks[0][0]) == pytest.approx(1.5, abs=1.5)
    assert np.degrees(peaks[1][0]) == pytest.approx(180)
    assert smoothed(raw).sum() == pytest.approx(raw.sum())
    assert peaks_of(np.zeros(36)) == ()


def test_hog_is_that_of_scikit_image() -> None:
    from skimage.feature import hog as reference

    patches = np.random.default_rng(0).random((3, 16, 16))
    for patch, cells in zip(patches, hog(patches), strict=True):
        expected = reference(patch, orientations=9, pixels_per_cell=(4, 4), cells_per_block=(4, 4))
        np.testing.assert_allclose(cells.ravel(), expected, atol=1e-6)


def test_patches_do_not_see_brightness_and_contrast() -> None:
    patch = np.random.default_rng(1).random((16, 16))
    for describe in (hog, normalised_patch):
        np.testing.assert_allclose(describe(3.0 * patch + 20.0), describe(patch), atol=1e-9)
        assert not describe(np.full((16, 16), 7.0)).any()
    small = normalised_patch(patch)
    assert small.shape == (8, 8)
    assert small.mean() == pytest.approx(0, abs=1e-12)


def test_patches_turn_with_their_keypoints() -> None:
    pixels = cv2.GaussianBlur(texture(121, 2).pixels, (0, 0), 1.0)
    quarter = np.ascontiguousarray(np.rot90(pixels))
    one = sample_patches(pixels, keypoints_at([(70.0, 50.0)], 3.0, 0.3))
    # A quarter counter-clockwise takes (x, y) to (y, 120 − x), and directions against the clock.
    other = sample_patches(quarter, keypoints_at([(50.0, 120.0 - 70.0)], 3.0, 0.3 - np.pi / 2))
    np.testing.assert_allclose(one, other, atol=0.2)


@pytest.mark.parametrize("detector", Detector)
def test_an_inspected_keypoint_is_described_as_in_the_whole_image(detector: Detector) -> None:
    image = texture(240, 5)
    found = find_features(image, Features(detector=detector, most=40))
    for number in range(0, len(found.keypoints), 7):
        seen = inspect_keypoint(image, found.keypoints, number)
        assert seen.position == tuple(found.keypoints.positions[number])
        assert np.linalg.norm(seen.cells.ravel() - found.descriptors[number]) < 40
        peaks = [angle for angle, _ in seen.orientation.peaks]
        turns = np.abs((np.array(peaks) - seen.angle + np.pi) % (2 * np.pi) - np.pi)
        assert np.degrees(turns.min()) < 5
        segments = seen.descriptor_segments()
        lengths = np.hypot(*(segments[:, 2:] - segments[:, :2]).T)
        assert lengths.max() == pytest.approx(seen.cell_width / 2)
        np.testing.assert_allclose(lengths / lengths.max(), seen.cells.ravel() / seen.cells.max(), atol=1e-9)
        assert seen.cell_borders().shape == (10, 4)
        assert seen.sentence.startswith("At its scale")


def test_the_longest_line_of_the_descriptor_lies_along_the_gradient() -> None:
    row, column = np.indices((101, 101))
    slope = Image.of(np.asarray(20 + 1.5 * column + 0.5 * row, np.uint8))
    seen = inspect_keypoint(slope, keypoints_at([(50.0, 50.0)], 3.0, 2.0), 0)
    segments = seen.descriptor_segments()
    longest = segments[np.argmax(np.hypot(*(segments[:, 2:] - segments[:, :2]).T))]
    direction = np.arctan2(longest[3] - longest[1], longest[2] - longest[0])
    assert np.degrees(abs(direction - np.arctan2(0.5, 1.5))) < 23
    arrows = seen.gradient_segments()
    assert len(arrows) > 20
    assert np.arctan2(*(arrows[:, 2:] - arrows[:, :2]).T[::-1]).mean() == pytest.approx(np.arctan2(0.5, 1.5), abs=0.1)


def test_a_keypoint_of_a_lower_peak_names_its_own_direction() -> None:
    image = texture(200, 1)
    keypoints, _ = sift(image.pixels)
    number, peaks = next(
        (number, seen.orientation.peaks)
        for number in range(len(keypoints))
        if len((seen := inspect_keypoint(image, keypoints, number)).orientation.peaks) == 2
    )
    place, scale = keypoints.positions[number], float(keypoints.scales[number])
    highest, other = (peak for peak, _ in peaks)
    of_highest, of_other = (
        inspect_keypoint(image, keypoints_at([tuple(place)], scale, angle), 0) for angle in (highest, other)
    )
    names = [f"{degrees(angle):.0f}°" for angle in (highest, other)]
    assert f"point to {names[0]}" in of_highest.sentence
    assert "higher peak" not in of_highest.sentence
    assert f"point to {names[1]}" in of_other.sentence
    assert f"another, higher peak at {names[0]}, which gives a second keypoint" in of_other.sentence
    for seen, angle in ((of_highest, highest), (of_other, other)):
        overlays = seen.pictures()[0].overlays
        main = overlays[-2]
        assert isinstance(main, SegmentOverlay)
        x, y, end_x, end_y = main.segments[0]
        assert np.arctan2(end_y - y, end_x - x) % (2 * np.pi) == pytest.approx(angle, abs=1e-6)
        marked = [mark.x for mark in seen.histogram_plot().marks if mark.color is not None]
        assert marked == [pytest.approx(degrees(angle))]


def test_a_keypoint_without_surroundings_is_inspected_too() -> None:
    flat = Image.of(np.full((30, 30), 9, np.uint8))
    seen = inspect_keypoint(flat, keypoints_at([(0.0, 29.0)], 4.0), 0)
    assert "no gradient" in seen.sentence
    assert not seen.cells.any()
    assert all(np.isfinite(picture.pixels).all() for picture in seen.pictures())
    with pytest.raises(ImageError, match=r"no keypoint 3.*keypoints 0 to 0"):
        inspect_keypoint(flat, keypoints_at([(0.0, 29.0)], 4.0), 3)


def test_descriptors_tell_points_apart() -> None:
    image = texture(200, 6)
    for descriptor in Descriptor:
        vectors = find_features(image, Features(descriptor=descriptor, detector=Detector.SHI_TOMASI)).descriptors
        apart = np.linalg.norm(vectors[:, None] - vectors[None], axis=2)
        assert np.median(apart) > 300
