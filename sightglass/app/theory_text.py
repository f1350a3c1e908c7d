"""The pages of theory as text."""

from importlib import resources

from sightglass.algorithms import texts


def page_of(algorithm: str) -> str:
    """Read the theory of an algorithm: Markdown with LaTeX between dollar signs, English where it is not translated."""
    folder = resources.files("sightglass.resources") / "theory"
    translated = folder / texts.language() / f"{algorithm}.md"
    return (translated if translated.is_file() else folder / f"{algorithm}.md").read_text(encoding="utf-8")
