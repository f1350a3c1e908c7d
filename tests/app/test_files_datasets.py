"""Data sets open from files and folders; what is wrong is said with the file's name."""

import gzip
import io
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.io import savemat

from sightglass.algorithms.cnn.class_images import ClassImages
from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.progress import Cancelled
from sightglass.app.files import FileError, class_folders
from sightglass.app.files.datasets import read_dataset
from tests.algorithms.cnn.mnist import FOLDER, needs_mnist

RNG = np.random.default_rng(0)
TRAIN, TEST = (RNG.integers(0, 256, (count, 6, 5), dtype=np.uint8) for count in (20, 8))
TRAIN_LABELS, TEST_LABELS = np.arange(20, dtype=np.uint8) % 10, np.arange(8, dtype=np.uint8)


def images_file(images: NDArray[np.uint8]) -> bytes:
    return struct.pack(">IIII", 0x803, *images.shape) + images.tobytes()


def labels_file(labels: NDArray[np.uint8]) -> bytes:
    return struct.pack(">II", 0x801, len(labels)) + labels.tobytes()


DASHES = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
DOTS = tuple(name.replace("-idx", ".idx") for name in DASHES)
ZIPPED = tuple(f"{name}.gz" for name in DASHES)
PREFIXED = tuple(f"emnist-digits-{name.replace('t10k', 'test')}.gz" for name in DASHES)
MIXED = (DASHES[0], ZIPPED[1], DOTS[2], DASHES[3].upper())


def save_idx(folder: Path, names: tuple[str, ...] = DASHES, **changes: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    contents = (images_file(TRAIN), labels_file(TRAIN_LABELS), images_file(TEST), labels_file(TEST_LABELS))
    for name, content in zip(names, contents, strict=True):
        data = changes.get(name.partition("-idx")[0].replace("-", "_"), content)
        (folder / name).write_bytes(gzip.compress(data, mtime=0) if name.endswith(".gz") else data)
    return folder


def save_classes(folder: Path, counts: dict[str, int], size: tuple[int, int] = (28, 28)) -> Path:
    for number, (name, count) in enumerate(counts.items()):
        (folder / name).mkdir(parents=True, exist_ok=True)
        for index in range(count):
            pixels = np.full(size, 10 * number + index, np.uint8)
            (folder / name / f"{index}.png").write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    return folder


class Recorder:
    def __init__(self, stop_at: float = 2.0) -> None:
        self.fractions: list[float] = []
        self._stop_at = stop_at

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        self.fractions.append(fraction)
        if fraction >= self._stop_at:
            raise Cancelled


@pytest.mark.parametrize("names", [DASHES, DOTS, ZIPPED, PREFIXED, MIXED],
                         ids=["dashes", "dots", "gzip", "prefixed", "mixed"])  # fmt: skip
def test_the_four_files_of_mnist_are_found_by_their_usual_names(tmp_path: Path, names: tuple[str, ...]) -> None:
    folder = save_idx(tmp_path / "digits", names)
    (folder / "readme.txt").write_text("about")
    progress = Recorder()
    whole = read_dataset(folder, progress=progress)
    np.testing.assert_array_equal(whole.train.images, TRAIN)
    np.testing.assert_array_equal(whole.train.labels, TRAIN_LABELS)
    np.testing.assert_array_equal(whole.test.images, TEST)
    np.testing.assert_array_equal(whole.test.labels, TEST_LABELS)
    assert whole.name == "digits"
    assert whole.train.classes == tuple("0123456789")
    assert progress.fractions == sorted(progress.fractions)
    assert len(progress.fractions) > 2


@pytest.mark.parametrize("names", [DASHES, ZIPPED])
def test_any_of_the_four_files_opens_all(tmp_path: Path, names: tuple[str, ...]) -> None:
    folder = save_idx(tmp_path / "digits", names)
    for name in names:
        np.testing.assert_array_equal(read_dataset(folder / name).test.images, TEST)


def test_an_unpacked_file_comes_before_its_archive(tmp_path: Path) -> None:
    folder = save_idx(tmp_path / "digits")
    (folder / ZIPPED[0]).write_bytes(b"damaged")
    np.testing.assert_array_equal(read_dataset(folder).train.images, TRAIN)


@needs_mnist
def test_mnist_opens() -> None:
    whole = read_dataset(FOLDER)
    assert whole.train.images.shape == (60_000, 28, 28)
    assert whole.test.images.shape == (10_000, 28, 28)
    assert whole.train.labels[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]


def test_files_that_are_missing_are_named(tmp_path: Path) -> None:
    folder = save_idx(tmp_path / "digits")
    (folder / DASHES[1]).unlink()
    with pytest.raises(FileError, match=r"“digits” is no complete data set: train-labels-idx1-ubyte \(.gz or not\) is"):
        read_dataset(folder)
    (folder / DASHES[2]).unlink()
    with pytest.raises(
        FileError, match=r"train-labels-idx1-ubyte and t10k-images-idx3-ubyte .* are missing.*Get MNIST"
    ):
        read_dataset(folder / DASHES[0])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"train_images": images_file(TRAIN)[:-1]}, "“train-images-idx3-ubyte” is cut off"),
        ({"train_images": images_file(TRAIN) + b"x"}, "“train-images-idx3-ubyte” is too long"),
        ({"train_images": labels_file(TRAIN_LABELS)}, "“train-images-idx3-ubyte” is no IDX file of images"),
        ({"t10k_labels": labels_file(TEST_LABELS + 3)}, "“t10k-labels-idx1-ubyte” has the label 10 for image 8"),
        ({"t10k_labels": labels_file(TEST_LABELS[:7])}, "“digits” does not fit together: .* has 8 images and .* has 7"),
        (
            {"t10k_images": images_file(np.zeros((8, 6, 6), np.uint8))},
            "training images of 5 × 6 pixels in gray and test images of 6 × 6",
        ),
        ({"t10k_images": b""}, "“t10k-images-idx3-ubyte” is cut off"),
    ],
)
def test_damaged_files_of_mnist_are_named(tmp_path: Path, changes: dict[str, bytes], words: str) -> None:
    with pytest.raises((DatasetError, FileError), match=words):
        read_dataset(save_idx(tmp_path / "digits", **changes))


