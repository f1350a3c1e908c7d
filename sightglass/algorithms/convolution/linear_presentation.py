"""A linear layer on blackboards, and what each of its numbers is made of."""

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Role, Term
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.linear import LinearResult
from sightglass.algorithms.convolution.numeric import STEP, largest_difference
from sightglass.algorithms.convolution.sheets import (
    array_table,
    board,
    cells_of,
    difference_columns,
    gradient_table,
    grid,
    map_pictures,
)
from sightglass.algorithms.convolution.slope_boards import slope_columns, slope_explainers
from sightglass.algorithms.convolution.slopes import OutputSlope
from sightglass.algorithms.results import Colormap, Presentation
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text


def present_linear(result: LinearResult) -> Presentation:
    """Turn a linear layer into what is shown.

    Parameters
    ----------
    result : LinearResult
        Any.

    Returns
    -------
    Presentation
        The output first; boards, a table of each array, and sentences.
    """
    one, other, checked = result.gradients, result.numeric, _checked(result)
    differences = {
        "difference_x": largest_difference(one.x, other.x),
        "difference_weights": largest_difference(one.kernels, other.kernels),
        "difference_biases": largest_difference(one.biases, other.biases),
    }
    outputs, inputs = result.weights.shape
    return Presentation(
        (
            *map_pictures("y", "y", result.y[None, :, None]), *map_pictures("weights", "W", result.weights[None]),
            *map_pictures("d_weights", "∂L/∂W", one.kernels[None], colormap=Colormap.DIVERGING),
        ),
        tables=(
            array_table("x", "x", result.x[:, None]), array_table("weights", "W", result.weights),
            array_table("biases", "b", result.biases[:, None]), array_table("y", "y", result.y[:, None]),
            array_table("dy", "∂L/∂y", result.loss.dy[:, None]), array_table("d_weights", "∂L/∂W", one.kernels),
            array_table("d_biases", "∂L/∂b", one.biases[:, None]), array_table("dx", "∂L/∂x", one.x[:, None]),
            gradient_table(checked),
        ),
        scalars={"inputs": inputs, "outputs": outputs, "loss": result.loss.value, **differences},
        sentences=(
            *([result.loss.note] * bool(result.loss.note)),
            tr("W has {outputs} × {inputs} weights: one row for each output, one column for each input.",
               outputs=outputs, inputs=inputs),
            tr("∂L/∂W is each gradient of an output times each input, an outer product of the size of W. ∂L/∂b is "
               "∂L/∂y itself. ∂L/∂x sums over the outputs, down each column of W."),
            tr("Each gradient was computed once more by differences of L; they are at most {difference} apart.",
               difference=number_text(max(differences.values()))),
        ),
        boards=(_forward(result), _backward(result), _check(checked)),
    )  # fmt: skip


def _forward(result: LinearResult) -> Board:
    y = grid("y_0", "y", result.y[:, None], Role.OUTPUT)
    columns = (
        Column("W", (grid("w", "W", result.weights, Role.KERNEL, True),)),
        Column("x", (grid("x", "x", result.x[:, None], Role.INPUT, True),), "·"),
        Column("b", (grid("b", "b", result.biases[:, None], Role.KERNEL, True),), "+"), Column("y", (y,), "="),
    )  # fmt: skip

    def explain(row: int, _column: int) -> Explanation:
        terms = [
            Term((Cell("w", row, column), Cell("x", column, 0)), float(weight * value))
            for column, (weight, value) in enumerate(zip(result.weights[row], result.x, strict=True))
        ]
        terms.append(Term((Cell("b", row, 0),), float(result.biases[row])))
        formula = r"y_i = \sum_j W_{ij} \, x_j + b_i"
        return Explanation(Cell("y_0", row, 0), f"y({row})", tuple(terms), float(result.y[row]), formula)

    size = tr("y has {n} values, as W has rows", n=len(result.y))
    return board("forward", tr("Forward: y = W x + b"), columns, {"y_0": explain}, cells_of([y]), size)


def _backward(result: LinearResult) -> Board:
    found, dy = result.gradients, result.loss.dy
    y, slope = result.y[None, :, None], OutputSlope(dy[None, :, None], _as_map(result.loss.target), result.loss.value)
    dw = grid("dw", "∂L/∂W", found.kernels, Role.GRADIENT)
    db = grid("db", "∂L/∂b", found.biases[:, None], Role.GRADIENT)
    dx = grid("dx", "∂L/∂x", found.x[:, None], Role.GRADIENT)
    columns = (
        *slope_columns(result.parameters, y, slope),
        Column("x", (grid("x", "x", result.x[:, None], Role.INPUT, True),)),
        Column("W", (grid("w", "W", result.weights, Role.KERNEL, True),)), Column("∂L/∂W", (dw,), "→"),
        Column("∂L/∂b", (db,)), Column("∂L/∂x", (dx,)),
    )  # fmt: skip

    def explain_w(row: int, column: int) -> Explanation:
        terms = (Term((Cell("dy_0", row, 0), Cell("x", column, 0)), float(dy[row] * result.x[column])),)
        formula = r"\frac{\partial L}{\partial W_{ij}} = \frac{\partial L}{\partial y_i} \, x_j"
        value = float(found.kernels[row, column])
        return Explanation(Cell("dw", row, column), f"∂L/∂W({row}, {column})", terms, value, formula)

    def explain_b(row: int, _column: int) -> Explanation:
        formula = r"\frac{\partial L}{\partial b_i} = \frac{\partial L}{\partial y_i}"
        terms = (Term((Cell("dy_0", row, 0),), float(dy[row])),)
        return Explanation(Cell("db", row, 0), f"∂L/∂b({row})", terms, float(found.biases[row]), formula)

    def explain_x(row: int, _column: int) -> Explanation:
        terms = tuple(
            Term((Cell("dy_0", output, 0), Cell("w", output, row)), float(dy[output] * weight))
            for output, weight in enumerate(result.weights[:, row])
        )
        formula = r"\frac{\partial L}{\partial x_j} = \sum_i \frac{\partial L}{\partial y_i} \, W_{ij}"
        return Explanation(Cell("dx", row, 0), f"∂L/∂x({row})", terms, float(found.x[row]), formula)

    explainers = {"dw": explain_w, "db": explain_b, "dx": explain_x} | slope_explainers(y, slope)
    caption = f"L = {number_text(result.loss.value, grouped=False)}"
    return board("backward", tr("Backward: the gradients"), columns, explainers, cells_of([dw, db, dx]), caption)


def _as_map(vector: Array | None) -> Array | None:
    return None if vector is None else vector[None, :, None]


def _checked(result: LinearResult) -> list[tuple[str, str, Array, Array]]:
    one, other = result.gradients, result.numeric
    return [
        ("dw", "∂L/∂W", one.kernels, other.kernels),
        ("db", "∂L/∂b", one.biases[:, None], other.biases[:, None]),
        ("dx", "∂L/∂x", one.x[:, None], other.x[:, None]),
    ]


def _check(checked: list[tuple[str, str, Array, Array]]) -> Board:
    columns, explainers = difference_columns(checked)
    caption = tr("Differences: (L(w + h) − L(w − h)) / 2h with h = {h}", h=number_text(STEP))
    return board("check", tr("Check: the same gradients by differences"), columns, explainers, caption=caption)
