"""Saving a session of large photographs, beside writing the same pixels to files one by one."""

import tempfile
from pathlib import Path

import cv2
import numpy as np

from benchmarks.rows import Row, medians
from sightglass.algorithms.image import Image
from sightglass.app.entry import Entry
from sightglass.app.session.archive import write_session
from sightglass.app.session.model import Session

# Of twenty, a fifth: each is written alone, so the ratio is the same.
_IMAGES = 4
_ROUNDS = 2
_SIZE = (3000, 4000)


def measure() -> list[Row]:
    images = [_photograph(seed) for seed in range(_IMAGES)]
    entries = tuple(Entry(Image.of(pixels, f"photograph {number}")) for number, pixels in enumerate(images))
    session = Session(entries, entries[0].identity)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def write_all() -> None:
            for number, pixels in enumerate(images):
                cv2.imwrite(str(folder / f"{number}.png"), pixels)

        ours, theirs = medians(
            lambda: write_session(folder / "run.sightglass", session), write_all, seconds=0, least=_ROUNDS
        )
        return [Row(f"session of {_IMAGES} images of 12 MP", ours, "cv2.imwrite", theirs, 1.5)]


def _photograph(seed: int) -> np.ndarray:
    """Make 12 megapixels of colours with coarse structure, fine structure and a little noise, as cameras give them."""
    random = np.random.default_rng(seed)
    rows, columns = _SIZE
    coarse = cv2.resize(random.integers(0, 256, (60, 80, 3), np.uint8), (columns, rows), interpolation=cv2.INTER_CUBIC)
    noise = np.empty_like(coarse)
    cv2.randn(noise, 4, 2)
    return cv2.add(coarse, noise)
