"""Matrices of numbers out of MAT-files of version 5 to 7 [1]_.

SciPy's reader is not used: damaged files can make it end the whole program. A file is 128 bytes of header and then one
element for each variable, each with its type and size, perhaps compressed by zlib. The element of a matrix holds four
others: flags with its class, dimensions, name, and values column by column.

References
----------
.. [1] The MathWorks: MAT-File Format. Natick, Massachusetts.
"""

import math
import struct
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.texts import marked, tr

_HEADER_SIZE = 128
_MATRIX, _COMPRESSED = 14, 15
_STORED_TYPES = {1: "i1", 2: "u1", 3: "i2", 4: "u2", 5: "i4", 6: "u4", 7: "f4", 9: "f8", 12: "i8", 13: "u8"}
_CLASSES = {
    1: marked("cell array"),
    2: marked("structure"),
    3: marked("object"),
    4: marked("text"),
    5: marked("sparse matrix"),
    6: "double",
    7: "single",
    8: "int8",
    9: "uint8",
    10: "int16",
    11: "uint16",
    12: "int32",
    13: "uint32",
    14: "int64",
    15: "uint64",
}
_FIRST_NUMBERS, _LAST_NUMBERS = 6, 15
_COMPLEX_FLAG = 0x0800
# Flags, dimensions and name of a matrix of two dimensions take less.
_START_SIZE = 1024
_MOST_VARIABLES = 10_000


class MatFileError(Exception):
    """Bytes that contradict the format."""


@dataclass(frozen=True, eq=False)
class MatVariable:
    """What a file says of one of its variables.

    Parameters
    ----------
    name : str
        As in MATLAB.
    kind : str
        Its class: "uint8", "double", "structure" and so on.
    shape : tuple of int
        Its dimensions.
    size : int
        Bytes that its values take; 0 where it is no real matrix of numbers.
    """

    name: str
    kind: str
    shape: tuple[int, ...]
    size: int
    _start: bytes
    _values_at: int
    _stored: str
    _rest: "_Bytes | _Inflated"

    @property
    def is_matrix(self) -> bool:
        """Whether it is a matrix of real numbers with two dimensions that is not empty."""
        return self.size > 0

    def values(self) -> NDArray[Any]:
        """Read the values; once only.

        Returns
        -------
        ndarray
            Of `shape`, in Fortran order.

        Raises
        ------
        MatFileError
            If they are cut off or damaged.
        """
        missing = self._values_at + self.size - len(self._start)
        content = self._start + self._rest.read(missing) if missing > 0 else self._start
        if len(content) < self._values_at + self.size:
            raise MatFileError(tr("cut off"))
        self._rest.finish()
        count = math.prod(self.shape)
        return np.frombuffer(content, self._stored, count, self._values_at).reshape(self.shape, order="F")


def variables(data: bytes, wanted: Collection[str]) -> list[MatVariable]:
    """List the variables of a file; nothing but their beginnings is decompressed.

    Parameters
    ----------
    data : bytes
        The whole file, which begins with “MATLAB 5.0”.
    wanted : collection of str
        Names whose variables have to be described in full; others may be of kinds that are not known here.

    Returns
    -------
    list of MatVariable
        In the order of the file.

    Raises
    ------
    MatFileError
        If the file is cut off or damaged, or one of the wanted names is there twice.
    """
    order = {b"IM": "<", b"MI": ">"}.get(data[_HEADER_SIZE - 2 : _HEADER_SIZE])
    if order is None:
        raise MatFileError(tr("no mark of the byte order"))
    found: list[MatVariable] = []
    for kind, content in _elements(data, order):
        if kind not in (_MATRIX, _COMPRESSED):
            continue
        source = _Inflated(content) if kind == _COMPRESSED else _Bytes(content)
        variable = _variable(source, order, kind == _COMPRESSED)
        if variable.name in wanted and any(other.name == variable.name for other in found):
            raise MatFileError(tr("{name} is there twice", name=variable.name))
        found.append(variable)
        if len(found) > _MOST_VARIABLES:
            raise MatFileError(tr("too many variables"))
    return found


