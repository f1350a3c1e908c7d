"""Sessions as files: what is written is read again, by later versions too."""

import zipfile
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sightglass.algorithms import catalogue
from sightglass.algorithms.cnn.checkpoint import to_checkpoint
from sightglass.algorithms.contrast import Contrast
from sightglass.algorithms.image import Image, Region, View
from sightglass.algorithms.seen import Measured, Zoom
from sightglass.app.entry import Entry
from sightglass.app.files.errors import FileError
from sightglass.app.picture_history.chain import Chain, Link
from sightglass.app.recipes.step import RecipeStep
from sightglass.app.session import archive, description, versions
from sightglass.app.session.archive import read_session, write_session
from sightglass.app.session.errors import SessionError
from sightglass.app.session.model import AUTOMATIC, CURRENT, CanvasState, DockState, Film, KeptRun, RunOrigin, Session
from sightglass.widgets.canvas.scene import MODES
from tests.algorithms.cnn.test_checkpoint import training as training_of_digits
from tests.app.session_files import PIXELS, Data, png, version_1, write

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


RUN = KeptRun(2, RunOrigin(0, (1.0, 0.5), "lenet", 61_706), (1.0, 2.0), (0.5, None), (1.0,), (None,), 3.5)


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


def test_a_kept_run_of_version_4_is_named_as_it_was_then(tmp_path: Path) -> None:
    data = version_1()
    run = {**asdict(RUN), "description": "Startwert 0"}
    del run["origin"]
    data["docks"]["contrast"]["runs"] = [run]
    (opened,) = read_session(write(tmp_path / "old.sightglass", data)).docks["contrast"].runs
    assert opened == replace(RUN, origin="Startwert 0")


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
