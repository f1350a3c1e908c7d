"""IDX files, whole and damaged."""

import gzip
import struct
import tracemalloc

import numpy as np
import pytest

from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.cnn.idx import decode_images, decode_labels
from tests.algorithms.cnn.mnist import FOLDER, needs_mnist

LIMIT = 1 << 30
IMAGES = np.random.default_rng(0).integers(0, 256, (7, 5, 3), dtype=np.uint8)
LABELS = np.array([0, 9, 3, 1, 1, 4, 7], np.uint8)


def images_file(count: int = 7, rows: int = 5, columns: int = 3, magic: int = 0x803) -> bytes:
    return struct.pack(">IIII", magic, count, rows, columns) + IMAGES.tobytes()


def labels_file(labels: np.ndarray = LABELS, count: int = 7) -> bytes:
    return struct.pack(">II", 0x801, count) + labels.tobytes()


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_images_and_labels_are_read(pack) -> None:
    images = decode_images(pack(images_file()), "a", LIMIT)
    np.testing.assert_array_equal(images, IMAGES)
    assert images.dtype == np.uint8
    labels = decode_labels(pack(labels_file()), "a", LIMIT)
    np.testing.assert_array_equal(labels, LABELS)
    assert labels.dtype == np.int64


@needs_mnist
def test_mnist_is_read() -> None:
    name = "t10k-images-idx3-ubyte.gz"
    images = decode_images((FOLDER / name).read_bytes(), name, LIMIT)
    labels = decode_labels((FOLDER / "t10k-labels-idx1-ubyte.gz").read_bytes(), "labels", LIMIT)
    assert images.shape == (10_000, 28, 28)
    # As it is published: the first ten of the test.
    assert labels[:10].tolist() == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]
    assert np.bincount(labels).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (images_file()[:-1], r"“a” is cut off: 7 images of 3 × 5 px take 105 bytes after the header, and it has 104"),
        (images_file()[:10], "“a” is cut off: it has 10 bytes, and the header alone takes 16"),
        (images_file()[:2], "is cut off: it has 2 bytes"),
        (images_file(count=8), r"is cut off: 8 images"),
        (images_file() + b"x", "“a” is too long: bytes follow after the 7 images"),
        (images_file(count=6), "is too long"),
        (images_file(magic=0x804), r"is no IDX file of images: it begins with 00 00 08 04, instead of the magic"),
        (images_file(magic=0x903), "begins with 00 00 09 03"),
        (labels_file(), "begins with 00 00 08 01, which is that of labels"),
        (images_file(rows=0), "announces 7 images of 3 × 0 px, which makes no sense"),
        (images_file(rows=2**31), "which makes no sense"),
        (b"P5 28 28 255 nonsense", "begins with 50 35 20 32"),
    ],
)  # fmt: skip
def test_damaged_images_are_refused_with_the_reason(pack, data: bytes, words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        decode_images(pack(data), "a", LIMIT)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(DatasetError, match="“a” is cut off: it has 0 bytes"):
        decode_images(b"", "a", LIMIT)


def test_labels_beyond_nine_are_named_with_their_image() -> None:
    with pytest.raises(DatasetError, match="“a” has the label 12 for image 3, but digits are 0 to 9"):
        decode_labels(labels_file(np.array([0, 1, 12, 3, 4, 5, 6], np.uint8)), "a", LIMIT)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(images_file(), mtime=0)[:-6], "“a” is cut off: its gzip data has no end"),
        (gzip.compress(images_file(), mtime=0)[:30], "is cut off: its gzip data has no end"),
        (
            gzip.compress(images_file(), mtime=0)[:-8] + b"abcdefgh",
            "“a” is damaged: its gzip data cannot be decompressed",
        ),
        (b"\x1f\x8b" + bytes(40), "“a” is damaged: its gzip data cannot be decompressed"),
        (gzip.compress(images_file(), mtime=0) + b"more", "is too long"),
    ],
)
def test_damaged_gzip_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        decode_images(data, "a", LIMIT)


def test_more_than_the_limit_is_refused_before_memory_is_taken() -> None:
    with pytest.raises(DatasetError, match=r"“a” announces 60,000 images of 28 × 28 px, which take 45 MiB; the limit"):
        decode_images(struct.pack(">IIII", 0x803, 60_000, 28, 28), "a", 1 << 20)


def test_what_gzip_hides_is_not_unpacked_beyond_what_the_header_announces() -> None:
    bomb = gzip.compress(images_file() + bytes(50_000_000), mtime=0)
    lie = gzip.compress(struct.pack(">IIII", 0x803, 2_000_000, 28, 28), mtime=0)
    tracemalloc.start()
    try:
        with pytest.raises(DatasetError, match="is too long"):
            decode_images(bomb, "a", LIMIT << 4)
        with pytest.raises(DatasetError, match="more than its gzip data can hold"):
            decode_images(lie, "a", LIMIT << 4)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
