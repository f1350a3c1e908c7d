"""What the scalars of results are called for people, with their units; programs know them by their keys."""

from collections.abc import Callable
from dataclasses import dataclass

from sightglass.algorithms.results import Scalar
from sightglass.algorithms.texts import marked, tr


@dataclass(frozen=True)
class ScalarName:
    """A label in English and a unit, as parameters have them."""

    label: str
    unit: str = ""


FOR_PROGRAMS = "_latex"
"""Keys that end in this hold what only programs read."""

_LOW = "₀₁₂₃₄"

_NAMES = {
    # Of several algorithms.
    "batches": ScalarName(marked("Batches")),
    "columns": ScalarName(marked("Columns")),
    "condition": ScalarName(marked("Condition number")),
    "difference": ScalarName(marked("Largest difference from derivatives by differences")),
    "difference_biases": ScalarName(marked("Largest difference of ∂L/∂b from differences of L")),
    "difference_kernels": ScalarName(marked("Largest difference of ∂L/∂W from differences of L")),
    "difference_weights": ScalarName(marked("Largest difference of ∂L/∂W from differences of L")),
    "difference_x": ScalarName(marked("Largest difference of ∂L/∂x from differences of L")),
    "difference_y": ScalarName(marked("Largest difference of ∂L/∂y from differences of L")),
    "epochs": ScalarName(marked("Epochs")),
    "images": ScalarName(marked("Images")),
    "inliers": ScalarName(marked("Inliers")),
    "iterations": ScalarName(marked("Iterations")),
    "kind": ScalarName(marked("Kind")),
    "loss": ScalarName(marked("Loss")),
    "maps": ScalarName(marked("Maps")),
    "pixels": ScalarName(marked("Pixels")),
    "psnr": ScalarName(marked("PSNR of the result"), "dB"),
    "psnr_after": ScalarName(marked("PSNR of the result"), "dB"),
    "psnr_before": ScalarName(marked("PSNR of the input"), "dB"),
    "rows": ScalarName(marked("Rows")),
    "seconds_of_training": ScalarName(marked("Time of training"), "s"),
    "ssim_after": ScalarName(marked("SSIM of the result")),
    "ssim_before": ScalarName(marked("SSIM of the input")),
    "threshold": ScalarName(marked("Threshold")),
    "weights": ScalarName(marked("Weights and biases")),
    # Contrast, and the normalisation of layers.
    "mean_before": ScalarName(marked("Mean before")),
    "mean_after": ScalarName(marked("Mean after")),
    "deviation_before": ScalarName(marked("Standard deviation before")),
    "deviation_after": ScalarName(marked("Standard deviation after")),
    "entropy_before_bits": ScalarName(marked("Entropy before"), "bit"),
    "entropy_after_bits": ScalarName(marked("Entropy after"), "bit"),
    "clipped_black_before_percent": ScalarName(marked("Clipped to black before"), "%"),
    "clipped_black_after_percent": ScalarName(marked("Clipped to black after"), "%"),
    "clipped_white_before_percent": ScalarName(marked("Clipped to white before"), "%"),
    "clipped_white_after_percent": ScalarName(marked("Clipped to white after"), "%"),
    "otsu_level": ScalarName(marked("Threshold by Otsu")),
    # Pyramid.
    "levels": ScalarName(marked("Levels")),
    "values": ScalarName(marked("Values of the image")),
    "coefficients": ScalarName(marked("Coefficients of the pyramid")),
    "ratio": ScalarName(marked("Coefficients for each value of the image")),
    "noise_sigma": ScalarName(marked("Estimated σ of the noise")),
    "set_to_zero": ScalarName(marked("Share of the coefficients set to zero")),
    "largest_error": ScalarName(marked("Largest error")),
    # Filter.
    "verdict": ScalarName(marked("Verdict")),
    "sum": ScalarName(marked("Sum of the kernel")),
    "gain_0_0": ScalarName("|H(0, 0)|"),
    "gain_half_0": ScalarName("|H(½, 0)|"),
    "gain_0_half": ScalarName("|H(0, ½)|"),
    "gain_half_half": ScalarName("|H(½, ½)|"),
    "peak_gain": ScalarName(marked("Largest gain")),
    "rank": ScalarName(marked("Rank of the kernel")),
    "designed_rank": ScalarName(marked("Rank of the kernel as it was designed")),
    "approximation_error": ScalarName(marked("Relative error of the approximation")),
    "closed_form": ScalarName(marked("Closed form")),
    "closed_form_u": ScalarName(marked("Closed form along u")),
    "closed_form_v": ScalarName(marked("Closed form along v")),
    "factors": ScalarName(marked("Factors")),
    "factors_scale": ScalarName(marked("Scale of the factors")),
    "passband_u_first": ScalarName(marked("First frequency that passes along u"), "cycles/px"),
    "passband_u_last": ScalarName(marked("Last frequency that passes along u"), "cycles/px"),
    "passband_v_first": ScalarName(marked("First frequency that passes along v"), "cycles/px"),
    "passband_v_last": ScalarName(marked("Last frequency that passes along v"), "cycles/px"),
    # Total variation.
    "rho": ScalarName("ρ"),
    "objective": ScalarName(marked("Objective")),
    "data_term": ScalarName("‖x − y‖²"),
    "total_variation": ScalarName("‖Dx‖₁"),
    "gap": ScalarName(marked("Duality gap")),
    "relative_gap": ScalarName(marked("Duality gap relative to the objective")),
    "primal_residual": ScalarName(marked("Primal residual")),
    "dual_residual": ScalarName(marked("Dual residual")),
    "corner_weight": ScalarName(marked("λ at the corner of the L-curve")),
    "best_weight": ScalarName(marked("λ of the best PSNR")),
    "best_psnr": ScalarName(marked("Best PSNR over λ"), "dB"),
    # Features.
    "keypoints": ScalarName(marked("Keypoints")),
    "partner_keypoints": ScalarName(marked("Keypoints of the partner")),
    "matches": ScalarName(marked("Matches")),
    "too_far": ScalarName(marked("Pairs refused: too far apart")),
    "too_alike": ScalarName(marked("Pairs refused: the second-nearest is too near")),
    "not_mutual": ScalarName(marked("Pairs refused: not mutual")),
    "right_matches": ScalarName(marked("Right matches")),
    # Mapping.
    "model": ScalarName(marked("Model")),
    "pairs": ScalarName(marked("Pairs")),
    "pairs_on": ScalarName(marked("Pairs that count")),
    "is_determined": ScalarName(marked("Map determined")),
    "rms_error": ScalarName(marked("Root mean square of the errors"), "px"),
    "normalised_condition": ScalarName(marked("Condition number, normalized")),
    "trials": ScalarName(marked("Trials of RANSAC")),
    "best_trial": ScalarName(marked("Best trial")),
    "corner_error": ScalarName(marked("Largest error of a corner"), "px"),
    **{f"h_{row}{column}": ScalarName(f"H{_LOW[row]}{_LOW[column]}") for row in (1, 2, 3) for column in (1, 2, 3)},
    **{f"ab_1{column}": ScalarName(f"a{_LOW[column - 1]}") for column in (1, 2, 3, 4)},
    **{f"ab_2{column}": ScalarName(f"b{_LOW[column - 1]}") for column in (1, 2, 3, 4)},
    # Panorama.
    "stitched": ScalarName(marked("Images in the panorama")),
    "reference": ScalarName(marked("Number of the reference")),
    "memory_mb": ScalarName(marked("Memory"), "MB"),
    "focal_px": ScalarName(marked("Focal length"), "px"),
    "reprojection_rms_working_px": ScalarName(marked("Reprojection error, root mean square, at working size"), "px"),
    "reprojection_rms_before_adjustment_working_px": ScalarName(
        marked("Reprojection error before bundle adjustment, at working size"), "px"
    ),
    "robust_cost_before_adjustment_working_px2": ScalarName(marked("Robust cost before bundle adjustment"), "px²"),
    "robust_cost_working_px2": ScalarName(marked("Robust cost after bundle adjustment"), "px²"),
    "bands": ScalarName(marked("Bands of the blending")),
    "overlap_rms_before_gain": ScalarName(marked("Difference in the overlaps before gains, root mean square")),
    "overlap_rms": ScalarName(marked("Difference in the overlaps, root mean square")),
    "corner_error_px": ScalarName(marked("Largest error of a corner"), "px"),
    "gain_error": ScalarName(marked("Largest error of a gain")),
    # Optical flow.
    "method": ScalarName(marked("Method")),
    "unknown_share": ScalarName(marked("Share of pixels without a vector")),
    "mean_u": ScalarName(marked("Mean motion to the right"), "px"),
    "mean_v": ScalarName(marked("Mean motion down"), "px"),
    "median_length": ScalarName(marked("Median length of the vectors"), "px"),
    "largest_length": ScalarName(marked("Length of the longest vector"), "px"),
    "compared_pixels": ScalarName(marked("Pixels compared with the truth")),
    "known_pixels": ScalarName(marked("Pixels whose true motion is known")),
    "epe_mean": ScalarName(marked("Mean end-point error"), "px"),
    "epe_median": ScalarName(marked("Median end-point error"), "px"),
    "epe_r0_5": ScalarName(marked("Share of vectors that end more than 0.5 px off")),
    "epe_r1": ScalarName(marked("Share of vectors that end more than 1 px off")),
    "epe_r2": ScalarName(marked("Share of vectors that end more than 2 px off")),
    "angular_mean": ScalarName(marked("Mean angular error"), "°"),
    "angular_median": ScalarName(marked("Median angular error"), "°"),
    # The arithmetic of layers.
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
    # Networks that learn.
    "training_images": ScalarName(marked("Training images")),
    "test_images": ScalarName(marked("Test images")),
    "is_stopped": ScalarName(marked("Stopped early")),
    "images_per_second": ScalarName(marked("Images per second")),
    "test_error": ScalarName(marked("Share of test images classified wrongly")),
    "seconds_per_epoch": ScalarName(marked("Time of an epoch"), "s"),
    "psnr_noisy": ScalarName(marked("PSNR of the noisy image"), "dB"),
    "psnr_pyramid": ScalarName(marked("PSNR by the pyramid"), "dB"),
    "psnr_total_variation": ScalarName(marked("PSNR by total variation"), "dB"),
    "worst": ScalarName(marked("Largest relative difference of a gradient")),
}
# Where the same key stands for something else.
_OF_ALGORITHM = {
    "features/candidates": ScalarName(marked("Extrema looked at")),
    "flow/candidates": ScalarName(marked("Displacements compared")),
    "mapping/largest_error": ScalarName(marked("Largest error"), "px"),
    "denoiser/psnr": ScalarName(marked("PSNR by the network"), "dB"),
}


