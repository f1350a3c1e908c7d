"""LaTeX to vector drawings by ziamath, in pieces: equations can be broken into lines."""

import logging
import re
import threading
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

# Pieces are set at this size and drawn at any: the paths are written with three decimals.
_EM = 40.0
_PLACEHOLDER = "#010203"
# A piece takes about 10 KB.
_REMEMBERED = 1024
_LARGEST_LATEX = 20_000
# An expression of more tokens than this is not set as a whole: that would take longer than a frame.
LONGEST_WHOLE = 48

_TOKEN = re.compile(r"\\(?:left|right)\s*(?:\\.|.)|\\[A-Za-z]+|\\.|.", re.DOTALL)
_LIMITS = re.compile(r"\\(?:sum|prod|max|min|lim)\s*_")
_STRETCHING = re.compile(r"\\(left|right)\s*(\\[{}|]|[()\[\]|])")
_RELATIONS = {"=", r"\approx", r"\approxeq", r"\propto", r"\le", r"\ge", r"\leq", r"\geq"}
# After one of these a sign belongs to what follows and is no place to break.
_OPENS_TERM = {"(", "[", "{", "^", "_", ",", r"\cdot", r"\times", *_RELATIONS}
_SPACES = {" ", r"\,", r"\;", r"\:", r"\!", r"\ ", r"\quad", r"\qquad"}

# Before a sign and behind it, in ems.
_SIGN_GAP = {"": 0.0, "+": 0.24, "-": 0.24}
_RELATION_GAP = 0.32

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Term:
    """A part of an equation that is never broken: the sign or relation before it, and its LaTeX."""

    sign: str
    latex: str


@dataclass(frozen=True)
class Typeset:
    """A drawing of one piece; lengths are in ems, up and down from the base line."""

    svg: str
    width: float
    ascent: float
    descent: float

    def colored(self, color: str) -> bytes:
        """Give the SVG in a colour."""
        return self.svg.replace(_PLACEHOLDER, color).encode()


class TypesettingError(Exception):
    """LaTeX that cannot be set."""


def tokens(latex: str) -> list[str]:
    """Cut LaTeX into commands and characters."""
    return _TOKEN.findall(latex)


@lru_cache(maxsize=_REMEMBERED)
def split_terms(latex: str, inside_brackets: bool = False) -> tuple[Term, ...]:
    r"""Cut an equation before its relations and before the + and − between terms.

    Parameters
    ----------
    latex : str
        One equation.
    inside_brackets : bool
        Whether the outermost brackets may be cut too; their ``\left(`` and ``\right)`` then become plain ones.
    """
    terms: list[Term] = []
    body: list[str] = []
    sign = previous = ""
    braces = brackets = 0
    for token in tokens(latex):
        closes = token in (")", "]") or (token.startswith(r"\right") and not token[6:7].isalpha())
        opens = token in ("(", "[") or (token.startswith(r"\left") and not token[5:6].isalpha())
        braces += (token == "{") - (token == "}")
        if closes and not braces:
            brackets -= 1
        outermost = not braces and brackets == 0
        breakable = not braces and brackets <= int(inside_brackets)
        if breakable and (token in _RELATIONS or (token in ("+", "-") and previous and previous not in _OPENS_TERM)):
            terms.append(Term(sign, "".join(body)))
            sign, body = token, []
        elif inside_brackets and opens and outermost and previous == ")":
            # Between two factors in brackets.
            terms.append(Term(sign, "".join(body)))
            sign, body = "", [token[-1]]
        elif inside_brackets and outermost and (opens or closes) and token.startswith("\\"):
            body.append(token[-1].replace(".", ""))
        else:
            body.append(token)
        if opens and not braces:
            brackets += 1
        if token not in _SPACES:
            previous = "(" if opens else ")" if closes else token
    terms.append(Term(sign, "".join(body)))
    return tuple(term for term in terms if term.sign or term.latex.strip())


def gap_around(sign: str) -> float:
    """Give the room before and behind a sign or relation, in ems."""
    return _SIGN_GAP.get(sign, _RELATION_GAP)


