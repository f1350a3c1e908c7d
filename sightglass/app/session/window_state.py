"""Taking a session from the window, and putting one into it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from sightglass.app.session.model import CanvasState, Session
from sightglass.app.workspace import State

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow


def finish_entries(window: "MainWindow") -> None:
    """Put in force what is just being typed, as leaving it does; what is no value stays as it is."""
    window.centre.finish_entry()
    typing = window.focusWidget()
    if typing is not None and typing.hasFocus():
        typing.clearFocus()
        if typing.isVisible():
            typing.setFocus()


def take(window: "MainWindow") -> Session:
    """Give all that a person has before them now; quick, since images are not copied and networks not written."""
    canvas, current = window.canvas, window.workspace.current
    states = {name: dock.state() for name, dock in window.docks.items()}
    active = next((name for name, dock in window.docks.items() if dock.panel and dock.panel is window.active), "")
    if window.history_dock.leads:
        # Then the layout brings the history to the front again, and no other dock shall come before it.
        active = ""
    return Session(
        window.workspace.entries,
        None if current is None else current.identity,
        {name: state for name, state in states.items() if state is not None},
        active,
        window.centre.chosen,
        CanvasState(
            canvas.mode,
            *canvas.view.scene.chosen,
            window.lent.selection,
            window.lent.tool,
            canvas.view.scene.zoom_of_image,
            canvas.view.ruler.on_image,
        ),
        _layout(window),
        window.history_dock.edited(),
        window.arrangement.docks.places(),
    )


def _layout(window: "MainWindow") -> bytes:
    return bytes(window.arrangement.state().data())


def put(window: "MainWindow", session: Session) -> None:
    """Show a session in the place of what is there; docks that it does not know are as if never opened."""
    window.workspace.restore(State(session.entries, session.current))
    window.history_dock.restore_edited(session.edited)
    for name, dock in window.docks.items():
        dock.restore(session.docks.get(name))
    if session.layout and session.layout != _layout(window):
        # To put docks where they are already takes longer than all the rest.
        window.arrangement.restore(QByteArray(session.layout))
    if session.active:
        window.docks[session.active].open()
    canvas, scene = session.canvas, window.canvas.view.scene
    scene.choose_again(canvas.alone, canvas.left, canvas.right)
    window.canvas.mode = canvas.mode
    window.lent.restore(canvas.selection, canvas.tool)
    window.canvas.look_again(canvas.zoom, canvas.line)
    window.centre.choose_again(session.board)
