"""A training as the bytes of a file, to be gone on with as if it had never been left."""

import json
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays, write_npz
from sightglass.algorithms.cnn.classification import Classification
from sightglass.algorithms.cnn.dataset import LabelledImages
from sightglass.algorithms.cnn.errors import WeightsError
from sightglass.algorithms.cnn.evaluation import Evaluation
from sightglass.algorithms.cnn.halt import Halt
from sightglass.algorithms.cnn.history import EpochFigures, Growing
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.trained import Task
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.cnn.weights import array_to_text, text_to_array
from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.texts import marked, tr

VERSION = 1
_NUMBERS = ("weights", "velocity", "losses", "smoothed", "norms")
# What the last test of a classifier gave; older checkpoints do not have it.
_OUTPUTS = "outputs"
_DAMAGED = marked("This checkpoint is damaged: {what}. Choose another one, or start anew.")


def to_checkpoint(training: Training) -> bytes:
    """Write a training between two batches.

    Parameters
    ----------
    training : Training
        At any point of its way.

    Returns
    -------
    bytes
        An NPZ file: weights, velocities, losses and norms, what the last test of a classifier gave, and as JSON the
        architecture, the parameters, the figures of the epochs and how many batches were made. Order and noise follow
        from seed, epoch and batch, so these stand for the state of the random numbers.
    """
    header = {
        "version": VERSION,
        "architecture": training.architecture.to_json(),
        "sgd": training.sgd.to_json(),
        "samples": training.task.count,
        "epochs": [asdict(figures) for figures in training.epochs],
        "epoch_mistakes": training.epoch_mistakes,
        "epoch_seconds": training.epoch_seconds,
        "seconds": training.seconds,
        "stopped": training.stopped,
        "halt": None if training.halt is None else training.halt.to_json(),
    }
    found = training.detail
    return write_npz(
        {
            "header": text_to_array(json.dumps(header)),
            "weights": training.network.flat,
            "velocity": training.descent.velocity,
            "losses": training.losses.view(),
            "smoothed": training.smoothed.view(),
            "norms": training.norms.view(),
            **({_OUTPUTS: found.outputs} if isinstance(found, Evaluation) else {}),
        }
    )


def is_checkpoint(arrays: Arrays) -> bool:
    """Tell whether what `read_npz` gave is a checkpoint rather than weights alone."""
    return set(arrays) - {_OUTPUTS} == {"header", *_NUMBERS}


def checkpoint_architecture(arrays: Arrays) -> Architecture:
    """Give the network of a checkpoint; see `from_checkpoint` for what is raised."""
    return Architecture.from_json(_header(arrays).get("architecture"))


def _header(arrays: Arrays) -> dict[str, Any]:
    if not is_checkpoint(arrays):
        raise WeightsError(tr("This is no checkpoint of a training. Choose one, or load it as weights."))
    try:
        header = json.loads(array_to_text(arrays["header"]))
    except (ValueError, RecursionError) as error:
        raise WeightsError(tr(_DAMAGED, what=tr("its header cannot be read ({error})", error=error))) from None
    if not isinstance(header, dict):
        raise WeightsError(tr(_DAMAGED, what=tr("its header is no table")))
    return header


