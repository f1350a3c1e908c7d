"""Running a batch: from files to pictures, with a journal, a rate and a report."""

import hashlib
import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.results import Table
from sightglass.algorithms.texts import tr
from sightglass.app.batch import journal, leftovers, pages
from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.plan import KEEP, Plan, found_files, planned
from sightglass.app.batch.work import Look, Outcome, Setup, Task, read_single, state_of
from sightglass.app.paths import exists, is_file, is_folder
from sightglass.app.recipes import RecipeError, RecipeStep, further_inputs, to_json

_NONE: Mapping[str, Path] = {}


class Executor(Protocol):
    """Does the tasks of a batch somewhere: see `processes.Processes`."""

    def outcomes(self, setup: Setup, tasks: Iterable[Task], look: Look) -> Iterator[Outcome]:
        """Give what comes of each task, and call `look` ten times a second; what that raises ends the work at once."""


@dataclass(frozen=True)
class Order:
    """What is wanted.

    Parameters
    ----------
    recipe : tuple of RecipeStep
        What is done with each file.
    files : tuple of str
        Files, folders and patterns; see `plan.found_files`.
    output : Path
        The folder for the pictures and the journal.
    form : str
        One of `plan.FORMATS`.
    inputs : mapping of str to Path
        The further images that the recipe needs, by the name of the image or of the input that takes it.
    again : bool
        Whether to begin anew rather than to go on where an earlier run ended.
    """

    recipe: tuple[RecipeStep, ...]
    files: tuple[str, ...]
    output: Path
    form: str = KEEP
    inputs: Mapping[str, Path] = field(default_factory=dict)
    again: bool = False


@dataclass(frozen=True)
class Report:
    """What came of a batch, or has come of it so far.

    `written` files were done now, `kept` ones in an earlier run; `renamed` ones could not give their name to their
    picture. `paged` of those done now hold several pages, the first of which is `page`; `pictures` counts them all.
    """

    output: Path
    total: int = 0
    written: int = 0
    kept: int = 0
    failures: tuple[Outcome, ...] = ()
    renamed: tuple[Task, ...] = ()
    seconds: float = 0.0
    pictures: int = 0
    paged: int = 0
    page: Path | None = None

    @property
    def is_complete(self) -> bool:
        """Whether every file was tried."""
        return self.written + self.kept + len(self.failures) == self.total

    def table(self) -> Table:
        """List what failed and why."""
        rows = tuple((str(outcome.task.source), outcome.problem) for outcome in self.failures)
        return Table("failures", tr("Files that failed"), (tr("File"), tr("Reason")), rows)

    def as_json(self) -> dict[str, Any]:
        """Describe it as JSON types."""
        return {
            "output": str(self.output),
            "files": self.total,
            "written": self.written,
            "pictures": self.pictures,
            "kept": self.kept,
            "failed": [{"file": str(outcome.task.source), "reason": outcome.problem} for outcome in self.failures],
            "renamed": [{"file": str(task.source), "output": str(task.target)} for task in self.renamed],
            "seconds": self.seconds,
        }

    def sentence(self) -> str:
        """Sum it up."""
        counts: dict[str, Any] = {
            "written": self.written, "total": self.total, "kept": self.kept, "failed": len(self.failures),
        }  # fmt: skip
        if self.kept and self.failures:
            text = tr("{written} of {total} files written, {kept} were there already, {failed} failed.", **counts)
        elif self.kept:
            text = tr("{written} of {total} files written, {kept} were there already.", **counts)
        elif self.failures:
            text = tr("{written} of {total} files written, {failed} failed.", **counts)
        else:
            text = tr("{written} of {total} files written.", **counts)
        if self.page is not None:
            text = tr(
                "{sentence} Files of several pages: {count}; each page is a picture of its own, such as “{name}”.",
                sentence=text,
                count=self.paged,
                name=self.page.name,
            )
        if self.is_complete:
            return text
        left = self.total - self.tried
        return tr("{sentence} Stopped before the end: {left} files are left.", sentence=text, left=left)

    @property
    def tried(self) -> int:
        """How many files are dealt with, one way or another."""
        return self.written + self.kept + len(self.failures)


