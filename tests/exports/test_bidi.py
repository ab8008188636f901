"""Directions of text (UAX #9): levels and visual order of small cases worked out by hand."""

import pytest

from baraza.exports.pdf.lines.bidi import first_strong, levels, visual_order

# Capitals stand for Hebrew letters, as in the annex; digits and signs for themselves.
_LETTERS = {chr(ord("A") + at): chr(0x05D0 + at) for at in range(26)}
_ARABIC = "\N{ARABIC LETTER ALEF}"


def _text(told: str) -> str:
    return "".join(_LETTERS.get(char, char) for char in told)


def _seen(told: str, base: int) -> str:
    """Return a line as it is seen from left to right."""
    return "".join(told[at] for at in visual_order(levels(_text(told), base)))


@pytest.mark.parametrize(
    ("told", "base", "seen"),
    [
        ("car means CAR.", 0, "car means RAC."),
        ("car MEANS CAR.", 0, "car RAC SNAEM."),
        ("CAR means car.", 1, ".means car RAC"),
        ("DID YOU SAY 'he said'?", 1, "?'he said' YAS UOY DID"),
        ("ABC 12 DEF", 1, "FED 12 CBA"),
        ("ABC (12) x", 1, "x )12( CBA"),
        ("a (B) c", 0, "a (B) c"),
        ("A(b)C", 1, "C)b(A"),
        ("12 - 34", 1, "34 - 12"),
        ("12-34", 1, "12-34"),
        ("$12", 1, "$12"),
        ("", 0, ""),
    ],
)
def test_lines_are_seen_as_the_algorithm_says(told: str, base: int, seen: str) -> None:
    assert _seen(told, base) == seen


def test_an_isolated_range_keeps_its_order_in_a_right_to_left_line() -> None:
    isolated = "\N{LEFT-TO-RIGHT ISOLATE}3400-3600 mhz\N{POP DIRECTIONAL ISOLATE}"
    assert "3400-3600 mhz" in _seen(f"{isolated} A", 1)
    assert "3400-3600 mhz" not in _seen("3400 - 3600 mhz A", 1)


def test_numbers_after_arabic_letters_are_arabic_numbers() -> None:
    assert levels(f"{_ARABIC} 12", 0) == [1, 1, 2, 2]
    assert levels(_text("A 12"), 0) == [1, 1, 2, 2]
    assert levels(f"{_ARABIC} 12-3", 1) == [1, 1, 2, 2, 1, 2]


def test_marks_follow_their_letter() -> None:
    assert levels(_text("A") + "\N{COMBINING ACUTE ACCENT}" + "b", 0) == [1, 1, 0]


def test_overrides_and_embeddings_end_where_they_are_closed() -> None:
    over = "\N{RIGHT-TO-LEFT OVERRIDE}abc\N{POP DIRECTIONAL FORMATTING}d"
    assert levels(over, 0)[1:4] == [1, 1, 1]
    assert levels(over, 0)[-1] == 0
    embedded = "\N{RIGHT-TO-LEFT EMBEDDING}abc\N{POP DIRECTIONAL FORMATTING}"
    assert levels(embedded, 0)[1:4] == [2, 2, 2]


def test_an_isolate_takes_the_direction_of_its_content_and_keeps_it_inside() -> None:
    text = "a \N{FIRST STRONG ISOLATE}" + _text("BC 1") + "\N{POP DIRECTIONAL ISOLATE} 2"
    found = levels(text, 0)
    assert found[3:5] == [1, 1]
    assert found[-1] == 0


def test_white_space_at_the_end_goes_back_to_the_paragraph() -> None:
    assert levels(_text("ab CD  "), 0)[-2:] == [0, 0]
    assert levels("ab  ", 1)[-2:] == [1, 1]


@pytest.mark.parametrize(
    ("told", "level"), [("12 A", 1), ("12 a", 0), ("12 (?)", None), ("", None)]
)
def test_the_first_strong_character_decides(told: str, level: int | None) -> None:
    assert first_strong(_text(told)) == level


def test_more_nesting_than_allowed_is_ignored() -> None:
    deep = "\N{RIGHT-TO-LEFT EMBEDDING}" * 200 + "a" + "\N{POP DIRECTIONAL FORMATTING}" * 200
    assert max(levels(deep, 0)) <= 126
    isolates = "\N{RIGHT-TO-LEFT ISOLATE}" * 200 + "a" + "\N{POP DIRECTIONAL ISOLATE}" * 200
    assert max(levels(isolates + "b", 0)) <= 126
    assert levels(isolates + "b", 0)[-1] == 0
