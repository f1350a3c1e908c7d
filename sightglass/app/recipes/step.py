"""One step of how an image was made."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

# Where an image came from; a recipe begins after that.
ORIGINS = frozenset({"sample", "paste"})


@dataclass(frozen=True)
class RecipeStep:
    """One step of how an image was made: an operation, its parameters as JSON, and the names of further inputs.

    The parameters of an algorithm hold two more entries: "picture", the key of the picture that was kept, and "region",
    the part of the image that was worked on, or None. `inputs` names the images after the first in the order of the
    algorithm's inputs, "" where one was absent; those at the end that were absent are left out.
    """

    operation: str
    parameters: dict[str, Any] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()


def steps_to_follow(recipe: Sequence[RecipeStep]) -> tuple[RecipeStep, ...]:
    """Give the steps of a recipe without that which says where its image came from."""
    return tuple(recipe[1:] if recipe and recipe[0].operation in ORIGINS else recipe)
