"""OpenCV's own methods of optical flow, to compare with."""

import cv2
import numpy as np

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.checks import check_frames
from sightglass.algorithms.flow.field import Estimate, FlowField, Frames
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.image import FloatPixels, Pixels
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import tr

# DIS ends on half the size, with patches of 8 pixels. Of narrower frames OpenCV refuses some and crashes on others.
_LEAST_SIDE_OF_DIS = 16


def farneback(frames: Frames, parameters: Flow, progress: Progress = SILENT) -> Estimate:
    """Dense flow by polynomial expansion [1]_, with the settings of OpenCV's documentation.

    Three levels of half the size each, a window of 15 pixels, three iterations, polynomials over 5 pixels with
    σ = 1.2.

    Parameters
    ----------
    frames : Frames
        Of equal size.
    parameters : Flow
        Nothing of it counts.
    progress : Progress
        Told before and after: the work itself cannot be interrupted.

    Returns
    -------
    Estimate
        Without a measure of reliability.

    Raises
    ------
    ImageError
        If the frames differ in size.

    References
    ----------
    .. [1] G. Farnebäck: Two-frame motion estimation based on polynomial expansion. Scandinavian Conference on Image
       Analysis, 2003.
    """
    check_frames(frames)
    progress.report(0.0, "Farneback")
    first, second = _on_8_bits(frames)
    field = cv2.calcOpticalFlowFarneback(first, second, np.empty(0), 0.5, 3, 15, 3, 5, 1.2, 0)
    progress.report(1.0, "Farneback")
    return Estimate(_contiguous(field))


def dis(frames: Frames, parameters: Flow, progress: Progress = SILENT) -> Estimate:
    """Dense flow by inverse search [1]_, at OpenCV's medium preset. Values are rounded to 8 bits.

    Parameters
    ----------
    frames, parameters, progress
        See `farneback`.

    Returns
    -------
    Estimate
        Without a measure of reliability.

    Raises
    ------
    ImageError
        If the frames differ in size or a side of them is below 16 pixels.

    References
    ----------
    .. [1] T. Kroeger, R. Timofte, D. Dai, L. Van Gool: Fast optical flow using dense inverse search. European
       Conference on Computer Vision, 2016.
    """
    check_frames(frames)
    rows, columns = frames.first.shape
    if min(rows, columns) < _LEAST_SIDE_OF_DIS:
        raise ImageError(
            tr(
                "DIS takes frames of at least {least} px on each side, and these have {columns} × {rows} px. Choose "
                "larger frames or another method.",
                least=_LEAST_SIDE_OF_DIS,
                columns=columns,
                rows=rows,
            )
        )
    progress.report(0.0, "DIS")
    first, second = (np.rint(values).astype(np.uint8) for values in _on_8_bits(frames))
    field = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM).calc(first, second, np.empty(0))
    progress.report(1.0, "DIS")
    return Estimate(_contiguous(field))


def _on_8_bits(frames: Frames) -> tuple[FloatPixels, FloatPixels]:
    """Bring black to white on 0 to 255; values of floats may lie elsewhere, and their lowest is black then."""
    low = min(float(frames.first.min()), float(frames.second.min()))
    high = max(float(frames.first.max()), float(frames.second.max()))
    black = low if low < 0 or high > frames.span else 0.0
    scale = 255.0 / frames.span if frames.span > 0 else 1.0
    first, second = (np.clip((values - black) * scale, 0, 255) for values in (frames.first, frames.second))
    return np.asarray(first, np.float32), np.asarray(second, np.float32)


def _contiguous(field: Pixels) -> FlowField:
    return np.ascontiguousarray(field, np.float32)
