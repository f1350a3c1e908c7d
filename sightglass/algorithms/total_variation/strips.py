"""Work on strips of rows that stay in the cache, shared among threads."""

import threading
from collections.abc import Callable, Sequence

from sightglass.algorithms import threads

# Larger strips leave the cache, smaller ones spend their time on calls.
_LEAST_STRIP_PIXELS, _MOST_STRIP_PIXELS = 1 << 16, 1 << 17
_STRIPS_OF_SMALL_IMAGES = 4
_LEAST_PIXELS_OF_A_THREAD = 1 << 16

Work = Callable[[int, int, int], None]


def strip_rows(rows: int, columns: int) -> int:
    """Give the number of rows of a strip.

    Parameters
    ----------
    rows, columns : int
        Size of the plane.

    Returns
    -------
    int
        At least 8, so that the row above a strip, which it needs too, does not weigh much; at most `rows`.
    """
    pixels = min(_MOST_STRIP_PIXELS, max(_LEAST_STRIP_PIXELS, rows * columns // _STRIPS_OF_SMALL_IMAGES))
    return min(rows, max(8, pixels // columns))


def thread_count(pixels: int) -> int:
    """Give the number of threads that are worth starting.

    Parameters
    ----------
    pixels : int
        Size of a plane.

    Returns
    -------
    int
        At least 1; not more than `threads.thread_count`.
    """
    return max(1, min(threads.thread_count(), pixels // _LEAST_PIXELS_OF_A_THREAD))


def in_strips(phases: Sequence[tuple[Work, int, int]], threads: int) -> None:
    """Do phases one after the other, each in strips that the threads share.

    Parameters
    ----------
    phases : sequence of (work, length, step)
        ``work(start, stop, thread)`` is called for strips of `step` rows that cover 0 to `length`. No strip may need
        what another strip of the same phase writes.
    threads : int
        How many, the calling one included.

    Raises
    ------
    Exception
        What `work` raised first.
    """
    queues = [_Queue(*phase) for phase in phases]

    def help_out(thread: int) -> None:
        for queue in queues:
            queue.take_part(thread)

    # Started for this call alone: none idles on. They are not waited for, only their strips are, so that a busy machine
    # which lets them begin late loses nothing.
    for number in range(1, threads):
        threading.Thread(target=help_out, args=(number,), name="total-variation", daemon=True).start()
    for queue in queues:
        queue.take_part(0)
        if queue.error is not None:
            raise queue.error


class _Queue:
    """The strips of one phase."""

    def __init__(self, work: Work, length: int, step: int) -> None:
        self._work, self._length, self._step = work, length, step
        self._waiting = iter(range(0, length, step))
        self._left = len(range(0, length, step))
        self._lock, self._is_done = threading.Lock(), threading.Event()
        self.error: BaseException | None = None

    def take_part(self, thread: int) -> None:
        """Do strips until none waits, then wait until those of the others are done."""
        for start in self._waiting:
            try:
                if self.error is None:
                    self._work(start, min(self._length, start + self._step), thread)
            except BaseException as error:
                self.error = error
            with self._lock:
                self._left -= 1
                if self._left == 0:
                    self._is_done.set()
        self._is_done.wait()
