"""Theory and worked examples in other languages: complete, and the same in all that is no language."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from sightglass.algorithms import catalogue, texts
from sightglass.app.translations import LANGUAGES, read_messages
from sightglass.widgets.formula_text import parted
from tools.translations import FOLDER

RESOURCES = FOLDER.parent
# Digits, fractions, raised and lowered digits, and signs of mathematics: what stays as it is in every language.
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)*|[¼½⅓⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃∂Σ‖√∇λρσθκμα²]")
_LINK = re.compile(r"\]\(((?:[^()]|\([^()]*\))*)\)")
_SYMBOL = re.compile(r"\[\$([^$]+)\$\]\(#(\w+)\)")
_LATIN_WORDS = re.compile(r"(?:[A-Za-z]{2,}[ ,.]+){4,}")
_CHINESE = "[\u4e00-\u9fff]"
# Commas and the like of English; a decimal point or the comma of (0, 0) stands beside no Chinese character.
_KEY_OF_ALT = re.compile(r"\(&[A-Z]\)")
_HALF_WIDTH = re.compile(f"(?<={_CHINESE})[,;:?!()]|[,;:?!()](?={_CHINESE})|(?<={_CHINESE})\\.")

others = sorted(set(LANGUAGES) - {texts.ENGLISH})
each_page = pytest.mark.parametrize(
    ("language", "name"), [(each, name) for each in others for name in catalogue.names()]
)


def page(name: str, language: str = "") -> str:
    return (RESOURCES / "theory" / language / f"{name}.md").read_text(encoding="utf-8")


def differences(one: Counter[Any], other: Counter[Any]) -> list[Any]:
    return [*(one - other).elements(), *(other - one).elements()]


@dataclass(frozen=True)
class Pair:
    """A text of an example in English and in another language."""

    title: str
    key: str
    english: str
    translated: str


def example_pairs(language: str, name: str) -> Iterator[Pair]:
    translations = json.loads((RESOURCES / "examples" / language / f"{name}.json").read_text(encoding="utf-8"))
    for entry in json.loads((RESOURCES / "examples" / f"{name}.json").read_text(encoding="utf-8")):
        for key in ("topic", "title", "explanation"):
            yield Pair(entry["title"], key, entry[key], translations[entry["title"]][key])


@each_page
def test_a_page_has_the_equations_of_the_english_one(language: str, name: str) -> None:
    english, translated = (parted(text)[1] for text in (page(name), page(name, language)))
    assert [latex for latex, is_displayed in translated if is_displayed] == [
        latex for latex, is_displayed in english if is_displayed
    ]
    inline = [Counter(latex for latex, is_displayed in each if not is_displayed) for each in (english, translated)]
    assert differences(*inline) == []


@each_page
def test_a_page_ties_the_same_symbols_to_the_same_controls(language: str, name: str) -> None:
    english, translated = page(name), page(name, language)
    assert differences(Counter(_SYMBOL.findall(english)), Counter(_SYMBOL.findall(translated))) == []
    assert differences(Counter(_LINK.findall(english)), Counter(_LINK.findall(translated))) == []


@each_page
def test_a_page_has_the_numbers_and_the_parts_of_the_english_one(language: str, name: str) -> None:
    english, translated = page(name), page(name, language)
    found = [Counter(_NUMBERS.findall(_LINK.sub("]", parted(text)[0]))) for text in (english, translated)]
    assert differences(*found) == []
    parts = [
        [(len(re.findall(r"^- ", part, re.MULTILINE)), len(re.findall(r"^\d\. ", part, re.MULTILINE))) for part in
         re.split(r"^## ", text, flags=re.MULTILINE)]
        for text in (english, translated)
    ]  # fmt: skip
    assert parts[0] == parts[1]
    assert len(re.findall(r"^\*\*", english, re.MULTILINE)) == len(re.findall(r"^\*\*", translated, re.MULTILINE))


@pytest.mark.parametrize("language", others)
def test_pages_call_their_parts_by_the_same_names(language: str) -> None:
    headings = {tuple(re.findall(r"^## (.+)$", page(name, language), re.MULTILINE)) for name in catalogue.names()}
    assert len(headings) == 1
    assert headings.isdisjoint({("Pitfalls", "References")})


@each_page
def test_an_example_has_the_numbers_of_the_english_one(language: str, name: str) -> None:
    for pair in example_pairs(language, name):
        found = [Counter(_NUMBERS.findall(text)) for text in (pair.english, pair.translated)]
        assert differences(*found) == [], (pair.title, pair.key)


@each_page
def test_titles_of_examples_are_told_apart_and_fit_into_menus(language: str, name: str) -> None:
    titles = [pair.translated for pair in example_pairs(language, name) if pair.key == "title"]
    assert len(set(titles)) == len(titles)
    # A slash would be taken for a submenu.
    assert not any("/" in title for title in titles)


@each_page
def test_an_example_calls_controls_and_pages_by_their_names(language: str, name: str) -> None:
    messages = {text: translated for (text, _), translated in read_messages(language).items()}
    for pair in example_pairs(language, name):
        for quoted in re.findall("“([^”]+)”", pair.english):
            assert f"“{messages.get(quoted, quoted)}”" in pair.translated or quoted not in messages, pair.title


@pytest.mark.parametrize("name", catalogue.names())
def test_chinese_texts_are_chinese_throughout(name: str) -> None:
    theory = parted(page(name, "zh_CN").partition("## 参考文献")[0])[0]
    for text in (theory, *(pair.translated for pair in example_pairs("zh_CN", name))):
        assert _LATIN_WORDS.search(text) is None
        assert _HALF_WIDTH.findall(_LINK.sub("]", text)) == []


def test_chinese_texts_of_the_window_have_chinese_punctuation() -> None:
    texts = [_KEY_OF_ALT.sub("", text) for text in read_messages("zh_CN").values()]
    assert [text for text in texts if _HALF_WIDTH.search(text)] == []
