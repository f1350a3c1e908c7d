"""What each number of the example network, and each derivative, is made of."""

from collections.abc import Iterator
from functools import partial

from sightglass.algorithms.board import Cell, Explanation, Joining, Term
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.network import NetworkResult
from sightglass.algorithms.convolution.sheets import Explainer
from sightglass.algorithms.convolution.windows import Axis
from sightglass.algorithms.texts import marked, tr

# How each array is written, in text and in LaTeX.
SYMBOLS = {
    "y0": "Y⁽⁰⁾", "k1": "K⁽¹⁾", "b1": "B⁽¹⁾", "y1": "Y⁽¹⁾", "f1": "f(Y⁽¹⁾)", "y3": "Y⁽³⁾", "k4": "K⁽⁴⁾", "b4": "B⁽⁴⁾",
    "y4": "Y⁽⁴⁾", "f4": "f(Y⁽⁴⁾)", "y6": "Y⁽⁶⁾", "w7": "w⁽⁷⁾", "z7": "z⁽⁷⁾", "y7": "y⁽⁷⁾",
}  # fmt: skip
_LATEX = {
    "y0": "Y^{(0)}", "k1": "K^{(1)}", "b1": "B^{(1)}", "y1": "Y^{(1)}", "f1": "f(Y^{(1)})", "y3": "Y^{(3)}",
    "k4": "K^{(4)}", "b4": "B^{(4)}", "y4": "Y^{(4)}", "f4": "f(Y^{(4)})", "y6": "Y^{(6)}", "w7": "w^{(7)}",
    "z7": "z^{(7)}", "y7": "y^{(7)}",
}  # fmt: skip
# (input, kernel, bias, output) of the convolutions; (input, output) of softplus and of keeping every second value.
_CONVOLUTIONS = (("y0", "k1", "b1", "y1"), ("y3", "k4", "b4", "y4"))
_BENDS = (("y1", "f1"), ("y4", "f4"), ("z7", "y7"))
_KEPT = (("f1", "y3"), ("f4", "y6"))


