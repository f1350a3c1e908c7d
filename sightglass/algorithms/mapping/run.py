"""A map from pairs of points, its inliers, and the other image in the reference frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sightglass.algorithms.errors import MissingInputError
from sightglass.algorithms.geometry.degenerate import DegenerateError
from sightglass.algorithms.geometry.equations import Equations, equations
from sightglass.algorithms.geometry.fitting import fit
from sightglass.algorithms.geometry.minimal import BoolArray
from sightglass.algorithms.geometry.models import Fitted, FloatArray, distances
from sightglass.algorithms.geometry.ransac import MOST_TRIALS, Consensus, needed_trials, ransac
from sightglass.algorithms.geometry.ransac_run import RansacRun, Search
from sightglass.algorithms.geometry.warping import warp_forward, warp_inverse, warp_to_other
from sightglass.algorithms.image import FloatPixels, Image
from sightglass.algorithms.mapping.matched import TooFewMatchesError, matched_pairs
from sightglass.algorithms.mapping.pairs import Pairs, pairs_from_rows, pairs_of
from sightglass.algorithms.mapping.parameters import Mapping, Source, TrialsBy
from sightglass.algorithms.parameters import Matrix
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.stepwise import Stepwise
from sightglass.algorithms.texts import tr

# Where the fit begins, as a share of the whole.
_PREPARED = 0.3
# Where there are no images.
_FRAME = (480, 640)
# Where pairs are proposed, as shares of width and height.
_PROPOSED = np.array([[0.25, 0.25], [0.75, 0.25], [0.75, 0.75], [0.25, 0.75]])


@dataclass(frozen=True, eq=False)
class MappingResult:
    """A map x = h(u) from the reference frame to the other image.

    Parameters
    ----------
    parameters : Mapping
        What was asked for.
    reference, other : Image or None
        The images, as far as there are any; `other` may be generated, or be the reference itself.
    pairs : Pairs
        The points.
    fitted : Fitted or None
        The map; None where the pairs leave it undetermined.
    problem : str
        Then: why, naming the pairs.
    consensus : Consensus or None
        What RANSAC found, over the pairs that count.
    search : Search or None
        Where a run is that goes trial by trial.
    """

    parameters: Mapping
    reference: Image | None
    other: Image | None
    pairs: Pairs
    fitted: Fitted | None
    problem: str = ""
    consensus: Consensus | None = None
    search: Search | None = None

    @property
    def is_complete(self) -> bool:
        """Whether no trials are left."""
        return self.search is None or self.search.consensus is not None

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the reference frame."""
        return frame_of(self.reference, self.other)

    @cached_property
    def errors(self) -> FloatArray | None:
        """Distance of each pair from where the map sends it, (n,), in pixels; of those that do not count too."""
        return None if self.fitted is None else distances(self.fitted, self.pairs.source, self.pairs.target)

    @cached_property
    def is_inlier(self) -> BoolArray:
        """Which pairs the map was fitted to, (n,): those that count, with RANSAC only the inliers."""
        inliers = self.pairs.is_on.copy()
        if self.consensus is not None:
            inliers[inliers] = self.consensus.inliers
        elif self.search is not None and self.search.best is not None:
            inliers[inliers] = self.search.best.inliers
        return inliers

    def numbers(self, chosen: Sequence[int]) -> list[int]:
        """Give the rows of pairs from their places among those that count."""
        return [int(row) for row in np.flatnonzero(self.pairs.is_on)[list(chosen)]]

    @cached_property
    def equations(self) -> Equations | None:
        """What was solved for the final map, in pixels."""
        if self.fitted is None or not self.is_complete:
            return None
        used = self.is_inlier
        try:
            return equations(self.fitted.model, self.pairs.source[used], self.pairs.target[used])
        except DegenerateError:
            # Inliers of a coarse threshold may be fewer than the model needs once the refit was refused.
            return None

    @cached_property
    def near(self) -> tuple[float, float]:
        """A place (u, v) that the map shows: the centroid of the pairs it was fitted to."""
        u, v = self.pairs.source[self.is_inlier].mean(axis=0).tolist()
        return u, v

    @cached_property
    def warped_inverse(self) -> FloatPixels | None:
        """The other image read at x = h(u) for each pixel u of the reference frame."""
        if self.fitted is None or self.other is None:
            return None
        return warp_inverse(self.other.pixels, self.fitted, self.shape, self.parameters.interpolation, self.near)

    @cached_property
    def warped_forward(self) -> FloatPixels | None:
        """Each pixel x of the other image written to u = h⁻¹(x); None where h cannot be inverted."""
        if self.fitted is None or self.other is None or not self.fitted.is_invertible:
            return None
        return warp_forward(self.other.pixels, self.fitted, self.shape, self.near)

    @cached_property
    def corner_error(self) -> float | None:
        """Mean distance over the four corners of the frame between the map and the true one, in pixels."""
        if self.pairs.truth is None or self.fitted is None:
            return None
        rows, columns = self.shape
        corners = np.array([[0, 0], [columns - 1, 0], [columns - 1, rows - 1], [0, rows - 1]], np.float64)
        return float(distances(self.fitted, corners, self.pairs.truth.apply(corners)).mean())


