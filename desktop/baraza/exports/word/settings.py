"""What the program is told beside the text: its settings, the fonts, the marks of lists."""

from collections.abc import Sequence

from baraza.exports.word.elements import Element, element
from baraza.exports.word.languages import ARABIC as ARABIC_LANGUAGE
from baraza.exports.word.languages import LATIN, named_language
from baraza.exports.word.looks import ARABIC, BULLET, Family, twips
from baraza.exports.word.runs import Hand

# The behaviour of Word since 2013, without which it opens a text as that of an older program.
_MODERN = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
_MICROSOFT = "http://schemas.microsoft.com/office/word"
# What stands in where the fonts of the pages are not installed.
_FONTS = (
    (Family.SERIF.value, "Cambria", "00", "roman"),
    (Family.SANS.value, "Calibri", "00", "swiss"),
    (ARABIC, "Traditional Arabic", "B2", "auto"),
)


def settings(hand: Hand, *, tracked: bool) -> Element:
    """Return the settings.

    Args:
        hand: How the document is written.
        tracked: Whether changes are recorded from the first: what comes back is to be seen.
    """
    told = [element("zoom", percent=100)]
    if tracked:
        told.append(element("trackRevisions"))
    told.append(element("defaultTabStop", val=twips(36)))
    if not hand.base:
        told.append(element("autoHyphenation"))
    told.append(element("characterSpacingControl", val="doNotCompress"))
    modern = [
        element("compatSetting", name=name, uri=_MICROSOFT, val=value)
        for name, value in _MODERN.items()
    ]
    told.append(element("compat", modern))
    language = named_language(hand.language)
    latin, arabic = (LATIN, language) if hand.base else (language, ARABIC_LANGUAGE)
    told.append(element("themeFontLang", val=latin, bidi=arabic))
    told += [element("decimalSymbol", val="."), element("listSeparator", val=",")]
    return element("settings", told)


def font_table() -> Element:
    """Return the fonts, and which may stand in for them."""
    return element(
        "fonts",
        [
            element(
                "font",
                [
                    element("altName", val=instead),
                    element("charset", val=charset),
                    element("family", val=family),
                    element("pitch", val="variable"),
                ],
                name=name,
            )
            for name, instead, charset, family in _FONTS
        ],
    )


def numbering(marks: Sequence[str]) -> Element:
    """Return the lists of the document, one for each mark; their numbers begin with 1."""
    abstract = [_list(number, mark) for number, mark in enumerate(marks)]
    used = [
        element("num", [element("abstractNumId", val=at)], numId=at + 1) for at in range(len(marks))
    ]
    return element("numbering", [*abstract, *used])


def _list(number: int, mark: str) -> Element:
    indent = element("ind", left=twips(BULLET.hanging), hanging=twips(BULLET.hanging))
    level = element(
        "lvl",
        [
            element("start", val=1),
            element("numFmt", val="bullet"),
            element("lvlText", val=mark),
            element("lvlJc", val="left"),
            element("pPr", [indent]),
        ],
        ilvl=0,
    )
    kind = element("multiLevelType", val="singleLevel")
    return element("abstractNum", [kind, level], abstractNumId=number)
