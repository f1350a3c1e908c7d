"""What a person can set of a panorama."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

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


class Projection(Choice):
    """The surface that the images are drawn on."""

    PLANAR = "planar", "Plane", "The image plane of the reference: straight lines stay straight, wide views grow large"
    CYLINDRICAL = (
        "cylindrical",
        "Cylinder",
        "For a camera that turned on the spot: views of any width; the focal length is estimated",
    )


class Seam(Choice):
    """Where one image gives way to the next."""

    MIDLINE = "midline", "Midline", "Halfway between what only the one and only the other image shows"
    LEAST_DIFFERENCE = (
        "least_difference",
        "Least difference",
        "The path across the overlap along which both images differ least",
    )


class Blend(Choice):
    """How images are put together where they overlap."""

    NONE = "none", "None", "Each pixel is of one image, cut along the seam"
    AVERAGE = "average", "Average", "The mean of all images that show the place"
    DISTANCE = "distance", "Distance-weighted", "A mean in which an image counts less towards its border"
    MULTIBAND = (
        "multiband",
        "Laplacian pyramid",
        "Fine detail changes over within a few pixels of the seam, coarse shading over a wide band",
    )


@dataclass(frozen=True)
class Panorama(Parameters):
    """Parameters of a panorama."""

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("projection", "blend")

    working_size: Annotated[
        float,
        Section("Features and matches"),
        Label("Working size"),
        Range(0.05, 12.0),
        Scale("log"),
        Unit("MP"),
        Help("Larger images are reduced to this size to find features; more takes longer and finds more"),
    ] = 0.4
    contrast: Annotated[
        float,
        Section("Features and matches"),
        Label("Least contrast"),
        Range(0.002, 0.2),
        Scale("log"),
        Help("SIFT drops fainter features; lower it for images with little texture"),
    ] = 0.04
    ratio: Annotated[
        float,
        Section("Features and matches"),
        Label("Ratio test"),
        Range(0.3, 1.0),
        Step(0.01),
        Help("A match is believed if its distance is below this share of that of the second nearest feature"),
    ] = 0.75
    threshold: Annotated[
        float,
        Section("Inliers"),
        Label("Inlier distance"),
        Range(0.5, 20.0),
        Step(0.1),
        Unit("px"),
        Help("A match agrees with a homography if it is off by no more than this, at the working size"),
    ] = 3.0
    trials: Annotated[
        int,
        Section("Inliers"),
        Label("RANSAC trials"),
        Range(10, 20000),
        Scale("log"),
        Step(1),
        Help("Homographies that are tried for each pair of images, each from four matches"),
    ] = 500
    seed: Annotated[
        int, Section("Inliers"), Range(0, 1_000_000), Step(1), Help("Where the random draws of RANSAC begin")
    ] = 0
    least_inliers: Annotated[
        int,
        Section("Inliers"),
        Label("Least inliers"),
        Range(4, 500),
        Step(1),
        Help("Two images belong together only if at least so many matches agree on a homography"),
    ] = 12
    reference: Annotated[
        int,
        Section("Geometry"),
        Label("Reference (0: middle)"),
        Range(0, 1000),
        Step(1),
        Help("The image whose frame the panorama is drawn in, counted from 1; 0 takes the middle one"),
    ] = 0
    bundle: Annotated[
        bool,
        Section("Geometry"),
        Label("Bundle adjustment"),
        Help("Adjust all images together, so that errors do not add up from pair to pair"),
    ] = True
    projection: Annotated[Projection, Section("Geometry"), Help("The surface that the images are drawn on")] = (
        Projection.PLANAR
    )
    focal: Annotated[
        float,
        Section("Geometry"),
        Label("Focal length (0: estimated)"),
        Range(0.0, 100_000.0),
        Step(1.0),
        Unit("px"),
        When("projection", Projection.CYLINDRICAL),
        Help("Of the reference image at full size; 0 estimates it from the homographies"),
    ] = 0.0
    wave_correction: Annotated[
        bool,
        Section("Geometry"),
        Label("Wave correction"),
        When("projection", Projection.CYLINDRICAL),
        Help("Turn the cylinder upright, so that the horizon does not run in waves"),
    ] = True
    gain: Annotated[
        bool,
        Section("Brightness"),
        Label("Gain compensation"),
        Help("Multiply each image so that overlaps are equally bright; the reference stays as it is"),
    ] = True
    blend: Annotated[Blend, Section("Blending"), Help("How images are put together where they overlap")] = (
        Blend.MULTIBAND
    )
    seam: Annotated[
        Seam,
        Section("Blending"),
        When("blend", Blend.NONE, Blend.MULTIBAND),
        Help("Where one image gives way to the next"),
    ] = Seam.MIDLINE
    bands: Annotated[
        int,
        Section("Blending"),
        Label("Bands (0: automatic)"),
        Range(0, 10),
        Step(1),
        When("blend", Blend.MULTIBAND),
        Help(
            "Levels of the pyramid: each doubles the width over which coarse shading changes over; "
            "0 takes as many as suit the width of each overlap"
        ),
    ] = 0
    crop: Annotated[
        bool, Section("Result"), Help("Cut out the largest upright rectangle that is covered everywhere")
    ] = False
    scale: Annotated[
        float,
        Section("Result"),
        Label("Output scale"),
        Range(0.02, 1.0),
        Scale("log"),
        Help("Size of the panorama against the reference image; the geometry stays the same"),
    ] = 1.0
    memory_limit: Annotated[
        float,
        Section("Result"),
        Label("Memory limit"),
        Range(0.1, 64.0),
        Scale("log"),
        Unit("GB"),
        Help("A panorama that needs more is refused before it is drawn"),
    ] = 3.0
