"""Dates, instants and money as each language writes them."""

from decimal import Decimal

import pytest

from baraza.exports.amounts import amount, money, number, per_cent
from baraza.exports.dates import clock, day, instant, local_day, span
from baraza.exports.wording import wording
from tests.exports.written import spaced

_ADDIS, _NEW_YORK = "Africa/Addis_Ababa", "America/New_York"


@pytest.mark.parametrize(
    ("language", "written", "told"),
    [
        ("en", "2025-10-17", "17 October 2025"),
        ("en", "2025-07", "July 2025"),
        ("en", "2025", "2025"),
        ("fr", "2025-10-17", "17 octobre 2025"),
        ("fr", "2025-07-01", "1er juillet 2025"),
        ("en", "2025-07-01", "1 July 2025"),
        ("es", "2025-10-17", "17 de octubre de 2025"),
        ("es", "2025-07", "julio de 2025"),
        ("pt", "2025-10-17", "17 de outubro de 2025"),
        ("sw", "2025-10-17", "tarehe 17 Oktoba 2025"),
        ("sw", "2025-10", "Oktoba 2025"),
        ("ar", "2025-10-17", "17 تشرين الأول/أكتوبر 2025"),
        ("ar", "2025-06-01", "1 حزيران/يونيه 2025"),
        ("ar", "2025", "2025"),
    ],
)
def test_days(language: str, written: str, told: str) -> None:
    assert spaced(day(wording(language), written)) == told


@pytest.mark.parametrize(
    ("language", "first", "last", "running", "told"),
    [
        ("en", "2026-03-10", "2026-03-10", False, "10 March 2026"),
        ("en", "2026-03-10", "2026-03-10", True, "on 10 March 2026"),
        ("en", "2026-03-10", "2026-03-11", False, "10 and 11 March 2026"),
        ("en", "2026-03-10", "2026-03-13", True, "from 10 to 13 March 2026"),
        ("en", "2026-03-30", "2026-04-02", False, "30 March to 2 April 2026"),
        ("en", "2026-12-30", "2027-01-02", False, "30 December 2026 to 2 January 2027"),
        ("fr", "2026-03-10", "2026-03-11", True, "les 10 et 11 mars 2026"),
        ("fr", "2026-03-01", "2026-03-04", False, "du 1er au 4 mars 2026"),
        ("fr", "2026-03-30", "2026-04-01", False, "du 30 mars au 1er avril 2026"),
        ("es", "2026-03-10", "2026-03-11", True, "los días 10 y 11 de marzo de 2026"),
        ("es", "2026-03-30", "2026-04-02", True, "del 30 de marzo al 2 de abril de 2026"),
        ("pt", "2026-03-10", "2026-03-11", False, "10 e 11 de março de 2026"),
        ("pt", "2026-03-10", "2026-03-13", True, "de 10 a 13 de março de 2026"),
        ("sw", "2026-03-10", "2026-03-11", False, "tarehe 10 na 11 Machi 2026"),
        ("sw", "2026-03-10", "2026-03-13", True, "kuanzia tarehe 10 hadi 13 Machi 2026"),
        ("ar", "2026-03-10", "2026-03-11", False, "10 و11 آذار/مارس 2026"),
        ("ar", "2026-03-10", "2026-03-13", True, "في الفترة من 10 إلى 13 آذار/مارس 2026"),
    ],
)
def test_spans(language: str, first: str, last: str, running: bool, told: str) -> None:
    assert spaced(span(wording(language), first, last, running=running)) == told


def test_a_deadline_is_told_in_both_zones() -> None:
    deadline = "2026-03-25T17:00:00+03:00"
    english = instant(wording("en"), deadline, (_ADDIS, _NEW_YORK))
    french = instant(wording("fr"), deadline, (_ADDIS, _NEW_YORK))
    assert spaced(english) == "25 March 2026, 17:00 EAT / 10:00 EDT"
    assert spaced(french) == "25 mars 2026 à 17 heures EAT / 10 heures EDT"


