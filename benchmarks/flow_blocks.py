"""Exhaustive block matching beside the plain loop of a textbook."""

import time

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.rows import Row, medians
from sightglass.algorithms.flow.block_matching import block_matching
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Flow, Method
from sightglass.algorithms.image import Pixels, luminance
from sightglass.algorithms.samples import find

_ROWS, _COLUMNS, _SIDE, _REACH = 480, 640, 16, 16
# How many times faster than the loop the full search is to be.
_TIMES = 900
# The whole loop takes about a minute: this many blocks, at some displacements each, are timed and scaled to all.
_TIMED_BLOCKS = 20
# Identity is checked on all blocks of a part of the frame by the loop.
_CHECKED_BLOCK_ROWS, _CHECKED_BLOCK_COLUMNS = slice(0, 30, 10), slice(0, 40, 4)


def measure() -> list[Row]:
    """Compare the full search with the loop, whose time is measured on a part and scaled."""
    first, second = _pair()
    frames = Frames(first.astype(np.float32), second.astype(np.float32), 255.0)
    parameters = Flow(method=Method.BLOCK_MATCHING, block=_SIDE, reach=_REACH)
    field = block_matching(frames, parameters).field[::_SIDE, ::_SIDE]
    _check(first, second, field)
    (ours,) = medians(lambda: block_matching(frames, parameters), seconds=2.0)
    loop = _seconds_of_loop(first, second)
    return [
        Row("EBMA 16 x 16, ±16, 640 x 480, SAD", ours, "limit", 0.080, 1.0),
        Row(f"the same {_TIMES} times over", ours * _TIMES, "plain loop once, scaled from a part", loop, 1.0),
    ]


def _pair() -> tuple[Pixels, Pixels]:
    """Give the motorcycle from left and right, where nearly every block moves."""
    views = (luminance(find(key).make().pixels) for key in ("stereo_left", "stereo_right"))
    first, second = (np.asarray(cv2.resize(view, (_COLUMNS, _ROWS), interpolation=cv2.INTER_AREA)) for view in views)
    return first, second


def _loop(first: Pixels, second: Pixels, top: int, left: int) -> tuple[int, int]:
    """Try every displacement of a block, one after the other; see `block_matching` for ties."""
    block = first[top : top + _SIDE, left : left + _SIDE].astype(np.int32)
    best: tuple[int, int, int, int] | None = None
    for down in range(-_REACH, _REACH + 1):
        for right in range(-_REACH, _REACH + 1):
            y, x = top + down, left + right
            if y < 0 or x < 0 or y + _SIDE > first.shape[0] or x + _SIDE > first.shape[1]:
                continue
            there = second[y : y + _SIDE, x : x + _SIDE]
            key = (int(np.abs(there - block).sum()), right * right + down * down, down, right)
            if best is None or key < best:
                best = key
    assert best is not None
    return best[3], best[2]


def _check(first: Pixels, second: Pixels, field: NDArray[np.float32]) -> None:
    for row in range(_ROWS // _SIDE)[_CHECKED_BLOCK_ROWS]:
        for column in range(_COLUMNS // _SIDE)[_CHECKED_BLOCK_COLUMNS]:
            expected = _loop(first, second, row * _SIDE, column * _SIDE)
            if tuple(field[row, column]) != expected:
                raise AssertionError(f"block {row}, {column}: {field[row, column]} instead of {expected}")


def _seconds_of_loop(first: Pixels, second: Pixels) -> float:
    """Time loops over pixels, displacements and blocks on a part of them, scaled to all that the search compares."""
    top = _ROWS // _SIDE // 2 * _SIDE
    start, tried = time.perf_counter(), 0
    for number in range(_TIMED_BLOCKS):
        left = (number + 10) * _SIDE
        for right in range(-5, 6):
            tried += 1
            total = 0
            for row in range(top, top + _SIDE):
                for column in range(left, left + _SIDE):
                    total += abs(int(first[row, column]) - int(second[row, column + right]))
    seconds = time.perf_counter() - start
    per_axis = [
        sum(
            min(place, _REACH) + min(length - _SIDE - place, _REACH) + 1
            for place in range(0, length - _SIDE + 1, _SIDE)
        )
        for length in (_ROWS, _COLUMNS)
    ]
    return seconds / tried * per_axis[0] * per_axis[1]
