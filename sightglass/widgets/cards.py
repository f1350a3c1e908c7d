"""Quiet boxes with a few sentences: the explanation of an example, the advice for an image."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.tool_button import tool_button


class Card(QFrame):
    """A box with a title and wrapped text, in the theme's colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = text_label()
        self.text = text_label()
        self.header = QHBoxLayout()
        self.header.addWidget(self.title, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 8, 8, 8)
        self.body.setSpacing(4)
        self.body.addLayout(self.header)
        self.body.addWidget(self.text)
        theme.manager().changed.connect(self._color)
        self._color()

    def _color(self) -> None:
        colors = theme.manager().theme
        self.setStyleSheet(
            f"#card {{ background: {colors.surface}; border: 1px solid {colors.border}; border-left: 3px solid "
            f"{colors.accent}; border-radius: 4px; }}"
        )
        self.title.setStyleSheet("font-weight: 700;")


class ExplanationCard(Card):
    """What a worked example shows; hidden until there is one, and closed by its button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Explanation of the worked example"))
        close = tool_button("close", tr("Close this explanation"))
        close.clicked.connect(self.hide)
        self.header.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_text(self, title: str, text: str) -> None:
        """Show an explanation."""
        self.title.setText(title)
        self.text.setText(text)
        self.show()


class AdviceCard(Card):
    """What the program recommends for the image, with a button that does it."""

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Advice for this image"))
        self.button = QPushButton()
        self.button.setAccessibleName(tr("Apply the recommended transform"))
        self.button.setToolTip(tr("Put the recommended transform in force; undo takes it back"))
        self.button.clicked.connect(self.accepted)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_advice(self, title: str, text: str, action: str, is_done: bool) -> None:
        """Show a finding, its reason, and the name of what the button does ("" for nothing to do)."""
        self.title.setText(title)
        self.text.setText(text)
        self.button.setText(tr("Applied") if is_done else action)
        self.button.setEnabled(not is_done)
        self.button.setVisible(bool(action))


def text_label() -> QLabel:
    """Make a label for sentences: wrapped, selectable, never wider than its place."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
