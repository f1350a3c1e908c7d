"""What a person can choose when changing the contrast of an image."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, ClassVar

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import (
    Choice,
    Help,
    Label,
    Parameters,
    Points,
    Range,
    Scale,
    Section,
    Step,
    Unit,
    When,
)
from sightglass.algorithms.texts import tr


class Transform(Choice):
    """How input values become output values."""

    IDENTITY = "identity", "None", "The picture stays as it is."
    STRETCH = "stretch", "Linear stretch", "Spreads the values between two percentiles over the whole range."
    PIECEWISE = "piecewise", "Piecewise linear", "Joins points that you drag in the curve by straight lines."
    GAMMA = "gamma", "Gamma", "Raises to a power: below 1 lifts the dark values, above 1 pulls the bright ones down."
    LOG = "log", "Logarithm", "Lifts the darkest values most, with a finite slope at black."
    INVERSE_LOG = "inverse_log", "Inverse logarithm", "Pulls values down and spreads the brightest most."
    SIGMOID = "sigmoid", "Sigmoid", "An S-curve: more contrast around its midpoint, less towards black and white."
    NEGATIVE = "negative", "Negative", "Swaps black and white."
    THRESHOLD = "threshold", "Threshold", "Everything above a level becomes white, the rest black."
    BIT_PLANE = "bit_plane", "Bit plane", "Shows where one bit of the values is set."
    EQUALIZATION = "equalization", "Histogram equalization", "Makes every range of values about equally frequent."
    CLAHE = "clahe", "Adaptive equalization (CLAHE)", "Equalizes tile by tile, with limited contrast."
    SPECIFICATION = "specification", "Histogram specification", "Gives the histogram the form of another one."


class ColorMode(Choice):
    """What a transform does to the channels of a colour image."""

    LUMINANCE = "luminance", "Luminance", "Transforms the luminance and keeps the hue of every pixel."
    PER_CHANNEL = "per_channel", "Each channel", "Transforms red, green and blue on their own; colours may shift."


class Target(Choice):
    """Where the wanted distribution of a histogram specification comes from."""

    DRAWN = "drawn", "Drawn distribution", "The distribution that you draw."
    REFERENCE = "reference", "Reference image", "The histogram of a second image."


_TRANSFORM = Section("Transform")


@dataclass(frozen=True)
class Contrast(Parameters):
    """Parameters of the contrast transforms. Levels and points are relative: 0 is black and 1 is white."""

    TELLING: ClassVar[tuple[str, ...]] = (
        "transform", "low_percentile", "high_percentile", "gamma", "strength", "gain", "midpoint",
        "level", "bit", "clip_limit", "tiles", "target",
    )  # fmt: skip

    transform: Annotated[Transform, Help("How input values become output values."), _TRANSFORM] = Transform.STRETCH
    low_percentile: Annotated[
        float,
        Range(0.0, 50.0),
        Step(0.1),
        Unit("%"),
        Label("Black at percentile"),
        Help("This share of the pixels becomes black; raising it darkens the shadows and widens the contrast."),
        When("transform", Transform.STRETCH),
        _TRANSFORM,
    ] = 1.0
    high_percentile: Annotated[
        float,
        Range(50.0, 100.0),
        Step(0.1),
        Unit("%"),
        Label("White at percentile"),
        Help("Pixels above this percentile become white; lowering it brightens the lights and widens the contrast."),
        When("transform", Transform.STRETCH),
        _TRANSFORM,
    ] = 99.0
    points: Annotated[
        Points,
        Label("Curve"),
        Help("Points (input, output) of the curve, from 0 (black) to 1 (white); drag them in the curve."),
        When("transform", Transform.PIECEWISE),
        _TRANSFORM,
    ] = ((0.0, 0.0), (0.25, 0.15), (0.75, 0.85), (1.0, 1.0))
    gamma: Annotated[
        float,
        Range(0.1, 10.0),
        Scale("log"),
        Step(0.01),
        Label("Gamma γ"),
        Help("Exponent: below 1 brightens and shows the shadows, above 1 darkens and shows the lights."),
        When("transform", Transform.GAMMA),
        _TRANSFORM,
    ] = 0.5
    strength: Annotated[
        float,
        Range(0.1, 10000.0),
        Scale("log"),
        Help("How strongly the logarithm bends: near 0.1 the picture hardly changes."),
        When("transform", Transform.LOG, Transform.INVERSE_LOG),
        _TRANSFORM,
    ] = 20.0
    gain: Annotated[
        float,
        Range(0.5, 50.0),
        Scale("log"),
        Step(0.1),
        Help("Steepness of the S-curve: the higher, the harder the contrast at the midpoint."),
        When("transform", Transform.SIGMOID),
        _TRANSFORM,
    ] = 8.0
    midpoint: Annotated[
        float,
        Range(0.0, 1.0),
        Step(0.01),
        Help("Input value (0 black, 1 white) around which the contrast grows; values below darken, above brighten."),
        When("transform", Transform.SIGMOID),
        _TRANSFORM,
    ] = 0.5
    automatic: Annotated[
        bool,
        Label("Otsu's level"),
        Help("Finds the level that separates dark and bright pixels best, by Otsu's method."),
        When("transform", Transform.THRESHOLD),
        _TRANSFORM,
    ] = True
    level: Annotated[
        float,
        Range(0.0, 1.0),
        Step(0.005),
        Help("Values above this level (0 black, 1 white) become white; raising it leaves less white."),
        When("transform", Transform.THRESHOLD),
        When("automatic", False),
        _TRANSFORM,
    ] = 0.5
    bit: Annotated[
        int,
        Range(0, 15),
        Help("Which bit is shown: 0 is the least significant; the highest (7 of 8 bits) shows the coarsest structure."),
        When("transform", Transform.BIT_PLANE),
        _TRANSFORM,
    ] = 7
    clip_limit: Annotated[
        float,
        Range(1.0, 100.0),
        Scale("log"),
        Step(0.1),
        Help("Limits the slope of the local curves: 1 changes little, higher shows more detail and more noise."),
        When("transform", Transform.CLAHE),
        _TRANSFORM,
    ] = 2.0
    tiles: Annotated[
        int,
        Range(1, 64),
        Label("Tiles a side"),
        Help("The image is cut into this many tiles along each side: more tiles adapt to smaller structures."),
        When("transform", Transform.CLAHE),
        _TRANSFORM,
    ] = 8
    target: Annotated[
        Target,
        Label("Distribution from"),
        Help("Where the wanted distribution comes from: your drawing or a second image."),
        When("transform", Transform.SPECIFICATION),
        _TRANSFORM,
    ] = Target.DRAWN
    density: Annotated[
        Points,
        Label("Distribution"),
        Help("Points (value, height) of the wanted distribution, joined by lines; only the proportions matter."),
        When("transform", Transform.SPECIFICATION),
        When("target", Target.DRAWN),
        _TRANSFORM,
    ] = ((0.0, 0.1), (0.5, 1.0), (1.0, 0.1))
    color_mode: Annotated[
        ColorMode,
        Label("Colour images"),
        Help("Whether luminance alone is transformed, which keeps the hue, or each channel on its own."),
        Section("Colour"),
    ] = ColorMode.LUMINANCE

    def check(self) -> None:
        """Refuse percentiles in the wrong order, curves that are no function and empty distributions."""
        if self.low_percentile >= self.high_percentile:
            raise ParameterError("low_percentile", tr("it must be below high_percentile. Lower it."))
        _check_points("points", self.points)
        _check_points("density", self.density)
        if not any(height > 0.0 for _, height in self.density):
            raise ParameterError("density", tr("all heights are 0. Raise at least one point."))


def _check_points(name: str, points: Points) -> None:
    if len(points) < 2:
        raise ParameterError(name, tr("give at least two points."))
    if not all(0.0 <= x <= 1.0 and 0.0 <= y <= 1.0 for x, y in points):
        raise ParameterError(name, tr("every coordinate must lie between 0 and 1."))
    if any(right[0] <= left[0] for left, right in pairwise(points)):
        raise ParameterError(name, tr("the first coordinates must grow from point to point."))
