"""How a batch names its recipe and its files."""

from pathlib import Path

from sightglass.algorithms import catalogue, edits
from sightglass.algorithms.texts import tr
from sightglass.app.paths import is_folder
from sightglass.app.recipes import RecipeStep


def chain_text(recipe: tuple[RecipeStep, ...]) -> str:
    """Name the steps of a recipe in the words of the window."""
    texts = []
    for step in recipe:
        if step.operation in catalogue.names():
            algorithm = catalogue.find(step.operation)
            picture = algorithm.picture_name(str(step.parameters["picture"]))
            texts.append(tr("{algorithm} ({picture})", algorithm=tr(algorithm.title), picture=picture))
        else:
            texts.append(tr(edits.find(step.operation).title))
    return tr(", then ").join(texts)


def files_text(paths: tuple[Path, ...]) -> str:
    """Say how many files there are, and where."""
    if not paths:
        return tr("None chosen yet")
    if len(paths) == 1:
        return tr("All images in {folder}", folder=paths[0]) if is_folder(paths[0]) else paths[0].name
    folders = {path.parent for path in paths}
    if len(folders) > 1:
        return tr("{count} chosen, in {folders} folders", count=len(paths), folders=len(folders))
    return tr("{count} files in {folder}", count=len(paths), folder=paths[0].parent)
