"""The styles of the file: all that decides how a text looks, so that a reader can change it."""

from collections.abc import Iterator

from baraza.exports.word.elements import Element, element, named
from baraza.exports.word.languages import ARABIC as ARABIC_LANGUAGE
from baraza.exports.word.languages import LATIN, named_language
from baraza.exports.word.looks import (
    ARABIC,
    ARABIC_SCALE,
    CELL_PADDING,
    HAIRLINE,
    HEADER_GREY,
    LOOKS,
    NORMAL,
    RULE,
    RULE_GREY,
    Look,
    colour,
    twips,
)
from baraza.exports.word.runs import EMPHASIS, SMALL_CAPITALS, STRONG, Hand
from baraza.exports.word.signatures import STYLE as PLACES_TO_SIGN
from baraza.exports.word.tables import STYLE as RECORD_TABLE

_GUTTER = 14.0
_LINES_OF_CONTENTS = ("toc 1", "toc 2")


def style_sheet(hand: Hand, measure: float) -> Element:
    """Return the styles of a document in a language."""
    return element(
        "styles",
        [
            _defaults(hand),
            _quiet(),
            *(_paragraph_style(look, hand, measure) for look in LOOKS),
            *_character_styles(),
            *_table_styles(),
        ],
    )


def _defaults(hand: Hand) -> Element:
    language = named_language(hand.language)
    latin, arabic = (LATIN, language) if hand.base else (language, ARABIC_LANGUAGE)
    run = [
        *_type(NORMAL),
        *_sizes(NORMAL),
        element("lang", val=latin, eastAsia="zh-CN", bidi=arabic),
    ]
    return element(
        "docDefaults",
        [
            element("rPrDefault", [element("rPr", run)]),
            element("pPrDefault", [element("pPr")]),
        ],
    )


def _quiet() -> Element:
    """Keep the hundreds of styles that Word knows besides out of the reader's sight."""
    return element(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )


