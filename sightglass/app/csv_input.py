"""Text of CSV files that a person names."""

from pathlib import Path

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import tr

_LARGEST = 50_000_000  # bytes


def csv_text(path: Path | str) -> str:
    """Read a text file in UTF-8.

    Raises
    ------
    SightglassError
        If it cannot be read, is no text in UTF-8, or is too large to be a list; the message names it.
    """
    try:
        if Path(path).stat().st_size > _LARGEST:
            raise SightglassError(
                tr(
                    "“{path}” is larger than {most} MB: it is no list of points.",
                    path=path,
                    most=_LARGEST // 1_000_000,
                )
            )
        return Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SightglassError(
            tr("“{path}” cannot be read: {reason}.", path=path, reason=error.strerror or error)
        ) from None
    except UnicodeDecodeError:
        raise SightglassError(tr("“{path}” is no text in UTF-8. Save it as CSV in UTF-8.", path=path)) from None
