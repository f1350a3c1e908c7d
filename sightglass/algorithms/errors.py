"""Errors whose messages are written for the person who uses the program."""


class SightglassError(Exception):
    """Something a person can mend: the message names what is wrong and what to do."""


class ImageError(SightglassError):
    """An image that cannot be used, or not for this."""


class ParameterError(SightglassError):
    """A parameter value that is refused.

    Parameters
    ----------
    name : str
        The parameter, as it is written on the command line.
    reason : str
        What is wrong with the value and which values are accepted.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
