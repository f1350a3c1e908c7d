"""The example network as a graph with its numbers, and what else it shows."""

import numpy as np

from sightglass.algorithms.board import Board, Column, Grid, Role
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.network import NODES, WEIGHTS, NetworkResult
from sightglass.algorithms.convolution.network_terms import SYMBOLS, NetworkTerms
from sightglass.algorithms.convolution.numeric import largest_difference
from sightglass.algorithms.convolution.sheets import (
    array_table,
    board,
    cells_of,
    difference_columns,
    gradient_table,
    grid,
    map_pictures,
)
from sightglass.algorithms.results import Colormap, Presentation
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

_ALL = (*NODES, *WEIGHTS)
# What stands in each column, from left to right: values, then their derivatives.
_COLUMNS = {
    ("y0",): marked("Input"), ("k1", "b1"): marked("Kernel"), ("y1",): marked("Filtered"),
    ("f1",): marked("Softplus"), ("y3",): marked("Kept"),
    ("k4", "b4"): marked("Kernel"), ("y4",): marked("Filtered"), ("f4",): marked("Softplus"),
    ("y6",): marked("Kept"), ("w7",): marked("Weights"),
    ("z7",): marked("Unit"), ("y7",): marked("Softplus"),
}  # fmt: skip
_BENT = {"f1": "y1", "f4": "y4", "y7": "z7"}
_EDITABLE = {"y0", *WEIGHTS}


def present_network(result: NetworkResult) -> Presentation:
    """Turn the example network into what is shown.

    Parameters
    ----------
    result : NetworkResult
        Any.

    Returns
    -------
    Presentation
        The graph, derivatives as sums over paths, the check by differences, and a table of each array.
    """
    checked = _checked(result)
    worst = max(largest_difference(one, other) for _, _, one, other in checked)
    columns, explainers = difference_columns(checked)
    check = board("check", tr("Check: each derivative by differences"), columns, explainers,
                  caption=tr("Differences: (H(w + h) − H(w − h)) / 2h"))  # fmt: skip
    y, target = float(result.values["y7"][0, 0]), result.parameters.network_target
    return Presentation(
        (
            *map_pictures("y0", "Y⁽⁰⁾", result.values["y0"][None]),
            *map_pictures("y6", "Y⁽⁶⁾", result.values["y6"][None]),
            *map_pictures("d_y0", "∂H/∂Y⁽⁰⁾", result.slopes["y0"][None], colormap=Colormap.DIVERGING),
        ),
        tables=(
            *(array_table(name, SYMBOLS[name], result.values[name]) for name in _ALL),
            *(array_table(f"d_{name}", f"∂H/∂{SYMBOLS[name]}", result.slopes[name]) for name in _ALL),
            gradient_table(checked),
        ),
        scalars={"output": y, "loss": result.loss, "difference": worst},
        sentences=(
            tr("y⁽⁷⁾ = {y} and t = {target}: H = ½ (y⁽⁷⁾ − t)² = {loss}.",
               y=number_text(y), target=number_text(target), loss=number_text(result.loss)),
            tr("Sizes: {sizes} → 1 × 1.",
               sizes=" → ".join(_size(result.values[name]) for name in ("y0", "y1", "y3", "y4", "y6"))),
            tr("Both kernels are laid on as they are typed, Y(r + u, s + v) K(u, v): a correlation."),
            tr("Values that are left out when every second one is kept have the derivative 0."),
            tr("Each derivative was computed once more by differences of H; they are at most {difference} apart.",
               difference=number_text(worst)),
        ),
        boards=(*_graphs(result), check),
    )  # fmt: skip


def _size(array: Array) -> str:
    return f"{array.shape[0]} × {array.shape[1]}"


def _graphs(result: NetworkResult) -> tuple[Board, Board]:
    columns = [_column(result, names, tr(title)) for names, title in _COLUMNS.items()]
    target = grid("t", "t", np.array([[result.parameters.network_target]]), Role.INPUT, True)
    loss = grid("h", "H", np.array([[result.loss]]), Role.OUTPUT)
    columns.append(Column(tr("Loss"), (target, loss)))
    terms = NetworkTerms(result)
    grids = {each.key: each for column in columns for each in column.grids}
    forward = [grids[name] for name in NODES[1:]] + [loss]
    backward = [grids[f"g_{name}"] for name in ("y7", "z7", "w7", "y6", "f4", "y4", "k4", "b4", "y3", "f1", "y1", "k1",
                                                "b1", "y0")]  # fmt: skip
    graph = board(
        "network", tr("The network: forward, then backward"), columns, terms.explainers(),
        cells_of([*forward, *backward]), has_edges=True,
    )  # fmt: skip
    paths = board(
        "paths", tr("∂H/∂w⁽⁷⁾ and ∂H/∂K⁽⁴⁾ as sums over paths"), columns, terms.path_explainers(),
        cells_of([grids["g_w7"], grids["g_k4"]]), has_edges=True,
    )  # fmt: skip
    return graph, paths


def _column(result: NetworkResult, names: tuple[str, ...], title: str) -> Column:
    grids: list[Grid] = []
    for name in names:
        role = Role.INPUT if name == "y0" else Role.KERNEL if name in WEIGHTS else Role.OUTPUT
        grids.append(grid(name, SYMBOLS[name], result.values[name], role, name in _EDITABLE))
    if names[0] in _BENT:
        bent = _BENT[names[0]]
        grids.append(grid(f"s_{bent}", f"f′({SYMBOLS[bent]})", result.bends[bent], Role.NEUTRAL))
    grids += [grid(f"g_{name}", f"∂H/∂{SYMBOLS[name]}", result.slopes[name], Role.GRADIENT) for name in names]
    return Column(title, tuple(grids))


def _checked(result: NetworkResult) -> list[tuple[str, str, Array, Array]]:
    return [(f"g_{name}", f"∂H/∂{SYMBOLS[name]}", result.slopes[name], result.numeric[name]) for name in _ALL]
