"""In which language each text of the minutes is, said in the report and in the file."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from baraza.domain.codes import ReservationKind
from baraza.domain.conclusions import Reservation
from baraza.domain.consultation import Consultation
from baraza.domain.parties import PrintedName
from baraza.domain.session import Languages
from baraza.exports.minutes.languages import foreign, primary
from baraza.exports.pdf.lines.setting import natural_width
from baraza.exports.pdf.looks import A4, CELL_HEAD, CELL_PADDING
from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import Align, Report, Run, read
from baraza.exports.scripts import by_script
from baraza.exports.wording import languages, wording
from tests.exports.structure_checks import squeezed, walk
from tests.exports.test_structure import rules_broken
from tests.exports.written import (
    pages_of,
    report_of,
    said,
    section,
    tables,
    until,
    with_paragraph,
    with_session,
)
from tests.samples import sample

_ABEBECH = "ወ/ሮ አበበች በቀለ"
_COMMISSION = "የአፍሪካ ኅብረት ኮሚሽን"


def _runs(part: object) -> list[Run]:
    if isinstance(part, Run):
        return [part]
    if isinstance(part, tuple):
        return [run for one in part for run in _runs(one)]
    inner = getattr(part, "__dataclass_fields__", {})
    return [run for name in inner for run in _runs(getattr(part, name))]


def _said_in(report: Report, text: str) -> set[str | None]:
    found = {run.language for run in _runs(report) if text in run.text}
    assert found, text
    return found


def _amharic(consultation: Consultation) -> Consultation:
    """Return the sample with a delegate and a party named in Amharic."""
    delegation = consultation.delegations[1]
    head = replace(delegation.delegates[0], form_of_address="ክብርት", name=_ABEBECH)
    named = replace(delegation, delegates=(head, *delegation.delegates[1:]))
    union = replace(consultation.organisations[1], name=_COMMISSION)
    organisations = (consultation.organisations[0], union, *consultation.organisations[2:])
    delegations = (consultation.delegations[0], named, *consultation.delegations[2:])
    return replace(consultation, organisations=organisations, delegations=delegations)


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_what_stands_in_the_original_says_in_which_language(language: str) -> None:
    report = report_of(sample(), language)
    for text in (
        "The meeting expressed concern",
        "Intergovernmental Authority on Development",
        "Director, Eastern Africa Division",
        "Joint horizon scan for the Horn",
        "Security Council resolution extending",
        "Office of the Special Envoy",
        "12 months",
    ):
        assert _said_in(report, text) == {"en"}, text


def test_in_its_own_language_nothing_says_so_but_latin() -> None:
    marked = {run.language for run in _runs(report_of(sample(), "en"))}
    assert marked == {None, "la"}


@pytest.mark.parametrize("language", [one for one in languages() if one != "ar"])
def test_latin_is_latin(language: str) -> None:
    report = report_of(sample(), language)
    assert {run.language for run in _runs(report) if run.text == "ad referendum"} == {"la"}


def test_a_printed_name_has_the_language_that_it_names() -> None:
    union = sample().organisations[1]
    for named, language, due in (
        (PrintedName(language="fr", name="Union africaine"), "fr", None),
        (PrintedName(language="sw", name="Umoja wa Afrika"), "sw", None),
        (PrintedName(name="Afrika"), "fr", None),
        (PrintedName(language="fr-CM", name="Union africaine"), "fr", None),
    ):
        printed = replace(union, printed=(named,))
        organisations = (sample().organisations[0], printed, *sample().organisations[2:])
        report = report_of(replace(sample(), organisations=organisations), language)
        assert _said_in(report, named.name) == {due}


def test_place_names_have_no_language_but_a_script() -> None:
    for language, due in (("fr", None), ("ar", "en")):
        report = report_of(sample(), language)
        parts = (report.masthead, report.sections[0])
        runs = [run for run in _runs(parts) if "Addis Ababa" in run.text]
        assert len(runs) == 2
        assert {run.language for run in runs} == {due}


def test_a_region_of_a_language_is_that_language() -> None:
    assert primary("en-GB") == "en"
    assert foreign("en-GB", wording("en")) is None
    assert foreign("en-GB", wording("fr")) == "en-GB"
    told = with_session(sample(), languages=Languages(working=("en-GB", "fr")))
    report = report_of(told, "en")
    assert "(en-GB)" not in said(report)
    assert {run.language for run in _runs(report)} == {None, "la"}


def test_numbers_and_signs_have_no_language() -> None:
    runs = [run for run in _runs(report_of(sample(), "fr")) if run.language == "en"]
    assert runs
    assert all(any(char.isalpha() for char in run.text) for run in runs)


@pytest.mark.parametrize(
    ("text", "language", "cut"),
    [
        ("Mme አበበች በቀለ, chef", "fr", [("Mme ", None), ("አበበች በቀለ", "am"), (", chef", None)]),
        ("محمد (chef)", "fr", [("محمد", "ar"), (" (chef)", None)]),
        ("السيدة አበበች", "ar", [("السيدة ", None), ("አበበች", "am")]),
        ("Москва", "ru", [("Москва", None)]),
        ("plain", "en", [("plain", None)]),
    ],
)
def test_a_script_of_its_own_is_marked(
    text: str, language: str, cut: list[tuple[str, str | None]]
) -> None:
    made = by_script(Run(text, strong=True), language)
    assert [(run.text, run.language) for run in made] == cut
    assert all(run.strong for run in made)


@pytest.mark.parametrize("language", languages())
def test_amharic_names_are_set_marked_and_read_in_every_language(language: str) -> None:
    report = report_of(_amharic(sample()), language)
    assert _said_in(report, "አበበች") == {"am"}
    data = pdf_bytes(report)
    assert rules_broken(data, "ua1") == []  # no letter is missing, and each has its text
    with pikepdf.open(BytesIO(data)) as file:
        texts = [node.text for node in walk(file)]
        pages = b"".join(one.Contents.read_bytes() for one in file.pages)
        fonts = {
            str(font.BaseFont).partition("+")[2]
            for one in file.pages
            for font in one.obj.Resources.Font.values()
        }
    assert b"/Lang(am)" in pages
    heard = squeezed("".join(texts))
    assert squeezed(_ABEBECH) in heard
    assert squeezed(_COMMISSION) in heard
    assert {"NotoSansEthiopic-Regular", "NotoSansEthiopic-Bold"} <= fonts
    assert "\N{REPLACEMENT CHARACTER}" not in heard
    assert _COMMISSION in " ".join(pages_of(report))


@pytest.mark.parametrize("language", languages())
def test_no_title_of_a_column_is_cut(language: str) -> None:
    for table in tables(report_of(sample(), language).sections):
        total = sum(column.weight for column in table.columns)
        for column in table.columns:
            if column.align is not Align.CENTRE:
                room = column.weight / total * A4.measure - 2 * CELL_PADDING[0]
                for word in read(column.title).split():
                    assert natural_width((Run(word),), CELL_HEAD) <= room, word


def test_what_is_put_on_record_stands_marked_in_the_original() -> None:
    told = section(report_of(_reserved(), "fr"), "section-closing")
    assert "réserve : Our legislature has to agree. (en)" in told
    assert "(en)" not in section(report_of(_reserved(), "en"), "section-closing")


@pytest.mark.parametrize(
    "anchor",
    ["section-follow_up", "annex-participants", "annex-labour", "annex-funding", "annex-actions"],
)
def test_a_note_below_tables_says_that_their_texts_are_the_original(anchor: str) -> None:
    note = "Les textes qui n’ont pas été traduits"
    assert note in section(report_of(sample(), "fr"), anchor)
    assert "not been translated" not in section(report_of(sample(), "en"), anchor)


def test_one_is_told_in_the_singular_and_arabic_tells_two_in_the_dual() -> None:
    open_text = until(sample(), 2)
    observers = open_text.observers[:1]
    one = replace(open_text, observers=observers)
    assert "L’organisation suivante a assisté" in said(report_of(one, "fr"))
    assert "المرفق الأول، وهي ليست طرفا" in said(report_of(one, "ar"))
    assert "رهنا بموافقة الجهتين التاليتين" in said(report_of(sample(), "ar"))


def _reserved() -> Consultation:
    reserved = Reservation(
        org="UN", kind=ReservationKind.RESERVATION, text="Our legislature has to agree."
    )
    return with_paragraph(sample(), 1, reservations=(reserved,))
