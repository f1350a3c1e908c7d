"""Errors whose messages are written for the person who uses the program."""


class SightglassError(Exception):
    """Something a person can mend: the message names what is wrong and what to do.

    Parameters
    ----------
    message : str
        In the words of the window.
    command_hint : str
        What to do where the program is run from a command line, as a sentence.
    """

    def __init__(self, message: str = "", command_hint: str = "") -> None:
        super().__init__(message)
        self.command_hint = command_hint


class ImageError(SightglassError):
    """An image that cannot be used, or not for this."""


class MissingInputError(ImageError):
    """An image that is needed is not chosen yet; nothing is wrong."""


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
