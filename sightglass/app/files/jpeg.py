"""Reading JPEG: 8 bits, gray, colour or CMYK, with the EXIF orientation."""

from sightglass.algorithms.texts import tr
from sightglass.app.files.decoded import Decoded, exif_orientation
from sightglass.app.files.errors import DecodeError, cut_off, damaged
from sightglass.app.files.limits import check_ratio, check_size
from sightglass.app.files.pillow import opened, pixels_of

_FRAME_MARKERS = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_HUFFMAN_FRAMES = {0xC0, 0xC1, 0xC2}
_STANDALONE_MARKERS = {0x01, *range(0xD0, 0xD8)}
_SCAN = 0xDA
_END = 0xD9
# Application data other than JFIF (0) and Adobe's colour transform (14) changes no pixel.
_METADATA = set(range(0xE1, 0xF0)) - {0xEE} | {0xFE}
# A scan of a progressive file takes time however little it holds; real files have about ten.
_MAX_SCANS = 200
# Each 8 x 8 block of the component of full resolution takes at least one bit.
_MAX_RATIO = 512


def read_jpeg(data: bytes) -> list[Decoded]:
    """Decode a JPEG file; raises `DecodeError`."""
    essential = bytearray(b"\xff\xd8")
    orientation, frame, position = 1, 0, 2
    while True:
        marker, start, end = _segment(data, position)
        if marker in _FRAME_MARKERS:
            if frame:
                raise damaged(tr("it holds two frame headers"))
            frame = marker
            _check_frame(data, start, end, marker)
        if marker == 0xE1 and orientation == 1:
            orientation = exif_orientation(data[start:end])
        if marker == _SCAN:
            break
        if marker not in _METADATA:
            essential += data[position:end]
        position = end
    if not frame:
        raise damaged(tr("it has no frame header"))
    if data.count(b"\xff\xda", position) > _MAX_SCANS:
        raise damaged(tr("it has more than {most} scans", most=_MAX_SCANS))
    essential += data[position:]
    return [Decoded(pixels_of(opened(bytes(essential), "JPEG"), "JPEG"), orientation=orientation)]


def _segment(data: bytes, position: int) -> tuple[int, int, int]:
    """Find the marker at a position, and where its content begins and ends."""
    if position + 2 > len(data):
        raise cut_off()
    if data[position] != 0xFF:
        raise damaged(tr("a JPEG marker is missing in its header"))
    while position + 1 < len(data) and data[position + 1] == 0xFF:
        position += 1
    marker = data[position + 1] if position + 1 < len(data) else _END
    if marker in _STANDALONE_MARKERS:
        return marker, position + 2, position + 2
    if marker == _END:
        raise cut_off()
    length = int.from_bytes(data[position + 2 : position + 4], "big")
    if position + 2 + length > len(data):
        raise cut_off()
    if length < 2:
        raise damaged(tr("a segment of its header has no length"))
    return marker, position + 4, position + 2 + length


def _check_frame(data: bytes, start: int, end: int, marker: int) -> None:
    if end - start < 6:
        raise damaged(tr("its frame header is too short"))
    precision, components = data[start], data[start + 5]
    rows = int.from_bytes(data[start + 1 : start + 3], "big")
    columns = int.from_bytes(data[start + 3 : start + 5], "big")
    if precision != 8:
        raise DecodeError(
            tr(
                "is a JPEG with {bits} bits a sample; only 8 can be read. Convert it to PNG or TIFF first.",
                bits=precision,
            )
        )
    check_size(columns, rows, components)
    if marker in _HUFFMAN_FRAMES:
        check_ratio(columns * rows, len(data) - end, _MAX_RATIO)
