"""The worked examples, run as a person would type them, against the numbers on paper."""

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sightglass.__main__ import main
from sightglass.algorithms import samples
from sightglass.app.examples import Example, examples_of
from sightglass.app.files import read_images
from sightglass.app.headless import prepare


def run(capsys: pytest.CaptureFixture[str], *arguments: str, **settings: object) -> dict[str, Any]:
    assignments = [part for name, value in settings.items() for part in ("--set", f"{name}={value}")]
    assert main(["run", *arguments, *assignments, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert isinstance(report, dict)
    return report


@pytest.mark.parametrize(
    ("sample", "kind", "advice"),
    [
        ("camera_dark", "dark", ["dark", "concave curve", "gamma 0."]),
        ("camera_bright", "bright", ["bright", "convex curve", "gamma "]),
        ("camera_low_contrast", "low_contrast", ["contrast is low", "stretch", "percentile"]),
        ("camera", "well_spread", ["well spread", "no correction"]),
    ],
)
def test_adviser_names_the_kind_and_says_why(
    sample: str, kind: str, advice: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    report = run(capsys, "contrast", f"sample:{sample}")
    assert report["scalars"]["kind"] == kind
    sentence = " ".join(report["sentences"])
    for part in (*advice, "%"):
        assert part in sentence


@pytest.mark.parametrize(
    ("preset", "kernel", "closed_forms", "values"),
    [
        ("h1", "0 1/8 0; 1/8 1/2 1/8; 0 1/8 0", ("¼(2 + cos 2πu + cos 2πv)", "¼(3 + cos 2πu)", "¼(3 + cos 2πv)"),
         {"sum": 1, "rank": 2, "gain_0_0": 1, "gain_half_half": 0, "gain_half_0": 0.5}),
        ("h2", "-1 0 1; -2 0 2; -1 0 1", ("-4j(1 + cos 2πu) sin 2πv", "0", "-8j sin 2πv"),
         {"sum": 0, "rank": 1, "gain_0_0": 0, "factors": "[1 2 1]ᵀ × [−1 0 1]"}),
        ("h3", "0 -1 0; -1 4 -1; 0 -1 0", ("2(2 - cos 2πu - cos 2πv)", "2(1 - cos 2πu)", "2(1 - cos 2πv)"),
         {"sum": 0, "rank": 2, "gain_0_0": 0, "gain_half_half": 8}),
    ],
)  # fmt: skip
def test_filters_of_the_course(
    preset: str, kernel: str, closed_forms: tuple[str, ...], values: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    by_name = run(capsys, "filter", "sample:zone_plate", preset=preset)["scalars"]
    typed = run(capsys, "filter", "sample:zone_plate", preset="custom", kernel=kernel)["scalars"]
    for scalars in (by_name, typed):
        found = (scalars["closed_form"], scalars["closed_form_u"], scalars["closed_form_v"])
        assert found == tuple(
            f"H({arguments}) = {form}" for arguments, form in zip(("u,v", "u,0", "0,v"), closed_forms, strict=True)
        )
        for name, value in values.items():
            assert scalars[name] == (value if isinstance(value, str) else pytest.approx(value, abs=1e-12))


@pytest.mark.parametrize(
    ("operation", "centre"), [("convolution", "9 8 7 6 5 4 3 2 1"), ("correlation", "1 2 3 4 5 6 7 8 9")]
)
def test_kernel_is_flipped_by_convolution_only(
    operation: str, centre: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weights = np.array(centre.split(), float)
    image = np.array([[3, 1, 4], [1, 5, 9], [2, 6, 5]], np.float32)
    np.save(tmp_path / "image.npy", image)
    report = run(
        capsys, "filter", str(tmp_path / "image.npy"), "--output", str(tmp_path / "out"), preset="custom",
        kernel="1 2 3; 4 5 6; 7 8 9", operation=operation, border="zero",
    )  # fmt: skip
    (filtered,) = read_images(tmp_path / "out" / report["pictures"][0]["file"])
    assert filtered.pixels[1, 1] == weights @ image.ravel()


def arguments_of(example: Example) -> tuple[list[str], dict[str, object]]:
    """Give what a person types to get an example: its inputs, and its settings."""
    settings: dict[str, object] = {}
    for name, value in example.parameters.to_json().items():
        if name != "version":
            is_rows = isinstance(value, list)
            settings[name] = "; ".join(",".join(map(repr, row)) for row in value) if is_rows else value
    settings |= {slot: f"sample:{key}" for slot, key in example.inputs.items()}
    return [f"sample:{example.sample}"], settings


@pytest.mark.parametrize("algorithm", ["contrast", "filter", "flow"])
def test_every_worked_example_can_be_typed_and_its_result_is_written(
    algorithm: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    examples = examples_of(algorithm)
    assert examples
    for example in examples:
        inputs, settings = arguments_of(example)
        # That each can be computed is tested with all examples; the first is, with its files.
        request = prepare(algorithm, inputs, [f"{name}={value}" for name, value in settings.items()])
        assert request.parameters == example.parameters
        wanted = [None if key is None else samples.find(key).make().pixels for key in example.samples]
        for given, pixels in zip_longest(request.inputs, wanted):
            np.testing.assert_array_equal(None if given is None else given.image.pixels, pixels)
    inputs, settings = arguments_of(examples[0])
    report = run(capsys, algorithm, *inputs, "--output", str(tmp_path), **settings)
    assert examples[0].parameters.from_json(report["parameters"]) == examples[0].parameters
    (main_picture,) = read_images(tmp_path / report["pictures"][0]["file"])
    assert main_picture.pixels.shape[:2] == samples.find(examples[0].sample).make().pixels.shape[:2]
