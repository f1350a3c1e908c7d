"""What the results of total variation are called for people; programs know them by their keys."""

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
