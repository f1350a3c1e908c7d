"""What a convolution shows beside its blackboards."""

from collections.abc import Iterator

import numpy as np

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.convolved import Convolved
from sightglass.algorithms.convolution.convolved_boards import checked_gradients, convolved_boards
from sightglass.algorithms.convolution.numeric import largest_difference
from sightglass.algorithms.convolution.parameters import Preset
from sightglass.algorithms.convolution.sheets import (
    MAP,
    array_table,
    gradient_table,
    map_pictures,
    patch_pictures,
    patch_sentences,
    size_sentence,
)
from sightglass.algorithms.results import Colormap, Presentation, Scalar, Step, Table
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text


def present_convolved(result: Convolved) -> Presentation:
    """Turn a convolution into what is shown.

    Parameters
    ----------
    result : Convolved
        Any.

    Returns
    -------
    Presentation
        The output first; boards, a table of each array, and sentences on sizes and flipping.
    """
    pictures = (
        *map_pictures("y", "y", result.y, MAP), *map_pictures("x", "x", result.x),
        *map_pictures("dx", "∂L/∂x", result.gradients.x, colormap=Colormap.DIVERGING),
        *patch_pictures(result.image, result.patch),
    )  # fmt: skip
    return Presentation(
        pictures, tables=tuple(_tables(result)), scalars=_scalars(result), sentences=tuple(_sentences(result)),
        steps=_steps(result), boards=convolved_boards(result),
    )  # fmt: skip


def _tables(result: Convolved) -> Iterator[Table]:
    kernel_axes = (tr("Kernel"), tr("Channel"))
    yield array_table("x", "x", result.x, (tr("Channel"),))
    yield array_table("kernels", "W", result.kernels, kernel_axes)
    yield array_table("biases", "b", result.biases[:, None])
    yield array_table("y", "y", result.y, (tr("Map", about="of a network"),))
    yield array_table("dy", "∂L/∂y", result.loss.dy, (tr("Map", about="of a network"),))
    yield array_table("d_kernels", "∂L/∂W", result.gradients.kernels, kernel_axes)
    yield array_table("d_biases", "∂L/∂b", result.gradients.biases[:, None])
    yield array_table("dx", "∂L/∂x", result.gradients.x, (tr("Channel"),))
    yield gradient_table(checked_gradients(result))


def _scalars(result: Convolved) -> dict[str, Scalar]:
    rows, columns = result.window.places
    one, other = result.gradients, result.numeric
    return {
        "maps": len(result.y), "rows": rows, "columns": columns, "loss": result.loss.value,
        "difference_x": largest_difference(one.x, other.x),
        "difference_kernels": largest_difference(one.kernels, other.kernels),
        "difference_biases": largest_difference(one.biases, other.biases),
    }  # fmt: skip


def _sentences(result: Convolved) -> Iterator[str]:
    parameters, (rows, columns) = result.parameters, result.window.places
    yield size_sentence(len(result.y), rows, columns, result.window)
    if result.loss.note:
        yield result.loss.note
    if result.window.left_over_text:
        yield result.window.left_over_text
    if result.is_flipped:
        yield tr(
            "A convolution turns each kernel by 180° before it is laid on x, so that x is read backwards: "
            "y(t) = Σ x(t − u) W(u). A correlation lays it on as it is typed."
        )
        if np.array_equal(result.laid, result.kernels):
            yield tr("These kernels are the same when they are turned: convolution and correlation agree.")
    if parameters.preset is Preset.VERTICAL_EDGE:
        yield (
            tr(
                "The edge kernel answers to vertical edges: negative where x rises from left to right, since it is "
                "turned."
            )
            if result.is_flipped
            else tr("The edge kernel answers to vertical edges: positive where x rises from left to right.")
        )
    yield (
        tr(
            "∂L/∂x is a convolution too: ∂L/∂y, with zeros between its values for the stride and around it, correlated "
            "with the kernels as they are typed."
        )
        if result.is_flipped
        else tr(
            "∂L/∂x is a convolution too: ∂L/∂y, with zeros between its values for the stride and around it, correlated "
            "with the kernels turned by 180°."
        )
    )
    scalars = _scalars(result)
    worst = max(float(scalars[f"difference_{name}"]) for name in ("x", "kernels", "biases"))
    yield tr(
        "Each gradient was computed once more by differences of L; they are at most {difference} apart.",
        difference=number_text(worst),
    )
    yield from patch_sentences(result.patch)


def _steps(result: Convolved) -> tuple[Step, ...]:
    """Write out the first output as on paper: the window, the kernel that is laid on it, and the sum."""
    down, across = result.window.down, result.window.across
    padded = np.pad(result.x, ((0, 0), (down.before, down.after), (across.before, across.after)))
    first = padded[0, : down.window, : across.window]
    steps = []
    if result.is_flipped:
        steps.append(Step(
            tr("The kernel is turned by 180°"), ("W₀ =", result.kernels[0, 0], "→", result.laid[0, 0]),
            tr("Both its rows and its columns change their order."),
        ))  # fmt: skip
    product: Array = first * result.laid[0, 0]
    how = (
        tr("Each value is multiplied by the weight that lies on it, and the products are summed.")
        if len(result.x) == 1
        else tr(
            "Each value is multiplied by the weight that lies on it, and the products are summed. The products of the "
            "other channels are added."
        )
    )
    parts = first, "·", result.laid[0, 0], "=", product, f"Σ = {number_text(float(product.sum()))}"
    steps.append(Step(tr("The first window"), parts, how))
    steps.append(Step(tr("The output"), ("y =", result.y[0]), result.window.caption))
    return tuple(steps)
