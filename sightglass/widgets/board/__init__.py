"""The blackboard: arrays number by number, and for each number what it is made of."""

from sightglass.widgets.board.bar import BoardBar
from sightglass.widgets.board.view import BoardView

__all__ = ["BoardBar", "BoardView"]
