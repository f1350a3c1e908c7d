"""Where long work asks whether it is still wanted."""

from collections.abc import Callable

Checkpoint = Callable[[], None]
"""Raises `progress.Cancelled` if nobody waits for the result any more."""


def unchecked() -> None:
    """Go on in any case."""
