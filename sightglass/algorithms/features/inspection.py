"""One keypoint in every detail: its patch, its gradients, the histogram of their directions, its descriptor."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.features.descriptors import (
    CELL_SCALES,
    CELLS,
    DIRECTIONS,
    normalised_cells,
    sample_patches,
    sift_cells,
)
from sightglass.algorithms.features.keypoints import Keypoints, gray_bytes, keypoints_at
from sightglass.algorithms.features.orientation import BINS, PEAK_SHARE, Orientation, orientation_of
from sightglass.algorithms.features.scale_space import ScaleSpace, octave_and_layer
from sightglass.algorithms.image import FloatPixels, Image, Pixels
from sightglass.algorithms.results import Axis, Colormap, Curve, MarkerOverlay, MarkLine, Picture, Plot, SegmentOverlay
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import listed, number_text, percent

FloatArray = NDArray[np.float64]

# In σ of the keypoint: half the diagonal of the cells, and what blurring the layers reads beyond it.
_HALF_DIAGONAL = CELLS / 2 * CELL_SCALES * 2.0**0.5
_MARGIN = _HALF_DIAGONAL + 10.0
# Of the window in which directions are counted.
_WINDOW_SCALES = 4.5
_ALIGNED_SIDE = 48
_ARROWS_ACROSS = 10
# Surroundings are not reduced to fewer pixels than this on a side.
_LEAST_SIDE = 16
_LEAST_ARROW = 0.08
# Two bins of the histogram: the detector measures at a slightly other place and scale.
_SAME_DIRECTION = np.deg2rad(20.0)
_DOMINANT, _OTHER_PEAK, _CELL_COLOR, _GRADIENT_COLOR = "#E69F00", "#CC79A7", "#56B4E9", "#009E73"


@dataclass(frozen=True, eq=False)
class Inspection:
    """A keypoint in every detail.

    Parameters
    ----------
    number : int
        Of the keypoint.
    position : (float, float)
        x and y in pixels of the image.
    scale, angle, response : float
        See `Keypoints`; the angle is that by which it is described, 0 where none is assigned.
    is_oriented : bool
        Whether an orientation is assigned.
    octave, step
        Where in the scale space it is looked at, and how wide a pixel is there, in pixels of the image.
    patch : ndarray of float32
        (side, side): the surroundings at that scale, upright, in gray levels.
    centre : (float, float)
        x and y of the keypoint in the patch.
    aligned : ndarray of float32
        (48, 48): what the descriptor covers, turned to the keypoint's orientation.
    orientation : Orientation
        Gradients, histogram and peaks.
    cells : ndarray of float64
        (4, 4, 8): SIFT's descriptor, normalised; see `sift_cells`.
    sentence : str
        In words, with the figures.
    """

    number: int
    position: tuple[float, float]
    scale: float
    angle: float
    response: float
    is_oriented: bool
    octave: int
    step: float
    patch: FloatPixels
    centre: tuple[float, float]
    aligned: FloatPixels
    orientation: Orientation
    cells: FloatArray
    sentence: str

    @property
    def cell_width(self) -> float:
        """Width of a cell in pixels of the patch."""
        return CELL_SCALES * self.scale / self.step

    def cell_borders(self) -> FloatArray:
        """Give the borders of the 4 x 4 cells, as segments (10, 4) in pixels of the patch."""
        half = CELLS / 2
        places = np.arange(CELLS + 1) - half
        ends = np.full(CELLS + 1, half)
        vertical = np.stack([places, -ends, places, ends], axis=1)
        horizontal = np.stack([-ends, places, ends, places], axis=1)
        return self._turned(np.concatenate([vertical, horizontal]).reshape(-1, 2) * self.cell_width).reshape(-1, 4)

    def descriptor_segments(self) -> FloatArray:
        """Give the 4 x 4 x 8 numbers as segments (128, 4) in pixels of the patch; the longest is half a cell long."""
        row, column, turn = (axis.ravel() for axis in np.indices(self.cells.shape))
        start = np.stack([column, row], axis=1).astype(np.float64) - (CELLS - 1) / 2
        # Directions count counter-clockwise, and y points downwards.
        angle = -turn * (2 * np.pi / DIRECTIONS)
        length = 0.5 * self.cells.ravel() / max(1.0, float(self.cells.max()))
        end = start + np.stack([np.cos(angle), np.sin(angle)], axis=1) * length[:, np.newaxis]
        return np.hstack([self._turned(self.cell_width * np.asarray(part)) for part in (start, end)])

    def gradient_segments(self) -> FloatArray:
        """Give the weighted gradients as segments (m, 4) in pixels of the patch, of every so many pixels."""
        found = self.orientation.gradients
        lengths = found.magnitude * self.orientation.weights
        reach = float(np.abs(found.right).max(initial=1.0))
        every = max(1, round(2 * reach / _ARROWS_ACROSS))
        largest = float(lengths.max(initial=0.0))
        shown = (found.right % every == 0) & (found.down % every == 0) & (lengths > _LEAST_ARROW * largest)
        size = lengths[shown] / (largest or 1.0) * every * 1.4
        # Gradients were taken around the nearest whole pixel.
        start = np.stack([found.right, found.down], axis=1)[shown] + np.rint(self.centre)
        direction = np.stack([np.cos(found.angle), np.sin(found.angle)], axis=1)[shown]
        return np.hstack([start, start + direction * size[:, np.newaxis]])

    def _turned(self, points: FloatArray) -> FloatArray:
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        return np.asarray(points @ np.array([[cos, sin], [-sin, cos]]) + self.centre)

    def pictures(self) -> tuple[Picture, Picture, Picture]:
        """Give the gradients of the orientation's window, the descriptor on the patch, and the patch turned upright."""
        levels = float(self.patch.min()), max(float(self.patch.max()), float(self.patch.min()) + 1.0)
        borders = SegmentOverlay(self.cell_borders(), color=_CELL_COLOR)
        descriptor = SegmentOverlay(self.descriptor_segments(), color=_DOMINANT)
        return (
            self._gradient_picture(levels),
            Picture("patch_descriptor", tr("Descriptor"), self.patch, levels, overlays=(borders, descriptor)),
            Picture("patch_aligned", tr("Turned upright"), self.aligned, levels, Colormap.GRAY),
        )

    def _gradient_picture(self, levels: tuple[float, float]) -> Picture:
        reach = min(round(_WINDOW_SCALES * self.scale / self.step) + 1, self.patch.shape[0] // 2)
        left, top = (round(coordinate) - reach for coordinate in self.centre)
        window = np.ascontiguousarray(self.patch[top : top + 2 * reach + 1, left : left + 2 * reach + 1])
        x, y = self.centre[0] - left, self.centre[1] - top

        def tick(angle: float, color: str) -> SegmentOverlay:
            ends = np.array([[x, y, x + 0.9 * reach * np.cos(angle), y + 0.9 * reach * np.sin(angle)]])
            return SegmentOverlay(ends, color=color, arrow=True)

        gradients = SegmentOverlay(self.gradient_segments() - [left, top, left, top], _GRADIENT_COLOR, arrow=True)
        own = own_peak(self.orientation, self.angle if self.is_oriented else None)
        others = tuple(
            tick(angle, _OTHER_PEAK) for number, (angle, _) in enumerate(self.orientation.peaks) if number != own
        )
        direction = self.angle if self.is_oriented else self.orientation.dominant
        main = (tick(direction, _DOMINANT),) if self.orientation.peaks else ()
        mark = MarkerOverlay(np.array([[x, y]]), color=_DOMINANT)
        return Picture("patch_gradients", tr("Gradients"), window, levels, overlays=(gradients, *others, *main, mark))

    def histogram_plot(self) -> Plot:
        """Give the 36 bins over the direction, with marks at the peaks."""
        half = 180.0 / BINS
        edges = np.arange(BINS + 1) * 2 * half - half
        curve = Curve(tr("Weight of the gradients"), edges, self.orientation.histogram, style="steps")
        own = own_peak(self.orientation, self.angle if self.is_oriented else None)
        marks = tuple(
            MarkLine(degrees(angle), f"{degrees(angle):.0f}°", _DOMINANT if number == own else None)
            for number, (angle, _) in enumerate(self.orientation.peaks)
        )
        return Plot("orientation_histogram", tr("Directions of the gradients"), Axis(tr("Direction, clockwise"), "°"),
                    Axis(tr("Weight")), (curve,), marks)  # fmt: skip


def own_peak(orientation: Orientation, angle: float | None) -> int | None:
    """Find the peak that a keypoint stands for.

    Parameters
    ----------
    orientation : Orientation
        With its peaks.
    angle : float or None
        Of the keypoint, in radians; None where none is assigned.

    Returns
    -------
    int or None
        Number of the peak, 0 for the highest, which counts too where no orientation is assigned; None where no peak
        is near.
    """
    if not orientation.peaks or angle is None:
        return 0 if orientation.peaks else None
    off = [abs((peak - angle + np.pi) % (2 * np.pi) - np.pi) for peak, _ in orientation.peaks]
    nearest = int(np.argmin(off))
    return nearest if off[nearest] <= _SAME_DIRECTION else None


def degrees(angle: float) -> float:
    """Give an angle in degrees, from 0 to 360.

    Parameters
    ----------
    angle : float
        In radians.

    Returns
    -------
    float
        At least 0 and below 360.
    """
    return float(np.rad2deg(angle) % 360.0)


def inspect_keypoint(image: Image, keypoints: Keypoints, index: int, halvings: int = 0) -> Inspection:
    """Look at one keypoint in every detail.

    Parameters
    ----------
    image : Image
        Where the keypoints were found.
    keypoints : Keypoints
        All of them.
    index : int
        Which one.
    halvings : int
        How often the image was reduced to half its size before they were found.

    Returns
    -------
    Inspection
        Computed from the surroundings of the keypoint alone, so that it takes as long on a large image.

    Raises
    ------
    ImageError
        If there is no such keypoint.
    """
    if not 0 <= index < len(keypoints):
        raise ImageError(
            tr(
                "There is no keypoint {index}: the image has keypoints 0 to {last}. Choose another one.",
                index=index, last=len(keypoints) - 1,
            )
            if len(keypoints)
            else tr("There is no keypoint {index}: the image has no keypoints. Choose another one.", index=index)
        )  # fmt: skip
    x, y = keypoints.positions[index].tolist()
    scale = float(keypoints.scales[index])
    is_oriented = bool(np.isfinite(keypoints.angles[index]))
    octave, layer_number = int(keypoints.octaves[index]), int(keypoints.layers[index])
    if layer_number == 0:
        octave, layer_number = octave_and_layer(scale)
    gray = gray_bytes(image)
    cut, (inner_x, inner_y), halvings = _surroundings(gray, (x, y), scale, octave, halvings)
    layer, inner_step = ScaleSpace(cut, first=min(0, octave - halvings)).layer(octave - halvings, layer_number)
    step = inner_step * 2**halvings
    local_x, local_y, local_scale = inner_x / inner_step, inner_y / inner_step, scale / step
    orientation = orientation_of(layer, local_x, local_y, local_scale)
    angle = float(keypoints.angles[index]) if is_oriented else 0.0
    cells = normalised_cells(sift_cells(layer, local_x, local_y, local_scale, angle))
    patch, centre = _patch(layer, local_x, local_y, int(np.ceil(_HALF_DIAGONAL * local_scale)) + 2)
    inner = keypoints_at([(inner_x, inner_y)], scale / 2**halvings, angle)
    aligned = np.ascontiguousarray(sample_patches(cut, inner, _ALIGNED_SIDE)[0])
    return Inspection(
        index, (x, y), scale, angle, float(keypoints.responses[index]), is_oriented, octave, step, patch, centre,
        aligned, orientation, cells, _sentence(orientation, angle if is_oriented else None, scale),
    )  # fmt: skip


def _surroundings(
    gray: Pixels, place: tuple[float, float], scale: float, octave: int, least_halvings: int
) -> tuple[Pixels, tuple[float, float], int]:
    """Cut out what is around a keypoint, reduced as often as the octave allows; where it begins, pixels of it begin.

    Gives the cut, where the keypoint lies in it (x, y), and how often it was reduced to half its size.
    """
    unit = 2 ** max(0, octave, least_halvings)
    margin = _MARGIN * scale + 4 * unit
    rows, columns = gray.shape
    left, top = (max(0, int((coordinate - margin) // unit) * unit) for coordinate in place)
    right, bottom = (int(coordinate + margin) + 1 for coordinate in place)
    cut = gray[top : min(bottom, rows), left : min(right, columns)]
    halvings = max(least_halvings, octave - 2)
    while min(cut.shape) >> halvings < _LEAST_SIDE and halvings > least_halvings:
        halvings -= 1
    factor = 2**halvings
    if halvings:
        size = cut.shape[1] // factor, cut.shape[0] // factor
        whole = np.ascontiguousarray(cut[: size[1] * factor, : size[0] * factor])
        cut = np.asarray(cv2.resize(whole, size, interpolation=cv2.INTER_AREA))
    # The first pixel stands for a square, whose middle lies further in.
    middle = (factor - 1) / 2
    return cut, ((place[0] - left - middle) / factor, (place[1] - top - middle) / factor), halvings


def _patch(layer: FloatPixels, x: float, y: float, reach: int) -> tuple[FloatPixels, tuple[float, float]]:
    rows, columns = layer.shape
    left, top = round(x) - reach, round(y) - reach
    down = np.clip(np.arange(top, top + 2 * reach + 1), 0, rows - 1)
    right = np.clip(np.arange(left, left + 2 * reach + 1), 0, columns - 1)
    return np.ascontiguousarray(layer[np.ix_(down, right)]), (x - left, y - top)


def _sentence(orientation: Orientation, angle: float | None, scale: float) -> str:
    peaks = orientation.peaks
    if not peaks:
        return tr("There is no gradient around this keypoint, so that it has no direction.")
    angles = listed([f"{degrees(peak):.0f}°" for peak, _ in peaks])
    highest, own = f"{degrees(peaks[0][0]):.0f}°", own_peak(orientation, angle)
    values: dict[str, Any] = {"scale": number_text(scale, 3), "highest": highest}
    if angle is None or own == 0:
        sentences = [
            tr(
                "At its scale, σ = {scale} px, most gradients around the keypoint point to {highest} (clockwise from "
                "the right).",
                **values,
            )
        ]
    elif own is not None:
        sentences = [
            tr(
                "At its scale, σ = {scale} px, this keypoint stands for the gradients that point to {angle:.0f}° "
                "(clockwise from the right). The histogram has another, higher peak at {highest}, which gives a second "
                "keypoint at the same place.",
                angle=degrees(angle), **values,
            )
        ]  # fmt: skip
    else:
        sentences = [
            tr(
                "At its scale, σ = {scale} px, this keypoint stands for the gradients that point to {angle:.0f}° "
                "(clockwise from the right). The histogram has another, higher peak at {highest}.",
                angle=degrees(angle), **values,
            )
        ]  # fmt: skip
    if len(peaks) > 1:
        sentences.append(
            tr(
                "{count} peaks reach {share} of the highest ({listed}): SIFT makes a keypoint of each.",
                count=len(peaks), share=percent(PEAK_SHARE), listed=angles,
            )
        )  # fmt: skip
    if angle is None:
        sentences.append(tr("It is described upright all the same, since orientations are not assigned."))
    return " ".join(sentences)
