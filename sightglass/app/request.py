"""What a dock wants computed, and what came of it; nothing here touches the window."""

from dataclasses import dataclass, replace
from typing import Any

from sightglass.algorithms.catalogue import Algorithm, Viewport
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.results import Presentation
from sightglass.app.workspace import Entry


@dataclass(frozen=True, eq=False)
class Request:
    """What is to be computed: frozen, so that nothing changes under the worker's hands."""

    generation: int
    entries: tuple[Entry | None, ...]
    images: tuple[Image | None, ...]
    region: Region | None
    parameters: Parameters


@dataclass(frozen=True, eq=False)
class Output:
    """What came of a request."""

    request: Request
    result: Any
    presentation: Presentation


def compute(algorithm: Algorithm[Any, Any], request: Request, progress: Progress) -> Output:
    """Compute a request in full."""
    return _output(algorithm, request, algorithm.run(request.images, request.parameters, progress))


def preview(algorithm: Algorithm[Any, Any], request: Request, viewport: Viewport) -> Output:
    """Compute what is visible of a request."""
    return _output(algorithm, request, algorithm.run_preview(request.images, request.parameters, viewport))


def _output(algorithm: Algorithm[Any, Any], request: Request, result: Any) -> Output:
    presentation = algorithm.present(result)
    if request.region is not None:
        presentation = _moved(presentation, request.region)
    return Output(request, result, presentation)


def _moved(presentation: Presentation, region: Region) -> Presentation:
    pictures = tuple(
        replace(picture, origin=(picture.origin[0] + region.row, picture.origin[1] + region.column))
        if picture.row_axis is None
        else picture
        for picture in presentation.pictures
    )
    return replace(presentation, pictures=pictures)
