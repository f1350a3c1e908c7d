r"""One level of a pyramid, on which Lucas-Kanade warps the second frame back again and again.

Between pixels, frames are interpolated linearly, which flattens what is curved: a fraction f on the way from one pixel
to the next, :math:`F_2` comes out larger by :math:`\frac{f (1 - f)}{2} F_2''`. The same is added to the first frame,
with its own second derivative, so that the difference is that of the motion alone.
"""

from collections.abc import Sequence
from functools import partial

import cv2
import numpy as np

from sightglass.algorithms.flow.derivatives import Planes, brightness, gradient
from sightglass.algorithms.flow.median import median
from sightglass.algorithms.flow.moments import Moments
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.flow.two_threads import Both, in_turn
from sightglass.algorithms.flow.windows import LocalMean
from sightglass.algorithms.flow.workspace import Workspace
from sightglass.algorithms.image import FloatPixels

PLANES = (
    "first", "second", "bend_x", "bend_y", "ix", "iy", "xx", "xy", "yy", "it", "right_x", "right_y",
    "u", "v", "spare_x", "spare_y", "other_x", "other_y", "to_x", "to_y",
)  # fmt: skip
"""What a level keeps in the workspace."""

_HALF_SECOND_DERIVATIVE = np.array([0.5, -1, 0.5], np.float32)
_ONE = np.ones(1, np.float32)
# In pixels. Longer steps come from matrices that are nearly singular, not from motion.
_LONGEST_STEP = np.float32(4)
_WORTH_A_THREAD = 1 << 14


class WarpingLevel:
    """The first frame's gradients and moments, and the second frame to be warped.

    Parameters
    ----------
    first, second : ndarray of float32
        (rows, columns) of this level.
    parameters : Flow
        Its derivatives, window, window_shape, weighting and median.
    ridge : float
        ε, in squared values per squared pixel.
    both : Both
        For work on large levels.
    workspace : Workspace
        With the `PLANES`; the level before is lost.
    """

    def __init__(
        self, first: FloatPixels, second: FloatPixels, parameters: Flow, ridge: float, both: Both, workspace: Workspace
    ) -> None:
        self._plane = plane = partial(workspace.plane, shape=first.shape)
        self._both = both = both if first.size >= _WORTH_A_THREAD else in_turn
        self._median, self._mean = parameters.median, LocalMean(parameters)
        rows, columns = first.shape
        self._x, self._y = np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32)[:, None]
        scheme = parameters.derivatives
        self._first, self._second = both(
            lambda: brightness(first, scheme, plane("first")), lambda: brightness(second, scheme, plane("second"))
        )
        (self._ix, self._iy), (self._bend_x, self._bend_y) = both(
            lambda: gradient(first, scheme, (plane("ix"), plane("iy"))),
            lambda: _half_second_derivatives(self._first, (plane("bend_x"), plane("bend_y"))),
        )
        (xx, xy), yy = both(
            lambda: (self._mean_product(self._ix, self._ix, "xx", "spare_x"),
                     self._mean_product(self._ix, self._iy, "xy", "spare_x")),
            lambda: self._mean_product(self._iy, self._iy, "yy", "spare_y"),
        )  # fmt: skip
        self.inverse = Moments(xx, xy, yy).inverted(ridge)
        """(M + εI)⁻¹ of each pixel."""

    def warp(self, u: FloatPixels, v: FloatPixels) -> Planes:
        """Find what is left of the motion, add it, and take the median.

        Parameters
        ----------
        u, v : ndarray of float32
            (rows, columns): the motion so far, in pixels of this level.

        Returns
        -------
        (ndarray of float32, ndarray of float32)
            The new one, in the workspace.
        """
        it = self._difference(u, v)
        right_x, right_y = self._both(
            lambda: self._mean_product(self._ix, it, "right_x", "spare_x"),
            lambda: self._mean_product(self._iy, it, "right_y", "spare_y"),
        )
        inverse = self.inverse
        return self._both(
            lambda: self._moved(u, (inverse.xx, inverse.xy), (right_x, right_y), ("spare_x", "other_x", "u")),
            lambda: self._moved(v, (inverse.xy, inverse.yy), (right_x, right_y), ("spare_y", "other_y", "v")),
        )

    def _mean_product(self, one: FloatPixels, other: FloatPixels, name: str, spare: str) -> FloatPixels:
        return self._mean(np.multiply(one, other, out=self._plane(spare)), self._plane(name))

    def _difference(self, u: FloatPixels, v: FloatPixels) -> FloatPixels:
        """Warp the second frame back and take the first one from it."""
        plane = self._plane
        (to_x, first), (to_y, down) = self._both(
            lambda: (np.add(u, self._x, out=plane("to_x")), self._flattening(u, self._bend_x, "spare_x", "other_x")),
            lambda: (np.add(v, self._y, out=plane("to_y")), self._flattening(v, self._bend_y, "spare_y", "other_y")),
        )
        first += down
        first += self._first
        # Where the motion leads out of the second frame, the first one is kept: no difference, so nothing is added.
        warped = plane("it")
        np.copyto(warped, first)
        cv2.remap(self._second, to_x, to_y, cv2.INTER_LINEAR, dst=warped, borderMode=cv2.BORDER_TRANSPARENT)
        return np.subtract(warped, first, out=warped)

    def _flattening(self, component: FloatPixels, bend: FloatPixels, name: str, spare: str) -> FloatPixels:
        """Give f (1 − f) F″ / 2, with the fraction f of one component of the motion."""
        other = self._plane(spare)
        fraction = np.subtract(component, np.floor(component, out=other), out=self._plane(name))
        fraction *= np.subtract(np.float32(1), fraction, out=other)
        fraction *= bend
        return fraction

    def _moved(self, component: FloatPixels, row: Planes, right: Planes, names: Sequence[str]) -> FloatPixels:
        """Subtract a row of the inverse times the right side, and take the median."""
        spare, other, out = (self._plane(name) for name in names)
        step = np.multiply(row[0], right[0], out=spare)
        step += np.multiply(row[1], right[1], out=other)
        np.clip(step, -_LONGEST_STEP, _LONGEST_STEP, out=step)
        return median(np.subtract(component, step, out=step), self._median, out)


def _half_second_derivatives(pixels: FloatPixels, out: Planes) -> Planes:
    bend, border = _HALF_SECOND_DERIVATIVE, cv2.BORDER_REPLICATE
    across = cv2.sepFilter2D(pixels, cv2.CV_32F, bend, _ONE, dst=out[0], borderType=border)
    down = cv2.sepFilter2D(pixels, cv2.CV_32F, _ONE, bend, dst=out[1], borderType=border)
    return np.asarray(across), np.asarray(down)
