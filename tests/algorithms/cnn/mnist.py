"""MNIST beside the project, where it is at hand."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from tests.guards import ROOT

FOLDER = ROOT.parent / "shared" / "data" / "mnist"
needs_mnist = pytest.mark.skipif(
    not (FOLDER / "t10k-images-idx3-ubyte.gz").is_file(), reason="MNIST is not in ../shared/data/mnist"
)


def mnist() -> Dataset:
    return Dataset(_part("train"), _part("t10k"), "MNIST")


def _part(name: str) -> LabelledImages:
    pixels = _bytes(FOLDER / f"{name}-images-idx3-ubyte.gz", 16).reshape(-1, 28, 28)
    labels = _bytes(FOLDER / f"{name}-labels-idx1-ubyte.gz", 8).astype(np.int64)
    return LabelledImages(pixels, labels, tuple("0123456789"), name)


def _bytes(path: Path, header: int) -> np.ndarray:
    return np.frombuffer(gzip.decompress(path.read_bytes()), np.uint8, offset=header)
