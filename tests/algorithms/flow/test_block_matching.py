import time

import cv2
import numpy as np
import pytest

from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.flow import block_full_search
from sightglass.algorithms.flow.block_costs import BlockCosts
from sightglass.algorithms.flow.block_fast_search import diamond_search, three_step_search
from sightglass.algorithms.flow.block_matching import block_matching
from sightglass.algorithms.flow.blocks import BlockGrid, precedence
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Cost, Flow, Precision, Search
from sightglass.algorithms.progress import SILENT, Cancelled
from sightglass.algorithms.samples import find
from tests.algorithms.flow.block_reference import match_all, match_block


def frames_of(first, second, span=255.0):
    return Frames(np.asarray(first, np.float32), np.asarray(second, np.float32), span)


@pytest.fixture(scope="module")
def textured():
    """Give two frames of bytes: smooth texture that moves unevenly, with noise."""
    rng = np.random.default_rng(3)
    wide = cv2.GaussianBlur(rng.normal(size=(120, 150)).astype(np.float32), (0, 0), 2)
    wide = 128 + 300 * wide
    first = np.clip(wide[20:100, 20:132], 0, 255)
    second = np.clip(wide[17:97, 24:136] + rng.normal(size=first.shape) * 4, 0, 255)
    second[40:, :] = np.clip(wide[62:102, 15:127], 0, 255)
    return first.astype(np.uint8), second.astype(np.uint8)


