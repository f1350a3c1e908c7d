"""Sessions as files: what is written is read again, and what is not as it should be is refused whole."""

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from sightglass.algorithms import catalogue
from sightglass.algorithms.cnn.archive import write_npz
from sightglass.algorithms.cnn.checkpoint import to_checkpoint
from sightglass.algorithms.contrast import Contrast
from sightglass.algorithms.image import Image, Region, View
from sightglass.algorithms.seen import Measured, Zoom
from sightglass.app.entry import Entry
from sightglass.app.files.errors import FileError
from sightglass.app.files.png import chunk
from sightglass.app.picture_history.chain import Chain, Link
from sightglass.app.recipes.step import RecipeStep
from sightglass.app.session import archive, description, versions
from sightglass.app.session.archive import read_session, write_session
from sightglass.app.session.errors import SessionError
from sightglass.app.session.model import AUTOMATIC, CURRENT, CanvasState, DockState, Film, KeptRun, Session
from sightglass.widgets.canvas.scene import MODES
from tests.algorithms.cnn.test_checkpoint import training as training_of_digits

Data = dict[str, Any]
RANDOM = np.random.default_rng(0)


def images() -> tuple[Image, ...]:
    gray = RANDOM.integers(0, 256, (5, 7), np.uint8)
    deep = RANDOM.integers(0, 1024, (4, 6, 3), np.uint16)
    clear = RANDOM.integers(0, 256, (3, 4, 4), np.uint8)
    floats = RANDOM.normal(size=(6, 5)).astype(np.float32)
    floats[0, 0], floats[1, 1] = np.nan, np.inf
    motion = RANDOM.normal(size=(3, 4, 2)).astype(np.float32)
    return (
        Image.of(gray, "gray", 8, clean=gray[::-1].copy()),
        replace(Image.of(deep, "tief 深", 10), view=View("scene", ((1.0, 0, 2), (0, 1, 3), (0, 0, 1)), 1.5)),
        Image.of(clear, "clear", 8, motion=motion),
        replace(Image.of(floats, "floats"), black_and_white=(-2.0, 3.5)),
    )


def entries() -> tuple[Entry, ...]:
    step = RecipeStep("contrast", {**Contrast(gamma=0.5).to_json(), "picture": "result", "region": None}, ("other",))
    recipes = ((RecipeStep("sample", {"key": "camera"}), step), (RecipeStep("gray"),), (RecipeStep("paste"),), ())
    source = Path("/somewhere/b\udce4d name.tif")
    return tuple(Entry(image, source, recipe, 2) for image, recipe in zip(images(), recipes, strict=True))


RUN = KeptRun(2, "seed 0", (1.0, 2.0), (0.5, None), (1.0,), (None,), 3.5)


def session() -> Session:
    first, second, third, fourth = entries()
    mapping, panorama = (catalogue.find(name).parameters() for name in ("mapping", "panorama"))
    docks = {
        "contrast": DockState(
            Contrast(transform="gamma", gamma=0.25), (CURRENT, AUTOMATIC), 1, drafts={"form.gamma": "0,5 §"}
        ),
        "mapping": DockState(mapping, (third.identity, None), 2, runs=(RUN,), film=Film((Path("/a/b\udce4d.avi"),), 7)),
        "panorama": DockState(panorama, (second.identity, fourth.identity), 0),
    }
    edited = {second.identity: Chain((Link(RecipeStep("gray"), is_on=False), Link(RecipeStep("flip_vertically"))))}
    canvas = CanvasState(
        "side_by_side", "", "input", "result", Region(1, 2, 3, 4), "profile", Zoom(5, 7, 2.5, 1.0, 2.0),
        Measured(5, 7, 0.0, 1.0, 6.0, 4.0),
    )  # fmt: skip
    return Session((first, second, third, fourth), first.identity, docks, "contrast", "", canvas, b"a layout", edited)


def assert_same(one: Image, other: Image) -> None:
    assert (one.name, one.bit_depth, one.black_and_white, one.view) == (
        other.name, other.bit_depth, other.black_and_white, other.view,
    )  # fmt: skip
    for mine, theirs in ((one.pixels, other.pixels), (one.clean, other.clean), (one.motion, other.motion)):
        assert (mine is None) == (theirs is None)
        if mine is not None and theirs is not None:
            assert mine.dtype == theirs.dtype
            assert not mine.flags.writeable
            np.testing.assert_array_equal(mine, theirs)


def test_what_is_saved_is_opened_again_exactly(tmp_path: Path) -> None:
    path, saved = tmp_path / "run.sightglass", session()
    write_session(path, saved)
    opened = read_session(path)
    for one, other in zip(opened.entries, saved.entries, strict=True):
        assert_same(one.image, other.image)
        assert (one.source, one.page, one.recipe) == (other.source, other.page, other.recipe)
        assert one.identity != other.identity
    first, second, third, fourth = opened.entries
    assert opened.current == first.identity
    assert opened.docks["contrast"] == saved.docks["contrast"]
    assert opened.docks["mapping"].runs == (RUN,)
    assert opened.docks["mapping"].film == saved.docks["mapping"].film
    assert opened.docks["mapping"].inputs == (third.identity, None)
    assert opened.docks["panorama"].inputs == (second.identity, fourth.identity)
    assert (opened.active, opened.board, opened.canvas, opened.layout) == (
        "contrast", "", saved.canvas, b"a layout",
    )  # fmt: skip
    assert opened.canvas.zoom == saved.canvas.zoom
    assert opened.edited == {second.identity: saved.edited[saved.entries[1].identity]}


