from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.features import ALGORITHM, present, run, survival
from sightglass.algorithms.features.invariance import ANGLES
from sightglass.algorithms.features.parameters import Descriptor, Detector, Features, Partner
from sightglass.algorithms.features.turning import turned
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Cancelled
from sightglass.algorithms.results import MarkerOverlay, SegmentOverlay
from tests.algorithms.features.scenes import texture


@pytest.mark.parametrize("angle", [0.0, 40.0, -170.0])
@pytest.mark.parametrize("zoom", [0.6, 1.0, 1.5])
def test_a_turned_image_knows_where_its_points_are(angle: float, zoom: float) -> None:
    pixels = np.zeros((81, 61), np.float32)
    pixels[20:23, 40:43] = 1.0
    there = turned(Image.of(pixels), angle, zoom)
    weights = there.image.pixels - float(pixels.mean())
    weights = np.where(weights > 0.1, weights, 0.0)
    row, column = np.indices(weights.shape)
    centre = np.array([(weights * column).sum(), (weights * row).sum()]) / weights.sum()
    np.testing.assert_allclose(centre, there.places(np.array([[41.0, 21.0]]))[0], atol=0.15)
    corners = there.places(np.array([[0, 0], [60, 0], [0, 80], [60, 80]], float))
    assert corners.min() > -0.01
    assert np.all(corners.max(axis=0) <= np.array(there.image.pixels.shape[::-1]) - 0.99)


def test_counter_clockwise_is_what_is_seen_on_the_screen() -> None:
    there = turned(texture(50), 90.0)
    assert np.array_equal(there.image.pixels, np.rot90(texture(50).pixels))


def test_a_turned_image_that_is_too_large_is_refused() -> None:
    with pytest.raises(ParameterError, match=r"zoom.*megapixels"):
        turned(Image.of(np.zeros((4000, 5000), np.uint8)), 45.0, 2.0)


@pytest.mark.parametrize("descriptor", Descriptor)
@pytest.mark.parametrize("detector", [Detector.SIFT, Detector.SHI_TOMASI])
def test_matches_with_the_turned_image_are_right(detector: Detector, descriptor: Descriptor) -> None:
    result = run(texture(), parameters=Features(detector=detector, descriptor=descriptor, angle=70.0))
    assert result.right is not None
    assert len(result.right) > 0.25 * len(result.found.keypoints)
    assert result.right.mean() > 0.9


def test_scale_survives_with_sift() -> None:
    result = run(texture(), parameters=Features(angle=20.0, zoom=0.6))
    assert result.right is not None
    assert result.right.sum() > 15
    assert result.right.mean() > 0.9


def test_a_second_image_is_matched_without_a_truth() -> None:
    image = texture()
    moved = Image.of(np.ascontiguousarray(image.pixels[10:, 25:]), "moved")
    result = run(image, moved, parameters=Features(source=Partner.SECOND))
    first, second = result.matches.pairs.T
    shift = result.found.keypoints.positions[first] - result.partners.keypoints.positions[second]
    assert len(shift) > 30
    assert np.median(shift, axis=0) == pytest.approx([25, 10], abs=0.1)
    assert result.right is None
    assert "Error (px)" not in present(result).table("matches").columns


def test_a_second_image_is_needed_and_counts_only_where_it_is_asked_for() -> None:
    with pytest.raises(ImageError, match=r"needs a second image\. Open or choose one") as refused:
        run(texture(), parameters=Features(source=Partner.SECOND))
    assert "=" not in str(refused.value)
    assert "source=turned" in refused.value.command_hint
    said = present(run(texture(), texture(90), parameters=Features())).sentences
    assert any("“texture” does not count" in sentence for sentence in said)
    assert ALGORITHM.defaults is not None
    assert ALGORITHM.defaults((texture(), texture())).source is Partner.SECOND
    assert ALGORITHM.defaults((texture(), None)).source is Partner.TURNED


