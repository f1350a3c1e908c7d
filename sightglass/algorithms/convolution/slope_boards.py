"""The columns of a board in which the backward pass begins: ∂L/∂y, and what it is made of."""

from functools import partial

from sightglass.algorithms.board import Cell, Column, Explanation, Role, Term
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Slope
from sightglass.algorithms.convolution.sheets import MAP, Explainer, map_grids
from sightglass.algorithms.convolution.slopes import OutputSlope
from sightglass.algorithms.texts import tr


def slope_columns(parameters: ConvolutionStudy, y: Array, loss: OutputSlope) -> tuple[Column, ...]:
    """Give ∂L/∂y, after y and the target where these are what it is made of.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Says whether ∂L/∂y is typed.
    y : ndarray
        (maps, rows, columns).
    loss : OutputSlope
        In the shape of y.

    Returns
    -------
    tuple of Column
        With the grids "y_0", "target_0" and "dy_0", and so on for each map.
    """
    dy = map_grids("dy", "∂L/∂y", loss.dy, Role.GRADIENT, MAP, parameters.slope is Slope.TYPED)
    if loss.target is None:
        return (Column("∂L/∂y", dy),)
    output = Column("y", map_grids("y", "y", y, Role.OUTPUT, MAP))
    title = tr("Target")
    target = Column(title, map_grids("target", title, loss.target, Role.INPUT, MAP, True), "−")
    return output, target, Column("∂L/∂y", dy, "=")


def slope_explainers(y: Array, loss: OutputSlope) -> dict[str, Explainer]:
    """Explain ∂L/∂y of the squared error; numbers that are given need no explanation.

    Parameters
    ----------
    y : ndarray
        (maps, rows, columns).
    loss : OutputSlope
        In the shape of y.

    Returns
    -------
    dict
        For `sheets.board`.
    """
    if loss.target is None:
        return {}
    return {f"dy_{number}": partial(_explain, y, loss, loss.target, number) for number in range(len(y))}


def _explain(y: Array, loss: OutputSlope, target: Array, number: int, row: int, column: int) -> Explanation:
    place = number, row, column
    terms = (
        Term((Cell(f"y_{number}", row, column),), float(y[place])),
        Term((Cell(f"target_{number}", row, column),), -float(target[place]), -1.0),
    )
    return Explanation(
        Cell(f"dy_{number}", row, column), f"∂L/∂y({number}, {row}, {column})", terms, float(loss.dy[place]),
        r"L = \tfrac{1}{2} \sum (y - t)^2, \quad \frac{\partial L}{\partial y} = y - t",
    )  # fmt: skip
