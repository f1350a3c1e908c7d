"""The denoiser as docks and the headless run use it."""

import numpy as np
import pytest

from sightglass.algorithms.cnn.archive import read_npz
from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.cnn.errors import WeightsError
from sightglass.algorithms.denoiser import Denoiser, begin, present, run
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.progress import Cancelled
from tests.algorithms.features.scenes import texture
from tests.algorithms.told import Told

PARAMETERS = Denoiser(maps=4, patches=32, side=16, batch_size=8, epochs=2, sigma=0.1)
IMAGE = texture(64)
OTHER = Image.of(np.ascontiguousarray(texture(72).pixels[:, ::-1]), "other")
COLOR = Image.of(np.dstack([IMAGE.pixels, IMAGE.pixels[::-1], IMAGE.pixels[:, ::-1]]), "colour")


def test_layers_and_parameters_are_those_of_the_course() -> None:
    result = begin(COLOR, IMAGE, parameters=PARAMETERS.replaced(maps=24)).snapshot()
    figures = [each for each in result.architecture.figures if each.parameters]
    assert [(each.field.rows, each.field.columns) for each in figures] == [(5, 5), (7, 7), (9, 9)]
    assert [each.parameters for each in figures] == [(25 * 3 + 1) * 24, (9 * 24 + 1) * 48, 1299]
    shown = present(result)
    assert [row[3] for row in shown.table("layers").rows if row[2]] == ["5 × 5", "7 × 7", "9 × 9"]


def test_a_single_image_is_halved_and_others_are_learned_from() -> None:
    alone = begin(IMAGE, parameters=PARAMETERS).snapshot()
    assert alone.held_out.clean.shape == (64, 32)
    np.testing.assert_allclose(alone.held_out.clean, IMAGE.pixels[:, 32:] / 255.0, atol=1e-6)
    assert all(picture.origin == (0, 32) for picture in present(alone).pictures)
    both = begin(IMAGE, OTHER, parameters=PARAMETERS).snapshot()
    assert both.held_out.clean.shape == (64, 64)
    assert both.learned_from == ("other",)
    assert "learns from “other” and is tested on" in present(both).sentences[0]


def test_it_takes_noise_away() -> None:
    smooth = np.add.outer(np.arange(64), np.arange(64))
    image = Image.of(np.asarray(smooth * 2, np.uint8), "ramp")
    parameters = PARAMETERS.replaced(maps=8, patches=96, epochs=12)
    result = run(image, image, parameters=parameters)
    assert result.denoised is not None
    found = psnr(result.held_out.clean, result.denoised, 1.0)
    assert found > result.noisy_psnr + 3
    assert present(result).scalars["psnr"] == pytest.approx(found)


def test_noise_that_an_image_has_already_is_that_which_is_taken_away() -> None:
    noisy = np.clip(IMAGE.pixels.astype(int) + 20, 0, 255).astype(np.uint8)
    given = Image.of(noisy, "given", clean=IMAGE.pixels)
    result = begin(given, OTHER, parameters=PARAMETERS).snapshot()
    np.testing.assert_allclose(result.held_out.noisy, noisy / 255.0, atol=1e-6)
    np.testing.assert_allclose(result.held_out.clean, IMAGE.pixels / 255.0, atol=1e-6)


def test_the_same_seed_gives_the_same_weights_and_a_step_can_be_changed_on_the_way() -> None:
    first, second = (run(IMAGE, OTHER, parameters=PARAMETERS).trained.weights for _ in range(2))
    np.testing.assert_array_equal(first, second)
    going = begin(IMAGE, OTHER, parameters=PARAMETERS)
    going.advance()
    before = going.snapshot()
    after = begin(IMAGE, OTHER, parameters=PARAMETERS.replaced(step=0.01), previous=before).snapshot()
    assert after.trained.batches == before.trained.batches > 0
    assert after.rivals is before.rivals
    for other in (PARAMETERS.replaced(maps=5), PARAMETERS.replaced(seed=1), PARAMETERS.replaced(residual=False)):
        anew = begin(IMAGE, OTHER, parameters=other, previous=before).snapshot()
        assert anew.trained.batches == 0
        assert anew.rivals is before.rivals
    assert (
        begin(IMAGE, OTHER, parameters=PARAMETERS.replaced(sigma=0.2), previous=before).snapshot().rivals
        != before.rivals
    )


