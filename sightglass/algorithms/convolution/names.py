"""What the results of the arithmetic of layers are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

PICTURES = {
    "x": "x",
    "y": "y",
    "dx": "∂L/∂x",
    "dy": "∂L/∂y",
    "a": "a",
    "p": "p",
    "weights": "W",
    "d_weights": "∂L/∂W",
    "y0": "Y⁽⁰⁾",
    "y6": "Y⁽⁶⁾",
    "d_y0": "∂H/∂Y⁽⁰⁾",
    "image": marked("Image with x"),
    "part": marked("Part of the normalisation"),
    "before": marked("Before"),
    "after": marked("After"),
}
