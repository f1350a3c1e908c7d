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
