"""MAT-files as DeepLearnToolbox has them, whole and damaged."""

import io
import struct
import tracemalloc
import zlib
from typing import Any

import numpy as np
import pytest
from scipy.io import savemat

from sightglass.algorithms.cnn.dataset import Dataset, DatasetError
from sightglass.algorithms.cnn.mat import decode_mat
from sightglass.algorithms.cnn.rendered_digits import RenderedDigits, rendered_digits

LIMIT = 1 << 30


@pytest.fixture(scope="module")
def digits() -> Dataset:
    return rendered_digits(RenderedDigits(count=600))


def one_of_ten(labels: Any) -> Any:
    return np.eye(10, dtype=np.uint8)[labels]


def packed(digits: Dataset, by_rows: bool = False, compress: bool = True, **changes: Any) -> bytes:
    def rows(images: Any) -> Any:
        return (images if by_rows else images.transpose(0, 2, 1)).reshape(len(images), -1)

    variables = {
        "train_x": rows(digits.train.images),
        "train_y": one_of_ten(digits.train.labels),
        "test_x": rows(digits.test.images),
        "test_y": one_of_ten(digits.test.labels),
    }
    stream = io.BytesIO()
    savemat(stream, {key: value for key, value in (variables | changes).items() if value is not None},
            do_compression=compress)  # fmt: skip
    return stream.getvalue()


def assert_same(read: Dataset, digits: Dataset) -> None:
    for part, expected in ((read.train, digits.train), (read.test, digits.test)):
        np.testing.assert_array_equal(part.images, expected.images)
        np.testing.assert_array_equal(part.labels, expected.labels)
        assert part.images.flags.c_contiguous
    assert read.train.classes == tuple("0123456789")


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("by_rows", [False, True], ids=["columns", "rows"])
def test_digits_stand_upright_in_whichever_order_a_file_has_them(
    digits: Dataset, by_rows: bool, compress: bool
) -> None:
    assert_same(decode_mat(packed(digits, by_rows, compress), "mnist_uint8.mat", LIMIT), digits)


def test_pixels_are_where_matlab_puts_them() -> None:
    """As reshape(train_x', 28, 28, n) does: element r + 28 c of a row is the pixel (r, c)."""
    row = np.zeros((1, 784), np.uint8)
    row[0, 3 + 28 * 17] = 200
    stream = io.BytesIO()
    labels = one_of_ten([4])
    savemat(stream, {"train_x": row, "train_y": labels, "test_x": row, "test_y": labels})
    image = decode_mat(stream.getvalue(), "a", LIMIT).train.images[0]
    assert image[3, 17] == 200
    assert image.sum() == 200


def test_doubles_from_zero_to_one_and_labels_as_doubles_are_read(digits: Dataset) -> None:
    images = digits.train.images.transpose(0, 2, 1).reshape(len(digits.train.images), -1) / 255.0
    data = packed(digits, train_x=images, train_y=one_of_ten(digits.train.labels).astype(np.float64))
    assert_same(decode_mat(data, "a", LIMIT), digits)


