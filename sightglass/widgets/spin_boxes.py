"""Boxes for numbers with arrows, as they are everywhere in the program."""

from typing import Any

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

from sightglass.widgets.quiet_wheel import QuietWheel

_FROM_FRAME = 5


def keep_text_from_frame(box: QAbstractSpinBox, *, has_arrows: bool = True) -> None:
    """Leave room beside the text of a box, which the padding of a style sheet does not."""
    box.lineEdit().setTextMargins(_FROM_FRAME, 0, 0 if has_arrows else _FROM_FRAME, 0)


class WholeNumberBox(QSpinBox):
    """A box for a whole number; what is being typed is no choice yet."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **properties)
        _prepare(self)


class DecimalBox(QDoubleSpinBox):
    """A box for a number with decimals; what is being typed is no choice yet."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **properties)
        _prepare(self)


def _prepare(box: QAbstractSpinBox) -> None:
    keep_text_from_frame(box)
    QuietWheel(box)
    box.setKeyboardTracking(False)
