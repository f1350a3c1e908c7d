"""What a session is, apart from how it is written and from the window that it is taken from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sightglass.algorithms.image import Image, Pixels, Region
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.seen import Measured, Zoom
from sightglass.app.entry import Entry
from sightglass.app.picture_history.chain import Chain

ENDING = ".sightglass"
# What stands in the place of an image's identity: the image that is current, and what nobody has chosen yet.
CURRENT, AUTOMATIC = 0, -1


@dataclass(frozen=True)
class TrainingState:
    """A training that can be gone on with.

    Parameters
    ----------
    batches : int
        How many were made.
    checkpoint : callable
        Gives the bytes of an NPZ file; it may wait for the end of a batch, so it is called off the window's thread.
    images : tuple of int
        The identities of the images that it is of, in the order of the inputs; empty where it is of no open images.
    is_guess : bool
        Whether nobody has recorded these images: they are those that were chosen when the session was saved.
    """

    batches: int
    checkpoint: Callable[[], bytes] = field(compare=False)
    images: tuple[int, ...] = ()
    is_guess: bool = False


@dataclass(frozen=True)
class RunOrigin:
    """What a kept training was of: its seed, the steps it was made with, and its `NetworkChoice` of so many weights."""

    seed: int
    steps: tuple[float, ...]
    network: str
    weights: int


@dataclass(frozen=True)
class KeptRun:
    """What is compared of a training.

    Parameters
    ----------
    number : int
        Counts the kept ones, from 1; 0 for the present one.
    origin : RunOrigin or str
        What tells it from others; a text where an older session described it, in the language of then.
    batches : tuple of float
        Numbers of batches.
    losses : tuple of float or None
        The smoothed loss after each of them, None where it is beyond all bounds.
    epochs : tuple of float
        Numbers of epochs.
    errors : tuple of float or None
        The test error in percent after each epoch, None where it was not measured.
    seconds : float
        How long it took.
    """

    number: int
    origin: RunOrigin | str
    batches: tuple[float, ...]
    losses: tuple[float | None, ...]
    epochs: tuple[float, ...]
    errors: tuple[float | None, ...]
    seconds: float


@dataclass(frozen=True)
class Film:
    """A video, or image files that are frames, and the place of the frame in view, from 0."""

    paths: tuple[Path, ...]
    frame: int = 0


@dataclass(frozen=True)
class DockState:
    """What a person has set in a dock.

    Parameters
    ----------
    parameters : Parameters
        The values in force.
    inputs : tuple of int or None
        The identity of the image that is chosen for each input, `CURRENT`, `AUTOMATIC`, or None for no image; for an
        algorithm that takes many images, the identities of those that are left out. Empty where all is as at first.
    page : int
        The place of the page in view, from 0.
    training : TrainingState or None
        Where something was learned.
    runs : tuple of KeptRun
        Trainings that were kept to be compared.
    film : Film or None
        Where frames come from a film rather than from open images.
    drafts : mapping of str to str
        What is begun and not finished, by names of the dock's own: a text that is no value, a drawing.
    """

    parameters: Parameters
    inputs: tuple[int | None, ...] = ()
    page: int = 0
    training: TrainingState | None = None
    runs: tuple[KeptRun, ...] = ()
    film: Film | None = None
    drafts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CanvasState:
    """How the canvas shows pictures.

    Parameters
    ----------
    mode, tool : str
        As the canvas names them.
    alone, left, right : str
        The keys of chosen pictures, "" for none.
    selection : Region or None
        Of the image.
    zoom : Zoom or None
        Which part of the image is seen; None for all of it. To look elsewhere is no change of the work.
    line : Measured or None
        The line that the profile runs along, on the image.
    """

    mode: str = "divider"
    alone: str = ""
    left: str = ""
    right: str = ""
    selection: Region | None = None
    tool: str = "pan"
    zoom: Zoom | None = field(default=None, compare=False)
    line: Measured | None = None


@dataclass(frozen=True)
class DockPlace:
    """Where a dock stands.

    Parameters
    ----------
    name : str
        Of the dock.
    is_hidden, is_floating : bool
        Whether it is closed; whether it is a window of its own.
    area : int
        The side of the window that it belongs to.
    mates : tuple of str
        The docks that it shares a place with behind tabs, in their order.
    rectangle : tuple of int or None
        Its place and size in pixels as a hand has left it; None behind another dock.
    """

    name: str
    is_hidden: bool
    is_floating: bool
    area: int
    mates: tuple[str, ...]
    rectangle: tuple[int, ...] | None


@dataclass(frozen=True)
class Session:
    """All that a person has before them.

    Parameters
    ----------
    entries : tuple of Entry
        The open images in their order.
    current : int or None
        The identity of the chosen one.
    docks : mapping
        The state of each dock that was opened, by the name of its algorithm.
    active : str
        The dock that the canvas shows; "" for none.
    board : str or None
        The key of the board that was chosen, "" for the pictures, None where nobody has chosen.
    canvas : CanvasState
        What is seen in the middle.
    layout : bytes
        Where the docks stand, as the window writes it; empty for where they stand now. It holds the least sizes of
        docks too, so that it does not tell one session from another.
    edited : mapping of int to Chain
        Steps that are edited in the history and not kept, by the identity of the image.
    places : tuple of DockPlace
        What a person can change of the layout; not written into files.
    """

    entries: tuple[Entry, ...] = ()
    current: int | None = None
    docks: Mapping[str, DockState] = field(default_factory=dict)
    active: str = ""
    board: str | None = None
    canvas: CanvasState = CanvasState()
    layout: bytes = field(default=b"", compare=False)
    edited: Mapping[int, Chain] = field(default_factory=dict)
    places: tuple[DockPlace, ...] = ()


@dataclass(frozen=True)
class Kept:
    """A session, the file that it was saved in or opened from, and whether it was changed since."""

    session: Session
    path: Path | None = None
    is_changed: bool = False


def arrays_of(image: Image) -> tuple[Pixels, ...]:
    """Give all arrays that an image consists of."""
    return tuple(array for array in (image.pixels, image.clean, image.motion) if array is not None)
