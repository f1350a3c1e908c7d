"""What can be wrong with the arrays of a blackboard."""

from sightglass.algorithms.errors import ParameterError


class ArrayMisfitError(ParameterError):
    """An array whose size does not go with the others; its `name` is the parameter, its `reason` says what would."""
