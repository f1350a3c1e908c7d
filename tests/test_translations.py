"""The files of translations: up to date with the source, and fit for it."""

import json
import re
import shutil
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from sightglass.algorithms import catalogue, texts
from sightglass.app import translations
from sightglass.app.examples import examples_of, names_of
from sightglass.app.theory_text import page_of
from sightglass.app.translations import LANGUAGES
from tools import translations as tool
from tools.translations import FOLDER, Found

FILES = sorted(FOLDER.rglob("*.ts"))


@pytest.fixture(scope="module")
def found() -> Found:
    return tool.find_all()


def test_each_language_has_files() -> None:
    assert {path.parent.name for path in FILES} | {"en"} == set(LANGUAGES)


def test_all_texts_of_the_source_are_in_the_files_and_no_others(found: Found) -> None:
    assert found.errors == []
    for language in set(LANGUAGES) - {"en"}:
        assert tool.outdated(language, found) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_translations_have_the_values_of_their_source(path: Path) -> None:
    for (text, _), translation in tool.read(path).items():
        if translation is not None:
            assert tool.placeholders(translation) == tool.placeholders(text), text


def test_sizes_are_written_with_a_sign_of_multiplication(found: Found) -> None:
    both = {text for text, _ in found.packages}
    both |= {translation or "" for path in FILES for translation in tool.read(path).values()}
    assert [text for text in both if re.search(r"[0-9}] ?x ?[0-9{]", text)] == []


def test_no_text_is_in_two_files() -> None:
    for language in {path.parent for path in FILES}:
        keys = [key for path in language.glob("*.ts") for key in tool.read(path)]
        assert len(keys) == len(set(keys))


def test_the_program_reads_what_the_tool_writes() -> None:
    messages = {("a < {b} & “c”", ""): "甲 < {b} & “丙”", ("open", "not closed"): "开着", ("new", ""): None}
    content = tool.written("zh_CN", messages)
    assert translations.parse(content.encode()) == {key: text for key, text in messages.items() if text is not None}


def test_texts_are_found_where_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    file = tmp_path / "module.py"
    file.write_text(
        'tr("One {n}", n=1)\nmarked("Two")\ntexts.tr("Three " "parts", about="trees")\ntr(label)\n'
        'window.commands.add("File/Recent", "Open…", run, help_text="Open a file")\n'
        'commands.menu(f"File/Samples/{group}")\ntr(f"Bad {n}")\nmarked(label)\ntr("12 %")\n',
        encoding="utf-8",
    )
    found = Found()
    tool._find_written(file, "app", found)
    assert set(found.packages) == {
        ("One {n}", ""), ("Two", ""), ("Three parts", "trees"), ("File", ""), ("Recent", ""), ("Open…", ""),
        ("Open a file", ""), ("Samples", ""),
    }  # fmt: skip
    assert [error.partition(" ")[0] for error in found.errors] == ["module.py:7:", "module.py:8:"]


def test_bare_texts_are_told_from_others(tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text(
        '"""Say something here."""\nlabel = "Some words"\nkey = "some_key"\nfine = tr("Other words")\n'
        'raise ValueError(f"There are {n} things")\nlogger.warning("For the log only")\n',
        encoding="utf-8",
    )
    assert sorted(tool.bare_texts(file)) == [(2, "Some words"), (5, "There are {…} things")]


def test_a_translation_stays_when_its_text_moves_to_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    (tmp_path / "xx").mkdir()
    before = {("Open", ""): "auf", ("Gone", ""): "weg"}
    (tmp_path / "xx" / "widgets.ts").write_text(tool.written("xx", dict(before)), encoding="utf-8")
    found = Found()
    for package in ("widgets", "app"):
        found.add(package, "Open")
    found.add("app", "New")
    tool.update("xx", found)
    assert [path.name for path in (tmp_path / "xx").iterdir()] == ["app.ts"]
    assert tool.read(tmp_path / "xx" / "app.ts") == {("New", ""): None, ("Open", ""): "auf"}
    assert tool.outdated("xx", found) == []
    assert tool.fill_in("xx", {"New": "neu", "Gone": "weg"}) == ["Gone"]
    assert tool.read(tmp_path / "xx" / "app.ts") == {("New", ""): "neu", ("Open", ""): "auf"}


@pytest.mark.parametrize("name", catalogue.names())
def test_translated_examples_have_the_titles_and_texts_of_the_english_ones(name: str) -> None:
    folder = FOLDER.parent / "examples"
    english = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    titles = [entry["title"] for entry in english]
    assert len(set(titles)) == len(titles)
    for file in folder.glob(f"*/{name}.json"):
        translated = json.loads(file.read_text(encoding="utf-8"))
        assert set(translated) <= set(titles)
        assert all(set(entry) == {"topic", "title", "explanation"} for entry in translated.values())


def test_theory_and_examples_are_english_where_they_are_not_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = examples_of("contrast")
    shutil.copytree(FOLDER.parent / "theory", tmp_path / "theory")
    shutil.copytree(FOLDER.parent / "examples", tmp_path / "examples")
    text = {"topic": "Kontrast", "title": "Zu dunkel", "explanation": "Eine Kurve."}
    for folder, name, content in (
        ("theory", "contrast.md", "# Kontrast"),
        ("examples", "contrast.json", json.dumps({english[0].title: text})),
    ):
        (tmp_path / folder / "de").mkdir()
        (tmp_path / folder / "de" / name).write_text(content, encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda _: tmp_path)
    texts.install(lambda text, about: text, "de")
    try:
        assert page_of("contrast") == "# Kontrast"
        assert "## References" in page_of("flow")
        translated, names = examples_of("contrast"), names_of("contrast")
    finally:
        texts.install(None)
    assert translated == (replace(english[0], **text), *english[1:])
    assert (names[0].title, names[0].number) == ("Zu dunkel", 1)
    assert examples_of("contrast") == english