def scalar_name(algorithm: str, key: str) -> ScalarName | None:
    """Find what a scalar is called.

    Parameters
    ----------
    algorithm : str
        Name of the algorithm in the catalogue.
    key : str
        Names the scalar among those of its result.

    Returns
    -------
    ScalarName or None
        None for what is for programs alone, such as LaTeX.
    """
    return _OF_ALGORITHM.get(f"{algorithm}/{key}") or _NAMES.get(key)


def scalar_label(algorithm: str, key: str) -> str:
    """Name a scalar in the language of the program, with its unit.

    Parameters
    ----------
    algorithm, key : str
        See `scalar_name`.

    Returns
    -------
    str
        "Mean end-point error (px)"; the key itself where it has no name.
    """
    name = scalar_name(algorithm, key)
    if name is None:
        return key
    label = tr(name.label)
    return tr("{label} ({unit})", label=label, unit=tr(name.unit)) if name.unit else label


def scalar_value(algorithm: str, key: str, value: Scalar) -> Scalar:
    """Say a value that is a key itself, such as the name of a method.

    Parameters
    ----------
    algorithm, key : str
        See `scalar_name`.
    value : int, float, str or bool
        The scalar.

    Returns
    -------
    int, float, str or bool
        In the language of the program where it is a key; all others as they are.
    """
    said = _SAID.get(f"{algorithm}/{key}")
    return value if said is None else said(str(value))


def _kind_of_histogram(value: str) -> str:
    from sightglass.algorithms.contrast.advice import Kind, kind_name

    return kind_name(Kind(value))


def _model(value: str) -> str:
    from sightglass.algorithms.geometry.models import Model

    return tr(Model(value).label)


def _method(value: str) -> str:
    from sightglass.algorithms.flow.parameters import Method

    return tr(Method(value).label)


_SAID: dict[str, Callable[[str], str]] = {
    "contrast/kind": _kind_of_histogram,
    "filter/kind": lambda value: tr(value),
    "flow/method": _method,
    "mapping/model": _model,
}
