"""Why a block was found where it was: the surface of its costs, its minimum and what comes next."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.block_costs import BlockCosts
from sightglass.algorithms.flow.block_fast_search import refine
from sightglass.algorithms.flow.block_full_search import cost_surface, local_minima
from sightglass.algorithms.flow.block_matching import SCALES, search_blocks
from sightglass.algorithms.flow.blocks import BlockGrid, check_blocks, precedence
from sightglass.algorithms.flow.field import Frames, vector_text
from sightglass.algorithms.flow.parameters import Cost, Flow, Search
from sightglass.algorithms.image import FloatPixels, Region
from sightglass.algorithms.parameters import Choice
from sightglass.algorithms.progress import SILENT
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, percent

# Shares of the distance from black to white, for the mean difference of a pixel.
_FLAT, _CLOSE, _POOR = 0.01, 0.01, 0.1
# Share of the block's own deviation from its mean that a match must explain.
_EXPLAINED = 0.5
_STOPPED = {
    Search.THREE_STEP: marked("The three-step search stopped at {vector} and missed the minimum."),
    Search.DIAMOND: marked("The diamond search stopped at {vector} and missed the minimum."),
}


class BlockVerdict(Choice):
    """How far a block's displacement can be trusted."""

    DISTINCT = "distinct", "Distinct", "One displacement fits much better than all others"
    AMBIGUOUS = "ambiguous", "Ambiguous", "Another displacement fits nearly as well: an edge or a repeated pattern"
    FLAT = "flat", "Flat", "The block has no contrast to be found by: the choice is arbitrary"
    POOR = "poor", "No good match", "Nothing within the range fits: several motions, something hidden, or a short range"


@dataclass(frozen=True, eq=False)
class BlockInspection:
    """A block, and what it costs to find it at each displacement.

    Parameters
    ----------
    region : Region
        The block in the first frame.
    block, match : ndarray of float32
        Its pixels, and those of the second frame at the minimum (whole pixels).
    surface : ndarray of float32
        (2 reach + 1, 2 reach + 1): row i, column j hold the cost of the displacement (j - reach, i - reach) to the
        right and downwards; NaN where it would leave the frame.
    minimum, runner_up : (int, int)
        Right and down: the best displacement, and the best other local minimum; None where there is no other.
    cost, runner_up_cost : float
        Sums over the block, in gray levels or their squares.
    vector : (float, float)
        What the chosen search and precision find for this block; it may differ from `minimum`.
    candidates : int
        How many displacements were compared for it.
    verdict : BlockVerdict
        In a word.
    sentence : str
        In words, with the figures.
    """

    region: Region
    block: FloatPixels
    match: FloatPixels
    surface: FloatPixels
    minimum: tuple[int, int]
    cost: float
    runner_up: tuple[int, int] | None
    runner_up_cost: float | None
    vector: tuple[float, float]
    candidates: int
    verdict: BlockVerdict
    sentence: str


def inspect_block(
    frames: Frames, parameters: Flow, row: int, column: int, centred: bool = False
) -> BlockInspection | None:
    """Look at the block that holds a pixel.

    Parameters
    ----------
    frames : Frames
        Two frames of equal size.
    parameters : Flow
        As for `block_matching`; the surface is that of the full search, whichever search is chosen.
    row, column : int
        A pixel of the first frame.
    centred : bool
        Take the block around the pixel, moved into the frame where needed, rather than the one of the grid whose
        vector the pixel shows.

    Returns
    -------
    BlockInspection or None
        None where the pixel lies between blocks.

    Raises
    ------
    ImageError
        If the frames differ in size or the pixel does not lie within them.
    ParameterError
        If the block or the search range does not fit into the frames.
    """
    check_blocks(frames, parameters)
    region = _region(frames, parameters, row, column, centred)
    if region is None:
        return None
    window, grid = _search_window(frames, parameters, region)
    surface, (right, down) = cost_surface(window, grid, parameters.cost, parameters.reach)
    reach = parameters.reach
    runner_up = _runner_up(surface, (right, down), reach)
    vector, candidates = _as_searched(window, grid, parameters, surface, (right, down))
    judged = _Judged(frames.first[region.slices], surface, (right, down), runner_up, parameters, frames.span)
    verdict = judged.verdict()
    there = Region(region.row + down, region.column + right, *region[2:])
    return BlockInspection(
        region,
        frames.first[region.slices],
        frames.second[there.slices],
        surface,
        (right, down),
        float(surface[down + reach, right + reach]),
        runner_up,
        None if runner_up is None else float(surface[runner_up[1] + reach, runner_up[0] + reach]),
        vector,
        candidates,
        verdict,
        judged.sentence(verdict, vector),
    )


