"""The few things that a palette cannot say, as a style sheet for the whole program."""

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sightglass.widgets.theme import Theme

# Rules stay few and name plain classes: each costs time whenever a widget is first shown.
_SHEET = Template("""
QToolTip { color: $text; background: $tooltip; border: 1px solid $outline; padding: 4px; }
QMainWindow::separator { background: $border; width: 1px; height: 1px; margin: 2px; }
QMainWindow::separator:hover { background: $accent; margin: 0px; }
QStatusBar { border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: $window; border-bottom: 1px solid $border; padding: 6px 8px; text-align: left; }
QToolBar { border: none; spacing: 4px; padding: 4px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $hover; border-color: $border; }
QToolButton:focus { border-color: $accent; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton#sectionHeader { font-weight: 600; text-align: left; padding: 4px 0px; border-radius: 0px;
    border: none; border-top: 1px solid $border; background: transparent; }
QToolButton#sectionHeader:hover { color: $accent; }
QToolButton#sectionHeader:focus { border-color: $accent; }
QToolButton#resetButton { padding: 0px; }
QProgressBar { border: none; background: transparent; max-height: 3px; min-height: 3px; }
QProgressBar::chunk { background: $accent; }
QHeaderView::section { background: $window; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 4px 4px; }
QTableView { gridline-color: $grid; border: 1px solid $border; }
QScrollArea, QAbstractScrollArea#plain { border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: $outline; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px 0px; }
""")


def style_sheet(theme: "Theme") -> str:
    """Give the style sheet in the colours of a theme."""
    return _SHEET.substitute(asdict(theme))
