"""Cutting the images of a computation to the part that was selected."""

from collections.abc import Sequence
from threading import Lock
from weakref import WeakKeyDictionary

from sightglass.algorithms.catalogue import InputSlot
from sightglass.algorithms.image import Image, Region

# The same part while a slider is dragged: algorithms remember what they measured of an image.
_PARTS: "WeakKeyDictionary[Image, tuple[Region, Image]]" = WeakKeyDictionary()
_PARTS_LOCK = Lock()


def cut(images: Sequence[Image | None], region: Region | None, slots: Sequence[InputSlot]) -> tuple[Image | None, ...]:
    """Give images with the first cut to a region, and those of its size that go with it.

    Raises
    ------
    ImageError
        If the region does not lie within the first image.
    """
    first = images[0]
    if region is None or first is None:
        return tuple(images)
    return tuple(
        _part(image, region)
        if image is not None and (image is first or (slot.is_cut and _size(image) == _size(first)))
        else image
        for image, slot in zip(images, slots, strict=True)
    )


def _size(image: Image) -> tuple[int, int]:
    return image.rows, image.columns


def _part(image: Image, region: Region) -> Image:
    with _PARTS_LOCK:
        known = _PARTS.get(image)
        if known is None or known[0] != region:
            known = _PARTS[image] = (region, image.crop(region))
    return known[1]
