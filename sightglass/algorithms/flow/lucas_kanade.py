r"""Lucas-Kanade on one level: one 2 × 2 system for every pixel.

Brightness stays the same along the motion, :math:`F(x + u, y + v, t + 1) = F(x, y, t)`. To first order that is

.. math:: I_x u + I_y v + I_t = 0,

one equation for two unknowns. All pixels of a neighbourhood are taken to share one motion, and it is the (u, v) for
which the sum of the squared left sides is smallest:

.. math::
    \begin{pmatrix} \sum w I_x^2 & \sum w I_x I_y \\ \sum w I_x I_y & \sum w I_y^2 \end{pmatrix}
    \begin{pmatrix} u \\ v \end{pmatrix}
    = - \begin{pmatrix} \sum w I_x I_t \\ \sum w I_y I_t \end{pmatrix}.
"""

import numpy as np

from sightglass.algorithms.flow.checks import check_frames, check_window
from sightglass.algorithms.flow.derivatives import gradient, temporal_difference
from sightglass.algorithms.flow.field import Estimate, Frames
from sightglass.algorithms.flow.moments import Moments
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.flow.windows import LocalMean
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import marked, tr

EIGENVALUE_NAME = marked("Smaller eigenvalue")

# Smaller eigenvalues are what rounding leaves of 0 in single precision.
_SINGULAR = 1e-6


def lucas_kanade(frames: Frames, parameters: Flow, progress: Progress = SILENT) -> Estimate:
    """Find the motion of each pixel from the gradients around it; see above for the system that is solved.

    Parameters
    ----------
    frames : Frames
        In gray, of the same size. Motion of more than about a pixel is beyond the linear model.
    parameters : Flow
        Its derivatives, window, window_shape, weighting and least_eigenvalue.
    progress : Progress
        Told once for each sum.

    Returns
    -------
    Estimate
        NaN where the matrix is singular, or its smaller eigenvalue below the least one. The reliability is that
        eigenvalue per pixel of the neighbourhood, as a share of the squared range of values.

    Raises
    ------
    ImageError
        If the frames cannot be compared.
    ParameterError
        If the window does not fit into them.

    References
    ----------
    .. [1] B. D. Lucas, T. Kanade, "An iterative image registration technique with an application to stereo vision",
       International Joint Conference on Artificial Intelligence, 1981.
    """
    check_frames(frames)
    check_window(frames, parameters)
    first, second = (pixels * np.float32(1 / frames.span) for pixels in (frames.first, frames.second))
    mean = LocalMean(parameters)
    progress.report(0.0, tr("Gradients"))
    ix, iy = gradient(first, parameters.derivatives)
    it = temporal_difference(first, second, parameters.derivatives)
    progress.report(0.3, tr("Moment matrices"))
    moments = Moments.of(ix, iy, mean)
    smaller, larger = moments.eigenvalues()
    progress.report(0.7, tr("Solutions"))
    right_x, right_y = mean(ix * it), mean(iy * it)
    inverse = moments.inverted()
    field = np.empty((*first.shape, 2), np.float32)
    with np.errstate(invalid="ignore", over="ignore"):
        field[..., 0] = -(inverse.xx * right_x + inverse.xy * right_y)
        field[..., 1] = -(inverse.xy * right_x + inverse.yy * right_y)
    field[(smaller <= _SINGULAR * larger) | (smaller < parameters.least_eigenvalue)] = np.nan
    return Estimate(field, smaller, EIGENVALUE_NAME)