def test_the_same_pixels_are_written_once_and_nothing_is_pickled(tmp_path: Path) -> None:
    path, first = tmp_path / "run.sightglass", entries()[0]
    renamed = Entry(replace(first.image, name="again"))
    write_session(path, Session((first, renamed), first.identity))
    with zipfile.ZipFile(path) as file:
        names = file.namelist()
    assert sorted(Path(name).suffix for name in names) == [".json", ".png", ".png"]


def test_the_modes_of_the_canvas_are_those_of_sessions() -> None:
    assert description.MODES == MODES


def test_a_failed_save_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.sightglass"
    write_session(path, Session())
    before = path.read_bytes()

    class Full(zipfile.ZipFile):
        def writestr(self, *_arguments: Any, **_named: Any) -> None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(archive.zipfile, "ZipFile", Full)
    with pytest.raises(FileError, match="the disk is full"):
        write_session(path, session())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


# Made by hand as version 1 of the format has it: this must open for ever.
PIXELS = np.arange(12, dtype=np.uint8).reshape(3, 4)


def version_1() -> Data:
    return {
        "format": "Sightglass session",
        "version": 1,
        "images": [
            {
                "name": "one", "pixels": "parts/one.png", "bit_depth": 8, "clean": None, "black_and_white": None,
                "motion": None, "view": None, "source": "/a/one.png", "page": 0,
                "recipe": [{"operation": "flip_vertically", "parameters": {}, "inputs": []}],
            }
        ],
        "current": 0,
        "docks": {
            "contrast": {
                "parameters": {"version": 1, "gamma": 0.5}, "inputs": ["current", None], "page": 0, "training": None,
            }
        },
        "active": "contrast",
        "board": None,
        "canvas": {"mode": "single", "alone": "result", "left": "", "right": "", "selection": [0, 1, 2, 3]},
        "layout": base64.b64encode(b"layout").decode(),
    }  # fmt: skip


def png(pixels: Any = PIXELS) -> bytes:
    return bytes(cv2.imencode(".png", pixels)[1].tobytes())


def npy(header: str) -> bytes:
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode()


def write(path: Path, data: Any, parts: dict[str, bytes] | None = None, **options: Any) -> Path:
    with zipfile.ZipFile(path, "w", **options) as file:
        for name, content in ({"parts/one.png": png()} if parts is None else parts).items():
            file.writestr(name, content)
        file.writestr("session.json", data if isinstance(data, bytes) else json.dumps(data))
    return path


def test_a_file_of_version_1_opens(tmp_path: Path) -> None:
    opened = read_session(write(tmp_path / "old.sightglass", version_1()))
    (entry,) = opened.entries
    np.testing.assert_array_equal(entry.image.pixels, PIXELS)
    assert (entry.name, entry.source) == ("one", Path("/a/one.png"))
    assert entry.recipe == (RecipeStep("flip_vertically"),)
    assert opened.docks == {"contrast": DockState(Contrast(gamma=0.5), (CURRENT, None), 0)}
    assert opened.canvas == CanvasState("single", "result", "", "", Region(0, 1, 2, 3))
    assert opened.layout == b"layout"


def test_a_training_of_version_1_is_taken_to_be_of_the_images_that_were_chosen_then(tmp_path: Path) -> None:
    data, network = version_1(), to_checkpoint(training_of_digits())
    (image,) = data["images"]
    data["images"] = [image, {**image, "name": "left out"}, {**image, "name": "current"}]
    data["current"] = 2
    data["docks"]["denoiser"] = {
        "parameters": {}, "inputs": [1], "page": 0, "training": {"batches": 3, "checkpoint": "parts/net.npz"},
    }  # fmt: skip
    path = write(tmp_path / "old.sightglass", data, {"parts/one.png": png(), "parts/net.npz": network})
    opened = read_session(path)
    training = opened.docks["denoiser"].training
    assert training is not None
    one, _, current = opened.entries
    assert (training.images, training.is_guess) == ((current.identity, one.identity), True)
    # Saved anew, it is still a guess.
    write_session(path, opened)
    again = read_session(path)
    training = again.docks["denoiser"].training
    assert training is not None
    assert (training.images, training.is_guess) == ((again.entries[2].identity, again.entries[0].identity), True)


def test_older_versions_are_migrated_step_by_step() -> None:
    table: dict[int, Callable[[Data], Data]] = {
        1: lambda data: {**data, "steps": [*data["steps"], 1]},
        2: lambda data: {**data, "steps": [*data["steps"], 2]},
    }
    written = {"format": versions.FORMAT, "version": 1, "steps": []}
    assert versions.migrated(written, 3, table) == {"steps": [1, 2]}
    assert versions.migrated({**written, "version": 2}, 3, table) == {"steps": [2]}
    with pytest.raises(SessionError, match="reads up to version 3"):
        versions.migrated({**written, "version": 4}, 3, table)


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
    "a newer version": (changed("version", to=5), "is of version 5 .* Update Sightglass"),
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
    "a kept run that is none": (changed(*DOCK, "runs", to=[{"number": 1}]), "lacks “description”"),
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
