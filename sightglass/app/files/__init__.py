"""Reading and writing image files."""

from sightglass.app.files.atomic import write_atomically
from sightglass.app.files.errors import FileError
from sightglass.app.files.formats import EXTENSIONS, READABLE, WRITABLE
from sightglass.app.files.reading import read_bytes, read_images
from sightglass.app.files.writing import encode_image, write_image

__all__ = [
    "EXTENSIONS", "READABLE", "WRITABLE", "FileError", "encode_image", "read_bytes", "read_images", "write_atomically",
    "write_image",
]  # fmt: skip
