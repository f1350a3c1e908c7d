"""The motion of one pixel by Lucas-Kanade and by block matching, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.flow.block_inspection import BlockInspection, inspect_block
from sightglass.algorithms.flow.field import Frames, vector_text
from sightglass.algorithms.flow.inspection import GradientInspection, inspect_gradient
from sightglass.algorithms.flow.parameters import Flow, Precision, Search
from sightglass.algorithms.results import Table
from sightglass.algorithms.wording import number_text

# The largest side of frames whose every number can be read.
LARGEST_ON_PAPER = 9


@dataclass(frozen=True, eq=False)
class SideBySide:
    """What both methods find for the central pixel.

    Parameters
    ----------
    frames : Frames
        In gray.
    parameters : Flow
        As both methods used them.
    gradient : GradientInspection
        Of Lucas-Kanade on one level.
    block : BlockInspection or None
        Of the full search; None where no block fits.
    """

    frames: Frames
    parameters: Flow
    gradient: GradientInspection
    block: BlockInspection | None

    @property
    def is_on_paper(self) -> bool:
        """Whether the frames are so small that every number can be written down."""
        return bool(max(self.frames.first.shape) <= LARGEST_ON_PAPER)

    def table(self) -> Table:
        """Set what they find below each other."""
        found = self.gradient.solution
        rows = [("Lucas-Kanade", "undetermined" if found is None else vector_text(found), self.gradient.sentence)]
        if self.block is not None:
            rows.append(("EBMA", vector_text(self.block.minimum), self.block.sentence))
        return Table(
            "central_pixel", "The motion of the central pixel", ("Method", "(u, v) (px)", "Finding"), tuple(rows)
        )

    def sentences(self) -> Iterator[str]:
        """Say what they find, first Lucas-Kanade, then block matching."""
        pixel, found = self.gradient, self.gradient.solution
        answer = "gives no vector" if found is None else f"finds {vector_text(found)}"
        yield f"At the central pixel (row {pixel.row}, column {pixel.column}) Lucas-Kanade {answer}. {pixel.sentence}"
        if self.block is not None:
            side, cost = self.block.region.rows, number_text(self.block.cost)
            same = "the same " if side == self.parameters.window else "the "
            yield (
                f"EBMA of {same}{side} × {side} block finds {vector_text(self.block.minimum)} with "
                f"{self.parameters.cost.label} {cost}. {self.block.sentence}"
            )


def side_by_side(frames: Frames, parameters: Flow) -> SideBySide | None:
    """Ask both methods for the central pixel.

    Parameters
    ----------
    frames : Frames
        In gray. Of at most 9 × 9 pixels, both methods take the same neighbourhood, the window, and the block tries all
        whole displacements that leave it within the frames on all sides.
    parameters : Flow
        Window, derivatives, block, reach and cost count, and so on.

    Returns
    -------
    SideBySide or None
        None where the window does not fit into the frames.
    """
    rows, columns = frames.first.shape
    side = parameters.window
    if side > min(rows, columns):
        return None
    if max(rows, columns) <= LARGEST_ON_PAPER:
        reach = min(parameters.reach, max(1, (min(rows, columns) - side) // 2))
        parameters = parameters.replaced(block=side, reach=reach, search=Search.FULL, precision=Precision.WHOLE)
    row, column = (rows - 1) // 2, (columns - 1) // 2
    try:
        block = inspect_block(frames, parameters, row, column, centred=True)
    except ParameterError:
        # No block fits: there is nothing to set beside Lucas-Kanade.
        block = None
    return SideBySide(frames, parameters, inspect_gradient(frames, parameters, row, column), block)
