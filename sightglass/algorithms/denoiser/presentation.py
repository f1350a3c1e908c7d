"""What is shown of a denoiser: the image before and after, beside other methods, and how it learned."""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from sightglass.algorithms.cnn.watched import loss_plot, network_files, with_loss
from sightglass.algorithms.denoiser.run import DenoiserResult
from sightglass.algorithms.metrics import ssim
from sightglass.algorithms.results import Axis, Colormap, Curve, Picture, Plot, Presentation, Scalar, Table
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text

_LEVELS = (0.0, 1.0)


def present(result: DenoiserResult) -> Presentation:
    """Turn a denoiser, trained as far as it is, into what is shown.

    Parameters
    ----------
    result : DenoiserResult
        At any time.

    Returns
    -------
    Presentation
        The denoised image first once there is one; with the weights among the files at the end.
    """
    return Presentation(
        tuple(_pictures(result)), tuple(_plots(result)), tuple(_tables(result)), _scalars(result),
        tuple(_sentences(result)), files=network_files(result.trained, result.learned.to_npz),
    )  # fmt: skip


def _pictures(result: DenoiserResult) -> Iterator[Picture]:
    origin = result.origin_of_pictures
    for picture in _whole_pictures(result):
        # Values beyond black and white, which some methods give, are seen as these.
        pixels = picture.pixels if picture.colormap is Colormap.DIVERGING else np.clip(picture.pixels, *_LEVELS)
        yield replace(picture, pixels=pixels, origin=origin)


def _whole_pictures(result: DenoiserResult) -> Iterator[Picture]:
    noisy = result.held_out.noisy
    if result.denoised is not None:
        yield Picture("denoised", tr("Denoised by the network"), result.denoised, _LEVELS)
    yield Picture("noisy", tr("Noisy image"), noisy, _LEVELS)
    for rival in result.rivals:
        yield Picture(rival.key, rival.setting.described, rival.pixels, _LEVELS)
    yield Picture("clean", tr("Clean image"), result.held_out.clean, _LEVELS)
    if result.denoised is not None:
        removed = np.ascontiguousarray(noisy - result.denoised)
        bound = 4 * max(result.parameters.sigma, 1e-3)
        if removed.ndim == 3:
            removed = np.ascontiguousarray(removed.mean(axis=2))
        yield Picture("removed", tr("What the network took away"), removed, (-bound, bound), Colormap.DIVERGING,
                      value_axis=Axis(tr("Noisy − denoised"), tr("of white")))  # fmt: skip


def update(shown: Presentation, result: DenoiserResult) -> Presentation:
    """Bring the curve of the loss up to date.

    Parameters
    ----------
    shown : Presentation
        Of the same training, some batches ago.
    result : DenoiserResult
        As it is now.

    Returns
    -------
    Presentation
        With the newest loss, and all else as it was.
    """
    return with_loss(shown, _loss_plot(result))


def _loss_plot(result: DenoiserResult) -> Plot:
    return loss_plot(result.trained, tr("Mean squared error"), is_log=True)


def _plots(result: DenoiserResult) -> Iterator[Plot]:
    trained = result.trained
    yield _loss_plot(result)
    epochs = np.array([figures.epoch for figures in trained.epochs], np.float64)
    found = np.array([figures.psnr for figures in trained.epochs], np.float64)
    ends = np.array([0.0, max(1.0, float(epochs[-1]) if epochs.size else 1.0)])
    curves = [Curve(tr("Network"), epochs, found)]
    for title, value in (
        *((tr(rival.title), rival.psnr) for rival in result.rivals),
        (tr("Noisy image"), result.noisy_psnr),
    ):
        curves.append(Curve(title, ends, np.full(2, value), style="dashed"))
    x_axis, y_axis = Axis(tr("Epoch"), is_counted=True), Axis("PSNR", "dB")
    yield Plot("psnr", tr("How near the clean image"), x_axis, y_axis, tuple(curves))


