"""What a recipe file may be called: after its steps, not after the image that they were tried on."""

from collections.abc import Sequence
from dataclasses import fields
from enum import Enum

from sightglass.algorithms import catalogue
from sightglass.app.recipes.step import RecipeStep, steps_to_follow

# Characters: such a name is seen whole in dialogs.
_MOST = 32
# Says where the data come from, not what is done with them.
_ORIGIN = "source"


def suggested_name(recipe: Sequence[RecipeStep]) -> str:
    """Name the steps, with their methods if that stays short: ``contrast_gamma-filter_sobel_x``."""
    steps = steps_to_follow(recipe)
    names = [step.operation for step in steps]
    told = "-".join(f"{name}_{_method(step)}".rstrip("_") for name, step in zip(names, steps, strict=True))
    if len(told) <= _MOST:
        return told
    whole = "-".join(names)
    return whole if len(whole) <= _MOST or len(names) == 1 else f"{names[0]}-and-{len(names) - 1}-more"


def _method(step: RecipeStep) -> str:
    """Give the value of the first choice that an algorithm offers."""
    if step.operation not in catalogue.names():
        return ""
    parameters = fields(catalogue.find(step.operation).parameters)
    choice = next((field.name for field in parameters if isinstance(field.default, Enum)), _ORIGIN)
    return "" if choice == _ORIGIN else str(step.parameters.get(choice, ""))
