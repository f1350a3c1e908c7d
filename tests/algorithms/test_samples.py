import socket

import numpy as np
import pytest
import skimage.data

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.samples import SAMPLES, find, photographs

GROUPS = ["Photographs", "Generated", "Worked examples", "True motion", "Panoramas"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.key)
def test_every_sample_opens_without_a_network(sample, monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    image = sample.make()
    assert image.name == sample.title
    assert image.is_finite
    assert sample.description[0].isupper() or sample.description[0].isdigit()
    assert not sample.description.endswith(".")
    np.testing.assert_array_equal(sample.make().pixels, image.pixels)


def test_groups_stand_together_and_keys_differ():
    assert list(dict.fromkeys(sample.group for sample in SAMPLES)) == GROUPS
    assert [sample.group for sample in SAMPLES] == sorted((sample.group for sample in SAMPLES), key=GROUPS.index)
    assert len({sample.key for sample in SAMPLES}) == len({sample.title for sample in SAMPLES}) == len(SAMPLES)
    with pytest.raises(ImageError, match="There is no sample image “lena”"):
        find("lena")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("camera", "camera"), ("astronaut", "astronaut"), ("coins", "coins"), ("moon", "moon"), ("page", "page"),
        ("text", "text"), ("chelsea", "chelsea"), ("coffee", "coffee"), ("rocket", "rocket"), ("retina", "retina"),
        ("hubble", "hubble_deep_field"), ("tissue", "immunohistochemistry"), ("clock", "clock"), ("brick", "brick"),
    ],
)  # fmt: skip
def test_photographs_are_those_of_scikit_image(key, name):
    np.testing.assert_array_equal(find(key).make().pixels, getattr(skimage.data, name)())


def test_missing_pictures_are_not_offered(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "coins.png").touch()
    monkeypatch.setattr(photographs, "_folder", lambda: tmp_path / "data")
    assert [sample.key for sample in photographs.available()] == ["coins"]
    with pytest.raises(ImageError, match=r"coins.png is damaged. Install scikit-image again"):
        photographs.available()[0].make()
    monkeypatch.setattr(photographs, "_folder", lambda: None)
    assert photographs.available() == ()


def test_variants_are_exposed_as_they_say():
    dark, bright, low = (find(f"camera_{kind}").make().pixels / 255 for kind in ("dark", "bright", "low_contrast"))
    assert dark.mean() < 0.25 < 0.75 < bright.mean()
    assert np.ptp(low) <= 0.2
    noisy, clean = find("camera_noisy").make(), find("camera").make()
    np.testing.assert_array_equal(noisy.clean, clean.pixels)
    assert psnr(noisy.clean, noisy.pixels, 255) == pytest.approx(20.4, abs=0.5)
    moon = find("moon_12_bit").make()
    assert moon.bit_depth == 12
    assert len(np.unique(moon.pixels)) > 1000


def test_generated_patterns_are_what_their_formula_says():
    step = find("step_edge").make().pixels
    assert (step[:, :256] == 64).all()
    assert (step[:, 256:] == 191).all()
    board = find("checkerboard").make().pixels
    assert board[0, 0] == board[40, 40] == 0
    assert board[0, 32] == 255
    ramp = find("ramp_8_bit").make().pixels
    assert np.unique(ramp).tolist() == list(range(256))
    assert (np.diff(find("ramp_16_bit").make().pixels[0].astype(int)) == 64).mean() > 0.9
    chirp = find("chirp").make().pixels[0].astype(float)
    assert abs(chirp[-1] - chirp[-2]) > 250
    assert abs(chirp[1] - chirp[0]) < 2


def test_the_zone_plate_has_its_frequencies_in_place():
    plate = find("zone_plate").make().pixels.astype(float)
    np.testing.assert_array_equal(plate, plate[::-1])
    np.testing.assert_array_equal(plate, plate.T)
    # At radius N/4 along a row the local frequency is a quarter of a cycle per pixel.
    line = plate[256, 256 + 128 - 16 : 256 + 128 + 16] - 127.5
    spectrum = np.abs(np.fft.rfft(line * np.hanning(32)))
    assert np.argmax(spectrum) == 8


def test_the_single_frequency_is_single():
    spectrum = np.abs(np.fft.fft2(find("sinusoid").make().pixels - 127.5))
    peak = np.unravel_index(np.argmax(spectrum[:256]), (256, 512))
    assert peak == (512 // 32, 512 // 16)


def test_noise_has_its_distribution():
    uniform = find("uniform_noise").make().pixels
    counts = np.bincount(uniform.ravel(), minlength=256)
    assert counts.min() > 850
    assert counts.max() < 1200
    normal = find("gaussian_noise").make().pixels
    assert normal.mean() == pytest.approx(128, abs=0.5)
    assert normal.std() == pytest.approx(32, abs=0.5)


def test_worked_examples_hold_the_numbers_on_paper():
    g2 = find("matrix_g2").make().pixels
    np.testing.assert_array_equal(g2, [[7, 5, 4, 3], [5, 3, 3, 2], [4, 3, 2, 1], [3, 2, 1, 0]])
    np.testing.assert_array_equal(g2.reshape(2, 2, 2, 2).mean(axis=(1, 3)), [[5, 3], [3, 1]])
    first, second = find("matrix_frame_1").make().pixels, find("matrix_frame_2").make().pixels
    np.testing.assert_array_equal(first[1:4, 1:4], second[2:5, 2:5])
