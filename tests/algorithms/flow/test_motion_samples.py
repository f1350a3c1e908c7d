import numpy as np
import pytest
import skimage.data

from sightglass.algorithms.flow.warping import warp_back
from sightglass.algorithms.image import luminance
from sightglass.algorithms.samples import find, photographs
from sightglass.algorithms.samples.motion import motorcycle_truth, pairs


def gray(key):
    return luminance(find(key).make().pixels).astype(np.float32)


@pytest.mark.parametrize(
    "pair", [pair for pair in pairs() if pair.key.startswith("motion_")], ids=lambda pair: pair.key
)
def test_the_truth_of_a_failure_condition_is_exact(pair):
    first, second = find(pair.first).make(), find(pair.second).make()
    assert first.name == f"{pair.title}, frame t"
    assert second.name == f"{pair.title}, frame t + 1"
    assert first.pixels.dtype == np.uint8
    warped = warp_back(second.pixels, pair.truth())
    seen = np.isfinite(warped)
    assert seen.mean() > 0.75
    np.testing.assert_array_equal(warped[seen], first.pixels[seen])
    assert (first.pixels != second.pixels).mean() > 0.05


def test_the_pairs_are_those_of_the_worked_example_its_failures_and_a_stereo_pair():
    keys = [pair.key for pair in pairs()]
    assert keys == ["matrix_frames", "motion_edge", "motion_large", "motion_several", "motion_flat", "motorcycle"]
    for pair in pairs():
        assert find(pair.first).make().pixels.shape == find(pair.second).make().pixels.shape


def test_the_failure_conditions_are_what_they_are_called():
    edge = gray("motion_edge_1")
    assert (edge == edge[0]).all()
    flat = gray("motion_flat_1")
    assert np.ptp(flat[24:72, 24:72]) == 0
    assert flat[:20].std() > 20


def test_the_disparity_of_the_motorcycle_is_its_motion():
    left, right, disparity = skimage.data.stereo_motorcycle()
    truth = motorcycle_truth()
    known = np.isfinite(disparity)
    np.testing.assert_array_equal(truth[known, 0], -disparity[known])
    assert np.isnan(truth[~known]).all()
    assert (truth[known, 1] == 0).all()
    first, second = luminance(left).astype(np.float32), luminance(right).astype(np.float32)
    warped = warp_back(second, truth)
    # Brought back by the truth, the right view is far nearer to the left one than as it is.
    assert np.nanmedian(np.abs(warped - first)) < 0.2 * np.median(np.abs(second - first))
    assert np.isnan(motorcycle_truth()).any()


def test_without_its_files_the_motorcycle_is_not_offered(tmp_path, monkeypatch):
    monkeypatch.setattr(photographs, "_folder", lambda: tmp_path)
    assert [pair.key for pair in pairs()][-1] == "motion_flat"
