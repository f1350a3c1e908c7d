"""A small data set that is learned in a moment."""

import numpy as np

from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages


def bars(count: int = 120, side: int = 8, seed: int = 0) -> Dataset:
    """Upright, level and slanted bars in noise, three classes."""
    rng = np.random.default_rng(seed)

    def part(number: int) -> LabelledImages:
        labels = np.arange(number, dtype=np.int64) % 3
        images = rng.integers(0, 60, (number, side, side), dtype=np.uint8)
        for image, label in zip(images, labels, strict=True):
            place = int(rng.integers(1, side - 1))
            if label == 0:
                image[:, place] = 255
            elif label == 1:
                image[place] = 255
            else:
                np.fill_diagonal(image, 255)
        return LabelledImages(images, labels, ("upright", "level", "slanted"), "bars")

    return Dataset(part(count), part(count // 2), "Bars")
