"""What the results of total variation are called for people; programs know them by their keys."""

from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked

PICTURES = {
    "denoised": marked("Denoised"),
    "residual": marked("Taken away, y − x"),
    "z_h": marked("z, horizontal"),
    "z_v": marked("z, vertical"),
    "theta_h": marked("θ, horizontal"),
    "theta_v": marked("θ, vertical"),
    "dx_h": marked("Dx, horizontal"),
    "dx_v": marked("Dx, vertical"),
    "operator_h": "D_h",
    "operator_v": "D_v",
}

SCALARS = {
    "iterations": ScalarName(marked("Iterations")),
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
}
