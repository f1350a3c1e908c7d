"""Mapping from the command line: pairs of points in a CSV file."""

import json
from pathlib import Path

import numpy as np
import pytest

from sightglass.app.cli import run_command

PAIRS = "u,v,x,y\n0,0,12,7\n100,0,95,20\n100,80,110,90\n0,80,-4,70\n"


def written(folder: Path, text: str) -> str:
    path = folder / "points.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_points_of_a_file_give_the_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, PAIRS)
    assert run_command(["run", "mapping", path, "--set", "model=bilinear", "--set", "ransac=off", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    corners = np.array([[0, 0], [100, 0], [100, 80], [0, 80]], float)
    rows = np.array([[1, u, v, u * v] for u, v in corners])
    expected = np.linalg.solve(rows, [[12, 7], [95, 20], [110, 90], [-4, 70]]).T
    found = [[report["scalars"][f"ab_{row}{column}"] for column in range(1, 5)] for row in (1, 2)]
    np.testing.assert_allclose(found, expected, atol=1e-10)
    assert report["parameters"]["source"] == "pairs"
    assert report["inputs"] == []


def test_images_may_follow_and_everything_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, folder = written(tmp_path, PAIRS), tmp_path / "results"
    arguments = ["run", "mapping", path, "sample:camera", "sample:camera", "--output", str(folder)]
    assert run_command(arguments) == 0
    assert "4 of 4 pairs are inliers" in capsys.readouterr().out
    names = {file.name for file in folder.iterdir()}
    assert {"result.json", "pairs_table.csv", "residuals_plot.csv"} <= names
    assert any(name.startswith("warped_inverse") for name in names)
    # The table that was written is read again.
    assert run_command(["run", "mapping", str(folder / "pairs_table.csv"), "--json"]) == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("u,v,x\n1,2,3\n", "The column y is missing"),
        ("u,v,x,y\n1,2,three,4\n", "Line 2, column x: “three” is not a number"),
        ("u,v,x,y\n1,2,3,4\n", "homography needs at least 4 pairs, and 1 counts"),
        ("", "holds no pairs"),
    ],
)
def test_a_bad_file_is_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    assert run_command(["run", "mapping", written(tmp_path, text)]) == 2
    message = capsys.readouterr().err
    assert words in message
    assert "points.csv" in message


def test_files_that_cannot_be_read_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["run", "mapping", str(tmp_path / "nowhere.csv")]) == 2
    assert "nowhere.csv” cannot be read" in capsys.readouterr().err
    (tmp_path / "points.csv").write_bytes(b"u,v,x,y\n\xff\xfe")
    assert run_command(["run", "mapping", str(tmp_path / "points.csv")]) == 2
    assert "no text in UTF-8" in capsys.readouterr().err
    path = written(tmp_path, PAIRS)
    assert run_command(["run", "mapping", path, path]) == 2
    assert "takes one CSV file" in capsys.readouterr().err
