"""The images of a session as JSON, with the recipes that made them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image, Pixels, View
from sightglass.algorithms.texts import tr
from sightglass.app.entry import Entry
from sightglass.app.picture_history.chain import Chain, Link
from sightglass.app.recipes import LONGEST_NAME, MOST_STEPS, RecipeStep, checked_step
from sightglass.app.session.checked import place, sequence, shown, table, texts, typed
from sightglass.app.session.errors import damaged, unknown
from sightglass.app.session.parts import ArrayReader

_MOST_FRAMES = 2**31
_PIXELS = ("|u1", "<u2", "<f4")
_NAMES = (
    "name", "pixels", "bit_depth", "clean", "black_and_white", "motion", "view", "source", "page", "recipe",
)  # fmt: skip


def entry_to_json(entry: Entry, name_of: Callable[[Pixels], str]) -> dict[str, Any]:
    """Describe an image; `name_of` gives the part that an array is in."""
    image, view = entry.image, entry.image.view
    return {
        "name": image.name,
        "pixels": name_of(image.pixels),
        "bit_depth": image.bit_depth,
        "clean": None if image.clean is None else name_of(image.clean),
        "black_and_white": image.black_and_white,
        "motion": None if image.motion is None else name_of(image.motion),
        "view": None if view is None else {"scene": view.scene, "matrix": view.matrix, "gain": view.gain},
        "source": None if entry.source is None else str(entry.source),
        "page": entry.page,
        "recipe": [_step_to_json(step) for step in entry.recipe],
    }


def _step_to_json(step: RecipeStep) -> dict[str, Any]:
    return {"operation": step.operation, "parameters": step.parameters, "inputs": step.inputs}


def chain_to_json(chain: Chain) -> list[dict[str, Any]]:
    """Describe steps that are being edited."""
    return [{"step": _step_to_json(link.step), "is_on": link.is_on} for link in chain.links]


def chain_from_json(data: Any, what: str) -> Chain:
    """Give steps that are being edited from their description; `what` names them in messages."""
    links = typed(data, what, list)
    if len(links) > MOST_STEPS:
        raise damaged(tr("{what} claims {count:,} steps", what=what, count=len(links)))
    stated = [table(link, tr("a step of {what}", what=what), "step", "is_on") for link in links]
    return Chain(
        tuple(Link(_step(link["step"], what), typed(link["is_on"], tr("a switch of {what}", what=what), bool))
              for link in stated)
    )  # fmt: skip


def entry_from_json(data: Any, number: int, arrays: ArrayReader) -> Entry:
    """Make an image of its description, the `number`-th from 1; raises `SessionError`."""
    stated = table(data, tr("image {number}", number=number), *_NAMES)
    name = typed(stated["name"], tr("the name of image {number}", number=number), str)
    if len(name) > LONGEST_NAME:
        raise damaged(tr("the name of image {number} has {count:,} letters", number=number, count=len(name)))
    what = tr("its image {name}", name=shown(name))
    image = _image(stated, name, what, arrays)
    source = typed(stated["source"], tr("the source of {what}", what=what), str, type(None))
    page = place(stated["page"], tr("the page of {what}", what=what), _MOST_FRAMES)
    recipe = typed(stated["recipe"], tr("the recipe of {what}", what=what), list)
    if len(recipe) > MOST_STEPS:
        raise damaged(tr("the recipe of {what} claims {count:,} steps", what=what, count=len(recipe)))
    return Entry(
        image, None if source is None else Path(source),
        tuple(_step(step, tr("the recipe of {what}", what=what)) for step in recipe),
        page,
    )  # fmt: skip


def _image(stated: dict[str, Any], name: str, what: str, arrays: ArrayReader) -> Image:
    def array(key: str) -> Pixels | None:
        part = typed(stated[key], tr("the part of {what}", what=what), str, type(None))
        return None if part is None else arrays.read(part, what)

    pixels = array("pixels")
    if pixels is None or pixels.dtype.str not in _PIXELS:
        raise damaged(tr("{what} has no pixels of 8 or 16 bits or 32-bit floats", what=what))
    try:
        image = Image.of(pixels, name, None, array("clean"), array("motion"))
    except SightglassError as error:
        raise damaged(tr("{what} does not fit together ({error})", what=what, error=error)) from error
    depth = typed(stated["bit_depth"], tr("the bit depth of {what}", what=what), int)
    most = pixels.dtype.itemsize * 8
    if not (1 <= depth <= most if pixels.dtype.kind == "u" else depth == most):
        raise damaged(tr("{what} is said to have {depth} bits, which its values do not fit to", what=what, depth=depth))
    scale, view = stated["black_and_white"], stated["view"]
    return replace(
        image,
        bit_depth=depth,
        black_and_white=None if scale is None else _scale(scale, what),
        view=None if view is None else _view(view, tr("the view of {what}", what=what)),
    )


def _scale(data: Any, what: str) -> tuple[float, float]:
    low, high = sequence(data, tr("black and white of {what}", what=what), float, 2)
    if not low < high:
        raise damaged(tr("black of {what} is not below its white", what=what))
    return low, high


def _view(data: Any, what: str) -> View:
    stated = table(data, what, "scene", "matrix", "gain")
    rows = tuple(sequence(row, what, float, 3) for row in typed(stated["matrix"], what, list))
    if len(rows) != 3:
        raise damaged(tr("the matrix of {what} has {count} rows rather than 3", what=what, count=len(rows)))
    return View(typed(stated["scene"], what, str), rows, typed(stated["gain"], what, float))


def _step(data: Any, what: str) -> RecipeStep:
    stated = table(data, tr("a step of {what}", what=what), "operation", "parameters", "inputs")
    operation = typed(stated["operation"], tr("an operation in {what}", what=what), str)
    shown_operation = tr("{operation} in {what}", operation=shown(operation), what=what)
    parameters = typed(stated["parameters"], tr("the parameters of {operation}", operation=shown_operation), dict)
    inputs = texts(stated["inputs"], tr("the inputs of {operation}", operation=shown_operation))
    try:
        return checked_step(operation, parameters, inputs, what)
    except SightglassError as error:
        raise unknown(
            tr(
                "{operation} is not accepted ({reason})",
                operation=shown_operation,
                reason=str(error).rstrip(".。"),
            )
        ) from error