class Batch:
    """One run of an order; `report` tells how far it is, also after it was stopped."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._start = time.monotonic()
        self._first: float | None = None
        self._total = self._written = self._kept = self._pictures = self._paged = 0
        self._page: Path | None = None
        self._failures: list[Outcome] = []
        self._unreadable: tuple[Outcome, ...] = ()
        self._renamed: tuple[Task, ...] = ()

    def report(self) -> Report:
        """Tell what came of it so far."""
        return Report(
            self._order.output, self._total, self._written, self._kept, (*self._unreadable, *self._failures),
            self._renamed, time.monotonic() - self._start, self._pictures, self._paged, self._page,
        )  # fmt: skip

    def run(self, executor: Executor, progress: Progress = SILENT) -> Report:
        """Do all that is not done yet.

        Raises
        ------
        BatchError, RecipeError, FileError
            If the batch cannot be begun or gone on with; what is wrong with a file is in the report.
        Cancelled, KeyboardInterrupt
            Out of `progress`; the journal then holds all that was done.
        """
        order = self._order
        if exists(order.output) and not is_folder(order.output):
            raise BatchError(
                tr("“{folder}” is a file, not a folder. Choose another folder for the pictures.", folder=order.output)
            )
        output = order.output.absolute()
        setup = Setup(json.dumps(to_json(order.recipe)), _chosen_inputs(order.recipe, order.inputs))
        sources, unreadable = found_files(order.files, output)
        with journal.opened(output, _checksum(setup, order.form), again=order.again) as log:
            plan = planned(sources, output, order.form, {path: entry.output for path, entry in log.written.items()})
            self._unreadable = tuple(_unreadable(Path(folder), output, error) for folder, error in unreadable.items())
            self._total, self._renamed = len(plan.tasks) + len(unreadable), plan.renamed
            left = [task for task in plan.tasks if not _is_done(task, log)]
            self._kept = len(plan.tasks) - len(left)
            self._start = time.monotonic()
            there = {output / entry.output for entry in log.written.values()} - {task.target for task in left}
            try:
                with closing(executor.outcomes(setup, left, lambda note="": self._tell(progress, note))) as outcomes:  # type: ignore[type-var]
                    for outcome in outcomes:
                        log.add(outcome)
                        self._note(outcome)
                        if not outcome.problem:
                            there.add(outcome.task.target)
                        self._tell(progress)
            finally:
                leftovers.remove(there)
        return self.report()

    def _note(self, outcome: Outcome) -> None:
        self._first = self._first or time.monotonic()
        if outcome.problem:
            self._failures.append(outcome)
            return
        self._written += 1
        self._pictures += outcome.pages
        if outcome.pages > 1:
            self._paged += 1
            self._page = self._page or pages.targets(outcome.task.target, outcome.pages)[0]

    def _tell(self, progress: Progress, note: str = "") -> None:
        report = self.report()
        message = tr("{tried} of {total} files", tried=report.tried, total=report.total)
        if report.failures:
            message = tr("{files}, {failed} failed", files=message, failed=len(report.failures))
        # Not from the start: until the first file comes, processes are started.
        since_first = self._written + len(self._failures) - 1
        if self._first is not None and since_first > 0:
            rate = since_first / max(time.monotonic() - self._first, 1e-3)
            left = _duration((report.total - report.tried) / rate)
            message = tr("{files}, {rate:.3g} per second, {left} left", files=message, rate=rate, left=left)
        if note:
            message = tr("{files}, {note}", files=message, note=note)
        progress.report(report.tried / max(1, report.total), message)


def _unreadable(folder: Path, output: Path, error: OSError) -> Outcome:
    reason = tr("The folder cannot be read: {reason}. Change its permissions, or leave it out.", reason=error.strerror)
    return Outcome(Task(folder, output), reason)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return tr("{hours} h {minutes:02} min", hours=hours, minutes=minutes)
    if minutes:
        return tr("{minutes} min {seconds:02} s", minutes=minutes, seconds=rest)
    return tr("{number} s", number=rest)


def _is_done(task: Task, log: journal.Journal) -> bool:
    entry = log.written.get(str(task.source))
    if entry is None or (entry.size, entry.modified) != state_of(task.source):
        return False
    return all(is_file(target) for target in pages.targets(task.target, entry.pages))


def _checksum(setup: Setup, form: str) -> str:
    """Stand for all that decides how the pictures come out, the state of further images too."""
    inputs = [(name, path, *state_of(Path(path))) for name, path in setup.inputs]
    return hashlib.sha256(json.dumps([setup.recipe, inputs, form]).encode()).hexdigest()


def _chosen_inputs(recipe: Sequence[RecipeStep], given: Mapping[str, Path] = _NONE) -> tuple[tuple[str, str], ...]:
    """Find the file of each further image that the recipe needs, and see that it can be read."""
    needed = further_inputs(recipe)
    slots = [entry.slot for entry in needed]
    names = {entry.name for entry in needed} | {slot for slot in slots if slots.count(slot) == 1}
    for name in given:
        if name not in names:
            known = tr("It needs {names}.", names=", ".join(sorted(names))) if names else tr("It needs none.")
            raise RecipeError(tr("The recipe needs no further image “{name}”. {known}", name=name, known=known))
    chosen = []
    for entry in needed:
        path = given.get(entry.name) or (given.get(entry.slot) if entry.slot in names else None)
        if path is None:
            raise RecipeError(
                tr(
                    "The recipe needs a further image, “{name}”, as “{slot}” of {algorithm}, which is the same "
                    "for all files.",
                    name=entry.name,
                    slot=entry.slot,
                    algorithm=entry.algorithm,
                ),
                f"Give it: --input {entry.slot if entry.slot in names else entry.name}=FILE.",
            )
        read_single(path)
        chosen.append((entry.name, str(path.absolute())))
    return tuple(chosen)


__all__ = ["Batch", "Executor", "Order", "Plan", "Report"]
