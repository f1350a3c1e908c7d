"""Recipes: the same pixels again on the same image, and files that are read with every doubt."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sightglass.algorithms import catalogue, edits
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.progress import Cancelled
from sightglass.app.cutting import cut
from sightglass.app.recipes import (
    RecipeError,
    RecipeStep,
    apply,
    from_json,
    further_inputs,
    read_recipe,
    recipe_text,
    to_json,
)

REGION = Region(3, 5, 40, 48)


def photograph(seed: int = 0, shift: int = 0, name: str = "photo") -> Image:
    """Make a picture with corners and smooth parts; those of one seed are parts of one scene."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(30, 226, (12, 16)).astype(np.float32)
    scene = np.kron(coarse, np.ones((8, 8), np.float32)) + rng.normal(0, 4, (96, 128)).astype(np.float32)
    return Image.of(np.clip(scene[8:80, 8 + shift : 104 + shift], 0, 255).astype(np.uint8), name)


PARTNER = photograph(shift=4, name="partner")
# Every algorithm that makes pictures of an image, with what takes it to them soonest.
CASES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "contrast": ({"transform": "specification", "target": "reference"}, ("partner",)),
    "denoiser": ({"maps": 4, "patches": 32, "side": 16, "batch_size": 8, "epochs": 1}, ("partner",)),
    "convolution": ({"source": "image"}, ()),
    "features": ({}, ("partner",)),
    "filter": ({"preset": "unsharp", "size": 5}, ()),
    "flow": ({"source": "pair", "method": "block_matching"}, ("partner",)),
    "mapping": ({}, ("partner",)),
    "panorama": ({}, ("partner",)),
    "pyramid": ({"levels": 3}, ()),
    "total_variation": ({"iterations": 5}, ()),
}


def test_every_algorithm_that_works_on_images_is_tried() -> None:
    assert set(CASES) == {name for name in catalogue.names() if not catalogue.find(name).takes_data}


@pytest.mark.parametrize("name", CASES)
def test_all_pictures_are_made_again_bit_by_bit(name: str) -> None:
    settings, names = CASES[name]
    algorithm = catalogue.find(name)
    image = photograph()
    parameters = algorithm.parameters(**settings)
    region = None if algorithm.takes_many else REGION
    given = [image, *([PARTNER] if names else [])]
    slots = algorithm.slots(len(given))
    parts = cut((*given, *[None] * (len(slots) - len(given))), region, slots)
    shown = algorithm.present(algorithm.run(parts, parameters))
    assert shown.pictures
    for picture in shown.pictures if name in ("contrast", "filter") else shown.pictures[:1]:
        expected = kept_image(picture, image)
        step = RecipeStep(name, {**parameters.to_json(), "picture": picture.key, "region": region}, names)
        read = from_json(json.loads(recipe_text((RecipeStep("sample", {"key": "camera"}), step))))
        found = apply(read, image, inputs={"partner": PARTNER})
        np.testing.assert_array_equal(found.pixels, expected.pixels)
        assert found.pixels.dtype == expected.pixels.dtype
        assert (found.name, found.bit_depth, found.value_range) == (
            expected.name, expected.bit_depth, expected.value_range,
        )  # fmt: skip


