"""What a person can set of optical flow."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import (
    Choice,
    Help,
    Label,
    Parameters,
    Range,
    Scale,
    Section,
    Step,
    Unit,
    When,
)
from sightglass.algorithms.texts import tr


class Source(Choice):
    """Where the second frame comes from."""

    PAIR = "pair", "A second image", "The next frame is an image of its own"
    GENERATED = (
        "generated",
        "Generated motion",
        "The next frame is the first one, warped by a motion that is known exactly",
    )


class Motion(Choice):
    """The generated motion."""

    TRANSLATION = "translation", "Translation", "Every pixel moves by the same vector"
    ROTATION = "rotation", "Rotation", "About the centre of the image"
    ZOOM = "zoom", "Zoom", "Away from the centre of the image, or towards it"
    SHEAR = "shear", "Shear", "Rows slide along each other"
    LAYERS = "layers", "Two layers", "A disc in the middle moves one way, the ground behind it the opposite way"


class Method(Choice):
    """How the flow is found."""

    LUCAS_KANADE = (
        "lucas_kanade",
        "Lucas-Kanade, one level",
        "One linear system for each pixel; for motion of about a pixel",
    )
    PYRAMIDAL = "pyramidal", "Lucas-Kanade, pyramidal", "From coarse to fine, warping the second frame by what is known"
    BLOCK_MATCHING = "block_matching", "Block matching", "Each block looks for its best place in the next frame"
    HORN_SCHUNCK = "horn_schunck", "Horn-Schunck", "A smooth field for the whole image at once"
    FARNEBACK = "farneback", "Farneback (OpenCV)", "Polynomial expansion, for comparison"
    DIS = "dis", "DIS (OpenCV)", "Dense inverse search at its medium preset, for comparison"


class Derivatives(Choice):
    """How Ix and Iy are taken."""

    BACKWARD = "backward", "Backward differences", "I(m,n) − I(m,n−1), zero outside the image: as in worked example 7"
    CENTRAL = "central", "Central differences", "½ (I(m,n+1) − I(m,n−1))"
    SCHARR = "scharr", "Scharr 3 × 3", "Central differences smoothed across by [3 10 3] / 16"
    SIMONCELLI = "simoncelli", "Simoncelli 5 × 5", "Matched 5-tap smoothing and derivative"


class Window(Choice):
    """The neighbourhood that shares one motion."""

    SQUARE = "square", "Square"
    DISC = "disc", "Disc"


class Weighting(Choice):
    """How much each pixel of the neighbourhood counts."""

    UNIFORM = "uniform", "All alike"
    GAUSSIAN = "gaussian", "Gaussian", "Pixels near the centre count more"


class Search(Choice):
    """Which displacements a block tries."""

    FULL = "full", "Full search (EBMA)", "All of them"
    THREE_STEP = "three_step", "Three-step search", "Nine around the best, with half the step each time"
    DIAMOND = "diamond", "Diamond search", "A large diamond moves downhill, a small one finishes"


class Cost(Choice):
    """How two blocks are compared."""

    SAD = "sad", "SAD", "Sum of absolute differences"
    SSD = "ssd", "SSD", "Sum of squared differences"


class Precision(Choice):
    """The finest displacement of a block."""

    WHOLE = "whole", "Whole pixels"
    HALF = "half", "Half pixels"
    QUARTER = "quarter", "Quarter pixels"


class ArrowColor(Choice):
    """What the colour of an arrow says."""

    DIRECTION = "direction", "Direction", "As in the colour picture: the hue is the direction"
    MAGNITUDE = "magnitude", "Magnitude", "From dark blue (at rest) to yellow (fastest)"


_LUCAS_KANADE = (Method.LUCAS_KANADE, Method.PYRAMIDAL)


@dataclass(frozen=True)
class Flow(Parameters):
    """Parameters of optical flow. A vector is (u, v) = (right, down), in pixels from the first frame to the next."""

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("method", "window")

    source: Annotated[Source, Section("Frames"), Label("Next frame"), Help("Where the second frame comes from")] = (
        Source.GENERATED
    )
    motion: Annotated[
        Motion, Section("Frames"), When("source", Source.GENERATED), Help("How the second frame is made from the first")
    ] = Motion.ROTATION
    shift_x: Annotated[
        float,
        Section("Frames"),
        Label("Shift right"),
        Range(-64.0, 64.0),
        Step(0.25),
        Unit("px"),
        When("source", Source.GENERATED),
        When("motion", Motion.TRANSLATION, Motion.LAYERS),
        Help("Motion to the right, of the disc where there are two layers"),
    ] = 2.0
    shift_y: Annotated[
        float,
        Section("Frames"),
        Label("Shift down"),
        Range(-64.0, 64.0),
        Step(0.25),
        Unit("px"),
        When("source", Source.GENERATED),
        When("motion", Motion.TRANSLATION, Motion.LAYERS),
        Help("Motion downwards, of the disc where there are two layers"),
    ] = 1.0
    angle: Annotated[
        float,
        Section("Frames"),
        Range(-15.0, 15.0),
        Step(0.1),
        Unit("°"),
        When("source", Source.GENERATED),
        When("motion", Motion.ROTATION),
        Help("Counter-clockwise"),
    ] = 1.0
    zoom: Annotated[
        float,
        Section("Frames"),
        Range(0.8, 1.25),
        Step(0.005),
        When("source", Source.GENERATED),
        When("motion", Motion.ZOOM),
        Help("Above 1 the scene comes nearer"),
    ] = 1.02
    shear: Annotated[
        float,
        Section("Frames"),
        Range(-0.2, 0.2),
        Step(0.005),
        When("source", Source.GENERATED),
        When("motion", Motion.SHEAR),
        Help("How far a row slides for each row below it, in pixels"),
    ] = 0.02
    method: Annotated[Method, Section("Method"), Help("How the motion is found")] = Method.PYRAMIDAL
    derivatives: Annotated[
        Derivatives,
        Section("Method"),
        When("method", *_LUCAS_KANADE, Method.HORN_SCHUNCK),
        Help("How the gradient of the image is taken: longer filters resist noise and fit the true derivative better"),
    ] = Derivatives.SIMONCELLI
    window: Annotated[
        int,
        Section("Method"),
        Range(3, 63),
        Step(2),
        Unit("px"),
        When("method", *_LUCAS_KANADE),
        Help("Odd side of the neighbourhood: larger bridges more of the aperture problem and blurs edges of motion"),
    ] = 5
    window_shape: Annotated[
        Window, Section("Details"), When("method", *_LUCAS_KANADE), Help("Outline of the neighbourhood")
    ] = Window.SQUARE
    weighting: Annotated[
        Weighting, Section("Details"), When("method", *_LUCAS_KANADE), Help("How pixels of the neighbourhood count")
    ] = Weighting.UNIFORM
    levels: Annotated[
        int,
        Section("Method"),
        Range(1, 10),
        Step(1),
        When("method", Method.PYRAMIDAL),
        Help("Levels of the pyramid: each doubles the motion that can be found"),
    ] = 5
    warps: Annotated[
        int,
        Section("Method"),
        Range(1, 20),
        Step(1),
        When("method", Method.PYRAMIDAL),
        Help(
            "How often the second frame is warped and the rest of the motion found, on each level; twice as often from "
            "the third finest level on, where it takes hardly any time"
        ),
    ] = 3
    median: Annotated[
        int,
        Section("Method"),
        Label("Median of the flow"),
        Range(0, 21),
        Step(1),
        Unit("px"),
        When("method", Method.PYRAMIDAL),
        Help(
            "Side of the median filter after each warp, which removes outliers: 3, 5, 9, 13, 17 or 21, less for none. "
            "Large ones fill in what has no texture, and lose motion of small things"
        ),
    ] = 13
    normalize: Annotated[
        bool,
        Section("Details"),
        Label("Normalize contrast"),
        When("method", Method.PYRAMIDAL),
        Help(
            "Bring both frames to the same local brightness and contrast first: faint texture then counts, and changes "
            "of light do not"
        ),
    ] = True
    least_eigenvalue: Annotated[
        float,
        Section("Details"),
        Label("Least eigenvalue"),
        Range(0.0, 0.1),
        Step(0.0001),
        When("method", *_LUCAS_KANADE),
        Help(
            "Where the smaller eigenvalue of the moment matrix, per pixel and as a share of the squared range of "
            "values, is below this, the motion counts as unknown"
        ),
    ] = 0.0
    block: Annotated[
        int,
        Section("Method"),
        Range(2, 128),
        Step(1),
        Unit("px"),
        When("method", Method.BLOCK_MATCHING),
        Help("Side of a block: small blocks follow the motion, large ones are less often mistaken"),
    ] = 16
    reach: Annotated[
        int,
        Section("Method"),
        Label("Search range"),
        Range(1, 128),
        Step(1),
        Unit("px"),
        When("method", Method.BLOCK_MATCHING),
        Help("The farthest displacement that is tried, in each direction"),
    ] = 16
    search: Annotated[
        Search, Section("Method"), When("method", Method.BLOCK_MATCHING), Help("Which displacements are tried")
    ] = Search.FULL
    stride: Annotated[
        int,
        Section("Details"),
        Label("Step between blocks"),
        Range(0, 128),
        Step(1),
        Unit("px"),
        When("method", Method.BLOCK_MATCHING),
        Help("Distance of neighbouring blocks; 0 for the side of a block, less lets them overlap"),
    ] = 0
    cost: Annotated[
        Cost, Section("Method"), When("method", Method.BLOCK_MATCHING), Help("How two blocks are compared")
    ] = Cost.SAD
    precision: Annotated[
        Precision, Section("Method"), When("method", Method.BLOCK_MATCHING), Help("The finest displacement")
    ] = Precision.WHOLE
    smoothness: Annotated[
        float,
        Section("Method"),
        Label("α"),
        Range(0.001, 1.0),
        Scale("log"),
        When("method", Method.HORN_SCHUNCK),
        Help("Weight of a smooth field against the brightness of the pixels, on values from 0 to 1"),
    ] = 0.05
    iterations: Annotated[
        int,
        Section("Method"),
        Range(1, 5000),
        Scale("log"),
        Step(1),
        When("method", Method.HORN_SCHUNCK),
        Help("Steps of conjugate gradients at most: more come nearer to the smoothest field that fits"),
    ] = 200
    density: Annotated[
        int,
        Section("Quiver"),
        Label("Distance of arrows"),
        Range(4, 128),
        Step(1),
        Unit("px"),
        Help("Pixels between neighbouring arrows"),
    ] = 16
    arrow_scale: Annotated[
        float,
        Section("Quiver"),
        Label("Length of arrows"),
        Range(0.1, 50.0),
        Scale("log"),
        Help("Pixels drawn for each pixel of motion"),
    ] = 3.0
    arrow_color: Annotated[
        ArrowColor, Section("Quiver"), Label("Colour of arrows"), Help("What the colour of an arrow says")
    ] = ArrowColor.DIRECTION
    color_scale: Annotated[
        float,
        Section("Quiver"),
        Label("Full colour at"),
        Range(0.0, 200.0),
        Step(0.5),
        Unit("px"),
        Help(
            "Motion that is shown in full colour, the same from frame to frame; 0 takes the largest motion of this "
            "field, or of the truth where there is one"
        ),
    ] = 0.0
    compare: Annotated[
        bool,
        Section("Comparison"),
        Label("Compare all methods"),
        Help("Also run every other method on the same pair, for a table of errors and times"),
    ] = False

    def check(self) -> None:
        """Refuse a neighbourhood that has no pixel in its middle."""
        if self.window % 2 == 0:
            raise ParameterError(
                "window",
                tr(
                    "a neighbourhood of {window} px has no pixel in its middle. Choose an odd side: {smaller} or "
                    "{larger} px.",
                    window=self.window,
                    smaller=self.window - 1,
                    larger=self.window + 1,
                ),
            )
