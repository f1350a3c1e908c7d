"""Tool tips from texts that are not the program's own."""

import html

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """Keep a tool tip from reading a name such as "<b>.png" as HTML."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")
