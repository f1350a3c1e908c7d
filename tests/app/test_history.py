"""Chains of steps: computed anew from the step that was edited on, kept within a limit, and named where they fail."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from sightglass.algorithms import catalogue, edits
from sightglass.algorithms.image import Image, Pixels
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.progress import SILENT, Cancelled
from sightglass.app.entry import Entry
from sightglass.app.picture_history import computing
from sightglass.app.picture_history.chain import Chain
from sightglass.app.picture_history.computing import Computed, Order, State, compute
from sightglass.app.picture_history.errors import HistoryError
from sightglass.app.picture_history.origin import find_origin
from sightglass.app.picture_history.results import Results
from sightglass.app.picture_history.wording import settings_of, summary_of, title_of
from sightglass.app.recipes import RecipeStep, apply, follow


def step(name: str, picture: str, *settings: str, inputs: tuple[str, ...] = ()) -> RecipeStep:
    parameters = catalogue.find(name).parameters.from_text(settings)
    return RecipeStep(name, {**parameters.to_json(), "picture": picture, "region": None}, inputs)


GAMMA = step("contrast", "result", "transform=gamma", "gamma=0.7")
BLUR = step("filter", "filtered", "preset=gaussian", "size=9", "sigma=2")
FLIP = RecipeStep("flip_horizontally")
MATCH = step("contrast", "result", "transform=specification", "target=reference", inputs=("Sunset",))


def image(seed: int = 0, name: str = "Source") -> Image:
    return Image.of(np.random.default_rng(seed).integers(0, 256, (40, 60, 3), np.uint8), name)


def made(*steps: RecipeStep, source: Entry | None = None, **inputs: Image) -> Entry:
    source = source or Entry(image())
    return source.derived(apply(steps, source.image, inputs=inputs), *steps)


def order(entry: Entry, *steps: RecipeStep, others: tuple[Entry, ...] = (), chain: Chain | None = None) -> Order:
    """Ask for all images of the steps; without any, of those of the entry."""
    chain = chain or Chain.of(steps or entry.recipe)
    wanted = frozenset(range(len(chain.links) + 1))
    return Order(1, entry, (entry, *others), chain, wanted, is_draft=chain != Chain.of(entry.recipe))


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that were really computed, in their order."""
    names: list[str] = []

    def counting(step: RecipeStep, *rest: Any) -> Any:
        names.append(step.operation)
        return follow(step, *rest)

    monkeypatch.setattr(computing, "follow", counting)
    return names


def directly(source: Image, gamma: float) -> Pixels:
    """Gamma, blur and flip by the algorithms themselves."""
    contrast, blur = catalogue.find("contrast"), catalogue.find("filter")
    shown = contrast.present(
        contrast.run((source, None), contrast.parameters.from_text(("transform=gamma", f"gamma={gamma}")))
    ).picture("result")
    assert shown is not None
    brighter = kept_image(shown, source)
    values = blur.parameters.from_text(("preset=gaussian", "size=9", "sigma=2"))
    smooth = blur.present(blur.run((brighter,), values)).picture("filtered")
    assert smooth is not None
    return edits.find("flip_horizontally").apply(kept_image(smooth, brighter)).pixels


def test_an_edited_chain_gives_bit_for_bit_what_the_algorithms_give() -> None:
    entry, results = made(GAMMA, BLUR, FLIP), Results()
    assert not compute(order(entry), results, SILENT).differs
    edited = step("contrast", "result", "transform=gamma", "gamma=1.9")
    computed = compute(order(entry, edited, BLUR, FLIP), results, SILENT)
    np.testing.assert_array_equal(computed.images[3].pixels, directly(image(), 1.9))
    np.testing.assert_array_equal(computed.images[3].pixels, apply((edited, BLUR, FLIP), image()).pixels)
    assert [place.state for place in computed.places] == [State.DONE] * 4


