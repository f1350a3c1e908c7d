"""Panoramas from the command line and as scripts: files that are written, and bad input."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from sightglass.algorithms import catalogue, samples
from sightglass.algorithms.panorama import Panorama
from sightglass.app.cli import run_command as main
from sightglass.app.script import python_script
from sightglass.app.workspace import Entry, RecipeStep
from tests.algorithms.panorama.scenes import GAINS, three

NAMES = ("left.png", "middle.png", "right.png")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three views that overlap."""
    monkeypatch.chdir(tmp_path)
    for name, image in zip(NAMES, three(), strict=True):
        cv2.imwrite(name, cv2.cvtColor(np.asarray(image.pixels), cv2.COLOR_RGB2BGR))
    return tmp_path


def tables(report: dict[str, Any]) -> dict[str, Any]:
    return {table["key"]: table for table in report["tables"]}


def test_panorama_and_report_are_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "panorama", *NAMES, "--set", "blend=average", "--output", "out"]) == 0
    report = json.loads((folder / "out" / "result.json").read_text())
    assert [entry["slot"] for entry in report["inputs"]] == ["image", "image_2", "image_3"]
    written = cv2.imread("out/panorama.png")
    assert written is not None
    assert written.shape[:2] == (report["scalars"]["rows"], report["scalars"]["columns"])
    found = tables(report)
    matrices = {row[0]: np.array(row[1:]).reshape(3, 3) for row in found["homographies"]["rows"]}
    assert np.allclose(matrices[2], np.eye(3))
    assert set(matrices) == {1, 2, 3}
    assert {row[0]: row[2] for row in found["gains"]["rows"]}[1] == pytest.approx(GAINS[1] / GAINS[0], rel=0.01)
    for row in found["pairs"]["rows"]:
        if row[4] == "yes":
            assert row[3] >= 12
            assert 0 < row[6] < 1.5
    assert "inverse map" in " ".join(report["sentences"])
    assert "Written to" in capsys.readouterr().out


def test_a_single_image_and_strangers_are_told_apart_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "panorama", "left.png"]) == 0
    assert "open others" in capsys.readouterr().out
    cv2.imwrite("plain.png", np.full((80, 90), 100, np.uint8))
    assert main(["run", "panorama", "left.png", "plain.png"]) == 0
    assert "No two of these images belong together" in capsys.readouterr().out


def test_too_large_a_panorama_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in NAMES:
        pixels = cv2.imread(name)
        assert pixels is not None
        cv2.imwrite(name, cv2.resize(pixels, None, fx=4, fy=4))
    assert main(["run", "panorama", *NAMES, "--set", "memory_limit=0.1", "--output", "out"]) == 2
    assert "GB of memory" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_the_list_says_that_it_takes_many(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "panorama"]) == 0
    assert "any number of further images" in capsys.readouterr().out


def test_a_script_makes_the_same_panorama(tmp_path: Path) -> None:
    keys = ("panorama_coffee_1", "panorama_coffee_2", "panorama_coffee_3")
    entries = [Entry(samples.find(key).make(), recipe=(RecipeStep("sample", {"key": key}),)) for key in keys]
    text = python_script(catalogue.find("panorama"), entries, None, Panorama(bands=3))
    script = tmp_path / "script.py"
    script.write_text(text)
    run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr
    result = catalogue.find("panorama").run([entry.image for entry in entries], Panorama(bands=3))
    assert f"panorama {result.mosaic.pixels.shape} uint8" in run.stdout
