"""IDX files, in which MNIST is published, as they are or compressed by gzip.

Two bytes of 0, one for the type (8 stands for bytes), one for the number of dimensions, each dimension as a big-endian
32-bit integer, then the values, the last dimension fastest [1]_.

References
----------
.. [1] Y. LeCun, C. Cortes, C. J. C. Burges: The MNIST database of handwritten digits, “File formats”.
"""

import math
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.texts import marked, tr

GZIP_MAGIC = b"\x1f\x8b"
IMAGES_MAGIC, LABELS_MAGIC = b"\0\0\x08\x03", b"\0\0\x08\x01"
DIGITS = 10
_IMAGES, _LABELS = marked("images"), marked("labels")
_LARGEST_SIDE = 4096
# Deflate makes of one byte at most this many.
_LARGEST_RATIO = 1032
_GZIP_WINDOW = 31


def decode_images(data: bytes, name: str, limit: int) -> NDArray[np.uint8]:
    """Read a file of gray images.

    Parameters
    ----------
    data : bytes
        The whole file, plain or gzip.
    name : str
        For the messages of errors.
    limit : int
        How many bytes the images may take.

    Returns
    -------
    ndarray of uint8
        (n, rows, columns).

    Raises
    ------
    DatasetError
        If it is no such file, is cut off, too long or damaged, or claims more than the limit.
    """
    content, (count, rows, columns) = _content(data, name, IMAGES_MAGIC, _IMAGES, limit)
    return np.frombuffer(content, np.uint8).reshape(count, rows, columns)


def decode_labels(data: bytes, name: str, limit: int) -> NDArray[np.int64]:
    """Read a file of labels.

    Parameters
    ----------
    data : bytes
        The whole file, plain or gzip.
    name : str
        For the messages of errors.
    limit : int
        How many bytes the labels may take.

    Returns
    -------
    ndarray of int64
        (n,), 0 to 9.

    Raises
    ------
    DatasetError
        As `decode_images`, and if a label is above 9.
    """
    content, _ = _content(data, name, LABELS_MAGIC, _LABELS, limit)
    labels = np.frombuffer(content, np.uint8)
    wrong = np.flatnonzero(labels >= DIGITS)
    if wrong.size:
        raise DatasetError(
            tr(
                "“{name}” has the label {label} for image {image}, but digits are 0 to 9. The file "
                "is damaged or not one of digits; get it again.",
                name=name,
                label=labels[wrong[0]],
                image=int(wrong[0]) + 1,
            )
        )
    return labels.astype(np.int64)


def _content(data: bytes, name: str, magic: bytes, what: str, limit: int) -> tuple[bytes, tuple[int, ...]]:
    """Give the values and the dimensions; nothing is decompressed beyond what the header announces."""
    dimensions = magic[3]
    header_size = 4 + 4 * dimensions
    source = _Gzip(data, name) if data.startswith(GZIP_MAGIC) else _Plain(data)
    header = source.read(header_size)
    if header[:4] != magic[: len(header)]:
        raise DatasetError(_wrong_magic(header, name, magic, what))
    if len(header) < header_size:
        raise DatasetError(
            tr(
                "“{name}” is cut off: it has {count} bytes, and the header alone takes {header_size}. Get it again.",
                name=name,
                count=len(header),
                header_size=header_size,
            )
        )
    shape = tuple(int.from_bytes(header[start : start + 4], "big") for start in range(4, header_size, 4))
    size = math.prod(shape)
    if 0 in shape or any(side > _LARGEST_SIDE for side in shape[1:]):
        raise DatasetError(
            tr(
                "“{name}” announces {shape}, which makes no sense. Get it again.",
                name=name,
                shape=_shape_text(shape, what),
            )
        )
    if size > limit:
        raise DatasetError(
            tr(
                "“{name}” announces {shape}, which take {size:,.0f} MiB; the limit is {limit:,.0f} "
                "MiB. Choose a smaller data set.",
                name=name,
                shape=_shape_text(shape, what),
                size=size / 2**20,
                limit=limit / 2**20,
            )
        )
    if size > source.largest:
        raise DatasetError(_cut_off(name, shape, what, len(data) - header_size if source.is_plain else None))
    # One more than there should be tells whether there is more.
    content = source.read(size + 1)
    if len(content) < size:
        raise DatasetError(_cut_off(name, shape, what, len(content)))
    if len(content) > size or source.has_more:
        raise DatasetError(
            tr(
                "“{name}” is too long: bytes follow after the {shape} that it announces. The header "
                "or the file is damaged; get it again.",
                name=name,
                shape=_shape_text(shape, what),
            )
        )
    return content, shape


class _Plain:
    is_plain = True

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0
        self.largest = len(data)

    def read(self, count: int) -> bytes:
        self._at += count
        return self._data[self._at - count : self._at]

    @property
    def has_more(self) -> bool:
        return self._at < len(self._data)


class _Gzip:
    is_plain = False

    def __init__(self, data: bytes, name: str) -> None:
        self._stream, self._rest, self._name = zlib.decompressobj(_GZIP_WINDOW), data, name
        self.largest = len(data) * _LARGEST_RATIO

    def read(self, count: int) -> bytes:
        try:
            content = self._stream.decompress(self._rest, count)
        except zlib.error as error:
            raise DatasetError(
                tr(
                    "“{name}” is damaged: its gzip data cannot be decompressed ({error}). Get it again.",
                    name=self._name,
                    error=error,
                )
            ) from None
        self._rest = self._stream.unconsumed_tail
        if len(content) < count and not self._stream.eof:
            raise DatasetError(tr("“{name}” is cut off: its gzip data has no end. Get it again.", name=self._name))
        return content

    @property
    def has_more(self) -> bool:
        return bool(self._rest or self._stream.unused_data)


def _wrong_magic(header: bytes, name: str, magic: bytes, what: str) -> str:
    begins = header[:4].hex(" ").upper() or tr("nothing")
    other = {LABELS_MAGIC: _LABELS, IMAGES_MAGIC: _IMAGES}.get(header[:4])
    text = marked(
        "“{name}” is no IDX file of {what}: it begins with {begins}, instead of the magic number {magic}. "
        "Choose the file of {what}."
    )
    if other is not None:
        text = marked(
            "“{name}” is no IDX file of {what}: it begins with {begins}, which is that of {other}, instead of the "
            "magic number {magic}. Choose the file of {what}."
        )
    return tr(
        text, name=name, what=tr(what), begins=begins, other=tr(other or ""), magic=magic.hex(" ").upper()
    )  # fmt: skip


def _cut_off(name: str, shape: tuple[int, ...], what: str, there: int | None) -> str:
    announced: dict[str, Any] = {"name": name, "shape": _shape_text(shape, what), "size": math.prod(shape)}
    if there is None:
        return tr(
            "“{name}” is cut off: {shape} take {size:,} bytes after the header, more than its gzip data can hold. "
            "Get it again.",
            **announced,
        )
    return tr(
        "“{name}” is cut off: {shape} take {size:,} bytes after the header, and it has {there:,}. Get it again.",
        there=max(there, 0),
        **announced,
    )


def _shape_text(shape: tuple[int, ...], what: str) -> str:
    if len(shape) == 3:
        count, rows, columns = shape
        return tr("{count:,} {what} of {columns} × {rows} px", count=count, what=tr(what), columns=columns, rows=rows)
    return tr("{count:,} {what}", count=shape[0], what=tr(what))
