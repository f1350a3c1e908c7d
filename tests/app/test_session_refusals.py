"""Sessions as files: what is not as it should be is refused whole, with the reason."""

import io
import json
import struct
import zipfile
import zlib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.cnn.archive import write_npz
from sightglass.app.files.errors import FileError
from sightglass.app.files.png import chunk
from sightglass.app.session import archive
from sightglass.app.session.archive import read_session
from tests.app.session_files import PIXELS, Data, png, version_1, write
from tests.app.test_session_archive import RUN


def npy(header: str) -> bytes:
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode()


def changed(*path: Any, to: Any) -> Data:
    """Give the session of version 1 with one value changed, or taken out where it is `...`."""
    data = version_1()
    inner: Any = data
    for key in path[:-1]:
        inner = inner[key]
    if to is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = to
    return data


IMAGE = ("images", 0)
DOCK = ("docks", "contrast")
STEP = {"operation": "contrast", "parameters": {"picture": "result", "region": None}, "inputs": []}
WRONG: dict[str, tuple[Data | bytes, str]] = {
    "another format": (changed("format", to="other"), "does not say that it is a Sightglass session"),
    "a newer version": (changed("version", to=99), "is of version 99 .* Update Sightglass"),
    "version 0": (changed("version", to=0), "no version 0"),
    "a version that is no number": (changed("version", to=True), "version should be a whole number, but is true"),
    "an unknown entry": (changed("more", to=1), "“more”, which this version does not know"),
    "a missing entry": (changed("canvas", to=...), "its canvas should be a table"),
    "images that are no list": (changed("images", to={}), "images should be a list, but is a table"),
    "no current image": (changed("current", to=None), "none of its images is the current"),
    "a current image that is not there": (changed("current", to=1), "number 1, but there are 1"),
    "a negative place": (changed("current", to=-1), "number -1"),
    "a name that is a number": (changed(*IMAGE, "name", to=3), "should be a text"),
    "a part that is missing": (changed(*IMAGE, "pixels", to="parts/two.png"), "“parts/two.png” is missing"),
    "no pixels": (changed(*IMAGE, "pixels", to=None), "has no pixels"),
    "the description as pixels": (changed(*IMAGE, "pixels", to="session.json"), "is no PNG or NPY"),
    "too many bits": (changed(*IMAGE, "bit_depth", to=9), "9 bits"),
    "black above white": (changed(*IMAGE, "black_and_white", to=[1, 0]), "black .* not below"),
    "a view that is none": (changed(*IMAGE, "view", to={"scene": "a", "matrix": [[1]], "gain": 1}), "3 numbers"),
    "an unknown operation": (changed(*IMAGE, "recipe", to=[{**STEP, "operation": "magic"}]), "“magic” .* no edit"),
    "a recipe with an unknown field": (
        changed(*IMAGE, "recipe", to=[{**STEP, "parameters": {"magic": 1, "picture": "result"}}]), "no such parameter",
    ),
    "a recipe with an unknown entry": (changed(*IMAGE, "recipe", to=[{**STEP, "more": 1}]), "“more”"),
    "an unknown sample": (
        changed(*IMAGE, "recipe", to=[{**STEP, "operation": "sample", "parameters": {"key": "no"}}]), "“sample”",
    ),
    "a recipe without a picture": (
        changed(*IMAGE, "recipe", to=[{**STEP, "parameters": {}}]), "“picture” is missing",
    ),
    "a recipe with a region that is none": (
        changed(*IMAGE, "recipe", to=[{**STEP, "parameters": {"picture": "result", "region": "all"}}]), "“region”",
    ),
    "a recipe with too many inputs": (
        changed(*IMAGE, "recipe", to=[{**STEP, "inputs": ["a"] * 9}]), "takes 1 further images, not 9",
    ),
    "a recipe that learns from a data set": (
        changed(*IMAGE, "recipe", to=[{**STEP, "operation": "classifier"}]), "data set",
    ),
    "an edit with parameters that it does not have": (
        changed(*IMAGE, "recipe", to=[{"operation": "gray", "parameters": {"a": 1}, "inputs": []}]), "no parameters",
    ),
    "an origin with parameters that it does not have": (
        changed(*IMAGE, "recipe", to=[{"operation": "paste", "parameters": {"a": [[]]}, "inputs": []}]), "no entry 'a'",
    ),
    "an endless recipe": (changed(*IMAGE, "recipe", to=[STEP] * 1001), "claims 1,001 steps"),
    "a page before the first": (changed(*IMAGE, "page", to=-1), "page of .* number -1"),
    "a name without end": (changed(*IMAGE, "name", to="n" * 200_000), "has 200,000 letters"),
    "infinite black": (
        json.dumps(changed(*IMAGE, "black_and_white", to=[0, 7])).replace("7]", "1e400]").encode(),
        "1e400 is no number",
    ),
    "a view without numbers": (
        changed(*IMAGE, "view", to={"scene": "a", "matrix": [[float("nan")] * 3] * 3, "gain": 1}), "NaN is no number",
    ),
    "an entry that is given twice": (
        json.dumps(version_1()).replace('"current": 0', '"current": 0, "current": 0').encode(),
        "'current' is given twice",
    ),
    "more images than can be shown": (changed("images", to=version_1()["images"] * 30_001), "claims 30,001 images"),
    "a film without files": (changed(*DOCK, "film", to={"files": [], "frame": 0}), "film .* has no files"),
    "a film at no frame": (changed(*DOCK, "film", to={"files": ["a"], "frame": -1}), "frame of the film"),
    "a kept run that is none": (changed(*DOCK, "runs", to=[{"number": 1}]), "lacks “origin”"),
    "a kept run of an unknown network": (
        changed(*DOCK, "runs", to=[{**asdict(RUN), "origin": {**asdict(RUN.origin), "network": "magic"}}]), "“magic”",
    ),
    "a kept run of no step": (
        changed(*DOCK, "runs", to=[{**asdict(RUN), "origin": {**asdict(RUN.origin), "steps": []}}]), "claims 0 values",
    ),
    "a kept run with half a curve": (
        changed(*DOCK, "runs", to=[{**asdict(RUN), "losses": [1.0]}]), "points lack a coordinate",
    ),
    "kept runs without end": (changed(*DOCK, "runs", to=[{}] * 7), "claims 7 kept runs"),
    "drafts that are no texts": (changed(*DOCK, "drafts", to={"a": 1}), "what is begun in .* should be a text"),
    "drafts without end": (changed(*DOCK, "drafts", to={"a": "b" * 2_000_000}), "is more than it can be"),
    "an edited image that is not there": (changed("edited", to=[{"image": 1, "steps": []}]), "there are 1"),
    "edited steps that are none": (changed("edited", to=[{"image": 0, "steps": [{}]}]), "lacks “step”"),
    "an unknown tool": (changed("canvas", "tool", to="hammer"), "tool of its canvas is “hammer”"),
    "a zoom beyond all bounds": (changed("canvas", "zoom", to=[3, 4, 1e300, 1, 1]), "zoom shows no part"),
    "a zoom beside the image": (changed("canvas", "zoom", to=[3, 4, 2, 5, 1]), "zoom shows no part"),
    "a zoom that lacks a number": (changed("canvas", "zoom", to=[3, 4, 2]), "hold 3 numbers"),
    "a line beyond the image": (changed("canvas", "line", to=[3, 4, 0, 0, 4, 0]), "line .* does not lie within"),
    "a line of texts": (changed("canvas", "line", to=[3, 4, "a", 0, 1, 0]), "should be a number"),
    "an unknown algorithm": (changed("docks", to={"magic": version_1()["docks"]["contrast"]}), "algorithm “magic”"),
    "an unknown parameter": (changed(*DOCK, "parameters", "magic", to=1), "magic: there is no such parameter"),
    "a parameter out of range": (changed(*DOCK, "parameters", "gamma", to=1e9), "gamma"),
    "a parameter of the wrong type": (changed(*DOCK, "parameters", "gamma", to=[]), "gamma"),
    "parameters of a newer version": (changed(*DOCK, "parameters", "version", to=99), "99 is not supported"),
    "too few inputs": (changed(*DOCK, "inputs", to=["current"]), "2 inputs rather than 1"),
    "an input that is not there": (changed(*DOCK, "inputs", to=[7, None]), "number 7"),
    "an input of another kind": (changed(*DOCK, "inputs", to=["all", None]), "“all”"),
    "an endless page": (changed(*DOCK, "page", to=10**30), "page of .* there are 100"),
    "an endless number": (changed(*IMAGE, "black_and_white", to=[0, 10**400]), "far too large"),
    "a training that is none": (
        changed(*DOCK, "training", to={"batches": 3, "checkpoint": "parts/one.png"}), "no NPZ file",
    ),
    "a dock in use that is closed": (changed("active", to="filter"), "“filter”, is none of its docks"),
    "an unknown mode": (changed("canvas", "mode", to="upside down"), "upside down"),
    "a selection outside": (changed("canvas", "selection", to=[0, 0, 4, 4]), "does not lie within"),
    "half a selection": (changed("canvas", "selection", to=[0, 0]), "4 numbers"),
    "a layout that is no text": (changed("layout", to="§"), "layout cannot be read"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_description_that_is_wrong_is_refused_with_the_reason(case: str, tmp_path: Path) -> None:
    data, reason = WRONG[case]
    with pytest.raises(FileError, match=f"^“run.sightglass” .*{reason}") as refused:
        read_session(write(tmp_path / "run.sightglass", data))
    assert str(refused.value).endswith(".")


def claims_a_gigapixel() -> bytes:
    header = struct.pack(">IIBBBBB", 40_000, 25_000, 8, 0, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


LARGE = "{'descr': '<f4', 'fortran_order': False, 'shape': (40000, 25000), }\n"
PICKLED = "{'descr': '|O', 'fortran_order': False, 'shape': (3, 4), }\n"


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"parts/one.png": claims_a_gigapixel()}, "“one” claims 40000 × 25000 pixels .* the limit is 500 megapixels"),
        ({"parts/one.png": png()[:-20]}, "“one” is cut off"),
        ({"parts/one.png": b"no picture at all"}, "“one” is "),
        ({"parts/one.png": png(PIXELS), "../one.png": png()}, "“../one.png” would leave the archive"),
        ({"parts/one.png": png(PIXELS), "/etc/one.png": png()}, "would leave the archive"),
        ({"parts/one.png": png(PIXELS), "parts/../../one.png": png()}, "would leave the archive"),
        ({"parts/one.png": png(PIXELS), "C:\\one.png": png()}, "would leave the archive"),
        ({"parts/one.png": png(PIXELS), "parts/one.exe": b"MZ"}, "“parts/one.exe”, which is no part"),
    ],
)
def test_parts_that_are_wrong_are_refused(parts: dict[str, bytes], reason: str, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=reason):
        read_session(write(tmp_path / "run.sightglass", version_1(), parts))


