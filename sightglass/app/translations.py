"""The translations that come with the program: files of Qt Linguist, one for each package of the source.

Qt is not imported here, so that a process without a window can say what went wrong in the language of the window.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sightglass.algorithms import texts

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

# By the names of their folders and of Qt's own translations; each language is named in itself.
LANGUAGES: Mapping[str, str] = {texts.ENGLISH: "English", "zh_CN": "简体中文"}

Messages = Mapping[tuple[str, str], str]


def folder(language: str) -> "Traversable":
    """Give the folder with the files of a language."""
    # English needs none, and this takes its time.
    from importlib import resources

    return resources.files("sightglass.resources") / "translations" / language


def read_messages(language: str) -> Messages:
    """Read what is translated: by the English text and what it is about ("" in most cases)."""
    messages: dict[tuple[str, str], str] = {}
    for file in sorted(folder(language).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ts"):
            messages |= parse(file.read_bytes())
    return messages


def parse(content: bytes) -> dict[tuple[str, str], str]:
    """Read the finished translations of one file."""
    # Not at the top: who reads English need not wait for it.
    from xml.etree import ElementTree

    messages = {}
    for message in ElementTree.fromstring(content).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text and translation.get("type") is None:
            messages[message.findtext("source", ""), message.findtext("comment", "")] = translation.text
    return messages


def use_without_window(language: str) -> None:
    """Let this process, which has no window, speak a language."""
    if language == texts.ENGLISH:
        texts.install(None)
        return
    messages = read_messages(language)
    texts.install(lambda text, about: messages.get((text, about), text), language)
