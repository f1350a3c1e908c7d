"""A denoiser that is trained batch by batch on patches, and tested on an image that it does not learn from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.checkpoint import from_checkpoint, to_checkpoint
from sightglass.algorithms.cnn.denoising import Denoising, FloatPicture, HeldOut, add_noise
from sightglass.algorithms.cnn.denoising_network import DenoisingNetwork
from sightglass.algorithms.cnn.errors import WeightsError
from sightglass.algorithms.cnn.trained import Trained
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.cnn.watched import WatchedTraining
from sightglass.algorithms.denoiser.parameters import Denoiser
from sightglass.algorithms.denoiser.rivals import Rival, rivals
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Pixels, luminance, read_only
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.stepwise import run_to_end
from sightglass.algorithms.texts import tr

# As a share of all the work.
_RIVALS = 0.05
# Beyond that the test after each epoch takes longer than the epoch.
_LARGEST = 1_100_000


@dataclass(frozen=True, eq=False)
class DenoiserResult:
    """A denoiser as far as it is trained.

    Parameters
    ----------
    parameters : Denoiser
        What was asked for.
    image : Image
        The one that is denoised.
    learned_from : tuple of str
        The names of the images that patches come from.
    held_out : HeldOut
        What is denoised: all of the image, or its right half where its left half is learned from.
    trained : Trained
        Weights, losses and figures so far.
    rivals : tuple of Rival
        What other methods make of the same image.
    origin : DenoiserRun
        What goes on from here.
    """

    parameters: Denoiser
    image: Image
    learned_from: tuple[str, ...]
    held_out: HeldOut
    trained: Trained
    rivals: tuple[Rival, ...]
    origin: "DenoiserRun"

    @property
    def architecture(self) -> Architecture:
        """The network's layers."""
        return self.trained.architecture

    @property
    def origin_of_pictures(self) -> tuple[int, int]:
        """Row and column of the image where what is denoised begins."""
        return 0, self.image.columns - self.held_out.clean.shape[1]

    @property
    def denoised(self) -> FloatPicture | None:
        """What the network made of the image in its last test; None before."""
        found = self.trained.detail
        return found if isinstance(found, np.ndarray) else None

    @property
    def psnr(self) -> float | None:
        """Of what the network made of the image in its last test, in dB; None before."""
        return None if self.denoised is None else psnr(self.held_out.clean, self.denoised, 1.0)

    @property
    def learned(self) -> DenoisingNetwork:
        """The network with its weights so far."""
        return DenoisingNetwork(self.trained.network(), self.parameters.residual, self.parameters.sigma)

    def with_weights(self, learned: DenoisingNetwork, parameters: Denoiser) -> "DenoiserResult":
        """Give a denoiser of the same images that starts from a network that has learned before.

        Parameters
        ----------
        learned : DenoisingNetwork
            Its layers have to be those that the parameters ask for.
        parameters : Denoiser
            How it is to be trained on.

        Returns
        -------
        DenoiserResult
            Before its first batch.

        Raises
        ------
        SightglassError
            If its layers are others.
        """
        start = np.array(learned.network.flat)
        return DenoiserRun(self.origin.images, parameters, self, start=start).snapshot()

    def with_checkpoint(self, arrays: Arrays) -> "DenoiserResult":
        """Give a denoiser of the same images and parameters that goes on where a checkpoint was written.

        Parameters
        ----------
        arrays : mapping
            What `checkpoint` gave, as `read_npz` reads it.

        Returns
        -------
        DenoiserResult
            With weights, losses and figures of the checkpoint.

        Raises
        ------
        SightglassError
            If it is no checkpoint, damaged, or of another network or number of patches.
        """
        return DenoiserRun(self.origin.images, self.parameters, self, checkpoint=arrays).snapshot()

    def checkpoint(self) -> bytes:
        """Write the training as it is now, which may be further than this result; only while it rests."""
        return to_checkpoint(self.origin.training)

    @property
    def noisy_psnr(self) -> float:
        """Of the image as it is given to all methods, in dB."""
        return psnr(self.held_out.clean, self.held_out.noisy, 1.0)


