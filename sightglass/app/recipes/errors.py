"""What goes wrong with recipes."""

from sightglass.algorithms.errors import SightglassError


class RecipeError(SightglassError):
    """A recipe that cannot be read, written or followed; the message says why and what to do."""
