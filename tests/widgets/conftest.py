"""What is drawn needs an application, whichever test of a worker comes first."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Make it before anything is measured or drawn."""
    return qapp
