"""Optical flow from two images: the motion of every pixel, and how far it is from the truth."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from sightglass.algorithms.flow.comparison import MethodResult, compare_methods, run_method
from sightglass.algorithms.flow.evaluation import Errors
from sightglass.algorithms.flow.field import Estimate, FlowField, Frames
from sightglass.algorithms.flow.pairs import Pair, pair_of
from sightglass.algorithms.flow.parameters import Flow, Source
from sightglass.algorithms.flow.warping import warp_back
from sightglass.algorithms.image import FloatPixels, Image
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress

# Of the whole work, where all methods are compared.
_SHARE_OF_METHOD = 0.2


@dataclass(frozen=True, eq=False)
class FlowResult:
    """The motion between two frames.

    Parameters
    ----------
    pair : Pair
        The frames, and the truth where it is known.
    parameters : Flow
        What was asked for.
    estimate : Estimate
        What the method found.
    seconds : float
        What the method took.
    errors : Errors or None
        Against the truth.
    comparison : tuple of MethodResult
        Every method on the same pair, where asked for.
    unused : tuple of str
        Names of images that do not count, since the motion is generated.
    """

    pair: Pair
    parameters: Flow
    estimate: Estimate
    seconds: float
    errors: Errors | None
    comparison: tuple[MethodResult, ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def frames(self) -> Frames:
        """The two frames in gray."""
        return self.pair.frames

    @property
    def truth(self) -> FlowField | None:
        """How the frames really move, where that is known."""
        return self.pair.truth

    @cached_property
    def warped(self) -> FloatPixels:
        """The next frame warped back by the motion that was found, (rows, columns): the first frame, if it is right."""
        return warp_back(self.frames.second, self.estimate.field)

    @cached_property
    def lengths(self) -> FloatPixels:
        """Length of each vector in pixels, (rows, columns); NaN where the motion is unknown."""
        return length(self.estimate.field)

    @cached_property
    def figures(self) -> dict[str, float]:
        """Share of unknown vectors and, if one is known, mean_u, mean_v, median_length and largest_length."""
        known = np.isfinite(self.lengths)
        share = 1.0 - int(np.count_nonzero(known)) / known.size
        if share == 1.0:
            return {"unknown_share": share}
        field, lengths = self.estimate.field, self.lengths
        if share > 0.0:
            field, lengths = field[known], lengths[known]
        u, v = np.asarray(field.reshape(-1, 2).mean(axis=0, dtype=np.float64)).tolist()
        return {
            "unknown_share": share,
            "mean_u": u,
            "mean_v": v,
            "median_length": float(np.median(lengths)),
            "largest_length": float(lengths.max()),
        }


def length(field: FlowField) -> FloatPixels:
    """Give the length of each vector.

    Parameters
    ----------
    field : FlowField
        (rows, columns, 2).

    Returns
    -------
    ndarray of float32
        (rows, columns), in pixels; NaN where unknown.
    """
    u, v = cv2.split(field)
    return np.asarray(cv2.magnitude(u, v), np.float32)


def run(
    frame: Image,
    following: Image | None = None,
    truth: Image | None = None,
    *,
    parameters: Flow,
    progress: Progress = SILENT,
) -> FlowResult:
    """Find the motion from one frame to the next.

    Parameters
    ----------
    frame : Image
        At time t.
    following : Image, optional
        At time t + 1. It does not count where the motion is generated.
    truth : Image, optional
        A picture of motion, or a KITTI image. It does not count where the motion is generated, whose truth is known.
    parameters : Flow
        The method and what it needs.
    progress : Progress
        Told what the method tells.

    Returns
    -------
    FlowResult
        One vector for each pixel, (u, v) = (right, down) in pixels from the frame to the next one.

    Raises
    ------
    ImageError
        If there is no second frame, sizes differ, or the truth is no field of motion.
    ParameterError
        If windows, blocks or the search range do not fit into the frames.
    """
    pair = pair_of(frame, following, truth, parameters)
    share = _SHARE_OF_METHOD if parameters.compare else 1.0
    found = run_method(pair.frames, parameters, pair.truth, PartOfProgress(progress, 0.0, share))
    assert found.estimate is not None
    comparison: tuple[MethodResult, ...] = ()
    if parameters.compare:
        rest = PartOfProgress(progress, share, 1.0)
        comparison = compare_methods(pair.frames, parameters, pair.truth, found, rest)
    others = (following, truth) if parameters.source is Source.GENERATED else ()
    unused = tuple(image.name for image in others if image is not None)
    return FlowResult(pair, parameters, found.estimate, found.seconds, found.errors, comparison, unused)


def defaults(images: Sequence[Image | None]) -> Flow:
    """Give the parameters that suit some images: with a second frame, motion is not generated.

    Parameters
    ----------
    images : sequence of Image or None
        Frame, next frame and truth; the last ones may be missing.

    Returns
    -------
    Flow
        With its defaults, but for the source.
    """
    has_next = len(images) > 1 and images[1] is not None
    return Flow(source=Source.PAIR) if has_next else Flow()
