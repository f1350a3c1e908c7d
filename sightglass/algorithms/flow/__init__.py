"""Optical flow: how every pixel of a frame moves to the next one."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.flow.field import Estimate, FlowField, Frames
from sightglass.algorithms.flow.names import PICTURES, SCALARS
from sightglass.algorithms.flow.pairs import Pair, pair_of
from sightglass.algorithms.flow.parameters import Flow
from sightglass.algorithms.flow.presentation import present
from sightglass.algorithms.flow.run import FlowResult, defaults, run

ALGORITHM = Algorithm(
    name="flow",
    title="Optical flow",
    summary="Find how every pixel moves from one frame to the next, and see why the method knows, or does not know.",
    parameters=Flow,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(
        InputSlot("frame", "The frame whose pixels move"),
        InputSlot("next", "The frame after it; not needed where motion is generated", optional=True, is_cut=True),
        InputSlot(
            "truth", "How the pixels really move, to compare with: a .flo file or a KITTI flow image", optional=True,
            is_cut=True,
        ),
    ),
    defaults=defaults,
)  # fmt: skip

__all__ = ["ALGORITHM", "Estimate", "Flow", "FlowField", "FlowResult", "Frames", "Pair", "pair_of", "present", "run"]
