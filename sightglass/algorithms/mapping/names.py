"""What the results of mapping are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

PICTURES = {
    "warped_inverse": marked("Other image, read at x = h(u)"),
    "warped_forward": marked("Other image, written to u = h⁻¹(x)"),
    "difference": marked("Warped − reference"),
    "reference": marked("Reference with points u"),
    "other": marked("Other image with points x"),
    "grid": marked("Other image with the grid of the reference"),
}
