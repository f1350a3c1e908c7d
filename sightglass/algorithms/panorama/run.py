"""The panorama of two or more images, stage by stage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.panorama.blending import Mosaic, blend
from sightglass.algorithms.panorama.canvas import Canvas, lay_out, refuse_too_large
from sightglass.algorithms.panorama.cropping import largest_rectangle
from sightglass.algorithms.panorama.features import Features, find_features
from sightglass.algorithms.panorama.geometry import Geometry, find_geometry
from sightglass.algorithms.panorama.graph import Graph, match_graph
from sightglass.algorithms.panorama.overlaps import Brightness, compare_overlaps
from sightglass.algorithms.panorama.pairs import Pair, find_pair
from sightglass.algorithms.panorama.parameters import Panorama
from sightglass.algorithms.panorama.truth import ViewError, against_truth
from sightglass.algorithms.panorama.warping import Patch, Scale, common_scale, warp_all
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.stage_cache import StageCache, StageClock
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

if TYPE_CHECKING:
    from sightglass.algorithms.catalogue import Viewport

# What a preview has at most.
_PREVIEW_PIXELS = 700_000
# Where each stage ends, as a share of the whole.
_FEATURES, _PAIRS, _ADJUSTED, _WARPED, _COMPARED = 0.35, 0.55, 0.6, 0.75, 0.8
_KEPT_GEOMETRY: "StageCache[Geometry]" = StageCache(8)
# One in full and one preview: patches are large.
_KEPT_PATCHES: "StageCache[tuple[Patch, ...]]" = StageCache(2)
_KEPT_BRIGHTNESS: "StageCache[Brightness]" = StageCache(8)


@dataclass(frozen=True, eq=False)
class Stitched:
    """A panorama, and what every stage gave.

    Parameters
    ----------
    names : tuple of str
        Of all images.
    sizes : tuple of (int, int)
        Their rows and columns.
    parameters : Panorama
        What was asked for.
    features : tuple of Features
        Of all images.
    graph : Graph
        Which of them belong together.
    geometry : Geometry
        Homographies of the members.
    canvas : Canvas
        What is drawn.
    scale : Scale
        The values of the panorama.
    brightness : Brightness
        Gains and overlaps.
    mosaic : Mosaic
        The panorama.
    crop : Region or None
        The part of the canvas that is kept.
    errors : tuple of ViewError
        Against the truth, where it is known.
    order : tuple of int
        Numbers of the images as they were laid down.
    seconds : dict
        What each stage took, where its result was kept from before: back then.
    kept : frozenset of str
        The stages whose result was kept.
    step : int
        Pixels of the result in full for one of these; above 1 for a preview.
    """

    names: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...]
    parameters: Panorama
    features: tuple[Features, ...]
    graph: Graph
    geometry: Geometry
    canvas: Canvas
    scale: Scale
    brightness: Brightness
    mosaic: Mosaic
    crop: Region | None
    errors: tuple[ViewError, ...]
    order: tuple[int, ...]
    seconds: dict[str, float]
    kept: frozenset[str]
    step: int = 1


def run(*images: Image, parameters: Panorama, progress: Progress = SILENT) -> Stitched:
    """Stitch images that were taken from one place, or of one plane.

    Parameters
    ----------
    images : Image
        One or more, in any order. One makes no panorama, and is given as it is; so is the first where no two belong
        together, with the reasons.
    parameters : Panorama
        All stages.
    progress : Progress
        Told within each stage.

    Returns
    -------
    Stitched
        In the frame of the reference, at its size times the output scale.

    Raises
    ------
    ImageError
        If there is no image, or the panorama needs more memory than is allowed.
    ParameterError
        If the chosen reference is not part of the panorama.
    """
    return _stitch(images, parameters, progress, 1)


def preview(*images: Image, parameters: Panorama, viewport: "Viewport") -> Stitched:
    """Stitch at reduced size, with the same geometry; see `run`.

    Parameters
    ----------
    images : Image
        One or more.
    parameters : Panorama
        All stages.
    viewport : Viewport
        What is seen; the preview shows all of the canvas, whatever it is.

    Returns
    -------
    Stitched
        With the step that its pixels have on the full panorama.
    """
    return _stitch(images, parameters, SILENT, 0)


def _stitch(images: tuple[Image, ...], parameters: Panorama, progress: Progress, step: int) -> Stitched:
    """Go through all stages; a step of 0 takes the one that makes a preview of the usual size."""
    if not images:
        raise ImageError(tr("A panorama needs two or more images that overlap. Open them and check them here."))
    names, sizes = tuple(image.name for image in images), tuple((image.rows, image.columns) for image in images)
    clock = StageClock()
    with clock.stage(marked("features")):
        features = _all_features(images, parameters, PartOfProgress(progress, 0.0, _FEATURES))
    with clock.stage(marked("matches and inliers")):
        graph = _graph(images, features, parameters, PartOfProgress(progress, _FEATURES, _PAIRS))
    with clock.stage(marked("geometry")):
        geometry = _geometry(images, graph, sizes, parameters, PartOfProgress(progress, _PAIRS, _ADJUSTED))
    scale = common_scale([images[number] for number in graph.members])
    canvas = lay_out(geometry, sizes, names, parameters, scale.bytes_of_pixel, parameters.scale)
    if step == 0:
        step = max(1, round((canvas.frame.rows * canvas.frame.columns / _PREVIEW_PIXELS) ** 0.5))
    if step > 1:
        full, canvas = (
            canvas,
            lay_out(geometry, sizes, names, parameters, scale.bytes_of_pixel, parameters.scale / step),
        )
        canvas = replace(canvas, bytes_needed=full.bytes_needed)
    else:
        refuse_too_large(canvas, parameters)
    order = _order(graph, geometry, canvas)
    message = tr(
        "Warping to {columns} × {rows} px, needs about {memory} MB",
        columns=canvas.frame.columns, rows=canvas.frame.rows, memory=number_text(canvas.bytes_needed / 1e6, 3),
    )  # fmt: skip
    progress.report(_ADJUSTED, message)
    drawn = _of_geometry(parameters), parameters.scale / step
    with clock.stage(marked("warping")):
        part = PartOfProgress(progress, _ADJUSTED, _WARPED)
        patches = _KEPT_PATCHES.get(images, drawn, lambda: warp_all(images, geometry, canvas, scale, order, part))
    progress.report(_WARPED, tr("Comparing overlaps"))
    with clock.stage(marked("gains")):
        brightness = _KEPT_BRIGHTNESS.get(
            images,
            (*drawn, parameters.gain),
            lambda: compare_overlaps(patches, canvas, scale, geometry.reference, parameters.gain),
        )
    with clock.stage(marked("blending")):
        part = PartOfProgress(progress, _COMPARED, 1.0)
        mosaic = blend(patches, brightness.gains, canvas, scale, parameters, part)
    with clock.stage(marked("crop")):
        crop = largest_rectangle(mosaic.coverage) if parameters.crop else None
    errors = against_truth(images, geometry, brightness.gains)
    return Stitched(
        names, sizes, parameters, features, graph, geometry, canvas, scale, brightness, mosaic, crop, errors, order,
        clock.seconds, frozenset(clock.kept), step,
    )  # fmt: skip


def _all_features(images: Sequence[Image], parameters: Panorama, progress: Progress) -> tuple[Features, ...]:
    found = []
    for done, image in enumerate(images):
        progress.report(done / len(images), tr("Looking for features in “{name}”", name=image.name))
        found.append(find_features(image, parameters))
    return tuple(found)


def _graph(images: Sequence[Image], features: Sequence[Features], parameters: Panorama, progress: Progress) -> Graph:
    numbers = list(combinations(range(len(images)), 2))
    pairs: list[Pair] = []
    for done, (first, second) in enumerate(numbers):
        progress.report(
            done / len(numbers),
            tr("Matching “{first}” and “{second}”", first=images[first].name, second=images[second].name),
        )
        both = (images[first], images[second]), (first, second), (features[first], features[second])
        pairs.append(find_pair(*both, parameters))
    return match_graph(pairs, features, [image.name for image in images])


def _of_geometry(parameters: Panorama) -> tuple[object, ...]:
    """Give the values that the geometry depends on."""
    names = (
        "working_size", "contrast", "ratio", "threshold", "trials", "seed", "least_inliers", "reference", "bundle",
        "projection", "focal", "wave_correction",
    )  # fmt: skip
    return tuple(getattr(parameters, name) for name in names)


def _geometry(
    images: Sequence[Image],
    graph: Graph,
    sizes: tuple[tuple[int, int], ...],
    parameters: Panorama,
    progress: Progress,
) -> Geometry:
    names = [image.name for image in images]
    return _KEPT_GEOMETRY.get(
        images, _of_geometry(parameters), lambda: find_geometry(graph, sizes, names, parameters, progress)
    )


def _order(graph: Graph, geometry: Geometry, canvas: Canvas) -> tuple[int, ...]:
    """From the reference outwards, so that each image touches what lies there."""
    order = (geometry.reference, *(link.child for link in graph.tree(geometry.reference)))
    return tuple(number for number in order if number in canvas.regions)