def frame_of(reference: Image | None, other: Image | None) -> tuple[int, int]:
    """Give rows and columns of the reference frame: of the reference, else of the other image, else 480 x 640."""
    image = reference if reference is not None else other
    return _FRAME if image is None else (image.rows, image.columns)


def _prepared(
    reference: Image | None, other: Image | None, parameters: Mapping, progress: Progress
) -> tuple[Image | None, Image | None, Pairs]:
    if parameters.source is Source.MATCHED:
        if reference is None or other is None:
            raise MissingInputError(
                tr("Features are matched between two images. Open or choose the other image, or set pairs by hand.")
            )
        return reference, other, pairs_from_rows(matched_pairs(reference, other, progress))
    pairs = pairs_of(parameters, frame_of(reference, other))
    if reference is None or other is not None:
        return reference, other, pairs
    if parameters.source is Source.PAIRS:
        return reference, reference, pairs
    assert pairs.truth is not None
    return reference, _generated_image(reference, pairs.truth), pairs


def _generated_image(reference: Image, truth: Fitted) -> Image:
    middle = (reference.columns - 1) / 2, (reference.rows - 1) / 2
    low, high = reference.value_range
    moved = np.nan_to_num(
        warp_to_other(reference.pixels, truth, (reference.rows, reference.columns), near=middle), nan=low
    )
    if not reference.is_float:
        moved = np.rint(np.clip(moved, low, high)).astype(reference.pixels.dtype)
    return Image.of(
        moved, tr("{name}, mapped", name=reference.name), None if reference.is_float else reference.bit_depth
    )


def trials_of(parameters: Mapping) -> int | None:
    """Give the number of trials, or None where it follows from the inliers found so far."""
    match parameters.trials_by:
        case TrialsBy.NUMBER:
            return parameters.trials
        case TrialsBy.FORMULA:
            wanted = needed_trials(parameters.probability, parameters.inlier_share, parameters.model.minimal)
            return min(wanted, MOST_TRIALS)
    return None


def run(
    reference: Image | None = None,
    other: Image | None = None,
    *,
    parameters: Mapping,
    progress: Progress = SILENT,
) -> MappingResult:
    """Find the map from the reference frame to the other image.

    Parameters
    ----------
    reference : Image, optional
        Whose frame the other image is brought into.
    other : Image, optional
        Without it, generated pairs come with an image that is generated by the same map, and pairs that are set lie
        in the reference itself.
    parameters : Mapping
        The pairs, the model and how it is fitted.
    progress : Progress
        Told of the stages.

    Returns
    -------
    MappingResult
        With a problem in words, rather than a map, where the pairs leave it undetermined.
    """
    try:
        reference, other, pairs = _prepared(reference, other, parameters, PartOfProgress(progress, 0.0, _PREPARED))
    except TooFewMatchesError as error:
        return MappingResult(parameters, reference, other, pairs_from_rows(()), None, str(error))
    progress.report(_PREPARED, tr("Fitting"))
    on = pairs.is_on
    numbers = np.flatnonzero(on).tolist()
    source, target = pairs.source[on], pairs.target[on]
    try:
        if not parameters.ransac:
            found = fit(parameters.model, source, target, numbers=numbers)
            return MappingResult(parameters, reference, other, pairs, found)
        consensus = ransac(
            source, target, parameters.model, parameters.threshold, trials_of(parameters), parameters.seed,
            probability=parameters.probability, numbers=numbers,
        )  # fmt: skip
    except DegenerateError as error:
        return MappingResult(parameters, reference, other, pairs, None, str(error))
    return MappingResult(parameters, reference, other, pairs, consensus.fitted, consensus=consensus)


