"""Whether there is a display to open a window on. Qt is not imported: it would end the process where there is none."""

from collections.abc import Mapping

from sightglass.algorithms.errors import SightglassError

_VARIABLES = {"xcb": ("DISPLAY",), "wayland": ("WAYLAND_DISPLAY", "WAYLAND_SOCKET")}


class NoDisplayError(SightglassError):
    """There is nothing to open a window on."""


def require_display(system: str, environment: Mapping[str, str], program: str) -> None:
    """See to it that Qt finds a display.

    Parameters
    ----------
    system : str
        The operating system, as `sys.platform` names it; only on Linux the display is named by variables.
    environment : mapping
        The environment variables, among them QT_QPA_PLATFORM: platforms such as "offscreen" need no display.
    program : str
        What the person types to start the program, for the message.

    Raises
    ------
    NoDisplayError
        If no variable names a display for the chosen platform.
    """
    if not system.startswith("linux"):
        return
    # Qt tries the platforms of such a list in turn; options follow a colon.
    chosen = [name.partition(":")[0] for name in environment.get("QT_QPA_PLATFORM", "").split(";") if name]
    needed: set[str] = set()
    for name in chosen or list(_VARIABLES):
        variables = _VARIABLES.get(name.partition("-")[0])
        if variables is None or any(environment.get(variable) for variable in variables):
            return
        needed.add(variables[0])
    unset = " nor ".join(sorted(needed))
    raise NoDisplayError(
        f"There is no display to open the window on: {'neither ' if len(needed) > 1 else ''}{unset} is "
        f"{'set' if len(needed) > 1 else 'not set'}. Log in to a desktop, or use “{program} run …” for work without "
        "a window."
    )