class NetworkTerms:
    """Explains the numbers of the example network.

    The grids have the names of the arrays; "g_" before one names its derivative, and "s_" the derivative f′ at it.

    Parameters
    ----------
    result : NetworkResult
        Any.
    """

    def __init__(self, result: NetworkResult) -> None:
        self._result = result

    def explainers(self) -> dict[str, Explainer]:
        """Explain every number by those next to it.

        Returns
        -------
        dict
            For `sheets.board`.
        """
        found: dict[str, Explainer] = {"z7": self._unit, "h": self._loss, "g_y7": self._error}
        found |= {"g_w7": self._unit_weight, "g_y6": self._unit_input}
        for x, kernel, bias, y in _CONVOLUTIONS:
            found |= {
                y: partial(self._convolved, x, kernel, bias, y), f"g_{kernel}": partial(self._kernel, x, kernel, y),
                f"g_{bias}": partial(self._bias, bias, y), f"g_{x}": partial(self._input, x, kernel, y),
            }  # fmt: skip
        for x, y in _BENDS:
            found |= {
                y: partial(self._bent, x, y), f"s_{x}": partial(self._slope, x), f"g_{x}": partial(self._through, x, y)
            }  # fmt: skip
        for x, y in _KEPT:
            found |= {y: partial(self._kept, x, y), f"g_{x}": partial(self._spread, x, y)}
        return found

    def path_explainers(self) -> dict[str, Explainer]:
        """Explain the derivatives of w⁽⁷⁾ and K⁽⁴⁾ as sums over all paths to H.

        Returns
        -------
        dict
            For `sheets.board`.
        """
        return {"g_w7": self._weight_paths, "g_k4": self._kernel_paths}

    def _term(self, *cells: tuple[str, int, int]) -> Term:
        value = 1.0
        for cell in cells:
            value *= self._value(*cell)
        return Term(tuple(Cell(*cell) for cell in cells), value)

    def _value(self, key: str, row: int, column: int) -> float:
        arrays, name = self._result.values, key
        if key.startswith("g_"):
            arrays, name = self._result.slopes, key[2:]
        elif key.startswith("s_"):
            arrays, name = self._result.bends, key[2:]
        return float(arrays[name][row, column])

    def _explained(
        self, key: str, row: int, column: int, terms: Iterator[Term] | tuple[Term, ...], formula: str, text: str = ""
    ) -> Explanation:
        name = key.removeprefix("g_")
        symbol = f"{SYMBOLS[name]}({row}, {column})"
        symbol = f"∂H/∂{symbol}" if key.startswith("g_") else symbol
        value = self._value(key, row, column)
        return Explanation(Cell(key, row, column), symbol, tuple(terms), value, formula, text=text)

    def _convolved(self, x: str, kernel: str, bias: str, y: str, row: int, column: int) -> Explanation:
        rows, columns = self._array(kernel).shape
        terms = [self._term((kernel, m, n), (x, row + m, column + n)) for m in range(rows) for n in range(columns)]
        formula = (
            rf"{_LATEX[y]}_{{r,s}} = {_LATEX[bias]} + \sum_{{k,t}} {_LATEX[kernel]}_{{k,t}} \, {_LATEX[x]}_{{r+k,s+t}}"
        )
        return self._explained(y, row, column, (*terms, self._term((bias, 0, 0))), formula)

    def _array(self, name: str) -> Array:
        return self._result.values[name]

    def _kernel(self, x: str, kernel: str, y: str, row: int, column: int) -> Explanation:
        rows, columns = self._array(y).shape
        terms = (self._term((f"g_{y}", r, s), (x, r + row, s + column)) for r in range(rows) for s in range(columns))
        formula = (
            rf"{_slope(kernel)}_{{k,t}} = \sum_{{r,s}} {_slope(y)}_{{r,s}} \, {_LATEX[x]}_{{r+k,s+t}}"
        )  # fmt: skip
        return self._explained(f"g_{kernel}", row, column, terms, formula)

    def _bias(self, bias: str, y: str, row: int, column: int) -> Explanation:
        rows, columns = self._array(y).shape
        terms = (self._term((f"g_{y}", r, s)) for r in range(rows) for s in range(columns))
        return self._explained(f"g_{bias}", row, column, terms, rf"{_slope(bias)} = \sum_{{r,s}} {_slope(y)}_{{r,s}}")

    def _input(self, x: str, kernel: str, y: str, row: int, column: int) -> Explanation:
        size, window = self._array(x).shape, self._array(kernel).shape
        down, across = (Axis(side, length, 1) for side, length in zip(size, window, strict=True))
        terms = (
            self._term((f"g_{y}", r, s), (kernel, k, t))
            for r, k in down.holding(row) for s, t in across.holding(column)
        )  # fmt: skip
        formula = rf"{_slope(x)}_{{i,j}} = \sum_{{r,s}} {_slope(y)}_{{r,s}} \, {_LATEX[kernel]}_{{i-r,j-s}}"
        return self._explained(f"g_{x}", row, column, terms, formula)

    def _bent(self, x: str, y: str, row: int, column: int) -> Explanation:
        return Explanation(
            Cell(y, row, column), f"{SYMBOLS[y]}({row}, {column})", (self._term((x, row, column)),),
            self._value(y, row, column), r"f(x) = \frac{\ln(1 + e^{kx})}{k}", Joining.FUNCTION, "softplus",
        )  # fmt: skip

    def _slope(self, x: str, row: int, column: int) -> Explanation:
        return Explanation(
            Cell(f"s_{x}", row, column), f"f′({SYMBOLS[x]}({row}, {column}))", (self._term((x, row, column)),),
            self._value(f"s_{x}", row, column), r"f'(x) = \frac{e^{kx}}{1 + e^{kx}}", Joining.FUNCTION, "softplus′",
        )  # fmt: skip

    def _through(self, x: str, y: str, row: int, column: int) -> Explanation:
        terms = (self._term((f"g_{y}", row, column), (f"s_{x}", row, column)),)
        return self._explained(f"g_{x}", row, column, terms, rf"{_slope(x)} = {_slope(y)} \, f'({_LATEX[x]})")

    def _kept(self, x: str, y: str, row: int, column: int) -> Explanation:
        terms = (self._term((x, 2 * row, 2 * column)),)
        return self._explained(y, row, column, terms, rf"{_LATEX[y]}_{{r,s}} = {_LATEX[x]}_{{2r,2s}}")

    def _spread(self, x: str, y: str, row: int, column: int) -> Explanation:
        # No words: the font of formulas has the letters of no other script.
        left_out = rf"{_slope(x)}_{{2r+1,s}} = {_slope(x)}_{{r,2s+1}} = 0"
        formula = rf"{_slope(x)}_{{2r,2s}} = {_slope(y)}_{{r,s}}, \quad {left_out}"
        if row % 2 or column % 2:
            return self._explained(
                f"g_{x}", row, column, (), formula, tr("This value is left out: H does not depend on it.")
            )
        return self._explained(f"g_{x}", row, column, (self._term((f"g_{y}", row // 2, column // 2)),), formula)

    def _unit(self, row: int, column: int) -> Explanation:
        rows, columns = self._array("y6").shape
        terms = (self._term(("w7", r, s), ("y6", r, s)) for r in range(rows) for s in range(columns))
        return self._explained("z7", row, column, terms, r"z^{(7)} = \sum_{r,s} w^{(7)}_{r,s} \, Y^{(6)}_{r,s}")

    def _loss(self, _row: int, _column: int) -> Explanation:
        formula = r"H = \tfrac{1}{2} (y^{(7)} - t)^2"
        return Explanation(
            Cell("h", 0, 0), "H", self._error_terms(), self._result.loss, formula, Joining.FUNCTION,
            tr("half the square of "),
        )  # fmt: skip

    def _error_terms(self) -> tuple[Term, ...]:
        return self._term(("y7", 0, 0)), Term((Cell("t", 0, 0),), -self._result.parameters.network_target, -1.0)

    def _error(self, row: int, column: int) -> Explanation:
        return self._explained("g_y7", row, column, self._error_terms(), rf"{_slope('y7')} = y^{{(7)}} - t")

    def _unit_weight(self, row: int, column: int) -> Explanation:
        terms = (self._term(("g_z7", 0, 0), ("y6", row, column)),)
        formula = rf"{_slope('w7')}_{{r,s}} = {_slope('z7')} \, Y^{{(6)}}_{{r,s}}"
        return self._explained("g_w7", row, column, terms, formula)

    def _unit_input(self, row: int, column: int) -> Explanation:
        terms = (self._term(("g_z7", 0, 0), ("w7", row, column)),)
        formula = rf"{_slope('y6')}_{{r,s}} = {_slope('z7')} \, w^{{(7)}}_{{r,s}}"
        return self._explained("g_y6", row, column, terms, formula)

    def _weight_paths(self, row: int, column: int) -> Explanation:
        terms = (self._term(("g_y7", 0, 0), ("s_z7", 0, 0), ("y6", row, column)),)
        formula = rf"{_slope('w7')}_{{r,s}} = (y^{{(7)}} - t) \, f'(z^{{(7)}}) \, Y^{{(6)}}_{{r,s}}"
        return self._explained("g_w7", row, column, terms, formula)

    def _kernel_paths(self, row: int, column: int) -> Explanation:
        rows, columns = self._array("y6").shape
        terms = (
            self._term(
                ("g_y7", 0, 0), ("s_z7", 0, 0), ("w7", r, s), ("s_y4", 2 * r, 2 * s),
                ("y3", 2 * r + row, 2 * s + column),
            )
            for r in range(rows) for s in range(columns)
        )  # fmt: skip
        formula = (
            rf"{_slope('k4')}_{{k,t}} = (y^{{(7)}} - t) \, f'(z^{{(7)}}) \sum_{{r,s}} w^{{(7)}}_{{r,s}} \, "
            r"f'(Y^{(4)}_{2r,2s}) \, Y^{(3)}_{2r+k,2s+t}"
        )
        count = rows * columns
        one = marked("{n} path lead from this weight to H, one through each value of Y⁽⁶⁾.")
        many = marked("{n} paths lead from this weight to H, one through each value of Y⁽⁶⁾.")
        text = tr(one if count == 1 else many, n=count)
        return self._explained("g_k4", row, column, terms, formula, text)


def _slope(name: str) -> str:
    return rf"\frac{{\partial H}}{{\partial {_LATEX[name]}}}"
