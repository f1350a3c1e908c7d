"""Softmax with cross-entropy on blackboards, and what each of its numbers is made of."""

import numpy as np

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Joining, Role, Term
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
from sightglass.algorithms.convolution.softmaxed import SoftmaxResult
from sightglass.algorithms.results import Axis, Colormap, Curve, Plot, Presentation, Table
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text, percent


def present_softmax(result: SoftmaxResult) -> Presentation:
    """Turn softmax with cross-entropy into what is shown.

    Parameters
    ----------
    result : SoftmaxResult
        Any.

    Returns
    -------
    Presentation
        The probabilities first; bars of them and of the gradient, boards, tables and sentences.
    """
    right = result.parameters.target_class
    own = float(result.probabilities[right])
    difference = largest_difference(result.dy, result.numeric)
    checked = [("dy", "∂L/∂y", result.dy[:, None], result.numeric[:, None])]
    columns, explainers = difference_columns(checked)
    caption = tr("Differences: (L(y + h) − L(y − h)) / 2h with h = {h}", h=number_text(STEP))
    rows = tuple(
        (number, float(y), float(p), float(t), float(slope))
        for number, (y, p, t, slope) in enumerate(
            zip(result.logits, result.probabilities, result.target, result.dy, strict=True)
        )
    )
    return Presentation(
        (
            *map_pictures("p", "p", result.probabilities[:, None][None]),
            *map_pictures("dy", "∂L/∂y", result.dy[:, None][None], colormap=Colormap.DIVERGING),
        ),
        (_bars(result),),
        (
            Table("classes", tr("Classes"), (tr("Class"), "y", "p", tr("Target"), "∂L/∂y"), rows),
            array_table("jacobian", "∂p/∂y", result.jacobian), gradient_table(checked),
        ),
        {
            "loss": result.loss, "probability_of_target": own, "sum_of_gradient": float(result.dy.sum()),
            "difference_y": difference,
        },
        (
            tr("The right class {right} has the probability {percent}: L = −ln {p} = {loss}.",
               right=right, percent=percent(own), p=number_text(own), loss=number_text(result.loss)),
            tr("∂L/∂y is p − 1 at the target, {p} − 1 = {slope}, and p elsewhere: the right logit is pushed up, all "
               "others down. The entries sum to 0.", p=number_text(own), slope=number_text(float(result.dy[right]))),
            tr("∂L/∂y was computed once more by differences of L; they are at most {difference} apart.",
               difference=number_text(difference)),
        ),
        boards=(
            _forward(result), _backward(result), _chain(result),
            board("check", tr("Check: ∂L/∂y by differences"), columns, explainers, caption=caption),
        ),
    )  # fmt: skip


def _bars(result: SoftmaxResult) -> Plot:
    numbers = np.arange(len(result.logits))
    edges = np.arange(len(numbers) + 1) - 0.5
    return Plot(
        "probabilities", tr("Probabilities and gradient"), Axis(tr("Class")), Axis("p, ∂L/∂y"),
        (Curve("p", edges, result.probabilities, style="steps"), Curve("∂L/∂y", numbers, result.dy, style="points")),
    )  # fmt: skip


