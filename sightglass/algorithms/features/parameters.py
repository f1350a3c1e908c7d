"""What a person can set of features."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.features.matching import Search
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


class Detector(Choice):
    """How keypoints are found."""

    HARRIS = "harris", "Harris", "Corners: det M − k (tr M)² of the structure tensor M"
    SHI_TOMASI = "shi_tomasi", "Shi-Tomasi", "Corners: the smaller eigenvalue of the structure tensor"
    MULTISCALE_HARRIS = (
        "multiscale_harris",
        "Harris, multi-scale",
        "Corners at several scales, each at the scale where it responds most",
    )
    SIFT = "sift", "SIFT", "Blobs: extrema of the differences of Gaussians over place and scale (OpenCV)"


class Descriptor(Choice):
    """How the surroundings of a keypoint are written down."""

    SIFT = "sift", "SIFT", "4 × 4 cells of 8 directions of the gradient: 128 numbers"
    HOG = "hog", "HoG of a block", "4 × 4 cells of 9 directions without sign, normalised as one block: 144 numbers"
    PATCH = "patch", "Normalised patch", "8 × 8 gray values, brightness and contrast taken out: 64 numbers"


class Partner(Choice):
    """What the keypoints are matched with."""

    TURNED = "turned", "The image itself, turned", "The true partner of each keypoint is known exactly"
    SECOND = "second", "A second image"


_HARRIS = (Detector.HARRIS, Detector.MULTISCALE_HARRIS)
_CORNERS = (*_HARRIS, Detector.SHI_TOMASI)


@dataclass(frozen=True)
class Features(Parameters):
    """Parameters of features: detection, orientation, description and matching."""

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("detector",)

    detector: Annotated[Detector, Section("Keypoints"), Help("How keypoints are found")] = Detector.SIFT
    k: Annotated[
        float,
        Section("Keypoints"),
        Label("k"),
        Range(0.0, 0.24),
        Step(0.005),
        When("detector", *_HARRIS),
        Help("Larger values refuse more of what resembles an edge; from 0.25 on there are no corners"),
    ] = 0.05
    sigma: Annotated[
        float,
        Section("Keypoints"),
        Label("σ"),
        Range(0.5, 20.0),
        Scale("log"),
        Unit("px"),
        When("detector", *_CORNERS),
        Help("Width of the Gaussian window over which gradients are gathered; of several scales the smallest"),
    ] = 2.0
    scales: Annotated[
        int,
        Section("Keypoints"),
        Range(2, 12),
        Step(1),
        When("detector", Detector.MULTISCALE_HARRIS),
        Help("How many scales, each √2 times the one before"),
    ] = 6
    threshold: Annotated[
        float,
        Section("Keypoints"),
        Label("Least response"),
        Range(0.0, 1.0),
        Step(0.001),
        When("detector", *_CORNERS),
        Help("Weaker corners are dropped; a share of the strongest response in the image"),
    ] = 0.01
    radius: Annotated[
        int,
        Section("Keypoints"),
        Label("Suppression radius"),
        Range(1, 64),
        Step(1),
        Unit("px"),
        When("detector", *_CORNERS),
        Help("A corner has to be the strongest of the square that reaches this far"),
    ] = 4
    contrast: Annotated[
        float,
        Section("Keypoints"),
        Label("Least contrast"),
        Range(0.0, 0.3),
        Step(0.005),
        When("detector", Detector.SIFT),
        Help("Extrema whose difference of Gaussians is below a third of this are dropped; on values from 0 to 1"),
    ] = 0.04
    edge: Annotated[
        float,
        Section("Keypoints"),
        Label("Edge limit"),
        Range(1.0, 50.0),
        Step(0.5),
        When("detector", Detector.SIFT),
        Help("Extrema that are more than this many times as long as wide lie on an edge and are dropped"),
    ] = 10.0
    full_size: Annotated[
        bool,
        Section("Keypoints"),
        Label("At full size"),
        When("detector", Detector.SIFT),
        Help(
            "Search images of more than 3 megapixels at full size too, rather than at a half or a quarter of it: finds "
            "smaller blobs, and takes about 300 MB for each megapixel"
        ),
    ] = False
    most: Annotated[
        int,
        Section("Keypoints"),
        Label("At most"),
        Range(1, 100_000),
        Scale("log"),
        Step(1),
        Help("How many keypoints are kept, of the strongest or of the best spread"),
    ] = 500
    spread: Annotated[
        bool,
        Section("Keypoints"),
        Label("Spread evenly"),
        Help("Keep those that are far from any stronger one, rather than the strongest alone"),
    ] = False
    orientation: Annotated[
        bool,
        Section("Description"),
        Label("Assign orientation"),
        Help(
            "Describe each keypoint relative to its dominant direction; without it the descriptor turns with the image"
        ),
    ] = True
    descriptor: Annotated[
        Descriptor, Section("Description"), Help("How the surroundings of a keypoint are written down")
    ] = Descriptor.SIFT
    source: Annotated[
        Partner, Section("Matching"), Label("Match with"), Help("What the keypoints are matched with")
    ] = Partner.TURNED
    angle: Annotated[
        float,
        Section("Matching"),
        Label("Turned by"),
        Range(-180.0, 180.0),
        Step(1.0),
        Unit("°"),
        When("source", Partner.TURNED),
        Help("Counter-clockwise"),
    ] = 30.0
    zoom: Annotated[
        float,
        Section("Matching"),
        Label("Enlarged by"),
        Range(0.25, 2.0),
        Scale("log"),
        Step(0.05),
        When("source", Partner.TURNED),
        Help("Below 1 the turned image is smaller"),
    ] = 1.0
    search: Annotated[Search, Section("Matching"), Help("How the nearest descriptors are found; both are exact")] = (
        Search.BRUTE_FORCE
    )
    ratio: Annotated[
        float,
        Section("Matching"),
        Label("Ratio test"),
        Range(0.1, 1.0),
        Step(0.01),
        Help("The nearest must be closer than this share of the distance of the second nearest; 1 for no test"),
    ] = 0.8
    limit: Annotated[
        float,
        Section("Matching"),
        Label("Distance limit"),
        Range(1.0, 1024.0),
        Step(1.0),
        Help("Pairs farther apart are refused; descriptors have a length of about 512, so 725 to 1024 refuse none"),
    ] = 400.0
    mutual: Annotated[
        bool, Section("Matching"), Label("Mutual check"), Help("Each of a pair has to be the nearest of the other")
    ] = True
    scale_space: Annotated[
        bool,
        Section("Also show"),
        Label("Scale space"),
        Help("Give the Gaussian octaves and their differences as pictures"),
    ] = False
    inspect: Annotated[
        bool,
        Section("Also show"),
        Label("Inspect a keypoint"),
        Help("Give patch, histogram of directions and descriptor of one keypoint"),
    ] = False
    keypoint: Annotated[
        int,
        Section("Also show"),
        Label("Keypoint"),
        Range(0, 99_999),
        Step(1),
        When("inspect", True),
        Help("Which one: 0 is the strongest"),
    ] = 0
    survival: Annotated[
        bool,
        Section("Also show"),
        Label("Survival under rotation"),
        Help("Turn the image step by step and count the matches that are right, with and without orientation"),
    ] = False
