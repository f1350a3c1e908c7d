"""Block matching as it is written in a textbook: loops over blocks and displacements, nothing else."""

import numpy as np


def match_block(first, second, top, left, side, reach, squares=False):
    """Give the best displacement of a block, (right, down), its cost and the number of candidates."""
    rows, columns = first.shape
    block = first[top : top + side, left : left + side].astype(np.int64)
    best, candidates = None, 0
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            y, x = top + down, left + right
            if y < 0 or x < 0 or y + side > rows or x + side > columns:
                continue
            difference = second[y : y + side, x : x + side].astype(np.int64) - block
            cost = int((difference**2).sum() if squares else np.abs(difference).sum())
            candidates += 1
            # Equal costs: the shortest, then the upper, then the left one.
            key = (cost, right**2 + down**2, down, right)
            if best is None or key < best:
                best = key
    cost, _, down, right = best
    return (right, down), cost, candidates


def match_all(first, second, side, reach, squares=False):
    """Match blocks that lie edge to edge: displacements (block rows, block columns, 2) and the number of candidates."""
    found, candidates = [], 0
    for top in range(0, first.shape[0] - side + 1, side):
        line = []
        for left in range(0, first.shape[1] - side + 1, side):
            displacement, _, count = match_block(first, second, top, left, side, reach, squares)
            line.append(displacement)
            candidates += count
        found.append(line)
    return np.array(found), candidates
