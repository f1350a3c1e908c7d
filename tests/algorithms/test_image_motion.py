"""The motion that an image is a picture of: kept where its pixels stay, dropped where they move."""

import numpy as np
import pytest

from sightglass.algorithms import edits
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.results import Picture


def pictured() -> Image:
    rows, columns = np.mgrid[:6, :8].astype(np.float32)
    motion = np.stack([columns, rows], axis=2).astype(np.float32)
    return Image.of(np.full((6, 8, 3), 128, np.uint8), "flow", motion=motion)


@pytest.mark.parametrize("motion", [np.zeros((6, 7, 2), np.float32), np.zeros((6, 8), np.float32), np.zeros((6, 8, 2))])
def test_motion_of_another_size_or_type_is_refused(motion: np.ndarray) -> None:
    with pytest.raises(ImageError, match="field of motion of “flow”"):
        Image.of(np.zeros((6, 8, 3), np.uint8), "flow", motion=motion)


def test_a_part_has_the_motion_of_its_pixels() -> None:
    part = pictured().crop(Region(2, 3, 3, 4))
    assert part.motion is not None
    assert part.motion.shape == (3, 4, 2)
    assert part.motion[0, 0].tolist() == [3, 2]
    assert not part.motion.flags.writeable


@pytest.mark.parametrize("key", ["rotate_left", "flip_horizontally", "rotate_half", "resize", "gaussian_noise"])
def test_what_moves_or_changes_the_picture_drops_the_motion(key: str) -> None:
    assert edits.find(key).apply(pictured()).motion is None


def test_a_kept_picture_of_motion_carries_it() -> None:
    image = pictured()
    frame = Image.of(np.zeros((6, 8), np.uint8), "frame")
    kept = kept_image(Picture("motion", "Motion in colour", image.pixels, motion=image.motion), frame)
    assert kept.motion is not None
    np.testing.assert_array_equal(kept.motion, image.motion)
    assert kept_image(Picture("magnitude", "Length", np.zeros((6, 8), np.float32)), image).motion is None
