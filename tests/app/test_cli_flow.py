"""Optical flow from the command line: two frames, a truth by its name, the files that are written, and bad input."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sightglass.__main__ import main
from sightglass.algorithms.flow.motion_files import encode_flo, encode_kitti
from sightglass.algorithms.image import Image
from sightglass.app.files import read_images, write_image
from tests.algorithms.flow.textures import moved

SHAPE, U, V = (64, 80), 3.0, -2.0
EBMA = ("--set", "method=block_matching", "--set", "block=8", "--set", "reach=4")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    frames = moved(U, V, SHAPE)
    for number, pixels in enumerate((frames.first, frames.second), 1):
        write_image(tmp_path / f"{number}.png", Image.of(np.rint(pixels).astype(np.uint8)))
    truth = np.full((*SHAPE, 2), (U, V), np.float32)
    truth[:, :10] = np.nan
    (tmp_path / "truth.flo").write_bytes(encode_flo(truth))
    write_image(tmp_path / "kitti.png", Image.of(encode_kitti(truth)))
    write_image(tmp_path / "small.png", Image.of(np.zeros((30, 40), np.uint8)))
    (tmp_path / "magic.flo").write_bytes(b"PIEX" + bytes(40))
    (tmp_path / "short.flo").write_bytes(encode_flo(truth)[:-8])
    (tmp_path / "other.flo").write_bytes(encode_flo(truth[:30]))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["run", "flow", *arguments, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert isinstance(report, dict)
    return report


@pytest.mark.parametrize("truth", ["truth.flo", "kitti.png"])
def test_two_frames_and_a_truth(truth: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = run(capsys, "1.png", "2.png", *EBMA, "--set", f"truth={truth}", "--output", "out")
    assert report["parameters"]["source"] == "pair", "a second frame is meant to be used"
    assert [entry["slot"] for entry in report["inputs"]] == ["frame", "next", "truth"]
    assert report["inputs"][2]["given"] == truth
    assert report["notes"] == []
    assert report["scalars"]["known_pixels"] == 64 * 70
    assert report["scalars"]["epe_median"] == 0
    assert 0 < report["scalars"]["epe_mean"] < 1
    (errors,) = (table for table in report["tables"] if table["key"] == "errors")
    assert errors["rows"][0][1] == report["scalars"]["epe_mean"]
    written = {motion["key"]: motion["file"] for motion in report["motions"]}
    assert written == {"flow": "flow.flo", "truth": "truth.flo"}
    (flow,) = read_images(folder / "out" / "flow.flo")
    assert flow.motion is not None
    assert np.median(flow.motion.reshape(-1, 2), axis=0).tolist() == [U, V]
    assert read_images(folder / "out" / "truth.flo")[0].motion is not None
    assert read_images(folder / "out" / "motion.png")[0].pixels.shape == (*SHAPE, 3)
    assert json.loads((folder / "out" / "result.json").read_text("utf-8")) == report


def test_the_truth_may_stand_in_its_place_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = run(capsys, "1.png", "2.png", *EBMA, "--set", "truth=truth.flo")
    placed = run(capsys, "1.png", "2.png", "truth.flo", *EBMA)
    assert named["scalars"] == placed["scalars"]
    assert named["motions"][0]["file"] is None


def test_the_next_frame_may_be_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = run(capsys, "1.png", *EBMA, "--set", "next=2.png")
    assert named["scalars"] == run(capsys, "1.png", "2.png", *EBMA)["scalars"]


def test_a_written_flow_is_a_truth_of_the_same_flow(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "1.png", "2.png", *EBMA, "--output", "out")
    report = run(capsys, "1.png", "2.png", *EBMA, "--set", "truth=out/flow.flo")
    assert report["scalars"]["epe_mean"] == 0


def test_one_frame_moves_as_it_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = run(capsys, "1.png", *EBMA, "--set", "motion=translation", "--set", "shift_x=2", "--set", "shift_y=1")
    assert report["parameters"]["source"] == "generated"
    assert [entry["slot"] for entry in report["inputs"]] == ["frame"]
    assert report["scalars"]["epe_median"] == 0


def test_what_a_person_sets_goes_before_what_suits_the_images(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = run(capsys, "1.png", "2.png", *EBMA, "--set", "source=generated")
    assert report["parameters"]["source"] == "generated"
    assert report["parameters"]["block"] == 8


def test_samples_serve_as_truth(capsys: pytest.CaptureFixture[str]) -> None:
    report = run(capsys, "sample:motion_large_1", "sample:motion_large_2", "--set", "truth=sample:motion_large_truth",
                 "--set", "method=block_matching")  # fmt: skip
    assert report["scalars"]["epe_median"] == 0


WRONG: dict[str, tuple[list[str], list[str]]] = {
    "single frame": (["1.png", "--set", "source=pair"], ["only one", "source: generated"]),
    "sizes": (["1.png", "small.png"], ["“1.png” has 80 × 64 px", "“small.png” 40 × 30 px"]),
    "magic": (["1.png", "2.png", "--set", "truth=magic.flo"], ["“magic.flo” is no .flo file", "PIEX", "PIEH"]),
    "length": (["1.png", "2.png", "--set", "truth=short.flo"], ["“short.flo” is cut off", "80 × 64 px"]),
    "size of truth": (["1.png", "2.png", "--set", "truth=other.flo"], ["“other.flo” has 80 × 30", "80 × 64 px"]),
    "no motion": (["1.png", "2.png", "--set", "truth=1.png"], ["“1.png” is no field of motion"]),
    "missing truth": (["1.png", "2.png", "--set", "truth=nowhere.flo"], ["“nowhere.flo” does not exist"]),
    "given twice": (["1.png", "2.png", "truth.flo", "--set", "truth=kitti.png"], ["“truth” is given twice"]),
    "too many": (["1.png", "2.png", "truth.flo", "1.png"], ["3 image(s)", "4 were given"]),
    "range": (["1.png", "2.png", *EBMA[:2], "--set", "block=8", "--set", "reach=100"], ["reach", "80 × 64 px"]),
    "window": (["1.png", "2.png", "--set", "window=63", "--set", "method=lucas_kanade", "--set", "next=x"], ["next"]),
    "large window": (["small.png", "small.png", "--set", "window=31"], ["window: 31 px", "40 × 30 px"]),
    "no parameter": (["1.png", "--set", "frame=2.png"], ["frame", "no such parameter"]),
}


@pytest.mark.parametrize("case", WRONG)
def test_bad_input_is_one_line_and_writes_nothing(case: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, parts = WRONG[case]
    before = sorted(path.name for path in folder.rglob("*"))
    assert main(["run", "flow", *arguments, "--output", "out"]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error.count("\n") == 1
    for part in parts:
        assert part in error
    assert sorted(path.name for path in folder.rglob("*")) == before
