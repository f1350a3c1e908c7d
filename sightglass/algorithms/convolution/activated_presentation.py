"""What an activation shows: curves, products of derivatives, and the layers as a graph."""

from functools import partial

import numpy as np

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Joining, Role, Term
from sightglass.algorithms.convolution.activated import Activated
from sightglass.algorithms.convolution.parameters import Bend
from sightglass.algorithms.convolution.sheets import Explainer, board, cells_of, grid, lowered, map_pictures
from sightglass.algorithms.results import Axis, Curve, MarkLine, Plot, Presentation, Scalar, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, numbered

_NAMES = {
    Bend.SIGMOID: "σ", Bend.TANH: "tanh", Bend.RELU: "ReLU", Bend.SOFTPLUS: "softplus", Bend.ABSOLUTE: "abs",
    Bend.SOFT_ABSOLUTE: "softabs",
}  # fmt: skip
_FORMULAS = {
    Bend.SIGMOID: (r"\frac{g}{1 + e^{-x}}", r"g \, \sigma(x) \, (1 - \sigma(x))"),
    Bend.TANH: (r"g \tanh x", r"g \, (1 - \tanh^2 x)"),
    Bend.RELU: (r"g \max(0, x)", r"g \, [x > 0]"),
    Bend.SOFTPLUS: (r"\frac{g}{k} \ln(1 + e^{kx})", r"\frac{g \, e^{kx}}{1 + e^{kx}}"),
    Bend.ABSOLUTE: (r"|x|", r"\operatorname{sgn} x"),
    Bend.SOFT_ABSOLUTE: (r"\frac{2}{k} \ln(1 + e^{kx}) - x - \frac{2}{k} \ln 2", r"\frac{2 e^{kx}}{1 + e^{kx}} - 1"),
}


def present_activated(result: Activated) -> Presentation:
    """Turn an activation into what is shown.

    Parameters
    ----------
    result : Activated
        Any.

    Returns
    -------
    Presentation
        f and f′, the products of derivatives through the layers, and a board of the layers.
    """
    layers = np.arange(1, len(result.values))
    rows: tuple[tuple[Scalar, ...], ...] = tuple(
        (int(layer), float(value), float(slope), float(product), result.steepest ** int(layer))
        for layer, value, slope, product in zip(
            layers, result.values[1:], result.chain_slopes, result.products, strict=True
        )
    )
    columns = (tr("Layer"), "a", "f′", tr("Product of f′"), tr("Largest possible"))
    return Presentation(
        map_pictures("a", tr("a, layer by layer"), result.values[None, None]), _plots(result),
        (Table("layers", tr("Layers"), columns, rows),),
        {
            "value": float(result.values[1]), "derivative": float(result.chain_slopes[0]),
            "derivative_by_differences": result.numeric,
            "difference": abs(result.numeric - float(result.chain_slopes[0])),
            "product": float(result.products[-1]), "largest_product": result.steepest ** len(layers),
        },
        _sentences(result), boards=(_board(result),),
    )  # fmt: skip


def _plots(result: Activated) -> tuple[Plot, ...]:
    point = result.parameters.point
    curves = Curve("f", result.x, result.y), Curve("f′", result.x, result.slopes)
    mark = MarkLine(point, f"x = {number_text(point)}")
    layers = np.arange(1, len(result.values))
    bound = result.steepest**layers
    products = (
        Curve(tr("Largest possible"), layers, bound, style="dashed"),
        Curve(tr("From this point"), layers, result.products),
    )  # fmt: skip
    # A logarithm has no place for a product of 0 or below.
    is_positive = bool((result.products > 0).all())
    axes = Axis(tr("Layers")), Axis(tr("Product", about="of derivatives"))
    return (
        Plot("activation", tr("Function and derivative"), Axis("x"), Axis("f, f′"), curves, (mark,)),
        Plot("products", tr("Products of derivatives"), *axes, products, log_y=is_positive),
    )