class DenoiserRun(WatchedTraining):
    """Trains, some batches at a time.

    Parameters
    ----------
    images : sequence of Image
        The first is denoised; the others are learned from. A single one is halved.
    parameters : Denoiser
        Noise, network and training.
    previous : DenoiserResult or None
        Gone on with where images, noise, network, seed and batches are the same.
    progress : Progress
        Told while other methods are tried.
    checkpoint : mapping or None
        Gone on with, whatever `previous` is; see `DenoiserResult.with_checkpoint`.
    start : ndarray or None
        Weights to start from, whatever `previous` is; see `DenoiserResult.with_weights`.

    Raises
    ------
    ImageError
        If the image is too large to be denoised after each epoch, or too small to be halved.
    WeightsError
        If the checkpoint is of another network or number of patches.
    """

    def __init__(
        self,
        images: Sequence[Image],
        parameters: Denoiser,
        previous: DenoiserResult | None = None,
        progress: Progress = SILENT,
        checkpoint: Arrays | None = None,
        start: Array | None = None,
    ) -> None:
        self._images, self._parameters = tuple(images), parameters
        self.is_loaded = checkpoint is not None or start is not None
        self._held_out: HeldOut
        self._rivals: tuple[Rival, ...]
        before = None if previous is None else previous.origin
        if not self.is_loaded and before is not None and before._is_gone_on_with(self._images, parameters):
            self.training, self._held_out, self._rivals = before.training, before._held_out, before._rivals
            self.training.adjust(parameters.sgd)
            self.is_loaded = before.is_loaded
            if self.is_loaded and not self.training.is_tested:
                self.training.test(progress)
            return
        first = images[0]
        if first.rows * first.columns > _LARGEST:
            raise ImageError(
                tr(
                    "“{name}” is denoised after every epoch, and has {pixels:,} pixels. Crop it (Image > "
                    "Crop) or make it smaller: up to a million pixels are quick enough. The page Apply "
                    "denoises images of any size by a network that has learned before.",
                    name=first.name,
                    pixels=first.rows * first.columns,
                )
            )
        learned, self._held_out = _prepared(self._images, parameters)
        channels = 1 if self._held_out.clean.ndim == 2 else 3
        architecture = parameters.architecture(channels)
        task = Denoising(learned, architecture, parameters.denoising, self._held_out)
        keeps_rivals = before is not None and before._has_the_noise_of(self._images, parameters)
        self._rivals = (
            before._rivals if before is not None and keeps_rivals
            else rivals(self._held_out, parameters.sigma, progress)
        )  # fmt: skip
        self.training = (
            Training(task, architecture, parameters.sgd, start=start) if checkpoint is None
            else self._gone_on_with(checkpoint, task, architecture)
        )  # fmt: skip
        self.training.adjust(parameters.sgd)

    def _gone_on_with(self, checkpoint: Arrays, task: Denoising, architecture: Architecture) -> Training:
        training = from_checkpoint(checkpoint, task)
        wanted, found = self._parameters.sgd, training.sgd
        is_same_way = (found.seed, found.batch_size, found.shuffle) == (wanted.seed, wanted.batch_size, wanted.shuffle)
        if training.architecture != architecture or not is_same_way:
            raise WeightsError(
                tr(
                    "This checkpoint is of another network, or of batches in another order. Choose the "
                    "parameters that it was made with."
                )
            )
        return training

    @property
    def images(self) -> tuple[Image, ...]:
        """The image that is denoised, and those that are learned from."""
        return self._images

    def _has_the_noise_of(self, images: tuple[Image, ...], parameters: Denoiser) -> bool:
        mine = self._parameters
        same_images = len(images) == len(self._images) and all(
            one is other for one, other in zip(images, self._images, strict=True)
        )
        return same_images and (mine.sigma, mine.noise_seed) == (parameters.sigma, parameters.noise_seed)

    def _is_gone_on_with(self, images: tuple[Image, ...], parameters: Denoiser) -> bool:
        mine, sgd = self.training.sgd, parameters.sgd
        return (
            self._has_the_noise_of(images, parameters)
            and self._parameters.denoising == parameters.denoising
            and (self._parameters.maps, self._parameters.side) == (parameters.maps, parameters.side)
            and (mine.seed, mine.batch_size) == (sgd.seed, sgd.batch_size)
        )

    def snapshot(self) -> DenoiserResult:
        """Give the denoiser so far."""
        others = self._images[1:] or self._images[:1]
        return DenoiserResult(
            self._parameters, self._images[0], tuple(image.name for image in others), self._held_out,
            self.training.snapshot(), self._rivals, self,
        )  # fmt: skip


