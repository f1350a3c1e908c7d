"""Flat buttons that show an icon alone."""

from PySide6.QtWidgets import QToolButton

from sightglass.widgets.icons import icon


def tool_button(glyph: str, name: str, help_text: str = "") -> QToolButton:
    """Make a button; its tooltip is the help, or the name where that says it all."""
    button = QToolButton()
    button.setIcon(icon(glyph))
    button.setAccessibleName(name)
    button.setToolTip(help_text or name)
    button.setAutoRaise(True)
    return button
