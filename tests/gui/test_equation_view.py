"""Equations on the screen."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sightglass.widgets import theme
from sightglass.widgets.equation_view import EquationView

H1 = r"H(u,v)=\frac{1}{4}\left(2+\cos 2\pi u+\cos 2\pi v\right)"
H1_PLAIN = "H(u, v) = ¼(2 + cos 2πu + cos 2πv)"
LONG = "H(u,v)=1" + "".join(rf"+{k}\cos 2\pi {k}u" for k in range(2, 20))


@pytest.fixture
def view(qtbot: QtBot) -> EquationView:
    theme.manager().set_mode("light")
    result = EquationView()
    qtbot.addWidget(result)
    result.resize(400, 100)
    result.show()
    return result


def test_plain_text_stands_there_at_once_and_is_then_typeset(view: EquationView, qtbot: QtBot) -> None:
    # The LaTeX is of this test alone: no other has had it typeset before.
    view.show_latex(r"q=\sqrt{41}", "q = √41")
    assert view.accessibleDescription() == "q = √41"
    plain = view.grab().toImage()
    assert not view.typeset
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    assert view.grab().toImage() != plain


def test_what_was_typeset_once_comes_at_once(view: EquationView, qtbot: QtBot) -> None:
    view.show_latex(H1, H1_PLAIN)
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    view.show_latex("a=b", "a = b")
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    view.show_latex(H1, H1_PLAIN)
    assert view.typeset


def test_a_long_sum_breaks_into_lines_that_fit(view: EquationView, qtbot: QtBot) -> None:
    view.show_latex(H1, H1_PLAIN)
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    assert len(view._lines) == 1
    view.show_latex(LONG, "long")
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    assert len(view._lines) > 3
    assert view.horizontalScrollBar().maximum() == 0
    wide = view.height()
    view.resize(260, view.height())
    qtbot.waitUntil(lambda: view.typeset and view.height() > wide, timeout=5000)
    assert view.horizontalScrollBar().maximum() == 0


def test_brackets_are_cut_open_only_where_they_are_too_wide(view: EquationView, qtbot: QtBot) -> None:
    terms = "+".join(rf"{k}\cos 2\pi {k}u" for k in range(2, 9))
    view.show_latex(rf"H=\frac{{1}}{{16}}\left(1+{terms}\right)", "H")
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    assert len(view._lines) > 1
    assert view.horizontalScrollBar().maximum() == 0


def test_what_cannot_be_broken_scrolls(view: EquationView, qtbot: QtBot) -> None:
    view.show_latex(r"\frac{" + "+".join(f"a_{{{k}}}" for k in range(10)) + "}{b}", "fraction")
    view.resize(130, 60)
    qtbot.waitUntil(lambda: view.typeset and view.horizontalScrollBar().maximum() > 0, timeout=5000)


@pytest.mark.parametrize("latex", [r"\frac{1", r"\left( x = 2", "x^^^{", ""])
def test_bad_latex_stays_plain_text(view: EquationView, qtbot: QtBot, latex: str) -> None:
    view.show_latex(latex, "the plain form")
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    assert view.accessibleDescription() == "the plain form"
    view.grab()


def test_several_equations_stand_below_each_other(view: EquationView, qtbot: QtBot) -> None:
    view.show_latex([r"H(u,0)=0", r"H(0,v)=-8\mathrm{j}\sin 2\pi v"], ["H(u, 0) = 0", "H(0, v) = −8j sin 2πv"])
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    assert len(view._lines) == 2
    view.copy_text()
    assert QGuiApplication.clipboard().text() == "H(u, 0) = 0\nH(0, v) = −8j sin 2πv"
    view.copy_latex()
    assert QGuiApplication.clipboard().text() == "H(u,0)=0\nH(0,v)=-8\\mathrm{j}\\sin 2\\pi v"
    assert view.toolTip() == "H(u, 0) = 0\nH(0, v) = −8j sin 2πv"


def test_the_last_of_many_is_what_stays(view: EquationView, qtbot: QtBot) -> None:
    for number in range(30):
        view.show_latex(rf"x={number}\cos {number}.5u", str(number))
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    assert [equation.plain for equation in view._shown] == ["29"]
    assert not view._timer.isActive()


def test_it_takes_the_colour_of_the_theme(view: EquationView, qtbot: QtBot) -> None:
    view.show_latex(H1, H1_PLAIN)
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    for mode in ("light", "dark"):
        theme.manager().set_mode(mode)
        image = view.grab().toImage()
        inks = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
        assert theme.manager().theme.text in inks


def test_a_hidden_view_does_not_work(qtbot: QtBot) -> None:
    view = EquationView()
    qtbot.addWidget(view)
    view.show_latex(r"\beta=\gamma_{7}", "β = γ₇")
    assert not view._timer.isActive()
    view.show()
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)


def test_hiding_stops_the_work_and_showing_resumes_it(view: EquationView, qtbot: QtBot) -> None:
    view.show_latex(r"\zeta=" + "+".join(rf"\sin {k}.75v" for k in range(40)), "ζ")
    view.hide()
    assert not view._timer.isActive()
    view.show()
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)


def test_clearing_leaves_nothing(view: EquationView, qtbot: QtBot) -> None:
    view.show_latex(H1, H1_PLAIN)
    qtbot.waitUntil(lambda: view.typeset, timeout=5000)
    view.clear()
    assert view._lines == ()
    assert view.accessibleDescription() == ""