def _type(look: Look) -> Iterator[Element]:
    """Yield family and size, for each of the scripts that Word tells apart."""
    family = look.family.value
    yield element("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=ARABIC)
    if look.strong:
        yield from (element("b"), element("bCs"))
    if look.small_caps:
        yield element("smallCaps")
    if look.grey:
        yield element("color", val=colour(look.grey))


def _sizes(look: Look) -> Iterator[Element]:
    yield element("sz", val=round(look.size * 2))
    yield element("szCs", val=round(look.size * ARABIC_SCALE * 2))


def _paragraph_style(look: Look, hand: Hand, measure: float) -> Element:
    is_normal = look is NORMAL
    made = element(
        "style",
        type="paragraph",
        default=1 if is_normal else None,
        customStyle=None if _is_known(look.name) else 1,
        styleId=look.style,
    )
    made.append(element("name", val=look.name))
    if not is_normal:
        made.append(element("basedOn", val=look.based_on))
    if look.following:
        made.append(element("next", val=look.following))
    made.append(element("uiPriority", val=1 if look.quick else 20))
    if look.quick:
        made.append(element("qFormat"))
    made.append(element("pPr", _paragraph_properties(look, hand, measure)))
    made.append(element("rPr", _run_properties(look, hand)))
    return made


def _run_properties(look: Look, hand: Hand) -> Iterator[Element]:
    yield from _type(look)
    if look.tracking and not hand.base:  # letters that join cannot stand apart
        yield element("spacing", val=twips(look.tracking * look.size / 1000))
    yield from _sizes(look)


def _paragraph_properties(look: Look, hand: Hand, measure: float) -> Iterator[Element]:
    if look.kept:
        yield from (element("keepNext"), element("keepLines"))
    if look is NORMAL:
        yield element("widowControl")
    if look.level or look.adjust == "center":
        yield element("suppressLineNumbers")
    if look.rule_above:
        yield element("pBdr", [_rule("top", look.rule_above, space=8 if look.before else 4)])
    if look.name in _LINES_OF_CONTENTS:
        stop = element("tab", val="right", leader="dot", pos=twips(measure))
        yield element("tabs", [stop])
    if look.level:
        yield element("suppressAutoHyphens")
    if look is NORMAL and hand.base:
        yield element("bidi")
    yield element(
        "spacing",
        before=twips(look.before),
        after=twips(look.after),
        line=twips(look.leading),
        lineRule="atLeast",
    )
    yield element("ind", left=twips(look.hanging + _step(look)), hanging=twips(look.hanging))
    yield element("jc", val=look.adjust)
    if look.level:
        yield element("outlineLvl", val=look.level - 1)


def _step(look: Look) -> float:
    return 28.0 if look.name == _LINES_OF_CONTENTS[1] else 0.0


def _rule(edge: str, width: int, *, space: int = 0, grey: float = 0) -> Element:
    return element(
        edge,
        val="double" if width < 0 else "single",
        sz=abs(width),
        space=space,
        color=colour(grey),
    )


def _character_styles() -> Iterator[Element]:
    for style, name, parts in (
        ("DefaultParagraphFont", "Default Paragraph Font", ()),
        (STRONG, "Strong", ("b", "bCs")),
        (EMPHASIS, "Emphasis", ("i",)),  # the Arabic script has no italics
        (SMALL_CAPITALS, "Small Capitals", ("smallCaps",)),
    ):
        made = element(
            "style",
            type="character",
            default=None if parts else 1,
            customStyle=None if _is_known(name) else 1,
            styleId=style,
        )
        made.append(element("name", val=name))
        if parts:
            made.extend([element("uiPriority", val=1), element("qFormat")])
            made.append(element("rPr", [element(part) for part in parts]))
        else:
            made.extend([element("uiPriority", val=1), element("semiHidden")])
        yield made


def _table_styles() -> Iterator[Element]:
    no_space = {"top": 0.0, "left": 0.0, "bottom": 0.0, "right": 0.0}
    normal = _table_style("TableNormal", "Normal Table", [_padding(no_space)])
    normal.set(named("default"), "1")
    del normal.attrib[named("customStyle")]
    yield normal
    side, above = CELL_PADDING
    padding = _padding({"top": above, "left": side, "bottom": above, "right": side})
    lines = element(
        "tblBorders",
        [
            _rule("top", RULE),
            _rule("bottom", RULE),
            _rule("insideH", HAIRLINE, grey=RULE_GREY),
        ],
    )
    record = _table_style(RECORD_TABLE, "Record Table", [lines, padding])
    shade = element("shd", val="clear", color="auto", fill=colour(HEADER_GREY))
    record.append(element("tblStylePr", [element("tcPr", [shade])], type="firstRow"))
    yield record
    sides = _padding(no_space | {"left": _GUTTER / 2, "right": _GUTTER / 2})
    yield _table_style(PLACES_TO_SIGN, "Places to Sign", [sides])


def _table_style(style: str, name: str, properties: list[Element]) -> Element:
    based = [] if style == "TableNormal" else [element("basedOn", val="TableNormal")]
    return element(
        "style",
        [
            element("name", val=name),
            *based,
            element("uiPriority", val=59),
            element("tblPr", properties),
        ],
        type="table",
        customStyle=1,
        styleId=style,
    )


def _padding(widths: dict[str, float]) -> Element:
    return element(
        "tblCellMar",
        [element(edge, w=twips(width), type="dxa") for edge, width in widths.items()],
    )


def _is_known(name: str) -> bool:
    """Tell whether a style is one of those that Word names itself."""
    return name in _KNOWN or name[0].islower()


_KNOWN = frozenset(
    {
        "Normal",
        "Body Text",
        "List Bullet",
        "Title",
        "TOC Heading",
        "Default Paragraph Font",
        "Strong",
        "Emphasis",
    }
)
