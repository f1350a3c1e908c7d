"""Recipes: the steps from one image to another, as files, and following them on other images; nothing here needs Qt."""

from sightglass.app.recipes.errors import RecipeError
from sightglass.app.recipes.following import Followed, apply, follow, further_inputs, image_called
from sightglass.app.recipes.json_form import (
    LONGEST_NAME,
    MOST_STEPS,
    RECIPES,
    checked_step,
    from_json,
    read_recipe,
    recipe_text,
    to_json,
)
from sightglass.app.recipes.naming import suggested_name
from sightglass.app.recipes.step import ORIGINS, RecipeStep, steps_to_follow

__all__ = [
    "LONGEST_NAME", "MOST_STEPS", "ORIGINS", "RECIPES", "Followed", "RecipeError", "RecipeStep", "apply",
    "checked_step", "follow", "from_json", "further_inputs", "image_called", "read_recipe", "recipe_text",
    "steps_to_follow", "suggested_name", "to_json",
]  # fmt: skip