def _sentences(result: Activated) -> tuple[str, ...]:
    depth, steepest = len(result.chain_slopes), result.steepest
    sentences = [
        tr(
            "The derivative is at most {steepest}: through {layers} a gradient is scaled by at most {power} = {bound}, "
            "and from this point by {product}.",
            steepest=number_text(steepest), layers=numbered(depth, marked("{n} layer"), marked("{n} layers")),
            power=f"{number_text(steepest)}{_power(depth)}", bound=number_text(steepest**depth),
            product=number_text(float(result.products[-1])),
        )
    ]  # fmt: skip
    if result.is_at_corner:
        sentences.append(tr(
            "At 0 the function has a corner and no derivative. The layer takes 0, and the central difference gives the "
            "mean of both sides."
        ))  # fmt: skip
    else:
        difference = number_text(abs(result.numeric - float(result.chain_slopes[0])))
        sentences.append(tr(
            "The derivative at x was computed once more by a difference; it is {difference} apart.",
            difference=difference,
        ))  # fmt: skip
    return tuple(sentences)


def _power(depth: int) -> str:
    return str(depth).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _board(result: Activated) -> Board:
    first = grid("a_0", "a₀ = x", result.values[:1, None], Role.INPUT, True)
    columns = [Column("x", (first,))]
    explainers: dict[str, Explainer] = {}
    for layer in range(1, len(result.values)):
        number = lowered(layer)
        grids = (
            grid(f"a_{layer}", f"a{number} = f(a{lowered(layer - 1)})", result.values[layer : layer + 1, None],
                 Role.OUTPUT),
            grid(f"slope_{layer}", f"f′(a{lowered(layer - 1)})", result.chain_slopes[layer - 1 : layer, None],
                 Role.GRADIENT),
            grid(f"product_{layer}", f"∂a{number}/∂x", result.products[layer - 1 : layer, None], Role.GRADIENT),
        )  # fmt: skip
        columns.append(Column(tr("Layer {number}", number=layer), grids))
        explainers[f"a_{layer}"] = partial(_explain_value, result, layer)
        explainers[f"slope_{layer}"] = partial(_explain_slope, result, layer)
        explainers[f"product_{layer}"] = partial(_explain_product, result, layer)
    steps = [cell for column in columns[1:] for cell in cells_of(column.grids)]
    return board("layers", tr("Layer by layer"), columns, explainers, steps, has_edges=True)


def _before(result: Activated, layer: int) -> tuple[Term, ...]:
    return (Term((Cell(f"a_{layer - 1}", 0, 0),), float(result.values[layer - 1])),)


def _explain_value(result: Activated, layer: int, _row: int, _column: int) -> Explanation:
    bend = result.parameters.bend
    return Explanation(
        Cell(f"a_{layer}", 0, 0), f"a{lowered(layer)}", _before(result, layer), float(result.values[layer]),
        f"f(x) = {_FORMULAS[bend][0]}", Joining.FUNCTION, _named(result, ""),
    )  # fmt: skip


def _explain_slope(result: Activated, layer: int, _row: int, _column: int) -> Explanation:
    bend = result.parameters.bend
    return Explanation(
        Cell(f"slope_{layer}", 0, 0), f"f′(a{lowered(layer - 1)})", _before(result, layer),
        float(result.chain_slopes[layer - 1]), f"f'(x) = {_FORMULAS[bend][1]}", Joining.FUNCTION, _named(result, "′"),
    )  # fmt: skip


def _named(result: Activated, prime: str) -> str:
    bend, gain = result.parameters.bend, result.parameters.gain
    is_gained = gain != 1 and bend not in (Bend.ABSOLUTE, Bend.SOFT_ABSOLUTE)
    return f"{number_text(gain)} {_NAMES[bend]}{prime}" if is_gained else f"{_NAMES[bend]}{prime}"


def _explain_product(result: Activated, layer: int, _row: int, _column: int) -> Explanation:
    own = Cell(f"slope_{layer}", 0, 0)
    cells = (own,) if layer == 1 else (Cell(f"product_{layer - 1}", 0, 0), own)
    value = float(result.products[layer - 1])
    formula = r"\frac{\partial a_l}{\partial x} = \frac{\partial a_{l-1}}{\partial x} \, f'(a_{l-1})"
    return Explanation(
        Cell(f"product_{layer}", 0, 0), f"∂a{lowered(layer)}/∂x", (Term(cells, value),), value, formula
    )  # fmt: skip
