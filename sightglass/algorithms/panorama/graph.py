"""The match graph: which images belong together, which stand outside, and which is in the middle."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sightglass.algorithms.panorama.features import Features
from sightglass.algorithms.panorama.pairs import Pair
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import joined_by_and, quoted


@dataclass(frozen=True)
class Link:
    """A step along the tree: the image `child` is placed by its pair with `parent`."""

    parent: int
    child: int


@dataclass(frozen=True, eq=False)
class Graph:
    """Which images belong together.

    Parameters
    ----------
    pairs : tuple of Pair
        All of them.
    members : tuple of int
        Numbers of the images that are stitched, ascending.
    outsiders : dict
        Number of each other image → why it is left out.
    """

    pairs: tuple[Pair, ...]
    members: tuple[int, ...]
    outsiders: dict[int, str]

    @property
    def used(self) -> tuple[Pair, ...]:
        """The pairs that the panorama is built from."""
        return tuple(pair for pair in self.pairs if pair.belongs and pair.first in self.members)

    def middle(self) -> int:
        """Give the member from which no other is many steps away; of equal ones that with the most inliers."""
        inliers = dict.fromkeys(self.members, 0)
        for pair in self.used:
            inliers[pair.first] += pair.count
            inliers[pair.second] += pair.count

        def rank(root: int) -> tuple[int, int, int]:
            steps = self._steps_from(root)
            return max(steps.values()), sum(steps.values()), -inliers[root]

        return min(self.members, key=rank)

    def _steps_from(self, root: int) -> dict[int, int]:
        beside = _neighbours(self.used)
        steps, waiting = {root: 0}, deque([root])
        while waiting:
            place = waiting.popleft()
            for other in beside.get(place, ()):
                if other not in steps:
                    steps[other] = steps[place] + 1
                    waiting.append(other)
        return steps

    def tree(self, root: int) -> tuple[Link, ...]:
        """Give the links along which images are placed: the spanning tree with the most inliers, from the root on."""
        kept: list[Pair] = []
        groups = {member: {member} for member in self.members}
        for pair in sorted(self.used, key=lambda pair: -pair.count):
            if groups[pair.first] is not groups[pair.second]:
                groups[pair.first] |= groups[pair.second]
                for member in groups[pair.first]:
                    groups[member] = groups[pair.first]
                kept.append(pair)
        beside = _neighbours(kept)
        links, waiting, seen = [], deque([root]), {root}
        while waiting:
            place = waiting.popleft()
            for other in beside.get(place, ()):
                if other not in seen:
                    seen.add(other)
                    links.append(Link(place, other))
                    waiting.append(other)
        return tuple(links)


def _neighbours(pairs: Iterable[Pair]) -> dict[int, list[int]]:
    beside: dict[int, list[int]] = {}
    for pair in pairs:
        beside.setdefault(pair.first, []).append(pair.second)
        beside.setdefault(pair.second, []).append(pair.first)
    return beside


def match_graph(pairs: Sequence[Pair], features: Sequence[Features], names: Sequence[str]) -> Graph:
    """Find the largest set of images that belong together.

    Parameters
    ----------
    pairs : sequence of Pair
        All of them.
    features : sequence of Features
        Of each image.
    names : sequence of str
        Of each image, for the reasons.

    Returns
    -------
    Graph
        With all images as members or outsiders.
    """
    groups = _groups([pair for pair in pairs if pair.belongs], len(features))
    inliers = {id(group): sum(pair.count for pair in pairs if pair.belongs and pair.first in group) for group in groups}
    largest = max(groups, key=lambda group: (len(group), inliers[id(group)], -min(group)))
    outsiders = {
        number: reason_left_out(number, group, pairs, features, names)
        for group in groups
        if group is not largest
        for number in sorted(group)
    }
    return Graph(tuple(pairs), tuple(sorted(largest)), dict(sorted(outsiders.items())))


def _groups(pairs: Sequence[Pair], count: int) -> list[set[int]]:
    beside = _neighbours(pairs)
    groups: list[set[int]] = []
    for start in range(count):
        if any(start in group for group in groups):
            continue
        group, waiting = {start}, [start]
        while waiting:
            for other in beside.get(waiting.pop(), ()):
                if other not in group:
                    group.add(other)
                    waiting.append(other)
        groups.append(group)
    return groups


def reason_left_out(
    number: int, group: set[int], pairs: Sequence[Pair], features: Sequence[Features], names: Sequence[str]
) -> str:
    """Say why an image is left out.

    Parameters
    ----------
    number : int
        Of the image.
    group : set of int
        The images that it belongs together with, itself included.
    pairs, features, names
        As `match_graph` takes them.

    Returns
    -------
    str
        "only 7 inliers, at best with “harbour”".
    """
    others = [quoted(names[other]) for other in sorted(group) if other != number]
    if others:
        return tr("it belongs together with {others} only", others=joined_by_and(others))
    if len(features[number]) == 0:
        return tr("no features were found in it: it has no texture, or is too small")
    own = [pair for pair in pairs if number in (pair.first, pair.second)]
    best = max(own, key=lambda pair: (pair.count, len(pair.source)))
    other = names[best.second if best.first == number else best.first]
    if best.count == 0:
        return tr("{doubt} with any other image", doubt=best.doubt)
    return tr("{doubt}, at best with “{other}”", doubt=best.doubt, other=other)