def test_versions_and_files_that_are_not_read_are_named() -> None:
    version_7_3 = b"MATLAB 7.3 MAT-file, Platform: GLNXA64".ljust(512) + b"\x89HDF\r\n\x1a\n"
    with pytest.raises(DatasetError, match=r"“a” is a MAT-file of version 7.3 \(HDF5\).*save\(..., '-v7'\)"):
        decode_mat(version_7_3, "a", LIMIT)
    with pytest.raises(DatasetError, match=r"version 7\.3"):
        decode_mat(b"\x89HDF\r\n\x1a\n", "a", LIMIT)
    with pytest.raises(DatasetError, match="“a” is no MAT-file"):
        decode_mat(b"text", "a", LIMIT)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"train_x": None}, r"“a” has no variable train_x; it holds test_x, test_y, train_y. Choose mnist_uint8.mat"),
        ({"train_x": None, "test_y": None, "images": np.eye(3)}, "no variable train_x nor test_y; it holds images"),
        ({"train_x": np.zeros((500, 783), np.uint8)}, "“train_x” in “a” has 783 columns, which are the pixels of no"),
        ({"train_x": np.zeros((28, 28, 500), np.uint8)}, r"“train_x” in “a” is a uint8 of the shape \(28, 28, 500\)"),
        ({"train_x": np.array([["text"]], object)}, "“train_x” in “a” is a cell array of the shape"),
        ({"train_x": {"images": 1}}, "“train_x” in “a” is a structure of the shape"),
        ({"train_x": np.full((500, 784), 1j)}, "“train_x” in “a” is a double of the shape"),
        ({"train_x": np.zeros((0, 784))}, r"“train_x” in “a” is a double of the shape \(0, 784\)"),
        ({"train_x": "text"}, "“train_x” in “a” is a text of the shape"),
        ({"train_y": np.eye(10, dtype=np.uint8)}, r"has 500 rows, and “train_y” has the shape \(10, 10\)"),
        ({"train_y": np.zeros((500, 1), np.uint8)}, r"“train_y” has the shape \(500, 1\)"),
        ({"train_y": np.zeros((500, 10), np.uint8)}, "“train_y” in “a” does not say.*row 1 must hold a single 1"),
        ({"train_x": np.full((500, 784), 256, np.uint16)}, "“train_x” in “a” has values from 256 to 256"),
        (
            {"test_x": np.zeros((100, 729), np.uint8)},
            "training images of 28 × 28 pixels in gray and test images of 27 × 27",
        ),
    ],
)
def test_other_variables_are_refused(digits: Dataset, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        decode_mat(packed(digits, **changes), "a", LIMIT)


@pytest.mark.parametrize("compress", [True, False])
def test_damaged_files_are_read_or_refused_but_end_nothing(compress: bool) -> None:
    """SciPy's own reader ends the process on some of these."""
    rng = np.random.default_rng(0)
    stream = io.BytesIO()
    images = rng.integers(0, 256, (30, 16), dtype=np.uint8)
    labels = np.eye(10)[np.arange(30) % 10]
    savemat(stream, {"train_x": images, "train_y": labels, "test_x": images[:10], "test_y": labels[:10]},
            do_compression=compress)  # fmt: skip
    data = np.frombuffer(stream.getvalue(), np.uint8)
    refused = 0
    for _ in range(400):
        broken = data[: rng.integers(11, len(data))].copy() if rng.random() < 0.3 else data.copy()
        places = rng.integers(10, len(broken), rng.integers(0, 5))
        broken[places] = rng.integers(0, 256, len(places))
        try:
            decode_mat(broken.tobytes(), "a", LIMIT)
        except DatasetError as error:
            refused += "“a”" in str(error)
    assert refused > 200


def test_a_file_that_is_cut_off_is_refused(digits: Dataset) -> None:
    data = packed(digits)
    for length in (128, 130, 200, 1000, len(data) // 2, len(data) - 1):
        with pytest.raises(DatasetError, match=r"“a” (is damaged or cut off|has no variable)"):
            decode_mat(data[:length], "a", LIMIT)


def test_what_is_compressed_is_not_unpacked_beyond_what_is_announced() -> None:
    matrix = packed_matrix("train_x", (1000, 784), bytes(50_000_000))
    data = b"MATLAB 5.0".ljust(126) + b"IM" + element(15, zlib.compress(matrix))
    small = b"".join(element(15, zlib.compress(packed_matrix(name, (2, 2), bytes([1, 0, 0, 1]))))
                     for name in ("train_y", "test_x", "test_y"))  # fmt: skip
    tracemalloc.start()
    try:
        with pytest.raises(DatasetError, match="is damaged or cut off"):
            decode_mat(data + small, "a", LIMIT)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def element(kind: int, content: bytes) -> bytes:
    return struct.pack("<II", kind, len(content)) + content


def packed_matrix(name: str, shape: tuple[int, int], values: bytes) -> bytes:
    """A matrix of bytes that says of itself that it fits, however many values follow."""
    title = name.encode().ljust(8, b"\0")
    tag = struct.pack("<II", 2, shape[0] * shape[1])
    parts = (element(6, struct.pack("<II", 9, 0)), element(5, struct.pack("<ii", *shape)),
             struct.pack("<II", 1, len(name)) + title, tag, values)  # fmt: skip
    return element(14, b"".join(parts))


def test_more_than_the_limit_is_refused_before_it_is_unpacked(digits: Dataset) -> None:
    data = packed(digits, test_x=np.zeros((2000, 784), np.uint8))
    with pytest.raises(DatasetError, match="“a” announces variables of 2 MiB; the limit is 1 MiB"):
        decode_mat(data, "a", 1 << 20)
