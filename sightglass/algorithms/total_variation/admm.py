r"""One iteration of ADMM, lean: strips of rows that stay in the cache, and a single field as state.

With the scaled sum :math:`v = Dx + \theta / \rho` of the z-step, soft thresholding leaves
:math:`z = v - P(v)` and :math:`\theta = \rho P(v)`, where :math:`P` projects on the ball of radius
:math:`\lambda / \rho`: v holds both. The iteration of worked example 4 becomes

.. math::

    x &= (2I + \rho D^T D)^{-1} \left(2y + D^T (\rho z - \theta)\right)
       = \left(I + \tfrac{\rho}{2} D^T D\right)^{-1} \left(y + \tfrac{\rho}{2} D^T (v - 2 P(v))\right) \\
    v &\leftarrow \alpha Dx + (1 - \alpha) z + \theta / \rho = v + \alpha \left(Dx - v + P(v)\right)

with the over-relaxation :math:`\alpha` (1 is plain ADMM) [1]_.

References
----------
.. [1] S. Boyd, N. Parikh, E. Chu, B. Peleato, J. Eckstein: Distributed optimization and statistical learning via the
   alternating direction method of multipliers. Foundations and Trends in Machine Learning 3(1), 2011, section 3.4.3.
"""

import cv2
import numpy as np

from sightglass.algorithms.total_variation.evaluation import Evaluation, total
from sightglass.algorithms.total_variation.norms import Axes, project
from sightglass.algorithms.total_variation.operators import eigenvalues
from sightglass.algorithms.total_variation.scaling import FloatArray
from sightglass.algorithms.total_variation.stencils import (
    apply_adjoint,
    groups,
    horizontal_differences,
    length_of_group,
    vertical_differences,
)
from sightglass.algorithms.total_variation.strips import in_strips, strip_rows, thread_count
from sightglass.algorithms.total_variation.transform import RowTransform, padded


class _Scratch:
    """The arrays that one thread works in."""

    def __init__(self, planes: FloatArray, strip: int, columns_strip: int) -> None:
        channels, rows, columns = planes.shape
        dtype = planes.dtype
        self.inside = np.empty((2, channels, strip + 1, columns), dtype)
        self.length = np.empty((strip + 1, columns), dtype)
        self.rows = np.empty((strip + 1, columns), dtype)
        self.spectrum = np.empty((strip, columns), dtype)
        self.field = np.empty((2, channels, strip, columns), dtype)
        self.halo = np.empty((channels, 1, columns), dtype)
        self.turned = np.empty((3, columns_strip, rows), dtype)


