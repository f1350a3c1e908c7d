"""Choosing between one thread and two by what is faster now."""

from collections import deque

# The slower way is tried again once in so many groups of batches, since a machine that was busy may be free by now; and
# the rarer, the slower it was, so that trials never cost more than some thousandths of the time.
_GROUPS_BETWEEN_TRIALS = 40
_MORE_FOR_EACH_TIME_SLOWER = 160
# A way is judged by the middle one of its last groups: now and then one is held up, whichever way it goes, and that is
# not to have a second of batches computed in the slower one.
_GROUPS_TO_JUDGE_BY = 7


class Pace:
    """Finds the faster number of threads while the work goes on.

    A second thread nearly doubles the speed where a processor is free for it, and costs time where none is: each batch
    then waits for its slower half. Since the result is the same either way, the choice may follow the clock.

    Parameters
    ----------
    most : int
        1, or 2 where both are to be tried.
    """

    def __init__(self, most: int) -> None:
        self._ways = tuple(range(1, most + 1))
        self._seconds: dict[int, deque[float]] = {}
        self._groups = self._changed = 0
        self._last: int | None = None

    def threads(self) -> int:
        """Give the number of threads for the next group of batches."""
        untried = [way for way in self._ways if way not in self._seconds]
        if untried:
            return untried[-1]
        by_speed = sorted(self._ways, key=self._usual)
        fast, slow = by_speed[0], by_speed[-1]
        slower = self._usual(slow) / max(self._usual(fast), 1e-9) - 1
        between = _GROUPS_BETWEEN_TRIALS + round(_MORE_FOR_EACH_TIME_SLOWER * min(1.0, slower))
        return slow if self._groups - self._changed >= between else fast

    def note(self, threads: int, seconds: float) -> None:
        """Tell how it went.

        Parameters
        ----------
        threads : int
            How many there were.
        seconds : float
            That a sample took, on average over the group.
        """
        self._seconds.setdefault(threads, deque(maxlen=_GROUPS_TO_JUDGE_BY)).append(seconds)
        self._groups += 1
        if threads != self._last:
            self._last, self._changed = threads, self._groups

    def _usual(self, way: int) -> float:
        last = sorted(self._seconds[way])
        return last[(len(last) - 1) // 2]
