"""Dense pyramidal Lucas-Kanade beside OpenCV's optical flow, on three Middlebury pairs whose motion is known."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np

from benchmarks.rows import Row, medians
from sightglass.algorithms.flow.evaluation import evaluate
from sightglass.algorithms.flow.field import FlowField, Frames
from sightglass.algorithms.flow.motion_files import decode_flo
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.flow.pyramidal import pyramidal
from sightglass.algorithms.image import Pixels

_FOLDER = Path(__file__).parents[2] / "shared" / "data" / "flow"
_NAMES = ("Dimetrodon", "Grove2", "RubberWhale")
_TIMED = "Grove2"
_GRID = 8


class _Pair(NamedTuple):
    first: Pixels
    second: Pixels
    truth: FlowField


_Method = Callable[[Pixels, Pixels], FlowField]


def measure() -> list[Row]:
    """Compare errors, averaged over the pairs, and times at 640 x 480."""
    missing = [name for name in _NAMES if not (_FOLDER / name / "flow10.flo").is_file()]
    if missing:
        print(f"  Left out: the Middlebury pairs {', '.join(missing)} are not in ../shared/data/flow.")
        return []
    pairs = {name: _read(_FOLDER / name) for name in _NAMES}
    ours, medium, sparse = (_mean_error(pairs, method) for method in (_ours, _dis, _on_a_grid))
    what = "mean end-point error over 3 Middlebury pairs"
    return [
        Row(what, ours, "cv2 DIS, medium", medium, 1.05, "px"),
        Row(what, ours, f"cv2 PyrLK, its defaults, every {_GRID} px, interpolated", sparse, 0.5, "px"),
        *_times(pairs[_TIMED]),
    ]


def _times(pair: _Pair) -> list[Row]:
    methods = (_ours, partial(_farneback, levels=3, sigma=1.2), partial(_farneback, levels=5, sigma=1.1))
    ours, farneback, deeper = medians(*(partial(method, *pair[:2]) for method in methods), seconds=1.5)
    what = "dense pyramidal Lucas-Kanade, 640 x 480"
    return [
        Row(what, ours, "cv2 Farneback, 3 levels", farneback, 0.65),
        Row(what, ours, "cv2 Farneback, 5 levels", deeper, 0.65),
    ]


def _read(folder: Path) -> _Pair:
    frames = (cv2.imread(str(folder / name), cv2.IMREAD_GRAYSCALE) for name in ("frame10.png", "frame11.png"))
    first, second = map(np.asarray, frames)
    return _Pair(first, second, decode_flo((folder / "flow10.flo").read_bytes()))


def _mean_error(pairs: dict[str, _Pair], method: _Method) -> float:
    errors = [evaluate(method(pair.first, pair.second), pair.truth).end_point_figures for pair in pairs.values()]
    return float(np.mean([figures.mean for figures in errors if figures is not None]))


def _ours(first: Pixels, second: Pixels) -> FlowField:
    frames = Frames(first.astype(np.float32), second.astype(np.float32), 255.0)
    return pyramidal(frames, Flow()).field


def _dis(first: Pixels, second: Pixels) -> FlowField:
    method = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    return np.asarray(method.calc(first, second, None))  # type: ignore[call-overload]


def _farneback(first: Pixels, second: Pixels, levels: int, sigma: float) -> FlowField:
    field = cv2.calcOpticalFlowFarneback(first, second, None, 0.5, levels, 15, 3, 5, sigma, 0)  # type: ignore[call-overload]
    return np.asarray(field)


def _on_a_grid(first: Pixels, second: Pixels) -> FlowField:
    """Track points in the middle of squares, and interpolate between them."""
    rows, columns = first.shape
    y, x = np.mgrid[_GRID // 2 : rows : _GRID, _GRID // 2 : columns : _GRID].astype(np.float32)
    points = np.dstack([x, y]).reshape(-1, 1, 2)
    found, _, _ = cv2.calcOpticalFlowPyrLK(first, second, points, None)  # type: ignore[call-overload]
    motion = (found - points).reshape(*x.shape, 2)
    across = (np.arange(columns, dtype=np.float32) - _GRID // 2) / _GRID
    down = (np.arange(rows, dtype=np.float32) - _GRID // 2) / _GRID
    places = np.meshgrid(across, down)
    return np.asarray(cv2.remap(motion, *places, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))
