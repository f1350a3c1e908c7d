r"""Lucas-Kanade from coarse to fine: motion of many pixels, a part of a pixel at a time.

On each level of a pyramid, the second frame is warped back by the motion :math:`u` that is known, and Lucas-Kanade
finds what is left of it, :math:`d`:

.. math:: (M + \epsilon I)\, d = -\frac{1}{\sum w} \sum w \nabla I \,(F_2(x + u) - F_1(x)), \qquad u \leftarrow u + d

The gradients are those of the first frame, so M and its inverse are computed once a level (as in [1]_). The small ε
lets the motion stay as it is where there is nothing to see, and a median of the flow after each warp carries it over
from where there is. What a warp does in detail stands in `warping_level`.
"""

from functools import partial

import cv2
import numpy as np

from sightglass.algorithms.flow.checks import check_frames, check_window
from sightglass.algorithms.flow.contrast import normalized
from sightglass.algorithms.flow.field import Estimate, FlowField, Frames
from sightglass.algorithms.flow.lucas_kanade import EIGENVALUE_NAME
from sightglass.algorithms.flow.moments import Moments
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.flow.warping_level import PLANES, WarpingLevel
from sightglass.algorithms.flow.workspace import Workspace
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr
from sightglass.algorithms.two_threads import Both, TwoThreads

# Values in which the ridge is small: the contrast of frames, as a share of their range.
_CONTRAST = 0.1
# From the third finest level on, warps cost next to nothing, and large motion needs more of them.
_COARSE, _COARSE_WARPS = 2, 2
# ε, where the contrast is 1.
_RIDGE = 1e-4


def pyramidal(frames: Frames, parameters: Flow, progress: Progress = SILENT) -> Estimate:
    """Find the motion of each pixel from coarse to fine; see above for what is solved.

    Parameters
    ----------
    frames : Frames
        In gray, of the same size.
    parameters : Flow
        Its levels (as many of them as the window fits into), warps (twice as many on coarse levels), median,
        normalize, derivatives, window, window_shape, weighting and least_eigenvalue.
    progress : Progress
        Told before each warp, with the estimate so far.

    Returns
    -------
    Estimate
        NaN only where the smaller eigenvalue is below the least one. The reliability is that eigenvalue on the finest
        level, per pixel of the neighbourhood, as a share of the squared range of values; with normalized contrast,
        of frames whose local contrast is a tenth of the range.

    Raises
    ------
    ImageError
        If the frames cannot be compared.
    ParameterError
        If the window does not fit into them.

    References
    ----------
    .. [1] S. Baker, I. Matthews, "Lucas-Kanade 20 years on: a unifying framework", International Journal of Computer
       Vision 56(3), 2004.
    .. [2] D. Sun, S. Roth, M. J. Black, "A quantitative analysis of current practices in optical flow estimation",
       International Journal of Computer Vision 106, 2014. (On medians of the flow.)
    """
    check_frames(frames)
    check_window(frames, parameters)
    with TwoThreads() as both:
        return _coarse_to_fine(frames, parameters, progress, both)


def level_count(shape: tuple[int, ...], parameters: Flow) -> int:
    """Say how many levels of the pyramid are used: not more than the window fits into.

    Parameters
    ----------
    shape : (int, int)
        Rows and columns of the frames.
    parameters : Flow
        Its levels and window.

    Returns
    -------
    int
        At least 1.
    """
    side, count = min(shape), 1
    while count < parameters.levels and -(-side // 2) >= parameters.window:
        side, count = -(-side // 2), count + 1
    return count


def _coarse_to_fine(frames: Frames, parameters: Flow, progress: Progress, both: Both) -> Estimate:
    progress.report(0.0, tr("Pyramids"))
    shape = frames.first.shape
    count = level_count(shape, parameters)
    firsts, seconds = both(
        *(partial(_pyramid, pixels, frames.span, parameters, count) for pixels in (frames.first, frames.second))
    )
    workspace = Workspace(PLANES, frames.first.size)
    warps = [parameters.warps * (_COARSE_WARPS if number >= _COARSE else 1) for number in range(count)]
    # A warp takes a quarter of the time on the next coarser level.
    done, work = 0, sum(number * first.size for number, first in zip(warps, firsts, strict=True))
    u = v = np.zeros_like(firsts[-1])
    for number in reversed(range(count)):
        first, second = firsts[number], seconds[number]
        if u.shape != first.shape:
            u, v = _doubled(u, first.shape), _doubled(v, first.shape)
        level = WarpingLevel(first, second, parameters, _RIDGE, both, workspace)
        for warp in range(warps[number]):
            message = tr("Level {level} of {count}, warp {warp}", level=count - number, count=count, warp=warp + 1)
            progress.report(done / work, message, partial(_so_far, u, v, number, shape))
            u, v = level.warp(u, v)
            done += first.size
    return _estimate(u, v, level.inverse, parameters)


def _estimate(u: FloatPixels, v: FloatPixels, inverse: Moments, parameters: Flow) -> Estimate:
    # The smaller eigenvalue of M is where its inverse has the larger one.
    _, smaller = inverse.eigenvalues()
    np.divide(1, smaller, out=smaller)
    smaller -= np.float32(_RIDGE)
    np.maximum(smaller, 0, out=smaller)
    smaller *= np.float32(_CONTRAST**2)
    field = _merged(u, v)
    if parameters.least_eigenvalue > 0:
        field[smaller < parameters.least_eigenvalue] = np.nan
    return Estimate(field, smaller, EIGENVALUE_NAME)


def _pyramid(pixels: FloatPixels, span: float, parameters: Flow, count: int) -> list[FloatPixels]:
    levels = [pixels]
    while len(levels) < count:
        levels.append(np.asarray(cv2.pyrDown(levels[-1]), np.float32))
    if parameters.normalize:
        # Level by level: what is normalized on the finest one holds little of what coarser ones show.
        return [normalized(level, span) for level in levels]
    return [level * np.float32(1 / (_CONTRAST * span)) for level in levels]


def _doubled(plane: FloatPixels, shape: tuple[int, ...]) -> FloatPixels:
    doubled: FloatPixels = np.asarray(cv2.pyrUp(plane, dstsize=(shape[1], shape[0])), np.float32)
    doubled *= np.float32(2)
    return doubled


def _so_far(u: FloatPixels, v: FloatPixels, number: int, shape: tuple[int, ...]) -> Estimate:
    size = (shape[1], shape[0])
    return Estimate(_merged(*(cv2.resize(plane, size) * np.float32(2**number) for plane in (u, v))))


def _merged(u: FloatPixels, v: FloatPixels) -> FlowField:
    return np.asarray(cv2.merge([u, v]), np.float32)
