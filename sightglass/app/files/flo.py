"""Reading fields of motion: each becomes a picture in Middlebury's colours that carries its vectors."""

from sightglass.algorithms.image import FloatPixels
from sightglass.app.files.decoded import Decoded
from sightglass.app.files.errors import DecodeError

MAGIC = b"PIEH"
_NAME = "flow file"


def read_flo(data: bytes) -> list[Decoded]:
    """Decode a Middlebury FLO file; raises `DecodeError`."""
    from sightglass.algorithms.flow.coloring import color_picture, largest_length
    from sightglass.algorithms.flow.motion_files import FlowFileError, decode_flo

    try:
        field = decode_flo(data, _NAME)
    except FlowFileError as error:
        # The name of the file goes before it.
        raise DecodeError(str(error).removeprefix(f"“{_NAME}”").lstrip()) from error
    return [Decoded(color_picture(field, largest_length(field)), motion=field)]


def flo_bytes(motion: FloatPixels) -> bytes:
    """Give the content of a Middlebury FLO file."""
    from sightglass.algorithms.flow.motion_files import encode_flo

    return encode_flo(motion)
