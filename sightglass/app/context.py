"""What a dock knows of the program around it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.results import Colormap, Picture
from sightglass.app.earlier import EarlierTrainings
from sightglass.app.history import History
from sightglass.app.questions import Agree
from sightglass.app.theory import TheorySwitch
from sightglass.app.workspace import Workspace

if TYPE_CHECKING:
    from sightglass.app.file_service import FileService
    from sightglass.app.panel import AlgorithmPanel

# Of a dock, in pixels: nothing in it is cut off then.
LEAST_WIDTH = 336


@dataclass(frozen=True)
class DockContext:
    """What a dock knows of the program."""

    workspace: Workspace
    undo_stack: History
    viewport: Callable[[], Viewport | None]
    selection: Callable[[], Region | None]
    save: Callable[[str, bytes], None]
    files: "FileService"
    theory: TheorySwitch
    save_recipe: Callable[[], None]
    save_report: Callable[["AlgorithmPanel"], None]
    agree: Agree
    # By the names of their docks; they outlive a window that is made anew.
    earlier_trainings: dict[str, EarlierTrainings]


def input_picture(image: Image) -> Picture:
    """Give an image as a picture: over its own value range, in signed colours where values lie below 0."""
    low, high = image.value_range
    if image.is_float and image.channels == 1 and low < 0:
        bound = max(-low, high)
        return Picture("input", image.name, image.pixels, (-bound, bound), Colormap.DIVERGING)
    return Picture("input", image.name, image.pixels, image.value_range)
