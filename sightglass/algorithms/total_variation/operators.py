"""The difference operator D = [D_h; D_v], its adjoint, and both as sparse matrices."""

from typing import Any

import numpy as np

from sightglass.algorithms.total_variation.scaling import FloatArray


def differences(planes: FloatArray) -> tuple[FloatArray, FloatArray]:
    r"""Apply :math:`D_h` and :math:`D_v`: next minus this, to the right and downwards.

    Parameters
    ----------
    planes : ndarray
        (..., rows, columns).

    Returns
    -------
    (ndarray, ndarray)
        Of the shape and type of `planes`; 0 in the last column or row, where there is no next pixel.
    """
    horizontal, vertical = np.zeros_like(planes), np.zeros_like(planes)
    np.subtract(planes[..., 1:], planes[..., :-1], out=horizontal[..., :-1])
    np.subtract(planes[..., 1:, :], planes[..., :-1, :], out=vertical[..., :-1, :])
    return horizontal, vertical


def adjoint(horizontal: FloatArray, vertical: FloatArray) -> FloatArray:
    r"""Apply :math:`D^T = D_h^T + D_v^T` (the negative divergence).

    Parameters
    ----------
    horizontal, vertical : ndarray
        (..., rows, columns); what stands in the last column of the one and in the last row of the other is left out.

    Returns
    -------
    ndarray
        Of the same shape and type.
    """
    result = np.zeros_like(horizontal)
    result[..., :-1] -= horizontal[..., :-1]
    result[..., 1:] += horizontal[..., :-1]
    result[..., :-1, :] -= vertical[..., :-1, :]
    result[..., 1:, :] += vertical[..., :-1, :]
    return result


def operators(rows: int, columns: int) -> tuple[Any, Any]:
    """Write the two difference operators as matrices that act on the image row by row.

    Parameters
    ----------
    rows, columns : int
        Size M x N of the image.

    Returns
    -------
    (csr_array, csr_array)
        :math:`D_h` of size M(N-1) x MN and :math:`D_v` of size (M-1)N x MN, with one 1 and one -1 in each row.
    """
    from scipy import sparse

    def forward(length: int) -> Any:
        size = (max(length - 1, 0), length)
        return sparse.eye_array(*size, k=1) - sparse.eye_array(*size)

    horizontal = sparse.kron(sparse.eye_array(rows), forward(columns), format="csr")
    vertical = sparse.kron(forward(rows), sparse.eye_array(columns), format="csr")
    return horizontal, vertical


def eigenvalues(rows: int, columns: int) -> tuple[FloatArray, FloatArray]:
    r"""Give the eigenvalues of :math:`D_v^T D_v` and :math:`D_h^T D_h` along one axis each.

    Under the DCT-II (free boundary) :math:`D^T D` is diagonal with :math:`\mu_k + \nu_l`, where
    :math:`\mu_k = 2 - 2 \cos(\pi k / M)` and :math:`\nu_l = 2 - 2 \cos(\pi l / N)`.

    Parameters
    ----------
    rows, columns : int
        Size M x N of the image.

    Returns
    -------
    (ndarray of float64, ndarray of float64)
        μ of length M, ν of length N.
    """
    return _along(rows), _along(columns)


def _along(length: int) -> FloatArray:
    # 2 - 2 cos 2a = 4 sin² a keeps the digits of the small ones.
    return 4.0 * np.sin(np.pi * np.arange(length) / (2 * length)) ** 2
