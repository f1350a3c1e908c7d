"""NPZ files as Keras hands them out, whole and damaged."""

import io
import zipfile
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.cnn.keras_npz import decode_npz

RNG = np.random.default_rng(0)
LIMIT = 1 << 30
ARRAYS: dict[str, NDArray[Any]] = {
    "x_train": RNG.integers(0, 256, (12, 9, 8), dtype=np.uint8),
    "y_train": np.arange(12, dtype=np.uint8) % 5,
    "x_test": RNG.integers(0, 256, (4, 9, 8), dtype=np.uint8),
    "y_test": np.array([4, 0, 1, 2], np.uint8),
}


def packed(save: Any = np.savez_compressed, **changes: Any) -> bytes:
    stream = io.BytesIO()
    save(stream, **{key: value for key, value in (ARRAYS | changes).items() if value is not None})
    return stream.getvalue()


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_gray_images_are_read(save: Any) -> None:
    whole = decode_npz(packed(save, more=np.zeros(3)), "digits.npz", LIMIT)
    np.testing.assert_array_equal(whole.train.images, ARRAYS["x_train"])
    np.testing.assert_array_equal(whole.test.images, ARRAYS["x_test"])
    assert whole.train.labels.tolist() == ARRAYS["y_train"].tolist()
    assert whole.train.classes == tuple("01234")
    assert whole.name == "digits.npz"


def test_color_images_with_columns_of_labels_are_read() -> None:
    train = RNG.integers(0, 256, (12, 9, 8, 3), dtype=np.uint8)
    whole = decode_npz(packed(x_train=train, x_test=train[:4], y_train=ARRAYS["y_train"][:, None]), "a", LIMIT)
    np.testing.assert_array_equal(whole.train.images, train)
    assert whole.train.labels.tolist() == ARRAYS["y_train"].tolist()


def test_a_single_channel_is_gray_and_fortran_order_is_read_right() -> None:
    train = np.asfortranarray(ARRAYS["x_train"][..., None])
    whole = decode_npz(packed(x_train=train), "a", LIMIT)
    np.testing.assert_array_equal(whole.train.images, ARRAYS["x_train"])


RUN: list[str] = []


def run_by_pickle() -> int:
    RUN.append("run")
    return 0


class Treacherous:
    def __reduce__(self) -> Any:
        return run_by_pickle, ()


def test_python_objects_are_refused_and_never_unpickled() -> None:
    data = packed(y_train=np.array([Treacherous()] * 12, dtype=object))
    with pytest.raises(DatasetError, match="“y_train” in “a” holds Python objects, which are never loaded because"):
        decode_npz(data, "a", LIMIT)
    assert RUN == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"x_train": None}, r"“a” has no array x_train; it holds x_test, y_test, y_train. Save the arrays as x_train"),
        ({"x_train": None, "y_test": None, "train": np.zeros(3)}, "no array x_train nor y_test; it holds train, x_"),
        ({"x_train": np.zeros((12, 72), np.uint8)}, r"“x_train” in “a” has the shape \(12, 72\), which are no images"),
        ({"x_train": np.full((12, 9, 8), 300)}, "“x_train” in “a” has values from 300 to 300"),
        ({"y_train": np.arange(11)}, "12 images need as many labels"),
        ({"y_train": np.full(12, -1)}, "“y_train” in “a” has labels from -1 to -1"),
        ({"x_test": np.zeros((4, 9, 9), np.uint8)}, "training images of 8 × 9 pixels in gray and test images of 9 × 9"),
        ({"y_test": np.array(["a"] * 4)}, "“y_test” in “a” has the shape"),
    ],
)
def test_other_arrays_are_refused(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        decode_npz(packed(**changes), "a", LIMIT)


def rewritten(**contents: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed())) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, contents.get(name.removesuffix(".npy"), old.read(name)))
    return stream.getvalue()


def header(shape: tuple[int, ...]) -> bytes:
    stream = io.BytesIO()
    np.lib.format.write_array_header_1_0(stream, {"descr": "|u1", "fortran_order": False, "shape": shape})
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (packed()[:-30], "“a” is damaged: its archive cannot be unpacked"),
        (packed()[:200] + bytes(8) + packed()[208:], "“a” is damaged: its archive cannot be unpacked"),
        (b"PK\x03\x04nonsense", "“a” is damaged: its archive cannot be unpacked"),
        (rewritten(x_train=b"no array"), "“x_train” in “a” is damaged: its header cannot be read"),
        (
            rewritten(x_train=header((2**40, 28, 28)) + bytes(9)),
            r"announces the shape \(1099511627776, 28, 28\), which",
        ),
        (rewritten(x_train=header((12, 9, 8)) + bytes(863)), "which does not fit its"),
        (rewritten(x_train=b"\x93NUMPY\x01\x00\xff\xffx"), "its header cannot be read"),
    ],
    ids=["cut off", "overwritten", "no archive", "no array", "huge shape", "short", "header"],
)
def test_damaged_files_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(DatasetError, match=words):
        decode_npz(data, "a", LIMIT)


def test_more_than_the_limit_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(DatasetError, match="“a” announces arrays of 2 MiB; the limit is 1 MiB"):
        decode_npz(packed(x_train=np.zeros((2000, 32, 32), np.uint8)), "a", 1 << 20)
