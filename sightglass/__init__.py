"""Sightglass: see computer-vision algorithms work."""

__version__ = "0.1.0"
