"""What a dock wants computed, and what came of it; nothing here touches the window."""

from dataclasses import dataclass, replace
from typing import Any

from sightglass.algorithms.catalogue import Algorithm, InputSlot, Viewport
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.results import Presentation
from sightglass.app.cutting import cut as cut_images
from sightglass.app.workspace import Entry

# Below this many pixels the whole computation is as quick as a preview.
_PREVIEW_FROM_PIXELS = 1_500_000
_FIRST_PREVIEW_PIXELS = 600_000


@dataclass(frozen=True, eq=False)
class Request:
    """What is to be computed: frozen, so that nothing changes under the worker's hands."""

    generation: int
    entries: tuple[Entry | None, ...]
    images: tuple[Image | None, ...]
    region: Region | None
    parameters: Parameters

    def asks_the_same_as(self, other: "Request") -> bool:
        """Whether the same would come of it."""
        return self.has_the_input_of(other) and self.parameters == other.parameters

    def has_the_input_of(self, other: "Request") -> bool:
        """Whether it asks about the same part of the same images."""
        return self.entries == other.entries and self.region == other.region


@dataclass(frozen=True, eq=False)
class Output:
    """What came of a request; `images` are those of the request, cut to its region.

    A preview is coarser than the full result; a partial result is one of a computation that has not come to its end.
    """

    request: Request
    images: tuple[Image | None, ...]
    result: Any
    presentation: Presentation
    is_preview: bool = False
    is_partial: bool = False


def compute(algorithm: Algorithm[Any, Any], request: Request, progress: Progress) -> Output:
    """Compute a request in full."""
    images = cut(request, algorithm.slots(len(request.images)))
    return output_of(algorithm, request, images, algorithm.run(images, request.parameters, progress))


def output_of(
    algorithm: Algorithm[Any, Any],
    request: Request,
    images: tuple[Image | None, ...],
    result: Any,
    is_partial: bool = False,
) -> Output:
    """Prepare a result of the request's images, cut to its region, for being shown on the whole image."""
    presentation = algorithm.present(result)
    if request.region is not None:
        presentation = _moved(presentation, request.region)
    return Output(request, images, result, presentation, is_partial=is_partial)


def worth_previewing(request: Request, viewport: Viewport | None, is_in_view: bool) -> Viewport | None:
    """Say what to compute first of a large image: what the canvas shows of it, or all of it where it does not yet."""
    image = request.images[0]
    if viewport is None or image is None or request.region is not None:
        return None
    pixels = image.rows * image.columns
    if not is_in_view:
        step = max(1, round((pixels / _FIRST_PREVIEW_PIXELS) ** 0.5))
        viewport = Viewport(Region(0, 0, image.rows, image.columns), step)
    shown = viewport.region.rows * viewport.region.columns / viewport.step**2
    return None if pixels < max(_PREVIEW_FROM_PIXELS, 2 * shown) else viewport


def preview(algorithm: Algorithm[Any, Any], request: Request, viewport: Viewport) -> Output:
    """Compute what is visible of a request that has no region."""
    result = algorithm.run_preview(request.images, request.parameters, viewport)
    return Output(request, request.images, result, algorithm.present(result), is_preview=True)


def cut(request: Request, slots: tuple[InputSlot, ...]) -> tuple[Image | None, ...]:
    """Give the images of a request, the first cut to its region, and those of its size that go with it."""
    return cut_images(request.images, request.region, slots)


def _moved(presentation: Presentation, region: Region) -> Presentation:
    pictures = tuple(
        replace(picture, origin=(picture.origin[0] + region.row, picture.origin[1] + region.column))
        if picture.row_axis is None and not picture.tiles
        else picture
        for picture in presentation.pictures
    )
    return replace(presentation, pictures=pictures)
