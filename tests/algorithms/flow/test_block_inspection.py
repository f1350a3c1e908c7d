import re

import numpy as np
import pytest

from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.flow.block_inspection import BlockVerdict, inspect_block
from sightglass.algorithms.flow.block_matching import block_matching
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Cost, Flow, Precision, Search
from sightglass.algorithms.image import Region
from sightglass.algorithms.samples import find


def pair(key):
    first, second = (find(f"{key}_{number}").make() for number in (1, 2))
    low, high = first.value_range
    return Frames(first.pixels.astype(np.float32), second.pixels.astype(np.float32), high - low)


def test_worked_example_7_the_central_block_moved_right_and_down():
    inspection = inspect_block(pair("matrix_frame"), Flow(block=3, reach=2), 2, 2, centred=True)
    assert inspection.region == Region(1, 1, 3, 3)
    assert inspection.minimum == (1, 1)
    assert inspection.cost == 0
    np.testing.assert_array_equal(inspection.block, [[0, 5, 5], [5, 5, 5], [5, 5, 5]])
    np.testing.assert_array_equal(inspection.match, inspection.block)
    # By hand: all of the block but its upper left pixel is 5. It can move by one pixel
    # each way within 5 x 5.
    expected = np.full((5, 5), np.nan)
    expected[1:4, 1:4] = [[40, 25, 10], [25, 15, 5], [10, 5, 0]]
    np.testing.assert_array_equal(inspection.surface, expected)
    assert inspection.surface[3, 3] == 0
    assert inspection.candidates == 9


@pytest.mark.parametrize(
    ("key", "verdict", "minimum", "words"),
    [
        ("motion_edge", BlockVerdict.AMBIGUOUS, (1, 0), "33 of 1089 displacements fit"),
        ("motion_large", BlockVerdict.DISTINCT, (12, 8), r"at \(\+12, \+8\) a pixel differs by 0 gray levels"),
        ("motion_several", BlockVerdict.POOR, None, "may hold several motions"),
        ("motion_flat", BlockVerdict.FLAT, (0, 0), "the choice is arbitrary"),
    ],
)
def test_the_four_failure_conditions_are_told_apart(key, verdict, minimum, words):
    inspection = inspect_block(pair(key), Flow(), 50, 50)
    assert inspection.verdict is verdict
    if minimum is not None:
        assert inspection.minimum == minimum
    assert re.search(words, inspection.sentence)


@pytest.mark.parametrize("cost", Cost)
@pytest.mark.parametrize("precision", Precision)
def test_it_looks_at_the_block_whose_vector_the_pixel_shows(cost, precision):
    frames = pair("motion_several")
    parameters = Flow(block=12, reach=6, stride=7, cost=cost, precision=precision)
    field = block_matching(frames, parameters).field
    for row, column in ((0, 0), (40, 33), (95, 95), (60, 94)):
        inspection = inspect_block(frames, parameters, row, column)
        assert inspection.vector == tuple(field[row, column])
        top, left, rows, columns = inspection.region
        assert top <= row < top + rows
        assert left <= column < left + columns


def test_the_runner_up_is_the_best_other_local_minimum():
    inspection = inspect_block(pair("motion_large"), Flow(), 50, 50)
    surface = inspection.surface
    assert np.nanmin(surface) == inspection.cost == surface[inspection.minimum[1] + 16, inspection.minimum[0] + 16]
    right, down = inspection.runner_up
    row, column = down + 16, right + 16
    around = surface[max(0, row - 1) : row + 2, max(0, column - 1) : column + 2]
    assert surface[row, column] == np.nanmin(around) == inspection.runner_up_cost
    # Nothing below it, outside the valley of the minimum, is a local minimum.
    lower = np.argwhere(surface < inspection.runner_up_cost)
    for y, x in lower:
        part = surface[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2]
        assert surface[y, x] > np.nanmin(part) or (x - 16, y - 16) == inspection.minimum


def test_a_minimum_at_the_end_of_the_range_is_pointed_out():
    inspection = inspect_block(pair("motion_large"), Flow(reach=12), 50, 50)
    assert inspection.minimum == (12, 8)
    assert "at the end of the search range of 12 px" in inspection.sentence


def test_a_fast_search_that_misses_the_minimum_is_pointed_out():
    frames, parameters = pair("motion_large"), Flow(search=Search.DIAMOND)
    inspections = [inspect_block(frames, parameters, row, column) for row in (8, 40, 72) for column in (8, 40, 72)]
    missed = [inspection for inspection in inspections if inspection.vector != inspection.minimum]
    assert 0 < len(missed) < 9
    for inspection in inspections:
        assert ("diamond search stopped at" in inspection.sentence) == (inspection in missed)
        assert inspection.candidates < 100


def test_between_blocks_there_is_nothing_to_look_at():
    assert inspect_block(pair("motion_edge"), Flow(block=8, reach=4, stride=20), 10, 10) is None


def test_pixels_outside_and_blocks_that_do_not_fit_are_refused():
    frames = pair("matrix_frame")
    with pytest.raises(ImageError, match="Row 5, column 0 lies outside the frame of 5 × 5 px"):
        inspect_block(frames, Flow(block=3, reach=2), 5, 0)
    with pytest.raises(ParameterError, match="largest block that fits is 4 px"):
        inspect_block(frames, Flow(), 0, 0)


def test_sums_of_squares_are_judged_in_gray_levels_too():
    for key, verdict in (("motion_large", BlockVerdict.DISTINCT), ("motion_several", BlockVerdict.POOR)):
        assert inspect_block(pair(key), Flow(cost=Cost.SSD), 50, 50).verdict is verdict


@pytest.mark.parametrize("cost", list(Cost))
@pytest.mark.parametrize("offset", [0.0, 0.3])
def test_the_surface_holds_the_cost_of_every_displacement(cost, offset):
    rng = np.random.default_rng(4)
    first, second = (rng.integers(0, 256, (30, 34)).astype(np.float32) + np.float32(offset) for _ in range(2))
    parameters = Flow(block=7, reach=5, cost=cost, precision=Precision.QUARTER)
    for row, column in ((0, 0), (14, 15), (29, 33)):
        found = inspect_block(Frames(first, second, 255.0), parameters, row, column, centred=True)
        top, left = found.region.row, found.region.column
        for down in range(-5, 6):
            for right in range(-5, 6):
                y, x = top + down, left + right
                at = found.surface[down + 5, right + 5]
                if not (0 <= y <= 23 and 0 <= x <= 27):
                    assert np.isnan(at)
                    continue
                difference = np.abs(second[y : y + 7, x : x + 7] - first[top : top + 7, left : left + 7])
                assert at == pytest.approx(np.sum(difference ** (1 if cost is Cost.SAD else 2)), rel=1e-5)
        # Eight places at half a pixel's distance and eight at a quarter's, as far as they lie within the frame.
        assert 0 < found.candidates - np.count_nonzero(np.isfinite(found.surface)) <= 16
