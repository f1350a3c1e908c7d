"""Scripts that repeat what was done in the window, run without one."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from sightglass.algorithms import catalogue, edits, samples
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.parameters import Parameters
from sightglass.app import recipes
from sightglass.app.files import read_images, write_image
from sightglass.app.script import entry_script, python_script
from sightglass.app.take_away import image_of
from sightglass.app.workspace import Entry, RecipeStep
from tests.guards import ROOT


def sample_entry(key: str) -> Entry:
    return Entry(samples.find(key).make(), recipe=(RecipeStep("sample", {"key": key}),))


def edited(entry: Entry, key: str, **settings: Any) -> Entry:
    edit = edits.find(key)
    parameters = None if edit.parameters is None else edit.parameters(**settings)
    step = RecipeStep(key, {} if parameters is None else parameters.to_json())
    return entry.derived(edit.apply(entry.image, parameters), step)


def kept(entry: Entry, name: str, picture: str, region: Region | None = None, **settings: Any) -> Entry:
    """Keep a picture of a result in the workspace, as the canvas's menu does."""
    algorithm = catalogue.find(name)
    parameters = algorithm.parameters(**settings)
    image = entry.image if region is None else entry.image.crop(region)
    shown = algorithm.present(algorithm.run([image], parameters)).picture(picture)
    assert shown is not None
    no_history = SimpleNamespace(entry_of=lambda _: None)
    window = SimpleNamespace(active=None, workspace=SimpleNamespace(current=entry), history_dock=no_history)
    derived = image_of(cast(Any, window), shown)
    same = kept_image(shown, entry.image)
    assert (same.bit_depth, same.name, same.value_range) == (derived.bit_depth, derived.name, derived.value_range)
    assert (same.clean is None) == (derived.clean is None)
    return entry.derived(derived, RecipeStep(name, {**parameters.to_json(), "picture": picture, "region": region}))


def script_of(
    name: str, entries: Sequence[Entry | None], parameters: Parameters | None = None, region: Region | None = None,
    workspace: Sequence[Entry] = (),
) -> str:  # fmt: skip
    algorithm = catalogue.find(name)
    padded = (*entries, *[None] * (len(algorithm.inputs) - len(entries)))
    return python_script(algorithm, padded, region, parameters or algorithm.parameters(), workspace)