@pytest.mark.parametrize("cost", Cost)
@pytest.mark.parametrize(("side", "reach"), [(16, 16), (8, 5), (5, 9), (2, 3), (40, 30)])
def test_full_search_is_identical_to_the_plain_loop(textured, cost, side, reach):
    first, second = (pixels[: 80 // side * side, : 112 // side * side] for pixels in textured)
    expected, candidates = match_all(first, second, side, reach, cost is Cost.SSD)
    estimate = block_matching(frames_of(first, second), Flow(block=side, reach=reach, cost=cost))
    np.testing.assert_array_equal(estimate.field[::side, ::side], expected)
    np.testing.assert_array_equal(
        estimate.field, np.repeat(np.repeat(estimate.field[::side, ::side], side, 0), side, 1)
    )
    assert estimate.candidates == candidates


@pytest.mark.parametrize("cost", Cost)
def test_ties_go_to_the_shortest_then_the_upper_then_the_left_displacement(cost):
    # Few values and a repeated pattern: nearly every block has ties.
    rng = np.random.default_rng(4)
    first = np.tile(rng.integers(0, 2, (6, 8), dtype=np.uint8), (8, 8))
    second = np.roll(first, (3, 4), (0, 1))
    expected, _ = match_all(first, second, 6, 7, cost is Cost.SSD)
    estimate = block_matching(frames_of(first, second), Flow(block=6, reach=7, cost=cost))
    # 64 columns hold 10 blocks of 6 and a rest, whose block is moved inwards.
    np.testing.assert_array_equal(estimate.field[::6, :60:6][:8, :10], expected)


def test_ties_of_fractions_are_decided_alike():
    # The same values as floats, whose sums are rounded: the order must not decide.
    rng = np.random.default_rng(5)
    first = np.tile(rng.integers(0, 3, (5, 5)), (8, 8))
    second = np.roll(first, (2, 2), (0, 1))
    whole = block_matching(frames_of(first, second), Flow(block=10, reach=9))
    fractions = block_matching(frames_of(first / 7 + 0.1, second / 7 + 0.1, 1.0), Flow(block=10, reach=9))
    np.testing.assert_array_equal(whole.field, fractions.field)


@pytest.mark.parametrize("cost", Cost)
def test_the_size_of_groups_changes_nothing(textured, cost, monkeypatch):
    parameters = Flow(block=8, reach=6, cost=cost)
    expected = block_matching(frames_of(*textured), parameters)
    monkeypatch.setattr(block_full_search, "_PIXELS_OF_A_GROUP", 5 * 64)
    monkeypatch.setattr(block_full_search, "_COSTS_AT_A_TIME", 2 * 13**2)
    estimate = block_matching(frames_of(*textured), parameters)
    np.testing.assert_array_equal(estimate.field, expected.field)
    np.testing.assert_array_equal(estimate.reliability, expected.reliability)


@pytest.mark.parametrize("cost", Cost)
def test_floats_and_16_bits_find_what_bytes_find(textured, cost):
    expected = block_matching(frames_of(*textured), Flow(cost=cost))
    for scale in (257.0, 1 / 255):
        scaled = frames_of(*(pixels * np.float32(scale) for pixels in textured), span=255 * scale)
        estimate = block_matching(scaled, Flow(cost=cost))
        np.testing.assert_array_equal(estimate.field, expected.field)
        power = scale if cost is Cost.SAD else scale**2
        np.testing.assert_allclose(estimate.reliability / power, expected.reliability, rtol=1e-3)
    # Beyond the range of bytes on either side.
    moved = frames_of(*(pixels.astype(np.float32) - 100 for pixels in textured))
    np.testing.assert_array_equal(block_matching(moved, Flow(cost=cost)).field, expected.field)


def test_worked_example_7_finds_one_right_and_one_down_with_sad_0():
    first, second = (find(f"matrix_frame_{number}").make().pixels for number in (1, 2))
    estimate = block_matching(frames_of(first, second, 5.0), Flow(block=3, reach=2, stride=1))
    assert estimate.field[2, 2].tolist() == [1, 1]
    assert match_block(first, second, 1, 1, 3, 2)[:2] == ((1, 1), 0)


def test_the_reliability_is_the_distance_to_the_best_other_minimum(textured):
    first, second = textured
    side, reach = 16, 6
    estimate = block_matching(frames_of(first, second), Flow(block=side, reach=reach))
    for top, left in ((16, 16), (32, 48), (48, 80)):
        surface = np.full((2 * reach + 3, 2 * reach + 3), np.inf)
        block = first[top : top + side, left : left + side].astype(int)
        for row in range(-reach, reach + 1):
            for column in range(-reach, reach + 1):
                there = second[top + row : top + row + side, left + column : left + column + side]
                surface[row + reach + 1, column + reach + 1] = np.abs(there.astype(int) - block).sum()
        minima = sorted(
            surface[row, column]
            for row in range(1, 2 * reach + 2)
            for column in range(1, 2 * reach + 2)
            if surface[row, column] == surface[row - 1 : row + 2, column - 1 : column + 2].min()
        )
        rival = minima[1] if len(minima) > 1 else surface[np.isfinite(surface)].max()
        assert estimate.reliability[top, left] == pytest.approx((rival - minima[0]) / side**2)
    assert estimate.reliability_name == "Lead over second best"


def test_a_flat_frame_stands_still_and_is_not_reliable():
    flat = np.full((40, 40), 77)
    estimate = block_matching(frames_of(flat, flat), Flow(block=8, reach=5))
    assert not estimate.field.any()
    assert not estimate.reliability.any()


@pytest.mark.parametrize(("precision", "steps"), [(Precision.HALF, 2), (Precision.QUARTER, 4)])
@pytest.mark.parametrize("cost", Cost)
def test_between_pixels_the_best_neighbour_in_the_interpolated_frame_is_taken(textured, precision, steps, cost):
    first, second = textured
    side, reach = 16, 5
    whole = block_matching(frames_of(first, second), Flow(block=side, reach=reach, cost=cost))
    estimate = block_matching(frames_of(first, second), Flow(block=side, reach=reach, cost=cost, precision=precision))
    more = 0
    for top in range(0, 80, side):
        for left in range(0, 112, side):
            expected, count = refined(first, second, top, left, side, reach, whole.field[top, left], steps, cost)
            assert tuple(estimate.field[top, left]) == expected
            more += count
    assert estimate.candidates == whole.candidates + more
    assert (estimate.field % 1 != 0).any()


def refined(first, second, top, left, side, reach, start, finest, cost):
    """Refine one block in plain steps: displacement and number of candidates."""
    rows, columns = first.shape
    block = first[top : top + side, left : left + side].astype(float)
    padded = np.pad(second.astype(float), ((0, 1), (0, 1)), mode="edge")

    def cost_at(right, down):
        y, x = int(np.floor(top + down)), int(np.floor(left + right))
        fy, fx = top + down - y, left + right - x
        part = padded[y : y + side + 1, x : x + side + 1]
        part = (1 - fy) * part[:-1] + fy * part[1:]
        difference = (1 - fx) * part[:, :-1] + fx * part[:, 1:] - block
        return np.abs(difference).sum() if cost is Cost.SAD else (difference**2).sum()

    best, count, distance = tuple(map(float, start)), 0, 1.0
    while distance > 1 / finest:
        distance /= 2
        key = (cost_at(*best), best[0] ** 2 + best[1] ** 2, best[1], best[0])
        for down in (-distance, 0, distance):
            for right in (-distance, 0, distance):
                there = (best[0] + right, best[1] + down)
                inside = 0 <= left + there[0] <= columns - side and 0 <= top + there[1] <= rows - side
                if (right, down) == (0, 0) or not inside or max(map(abs, there)) > reach:
                    continue
                count += 1
                key = min(key, (cost_at(*there), there[0] ** 2 + there[1] ** 2, there[1], there[0]))
        best = (key[3], key[2])
    return best, count


def test_quarter_pixels_find_a_motion_of_quarters():
    x, y = np.meshgrid(np.arange(96), np.arange(64))

    def scene(right, down):
        return 128 + 60 * np.sin((x - right) / 5) * np.cos((y - down) / 4) + 40 * np.sin((x - right + y - down) / 9)

    estimate = block_matching(frames_of(scene(0, 0), scene(2.25, -1.5)), Flow(reach=4, precision=Precision.QUARTER))
    middle = estimate.field[16:48, 16:80]
    assert (middle[..., 0] == 2.25).all()
    assert (middle[..., 1] == -1.5).all()


@pytest.mark.parametrize("search", [Search.THREE_STEP, Search.DIAMOND])
def test_fast_searches_find_a_motion_that_costs_lead_to(search):
    x, y = np.meshgrid(np.arange(96), np.arange(96))
    first = 255 * np.exp(-((x - 48) ** 2 + (y - 48) ** 2) / 1500)
    second = 255 * np.exp(-((x - 53) ** 2 + (y - 45) ** 2) / 1500)
    full = block_matching(frames_of(first, second), Flow(block=32, reach=7))
    fast = block_matching(frames_of(first, second), Flow(block=32, reach=7, search=search))
    assert full.field[48, 48].tolist() == [5, -3]
    np.testing.assert_array_equal(fast.field[48, 48], full.field[48, 48])
    assert fast.candidates < full.candidates / 5
    assert fast.reliability is None


def test_three_steps_are_three_for_a_range_of_7(textured):
    first, second = textured
    estimate = block_matching(frames_of(first, second), Flow(block=16, reach=7, search=Search.THREE_STEP))
    # Inside 25 displacements each; at the border those that leave the frame are not tried.
    row, column = 32, 48
    best, tried = (0, 0), set()
    costs = {}
    for step in (4, 2, 1):
        around = [(best[0] + i * step, best[1] + j * step) for j in (-1, 0, 1) for i in (-1, 0, 1)]
        for right, down in around:
            tried.add((right, down))
            there = second[row + down : row + down + 16, column + right : column + right + 16].astype(int)
            costs[right, down] = np.abs(there - first[row : row + 16, column : column + 16]).sum()
        best = min(around, key=lambda d: (costs[d], d[0] ** 2 + d[1] ** 2, d[1], d[0]))
    assert len(tried) == 25
    assert tuple(estimate.field[row, column]) == best
    alone = Frames(*(values[row - 7 : row + 23, column - 7 : column + 23].astype(np.float32) for values in textured), 1)
    grid = BlockGrid(alone.first.shape, 16, np.array([7]), np.array([7]))
    assert three_step_search(BlockCosts(alone, grid, Cost.SAD, 7), 1)[1] == 25


def test_a_diamond_search_that_stays_compares_13_displacements():
    rng = np.random.default_rng(6)
    frame = rng.integers(0, 256, (40, 40)).astype(np.float32)
    grid = BlockGrid((40, 40), 16, np.array([12]), np.array([12]))
    displacements, candidates = diamond_search(BlockCosts(Frames(frame, frame, 255.0), grid, Cost.SAD, 7), 1)
    assert displacements.tolist() == [[0, 0]]
    assert candidates == 13


@pytest.mark.parametrize("search", [Search.THREE_STEP, Search.DIAMOND])
@pytest.mark.parametrize("reach", [1, 2, 5, 16])
def test_fast_searches_stay_within_the_frame_and_the_range(textured, search, reach):
    estimate = block_matching(frames_of(*textured), Flow(block=16, reach=reach, search=search))
    assert np.abs(estimate.field).max() <= reach
    rows, columns = textured[0].shape
    for top in range(0, rows - 15, 16):
        for left in range(0, columns - 15, 16):
            right, down = estimate.field[top, left]
            assert 0 <= top + down <= rows - 16
            assert 0 <= left + right <= columns - 16


def test_blocks_that_do_not_fill_the_frame_are_moved_inwards():
    grid = BlockGrid.of((10, 9), 4, 4)
    assert grid.tops.tolist() == [0, 4, 6]
    assert grid.lefts.tolist() == [0, 4, 5]
    painted = grid.painted(np.arange(9, dtype=np.float32))
    # Column 5 lies in the second and third block and nearer to the centre of the second.
    assert painted[0].tolist() == [0, 0, 0, 0, 1, 1, 1, 2, 2]
    assert painted[:, 0].tolist() == [0, 0, 0, 0, 3, 3, 3, 6, 6, 6]


def test_between_blocks_that_lie_apart_the_motion_is_unknown(textured):
    estimate = block_matching(frames_of(*textured), Flow(block=8, reach=4, stride=20))
    known = np.isfinite(estimate.field[..., 0])
    assert known[:8, :8].all()
    assert not known[8:20].any()
    assert not known[:, 8:20].any()
    np.testing.assert_array_equal(np.isfinite(estimate.reliability), known)


def test_overlapping_blocks_give_each_pixel_its_nearest_one(textured):
    first, second = textured
    estimate = block_matching(frames_of(first, second), Flow(block=15, reach=4, stride=1))
    for row, column in ((40, 50), (41, 50), (30, 70)):
        expected, _, _ = match_block(first, second, row - 7, column - 7, 15, 4)
        assert tuple(estimate.field[row, column]) == expected


@pytest.mark.parametrize(
    ("shape", "changes", "name", "message"),
    [
        ((20, 30), {"block": 21, "reach": 1}, "block", "largest block that fits is 20 px"),
        ((20, 20), {"block": 20, "reach": 1}, "block", "largest block that fits is 19 px"),
        ((1, 2), {"block": 2, "reach": 1}, "block", "choose larger frames"),
        ((20, 30), {"block": 16, "reach": 15}, "reach", "largest range that fits is 14 px"),
    ],
)
def test_blocks_and_ranges_that_do_not_fit_are_refused(shape, changes, name, message):
    frames = frames_of(np.zeros(shape), np.zeros(shape))
    with pytest.raises(ParameterError, match=message) as caught:
        block_matching(frames, Flow(**changes))
    assert caught.value.name == name


def test_the_largest_block_and_range_that_fit_work():
    frames = frames_of(np.eye(20), np.eye(20))
    assert not block_matching(frames, Flow(block=19, reach=1)).field.any()
    wide = frames_of(np.zeros((20, 30)), np.zeros((20, 30)))
    assert block_matching(wide, Flow(block=16, reach=14)).candidates > 0


def test_frames_of_different_sizes_are_refused():
    with pytest.raises(ImageError, match="30 × 20 px and 31 × 20 px"):
        block_matching(frames_of(np.zeros((20, 30)), np.zeros((20, 31))), Flow(block=8, reach=2))


def test_precedence_orders_all_displacements():
    places = np.array([(right, down) for right in range(-3, 4) for down in range(-3, 4)])
    ordered = places[np.argsort(precedence(places, 3))].tolist()
    assert ordered == sorted(ordered, key=lambda d: (d[0] ** 2 + d[1] ** 2, d[1], d[0]))
    assert len(np.unique(precedence(places, 3))) == 49


class Recorder:
    def __init__(self, stop_at=np.inf):
        self.fractions, self.times, self._stop_at = [], [], stop_at

    def report(self, fraction, message="", partial=None):
        self.fractions.append(fraction)
        self.times.append(time.thread_time())
        if fraction >= self._stop_at:
            raise Cancelled


@pytest.mark.parametrize("search", Search)
@pytest.mark.parametrize("precision", [Precision.WHOLE, Precision.QUARTER])
def test_progress_grows_and_cancels(textured, search, precision):
    parameters = Flow(block=8, reach=8, search=search, precision=precision)
    recorder = Recorder()
    block_matching(frames_of(*textured), parameters, recorder)
    assert recorder.fractions == sorted(recorder.fractions)
    assert recorder.fractions[0] >= 0
    assert recorder.fractions[-1] <= 1.0001
    with pytest.raises(Cancelled):
        block_matching(frames_of(*textured), parameters, Recorder(stop_at=0.0))


def test_large_blocks_and_ranges_report_often_enough_to_cancel():
    rng = np.random.default_rng(7)
    values = rng.random((400, 400), dtype=np.float32)
    recorder = Recorder(stop_at=0.05)
    with pytest.raises(Cancelled):
        block_matching(Frames(values, values, 1.0), Flow(block=128, reach=128), recorder)
    # In time of the processor, which other programs do not take part in; 20 ms are the limit on a free machine. Most
    # reports follow the one before at once, so that their median says nothing of the longer work.
    assert np.quantile(np.diff(recorder.times), 0.9) < 0.04


def test_costs_of_any_displacement_are_those_of_the_formula(textured):
    first, second = textured
    grid = BlockGrid.of(first.shape, 16, 16)
    blocks, displacements = np.array([0, 8]), np.array([[3, 1], [-2, 4]])
    costs = BlockCosts(frames_of(first, second), grid, Cost.SAD, 16).at(blocks, displacements, 1, SILENT, 0.0)
    tops, lefts = grid.positions
    for block, (right, down), cost in zip(blocks, displacements, costs, strict=True):
        y, x = tops[block], lefts[block]
        there = second[y + down : y + down + 16, x + right : x + right + 16].astype(int)
        assert cost == np.abs(there - first[y : y + 16, x : x + 16]).sum()
