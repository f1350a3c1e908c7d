"""Motion of blocks: each looks for its best place in the next frame."""

import numpy as np

from sightglass.algorithms.flow.block_costs import BlockCosts
from sightglass.algorithms.flow.block_fast_search import diamond_search, refine, three_step_search
from sightglass.algorithms.flow.block_full_search import full_search
from sightglass.algorithms.flow.blocks import BlockGrid, Displacements, check_blocks
from sightglass.algorithms.flow.field import Estimate, Frames
from sightglass.algorithms.flow.parameters import Flow, Precision, Search
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.texts import marked, tr

SCALES = {Precision.WHOLE: 1, Precision.HALF: 2, Precision.QUARTER: 4}
RELIABILITY_NAME = marked("Lead over second best")
# Of the work, where places between pixels follow.
_SHARE_OF_WHOLE_PIXELS = 0.6


def block_matching(frames: Frames, parameters: Flow, progress: Progress = SILENT) -> Estimate:
    r"""Find where each block of the first frame lies in the second one.

    Of the displacements :math:`d` whose components are at most the search range, and which leave the whole block
    within the frame, the one is taken that minimises

    .. math::

        \mathrm{SAD}(d) = \sum_{x \in B} |I_2(x + d) - I_1(x)|
        \quad\text{or}\quad
        \mathrm{SSD}(d) = \sum_{x \in B} (I_2(x + d) - I_1(x))^2

    by full search (EBMA: the best of all), or by three-step or diamond search (the best of few, which may miss it).
    Where several cost the same, the shortest displacement wins, of equally long ones the upper, then the left one.
    With half or quarter pixels, the eight places around the best one are tried afterwards at half a pixel's distance,
    then at a quarter's, in the bilinearly interpolated second frame.

    Blocks lie at multiples of the step between them; where the last one leaves a rest at the right or lower border, one
    more is moved inwards until it fits (`blocks.BlockGrid.of`). A pixel of several blocks takes the vector of that
    with the nearest centre, a pixel of none (a step above the block's side) is unknown.

    Parameters
    ----------
    frames : Frames
        Two frames of equal size. Whole values of 8 bits are compared exactly, others in float32.
    parameters : Flow
        `block`, `reach`, `search`, `stride`, `cost` and `precision` count.
    progress : Progress
        Told every few milliseconds.

    Returns
    -------
    Estimate
        The reliability of full search is what the runner-up (the best other local minimum of the surface of costs, or
        its highest point if there is none) costs more than the minimum, in gray levels (for SSD squared ones) per
        pixel of the block. The other searches do not know the surface and give none.

    Raises
    ------
    ImageError
        If the frames differ in size.
    ParameterError
        If the block or the search range does not fit into the frames.
    """
    check_blocks(frames, parameters)
    progress.report(0.0, tr("Comparing blocks"))
    grid = BlockGrid.of(frames.first.shape, parameters.block, parameters.stride or parameters.block)
    displacements, margins, candidates = search_blocks(frames, grid, parameters, progress)
    vectors = (displacements / SCALES[parameters.precision]).astype(np.float32)
    if margins is None:
        return Estimate(grid.painted(vectors), candidates=candidates)
    reliability = grid.painted(margins / np.float32(grid.side**2))
    return Estimate(grid.painted(vectors), reliability, RELIABILITY_NAME, candidates)


def search_blocks(
    frames: Frames, grid: BlockGrid, parameters: Flow, progress: Progress = SILENT
) -> tuple[Displacements, FloatPixels | None, int]:
    """Search the blocks of a grid as the parameters say; see `block_matching`.

    Returns
    -------
    displacements : ndarray of int
        (blocks, 2), right and down, in pixels, halves or quarters.
    margins : ndarray of float32 or None
        What the runner-up costs more, for full search.
    candidates : int
        How many displacements were compared, over all blocks.
    """
    costs = BlockCosts(frames, grid, parameters.cost, parameters.reach)
    finest = SCALES[parameters.precision]
    share = 1.0 if finest == 1 else _SHARE_OF_WHOLE_PIXELS
    searching = PartOfProgress(progress, 0.0, share)
    margins: FloatPixels | None = None
    match parameters.search:
        case Search.FULL:
            best = full_search(frames, grid, parameters.cost, parameters.reach, searching)
            displacements, margins, candidates = best.displacements, best.margins, best.candidates
        case Search.THREE_STEP:
            displacements, candidates = three_step_search(costs, grid.count, searching)
        case Search.DIAMOND:
            displacements, candidates = diamond_search(costs, grid.count, searching)
    displacements, between = refine(costs, displacements, finest, PartOfProgress(progress, share, 1.0))
    return displacements, margins, candidates + between
