"""Named parameter values of the person, one JSON file for each algorithm."""

import json
import logging
from pathlib import Path
from typing import Any

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.texts import tr
from sightglass.app.files import FileError
from sightglass.app.files.atomic import write_atomically

logger = logging.getLogger(__name__)


class Presets:
    """Presets of one algorithm in a folder, which is made when the first is saved.

    What this version of the program cannot read is never lost: a file that is damaged as a whole is told by
    `SightglassError` and left as it is; a preset that is not accepted, such as one of a newer version, stays in the
    file until it is deleted or replaced by name.
    """

    def __init__(self, folder: Path, algorithm: str, parameters: type[Parameters]) -> None:
        self._path = folder / f"presets_{algorithm}.json"
        self._parameters = parameters

    def names(self) -> tuple[str, ...]:
        """List all presets, those that `load` leaves out too.

        Raises
        ------
        SightglassError
            If the file cannot be read as presets.
        """
        return tuple(self._stored())

    def load(self) -> dict[str, Parameters]:
        """Read all presets; one whose values are not accepted is left out.

        Raises
        ------
        SightglassError
            If the file cannot be read as presets.
        """
        presets = {}
        for name, values in self._stored().items():
            try:
                presets[name] = self._parameters.from_json(values)
            except (SightglassError, TypeError, ValueError) as error:
                logger.info("Preset %s left out: %s", name, error)
        return presets

    def save(self, name: str, parameters: Parameters) -> bool:
        """Add or replace a preset; give whether one of that name was replaced.

        Raises
        ------
        SightglassError
            If the file cannot be read as presets, or not be written.
        """
        stored = self._stored()
        self._write({**stored, name: parameters.to_json()})
        return name in stored

    def delete(self, name: str) -> None:
        """Remove a preset; see `save` for what it raises."""
        self._write({other: values for other, values in self._stored().items() if other != name})

    def _stored(self) -> dict[str, Any]:
        """Give every entry of the file as it stands there."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise SightglassError(
                tr(
                    "The presets in {path} cannot be read: {reason}. Change the permissions of that file.",
                    path=self._path,
                    reason=error.strerror,
                )
            ) from error
        except (ValueError, RecursionError) as error:
            raise self._damaged() from error
        if not isinstance(stored, dict):
            raise self._damaged()
        return stored

    def _write(self, stored: dict[str, Any]) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, json.dumps(stored, indent=2, ensure_ascii=False).encode())
        except (OSError, FileError) as error:
            cause = error if isinstance(error, OSError) else error.__cause__
            reason = (cause.strerror if isinstance(cause, OSError) else None) or str(error)
            raise SightglassError(
                tr(
                    "The presets cannot be saved in the folder {folder}: {reason}. See to it that you may write "
                    "there and that the disk has room.",
                    folder=self._path.parent,
                    reason=reason.rstrip(".。"),
                )
            ) from error

    def _damaged(self) -> SightglassError:
        return SightglassError(tr("The presets in {path} cannot be read. Mend or delete that file.", path=self._path))
