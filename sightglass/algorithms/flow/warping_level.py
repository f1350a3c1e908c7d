r"""One level of a pyramid, on which Lucas-Kanade warps the second frame back again and again.

Between pixels, frames are interpolated linearly, which flattens what is curved: a fraction f on the way from one pixel
to the next, :math:`F_2` comes out larger by :math:`\frac{f (1 - f)}{2} F_2''`. The same is added to the first frame,
with its own second derivative, so that the difference is that of the motion alone.

Each pixel j of a neighbourhood is warped by a motion :math:`u_j` of its own, and there are two ways to go on. To solve
for a step that is added to the motion, :math:`M d = -\frac{1}{\sum w} \sum w \nabla I\, I_t`, settles where nothing is
left to find, also where motion varies from pixel to pixel; but patterns that the window averages away or turns round
grow from warp to warp unless the median of the flow takes them off. To solve for the motion anew,

.. math:: M u = -\frac{1}{\sum w} \sum w \nabla I\, (I_t - \nabla I \cdot u_j),

stays stable, and ends at a motion that is smoothed by the window. It is done where the median is smaller than the
window.
"""

from functools import partial

import cv2
import numpy as np

from sightglass.algorithms.flow.derivatives import Planes, brightness, gradient
from sightglass.algorithms.flow.median import median
from sightglass.algorithms.flow.moments import Moments
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.flow.windows import LocalMean
from sightglass.algorithms.flow.workspace import Workspace
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.two_threads import Both, in_turn

PLANES = (
    "first", "second", "bend_x", "bend_y", "ix", "iy", "xx", "xy", "yy", "it", "right_x", "right_y",
    "u", "v", "to_x", "to_y", "flattened_x", "flattened_y", "step_x", "step_y", "other_x", "other_y", "spare",
)  # fmt: skip
"""What a level keeps in the workspace."""

_HALF_SECOND_DERIVATIVE = np.array([0.5, -1, 0.5], np.float32)
_ONE = np.ones(1, np.float32)
# In pixels. Longer steps come from matrices that are nearly singular; a large median takes them off without that.
_LONGEST_STEP = np.float32(4)
_LEAST_SMOOTHING_MEDIAN = 5
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
        For the two components of the motion, where the level is large.
    workspace : Workspace
        With the `PLANES`; the level before is lost.
    """

    def __init__(
        self, first: FloatPixels, second: FloatPixels, parameters: Flow, ridge: float, both: Both, workspace: Workspace
    ) -> None:
        self._plane = plane = partial(workspace.plane, shape=first.shape)
        self._both = both if first.size >= _WORTH_A_THREAD else in_turn
        self._median, self._mean = parameters.median, LocalMean(parameters)
        rows, columns = first.shape
        self._x, self._y = np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32)[:, None]
        self._solves_anew = parameters.median < max(parameters.window, _LEAST_SMOOTHING_MEDIAN)
        self._ridge = np.float32(ridge)
        scheme = parameters.derivatives
        self._first, self._second = (
            brightness(pixels, scheme, plane(name)) for pixels, name in ((first, "first"), (second, "second"))
        )
        self._bend_x, self._bend_y = _half_second_derivatives(self._first, (plane("bend_x"), plane("bend_y")))
        self._ix, self._iy = ix, iy = gradient(first, scheme, (plane("ix"), plane("iy")))
        pairs = ((ix, ix, "xx"), (ix, iy, "xy"), (iy, iy, "yy"))
        xx, xy, yy = (self._mean_product(one, other, name) for one, other, name in pairs)
        self.inverse = Moments(xx, xy, yy).inverted(ridge)
        """(M + εI)⁻¹ of each pixel."""

    def warp(self, u: FloatPixels, v: FloatPixels) -> Planes:
        """Find the motion from the second frame as it is warped by the motion so far, and take the median.

        Parameters
        ----------
        u, v : ndarray of float32
            (rows, columns): the motion so far, in pixels of this level.

        Returns
        -------
        (ndarray of float32, ndarray of float32)
            The new one, in the workspace.
        """
        it = self._change(u, v)
        right = self._right_side(self._ix, it, u, "right_x"), self._right_side(self._iy, it, v, "right_y")
        inverse = self.inverse
        return self._both(
            lambda: self._solved((inverse.xx, inverse.xy), right, u, ("step_x", "other_x", "u")),
            lambda: self._solved((inverse.xy, inverse.yy), right, v, ("step_y", "other_y", "v")),
        )

    def _change(self, u: FloatPixels, v: FloatPixels) -> FloatPixels:
        """Give It between the first frame and the second one warped back."""
        to_x, first = self._along(u, self._x, self._bend_x, ("to_x", "flattened_x"))
        to_y, flattened = self._along(v, self._y, self._bend_y, ("to_y", "flattened_y"))
        first += flattened
        first += self._first
        # Where the motion leads out of the second frame, the first one is kept: no difference, so nothing changes.
        it = self._plane("it")
        np.copyto(it, first)
        cv2.remap(self._second, to_x, to_y, cv2.INTER_LINEAR, dst=it, borderMode=cv2.BORDER_TRANSPARENT)
        it -= first
        if self._solves_anew:
            # What the motion so far accounts for, so that the right side is that of the whole motion.
            it -= np.multiply(self._ix, u, out=first)
            it -= np.multiply(self._iy, v, out=first)
        return it

    def _along(self, component: FloatPixels, places: FloatPixels, bend: FloatPixels, names: tuple[str, str]) -> Planes:
        """Give where a component of the motion leads, and f (1 − f) F″ / 2 for its fraction f."""
        to, flattened, spare = (self._plane(name) for name in (*names, "spare"))
        np.add(component, places, out=to)
        np.subtract(component, np.floor(component, out=spare), out=flattened)
        flattened *= np.subtract(np.float32(1), flattened, out=spare)
        flattened *= bend
        return to, flattened

    def _mean_product(self, one: FloatPixels, other: FloatPixels, name: str) -> FloatPixels:
        return self._mean(np.multiply(one, other, out=self._plane("spare")), self._plane(name))

    def _right_side(self, slope: FloatPixels, it: FloatPixels, before: FloatPixels, name: str) -> FloatPixels:
        """Give the right side of one equation: the mean of −Ix It, and what the ridge pulls to."""
        right = self._mean_product(slope, it, name)
        np.negative(right, out=right)
        if self._solves_anew:
            right += np.multiply(before, self._ridge, out=self._plane("spare"))
        return right

    def _solved(self, row: Planes, right: Planes, before: FloatPixels, names: tuple[str, str, str]) -> FloatPixels:
        """Multiply a row of the inverse with the right side, and take the median of where that leads."""
        step, other, out = (self._plane(name) for name in names)
        np.multiply(row[0], right[0], out=step)
        step += np.multiply(row[1], right[1], out=other)
        if self._solves_anew:
            step -= before
            np.clip(step, -_LONGEST_STEP, _LONGEST_STEP, out=step)
        step += before
        return median(step, self._median, out)


def _half_second_derivatives(pixels: FloatPixels, out: Planes) -> Planes:
    bend, border = _HALF_SECOND_DERIVATIVE, cv2.BORDER_REPLICATE
    across = cv2.sepFilter2D(pixels, cv2.CV_32F, bend, _ONE, dst=out[0], borderType=border)
    down = cv2.sepFilter2D(pixels, cv2.CV_32F, _ONE, bend, dst=out[1], borderType=border)
    return np.asarray(across), np.asarray(down)
