"""What the tour shows a person who is here for the first time, and when."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, SignalInstance
from shiboken6 import isValid

from sightglass.algorithms.texts import tr
from sightglass.app import example_menu
from sightglass.widgets.field_editors import NumberEditor
from sightglass.widgets.form_row import FormRow
from sightglass.widgets.tour import Place, Tour, TourStep

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow


def show_tour_once(window: "MainWindow") -> None:
    """Show the tour at the first start; not over what was brought back, which a person has to look at first."""
    if window.settings.tour_seen or window.sessions.was_cut_off:
        return
    window.is_tour_due = True

    def show_soon() -> None:
        # Another language may have made another window of it meanwhile.
        if isValid(window):
            QTimer.singleShot(0, window, lambda: show_tour(window) if window.is_tour_due else None)

    # It speaks of the image that is open, and what that image brings with it has to come about first.
    if window.workspace.entries:
        show_soon()
    else:
        window.workspace.entries_changed.connect(show_soon, Qt.ConnectionType.SingleShotConnection)


def carry_tour_on(old: "MainWindow", new: "MainWindow") -> None:
    """Go on in another window with a tour that runs, or is still to come."""
    if old.tour is not None:
        number = old.tour.number
        new.started.connect(lambda: show_tour(new, number))
    elif old.is_tour_due:
        new.started.connect(lambda: show_tour_once(new))


def show_tour(window: "MainWindow", number: int = 0) -> None:
    """Lead a person through a window, from the beginning or from a step on."""
    if window.tour is not None:
        window.tour.end()
    tour = Tour(window, steps(window))

    def forget() -> None:
        window.tour = None

    tour.ended.connect(forget)
    window.tour = tour
    window.settings.tour_seen, window.is_tour_due = True, False
    tour.begin(number)


def steps(window: "MainWindow") -> tuple[TourStep, ...]:
    """Give the steps; what they point at is looked for when it is needed."""
    return (
        TourStep(
            tr("Open an image"),
            tr("All open images stand here, and the chosen one is what is worked on. A sample is open already."),
            tr("Drop a file here, press Ctrl+O, or take another one from File > Sample images."),
            lambda: (Place(window.workspace_dock),),
            window.workspace_dock.show,
            lambda: (window.workspace.entries_changed,),
        ),
        TourStep(
            tr("Choose what to see at work"),
            tr(
                "Each of these opens a dock with one family of algorithms, which then works on your image. Docks can "
                "be moved, put side by side, or pulled out of the window."
            ),
            tr("Open another dock, and come back."),
            lambda: (Place(window.activity_bar), *_active_places(window)),
            None,
            lambda: (dock.activated for dock in window.docks.values()),
        ),
        TourStep(
            tr("Drag a control"),
            tr(
                "Picture, plots and tables follow while you drag. A double-click brings back the default, and Ctrl+Z "
                "takes back any change."
            ),
            tr("Drag this slider to and fro, and watch the picture."),
            lambda: _control_places(window),
            lambda: _show_control(window),
            lambda: () if window.active is None else (window.active.form.changed,),
        ),
        TourStep(
            tr("Worked examples"),
            tr(
                "Each sets up images and parameters to show one thing, and says what to look at. "
                "One undo takes it back."
            ),
            tr("Open the menu, and one of its topics."),
            lambda: _menu_places(window, example_menu.MENU),
            None,
            lambda: (window.commands.menu(example_menu.MENU).aboutToShow,),
        ),
        TourStep(
            tr("Theory"),
            tr(
                "Beside the controls stands what is computed, with its equations. Symbols and their controls light up "
                "together."
            ),
            tr("Press Ctrl+T, or this button, and once more to close it."),
            lambda: _theory_places(window),
            lambda: _show_active(window),
            lambda: (window.theory.changed,),
        ),
        TourStep(
            tr("Take your work away"),
            tr(
                "File saves pictures, the whole session, and the steps to a picture as a recipe for many files. The "
                "menu of a dock copies them as a Python script."
            ),
            tr("Open either menu. Help > Tour shows these steps again."),
            lambda: (*_header_places(window, "menu_button"), *_menu_places(window, "File")),
            lambda: _show_active(window),
            lambda: _menus_opening(window),
        ),
    )


def _menu_places(window: "MainWindow", name: str) -> Iterator[Place]:
    bar = window.menuBar()
    yield Place(bar, bar.actionGeometry(window.commands.menu(name).menuAction()))


def _header_places(window: "MainWindow", button: str) -> Iterator[Place]:
    if window.active is not None:
        yield Place(getattr(window.active.header, button))


def _menus_opening(window: "MainWindow") -> Iterator[SignalInstance]:
    yield window.commands.menu("File").aboutToShow
    if window.active is not None:
        yield window.active.menu.aboutToShow


def _control(window: "MainWindow") -> FormRow | None:
    """Find a slider of the dock that the canvas shows."""
    if window.active is None:
        return None
    form = window.active.form
    rows: Iterable[FormRow] = (form.row(name) for name in form.field_names())
    return next((row for row in rows if row.isVisible() and isinstance(row.editor, NumberEditor)), None)


def _control_places(window: "MainWindow") -> Iterator[Place]:
    row = _control(window)
    if row is not None:
        yield Place(row)
    elif window.active is not None:
        yield Place(window.active.form)
    # What follows is to be seen too.
    yield Place(window.canvas.view)


def _active_places(window: "MainWindow") -> Iterator[Place]:
    if window.active is not None:
        yield Place(window.active)


def _theory_places(window: "MainWindow") -> Iterator[Place]:
    yield from _header_places(window, "theory")
    if window.active is not None and window.active.split.pane is not None:
        yield Place(window.active.split.pane)


def _show_control(window: "MainWindow") -> None:
    _show_active(window)

    def scroll() -> None:
        row = _control(window)
        if row is not None and window.active is not None:
            window.active.body.ensureWidgetVisible(row)

    # A dock that was just shown has its layout a moment later.
    QTimer.singleShot(0, window, scroll)


def _show_active(window: "MainWindow") -> None:
    """Bring a dock into view, where a person has closed them all or moved to another one."""
    if window.active is None or not window.active.isVisible():
        name = next(iter(window.docks)) if window.active is None else window.active.algorithm_name
        window.docks[name].open()
