"""Saved images come back exactly, other programs read them, and a failed save harms nothing."""

import errno
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import PIL.Image
import pytest
import tifffile

from sightglass.algorithms.image import Image
from sightglass.app.files import EXTENSIONS, READABLE, WRITABLE, FileError, read_images, write_atomically, write_image

RNG = np.random.default_rng(8)
GRAY = RNG.integers(0, 256, (23, 31), dtype=np.uint8)
RGB = RNG.integers(0, 256, (23, 31, 3), dtype=np.uint8)
RGBA = RNG.integers(0, 256, (23, 31, 4), dtype=np.uint8)
GRAY16 = RNG.integers(0, 65536, (23, 31), dtype=np.uint16)
RGB16 = RNG.integers(0, 65536, (23, 31, 3), dtype=np.uint16)
RGBA16 = RNG.integers(0, 65536, (23, 31, 4), dtype=np.uint16)
FLOAT = RNG.normal(size=(23, 31)).astype(np.float32)
RGB_FLOAT = RNG.normal(size=(23, 31, 3)).astype(np.float32)
ARRAYS = {
    "gray": GRAY, "rgb": RGB, "rgba": RGBA, "gray16": GRAY16, "rgb16": RGB16, "rgba16": RGBA16, "float": FLOAT,
    "rgb_float": RGB_FLOAT,
}  # fmt: skip
HOLDS = {
    ".png": "gray rgb rgba gray16 rgb16 rgba16",
    ".tif": "gray rgb rgba gray16 rgb16 rgba16 float rgb_float",
    ".bmp": "gray rgb rgba",
    ".webp": "rgb rgba",
    ".pgm": "gray gray16",
    ".ppm": "rgb rgb16",
    ".npy": "gray rgb rgba gray16 rgb16 rgba16 float rgb_float",
}


@pytest.mark.parametrize(("extension", "kind"), [(e, k) for e, kinds in HOLDS.items() for k in kinds.split()])
def test_lossless_formats_give_back_what_was_saved(tmp_path, extension, kind):
    path = tmp_path / f"ä{extension}"
    write_image(path, Image.of(ARRAYS[kind]))
    (image,) = read_images(path)
    assert image.pixels.dtype == ARRAYS[kind].dtype
    np.testing.assert_array_equal(image.pixels, ARRAYS[kind])
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == [path.name]


@pytest.mark.parametrize("kind", ["gray", "rgb", "rgba", "gray16", "rgb16", "rgba16", "float"])
def test_other_programs_read_our_files(tmp_path, kind):
    array = ARRAYS[kind]
    write_image(tmp_path / "a.tif", Image.of(array))
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "a.tif"), array)
    write_image(tmp_path / "a.npy", Image.of(array))
    np.testing.assert_array_equal(np.load(tmp_path / "a.npy"), array)
    if kind != "float":
        write_image(tmp_path / "a.png", Image.of(array))
        pixels = cv2.imread(str(tmp_path / "a.png"), cv2.IMREAD_UNCHANGED)
        codes = {3: cv2.COLOR_BGR2RGB, 4: cv2.COLOR_BGRA2RGBA}
        np.testing.assert_array_equal(
            cv2.cvtColor(pixels, codes[pixels.shape[2]]) if pixels.ndim == 3 else pixels, array
        )
    for extension in (".bmp", ".webp"):
        if kind in ("rgb", "rgba"):
            write_image(tmp_path / f"a{extension}", Image.of(array))
            with PIL.Image.open(tmp_path / f"a{extension}") as picture:
                np.testing.assert_array_equal(np.asarray(picture.convert("RGB")), array[..., :3])


def test_jpeg_is_close(tmp_path):
    smooth = cv2.GaussianBlur(RGB, (0, 0), 3)
    write_image(tmp_path / "a.jpeg", Image.of(smooth))
    (image,) = read_images(tmp_path / "a.jpeg")
    assert np.abs(image.pixels.astype(int) - smooth).mean() < 2


@pytest.mark.parametrize("extension", [".png", ".tif", ".pgm"])
@pytest.mark.parametrize("depth", [9, 10, 12, 14])
def test_bit_depth_survives(tmp_path, extension, depth):
    values = RNG.integers(0, 2**depth, (20, 30), dtype=np.uint16)
    write_image(tmp_path / f"a{extension}", Image.of(values, bit_depth=depth))
    (image,) = read_images(tmp_path / f"a{extension}")
    assert image.bit_depth == depth
    np.testing.assert_array_equal(image.pixels, values)


