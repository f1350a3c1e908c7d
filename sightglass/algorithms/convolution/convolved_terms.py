"""What each number of a convolution and of its gradients is made of."""

import numpy as np

from sightglass.algorithms.board import Cell, Explanation, Term
from sightglass.algorithms.convolution.convolved import Convolved
from sightglass.algorithms.convolution.sheets import lowered
from sightglass.algorithms.texts import marked, tr


class ConvolvedTerms:
    """Explains the numbers of a convolution, by the numbers of its maps, kernels and channels from 0.

    Parameters
    ----------
    result : Convolved
        Any.
    """

    def __init__(self, result: Convolved) -> None:
        self._result = result
        self._down, self._across = result.window.down, result.window.across
        # Explanations follow the pointer: lists are read several times as fast as arrays, number by number.
        around = (0, 0), (self._down.before, self._down.after), (self._across.before, self._across.after)
        self._padded: list[list[list[float]]] = np.pad(result.x, around).tolist()
        self._dy: list[list[list[float]]] = result.loss.dy.tolist()
        self._laid: list[list[list[list[float]]]] = result.laid.tolist()
        self._dilated: list[list[list[float]]] = result.dilated.tolist()
        self._turned: list[list[list[list[float]]]] = result.turned.tolist()
        # Where kernels are not turned, those that are laid on are those that are given.
        self.laid_key = "v" if result.is_flipped else "w"
        self.turned_key = "w" if result.is_flipped else "u"
        laid = r"\tilde W" if result.is_flipped else "W"
        read = f"x(t, {self._down.read_text('i', 'm')}, {self._across.read_text('j', 'n')})"
        self._y_formula = rf"y(k, i, j) = \sum_{{t,m,n}} {read} \, {laid}_k(t, m, n) + b_k"
        if result.is_flipped:
            rows, columns = result.window.size
            self._y_formula += rf", \quad {laid}_k(t, m, n) = W_k(t, {rows - 1} - m, {columns - 1} - n)"
            read = f"x(t, {self._down.flipped_text('i', 'm')}, {self._across.flipped_text('j', 'n')})"
        self._w_formula = (
            r"\frac{\partial L}{\partial W_k(t, m, n)} = \sum_{i,j} \frac{\partial L}{\partial y(k, i, j)} \, " + read
        )
        weight = self._down.offset_text("i'", "i"), self._across.offset_text("j'", "j")
        self._x_formula = (
            r"\frac{\partial L}{\partial x(t, i', j')} = "
            rf"\sum_k \sum_{{i,j}} \frac{{\partial L}}{{\partial y(k, i, j)}} \, {laid}_k(t, {weight[0]}, {weight[1]})"
        )

    def y(self, kernel: int, row: int, column: int) -> Explanation:
        """Explain an output: the products of the window, and the bias."""
        result = self._result
        terms = []
        for channel in range(len(result.x)):
            for m in range(self._down.window):
                for n in range(self._across.window):
                    r, c = self._down.read_at(row, m), self._across.read_at(column, n)
                    weight = self._laid[kernel][channel][m][n]
                    cells = Cell(f"x_{channel}", r, c), Cell(f"{self.laid_key}_{kernel}_{channel}", m, n)
                    terms.append(Term(cells, self._x(channel, r, c) * weight))
        terms.append(Term((Cell("b", kernel, 0),), float(result.biases[kernel])))
        value = float(result.y[kernel, row, column])
        symbol = f"y({kernel}, {row}, {column})"
        text = self._beyond(terms)
        return Explanation(Cell(f"y_{kernel}", row, column), symbol, tuple(terms), value, self._y_formula, text=text)

    def _x(self, channel: int, row: int, column: int) -> float:
        return self._padded[channel][row + self._down.before][column + self._across.before]

    def _beyond(self, terms: list[Term]) -> str:
        rows, columns = self._result.x.shape[1:]
        outside = sum(
            not (0 <= term.cells[0].row < rows and 0 <= term.cells[0].column < columns) for term in terms[:-1]
        )
        if not outside:
            return ""
        one = marked("{n} of the {total} products lies in the zeros around x.")
        many = marked("{n} of the {total} products lie in the zeros around x.")
        return tr(one if outside == 1 else many, n=outside, total=len(terms) - 1)

    def dw(self, kernel: int, channel: int, row: int, column: int) -> Explanation:
        """Explain ∂L/∂W: each output's gradient times the value that met the weight there."""
        result = self._result
        rows, columns = result.window.size
        m, n = (rows - 1 - row, columns - 1 - column) if result.is_flipped else (row, column)
        terms = []
        for i in range(self._down.places):
            for j in range(self._across.places):
                r, c = self._down.read_at(i, m), self._across.read_at(j, n)
                cells = Cell(f"dy_{kernel}", i, j), Cell(f"x_{channel}", r, c)
                terms.append(Term(cells, self._dy[kernel][i][j] * self._x(channel, r, c)))
        symbol = f"∂L/∂W{lowered(kernel)}({channel}, {row}, {column})"
        value = float(result.gradients.kernels[kernel, channel, row, column])
        cell = Cell(f"dw_{kernel}_{channel}", row, column)
        return Explanation(cell, symbol, tuple(terms), value, self._w_formula)

    def db(self, kernel: int) -> Explanation:
        """Explain ∂L/∂b: the sum of the gradients of the map."""
        terms = tuple(
            Term((Cell(f"dy_{kernel}", i, j),), slope)
            for i, row in enumerate(self._dy[kernel]) for j, slope in enumerate(row)
        )  # fmt: skip
        return Explanation(
            Cell("db", kernel, 0), f"∂L/∂b{lowered(kernel)}", terms, float(self._result.gradients.biases[kernel]),
            r"\frac{\partial L}{\partial b_k} = \sum_{i,j} \frac{\partial L}{\partial y(k, i, j)}",
        )  # fmt: skip

    def dx(self, channel: int, row: int, column: int) -> Explanation:
        """Explain ∂L/∂x: over all windows that hold the value, the gradient there times the weight that met it."""
        result = self._result
        terms = []
        for kernel in range(len(result.y)):
            for i, m in self._down.holding(row):
                for j, n in self._across.holding(column):
                    cells = Cell(f"dy_{kernel}", i, j), Cell(f"{self.laid_key}_{kernel}_{channel}", m, n)
                    value = self._dy[kernel][i][j] * self._laid[kernel][channel][m][n]
                    terms.append(Term(cells, value))
        text = "" if terms else tr("No window reads this value, so that nothing depends on it.")
        return Explanation(
            Cell(f"dx_{channel}", row, column), f"∂L/∂x({channel}, {row}, {column})", tuple(terms),
            float(result.gradients.x[channel, row, column]), self._x_formula, text=text,
        )  # fmt: skip

    def dx_as_convolution(self, channel: int, row: int, column: int) -> Explanation:
        """Explain ∂L/∂x as a correlation of the dilated ∂L/∂y with the turned kernels."""
        result = self._result
        rows, columns = result.window.size
        top, left = self.turned_padding
        terms = []
        for kernel in range(len(result.y)):
            dilated, weights = self._dilated[kernel], self._turned[kernel][channel]
            for m in range(rows):
                for n in range(columns):
                    r, c = row - top + m, column - left + n
                    is_inside = 0 <= r < len(dilated) and 0 <= c < len(dilated[0])
                    gradient = dilated[r][c] if is_inside else 0.0
                    cells = Cell(f"d_{kernel}", r, c), Cell(f"{self.turned_key}_{kernel}_{channel}", m, n)
                    terms.append(Term(cells, gradient * weights[m][n]))
        turned = "W" if result.is_flipped else r"\hat W"
        formula = (
            rf"\frac{{\partial L}}{{\partial x(t, i', j')}} = \sum_{{k,m,n}} D_k(i' + m{_shift(top)}, "
            rf"j' + n{_shift(left)}) \, {turned}_k(t, m, n)"
        )
        return Explanation(
            Cell(f"dx_{channel}", row, column), f"∂L/∂x({channel}, {row}, {column})", tuple(terms),
            float(result.gradients.x[channel, row, column]), formula,
        )  # fmt: skip

    @property
    def turned_padding(self) -> tuple[int, int]:
        """How many zeros stand above and to the left of the dilated ∂L/∂y."""
        return self._down.window - 1 - self._down.before, self._across.window - 1 - self._across.before


def _shift(zeros: int) -> str:
    return f" - {zeros}" if zeros else ""
