"""What a person can set of total-variation denoising."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.parameters import Choice, Help, Label, Parameters, Range, Scale, Section, Step, When


class Norm(Choice):
    """How the two differences of a pixel enter ‖Dx‖₁."""

    ANISOTROPIC = "anisotropic", "Anisotropic", "|horizontal| + |vertical|: prefers edges along rows and columns"
    ISOTROPIC = "isotropic", "Isotropic", "The length of the gradient: treats all directions of edges alike"


class Color(Choice):
    """How the channels of a colour image enter ‖Dx‖₁."""

    CHANNELWISE = "channelwise", "Each channel alone", "Three gray problems: edges of the channels may part"
    VECTORIAL = "vectorial", "Coupled", "One length over all channels: edges stay at the same place in all of them"


class RhoMode(Choice):
    """Where the penalty ρ comes from."""

    AUTOMATIC = "automatic", "Automatic", "From λ, by a rule that needs few iterations on most images"
    FIXED = "fixed", "Fixed", "As set below"


@dataclass(frozen=True)
class TotalVariation(Parameters):
    r"""Parameters of :math:`\min_x \|x - y\|_2^2 + \lambda \|Dx\|_1`, with black = 0 and white = 1."""

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("weight",)

    weight: Annotated[
        float,
        Section("Problem"),
        Label("λ"),
        Range(0.001, 10.0),
        Scale("log"),
        Help("Weight of ‖Dx‖₁ against ‖x − y‖² (black = 0, white = 1): larger gives fewer and flatter areas"),
    ] = 0.15
    norm: Annotated[
        Norm, Section("Problem"), Help("Whether differences along rows and columns count each alone or as a gradient")
    ] = Norm.ANISOTROPIC
    color: Annotated[
        Color,
        Section("Problem"),
        Label("Colour"),
        Help("Whether the channels of a colour image are denoised one by one or together; gray images do not care"),
    ] = Color.CHANNELWISE
    rho_mode: Annotated[
        RhoMode, Section("ADMM"), Label("Penalty ρ"), Help("Whether ρ follows from λ or is set by hand")
    ] = RhoMode.AUTOMATIC
    rho: Annotated[
        float,
        Section("ADMM"),
        Label("ρ"),
        Range(0.001, 1000.0),
        Scale("log"),
        When("rho_mode", RhoMode.FIXED),
        Help("Price of z ≠ Dx: too small and x hardly moves towards flat areas, too large and θ takes long to settle"),
    ] = 5.0
    over_relaxation: Annotated[
        float,
        Section("ADMM"),
        Range(1.0, 1.95),
        Step(0.05),
        Help("1 is plain ADMM; towards 2 each step goes further than it asks for, and fewer are needed"),
    ] = 1.8
    adaptive: Annotated[
        bool,
        Section("ADMM"),
        Label("Adapt ρ"),
        Help(
            "Change ρ while running, so that the primal and the dual residual shrink together: mends a poor ρ, but the "
            "automatic one needs fewer iterations still"
        ),
    ] = False
    tolerance: Annotated[
        float,
        Section("ADMM"),
        Range(1e-9, 0.1),
        Scale("log"),
        Help("Stop when the duality gap is below this share of the objective: then no x can be better by more"),
    ] = 1e-3
    iterations: Annotated[
        int,
        Section("ADMM"),
        Range(1, 10_000),
        Scale("log"),
        Step(1),
        Help("Stop after this many iterations even if the gap is still larger"),
    ] = 300
    variables: Annotated[
        bool,
        Section("Show"),
        Label("z, θ and Dx"),
        Help("Also show what the iteration works on: the split variable z, the dual θ and the differences Dx"),
    ] = False
    solvers: Annotated[
        bool,
        Section("Show"),
        Label("Compare solvers"),
        Help("Also solve by dual FISTA, Chambolle-Pock and scikit-image, and draw all convergence curves together"),
    ] = False
    l_curve: Annotated[
        bool,
        Section("Show"),
        Label("L-curve"),
        Help("Also solve for λ from small to large, and draw the data term against ‖Dx‖₁ and the PSNR where known"),
    ] = False
