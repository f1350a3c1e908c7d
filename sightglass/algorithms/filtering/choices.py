"""The choices that describe a filter."""

from sightglass.algorithms.parameters import Choice

LARGEST_SIZE = 63


class Preset(Choice):
    """Kernels with a name."""

    CUSTOM = "custom", "Custom", "The kernel that you type or paste"
    H1 = "h1", "H1: low-pass", "⅛ [0 1 0; 1 4 1; 0 1 0], worked example"
    H2 = "h2", "H2: vertical edges", "[−1 0 1; −2 0 2; −1 0 1], worked example"
    H3 = "h3", "H3: high-pass", "[0 −1 0; −1 4 −1; 0 −1 0], worked example"
    IDENTITY = "identity", "Identity", "Leaves the image as it is"
    BOX = "box", "Box", "Mean over a square"
    GAUSSIAN = "gaussian", "Gaussian", "Weighted mean that falls off with the distance"
    BINOMIAL = "binomial", "Binomial", "Rows of Pascal's triangle: a Gaussian in small fractions"
    SOBEL_X = "sobel_x", "Sobel x", "Horizontal derivative, smoothed vertically by [1 2 1]"
    SOBEL_Y = "sobel_y", "Sobel y", "Vertical derivative, smoothed horizontally by [1 2 1]"
    PREWITT_X = "prewitt_x", "Prewitt x", "Horizontal derivative, smoothed vertically by [1 1 1]"
    PREWITT_Y = "prewitt_y", "Prewitt y", "Vertical derivative, smoothed horizontally by [1 1 1]"
    SCHARR_X = "scharr_x", "Scharr x", "Horizontal derivative, smoothed vertically by [3 10 3]"
    SCHARR_Y = "scharr_y", "Scharr y", "Vertical derivative, smoothed horizontally by [3 10 3]"
    ROBERTS_1 = "roberts_1", "Roberts 1", "Difference along the falling diagonal, 2 × 2"
    ROBERTS_2 = "roberts_2", "Roberts 2", "Difference along the rising diagonal, 2 × 2"
    LAPLACIAN_4 = "laplacian_4", "Laplacian, 4 neighbours", "Sum of second derivatives in two directions"
    LAPLACIAN_8 = "laplacian_8", "Laplacian, 8 neighbours", "Sum of second derivatives in four directions"
    LOG = "log", "Laplacian of Gaussian", "Second derivative of a smoothed image: spots of radius σ√2"
    DOG = "dog", "Difference of Gaussians", "Narrow Gaussian minus wide Gaussian: a band of frequencies"
    UNSHARP = "unsharp", "Unsharp mask", "Adds what a Gaussian takes away: sharpens"
    EMBOSS = "emboss", "Emboss", "The image plus a derivative: relief lit from one side"
    MOTION = "motion", "Motion blur", "Mean along a line"
    VERTICAL_EDGE = "vertical_edge", "Vertical edge detector", "Rows of [−1 0 1], any height, worked example"
    DERIVATIVE = "derivative", "Derivative, 1-D", "[½ 0 −½]: convolution gives (f[t+1] − f[t−1]) / 2, worked example"
    GABOR = "gabor", "Gabor", "A wave under a Gaussian: one frequency in one direction"


class Operation(Choice):
    """Which way round the kernel is laid over the image."""

    CONVOLUTION = "convolution", "Convolution", "The kernel is flipped in both directions"
    CORRELATION = "correlation", "Correlation", "The kernel is laid on as it is written"


class Border(Choice):
    """What stands outside the image."""

    ZERO = "zero", "Zero", "Black outside: 0 0 | a b c d | 0 0"
    REPLICATE = "replicate", "Replicate", "The edge pixel goes on: a a | a b c d | d d"
    REFLECT = "reflect", "Reflect", "A mirror at the pixel's outer edge, which repeats it: b a | a b c d | d c"
    WRAP = "wrap", "Wrap", "The image repeats: c d | a b c d | a b"
