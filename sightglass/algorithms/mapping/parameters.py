"""What a person can set of a mapping."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.geometry.warping import Interpolation
from sightglass.algorithms.parameters import (
    Choice,
    Help,
    Label,
    Matrix,
    Parameters,
    Range,
    Scale,
    Section,
    Step,
    Unit,
    When,
)
from sightglass.algorithms.texts import tr

# Columns of a pair: (u, v) of the reference, (x, y) of the other image, and whether it counts (left out: it does).
COLUMNS = ("u", "v", "x", "y", "on")


class Source(Choice):
    """Where the pairs of points come from."""

    PAIRS = "pairs", "Set by hand", "Pairs that are clicked, typed or read from a file"
    MATCHED = "matched", "Matched features", "SIFT features of both images that resemble each other; some are wrong"
    GENERATED = "generated", "Generated", "Random points and where a known map sends them, with noise and outliers"


class TrialsBy(Choice):
    """How the number of RANSAC's trials is chosen."""

    ADAPTIVE = "adaptive", "Inliers found so far", "S follows from the probability and the best share of inliers so far"
    FORMULA = "formula", "Expected inliers", "S follows from the probability and the share of inliers that is expected"
    NUMBER = "number", "A number", "S is set"


class Direction(Choice):
    """How the other image is brought into the reference frame."""

    INVERSE = "inverse", "Inverse", "For each pixel u of the result, read the other image at x = h(u): no holes"
    FORWARD = "forward", "Forward", "Write each pixel x of the other image to u = h⁻¹(x): holes where it is enlarged"


_GENERATED = When("source", Source.GENERATED)
_TURNED = When("known", Model.SIMILARITY, Model.AFFINE, Model.BILINEAR, Model.HOMOGRAPHY)


