"""Where the pixels of an image come to lie on the plane or cylinder, and where each place is read from."""

from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.panorama.geometry import Geometry
from sightglass.algorithms.panorama.homographies import (
    NEAREST_TO_INFINITY,
    Matrix3,
    Points,
    depths,
    mapped,
    outline,
)

_PIECES = 48
# Height on a cylinder of radius 1: beyond, the view goes nearly along the axis.
_HIGHEST = 4.0


@dataclass(frozen=True, eq=False)
class Frame:
    """Part of the surface that is drawn.

    `scale` pixels make one unit. At scale 1 the centre of the first pixel is the point `origin`; at others the corner
    of that pixel stays where it is, so that a preview covers what the whole covers.
    """

    origin: tuple[float, float]
    scale: float
    rows: int
    columns: int

    def to_surface(self) -> Matrix3:
        """From pixels of the frame to points of the surface."""
        x, y = self.first
        return np.array([[1 / self.scale, 0.0, x], [0.0, 1 / self.scale, y], [0.0, 0.0, 1.0]])

    @property
    def first(self) -> tuple[float, float]:
        """Where the centre of the first pixel lies."""
        inset = 0.5 / self.scale - 0.5
        return self.origin[0] + inset, self.origin[1] + inset

    def placed(self, points: Points) -> Points:
        """Give the pixels of points of the surface, (n, 2)."""
        return (points - self.first) * self.scale


class Surface(Protocol):
    """Coordinates (x, y) on a surface are in pixels of the reference image."""

    def border(self, number: int) -> tuple[Points, bool]:
        """Where the border of an image lies, (n, 2) clockwise, and whether a part too far out is cut off."""

    def warp(self, number: int, pixels: Pixels, to_image: Matrix3, frame: Frame) -> Pixels:
        """Read an image for each pixel of the frame; `to_image` takes its full-size pixels to those given."""


def cut_off(polygon: Points, depth: NDArray[np.float64], least: float) -> tuple[Points, bool]:
    """Clip a polygon, (n, 2), to where a depth that is linear in the plane, given at its corners, is large enough."""
    if np.all(depth >= least):
        return polygon, False
    kept: list[Points] = []
    for index in range(len(polygon)):
        following = (index + 1) % len(polygon)
        one, other = depth[index], depth[following]
        if one >= least:
            kept.append(polygon[index])
        if (one >= least) != (other >= least):
            share = (least - one) / (other - one)
            kept.append(polygon[index] + share * (polygon[following] - polygon[index]))
    return np.array(kept).reshape(-1, 2), True


@dataclass(frozen=True, eq=False)
class Plane:
    """The image plane of the reference."""

    geometry: Geometry
    sizes: tuple[tuple[int, int], ...]

    def border(self, number: int) -> tuple[Points, bool]:
        """See `Surface`."""
        rows, columns = self.sizes[number]
        forward = self.geometry.to_reference(number)
        around = outline(rows, columns, 1)
        middle = depths(forward, np.array([[(columns - 1) / 2, (rows - 1) / 2]]))[0]
        relative = depths(forward, around) / middle
        kept, is_cut = cut_off(around, relative, NEAREST_TO_INFINITY)
        return mapped(forward, kept), is_cut

    def warp(self, number: int, pixels: Pixels, to_image: Matrix3, frame: Frame) -> Pixels:
        """See `Surface`."""
        matrix = to_image @ self.geometry.matrices[number] @ frame.to_surface()
        shift = matrix / matrix[2, 2] if abs(matrix[2, 2]) > 1e-12 else matrix
        whole = np.rint(shift)
        if np.abs(shift - whole).max() < 1e-9 and np.array_equal(whole[:, :2], np.eye(3)[:, :2]):
            return _shifted(pixels, int(whole[0, 2]), int(whole[1, 2]), frame)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        size = frame.columns, frame.rows
        return np.asarray(cv2.warpPerspective(pixels, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE))


def _shifted(pixels: Pixels, right: int, down: int, frame: Frame) -> Pixels:
    """Cut a frame out of an image that need not be interpolated, and repeat its border beyond it."""
    rows, columns = pixels.shape[:2]
    top, left = max(0, -down), max(0, -right)
    bottom, rightmost = max(0, down + frame.rows - rows), max(0, right + frame.columns - columns)
    inner = pixels[max(0, down) : down + frame.rows, max(0, right) : right + frame.columns]
    if not top | left | bottom | rightmost:
        return inner
    return np.asarray(cv2.copyMakeBorder(inner, top, bottom, left, rightmost, cv2.BORDER_REPLICATE))


@dataclass(frozen=True, eq=False)
class Cylinder:
    """A cylinder about the vertical; its points are the angle and the height, times the focal length."""

    geometry: Geometry
    sizes: tuple[tuple[int, int], ...]

    def _middle(self, number: int) -> tuple[float, float]:
        rows, columns = self.sizes[number]
        return (columns - 1) / 2, (rows - 1) / 2

    def _rotation(self, number: int) -> Matrix3:
        assert self.geometry.rotations is not None
        return self.geometry.rotations[number]

    def border(self, number: int) -> tuple[Points, bool]:
        """See `Surface`."""
        rows, columns = self.sizes[number]
        focal, rotation = self.geometry.focal, self._rotation(number)
        x, y = ((outline(rows, columns, _PIECES) - self._middle(number)) / focal).T
        ahead = np.stack([x, y, np.ones_like(x)], axis=1) @ rotation
        middle = np.arctan2(rotation[2, 0], rotation[2, 2])
        angle = np.arctan2(ahead[:, 0], ahead[:, 2]) - middle
        angle = middle + (angle + np.pi) % (2 * np.pi) - np.pi
        height = ahead[:, 1] / np.maximum(np.hypot(ahead[:, 0], ahead[:, 2]), 1e-12)
        is_cut = bool(np.any(np.abs(height) > _HIGHEST))
        return focal * np.stack([angle, np.clip(height, -_HIGHEST, _HIGHEST)], axis=1), is_cut

    def warp(self, number: int, pixels: Pixels, to_image: Matrix3, frame: Frame) -> Pixels:
        """See `Surface`."""
        focal = self.geometry.focal
        x, y = self._middle(number)
        calibration = np.array([[focal, 0.0, x], [0.0, focal, y], [0.0, 0.0, 1.0]])
        matrix = (to_image @ calibration @ self._rotation(number)).astype(np.float32)
        angle = (np.arange(frame.columns) / frame.scale + frame.first[0]) / focal
        height = ((np.arange(frame.rows) / frame.scale + frame.first[1]) / focal).astype(np.float32)[:, None]
        around = np.stack([np.sin(angle), np.cos(angle)]).astype(np.float32)
        # Each coordinate is a row of the angles plus a column of the heights.
        across, down, depth = (row[0] * around[0] + row[2] * around[1] + row[1] * height for row in matrix)
        np.maximum(depth, np.float32(1e-6), out=depth)
        cv2.divide(across, depth, across)
        cv2.divide(down, depth, down)
        return np.asarray(cv2.remap(pixels, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))


def surface_of(geometry: Geometry, sizes: tuple[tuple[int, int], ...]) -> Surface:
    """Give the surface that a geometry is drawn on."""
    return Plane(geometry, sizes) if geometry.rotations is None else Cylinder(geometry, sizes)
