"""The network of the course on the 60,000 digits of MNIST beside PyTorch: time of an epoch, memory, and errors."""

import gzip
import os
import time
import tracemalloc
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from benchmarks.rows import Row, medians
from sightglass.algorithms.cnn.classification import Classification
from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from sightglass.algorithms.cnn.denoising import Denoising, DenoisingParameters
from sightglass.algorithms.cnn.presets import DENOISER_SGD, denoiser, six_twelve
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.training import Training

_FOLDER = Path(__file__).parents[2] / "shared" / "data" / "mnist"
_SEEDS = range(5)
_BATCH = 50
# An epoch of ours and one of the peer take turns in parts of so many batches, so that both meet the same moments.
_PART = 60
_AHEAD = 0.1
_WARM_UP = 2.5  # seconds


def measure() -> list[Row]:
    """Compare an epoch with PyTorch's, and the error after it with what the course comes to."""
    if not _FOLDER.is_dir():
        print("  Left out: MNIST is not in ../shared/data/mnist.")
        return []
    data = Dataset(_part("train"), _part("t10k"), "MNIST")
    rows = []
    if find_spec("torch") is None:
        print("  Left out: PyTorch, which is not installed (make peers).")
    else:
        rows += [_beside_torch(data, threads) for threads in (2, 1)]
        rows.append(_denoiser_beside_torch())
    rows += [_memory(data), *_errors(data)]
    return rows


def _part(name: str) -> LabelledImages:
    pixels = _bytes(f"{name}-images-idx3-ubyte.gz")[16:].reshape(-1, 28, 28)
    labels = _bytes(f"{name}-labels-idx1-ubyte.gz")[8:].astype(np.int64)
    return LabelledImages(pixels, labels, tuple("0123456789"), name)


def _bytes(name: str) -> np.ndarray:
    return np.frombuffer(gzip.decompress((_FOLDER / name).read_bytes()), np.uint8)


def _training(data: Dataset, seed: int = 0, epochs: int = 1, threads: int | None = None) -> Training:
    architecture = six_twelve()
    sgd = SGD(step=1.0, batch_size=_BATCH, seed=seed, epochs=epochs)
    return Training(Classification(data, architecture), architecture, sgd, threads=threads)


def _beside_torch(data: Dataset, threads: int) -> Row:
    # Where there may be two, ours takes what is faster at the time, as it does in the window.
    going = _training(data, threads=None if threads > 1 else 1, epochs=1000)

    def ours() -> None:
        before, seconds = going.batches, going.seconds
        while going.batches < before + _PART:
            going.advance()
        # A group of batches may go beyond the part.
        times.append((going.seconds - seconds) / (going.batches - before))
        # What is ordered ahead is computed in this time, and not in that of the peer.
        time.sleep(_AHEAD)

    _warm_up(going)
    times: list[float] = []
    _, theirs = medians(ours, _torch_part(data, threads), seconds=4.0)
    going.rest()
    batches = len(data.train.images) // _BATCH
    name = f"6c-2s-12c-2s, an epoch of 60,000, {threads} thread{'s' if threads > 1 else ''}"
    return Row(name, float(np.median(times[1:])) * batches, "PyTorch", theirs / _PART * batches, 0.9)


def _warm_up(going: Training) -> None:
    """Go on until the processes for the halves of each batch are there."""
    end = time.perf_counter() + _WARM_UP
    while time.perf_counter() < end:
        going.advance()


def _torch_part(data: Dataset, threads: int) -> Callable[[], None]:
    """Give what trains PyTorch's network by some batches, in the way that is usual with it."""
    import torch  # type: ignore[import-not-found]

    torch.set_num_threads(threads)
    nn = torch.nn
    model = nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.Sigmoid(), nn.AvgPool2d(2), nn.Conv2d(6, 12, 5), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Flatten(), nn.Linear(192, 10), nn.Sigmoid(),
    )  # fmt: skip
    # All images as floats beforehand, which takes 188 MB: ours brings them from 8 bits batch by batch.
    images = torch.from_numpy(data.train.images.astype(np.float32)[:, None] / 255)
    targets = torch.from_numpy(np.eye(10, dtype=np.float32)[data.train.labels])
    descent = torch.optim.SGD(model.parameters(), lr=1.0)

    def part() -> None:
        order = torch.randperm(len(images))[: _PART * _BATCH]
        for start in range(0, len(order), _BATCH):
            places = order[start : start + _BATCH]
            error = model(images[places]) - targets[places]
            descent.zero_grad()
            (0.5 * (error**2).sum() / _BATCH).backward()
            descent.step()

    return part


def _memory(data: Dataset) -> Row:
    # The peak of what is allocated, by NumPy too; that of the process would be the peer's.
    tracemalloc.start()
    going = _training(data, epochs=1000)
    while going.batches < _PART:
        going.advance()
    list(going.task.evaluate(going.network))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    _warm_up(going)
    processes = sum(map(_megabytes, _children()))
    going.rest()
    name = f"memory of a training beyond the data, {processes:.0f} MB of it its processes"
    return Row(name, peak / 1e6 + processes, "limit", 200.0, 1.0, "MB")


def _children() -> list[Path]:
    """Give the folders in /proc of the processes that this one has started."""
    own = str(os.getpid())
    folders = [each for each in Path("/proc").glob("[0-9]*") if (each / "stat").exists()]
    return [each for each in folders if (each / "stat").read_text().rsplit(")", 1)[1].split()[1] == own]


def _megabytes(process: Path) -> float:
    """Give the memory of a process, with its share of what it has in common with others."""
    lines = dict(line.split(":", 1) for line in (process / "smaps_rollup").read_text().splitlines()[1:])
    return float(lines["Pss"].split()[0]) / 1000


def _errors(data: Dataset) -> list[Row]:
    rows = []
    for seed in _SEEDS:
        going = _training(data, seed=seed)
        while not going.is_finished:
            going.advance()
        error = going.snapshot().epochs[0].test_error
        assert error is not None
        rows.append(Row(f"test error after 1 epoch, seed {seed}", 100 * error, "the course", 12.0, 1.0, "%"))
    return rows


def _denoiser_beside_torch() -> Row:
    import torch

    torch.set_num_threads(1)
    nn = torch.nn
    architecture, side, batch = denoiser(1, 32), 32, DENOISER_SGD.batch_size
    image = np.random.default_rng(0).random((200, 200), np.float32)
    task = Denoising([image], architecture, DenoisingParameters(patches=10 * batch))
    going = Training(task, architecture, DENOISER_SGD.replaced(epochs=1000), threads=1)
    model = nn.Sequential(
        nn.Conv2d(1, 24, 5, padding=2), nn.ReLU(), nn.Conv2d(24, 48, 3, padding=1), nn.ReLU(),
        nn.Conv2d(48, 1, 3, padding=1),
    )  # fmt: skip
    descent = torch.optim.SGD(model.parameters(), lr=DENOISER_SGD.step, momentum=DENOISER_SGD.momentum)
    noisy, clean = torch.rand(batch, 1, side, side), torch.rand(batch, 1, side, side)

    def theirs() -> None:
        descent.zero_grad()
        nn.functional.mse_loss(model(noisy), clean).backward()
        descent.step()

    # Ours draws the noise too.
    own, other = medians(going.step, theirs, seconds=2.0)
    return Row("denoiser, a batch of 16 gray patches of 32 x 32, 1 thread", own, "PyTorch", other, 1.5)
