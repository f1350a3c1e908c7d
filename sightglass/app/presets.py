"""Named parameter values of the person, one JSON file for each algorithm."""

import json
import logging
from pathlib import Path

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.parameters import Parameters
from sightglass.app.files.atomic import write_atomically

logger = logging.getLogger(__name__)


class Presets:
    """Presets of one algorithm in a folder.

    A file that is damaged is told once, by `SightglassError` from `names`, and is never overwritten unread.
    """

    def __init__(self, folder: Path, algorithm: str, parameters: type[Parameters]) -> None:
        self._path = folder / f"presets_{algorithm}.json"
        self._parameters = parameters

    def load(self) -> dict[str, Parameters]:
        """Read all presets; one whose values are no longer accepted is left out.

        Raises
        ------
        SightglassError
            If the file cannot be read as presets.
        """
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise self._damaged() from error
        if not isinstance(stored, dict):
            raise self._damaged()
        presets = {}
        for name, values in stored.items():
            try:
                presets[str(name)] = self._parameters.from_json(values)
            except (SightglassError, TypeError, ValueError) as error:
                logger.warning("Preset %s left out: %s", name, error)
        return presets

    def save(self, name: str, parameters: Parameters) -> None:
        """Add or replace a preset."""
        self._write({**self.load(), name: parameters})

    def delete(self, name: str) -> None:
        """Remove a preset."""
        self._write({other: values for other, values in self.load().items() if other != name})

    def _write(self, presets: dict[str, Parameters]) -> None:
        content = {name: parameters.to_json() for name, parameters in presets.items()}
        write_atomically(self._path, json.dumps(content, indent=2, ensure_ascii=False).encode())

    def _damaged(self) -> SightglassError:
        return SightglassError(f"The presets in {self._path} cannot be read. Mend or delete that file.")
