"""Room that several things share."""

from collections.abc import Sequence


def fair_shares(needs: Sequence[float], room: float) -> list[float]:
    """Share room out so that as many as can have what they need have it, and the others equal shares of the rest.

    Parameters
    ----------
    needs : sequence of float
        What each needs, in pixels.
    room : float
        What there is for all, in pixels.

    Returns
    -------
    list of float
        What each gets. Where there is enough for all, what is over is shared equally.
    """
    shares = [0.0] * len(needs)
    left = room
    waiting = sorted(range(len(needs)), key=lambda index: needs[index])
    for done, index in enumerate(waiting):
        shares[index] = min(needs[index], left / (len(needs) - done))
        left -= shares[index]
    return [share + left / len(needs) for share in shares]
