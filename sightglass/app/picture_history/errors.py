"""What goes wrong with histories."""

from sightglass.algorithms.errors import SightglassError


class HistoryError(SightglassError):
    """A chain whose beginning is nowhere to be found; the message says why and what to do."""