def executed(script: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(compile(script, "script", "exec"), found)
    return found


CHAINS = ["camera", "astronaut", "moon_12_bit", "astronaut_16_bit", "coffee_float"]


@pytest.mark.parametrize("key", CHAINS)
def test_a_chain_is_repeated_bit_by_bit(key: str) -> None:
    entry = edited(sample_entry(key), "resize", percent=25.0)
    entry = edited(entry, "gaussian_noise", sigma=0.1, seed=7)
    entry = kept(entry, "contrast", "result", transform="gamma", gamma=0.7)
    entry = kept(entry, "filter", "filtered", Region(5, 6, 40, 50), preset="unsharp", size=5)
    algorithm = catalogue.find("contrast")
    parameters = algorithm.parameters(transform="clahe", tiles=3)
    shown = algorithm.present(algorithm.run([entry.image.crop(Region(1, 2, 30, 31))], parameters))

    found = executed(script_of("contrast", [entry], parameters, Region(1, 2, 30, 31)))
    image = found["image"]
    np.testing.assert_array_equal(image.pixels, entry.image.pixels)
    assert image.pixels.dtype == entry.image.pixels.dtype
    assert (image.bit_depth, image.value_range, image.name) == (
        entry.image.bit_depth, entry.image.value_range, entry.image.name,
    )  # fmt: skip
    assert set(found["pictures"]) == {picture.key for picture in shown.pictures}
    for picture in shown.pictures:
        np.testing.assert_array_equal(found["pictures"][picture.key], picture.pixels)
        assert found["pictures"][picture.key].dtype == picture.pixels.dtype


def test_a_region_from_a_session_is_a_list() -> None:
    entry = kept(sample_entry("camera"), "filter", "clipped", Region(10, 20, 30, 40), preset="h3")
    step = entry.recipe[-1]
    reopened = Entry(entry.image, recipe=(*entry.recipe[:-1], RecipeStep("filter", {**step.parameters, "region": [
        10, 20, 30, 40]})))  # fmt: skip
    np.testing.assert_array_equal(executed(script_of("contrast", [reopened]))["image"].pixels, entry.image.pixels)


def test_a_whole_chain_with_a_further_image_is_repeated() -> None:
    reference = edited(sample_entry("moon_12_bit"), "flip_vertically")
    source = sample_entry("camera")
    algorithm = catalogue.find("contrast")
    parameters = algorithm.parameters(transform="specification", target="reference")
    shown = algorithm.present(algorithm.run([source.image, reference.image], parameters)).picture("result")
    assert shown is not None
    values = {**parameters.to_json(), "picture": "result", "region": None}
    matched = source.derived(kept_image(shown, source.image), RecipeStep("contrast", values, (reference.name,)))
    entry = edited(matched, "flip_horizontally")
    found = executed(entry_script(entry, [reference, entry]))
    np.testing.assert_array_equal(found["pictures"]["result"], entry.image.pixels)
    with pytest.raises(SightglassError, match="was made with “Moon, 12 bits”, which is not open"):
        entry_script(entry, [entry])


def test_files_and_two_inputs(tmp_path: Path) -> None:
    paths = tmp_path / "a 'quoted' ü.png", tmp_path / "b.tif"
    rng = np.random.default_rng(0)
    for path in paths:
        write_image(path, Image.of(rng.integers(0, 65536, (20, 30), dtype=np.uint16)))
    first, second = (Entry(read_images(path)[0], path) for path in paths)
    first = edited(first, "flip_vertically")
    algorithm = catalogue.find("contrast")
    parameters = algorithm.parameters(transform="specification", target="reference")
    shown = algorithm.present(algorithm.run([first.image, second.image], parameters))
    found = executed(script_of("contrast", [first, second], parameters))
    np.testing.assert_array_equal(found["pictures"]["result"], shown.pictures[0].pixels)


def test_a_selection_is_cut_out_of_both_frames() -> None:
    first, second = (sample_entry(f"motion_large_{number}") for number in (1, 2))
    region = Region(10, 20, 60, 50)
    algorithm = catalogue.find("flow")
    parameters = algorithm.parameters(source="pair", method="block_matching")
    shown = algorithm.present(algorithm.run([first.image.crop(region), second.image.crop(region)], parameters)).picture(
        "motion"
    )
    assert shown is not None
    script = script_of("flow", [first, second], parameters, region)
    assert "next =" not in script, "the name belongs to Python"
    np.testing.assert_array_equal(executed(script)["pictures"]["motion"], shown.pixels)


def followed(entry: Entry, workspace: Sequence[Entry], *steps: RecipeStep) -> Entry:
    """Do with an image what a recipe says, as Image > Apply recipe does."""
    image = recipes.apply(steps, entry.image, inputs={other.name: other.image for other in workspace})
    return Entry(image, entry.source, (*entry.recipe, *steps), entry.page)


def step_of(name: str, picture: str, region: Region | None, *inputs: str, **settings: Any) -> RecipeStep:
    parameters = catalogue.find(name).parameters(**settings)
    return RecipeStep(name, {**parameters.to_json(), "picture": picture, "region": region}, inputs)


def test_steps_with_several_images_are_repeated_bit_by_bit() -> None:
    reference = kept(sample_entry("moon_12_bit"), "contrast", "result", transform="gamma", gamma=0.5)
    frame = sample_entry("motion_large_2")
    matched = step_of("contrast", "result", None, reference.name, transform="specification", target="reference")
    moved = step_of("flow", "motion", Region(10, 20, 60, 50), frame.name, source="pair", method="block_matching")
    workspace = [reference, frame]
    entry = followed(sample_entry("motion_large_1"), workspace, matched, moved)
    # The further image was itself made with a further one, and is cut since it has the size of the first.
    other = followed(sample_entry("astronaut"), workspace, RecipeStep("gray"), matched)
    parameters = catalogue.find("contrast").parameters(transform="specification", target="reference")
    script = script_of("contrast", [entry, other], parameters, workspace=workspace)
    found = executed(script)
    np.testing.assert_array_equal(found["image"].pixels, entry.image.pixels)
    np.testing.assert_array_equal(found["reference"].pixels, other.image.pixels)
    assert (found["image"].name, found["image"].bit_depth) == (entry.name, entry.image.bit_depth)
    assert script.count("'moon_12_bit'") == 1, "an image that is needed twice is made once"


def test_a_panorama_of_several_images_is_repeated_bit_by_bit() -> None:
    left, right = (sample_entry(key) for key in ("panorama_astronaut_1", "panorama_astronaut_2"))
    entry = followed(left, [right], step_of("panorama", "panorama", None, right.name))
    found = executed(script_of("contrast", [entry], workspace=[left, right]))
    np.testing.assert_array_equal(found["image"].pixels, entry.image.pixels)


def test_what_no_script_can_find_is_said() -> None:
    image = Image.of(np.zeros((3, 3), np.uint8), "pasted")
    with pytest.raises(SightglassError, match="“pasted” came from the clipboard"):
        script_of("filter", [Entry(image, recipe=(RecipeStep("paste"),))])
    step = RecipeStep("contrast", {"version": 1, "picture": "result", "region": None}, ("other",))
    made = Entry(image, Path("a.png"), (step,))
    with pytest.raises(SightglassError, match="“pasted” was made with “other”, which is not open"):
        script_of("filter", [made])
    others = [Entry(Image.of(np.zeros((3, 3), np.uint8), "other"), Path("b.png"), recipe) for recipe in ((), (step,))]
    with pytest.raises(SightglassError, match="2 open images are called so"):
        script_of("filter", [made], workspace=others)
    with pytest.raises(SightglassError, match="“other” was made with “other”, and now"):
        script_of("filter", [made], workspace=others[1:])


@pytest.fixture
def script(tmp_path: Path) -> str:
    """A script that imports two functions of one name, and holds a long kernel."""
    path = tmp_path / "in.png"
    write_image(path, Image.of(np.random.default_rng(1).integers(0, 256, (40, 50), dtype=np.uint8)))
    entry = edited(
        Entry(read_images(path)[0], path), "rotate", angle=30.0, interpolation="bicubic", expand=False, fill=0.5
    )
    entry = kept(entry, "contrast", "result", transform="negative")
    kernel = tuple(tuple(1.0 / (1 + row + column) for column in range(11)) for row in range(12))
    return script_of("filter", [entry], catalogue.find("filter").parameters(preset="custom", kernel=kernel))


def test_a_script_ends_with_something_to_be_seen_and_can_save_it(script: str, tmp_path: Path) -> None:
    lines = script.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("# To save one"))
    uncommented = [*lines[: start + 1], *(line.removeprefix("# ").removeprefix("#") for line in lines[start + 1 :])]
    (tmp_path / "saving.py").write_text("\n".join(uncommented), "utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "saving.py"], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True,
        text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.stderr, done.returncode) == ("", 0)
    printed = done.stdout.splitlines()
    assert printed[0] == "filtered (40, 50) float32"
    assert {line.split()[0] for line in printed} >= {"filtered", "clipped", "magnitude", "phase", "kernel"}
    np.testing.assert_array_equal(
        read_images(tmp_path / "filtered.tif")[0].pixels, executed(script)["pictures"]["filtered"]
    )


def test_a_script_is_laid_out_for_people(script: str, tmp_path: Path) -> None:
    # Where the tests run decides how long the path of the image is.
    lines = [line.replace(str(tmp_path.parent), "") for line in script.splitlines()[2:]]
    assert max(map(len, lines)) <= 110
    assert script.count("\n            1.0, 0.5, 0.333") + script.count("(1.0, 0.5, 0.333") == 1, "a row of the kernel"
    path = tmp_path / "script.py"
    path.write_text(script, "utf-8")
    checked = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "I,F,E9", str(path)],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout
