"""The discrete-space Fourier transform (frequency response) of a kernel."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.filtering.choices import Operation
from sightglass.algorithms.filtering.kernels import FloatArray, Kernel

ComplexArray = NDArray[np.complexfloating[Any, Any]]

# An odd number of samples from -1/2 to 1/2, both included, has frequency 0 in its middle.
PICTURE_SAMPLES = 257
SURFACE_SAMPLES = 65
CUT_SAMPLES = 513
_FLOOR_DB = -100.0


def half_plane(taps: FloatArray, samples: int = PICTURE_SAMPLES) -> ComplexArray:
    r"""Sample :math:`H(u,v) = \sum_{m,n} h(m,n) e^{-j2\pi(um+vn)}` on the half of the plane that determines it.

    Parameters
    ----------
    taps : ndarray of float64
        (rows, columns); the origin is in row ``rows // 2``, column ``columns // 2``.
    samples : int
        An odd number of frequencies along each axis of the whole plane, from -1/2 to 1/2 with both ends.

    Returns
    -------
    ndarray of complex128
        (samples, samples // 2 + 1): rows are u from -1/2 to 1/2, columns are v from 0 to 1/2. The other half is
        :math:`H(-u,-v) = H^*(u,v)`, since the taps are real.

    Notes
    -----
    A small kernel needs no fast transform: with matrices of exponentials E, which are kept between calls, it is two
    thin matrix products :math:`E_u K E_v^T`. In u the rows of :math:`T = K E_v^T` at the offsets m and -m are taken
    together, :math:`\sum_m \cos(2\pi um) (T_m + T_{-m}) \mp j \sin(2\pi um) (T_m - T_{-m})` at u and -u: products with
    real matrices of half the size give both at once.
    """
    middle = samples // 2
    rows = taps.shape[0]
    below = rows // 2
    # Complex arrays as pairs of floats: products with real matrices need no complex arithmetic.
    transformed = (taps @ _exponentials(taps.shape[1], samples).view(np.float64)).view(np.complex128)
    even = np.zeros((below + 1, middle + 1), np.complex128)
    even[: rows - below] = transformed[below:]
    odd = -1j * even
    even[1:] += transformed[:below][::-1]
    odd[1:] += 1j * transformed[:below][::-1]
    cosines, sines = _waves(below, samples)
    symmetric = (cosines @ even.view(np.float64)).view(np.complex128)
    antisymmetric = (sines @ odd.view(np.float64)).view(np.complex128)
    half = np.empty((samples, middle + 1), np.complex128)
    np.add(symmetric, antisymmetric, out=half[middle:])
    np.subtract(symmetric, antisymmetric, out=half[middle::-1])
    return half


@lru_cache(maxsize=32)
def _exponentials(taps: int, samples: int) -> ComplexArray:
    table = np.ascontiguousarray(_exponential_table(taps, np.linspace(0.0, 0.5, samples // 2 + 1)).T)
    table.flags.writeable = False
    return table


@lru_cache(maxsize=32)
def _waves(offsets: int, samples: int) -> tuple[FloatArray, FloatArray]:
    angles = 2 * np.pi * np.outer(np.linspace(0.0, 0.5, samples // 2 + 1), np.arange(offsets + 1))
    cosines, sines = np.cos(angles), np.sin(angles)
    for table in (cosines, sines):
        table.flags.writeable = False
    return cosines, sines


def _exponential_table(taps: int, frequencies: FloatArray) -> ComplexArray:
    offsets = np.arange(taps) - taps // 2
    return np.asarray(np.exp(-2j * np.pi * np.outer(frequencies, offsets)))


def full_plane(taps: FloatArray, samples: int = PICTURE_SAMPLES) -> ComplexArray:
    """Sample H from -1/2 to 1/2 along both axes, ends included.

    Parameters
    ----------
    taps : ndarray of float64
        (rows, columns).
    samples : int
        An odd number.

    Returns
    -------
    ndarray of complex128
        (samples, samples): rows are u, columns are v; the middle is frequency 0.
    """
    half = half_plane(taps, samples)
    plane = np.empty((samples, samples), np.complex128)
    plane[:, samples // 2 :] = half
    np.conjugate(half[::-1, :0:-1], out=plane[:, : samples // 2])
    return plane


@dataclass(frozen=True, eq=False)
class Response:
    """The frequency response of a filter, sampled from -1/2 to 1/2 cycles per pixel along both axes.

    Parameters
    ----------
    plane : ndarray of complex128
        (257, 257): rows u, columns v.
    frequencies : ndarray of float64
        (513,): those of the cuts.
    cut_u, cut_v : ndarray of complex128
        (513,): H(u, 0) and H(0, v).
    """

    plane: ComplexArray
    frequencies: FloatArray
    cut_u: ComplexArray
    cut_v: ComplexArray

    @property
    def magnitude(self) -> NDArray[np.float32]:
        """Gain at each frequency."""
        return np.asarray(np.abs(self.plane), np.float32)

    @property
    def phase(self) -> NDArray[np.float32]:
        """Phase in degrees, -180 to 180; 0 where the gain vanishes and no phase is defined."""
        return np.asarray(np.angle(self.plane, deg=True), np.float32)

    @property
    def surface(self) -> NDArray[np.float32]:
        """Gain on a coarser grid, (65, 65), ends included, for a surface in three dimensions."""
        step = (PICTURE_SAMPLES - 1) // (SURFACE_SAMPLES - 1)
        return np.ascontiguousarray(self.magnitude[::step, ::step])


def response(kernel: Kernel, operation: Operation) -> Response:
    """Compute the frequency response of filtering with a kernel.

    Correlation is convolution with the kernel turned by 180 degrees: its response is the conjugate.

    Parameters
    ----------
    kernel : Kernel
        Any kernel.
    operation : Operation
        Convolution or correlation.

    Returns
    -------
    Response
        Complex gains over frequencies in cycles per pixel, from -1/2 to 1/2.
    """
    frequencies = np.linspace(-0.5, 0.5, CUT_SAMPLES)
    plane = full_plane(kernel.taps)
    cut_u = _exponential_table(kernel.rows, frequencies) @ kernel.taps.sum(axis=1)
    cut_v = _exponential_table(kernel.columns, frequencies) @ kernel.taps.sum(axis=0)
    arrays = [_without_rounding(values, kernel.absolute_sum) for values in (plane, cut_u, cut_v)]
    if operation is Operation.CORRELATION:
        arrays = [np.conjugate(values) for values in arrays]
    plane, cut_u, cut_v = (_without_negative_zeros(values) for values in arrays)
    return Response(plane, frequencies, cut_u, cut_v)


def _without_rounding(values: ComplexArray, bound: float) -> ComplexArray:
    # Parts that are 0 on paper come out as ±1e-17, whose sign would make the phase flicker between -180 and 180.
    values.real[np.abs(values.real) < 1e-12 * bound] = 0.0
    values.imag[np.abs(values.imag) < 1e-12 * bound] = 0.0
    return values


def _without_negative_zeros(values: ComplexArray) -> ComplexArray:
    return np.asarray(values + 0.0)


def decibels(magnitude: NDArray[Any]) -> NDArray[np.float32]:
    """Give 20 log10 of a gain, no lower than -100 dB.

    Parameters
    ----------
    magnitude : ndarray
        Gains of any shape, at least 0.

    Returns
    -------
    ndarray of float32
        Of the same shape, in dB.
    """
    return np.asarray(20 * np.log10(np.maximum(magnitude, 10 ** (_FLOOR_DB / 20))), np.float32)
