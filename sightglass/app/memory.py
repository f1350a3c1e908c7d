"""How much memory the program may take, how much of that each part of it, and how much it takes now."""

import os
from pathlib import Path

from sightglass.algorithms.stage_cache import limit_stage_caches
from sightglass.algorithms.texts import tr

LEAST_LIMIT = 256 << 20
_SHARE_OF_MACHINE = 0.5
_MACHINE_IF_UNKNOWN = 8 << 30
# A file, session or data set that is opened may take all of it. Of what only saves time or keeps a way back:
_SHARE_OF_STAGES = 1 / 8
_SHARE_OF_UNDO = 1 / 2
_SHARE_OF_HISTORY = 1 / 8
_CGROUP = Path("/sys/fs/cgroup/memory.max")
_STATM = Path("/proc/self/statm")

_chosen: int | None = None


def machine_memory() -> int:
    """Give the bytes of memory of this computer, or of the container that the program runs in."""
    try:
        whole = int(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (AttributeError, ValueError, OSError):
        return _MACHINE_IF_UNKNOWN
    try:
        return min(whole, int(_CGROUP.read_text("ascii")))
    except (OSError, ValueError):
        # There is no container, or it has no limit ("max").
        return whole


def default_limit() -> int:
    """Give the limit that is in force where a person has chosen none: half of the machine's memory."""
    return max(LEAST_LIMIT, int(machine_memory() * _SHARE_OF_MACHINE))


def memory_limit() -> int:
    """Give the bytes that one opened file, session or data set may take."""
    return default_limit() if _chosen is None else _chosen


def undo_limit() -> int:
    """Give the bytes that images may take which only undo keeps."""
    return int(memory_limit() * _SHARE_OF_UNDO)


def history_limit() -> int:
    """Give the bytes that the pictures between the steps of a history may take."""
    return int(memory_limit() * _SHARE_OF_HISTORY)


def set_memory_limit(size: int | None) -> None:
    """Put a limit in bytes in force, or with None the default one; kept results beyond their share go at once."""
    global _chosen
    _chosen = size
    limit_stage_caches(memory_limit() * _SHARE_OF_STAGES)


def limit_text() -> str:
    """Say what the limit is and where it comes from."""
    size = memory_limit() / 2**30
    if _chosen is None:
        return tr("the limit on this computer is {size:.3g} GiB", size=size)
    return tr("the limit in the preferences is {size:.3g} GiB", size=size)


def process_memory() -> int | None:
    """Give the bytes that the program has in memory now; None where the system does not tell."""
    try:
        return int(_STATM.read_text("ascii").split()[1]) * int(os.sysconf("SC_PAGE_SIZE"))
    except (AttributeError, OSError, ValueError, IndexError):
        return None