def from_checkpoint(arrays: Arrays, task: Task) -> Training:
    """Go on with what `to_checkpoint` gave.

    Parameters
    ----------
    arrays : mapping
        The file, as `read_npz` gives it.
    task : Task
        The same as before: its samples are not in the file.

    Returns
    -------
    Training
        It ends with the same weights, to the last bit, as if it had not been left.

    Raises
    ------
    WeightsError
        If the file is no checkpoint, damaged, or of another number of samples.
    ArchitectureError
        If its network cannot be built.
    """
    header = _header(arrays)
    try:
        if header["version"] != VERSION:
            raise WeightsError(tr("This checkpoint is of a newer version. Update Sightglass to read it."))
        sgd = SGD.from_json(header["sgd"])
        figures = [EpochFigures(**each) for each in header["epochs"]]
        samples, mistakes = int(header["samples"]), int(header["epoch_mistakes"])
        seconds, epoch_seconds = float(header["seconds"]), float(header["epoch_seconds"])
        halt = _halt(header)
        architecture = Architecture.from_json(header["architecture"])
    except (ValueError, KeyError, TypeError, RecursionError, ParameterError) as error:
        raise WeightsError(tr(_DAMAGED, what=tr("its header cannot be read ({error})", error=error))) from None
    if samples != task.count:
        raise WeightsError(
            tr(
                "This checkpoint is of {samples} samples, but there are {count}. Choose the data it was made with.",
                samples=samples,
                count=task.count,
            )
        )
    _check_array("weights", arrays["weights"], (architecture.parameters,))
    training = Training(task, architecture, sgd, start=arrays["weights"])
    _check(training, arrays, figures)
    training.descent.velocity[...] = arrays["velocity"]
    training.losses = Growing((), np.float64, arrays["losses"])
    training.smoothed = Growing((), np.float64, arrays["smoothed"])
    training.norms = Growing(arrays["norms"].shape[1:], np.float32, arrays["norms"])
    training.epochs = figures
    training.epoch_mistakes, training.epoch_seconds, training.seconds = mistakes, epoch_seconds, seconds
    training.halt = halt
    if _OUTPUTS in arrays and isinstance(task, Classification):
        training.detail = _evaluation(arrays[_OUTPUTS], task.dataset.test)
    return training


def _evaluation(outputs: NDArray[Any], images: LabelledImages) -> Evaluation | None:
    """Give what was found of these test images; of others it says nothing, and the network is to be tested anew."""
    if outputs.ndim == 2 and len(outputs) != len(images.images):
        return None
    _check_array(_OUTPUTS, outputs, (len(images.images), len(images.classes)), may_be_infinite=True)
    outputs = outputs.astype(np.float32)
    outputs.flags.writeable = False
    return Evaluation(images, outputs)


def _halt(header: dict[str, Any]) -> Halt | None:
    # Earlier versions wrote the words alone.
    if header.get("halt") is not None:
        return Halt(**header["halt"])
    return Halt.in_words(str(header["stopped"])) if header["stopped"] else None


def _check(training: Training, arrays: Arrays, figures: list[EpochFigures]) -> None:
    batches = len(arrays["losses"]) if arrays["losses"].ndim else -1
    _check_array("velocity", arrays["velocity"], training.network.flat.shape)
    _check_array("losses", arrays["losses"], (batches,))
    _check_array("smoothed", arrays["smoothed"], (batches + 1 if batches else 0,))
    _check_array("norms", arrays["norms"], (batches, *training.norms.view().shape[1:]), may_be_infinite=True)
    if any(not isinstance(value, int | float | None) for each in figures for value in asdict(each).values()):
        raise WeightsError(tr(_DAMAGED, what=tr("the figures of its epochs are no numbers")))
    per_epoch = training.batches_per_epoch
    if not len(figures) * per_epoch <= batches <= (len(figures) + 1) * per_epoch:
        raise WeightsError(
            tr(_DAMAGED, what=tr("{batches} batches do not fit to {count} epochs", batches=batches, count=len(figures)))
        )


def _check_array(name: str, array: NDArray[Any], shape: tuple[int, ...], *, may_be_infinite: bool = False) -> None:
    if array.dtype.kind != "f" or array.shape != shape:
        raise WeightsError(
            tr(
                _DAMAGED,
                what=tr("{name} are {dtype} of the shape {shape}", name=name, dtype=array.dtype, shape=array.shape),
            )
        )
    if not may_be_infinite and not np.isfinite(array).all():
        raise WeightsError(tr(_DAMAGED, what=tr("{name} hold values that are not finite", name=name)))
