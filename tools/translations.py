"""Brings the files of translations up to date with the texts of the source, and says what is not translated yet.

Texts are found in the source where they are given to `tr` or `marked`, in the names and help of commands, and in what
is declared: parameters, choices, algorithms, samples, edits. See docs/translating.md.
"""

import argparse
import ast
import json
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "sightglass"
FOLDER = SOURCE / "resources" / "translations"
CONTEXT = "Sightglass"

Key = tuple[str, str]
"""An English text, and what it is about."""

_COMMANDS = {"add": (0, 1), "menu": (0,), "choices": (0,), "register": (0,), "separator": (0,)}


@dataclass
class Found:
    """What is to be translated: which package each text belongs to, and what cannot be taken from the source."""

    packages: dict[Key, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, package: str, text: str, about: str = "") -> None:
        """Note a text; one that several packages use belongs to the first of them by name."""
        if any(character.isalpha() for character in text):
            key = (text, about)
            self.packages[key] = min(package, self.packages.get(key, package))


def package_of(module: str) -> str:
    """Name the file that a module's texts are in: that of its folder, at most two below the program's."""
    path = SOURCE.parent / Path(*module.split("."))
    folders = module.split(".")[1:] if path.is_dir() else module.split(".")[1:-1]
    return ".".join(folders[:2])


def find_all() -> Found:
    """Find everything that is to be translated."""
    found = Found()
    for path in sorted(SOURCE.rglob("*.py")):
        module = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
        _find_written(path, package_of(module), found)
    _find_declared(found)
    return found


# What is written in the source


def _find_written(path: Path, package: str, found: Found) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = _called(node)
        if name in ("tr", "marked") and node.args:
            _find_call(node, name, path, package, found)
        elif name.startswith("commands."):
            for text in _command_texts(node, name.removeprefix("commands.")):
                found.add(package, text)


def _find_call(node: ast.Call, name: str, path: Path, package: str, found: Found) -> None:
    text = node.args[0]
    place = f"{path.relative_to(ROOT)}:{node.lineno}"
    about = next((keyword.value for keyword in node.keywords if keyword.arg == "about"), None)
    if isinstance(text, ast.JoinedStr):
        found.errors.append(f"{place}: {name} is given an f-string. Put names in braces and give their values to tr.")
    elif isinstance(text, ast.Constant) and isinstance(text.value, str):
        written = "" if about is None else _literal(about)
        if written is None:
            found.errors.append(f"{place}: what a text is about is not written out.")
        else:
            found.add(package, text.value, written)
    elif name == "marked":
        found.errors.append(f"{place}: what is marked is not written out.")


def _command_texts(node: ast.Call, method: str) -> Iterator[str]:
    for place in _COMMANDS.get(method, ()):
        if place < len(node.args):
            yield from _texts_of(node.args[place], is_path=place == 0)
    for keyword in node.keywords:
        if keyword.arg == "help_text":
            yield from _texts_of(keyword.value, is_path=False)


def _texts_of(node: ast.expr, *, is_path: bool) -> Iterator[str]:
    text = _literal(node)
    if isinstance(node, ast.JoinedStr):
        # Of a path the menus that are always the same.
        first = node.values[0]
        text = str(first.value).rpartition("/")[0] if isinstance(first, ast.Constant) else None
    if text is not None:
        yield from text.split("/") if is_path else (text,)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _called(node: ast.Call) -> str:
    """Name what is called: "tr", or "commands.add" for a method of anything of that name."""
    function = node.func
    if isinstance(function, ast.Name):
        return function.id
    if isinstance(function, ast.Attribute):
        owner = function.value
        if function.attr in ("tr", "marked") and isinstance(owner, ast.Name) and owner.id == "texts":
            return function.attr
        last = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
        return f"{last}.{function.attr}"
    return ""


# What is declared