def _prepared(images: tuple[Image, ...], parameters: Denoiser) -> tuple[list[FloatPicture], HeldOut]:
    """Bring images to 0 to 1 and to the channels of the first; give what is learned from, and what is denoised."""
    first = images[0]
    is_gray = first.channels == 1
    clean = shares_of(_clean_pixels(first), first, is_gray)
    noisy = None if first.clean is None else shares_of(first.pixels, first, is_gray)
    learned = [shares_of(_clean_pixels(image), image, is_gray) for image in images[1:]]
    if not learned:
        if first.columns < 2 * parameters.side or first.rows < parameters.side:
            raise ImageError(
                tr(
                    "“{name}” has {columns} × {rows} px: its halves are smaller than a patch. Open other "
                    "images to learn from, or choose smaller patches.",
                    name=first.name,
                    columns=first.columns,
                    rows=first.rows,
                )
            )
        middle = first.columns // 2
        learned, clean = [clean[:, :middle]], np.ascontiguousarray(clean[:, middle:])
        noisy = None if noisy is None else np.ascontiguousarray(noisy[:, middle:])
    if noisy is None:
        # Apart from the noise of the patches, which is drawn with other seeds.
        noisy = add_noise(clean, parameters.sigma, np.random.default_rng((parameters.noise_seed, 2**20)))
    return learned, HeldOut(read_only(clean), read_only(noisy))


def _clean_pixels(image: Image) -> Pixels:
    return image.pixels if image.clean is None else image.clean


def shares_of(pixels: Pixels, image: Image, is_gray: bool) -> FloatPicture:
    """Bring pixels of an image to 0 to 1, without alpha.

    Parameters
    ----------
    pixels : ndarray
        Those of the image, or its clean ones.
    image : Image
        Says what black and white are.
    is_gray : bool
        Whether (rows, columns) is wanted rather than (rows, columns, 3).

    Returns
    -------
    ndarray of float32
        Of the size of the pixels.
    """
    low, high = image.value_range
    values = np.ascontiguousarray(pixels, np.float32)
    if is_gray:
        values = np.asarray(luminance(values), np.float32)
    else:
        values = np.stack([values] * 3, -1) if values.ndim == 2 else np.ascontiguousarray(values[..., :3])
    return np.asarray((values - np.float32(low)) * np.float32(1 / (high - low)), np.float32)


def begin(
    *images: Image, parameters: Denoiser, previous: DenoiserResult | None = None, progress: Progress = SILENT
) -> DenoiserRun:
    """Start a training, or go on with one.

    Parameters
    ----------
    *images : Image
        See `DenoiserRun`.
    parameters : Denoiser
        Noise, network and training.
    previous : DenoiserResult or None
        See `DenoiserRun`.
    progress : Progress
        Told while other methods are tried.

    Returns
    -------
    DenoiserRun
        Before its next batch.
    """
    return DenoiserRun(images, parameters, previous, progress)


def run(*images: Image, parameters: Denoiser, progress: Progress = SILENT) -> DenoiserResult:
    """Train a denoiser.

    Parameters
    ----------
    *images : Image
        See `DenoiserRun`.
    parameters : Denoiser
        Noise, network and training.
    progress : Progress
        Told while other methods are tried, and after every few batches.

    Returns
    -------
    DenoiserResult
        After all epochs, or where the loss was no number any more.
    """
    going = begin(*images, parameters=parameters, progress=PartOfProgress(progress, 0.0, _RIVALS))
    return run_to_end(going, PartOfProgress(progress, _RIVALS, 1.0, has_results_of_whole=True))
