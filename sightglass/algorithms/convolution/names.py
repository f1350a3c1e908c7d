"""What the results of the arithmetic of layers are called for people; programs know them by their keys."""

from sightglass.algorithms.scalar_names import ScalarName
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

SCALARS = {
    "difference": ScalarName(marked("Largest difference from derivatives by differences")),
    "difference_biases": ScalarName(marked("Largest difference of ∂L/∂b from differences of L")),
    "difference_kernels": ScalarName(marked("Largest difference of ∂L/∂W from differences of L")),
    "difference_weights": ScalarName(marked("Largest difference of ∂L/∂W from differences of L")),
    "difference_x": ScalarName(marked("Largest difference of ∂L/∂x from differences of L")),
    "difference_y": ScalarName(marked("Largest difference of ∂L/∂y from differences of L")),
    "maps": ScalarName(marked("Maps")),
    "inputs": ScalarName(marked("Inputs")),
    "outputs": ScalarName(marked("Outputs")),
    "output": ScalarName(marked("Output of the network")),
    "ties": ScalarName(marked("Windows with several largest values")),
    "probability_of_target": ScalarName(marked("Probability of the right class")),
    "sum_of_gradient": ScalarName(marked("Sum of ∂L/∂y")),
    "value": ScalarName("f(x)"),
    "derivative": ScalarName("f′(x)"),
    "derivative_by_differences": ScalarName(marked("f′(x) by differences")),
    "product": ScalarName(marked("Product of the derivatives of all layers")),
    "largest_product": ScalarName(marked("Largest possible product of derivatives")),
}
