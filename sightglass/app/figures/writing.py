"""A figure into a file."""

from pathlib import Path

from sightglass.algorithms.texts import tr
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
        raise FileError(
            path, tr("cannot be saved: figures are PNG, SVG or PDF. Choose a name that ends in one of these.")
        )
    write_atomically(path, figure.to_bytes(kind))