def _forward(result: SoftmaxResult) -> Board:
    powers = np.exp(result.logits)
    total, right = powers.sum(), result.parameters.target_class
    y = grid("y", "y", result.logits[:, None], Role.INPUT, True)
    e = grid("e", "eʸ", powers[:, None], Role.NEUTRAL)
    s = grid("s", "Σ eʸ", np.array([[total]]), Role.NEUTRAL)
    p = grid("p", "p", result.probabilities[:, None], Role.OUTPUT)
    loss = grid("loss", "L", np.array([[result.loss]]), Role.OUTPUT)

    def explain_power(row: int, _column: int) -> Explanation:
        terms = (Term((Cell("y", row, 0),), float(result.logits[row])),)
        return Explanation(
            Cell("e", row, 0), f"exp(y({row}))", terms, float(powers[row]), r"e^{y_i}", Joining.FUNCTION, "exp"
        )

    def explain_sum(_row: int, _column: int) -> Explanation:
        terms = tuple(Term((Cell("e", row, 0),), float(power)) for row, power in enumerate(powers))
        return Explanation(Cell("s", 0, 0), "Σ", terms, float(total), r"\sum_j e^{y_j}")

    def explain_share(row: int, _column: int) -> Explanation:
        terms = (Term((Cell("e", row, 0),), float(powers[row] / total), 1 / total, "1/Σ"),)
        value = float(result.probabilities[row])
        return Explanation(Cell("p", row, 0), f"p({row})", terms, value, r"p_i = \frac{e^{y_i}}{\sum_j e^{y_j}}")

    def explain_loss(_row: int, _column: int) -> Explanation:
        terms = (Term((Cell("p", right, 0),), float(result.probabilities[right])),)
        formula = r"L = -\ln p_c"
        return Explanation(Cell("loss", 0, 0), "L", terms, result.loss, formula, Joining.FUNCTION, "−ln")

    columns = (
        Column("y", (y,)),
        Column("eʸ", (e,), "→"),
        Column("Σ eʸ", (s,)),
        Column("p", (p,), "→"),
        Column("L", (loss,), "→"),
    )
    explainers = {"e": explain_power, "s": explain_sum, "p": explain_share, "loss": explain_loss}
    title, caption = tr("Forward: logits to probabilities"), tr("The target is class {right}", right=right)
    return board("forward", title, columns, explainers, cells_of([e, s, p, loss]), caption)


def _backward(result: SoftmaxResult) -> Board:
    p = grid("p", "p", result.probabilities[:, None], Role.OUTPUT)
    target = grid("t", tr("Target"), result.target[:, None], Role.INPUT)
    dy = grid("dy", "∂L/∂y", result.dy[:, None], Role.GRADIENT)

    def explain(row: int, _column: int) -> Explanation:
        own, wanted = float(result.probabilities[row]), float(result.target[row])
        terms = Term((Cell("p", row, 0),), own), Term((Cell("t", row, 0),), -wanted, -1.0)
        formula = r"\frac{\partial L}{\partial y_i} = p_i - [i = c]"
        text = tr("This is the target: p − 1.") if wanted else tr("This is not the target: p itself.")
        return Explanation(
            Cell("dy", row, 0), f"∂L/∂y({row})", terms, float(result.dy[row]), formula, text=text
        )  # fmt: skip

    columns = Column("p", (p,)), Column(tr("Target"), (target,), "−"), Column("∂L/∂y", (dy,), "=")
    return board("backward", tr("Backward: p − 1 at the target"), columns, {"dy": explain}, cells_of([dy]))


def _chain(result: SoftmaxResult) -> Board:
    own, count = result.probabilities, len(result.logits)
    p = grid("p", "p", own[:, None], Role.OUTPUT)
    dp = grid("dp", "∂L/∂p", result.dp[:, None], Role.GRADIENT)
    jacobian = grid("j", "∂p/∂y", result.jacobian, Role.GRADIENT)
    dy = grid("dy", "∂L/∂y", result.dy_by_chain[:, None], Role.GRADIENT)

    def explain_slope(row: int, column: int) -> Explanation:
        pair = Term((Cell("p", row, 0), Cell("p", column, 0)), -float(own[row] * own[column]), -1.0)
        terms = (Term((Cell("p", row, 0),), float(own[row])), pair) if row == column else (pair,)
        formula = r"\frac{\partial p_i}{\partial y_j} = p_i \, ([i = j] - p_j)"
        value = float(result.jacobian[row, column])
        return Explanation(Cell("j", row, column), f"∂p({row})/∂y({column})", terms, value, formula)

    def explain(row: int, _column: int) -> Explanation:
        terms = tuple(
            Term((Cell("dp", each, 0), Cell("j", each, row)), float(result.dp[each] * result.jacobian[each, row]))
            for each in range(count)
        )
        formula = r"\frac{\partial L}{\partial y_j} = \sum_i \frac{\partial L}{\partial p_i} "
        formula += r"\frac{\partial p_i}{\partial y_j}"
        return Explanation(Cell("dy", row, 0), f"∂L/∂y({row})", terms, float(result.dy_by_chain[row]), formula)

    columns = Column("p", (p,)), Column("∂L/∂p", (dp,)), Column("∂p/∂y", (jacobian,), "·"), Column("∂L/∂y", (dy,), "=")
    steps = cells_of([jacobian, dy])
    return board("chain", tr("The same by the chain rule"), columns, {"j": explain_slope, "dy": explain}, steps)
