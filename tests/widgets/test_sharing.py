"""Room that several things share."""

import pytest

from sightglass.widgets.sharing import fair_shares


@pytest.mark.parametrize(
    ("needs", "room", "shares"),
    [
        ([100, 300], 400, [100, 300]),
        ([100, 300], 350, [100, 250]),
        ([300, 250, 60], 460, [200, 200, 60]),
        ([100, 60], 200, [120, 80]),
        ([], 100, []),
    ],
)
def test_what_one_does_not_need_goes_to_the_others(needs: list[float], room: float, shares: list[float]) -> None:
    assert fair_shares(needs, room) == shares