def _as_searched(
    window: Frames, grid: BlockGrid, parameters: Flow, surface: FloatPixels, minimum: tuple[int, int]
) -> tuple[tuple[float, float], int]:
    """Give what the chosen search finds, and how many displacements it compares; full search has been done already."""
    scale = SCALES[parameters.precision]
    if parameters.search is Search.FULL:
        costs = BlockCosts(window, grid, parameters.cost, parameters.reach)
        found, between = refine(costs, np.array([minimum], np.int64), scale, SILENT)
        candidates = int(np.count_nonzero(np.isfinite(surface))) + between
    else:
        found, _, candidates = search_blocks(window, grid, parameters)
    return (float(found[0, 0]) / scale, float(found[0, 1]) / scale), candidates


def _region(frames: Frames, parameters: Flow, row: int, column: int, centred: bool) -> Region | None:
    rows, columns = frames.first.shape
    if not (0 <= row < rows and 0 <= column < columns):
        raise ImageError(
            tr(
                "Row {row}, column {column} lies outside the frame of {columns} × {rows} px.",
                row=row,
                column=column,
                columns=columns,
                rows=rows,
            )
        )
    side = parameters.block
    if not centred:
        return BlockGrid.of((rows, columns), side, parameters.stride or side).region(row, column)
    top, left = (min(max(place - side // 2, 0), length - side) for place, length in ((row, rows), (column, columns)))
    return Region(top, left, side, side)


def _search_window(frames: Frames, parameters: Flow, region: Region) -> tuple[Frames, BlockGrid]:
    """Cut out what the block can reach: on a large frame the rest would take most of the time."""
    rows, columns = frames.first.shape
    top, left = max(0, region.row - parameters.reach), max(0, region.column - parameters.reach)
    bottom = min(rows, region.row + region.rows + parameters.reach)
    right = min(columns, region.column + region.columns + parameters.reach)
    part = (slice(top, bottom), slice(left, right))
    window = Frames(frames.first[part], frames.second[part], frames.span)
    starts = np.array([region.row - top]), np.array([region.column - left])
    return window, BlockGrid((bottom - top, right - left), parameters.block, *starts)


def _runner_up(surface: FloatPixels, minimum: tuple[int, int], reach: int) -> tuple[int, int] | None:
    costs = np.where(np.isnan(surface), np.inf, surface)
    is_other = local_minima(costs) & np.isfinite(costs)
    is_other[minimum[1] + reach, minimum[0] + reach] = False
    places: NDArray[np.int64] = np.argwhere(is_other)[:, ::-1] - reach
    if not len(places):
        return None
    ordered = np.lexsort((precedence(places, reach), costs[is_other]))
    right, down = places[ordered[0]].tolist()
    return right, down


class _Judged:
    """What a surface of costs says, in gray levels of one pixel."""

    def __init__(
        self,
        block: FloatPixels,
        surface: FloatPixels,
        minimum: tuple[int, int],
        runner_up: tuple[int, int] | None,
        parameters: Flow,
        span: float,
    ) -> None:
        deviations = np.abs(block - block.mean(dtype=np.float64))
        self._contrast = float(np.ptp(block))
        per_pixel = surface.astype(np.float64) / parameters.block**2
        # The root makes squares comparable with absolute differences.
        is_absolute = parameters.cost is Cost.SAD
        self._means = per_pixel if is_absolute else np.sqrt(per_pixel)
        self._deviation = float(deviations.mean() if is_absolute else np.sqrt((deviations**2).mean()))
        self._minimum, self._runner_up, self._parameters, self._span = minimum, runner_up, parameters, span
        self._least = self._mean_at(minimum)
        self._next = None if runner_up is None else self._mean_at(runner_up)

    def _mean_at(self, displacement: tuple[int, int]) -> float:
        reach = self._parameters.reach
        return float(self._means[displacement[1] + reach, displacement[0] + reach])

    def verdict(self) -> BlockVerdict:
        if self._contrast <= _FLAT * self._span:
            return BlockVerdict.FLAT
        unexplained = self._least > _CLOSE * self._span and self._least > (1 - _EXPLAINED) * self._deviation
        if unexplained or self._least >= _POOR * self._span:
            return BlockVerdict.POOR
        if self._next is not None and self._next - self._least <= _CLOSE * self._span:
            return BlockVerdict.AMBIGUOUS
        return BlockVerdict.DISTINCT

    def sentence(self, verdict: BlockVerdict, vector: tuple[float, float]) -> str:
        sentences = [self._judgement(verdict)]
        reach = self._parameters.reach
        if verdict is not BlockVerdict.FLAT and max(map(abs, self._minimum)) == reach:
            sentences.append(
                tr(
                    "The minimum lies at the end of the search range of {reach} px: the true motion may be larger.",
                    reach=reach,
                )
            )
        if vector != self._minimum and max(abs(a - b) for a, b in zip(vector, self._minimum, strict=True)) >= 1:
            sentences.append(tr(_STOPPED[self._parameters.search], vector=vector_text(vector)))
        return " ".join(sentences)

    def _judgement(self, verdict: BlockVerdict) -> str:
        best, least = vector_text(self._minimum), number_text(self._least)
        differs = tr("differs by") if self._parameters.cost is Cost.SAD else tr("differs (root mean square) by")
        match verdict:
            case BlockVerdict.FLAT:
                return tr(
                    "Flat: the values of the block span {contrast} gray levels only, and {near} of {tried} "
                    "displacements fit within {close} gray levels of the best one. {best} was taken as the best or "
                    "the shortest of them: the choice is arbitrary.",
                    contrast=number_text(self._contrast), best=best, **self._alike(),
                )  # fmt: skip
            case BlockVerdict.POOR:
                return tr(
                    "No good match: even at the best displacement {best} a pixel {differs} {least} gray levels on "
                    "average ({share} of black to white), where the block itself departs from its mean by {deviation}. "
                    "It may hold several motions, be hidden in the next frame, or have moved out of the search range.",
                    best=best, differs=differs, least=least, share=percent(self._least / self._span),
                    deviation=number_text(self._deviation),
                )  # fmt: skip
            case BlockVerdict.AMBIGUOUS:
                return tr(
                    "Ambiguous: at {best} a pixel {differs} {least} gray levels on average, at {other} by {more}, and "
                    "{near} of {tried} displacements fit within {close} gray levels of the best one, as along an edge "
                    "or on a repeated pattern.",
                    best=best, differs=differs, least=least, other=vector_text(self._runner_up or (0, 0)),
                    more=number_text(self._next or 0.0), **self._alike(),
                )  # fmt: skip
            case BlockVerdict.DISTINCT:
                return self._distinct(best, differs, least)

    def _alike(self) -> dict[str, Any]:
        near = int(np.count_nonzero(self._means <= self._least + _CLOSE * self._span))
        tried = int(np.count_nonzero(np.isfinite(self._means)))
        return {"near": near, "tried": tried, "close": number_text(_CLOSE * self._span)}

    def _distinct(self, best: str, differs: str, least: str) -> str:
        if self._runner_up is None or self._next is None:
            return tr(
                "Distinct: at {best} a pixel {differs} {least} gray levels on average, and the costs have no other "
                "minimum.",
                best=best, differs=differs, least=least,
            )  # fmt: skip
        return tr(
            "Distinct: at {best} a pixel {differs} {least} gray levels on average, at the next best minimum {other} by "
            "{more}.",
            best=best, differs=differs, least=least, other=vector_text(self._runner_up), more=number_text(self._next),
        )  # fmt: skip
