"""Theory and worked examples as those who read Chinese see them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import sightglass
from sightglass.algorithms import catalogue
from sightglass.app.example_menu import MENU
from sightglass.app.examples import examples_of, names_of
from sightglass.app.language import Language, can_be_shown
from sightglass.app.main_window import MainWindow
from sightglass.app.theory_text import page_of
from sightglass.widgets.theory_view import TheoryView
from tests.gui.conftest import settle

_CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture
def first_dock() -> str:
    return "contrast"


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp)
    language.use("zh_CN")
    yield
    language.use("en")
    language.deleteLater()


@pytest.fixture
def view(qtbot: QtBot) -> TheoryView:
    result = TheoryView()
    qtbot.addWidget(result)
    result.resize(360, 300)
    return result


def lines_of(view: TheoryView) -> list[tuple[str, float]]:
    """Give the text of each line that another one of its paragraph follows, and the share of the page that it fills."""
    found = []
    block = view.document().begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            text = block.text()[line.textStart() : line.textStart() + line.textLength()]
            found.append((text, line.naturalTextWidth() / line.width()))
        block = block.next()
    return found


@pytest.mark.parametrize("name", catalogue.names())
def test_pages_are_read_as_markdown_to_the_last_sign(name: str, view: TheoryView) -> None:
    view.show_page(page_of(name), {})
    text = view.toPlainText()
    assert "常见误区" in text
    # Signs of emphasis and links stay in the text where Chinese punctuation keeps them from being seen as such.
    assert re.findall(r"\*\*|\]\(|\$", text) == []


def test_chinese_wraps_between_characters(view: TheoryView) -> None:
    if not can_be_shown("zh_CN"):
        pytest.skip("no font with Chinese characters is installed")
    view.show_page("光流说明每个像素从一帧到下一帧移动了多远，并假定亮度保持不变。" * 10, {})
    view.show()
    QApplication.processEvents()
    lines = lines_of(view)
    assert len(lines) > 5
    assert all(share > 0.85 for _, share in lines)
    assert not any(text[0] in "，。" for text, _ in lines)
    assert view.horizontalScrollBar().maximum() == 0


def test_the_table_of_symbols_is_chinese(view: TheoryView) -> None:
    view.show_page("权重 [$\\lambda$](#weight)。", {"weight": "权重"})
    assert {"符号及其控件", "符号", "控件", "当前值", "权重"} <= set(view.toPlainText().splitlines())


def test_the_menu_of_worked_examples_is_chinese(window: MainWindow, qtbot: QtBot) -> None:
    menu = window.commands.menu(MENU)
    menu.aboutToShow.emit()
    # A Chinese character is on no key: without the letter Alt would open no menu.
    assert menu.title() == "示例(&W)"
    names = [name for name in window.commands.all() if name.startswith(f"{MENU}/")]
    assert len(names) > len(catalogue.names())
    shown = {name: (window.commands.shown(name)[-1], window.commands.find(name).toolTip()) for name in names}
    # A title may be made of names alone, as of methods; what is said of it may not.
    assert [name for name, (_, help_text) in shown.items() if not _CHINESE.search(help_text)] == []
    assert [
        name.title for dock in catalogue.names() for name in names_of(dock) if not _CHINESE.search(name.title)
    ] == []
    topics = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert topics[0] == "1 对比度"
    assert topics[-1] == "更多"
    window.commands.find(f"{MENU}/1 Contrast/{examples_of('contrast')[0].title}").trigger()
    panel = window.active
    assert panel is not None
    assert panel.body.explanation.text.text() == examples_of("contrast")[0].explanation
    assert panel.body.explanation.title.text().startswith("太暗")
    settle(qtbot, panel)


def test_theory_in_a_dock_is_chinese(window: MainWindow, qtbot: QtBot) -> None:
    window.theory.set_open(True)
    panel = window.active
    assert panel is not None
    pane = panel.split.pane
    assert pane is not None
    assert "直方图均衡化" in pane.view.toPlainText()
    qtbot.waitUntil(lambda: "未使用" in pane.view.toPlainText())
    assert pane.view.accessibleName() == "对比度的理论"
    settle(qtbot, panel)


def test_no_title_asks_for_a_weight_that_is_not_drawn() -> None:
    # Where a Chinese font has one weight alone, Qt thickens it for bold, and leaves it thin for anything less.
    light = re.compile(r"font-weight: ?[56]00|Weight\.(?:DemiBold|Medium)")
    # Browsers, which show reports, thicken it for both.
    sources = [path for path in Path(sightglass.__file__).parent.rglob("*.py") if path.parent.name != "report"]
    assert [path.name for path in sources if light.search(path.read_text(encoding="utf-8"))] == []
