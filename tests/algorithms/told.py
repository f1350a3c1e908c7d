"""What a computation tells of its progress."""

from typing import Any

from sightglass.algorithms.progress import Cancelled


class Told:
    """Takes note of all reports, and cancels the work at one of them."""

    def __init__(self, cancel_at: int = 1_000_000) -> None:
        self.fractions: list[float] = []
        self.messages: list[str] = []
        self._cancel_at = cancel_at

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        self.fractions.append(fraction)
        self.messages.append(message)
        if len(self.fractions) >= self._cancel_at:
            raise Cancelled

    @property
    def is_steady(self) -> bool:
        """Whether it never goes back, and ends at 1."""
        return self.fractions == sorted(self.fractions) and self.fractions[-1] == 1