def test_twelve_bit_png_has_the_right_brightness_elsewhere(tmp_path):
    values = np.array([[0, 2048, 4095]], np.uint16)
    write_image(tmp_path / "a.png", Image.of(values, bit_depth=12))
    np.testing.assert_array_equal(cv2.imread(str(tmp_path / "a.png"), -1), np.rint(values * (65535 / 4095)))


def test_values_above_the_stated_depth_are_kept(tmp_path):
    for extension in (".png", ".tif", ".pgm"):
        write_image(tmp_path / f"a{extension}", Image.of(np.array([[5000]], np.uint16), bit_depth=12))
        assert read_images(tmp_path / f"a{extension}")[0].pixels.tolist() == [[5000]]


@pytest.mark.parametrize(
    ("name", "kind", "message"),
    [
        ("a.png", "float", "PNG does not hold 32-bit float values. Choose TIFF or NPY, or convert it."),
        ("a.jpg", "gray16", "JPEG does not hold 16-bit values. Choose PNG, TIFF, PGM or NPY, or convert it."),
        ("a.jpg", "rgba", "JPEG does not hold transparency. Choose PNG, TIFF, BMP, WebP or NPY, or convert it."),
        ("a.pgm", "rgb", "PGM does not hold colour. Choose PNG, JPEG, TIFF, BMP, WebP, PPM or NPY, or convert it."),
        ("a.gif", "gray", "has the unknown extension “.gif”, so its format is unclear. Choose one of .png, .jpg"),
        ("a", "gray", "has no extension, so its format is unclear."),
    ],
)
def test_what_a_format_cannot_hold_is_refused(tmp_path, name, kind, message):
    with pytest.raises(FileError) as raised:
        write_image(tmp_path / name, Image.of(ARRAYS[kind]))
    assert str(raised.value).startswith(f"“{name}” ")
    assert message in str(raised.value)
    assert not (tmp_path / name).exists()


def test_conversion_on_request(tmp_path):
    write_image(tmp_path / "f.png", Image.of(np.array([[0, 0.5, 1]], np.float32)), convert=True)
    assert read_images(tmp_path / "f.png")[0].pixels.tolist() == [[0, 32768, 65535]]
    write_image(tmp_path / "s.bmp", Image.of(np.array([[-1, 0, np.nan, 1]], np.float32)), convert=True)
    assert read_images(tmp_path / "s.bmp")[0].pixels.tolist() == [[0, 128, 0, 255]]
    write_image(tmp_path / "d.bmp", Image.of(GRAY16), convert=True)
    np.testing.assert_array_equal(read_images(tmp_path / "d.bmp")[0].pixels, np.rint(GRAY16 / 257))
    write_image(tmp_path / "a.ppm", Image.of(np.uint8([[[10, 20, 30, 0], [10, 20, 30, 255]]])), convert=True)
    assert read_images(tmp_path / "a.ppm")[0].pixels.tolist() == [[[255, 255, 255], [10, 20, 30]]]
    write_image(tmp_path / "g.pgm", Image.of(RGBA16), convert=True)
    assert read_images(tmp_path / "g.pgm")[0].pixels.dtype == np.uint16


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "old.png"
    write_image(path, Image.of(GRAY))
    return path


def assert_untouched(path):
    np.testing.assert_array_equal(read_images(path)[0].pixels, GRAY)
    assert [entry.name for entry in path.parent.iterdir() if entry.is_file()] == [path.name]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (errno.ENOSPC, "the disk is full. Free some space"),
        (errno.EDQUOT, "your disk quota is used up"),
        (errno.EIO, "Input/output error"),
        (errno.EROFS, "the disk is read-only"),
    ],
)
@pytest.mark.parametrize("where", ["fsync", "replace"])
def test_a_failed_save_leaves_the_old_file(old, monkeypatch, code, message, where):
    def fail(*_):
        raise OSError(code, os.strerror(code))

    if where == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(FileError, match=f"^“old.png” cannot be saved: .*{message}"):
        write_image(old, Image.of(RGB))
    monkeypatch.undo()
    assert_untouched(old)