def _find_declared(found: Found) -> None:
    from sightglass import algorithms

    for module in pkgutil.walk_packages(algorithms.__path__, "sightglass.algorithms."):
        import_module(module.name)
    _find_parameters(found)
    _find_tables(found)


def _find_parameters(found: Found) -> None:
    from sightglass.algorithms.parameters import Choice, Parameters

    for choice in _subclasses(Choice):
        for member in choice:
            _add_all(found, choice, member.label, member.help)
    for parameters in _subclasses(Parameters):
        for each in parameters.fields():
            _add_all(found, parameters, each.label, each.help, each.unit, each.section)


def _find_tables(found: Found) -> None:
    from sightglass.algorithms import catalogue, edits, samples

    for name in catalogue.names():
        algorithm = catalogue.find(name)
        _add_all(found, algorithm.parameters, algorithm.title, algorithm.summary)
        for slot in algorithm.inputs:
            _add_all(found, algorithm.parameters, slot.name.replace("_", " ").capitalize(), slot.help)
    for sample in samples.SAMPLES:
        for text in (sample.group, sample.title, sample.description):
            found.add("algorithms.samples", text)
    for edit in (*edits.EDITS, edits.BY_NETWORK):
        # A command that asks for something ends in three dots.
        for text in (edit.group, edit.title, f"{edit.title}…", edit.summary):
            found.add("algorithms.edits", text)


def _add_all(found: Found, owner: type, *texts: str) -> None:
    if owner.__module__.startswith("sightglass."):
        for text in texts:
            found.add(package_of(owner.__module__), text)


def _subclasses(base: type) -> Iterator[Any]:
    for subclass in base.__subclasses__():
        yield subclass
        yield from _subclasses(subclass)


# The files


def read(path: Path) -> dict[Key, str | None]:
    """Read a file: the translation of each text, None where it is unfinished."""
    messages: dict[Key, str | None] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        is_finished = translation is not None and translation.text and translation.get("type") is None
        key = (message.findtext("source", ""), message.findtext("comment", ""))
        messages[key] = translation.text if is_finished and translation is not None else None
    return messages


def written(language: str, messages: dict[Key, str | None]) -> str:
    """Write a file, sorted, so that it changes only where texts do."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for (text, about), translation in sorted(messages.items()):
        comment = [f"        <comment>{escape(about)}</comment>"] if about else []
        state = "<translation" + (' type="unfinished">' if translation is None else f">{escape(translation)}")
        lines += ["    <message>", f"        <source>{escape(text)}</source>", *comment,
                  f"        {state}</translation>", "    </message>"]  # fmt: skip
    return "\n".join([*lines, "</context>", "</TS>", ""])


def up_to_date(language: str, found: Found) -> dict[Path, str]:
    """Give what each file of a language is to hold; finished translations are kept, whichever file they are in now."""
    finished: dict[Key, str] = {}
    for path in sorted((FOLDER / language).glob("*.ts")):
        finished |= {key: text for key, text in read(path).items() if text is not None}
    files: dict[str, dict[Key, str | None]] = {}
    for key, package in found.packages.items():
        files.setdefault(package, {})[key] = finished.get(key)
    return {FOLDER / language / f"{package}.ts": written(language, messages) for package, messages in files.items()}


def outdated(language: str, found: Found) -> list[Path]:
    """List the files of a language that would change, or be removed."""
    wanted = up_to_date(language, found)
    changed = [p for p, text in wanted.items() if not p.is_file() or p.read_text(encoding="utf-8") != text]
    return sorted([*changed, *(path for path in (FOLDER / language).glob("*.ts") if path not in wanted)])


def update(language: str, found: Found) -> None:
    """Write the files of a language that have changed, and remove those without texts."""
    wanted = up_to_date(language, found)
    for path in outdated(language, found):
        if path in wanted:
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()


def fill_in(language: str, translations: dict[str, str]) -> list[str]:
    """Put translations of English texts into the files of a language; give the texts that no file has."""
    left = dict(translations)
    for path in (FOLDER / language).glob("*.ts"):
        messages = read(path)
        for key in messages:
            if not key[1] and key[0] in translations:
                messages[key] = translations[key[0]]
                left.pop(key[0], None)
        path.write_text(written(language, messages), encoding="utf-8")
    return list(left)


def placeholders(text: str) -> list[str]:
    """List what stands in braces."""
    return sorted(re.findall(r"\{[^{}]*\}", text))


# What is still written without either

_DECLARING = {"tr", "marked", "verbatim", "Help", "Label", "Section", "Unit", "Sample", "Edit", "InputSlot"}


def bare_texts(path: Path) -> Iterator[tuple[int, str]]:
    """List what looks like a text for people and goes through neither `tr` nor `marked`; some of it is none."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parents = {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}
    for node in ast.walk(tree):
        text = _template(node)
        if text is None or not re.search(r"[A-Za-z]{2}", text) or isinstance(parents[node], ast.Expr | ast.JoinedStr):
            continue
        if (" " in text.strip() or re.fullmatch(r"[A-Z][a-z]+\W*", text)) and not _is_taken(node, parents):
            yield node.lineno, text


