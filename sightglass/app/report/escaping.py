"""Any text as text of a page, whatever it holds: names of files may hold bytes that are no text, and marks of HTML."""

from html import escape
from unicodedata import category


def legible(text: str) -> str:
    """Give a text with every character printable; line ends stay, tabs become spaces."""
    known = text.encode("utf-8", "replace").decode("utf-8").replace("\t", "    ")
    return "".join(character if _is_text(character) else "�" for character in known)


def _is_text(character: str) -> bool:
    # Spaces that keep a number and its unit together do not count as printable.
    return character.isprintable() or character == "\n" or category(character) == "Zs"


def escaped(text: str) -> str:
    """Give a text for between tags and within quotes."""
    return escape(legible(text), quote=True)
