"""The pages of theory as text."""

from importlib import resources


def page_of(algorithm: str) -> str:
    """Read the theory of an algorithm as Markdown with LaTeX between dollar signs."""
    file = resources.files("sightglass.resources") / "theory" / f"{algorithm}.md"
    return file.read_text(encoding="utf-8")
