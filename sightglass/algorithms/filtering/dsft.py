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


def half_plane(taps: FloatArray, samples: int = 256) -> ComplexArray:
    r"""Sample :math:`H(u,v) = \sum_{m,n} h(m,n) e^{-j2\pi(um+vn)}` on the half of the plane that determines it.

    Parameters
    ----------
    taps : ndarray of float64
        (rows, columns); the origin is in row ``rows // 2``, column ``columns // 2``.
    samples : int
        Frequencies along each axis of the whole plane.

    Returns
    -------
    ndarray of complex64
        (samples, samples // 2 + 1) for an even number of samples, with u and v as `scipy.fft.rfft2` orders them but
        for u, which rises from -1/2: u = -1/2 + i / samples and v = k / samples. The other half is
        :math:`H(-u,-v) = H^*(u,v)`, since the taps are real.

    Notes
    -----
    A small kernel needs no fast transform: with the matrices of exponentials E, which are kept between calls, it is
    two thin matrix products :math:`E_u K E_v^T`.
    """
    rows, columns = taps.shape
    down = _exponentials(rows, samples, False)
    right = _exponentials(columns, samples, True)
    return np.asarray(down @ (taps.astype(np.complex64) @ right.T))


@lru_cache(maxsize=32)
def _exponentials(taps: int, samples: int, half: bool) -> ComplexArray:
    frequencies = np.arange(samples // 2 + 1) / samples if half else np.arange(samples) / samples - 0.5
    table = _exponential_table(taps, frequencies).astype(np.complex64)
    table.flags.writeable = False
    return table


def _exponential_table(taps: int, frequencies: FloatArray) -> ComplexArray:
    offsets = np.arange(taps) - taps // 2
    return np.asarray(np.exp(-2j * np.pi * np.outer(frequencies, offsets)))


@lru_cache(maxsize=32)
def _inclusive_exponentials(taps: int, samples: int, half: bool) -> ComplexArray:
    frequencies = np.linspace(0.0, 0.5, samples // 2 + 1) if half else np.linspace(-0.5, 0.5, samples)
    table = _exponential_table(taps, frequencies)
    table.flags.writeable = False
    return table


def response_at(taps: FloatArray, u: Any, v: Any) -> ComplexArray:
    """Evaluate H at frequencies u (vertical) and v (horizontal), in cycles per pixel, of equal shape; complex128."""
    u, v = np.broadcast_arrays(np.asarray(u, np.float64), np.asarray(v, np.float64))
    down = _exponential_table(taps.shape[0], u.ravel())
    right = _exponential_table(taps.shape[1], v.ravel())
    return np.asarray(((down @ taps) * right).sum(axis=1).reshape(u.shape))


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
    down = _inclusive_exponentials(taps.shape[0], samples, False)
    right = _inclusive_exponentials(taps.shape[1], samples, True)
    half = down @ (taps @ right.T)
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
    """Give 20 log10 of a gain, no lower than -100 dB."""
    return np.asarray(20 * np.log10(np.maximum(magnitude, 10 ** (_FLOOR_DB / 20))), np.float32)