def test_a_damaged_archive_is_named(tmp_path: Path) -> None:
    folder = save_idx(tmp_path / "digits", ZIPPED)
    data = bytearray((folder / ZIPPED[0]).read_bytes())
    data[-6] ^= 255
    (folder / ZIPPED[0]).write_bytes(data)
    with pytest.raises(DatasetError, match=r"“train-images-idx3-ubyte\.gz” is damaged: its gzip data"):
        read_dataset(folder)


def mat_file() -> bytes:
    square = np.zeros((20, 25), np.uint8)
    stream = io.BytesIO()
    savemat(stream, {"train_x": square, "train_y": np.eye(10)[TRAIN_LABELS], "test_x": square[:8],
                     "test_y": np.eye(10)[TEST_LABELS]})  # fmt: skip
    return stream.getvalue()


def npz_file() -> bytes:
    stream = io.BytesIO()
    np.savez(stream, x_train=TRAIN, y_train=TRAIN_LABELS, x_test=TEST, y_test=TEST_LABELS)
    return stream.getvalue()


@pytest.mark.parametrize(("make", "name"), [(mat_file, "a.mat"), (npz_file, "a.npz"), (mat_file, "without_ending")])
def test_mat_and_npz_files_open_by_their_content(tmp_path: Path, make: Callable[[], bytes], name: str) -> None:
    (tmp_path / name).write_bytes(make())
    whole = read_dataset(tmp_path / name)
    assert whole.train.labels.tolist() == TRAIN_LABELS.tolist()
    assert whole.name == name
    if Path(name).suffix:
        assert read_dataset(tmp_path).test.labels.tolist() == TEST_LABELS.tolist()


