"""The arithmetic of layers from the command line, and as a script."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sightglass.__main__ import main
from sightglass.algorithms import catalogue, samples
from sightglass.algorithms.parameters import Parameters
from sightglass.app.examples import Example, examples_of
from sightglass.app.script import python_script
from sightglass.app.workspace import Entry, RecipeStep

EXAMPLES = examples_of("convolution")


def written(value: Any) -> str:
    if not isinstance(value, list):
        return str(value)
    if value and isinstance(value[0], list):
        return (" | " if isinstance(value[0][0], list) else "; ").join(map(written, value))
    return ",".join(map(repr, value))


def assignments(parameters: Parameters) -> list[str]:
    values = {name: value for name, value in parameters.to_json().items() if name != "version"}
    return [part for name, value in values.items() for part in ("--set", f"{name}={written(value)}")]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_every_worked_example_runs_as_it_would_be_typed(example: Example, capsys: pytest.CaptureFixture[str]) -> None:
    inputs = [f"sample:{example.sample}"] if example.sample else []
    assert main(["run", "convolution", *inputs, *assignments(example.parameters), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert example.parameters.from_json(report["parameters"]) == example.parameters
    assert report["pictures"]


def test_arrays_are_written_as_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "results"
    settings = ["--set", "signal=1 2 3 4", "--set", "kernels=1 -1 | 2 0", "--set", "product=correlation"]
    assert main(["run", "convolution", *settings, "--output", str(folder)]) == 0
    assert "y is 2 maps of 1 × 3" in capsys.readouterr().out
    assert (folder / "y_table.csv").read_text("utf-8").splitlines() == [
        "Map,Row,0,1,2", "0,0,-1,-1,-1", "1,0,2,4,6",
    ]  # fmt: skip
    assert (folder / "kernels_table.csv").read_text("utf-8").splitlines() == [
        "Kernel,Channel,Row,0,1", "0,0,0,1,-1", "1,0,0,2,0",
    ]  # fmt: skip
    report = json.loads((folder / "result.json").read_text("utf-8"))
    assert report["scalars"]["columns"] == 3
    gradients = (folder / "gradients_table.csv").read_text("utf-8").splitlines()
    assert gradients[0] == "Gradient,Row,Column,Backward,Numeric,Difference"
    assert "∂L/∂x,0,1,2,2,0" in gradients


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (["stride=0"], "stride: 0 is outside 1 to 8"),
        (["kernels=1 x"], "kernels: “1 x” cannot be read. “x” in row 1, column 2 is not a number"),
        (["kernels=1,,2"], "The cell in row 1, column 2 is empty"),
        (["kernels=1 2 | 1"], "kernels: matrix 2 is 1 × 1 and matrix 1 is 1 × 2."),
        (["signal=1 2; 3 4"], "kernels: a kernel of 3 × 3 does not fit into x of 2 × 2"),
        (["source=image"], "There is no image to take values from"),
    ],
)
def test_mistakes_are_named(settings: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [part for setting in settings for part in ("--set", setting)]
    assert main(["run", "convolution", *arguments]) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_a_script_repeats_an_example_bit_by_bit(example: Example) -> None:
    algorithm = catalogue.find("convolution")
    entry = None
    if example.sample:
        entry = Entry(samples.find(example.sample).make(), recipe=(RecipeStep("sample", {"key": example.sample}),))
    shown = algorithm.present(algorithm.run([None if entry is None else entry.image], example.parameters))
    found: dict[str, Any] = {}
    script = python_script(algorithm, [entry], None, example.parameters)
    assert max(map(len, script.splitlines())) <= 88
    exec(compile(script, "script", "exec"), found)
    assert list(found["pictures"]) == [picture.key for picture in shown.pictures]
    for picture in shown.pictures:
        np.testing.assert_array_equal(found["pictures"][picture.key], picture.pixels)
