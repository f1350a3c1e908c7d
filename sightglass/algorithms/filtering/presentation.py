"""What a filtered image shows: pictures, plots, tables, figures and sentences."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain, zip_longest

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.filtering.analysis import Analysis
from sightglass.algorithms.filtering.choices import LARGEST_SIZE, Operation, Preset
from sightglass.algorithms.filtering.classify import Classification
from sightglass.algorithms.filtering.dsft import ComplexArray, decibels
from sightglass.algorithms.filtering.evidence import Passband
from sightglass.algorithms.filtering.kernels import FloatArray, Kernel
from sightglass.algorithms.filtering.parameters import Filter
from sightglass.algorithms.filtering.presets import fraction_of_gaussian_kept
from sightglass.algorithms.filtering.run import Filtered
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.later import later, mapping_later
from sightglass.algorithms.results import (
    Axis,
    Colormap,
    Curve,
    MarkLine,
    Picture,
    Plot,
    Presentation,
    Scalar,
    Table,
)
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

_FORM_KINDS = {
    "zero": marked("zero"),
    "real": marked("real"),
    "imaginary": marked("imaginary"),
    "general": marked("general"),
}
_WITH_GAUSSIAN = (Preset.GAUSSIAN, Preset.LOG, Preset.DOG, Preset.UNSHARP, Preset.GABOR)


def present(result: Filtered) -> Presentation:
    """Turn a result into what is shown; what belongs to the kernel alone is kept while the kernel stays the same.

    Parameters
    ----------
    result : Filtered
        Of `run` or `preview`.

    Returns
    -------
    Presentation
        Pictures of the result and of the kernel, plots, tables, figures and sentences.
    """
    shown = kernel_presentation(result.analysis)
    pictures = (*_filtered_pictures(result), *shown.pictures, *_spectra(result))
    sentences = later(lambda: (*shown.sentences, *_about_parameters(result.parameters, result.analysis)))
    return Presentation(pictures, shown.plots, shown.tables, shown.scalars, sentences)


def kernel_presentation(analysis: Analysis) -> Presentation:
    """Show what is known of the filter without an image.

    Parameters
    ----------
    analysis : Analysis
        Of the filter.

    Returns
    -------
    Presentation
        Pictures of the kernel and its response, plots, tables, figures and sentences.
    """
    known: Presentation | None = analysis.__dict__.get("presentation")
    if known is None:
        known = analysis.__dict__["presentation"] = Presentation(
            tuple(_kernel_pictures(analysis)),
            later(lambda: _plots(analysis)),
            later(lambda: (*_taps_tables(analysis.kernel), _evidence_table(analysis), _factors_table(analysis))),
            mapping_later(lambda: _scalars(analysis)),
            later(lambda: _sentences(analysis)),
        )
    return known


def _u_axis() -> Axis:
    return Axis(tr("Vertical frequency u"), tr("cycles/px"), -0.5, 0.5)


def _v_axis() -> Axis:
    return Axis(tr("Horizontal frequency v"), tr("cycles/px"), -0.5, 0.5)


def _decibel_axis() -> Axis:
    return Axis(tr("Magnitude"), tr("dB"))


def _filtered_pictures(result: Filtered) -> Iterator[Picture]:
    pixels, levels, colormap = result.signed, result.image.value_range, Colormap.GRAY
    title = tr("Filtered")
    if result.is_signed:
        # Alpha cannot share levels that put 0 into the middle.
        pixels = np.ascontiguousarray(pixels[:, :, :3]) if pixels.ndim == 3 and pixels.shape[2] == 4 else pixels
        bound = result.largest or 1.0
        title, levels, colormap = tr("Filtered (signed)"), (-bound, bound), Colormap.DIVERGING
    clipped = Picture("clipped", tr("Filtered, clipped to the input's range"), result.clipped, result.image.value_range)
    for picture in (Picture("filtered", title, pixels, levels, colormap), clipped):
        yield replace(picture, origin=result.origin, step=result.step)


def _spectra(result: Filtered) -> Iterator[Picture]:
    before, after = result.spectrum_before, result.spectrum_after
    if before is None or after is None:
        return
    levels = _spectrum_levels(before)
    for key, title, values in (("before", tr("Spectrum before"), before), ("after", tr("Spectrum after"), after)):
        yield Picture(f"spectrum_{key}", title, values, levels, Colormap.VIRIDIS,
                      row_axis=_u_axis(), column_axis=_v_axis(), value_axis=_decibel_axis())  # fmt: skip


def _spectrum_levels(values: FloatPixels) -> tuple[float, float]:
    # Common to both pictures, so that what the filter takes away is seen to be darker.
    top = float(values.max())
    return max(float(values.min()), top - 100.0) - 1.0, top


def _kernel_pictures(analysis: Analysis) -> Iterator[Picture]:
    kernel, response = analysis.kernel, analysis.response
    magnitude = response.magnitude
    top = float(magnitude.max()) or 1.0
    logarithmic = decibels(magnitude)
    for picture in (
        Picture("magnitude", "|H(u,v)|", magnitude, (0.0, top), Colormap.VIRIDIS),
        Picture(
            "magnitude_db",
            tr("|H(u,v)| in dB"),
            logarithmic,
            _decibel_levels(logarithmic),
            Colormap.VIRIDIS,
            value_axis=_decibel_axis(),
        ),
        Picture("phase", tr("Phase of H(u,v)"), response.phase, (-180.0, 180.0), Colormap.CYCLIC),
    ):
        yield replace(picture, row_axis=_u_axis(), column_axis=_v_axis())
    rows, columns = kernel.offsets
    signed = bool(kernel.taps.min() < 0)
    bound = float(np.abs(kernel.taps).max()) or 1.0
    yield Picture(
        "kernel", tr("Kernel h(m,n)"), kernel.taps.astype(np.float32), (-bound if signed else 0.0, bound),
        Colormap.DIVERGING if signed else Colormap.GRAY,
        row_axis=Axis("m", tr("px"), float(rows[0]), float(rows[-1])),
        column_axis=Axis("n", tr("px"), float(columns[0]), float(columns[-1])),
    )  # fmt: skip


def _decibel_levels(values: FloatPixels) -> tuple[float, float]:
    top = float(values.max())
    return top - 60.0, top


def _plots(analysis: Analysis) -> Iterator[Plot]:
    response = analysis.response
    passbands = analysis.classification.passband_u, analysis.classification.passband_v
    for name, axis, cut, label, band in (("u", _u_axis(), response.cut_u, "H(u,0)", passbands[0]),
                                         ("v", _v_axis(), response.cut_v, "H(0,v)", passbands[1])):  # fmt: skip
        yield Plot(f"cut_{name}", label, axis, Axis(tr("Gain")), _cut_curves(response.frequencies, cut), _cutoffs(band))
        curve = Curve(f"|{label}|", response.frequencies, decibels(np.abs(cut)))
        title = tr("|{response}| in decibels", response=label)
        yield Plot(f"cut_{name}_db", title, axis, Axis(tr("Gain"), tr("dB")), (curve,), _cutoffs(band))
    values = analysis.designed_separability.singular_values
    bars = Curve(tr("Singular values"), np.arange(len(values) + 1) + 0.5, values, style="steps")
    title = tr("Singular values of the kernel")
    yield Plot("singular_values", title, Axis(tr("Index")), Axis(tr("Singular value")), (bars,))


def _cut_curves(frequencies: FloatArray, cut: ComplexArray) -> tuple[Curve, ...]:
    return (
        Curve(tr("Magnitude"), frequencies, np.abs(cut)),
        Curve(tr("Real part"), frequencies, np.ascontiguousarray(cut.real), style="dashed"),
        Curve(tr("Imaginary part"), frequencies, np.ascontiguousarray(cut.imag), style="dashed"),
    )


def _cutoffs(band: Passband) -> tuple[MarkLine, ...]:
    edges = [edge for part in band.bands for edge in part if 0 < edge < 0.5]
    return tuple(
        MarkLine(edge, tr("1/√2 at {frequency}", frequency=number_text(edge, 3)), "muted") for edge in edges[:4]
    )


def _taps_tables(kernel: Kernel) -> tuple[Table, ...]:
    rows, columns = kernel.offsets
    names = ("m", *(f"n={column}" for column in columns))
    taps = Table("taps", tr("Taps h(m,n)"), names, _under_offsets(rows, kernel.taps.tolist()))
    if kernel.exact is None or kernel.denominator == 1 or not kernel.is_written_exactly:
        return (taps,)
    # What a float cannot hold, such as 1/9.
    fractions = [[str(tap) for tap in row] for row in kernel.exact]
    return taps, Table("taps_exact", tr("Taps h(m,n) as fractions"), names, _under_offsets(rows, fractions))


def _under_offsets(offsets: NDArray[np.int64], cells: Sequence[Sequence[Scalar]]) -> tuple[tuple[Scalar, ...], ...]:
    return tuple((int(offset), *map(plain_number, row)) for offset, row in zip(offsets, cells, strict=True))


def plain_number(value: Fraction | Scalar) -> Scalar:
    """Give a number for a table: an int where it is whole, else a float; text stays."""
    if isinstance(value, Fraction | float):
        return int(value) if value == int(value) else float(value)
    return value


def _evidence_table(analysis: Analysis) -> Table:
    found = analysis.classification
    gains = found.gains
    rows: tuple[tuple[str, Fraction | Scalar], ...] = (
        (tr("Kind"), tr(found.kind.value)),
        (tr("Sum of taps"), found.sum),
        (tr("Positive taps"), found.positive),
        (tr("Negative taps"), found.negative),
        (tr("Zero taps"), found.zeros),
        *_gain_rows("H(0,0)", gains.zero),
        *_gain_rows("H(½,0)", gains.vertical),
        *_gain_rows("H(0,½)", gains.horizontal),
        *_gain_rows("H(½,½)", gains.diagonal),
        (tr("Largest |H|"), found.peak_gain),
        (tr("Largest |H| at u (cycles/px)"), found.peak_at[0]),
        (tr("Largest |H| at v (cycles/px)"), found.peak_at[1]),
        (tr("Symmetry, mirrored up-down"), tr(found.vertical_symmetry.value)),
        (tr("Symmetry, mirrored left-right"), tr(found.horizontal_symmetry.value)),
        (tr("Symmetry, turned by 180°"), tr(found.point_symmetry.value)),
        *_passband_rows("u", found.passband_u),
        *_passband_rows("v", found.passband_v),
        (tr("H(u,v) is"), tr(_FORM_KINDS[analysis.closed_forms[0].kind])),
        (tr("Rank"), analysis.separability.rank),
    )
    cells = tuple((label, plain_number(value)) for label, value in rows)
    return Table("evidence", tr("What kind of filter it is"), (tr("Property"), tr("Value")), cells)


def _gain_rows(name: str, gain: complex) -> Iterator[tuple[str, float]]:
    if gain.imag == 0:
        yield tr("Gain {name}", name=name), gain.real
    else:
        yield tr("Gain {name}, real part", name=name), gain.real
        yield tr("Gain {name}, imaginary part", name=name), gain.imag


def _passband_rows(axis: str, band: Passband) -> Iterator[tuple[str, Scalar]]:
    if not band.bands:
        yield tr("Passband along {axis}", axis=axis), tr("nothing passes")
    if len(band.bands) == 1:
        yield tr("Passband along {axis}, from (cycles/px)", axis=axis), band.bands[0][0]
        yield tr("Passband along {axis}, to (cycles/px)", axis=axis), band.bands[0][1]
    else:
        for n, (low, high) in enumerate(band.bands, 1):
            yield tr("Passband {n} along {axis}, from (cycles/px)", n=n, axis=axis), low
            yield tr("Passband {n} along {axis}, to (cycles/px)", n=n, axis=axis), high
    half = tr("not reached") if band.half_gain is None else band.half_gain
    yield tr("Gain has fallen to one half along {axis} (cycles/px)", axis=axis), half


def _factors_table(analysis: Analysis) -> Table:
    found = analysis.separability
    if found.factors is not None:
        columns: tuple[str, ...] = (tr("Tap"), tr("Vertical"), tr("Horizontal"))
        parts: list[Sequence[float]] = [found.factors.vertical, found.factors.horizontal]
    else:
        count = min(found.rank, 4)
        pairs = ((tr("Vertical {n}", n=n), tr("Horizontal {n}", n=n)) for n in range(1, count + 1))
        columns = (tr("Tap"), *chain.from_iterable(pairs))
        # The singular value is shared between the two, so that the product of both is the part itself.
        roots = np.sqrt(found.singular_values)
        parts = [
            (vectors[:, index] * roots[index]).tolist()
            for index in range(count)
            for vectors in (found.vertical, found.horizontal)
        ]
    rows = tuple(
        (tap, *("" if value is None else plain_number(value) for value in values))
        for tap, values in enumerate(zip_longest(*parts), 1)
    )
    return Table("factors", tr("Vertical and horizontal factors"), columns, rows)


def _scalars(analysis: Analysis) -> dict[str, Scalar]:
    found: Classification = analysis.classification
    full, along_u, along_v = analysis.closed_forms
    scalars: dict[str, Scalar] = {
        "kind": found.kind.value,
        "verdict": found.verdict,
        "rows": analysis.kernel.rows,
        "columns": analysis.kernel.columns,
        "sum": float(found.sum),
        "gain_0_0": abs(found.gains.zero),
        "gain_half_0": abs(found.gains.vertical),
        "gain_0_half": abs(found.gains.horizontal),
        "gain_half_half": abs(found.gains.diagonal),
        "peak_gain": found.peak_gain,
        "rank": analysis.separability.rank,
        "closed_form": full.plain,
        "closed_form_u": along_u.plain,
        "closed_form_v": along_v.plain,
        "closed_form_latex": full.latex,
    }
    for name, band in (("u", found.passband_u), ("v", found.passband_v)):
        if band.bands:
            scalars[f"passband_{name}_first"], scalars[f"passband_{name}_last"] = band.bands[0][0], band.bands[-1][1]
    if analysis.separability.factors is not None:
        scalars["factors"] = analysis.separability.factors.text
        scalars["factors_scale"] = float(analysis.separability.factors.scale)
    if analysis.is_approximated:
        scalars["designed_rank"] = analysis.designed_separability.rank
        scalars["approximation_error"] = analysis.designed_separability.relative_error(analysis.rank)
    return scalars


def _sentences(analysis: Analysis) -> Iterator[str]:
    found = analysis.classification
    yield found.verdict
    yield from found.reasons
    yield _about_rank(analysis)
    if analysis.is_approximated:
        error = analysis.designed_separability.relative_error(analysis.rank)
        yield tr(
            "The kernel of rank {own_rank} is replaced by its best approximation of rank {rank}, which differs from it "
            "by {error} % (Frobenius norm).",
            own_rank=analysis.designed_separability.rank,
            rank=analysis.rank,
            error=number_text(100 * error, 3),
        )
    elif analysis.rank > 0:
        yield tr("The kernel's own rank is {rank}: nothing is approximated.", rank=analysis.designed_separability.rank)
    kernel = analysis.kernel
    if kernel.rows % 2 == 0 or kernel.columns % 2 == 0:
        row, column = kernel.origin
        yield tr(
            "A side of even length has no middle tap: the origin is the tap in row {row}, column {column}, just below "
            "or right of the middle.",
            row=row + 1,
            column=column + 1,
        )
    hidden = analysis.closed_forms[0].hidden_terms
    if hidden:
        yield tr("The equation shows its terms of lowest frequency and leaves out {n}.", n=hidden)


def _about_rank(analysis: Analysis) -> str:
    found = analysis.separability
    if found.rank == 0:
        return tr("Rank 0: there is nothing to separate.")
    if found.factors is not None:
        if max(analysis.kernel.rows, analysis.kernel.columns) > 16:
            return tr("Rank 1, separable: the factors are in the table.")
        return tr(
            "Rank 1, separable: {factors} (vertical × horizontal; the vertical part sums to {vertical}, the horizontal "
            "one sums to {horizontal}).",
            factors=found.factors.text,
            vertical=number_text(sum(found.factors.vertical)),
            horizontal=number_text(sum(found.factors.horizontal)),
        )
    return tr(
        "Rank {rank}: not separable. The nearest separable kernel differs from it by {error} % (Frobenius norm).",
        rank=found.rank,
        error=number_text(100 * found.relative_error(1), 3),
    )


def _about_parameters(parameters: Filter, analysis: Analysis) -> Iterator[str]:
    if parameters.preset in _WITH_GAUSSIAN:
        sigma = parameters.sigma2 if parameters.preset is Preset.DOG else parameters.sigma
        lost = 1 - fraction_of_gaussian_kept(parameters.size, sigma)
        if lost > 0.02:
            wanted = 2 * math.ceil(2.5 * sigma) + 1
            size, share = parameters.size, number_text(100 * lost, 2)
            if wanted > LARGEST_SIZE:
                yield tr("{size} × {size} taps cut off {share} % of the Gaussian.", size=size, share=share)
            else:
                yield tr(
                    "{size} × {size} taps cut off {share} % of the Gaussian; a size of {wanted} px would hold it.",
                    size=size,
                    share=share,
                    wanted=wanted,
                )
    if parameters.normalise and analysis.designed.sum == 0 and not analysis.designed.is_zero:
        yield tr("The taps sum to 0, so they are scaled for the positive ones to sum to 1.")
    if parameters.operation is Operation.CORRELATION:
        yield tr("Correlation: H is the complex conjugate of the kernel's own transform.")
