"""Files of several pages in a batch: each page becomes a picture, as it becomes an image when the file is opened."""

import re
from pathlib import Path

from sightglass.app.files import EXTENSIONS

_DIGITS = 3
_PAGE = re.compile(rf"(.+)-p\d{{{_DIGITS},}}")
_PAGED = ("TIFF", "WebP")


def targets(target: Path, pages: int) -> tuple[Path, ...]:
    """Name the pictures of a file: `target` for its only page, else that with -p001, -p002 and so on behind."""
    if pages == 1:
        return (target,)
    digits = max(_DIGITS, len(str(pages)))
    return tuple(
        target.with_name(f"{target.stem}-p{number:0{digits}}{target.suffix}") for number in range(1, pages + 1)
    )


def may_have_several(source: Path) -> bool:
    """Say whether a file of this name can hold several pages; one without a known ending can."""
    return EXTENSIONS.get(source.suffix.lower(), _PAGED[0]) in _PAGED


class Names:
    """The names that are taken in a folder, each with room for its pages; compared as strings."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._with_pages: set[str] = set()
        self._without_room: set[str] = set()

    def take(self, name: str, *, with_pages: bool) -> None:
        """Keep a name, and those of its pages, from others."""
        self._taken.add(name)
        if with_pages:
            self._with_pages.add(name)
        file = _file_of(name)
        if file is not None:
            self._without_room.add(file)

    def is_free(self, name: str, *, with_pages: bool) -> bool:
        """Say whether neither the name nor one of its pages is taken."""
        if name in self._taken or (with_pages and name in self._without_room):
            return False
        return _file_of(name) not in self._with_pages


def _file_of(name: str) -> str | None:
    """Name the file of which this would be a page."""
    path = Path(name)
    match = _PAGE.fullmatch(path.stem)
    return str(path.with_name(match[1] + path.suffix)) if match else None
