"""Schemes of all kinds, for tests that must hold for each."""

from sightglass.algorithms.filtering import Preset
from sightglass.algorithms.pyramid import Pyramid, Scheme

SCHEMES = {
    "nearest": Pyramid(scheme=Scheme.AVERAGE_NEAREST),
    "bilinear": Pyramid(scheme=Scheme.AVERAGE_BILINEAR),
    "burt": Pyramid(scheme=Scheme.BURT),
    "burt, outer taps below 0": Pyramid(scheme=Scheme.BURT, a=0.6),
    "burt, smallest a": Pyramid(scheme=Scheme.BURT, a=0.25),
    "gaussian kernel": Pyramid(scheme=Scheme.KERNEL, preset=Preset.GAUSSIAN, size=9, sigma=2.0),
    "even kernel": Pyramid(scheme=Scheme.KERNEL, preset=Preset.BINOMIAL, size=4),
    "rank 2": Pyramid(scheme=Scheme.KERNEL, preset=Preset.H1),
    "derivative": Pyramid(scheme=Scheme.KERNEL, preset=Preset.SOBEL_X, normalise=False),
    "unequal phases": Pyramid(scheme=Scheme.KERNEL, preset=Preset.MOTION, size=7, angle=30.0),
    "identity": Pyramid(scheme=Scheme.KERNEL, preset=Preset.IDENTITY),
    "one-sided": Pyramid(scheme=Scheme.KERNEL, preset=Preset.CUSTOM, kernel=((1.0, 2.0, 4.0, 8.0),)),
}
