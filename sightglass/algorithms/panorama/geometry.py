"""Fourth to sixth stage: the homography of each image, the reference, bundle adjustment, focal length, horizon."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.panorama.bundle import (
    Cameras,
    Observed,
    PlanarProblem,
    RotationProblem,
    observed,
)
from sightglass.algorithms.panorama.focal import estimated_focal, nearest_rotation, straightened
from sightglass.algorithms.panorama.graph import Graph
from sightglass.algorithms.panorama.homographies import Matrix3, mapped, normalized
from sightglass.algorithms.panorama.levenberg_marquardt import minimise
from sightglass.algorithms.panorama.pairs import Pair
from sightglass.algorithms.panorama.parameters import Panorama, Projection
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

Sizes = Sequence[tuple[int, int]]
# Of the longer side, where the homographies do not tell: that of a lens of ordinary width.
_USUAL_FOCAL = 1.2


@dataclass(frozen=True, eq=False)
class Geometry:
    r"""How the images lie to each other.

    Parameters
    ----------
    reference : int
        Number of the image whose frame the panorama has.
    matrices : dict
        Number of each member → (3, 3): the inverse map :math:`x \sim H u` from a point u of the reference to the
        place x in that image, in pixels at full size.
    errors_before, errors_after : dict
        (first, second) → root mean square of the distances of the inliers, in pixels of the second image at its
        working size: with images placed one after the other, and after bundle adjustment.
    costs : tuple of float
        What bundle adjustment minimised, after each step, in the same pixels squared: errors beyond `HUBER` count
        linearly. Empty where there was none.
    focal : float
        In pixels of the reference image; 0 for the planar projection.
    rotations : dict
        Number of each member → (3, 3): from directions of the cylinder into those of the camera. Empty for planar.
    notes : tuple of str
        What a person should know.
    """

    reference: int
    matrices: dict[int, Matrix3]
    errors_before: dict[tuple[int, int], float]
    errors_after: dict[tuple[int, int], float]
    costs: tuple[float, ...] = ()
    focal: float = 0.0
    rotations: "dict[int, Matrix3] | None" = None
    notes: tuple[str, ...] = ()

    def to_reference(self, number: int) -> Matrix3:
        """Give the forward map of an image, from its pixels to the reference, (3, 3)."""
        return np.asarray(np.linalg.inv(self.matrices[number]))


def find_geometry(
    graph: Graph, sizes: Sizes, names: Sequence[str], parameters: Panorama, progress: Progress = SILENT
) -> Geometry:
    """Place all members of a graph in the frame of the reference.

    Parameters
    ----------
    graph : Graph
        With its pairs.
    sizes : sequence of (int, int)
        Rows and columns of every image.
    names : sequence of str
        Of every image.
    parameters : Panorama
        Reference, bundle adjustment, projection, focal length and wave correction.
    progress : Progress
        Told while bundle adjustment runs.

    Returns
    -------
    Geometry
        Of all members.

    Raises
    ------
    ParameterError
        If the chosen reference is none of the images, or is not among those that belong together.
    ImageError
        If the images fit no camera that turns on the spot, and the projection is cylindrical.
    """
    reference = _reference(graph, names, parameters)
    chained = _chained(graph, reference)
    before = _errors(graph.used, chained)
    geometry = Geometry(reference, chained, before, before)
    if len(graph.members) == 1:
        return _alone(geometry, sizes, parameters)
    if parameters.projection is Projection.CYLINDRICAL:
        return _with_cameras(geometry, graph, sizes, parameters, progress)
    return _adjusted(geometry, graph, sizes, progress) if parameters.bundle else geometry


def _reference(graph: Graph, names: Sequence[str], parameters: Panorama) -> int:
    if parameters.reference == 0:
        return graph.middle()
    number = parameters.reference - 1
    if number >= len(names):
        raise ParameterError(
            "reference",
            tr(
                "there is no image {reference}. Take 1 to {last}, or 0.",
                reference=parameters.reference,
                last=len(names),
            ),
        )
    if number not in graph.members:
        raise ParameterError(
            "reference",
            tr(
                "“{name}” does not belong to the panorama. Take another image, or 0 for the middle.", name=names[number]
            ),
        )
    return number


def _chained(graph: Graph, reference: int) -> dict[int, Matrix3]:
    """Multiply homographies along the tree."""
    known = {(pair.first, pair.second): pair.matrix for pair in graph.used if pair.matrix is not None}
    matrices: dict[int, Matrix3] = {reference: np.eye(3)}
    for link in graph.tree(reference):
        is_forward = (link.parent, link.child) in known
        matrix = known[(link.parent, link.child) if is_forward else (link.child, link.parent)]
        matrix = matrix if is_forward else np.asarray(np.linalg.inv(matrix))
        matrices[link.child] = normalized(matrix @ matrices[link.parent])
    return dict(sorted(matrices.items()))


def _errors(pairs: Sequence[Pair], matrices: dict[int, Matrix3]) -> dict[tuple[int, int], float]:
    errors = {}
    for pair in pairs:
        across = matrices[pair.second] @ np.linalg.inv(matrices[pair.first])
        off = mapped(across, pair.source[pair.inliers]) - pair.target[pair.inliers]
        errors[pair.first, pair.second] = float(np.sqrt(np.mean(np.sum(off * off, axis=1)))) * pair.scale
    return errors


@dataclass(frozen=True, eq=False)
class _Centred:
    """Coordinates in which adjustment is well conditioned: from the middle of each image, about from -1 to 1."""

    members: tuple[int, ...]
    middles: list[NDArray[np.float64]]
    unit: float

    @classmethod
    def of(cls, members: tuple[int, ...], sizes: Sizes) -> "_Centred":
        chosen = [sizes[number] for number in members]
        middles = [np.array([(columns - 1) / 2, (rows - 1) / 2]) for rows, columns in chosen]
        return cls(members, middles, max(max(size) for size in chosen) / 2)

    def pairs(self, graph: Graph) -> tuple[Observed, ...]:
        place = {number: index for index, number in enumerate(self.members)}
        return tuple(
            observed(
                place[pair.first], place[pair.second], pair.source[pair.inliers], pair.target[pair.inliers],
                self.middles, self.unit, pair.scale,
            )
            for pair in graph.used
        )  # fmt: skip

    def to_pixels(self, index: int) -> Matrix3:
        x, y = self.middles[index]
        return np.array([[self.unit, 0.0, x], [0.0, self.unit, y], [0.0, 0.0, 1.0]])

    def inward(self, matrix: Matrix3, index: int, reference: int) -> Matrix3:
        """Give a homography of pixels in centred coordinates, positive in the middle of the image."""
        inward = np.linalg.inv(self.to_pixels(index)) @ matrix @ self.to_pixels(reference)
        inward /= np.linalg.norm(inward)
        return inward if np.linalg.inv(inward)[2, 2] > 0 else -inward

    def outward(self, matrix: Matrix3, index: int, reference: int) -> Matrix3:
        return normalized(self.to_pixels(index) @ matrix @ np.linalg.inv(self.to_pixels(reference)))


def _adjusted(geometry: Geometry, graph: Graph, sizes: Sizes, progress: Progress) -> Geometry:
    centred = _Centred.of(graph.members, sizes)
    fixed = graph.members.index(geometry.reference)
    problem = PlanarProblem(centred.pairs(graph), fixed, len(graph.members), centred.unit)
    start = np.stack([centred.inward(geometry.matrices[n], i, fixed) for i, n in enumerate(graph.members)])
    found = minimise(problem, start, progress=progress)
    matrices = {n: centred.outward(found.state[i], i, fixed) for i, n in enumerate(graph.members)}
    return replace(geometry, matrices=matrices, errors_after=_errors(graph.used, matrices), costs=found.costs)


def _with_cameras(geometry: Geometry, graph: Graph, sizes: Sizes, parameters: Panorama, progress: Progress) -> Geometry:
    centred = _Centred.of(graph.members, sizes)
    fixed = graph.members.index(geometry.reference)
    inward = [centred.inward(geometry.matrices[n], i, fixed) for i, n in enumerate(graph.members)]
    is_known = parameters.focal > 0
    usual = 2 * _USUAL_FOCAL
    if is_known:
        starts = [parameters.focal / centred.unit]
    else:
        starts = sorted({estimated_focal(inward) or usual, usual, 2 * usual})
    problem = RotationProblem(centred.pairs(graph), fixed, len(graph.members), centred.unit, is_known)
    cameras = [Cameras(focal, nearest_rotation(inward, focal)) for focal in starts]
    costs: tuple[float, ...] = ()
    if parameters.bundle:
        # The cost has several minima over the focal length; a few starts find the deepest.
        found = [minimise(problem, camera, progress=progress) for camera in cameras]
        best = min(found, key=lambda minimum: minimum.costs[-1])
        camera, costs = best.state, best.costs
    else:
        camera = min(cameras, key=problem.cost)
    if not np.isfinite(problem.cost(camera)):
        raise ImageError(
            tr(
                "These images fit no camera that turned on the spot, which a cylinder needs. Choose the planar "
                "projection, or give the focal length."
            )
        )
    return _seen_by(camera, costs, geometry, graph, centred, parameters)


def _seen_by(
    camera: Cameras,
    costs: tuple[float, ...],
    geometry: Geometry,
    graph: Graph,
    centred: _Centred,
    parameters: Panorama,
) -> Geometry:
    fixed = graph.members.index(geometry.reference)
    relative = camera.rotations @ camera.rotations[fixed].T
    undo = np.linalg.inv(camera.calibration)
    matrices = {
        n: centred.outward(camera.calibration @ relative[i] @ undo, i, fixed) for i, n in enumerate(graph.members)
    }
    upright = straightened(relative, fixed) if parameters.wave_correction else relative
    return replace(
        geometry,
        matrices=matrices,
        errors_after=_errors(graph.used, matrices),
        costs=costs,
        focal=camera.focal * centred.unit,
        rotations={n: upright[i] for i, n in enumerate(graph.members)},
    )


def _alone(geometry: Geometry, sizes: Sizes, parameters: Panorama) -> Geometry:
    if parameters.projection is Projection.PLANAR:
        return geometry
    focal = parameters.focal or _USUAL_FOCAL * max(sizes[geometry.reference])
    return replace(geometry, focal=focal, rotations={geometry.reference: np.eye(3)})
