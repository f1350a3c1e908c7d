"""What screen readers are told, in place of a screen reader."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from sightglass.widgets import announcements


class Heard:
    """Takes the place of Qt's way to the screen reader and keeps what went along it."""

    Event = QAccessible.Event
    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.alerts = 0
        self.messages: list[str] = []
        monkeypatch.setattr(announcements, "QAccessible", self)

    def updateAccessibility(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.messages.append(event.message())
        elif event.type() == QAccessible.Event.Alert:
            self.alerts += 1


def name_of(widget: QWidget) -> str:
    """Give the name under which a screen reader knows a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    """Give what a screen reader says of a widget beside its name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Description)
