"""Files of motion: .flo opened and saved, and KITTI images, which stay the 16-bit colour images that they are."""

import struct
from pathlib import Path

import numpy as np
import pytest

from sightglass.algorithms.flow.coloring import color_picture, largest_length
from sightglass.algorithms.flow.motion_files import encode_flo, encode_kitti
from sightglass.algorithms.flow.pairs import true_motion
from sightglass.algorithms.image import Image
from sightglass.app.files import READABLE, FileError, read_images, write_image
from sightglass.app.workspace_dock import thumbnail


def field() -> np.ndarray:
    rows, columns = np.mgrid[:6, :8].astype(np.float32)
    motion = np.stack([columns - 3, rows / 2], axis=2).astype(np.float32)
    motion[0, 0] = np.nan
    return motion


def test_a_flo_file_opens_as_a_picture_that_carries_its_motion(tmp_path: Path) -> None:
    path = tmp_path / "ünï.flo"
    path.write_bytes(encode_flo(field()))
    (image,) = read_images(path)
    assert image.name == "ünï.flo"
    np.testing.assert_array_equal(image.motion, field())
    np.testing.assert_array_equal(image.pixels, color_picture(field(), largest_length(field())))
    assert image.pixels.dtype == np.uint8
    assert not image.motion.flags.writeable
    assert "*.flo" in READABLE
    shown = thumbnail(image)
    middle = shown.pixelColor(shown.width() - 3, shown.height() - 3)
    assert middle.getRgb()[:3] != (0, 0, 0), "the thumbnail shows the colours"


def test_the_content_decides_not_the_extension(tmp_path: Path) -> None:
    path = tmp_path / "motion.png"
    path.write_bytes(encode_flo(field()))
    assert read_images(path)[0].motion is not None


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        (b"", ["empty"]),
        (b"PIEX" + bytes(100), ["is no .flo file", "“PIEX”", "“PIEH”"]),
        (struct.pack(">f", 202021.25) + bytes(100), ["magic number"]),
        (encode_flo(field())[:9], ["cut off"]),
        (encode_flo(field())[:-1], ["cut off", "8 × 6 px"]),
        (encode_flo(field()) + b"\0", ["too long"]),
        (b"PIEH" + struct.pack("<ii", -3, 5), ["−3 × 5 px", "damaged"]),
        (b"PIEH" + struct.pack("<ii", 90_000, 90_000) + bytes(64), ["cut off"]),
    ],
)
def test_a_wrong_flo_file_is_named_once_with_what_is_wrong(data: bytes, parts: list[str], tmp_path: Path) -> None:
    path = tmp_path / "wrong.flo"
    path.write_bytes(data)
    with pytest.raises(FileError) as caught:
        read_images(path)
    message = str(caught.value)
    assert message.count("“wrong.flo”") == 1
    assert "flow file" not in message
    for part in parts:
        assert part.replace("−", "-") in message.replace("−", "-")


def test_motion_is_saved_and_opened_again_exactly(tmp_path: Path) -> None:
    image = Image.of(color_picture(field(), 5.0), motion=field())
    for convert in (False, True):
        write_image(tmp_path / "saved.flo", image, convert=convert)
        np.testing.assert_array_equal(read_images(tmp_path / "saved.flo")[0].motion, field())


@pytest.mark.parametrize("pixels", [np.zeros((4, 5), np.uint8), np.zeros((4, 5, 3), np.float32)])
def test_a_picture_without_motion_is_not_saved_as_flo(pixels: np.ndarray, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"“a\.flo” cannot be saved: FLO holds fields of motion.*Choose PNG"):
        write_image(tmp_path / "a.flo", Image.of(pixels))
    assert list(tmp_path.iterdir()) == []


def test_other_formats_are_not_advised_to_become_flo(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        write_image(tmp_path / "a.png", Image.of(np.zeros((4, 5), np.float32)))
    assert "FLO" not in str(caught.value)


def test_motion_too_large_for_the_format_is_refused(tmp_path: Path) -> None:
    motion = np.full((4, 5, 2), 2e9, np.float32)
    with pytest.raises(Exception, match="10⁹"):
        write_image(tmp_path / "a.flo", Image.of(np.zeros((4, 5), np.uint8), motion=motion))
    assert list(tmp_path.iterdir()) == []


def test_a_kitti_file_keeps_its_sixteen_bits_and_is_read_as_truth(tmp_path: Path) -> None:
    write_image(tmp_path / "000000_10.png", Image.of(encode_kitti(field())))
    (image,) = read_images(tmp_path / "000000_10.png")
    assert image.motion is None
    assert image.pixels.dtype == np.uint16
    np.testing.assert_array_equal(true_motion(image), field())
