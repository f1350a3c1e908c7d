"""A session as JSON, and back; arrays and trainings are in parts that it names."""

import base64
import re
from collections.abc import Sequence
from typing import Any

from sightglass.algorithms.image import Region
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.seen import Measured, Zoom
from sightglass.algorithms.texts import tr
from sightglass.app.entry import Entry
from sightglass.app.picture_history.chain import Chain
from sightglass.app.session.checked import place, sequence, shown, table, typed
from sightglass.app.session.docks import dock_from_json, dock_to_json
from sightglass.app.session.errors import damaged, unknown
from sightglass.app.session.images import chain_from_json, chain_to_json, entry_from_json, entry_to_json
from sightglass.app.session.model import CanvasState, Session, arrays_of
from sightglass.app.session.parts import ArrayReader, ArrayWriter, Sink, Source
from sightglass.app.session.versions import FORMAT, VERSION, migrated
from sightglass.app.strict_json import JsonError, strict_json

MOST_DESCRIPTION_BYTES = 64 << 20
_MOST_IMAGES = 30_000
MODES = ("single", "divider", "side_by_side", "flicker")
TOOLS = ("pan", "select", "profile")
# No screen and no image are so large that more would make sense.
_SMALLEST_SCALE, _LARGEST_SCALE = 1e-5, 1e4
_NAMES = ("images", "current", "docks", "active", "board", "canvas", "layout", "edited")


def write_description(session: Session, parts: Sink, arrays: ArrayWriter, progress: Progress) -> dict[str, Any]:
    """Put all arrays and trainings of a session into parts, and describe the rest of it."""
    entries = session.entries
    arrays.write((array for entry in entries for array in arrays_of(entry.image)), progress)
    places = {entry.identity: number for number, entry in enumerate(entries)}
    canvas = session.canvas
    return {
        "format": FORMAT,
        "version": VERSION,
        "images": [entry_to_json(entry, arrays.name) for entry in entries],
        "current": None if session.current is None else places[session.current],
        "docks": {name: dock_to_json(state, entries, parts) for name, state in session.docks.items()},
        "active": session.active,
        "board": session.board,
        "canvas": {
            "mode": canvas.mode,
            "alone": canvas.alone,
            "left": canvas.left,
            "right": canvas.right,
            "selection": canvas.selection,
            "tool": canvas.tool,
            "zoom": canvas.zoom,
            "line": canvas.line,
        },
        "layout": base64.b64encode(session.layout).decode("ascii"),
        "edited": [{"image": places[key], "steps": chain_to_json(chain)} for key, chain in session.edited.items()],
    }


def parsed(content: bytes) -> dict[str, Any]:
    """Read JSON that should be a table; raises `SessionError`."""
    try:
        checked: dict[str, Any] = typed(strict_json(content), tr("its description"), dict)
    except JsonError as error:
        raise damaged(
            tr("its description cannot be read, since {reason}", reason=re.split(r"\. |。", str(error))[0])
        ) from error
    return checked


def read_description(data: dict[str, Any], parts: Source, arrays: ArrayReader, progress: Progress) -> Session:
    """Make a session of its description, whatever version wrote it; all of it is checked.

    Raises
    ------
    SessionError
        If anything in it is not as it should be.
    """
    stated = table(migrated(data), tr("its description"), *_NAMES)
    images = typed(stated["images"], tr("the list of its images"), list)
    if len(images) > _MOST_IMAGES:
        raise damaged(tr("it claims {count:,} images", count=len(images)))
    entries = []
    for number, image in enumerate(images, 1):
        progress.report(
            (number - 1) / len(images), tr("Opening image {number} of {count}", number=number, count=len(images))
        )
        entries.append(entry_from_json(image, number, arrays))
    current = _current(stated["current"], entries)
    docks = typed(stated["docks"], tr("the list of its docks"), dict)
    states = {name: dock_from_json(name, dock, entries, current, parts) for name, dock in docks.items()}
    active = typed(stated["active"], tr("the dock in use"), str)
    if active and active not in states:
        raise damaged(tr("the dock in use, {name}, is none of its docks", name=shown(active)))
    return Session(
        tuple(entries),
        None if current is None else current.identity,
        states,
        active,
        typed(stated["board"], tr("the board in view"), str, type(None)),
        _canvas(stated["canvas"], current),
        _layout(stated["layout"]),
        dict(_edited(each, entries) for each in typed(stated["edited"], tr("the list of its edited images"), list)),
    )


