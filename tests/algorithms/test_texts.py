"""Texts in the language of the program."""

import pickle
import threading
from collections.abc import Iterator

import pytest

from sightglass.algorithms import texts
from sightglass.algorithms.texts import marked, tr, verbatim

GERMAN = {("Open", ""): "Öffnen", ("{n} of {total}", ""): "{total}, davon {n}", ("Open", "not closed"): "Offen"}


@pytest.fixture
def german() -> Iterator[None]:
    texts.install(lambda text, about: GERMAN.get((text, about), text), "de")
    yield
    texts.install(None)


def test_english_needs_no_translator() -> None:
    assert tr("Open") == "Open"
    assert tr("{n} of {total}", n=3, total=9) == "3 of 9"
    assert tr("a {set} of {braces}") == "a {set} of {braces}"
    assert tr("{share:.1f} %", share=2.55) == "2.5 %"
    assert texts.language() == "en"


@pytest.mark.usefixtures("german")
def test_a_translator_gives_text_and_order_of_the_values() -> None:
    assert tr("Open") == "Öffnen"
    assert tr("Open", about="not closed") == "Offen"
    assert tr("{n} of {total}", n=3, total=9) == "9, davon 3"
    assert tr("Unknown {n}", n=1) == "Unknown 1"
    assert tr("") == ""
    assert texts.language() == "de"


@pytest.mark.usefixtures("german")
def test_nothing_is_translated_twice_and_names_never() -> None:
    assert tr(tr("{n} of {total}", n=1, total=2)) == "2, davon 1"
    assert tr(verbatim("Open")) == "Open"
    assert marked("Open") == "Open"
    assert tr(marked("Open")) == "Öffnen"


@pytest.mark.usefixtures("german")
def test_texts_go_to_other_processes_as_they_are() -> None:
    assert tr(pickle.loads(pickle.dumps(verbatim("Open")))) == "Open"  # noqa: S301 - made here


@pytest.mark.usefixtures("german")
def test_workers_translate_too() -> None:
    said: list[str] = []
    worker = threading.Thread(target=lambda: said.append(tr("Open")))
    worker.start()
    worker.join()
    assert said == ["Öffnen"]
