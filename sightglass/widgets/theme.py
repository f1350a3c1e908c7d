"""Colours, spacing and fonts of the whole program, in a light and a dark scheme that follow the system."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from sightglass.widgets.style_sheet import style_sheet

MODES = ("system", "light", "dark")

# Every distance is a multiple of the grid, or half of it between things that belong together.
GRID = 8
HALF_GRID = 4
ICON_SIZE = 16
CONTROL_HEIGHT = 24


@dataclass(frozen=True)
class Theme:
    """One colour scheme; each entry is a CSS colour, `series` the Okabe-Ito colours as legible on `surface`."""

    dark: bool
    window: str
    surface: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    button: str
    hover: str
    highlight: str
    border: str
    outline: str
    grid: str
    tooltip: str
    error: str
    warning: str
    success: str
    red: str
    green: str
    blue: str
    luminance: str
    series: tuple[str, ...]

    def color(self, role: str | None, index: int = 0) -> str:
        """Give the colour for a role of `results.Curve`, a CSS colour as it is, or for None one of the series."""
        if role is None:
            return self.series[index % len(self.series)]
        if role in ("red", "green", "blue", "luminance", "muted", "text", "accent", "error", "warning", "success"):
            return str(getattr(self, role))
        return role


LIGHT = Theme(
    dark=False,
    window="#F2F3F5",
    surface="#FFFFFF",
    text="#1B1F24",
    muted="#59616B",
    disabled="#7B838D",
    accent="#0A66C2",
    on_accent="#FFFFFF",
    button="#FAFBFC",
    hover="#E3E7EC",
    highlight="#C7DDF3",
    border="#D3D7DD",
    outline="#878F99",
    grid="#E4E7EB",
    tooltip="#FFFFFF",
    error="#B3261E",
    warning="#875600",
    success="#1A6B3A",
    red="#D0312D",
    green="#1F8A3B",
    blue="#1F5FD6",
    luminance="#3A3F47",
    series=("#0072B2", "#D55E00", "#009E73", "#B8618F", "#B07A00", "#3489BD", "#6B6B6B"),
)

DARK = Theme(
    dark=True,
    window="#212327",
    surface="#17191C",
    text="#E6E8EB",
    muted="#A2AAB4",
    disabled="#7C8590",
    accent="#58A6FF",
    on_accent="#0B1521",
    button="#2B2E33",
    hover="#34383F",
    highlight="#2B4A6B",
    border="#393E45",
    outline="#737C87",
    grid="#2B2F35",
    tooltip="#2B2E33",
    error="#FF8A80",
    warning="#F2B84B",
    success="#7BD08F",
    red="#FF6B6B",
    green="#5FCF7A",
    blue="#74A9FF",
    luminance="#D0D4DA",
    series=("#56B4E9", "#E69F00", "#1FBF92", "#DB8FBA", "#F0E442", "#F07A2B", "#A8A8A8"),
)


class ThemeManager(QObject):
    """Gives the program its look and tells when it changes."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName("themeManager")
        self._application = application
        self._mode = "system"
        self._applied = False
        self._system_scheme = application.styleHints().colorScheme()
        self._theme = self._wanted()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self._theme

    @property
    def mode(self) -> str:
        """Who chooses the scheme: "system", "light" or "dark"."""
        return self._mode

    def set_mode(self, mode: str) -> None:
        """Apply a scheme to the whole program; "system" goes with the system's setting from now on."""
        if mode not in MODES:
            raise ValueError(f"{mode!r} is not one of {', '.join(MODES)}")
        self._mode = mode
        hints = self._application.styleHints()
        # Title bars and native dialogs follow this; our own colours do not depend on it.
        if mode == "system":
            hints.unsetColorScheme()
            self._system_scheme = hints.colorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if mode == "dark" else Qt.ColorScheme.Light)
        self._apply()

    def _wanted(self) -> Theme:
        if self._mode == "system":
            return DARK if self._system_scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        self._system_scheme = scheme
        if self._applied and self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        wanted = self._wanted()
        if self._applied and wanted is self._theme:
            return
        self._theme = wanted
        if not self._applied:
            self._applied = True
            self._application.setStyle("Fusion")
            self._application.setFont(interface_font(self._application.font()))
        self._application.setPalette(palette(wanted))
        self._application.setStyleSheet(style_sheet(wanted))
        self.changed.emit()


def interface_font(system: QFont) -> QFont:
    """Give the system's font with digits of equal width, so that changing numbers do not jump."""
    font = QFont(system)
    if 0 < font.pointSizeF() < 9:
        font.setPointSizeF(9)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def palette(theme: Theme) -> QPalette:
    """Give the colours to Qt's own roles."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.window,
        roles.Text: theme.text,
        roles.Button: theme.button,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.error,
        roles.ToolTipBase: theme.tooltip,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Accent: theme.accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Light: theme.hover,
        roles.Midlight: theme.hover,
        roles.Mid: theme.border,
        roles.Dark: theme.outline,
        roles.Shadow: theme.border,
    }
    result = QPalette()
    for role, color in colors.items():
        result.setColor(role, QColor(color))
    off = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.PlaceholderText, roles.HighlightedText):
        result.setColor(off, role, QColor(theme.disabled))
    result.setColor(off, roles.Base, QColor(theme.window))
    result.setColor(off, roles.Highlight, QColor(theme.border))
    result.setColor(off, roles.Accent, QColor(theme.disabled))
    return result


_instance: ThemeManager | None = None


def manager() -> ThemeManager:
    """Give the one manager of the running QApplication; nothing is styled before its first `set_mode`."""
    global _instance
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("Make the QApplication before asking for its theme")
    if _instance is None or not isValid(_instance) or _instance.parent() is not application:
        _instance = ThemeManager(application)
    return _instance


def row_height(metrics: QFontMetrics) -> int:
    """Give the height of a row of a table in a font, in pixels."""
    return max(metrics.height() + 6, CONTROL_HEIGHT - 2)


def tooltip(text: str, *more: str) -> str:
    """Give text for a tooltip as paragraphs; as rich text, because only that is wrapped."""
    first, *rest = [escape(line) for line in (text, *more) if line] or [""]
    return f"<p style='margin:0'>{first}</p>" + "".join(f"<p style='margin:4px 0 0 0'>{line}</p>" for line in rest)
