"""From the strips or tiles of a TIFF page to its samples: decompression, packed bits, prediction, placing."""

import lzma
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.texts import tr
from sightglass.app.files.errors import DecodeError, cut_off, damaged

PLAIN, LZW, LZMA, PACKBITS = 1, 5, 34925, 32773
DEFLATE = (8, 32946)
_HORIZONTAL, _FLOATING = 2, 3
_LETTERS = {1: "u", 2: "i", 3: "f", 4: "u"}
_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
# What OpenCV accepts as the length of a side.
_MAX_SIDE = 1 << 20


def decodes(page: Any) -> bool:
    """Whether `samples_of` can decode a page; its colour model is the caller's concern."""
    return int(page.compression) in (PLAIN, LZW, LZMA, PACKBITS, *DEFLATE)


def samples_of(data: bytes, page: Any) -> Pixels:
    """Decode a page as it is stored.

    Parameters
    ----------
    data : bytes
        The whole file.
    page : tifffile.TiffPage
        Its tags.

    Returns
    -------
    ndarray
        (rows, columns) or (rows, columns, samples), in the smallest type that holds the samples.

    Raises
    ------
    DecodeError
        If data are missing or damaged, or of a type that no image has.
    """
    planes = page.samplesperpixel if int(page.planarconfig) == 2 else 1
    layout = _Layout(page, page.samplesperpixel // planes)
    if len(page.dataoffsets) != planes * layout.count:
        raise damaged(tr("it lists another number of strips or tiles than its size makes"))
    dtype = _dtype(page)
    if _is_one_block(page):
        return _block(data, page, dtype)
    pixels: Pixels = np.empty((page.imagelength, page.imagewidth, page.samplesperpixel), dtype)
    for plane in range(planes):
        first = plane * layout.channels
        target = pixels[..., first : first + layout.channels]
        contents = _contents(data, page, slice(plane * layout.count, (plane + 1) * layout.count))
        for place, packed in zip(layout.places(), _unpacked_bytes(contents, page, layout), strict=True):
            samples = _samples(packed, page, layout, dtype)
            part = target[place]
            part[...] = samples[: part.shape[0], : part.shape[1]]
    return pixels[..., 0] if page.samplesperpixel == 1 else pixels


def _is_one_block(page: Any) -> bool:
    """Whether the samples stand one after the other in the file, just as they do in memory."""
    offsets, counts = page.dataoffsets, page.databytecounts
    needed = page.imagewidth * page.imagelength * page.samplesperpixel * page.bitspersample // 8
    return (
        int(page.compression) == PLAIN
        and int(page.predictor) == int(page.fillorder) == 1
        and page.bitspersample in (8, 16, 32, 64)
        and not page.is_tiled
        and (len(counts) == 1 or sum(counts) == needed)
        and all(start + count == end for start, count, end in zip(offsets[:-1], counts[:-1], offsets[1:], strict=True))
    )


def _block(data: bytes, page: Any, dtype: "np.dtype[Any]") -> Pixels:
    rows, columns, channels = int(page.imagelength), int(page.imagewidth), int(page.samplesperpixel)
    stored = dtype.newbyteorder(page.parent.byteorder)
    if page.dataoffsets[0] + rows * columns * channels * dtype.itemsize > len(data):
        raise cut_off()
    samples = np.frombuffer(data, stored, rows * columns * channels, page.dataoffsets[0])
    if channels == 1:
        return samples.reshape(rows, columns)
    if int(page.planarconfig) == 2:
        return np.moveaxis(samples.reshape(channels, rows, columns), 0, 2)
    return samples.reshape(rows, columns, channels)


class _Layout:
    """How a plane is cut into strips or tiles."""

    def __init__(self, page: Any, channels: int) -> None:
        self.rows, self.columns, self.channels = int(page.imagelength), int(page.imagewidth), channels
        self.is_tiled = bool(page.is_tiled)
        self.height = int(page.tilelength) if self.is_tiled else min(int(page.rowsperstrip), self.rows)
        self.width = int(page.tilewidth) if self.is_tiled else self.columns
        if self.height <= 0 or self.width <= 0 or self.height * self.width > 4 * self.rows * self.columns + 2**24:
            raise damaged(tr("its strips or tiles have an impossible size"))
        self.across, self.down = -(-self.columns // self.width), -(-self.rows // self.height)
        self.count = self.across * self.down
        self.row_bytes = (self.width * channels * int(page.bitspersample) + 7) // 8

    def size(self, index: int) -> int:
        """Bytes that a strip or tile has when it is decompressed; the last strip may be shorter."""
        rows = self.height if self.is_tiled else min(self.height, self.rows - index * self.height)
        return rows * self.row_bytes

    def places(self) -> Iterator[tuple[slice, slice]]:
        """Give the rows and columns that each strip or tile fills."""
        for index in range(self.count):
            row, column = index // self.across * self.height, index % self.across * self.width
            yield slice(row, row + self.height), slice(column, column + self.width)


def _contents(data: bytes, page: Any, segments: slice) -> list[bytes]:
    contents = [
        data[offset : offset + count]
        for offset, count in zip(page.dataoffsets[segments], page.databytecounts[segments], strict=True)
    ]
    if int(page.fillorder) == 2:
        contents = [content.translate(_REVERSED) for content in contents]
    return contents


def _unpacked_bytes(contents: list[bytes], page: Any, layout: _Layout) -> Iterator[Pixels]:
    """Decompress each strip or tile to (rows, bytes a row)."""
    compression = int(page.compression)
    if compression == LZW:
        yield from _lzw(contents, layout)
        return
    for index, content in enumerate(contents):
        size = layout.size(index)
        raw = content if compression == PLAIN else _decompressed(content, compression, size)
        if len(raw) < size:
            raise cut_off()
        yield np.frombuffer(raw, np.uint8, size).reshape(-1, layout.row_bytes)


def _decompressed(content: bytes, compression: int, size: int) -> bytes:
    """Decompress at most `size` bytes."""
    try:
        if compression in DEFLATE:
            return zlib.decompressobj().decompress(content, size)
        if compression == LZMA:
            return lzma.LZMADecompressor().decompress(content, size)
    except (zlib.error, lzma.LZMAError, EOFError):
        raise damaged(tr("a part of its image data cannot be decompressed")) from None
    return _without_runs(content, size)


def _without_runs(content: bytes, size: int) -> bytes:
    """Undo PackBits: a count of 0 to 127 is followed by one byte more than that, 129 to 255 repeat a byte."""
    out, position = bytearray(), 0
    while len(out) < size and position + 1 < len(content):
        count = content[position]
        if count < 128:
            out += content[position + 1 : position + 2 + count]
            position += count + 2
        elif count > 128:
            out += content[position + 1 : position + 2] * (257 - count)
            position += 2
        else:
            position += 1
    return bytes(out[:size])


def _lzw(contents: list[bytes], layout: _Layout) -> Iterator[Pixels]:
    """Decompress LZW by OpenCV's libtiff, which sees the bytes as a gray picture with one row for each of ours.

    So every type, number of bits and order of planes is decoded alike; OpenCV itself premultiplies alpha and scales
    some depths.
    """
    rows = sum(layout.size(index) for index in range(layout.count)) // layout.row_bytes
    if layout.row_bytes > _MAX_SIDE or rows > _MAX_SIDE:
        raise DecodeError(tr("is too large for LZW compression. Save it again without compression."))
    pixels = cv2.imdecode(np.frombuffer(_lzw_file(contents, layout, rows), np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None or pixels.shape != (rows, layout.row_bytes):
        raise damaged(tr("a part of its image data cannot be decompressed"))
    for index in range(layout.count):
        first = index * layout.height
        yield np.asarray(pixels[first : first + layout.size(index) // layout.row_bytes])


def _lzw_file(contents: list[bytes], layout: _Layout, rows: int) -> bytes:
    count = len(contents)
    tables = 8 + 2 + 9 * 12 + 4
    body = tables + 8 * count
    sizes = [len(content) for content in contents]
    offsets = [body + sum_before for sum_before in _sums_before(sizes)]
    inline = count == 1
    entries = (
        (256, 4, 1, layout.row_bytes), (257, 4, 1, rows), (258, 3, 1, 8), (259, 3, 1, LZW), (262, 3, 1, 1),
        (273, 4, count, offsets[0] if inline else tables), (277, 3, 1, 1), (278, 4, 1, layout.height),
        (279, 4, count, sizes[0] if inline else tables + 4 * count),
    )  # fmt: skip
    header = b"II*\0" + struct.pack("<IH", 8, len(entries))
    header += b"".join(struct.pack("<HHII", *entry) for entry in entries) + bytes(4)
    return header + struct.pack(f"<{2 * count}I", *offsets, *sizes) + b"".join(contents)


def _sums_before(sizes: list[int]) -> list[int]:
    return [0, *np.cumsum(sizes)[:-1].tolist()]


def _dtype(page: Any) -> "np.dtype[Any]":
    """Give the type that holds a page's samples, in the machine's byte order."""
    bits, kind = page.bitspersample, int(page.sampleformat)
    if kind in (5, 6):
        raise DecodeError(tr("holds complex numbers. Save their magnitude, phase, real or imaginary part instead."))
    letter = _LETTERS.get(kind)
    if letter is None or (letter == "f" and bits not in (16, 32, 64)) or not 1 <= bits <= 64:
        raise DecodeError(
            tr("holds {bits}-bit samples of a type that Sightglass does not read. Save 8, 16 or 32 bits.", bits=bits)
        )
    if bits in (8, 16, 32, 64):
        return np.dtype(f"{letter}{bits // 8}")
    if bits > 16 or letter != "u":
        raise DecodeError(
            tr("holds {bits}-bit samples, which Sightglass does not read. Save 8, 16 or 32 bits.", bits=bits)
        )
    return np.dtype(np.uint8 if bits < 8 else np.uint16)


def _samples(packed: Pixels, page: Any, layout: _Layout, dtype: "np.dtype[Any]") -> Pixels:
    """Give the samples of a strip or tile as (rows, columns, channels)."""
    bits, predictor = int(page.bitspersample), int(page.predictor)
    shape = (len(packed), layout.width, layout.channels)
    if predictor == _FLOATING and dtype.kind == "f":
        return _floats(packed, shape, dtype)
    if bits in (8, 16, 32, 64):
        samples = packed.view(dtype.newbyteorder(page.parent.byteorder)).reshape(shape)
    else:
        samples = _unpacked_bits(packed, bits, layout.width * layout.channels, dtype).reshape(shape)
    if predictor == _HORIZONTAL:
        # Differences to the left neighbour, of floats those of their bits; the sums wrap around as when it was written.
        whole = np.dtype(f"u{dtype.itemsize}")
        return np.add.accumulate(samples.astype(dtype, copy=False).view(whole), axis=1, dtype=whole).view(dtype)
    if predictor not in (1, _FLOATING):
        raise damaged(tr("it names an unknown predictor"))
    return samples


def _unpacked_bits(packed: Pixels, bits: int, count: int, dtype: "np.dtype[Any]") -> Pixels:
    single = np.unpackbits(packed, axis=1, count=count * bits).reshape(len(packed), count, bits)
    if bits == 1:
        return single
    samples: Pixels = np.zeros((len(packed), count), dtype)
    for bit in range(bits):
        samples <<= dtype.type(1)
        samples |= single[..., bit]
    return samples


def _floats(packed: Pixels, shape: tuple[int, int, int], dtype: "np.dtype[Any]") -> Pixels:
    """Undo the floating-point predictor: differences of bytes, the highest bytes of a row first."""
    rows, columns, channels = shape
    stored = packed.reshape(rows, -1, channels) if channels > 1 else packed[..., None]
    summed = np.add.accumulate(stored, axis=1, dtype=np.uint8)
    planes = summed.reshape(rows, dtype.itemsize, columns * channels)
    interleaved = np.ascontiguousarray(np.moveaxis(planes, 1, 2))
    return interleaved.view(dtype.newbyteorder(">")).reshape(shape).astype(dtype)
