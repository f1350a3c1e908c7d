"""What processes that are killed while they write leave behind in the folders of a batch."""

import os
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from sightglass.app.files.atomic import TEMPORARY


def mark(target: Path) -> str:
    """Give what the names of temporary files begin with that become the pictures of a task."""
    name = target.name.encode(errors="surrogateescape")
    return f"batch-{blake2b(name, digest_size=8).hexdigest()}-"


def remove(targets: Iterable[Path]) -> None:
    """Remove what is left of tasks whose pictures are there.

    Whatever might still write such a picture, on a computer that cannot be reached for example, is not needed any more.
    What belongs to tasks that may be under way stays: nobody could tell whether it is still being written.
    """
    by_folder: defaultdict[Path, list[Path]] = defaultdict(list)
    for target in targets:
        by_folder[target.parent].append(target)
    for folder, done in by_folder.items():
        found = _found(folder)
        if found:
            own = tuple(f"{TEMPORARY}{mark(target)}" for target in done)
            for path in found:
                if path.name.startswith(own):
                    with suppress(OSError):
                        path.unlink()


def _found(folder: Path) -> list[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        return [Path(entry.path) for entry in entries if entry.name.startswith(f"{TEMPORARY}batch-")]
    return []
