"""What a benchmark measures, and how two things are measured side by side."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True)
class Row:
    """One comparison.

    Parameters
    ----------
    name : str
        What was measured, with its size: "equalize, 1 MP uint8".
    ours, theirs : float
        The medians, in `unit`. A limit rather than a peer stands in `theirs` too, and `peer` says what it is.
    peer : str
        What `theirs` measures: "cv2.equalizeHist", or "limit".
    wanted : float
        The highest ratio ours / theirs that meets the goal (0.5: at least twice as fast; 1 for a limit).
    unit : str
        "s" is shown as µs, ms or s, whichever reads best; anything else as it is ("MB").
    """

    name: str
    ours: float
    peer: str
    theirs: float
    wanted: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def is_met(self) -> bool:
        return self.ratio <= self.wanted


def medians(*works: Work, seconds: float = 1.0, least: int = 5, most: int = 2000) -> tuple[float, ...]:
    """Time each work again and again, in turns, so that a slow moment of the machine hits all; give the medians."""
    for work in works:
        work()
    times: list[list[float]] = [[] for _ in works]
    end = time.perf_counter() + seconds * len(works)
    rounds = 0
    while rounds < least or (rounds < most and time.perf_counter() < end):
        for work, taken in zip(works, times, strict=True):
            start = time.perf_counter()
            work()
            taken.append(time.perf_counter() - start)
        rounds += 1
    return tuple(statistics.median(taken) for taken in times)


def compare(name: str, ours: Work, peer: str, theirs: Work, wanted: float, seconds: float = 1.0) -> Row:
    """Measure ours and the peer in turns."""
    own, other = medians(ours, theirs, seconds=seconds)
    return Row(name, own, peer, other, wanted)
