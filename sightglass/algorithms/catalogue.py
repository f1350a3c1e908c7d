"""The catalogue: every algorithm by name, with its parameters, its inputs, its function and what it shows."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any, Generic, TypeVar

from sightglass.algorithms.cnn.dataset import Dataset
from sightglass.algorithms.errors import ImageError, SightglassError
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.results import Presentation, Scalar
from sightglass.algorithms.scalar_names import COMMON, ScalarName
from sightglass.algorithms.stepwise import Stepwise
from sightglass.algorithms.texts import ENGLISH, language, tr
from sightglass.algorithms.wording import within_sentence

# What an algorithm works on.
Source = Image | Dataset

_NUMBERED = re.compile(r"(?P<name>.+?)(?P<numbers>(_\d+)+)")

P = TypeVar("P", bound=Parameters)
R = TypeVar("R")


@dataclass(frozen=True)
class InputSlot:
    """An image that an algorithm takes; an optional one may be left out.

    `is_cut` says that what is selected of the first image is cut out of this one too, where it is of the same size;
    `is_partner` that of two open images the one that is not the first input is taken unless a person chose.
    """

    name: str
    help: str
    optional: bool = False
    is_cut: bool = False
    is_partner: bool = False


@dataclass(frozen=True)
class Viewport:
    """What a person sees of the first input: the visible region, and how many of its pixels share one on the screen."""

    region: Region
    step: int


@dataclass(frozen=True)
class Algorithm(Generic[P, R]):
    """One algorithm, as docks, the headless run and batches use it.

    Parameters
    ----------
    name : str
        For files and the command line.
    title, summary : str
        For people: a few words, and one sentence.
    parameters : type
        The frozen dataclass of its parameters.
    function : callable
        ``function(*images, parameters=..., progress=...)`` computes the result; an absent optional image is None.
    present : callable
        Turns a result into what is shown.
    inputs : tuple of InputSlot
        The images it takes, in order.
    preview : callable or None
        ``preview(*images, parameters=..., viewport=...)`` gives a result for what is visible, at the resolution of the
        display, much sooner than `function` on a large image.
    begin : callable or None
        ``begin(*images, parameters=..., previous=..., progress=...)`` gives a `Stepwise` computation of the same
        result, for those that a person watches, pauses and steps through. `previous` is an earlier result to go on
        from, or None; it may be of another image or other parameters, and is then used as far as it helps. `progress`
        is told of what is done before the first step, 0 to 1.
    update : callable or None
        ``update(presentation, result)`` brings what was shown of an earlier result of the same computation up to date
        in what is quickly made and is to follow at once (the curve of the loss), and leaves the rest as it was. Results
        that come ten times a second are shown so; all of one is prepared far less often.
    defaults : callable or None
        ``defaults(images)`` gives the parameters that suit the images that are there (None where one is absent), as far
        as a person has not set them; without it those of the class.
    takes_many : bool
        Whether any number of images may follow after the last input, each like that one.
    read_csv : callable or None
        ``read_csv(parameters, text)`` puts what a CSV file holds (pairs of points) into the parameters; without it no
        such file is taken as an input.
    takes_data : bool
        Whether it works on a data set rather than on images: the function is given a `Dataset`, or None where the
        parameter `data` is empty.
    pictures : mapping of str to str
        What its pictures are called by their keys, where there is no result that gives their titles; of numbered ones,
        "matches_1_2", what all are called.
    scalars : mapping of str to ScalarName
        What its scalars are called by their keys, where that is not as for several algorithms.
    """

    name: str
    title: str
    summary: str
    parameters: type[P]
    function: Callable[..., R]
    present: Callable[[R], Presentation]
    inputs: tuple[InputSlot, ...] = (InputSlot("image", "The image to work on"),)
    preview: Callable[..., R] | None = None
    begin: Callable[..., Stepwise[R]] | None = None
    update: Callable[[Presentation, R], Presentation] | None = None
    defaults: Callable[[Sequence[Image | None]], P] | None = None
    takes_many: bool = False
    read_csv: Callable[[P, str], P] | None = None
    takes_data: bool = False
    pictures: Mapping[str, str] = field(default_factory=dict, hash=False)
    scalars: Mapping[str, ScalarName] = field(default_factory=dict, hash=False)

    def slots(self, count: int) -> tuple[InputSlot, ...]:
        """Give the slots of so many images: those of `inputs`, and where it takes many as many more as are needed."""
        if not self.takes_many:
            return self.inputs
        last = self.inputs[-1]
        more = range(len(self.inputs) + 1, count + 1)
        return (*self.inputs, *(replace(last, name=f"{last.name}_{number}", optional=True) for number in more))

    def picture_name(self, key: str) -> str:
        """Name a picture for people: "Matches 1, 2" for "matches_1_2", and the key itself where it has no name."""
        if key in self.pictures:
            return tr(self.pictures[key])
        found = _NUMBERED.fullmatch(key)
        if found is None or found["name"] not in self.pictures:
            return key
        numbers = ", ".join(found["numbers"].split("_")[1:])
        return tr("{name} {numbers}", name=tr(self.pictures[found["name"]]), numbers=numbers)

    def scalar_name(self, key: str) -> ScalarName | None:
        """Find what a scalar is called; None for what is for programs alone, such as LaTeX."""
        return self.scalars.get(key) or COMMON.get(key)

    def scalar_label(self, key: str) -> str:
        """Name a scalar with its unit, "Mean end-point error (px)"; the key itself where it has no name."""
        name = self.scalar_name(key)
        if name is None:
            return key
        label = tr(name.label)
        return tr("{label} ({unit})", label=label, unit=tr(name.unit)) if name.unit else label

    def scalar_value(self, key: str, value: Scalar) -> Scalar:
        """Say a value that is a key itself in the language of the program; all others are as they are."""
        name = self.scalar_name(key)
        return value if name is None or name.say is None else name.say(str(value))

    def data_path(self, parameters: P) -> str:
        """Give the file or folder of the data set that the parameters name; empty where it is rendered."""
        return str(parameters.to_json()["data"])

    def checked(self, images: Sequence[Source | None]) -> tuple[Source | None, ...]:
        """Give one entry for each input slot, None where an optional image is absent; a data set is as it is.

        Raises
        ------
        ImageError
            If an input is missing, too many are given, or one holds NaN or infinite values.
        """
        if self.takes_data:
            return tuple(images)
        slots = self.slots(len(images))
        if len(images) > len(slots):
            raise ImageError(
                tr(
                    "{algorithm} takes {most} image(s), but {given} were given.",
                    algorithm=tr(self.title),
                    most=len(slots),
                    given=len(images),
                )
            )
        filled = (*images, *[None] * (len(slots) - len(images)))
        for slot, image in zip(slots, filled, strict=True):
            if image is None and not slot.optional:
                raise ImageError(
                    tr(
                        "{algorithm} needs an image as “{input}”. Open or choose one.",
                        algorithm=tr(self.title),
                        input=slot.name if language() == ENGLISH else tr(slot.name.replace("_", " ").capitalize()),
                    )
                )
            if isinstance(image, Image) and not image.is_finite:
                raise ImageError(
                    tr(
                        "“{image}” holds NaN or infinite values, which {algorithm} cannot use. "
                        "Replace them first (Image > Replace non-finite values).",
                        image=image.name,
                        algorithm=within_sentence(self.title),
                    )
                )
        return filled

    def run(self, images: Sequence[Source | None], parameters: P, progress: Progress = SILENT) -> R:
        """Compute the result in full; see `checked` for what it raises."""
        return self.function(*self.checked(images), parameters=parameters, progress=progress)

    def run_preview(self, images: Sequence[Image | None], parameters: P, viewport: Viewport) -> R:
        """Compute what is visible; see `checked` for what it raises.

        Raises
        ------
        ValueError
            If the algorithm has no `preview`.
        """
        if self.preview is None:
            raise ValueError(f"{self.name} has no preview")
        return self.preview(*self.checked(images), parameters=parameters, viewport=viewport)


# Modules are named, not imported: a window that shows one dock must not pay for the imports of all of them.
_MODULES = {
    "classifier": "sightglass.algorithms.classifier",
    "contrast": "sightglass.algorithms.contrast",
    "convolution": "sightglass.algorithms.convolution",
    "denoiser": "sightglass.algorithms.denoiser",
    "features": "sightglass.algorithms.features",
    "filter": "sightglass.algorithms.filtering",
    "flow": "sightglass.algorithms.flow",
    "mapping": "sightglass.algorithms.mapping",
    "panorama": "sightglass.algorithms.panorama",
    "pyramid": "sightglass.algorithms.pyramid",
    "total_variation": "sightglass.algorithms.total_variation",
}


def names() -> tuple[str, ...]:
    """List the algorithms by name.

    Returns
    -------
    tuple of str
        As `find` and the command line take them.
    """
    return tuple(_MODULES)


def find(name: str) -> Algorithm[Any, Any]:
    """Find an algorithm by its name; its module holds it as ``ALGORITHM``.

    Parameters
    ----------
    name : str
        One of `names`.

    Returns
    -------
    Algorithm
        With its parameters, function, inputs and presentation.

    Raises
    ------
    SightglassError
        If there is none of that name.
    """
    if name not in _MODULES:
        raise SightglassError(
            tr("There is no algorithm “{name}”. Known are {known}.", name=name, known=", ".join(_MODULES))
        )
    algorithm = import_module(_MODULES[name]).ALGORITHM
    assert isinstance(algorithm, Algorithm)
    return algorithm
