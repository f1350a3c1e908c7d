"""What a dock asks for: the images of a request, cut to its region."""

import numpy as np

from sightglass.algorithms import catalogue
from sightglass.algorithms.image import Image, Region
from sightglass.app.request import Request, compute, cut
from sightglass.app.workspace import Entry
from tests.algorithms.flow.textures import moved


def request(*images: Image | None, region: Region | None, **settings: object) -> Request:
    entries = tuple(None if image is None else Entry(image) for image in images)
    parameters = catalogue.find("flow").parameters(**settings)
    return Request(1, entries, images, region, parameters)


def image(rows: int = 40, columns: int = 50, **parts: np.ndarray) -> Image:
    return Image.of(np.arange(rows * columns, dtype=np.float32).reshape(rows, columns), **parts)


SLOTS = catalogue.find("flow").inputs


def test_the_selection_is_cut_out_of_all_frames_and_of_the_truth() -> None:
    motion = np.arange(40 * 50 * 2, dtype=np.float32).reshape(40, 50, 2)
    asked = request(image(), image(), image(motion=motion), region=Region(3, 4, 20, 10))
    first, second, truth = cut(asked, SLOTS)
    assert first is not None
    assert second is not None
    assert truth is not None
    assert truth.motion is not None
    np.testing.assert_array_equal(first.pixels, asked.images[0].pixels[3:23, 4:14])  # type: ignore[union-attr]
    np.testing.assert_array_equal(second.pixels, first.pixels)
    np.testing.assert_array_equal(truth.motion, motion[3:23, 4:14])
    assert cut(asked, SLOTS)[1] is second, "the same part while a slider is dragged"


def test_without_a_selection_and_without_an_image_nothing_is_cut() -> None:
    asked = request(image(), None, None, region=Region(3, 4, 20, 10))
    assert cut(asked, SLOTS)[1:] == (None, None)
    whole = request(image(), image(), None, region=None)
    assert cut(whole, SLOTS) == whole.images


def test_an_image_of_another_size_stays_whole() -> None:
    asked = request(image(), image(41, 50), None, region=Region(3, 4, 20, 10))
    assert cut(asked, SLOTS)[1] is asked.images[1]


def test_an_image_that_is_no_part_of_the_first_stays_whole() -> None:
    slots = catalogue.find("contrast").inputs
    asked = request(image(), image(), region=Region(3, 4, 20, 10))
    assert cut(asked, slots)[1] is asked.images[1]


def test_motion_of_a_selection_is_shown_where_it_was_selected() -> None:
    frames = moved(2.0, -1.0, (64, 80))
    first, second = (Image.of(np.rint(pixels).astype(np.uint8)) for pixels in (frames.first, frames.second))
    asked = request(first, second, None, region=Region(8, 16, 40, 48), source="pair", method="block_matching",
                    block=8, reach=4)  # fmt: skip
    output = compute(catalogue.find("flow"), asked, _Silent())
    picture = output.presentation.picture("motion")
    assert picture is not None
    assert picture.motion is not None
    assert picture.origin == (8, 16)
    assert picture.pixels.shape == (40, 48, 3)
    assert np.median(picture.motion.reshape(-1, 2), axis=0).tolist() == [2.0, -1.0]


class _Silent:
    def report(self, fraction: float, message: str = "", partial: object = None) -> None:
        pass
