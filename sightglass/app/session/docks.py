"""The docks of a session as JSON: parameters, inputs, the page in view, and what was learned."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from sightglass.algorithms import catalogue
from sightglass.algorithms.catalogue import Algorithm
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import tr
from sightglass.app.entry import Entry
from sightglass.app.session.checked import place, shown, table, texts, typed
from sightglass.app.session.errors import damaged, unknown
from sightglass.app.session.model import AUTOMATIC, CURRENT, DockState, Film, KeptRun, RunOrigin, TrainingState
from sightglass.app.session.parts import Sink, Source

MOST_RUNS = 6
MOST_STEPS = 20
_MOST_PAGES = 100
_MOST_NUMBERS, _MOST_FRAMES = 1_000_000, 2**31
_LONGEST_DESCRIPTION = 1000
_MOST_DRAFTS, _LONGEST_DRAFTS = 100, 1 << 20
_WORDS = {CURRENT: "current", AUTOMATIC: "automatic"}
_SPECIAL = {word: value for value, word in _WORDS.items()}


def dock_to_json(state: DockState, entries: Sequence[Entry], parts: Sink) -> dict[str, Any]:
    """Describe a dock; images are named by their place, and what was learned is put into a part."""
    places = {entry.identity: number for number, entry in enumerate(entries)}
    # What was chosen and is not open any more counts as not chosen.
    inputs = [None if chosen is None else _WORDS.get(chosen, places.get(chosen)) for chosen in state.inputs]
    training = state.training
    return {
        "parameters": state.parameters.to_json(),
        "inputs": inputs,
        "page": state.page,
        "training": None if training is None else _training_to_json(training, places, parts),
        "runs": [asdict(run) for run in state.runs],
        "film": None
        if state.film is None
        else {"files": [str(path) for path in state.film.paths], "frame": state.film.frame},
        "drafts": dict(state.drafts),
    }


def _training_to_json(training: TrainingState, places: Mapping[int, int], parts: Sink) -> dict[str, Any]:
    # Of some of its images alone it cannot be gone on with.
    images = training.images if all(image in places for image in training.images) else ()
    return {
        "batches": training.batches,
        "checkpoint": parts.put(training.checkpoint(), ".npz"),
        "images": [places[image] for image in images],
        "is_guess": training.is_guess,
    }


def dock_from_json(name: str, data: Any, entries: Sequence[Entry], current: Entry | None, parts: Source) -> DockState:
    """Give the state of a dock from its description; raises `SessionError`."""
    if name not in catalogue.names():
        raise unknown(tr("it uses the algorithm {name}, which this version does not have", name=shown(name)))
    algorithm = catalogue.find(name)
    what = tr("the dock “{title}”", title=tr(algorithm.title))
    stated = table(data, what, "parameters", "inputs", "page", "training", "runs", "film", "drafts")
    values = typed(stated["parameters"], tr("the parameters of {what}", what=what), dict)
    try:
        parameters = algorithm.parameters.from_json(values)
    except (SightglassError, TypeError, ValueError) as error:
        raise unknown(
            tr("the parameters of {what} are not accepted ({reason})", what=what, reason=str(error).rstrip(".。"))
        ) from error
    page = place(stated["page"], tr("the page of {what}", what=what), _MOST_PAGES)
    training, film = stated["training"], stated["film"]
    runs = typed(stated["runs"], tr("the kept runs of {what}", what=what), list)
    if len(runs) > MOST_RUNS:
        raise damaged(tr("{what} claims {count:,} kept runs", what=what, count=len(runs)))
    inputs = _inputs(stated["inputs"], what, algorithm, entries)
    if training is not None:
        training = _training(training, tr("the training of {what}", what=what), entries, parts)
        if algorithm.takes_many and current is not None and not training.images:
            training = replace(training, images=_chosen(inputs, entries, current), is_guess=True)
    return DockState(
        parameters,
        inputs,
        page,
        training,
        tuple(_run(run, tr("a kept run of {what}", what=what)) for run in runs),
        None if film is None else _film(film, tr("the film of {what}", what=what)),
        _drafts(stated["drafts"], tr("what is begun in {what}", what=what)),
    )


def _drafts(data: Any, what: str) -> dict[str, str]:
    entry = tr("an entry of {what}", what=what)
    drafts: dict[str, str] = typed(data, what, dict)
    if len(drafts) > _MOST_DRAFTS or sum(len(typed(text, entry, str)) for text in drafts.values()) > _LONGEST_DRAFTS:
        raise damaged(tr("{what} is more than it can be", what=what))
    return drafts


def _run(data: Any, what: str) -> KeptRun:
    stated = table(data, what, *(each.name for each in fields(KeptRun)))
    columns = {name: typed(stated[name], what, list) for name in ("batches", "losses", "epochs", "errors")}
    lengths = {name: len(column) for name, column in columns.items()}
    if lengths["batches"] != lengths["losses"] or lengths["epochs"] != lengths["errors"]:
        raise damaged(tr("{what} has curves whose points lack a coordinate", what=what))
    batches, epochs = (tuple(typed(number, what, float) for number in columns[name]) for name in ("batches", "epochs"))
    losses, errors = (
        tuple(typed(number, what, float, type(None)) for number in columns[name]) for name in ("losses", "errors")
    )
    return KeptRun(
        place(stated["number"], tr("the number of {what}", what=what), _MOST_NUMBERS),
        _origin(stated["origin"], what),
        batches,
        losses,
        epochs,
        errors,
        typed(stated["seconds"], what, float),
    )


def _origin(data: Any, what: str) -> RunOrigin | str:
    from sightglass.algorithms.classifier.parameters import NetworkChoice

    if isinstance(data, str):
        return data[:_LONGEST_DESCRIPTION]
    stated = table(data, what, *(each.name for each in fields(RunOrigin)))
    steps = typed(stated["steps"], what, list)
    if not 1 <= len(steps) <= MOST_STEPS:
        raise damaged(tr("{what} claims {count:,} values of the step η", what=what, count=len(steps)))
    network = typed(stated["network"], what, str)
    if network not in list(NetworkChoice):
        raise unknown(tr("{what} is of the network {name}", what=what, name=shown(network)))
    return RunOrigin(
        typed(stated["seed"], what, int),
        tuple(typed(step, what, float) for step in steps),
        network,
        typed(stated["weights"], what, int),
    )


def _film(data: Any, what: str) -> Film:
    stated = table(data, what, "files", "frame")
    paths = tuple(Path(name) for name in texts(stated["files"], tr("the files of {what}", what=what)))
    if not paths:
        raise damaged(tr("{what} has no files", what=what))
    return Film(paths, place(stated["frame"], tr("the frame of {what}", what=what), _MOST_FRAMES))


def _inputs(data: Any, what: str, algorithm: Algorithm[Any, Any], entries: Sequence[Entry]) -> tuple[int | None, ...]:
    chosen: list[int | None] = []
    for value in typed(data, tr("the inputs of {what}", what=what), list):
        if isinstance(value, str):
            if value not in _SPECIAL:
                raise unknown(tr("an input of {what} is {value}", what=what, value=shown(value)))
            chosen.append(_SPECIAL[value])
        elif value is None:
            chosen.append(None)
        else:
            chosen.append(entries[place(value, tr("an input of {what}", what=what), len(entries))].identity)
    if not algorithm.takes_many and len(chosen) not in (0, len(algorithm.inputs)):
        raise damaged(
            tr(
                "{what} has {count} inputs rather than {chosen}",
                what=what,
                count=len(algorithm.inputs),
                chosen=len(chosen),
            )
        )
    return tuple(chosen)


def _training(data: Any, what: str, entries: Sequence[Entry], parts: Source) -> TrainingState:
    # Most sessions have no training, and need not wait for all that one needs.
    from sightglass.algorithms.cnn.archive import read_npz
    from sightglass.algorithms.cnn.checkpoint import checkpoint_architecture

    stated = table(data, what, "batches", "checkpoint", "images", "is_guess")
    batches = typed(stated["batches"], tr("the batches of {what}", what=what), int)
    content = parts.get(typed(stated["checkpoint"], tr("the checkpoint of {what}", what=what), str))
    try:
        # What it was learned from is not here yet, so that this is all that can be told now.
        checkpoint_architecture(read_npz(content))
    except SightglassError as error:
        raise damaged(tr("{what} cannot be used ({reason})", what=what, reason=str(error).rstrip(".。"))) from error
    images = tuple(
        entries[place(image, tr("an image of {what}", what=what), len(entries))].identity
        for image in typed(stated["images"], tr("the images of {what}", what=what), list)
    )
    is_guess = typed(stated["is_guess"], tr("whether the images of {what} are known", what=what), bool)
    return TrainingState(batches, lambda: content, images, is_guess)


def _chosen(left_out: Sequence[int | None], entries: Sequence[Entry], current: Entry) -> tuple[int, ...]:
    """Give the images that a training would have been of when the session was saved: the current one, then others."""
    others = (entry.identity for entry in entries if entry is not current and entry.identity not in left_out)
    return (current.identity, *others)