@pytest.mark.parametrize(
    ("time", "english", "french"),
    [
        ("00:00", "00:00 EAT", "0 heure EAT"),
        ("01:00", "01:00 EAT", "1 heure EAT"),
        ("01:05", "01:05 EAT", "1 h 05 EAT"),
        ("02:00", "02:00 EAT", "2 heures EAT"),
        ("17:30", "17:30 EAT", "17 h 30 EAT"),
    ],
)
def test_the_time_of_day(time: str, english: str, french: str) -> None:
    written = f"2026-03-25T{time}:00+03:00"
    assert spaced(clock(wording("en"), written, _ADDIS)) == english
    assert spaced(clock(wording("fr"), written, _ADDIS)) == french


def test_no_line_ends_between_day_and_month_or_clock_and_zone() -> None:
    told = instant(wording("en"), "2026-03-25T17:00:00+03:00", (_ADDIS,))
    assert told == "25\N{NO-BREAK SPACE}March 2026, 17:00\N{NO-BREAK SPACE}EAT"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "25 de marzo de 2026, 17.00 h EAT / 10.00 h EDT"),
        ("pt", "25 de março de 2026, 17h00 EAT / 10h00 EDT"),
        ("sw", "tarehe 25 Machi 2026, 17:00 EAT / 10:00 EDT"),
        ("ar", "25 آذار/مارس 2026، الساعة \u206617:00 EAT\u2069 / \u206610:00 EDT\u2069"),
    ],
)
def test_a_deadline_by_the_custom_of_each_language(language: str, told: str) -> None:
    found = instant(wording(language), "2026-03-25T17:00:00+03:00", (_ADDIS, _NEW_YORK))
    assert found.replace("\N{NO-BREAK SPACE}", " ") == told


@pytest.mark.parametrize(
    ("language", "told", "share"),
    [
        ("es", "1 234 567,50 EUR", "66,7 por ciento"),
        ("pt", "1 234 567,50 EUR", "66,7 por cento"),
        ("sw", "1,234,567.50 EUR", "asilimia 66.7"),
        ("ar", "\u20661 234 567,50 EUR\u2069", "66,7 في المائة"),
    ],
)
def test_money_by_the_custom_of_each_language(language: str, told: str, share: str) -> None:
    words = wording(language)
    found = money(words, Decimal("1234567.5"), "EUR")
    assert found.replace("\N{NARROW NO-BREAK SPACE}", " ") == told
    assert per_cent(words, Decimal("66.7")) == share


def test_another_day_elsewhere_is_told_and_equal_clocks_are_not_repeated() -> None:
    early = "2026-01-25T03:00:00+03:00"
    told = instant(wording("en"), early, (_ADDIS, "Africa/Nairobi", _NEW_YORK, "Asia/Dubai"))
    assert spaced(told) == (
        "25 January 2026, 03:00 EAT / 24 January 2026, 19:00 EST / 25 January 2026, 04:00 UTC+04:00"
    )


def test_an_instant_is_shown_in_the_zone_of_the_session_however_it_was_written() -> None:
    assert spaced(local_day(wording("en"), "2026-03-31T23:30:00Z", _ADDIS)) == "1 April 2026"


@pytest.mark.parametrize("written", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_the_edge_of_the_calendar_holds(written: str) -> None:
    assert instant(wording("en"), written, (_NEW_YORK, _ADDIS))


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        ("124875000", "124,875,000", "124 875 000"),
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("1234.5", "1,234.50", "1 234,50"),
        ("-4800000", "−4,800,000", "−4 800 000"),
        ("123456789012345678", "123,456,789,012,345,678", "123 456 789 012 345 678"),
    ],
)
def test_amounts(value: str, english: str, french: str) -> None:
    assert amount(wording("en"), Decimal(value)) == english
    told = amount(wording("fr"), Decimal(value))
    assert told.replace("\N{NARROW NO-BREAK SPACE}", " ") == french


def test_money_rates_and_shares() -> None:
    english, french = wording("en"), wording("fr")
    assert spaced(money(english, 6000000, "EUR")) == "6,000,000 EUR"
    assert number(french, Decimal("1.10")) == "1,1"
    assert per_cent(english, Decimal("60.0")) == "60 per cent"
    assert per_cent(french, Decimal("66.7")) == "66,7 pour cent"
