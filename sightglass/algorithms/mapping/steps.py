"""Worked example 5 as on paper: the matrix equations of a map with their numbers."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from sightglass.algorithms.geometry.degenerate import DegenerateError, named
from sightglass.algorithms.geometry.equations import Equations, LinearSystem, equations
from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.geometry.ransac import LEAST_TRIALS, MOST_TRIALS
from sightglass.algorithms.mapping.parameters import Mapping, TrialsBy
from sightglass.algorithms.mapping.run import MappingResult
from sightglass.algorithms.results import Step
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text

# Matrices of more rows are not written out; a homography has two for each pair.
_MOST_ROWS = 16
_FORMULAS = {
    Model.TRANSLATION: "x = u + tx, y = v + ty",
    Model.SIMILARITY: "x = a u − b v + tx, y = b u + a v + ty",
    Model.AFFINE: "x = a₀ + a₁ u + a₂ v, y = b₀ + b₁ u + b₂ v",
    Model.BILINEAR: "x = a₀ + a₁ u + a₂ v + a₃ u v, y = b₀ + b₁ u + b₂ v + b₃ u v",
    Model.HOMOGRAPHY: "x = (h₁ u + h₂ v + h₃) / (h₇ u + h₈ v + h₉), y = (h₄ u + h₅ v + h₆) / (h₇ u + h₈ v + h₉)",
}
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def formula(model: Model) -> str:
    """Write the model's two equations."""
    return _FORMULAS[model]


def trials_text(parameters: Mapping, share: float) -> str:
    """Write the number of trials with its formula in numbers: "S = ln(1 − 0.99) / ln(1 − 0.5⁴) = 71.4, so 72"."""
    minimal, p = parameters.model.minimal, parameters.probability
    if parameters.trials_by is TrialsBy.NUMBER:
        return tr("S = {trials} is set.", trials=parameters.trials)
    if not 0 < share < 1:
        return tr("With no pair wrong, one trial is enough.")
    exact = float(np.log1p(-p) / np.log1p(-(share**minimal)))
    power = str(minimal).translate(str.maketrans("1234", "¹²³⁴"))
    needed = int(np.ceil(exact))
    values: dict[str, Any] = {
        "formula": f"S = ln(1 − p) / ln(1 − wᵐ) = ln(1 − {p:.6g}) / ln(1 − {number_text(share, 3)}{power}) = "
        f"{number_text(exact)}",
        "needed": number_text(needed),
    }
    if needed > MOST_TRIALS:
        most = number_text(MOST_TRIALS)
        return tr("{formula}, so {needed} trials; {most} are made at most.", most=most, **values)
    if needed < LEAST_TRIALS and parameters.trials_by is TrialsBy.ADAPTIVE:
        return tr("{formula}, so {needed} trials; {least} are made at least.", least=LEAST_TRIALS, **values)
    return tr("{formula}, so {needed} trials.", **values)


def steps(result: MappingResult) -> tuple[Step, ...]:
    """Write a map as a calculation.

    Parameters
    ----------
    result : MappingResult
        Any.

    Returns
    -------
    tuple of Step
        The pairs, the matrix equations, their solution, and the test of one pair; of many pairs the equations of
        RANSAC's best sample, or the normal equations. Empty while a search runs, or without a map.
    """
    if result.equations is None or result.fitted is None:
        return ()
    used = np.flatnonzero(result.is_inlier)
    rows = len(used) * (2 if result.fitted.model in (Model.HOMOGRAPHY, Model.SIMILARITY) else 1)
    if rows <= _MOST_ROWS:
        return (*_of_pairs(result, used.tolist(), result.equations, tr("The pairs")), *_check(result, int(used[0])))
    return (*_of_sample(result), *_normal_equations(result.equations, len(used)), *_check(result, int(used[0])))


def _of_sample(result: MappingResult) -> Iterator[Step]:
    if result.consensus is None:
        return
    rows = result.numbers(result.consensus.sample)
    try:
        found = equations(result.consensus.model, result.pairs.source[rows], result.pairs.target[rows])
    except DegenerateError:
        return
    yield from _of_pairs(result, rows, found, tr("The pairs, trial {trial}", trial=result.consensus.best + 1))


