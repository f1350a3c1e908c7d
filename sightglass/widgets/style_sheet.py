"""The few things that a palette cannot say, as a style sheet for the whole program."""

from dataclasses import asdict
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import sightglass.resources

if TYPE_CHECKING:
    from sightglass.widgets.theme import Theme

# Rules stay few and name plain classes: each costs time whenever a widget is first shown.
_FRAME = """
QToolTip { color: $text; background: $tooltip; border: 1px solid $outline; padding: 4px; }
QMainWindow::separator { background: $border; width: 1px; height: 1px; margin: 2px; }
QMainWindow::separator:hover { background: $accent; margin: 0px; }
QStatusBar { border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QDockWidget { font-weight: 700; titlebar-close-icon: url("$folder/close-$scheme.svg");
    titlebar-normal-icon: url("$folder/float-$scheme.svg"); }
QDockWidget::title { background: $window; border-bottom: 1px solid $border; padding: 6px 8px; text-align: left; }
QToolBar { border: none; spacing: 4px; padding: 4px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; background: transparent; }
QToolBar#activity_bar { padding: 4px 3px; }
QToolBar#activity_bar QToolButton { padding: 3px 0px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $hover; border-color: $border; }
QToolButton:focus { border-color: $accent; }
QToolButton[popupMode="1"] { padding-right: 18px; }
QToolButton[popupMode="2"] { padding-right: 16px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-arrow, QToolButton::menu-indicator { image: url("$folder/down-$scheme.svg");
    width: 12px; height: 12px; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; }
QToolButton[popupMode="0"]::menu-indicator { image: none; width: 0px; }
QToolButton#sectionHeader { font-weight: 700; text-align: left; padding: 4px 0px; border-radius: 0px;
    border: 1px solid transparent; border-top: 1px solid $border; background: transparent; }
QToolButton#sectionHeader:hover { color: $accent; }
QToolButton#sectionHeader:focus { border: 1px solid $accent; border-radius: 4px; }
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
QMenuBar { color: $text; background: $window; padding: 0px 2px; }
QMenuBar::item { color: $text; background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $highlight; }
QMenuBar::item:disabled { color: $disabled; background: transparent; }
QMenu { color: $text; background: $surface; border: 1px solid $outline; padding: 4px; }
QMenu::item { color: $text; background: transparent; padding: 4px 24px 4px 8px; border-radius: 4px; }
QMenu::item:selected { background: $highlight; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::item:disabled:selected { background: $hover; }
QMenu::separator { background: $border; height: 1px; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; background: $surface; border: 1px solid $outline;
    border-radius: 3px; }
QMenu::indicator:checked { background: $accent; border-color: $accent; image: url("$folder/check-$scheme.svg"); }
QMenu::indicator:exclusive { border-radius: 8px; }
QMenu::indicator:exclusive:checked { background: $surface; border: 5px solid $accent; width: 6px; height: 6px;
    image: none; }
QMenu::right-arrow { image: url("$folder/right-$scheme.svg"); width: 12px; height: 12px; right: 6px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QListView, QTreeView, QPlainTextEdit, QTextEdit { border: 1px solid $border; }
QSlider::groove:horizontal { background: $border; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: $accent; width: 14px; margin: -5px 0px; border-radius: 7px; }
"""

# Fusion draws the outlines of fields darker than the window, which cannot be seen in a dark scheme.
_FIELDS = """
QLineEdit, QAbstractSpinBox, QComboBox { color: $text; background: $surface; border: 1px solid $outline;
    border-radius: 4px; padding: 0px 5px; min-height: 20px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on { border: 2px solid $accent;
    padding: 0px 4px; min-height: 18px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $disabled; background: $window;
    border-color: $border; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0px; min-height: 0px; }
*[refused="true"] { color: $error; border-color: $error; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url("$folder/down-$scheme.svg");
    width: 12px; height: 12px; }
QAbstractSpinBox::up-arrow { image: url("$folder/up-$scheme.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::up-button { border: none; width: 16px; subcontrol-origin: border; subcontrol-position: top right; }
QAbstractSpinBox::down-button { border: none; width: 16px; subcontrol-origin: border;
    subcontrol-position: bottom right; }
QAbstractSpinBox[bare="true"]::up-button, QAbstractSpinBox[bare="true"]::down-button { width: 0px; }
QAbstractSpinBox[bare="true"]::up-arrow, QAbstractSpinBox[bare="true"]::down-arrow { image: none; width: 0px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $outline; outline: 0px; }
QComboBox QAbstractItemView::item { min-height: 22px; padding: 0px 4px; }
QComboBox QAbstractItemView::item:selected { color: $on_accent; background: $accent; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTableView::indicator { width: 14px;
    height: 14px; background: $surface; border: 1px solid $outline; border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QListView::indicator:hover,
QTableView::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked { background: $accent;
    border-color: $accent; image: url("$folder/check-$scheme.svg"); }
QRadioButton::indicator:checked { background: $surface; border: 5px solid $accent; width: 6px; height: 6px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked:disabled { background: $disabled; border-color: $disabled; }
QPushButton { color: $text; background: $button; border: 1px solid $outline; border-radius: 4px;
    padding: 0px 12px; min-height: 22px; }
QPushButton[slim="true"] { padding: 0px 6px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $border; }
QPushButton:default { color: $on_accent; background: $accent; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 0px 11px; min-height: 20px; }
QPushButton[slim="true"]:focus { padding: 0px 5px; }
QPushButton:default:focus { border-color: $text; }
QPushButton:disabled { color: $disabled; background: $window; border-color: $border; }
QTabBar::tab { color: $muted; background: transparent; padding: 5px 10px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabBar#pageTabs::tab { padding: 5px 0px; }
"""


def style_sheet(theme: "Theme") -> str:
    """Give the style sheet in the colours of a theme."""
    assert sightglass.resources.__file__ is not None
    folder = Path(sightglass.resources.__file__).parent / "style"
    scheme = "dark" if theme.dark else "light"
    return Template(_FRAME + _FIELDS).substitute(asdict(theme), folder=folder.as_posix(), scheme=scheme)