def test_several_files_in_a_folder_are_left_to_the_person(tmp_path: Path) -> None:
    (tmp_path / "a.mat").write_bytes(mat_file())
    (tmp_path / "b.npz").write_bytes(npz_file())
    with pytest.raises(FileError, match=r"holds several data sets: a.mat, b.npz. Choose one"):
        read_dataset(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"about digits", "“a.txt” is text, not a data set"),
        ("a.mat", b"", r"“a.mat” is empty \(0 bytes\)"),
        ("a.mat", b"MATLAB 7.3 MAT-file".ljust(600), r"“a.mat” is a MAT-file of version 7.3 \(HDF5\)"),
        ("a.npz", b"PK\x03\x04", "“a.npz” is damaged"),
        ("a.gz", gzip.compress(b"x", mtime=0), "“a.gz” is a gzip archive, not a data set"),
        ("train-images-idx3-ubyte", b"text", "is no complete data set"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises((DatasetError, FileError), match=words):
        read_dataset(tmp_path / name)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"“none\.npz” does not exist in the folder"):
        read_dataset(tmp_path / "none.npz")
    with pytest.raises(FileError, match=f"“{tmp_path.name}” is empty. Choose a folder with the four files of MNIST"):
        read_dataset(tmp_path)


def test_a_folder_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    folder = save_idx(tmp_path / "digits")
    # The superuser, whom no permission stops, is refused all the same.
    for name in ("listdir", "scandir"):
        monkeypatch.setattr(os, name, refuse)
    with pytest.raises(FileError, match="“digits” cannot be read: permission is denied"):
        read_dataset(folder)
    monkeypatch.undo()
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileError, match="“train-images-idx3-ubyte” cannot be read: permission is denied"):
        read_dataset(folder)


def test_files_beyond_the_memory_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sightglass.app.files import datasets

    folder = save_idx(tmp_path / "digits")
    monkeypatch.setattr(datasets, "memory_limit", lambda: 500)
    with pytest.raises(DatasetError, match="“train-images-idx3-ubyte” announces 20 images of 5 × 6 px, which take"):
        read_dataset(folder)


