"""How many threads the algorithms share their work out to."""

import os

import cv2


def core_count() -> int:
    """Count the cores that this process may use.

    Returns
    -------
    int
        At least 1.
    """
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def thread_count() -> int:
    """Give the number of threads for one computation.

    OpenCV holds it, so that its own kernels and the algorithms' threads always agree.

    Returns
    -------
    int
        At least 1.
    """
    return max(1, int(cv2.getNumThreads()))


def set_thread_count(count: int) -> None:
    """Let computations use so many threads from their next parallel part on.

    Parameters
    ----------
    count : int
        1 computes everything in the calling thread.

    Raises
    ------
    ValueError
        If it is less than 1.
    """
    if count < 1:
        raise ValueError(f"A computation needs at least 1 thread, not {count}.")
    cv2.setNumThreads(count)
