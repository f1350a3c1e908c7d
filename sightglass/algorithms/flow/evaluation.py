"""How far a field of motion is from the truth."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.field import FlowField
from sightglass.algorithms.image import FloatPixels
from sightglass.algorithms.results import Scalar
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, percent

THRESHOLDS = (0.5, 1.0, 2.0)


@dataclass(frozen=True)
class Figures:
    """What errors come to.

    Parameters
    ----------
    mean, median, deviation, largest : float
        In pixels, or in degrees; the deviation is the standard deviation.
    shares : tuple of float
        R0.5, R1 and R2: shares of errors above 0.5, 1 and 2, from 0 to 1.
    """

    mean: float
    median: float
    deviation: float
    largest: float
    shares: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class Errors:
    """Errors of a field at every pixel whose motion is known in it and in the truth.

    Parameters
    ----------
    end_point : ndarray of float32
        (rows, columns): distance of the ends of both vectors in pixels; NaN where one is unknown.
    angular : ndarray of float32
        (rows, columns): angle between (u, v, 1) of both, in degrees; NaN where one is unknown.
    end_point_figures, angular_figures : Figures or None
        None where no pixel could be compared.
    compared, known : int
        Number of pixels that are known in both, and in the truth.
    """

    end_point: FloatPixels
    angular: FloatPixels
    end_point_figures: Figures | None
    angular_figures: Figures | None
    compared: int
    known: int

    def scalars(self) -> dict[str, Scalar]:
        """Give the figures by name: epe_mean, epe_median, epe_r0_5, epe_r1, epe_r2, angular_mean ..."""
        values: dict[str, Scalar] = {"compared_pixels": self.compared, "known_pixels": self.known}
        for name, figures in (("epe", self.end_point_figures), ("angular", self.angular_figures)):
            if figures is not None:
                values |= {f"{name}_mean": figures.mean, f"{name}_median": figures.median}
        if self.end_point_figures is not None:
            names = (f"epe_r{threshold:g}".replace(".", "_") for threshold in THRESHOLDS)
            values |= dict(zip(names, self.end_point_figures.shares, strict=True))
        return values

    def sentence(self) -> str:
        """Say the figures in words."""
        end_point, angular = self.end_point_figures, self.angular_figures
        if end_point is None or angular is None:
            return tr("No pixel is known both in the flow and in the truth: there is nothing to compare.")
        text = tr(
            "Against the truth the flow ends {mean} px off on average (median {median} px) and points {angle}° "
            "off (median {median_angle}°); {share} of the vectors end more than 1 px off.",
            mean=number_text(end_point.mean),
            median=number_text(end_point.median),
            angle=number_text(angular.mean),
            median_angle=number_text(angular.median),
            share=percent(end_point.shares[1]),
        )
        if self.compared < self.known:
            missing = percent(1 - self.compared / self.known)
            more = tr("The method gives no vector for {missing} of the pixels whose motion is known.", missing=missing)
            text = f"{text} {more}"
        return text


def evaluate(field: FlowField, truth: FlowField) -> Errors:
    r"""Compare a field with the true one.

    The end-point error is :math:`\sqrt{(u - u_0)^2 + (v - v_0)^2}`, the angular error [1]_ the angle between
    :math:`(u, v, 1)` and :math:`(u_0, v_0, 1)`. R0.5, R1 and R2 are the shares of end-point errors (of angular ones for
    `angular_figures`) above 0.5, 1 and 2 [2]_. Pixels that are unknown in the truth do not count; those that are
    unknown in the field alone do not either, but are counted.

    Parameters
    ----------
    field, truth : FlowField
        (rows, columns, 2), of one size; NaN where unknown.

    Returns
    -------
    Errors
        Pictures and figures.

    Raises
    ------
    ImageError
        If the sizes differ or one is no field of motion.

    References
    ----------
    .. [1] J. L. Barron, D. J. Fleet, S. S. Beauchemin: Performance of optical flow techniques. International Journal of
       Computer Vision 12(1), 1994.
    .. [2] S. Baker, D. Scharstein, J. P. Lewis, S. Roth, M. J. Black, R. Szeliski: A database and evaluation
       methodology for optical flow. International Journal of Computer Vision 92(1), 2011.
    """
    shapes = {
        marked("The flow of the shape {shape} is no motion field of (rows, columns, 2)."): field.shape,
        marked("The truth of the shape {shape} is no motion field of (rows, columns, 2)."): truth.shape,
    }
    for message, shape in shapes.items():
        if len(shape) != 3 or shape[2] != 2:
            raise ImageError(tr(message, shape=shape))
    if field.shape != truth.shape:
        raise ImageError(
            tr(
                "The truth has another size than the flow: {columns} × {rows} px instead of {flow_columns} × "
                "{flow_rows} px. Choose the truth that belongs to these frames.",
                columns=truth.shape[1], rows=truth.shape[0], flow_columns=field.shape[1], flow_rows=field.shape[0],
            )
        )  # fmt: skip
    u, v = (field[..., axis].astype(np.float32) for axis in (0, 1))
    true_u, true_v = (truth[..., axis].astype(np.float32) for axis in (0, 1))
    known = np.isfinite(true_u) & np.isfinite(true_v)
    both = known & np.isfinite(u) & np.isfinite(v)
    if not both.all():
        for component in (u, v, true_u, true_v):
            component[~both] = np.nan
    end_point = np.hypot(u - true_u, v - true_v)
    angular = _angles(u, v, true_u, true_v)
    return Errors(
        end_point,
        angular,
        _figures(end_point[both]),
        _figures(angular[both]),
        int(np.count_nonzero(both)),
        int(np.count_nonzero(known)),
    )


def _angles(u: FloatPixels, v: FloatPixels, true_u: FloatPixels, true_v: FloatPixels) -> FloatPixels:
    # By cross and scalar product: the arc cosine alone is blind to angles below 0.02° in float32.
    right, down = u - true_u, v - true_v
    turned = u * down - v * right
    cross = np.sqrt(right * right + down * down + turned * turned)
    return np.asarray(np.rad2deg(np.arctan2(cross, u * true_u + v * true_v + 1)), np.float32)


def _figures(errors: NDArray[np.float32]) -> Figures | None:
    if errors.size == 0:
        return None
    return Figures(
        float(errors.mean(dtype=np.float64)),
        float(np.median(errors)),
        float(errors.std(dtype=np.float64)),
        float(errors.max()),
        tuple(float(np.count_nonzero(errors > threshold)) / errors.size for threshold in THRESHOLDS),
    )
