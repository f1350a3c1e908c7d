"""Why a training was stopped: as data, so that it is said in the language of whoever reads it."""

import math
from dataclasses import asdict, dataclass
from typing import Any

from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

LOSS, GRADIENT, WEIGHTS = "loss", "gradient", "weights"
_NAMES = {LOSS: marked("The loss"), GRADIENT: marked("The gradient"), WEIGHTS: marked("The weights")}
_NOT_A_NUMBER, _INFINITE = marked("not a number"), marked("infinite")


@dataclass(frozen=True)
class Halt:
    """Numbers that became infinite, or no numbers any more.

    Parameters
    ----------
    what : str
        `LOSS`, `GRADIENT` or `WEIGHTS`.
    is_number : bool
        Whether it became infinite; else it is no number.
    epoch, batch : int
        In which, from 1; 0 before any step.
    step : float
        The step that was too large.
    calmer : float or None
        The step that brings the loss down most; None where none does.
    told : str
        What a checkpoint of an earlier version says in its own words, in the place of all else.
    """

    what: str
    is_number: bool
    epoch: int
    batch: int
    step: float
    calmer: float | None
    told: str = ""

    def __post_init__(self) -> None:
        """Refuse what no training has told: it may come from a file."""
        if self.what not in _NAMES:
            raise ValueError(f"{self.what!r} cannot stop a training")
        whole = (self.epoch, self.batch)
        numbers = (*whole, self.step, 0.0 if self.calmer is None else self.calmer)
        is_sound = type(self.told) is str and type(self.is_number) is bool
        is_sound = is_sound and all(type(number) is int for number in whole)
        if not is_sound or not all(type(number) in (int, float) and math.isfinite(number) for number in numbers):
            raise ValueError("What stopped the training is told with values of other types")

    def sentence(self) -> str:
        """Say it in the language of the program."""
        if self.told:
            return self.told
        what, value = tr(_NAMES[self.what]), tr(_INFINITE if self.is_number else _NOT_A_NUMBER)
        if not self.batch:
            return tr(
                "{what} became {value} before any step: the weights it starts from, or a gain, are "
                "too large. Choose smaller ones.",
                what=what,
                value=value,
            )
        return tr(
            "{what} became {value} in batch {batch} of epoch {epoch}: the step of {step} is too "
            "large for this network. {advice} The weights from before the loss shot up are kept.",
            what=what,
            value=value,
            batch=self.batch,
            epoch=self.epoch,
            step=number_text(self.step),
            advice=self._advice(),
        )

    @classmethod
    def in_words(cls, told: str) -> "Halt":
        """Give what is known in words alone."""
        return cls(LOSS, False, 0, 0, 0.0, None, told)

    def to_json(self) -> dict[str, Any]:
        """Describe it for a checkpoint."""
        return asdict(self)

    def _advice(self) -> str:
        if self.calmer is None:
            return tr(
                "From the weights as they are no step brings the loss down: choose a smaller one and press Restart."
            )
        return tr(
            "Choose {calmer}: of the steps that were tried on this batch it brings the loss down most.",
            calmer=number_text(self.calmer),
        )