def test_a_full_disk(old):
    """A process whose files may not grow beyond 1 KB stands for the disk that is full in the middle of a write."""
    big = old.parent / "big.npy"
    code = (
        "import resource, sys; from pathlib import Path; import numpy as np\n"
        "from sightglass.app.files import *; from sightglass.algorithms.image import Image\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))\n"
        "for name in sys.argv[1:]:\n"
        "    try: write_image(Path(name), Image.of(np.random.default_rng(0).integers(0, 256, (99, 99), np.uint8)))\n"
        "    except FileError as error: sys.stdout.write(f'{error}\\n')\n"
    )
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(old), str(big)], capture_output=True, text=True, check=True, env=environment,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    reason = "cannot be saved: the file would be larger than the system allows. Choose another disk or format."
    assert done.stdout.splitlines() == [f"“old.png” {reason}", f"“big.npy” {reason}"]
    assert done.stderr == ""
    assert_untouched(old)


def test_impossible_targets(old, monkeypatch):
    image, folder = Image.of(RGB), old.parent
    with pytest.raises(FileError, match=r"^“a.png” cannot be saved: the folder “(.*)” does not exist") as caught:
        write_image(folder / "none" / "deep" / "a.png", image)
    assert f"“{folder / 'none' / 'deep'}”" in str(caught.value)
    with pytest.raises(FileError, match=f"a part of its path, “{re.escape(str(old))}”, is a file"):
        write_image(old / "sub" / "a.png", image)
    (folder / "lost.png").symlink_to(folder / "gone" / "a.png")
    with pytest.raises(FileError, match=f"“{re.escape(str(folder / 'gone'))}” does not exist"):
        write_image(folder / "lost.png", image)
    (folder / "sub.png").mkdir()
    with pytest.raises(FileError, match="there is a folder of that name"):
        write_image(folder / "sub.png", image)
    os.mkfifo(folder.parent / f"{folder.name}.png")
    with pytest.raises(FileError, match="it is a pipe or device"):
        write_image(folder.parent / f"{folder.name}.png", image)
    with pytest.raises(FileError, match="name is too long"):
        write_image(folder / ("x" * 300 + ".png"), image)
    with pytest.raises(FileError, match="not a possible file name"):
        write_image(folder / "a\0.png", image)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FileError, match="the file is write-protected"):
        write_image(old, image)
    assert_untouched(old)


WITHOUT_PRIVILEGES = """
import ctypes, os, sys
from pathlib import Path
if os.geteuid() == 0 and "bounded" not in sys.argv:
    # The superuser may write everywhere, but not without this capability (1: CAP_DAC_OVERRIDE), which only a process
    # that starts anew is without.
    if ctypes.CDLL(None).prctl(24, 1, 0, 0, 0) == 0:
        os.execv(sys.executable, [sys.executable, "-c", sys.argv[2], sys.argv[1], sys.argv[2], "bounded"])
    sys.exit("the superuser keeps all privileges here")
import numpy as np
from sightglass.algorithms.image import Image
from sightglass.app.files import FileError, write_image
try:
    write_image(Path(sys.argv[1]), Image.of(np.zeros((3, 3), np.uint8)))
except FileError as error:
    print(error)
"""


def test_a_read_only_folder(old):
    old.parent.chmod(0o555)
    try:
        done = subprocess.run(
            [sys.executable, "-c", WITHOUT_PRIVILEGES, str(old), WITHOUT_PRIVILEGES],
            capture_output=True, text=True, check=False, timeout=60, cwd=Path(__file__).parents[2],
        )  # fmt: skip
    finally:
        old.parent.chmod(0o755)
    if "keeps all privileges" in done.stderr:
        pytest.skip("the superuser may write everywhere, and cannot give that up here")
    assert done.stderr == ""
    assert done.stdout == (
        f"“old.png” cannot be saved: the folder “{old.parent}” does not let you write. Choose another folder.\n"
    )
    assert_untouched(old)


def test_a_folder_that_refuses(old, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(
        FileError, match=f"the folder “{re.escape(str(old.parent))}” does not let you write. Choose another"
    ):
        write_image(old, Image.of(RGB))
    with pytest.raises(FileError, match=r"permission is denied. Change the file's permissions"):
        read_images(old)
    monkeypatch.undo()
    assert_untouched(old)


def test_permissions_and_links_stay(tmp_path):
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    write_atomically(tmp_path / "fresh.txt", b"")
    plain = tmp_path / "plain.txt"
    plain.touch()
    assert (tmp_path / "fresh.txt").stat().st_mode == plain.stat().st_mode


def test_name_filters_list_every_extension():
    for extension in EXTENSIONS:
        assert f"*{extension}" in WRITABLE
        assert f"*{extension}" in READABLE.split(";;")[0]
    assert "PNG (*.png)" in WRITABLE.split(";;")
