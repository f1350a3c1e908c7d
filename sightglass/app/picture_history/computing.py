"""Computing a chain, from the first step that is not known; runs on a worker's thread and needs no Qt."""

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np

from sightglass.algorithms import catalogue
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image, Pixels
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.app.entry import Entry
from sightglass.app.picture_history.chain import Chain, Link
from sightglass.app.picture_history.origin import open_origin, origin_key, read_origin
from sightglass.app.picture_history.results import Result, Results, StepKey
from sightglass.app.picture_history.wording import title_of
from sightglass.app.recipes import RecipeError, RecipeStep, follow, image_called
from sightglass.app.thumbnails import thumbnail_pixels

THUMBNAIL = 64
_INPUT_THUMBNAIL = 32


class State(Enum):
    """How it stands with one place of a chain."""

    DONE = "done"
    OFF = "off"
    FAILED = "failed"
    WAITING = "waiting"
    PENDING = "pending"


@dataclass(frozen=True, eq=False)
class GivenInput:
    """A further image of a step: which input it is, its name, and how it looks, None where it is not open."""

    slot: str
    name: str
    thumbnail: Pixels | None


@dataclass(frozen=True, eq=False)
class Place:
    """What came of the source (the first place) or of a step, or why nothing did."""

    state: State
    description: str = ""
    thumbnail: Pixels | None = None
    pictures: tuple[tuple[str, str], ...] = ()
    inputs: tuple[GivenInput, ...] = ()
    message: str = ""


@dataclass(frozen=True, eq=False)
class Order:
    """What is to be computed: frozen, so that nothing changes under the worker's hands.

    Parameters
    ----------
    generation : int
        Later orders have higher numbers.
    entry : Entry
        The picture whose chain it is, or was before it was edited.
    open_entries : tuple of Entry
        Among which further images are found by their names.
    chain : Chain
        The steps.
    wanted : frozenset of int
        The places whose images are to come back: 0 for the source, n for that after the n-th step.
    is_draft : bool
        Whether the steps were edited, so that another picture than the open one may come of them.
    """

    generation: int
    entry: Entry
    open_entries: tuple[Entry, ...]
    chain: Chain
    wanted: frozenset[int]
    is_draft: bool = False


@dataclass(frozen=True, eq=False)
class Computed:
    """What came of an order so far; `differs` says that the steps do not give the open picture any more."""

    order: Order
    places: tuple[Place, ...]
    images: Mapping[int, Image] = field(default_factory=dict)
    differs: bool = False

    @property
    def failed(self) -> int | None:
        """The first place that could not be computed."""
        return next((index for index, place in enumerate(self.places) if place.state is State.FAILED), None)


def compute(order: Order, results: Results, progress: Progress) -> Computed:
    """Compute what is not known of a chain, and tell of each step.

    Raises
    ------
    Cancelled
        Out of `progress`; what is computed by then is kept in `results`.
    """
    return _Walk(order, results).go(progress)