def _template(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{…}" for part in node.values)
    return None


def _is_taken(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    while node in parents:
        above = parents[node]
        if isinstance(above, ast.Call):
            name = _called(above)
            if name in _DECLARING or name.startswith(("commands.", "logger.", "re.")):
                return True
        is_choice = isinstance(above, ast.ClassDef) and any(
            isinstance(base, ast.Name) and base.id == "Choice" for base in above.bases
        )
        is_type = (isinstance(above, ast.AnnAssign | ast.arg) and node is above.annotation) or (
            isinstance(above, ast.FunctionDef) and node is above.returns
        )
        if is_choice or is_type or isinstance(above, ast.Assert):
            return True
        node = above
    return False


def _print_bare(folders: Iterable[str]) -> None:
    for folder in folders:
        place = ROOT / folder
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            for line, text in bare_texts(path):
                print(f"{path.relative_to(ROOT)}:{line}: {text!r}")


def _report(language: str) -> None:
    total = open_ = 0
    for path in sorted((FOLDER / language).glob("*.ts")):
        messages = read(path)
        missing = sum(text is None for text in messages.values())
        total, open_ = total + len(messages), open_ + missing
        print(f"{path.stem:28} {len(messages):5} texts {missing:5} to translate")
    print(f"{language:28} {total:5} texts {open_:5} to translate")


def main() -> int:
    """Update or check the files; the exit code of a check is 1 where something would change."""
    parser = argparse.ArgumentParser(description="Bring the translations up to date with the source.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something would change")
    parser.add_argument("--bare", nargs="+", metavar="FOLDER", help="list what looks like texts outside tr and marked")
    parser.add_argument(
        "--fill-in", nargs=2, metavar=("LANGUAGE", "FILE"), help="take translations from a JSON object of English texts"
    )
    arguments = parser.parse_args()
    if arguments.bare:
        _print_bare(arguments.bare)
        return 0
    if arguments.fill_in:
        language, file = arguments.fill_in
        unknown = fill_in(language, json.loads(Path(file).read_text(encoding="utf-8")))
        for text in unknown:
            print(f"No file of {language} has the text {text!r}.", file=sys.stderr)
        return int(bool(unknown))
    found = find_all()
    for error in found.errors:
        print(error, file=sys.stderr)
    is_wrong = bool(found.errors)
    for folder in sorted(path for path in FOLDER.iterdir() if path.is_dir()):
        if arguments.check:
            for path in outdated(folder.name, found):
                is_wrong = True
                print(f"{path.relative_to(ROOT)} is not up to date. Run make translations.", file=sys.stderr)
        else:
            update(folder.name, found)
        _report(folder.name)
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main())
