"""What some algorithms are compared with."""

from typing import Any

import pytest


@pytest.fixture(scope="session")
def torch() -> Any:
    """PyTorch, which takes seconds to import: only where a test compares with it."""
    return pytest.importorskip("torch", reason="PyTorch is not installed: make peers")
