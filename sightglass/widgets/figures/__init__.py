"""Figures for documents: plots, pictures, boards and tables painted at a chosen size, in vectors where they can be."""

from sightglass.widgets.figures.content import FigureContent, Look
from sightglass.widgets.figures.desk import FigureDesk, desk

__all__ = ["FigureContent", "FigureDesk", "Look", "desk"]
