"""Texts for people: English in the source, and in the language of the program once that has installed a translator.

How texts are written and where they are translated is in docs/translating.md.
"""

from collections.abc import Callable
from typing import Any

ENGLISH = "en"
Translator = Callable[[str, str], str]


class Ready(str):
    """A text as it is to be shown: translated already, or a name that a person gave; `tr` leaves it as it is."""

    __slots__ = ()


class _Installed:
    """A translator, and what it has said; a dictionary can be read and filled by several threads."""

    def __init__(self, translator: Translator, language: str) -> None:
        self.language = language
        self._translator = translator
        self._known: dict[tuple[str, str], str] = {}

    def translated(self, text: str, about: str) -> str:
        known = self._known.get((text, about))
        if known is not None:
            return known
        translated = self._translator(text, about)
        if translated != text:
            # Names that nobody can translate are without number, and are not remembered.
            self._known[text, about] = translated
        return translated


_installed: _Installed | None = None


def tr(text: str, /, *, about: str = "", **values: Any) -> str:
    """Give a text in the language of the program.

    Parameters
    ----------
    text : str
        The English text, written out where `tr` is called, or one that was `marked`. Values stand in braces, as in
        ``tr("{n} images of {total}", n=3, total=9)``, with the formats of `str.format`.
    about : str
        What tells two uses of the same English text apart where they are translated differently.
    **values : Any
        What stands in the place of the names in braces; without any, braces are left as they are.

    Returns
    -------
    str
        The text for people; given to `tr` again, it stays as it is.
    """
    installed = _installed
    if installed is None:
        return text.format(**values) if values else text
    if not text or isinstance(text, Ready):
        return text
    translated = installed.translated(text, about)
    return Ready(translated.format(**values) if values else translated)


def marked(text: str, /) -> str:
    """Mark a constant for translation by whoever shows it, with `tr`; it stays English.

    Parameters
    ----------
    text : str
        The English text, written out.

    Returns
    -------
    str
        The same.
    """
    return text


def verbatim(name: str, /) -> str:
    """Keep a name that a person gave (of an image, a file) from being taken for an English text.

    Parameters
    ----------
    name : str
        As it was given.

    Returns
    -------
    str
        The same, which `tr` leaves as it is.
    """
    return Ready(name)


def install(translator: Translator | None, language: str = ENGLISH) -> None:
    """Let `tr` translate from now on.

    Parameters
    ----------
    translator : callable or None
        ``translator(text, about)`` gives the translation, or the English text where it has none; any thread may call
        it. None goes back to English.
    language : str
        The language that it translates into, such as "zh_CN".
    """
    global _installed
    _installed = None if translator is None else _Installed(translator, language)


def language() -> str:
    """Give the language of the program.

    Returns
    -------
    str
        "en", or what was installed.
    """
    installed = _installed
    return ENGLISH if installed is None else installed.language
