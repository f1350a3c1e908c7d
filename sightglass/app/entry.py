"""An image of the workspace, where it came from, and how it was made."""

from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from sightglass.algorithms.image import Image
from sightglass.app.recipes.step import RecipeStep

_identities = count(1)


@dataclass(frozen=True, eq=False)
class Entry:
    """An image in the workspace, where it came from (a file and its page), and what was done to it since."""

    image: Image
    source: Path | None = None
    recipe: tuple[RecipeStep, ...] = ()
    page: int = 0
    identity: int = field(default_factory=lambda: next(_identities))

    @property
    def name(self) -> str:
        """What the person knows the image by."""
        return self.image.name

    def derived(self, image: Image, step: RecipeStep) -> "Entry":
        """Make the entry of an image that was computed from this one."""
        return Entry(image, self.source, (*self.recipe, step), self.page)
