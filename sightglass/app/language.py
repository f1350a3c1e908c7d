"""The language of the window."""

from threading import RLock

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QFontDatabase

from sightglass.algorithms import texts
from sightglass.algorithms.texts import ENGLISH, marked, verbatim
from sightglass.app.translations import LANGUAGES, Messages, read_messages

SYSTEM = "system"
_SYSTEM_TITLE = marked("As the system")
_CONTEXT = "Sightglass"
_WRITING = {"zh_CN": QFontDatabase.WritingSystem.SimplifiedChinese}
# Those who read one of these do not read simplified characters.
_TRADITIONAL = ("Hant", "TW", "HK", "MO")

# Qt holds a lock of its own while it asks a translator that is written in Python. A worker that is about to be asked
# must not hold that lock while this thread waits for it with Python's.
_turn = RLock()


class _Messages(QTranslator):
    """Answers Qt from a dictionary."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages

    def isEmpty(self) -> bool:
        return not self._messages

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        # None, since Qt takes an empty text for a translation: then it asks the next translator, that of its own texts.
        return self._messages.get((sourceText, disambiguation or "")) if context == _CONTEXT else None


class Language(QObject):
    """Which language the program speaks; all texts go through Qt's translation from then on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name = ENGLISH
        self._translators: list[QTranslator] = []

    def use(self, name: str) -> None:
        """Speak a language of `LANGUAGES`; windows that are made after this are in it."""
        messages = {} if name == ENGLISH else read_messages(name)
        self.use_messages(name, messages)

    def use_messages(self, name: str, messages: Messages) -> None:
        """Speak a language whose texts are given."""
        with _turn:
            for translator in self._translators:
                QCoreApplication.removeTranslator(translator)
                translator.deleteLater()
            self._translators = []
            self.name = name
            if name == ENGLISH:
                texts.install(None)
                return
            own = QTranslator(self)
            if own.load(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._translators.append(own)
            else:
                own.deleteLater()
            self._translators.append(_Messages(messages, self))
            for translator in self._translators:
                QCoreApplication.installTranslator(translator)
            texts.install(_translated, name)


def _translated(text: str, about: str) -> str:
    with _turn:
        return QCoreApplication.translate(_CONTEXT, text, about)


def language_of(choice: str) -> str:
    """Give the language that a choice of the settings stands for; "system" is that of the desktop, or English."""
    if choice in LANGUAGES:
        return choice
    is_traditional = False
    for wanted in QLocale.system().uiLanguages():
        first, *others = wanted.split("-")
        if first == "zh" and any(part in _TRADITIONAL for part in others):
            # The system adds a plain “zh” to it, which then is no wish for simplified characters.
            is_traditional = True
        elif first == "zh" and (others or not is_traditional):
            return "zh_CN"
        if first == "en":
            return ENGLISH
    return ENGLISH


def choices() -> tuple[tuple[str, str], ...]:
    """Give what can be chosen, as titles and values for the settings; languages are named in themselves."""
    return ((_SYSTEM_TITLE, SYSTEM), *((verbatim(title), name) for name, title in LANGUAGES.items()))


def language_title(choice: str) -> str:
    """Give the title of a choice."""
    return LANGUAGES.get(choice, _SYSTEM_TITLE)


def can_be_shown(name: str) -> bool:
    """Whether a font with the characters of a language is installed."""
    return name not in _WRITING or bool(QFontDatabase.families(_WRITING[name]))


def no_font_text(name: str) -> str:
    """Say in English, since the language itself cannot be read, what is missing."""
    return (
        f"No font with the characters of {LANGUAGES[name]} is installed, so the program stays as it is. "
        "Install one, for example the package fonts-droid-fallback, and start Sightglass again."
    )
