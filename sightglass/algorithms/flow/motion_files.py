r"""Files of motion: Middlebury .flo and the 16-bit colour images of KITTI.

A .flo file [1]_ holds, little-endian: the float 202021.25 (the bytes "PIEH"), width and height as 32-bit integers, then
u and v of each pixel as 32-bit floats, row after row; components above 10⁹ mark unknown pixels. KITTI [2]_ stores
:math:`64 u + 2^{15}` in red, :math:`64 v + 2^{15}` in green and in blue 1 where the motion is known, else 0.

References
----------
.. [1] S. Baker, D. Scharstein, J. P. Lewis, S. Roth, M. J. Black, R. Szeliski: A database and evaluation methodology
   for optical flow. International Journal of Computer Vision 92(1), 2011.
.. [2] M. Menze, A. Geiger: Object scene flow for autonomous vehicles. IEEE Conference on Computer Vision and Pattern
   Recognition, 2015.
"""

import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.flow.field import FlowField
from sightglass.algorithms.image import Pixels
from sightglass.algorithms.texts import tr

MAGIC = b"PIEH"
_HEADER = struct.Struct("<4sii")
_LARGEST_SIDE = 99_999
_LARGEST_KNOWN = 1e9
_UNKNOWN = 1e10
_KITTI_STEPS, _KITTI_ZERO = 64.0, 32768.0


class FlowFileError(SightglassError):
    """A file of motion that cannot be read or written; the message names what is wrong with it."""


def encode_flo(field: FlowField) -> bytes:
    """Write a field as a Middlebury .flo file.

    Parameters
    ----------
    field : FlowField
        (rows, columns, 2); NaN where unknown.

    Returns
    -------
    bytes
        The whole file.

    Raises
    ------
    FlowFileError
        If the array is no field, or a known component is above 10⁹, which the format takes for unknown.
    """
    rows, columns = _checked_shape(field)
    unknown = _unknown(field)
    if np.any(np.abs(field[~unknown]) > _LARGEST_KNOWN):
        raise FlowFileError(
            tr("The motion has components above 10⁹ px, which a .flo file cannot tell from unknown ones.")
        )
    values = np.where(unknown[..., None], np.float32(_UNKNOWN), field).astype("<f4")
    return _HEADER.pack(MAGIC, columns, rows) + values.tobytes()


def decode_flo(data: bytes, name: str = "") -> FlowField:
    """Read a Middlebury .flo file.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        For the messages of errors.

    Returns
    -------
    FlowField
        (rows, columns, 2); NaN where unknown.

    Raises
    ------
    FlowFileError
        If it does not begin with the magic number, its size makes no sense, or its length does not fit its size.
    """
    name = name or tr("flow file")
    if data[:4] != MAGIC[: len(data)]:
        raise FlowFileError(
            tr(
                "“{name}” is no .flo file: it begins with {found} instead of the magic number {magic} (202021.25 as "
                "a float). Choose a Middlebury .flo file.",
                name=name,
                found=_bytes_text(data[:4]),
                magic=_bytes_text(MAGIC),
            )
        )
    if len(data) < _HEADER.size:
        raise FlowFileError(
            tr(
                "“{name}” is cut off: it has {length} bytes, and its header alone takes {header}. Get it again.",
                name=name,
                length=len(data),
                header=_HEADER.size,
            )
        )
    _, columns, rows = _HEADER.unpack_from(data)
    if not (1 <= columns <= _LARGEST_SIDE and 1 <= rows <= _LARGEST_SIDE):
        raise FlowFileError(
            tr(
                "“{name}” says that it is {columns} × {rows} px, which makes no sense: each side must be from 1 to "
                "{largest:,}. The file is damaged; get it again.",
                name=name,
                columns=columns,
                rows=rows,
                largest=_LARGEST_SIDE,
            )
        )
    expected = _HEADER.size + 8 * rows * columns
    if len(data) != expected:
        said: dict[str, Any] = {
            "name": name, "columns": columns, "rows": rows, "expected": expected, "length": len(data)
        }  # fmt: skip
        raise FlowFileError(
            tr(
                "“{name}” is cut off: {columns} × {rows} px take {expected:,} bytes, and it has {length:,}. "
                "Get it again.",
                **said,
            )
            if len(data) < expected
            else tr(
                "“{name}” is too long: {columns} × {rows} px take {expected:,} bytes, and it has {length:,}. "
                "Get it again.",
                **said,
            )
        )
    values = np.frombuffer(data, "<f4", offset=_HEADER.size).reshape(rows, columns, 2)
    return _with_unknown(values.astype(np.float32), ~_is_known(values))


