r"""scikit-image's two functions, as references that are run from outside.

They tell neither their iterates nor their gap: each number of iterations is a call of its own, and their distance to
the optimum is measured against the best lower bound that the other solvers have proved.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.texts import marked
from sightglass.algorithms.total_variation.parameters import Color, Norm, TotalVariation

_BREGMAN_BORDER = marked(
    "scikit-image's denoise_tv_bregman ends above the optimum: it ties the outermost pixels to a border of noisy "
    "values that stays as it is."
)
_BREGMAN_ISOTROPIC = marked(
    "scikit-image's denoise_tv_bregman ends above the optimum: it ties the outermost pixels to a border of noisy "
    "values that stays as it is. Where it is isotropic, it also shortens the gradients by a smooth rule instead of the "
    "soft threshold."
)


@dataclass(frozen=True)
class Reference:
    """A function of another library that minimises the same.

    `solve` takes the noisy pixels, (rows, columns[, 3]), λ and a number of iterations.
    """

    label: str
    solve: Callable[[FloatPixels, float, int], FloatPixels]


def chambolle(y: FloatPixels, weight: float, iterations: int) -> FloatPixels:
    r"""Run `skimage.restoration.denoise_tv_chambolle`, which solves the isotropic problem, each channel alone.

    Its fixed point is :math:`x = y - w D^T (Dx / |Dx|)`, the optimum of
    :math:`\tfrac12 \|x - y\|^2 + w \|Dx\|_1`; twice that is our objective with :math:`\lambda = 2w`.

    Parameters
    ----------
    y : ndarray of float32 or float64
        (rows, columns) or (rows, columns, 3).
    weight : float
        Our λ.
    iterations : int
        How many it makes.

    Returns
    -------
    ndarray
        Of the shape and type of `y`.
    """
    from skimage.restoration import denoise_tv_chambolle

    axis = -1 if y.ndim == 3 else None
    return np.asarray(
        denoise_tv_chambolle(y, weight=weight / 2, eps=0.0, max_num_iter=iterations, channel_axis=axis), y.dtype
    )


def bregman(y: FloatPixels, weight: float, iterations: int, isotropic: bool) -> FloatPixels:
    r"""Run `skimage.restoration.denoise_tv_bregman`, each channel alone.

    It minimises :math:`\|Dx\|_1 + \tfrac{\mu}{2} \|x - y\|^2`; :math:`2 / \mu` times that is our objective with
    :math:`\lambda = 2 / \mu`.

    Parameters
    ----------
    y, weight, iterations
        See `chambolle`.
    isotropic : bool
        The norm.

    Returns
    -------
    ndarray
        Of the shape and type of `y`.
    """
    from skimage.restoration import denoise_tv_bregman

    axis = -1 if y.ndim == 3 else None
    return np.asarray(
        denoise_tv_bregman(
            y, weight=2 / weight, max_num_iter=iterations, eps=0.0, isotropic=isotropic, channel_axis=axis
        ),
        y.dtype,
    ).reshape(y.shape)  # fmt: skip


def references(parameters: TotalVariation, channels: int) -> tuple[tuple[Reference, ...], tuple[str, ...]]:
    """List the references that solve the problem in force, and say why others are missing.

    Parameters
    ----------
    parameters : TotalVariation
        The norm and the coupling of colours.
    channels : int
        1 for gray, 3 for colour.

    Returns
    -------
    (tuple of Reference, tuple of str)
        The functions, and a marked sentence for each one that is left out.
    """
    if parameters.color is Color.VECTORIAL and channels > 1:
        return (), (marked("scikit-image has no function that couples the channels of a colour image."),)
    isotropic = parameters.norm is Norm.ISOTROPIC
    split = Reference(marked("skimage split Bregman"), lambda y, weight, n: bregman(y, weight, n, isotropic))
    if isotropic:
        return (Reference(marked("skimage Chambolle"), chambolle), split), (_BREGMAN_ISOTROPIC,)
    left_out = marked("scikit-image's denoise_tv_chambolle is left out: it solves the isotropic problem only.")
    return (split,), (_BREGMAN_BORDER, left_out)


def timed(reference: Reference, y: FloatPixels, weight: float, iterations: int) -> tuple[FloatPixels, float]:
    """Run a reference; give its result and the seconds that it took."""
    # The import of the library is not its speed.
    reference.solve(y[:4, :4], weight, 1)
    start = time.perf_counter()
    x = reference.solve(y, weight, iterations)
    return x, time.perf_counter() - start
