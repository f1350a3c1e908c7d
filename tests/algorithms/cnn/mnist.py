"""MNIST, where it is at hand."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "mnist"
needs_mnist = pytest.mark.skipif(
    not (FOLDER / "t10k-images-idx3-ubyte.gz").is_file(), reason="MNIST is not in ../shared/data/mnist"
)
