"""The typefaces that travel with the program; a bare machine has none."""

from PySide6.QtGui import QFont, QFontDatabase

from baraza.resources import resource

FAMILIES = ["Inter", "Noto Sans Arabic UI", "Noto Sans Ethiopic", "Noto Sans Symbols 2"]
# Only these: the folder also holds the typefaces of the documents, which no window needs.
_WANTED = ("Inter-*", "NotoSansArabicUI-*", "NotoSansEthiopic-*", "NotoSansSymbols2-*")

_loaded: list[int] = []


def load_fonts() -> None:
    """Make the shipped typefaces known to Qt, once per program."""
    if _loaded:
        return
    folder = resource("fonts")
    for pattern in _WANTED:
        paths = sorted(folder.glob(f"{pattern}.?tf"))
        _loaded.extend(QFontDatabase.addApplicationFont(str(path)) for path in paths)


def font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the interface's typeface at a size in pixels."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(size)
    made.setWeight(weight)
    return made
