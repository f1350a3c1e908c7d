"""Bringing sessions of older versions into today's form."""

from collections.abc import Callable, Mapping
from typing import Any

from sightglass.algorithms.texts import tr
from sightglass.app.session.checked import typed
from sightglass.app.session.errors import damaged, unknown

Data = dict[str, Any]
Migrations = Mapping[int, Callable[[Data], Data]]

FORMAT = "Sightglass session"
VERSION = 5


def _from_1(content: Data) -> Data:
    """Of the canvas, tool, zoom and line were not kept, and of docks, kept runs and the film."""
    canvas = typed(content.get("canvas"), tr("its canvas"), dict)
    docks = typed(content.get("docks"), tr("the list of its docks"), dict)
    return {
        **content,
        "canvas": {"tool": "pan", "zoom": None, "line": None, **canvas},
        "docks": {name: {"runs": [], "film": None, **typed(dock, tr("a dock"), dict)} for name, dock in docks.items()},
    }


def _from_2(content: Data) -> Data:
    """Of trainings, the images that they are of were not kept."""
    return _with_trainings(content, {"images": []})


def _from_3(content: Data) -> Data:
    """Of docks and images, what is begun was not kept, and of trainings, whether their images are known."""
    completed = _with_trainings(content, {"is_guess": False})
    docks = {name: {"drafts": {}, **dock} for name, dock in completed["docks"].items()}
    return {"edited": [], **completed, "docks": docks}


def _from_4(content: Data) -> Data:
    """Of kept runs, not what they were of was kept but how that was said."""
    docks = typed(content.get("docks"), tr("the list of its docks"), dict)
    return {**content, "docks": {name: _with_origins(typed(dock, tr("a dock"), dict)) for name, dock in docks.items()}}


def _with_origins(dock: Data) -> Data:
    if "runs" not in dock:
        return dock
    what = tr("a dock")
    runs = typed(dock["runs"], tr("the kept runs of {what}", what=what), list)
    run_of = tr("a kept run of {what}", what=what)
    return {**dock, "runs": [_with_origin(typed(run, run_of, dict)) for run in runs]}


def _with_origin(run: Data) -> Data:
    return {"origin" if name == "description" else name: value for name, value in run.items()}


def _with_trainings(content: Data, more: Data) -> Data:
    docks = typed(content.get("docks"), tr("the list of its docks"), dict)
    trainings = {name: typed(dock, tr("a dock"), dict).get("training") for name, dock in docks.items()}
    completed = {
        name: {"training": {**more, **typed(training, tr("a training"), dict)}}
        for name, training in trainings.items()
        if training is not None
    }
    return {**content, "docks": {name: {**dock, **completed.get(name, {})} for name, dock in docks.items()}}


# From each older version to the next one. Parameters have versions of their own.
MIGRATIONS: Migrations = {1: _from_1, 2: _from_2, 3: _from_3, 4: _from_4}


def migrated(data: Data, version: int = VERSION, migrations: Migrations = MIGRATIONS) -> Data:
    """Give the content of a session, without its format and version, as the newest version would have written it.

    Raises
    ------
    SessionError
        If it is of another format, or of a newer version.
    """
    content = {name: value for name, value in data.items() if name not in ("format", "version")}
    if data.get("format") != FORMAT:
        raise damaged(tr("it does not say that it is a Sightglass session"))
    written = typed(data.get("version"), tr("its version"), int)
    if written < 1:
        raise damaged(tr("there is no version {version}", version=written))
    if written > version:
        raise unknown(
            tr(
                "it is of version {written} of the format, and this program reads up to version {version}",
                written=written,
                version=version,
            )
        )
    for step in range(written, version):
        content = migrations[step](content)
    return content
