"""What stands in the cell of a table."""

from sightglass.algorithms.results import Scalar
from sightglass.algorithms.texts import tr
from sightglass.widgets.number_scale import number_text


def cell_text(value: Scalar) -> str:
    """Write a cell: numbers to five significant digits, yes and no in words."""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int):
        return str(value).replace("-", "−")
    return number_text(value, 5) if isinstance(value, float) else str(value)
