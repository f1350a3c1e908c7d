import cv2
import numpy as np
import pytest

from sightglass.algorithms.features.corners import (
    find_multiscale_corners,
    harris_response,
    shi_tomasi_response,
    structure_tensor,
)
from sightglass.algorithms.features.detection import find_features
from sightglass.algorithms.features.inspection import inspect_keypoint
from sightglass.algorithms.features.keypoints import gray_bytes, gray_levels, sift
from sightglass.algorithms.features.parameters import Descriptor, Detector, Features
from sightglass.algorithms.features.suppression import adaptive_spread, local_maxima, refined
from sightglass.algorithms.image import Image
from tests.algorithms.features.scenes import blob, corners_of_squares, squares, texture

CORNERS = (Detector.HARRIS, Detector.SHI_TOMASI, Detector.MULTISCALE_HARRIS)


@pytest.mark.parametrize("k", [0.0, 0.05, 0.2])
def test_harris_response_is_that_of_scikit_image(k: float) -> None:
    from skimage.feature import corner_harris, corner_shi_tomasi

    gray = gray_levels(texture(60))
    tensor = structure_tensor(gray, 1.5)
    inside = np.s_[12:-12, 12:-12]
    # Our derivatives are per pixel: a factor of 8 each, four of them in the response and two in the eigenvalue.
    expected = corner_harris(gray.astype(np.float64), k=k, sigma=1.5)[inside]
    np.testing.assert_allclose(harris_response(tensor, k)[inside] * 8**4, expected, atol=2e-4 * np.abs(expected).max())
    expected = corner_shi_tomasi(gray.astype(np.float64), sigma=1.5)[inside]
    np.testing.assert_allclose(shi_tomasi_response(tensor)[inside] * 8**2, expected, atol=2e-4 * expected.max())


def test_responses_are_those_of_opencv_up_to_the_shape_of_the_window() -> None:
    gray = gray_levels(texture(80))
    tensor = structure_tensor(gray, 2.0)
    for own, theirs in (
        (harris_response(tensor, 0.04), cv2.cornerHarris(gray, 7, 3, 0.04)),
        (shi_tomasi_response(tensor), cv2.cornerMinEigenVal(gray, 7, 3)),
    ):
        assert np.corrcoef(own.ravel(), np.asarray(theirs).ravel())[0, 1] > 0.9


def test_the_structure_tensor_tells_corner_edge_and_flat() -> None:
    gray = gray_levels(squares())
    tensor = structure_tensor(gray, 2.0)
    harris, smaller = harris_response(tensor, 0.05), shi_tomasi_response(tensor)
    corner, edge, flat = (64, 64), (80, 64), (80, 80)
    assert harris[corner] > 0 > harris[edge]
    assert harris[flat] == pytest.approx(0, abs=1e-9)
    assert smaller[corner] > 1e-3
    assert smaller[edge] == pytest.approx(0, abs=1e-6)
    assert tensor.xx[edge] > 100 * tensor.yy[edge]


@pytest.mark.parametrize("detector", CORNERS)
def test_every_corner_of_a_checkerboard_is_found_where_it_is(detector: Detector) -> None:
    found = find_features(squares(), Features(detector=detector, scales=3)).keypoints.positions
    for corner in corners_of_squares():
        assert np.hypot(*(found - corner).T).min() < 0.8
    assert len(find_features(squares(), Features(detector=Detector.HARRIS)).keypoints) == len(corners_of_squares())


def test_a_corner_is_found_at_its_own_scale() -> None:
    gray = gray_levels(texture(200))
    larger = np.asarray(cv2.resize(gray, None, fx=2.0, fy=2.0, interpolation=cv2.INTER_CUBIC))
    scales = []
    for image in (gray, larger):
        found = find_multiscale_corners(image, 0.05, 1.5, 8, 3, 0.005)
        scales.append(np.array(found.sigmas)[found.levels])
    assert np.exp(np.log(scales[1]).mean() - np.log(scales[0]).mean()) == pytest.approx(2.0, rel=0.3)


def test_a_blob_is_found_by_sift_at_its_place_and_scale() -> None:
    keypoints, descriptors = sift(blob(60.25, 50.5, 6.0).pixels)
    np.testing.assert_allclose(keypoints.positions, [[60.25, 50.5]] * len(keypoints), atol=0.1)
    # The difference of Gaussians answers most a little below the width of the blob.
    assert keypoints.scales == pytest.approx(6.0, rel=0.15)
    assert descriptors.shape == (len(keypoints), 128)


def test_sift_reads_bytes_of_any_image_alike() -> None:
    plain = texture(120)
    deep = Image.of(plain.pixels.astype(np.uint16) * np.uint16(257))
    floating = Image.of(plain.pixels.astype(np.float32) / 255)
    assert np.array_equal(gray_bytes(plain), gray_bytes(deep))
    assert np.array_equal(gray_bytes(plain), gray_bytes(floating))
    first, second = (sift(gray_bytes(image))[0].positions for image in (plain, deep))
    assert np.array_equal(first, second)
    assert len(first) > 20


