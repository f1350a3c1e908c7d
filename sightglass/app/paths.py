"""Questions to the file system that are always answered.

Those of `pathlib` raise an error where a name is too long or a folder may not be looked into.
"""

import os
from pathlib import Path


def exists(path: Path) -> bool:
    """Say whether there is something at a path, as far as one can see."""
    return os.path.exists(path)  # noqa: PTH110 - see above


def is_folder(path: Path) -> bool:
    """Say whether there is a folder at a path, as far as one can see."""
    return os.path.isdir(path)  # noqa: PTH112 - see above


def is_file(path: Path) -> bool:
    """Say whether there is a file at a path, as far as one can see."""
    return os.path.isfile(path)  # noqa: PTH113 - see above
