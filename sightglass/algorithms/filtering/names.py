"""What the results of the filter are called for people; programs know them by their keys."""

from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked, tr

PICTURES = {
    "filtered": marked("Filtered"),
    "clipped": marked("Filtered, clipped to the input's range"),
    "spectrum_before": marked("Spectrum before"),
    "spectrum_after": marked("Spectrum after"),
    "magnitude": "|H(u,v)|",
    "magnitude_db": marked("|H(u,v)| in dB"),
    "phase": marked("Phase of H(u,v)"),
    "kernel": marked("Kernel h(m,n)"),
}

SCALARS = {
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
    "kind": ScalarName(marked("Kind"), say=lambda value: tr(value)),
}