def encode_kitti(field: FlowField) -> NDArray[np.uint16]:
    """Write a field as a KITTI image, to 1/64 px.

    Parameters
    ----------
    field : FlowField
        (rows, columns, 2); NaN where unknown.

    Returns
    -------
    ndarray of uint16
        (rows, columns, 3), red, green, blue.

    Raises
    ------
    FlowFileError
        If the array is no field, or a component does not fit: they go from -512 to 511.98 px.
    """
    shape = _checked_shape(field)
    unknown = _unknown(field)
    coded = np.rint(np.where(unknown[..., None], 0, field).astype(np.float64) * _KITTI_STEPS + _KITTI_ZERO)
    if coded.min() < 0 or coded.max() > 65535:
        largest = float(np.max(np.abs(field[~unknown])))
        raise FlowFileError(
            tr(
                "A KITTI image holds motion from −512 to 511.98 px, and this one goes to {largest:.4g} px. Save it "
                "as a .flo file.",
                largest=largest,
            )
        )
    pixels = np.zeros((*shape, 3), np.uint16)
    pixels[..., :2] = np.where(unknown[..., None], 0, coded)
    pixels[..., 2] = ~unknown
    return pixels


def decode_kitti(pixels: Pixels, name: str = "") -> FlowField:
    """Read a KITTI image of motion.

    Parameters
    ----------
    pixels : ndarray of uint16
        (rows, columns, 3), red, green, blue.
    name : str
        For the messages of errors.

    Returns
    -------
    FlowField
        (rows, columns, 2); NaN where unknown.

    Raises
    ------
    FlowFileError
        If it is no 16-bit RGB image, or its blue channel holds anything but 0 and 1.
    """
    name = name or tr("image")
    if pixels.dtype != np.uint16 or pixels.ndim != 3 or pixels.shape[2] != 3:
        raise FlowFileError(
            tr(
                "“{name}” is no KITTI flow: that is a 16-bit RGB image, and this one has values of type {dtype} and "
                "the shape {shape}. Choose a KITTI flow PNG or a .flo file.",
                name=name,
                dtype=pixels.dtype,
                shape=pixels.shape,
            )
        )
    largest = int(pixels[..., 2].max()) if pixels.size else 0
    if largest > 1:
        raise FlowFileError(
            tr(
                "“{name}” is no KITTI flow: its blue channel must be 1 where the motion is known and 0 elsewhere, "
                "and it goes to {largest}. Choose a KITTI flow PNG or a .flo file.",
                name=name,
                largest=largest,
            )
        )
    field = (pixels[..., :2].astype(np.float32) - np.float32(_KITTI_ZERO)) / np.float32(_KITTI_STEPS)
    return _with_unknown(field, pixels[..., 2] == 0)


def _checked_shape(field: FlowField) -> tuple[int, int]:
    if field.ndim != 3 or field.shape[2] != 2 or field.size == 0:
        raise FlowFileError(
            tr(
                "An array of the shape {shape} is no motion field: that has (rows, columns, 2), u and v.",
                shape=field.shape,
            )
        )
    return field.shape[0], field.shape[1]


def _unknown(field: FlowField) -> NDArray[np.bool_]:
    return np.asarray(~np.isfinite(field).all(axis=2))


def _is_known(values: FlowField) -> NDArray[np.bool_]:
    # Comparisons with NaN are false, so that it counts as unknown.
    return np.asarray((np.abs(values) <= _LARGEST_KNOWN).all(axis=2))


def _with_unknown(field: FlowField, unknown: NDArray[np.bool_]) -> FlowField:
    field[unknown] = np.nan
    return field


def _bytes_text(data: bytes) -> str:
    if not data:
        return tr("nothing")
    if all(32 <= byte < 127 for byte in data):
        return f"“{data.decode('ascii')}”"
    return " ".join(f"{byte:02X}" for byte in data)
