"""What a pooling shows beside its blackboards."""

from collections.abc import Iterator

from sightglass.algorithms.cnn.layers import Pool, Tie
from sightglass.algorithms.convolution.numeric import largest_difference
from sightglass.algorithms.convolution.pooled import Pooled
from sightglass.algorithms.convolution.pooled_boards import checked_gradient, pooled_boards
from sightglass.algorithms.convolution.sheets import (
    array_table,
    gradient_table,
    map_pictures,
    patch_pictures,
    patch_sentences,
    size_sentence,
)
from sightglass.algorithms.results import Colormap, Presentation
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, numbered


def present_pooled(result: Pooled) -> Presentation:
    """Turn a pooling into what is shown.

    Parameters
    ----------
    result : Pooled
        Any.

    Returns
    -------
    Presentation
        The output first; boards, a table of each array, and sentences on sizes and ties.
    """
    rows, columns = result.window.places
    channel = (tr("Channel"),)
    return Presentation(
        (
            *map_pictures("y", "y", result.y), *map_pictures("x", "x", result.x),
            *map_pictures("dx", "∂L/∂x", result.dx, colormap=Colormap.DIVERGING),
            *patch_pictures(result.image, result.patch),
        ),
        tables=(
            array_table("x", "x", result.x, channel), array_table("y", "y", result.y, channel),
            array_table("dy", "∂L/∂y", result.loss.dy, channel), array_table("dx", "∂L/∂x", result.dx, channel),
            gradient_table(checked_gradient(result)),
        ),
        scalars={
            "maps": len(result.y), "rows": rows, "columns": columns, "loss": result.loss.value, "ties": _ties(result),
            "difference_x": largest_difference(result.dx, result.numeric),
        },
        sentences=tuple(_sentences(result)), boards=pooled_boards(result),
    )  # fmt: skip


def _ties(result: Pooled) -> int:
    return int((result.ties > 1).sum()) if result.parameters.pool is Pool.MAX else 0


def _sentences(result: Pooled) -> Iterator[str]:
    rows, columns = result.window.places
    yield size_sentence(len(result.y), rows, columns, result.window)
    if result.loss.note:
        yield result.loss.note
    if result.window.left_over_text:
        yield result.window.left_over_text
    count = result.window.size[0] * result.window.size[1]
    if result.parameters.pool is Pool.MEAN:
        yield tr(
            "Each of the {n} values of a window gets 1/{n} of its gradient: ∂L/∂y is expanded, then divided.", n=count
        )
    elif result.parameters.pool is Pool.SKIP:
        yield tr("Values that are skipped have no part in y: their gradient is 0.")
    yield from patch_sentences(result.patch)
    ties = _ties(result)
    if ties:
        windows = numbered(ties, marked("{n} window"), marked("{n} windows"))
        yield (
            tr(
                "In {windows} several values share the maximum. There the loss has no derivative: the first of equal "
                "values has it, which is a subgradient, and the central difference is the mean of both sides.",
                windows=windows,
            )
            if result.parameters.tie is Tie.FIRST
            else tr(
                "In {windows} several values share the maximum. There the loss has no derivative: each of equal values "
                "has it in full, which is more than a subgradient, and the central difference is the mean of both "
                "sides.",
                windows=windows,
            )
        )
    else:
        yield tr(
            "∂L/∂x was computed once more by differences of L; they are at most {difference} apart.",
            difference=number_text(largest_difference(result.dx, result.numeric)),
        )