def _edited(data: Any, entries: Sequence[Entry]) -> tuple[int, Chain]:
    stated = table(data, tr("an edited image"), "image", "steps")
    entry = entries[place(stated["image"], tr("an edited image"), len(entries))]
    return entry.identity, chain_from_json(stated["steps"], tr("the edited steps of {what}", what=shown(entry.name)))


def _current(data: Any, entries: Sequence[Entry]) -> Entry | None:
    if data is not None:
        return entries[place(data, tr("the current image"), len(entries))]
    if entries:
        raise damaged(tr("none of its images is the current one"))
    return None


def _canvas(data: Any, current: Entry | None) -> CanvasState:
    stated = table(data, tr("its canvas"), "mode", "alone", "left", "right", "selection", "tool", "zoom", "line")
    mode = typed(stated["mode"], tr("the mode of its canvas"), str)
    if mode not in MODES:
        raise unknown(tr("its canvas is in the mode {mode}", mode=shown(mode)))
    alone, left, right = (
        typed(stated[name], tr("a picture of its canvas"), str) for name in ("alone", "left", "right")
    )
    selection, zoom, line = stated["selection"], stated["zoom"], stated["line"]
    tool = typed(stated["tool"], tr("the tool of its canvas"), str)
    if tool not in TOOLS:
        raise unknown(tr("the tool of its canvas is {tool}", tool=shown(tool)))
    return CanvasState(
        mode, alone, left, right, None if selection is None else _selection(selection, current), tool,
        None if zoom is None else _zoom(zoom), None if line is None else _line(line),
    )  # fmt: skip


def _zoom(data: Any) -> Zoom:
    rows, columns, (scale, x, y) = _on_image(data, tr("its zoom"), 3)
    if not _SMALLEST_SCALE <= scale <= _LARGEST_SCALE or not (0 <= x <= columns and 0 <= y <= rows):
        raise damaged(tr("its zoom shows no part of the image"))
    return Zoom(rows, columns, scale, x, y)


def _line(data: Any) -> Measured:
    rows, columns, (x0, y0, x1, y1) = _on_image(data, tr("the line on its canvas"), 4)
    if not all(0 <= x < columns for x in (x0, x1)) or not all(0 <= y < rows for y in (y0, y1)):
        raise damaged(tr("the line on its canvas does not lie within the image"))
    return Measured(rows, columns, x0, y0, x1, y1)


def _on_image(data: Any, what: str, count: int) -> tuple[int, int, tuple[float, ...]]:
    """Take rows and columns of an image apart, and so many numbers that say where something is on it."""
    values = typed(data, what, list)
    rows, columns = sequence(values[:2], what, int, 2)
    return rows, columns, sequence(values[2:], what, float, count)


def _selection(data: Any, current: Entry | None) -> Region:
    region = Region(*sequence(data, tr("its selection"), int, 4))
    starts_inside = min(region.row, region.column) >= 0 and min(region.rows, region.columns) > 0
    if current is None or not starts_inside or region.row + region.rows > current.image.rows \
            or region.column + region.columns > current.image.columns:  # fmt: skip
        raise damaged(tr("its selection does not lie within the current image"))
    return region


def _layout(data: Any) -> bytes:
    try:
        return base64.b64decode(typed(data, tr("its layout"), str), validate=True)
    except ValueError as error:
        raise damaged(tr("its layout cannot be read ({error})", error=error)) from error
