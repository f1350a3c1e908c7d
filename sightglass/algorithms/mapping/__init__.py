"""Mapping: from pairs of points to the map between two images, and the one image in the frame of the other."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.mapping.names import PICTURES, SCALARS
from sightglass.algorithms.mapping.pairs import Pairs, pairs_from_csv, pairs_table, with_pairs
from sightglass.algorithms.mapping.parameters import Direction, Mapping, Source, TrialsBy
from sightglass.algorithms.mapping.presentation import present
from sightglass.algorithms.mapping.run import MappingResult, MappingRun, begin, defaults, proposed_pairs, run

ALGORITHM = Algorithm(
    name="mapping",
    title="Mapping",
    summary="Find the map between two images from pairs of points, with RANSAC trial by trial, and warp by it.",
    parameters=Mapping,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(
        InputSlot("reference", "The image whose frame the other one is brought into", optional=True),
        InputSlot(
            "other", "The image that is warped; not needed where pairs are generated", optional=True, is_partner=True
        ),
    ),
    begin=begin,
    read_csv=with_pairs,
    defaults=defaults,
)

__all__ = [
    "ALGORITHM", "Direction", "Mapping", "MappingResult", "MappingRun", "Pairs", "Source", "TrialsBy", "begin",
    "defaults", "pairs_from_csv", "pairs_table", "present", "proposed_pairs", "run", "with_pairs",
]  # fmt: skip
