"""The canvas: pictures with everything by which a person inspects, compares and measures them."""

from sightglass.widgets.canvas.canvas import Canvas

__all__ = ["Canvas"]