def test_subfolders_are_classes_and_a_part_of_each_is_kept_for_the_test(tmp_path: Path) -> None:
    folder = save_classes(tmp_path / "pets", {"cat": 5, "dog": 10})
    (folder / "readme.txt").write_text("about")
    (folder / ".git").mkdir()
    whole = read_dataset(folder)
    assert whole.train.classes == ("cat", "dog")
    assert whole.name == "pets"
    assert np.bincount(whole.train.labels).tolist() == [4, 8]
    assert np.bincount(whole.test.labels).tolist() == [1, 2]
    # The gray value tells the class and the file: each image is there once, with its own label.
    levels = np.concatenate([part.images[:, 0, 0] for part in (whole.train, whole.test)])
    labels = np.concatenate([whole.train.labels, whole.test.labels])
    assert sorted(levels.tolist()) == [*range(5), *range(10, 20)]
    np.testing.assert_array_equal(levels // 10, labels)
    again = read_dataset(folder)
    np.testing.assert_array_equal(again.test.images, whole.test.images)
    others = [read_dataset(folder, ClassImages(seed=seed)).test.images.tobytes() for seed in range(1, 6)]
    assert any(other != whole.test.images.tobytes() for other in others)


def test_numbers_as_names_are_in_the_order_of_their_values(tmp_path: Path) -> None:
    folder = save_classes(tmp_path / "a", {"10": 2, "9": 2, "1": 2, "b": 2, "A": 2})
    assert read_dataset(folder).train.classes == ("1", "9", "10", "A", "b")


@pytest.mark.parametrize("names", [("train", "test"), ("Training", "Testing"), ("train", "val")])
def test_a_folder_for_the_test_is_kept_to(tmp_path: Path, names: tuple[str, str]) -> None:
    save_classes(tmp_path / "pets" / names[0], {"cat": 3, "dog": 1})
    save_classes(tmp_path / "pets" / names[1], {"dog": 2})
    progress = Recorder()
    whole = read_dataset(tmp_path / "pets", progress=progress)
    assert whole.train.classes == ("cat", "dog")
    assert whole.train.labels.tolist() == [0, 0, 0, 1]
    assert whole.test.labels.tolist() == [1, 1]
    assert progress.fractions == sorted(progress.fractions)


def test_images_take_one_size(tmp_path: Path) -> None:
    folder = save_classes(tmp_path / "pets", {"cat": 2, "dog": 2}, (10, 30))
    save_classes(folder, {"cow": 3}, (50, 20))
    whole = read_dataset(folder, ClassImages(side=16, color=True))
    assert whole.train.images.shape == (4, 16, 16, 3)
    assert read_dataset(folder).train.images.shape == (4, 28, 28)


def test_files_that_cannot_be_read_are_left_out_and_told(tmp_path: Path) -> None:
    folder = save_classes(tmp_path / "pets", {"cat": 4, "dog": 4})
    (folder / "cat" / "1.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    (folder / "dog" / "notes.txt").write_text("notes")
    (folder / "dog" / "Thumbs.db").write_bytes(b"of the system")
    skipped: list[tuple[Path, str]] = []
    whole = read_dataset(folder, skipped=lambda path, reason: skipped.append((path, reason)))
    assert len(whole.train.images) + len(whole.test.images) == 7
    assert [path.name for path, _ in skipped] == ["1.png", "notes.txt"]
    assert "“1.png”" in skipped[0][1]
    assert "“notes.txt” is text" in skipped[1][1]


def test_too_few_classes_or_images_are_refused(tmp_path: Path) -> None:
    only = save_classes(tmp_path / "only", {"cat": 3})
    with pytest.raises(
        FileError, match=r"“only” is no data set: it has the only subfolder “cat”. Put the images of each"
    ):
        read_dataset(only)
    flat = save_classes(tmp_path / "flat", {"cat": 3}) / "cat"
    with pytest.raises(FileError, match="“cat” is no data set: it has no subfolder"):
        read_dataset(flat)
    few = save_classes(tmp_path / "few", {"cat": 3, "dog": 1})
    with pytest.raises(DatasetError, match="“dog” has 1 image that can be read"):
        read_dataset(few)
    none = save_classes(tmp_path / "none", {"cat": 3, "dog": 0})
    with pytest.raises(DatasetError, match="“dog” has 0 images"):
        read_dataset(none)


@pytest.mark.parametrize(
    ("train", "test", "words"),
    [
        ({"cat": 1, "dog": 1}, {"cow": 1}, "has the class “cow” in its test folder but not in its training folder"),
        ({"cat": 1, "dog": 1}, {"cat": 0}, "has no readable image in its test folder"),
        ({"cat": 1, "dog": 0}, {"cat": 1}, "no readable image of the class “dog” in its training folder"),
        ({"cat": 1}, {"cat": 1}, "the only subfolder “cat”"),
    ],
)
def test_folders_that_do_not_fit_each_other_are_refused(
    tmp_path: Path, train: dict[str, int], test: dict[str, int], words: str
) -> None:
    save_classes(tmp_path / "pets" / "train", train)
    save_classes(tmp_path / "pets" / "test", test)
    with pytest.raises(FileError, match=f"“pets” .*{words}"):
        read_dataset(tmp_path / "pets")


def test_too_many_files_are_refused_before_any_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = save_classes(tmp_path / "pets", {"cat": 4, "dog": 4})
    monkeypatch.setattr(class_folders, "MOST_FILES", 7)
    progress = Recorder()
    with pytest.raises(FileError, match=r"“pets” holds 8 files, .* the limit is 7 files"):
        read_dataset(folder, progress=progress)
    assert progress.fractions == []


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        read_dataset(save_classes(tmp_path / "pets", {"cat": 4, "dog": 4}), progress=Recorder(0.5))
    with pytest.raises(Cancelled):
        read_dataset(save_idx(tmp_path / "digits"), progress=Recorder(0.5))
