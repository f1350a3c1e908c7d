"""Down-sampling as a matrix: pictures with numbers in their cells, ranks, and how the transforms are sampled."""

from collections.abc import Iterator

import numpy as np

from sightglass.algorithms.filtering.kernels import FloatArray
from sightglass.algorithms.pyramid.matrices import SamplingMatrices, rank, sampled, shape_for
from sightglass.algorithms.pyramid.run import Pyramids
from sightglass.algorithms.results import Axis, Colormap, Picture, Presentation, Table
from sightglass.algorithms.wording import number_text

# Key, title, and what the rows are.
_SHOWN = {
    "sampling_matrix": ("Sampling matrix P = S·T", "Smaller level"),
    "selection_matrix": ("S: every second pixel", "Smaller level"),
    "toeplitz_matrix": ("T: the filter at every pixel", "Pixel"),
    "expansion_matrix": ("E: what expand does", "Pixel of the larger level"),
    "transform_matrix": ("The whole Laplacian pyramid", "Coefficient"),
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
        for key, name in (("sampling_matrix", "P = S·T"), ("transform_matrix", "Pyramid"))
    )
    columns = ("Matrix", "Outputs M", "Inputs N", "Rank", "Not 0", "Sampling")
    table = Table("sampling", "How the transforms are sampled", columns, rows)
    return Presentation(pictures, (), (table,), {}, tuple(_sentences(result, shape, shown, ranks)))


def _picture(key: str, matrix: FloatArray) -> Picture:
    title, row_label = _SHOWN[key]
    bound = float(np.abs(matrix).max()) or 1.0
    signed = bool(matrix.min() < 0)
    return Picture(
        key, title, np.ascontiguousarray(matrix, np.float32),
        (-bound, bound) if signed else (0.0, bound), Colormap.DIVERGING if signed else Colormap.GRAY,
        row_axis=Axis(row_label, "", 1.0, float(matrix.shape[0])),
        column_axis=Axis("Pixel" if key != "expansion_matrix" else "Smaller level", "", 1.0,
                         float(matrix.shape[1])),
    )  # fmt: skip


def _sentences(
    result: Pyramids, shape: tuple[int, int], shown: dict[str, FloatArray], ranks: dict[str, int]
) -> Iterator[str]:
    rows, columns = shape
    if shape != (result.image.rows, result.image.columns):
        of = f"a row of {columns} pixels" if rows == 1 else f"{rows} × {columns} pixels"
        yield f"The matrices are those of {of}: for the whole image they would have as many columns as it has pixels."
    outputs, inputs = shown["sampling_matrix"].shape
    known = ranks["sampling_matrix"]
    independent = "all its rows are independent" if known == outputs else f"only {known} of its rows are independent"
    yield (
        f"P = S·T has {outputs} rows and {inputs} columns, rank {known}: {independent}. "
        + (
            f"With M = {outputs} {'<' if outputs < inputs else '='} N = {inputs} the reduction is "
            f"{sampled(outputs, inputs)}" + ("; what it loses is in the Laplacian level." if outputs < inputs else ".")
        )
    )
    outputs, inputs = shown["transform_matrix"].shape
    known = ranks["transform_matrix"]
    recovered = (
        "as large as the number of pixels, so that nothing is lost" if known == inputs else "less than that of pixels"
    )
    yield (
        f"The whole Laplacian pyramid makes {outputs} coefficients of {inputs} pixels, "
        f"{number_text(outputs / inputs, 3)} times as many: it is {sampled(outputs, inputs)}. Its rank is {known}, "
        f"{recovered}."
        + (" Along one row the ratio nears 2 with the number of levels; in an image it nears 4/3." if rows == 1 else "")
    )