class MappingRun(Stepwise[MappingResult]):
    """RANSAC trial by trial, or the one step of least squares; see `run` for the parameters."""

    def __init__(
        self, reference: Image | None, other: Image | None, parameters: Mapping, progress: Progress = SILENT
    ) -> None:
        self._parameters = parameters
        self._search: RansacRun | None = None
        self._result: MappingResult | None = None
        try:
            self._reference, self._other, self._pairs = _prepared(reference, other, parameters, progress)
        except TooFewMatchesError as error:
            self._reference, self._other, self._pairs = reference, other, pairs_from_rows(())
            self._result = self._with(None, str(error))
            return
        on = self._pairs.is_on
        if not parameters.ransac:
            return
        try:
            self._search = RansacRun(
                self._pairs.source[on], self._pairs.target[on], parameters.model, parameters.threshold,
                trials_of(parameters), parameters.seed, probability=parameters.probability,
                numbers=np.flatnonzero(on).tolist(),
            )  # fmt: skip
        except DegenerateError as error:
            self._result = self._with(None, str(error))

    def _with(self, found: Fitted | None, problem: str = "", search: Search | None = None) -> MappingResult:
        consensus = None if search is None else search.consensus
        return MappingResult(
            self._parameters, self._reference, self._other, self._pairs, found, problem, consensus, search
        )

    @property
    def is_finished(self) -> bool:
        """Whether all trials were made."""
        return self._result is not None or (self._search is not None and self._search.is_finished)

    @property
    def fraction(self) -> float:
        """Share of the trials that were made."""
        if self._search is not None:
            return self._search.fraction
        return 1.0 if self._result is not None else 0.0

    @property
    def status(self) -> str:
        """The last trial and the best one."""
        if self._search is not None:
            return self._search.status
        return tr("Fitted") if self._result is not None else tr("Not yet fitted")

    def advance(self) -> None:
        """Make one trial."""
        if self.is_finished:
            return
        if self._search is not None:
            self._search.advance()
        else:
            self._result = run(self._reference, self._other, parameters=self._parameters)

    def step(self) -> None:
        """Do what `advance` does: it is a single step."""
        self.advance()

    def snapshot(self) -> MappingResult:
        """Give the map so far: of the best trial, and refitted to its inliers once all were made."""
        if self._result is not None:
            return self._result
        if self._search is None:
            return self._with(None, tr("Nothing is fitted yet."))
        try:
            search = self._search.snapshot()
        except DegenerateError as error:
            self._result = self._with(None, str(error))
            return self._result
        if search.consensus is not None:
            self._result = self._with(search.consensus.fitted, search=search)
            return self._result
        return self._with(search.best.fitted if search.best is not None else None, search=search)


def begin(
    reference: Image | None = None,
    other: Image | None = None,
    *,
    parameters: Mapping,
    previous: MappingResult | None = None,
    progress: Progress = SILENT,
) -> MappingRun:
    """Start a search that is watched trial by trial.

    Parameters
    ----------
    reference, other : Image, optional
        As for `run`.
    parameters : Mapping
        As for `run`.
    previous : MappingResult or None
        Not used: every search begins with its first trial, so that the seed alone says what it finds.
    progress : Progress
        Told while features are matched.

    Returns
    -------
    MappingRun
        Before its first trial.
    """
    return MappingRun(reference, other, parameters, progress)


def defaults(images: Sequence[Image | None]) -> Mapping:
    """Give the parameters that suit some images: with a second one, pairs from their features.

    Parameters
    ----------
    images : sequence of Image or None
        Reference and other image; the last ones may be missing.

    Returns
    -------
    Mapping
        With its defaults, but for the source.
    """
    reference, other = (*images, None, None)[:2]
    return Mapping() if reference is None or other is None else Mapping(source=Source.MATCHED)


def proposed_pairs(reference: Image, other: Image) -> Matrix:
    """Give four pairs that are to be moved to their places: at the same shares of both images.

    Parameters
    ----------
    reference, other : Image
        Of any size.

    Returns
    -------
    Matrix
        Rows (u, v, x, y, 1).
    """
    places = [_PROPOSED * (image.columns - 1, image.rows - 1) for image in (reference, other)]
    rows = np.column_stack([*places, np.ones(len(_PROPOSED))])
    return tuple(tuple(row) for row in np.round(rows, 2).tolist())
