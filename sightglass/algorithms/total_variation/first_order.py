r"""Two first-order solvers of the same problem, to be compared with ADMM: readable rather than quick.

Both need only D and :math:`D^T`, whose norm satisfies :math:`\|D\|^2 \le 8`, and keep a dual variable p in the ball of
radius λ, which gives the duality gap at any time; see `evaluation` for the dual problem.
"""

import math
from typing import Protocol

import numpy as np

from sightglass.algorithms.total_variation.norms import Axes, project
from sightglass.algorithms.total_variation.operators import adjoint, differences
from sightglass.algorithms.total_variation.scaling import FloatArray

# Of the difference operator in two dimensions: at most 4 from each direction.
_SQUARED_NORM = 8.0


class FirstOrderSolver(Protocol):
    """A solver whose iterate is x, with a dual variable p of the ball beside it."""

    @property
    def x(self) -> FloatArray:
        """Channels, rows, columns."""

    @property
    def p(self) -> FloatArray:
        """The dual variable, (2, channels, rows, columns)."""

    def step(self) -> None:
        """Make one iteration."""


class DualFista:
    r"""Accelerated projected gradient on the dual problem [1]_, [2]_.

    The dual maximises :math:`p^T D y - \tfrac14 \|D^T p\|^2` over the ball. Its gradient is :math:`D x(p)` with
    :math:`x(p) = y - \tfrac12 D^T p`, and Lipschitz with :math:`\tfrac12 \|D\|^2 = 4`:

    .. math::

        p_{k+1} &= P_\lambda\left(q_k + \tfrac14 D x(q_k)\right), \qquad
        t_{k+1} = \tfrac12 \left(1 + \sqrt{1 + 4 t_k^2}\right) \\
        q_{k+1} &= p_{k+1} + \frac{t_k - 1}{t_{k+1}} (p_{k+1} - p_k)

    Parameters
    ----------
    y : ndarray
        (channels, rows, columns): the noisy planes.
    axes : tuple of int
        Which differences share one length; see `norms.group_axes`.
    weight : float
        λ.

    References
    ----------
    .. [1] A. Beck, M. Teboulle: A fast iterative shrinkage-thresholding algorithm for linear inverse problems. SIAM
       Journal on Imaging Sciences 2(1), 2009.
    .. [2] A. Beck, M. Teboulle: Fast gradient-based algorithms for constrained total variation image denoising and
       deblurring problems. IEEE Transactions on Image Processing 18(11), 2009.
    """

    def __init__(self, y: FloatArray, axes: Axes, weight: float) -> None:
        self._y, self._axes, self._weight = y, axes, weight
        self.p: FloatArray = np.zeros((2, *y.shape), y.dtype)
        self._q, self._t = self.p, 1.0

    @property
    def x(self) -> FloatArray:
        """The primal point that belongs to p."""
        return self._primal(self.p)

    def _primal(self, p: FloatArray) -> FloatArray:
        return self._y - self._y.dtype.type(0.5) * adjoint(*p)

    def step(self) -> None:
        """Make one iteration."""
        kind = self._y.dtype.type
        gradient = np.stack(differences(self._primal(self._q)))
        gradient *= kind(2 / _SQUARED_NORM)
        gradient += self._q
        p = project(gradient, self._weight, self._axes)
        t = (1 + math.sqrt(1 + 4 * self._t**2)) / 2
        self._q = p + kind((self._t - 1) / t) * (p - self.p)
        self.p, self._t = p, t


class ChambollePock:
    r"""The primal-dual algorithm in its accelerated form [1]_.

    :math:`\min_x \max_{\|p\| \le \lambda} p^T D x + \|x - y\|^2`; the data term is strongly convex with
    :math:`\gamma = 2`, and its proximal map is :math:`(x + 2 \tau y) / (1 + 2 \tau)`:

    .. math::

        p_{k+1} &= P_\lambda(p_k + \sigma_k D \bar x_k), \qquad
        x_{k+1} = \frac{x_k - \tau_k D^T p_{k+1} + 2 \tau_k y}{1 + 2 \tau_k} \\
        \vartheta_k &= 1 / \sqrt{1 + 2 \gamma \tau_k}, \quad \tau_{k+1} = \vartheta_k \tau_k, \quad
        \sigma_{k+1} = \sigma_k / \vartheta_k, \qquad \bar x_{k+1} = x_{k+1} + \vartheta_k (x_{k+1} - x_k)

    with :math:`\tau_0 \sigma_0 \|D\|^2 \le 1`.

    Parameters
    ----------
    y, axes, weight
        See `DualFista`.

    References
    ----------
    .. [1] A. Chambolle, T. Pock: A first-order primal-dual algorithm for convex problems with applications to imaging.
       Journal of Mathematical Imaging and Vision 40(1), 2011, algorithm 2.
    """

    def __init__(self, y: FloatArray, axes: Axes, weight: float) -> None:
        self._y, self._axes, self._weight = y, axes, weight
        self.x = y
        self.p: FloatArray = np.zeros((2, *y.shape), y.dtype)
        self._ahead = y
        self._tau = _FIRST_TAU
        self._sigma = 1 / (_SQUARED_NORM * self._tau)

    def step(self) -> None:
        """Make one iteration."""
        kind, tau = self._y.dtype.type, self._tau
        change = np.stack(differences(self._ahead))
        change *= kind(self._sigma)
        change += self.p
        self.p = project(change, self._weight, self._axes)
        x = self.x - kind(tau) * adjoint(*self.p) + kind(2 * tau) * self._y
        x /= kind(1 + 2 * tau)
        momentum = 1 / math.sqrt(1 + 2 * _STRONG_CONVEXITY * tau)
        self._ahead = x + kind(momentum) * (x - self.x)
        self.x, self._tau, self._sigma = x, tau * momentum, self._sigma / momentum


_STRONG_CONVEXITY = 2.0
# Large first steps of x, since y is a good start and the step shrinks with the iterations.
_FIRST_TAU = 0.5