def test_everything_is_presented() -> None:
    parameters = Features(detector=Detector.HARRIS, inspect=True, keypoint=1, scale_space=True)
    result = run(texture(), parameters=parameters)
    shown = present(result)
    count = len(result.found.keypoints)
    assert [picture.key for picture in shown.pictures] == [
        "keypoint_map", "match_lines", "other_keypoint_map", "response", "scale_space", "dog", "patch_gradients",
        "patch_descriptor", "patch_aligned",
    ]  # fmt: skip
    circles, ticks = shown.pictures[0].overlays
    assert isinstance(circles, MarkerOverlay)
    assert isinstance(ticks, SegmentOverlay)
    assert circles.sizes == pytest.approx(3 * result.found.keypoints.scales)
    table = shown.table("keypoints")
    assert table.columns == ("Number", "x (px)", "y (px)", "σ (px)", "Angle (°)", "Response")
    assert [row[1:3] for row in table.rows] == [tuple(place) for place in result.found.keypoints.positions.tolist()]
    assert len(shown.table("descriptor").rows) == 16
    assert sum(int(row[1]) for row in shown.table("verdicts").rows) == count
    lines = [overlay for overlay in shown.pictures[1].overlays if isinstance(overlay, SegmentOverlay)]
    assert sum(len(overlay.segments) for overlay in lines) == shown.scalars["matches"]
    assert shown.plot("orientation_histogram").marks
    response = shown.picture("response")
    assert response is not None
    assert result.found.response is not None
    assert response.value_axis is not None
    assert response.value_axis.unit == "10⁻⁶"
    np.testing.assert_allclose(response.pixels, result.found.response * 1e6, rtol=1e-5)
    assert "Harris found" in shown.sentences[0]


def test_tiles_of_the_scale_space_say_what_they_are() -> None:
    shown = present(run(texture(), parameters=Features(scale_space=True)))
    space, differences = shown.picture("scale_space"), shown.picture("dog")
    assert space is not None
    assert differences is not None
    assert space.tiles[0].title == "Octave -1: σ 0.8 px, 400 × 400"
    assert len(space.tiles) / 6 == len(differences.tiles) / 5
    for picture in (space, differences):
        assert all(np.isfinite(picture.pixels[tile.region.slices]).all() for tile in picture.tiles)


@pytest.mark.parametrize(
    ("image", "word"),
    [
        (Image.of(np.full((50, 60, 3), 77, np.uint8)), "same gray value everywhere"),
        (Image.of(np.zeros((2, 60), np.uint8)), "60 × 2 px"),
        (Image.of(np.tile(np.linspace(0, 1, 64, dtype=np.float32), (64, 1))), "Lower the least contrast"),
    ],
)
def test_an_image_without_keypoints_says_why(image: Image, word: str) -> None:
    shown = present(run(image, parameters=Features(inspect=True, scale_space=True)))
    assert word in shown.sentences[0]
    assert shown.scalars["matches"] == 0
    assert shown.table("keypoints").rows == ()


class _Reports:
    def __init__(self, last: int = 10_000) -> None:
        self.partials: list[Any] = []
        self._last = last

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        if len(self.partials) >= self._last:
            raise Cancelled
        self.partials.append(partial())


def test_orientation_makes_matches_survive_a_rotation() -> None:
    reports = _Reports()
    found = survival(texture(), Features(most=150), reports)
    assert found.angles.tolist() == list(ANGLES)
    assert found.oriented.min() > 0.35
    assert found.upright[0] == pytest.approx(1.0)
    assert found.upright[found.angles >= 45].max() < 0.1
    lengths = [len(partial.angles) for partial in reports.partials]
    assert lengths == list(range(1, len(ANGLES) + 1))
    assert np.array_equal(reports.partials[3].oriented, found.oriented[:4])
    assert "half of the matches are lost" in found.sentence()
    assert len(found.plot().curves[0].x) == len(ANGLES)


def test_the_survival_can_be_cancelled_and_says_if_there_is_nothing() -> None:
    with pytest.raises(Cancelled):
        survival(texture(), Features(most=50), _Reports(last=2))
    assert "no keypoints" in survival(Image.of(np.zeros((20, 20), np.uint8)), Features()).sentence()
