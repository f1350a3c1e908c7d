"""What keeps a batch from being run at all; what is wrong with single files is told in its report."""

from sightglass.algorithms.errors import SightglassError


class BatchError(SightglassError):
    """A batch that cannot be begun or gone on with; the message says why and what to do."""
