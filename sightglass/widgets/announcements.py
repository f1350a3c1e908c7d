"""Messages that screen readers speak although the focus is elsewhere."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def alert(widget: QWidget, message: str) -> None:
    """Have something said at once that is wrong, in the words that a widget shows."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
    # Not every platform tells of alerts, and an alert carries no words of its own.
    announcement = QAccessibleAnnouncementEvent(widget, message)
    announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(announcement)


def announce(widget: QWidget, message: str) -> None:
    """Have something said when the screen reader has finished what it is saying."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))
