"""The motion of one pixel by Lucas-Kanade and by block matching, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.flow.block_inspection import BlockInspection, inspect_block
from sightglass.algorithms.flow.field import Frames, vector_text
from sightglass.algorithms.flow.inspection import GradientInspection, inspect_gradient
from sightglass.algorithms.flow.parameters import Flow, Precision, Search
from sightglass.algorithms.results import Table
from sightglass.algorithms.texts import tr
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
        rows = [("Lucas-Kanade", tr("undetermined") if found is None else vector_text(found), self.gradient.sentence)]
        if self.block is not None:
            rows.append(("EBMA", vector_text(self.block.minimum), self.block.sentence))
        return Table(
            "central_pixel",
            tr("The motion of the central pixel"),
            (tr("Method"), tr("(u, v) (px)"), tr("Finding")),
            tuple(rows),
        )

    def sentences(self) -> Iterator[str]:
        """Say what they find, first Lucas-Kanade, then block matching."""
        pixel, found = self.gradient, self.gradient.solution
        place: dict[str, Any] = {"row": pixel.row, "column": pixel.column}
        answer = (
            tr("At the central pixel (row {row}, column {column}) Lucas-Kanade gives no vector.", **place)
            if found is None
            else tr(
                "At the central pixel (row {row}, column {column}) Lucas-Kanade finds {vector}.",
                vector=vector_text(found),
                **place,
            )
        )
        yield f"{answer} {pixel.sentence}"
        if self.block is not None:
            side = self.block.region.rows
            values: dict[str, Any] = {
                "side": side,
                "vector": vector_text(self.block.minimum),
                "measure": tr(self.parameters.cost.label),
                "cost": number_text(self.block.cost),
            }
            answer = (
                tr("EBMA of the same {side} × {side} block finds {vector} with {measure} {cost}.", **values)
                if side == self.parameters.window
                else tr("EBMA of the {side} × {side} block finds {vector} with {measure} {cost}.", **values)
            )
            yield f"{answer} {self.block.sentence}"


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