class _Walk:
    """Goes along a chain once."""

    def __init__(self, order: Order, results: Results) -> None:
        self._order, self._results = order, results
        # What is told lives on in the pane, and must not hold images that are closed meanwhile.
        self._told = replace(order, open_entries=())
        self._open = [entry.image for entry in order.open_entries]
        self._places: list[Place] = []
        self._images: dict[int, Image] = {}
        self._origin: Image | None = None
        self._origin_key: Hashable = None
        # The steps that were followed so far, each with the key of its result.
        self._passed: list[tuple[RecipeStep, Hashable]] = []
        self._stopped_by = ""

    def go(self, progress: Progress) -> Computed:
        links = self._order.chain.links
        self._begin()
        for number, link in enumerate(links, 1):
            part = PartOfProgress(progress, (number - 1) / len(links), number / len(links))
            message = tr("Step {number} of {n}: {title}", number=number, n=len(links), title=title_of(link.step))
            progress.report((number - 1) / len(links), message, self._so_far)
            self._places.append(self._place(number, link, part))
        keys = [key for _, key in self._passed]
        if self._order.is_draft:
            self._results.forget_drafts_but(keys)
        else:
            self._results.keep(keys)
        return self._finished()

    def _begin(self) -> None:
        try:
            result = self._found_origin()
        except SightglassError as error:
            self._stopped_by = tr("Not computed, since the source is missing.")
            self._places.append(Place(State.FAILED, message=str(error)))
            return
        self._places.append(Place(State.DONE, result.description, result.thumbnail))
        self._keep_wanted(0, SILENT)

    def _found_origin(self) -> Result:
        entry = self._order.entry
        origin = open_origin(entry, self._order.open_entries)
        is_open = origin is not None
        self._origin_key = origin if is_open else origin_key(entry)
        known = self._results.get(self._origin_key)
        if origin is None:
            origin = known.image if known is not None and known.image is not None else read_origin(entry)
        self._origin = origin
        if known is None or not (is_open or known.image is not None):
            # Of an open image only the small picture is kept; a file is not to be read again at each step of a drag.
            known = replace(_result(origin), image=None if is_open else origin)
            self._results.put(self._origin_key, known, is_draft=False)
        return known

    def _place(self, number: int, link: Link, progress: Progress) -> Place:
        inputs: tuple[GivenInput, ...] = ()
        try:
            found, inputs = self._inputs_of(link.step)
            if self._stopped_by:
                return Place(State.WAITING, inputs=inputs, message=self._stopped_by)
            if link.is_on:
                result = self._followed(link.step, found, progress)
            self._keep_wanted(number, progress)
        except SightglassError as error:
            message = str(error)
        except MemoryError:
            message = tr("There is not enough memory for this. Use a smaller image.")
        else:
            if not link.is_on:
                return Place(State.OFF, inputs=inputs)
            return Place(State.DONE, result.description, result.thumbnail, result.pictures, inputs)
        self._stopped_by = tr("Not computed, since step {number} failed.", number=number)
        return Place(State.FAILED, inputs=inputs, message=message)

    def _followed(self, step: RecipeStep, inputs: Mapping[str, Image | str], progress: Progress) -> Result:
        given = _all_found(inputs)
        before = self._passed[-1][1] if self._passed else self._origin_key
        key = StepKey(before, step.operation, json.dumps(step.parameters, sort_keys=True), tuple(given.items()))
        result = self._results.get(key)
        if result is None:
            followed = follow(step, self._image(progress), progress, given)
            result = _result(followed.image, followed.pictures)
            self._results.put(key, result, self._order.is_draft)
        self._passed.append((step, key))
        return result

    def _image(self, progress: Progress) -> Image:
        """Give the image after the last step, made anew from an earlier one where it had to go for want of room."""
        assert self._origin is not None
        image, known = self._origin, 0
        for index in range(len(self._passed), 0, -1):
            result = self._results.get(self._passed[index - 1][1])
            if result is not None and result.image is not None:
                image, known = result.image, index
                break
        for step, key in self._passed[known:]:
            followed = follow(step, image, progress, _all_found(self._inputs_of(step)[0]))
            image = followed.image
            self._results.put(key, _result(image, followed.pictures), self._order.is_draft)
        return image

    def _inputs_of(self, step: RecipeStep) -> tuple[dict[str, "Image | str"], tuple[GivenInput, ...]]:
        """Find the further images of a step, by name; a text says why there is none."""
        found: dict[str, Image | str] = {}
        shown = []
        if any(step.inputs) and step.operation in catalogue.names():
            slots = catalogue.find(step.operation).slots(len(step.inputs) + 1)[1:]
            for name, slot in zip(step.inputs, slots, strict=False):
                if name:
                    found[name] = self._open_image(name, slot.name)
                    image = found[name]
                    small = thumbnail_pixels(image, _INPUT_THUMBNAIL) if isinstance(image, Image) else None
                    shown.append(GivenInput(slot.name, name, small))
        return found, tuple(shown)

    def _open_image(self, name: str, slot: str) -> "Image | str":
        try:
            image = image_called(name, self._open, marked("The step"))
        except RecipeError as error:
            return str(error)
        return image or tr(
            "It needs “{name}” as “{slot}”, which is not open. Open it, or edit the step to take another.",
            name=name,
            slot=slot,
        )

    def _keep_wanted(self, number: int, progress: Progress) -> None:
        if number in self._order.wanted:
            image = self._image(progress)
            # Found out here, off the window's thread, since the window will ask for it.
            _ = image.value_range
            self._images[number] = image

    def _so_far(self) -> Computed:
        rest = len(self._order.chain.links) + 1 - len(self._places)
        return Computed(self._told, (*self._places, *[Place(State.PENDING)] * rest), dict(self._images))

    def _finished(self) -> Computed:
        last = self._images.get(len(self._order.chain.links))
        differs = last is not None and not self._order.is_draft and not self._is_open_picture(last)
        return Computed(self._told, tuple(self._places), self._images, differs)

    def _is_open_picture(self, last: Image) -> bool:
        shown = self._order.entry.image.pixels
        if shown is last.pixels:
            return True
        is_same_kind = shown.shape == last.pixels.shape and shown.dtype == last.pixels.dtype
        if not is_same_kind or not np.array_equal(shown, last.pixels, equal_nan=shown.dtype.kind == "f"):
            return False
        if self._passed:
            # One array for both: the picture is not held twice, and not compared again.
            key = self._passed[-1][1]
            known = self._results.get(key)
            if known is not None:
                self._results.put(key, replace(known, image=replace(last, pixels=shown)), is_draft=False)
        return True


def _result(image: Image, pictures: tuple[tuple[str, str], ...] = ()) -> Result:
    return Result(image, thumbnail_pixels(image, THUMBNAIL), image.description, pictures)


def _all_found(inputs: Mapping[str, "Image | str"]) -> dict[str, Image]:
    for image in inputs.values():
        if isinstance(image, str):
            raise RecipeError(image)
    return {name: image for name, image in inputs.items() if isinstance(image, Image)}
