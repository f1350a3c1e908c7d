"""What the pane and the canvas show of a chain: rows, and pictures with the steps that made them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sightglass.algorithms.image import Image
from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import marked, tr
from sightglass.app.context import input_picture
from sightglass.app.entry import Entry
from sightglass.app.picture_history.chain import Chain
from sightglass.app.picture_history.computing import THUMBNAIL, Computed, Place, State
from sightglass.app.picture_history.origin import origin_kind, origin_text
from sightglass.app.picture_history.wording import settings_of, step_title, summary_of, title_of
from sightglass.app.recipes import ORIGINS, RecipeStep
from sightglass.app.thumbnails import thumbnail_pixels
from sightglass.widgets.history.rows import ChainRow, InputRow, RowState, SettingRow

_DIFFERS = marked(
    "These steps give another picture now than the one that is open: its file, a further image or the program has "
    "changed since."
)


@dataclass(frozen=True, eq=False)
class Shown:
    """A picture on the canvas, and what it would be as an image of the workspace."""

    picture: Picture
    entry: Entry


def rows_of(entry: Entry, chain: Chain, computed: Computed | None, is_draft: bool) -> tuple[ChainRow, ...]:
    """Describe a chain; what has not been computed yet is pending."""
    count = len(chain.links) + 1
    places: Sequence[Place] = () if computed is None else computed.places
    if len(places) != count:
        places = [Place(State.PENDING)] * count
    source = ChainRow(
        origin_text(entry), origin_kind(entry), places[0].description, RowState(places[0].state.value),
        places[0].message, places[0].thumbnail, is_step=False,
    )  # fmt: skip
    rows = [source]
    for number, (link, place) in enumerate(zip(chain.links, places[1:], strict=True), 1):
        state = RowState(place.state.value) if link.is_on else RowState.OFF
        rows.append(
            ChainRow(
                f"{number}. {title_of(link.step)}",
                summary_of(link.step),
                place.description,
                state,
                place.message if link.is_on else "",
                place.thumbnail,
                inputs=tuple(InputRow(given.slot, given.name, given.thumbnail) for given in place.inputs),
                settings=tuple(SettingRow(each.label, each.value, each.is_default) for each in settings_of(link.step)),
            )
        )
    if not is_draft:
        rows[-1] = _as_open(rows[-1], entry.image, computed is not None and computed.differs)
    return tuple(rows)


def shown_of(computed: Computed, looked: int | None) -> tuple[Shown, ...]:
    """Give the pictures before and after a step; without one, of a draft the picture that was open and the new one.

    Nothing where they have not been computed.
    """
    order = computed.order
    last = len(order.chain.links)
    if order.is_draft and looked is None:
        after = computed.images.get(last)
        if after is None:
            return ()
        return (
            Shown(_titled("history_before", tr("As it is"), order.entry.image), order.entry),
            Shown(_titled("history_after", tr("Edited"), after), entry_of(order.entry, order.chain, last, after)),
        )
    place = last if looked is None else looked
    shown = []
    for key, number in (("history_before", place - 1), ("history_after", place)):
        image = computed.images.get(number)
        if number == last and not order.is_draft:
            image = order.entry.image
        if image is not None:
            title = step_title(number, order.chain.links[number - 1].step) if number else tr("Source")
            shown.append(Shown(_titled(key, title, image), entry_of(order.entry, order.chain, number, image)))
    is_complete = bool(shown) and shown[-1].picture.key == "history_after"
    return tuple(shown) if is_complete else ()


def entry_of(entry: Entry, chain: Chain, count: int, image: Image) -> Entry:
    """Give an image of a chain, that after the first so many links, as one of the workspace."""
    recipe = (*origin_steps(entry), *chain.recipe(count))
    return Entry(image, entry.source, recipe, entry.page, origin=entry.first_image)


def origin_steps(entry: Entry) -> tuple[RecipeStep, ...]:
    """Give the step that says where an image came from, if it has one."""
    return entry.recipe[:1] if entry.recipe and entry.recipe[0].operation in ORIGINS else ()


def _titled(key: str, title: str, image: Image) -> Picture:
    return replace(input_picture(image), key=key, title=title)


def _as_open(row: ChainRow, image: Image, differs: bool) -> ChainRow:
    """Show the picture that is open in the last row, whatever the steps give now."""
    small = thumbnail_pixels(image, THUMBNAIL)
    if differs and row.state is RowState.DONE:
        return replace(row, thumbnail=small, size=image.description, message=tr(_DIFFERS))
    return replace(row, thumbnail=small, size=image.description)
