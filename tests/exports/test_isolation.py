"""Left-to-right tokens in Arabic documents: isolated where composed, left alone where typed."""

import pytest

from baraza.exports.isolation import CLOSE, OPEN, isolated
from baraza.exports.pdf.lines.bidi import levels, visual_order
from baraza.exports.report import read
from tests.exports.written import report_of, row, said
from tests.samples import sample

_ALEF = "\N{ARABIC LETTER ALEF}"


def _shown(text: str) -> str:
    """Return isolated text with its isolates as brackets that can be read in a test."""
    return isolated(text).replace(OPEN, "<").replace(CLOSE, ">")


def _seen(text: str) -> str:
    """Return what is seen from left to right of a right-to-left line."""
    order = visual_order(levels(text, 1))
    return "".join(text[at] for at in order if text[at] not in (OPEN, CLOSE))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("قرار S/RES/2719(2023) بشأن", "قرار <S/RES/2719(2023)> بشأن"),
        ("قرار S/RES/2719 (2023) بشأن", "قرار <S/RES/2719 (2023)> بشأن"),
        ("الفترة 2026-2027 كلها", "الفترة <2026-2027> كلها"),
        ("من 3400–3600 MHz هنا", "من <3400–3600 MHz> هنا"),
        ("مبلغ 124\u202f875\u202f000 USD فقط", "مبلغ <124\u202f875\u202f000 USD> فقط"),
        ("نحو (USD 166.5 million) فقط", "نحو (<USD 166.5 million>) فقط"),
        ("الساعة 17:00 EAT", "الساعة <17:00 EAT>"),
        ("السنة المالية 2025/26.", "السنة المالية <2025/26>."),
        ("الإجراءات AC-01، AC-02.", "الإجراءات <AC-01>، <AC-02>."),
        ("الفقرة 5 (United Nations)", "الفقرة 5 (<United Nations>)"),
        ("30 يوما", "30 يوما"),
        ("United Nations, African Union", "<United Nations, African Union>"),
        ("5", "5"),
        (" – ", " – "),
        ("", ""),
    ],
)
def test_tokens_are_isolated_and_bare_numbers_are_not(text: str, shown: str) -> None:
    assert _shown(text) == shown


def test_text_that_holds_marks_of_direction_is_left_as_it_was_typed() -> None:
    typed = f"{_ALEF} \N{LEFT-TO-RIGHT MARK}AC-01"
    assert isolated(typed) == typed


@pytest.mark.parametrize("token", ["S/RES/2719(2023)", "3400–3600 MHz", "2026–2027", "AC-01"])
def test_what_is_isolated_is_seen_as_it_was_written(token: str) -> None:
    line = f"{_ALEF} {token} {_ALEF}"
    assert token in _seen(isolated(line))


def test_without_isolation_a_range_would_turn_round() -> None:
    assert "3400–3600 MHz" not in _seen(f"{_ALEF} 3400–3600 MHz {_ALEF}")


def test_arabic_minutes_isolate_symbols_times_and_names() -> None:
    report = report_of(sample(), "ar")
    told = said(report)
    assert f"الساعة {OPEN}17:00 EAT{CLOSE} / {OPEN}10:00 EDT{CLOSE}" in told
    assert f"{OPEN}AC-01{CLOSE}، {OPEN}AC-02{CLOSE}" in told
    assert f"({OPEN}UN{CLOSE})" in report.margins.state
    assert row(report, "funding-AI-1", f"{OPEN}FU-04{CLOSE}")[4] == (
        f"{OPEN}124\u202f875\u202f000{CLOSE}"
    )


def test_other_documents_hold_no_isolates() -> None:
    for language in ("en", "fr", "es", "pt", "sw"):
        assert OPEN not in said(report_of(sample(), language))


def test_the_original_keeps_its_own_direction() -> None:
    runs = [run for section in report_of(sample(), "ar").sections for run in section.heading.text]
    assert runs
    told = said(report_of(sample(), "ar"))
    assert "The meeting expressed concern" in told
    assert f"{OPEN}The meeting expressed concern" not in told


def test_arabic_sections_items_and_annexes_are_counted_in_words() -> None:
    report = report_of(sample(), "ar")
    labels = [one.heading.label for one in report.sections]
    assert labels[:3] == ["أولا -", "ثانيا -", "ثالثا -"]
    assert "المرفق الأول:" in labels
    assert read(report.sections[0].heading.text) == "الافتتاح والحضور وجدول الأعمال"
    assert "ألف -" in said(report)
