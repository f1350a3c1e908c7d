"""Numbers in sentences."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightglass.algorithms import catalogue, samples
from sightglass.algorithms.contrast.parameters import Transform
from sightglass.algorithms.filtering import Filter, Preset
from sightglass.algorithms.wording import number_text, percent, within_sentence


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (-0.0, "0"), (1000.0, "1000"), (1e4, "10,000"), (10_000, "10,000"), (9999.6, "10,000"),
     (12345.6, "12,346"), (-1234567.0, "−1,234,567"), (Fraction(1, 8), "1/8"), (Fraction(-12870), "−12,870"),
     (0.27412, "0.2741"), (9.99961, "10"), (0.00001234, "0.00001234"), (1e-12, "10⁻¹²"), (-1e12, "−10¹²"),
     (999_999_999.0, "999,999,999"), (-2.5e18, "−2.5·10¹⁸"),
     (0.1, "0.1"), (255.0, "255"), (Fraction(1, 3 * 10**7), "3.333·10⁻⁸")],
)  # fmt: skip
def test_numbers_are_written_as_a_person_would(value, text):
    assert number_text(value) == text


LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


@given(st.floats(-1e14, 1e14), st.integers(1, 8))
def test_what_is_written_is_the_number_to_its_digits(value, digits):
    text = number_text(value, digits)
    plain = text.replace(",", "").replace("−", "-").translate(LOWERED)
    if text[-1] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
        mantissa, power = re.fullmatch(r"(-?[\d.]*)·?10(.*)", text.replace("−", "-")).groups()
        plain = f"{mantissa if mantissa.strip('-') else mantissa + '1'}e{power.translate(LOWERED)}"
    read = float(plain)
    assert read == pytest.approx(value, rel=0.5001 * 10 ** (1 - digits))
    assert "e" not in text


def test_vectors_are_not_grouped():
    assert number_text(12870, grouped=False) == "12870"
    assert number_text(12870.4, grouped=False) == "12870"


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0"), (1.0, "100"), (0.6004, "60"), (0.333333, "33.3"), (0.0025, "0.25"), (1 / 65535, "0.0015")],
)
def test_percentages(share, text):
    assert percent(share) == f"{text}\N{NO-BREAK SPACE}%"


SAMPLES = ["camera", "camera_dark", "camera_bright", "ramp_16_bit", "coffee_float", "step_edge"]

EXPONENT = re.compile(r"\d[eE][+-]?\d|\^")


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_sentence_of_the_program_holds_an_exponent(sample):
    image = samples.find(sample).make()
    for name, settings in (
        *(("contrast", {"transform": transform}) for transform in (Transform.STRETCH, Transform.LOG)),
        *(("filter", {"preset": preset}) for preset in Preset if preset is not Preset.CUSTOM),
        ("filter", {"preset": Preset.CUSTOM, "kernel": ((10000.0, 1000.5), (0.25, -123456.0))}),
    ):
        algorithm = catalogue.find(name)
        result = algorithm.run([image], algorithm.parameters(**settings))
        for sentence in algorithm.present(result).sentences:
            assert not EXPONENT.search(sentence), sentence


def test_a_large_sum_is_written_with_its_digits():
    algorithm = catalogue.find("filter")
    parameters = Filter(preset=Preset.CUSTOM, kernel=((10000.0, 2000.0),))
    sentences = algorithm.present(algorithm.run([samples.find("camera").make()], parameters)).sentences
    assert any("they sum to 12,000" in sentence for sentence in sentences)


def test_abbreviations_keep_their_capitals_within_a_sentence() -> None:
    assert within_sentence("Adaptive equalization (CLAHE)") == "adaptive equalization (CLAHE)"
