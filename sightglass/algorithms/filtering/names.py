"""What the results of the filter are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

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
