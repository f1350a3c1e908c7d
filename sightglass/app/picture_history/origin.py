"""Where a chain begins: at an open image, a sample or a file. Reads files, so it is called off the window's thread."""

from collections.abc import Hashable, Iterable, Sequence

from sightglass.algorithms import samples
from sightglass.algorithms.image import Image
from sightglass.algorithms.texts import tr
from sightglass.app.entry import Entry
from sightglass.app.picture_history.errors import HistoryError
from sightglass.app.picture_history.results import OriginKey, OriginPlace
from sightglass.app.recipes import steps_to_follow
from sightglass.app.video_names import VIDEO_EXTENSIONS


def origin_text(entry: Entry) -> str:
    """Say where the chain of an image begins."""
    if entry.source is not None:
        return _with_page(entry.source.name, entry)
    first = entry.recipe[0] if entry.recipe else None
    if first is not None and first.operation == "sample":
        return tr(samples.find(first.parameters["key"]).title)
    if first is not None and first.operation == "paste":
        return tr("Pasted image")
    return entry.name if entry.first_image is None else entry.first_image.name


def origin_kind(entry: Entry) -> str:
    """Say what the chain of an image begins with, in a word or two."""
    if entry.source is not None:
        return tr("Video frame") if entry.source.suffix.lower() in VIDEO_EXTENSIONS else tr("File")
    first = entry.recipe[0].operation if entry.recipe else ""
    return {"sample": tr("Sample image"), "paste": tr("From the clipboard")}.get(first, tr("Made in the program"))


def origin_in_full(entry: Entry) -> str:
    """Say the same in one text, with the whole path."""
    if entry.source is not None:
        return tr("{label}: {value}", label=origin_kind(entry), value=_with_page(str(entry.source), entry))
    if _sample_key(entry):
        return tr("{label}: {value}", label=origin_kind(entry), value=origin_text(entry))
    return origin_kind(entry)


def at_hand(entries: Iterable[Entry]) -> set[Hashable]:
    """Give what results may be kept for: open images, those that they were made from, and the places of these."""
    found: set[Hashable] = set()
    for entry in entries:
        found.update({entry.image, entry.first_image, _place(entry)} - {None})
    return found


def open_origin(entry: Entry, open_entries: Sequence[Entry]) -> Image | None:
    """Give the image that the chain of an entry begins with; None where it is not open, but can be found again.

    Parameters
    ----------
    entry : Entry
        The picture whose chain it is.
    open_entries : sequence of Entry
        What is open; an image among these is taken rather than to read its file again.

    Raises
    ------
    HistoryError
        If there is no way to it any more.
    """
    if entry.first_image is not None:
        return entry.first_image
    found = [other.image for other in open_entries if _is_origin(other, entry)]
    is_named = _place(entry) is not None
    if len(found) == 1 or (found and is_named):
        return found[0]
    if is_named:
        return None
    if found:
        raise HistoryError(
            tr("{n} open images may be the beginning of “{name}”. Close the others.", n=len(found), name=entry.name)
        )
    raise HistoryError(
        tr(
            "The image that “{name}” was made from is not open any more and was never saved. Open it again, or go on "
            "from this picture.",
            name=entry.name,
        )
    )


def origin_key(entry: Entry) -> OriginKey:
    """Name the image that `read_origin` would give now; it must be one that is found again."""
    place = _place(entry)
    assert place is not None
    try:
        found = None if place.source is None else place.source.stat()
    except OSError:
        # Reading tells why.
        found = None
    return OriginKey(place, () if found is None else (found.st_mtime_ns, found.st_size))


def read_origin(entry: Entry) -> Image:
    """Find the image again that the chain of an entry begins with.

    Raises
    ------
    SightglassError
        If its file cannot be read.
    """
    return _read(entry) if entry.source is not None else samples.find(_sample_key(entry)).make()


def _with_page(file: str, entry: Entry) -> str:
    return tr("{file}, page {page}", file=file, page=entry.page + 1) if entry.page else file


def _place(entry: Entry) -> OriginPlace | None:
    sample = _sample_key(entry)
    return OriginPlace(entry.source, entry.page, sample) if entry.source is not None or sample else None


def _is_origin(other: Entry, entry: Entry) -> bool:
    is_of_same = (other.source, other.page) == (entry.source, entry.page)
    has_same_start = bool(other.recipe or entry.source) and other.recipe == entry.recipe[: len(other.recipe)]
    return is_of_same and has_same_start and not steps_to_follow(other.recipe)


def _sample_key(entry: Entry) -> str:
    is_sample = bool(entry.recipe) and entry.recipe[0].operation == "sample"
    return str(entry.recipe[0].parameters["key"]) if is_sample else ""


def _read(entry: Entry) -> Image:
    source = entry.source
    assert source is not None
    if source.suffix.lower() in VIDEO_EXTENSIONS:
        from sightglass.app.files.frames import open_frames

        return open_frames([source]).frame(entry.page)
    from sightglass.app.files import read_images

    pages = read_images(source)
    if entry.page >= len(pages):
        raise HistoryError(
            tr(
                "“{file}” has no page {page} any more, which the picture was made from. Put the file back as it was.",
                file=source.name,
                page=entry.page + 1,
            )
        )
    return pages[entry.page]
