"""Name filters of the dialogs for files, in the language of the program."""

from sightglass.algorithms.texts import tr


def shown_filters(filters: str) -> str:
    """Give filters such as "Images (*.png *.jpg);;All files (*)" with their names translated."""
    kinds = (kind.partition(" (") for kind in filters.split(";;"))
    return ";;".join(f"{tr(name)}{bracket}{patterns}" for name, bracket, patterns in kinds)
