"""What Word refuses to open: properties out of the order of the schema (ISO/IEC 29500-4)."""

from typing import Any

import pytest

from baraza.exports.layout import Layout, Paper
from baraza.exports.report import NumberedParagraph, Run
from tests.bench.long_report import long_report
from tests.exports.word.opened import made, part, parts, report_of_blocks
from tests.exports.written import report_of, until
from tests.samples import sample

_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign hideMark",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tcMar": "top left start bottom right end",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "p": "pPr *",
    "r": "rPr *",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
    "rtlGutter docGrid printerSettings sectPrChange",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr "
    "tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime "
    "trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride "
    "defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
    "characterSpacingControl compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol "
    "listSeparator",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "abstractNum num",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "sdt": "sdtPr sdtContent",
    "body": "* sectPr",
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_everything_stands_in_the_order_of_the_schema(language: str) -> None:
    for report in (report_of(sample(), language), report_of(until(sample(), 1), language)):
        _check(made(report))


def test_long_documents_and_odd_sheets_do_too() -> None:
    _check(made(long_report(16, 2), Layout(Paper.LETTER, landscape=True, line_numbers=True)))


def test_runs_of_every_kind_do_too() -> None:
    kinds = [
        Run(text, emphasis, strong, small_caps, language)
        for text in ("word", "كلمة")
        for emphasis in (False, True)
        for strong in (False, True)
        for small_caps in (False, True)
        for language in (None, "fr")
    ]
    for language in ("en", "ar"):
        block = NumberedParagraph("123456789", tuple(kinds), "paragraph-1", "quinquies")
        _check(made(report_of_blocks(block, language=language)))


def _check(data: bytes) -> None:
    for name in parts(data):
        if name.startswith("word/") and name.endswith(".xml"):
            for one in part(data, name).iter():
                _check_element(name, one)


def _check_element(name: str, one: Any) -> None:
    order = _ORDER.get(_short(one), "").split()
    if not order:
        return
    held = [_short(child) for child in one]
    if "*" in order:
        named = [member for member in order if member != "*"]
        assert all(held.count(member) <= 1 for member in named), (name, _short(one), held)
        edge = held[:1] if order[0] != "*" else held[-1:]
        assert all(member not in held or edge == [member] for member in named), (name, held)
        return
    places = [order.index(member) for member in held]
    assert places == sorted(places), (name, _short(one), held)


def _short(one: Any) -> str:
    return str(one.tag).rpartition("}")[2]
