r"""Horn-Schunck: one smooth field for the whole image.

Minimised is

.. math:: \sum_p (I_x u_p + I_y v_p + I_t)^2 + \alpha^2 \sum_{p \sim q} \left((u_p - u_q)^2 + (v_p - v_q)^2\right)

over all pixels p and all pairs p ~ q of neighbours. The derivative with respect to (u, v) of a pixel with n neighbours
is zero where

.. math::
    \begin{pmatrix} I_x^2 + \alpha^2 n & I_x I_y \\ I_x I_y & I_y^2 + \alpha^2 n \end{pmatrix}
    \begin{pmatrix} u \\ v \end{pmatrix}
    - \alpha^2 \sum_q \begin{pmatrix} u_q \\ v_q \end{pmatrix}
    = - I_t \begin{pmatrix} I_x \\ I_y \end{pmatrix},

a linear system that is solved by conjugate gradients, with the 2 × 2 matrices as preconditioner. A single step with
those matrices is the iteration of [1]_.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.checks import check_frames
from sightglass.algorithms.flow.derivatives import gradient, temporal_difference
from sightglass.algorithms.flow.field import Estimate, FlowField, Frames
from sightglass.algorithms.flow.moments import Moments
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

# The residual at which single precision has given what it can, as a share of the first one.
_TOLERANCE = 1e-5

_CROSS = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32)

_Field = NDArray[np.float32]
"""(2, rows, columns): u and v, or residuals of their equations."""


def horn_schunck(frames: Frames, parameters: Flow, progress: Progress = SILENT) -> Estimate:
    """Find the smooth field that fits the gradients best; see above for what is minimised.

    Parameters
    ----------
    frames : Frames
        In gray, of the same size. Motion of more than about a pixel is beyond the linear model.
    parameters : Flow
        Its derivatives, smoothness (α, for values from 0 to 1) and iterations (at most; it ends when it has converged).
    progress : Progress
        Told before each iteration, with the estimate so far.

    Returns
    -------
    Estimate
        Known everywhere: smoothness carries the motion to where there is no texture. Without any texture, it is 0.

    Raises
    ------
    ImageError
        If the frames cannot be compared, or are of one pixel.

    References
    ----------
    .. [1] B. K. P. Horn, B. G. Schunck, "Determining optical flow", Artificial Intelligence 17, 1981.
    """
    check_frames(frames)
    if frames.first.size == 1:
        raise ImageError(tr("A frame of one pixel shows no motion. Choose larger frames."))
    first, second = (pixels * np.float32(1 / frames.span) for pixels in (frames.first, frames.second))
    progress.report(0.0, tr("Gradients"))
    ix, iy = gradient(first, parameters.derivatives)
    it = temporal_difference(first, second, parameters.derivatives)
    system = _System(ix, iy, parameters.smoothness)
    right = np.stack([-ix * it, -iy * it])
    return Estimate(_as_field(_conjugate_gradients(system, right, parameters.iterations, progress)))


class _System:
    """The matrix of the linear system, applied to a field, and the inverse of its 2 × 2 blocks."""

    def __init__(self, ix: FloatPixels, iy: FloatPixels, smoothness: float) -> None:
        self._weight = np.float32(smoothness**2)
        smooth = self._weight * _sum_of_neighbours(np.ones_like(ix))
        self._blocks = Moments(ix * ix + smooth, ix * iy, iy * iy + smooth)
        self._inverse = Moments(self._blocks.xx.copy(), self._blocks.xy.copy(), self._blocks.yy.copy()).inverted()
        self._spare = np.empty_like(ix)

    def apply(self, field: _Field, out: _Field) -> None:
        """Multiply the matrix with a field."""
        _multiply(self._blocks, field, out, self._spare)
        for plane, product in zip(field, out, strict=True):
            product -= np.multiply(_sum_of_neighbours(plane), self._weight, out=self._spare)

    def precondition(self, residual: _Field, out: _Field) -> None:
        """Solve the 2 × 2 system of each pixel, without its neighbours."""
        _multiply(self._inverse, residual, out, self._spare)


def _multiply(matrix: Moments, field: _Field, out: _Field, spare: FloatPixels) -> None:
    for product, row in zip(out, ((matrix.xx, matrix.xy), (matrix.xy, matrix.yy)), strict=True):
        np.multiply(row[0], field[0], out=product)
        product += np.multiply(row[1], field[1], out=spare)


def _sum_of_neighbours(plane: FloatPixels) -> FloatPixels:
    return np.asarray(cv2.filter2D(plane, cv2.CV_32F, _CROSS, borderType=cv2.BORDER_CONSTANT))


def _conjugate_gradients(system: _System, residual: _Field, iterations: int, progress: Progress) -> _Field:
    field, direction = np.zeros_like(residual), np.empty_like(residual)
    image, spare = np.empty_like(residual), np.empty_like(residual)
    system.precondition(residual, direction)
    product = first = _dot(residual, direction)

    def so_far() -> Estimate:
        return Estimate(_as_field(field))

    for iteration in range(iterations):
        if product <= _TOLERANCE**2 * first:
            break
        progress.report(iteration / iterations, tr("Iteration {iteration}", iteration=iteration + 1), so_far)
        system.apply(direction, image)
        step = np.float32(product / _dot(direction, image))
        field += np.multiply(direction, step, out=spare)
        residual -= np.multiply(image, step, out=spare)
        system.precondition(residual, spare)
        before, product = product, _dot(residual, spare)
        direction *= np.float32(product / before)
        direction += spare
    return field


def _dot(one: _Field, other: _Field) -> float:
    return float(np.vdot(one, other))


def _as_field(planes: _Field) -> FlowField:
    return np.ascontiguousarray(np.moveaxis(planes, 0, 2))