def _of_pairs(result: MappingResult, rows: list[int], found: Equations, title: str) -> Iterator[Step]:
    model = found.fitted.model
    points = np.column_stack([result.pairs.source[rows], result.pairs.target[rows]])
    yield Step(
        title,
        ("(u v x y) =", points),
        tr(
            "{pairs}: (u, v) in the reference goes to (x, y) = h(u, v) in the other image.",
            pairs=named(rows, begins_sentence=True),
        ),
    )
    for system in found.systems:
        yield _equation(model, system)
    yield from _solutions(found)


def _equation(model: Model, system: LinearSystem) -> Step:
    if model is Model.HOMOGRAPHY:
        return Step(
            "A h = 0",
            ("A =", system.matrix, "h =", system.unknown),
            tr(
                "{formula}. Multiplied out, each pair gives two rows of A. h is the direction of the smallest singular "
                "value, found after the points are moved to their centroid and scaled (normalised DLT); h₉ = 1.",
                formula=formula(model),
            ),
        )
    size = f"{system.matrix.shape[0]} × {system.matrix.shape[1]}"
    exact = system.matrix.shape[0] == system.matrix.shape[1]
    values: dict[str, Any] = {"formula": formula(model), "matrix": system.matrix_name, "size": size}
    equation = f"{system.matrix_name} {system.unknown_name} = {system.right_name}"
    return Step(
        equation,
        (f"{equation}:", system.matrix, system.unknown, "=" if exact else "≈", system.right),
        tr("{formula}. {matrix} is {size}; solved exactly.", **values)
        if exact
        else tr("{formula}. {matrix} is {size}; solved by least squares.", **values),
    )


def _solutions(found: Equations) -> Iterator[Step]:
    condition = tr(
        "The condition number is {condition} in pixels and {normalised} for points moved to their centroid "
        "and scaled: so much may relative errors grow at worst.",
        condition=number_text(found.condition, 3),
        normalised=number_text(found.normalised_condition, 3),
    )
    model, matrix = found.fitted.model, found.fitted.matrix
    name = {Model.BILINEAR: "[aᵀ; bᵀ] =", Model.HOMOGRAPHY: "H ="}.get(model, "M =")
    yield Step(tr("The map x = h(u)"), (name, matrix), condition)


def _normal_equations(found: Equations, count: int) -> Iterator[Step]:
    for system in found.systems:
        squared = system.matrix.T @ system.matrix
        name, unknown, right = system.matrix_name, system.unknown_name, system.right_name
        if found.fitted.model is Model.HOMOGRAPHY:
            yield Step(
                tr("Refit: AᵀA of all {count} pairs", count=count),
                ("AᵀA =", squared, "h =", system.unknown),
                tr(
                    "A has {rows} rows. h belongs to the smallest eigenvalue of AᵀA, here shown in pixels; it is "
                    "computed from normalised points, and from A itself.",
                    rows=len(system.matrix),
                ),
            )
            continue
        yield Step(
            tr("Least squares: {name}ᵀ{name} {unknown} = {name}ᵀ({right})", name=name, unknown=unknown, right=right),
            (squared, system.unknown, "=", system.matrix.T @ system.right),
            tr(
                "The normal equations of all {count} pairs; {name} has {rows} rows.",
                count=count,
                name=name,
                rows=len(system.matrix),
            ),
        )
    yield from _solutions(found)


def _check(result: MappingResult, row: int) -> Iterator[Step]:
    assert result.fitted is not None
    assert result.errors is not None
    point, given = result.pairs.source[row], result.pairs.target[row]
    mapped = result.fitted.apply(point)
    text = tr("E is the Euclidean distance in the other image.")
    if result.parameters.ransac:
        threshold = number_text(result.parameters.threshold)
        limit = tr("Above T = {threshold} px it is an outlier.", threshold=threshold)
        text = f"{text} {limit}"
    yield Step(
        tr("The error of a pair"),
        (f"h(u{str(row + 1).translate(_SUBSCRIPTS)}) =", mapped[:, None], tr("given:"), given[:, None],
         tr("E = {error} px", error=number_text(round(float(result.errors[row]), 6)))),
        text,
    )  # fmt: skip
