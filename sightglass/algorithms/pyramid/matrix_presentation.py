"""Down-sampling as a matrix: pictures with numbers in their cells, ranks, and how the transforms are sampled."""

from collections.abc import Iterator

import numpy as np

from sightglass.algorithms.filtering.kernels import FloatArray
from sightglass.algorithms.pyramid.matrices import SamplingMatrices, rank, sampled, shape_for
from sightglass.algorithms.pyramid.run import Pyramids
from sightglass.algorithms.results import Axis, Colormap, Picture, Presentation, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

# Key, title, and what the rows are.
_SHOWN = {
    "sampling_matrix": (marked("Sampling matrix P = S·T"), marked("Smaller level")),
    "selection_matrix": (marked("S: every second pixel"), marked("Smaller level")),
    "toeplitz_matrix": (marked("T: the filter at every pixel"), marked("Pixel")),
    "expansion_matrix": (marked("E: what expand does"), marked("Pixel of the larger level")),
    "transform_matrix": (marked("The whole Laplacian pyramid"), marked("Coefficient")),
}


def matrix_presentation(result: Pyramids) -> Presentation:
    """Show the matrices of the scheme, for the image itself where it is small, else for a part of its size.

    Parameters
    ----------
    result : Pyramids
        Its scheme, levels and size matter.

    Returns
    -------
    Presentation
        Pictures, the table "sampling", sentences.
    """
    sampling = result.parameters.sampling
    shape = shape_for(result.image.rows, result.image.columns, sampling)
    matrices = SamplingMatrices(*shape, sampling, result.reductions)
    shown: dict[str, FloatArray] = {
        "sampling_matrix": matrices.reduction,
        "selection_matrix": matrices.selection,
        "toeplitz_matrix": matrices.toeplitz,
        "expansion_matrix": matrices.expansion,
        "transform_matrix": matrices.transform,
    }
    pictures = tuple(_picture(key, matrix) for key, matrix in shown.items())
    ranks = {key: rank(matrix) for key, matrix in shown.items()}
    rows = tuple(
        (name, *shown[key].shape, ranks[key], int(np.count_nonzero(shown[key])), sampled(*shown[key].shape))
        for key, name in (("sampling_matrix", "P = S·T"), ("transform_matrix", tr("Pyramid")))
    )
    columns = (tr("Matrix"), tr("Outputs M"), tr("Inputs N"), tr("Rank"), tr("Not 0"), tr("Sampling"))
    table = Table("sampling", tr("How the transforms are sampled"), columns, rows)
    return Presentation(pictures, (), (table,), {}, tuple(_sentences(result, shape, shown, ranks)))


def _picture(key: str, matrix: FloatArray) -> Picture:
    title, row_label = _SHOWN[key]
    bound = float(np.abs(matrix).max()) or 1.0
    signed = bool(matrix.min() < 0)
    return Picture(
        key, tr(title), np.ascontiguousarray(matrix, np.float32),
        (-bound, bound) if signed else (0.0, bound), Colormap.DIVERGING if signed else Colormap.GRAY,
        row_axis=Axis(tr(row_label), "", 1.0, float(matrix.shape[0])),
        column_axis=Axis(tr("Pixel") if key != "expansion_matrix" else tr("Smaller level"), "", 1.0,
                         float(matrix.shape[1])),
    )  # fmt: skip


def _sentences(
    result: Pyramids, shape: tuple[int, int], shown: dict[str, FloatArray], ranks: dict[str, int]
) -> Iterator[str]:
    rows, columns = shape
    if shape != (result.image.rows, result.image.columns):
        yield (
            tr(
                "The matrices are those of a row of {columns} pixels: for the whole image they would have as many "
                "columns as it has pixels.",
                columns=columns,
            )
            if rows == 1
            else tr(
                "The matrices are those of {rows} × {columns} pixels: for the whole image they would have as many "
                "columns as it has pixels.",
                rows=rows,
                columns=columns,
            )
        )
    outputs, inputs = shown["sampling_matrix"].shape
    yield _about_reduction(outputs, inputs, ranks["sampling_matrix"])
    outputs, inputs = shown["transform_matrix"].shape
    about_transform = _about_transform(outputs, inputs, ranks["transform_matrix"])
    if rows == 1:
        about_ratio = tr("Along one row the ratio nears 2 with the number of levels; in an image it nears 4/3.")
        about_transform = f"{about_transform} {about_ratio}"
    yield about_transform


def _about_reduction(outputs: int, inputs: int, known: int) -> str:
    about_rank = (
        tr(
            "P = S·T has {outputs} rows and {inputs} columns, rank {rank}: all its rows are independent.",
            outputs=outputs,
            inputs=inputs,
            rank=known,
        )
        if known == outputs
        else tr(
            "P = S·T has {outputs} rows and {inputs} columns, rank {rank}: only {rank} of its rows are independent.",
            outputs=outputs,
            inputs=inputs,
            rank=known,
        )
    )
    about_sampling = (
        tr(
            "With M = {outputs} < N = {inputs} the reduction is {sampled}; what it loses is in the Laplacian level.",
            outputs=outputs,
            inputs=inputs,
            sampled=sampled(outputs, inputs),
        )
        if outputs < inputs
        else tr(
            "With M = {outputs} = N = {inputs} the reduction is {sampled}.",
            outputs=outputs,
            inputs=inputs,
            sampled=sampled(outputs, inputs),
        )
    )
    return f"{about_rank} {about_sampling}"


def _about_transform(outputs: int, inputs: int, known: int) -> str:
    about_size = tr(
        "The whole Laplacian pyramid makes {outputs} coefficients of {inputs} pixels, {times} times as many: it is "
        "{sampled}.",
        outputs=outputs,
        inputs=inputs,
        times=number_text(outputs / inputs, 3),
        sampled=sampled(outputs, inputs),
    )
    about_rank = (
        tr("Its rank is {rank}, as large as the number of pixels, so that nothing is lost.", rank=known)
        if known == inputs
        else tr("Its rank is {rank}, less than that of pixels.", rank=known)
    )
    return f"{about_size} {about_rank}"
