"""What a person can set of the arithmetic of layers."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.cnn.layers import Padding, Pool, Product, Tie
from sightglass.algorithms.parameters import (
    Choice,
    Help,
    Label,
    Matrix,
    Numbers,
    Parameters,
    Range,
    Scale,
    Section,
    Stack,
    Step,
    Unit,
    When,
)


class Operation(Choice):
    """Which arithmetic is written on the blackboard."""

    CONVOLUTION = "convolution", "Convolution", "A window of weights moves over the maps; forward, backward and checked"
    POOLING = "pooling", "Pooling", "One value for each window: the mean, the maximum, or the first"
    LINEAR = "linear", "Linear layer", "y = W x + b"
    SOFTMAX = "softmax", "Softmax with cross-entropy", "Probabilities, and how the loss depends on each logit"
    ACTIVATION = "activation", "Activations", "What is done to each value, its derivative, and products of derivatives"
    NORMALISATION = "normalisation", "Normalisation", "Subtract the mean around each pixel, or divide by the brightness"
    NETWORK = (
        "network", "Example network",
        "Convolution, softplus, every second value, twice, and one unit: forward and backward, node by node",
    )  # fmt: skip


class Source(Choice):
    """Where the values come from."""

    TYPED = "typed", "Typed", "Numbers that are typed or pasted"
    IMAGE = "image", "Image", "A part of the image; for normalisation all of it"


class Channels(Choice):
    """What is taken of an image."""

    GRAY = "gray", "Gray", "One channel: the gray value of each pixel"
    COLOR = "color", "Colour", "Three channels: red, green and blue; a gray image has one"


class Preset(Choice):
    """Kernels with names."""

    TYPED = "typed", "Typed", "The kernels that are typed"
    DERIVATIVE = "derivative", "Derivative", "½ 0 −½: convolved with it, (f(t + 1) − f(t − 1)) / 2"
    MOVING_AVERAGE = "moving_average", "Moving average", "A row of n equal weights with the sum 1"
    VERTICAL_EDGE = "vertical_edge", "Vertical edge", "Columns −1, 0, 1, n rows high"
    BOX = "box", "Box", "n × n equal weights with the sum 1"


class Slope(Choice):
    """Where ∂L/∂y comes from."""

    ONES = "ones", "Ones", "L is the sum of all outputs"
    TYPED = "typed", "Typed", "Numbers that are typed: L is the sum of the outputs, each times its number"
    ERROR = "error", "Squared error", "L = ½ Σ (y − target)², so that ∂L/∂y = y − target"


class Bend(Choice):
    """What is done to each value."""

    SIGMOID = "sigmoid", "Sigmoid", "1 / (1 + e⁻ˣ)"
    TANH = "tanh", "Tanh", "From −1 to 1"
    RELU = "relu", "ReLU", "max(0, x)"
    SOFTPLUS = "softplus", "Softplus", "ln(1 + eᵏˣ) / k: a ReLU without a corner"
    ABSOLUTE = "absolute", "|x|", "Rectification, with a corner at 0"
    SOFT_ABSOLUTE = "soft_absolute", "Soft |x|", "(2/k) ln(1 + eᵏˣ) − x − (2/k) ln 2: round at 0"


class Normalisation(Choice):
    """What is evened out."""

    SUBTRACTIVE = "subtractive", "Subtractive", "Subtract the blurred sum of the maps"
    BRIGHTNESS = "brightness", "Brightness", "Divide by κ + λ Σ x² to the power μ at each pixel"


_CONVOLUTION = When("operation", Operation.CONVOLUTION)
_POOLING = When("operation", Operation.POOLING)
_WINDOWED = When("operation", Operation.CONVOLUTION, Operation.POOLING)
_MAPS = When("operation", Operation.CONVOLUTION, Operation.POOLING, Operation.NORMALISATION)
_LINEAR = When("operation", Operation.LINEAR)
_WEIGHTED = When("operation", Operation.CONVOLUTION, Operation.LINEAR)
_SLOPED = When("operation", Operation.CONVOLUTION, Operation.POOLING, Operation.LINEAR)
_SOFTMAX = When("operation", Operation.SOFTMAX)
_ACTIVATION = When("operation", Operation.ACTIVATION)
_NORMALISATION = When("operation", Operation.NORMALISATION)
_NETWORK = When("operation", Operation.NETWORK)
_IMAGE = When("source", Source.IMAGE)
_POOLED = When("pool", Pool.MEAN, Pool.MAX)


@dataclass(frozen=True)
class ConvolutionStudy(Parameters):
    """Parameters of the arithmetic of layers, number by number.

    Stacks of kernels are ordered by kernel, then channel: kernel 0 channel 0, kernel 0 channel 1, and so on.
    """

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("operation",)

    operation: Annotated[Operation, Help("Which arithmetic is written on the blackboard")] = Operation.CONVOLUTION
    source: Annotated[Source, Section("Input"), Label("Input"), _MAPS, Help("Where the values come from")] = (
        Source.TYPED
    )
    signal: Annotated[
        Stack, Section("Input"), Label("x"), _MAPS, When("source", Source.TYPED),
        Help("One matrix for each of 1 to 3 channels, of at most 256 values each; a signal is a matrix of one row"),
    ] = (((2, 1, 0, 3, 1), (1, 3, 2, 0, 1), (0, 2, 4, 1, 0), (1, 0, 1, 2, 3), (2, 1, 0, 1, 2)),)  # fmt: skip
    channels: Annotated[Channels, Section("Input"), _MAPS, _IMAGE, Help("What is taken of the image")] = Channels.GRAY
    patch_rows: Annotated[
        int, Section("Input"), Label("Rows"), Range(1, 12), Step(1), _WINDOWED, _IMAGE,
        Help("How many rows of pixels are taken; of a smaller image all"),
    ] = 6  # fmt: skip
    patch_columns: Annotated[
        int, Section("Input"), Label("Columns"), Range(1, 12), Step(1), _WINDOWED, _IMAGE,
        Help("How many columns of pixels are taken; of a smaller image all"),
    ] = 6  # fmt: skip
    patch_row: Annotated[
        int, Section("Input"), Label("First row"), Range(0, 65535), Step(1), Unit("px"), _WINDOWED, _IMAGE,
        Help("Where the part begins; it is moved into the image where it would reach beyond"),
    ] = 0  # fmt: skip
    patch_column: Annotated[
        int, Section("Input"), Label("First column"), Range(0, 65535), Step(1), Unit("px"), _WINDOWED, _IMAGE,
        Help("Where the part begins; it is moved into the image where it would reach beyond"),
    ] = 0  # fmt: skip
    preset: Annotated[Preset, Section("Kernels"), Label("Kernel"), _CONVOLUTION, Help("Which kernel moves over x")] = (
        Preset.TYPED
    )
    preset_size: Annotated[
        int, Section("Kernels"), Label("Size n"), Range(1, 12), Step(1), _CONVOLUTION,
        When("preset", Preset.MOVING_AVERAGE, Preset.VERTICAL_EDGE, Preset.BOX),
        Help("Length of the average, height of the edge, or side of the box"),
    ] = 3  # fmt: skip
    kernels: Annotated[
        Stack, Section("Kernels"), Label("W"), _CONVOLUTION, When("preset", Preset.TYPED),
        Help("1 to 8 kernels with one matrix for each channel of x: all of the first kernel, then of the second"),
    ] = (((1, 0, -1), (2, 0, -2), (1, 0, -1)),)  # fmt: skip
    biases: Annotated[
        Numbers, Section("Kernels"), Label("b"), Range(-1e6, 1e6), _WEIGHTED,
        Help("Added to the outputs, one for each map or output; those that are missing are 0"),
    ] = ()  # fmt: skip
    product: Annotated[Product, Section("Kernels"), _CONVOLUTION, Help("Whether the kernel is flipped")] = (
        Product.CONVOLUTION
    )
    stride: Annotated[
        int, Section("Kernels"), Range(1, 8), Step(1), _CONVOLUTION,
        Help("How many values the window moves on; 1 skips none"),
    ] = 1  # fmt: skip
    padding: Annotated[
        Padding, Section("Kernels"), _CONVOLUTION,
        Help("What stands beyond the borders, and so how large the output is"),
    ] = Padding.VALID  # fmt: skip
    pool: Annotated[Pool, Section("Pooling"), Label("Value"), _POOLING, Help("Which value stands for a window")] = (
        Pool.MAX
    )
    window_rows: Annotated[
        int, Section("Pooling"), Range(1, 16), Step(1), _POOLING, _POOLED, Help("Height of the window")
    ] = 2
    window_columns: Annotated[
        int, Section("Pooling"), Range(1, 256), Scale("log"), Step(1), _POOLING, _POOLED, Help("Width of the window")
    ] = 2
    pool_stride: Annotated[
        int, Section("Pooling"), Label("Stride"), Range(1, 16), Step(1), _POOLING,
        Help("How many values the window moves on; s − 1 are skipped between two"),
    ] = 2  # fmt: skip
    tie: Annotated[
        Tie, Section("Pooling"), Label("Gradient at ties"), _POOLING, When("pool", Pool.MAX),
        Help("Where the gradient of a maximum goes that several values share"),
    ] = Tie.FIRST  # fmt: skip
    vector: Annotated[
        Numbers, Section("Linear layer"), Label("x"), Range(-1e6, 1e6), _LINEAR, Help("1 to 16 inputs")
    ] = (1, 2, -1)  # fmt: skip
    weights: Annotated[
        Matrix, Section("Linear layer"), Label("W"), _LINEAR,
        Help("One row for each of 1 to 16 outputs, one column for each input"),
    ] = ((2, 0, 1), (-1, 3, 1))  # fmt: skip
    slope: Annotated[Slope, Section("Backward"), Label("∂L/∂y"), _SLOPED, Help("Where the gradient comes from")] = (
        Slope.ONES
    )
    output_gradient: Annotated[
        Stack, Section("Backward"), Label("∂L/∂y, typed"), _WINDOWED, When("slope", Slope.TYPED),
        Help("One matrix for each output map, of its size"),
    ] = (((1, 0, -1), (2, 1, 0), (0, -1, 1)),)  # fmt: skip
    target: Annotated[
        Stack, Section("Backward"), Label("Target"), _WINDOWED, When("slope", Slope.ERROR),
        Help("What y should be: one matrix for each output map, of its size"),
    ] = (((0, 0, 0), (0, 0, 0), (0, 0, 0)),)  # fmt: skip
    vector_gradient: Annotated[
        Numbers, Section("Backward"), Label("∂L/∂y, typed"), Range(-1e6, 1e6), _LINEAR, When("slope", Slope.TYPED),
        Help("One number for each output of the linear layer"),
    ] = (1, -2)  # fmt: skip
    vector_target: Annotated[
        Numbers, Section("Backward"), Label("Target"), Range(-1e6, 1e6), _LINEAR, When("slope", Slope.ERROR),
        Help("What y should be: one number for each output of the linear layer"),
    ] = (0, 1)  # fmt: skip
    logits: Annotated[
        Numbers, Section("Softmax"), Label("y"), Range(-20.0, 20.0), Step(0.1), _SOFTMAX,
        Help("The values of 2 to 16 classes"),
    ] = (2, 1, 0)  # fmt: skip
    target_class: Annotated[
        int, Section("Softmax"), Label("Target"), Range(0, 15), Step(1), _SOFTMAX,
        Help("The class that is right, counted from 0"),
    ] = 0  # fmt: skip
    bend: Annotated[
        Bend, Section("Activation"), Label("Function"), _ACTIVATION, Help("What is done to each value")
    ] = Bend.SIGMOID  # fmt: skip
    sharpness: Annotated[
        float, Section("Activation"), Label("Sharpness k"), Range(0.1, 100.0), Scale("log"), _ACTIVATION,
        When("bend", Bend.SOFTPLUS, Bend.SOFT_ABSOLUTE), Help("The larger k, the sharper the bend at 0"),
    ] = 1.0  # fmt: skip
    gain: Annotated[
        float, Section("Activation"), Label("Gain g"), Range(0.01, 100.0), Scale("log"), _ACTIVATION,
        When("bend", Bend.SIGMOID, Bend.TANH, Bend.RELU, Bend.SOFTPLUS), Help("Multiplies the result"),
    ] = 1.0  # fmt: skip
    point: Annotated[
        float, Section("Activation"), Label("Point x"), Range(-10.0, 10.0), Step(0.1), _ACTIVATION,
        Help("Where value and derivative are read, and what goes into the first layer"),
    ] = 0.0  # fmt: skip
    depth: Annotated[
        int, Section("Activation"), Label("Layers"), Range(1, 12), Step(1), _ACTIVATION,
        Help("Through how many layers the derivatives are multiplied"),
    ] = 5  # fmt: skip
    normalisation: Annotated[
        Normalisation, Section("Normalisation"), Label("Normalise"), _NORMALISATION, Help("What is evened out")
    ] = Normalisation.SUBTRACTIVE
    sigma: Annotated[
        float, Section("Normalisation"), Label("Sigma σ"), Range(0.3, 10.0), Scale("log"), Unit("px"), _NORMALISATION,
        When("normalisation", Normalisation.SUBTRACTIVE), Help("Width of the Gaussian window"),
    ] = 1.6  # fmt: skip
    averaged: Annotated[
        bool, Section("Normalisation"), Label("Mean of the maps"), _NORMALISATION,
        When("normalisation", Normalisation.SUBTRACTIVE),
        Help("Subtract the blurred mean of the maps rather than their sum"),
    ] = False  # fmt: skip
    kappa: Annotated[
        float, Section("Normalisation"), Label("Kappa κ"), Range(1e-3, 100.0), Scale("log"), _NORMALISATION,
        When("normalisation", Normalisation.BRIGHTNESS), Help("Keeps dark pixels from being divided by 0"),
    ] = 1.0  # fmt: skip
    lam: Annotated[
        float, Section("Normalisation"), Label("Lambda λ"), Range(0.0, 100.0), Step(0.1), _NORMALISATION,
        When("normalisation", Normalisation.BRIGHTNESS), Help("How much the brightness of all maps counts"),
    ] = 1.0  # fmt: skip
    mu: Annotated[
        float, Section("Normalisation"), Label("Mu μ"), Range(0.0, 4.0), Step(0.05), _NORMALISATION,
        When("normalisation", Normalisation.BRIGHTNESS), Help("Exponent; ½ divides by the length over all maps"),
    ] = 0.5  # fmt: skip
    network_signal: Annotated[
        Matrix, Section("Network"), Label("Y⁽⁰⁾"), _NETWORK, Help("The input of the network, at most 12 × 12")
    ] = ((1,), (2,), (0,), (1,), (3,), (1,), (0,), (2,), (1,))  # fmt: skip
    kernel_1: Annotated[
        Matrix, Section("Network"), Label("K⁽¹⁾"), _NETWORK, Help("The kernel of the first convolution")
    ] = ((1,), (0,), (-1,))  # fmt: skip
    bias_1: Annotated[
        float, Section("Network"), Label("B⁽¹⁾"), Range(-100.0, 100.0), Step(0.1), _NETWORK,
        Help("Added to every value of the first convolution"),
    ] = 0.5  # fmt: skip
    kernel_4: Annotated[
        Matrix, Section("Network"), Label("K⁽⁴⁾"), _NETWORK, Help("The kernel of the second convolution")
    ] = ((0.5,), (1,))  # fmt: skip
    bias_4: Annotated[
        float, Section("Network"), Label("B⁽⁴⁾"), Range(-100.0, 100.0), Step(0.1), _NETWORK,
        Help("Added to every value of the second convolution"),
    ] = 0.0  # fmt: skip
    weights_7: Annotated[
        Matrix, Section("Network"), Label("w⁽⁷⁾"), _NETWORK, Help("One weight for each value of Y⁽⁶⁾")
    ] = ((1,), (-0.5,))  # fmt: skip
    network_target: Annotated[
        float, Section("Network"), Label("Target t"), Range(-100.0, 100.0), Step(0.1), _NETWORK,
        Help("What the unit should give"),
    ] = 1.0  # fmt: skip
    network_sharpness: Annotated[
        float, Section("Network"), Label("Sharpness k"), Range(0.1, 100.0), Scale("log"), _NETWORK,
        Help("Of every softplus"),
    ] = 1.0  # fmt: skip