def _elements(data: bytes, order: str) -> Iterator[tuple[int, memoryview]]:
    view, at = memoryview(data), _HEADER_SIZE
    while at < len(data):
        if at + 8 > len(data):
            raise MatFileError(tr("cut off"))
        kind, size = struct.unpack_from(f"{order}II", data, at)
        at += 8
        if at + size > len(data):
            raise MatFileError(tr("cut off"))
        yield kind, view[at : at + size]
        # Elements are padded to 8 bytes, compressed ones are not.
        at += size if kind == _COMPRESSED else size + -size % 8


def _variable(source: "_Bytes | _Inflated", order: str, is_compressed: bool) -> MatVariable:
    start = source.read(_START_SIZE)
    at = 0
    if is_compressed:
        if len(start) < 8 or struct.unpack_from(f"{order}I", start)[0] != _MATRIX:
            raise MatFileError(tr("no matrix"))
        at = 8
    _, flags, at = _part(start, at, order)
    _, dimensions, at = _part(start, at, order)
    _, name, at = _part(start, at, order)
    if len(flags) != 8 or len(dimensions) % 4:
        raise MatFileError(tr("damaged flags or dimensions"))
    flag = struct.unpack_from(f"{order}I", flags)[0]
    shape = struct.unpack(f"{order}{len(dimensions) // 4}i", dimensions)
    title, kind = name.decode("latin-1"), _CLASSES.get(flag & 0xFF, marked("variable of unknown kind"))
    is_real = _FIRST_NUMBERS <= flag & 0xFF <= _LAST_NUMBERS and not flag & _COMPLEX_FLAG
    if not is_real or len(shape) != 2 or min(shape) < 1:
        return MatVariable(title, kind, shape, 0, b"", 0, "", source)
    stored, size, at = _tag(start, at, order)
    code = _STORED_TYPES.get(stored)
    if code is None or size != math.prod(shape) * int(code[1]):
        raise MatFileError(tr("values that do not fit the dimensions"))
    return MatVariable(title, kind, shape, size, start, at, order + code, source)


def _part(start: bytes, at: int, order: str) -> tuple[int, bytes, int]:
    kind, size, begin = _tag(start, at, order)
    if begin + size > len(start):
        raise MatFileError(tr("cut off"))
    # A small element has its four bytes of content within the tag.
    end = at + 8 if begin == at + 4 else begin + size + -size % 8
    return kind, start[begin : begin + size], end


def _tag(start: bytes, at: int, order: str) -> tuple[int, int, int]:
    """Give type, size, and where the content begins."""
    if at + 8 > len(start):
        raise MatFileError(tr("cut off"))
    kind, size = struct.unpack_from(f"{order}II", start, at)
    if kind >> 16:
        if kind >> 16 > 4:
            raise MatFileError(tr("damaged tag"))
        return kind & 0xFFFF, kind >> 16, at + 4
    return kind, size, at + 8


class _Bytes:
    def __init__(self, content: memoryview) -> None:
        self._content, self._at = content, 0

    def read(self, count: int) -> bytes:
        self._at += count
        return bytes(self._content[self._at - count : self._at])

    def finish(self) -> None:
        """There is no checksum."""


class _Inflated:
    def __init__(self, content: memoryview) -> None:
        self._stream, self._rest = zlib.decompressobj(), bytes(content)

    def read(self, count: int) -> bytes:
        try:
            content = self._stream.decompress(self._rest, count)
        except zlib.error as error:
            raise MatFileError(str(error)) from None
        self._rest = self._stream.unconsumed_tail
        return content

    def finish(self) -> None:
        """See to it that the checksum at the end is read."""
        self.read(_START_SIZE)
        if not self._stream.eof:
            raise MatFileError(tr("no end of the compressed data"))
