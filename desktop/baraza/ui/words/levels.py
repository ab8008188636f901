"""The common scale of levels, on which delegates of different organisations are compared."""

from PySide6.QtCore import QCoreApplication

from baraza.ui.words.formats import NOTHING
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_WORDS = {
    1: QT_TRANSLATE_NOOP("Level", "head of organisation"),
    2: QT_TRANSLATE_NOOP("Level", "USG, Commissioner, minister"),
    3: QT_TRANSLATE_NOOP("Level", "ASG, ambassador"),
    4: QT_TRANSLATE_NOOP("Level", "director"),
    5: QT_TRANSLATE_NOOP("Level", "head of unit"),
    6: QT_TRANSLATE_NOOP("Level", "desk officer"),
    7: QT_TRANSLATE_NOOP("Level", "associate"),
    8: QT_TRANSLATE_NOOP("Level", "support, never counted"),
}
LEVELS = tuple(_WORDS)


def level_words(level: int | None) -> str:
    """Return a level with what it stands for; a dash for none."""
    if level is None:
        return NOTHING
    words = QCoreApplication.translate("Level", _WORDS[level])
    pattern = QCoreApplication.translate("Level", "{number} · {words}")
    return pattern.format(number=level, words=words)