def _tables(result: DenoiserResult) -> Iterator[Table]:
    clean = result.held_out.clean
    rows: list[tuple[Scalar, ...]] = [
        (tr("Noisy image"), "", result.noisy_psnr, ssim(clean, result.held_out.noisy, 1.0))
    ]
    rows += [
        (tr(rival.title), str(rival.setting), rival.psnr, ssim(clean, rival.pixels, 1.0)) for rival in result.rivals
    ]
    if result.denoised is not None:
        epochs = result.trained.epochs
        # A training that goes astray gives values of any size.
        sane = np.clip(result.denoised, -1, 2)
        setting = tr("epoch {epoch}", epoch=epochs[-1].epoch) if epochs else tr("loaded")
        rows.append((tr("Network"), setting, result.psnr or math.nan, ssim(clean, sane, 1.0)))
    yield Table(
        "methods", tr("Methods on the same image"), (tr("Method"), tr("Setting"), tr("PSNR (dB)"), "SSIM"), tuple(rows)
    )
    yield Table(
        "layers", tr("Layers"), (tr("Layer"), tr("Maps"), tr("Weights"), tr("Sees")),
        tuple((f"{each.number} {tr(each.layer.TITLE)}", each.output_shape.channels, each.parameters,
               f"{each.field.rows} × {each.field.columns}") for each in result.architecture.figures),
    )  # fmt: skip
    yield Table(
        "epochs", tr("Epochs"), (tr("Epoch"), tr("Loss"), tr("PSNR (dB)"), tr("Time (s)")),
        tuple((each.epoch, each.loss, each.psnr or math.nan, each.seconds) for each in result.trained.epochs),
    )  # fmt: skip


def _scalars(result: DenoiserResult) -> dict[str, Scalar]:
    trained = result.trained
    values: dict[str, Scalar] = {
        "weights": result.architecture.parameters,
        "batches": trained.batches,
        "epochs": len(trained.epochs),
        "seconds_of_training": trained.seconds,
        "psnr_noisy": result.noisy_psnr,
        **{f"psnr_{rival.key}": rival.psnr for rival in result.rivals},
    }
    if trained.batches:
        values["loss"] = float(trained.smoothed[-1])
    if trained.epochs and trained.epochs[-1].psnr is not None:
        values["psnr"] = trained.epochs[-1].psnr
    return values


def _sentences(result: DenoiserResult) -> Iterator[str]:
    trained = result.trained
    if trained.stopped:
        yield trained.stopped
    names = ", ".join(f"“{name}”" for name in result.learned_from)
    if result.learned_from == (result.image.name,):
        yield tr("The network learns from the left half of {names} and is tested on its right half.", names=names)
    else:
        yield tr("The network learns from {names} and is tested on “{name}”.", names=names, name=result.image.name)
    if result.psnr is not None:
        others = tr(" and ").join(
            tr("{psnr:.2f} dB by {method}", psnr=rival.psnr, method=tr(rival.title.lower())) for rival in result.rivals
        )
        text = marked(
            "With the weights that were loaded its PSNR is {psnr:.2f} dB, from {noisy:.2f} dB of the noisy image; "
            "{others}, each at its best of five settings."
        )
        if trained.epochs:
            text = marked(
                "After epoch {epoch} its PSNR is {psnr:.2f} dB, from {noisy:.2f} dB of the noisy image; "
                "{others}, each at its best of five settings."
            )
        epoch = trained.epochs[-1].epoch if trained.epochs else 0
        yield tr(text, epoch=epoch, psnr=result.psnr, noisy=result.noisy_psnr, others=others)
    # There is no speed yet where it was only brought back.
    if trained.images_per_second and not trained.is_finished:
        rate = number_text(round(trained.images_per_second))
        yield tr(
            "{rate} patches per second; about {seconds_left:.0f} s more, without tests.",
            rate=rate,
            seconds_left=trained.seconds_left,
        )
