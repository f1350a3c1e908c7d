"""What describes a sample image."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.texts import tr


@dataclass(frozen=True)
class Sample:
    """An image that is there without any file.

    Parameters
    ----------
    key : str
        Names it in recipes and worked examples.
    title, group, description : str
        For people: the menu's entry, the menu that it stands in, and one sentence on what it is good for.
    create : callable
        Makes the image; `make` gives it the sample's title as its name.
    """

    key: str
    title: str
    group: str
    description: str
    create: Callable[[], Image]

    def make(self) -> Image:
        """Make the image, named after the sample in the language of the program."""
        return replace(self.create(), name=tr(self.title))


def find_in(samples: Iterable[Sample], key: str) -> Sample:
    """Find a sample by its key; an unknown one raises `ImageError`."""
    known = []
    for sample in samples:
        if sample.key == key:
            return sample
        known.append(sample.key)
    raise ImageError(tr("There is no sample image “{key}”. Known are {known}.", key=key, known=", ".join(known)))
