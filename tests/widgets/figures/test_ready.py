"""Painting on other threads waits until Qt's classes are made."""

from PySide6.QtWidgets import QApplication

from sightglass.widgets.figures.ready import Readiness


def test_who_waits_at_the_end_is_called_before_it(qapp: QApplication) -> None:
    ready = Readiness(qapp)
    called: list[int] = []
    ready.when_ready(lambda: called.append(1))
    ready.when_ready(lambda: called.append(2))
    assert called == []
    ready.finish()
    assert called == [1, 2]
    ready.when_ready(lambda: called.append(3))
    assert called == [1, 2, 3]
    ready.deleteLater()