def test_only_what_follows_the_edited_step_is_computed(followed: list[str]) -> None:
    entry, results = made(GAMMA, BLUR, FLIP), Results()
    compute(order(entry), results, SILENT)
    assert followed == ["contrast", "filter", "flip_horizontally"]
    followed.clear()
    for sigma in (1, 3):
        compute(order(entry, GAMMA, step("filter", "filtered", "preset=gaussian", f"sigma={sigma}"), FLIP), results,
                SILENT)  # fmt: skip
    assert followed == ["filter", "flip_horizontally"] * 2
    followed.clear()
    compute(order(entry), results, SILENT)
    assert followed == []


def test_steps_are_switched_off_moved_and_removed() -> None:
    entry, results = made(GAMMA, BLUR, FLIP), Results()
    chain = Chain.of(entry.recipe)
    off = compute(order(entry, chain=chain.switched(1, is_on=False)), results, SILENT)
    assert off.places[2].state is State.OFF
    np.testing.assert_array_equal(off.images[3].pixels, apply((GAMMA, FLIP), image()).pixels)
    assert chain.switched(1, is_on=False).recipe() == chain.without(1).recipe() == (GAMMA, FLIP)
    moved = compute(order(entry, chain=chain.moved(2, 0)), results, SILENT)
    np.testing.assert_array_equal(moved.images[3].pixels, apply((FLIP, GAMMA, BLUR), image()).pixels)
    none = compute(
        order(entry, chain=Chain(tuple(replace(link, is_on=False) for link in chain.links))), results, SILENT
    )
    assert none.images[3] is entry.first_image


def test_memory_stays_within_its_limit_and_nothing_is_wrong_for_it(followed: list[str]) -> None:
    entry = made(GAMMA, BLUR, FLIP)
    room_for_two = Results(limit=2 * entry.image.pixels.nbytes)
    roomy = compute(order(entry), Results(), SILENT)
    for _ in range(2):
        tight = compute(order(entry), room_for_two, SILENT)
        assert room_for_two.bytes <= 2 * entry.image.pixels.nbytes
        for place in range(4):
            np.testing.assert_array_equal(tight.images[place].pixels, roomy.images[place].pixels)
            assert tight.places[place].thumbnail is not None
    # What had to go is made anew from the nearest step that is left, not from the source.
    compute(order(entry), room_for_two, SILENT)
    followed.clear()
    compute(replace(order(entry, GAMMA, BLUR, FLIP, FLIP), wanted=frozenset({4})), room_for_two, SILENT)
    assert followed == ["flip_horizontally"]


def test_a_drag_does_not_fill_the_memory() -> None:
    entry, results = made(GAMMA, BLUR), Results()
    compute(order(entry), results, SILENT)
    used = results.bytes
    for gamma in np.linspace(0.2, 5, 30):
        edited = step("contrast", "result", "transform=gamma", f"gamma={gamma}")
        compute(order(entry, edited, BLUR), results, SILENT)
    assert results.bytes <= 2 * used


def test_a_further_image_is_found_by_its_name_and_named_where_it_is_missing() -> None:
    sunset = Entry(image(7, "Sunset"))
    entry, results = made(GAMMA, MATCH, BLUR, Sunset=sunset.image), Results()
    whole = compute(order(entry, others=(sunset,)), results, SILENT)
    np.testing.assert_array_equal(whole.images[3].pixels, entry.image.pixels)
    assert [(given.slot, given.name) for given in whole.places[2].inputs] == [("reference", "Sunset")]
    assert whole.places[2].inputs[0].thumbnail is not None

    missing = compute(order(entry), results, SILENT)
    assert [place.state for place in missing.places] == [State.DONE, State.DONE, State.FAILED, State.WAITING]
    assert "needs “Sunset” as “reference”, which is not open" in missing.places[2].message
    assert missing.places[3].message == "Not computed, since step 2 failed."
    assert missing.places[2].inputs[0].thumbnail is None
    assert missing.failed == 2

    twice = compute(order(entry, others=(sunset, Entry(image(8, "Sunset")))), results, SILENT)
    assert "2 open images are called so" in twice.places[2].message


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (RecipeStep("filter", {**BLUR.parameters, "picture": "absent"}), "gives no picture “absent”"),
        (RecipeStep("filter", {**BLUR.parameters, "sigma": -3.0}), "sigma"),
        (RecipeStep("filter", {**BLUR.parameters, "no_such": 1}), "no_such"),
        (RecipeStep("of_another_version"), "of_another_version"),
        (RecipeStep("crop", edits.Crop(0, 0, 4000, 4000).to_json()), "does not lie within"),
    ],
)
def test_a_step_that_cannot_be_computed_is_named_with_its_reason(wrong: RecipeStep, reason: str) -> None:
    computed = compute(order(made(GAMMA), GAMMA, wrong, FLIP), Results(), SILENT)
    assert [place.state for place in computed.places] == [State.DONE, State.DONE, State.FAILED, State.WAITING]
    assert reason in computed.places[2].message
    # A step that is switched off stops nothing.
    chain = Chain.of((GAMMA, wrong, FLIP)).switched(1, is_on=False)
    assert compute(order(made(GAMMA), chain=chain), Results(), SILENT).failed is None


