"""Keypoints of an image and their descriptors, by the detector and the descriptor that a person chose."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.features.corners import find_corners, find_multiscale_corners
from sightglass.algorithms.features.descriptors import LENGTH, hog, normalised_patch, sample_patches
from sightglass.algorithms.features.keypoints import (
    Descriptors,
    Keypoints,
    enlarged,
    gray_bytes,
    gray_levels,
    keypoints_at,
    sift,
    sift_descriptors,
    sift_keypoints,
)
from sightglass.algorithms.features.orientation import with_orientations
from sightglass.algorithms.features.parameters import Descriptor, Detector, Features
from sightglass.algorithms.features.suppression import adaptive_spread, refined
from sightglass.algorithms.image import FloatPixels, Image, Pixels, read_only

# Smaller images have no surroundings that could be described.
LEAST_SIDE = 8
# Octaves of the image at twice its size take 300 MB for each megapixel.
_LARGEST_AT_FULL_SIZE = 3_000_000
# A long and thin image is not made thinner than this.
_LEAST_REDUCED = 64


@dataclass(frozen=True, eq=False)
class Found:
    """What was found in an image.

    Parameters
    ----------
    gray : ndarray of uint8
        (rows, columns): what it was found in.
    keypoints : Keypoints
        n of them; the strongest first, or the best spread.
    descriptors : ndarray of float32
        (n, d), of length about 512.
    response : ndarray of float32 or None
        (rows, columns): of the detector of corners; None for SIFT.
    candidates : int
        How many there were before the best were chosen.
    halvings : int
        How often the image was reduced to half its size before.
    """

    gray: Pixels
    keypoints: Keypoints
    descriptors: Descriptors
    response: FloatPixels | None
    candidates: int
    halvings: int = 0


def find_features(image: Image, parameters: Features) -> Found:
    """Find keypoints and describe them.

    Parameters
    ----------
    image : Image
        Of any kind.
    parameters : Features
        What concerns keypoints and description.

    Returns
    -------
    Found
        Without keypoints where the image is flat or smaller than 8 pixels.
    """
    gray = gray_bytes(image)
    if min(image.rows, image.columns) < LEAST_SIDE:
        none = keypoints_at([])
        return Found(gray, none, describe(gray, none, parameters.descriptor), None, 0)
    if parameters.detector is Detector.SIFT:
        return _by_sift(gray, parameters)
    keypoints, response = _corners(gray_levels(image), parameters)
    chosen = _chosen(keypoints, parameters)
    if parameters.orientation:
        chosen = with_orientations(gray, chosen)
    descriptors = describe(gray, chosen, parameters.descriptor)
    return Found(gray, chosen, descriptors, read_only(response), len(keypoints))


def _by_sift(gray: Pixels, parameters: Features) -> Found:
    full_size, halvings = gray, 0 if parameters.full_size else _halvings(gray)
    gray = _reduced(gray, halvings)
    contrast, edge = parameters.contrast, parameters.edge
    if parameters.orientation and parameters.descriptor is Descriptor.SIFT:
        keypoints, described = sift(gray, contrast=contrast, edge=edge)
        index = _choice(keypoints, parameters)
        chosen = enlarged(keypoints.chosen(index), halvings)
        return Found(full_size, chosen, read_only(described[index]), None, len(keypoints), halvings)
    keypoints = sift_keypoints(gray, contrast=contrast, edge=edge)
    if not parameters.orientation:
        keypoints = without_orientations(keypoints)
    chosen = _chosen(keypoints, parameters)
    descriptors = describe(gray, chosen, parameters.descriptor)
    return Found(full_size, enlarged(chosen, halvings), descriptors, None, len(keypoints), halvings)


def _halvings(gray: Pixels) -> int:
    halvings = 0
    while gray.size > _LARGEST_AT_FULL_SIZE * 4**halvings and min(gray.shape) >> halvings >= 2 * _LEAST_REDUCED:
        halvings += 1
    return halvings


def _reduced(gray: Pixels, halvings: int) -> Pixels:
    if not halvings:
        return gray
    rows, columns = (length >> halvings for length in gray.shape)
    # Without the pixels that fill no square, each pixel stands for a whole one.
    whole = np.ascontiguousarray(gray[: rows << halvings, : columns << halvings])
    return np.asarray(cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA))


def without_orientations(keypoints: Keypoints) -> Keypoints:
    """Take the orientation from keypoints; those that differ in nothing else become one.

    Parameters
    ----------
    keypoints : Keypoints
        n of them.

    Returns
    -------
    Keypoints
        At most n, in the same order, with angles of NaN.
    """
    places = np.column_stack([keypoints.positions, keypoints.scales])
    _, first = np.unique(places, axis=0, return_index=True)
    kept = keypoints.chosen(np.sort(first))
    return replace(kept, angles=np.full(len(kept), np.nan))


def _corners(gray: FloatPixels, parameters: Features) -> tuple[Keypoints, FloatPixels]:
    if parameters.detector is Detector.MULTISCALE_HARRIS:
        corners = find_multiscale_corners(
            gray, parameters.k, parameters.sigma, parameters.scales, parameters.radius, parameters.threshold
        )
    else:
        corners = find_corners(
            gray, parameters.detector, parameters.k, parameters.sigma, parameters.radius, parameters.threshold
        )
    positions = np.zeros((len(corners.places), 2))
    responses = np.zeros(len(corners.places))
    for level, response in enumerate(corners.responses):
        there = corners.levels == level
        positions[there] = refined(response, corners.places[there])
        responses[there] = response[tuple(corners.places[there].T)]
    scales = np.array(corners.sigmas)[corners.levels]
    return keypoints_at(positions, scales, responses=responses), corners.response


def _chosen(keypoints: Keypoints, parameters: Features) -> Keypoints:
    return keypoints.chosen(_choice(keypoints, parameters))


def _choice(keypoints: Keypoints, parameters: Features) -> NDArray[np.int64]:
    if parameters.spread:
        return adaptive_spread(keypoints.positions, keypoints.responses, parameters.most)
    return np.argsort(-keypoints.responses, kind="stable")[: parameters.most]


def describe(gray: Pixels, keypoints: Keypoints, descriptor: Descriptor) -> Descriptors:
    """Describe the surroundings of keypoints.

    Parameters
    ----------
    gray : ndarray of uint8
        (rows, columns).
    keypoints : Keypoints
        n of them; an angle of NaN counts as 0.
    descriptor : Descriptor
        In which way.

    Returns
    -------
    ndarray of float32
        (n, 128, 144 or 64), of length about 512; all 0 where the surroundings are flat.
    """
    if descriptor is Descriptor.SIFT:
        return read_only(sift_descriptors(gray, keypoints))
    patches = sample_patches(gray, keypoints)
    numbers = hog(patches) if descriptor is Descriptor.HOG else normalised_patch(patches)
    width = 144 if descriptor is Descriptor.HOG else 64
    return read_only((LENGTH * numbers).astype(np.float32).reshape(len(keypoints), width))
