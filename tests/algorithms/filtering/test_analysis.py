"""What is said of a kernel: rank and factors, response, kind, the sum at a pixel, and what is refused."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import fft

from sightglass.algorithms import catalogue
from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.filtering import ALGORITHM, Filter, Kernel, Operation, Preset, symbolic_sum, window_at
from sightglass.algorithms.filtering.choices import Border
from sightglass.algorithms.filtering.dsft import half_plane, response
from sightglass.algorithms.filtering.evidence import Kind, Symmetry
from sightglass.algorithms.filtering.separability import separability
from sightglass.algorithms.filtering.spectrum import spectrum
from sightglass.algorithms.image import Image


def factors(parameters: Filter):
    return parameters.analysis().separability.factors


@pytest.mark.parametrize(
    ("parameters", "scale", "vertical", "horizontal"),
    [
        (Filter(preset=Preset.H2), 1, (1, 2, 1), (-1, 0, 1)),
        (Filter(preset=Preset.SOBEL_Y), 1, (-1, 0, 1), (1, 2, 1)),
        (Filter(preset=Preset.SCHARR_X), 1, (3, 10, 3), (-1, 0, 1)),
        (Filter(preset=Preset.BOX, size=3), Fraction(1, 9), (1, 1, 1), (1, 1, 1)),
        (Filter(preset=Preset.BINOMIAL, size=5), Fraction(1, 256), (1, 4, 6, 4, 1), (1, 4, 6, 4, 1)),
        (Filter(preset=Preset.DERIVATIVE), Fraction(1, 2), (1,), (1, 0, -1)),
        (Filter(preset=Preset.VERTICAL_EDGE, height=4), 1, (1, 1, 1, 1), (-1, 0, 1)),
        (Filter(preset=Preset.CUSTOM, kernel=((-2.0, -4.0),), scale=0.25), Fraction(-1, 2), (1,), (1, 2)),
    ],
)
def test_factors_are_small_whole_numbers(parameters, scale, vertical, horizontal):
    found = factors(parameters)
    assert (found.scale, found.vertical, found.horizontal) == (scale, vertical, horizontal)
    assert all(isinstance(tap, int) for tap in found.vertical + found.horizontal)


def test_factors_are_written_as_on_paper():
    assert factors(Filter(preset=Preset.H2)).text == "[1 2 1]ᵀ × [−1 0 1]"
    assert factors(Filter(preset=Preset.BOX, size=3)).text == "1/9 · [1 1 1]ᵀ × [1 1 1]"


@pytest.mark.parametrize("preset", [Preset.H1, Preset.H3, Preset.LAPLACIAN_8])
def test_the_other_worked_examples_are_not_separable(preset):
    found = Filter(preset=preset).analysis().separability
    assert found.rank == 2
    assert found.factors is None


def test_a_gaussian_is_separable_into_factors_that_sum_to_one():
    found = factors(Filter(preset=Preset.GAUSSIAN, size=9, sigma=1.5))
    assert found.scale == 1.0
    assert sum(found.vertical) == pytest.approx(1)
    assert np.allclose(found.product(), Filter(preset=Preset.GAUSSIAN, size=9, sigma=1.5).effective_kernel().taps)


@given(hnp.arrays(np.int64, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.integers(-5, 5)))
@settings(max_examples=150, deadline=None)
def test_rank_and_approximations_of_any_kernel(taps):
    found = separability(Kernel.of(taps.tolist()))
    assert found.rank == np.linalg.matrix_rank(taps)
    for rank in range(1, min(taps.shape) + 1):
        error = np.linalg.norm(found.approximation(rank) - taps)
        # No other kernel of that rank is nearer (Eckart and Young): compare with dropping singular values one by one.
        assert error == pytest.approx(np.sqrt((found.singular_values[rank:] ** 2).sum()), abs=1e-9)
    if found.factors is not None:
        assert found.factors.is_exact
        assert np.allclose(found.factors.product(), taps, rtol=0, atol=1e-12)


def test_the_filter_uses_the_approximation():
    parameters = Filter(preset=Preset.H1, rank=1)
    kernel = parameters.effective_kernel().taps
    assert np.linalg.matrix_rank(kernel) == 1
    assert parameters.analysis().designed_separability.rank == 2
    assert Filter(preset=Preset.H1, rank=2).effective_kernel() is Filter(preset=Preset.H1).effective_kernel()


@pytest.mark.parametrize("shape", [(1, 1), (3, 3), (2, 5), (12, 7), (63, 63)])
def test_the_transform_equals_a_padded_fft(shape):
    taps = np.random.default_rng(2).normal(size=shape)
    padded = np.zeros((256, 256))
    padded[: shape[0], : shape[1]] = taps
    padded = np.roll(padded, (-(shape[0] // 2), -(shape[1] // 2)), (0, 1))
    expected = np.fft.fftshift(fft.rfft2(padded), axes=0)
    assert np.allclose(half_plane(taps)[:256], expected, atol=1e-10)
    plane = response(Kernel.of(taps), Operation.CONVOLUTION).plane
    assert np.allclose(plane[:256, 128:], expected, atol=1e-10)
    assert np.allclose(plane, plane[::-1, ::-1].conj(), atol=1e-12)
    turned = response(Kernel.of(taps), Operation.CORRELATION).plane
    assert np.array_equal(turned, plane.conj())


def test_gains_of_the_worked_examples():
    gains = {preset: Filter(preset=preset).analysis().classification.gains for preset in (Preset.H1, Preset.H3)}
    assert gains[Preset.H1].zero == pytest.approx(1)
    assert gains[Preset.H1].diagonal == pytest.approx(0)
    assert gains[Preset.H1].vertical == gains[Preset.H1].horizontal == pytest.approx(0.5)
    assert gains[Preset.H3].diagonal == pytest.approx(8)


def test_the_phase_of_real_and_imaginary_responses_does_not_flicker():
    assert set(np.unique(Filter(preset=Preset.LAPLACIAN_4).analysis().response.phase)) == {0.0, 180.0}
    assert set(np.unique(Filter(preset=Preset.H2).analysis().response.phase)) == {-90.0, 0.0, 90.0}
    turned = Filter(preset=Preset.LAPLACIAN_4, operation=Operation.CORRELATION)
    assert set(np.unique(turned.analysis().response.phase)) == {0.0, 180.0}


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        (Kind.LOW_PASS, Filter(preset=Preset.H1)),
        (Kind.DERIVATIVE, Filter(preset=Preset.H2)),
        (Kind.HIGH_PASS, Filter(preset=Preset.H3)),
        (Kind.IDENTITY, Filter(preset=Preset.IDENTITY)),
        (Kind.LOW_PASS, Filter(preset=Preset.GAUSSIAN)),
        (Kind.LOW_PASS, Filter(preset=Preset.MOTION, angle=30.0)),
        (Kind.DERIVATIVE, Filter(preset=Preset.PREWITT_Y)),
        (Kind.DERIVATIVE, Filter(preset=Preset.ROBERTS_1)),
        (Kind.HIGH_PASS, Filter(preset=Preset.LAPLACIAN_8)),
        (Kind.BAND_PASS, Filter(preset=Preset.DOG, size=21)),
        (Kind.BAND_PASS, Filter(preset=Preset.LOG, size=15)),
        (Kind.BAND_PASS, Filter(preset=Preset.GABOR, size=21, sigma=4.0)),
        (Kind.BAND_PASS, Filter(preset=Preset.GABOR, size=31, sigma=5.0, phase=90.0)),
        (Kind.SHARPENING, Filter(preset=Preset.UNSHARP)),
        (Kind.SHARPENING, Filter(preset=Preset.CUSTOM)),
        (Kind.RELIEF, Filter(preset=Preset.EMBOSS)),
        (Kind.SHIFT, Filter(preset=Preset.CUSTOM, kernel=((0.0, 0.0, 1.0),))),
        (Kind.ZERO, Filter(preset=Preset.CUSTOM, kernel=((0.0, 0.0), (0.0, 0.0)))),
        (Kind.COMB, Filter(preset=Preset.CUSTOM, kernel=((0.5, 0.0, 0.5),))),
    ],
)
def test_kinds_of_filters(kind, parameters):
    assert parameters.analysis().classification.kind is kind


def test_says_that_a_high_pass_is_no_sharpening():
    verdict = Filter(preset=Preset.H3).analysis().classification.verdict
    assert verdict.startswith("High-pass")
    assert "not a sharpening filter" in verdict
    assert "sums to 0" in verdict


def test_says_which_edges_a_derivative_finds_and_which_way_is_positive():
    found = Filter(preset=Preset.H2).analysis().classification
    assert "vertical edges" in found.verdict
    assert "A rise towards the left gives a positive value" in found.verdict
    assert "band-pass" in found.verdict
    assert (found.vertical_symmetry, found.horizontal_symmetry) == (Symmetry.EVEN, Symmetry.ODD)
    step = Image.of(np.repeat(np.array([[0, 0, 9, 9]], np.uint8), 4, axis=0))
    assert ALGORITHM.run([step], Filter(preset=Preset.H2)).signed.min() < 0
    correlated = Filter(preset=Preset.H2, operation=Operation.CORRELATION)
    assert "towards the right" in correlated.analysis().classification.verdict
    assert ALGORITHM.run([step], correlated).signed.max() > 0


def test_the_shift_moves_the_image_the_way_it_says():
    parameters = Filter(preset=Preset.CUSTOM, kernel=((0.0, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 0.0, 0.0)))
    assert parameters.analysis().classification.verdict == "Shift: the image moves 1 px to the right."
    image = Image.of(np.arange(5, dtype=np.uint8)[None])
    assert ALGORITHM.run([image], parameters).signed.tolist() == [[0, 0, 1, 2, 3]]


def test_the_passband_ends_where_the_gain_is_one_over_root_two():
    parameters = Filter(preset=Preset.H1)
    ((first, last),) = parameters.analysis().classification.passband_u.bands
    assert first == 0
    assert (3 + np.cos(2 * np.pi * last)) / 4 == pytest.approx(1 / np.sqrt(2), abs=1e-5)


def test_the_flipped_kernel_at_the_centre():
    kernel = Kernel.of([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    names = ["abc", "def", "ghi"]
    assert symbolic_sum(names, kernel, 1, 1) == "9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h + 1i"
    assert symbolic_sum(names, kernel, 1, 1, operation=Operation.CORRELATION) == (
        "1a + 2b + 3c + 4d + 5e + 6f + 7g + 8h + 9i"
    )
    assert symbolic_sum(names, Kernel.of([[1, -1]]), 0, 0, Border.ZERO) == "−1a + 1b"


@pytest.mark.parametrize("preset", [preset for preset in Preset if preset is not Preset.CUSTOM])
def test_normalised_kernels_sum_to_one_or_their_positive_taps_do(preset):
    kernel = Filter(preset=preset, normalise=True).effective_kernel()
    if kernel.sum == 0:
        assert kernel.taps[kernel.taps > 0].sum() == pytest.approx(1)
    else:
        assert float(kernel.sum) == pytest.approx(1)


def test_fractions_stay_exact():
    parameters = Filter.from_text(["preset=custom", "kernel=0 1/8 0; 1/8 1/2 1/8; 0 1/8 0"])
    assert parameters.effective_kernel().exact == Filter(preset=Preset.H1).effective_kernel().exact
    ninth = Filter(preset=Preset.CUSTOM, kernel=((1.0, 1.0, 1.0),) * 3, scale=1 / 9).effective_kernel()
    assert ninth.exact == ((Fraction(1, 9),) * 3,) * 3
    assert Filter(preset=Preset.GAUSSIAN).effective_kernel().exact is None
    assert Filter(preset=Preset.BINOMIAL, size=63).effective_kernel().sum == 1


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (["kernel=" + ";".join(["1 " * 64] * 64)], "1 × 1 to 63 × 63"),
        (["kernel=1 2; 3"], "Row 2"),
        (["kernel=1 two 3"], "two"),
        (["kernel=1 nan"], "nan"),
        (["size=64"], "1 to 63"),
        (["preset=custom", "kernel=1 1e300"], "a tap of 10³⁰⁰. Accepted are 0 and magnitudes from 10⁻¹² to 10¹²"),
        (["preset=custom", "kernel=1 2", "scale=1e-200"], "10⁻¹²"),
        (["preset=dog", "sigma=3", "sigma2=2"], "wider"),
    ],
)
def test_bad_input_is_refused_by_name(text, part):
    with pytest.raises(ParameterError) as caught:
        Filter.from_text(text)
    assert part in str(caught.value)
    assert caught.value.name in ("kernel", "size", "sigma2", "scale")


def test_a_matrix_with_nan_is_refused():
    with pytest.raises(ParameterError, match="finite"):
        Filter(preset=Preset.CUSTOM, kernel=((float("nan"),),))


def test_values_beyond_floats_are_refused_by_name():
    image = Image.of(np.full((3, 3), 1e38, np.float32), name="night sky")
    with pytest.raises(ImageError, match="night sky"):
        ALGORITHM.run([image], Filter(preset=Preset.CUSTOM, kernel=((1000.0,),)))
    assert np.isfinite(spectrum(image.pixels)).all()


def test_a_pixel_outside_the_image_is_refused():
    with pytest.raises(ImageError, match="row 2"):
        window_at(Image.of(np.zeros((2, 2), np.uint8)), Kernel.of([[1]]), 2, 0, Border.ZERO, Operation.CONVOLUTION)


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (24, 31, 4)])
def test_every_preset_can_be_shown_on_every_image(preset, shape):
    algorithm = catalogue.find("filter")
    image = Image.of(np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8))
    shown = algorithm.present(algorithm.run([image], Filter(preset=preset, spectra=True)))
    keys = [picture.key for picture in shown.pictures]
    assert keys[0] == "filtered"
    assert {"magnitude", "phase", "kernel", "clipped", "spectrum_before", "spectrum_after"} <= set(keys)
    for picture in shown.pictures:
        low, high = picture.shown_levels()
        assert low < high
        assert np.isfinite(picture.pixels).all()
    assert {plot.key for plot in shown.plots} >= {"cut_u", "cut_v", "singular_values"}
    assert {table.key for table in shown.tables} - {"taps_exact"} == {"taps", "evidence", "factors"}
    for table in shown.tables:
        assert {len(row) for row in table.rows} <= {len(table.columns)}


def shown_tables(**settings):
    image = Image.of(np.zeros((4, 4), np.uint8))
    shown = ALGORITHM.present(ALGORITHM.run([image], Filter(**settings)))
    return {table.key: table for table in shown.tables}


@pytest.mark.parametrize("preset", Preset)
def test_tables_hold_numbers_for_programs_to_read(preset):
    tables = shown_tables(preset=preset)
    taps = Filter(preset=preset).effective_kernel().taps
    assert np.array_equal([row[1:] for row in tables["taps"].rows], taps), "to the last bit"
    for table in tables.values():
        for cell in (*table.columns, *(cell for row in table.rows for cell in row if isinstance(cell, str))):
            assert "−" not in cell
    evidence = dict(tables["evidence"].rows)
    assert evidence["Sum of taps"] == pytest.approx(taps.sum(), abs=1e-12)
    assert evidence["Positive taps"] + evidence["Negative taps"] + evidence["Zero taps"] == taps.size
    gain = evidence.get("Gain H(0,0)", evidence.get("Gain H(0,0), real part"))
    assert gain == pytest.approx(taps.sum(), abs=1e-9)


def test_tables_of_an_exact_kernel():
    tables = shown_tables(preset=Preset.H2)
    assert tables["taps"].columns == ("m", "n=-1", "n=0", "n=1")
    assert tables["taps"].rows == ((-1, -1, 0, 1), (0, -2, 0, 2), (1, -1, 0, 1))
    assert all(type(cell) is int for row in tables["taps"].rows for cell in row)
    assert "taps_exact" not in tables
    assert tables["factors"].rows == ((1, 1, -1), (2, 2, 0), (3, 1, 1))
    evidence = dict(tables["evidence"].rows)
    # -4j (1 + cos 2πu) sin 2πv is largest at u = 0, v = ±1/4.
    assert evidence["Largest |H|"] == pytest.approx(8)
    assert abs(evidence["Largest |H| at v (cycles/px)"]) == pytest.approx(0.25, abs=0.01)
    assert evidence["Passband along u"] == "nothing passes"


def test_the_gain_of_h1_falls_to_one_half_at_the_highest_frequency():
    evidence = dict(shown_tables(preset=Preset.H1)["evidence"].rows)
    assert evidence["Gain has fallen to one half along u (cycles/px)"] == 0.5
    assert dict(shown_tables(preset=Preset.H3)["evidence"].rows)[
        "Gain has fallen to one half along u (cycles/px)"] == "not reached"  # fmt: skip


def test_fractions_stand_beside_their_numbers():
    tables = shown_tables(preset=Preset.BOX, size=3)
    assert tables["taps"].rows[0] == (-1, 1 / 9, 1 / 9, 1 / 9)
    assert tables["taps_exact"].rows[0] == (-1, "1/9", "1/9", "1/9")
    assert shown_tables(preset=Preset.H1)["taps_exact"].rows[1] == (0, "1/8", "1/2", "1/8")


def test_factors_of_unequal_length_and_of_a_higher_rank():
    kernel = ((1.0, 2.0, 1.0),)
    assert shown_tables(preset=Preset.CUSTOM, kernel=kernel)["factors"].rows == ((1, 1, 1), (2, "", 2), (3, "", 1))
    factors = shown_tables(preset=Preset.H1)["factors"]
    columns = np.array(factors.rows)[:, 1:].T
    rebuilt = sum(np.outer(columns[index], columns[index + 1]) for index in range(0, len(columns), 2))
    assert rebuilt == pytest.approx(Filter(preset=Preset.H1).effective_kernel().taps, abs=1e-12)


def test_a_kernel_of_zeros_is_shown_and_named():
    parameters = Filter(preset=Preset.CUSTOM, kernel=((0.0,) * 3,) * 3, normalise=True)
    image = Image.of(np.full((5, 5), 7, np.uint8))
    result = ALGORITHM.run([image], parameters)
    assert not result.signed.any()
    shown = ALGORITHM.present(result)
    assert "Give at least one tap another value" in shown.sentences[0]


def test_what_is_known_of_a_kernel_is_computed_once():
    assert Filter(preset=Preset.H1).analysis() is Filter(preset=Preset.H1, border=Border.WRAP, sigma=7.0).analysis()
    image = Image.of(np.zeros((4, 4), np.uint8))
    first, second = (ALGORITHM.present(ALGORITHM.run([image], Filter(preset=Preset.H1))) for _ in range(2))
    assert first.plots is second.plots


def test_signed_results_are_shown_about_zero_and_others_in_the_levels_of_the_input():
    image = Image.of(np.random.default_rng(0).integers(0, 256, (9, 9), dtype=np.uint8))
    signed = ALGORITHM.present(ALGORITHM.run([image], Filter(preset=Preset.H2))).pictures[0]
    assert signed.levels[0] == -signed.levels[1]
    for preset in (Preset.GAUSSIAN, Preset.UNSHARP, Preset.EMBOSS):
        assert ALGORITHM.present(ALGORITHM.run([image], Filter(preset=preset))).pictures[0].levels == (0.0, 255.0)


def test_the_spectrum_of_a_wave_has_its_peaks_at_the_waves_frequency():
    column = np.arange(256)
    pixels = np.tile((100 + 10 * np.cos(2 * np.pi * column / 8)).astype(np.float32), (256, 1))
    decibels = spectrum(pixels)
    rows, columns = decibels.shape
    assert rows % 2 == columns % 2 == 1
    row, place = np.unravel_index(decibels.argmax(), decibels.shape)
    assert (row - rows // 2) / (rows - 1) == 0
    assert abs(place - columns // 2) / (columns - 1) == pytest.approx(1 / 8, abs=1e-3)
    assert decibels.max() == pytest.approx(20, abs=0.1)
    assert np.allclose(decibels, decibels[::-1, ::-1])


def test_a_kernel_without_numbers_is_refused() -> None:
    with pytest.raises(ParameterError, match="kernel: it holds no numbers"):
        Filter(kernel=())
