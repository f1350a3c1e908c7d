"""What a person at the screen does and sees, through libxcb: look at the windows, and close them.

The program under test runs in a process of its own; nothing here touches Qt. libxcb is what Qt's own X11 plugin
loads, so that it is there wherever the program runs.
"""

import ctypes
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

_VIEWABLE = 2
_Z_PIXMAP = 2
_CLIENT_MESSAGE = 33


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", c_uint32),)


class Geometry(NamedTuple):
    """Where a window lies, in pixels."""

    x: int
    y: int
    width: int
    height: int


def _library() -> Any:
    xcb, libc = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
    signatures: dict[str, tuple[Any, list[Any]]] = {
        "xcb_connect": (c_void_p, [c_char_p, c_void_p]),
        "xcb_connection_has_error": (c_int, [c_void_p]),
        "xcb_disconnect": (None, [c_void_p]),
        "xcb_get_setup": (c_void_p, [c_void_p]),
        "xcb_flush": (c_int, [c_void_p]),
        "xcb_intern_atom": (_Cookie, [c_void_p, c_uint8, c_uint16, c_char_p]),
        "xcb_query_tree": (_Cookie, [c_void_p, c_uint32]),
        "xcb_query_tree_children": (POINTER(c_uint32), [c_void_p]),
        "xcb_query_tree_children_length": (c_int, [c_void_p]),
        "xcb_get_window_attributes": (_Cookie, [c_void_p, c_uint32]),
        "xcb_get_geometry": (_Cookie, [c_void_p, c_uint32]),
        "xcb_get_property": (_Cookie, [c_void_p, c_uint8, c_uint32, c_uint32, c_uint32, c_uint32, c_uint32]),
        "xcb_get_property_value": (c_void_p, [c_void_p]),
        "xcb_get_property_value_length": (c_int, [c_void_p]),
        "xcb_get_image": (_Cookie, [c_void_p, c_uint8, c_uint32, *[ctypes.c_int16] * 2, *[c_uint16] * 2, c_uint32]),
        "xcb_get_image_data": (c_void_p, [c_void_p]),
        "xcb_get_image_data_length": (c_int, [c_void_p]),
        "xcb_send_event": (_Cookie, [c_void_p, c_uint8, c_uint32, c_uint32, c_char_p]),
        **{
            f"xcb_{name}_reply": (c_void_p, [c_void_p, _Cookie, c_void_p])
            for name in ("intern_atom", "query_tree", "get_window_attributes", "get_geometry", "get_property",
                         "get_image")
        },
    }  # fmt: skip
    for name, (result, arguments) in signatures.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    libc.free.argtypes = [c_void_p]
    libc.free.restype = None
    xcb.free = libc.free
    return xcb


class Screen:
    """A connection to an X server."""

    def __init__(self, display: str) -> None:
        self._xcb = _library()
        self._connection = self._xcb.xcb_connect(display.encode(), None)
        if self._xcb.xcb_connection_has_error(self._connection):
            raise OSError(f"there is no X server at {display}")
        self.root = self._root()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._xcb.xcb_disconnect(self._connection)

    def windows(self) -> list[int]:
        """List the visible windows that a person can close."""
        wanted = self._atom("WM_DELETE_WINDOW")
        return [
            window
            for window in self._children()
            if self._is_visible(window) and wanted in self._property(window, "WM_PROTOCOLS").view(np.uint32)
        ]

    def title(self, window: int) -> str:
        """Give the text of a window's title bar."""
        return self._property(window, "_NET_WM_NAME").tobytes().decode("utf-8")

    def geometry(self, window: int) -> Geometry:
        """Say where a window lies."""
        with self._reply("get_geometry", window) as reply:
            return Geometry(*struct.unpack_from("=hhHH", ctypes.string_at(reply, 20), 12))

    def pixels(self, area: Geometry | None = None) -> NDArray[np.uint8]:
        """Grab what is on the screen, or in a part of it: (rows, columns, 3), RGB."""
        x, y, columns, rows = area or self.geometry(self.root)
        with self._reply("get_image", _Z_PIXMAP, self.root, x, y, columns, rows, 0xFFFFFFFF) as reply:
            length = self._xcb.xcb_get_image_data_length(reply)
            data = ctypes.string_at(self._xcb.xcb_get_image_data(reply), length)
        return np.frombuffer(data, np.uint8).reshape(rows, columns, 4)[:, :, 2::-1]

    def ask_to_close(self, window: int) -> None:
        """Do what the window manager does when a person clicks on the cross."""
        protocols, delete = self._atom("WM_PROTOCOLS"), self._atom("WM_DELETE_WINDOW")
        event = struct.pack("=BBHII5I", _CLIENT_MESSAGE, 32, 0, window, protocols, delete, 0, 0, 0, 0)
        self._xcb.xcb_send_event(self._connection, 0, window, 0, event)
        self._xcb.xcb_flush(self._connection)

    def _root(self) -> int:
        # xcb_setup_t: 40 bytes, then the vendor's name padded to 4, the pixmap formats of 8 bytes, then the screens.
        setup = self._xcb.xcb_get_setup(self._connection)
        vendor_length = struct.unpack_from("=H", ctypes.string_at(setup, 40), 24)[0]
        formats = ctypes.string_at(setup, 40)[29]
        screen = setup + 40 + (vendor_length + 3) // 4 * 4 + formats * 8
        return int(struct.unpack("=I", ctypes.string_at(screen, 4))[0])

    def _atom(self, name: str) -> int:
        with self._reply("intern_atom", 0, len(name), name.encode()) as reply:
            return int(struct.unpack_from("=I", ctypes.string_at(reply, 12), 8)[0])

    def _children(self) -> list[int]:
        with self._reply("query_tree", self.root) as reply:
            count = self._xcb.xcb_query_tree_children_length(reply)
            return list(self._xcb.xcb_query_tree_children(reply)[:count])

    def _is_visible(self, window: int) -> bool:
        with self._reply("get_window_attributes", window) as reply:
            # map_state is byte 26 of the reply. A window may have gone since it was listed.
            return reply is not None and ctypes.string_at(reply, 27)[26] == _VIEWABLE

    def _property(self, window: int, name: str) -> NDArray[np.uint8]:
        with self._reply("get_property", 0, window, self._atom(name), 0, 0, 1024) as reply:
            if reply is None:
                return np.zeros(0, np.uint8)
            length = self._xcb.xcb_get_property_value_length(reply)
            return np.frombuffer(ctypes.string_at(self._xcb.xcb_get_property_value(reply), length), np.uint8)

    @contextmanager
    def _reply(self, request: str, *arguments: Any) -> Iterator[Any]:
        cookie = getattr(self._xcb, f"xcb_{request}")(self._connection, *arguments)
        error = c_void_p()
        reply = getattr(self._xcb, f"xcb_{request}_reply")(self._connection, cookie, byref(error))
        try:
            yield reply
        finally:
            self._xcb.free(error)
            self._xcb.free(reply)
