"""Smooth textures whose values are known everywhere, so that frames can be moved exactly."""

import numpy as np

from sightglass.algorithms.flow.field import Frames


def waves(x, y, seed=0, shortest=9.0, count=24):
    """A sum of plane waves, 20 to 235, at the places (x, y)."""
    rng = np.random.default_rng(seed)
    total = np.zeros(np.broadcast(x, y).shape)
    for _ in range(count):
        angle, phase = rng.uniform(0, 2 * np.pi, 2)
        length = np.exp(rng.uniform(np.log(shortest), np.log(120.0)))
        total += np.cos(2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / length + phase)
    return 127.5 + 107.5 * np.tanh(total / np.sqrt(count))


def moved(u, v, shape=(96, 120), seed=0, shortest=9.0):
    """Two frames of a texture that moves by (u, v), numbers or functions of (x, y) of the second frame's places."""
    y, x = np.mgrid[: shape[0], : shape[1]].astype(float)
    first, second = waves(x, y, seed, shortest), waves(x - u, y - v, seed, shortest)
    return Frames(first.astype(np.float32), second.astype(np.float32), 255.0)


def frames_of(first, second, span=255.0):
    return Frames(np.asarray(first, np.float32), np.asarray(second, np.float32), span)


def interior(array, border=12):
    return array[border:-border, border:-border]