@dataclass(frozen=True)
class Mapping(Parameters):
    """Parameters of a mapping. A point u = (u, v) of the reference frame goes to x = h(u) = (x, y) in the other image.

    Points are in pixels, pixel centres at whole numbers, x to the right, y downwards.
    """

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("model",)

    source: Annotated[Source, Section("Pairs"), Label("Pairs"), Help("Where the pairs of points come from")] = (
        Source.GENERATED
    )
    pairs: Annotated[
        Matrix,
        Section("Pairs"),
        Label("Points"),
        When("source", Source.PAIRS),
        Help("One row for each pair: u v in the reference, x y in the other image, and 1 or 0: whether it counts"),
    ] = ((0, 0, 12, 7, 1), (100, 0, 95, 20, 1), (100, 80, 110, 90, 1), (0, 80, -4, 70, 1))
    known: Annotated[
        Model, Section("Pairs"), Label("Known map"), _GENERATED, Help("The map that sends the points, known exactly")
    ] = Model.HOMOGRAPHY
    shift_x: Annotated[
        float, Section("Pairs"), Label("Shift right"), Range(-500.0, 500.0), Step(0.5), Unit("px"), _GENERATED,
        Help("How far the known map moves the centre of the image to the right"),
    ] = 12.0  # fmt: skip
    shift_y: Annotated[
        float, Section("Pairs"), Label("Shift down"), Range(-500.0, 500.0), Step(0.5), Unit("px"), _GENERATED,
        Help("How far the known map moves the centre of the image downwards"),
    ] = -8.0  # fmt: skip
    angle: Annotated[
        float, Section("Pairs"), Range(-180.0, 180.0), Step(0.5), Unit("°"), _GENERATED, _TURNED,
        Help("Rotation of the known map about the centre of the image, clockwise on the screen"),
    ] = 10.0  # fmt: skip
    zoom: Annotated[
        float, Section("Pairs"), Range(0.25, 4.0), Scale("log"), Unit("×"), _GENERATED, _TURNED,
        Help("Scale of the known map: above 1 distances are larger in the other image"),
    ] = 0.85  # fmt: skip
    bend: Annotated[
        float, Section("Pairs"), Label("Skew and perspective"), Range(-0.8, 0.8), Step(0.01), _GENERATED,
        When("known", Model.AFFINE, Model.BILINEAR, Model.HOMOGRAPHY),
        Help("Shear of an affine map, the u v term of a bilinear one, the perspective of a homography"),
    ] = 0.25  # fmt: skip
    count: Annotated[
        int, Section("Pairs"), Label("Number of pairs"), Range(4, 5000), Scale("log"), _GENERATED,
        Help("How many pairs are generated"),
    ] = 100  # fmt: skip
    noise: Annotated[
        float, Section("Pairs"), Label("Noise σ"), Range(0.0, 20.0), Step(0.1), Unit("px"), _GENERATED,
        Help("Standard deviation of the places in the other image, along each axis"),
    ] = 0.5  # fmt: skip
    outlier_share: Annotated[
        float, Section("Pairs"), Label("Share of outliers"), Range(0.0, 0.95), Step(0.05), _GENERATED,
        Help("Share of pairs whose place in the other image is anywhere"),
    ] = 0.3  # fmt: skip
    pairs_seed: Annotated[
        int, Section("Pairs"), Label("Seed of the pairs"), Range(0, 2**31 - 1), Step(1), _GENERATED,
        Help("The same seed gives the same pairs"),
    ] = 0  # fmt: skip
    model: Annotated[Model, Section("Model"), Help("The family of maps that is fitted to the pairs")] = Model.HOMOGRAPHY
    ransac: Annotated[
        bool, Section("RANSAC"), Label("RANSAC"),
        Help("Fit to the largest set of pairs that agree, rather than to all of them by least squares"),
    ] = True  # fmt: skip
    threshold: Annotated[
        float, Section("RANSAC"), Label("Threshold T"), Range(0.01, 200.0), Scale("log"), Unit("px"),
        When("ransac", True), Help("A pair is an outlier if its point is farther than T from where the map sends it"),
    ] = 3.0  # fmt: skip
    trials_by: Annotated[
        TrialsBy, Section("RANSAC"), Label("Trials from"), When("ransac", True),
        Help("How the number S of trials is chosen"),
    ] = TrialsBy.ADAPTIVE  # fmt: skip
    trials: Annotated[
        int, Section("RANSAC"), Label("Trials S"), Range(1, 20_000), Scale("log"), When("ransac", True),
        When("trials_by", TrialsBy.NUMBER), Help("How many samples are drawn"),
    ] = 500  # fmt: skip
    probability: Annotated[
        float, Section("RANSAC"), Label("Probability p"), Range(0.5, 0.999999), Step(0.001), When("ransac", True),
        When("trials_by", TrialsBy.ADAPTIVE, TrialsBy.FORMULA),
        Help("Wanted probability that at least one sample is free of outliers: S = ln(1 − p) / ln(1 − wᵐ)"),
    ] = 0.9999  # fmt: skip
    inlier_share: Annotated[
        float, Section("RANSAC"), Label("Share of inliers w"), Range(0.01, 1.0), Step(0.01), When("ransac", True),
        When("trials_by", TrialsBy.FORMULA), Help("Expected share of right pairs: fewer need more trials"),
    ] = 0.5  # fmt: skip
    seed: Annotated[
        int, Section("RANSAC"), Range(0, 2**31 - 1), Step(1), When("ransac", True),
        Help("Of the random samples: the same seed draws the same ones"),
    ] = 0  # fmt: skip
    direction: Annotated[
        Direction, Section("Warp"), Label("Warp"), Help("How the other image is brought into the reference frame")
    ] = Direction.INVERSE
    interpolation: Annotated[
        Interpolation, Section("Warp"), When("direction", Direction.INVERSE),
        Help("How values between the pixels of the other image are found"),
    ] = Interpolation.BILINEAR  # fmt: skip

    def check(self) -> None:
        """Refuse rows that are no pairs."""
        width = len(self.pairs[0]) if self.pairs else 4
        if width not in (4, 5):
            raise ParameterError(
                "pairs", tr("a row has {width} numbers. Write u v x y, and 1 or 0 behind it if you like.", width=width)
            )
        for number, row in enumerate(self.pairs, 1):
            if width == 5 and row[4] not in (0, 1):
                raise ParameterError(
                    "pairs",
                    tr(
                        "row {number} ends with {value:g}. Write 1 for a pair that counts, else 0.",
                        number=number,
                        value=row[4],
                    ),
                )
