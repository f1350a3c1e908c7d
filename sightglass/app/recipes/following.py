"""Following a recipe: from an image to the picture that its steps make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sightglass.algorithms import catalogue, edits
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.app.cutting import cut
from sightglass.app.recipes.errors import RecipeError
from sightglass.app.recipes.step import RecipeStep, steps_to_follow

_NONE: Mapping[str, Image] = {}


class FurtherInput(NamedTuple):
    """An image that a recipe needs beside the one that it is followed on: its name, and for what."""

    name: str
    slot: str
    algorithm: str


class Followed(NamedTuple):
    """What a step made, and the key and title of each picture that it could have given."""

    image: Image
    pictures: tuple[tuple[str, str], ...] = ()


def further_inputs(recipe: Sequence[RecipeStep]) -> tuple[FurtherInput, ...]:
    """List the images that a recipe needs beside the one that it is followed on, each once."""
    needed: dict[str, FurtherInput] = {}
    for step in steps_to_follow(recipe):
        if any(step.inputs):
            slots = catalogue.find(step.operation).slots(len(step.inputs) + 1)[1:]
            for name, slot in zip(step.inputs, slots, strict=False):
                if name:
                    needed.setdefault(name, FurtherInput(name, slot.name, step.operation))
    return tuple(needed.values())


def image_called(name: str, images: Sequence[Image], needed_for: str = marked("The recipe")) -> Image | None:
    """Find the open image of a name that a recipe asks for; None where there is none.

    Raises
    ------
    RecipeError
        If several images bear the name.
    """
    found = [image for image in images if image.name == name]
    if len(found) > 1:
        count = len(found)
        raise RecipeError(
            tr(
                "{who} needs “{name}”, and {count} open images are called so. Rename the others.",
                who=tr(needed_for),
                name=name,
                count=count,
            )
        )
    return found[0] if found else None


def apply(
    recipe: Sequence[RecipeStep],
    image: Image,
    progress: Progress = SILENT,
    inputs: Mapping[str, Image] = _NONE,
) -> Image:
    """Make of an image what the steps of a recipe made of another one.

    Parameters
    ----------
    recipe : sequence of RecipeStep
        As `Entry.recipe` or a recipe file holds it; a first step that only says where the image came from is passed
        over.
    image : Image
        What to begin with.
    progress : Progress
        Told of all steps as one piece of work.
    inputs : mapping of str to Image
        The images of `further_inputs` by their names.

    Returns
    -------
    Image
        The picture of the last step, the same bit by bit where the image is the one that the recipe was made on.

    Raises
    ------
    RecipeError
        If the recipe has no steps, or a step has no such picture; if an image is missing.
    SightglassError
        If a step refuses the image.
    Cancelled
        Out of `progress`.
    """
    steps = steps_to_follow(recipe)
    if not steps:
        raise RecipeError(tr("The recipe has no steps, so that it changes nothing. Choose one of a computed picture."))
    missing = [needed for needed in further_inputs(steps) if needed.name not in inputs]
    if missing:
        name, slot, algorithm = missing[0]
        raise RecipeError(
            tr(
                "The recipe needs a further image, “{name}”, as “{slot}” of {algorithm}. Open it as well.",
                name=name,
                slot=slot,
                algorithm=algorithm,
            ),
            f"Give it: --input {slot}=FILE.",
        )
    for number, step in enumerate(steps):
        part = PartOfProgress(progress, number / len(steps), (number + 1) / len(steps))
        part.report(
            0.0,
            tr("Step {number} of {count}: {operation}", number=number + 1, count=len(steps), operation=step.operation),
        )
        image = follow(step, image, part, inputs).image
    progress.report(1.0, "")
    return image


def follow(step: RecipeStep, image: Image, progress: Progress, inputs: Mapping[str, Image]) -> Followed:
    """Make what one step makes of an image; see `apply`."""
    if step.operation in catalogue.names():
        return _computed(step, image, progress, inputs)
    edit = edits.find(step.operation)
    parameters = None if edit.parameters is None else edit.parameters.from_json(step.parameters)
    return Followed(replace(edit.apply(image, parameters, progress), name=edit.name_for(image)))


def _computed(step: RecipeStep, image: Image, progress: Progress, inputs: Mapping[str, Image]) -> Followed:
    algorithm = catalogue.find(step.operation)
    values = dict(step.parameters)
    key, region = values.pop("picture"), values.pop("region")
    given = [image, *(inputs[name] if name else None for name in step.inputs)]
    slots = algorithm.slots(len(given))
    images = (*given, *[None] * (len(slots) - len(given)))
    parts = cut(images, None if region is None else Region(*region), slots)
    shown = algorithm.present(algorithm.run(parts, algorithm.parameters.from_json(values), progress))
    picture = shown.picture(key)
    if picture is None:
        known = ", ".join(picture.key for picture in shown.pictures)
        raise RecipeError(
            tr(
                "{title} gives no picture “{key}” of “{name}”. It gives {known}.",
                title=tr(algorithm.title),
                key=key,
                name=image.name,
                known=known,
            )
        )
    return Followed(kept_image(picture, image), tuple((given.key, given.title) for given in shown.pictures))
