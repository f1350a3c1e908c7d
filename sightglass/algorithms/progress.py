"""How long work tells where it is and learns that it is no longer wanted."""

from typing import Any, Protocol


class Cancelled(Exception):  # noqa: N818 - it is not an error, it is the person's wish
    """Raised out of `Progress.report` when nobody waits for the result any more."""


class Progress(Protocol):
    """Takes reports from running work."""

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        """Tell how far the work is.

        Parameters
        ----------
        fraction : float
            Share of the work that is done, 0 to 1.
        message : str
            What is being done now.
        partial : Any
            An immutable intermediate result of the same type as the final one, or a function that gives one and is
            called only if somebody looks at it now, or None.

        Raises
        ------
        Cancelled
            If the work is no longer wanted.
        """


class _Silent:
    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        pass


SILENT: Progress = _Silent()


class PartOfProgress:
    """Tells how far a part of the work is as a share of all of it.

    Parameters
    ----------
    whole : Progress
        Of all the work.
    first, last : float
        Where the part begins and ends, 0 to 1.
    message : str
        Said in place of the part's own messages, where it is not empty.
    has_results_of_whole : bool
        Whether the partial results of the part are those of the whole; else they stay inside.
    """

    def __init__(
        self, whole: Progress, first: float, last: float, message: str = "", *, has_results_of_whole: bool = False
    ) -> None:
        self._whole, self._first, self._span, self._message = whole, first, last - first, message
        self._has_results_of_whole = has_results_of_whole

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        """Tell how far the part is; raises `Cancelled`."""
        self._whole.report(
            self._first + self._span * fraction, self._message or message,
            partial if self._has_results_of_whole else None,
        )  # fmt: skip
