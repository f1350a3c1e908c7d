"""Reading PNG: 1 to 16 bits, gray, colour, palette and alpha."""

import struct
import zlib
from dataclasses import dataclass

import cv2
import numpy as np

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.texts import tr
from sightglass.app.files.decoded import Decoded, exif_orientation, rgb_from_bgr
from sightglass.app.files.errors import DecodeError, cut_off, damaged
from sightglass.app.files.limits import check_ratio, check_size
from sightglass.app.files.pillow import opened, pixels_of

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_ESSENTIAL = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
# The best that deflate can do.
_MAX_RATIO = 1032
_PIECE = 1 << 20
# First column and row, and the steps between columns and rows, of the seven passes of an interlaced image.
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


@dataclass(frozen=True)
class _Header:
    columns: int
    rows: int
    depth: int
    color: int
    interlaced: int

    @property
    def row_lengths(self) -> list[tuple[int, int]]:
        """Number of rows and bytes in each (with the filter's number) of every pass."""
        bits = self.depth * _CHANNELS[self.color]
        passes = _PASSES if self.interlaced else ((0, 0, 1, 1),)
        sizes = [
            (-(-(self.columns - x) // dx), -(-(self.rows - y) // dy))
            for x, y, dx, dy in passes
            if self.columns > x and self.rows > y
        ]
        return [(rows, 1 + (columns * bits + 7) // 8) for columns, rows in sizes]


def chunk(kind: bytes, content: bytes) -> bytes:
    """Give a PNG chunk with its length and checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def read_png(data: bytes) -> list[Decoded]:
    """Decode a PNG file (of an animated one, its still picture); raises `DecodeError`."""
    chunks = _chunks(data)
    header = _header(chunks)
    extra = {kind: content for kind, content in chunks if kind in (b"eXIf", b"sBIT", b"tRNS")}
    stored = sum(len(content) for kind, content in chunks if kind == b"IDAT")
    check_ratio(sum(rows * length for rows, length in header.row_lengths), stored, _MAX_RATIO)
    # Text, colour profiles and animation frames change no pixel; what is left out cannot do harm.
    essential = SIGNATURE + b"".join(chunk(kind, content) for kind, content in chunks if kind in _ESSENTIAL)
    if header.depth == 16 and header.color != 0:
        pixels = _deep_color(header, chunks)
    else:
        pixels = pixels_of(opened(essential, "PNG"), "PNG")
    depth = None
    if header.depth == 16:
        pixels, depth = _significant(pixels, extra.get(b"sBIT", b""))
        pixels = _keyed(pixels, header, extra.get(b"tRNS", b""), 16 - (depth or 16))
    return [Decoded(pixels, depth, exif_orientation(extra.get(b"eXIf", b"")))]


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, position, view = [], len(SIGNATURE), memoryview(data)
    while True:
        if position + 12 > len(data):
            raise cut_off()
        (length,) = struct.unpack_from(">I", data, position)
        end = position + 12 + length
        kind = data[position + 4 : position + 8]
        if end > len(data):
            raise cut_off() if kind.isalpha() else _broken_chunk()
        if kind in _ESSENTIAL:
            if zlib.crc32(view[position + 4 : end - 4]) != struct.unpack_from(">I", data, end - 4)[0]:
                raise _broken_chunk()
        elif not kind[0] & 0x20:
            raise _broken_chunk()
        found.append((kind, data[position + 8 : end - 4]))
        if kind == b"IEND":
            return found
        position = end


def _broken_chunk() -> DecodeError:
    return damaged(tr("a checksum in it does not match"))


def _header(chunks: list[tuple[bytes, bytes]]) -> _Header:
    kind, content = chunks[0]
    if kind != b"IHDR" or len(content) != 13:
        raise damaged(tr("it does not begin with a header"))
    columns, rows, depth, color, compression, filtering, interlaced = struct.unpack(">IIBBBBB", content)
    if depth not in _DEPTHS.get(color, ()) or compression or filtering or interlaced > 1:
        raise damaged(tr("its header names a kind of image that PNG does not have"))
    check_size(columns, rows, _CHANNELS[color] * max(depth, 8) / 8)
    if not any(kind == b"IDAT" for kind, _ in chunks):
        raise damaged(tr("it holds no image data"))
    if sum(kind == b"IHDR" for kind, _ in chunks) > 1:
        raise damaged(tr("it has two headers"))
    if color == 3 and not any(kind == b"PLTE" for kind, _ in chunks):
        raise damaged(tr("its palette is missing"))
    return _Header(columns, rows, depth, color, interlaced)


def _deep_color(header: _Header, chunks: list[tuple[bytes, bytes]]) -> Pixels:
    """Decode 16-bit colour, which Pillow would cut to 8 bits.

    libpng inside OpenCV writes its complaints to stderr, so it gets only what cannot give any.
    """
    _check_stream(header, [content for kind, content in chunks if kind == b"IDAT"])
    kept = b"".join(chunk(kind, content) for kind, content in chunks if kind in (b"IHDR", b"IDAT", b"IEND"))
    pixels = cv2.imdecode(np.frombuffer(SIGNATURE + kept, np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None or pixels.dtype != np.uint16:
        raise damaged(tr("its image data cannot be decoded"))
    return rgb_from_bgr(pixels)


def _check_stream(header: _Header, contents: list[bytes]) -> None:
    """Inflate the image data once, piece by piece, to see that they are whole and name only filters that exist."""
    starts, expected = [], 0
    for rows, length in header.row_lengths:
        starts.append(expected + length * np.arange(rows))
        expected += rows * length
    filters = np.concatenate(starts)
    inflater, size = zlib.decompressobj(), 0
    try:
        for content in contents:
            while content and size <= expected and not inflater.eof:
                piece = inflater.decompress(content, _PIECE)
                content = inflater.unconsumed_tail
                here = filters[np.searchsorted(filters, size) : np.searchsorted(filters, size + len(piece))] - size
                if here.size and np.frombuffer(piece, np.uint8)[here].max() > 4:
                    raise damaged(tr("a row of it names an unknown filter"))
                size += len(piece)
            if content or inflater.unused_data:
                raise damaged(tr("its image data are longer than its size allows"))
    except zlib.error:
        raise damaged(tr("its image data cannot be decompressed")) from None
    if size != expected or not inflater.eof:
        raise cut_off()


def widening(depth: int) -> Pixels:
    """Table that brings samples of `depth` bits linearly to the 8 or 16 bits that a file holds."""
    white, dtype = (255, np.uint8) if depth <= 8 else (65535, np.uint16)
    return np.asarray(np.rint(np.arange(2**depth) * (white / (2**depth - 1))), dtype)


def _significant(pixels: Pixels, stated: bytes) -> tuple[Pixels, int | None]:
    """Bring samples back that were widened to 16 bits from fewer, where the file says so and nothing is lost."""
    depth = stated[0] if len(set(stated)) == 1 else 0
    if not 8 < depth < 16:
        return pixels, None
    narrow = pixels >> (16 - depth)
    # Programs widen in one of three ways: linearly, by repeating the bits, or by zeros.
    repeated = narrow << (16 - depth) | narrow >> (2 * depth - 16)
    is_lossless = (
        np.array_equal(widening(depth)[narrow], pixels)
        or np.array_equal(repeated, pixels)
        or np.array_equal(narrow << (16 - depth), pixels)
    )
    return (narrow, depth) if is_lossless else (pixels, None)


def _keyed(pixels: Pixels, header: _Header, key: bytes, shift: int) -> Pixels:
    """Add the alpha channel of a 16-bit image of which one colour is transparent."""
    channels = {0: 1, 2: 3}.get(header.color)
    if channels is None or len(key) != 2 * channels:
        return pixels
    color = np.frombuffer(key, ">u2").astype(np.uint16) >> shift
    samples = pixels.reshape(*pixels.shape[:2], channels)
    white = np.uint16(0xFFFF >> shift)
    alpha = np.where((samples == color).all(axis=2), np.uint16(0), white)
    return np.dstack([np.broadcast_to(samples, (*pixels.shape[:2], 3)), alpha])
