"""Recipes: the steps from one image to another, as files, and following them on other images; nothing here needs Qt."""

from sightglass.app.recipes.errors import RecipeError
from sightglass.app.recipes.following import Followed, apply, follow, further_inputs, image_called
from sightglass.app.recipes.json_form import RECIPES, from_json, read_recipe, recipe_text, to_json
from sightglass.app.recipes.step import ORIGINS, RecipeStep, steps_to_follow

__all__ = [
    "ORIGINS", "RECIPES", "Followed", "RecipeError", "RecipeStep", "apply", "follow", "from_json", "further_inputs",
    "image_called", "read_recipe", "recipe_text", "steps_to_follow", "to_json",
]  # fmt: skip