@pytest.mark.parametrize("edit", edits.EDITS, ids=lambda edit: edit.key)
def test_every_edit_is_made_again_bit_by_bit(edit: edits.Edit) -> None:
    image = photograph()
    if edit.key == "replace_non_finite":
        image = Image.of(np.where(image.pixels > 200, np.nan, image.pixels), "photo")
    elif edit.key == "gray":
        image = Image.of(np.dstack([image.pixels, image.pixels[::-1], image.pixels // 2]), "photo")
    settings = {"rows": 20, "columns": 30} if edit.key == "crop" else {}
    parameters = None if edit.parameters is None else edit.parameters(**settings)
    recipe = (RecipeStep(edit.key, {} if parameters is None else parameters.to_json()),)
    found = apply(from_json(to_json(recipe)), image)
    np.testing.assert_array_equal(found.pixels, edit.apply(image, parameters).pixels)
    assert found.name.startswith("photo (")


def gamma(**changes: Any) -> dict[str, Any]:
    step = {"algorithm": "contrast", "parameters": {"transform": "gamma", "gamma": 0.5}, "picture": "result"}
    return {"format": "sightglass-recipe", "version": 1, "steps": [{**step, **changes}]}


def test_a_chain_goes_on_from_each_picture_to_the_next() -> None:
    data = gamma()
    data["steps"].append({"edit": "flip_vertically"})
    once = apply(from_json(gamma()), photograph())
    np.testing.assert_array_equal(apply(from_json(data), photograph()).pixels, once.pixels[::-1])


def test_a_recipe_can_be_stopped() -> None:
    class Impatient:
        def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        apply(from_json(gamma()), photograph(), Impatient())


def test_a_second_input_keeps_its_place_and_is_asked_for() -> None:
    data = gamma(algorithm="flow", parameters={}, picture="motion", inputs={"truth": "known"})
    recipe = from_json(data)
    assert recipe[0].inputs == ("", "known")
    assert to_json(recipe)["steps"][0]["inputs"] == {"truth": "known"}
    assert [tuple(needed) for needed in further_inputs(recipe)] == [("known", "truth", "flow")]
    with pytest.raises(RecipeError, match="“known”, as “truth” of flow") as caught:
        apply(recipe, photograph())
    assert "--input truth=FILE" in caught.value.command_hint


def test_what_does_not_fit_the_image_is_told() -> None:
    with pytest.raises(RecipeError, match="no picture “reslt” of “photo”"):
        apply(from_json(gamma(picture="reslt")), photograph())
    with pytest.raises(ImageError, match="does not lie within “photo”"):
        apply(from_json(gamma(region=[0, 0, 500, 5])), photograph())
    with pytest.raises(RecipeError, match="no steps"):
        apply((RecipeStep("sample", {"key": "camera"}),), photograph())
    with pytest.raises(RecipeError, match="Nothing was done"):
        to_json((RecipeStep("paste"),))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ([], "no recipe of Sightglass"),
        ({}, "no recipe of Sightglass"),
        (gamma() | {"version": 2}, "newer version 2"),
        (gamma() | {"version": True}, "“version” is True"),
        (gamma() | {"author": "me"}, "no entry 'author' in the recipe"),
        (gamma() | {"steps": []}, "list of 1 to 1000"),
        (gamma() | {"steps": gamma()["steps"] * 1001}, "list of 1 to 1000"),
        (gamma() | {"steps": [3]}, "Step 1 is 3"),
        ({"format": "sightglass-recipe", "version": 1}, "“steps” is missing"),
        (gamma(algorithm="contrst"), "In step 1: There is no algorithm “contrst”"),
        (gamma(algorithm=["contrast"]), "“algorithm” in step 1"),
        (gamma(algorithm="classifier"), "data set"),
        (gamma(parameters={"gama": 1}), "In step 1: gama: there is no such parameter"),
        (gamma(parameters={"gamma": "0.5"}), "In step 1: gamma: '0.5' is not a number"),
        (gamma(parameters={"gamma": 1e9}), "outside 0.1 to 10"),
        (gamma(parameters=[]), "“parameters” in step 1"),
        (gamma(parameters={"version": 99}), "In step 1: version"),
        (gamma(picture=7), "“picture” in step 1 is 7"),
        (gamma(picture="p" * 200_000), "“picture” in step 1"),
        (gamma(region=[0, 0, 1]), "“region” in step 1"),
        (gamma(region=[0, 0, 0, 5]), "“region” in step 1"),
        (gamma(region=[0, 0, True, 5]), "“region” in step 1"),
        (gamma(region=[-1, 0, 5, 5]), "“region” in step 1"),
        (gamma(inputs={"../../etc": "a"}), "no further input '../../etc'. Known are reference"),
        (gamma(inputs={"reference": 3}), "“reference” in step 1 is 3"),
        (gamma(source="/etc/passwd"), "no entry 'source' in step 1"),
        ({"format": "sightglass-recipe", "version": 1, "steps": [{"edit": "flp"}]}, "There is no edit “flp”"),
        (
            {"format": "sightglass-recipe", "version": 1, "steps": [{"edit": "gray", "parameters": {"a": 1}}]},
            "takes no parameters",
        ),
        (
            {"format": "sightglass-recipe", "version": 1, "steps": [{"edit": "rotate", "parameters": {"angle": None}}]},
            "In step 1: angle: None is not a number",
        ),
    ],
)
def test_what_is_not_exactly_a_recipe_is_refused(data: Any, reason: str) -> None:
    with pytest.raises(RecipeError) as caught:
        from_json(data)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not valid JSON"),
        (b"\xff\xfe{}", "no text in UTF-8"),
        (b"[" * 1_000_000, "nested more than 16 deep"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested more than 16 deep"),
        (b'"' + b'\\"' * 1_000_000, "not valid JSON"),
        (b'{"' + b'[\\"' * 1_000_000 + b"\\", "not valid JSON"),
        (b'{"format": "' + b"[" * 100 + b'"}', "no recipe of Sightglass"),
        (b'{"format": 1, "format": 2}', "'format' is given twice"),
        (
            b"{" + b",".join(b'"%d": 1' % number for number in range(300_000)) + b', "299999": 2}',
            "'299999' is given twice",
        ),
        (b'{"format": NaN}', "NaN is no number"),
        (b'{"format": 1e400}', "1e400 is no number"),
        (b"1" * 5000, "not valid JSON"),
        (b" " * (5 << 20), "larger than 4 MiB"),
        (b'{"format": "sightglass-recipe"', "not valid JSON"),
    ],
)
def test_a_file_that_is_no_recipe_is_named_with_the_reason(content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "strange.json"
    path.write_bytes(content)
    with pytest.raises(RecipeError) as caught:
        read_recipe(path)
    assert str(caught.value).startswith("“strange.json”")
    assert reason in str(caught.value)


def test_a_recipe_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    kernel = {"preset": "custom", "kernel": [[0, 1, 0], [1, -4, 1], [0, 1, 0]]}
    recipe = from_json(gamma(algorithm="filter", parameters=kernel, picture="filtered", region=list(REGION)))
    text = recipe_text(recipe)
    assert "[1.0, -4.0, 1.0]" in text, "a row of the kernel stands on one line"
    path = tmp_path / "edges ü.json"
    path.write_text(text, "utf-8")
    assert read_recipe(path) == recipe