def test_steps_that_give_another_picture_now_are_told_apart() -> None:
    entry = made(GAMMA, BLUR)
    other = replace(entry, image=replace(entry.image, pixels=entry.image.pixels + np.float32(1)))
    assert compute(order(other), Results(), SILENT).differs
    assert not compute(order(entry), Results(), SILENT).differs


def test_what_was_computed_before_a_cancellation_is_kept(followed: list[str]) -> None:
    class Impatient:
        def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
            if message.startswith("Step 3"):
                seen: Computed = partial()
                assert [place.state for place in seen.places] == [State.DONE] * 3 + [State.PENDING]
                raise Cancelled

    entry, results = made(GAMMA, BLUR, FLIP), Results()
    with pytest.raises(Cancelled):
        compute(order(entry), results, Impatient())
    followed.clear()
    compute(order(entry), results, SILENT)
    assert followed == ["flip_horizontally"]


def test_the_source_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "source.png"
    path.write_bytes(cv2.imencode(".png", image().pixels[:, :, ::-1])[1].tobytes())
    opened = Entry(image(), path)
    # As a session brings it back: without the image that it was made from.
    derived = replace(made(GAMMA, source=opened), origin=None)
    assert find_origin(derived, (opened,)) is opened.image
    np.testing.assert_array_equal(find_origin(derived, ()).pixels, image().pixels)
    assert "has no page 2 any more" in _refusal(replace(derived, page=1))
    path.unlink()
    computed = compute(order(derived), Results(), SILENT)
    assert [place.state for place in computed.places] == [State.FAILED, State.WAITING]
    assert "source.png" in computed.places[0].message

    pasted = Entry(image(), recipe=(RecipeStep("paste"),))
    from_paste = replace(made(FLIP, source=pasted), origin=None)
    assert find_origin(from_paste, (pasted,)) is pasted.image
    assert "not open any more" in _refusal(from_paste)
    assert "2 open images" in _refusal(from_paste, pasted, Entry(image(3), recipe=(RecipeStep("paste"),)))


def _refusal(entry: Entry, *others: Entry) -> str:
    with pytest.raises(HistoryError) as caught:
        find_origin(entry, others)
    return str(caught.value)


def test_steps_speak_of_what_differs_from_the_defaults() -> None:
    assert title_of(BLUR) == catalogue.find("filter").title
    assert summary_of(GAMMA) == "Gamma: γ 0.7"
    stretch = "Linear stretch: Black at percentile 1 %, White at percentile 99 %"
    assert summary_of(step("contrast", "result")) == stretch
    assert summary_of(step("total_variation", "denoised")) == "λ 0.15"
    assert summary_of(step("panorama", "panorama")) == "Plane, Laplacian pyramid"
    assert summary_of(FLIP) == ""
    settings = {setting.label: setting for setting in settings_of(GAMMA)}
    assert not settings["Gamma γ"].is_default
    assert "Black at percentile" not in settings
    part = RecipeStep("filter", {**BLUR.parameters, "region": [1, 2, 3, 4]})
    assert "4 × 3 px from column 2, row 1" in summary_of(part)
    for name in catalogue.names():
        kind = catalogue.find(name).parameters
        assert kind.TELLING
        assert set(kind.TELLING) <= {field.name for field in kind.fields()}
    assert title_of(RecipeStep("of_another_version")) == "of_another_version"
