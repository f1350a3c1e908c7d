"""What is wrong with a session, as the rest of a sentence that begins with its name."""

from sightglass.algorithms.texts import tr
from sightglass.app.files.errors import DecodeError


class SessionError(DecodeError):
    """Content that is no valid session; `str` of it is the `reason` of the `FileError` that it becomes."""


def damaged(what: str) -> SessionError:
    """Make the error for content that contradicts itself; `what` is a clause without a full stop."""
    return SessionError(tr("is no session, or a damaged one: {what}. Open another copy of it.", what=what))


def unknown(what: str) -> SessionError:
    """Make the error for content that this version does not know; `what` is a clause without a full stop."""
    return SessionError(tr("cannot be opened: {what}. Update Sightglass to open it.", what=what))
