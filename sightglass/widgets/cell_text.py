"""What stands in the cell of a table."""

from sightglass.algorithms.results import Scalar
from sightglass.algorithms.texts import tr
from sightglass.widgets.number_scale import number_text


def cell_text(value: Scalar) -> str:
    """Write a cell: numbers to five significant digits, or three and a power of ten; yes and no in words."""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int):
        return str(value).replace("-", "−")
    if not isinstance(value, float):
        return str(value)
    text = number_text(value, 5)
    return number_text(value, 3) if "e" in text else text
