"""The steps of a picture as a person edits them; nothing here needs Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sightglass.app.recipes import RecipeStep, steps_to_follow


@dataclass(frozen=True)
class Link:
    """One step of a chain, and whether it is done; the image passes through one that is off."""

    step: RecipeStep
    is_on: bool = True


@dataclass(frozen=True)
class Chain:
    """The steps from a source to a picture; every change gives another chain."""

    links: tuple[Link, ...] = ()

    @classmethod
    def of(cls, recipe: Sequence[RecipeStep]) -> "Chain":
        """Make the chain of a recipe, all steps on."""
        return cls(tuple(Link(step) for step in steps_to_follow(recipe)))

    def recipe(self, count: int | None = None) -> tuple[RecipeStep, ...]:
        """Give the steps that are on, of all links or of the first so many."""
        return tuple(link.step for link in self.links[:count] if link.is_on)

    def with_step(self, index: int, step: RecipeStep) -> "Chain":
        """Put another step in the place of one."""
        return self._with_link(index, replace(self.links[index], step=step))

    def switched(self, index: int, is_on: bool) -> "Chain":
        """Switch a step on or off."""
        return self._with_link(index, replace(self.links[index], is_on=is_on))

    def without(self, index: int) -> "Chain":
        """Take a step out."""
        return Chain((*self.links[:index], *self.links[index + 1 :]))

    def moved(self, index: int, to: int) -> "Chain":
        """Put a step at another place."""
        links = list(self.links)
        links.insert(to, links.pop(index))
        return Chain(tuple(links))

    def _with_link(self, index: int, link: Link) -> "Chain":
        return Chain((*self.links[:index], link, *self.links[index + 1 :]))