def test_other_methods_are_at_their_best_of_five_settings() -> None:
    result = begin(IMAGE, OTHER, parameters=PARAMETERS).snapshot()
    assert [rival.key for rival in result.rivals] == ["total_variation", "pyramid"]
    for rival in result.rivals:
        assert rival.psnr == pytest.approx(psnr(result.held_out.clean, rival.pixels, 1.0))
        assert rival.psnr > result.noisy_psnr
    rows = present(result).table("methods").rows
    assert [row[0] for row in rows] == ["Noisy image", "Total variation", "Pyramid"]


def test_gray_and_colour_are_brought_together() -> None:
    assert begin(IMAGE, COLOR, parameters=PARAMETERS).snapshot().architecture.input_shape.channels == 1
    assert begin(COLOR, IMAGE, parameters=PARAMETERS).snapshot().architecture.input_shape.channels == 3


def test_images_that_cannot_be_used_are_named() -> None:
    with pytest.raises(ImageError, match="20 × 40 px"):
        begin(Image.of(np.zeros((40, 20), np.uint8), "thin"), parameters=PARAMETERS)
    with pytest.raises(DatasetError, match="16 × 16"):
        begin(IMAGE, Image.of(np.zeros((9, 9), np.uint8), "tiny"), parameters=PARAMETERS)
    with pytest.raises(ImageError, match="up to a million pixels"):
        begin(Image.of(np.zeros((2000, 1000), np.uint8), "huge"), IMAGE, parameters=PARAMETERS)


def test_the_other_methods_are_told_of_and_can_be_cancelled() -> None:
    told = Told()
    begin(IMAGE, OTHER, parameters=PARAMETERS, progress=told)
    assert told.fractions == sorted(told.fractions)
    settings = list(dict.fromkeys(told.messages))
    assert len(settings) == 10
    assert settings[0] == "Total variation, λ = 0.05"
    # Within each setting too, which takes long for a large image.
    assert told.messages.count(settings[0]) > 2
    with pytest.raises(Cancelled):
        begin(IMAGE, OTHER, parameters=PARAMETERS, progress=Told(cancel_at=4))


def test_a_run_tells_of_the_other_methods_and_of_its_training() -> None:
    told = Told()
    run(IMAGE, OTHER, parameters=PARAMETERS, progress=told)
    assert told.is_steady


def test_a_checkpoint_is_gone_on_with_as_if_it_had_not_been_left() -> None:
    whole = run(IMAGE, OTHER, parameters=PARAMETERS)
    going = begin(IMAGE, OTHER, parameters=PARAMETERS)
    while going.training.batches < 3:
        going.training.step()
    arrays = read_npz(going.snapshot().checkpoint())
    again = begin(IMAGE, OTHER, parameters=PARAMETERS).snapshot().with_checkpoint(arrays)
    assert again.trained.batches == 3
    while not again.origin.is_finished:
        again.origin.training.step()
    np.testing.assert_array_equal(again.origin.snapshot().trained.weights, whole.trained.weights)


@pytest.mark.parametrize("change", [{"maps": 5}, {"seed": 1}, {"batch_size": 4}, {"patches": 40}])
def test_a_checkpoint_of_other_parameters_is_refused(change: dict[str, int]) -> None:
    arrays = read_npz(begin(IMAGE, OTHER, parameters=PARAMETERS).snapshot().checkpoint())
    other = begin(IMAGE, OTHER, parameters=PARAMETERS.replaced(**change)).snapshot()
    with pytest.raises(WeightsError, match=r"Choose the (parameters|data)"):
        other.with_checkpoint(arrays)
