"""Gaussian and Laplacian pyramids: what each scale adds, and what thresholds and gains of the scales do."""

from sightglass.algorithms.pyramid.parameters import Layout, Pyramid, Scheme, Shrinkage
from sightglass.algorithms.pyramid.run import Pyramids, run

__all__ = ["Layout", "Pyramid", "Pyramids", "Scheme", "Shrinkage", "run"]
