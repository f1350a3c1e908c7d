r"""‖Dx‖₁ in its four forms: which differences share one length, the dual ball of it, and the soft threshold.

Fields of differences are arrays of shape (2, channels, rows, columns): horizontal, then vertical.
"""

import numpy as np

from sightglass.algorithms.total_variation.parameters import Color, Norm, TotalVariation
from sightglass.algorithms.total_variation.scaling import FloatArray

Axes = tuple[int, ...]


def group_axes(parameters: TotalVariation, channels: int) -> Axes:
    """Give the axes of a field along which components share one length; none where each counts alone.

    Parameters
    ----------
    parameters : TotalVariation
        Norm and colour.
    channels : int
        1 for gray, 3 for colour.

    Returns
    -------
    tuple of int
        Out of 0 (the two directions) and 1 (the channels).
    """
    directions = (0,) if parameters.norm is Norm.ISOTROPIC else ()
    coupled = (1,) if parameters.color is Color.VECTORIAL and channels > 1 else ()
    return directions + coupled


def lengths(field: FloatArray, axes: Axes) -> FloatArray:
    """Give the length of each group: magnitudes where each component counts alone.

    Parameters
    ----------
    field : ndarray
        (2, channels, rows, columns).
    axes : tuple of int
        Of `group_axes`.

    Returns
    -------
    ndarray
        The shape of `field` with 1 along `axes`.
    """
    if not axes:
        return np.abs(field)
    squares: FloatArray = np.sum(np.square(field), axis=axes, keepdims=True)
    return np.sqrt(squares, out=squares)


def project(field: FloatArray, radius: float, axes: Axes) -> FloatArray:
    r"""Give the nearest point of the dual ball: every group no longer than `radius`.

    The soft threshold is what this leaves over: :math:`\mathrm{soft}(v, t) = v - P_t(v)`.

    Parameters
    ----------
    field : ndarray
        (2, channels, rows, columns).
    radius : float
        Of the ball; λ for the dual variable, λ/ρ for the threshold.
    axes : tuple of int
        Of `group_axes`.

    Returns
    -------
    ndarray
        Of the shape and type of `field`.
    """
    bound = field.dtype.type(radius)
    if not axes:
        return np.clip(field, -bound, bound)
    scale = lengths(field, axes)
    np.maximum(scale, bound, out=scale)
    np.divide(bound, scale, out=scale)
    return field * scale


def soft_threshold(field: FloatArray, threshold: float, axes: Axes) -> FloatArray:
    """Shorten every group by `threshold`, to 0 where it is not longer; see `project` for the parameters."""
    return field - project(field, threshold, axes)


def norm(field: FloatArray, axes: Axes) -> float:
    """Sum the lengths of all groups: ‖Dx‖₁ of the field Dx.

    Parameters
    ----------
    field : ndarray
        (2, channels, rows, columns).
    axes : tuple of int
        Of `group_axes`.

    Returns
    -------
    float
        Summed in 64 bits.
    """
    return float(lengths(field, axes).sum(dtype=np.float64))
