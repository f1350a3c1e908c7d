"""Whether there is a display to open a window on. Qt is not imported: it would end the process where there is none."""

import re
import socket
from collections.abc import Callable, Mapping

from sightglass.algorithms.errors import SightglassError

_VARIABLES = {"xcb": ("DISPLAY",), "wayland": ("WAYLAND_DISPLAY", "WAYLAND_SOCKET")}


class NoDisplayError(SightglassError):
    """There is nothing to open a window on."""


def answers(display: str) -> bool:
    """Whether an X server listens at a display of this machine, such as ":0"; others are taken to be there."""
    local = re.fullmatch(r":(\d+)(\.\d+)?", display)
    if local is None or not hasattr(socket, "AF_UNIX"):
        return True
    path, port = f"/tmp/.X11-unix/X{local[1]}", 6000 + int(local[1])
    # The ways by which X clients try to reach it; a name that begins with a zero byte is Linux's own kind of socket.
    places: list[tuple[socket.AddressFamily, object]] = [(socket.AF_UNIX, path), (socket.AF_UNIX, f"\0{path}")]
    if port < 2**16:
        places.append((socket.AF_INET, ("127.0.0.1", port)))
    return any(_connects(*place) for place in places)


def _connects(family: socket.AddressFamily, place: object) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as client:
        client.settimeout(1.0)
        try:
            client.connect(place)  # type: ignore[arg-type]
        except OSError:
            return False
    return True


def require_display(
    system: str, environment: Mapping[str, str], program: str, answers: Callable[[str], bool] = answers
) -> None:
    """See to it that Qt finds a display.

    Parameters
    ----------
    system : str
        The operating system, as `sys.platform` names it; only on Linux the display is named by variables.
    environment : mapping
        The environment variables, among them QT_QPA_PLATFORM: platforms such as "offscreen" need no display.
    program : str
        What the person types to start the program, for the message.
    answers : callable
        Whether something listens at the value of DISPLAY.

    Raises
    ------
    NoDisplayError
        If no variable names a display for the chosen platform, or nothing answers at the one that is named.
    """
    if not system.startswith("linux"):
        return
    # Qt tries the platforms of such a list in turn; options follow a colon.
    chosen = [name.partition(":")[0] for name in environment.get("QT_QPA_PLATFORM", "").split(";") if name]
    needed: set[str] = set()
    for name in chosen or list(_VARIABLES):
        variables = _VARIABLES.get(name.partition("-")[0])
        if variables is None:
            # A platform without a display, such as "offscreen".
            return
        values = [environment[variable] for variable in variables if environment.get(variable)]
        if values and (variables != _VARIABLES["xcb"] or answers(values[0])):
            return
        needed.add(variables[0])
    raise NoDisplayError(
        f"There is no display to open the window on: {_reason(needed, environment)}. Log in to a desktop, or use "
        f"“{program} run …” for work without a window."
    )


def _reason(needed: set[str], environment: Mapping[str, str]) -> str:
    if "DISPLAY" in needed and environment.get("DISPLAY"):
        return f"nothing answers at DISPLAY={environment['DISPLAY']}"
    unset = " nor ".join(sorted(needed))
    return f"neither {unset} is set" if len(needed) > 1 else f"{unset} is not set"