class AdmmIteration:
    """State of ADMM on planes of one size.

    Parameters
    ----------
    y : ndarray
        (channels, rows, columns), float32 or float64: the noisy planes. Kept, and not changed.
    axes : tuple of int
        Which differences share one length; see `norms.group_axes`.
    weight : float
        λ.
    rho : float
        ρ; `set_rho` changes it.
    relaxation : float
        α, 1 to below 2.
    v : ndarray
        (2, channels, rows, columns): where to start. It belongs to the iteration from now on.
    """

    def __init__(self, y: FloatArray, axes: Axes, weight: float, rho: float, relaxation: float, v: FloatArray) -> None:
        self.y, self.v, self.axes = y, v, axes
        self.x = y.copy()
        self.weight, self.rho, self.relaxation = weight, rho, relaxation
        self._channels, self._rows, self._columns = y.shape
        self._threads = thread_count(self._rows * self._columns)
        self._strip = strip_rows(self._rows, self._columns)
        self._columns_strip = strip_rows(self._columns, self._rows)
        self._scratch = [_Scratch(y, self._strip, self._columns_strip) for _ in range(self._threads)]
        self._along_rows, self._along_columns = RowTransform(self._columns), RowTransform(self._rows)
        vertical, horizontal = eigenvalues(self._rows, self._columns)
        self._vertical = vertical.astype(y.dtype)[None, :]
        self._horizontal = horizontal.astype(y.dtype)[:, None]
        self._turned = padded(self._channels, self._columns, self._rows, y.dtype)
        self._solved = padded(self._channels, self._rows, self._columns, y.dtype)
        self._next = v

    @property
    def threshold(self) -> float:
        """λ/ρ."""
        return self.weight / self.rho

    def set_rho(self, rho: float) -> None:
        """Change ρ; z and θ stay what they are, and v = z + θ/ρ becomes a new array."""
        if rho != self.rho:
            inside = project(self.v, self.threshold, self.axes)
            self.v = self.v + self.v.dtype.type(self.rho / rho - 1) * inside
            self.rho = rho

    def step(self, into: FloatArray | None = None) -> None:
        """Make one iteration.

        Parameters
        ----------
        into : ndarray or None
            Where to write the new v, which is then the state; None writes it over the old one.
        """
        self._next = self.v if into is None else into
        by_rows, by_columns = (self._rows, self._strip), (self._columns, self._columns_strip)
        phases = ((self._right_hand_side, *by_rows), (self._divide, *by_columns), (self._update, *by_rows))
        in_strips(phases, self._threads)
        self.v = self._next

    def _right_hand_side(self, start: int, stop: int, thread: int) -> None:
        scratch = self._scratch[thread]
        # The row above gives its vertical differences to the first row.
        top = max(0, start - 1)
        inside = self.project(top, stop, thread)
        right, spectrum = scratch.rows[: stop - start], scratch.spectrum[: stop - start]
        for channel in range(self._channels):
            horizontal, vertical = inside[:, channel]
            for part, v in zip((horizontal, vertical), self.v[:, channel, top:stop], strict=True):
                cv2.scaleAdd(part, -2.0, v, part)
            apply_adjoint(horizontal, vertical, start - top, right)
            cv2.scaleAdd(right, self.rho / 2, self.y[channel, start:stop], right)
            self._along_rows.forward(right, spectrum)
            cv2.transpose(spectrum, self._turned[channel, :, start:stop])

    def _divide(self, start: int, stop: int, thread: int) -> None:
        spectrum, divisors, solved = self._scratch[thread].turned[:, : stop - start]
        half = divisors.dtype.type(self.rho / 2)
        np.add(half * self._vertical, 1 + half * self._horizontal[start:stop], out=divisors)
        for channel in range(self._channels):
            self._along_columns.forward(self._turned[channel, start:stop], spectrum)
            np.divide(spectrum, divisors, out=spectrum)
            self._along_columns.inverse(spectrum, solved)
            cv2.transpose(solved, self._solved[channel, :, start:stop])

    def _update(self, start: int, stop: int, thread: int) -> None:
        inside = self.project(start, stop, thread)
        scratch, alpha = self._scratch[thread], self.relaxation
        change = scratch.rows[: stop - start]
        for channel in range(self._channels):
            x = self.x[channel, start:stop]
            self._along_rows.inverse(self._solved[channel, start:stop], x)
            below = scratch.halo[channel]
            if stop < self._rows:
                self._along_rows.inverse(self._solved[channel, stop : stop + 1], below)
            for direction in range(2):
                if direction == 0:
                    horizontal_differences(x, change)
                else:
                    vertical_differences(x, below if stop < self._rows else None, change)
                part = inside[direction, channel]
                cv2.addWeighted(self.v[direction, channel, start:stop], 1 - alpha, part, alpha, 0.0, part)
                cv2.scaleAdd(change, alpha, part, self._next[direction, channel, start:stop])

    def project(self, start: int, stop: int, thread: int) -> FloatArray:
        """Project rows of v on the ball of radius λ/ρ, into the scratch of a thread.

        Returns
        -------
        ndarray
            (2, channels, stop - start, columns).
        """
        scratch = self._scratch[thread]
        v, inside = self.v[:, :, start:stop], scratch.inside[:, :, : stop - start]
        bound = v.dtype.type(self.threshold)
        if not self.axes:
            for parts, values in zip(inside, v, strict=True):
                for part, value in zip(parts, values, strict=True):
                    np.clip(value, -bound, bound, out=part)
            return inside
        length, square = scratch.length[: stop - start], scratch.rows[: stop - start]
        for group in groups(self.axes, self._channels):
            length_of_group([v[index] for index in group], square, length)
            # bound / max(length, bound), which OpenCV's truncation gives sooner than NumPy's maximum.
            with np.errstate(divide="ignore"):
                np.divide(bound, length, out=length)
            cv2.threshold(length, 1.0, 0.0, cv2.THRESH_TRUNC, length)
            for index in group:
                cv2.multiply(v[index], length, inside[index])
        return inside

    def evaluate(self) -> Evaluation:
        """Compute the figures of the current x and v."""
        parts: list[Evaluation] = [Evaluation()] * -(-self._rows // self._strip)

        def work(start: int, stop: int, thread: int) -> None:
            parts[start // self._strip] = self._evaluate_strip(start, stop, thread)

        in_strips([(work, self._rows, self._strip)], self._threads)
        return total(parts)

    def _evaluate_strip(self, start: int, stop: int, thread: int) -> Evaluation:
        scratch, top = self._scratch[thread], max(0, start - 1)
        inside = self.project(top, stop, thread)
        values, field = scratch.rows[: stop - start], scratch.field[:, :, : stop - start]
        data_term = dual = primal = length = 0.0
        for channel in range(self._channels):
            x, y = self.x[channel, start:stop], self.y[channel, start:stop]
            data_term += cv2.norm(x, y, cv2.NORM_L2SQR)
            # x - x(θ), with x(θ) = y - ½ Dᵀθ and θ = ρ P(v).
            apply_adjoint(inside[0, channel], inside[1, channel], start - top, values)
            cv2.scaleAdd(values, self.rho / 2, x, values)
            dual += cv2.norm(values, y, cv2.NORM_L2SQR)
            below = self.x[channel, stop : stop + 1] if stop < self._rows else None
            horizontal_differences(x, field[0, channel])
            vertical_differences(x, below, field[1, channel])
        variation, slack = self._variation(field, inside[:, :, start - top :], thread)
        for parts, fields, states in zip(inside[:, :, start - top :], field, self.v[:, :, start:stop], strict=True):
            for part, dx, v in zip(parts, fields, states, strict=True):
                length += cv2.norm(dx, cv2.NORM_L2SQR)
                cv2.add(dx, part, dx)
                primal += cv2.norm(dx, v, cv2.NORM_L2SQR)
        return Evaluation(data_term, variation, dual + slack, primal, 4 * dual, length)

    def _variation(self, dx: FloatArray, inside: FloatArray, thread: int) -> tuple[float, float]:
        """Give ‖Dx‖₁ of a strip and λ‖Dx‖₁ − θᵀDx."""
        scratch = self._scratch[thread]
        length, product = scratch.length[: dx.shape[2]], scratch.rows[: dx.shape[2]]
        variation = slack = 0.0
        for group in groups(self.axes, self._channels):
            length_of_group([dx[index] for index in group], product, length)
            variation += cv2.sumElems(length)[0]
            # Group by group, so that what cancels does so before it is summed.
            np.multiply(length, length.dtype.type(self.weight), out=length)
            for index in group:
                cv2.multiply(dx[index], inside[index], product, self.rho)
                cv2.subtract(length, product, length)
            slack += cv2.sumElems(length)[0]
        return variation, slack