@pytest.mark.parametrize(("header", "reason"), [(LARGE, "the limit is 500 megapixels"), (PICKLED, "never loaded")])
def test_arrays_that_are_too_large_or_pickled_are_refused(header: str, reason: str, tmp_path: Path) -> None:
    data = changed(*IMAGE, "pixels", to="parts/one.npy")
    with pytest.raises(FileError, match=reason):
        read_session(write(tmp_path / "run.sightglass", data, {"parts/one.npy": npy(header)}))


def test_all_images_together_may_not_take_more_than_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "run.sightglass", version_1())
    monkeypatch.setattr("sightglass.app.session.parts.memory_limit", lambda: 11)
    with pytest.raises(FileError, match="its images take more than"):
        read_session(path)


def test_a_part_that_would_unpack_to_much_more_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "run.sightglass", version_1(), compression=zipfile.ZIP_DEFLATED)
    with pytest.raises(FileError, match="is compressed, and parts of sessions are not"):
        read_session(path)


def test_a_description_that_would_unpack_to_much_more_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_DESCRIPTION_BYTES", 100)
    with pytest.raises(FileError, match="far more than it can need"):
        read_session(write(tmp_path / "run.sightglass", version_1()))


def test_a_name_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "run.sightglass"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("session.json", json.dumps(version_1()))
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("session.json", "{}")
    with pytest.raises(FileError, match=r"holds “session\.json” twice"):
        read_session(path)