class _Engine:
    """Sets pieces, each once, on a thread of its own: a fraction takes longer than a frame, and ziamath reads a font.

    The thread ends when there is nothing more to set.
    """

    def __init__(self) -> None:
        self._module: ModuleType | None = None
        self._thread: threading.Thread | None = None
        self._failed = False
        self._known: dict[str, Typeset | None] = {}
        self._asked: dict[str, None] = {}
        self._asking, self._drawing = threading.Lock(), threading.Lock()

    @property
    def ready(self) -> bool:
        return self._module is not None

    @property
    def failed(self) -> bool:
        return self._failed

    def load(self) -> None:
        """Be ready soon."""
        self.ask(())

    def ask(self, pieces: Iterable[str]) -> None:
        """Have some pieces set; see `knows`. Who waits for others asks again: these are set first, and then no more."""
        with self._asking:
            self._asked = dict.fromkeys(piece for piece in pieces if piece not in self._known)
            is_idle = self._module is not None and not self._asked
            if self._thread is None and not self._failed and not is_idle:
                self._thread = threading.Thread(target=self._work, name="typesetting")
                self._thread.start()

    def knows(self, latex: str) -> bool:
        """Whether a piece is set, or cannot be set."""
        return latex in self._known

    def _work(self) -> None:
        if self._module is None:
            self._import()
        while True:
            with self._asking:
                piece = next((piece for piece in self._asked if piece not in self._known), None)
                if piece is None or self._module is None:
                    self._thread = None
                    return
            self.set(piece)

    def _import(self) -> None:
        try:
            with warnings.catch_warnings():
                # It finds its font by a deprecated function of the standard library; that is nothing a person can mend.
                warnings.simplefilter("ignore", DeprecationWarning)
                import ziamath
            # Inline paths: Qt draws neither <symbol> nor <use> with a view box of its own.
            ziamath.config.svg2 = False
            # The first use fills tables of commands.
            ziamath.Latex("x", size=_EM).svg()
            self._module = ziamath
        except Exception:
            self._failed = True
            _logger.exception("Equations stay plain text: ziamath could not be loaded. Install it again.")

    def drawn(self, latex: str) -> Typeset:
        """Set a whole equation now, on a thread that may wait; raises `TypesettingError` for what cannot be set."""
        self.load()
        while self._module is None and (thread := self._thread) is not None:
            thread.join()
        if self._module is None:
            raise TypesettingError("not loaded")
        try:
            return self._drawn(latex)
        except Exception as error:
            # See `set`.
            raise TypesettingError(latex) from error

    def find(self, latex: str) -> Typeset | None:
        """Give a piece if it is set; None if it has to be set first."""
        known = self._known.get(latex)
        if known is None and latex in self._known:
            raise TypesettingError(latex)
        return known

    def trim(self) -> None:
        """Forget the oldest pieces beyond what is worth its memory; between equations, never within one."""
        for latex in list(self._known)[: max(len(self._known) - _REMEMBERED, 0)]:
            del self._known[latex]

    def set(self, latex: str) -> None:
        """Set a piece; afterwards `find` gives it or raises."""
        assert self._module is not None
        try:
            self._known[latex] = self._drawn(latex)
        except Exception:
            # It raises assertions, key errors and its own kinds for LaTeX that it cannot read.
            self._known[latex] = None

    def _drawn(self, latex: str) -> Typeset:
        assert self._module is not None
        if len(latex) > _LARGEST_LATEX:
            raise TypesettingError("too long")
        with self._drawing:
            drawing = self._module.Latex(_with_fixed_brackets(latex), size=_EM, color=_PLACEHOLDER, margin=0.0)
            svg = drawing.svg()
        box = re.search(r'viewBox="(\S+) (\S+) (\S+) (\S+)"', svg)
        if box is None:
            raise TypesettingError("no view box")
        _left, top, width, height = (float(number) for number in box.groups())
        return Typeset(svg, width / _EM, -top / _EM, (height + top) / _EM)


def _with_fixed_brackets(latex: str) -> str:
    """Give brackets around sums over an index a fixed size: ziamath makes those that stretch 49 em high."""
    if not _LIMITS.search(latex):
        return latex
    return _STRETCHING.sub(lambda found: rf"\Big{found[1][0]}{found[2]}", latex)


engine = _Engine()
