"""What gradient methods need of their frames."""

import numpy as np

from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.texts import tr


def check_frames(frames: Frames) -> None:
    """Refuse frames between which no motion can be looked for.

    Parameters
    ----------
    frames : Frames
        In gray.

    Raises
    ------
    ImageError
        If they are not gray, differ in size, are empty or hold values that are no numbers.
    """
    first, second = frames.first, frames.second
    if first.ndim != 2 or second.ndim != 2:
        raise ImageError(tr("Optical flow takes frames in gray. Take the luminance of frames in colour."))
    if first.shape != second.shape:
        (rows, columns), (other_rows, other_columns) = first.shape, second.shape
        raise ImageError(
            tr(
                "The frames differ in size: {columns} × {rows} px and {other_columns} × {other_rows} px. Choose two "
                "frames of the same size.",
                columns=columns, rows=rows, other_columns=other_columns, other_rows=other_rows,
            )
        )  # fmt: skip
    if first.size == 0:
        raise ImageError(tr("The frames hold no pixels. Choose others."))
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        raise ImageError(tr("A frame holds values that are not finite (NaN or infinite). Replace them first."))


def check_window(frames: Frames, parameters: Flow) -> None:
    """Refuse a window that does not fit into the frames.

    Parameters
    ----------
    frames : Frames
        Of equal size.
    parameters : Flow
        Its window.

    Raises
    ------
    ParameterError
        If the window is larger than the frames are wide or high.
    """
    rows, columns = frames.first.shape
    if parameters.window > min(rows, columns):
        raise ParameterError(
            "window",
            tr(
                "{window} px are more than the frames have: they are {columns} × {rows} px. Choose a smaller window "
                "or larger frames.",
                window=parameters.window,
                columns=columns,
                rows=rows,
            ),
        )
