"""Whether an agreement of matches says anything."""

# Of matches that have nothing to do with each other about a fifth agree by chance (Brown and Lowe).
_CHANCE_SHARE, _CHANCE_COUNT = 0.22, 5.9


def can_be_chance(inliers: int, matches: int) -> bool:
    r"""Tell whether so few matches agree on a map that they may do so by chance.

    .. math:: n_i < 5.9 + 0.22 n_f

    Parameters
    ----------
    inliers : int
        Matches that agree.
    matches : int
        All matches of the two images.

    Returns
    -------
    bool
        True where nothing says that the two images show the same thing.

    References
    ----------
    .. [1] M. Brown and D. G. Lowe, "Automatic panoramic image stitching using invariant features", IJCV 74(1), 2007.
    """
    return inliers < _CHANCE_COUNT + _CHANCE_SHARE * matches