def test_the_strongest_stand_first_and_only_as_many_as_asked_for() -> None:
    for detector in Detector:
        found = find_features(texture(), Features(detector=detector, most=12))
        assert len(found.keypoints) == len(found.descriptors) == min(12, found.candidates)
        assert np.all(np.diff(found.keypoints.responses) <= 0)


@pytest.mark.parametrize("descriptor", Descriptor)
def test_descriptors_have_a_length_of_512(descriptor: Descriptor) -> None:
    for detector in Detector:
        found = find_features(texture(), Features(detector=detector, descriptor=descriptor))
        lengths = np.linalg.norm(found.descriptors, axis=1)
        assert lengths == pytest.approx(512, rel=0.02)


@pytest.mark.parametrize("detector", Detector)
@pytest.mark.parametrize(
    "image",
    [
        Image.of(np.full((40, 50), 128, np.uint8), "one colour"),
        Image.of(np.full((40, 50, 3), 0.5, np.float32), "one colour"),
        Image.of(np.zeros((3, 3), np.uint8), "tiny"),
    ],
)
def test_without_texture_nothing_is_found(detector: Detector, image: Image) -> None:
    for descriptor in Descriptor:
        found = find_features(image, Features(detector=detector, descriptor=descriptor, threshold=0.0, contrast=0.0))
        assert len(found.keypoints) == len(found.descriptors) == 0


def test_maxima_are_the_strongest_within_their_radius() -> None:
    rng = np.random.default_rng(3)
    response = cv2.GaussianBlur(rng.random((60, 70), np.float32), (0, 0), 1.5)
    places = local_maxima(response, 4, 0.4)
    assert len(places) > 10
    for row, column in places:
        part = response[max(0, row - 4) : row + 5, max(0, column - 4) : column + 5]
        assert response[row, column] == part.max() > 0.4
    strengths = response[tuple(places.T)]
    assert np.all(np.diff(strengths) <= 0)


def test_of_equal_maxima_one_is_kept() -> None:
    response = np.zeros((20, 20), np.float32)
    response[5:7, 5:7] = 1.0
    response[5, 12] = response[9, 12] = 1.0
    assert local_maxima(response, 4, 0.5).tolist() == [[5, 5], [5, 12]]
    assert len(local_maxima(response, 3, 0.5)) == 3


def test_maxima_are_found_between_the_pixels() -> None:
    row, column = np.indices((21, 21))
    response = np.asarray(np.exp(-((column - 10.3) ** 2 + (row - 8.8) ** 2) / 40), np.float32)
    places = local_maxima(response, 3, 0.1)
    np.testing.assert_allclose(refined(response, places), [[10.3, 8.8]], atol=0.03)


def test_the_spread_reaches_where_the_strongest_do_not() -> None:
    rng = np.random.default_rng(4)
    crowd, lone = rng.uniform(0, 20, (80, 2)), rng.uniform(0, 200, (80, 2))
    positions = np.concatenate([crowd, lone])
    responses = np.concatenate([rng.uniform(5, 50, 80), rng.uniform(1, 4, 80)])
    chosen = adaptive_spread(positions, responses, 40)
    # By definition: the distance to the nearest point that is clearly stronger.
    apart = np.hypot(*(positions[:, None] - positions[None]).transpose(2, 0, 1))
    apart[responses[:, None] >= 0.9 * responses[None]] = np.inf
    radii = apart.min(axis=1)
    assert sorted(radii[chosen]) == sorted(np.sort(radii)[-40:])
    strongest = np.argsort(-responses)[:40]
    assert np.ptp(positions[chosen], axis=0).min() > 5 * np.ptp(positions[strongest], axis=0).max()


def test_large_images_are_searched_at_half_their_size_unless_asked_otherwise() -> None:
    small = texture(1000).pixels
    large = Image.of(np.asarray(cv2.resize(small, (2000, 2000), interpolation=cv2.INTER_CUBIC)))
    by_default = find_features(large, Features(most=40))
    assert by_default.halvings == 1
    expected = find_features(Image.of(small), Features(most=40)).keypoints
    # A pixel of the small image is 2 x 2 of the large one, whose middle lies half a pixel further.
    near = [np.hypot(*(by_default.keypoints.positions - place).T).min() for place in 2 * expected.positions + 0.5]
    assert np.median(near) < 0.3
    seen = inspect_keypoint(large, by_default.keypoints, 3, by_default.halvings)
    assert np.linalg.norm(seen.cells.ravel() - by_default.descriptors[3]) < 20
    assert find_features(large, Features(most=40, full_size=True)).halvings == 0


def test_a_long_thin_image_keeps_its_size() -> None:
    thin = Image.of(np.pad(texture(100, 7).pixels, ((0, 0), (0, 31_000))))
    found = find_features(thin, Features(most=40))
    assert found.halvings == 0
    assert len(found.keypoints) == 40
