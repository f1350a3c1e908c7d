from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QMenu, QStyle
from pytestqt.qtbot import QtBot

from sightglass.widgets import theme
from sightglass.widgets.icons import icon
from sightglass.widgets.theme import DARK, LIGHT, Theme

BOTH = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def manager(qtbot: QtBot) -> Iterator[theme.ThemeManager]:
    instance = theme.manager()
    yield instance
    instance.set_mode("light")


def contrast(first: str, second: str) -> float:
    """WCAG 2.2, contrast ratio of two sRGB colours."""

    def luminance(color: str) -> float:
        parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted([luminance(first), luminance(second)])
    return (high + 0.05) / (low + 0.05)


@BOTH
@pytest.mark.parametrize("role", ["text", "muted", "accent", "error", "warning", "success"])
def test_text_colours_are_legible_on_every_ground(scheme: Theme, role: str) -> None:
    for ground in (scheme.surface, scheme.window, scheme.button, scheme.tooltip):
        assert contrast(getattr(scheme, role), ground) >= 4.5


@BOTH
def test_curves_outlines_and_disabled_text_are_seen(scheme: Theme) -> None:
    for color in (*scheme.series, scheme.red, scheme.green, scheme.blue, scheme.luminance, scheme.outline):
        assert contrast(color, scheme.surface) >= 3.0
    assert contrast(scheme.disabled, scheme.window) >= 3.0
    assert contrast(scheme.on_accent, scheme.accent) >= 4.5


@BOTH
def test_curves_of_the_series_differ(scheme: Theme) -> None:
    assert len({scheme.color(None, index) for index in range(len(scheme.series))}) >= 7
    assert scheme.color(None, len(scheme.series)) == scheme.color(None, 0)
    assert scheme.color("red") == scheme.red
    assert scheme.color("#123456") == "#123456"


def test_a_mode_recolours_everything_at_once(manager: theme.ThemeManager, qtbot: QtBot) -> None:
    label = QLabel("text")
    qtbot.addWidget(label)
    manager.set_mode("light")
    with qtbot.waitSignal(manager.changed):
        manager.set_mode("dark")
    assert manager.theme is DARK
    assert label.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    with qtbot.assertNotEmitted(manager.changed):
        manager.set_mode("dark")
    manager.set_mode("light")
    assert label.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def test_system_mode_follows_the_system_live_and_the_others_do_not(
    manager: theme.ThemeManager, qapp: QApplication
) -> None:
    report = qapp.styleHints().colorSchemeChanged
    manager.set_mode("system")
    report.emit(Qt.ColorScheme.Dark)
    assert manager.theme is DARK
    report.emit(Qt.ColorScheme.Light)
    assert manager.theme is LIGHT
    manager.set_mode("light")
    report.emit(Qt.ColorScheme.Dark)
    assert manager.theme is LIGHT


def test_an_unknown_mode_is_refused(manager: theme.ThemeManager) -> None:
    with pytest.raises(ValueError, match="sepia"):
        manager.set_mode("sepia")


def test_there_is_one_manager(manager: theme.ThemeManager) -> None:
    assert theme.manager() is manager


def test_digits_have_equal_width(manager: theme.ThemeManager, qapp: QApplication) -> None:
    manager.set_mode("dark")
    label = QLabel()
    widths = {label.fontMetrics().horizontalAdvance(str(digit) * 10) for digit in range(10)}
    assert len(widths) == 1
    assert label.font().pointSizeF() >= 9


def test_an_icon_takes_the_colours_of_the_theme_and_of_its_state(manager: theme.ThemeManager) -> None:
    # A square, so that its middle is covered.
    square = icon("square")

    def middle(mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> str:
        pixmap = square.pixmap(QSize(24, 24), mode, state)
        return pixmap.toImage().pixelColor(12, 12).name().upper()

    manager.set_mode("light")
    assert middle() == LIGHT.text
    manager.set_mode("dark")
    assert middle() == DARK.text
    assert middle(QIcon.Mode.Disabled) == DARK.disabled
    assert middle(state=QIcon.State.On) == DARK.accent


def test_an_unknown_icon_is_named(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="no-such-thing"):
        icon("no-such-thing")


def test_tooltips_cannot_be_markup() -> None:
    assert "<b>" not in theme.tooltip("a <b> c", "d")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_menu_item_under_the_pointer_is_seen_and_legible(
    manager: theme.ThemeManager, qtbot: QtBot, mode: str
) -> None:
    manager.set_mode(mode)
    colors = manager.theme
    menu = QMenu()
    qtbot.addWidget(menu)
    chosen, other = menu.addAction("Chosen"), menu.addAction("Other")
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    menu.setActiveAction(chosen)
    image = menu.grab().toImage()

    def ground(action: QAction) -> str:
        return image.pixelColor(menu.actionGeometry(action).topLeft() + QPoint(6, 4)).name().upper()

    assert ground(chosen) == colors.highlight
    assert ground(other) == colors.surface
    assert contrast(colors.text, colors.highlight) >= 7.0
    assert contrast(colors.highlight, colors.surface) >= 1.35


def test_dialog_buttons_are_without_icons_of_the_desktop(manager: theme.ThemeManager, qtbot: QtBot) -> None:
    manager.set_mode("light")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.Apply)
    qtbot.addWidget(box)
    box.ensurePolished()
    hint = box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box)
    assert hint == 0
    box.show()
    assert all(button.icon().isNull() for button in box.buttons())
    box.hide()


@BOTH
@pytest.mark.parametrize("checked", [False, True])
def test_boxes_in_lists_can_be_seen_on_every_ground(
    manager: theme.ThemeManager, qtbot: QtBot, scheme: Theme, checked: bool
) -> None:
    manager.set_mode("dark" if scheme.dark else "light")
    view = QListWidget()
    qtbot.addWidget(view)
    item = QListWidgetItem("Image")
    item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
    view.addItem(item)
    view.resize(200, 60)
    view.show()
    image = view.grab().toImage()
    row = view.visualItemRect(item).translated(view.viewport().pos())
    colors = {image.pixelColor(x, row.center().y()).name() for x in range(row.left(), row.left() + 20)}
    wanted = scheme.accent if checked else scheme.outline
    assert wanted.lower() in colors
