"""What the results of contrast are called for people; programs know them by their keys."""

from sightglass.algorithms.contrast.advice import Kind, kind_name
from sightglass.algorithms.scalar_names import ScalarName
from sightglass.algorithms.texts import marked

PICTURES = {
    "result": marked("Adjusted image"),
}

SCALARS = {
    "entropy_before_bits": ScalarName(marked("Entropy before"), "bit"),
    "entropy_after_bits": ScalarName(marked("Entropy after"), "bit"),
    "clipped_black_before_percent": ScalarName(marked("Clipped to black before"), "%"),
    "clipped_black_after_percent": ScalarName(marked("Clipped to black after"), "%"),
    "clipped_white_before_percent": ScalarName(marked("Clipped to white before"), "%"),
    "clipped_white_after_percent": ScalarName(marked("Clipped to white after"), "%"),
    "otsu_level": ScalarName(marked("Threshold by Otsu")),
    "kind": ScalarName(marked("Kind"), say=lambda value: kind_name(Kind(value))),
}
