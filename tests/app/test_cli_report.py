"""Reports of runs without a window."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from sightglass.__main__ import main
from sightglass.algorithms import catalogue
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.parameters import Parameters
from sightglass.app.entry import Entry
from sightglass.app.files import write_image
from sightglass.app.recipes.step import RecipeStep
from sightglass.app.report.equations import method_equations
from sightglass.app.report.repeat import NotRepeatable, assignments, command_words, source_text
from sightglass.app.theory_text import page_of
from tests.guards import ROOT


def test_a_run_writes_a_report_without_a_display(tmp_path: Path) -> None:
    image, page = tmp_path / "a & <b>.png", tmp_path / "report.html"
    write_image(image, Image.of(np.arange(64, dtype=np.uint8).reshape(8, 8) * 4))
    environment = {key: value for key, value in os.environ.items() if "DISPLAY" not in key and "QT_" not in key}
    run = subprocess.run(
        [sys.executable, "main.py", "run", "contrast", str(image), "--report", str(page), "--json"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["algorithm"] == "contrast"
    text = page.read_text("utf-8")
    assert "a &amp; &lt;b&gt;.png" in text
    assert "<b>" not in text
    assert f"sightglass run contrast &#x27;{tmp_path!s}/a &amp; &lt;b&gt;.png&#x27;" in text
    # Fonts were there: the labels of the axes are written.
    assert "Share of pixels" in text


def test_a_report_goes_beside_the_results_and_names_what_was_seen(tmp_path: Path, qapp: object) -> None:
    code = main(
        ["run", "filter", "sample:camera", "--output", str(tmp_path / "out"), "--report", str(tmp_path / "r.html")]
    )
    assert code == 0
    assert (tmp_path / "out" / "result.json").exists()
    assert "sightglass run filter sample:camera" in (tmp_path / "r.html").read_text("utf-8")


def test_a_bad_place_is_told_before_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["run", "filter", "sample:camera", "--report", str(tmp_path / "missing" / "r.html"),
                 "--output", str(tmp_path / "out")])  # fmt: skip
    assert code == 2
    assert "does not exist" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_failed_run_leaves_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.html").write_text("old")
    assert main(["run", "filter", "sample:none", "--report", str(tmp_path / "r.html")]) == 2
    assert (tmp_path / "r.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["r.html"]


def entry(**others: object) -> Entry:
    return Entry(Image.of(np.zeros((2, 2), np.uint8), "i"), **others)  # type: ignore[arg-type]


def test_images_are_named_as_a_command_reads_them() -> None:
    assert source_text(entry(source=Path("/a/b c.png"))) == "/a/b c.png"
    assert source_text(entry(source=Path("/a/scan.tif"))) == "/a/scan.tif#1"
    assert source_text(entry(source=Path("/a/scan.tif"), page=3)) == "/a/scan.tif#4"
    assert source_text(entry(recipe=(RecipeStep("sample", {"key": "camera"}),))) == "sample:camera"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (entry(recipe=(RecipeStep("paste"),)), "in no file"),
        (entry(source=Path("/a/b.png"), recipe=(RecipeStep("gray"),)), "steps of its own"),
        (entry(source=Path("/a/b.avi"), page=3), "frame of a video"),
    ],
)
def test_what_no_command_reads_is_told(source: Entry, reason: str) -> None:
    with pytest.raises(NotRepeatable, match=reason):
        source_text(source)
    contrast = catalogue.find("contrast")
    with pytest.raises(NotRepeatable, match="selected part"):
        command_words(contrast, [source], Region(0, 0, 1, 1), contrast.parameters())


@pytest.mark.parametrize("name", catalogue.names())
def test_defaults_are_read_back_from_what_is_assigned(name: str) -> None:
    algorithm = catalogue.find(name)
    parameters: Parameters = algorithm.parameters()
    assert algorithm.parameters.from_text(assignments(algorithm, parameters)) == parameters


@pytest.mark.parametrize("name", catalogue.names())
def test_all_displayed_equations_of_the_theory_are_found(name: str) -> None:
    found = method_equations(page_of(name))
    assert len(found) == len(re.findall(r"\$\$.+?\$\$", page_of(name), re.DOTALL)) > 0
    assert all(title and "$" not in equation.latex for title, equation in found) or found[0][0] == ""
