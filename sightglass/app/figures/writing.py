"""A figure into a file, or onto the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from sightglass.app.files.atomic import write_atomically
from sightglass.app.files.errors import FileError
from sightglass.widgets.figures.page import FORMATS, Figure


def write_figure(path: Path, figure: Figure) -> None:
    """Write a figure in the format that the ending of the file says.

    Raises
    ------
    SightglassError
        If the ending is another one, the figure cannot be made, or the file cannot be written; an existing file is
        unchanged then.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in FORMATS:
        raise FileError(path, "cannot be saved: figures are PNG, SVG or PDF. Choose a name that ends in one of these.")
    write_atomically(path, figure.to_bytes(kind))


def on_clipboard(image: QImage, svg: bytes) -> QMimeData:
    """Offer a figure as pixels, and as vectors to programs that take them."""
    data = QMimeData()
    data.setImageData(image)
    data.setData("image/svg+xml", svg)
    return data
