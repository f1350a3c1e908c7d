"""Reading NPY without ever unpickling, and without evaluating its header.

The header is a Python literal. It is matched by a pattern instead of being parsed, so that nothing in it can do harm.
"""

import math
import re

import numpy as np

from sightglass.algorithms.texts import tr
from sightglass.app.files.decoded import Decoded
from sightglass.app.files.errors import DecodeError, cut_off, damaged
from sightglass.app.files.limits import check_size

MAGIC = b"\x93NUMPY"
_HEADER = re.compile(
    r"\{\s*'descr'\s*:\s*(?P<type>'[^']{1,20}'|[\[(].*[\])])\s*,"
    r"\s*'fortran_order'\s*:\s*(?P<fortran>True|False)\s*,"
    r"\s*'shape'\s*:\s*\((?P<shape>[\dL, ]*)\)\s*,?\s*\}\s*",
    re.DOTALL,
)
_NUMBERS = re.compile(r"'[<>|=]?([biuf])(\d{1,2})'")
_MAX_HEADER = 10_000


def read_npy(data: bytes) -> list[Decoded]:
    """Decode an array of numbers from an NPY file; raises `DecodeError`."""
    if len(data) < 12:
        raise cut_off()
    start = 10 if data[6] == 1 else 12
    length = int.from_bytes(data[8:start], "little")
    if length > _MAX_HEADER:
        raise damaged(
            tr(
                "its header claims {length} bytes; at most {most} make sense",
                length=length,
                most=_MAX_HEADER,
            )
        )
    if start + length > len(data):
        raise cut_off()
    header = _HEADER.fullmatch(data[start : start + length].decode("latin-1"))
    if header is None:
        raise damaged(tr("its NPY header cannot be read"))
    dtype = _dtype(header["type"])
    shape = tuple(int(number.strip(" L")) for number in header["shape"].split(",") if number.strip(" L"))
    _check_shape(shape, dtype)
    count = math.prod(shape)
    if start + length + count * dtype.itemsize > len(data):
        raise cut_off()
    flat = np.frombuffer(data, dtype, count, start + length)
    return [Decoded(flat.reshape(shape, order="F" if header["fortran"] == "True" else "C"))]


def _dtype(description: str) -> "np.dtype[np.generic]":
    if description.strip("'<>|=").startswith("O"):
        raise DecodeError(
            tr("holds Python objects, which are never loaded because they can run code. Save plain numbers.")
        )
    if description.strip("'<>=|").startswith("c"):
        raise DecodeError(tr("holds complex numbers. Save their magnitude, phase, real or imaginary part instead."))
    if not _NUMBERS.fullmatch(description):
        raise DecodeError(
            tr(
                "holds values of type {description}, not plain numbers. Save integers or floats.",
                description=description[:40],
            )
        )
    try:
        return np.dtype(description.strip("'"))
    except TypeError:
        raise damaged(tr("NumPy has no number type {description}", description=description)) from None


def _check_shape(shape: tuple[int, ...], dtype: "np.dtype[np.generic]") -> None:
    is_image = len(shape) == 2 or (len(shape) == 3 and 1 <= shape[2] <= 4)
    if 0 in shape:
        raise DecodeError(
            tr("holds an array of shape {shape}, which has no pixels. Save a non-empty array.", shape=shape)
        )
    if not is_image:
        raise DecodeError(
            tr(
                "holds an array of shape {shape}, which is no image. Save (rows, columns) or (rows, columns, 1 to 4).",
                shape=shape,
            )
        )
    check_size(shape[1], shape[0], math.prod(shape[2:]) * dtype.itemsize)
