"""What the results of mapping are called for people; programs know them by their keys."""

from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked, tr

PICTURES = {
    "warped_inverse": marked("Other image, read at x = h(u)"),
    "warped_forward": marked("Other image, written to u = h⁻¹(x)"),
    "difference": marked("Warped − reference"),
    "reference": marked("Reference with points u"),
    "other": marked("Other image with points x"),
    "grid": marked("Other image with the grid of the reference"),
}

_LOW = "₀₁₂₃₄"

SCALARS = {
    "condition": ScalarName(marked("Condition number")),
    "pairs": ScalarName(marked("Pairs")),
    "pairs_on": ScalarName(marked("Pairs that count")),
    "is_determined": ScalarName(marked("Map determined")),
    "rms_error": ScalarName(marked("Root mean square of the errors"), "px"),
    "normalised_condition": ScalarName(marked("Condition number, normalized")),
    "trials": ScalarName(marked("Trials of RANSAC")),
    "best_trial": ScalarName(marked("Best trial")),
    "corner_error": ScalarName(marked("Largest error of a corner"), "px"),
    **{f"h_{row}{column}": ScalarName(f"H{_LOW[row]}{_LOW[column]}") for row in (1, 2, 3) for column in (1, 2, 3)},
    **{f"ab_1{column}": ScalarName(f"a{_LOW[column - 1]}") for column in (1, 2, 3, 4)},
    **{f"ab_2{column}": ScalarName(f"b{_LOW[column - 1]}") for column in (1, 2, 3, 4)},
    "largest_error": ScalarName(marked("Largest error"), "px"),
    "model": ScalarName(marked("Model"), say=lambda value: tr(Model(value).label)),
}
