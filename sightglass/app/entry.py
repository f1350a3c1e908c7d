"""An image of the workspace, where it came from, and how it was made."""

from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from sightglass.algorithms.image import Image
from sightglass.app.recipes.step import RecipeStep, steps_to_follow

_identities = count(1)


@dataclass(frozen=True, eq=False)
class Entry:
    """An image in the workspace, where it came from (a file and its page), and what was done to it since.

    `origin` is the image that the first step of the recipe was done to, where it is still at hand.
    """

    image: Image
    source: Path | None = None
    recipe: tuple[RecipeStep, ...] = ()
    page: int = 0
    identity: int = field(default_factory=lambda: next(_identities))
    origin: Image | None = None

    @property
    def name(self) -> str:
        """What the person knows the image by."""
        return self.image.name

    @property
    def first_image(self) -> Image | None:
        """The image that the recipe begins with: this one where nothing was done to it."""
        return self.origin if steps_to_follow(self.recipe) else self.image

    def copied(self) -> "Entry":
        """Make another entry of the same image, to stand beside this one."""
        return replace(self, identity=next(_identities))

    def derived(self, image: Image, *steps: RecipeStep) -> "Entry":
        """Make the entry of an image that was computed from this one."""
        return Entry(image, self.source, (*self.recipe, *steps), self.page, origin=self.first_image)