@pytest.mark.parametrize("content", [b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b"null"])
def test_a_description_that_is_no_table_is_refused(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="its description"):
        read_session(write(tmp_path / "run.sightglass", content))


def test_a_file_that_is_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.sightglass", version_1()).read_bytes()
    path = tmp_path / "run.sightglass"
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        with pytest.raises(FileError, match="is no session, or a damaged one"):
            read_session(path)


def test_bytes_that_were_changed_are_noticed(tmp_path: Path) -> None:
    path = write(tmp_path / "run.sightglass", version_1())
    content = bytearray(path.read_bytes())
    content[content.index(b"IDAT") + 6] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(FileError, match="damaged"):
        read_session(path)


@pytest.mark.parametrize("kind", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_description_that_is_compressed_otherwise_is_refused(kind: int, tmp_path: Path) -> None:
    path = tmp_path / "run.sightglass"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(zipfile.ZipInfo("session.json"), json.dumps(version_1()), kind)
    with pytest.raises(FileError, match="in a way that no session is"):
        read_session(path)


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "run.sightglass", version_1(), {"parts/ü.png": png()})
    path.write_bytes(path.read_bytes().replace("ü".encode(), b"\xff\xff"))
    with pytest.raises(FileError, match="is no session, or a damaged one"):
        read_session(path)


def test_a_message_leaves_out_most_of_an_endless_text(tmp_path: Path) -> None:
    path = write(tmp_path / "run.sightglass", changed("canvas", "mode", to="m" * 1_000_000))
    with pytest.raises(FileError, match=r"its canvas is in the mode “mmm.*…mmm.*”") as caught:
        read_session(path)
    assert len(str(caught.value)) < 300


def test_files_that_are_no_session_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "photo.sightglass"
    other.write_bytes(png())
    with pytest.raises(FileError, match="is no session"):
        read_session(other)
    with pytest.raises(FileError, match="does not exist"):
        read_session(tmp_path / "nowhere.sightglass")
    with pytest.raises(FileError, match="is a folder"):
        read_session(tmp_path)
    arrays = io.BytesIO(write_npz({"a": np.zeros(3)}))
    other.write_bytes(arrays.getvalue())
    with pytest.raises(FileError, match=r"“a\.npy”, which is no part of a session"):
        read_session(other)
