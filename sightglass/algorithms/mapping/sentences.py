"""What a mapping says: the map, how well it fits, how it was searched for, and what warping by it does."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from sightglass.algorithms.geometry.chance import can_be_chance
from sightglass.algorithms.geometry.degenerate import named
from sightglass.algorithms.mapping.parameters import Mapping, Source
from sightglass.algorithms.mapping.run import MappingResult
from sightglass.algorithms.mapping.steps import formula, trials_text
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text, percent


def sentences(result: MappingResult) -> Iterator[str]:
    """Say what was found.

    Parameters
    ----------
    result : MappingResult
        Any.

    Yields
    ------
    str
        The map or why there is none; while a search runs, its last trial; else how the fit went, how many trials were
        made, what is known of the truth, and what warping does.
    """
    parameters = result.parameters
    if result.fitted is None:
        yield result.problem or tr("No trial so far gives a map.")
        yield from _progress(result)
        return
    yield tr(
        "{model}, {formula}: the inverse map, which says for each pixel (u, v) of the reference frame where (x, y) to "
        "read the other image.",
        model=tr(parameters.model.label), formula=formula(parameters.model),
    )  # fmt: skip
    yield from _progress(result)
    if not result.is_complete:
        return
    yield _about_fit(result)
    if result.consensus is not None:
        yield _about_trials(result)
    yield from about_truth(result)
    yield from _about_images(result, parameters)


def _progress(result: MappingResult) -> Iterator[str]:
    if result.search is None or result.is_complete:
        return
    if result.search.drawn is not None and result.search.best is not None:
        drawn, best = result.search.drawn, result.search.best
        values: dict[str, Any] = {
            "trial": drawn.number + 1, "pairs": named(result.numbers(drawn.sample)), "best": best.number + 1,
            "most": best.count,
        }  # fmt: skip
        yield (
            tr(
                "Trial {trial} drew {pairs}: {count} inliers. At best, trial {best} had {most}.",
                count=drawn.count, **values,
            )
            if drawn.fitted is not None
            else tr(
                "Trial {trial} drew {pairs}: no map (three of its points lie on a line, or their order is turned "
                "over). At best, trial {best} had {most}.",
                **values,
            )
        )  # fmt: skip


def _about_fit(result: MappingResult) -> str:
    assert result.errors is not None
    used = result.errors[result.is_inlier]
    count, on = int(used.size), int(np.count_nonzero(result.pairs.is_on))
    rms = number_text(round(float(np.sqrt(np.mean(used**2))), 6) if count else 0.0, 3)
    values: dict[str, Any] = {"count": number_text(count), "on": number_text(on), "rms": rms}
    sentences = [
        tr("{count} of {on} pairs are inliers; their RMS error is {rms} px.", **values)
        if result.parameters.ransac
        else tr("All {on} pairs that count are used; their RMS error is {rms} px.", **values)
    ]
    if count == result.parameters.model.minimal:
        sentences.append(
            tr("That is the least number, so that the map goes through them exactly: nothing confirms it.")
        )
    elif result.parameters.source is Source.MATCHED and result.consensus is not None and can_be_chance(count, on):
        sentences.append(
            tr(
                "So few can agree by chance, and then the map means nothing: look whether the warped image fits the "
                "reference."
            )
        )
    if result.equations is not None:
        condition = number_text(result.equations.condition, 3)
        sentences.append(tr("The condition number is {condition}.", condition=condition))
    return " ".join(sentences)


def _about_trials(result: MappingResult) -> str:
    assert result.consensus is not None
    found, parameters = result.consensus, result.parameters
    share = float(found.trials.counts.max()) / max(1, int(np.count_nonzero(result.pairs.is_on)))
    expected = parameters.inlier_share if parameters.trials_by == "formula" else share
    before, after = int(np.count_nonzero(found.first_inliers)), found.count
    made = tr("{count} trials were made.", count=number_text(len(found.trials)))
    led = tr(
        "Trial {trial} led to the result: {before} inliers, {after} after the refit by least squares.",
        trial=found.best + 1, before=before, after=after,
    )  # fmt: skip
    return f"{made} {trials_text(parameters, expected)} {led}"


def about_truth(result: MappingResult) -> Iterator[str]:
    """Say how far the map is from the one that generated the pairs.

    Parameters
    ----------
    result : MappingResult
        Any.

    Yields
    ------
    str
        One of the sentences of `present`; none where the true map is not known.
    """
    if result.corner_error is None or result.pairs.is_right is None:
        return
    right, used = result.pairs.is_right, result.is_inlier
    lost, wrong = int(np.count_nonzero(right & ~used)), int(np.count_nonzero(used & ~right))
    is_finite = np.isfinite(result.corner_error)
    yield tr(
        "Against the known map the corners of the frame are {corners} px off on average; {wrong} of {outliers} "
        "outliers are used, and {lost} of {right} right pairs are not.",
        corners=number_text(round(result.corner_error, 6), 3) if is_finite else tr("infinitely many"),
        wrong=wrong, outliers=int(np.count_nonzero(~right)), lost=lost, right=int(np.count_nonzero(right)),
    )  # fmt: skip


def _about_images(result: MappingResult, parameters: Mapping) -> Iterator[str]:
    if result.other is not None and parameters.source is Source.PAIRS and result.other is result.reference:
        yield tr("With one image, “{name}” is both: the points (x, y) lie in it too.", name=result.other.name)
    if result.other is None or result.fitted is None:
        return
    if result.warped_forward is None:
        yield tr("The map sends the plane to a line, so that it cannot be inverted for forward warping.")
    elif result.warped_inverse is not None:
        reached = np.isfinite(result.warped_inverse).reshape(*result.shape, -1)[..., 0]
        hit = np.isfinite(result.warped_forward).reshape(*result.shape, -1)[..., 0]
        count = int(np.count_nonzero(reached))
        if count:
            holes = int(np.count_nonzero(reached & ~hit)) / count
            yield (
                tr(
                    "Inverse warping fills {share} of the frame without holes; forward warping leaves {holes} of that "
                    "empty.",
                    share=percent(count / reached.size),
                    holes=percent(holes),
                )
            )
        else:
            yield tr("The other image does not reach into the reference frame under this map.")
