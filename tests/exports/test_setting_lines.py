"""Words on lines: broken, justified, cut where they must be, shaped in every script."""

from itertools import pairwise

import pytest

from baraza.exports.pdf.faces.families import Cut, Family, chain
from baraza.exports.pdf.lines.setting import Line, natural_width, placed, set_lines
from baraza.exports.pdf.lines.tokens import tokens
from baraza.exports.pdf.looks import BODY, CELL, MARKING, Adjust, Look
from baraza.exports.report import Run, plain

_LOREM = "The meeting agreed that the two secretariats would prepare a joint financing note. " * 4
_ARABIC = "الاتحاد الأفريقي"
_AMHARIC = "የአፍሪካ ኅብረት"


def _texts(lines: tuple[Line, ...]) -> str:
    return " ".join(line.text.strip() for line in lines)


def test_lines_keep_to_the_measure_and_lose_no_word() -> None:
    lines = set_lines(plain(_LOREM), BODY, 200)
    assert len(lines) > 5
    assert all(line.width <= 200.01 for line in lines)
    assert _texts(lines).split() == _LOREM.split()


def test_justified_lines_fill_the_measure_save_the_last() -> None:
    lines = set_lines(plain(_LOREM), BODY, 320)
    for line in lines[:-1]:
        last = placed(line, BODY, 320)[-1]
        assert last.x + last.piece.width == pytest.approx(320, abs=0.05)
    end = placed(lines[-1], BODY, 320)[-1]
    assert end.x + end.piece.width < 319


def test_a_line_that_would_have_holes_is_left_ragged() -> None:
    lines = set_lines(plain("of " + "x" * 18 + " " + "y" * 30), BODY, 200)
    end = placed(lines[0], BODY, 200)[-1]
    assert end.x + end.piece.width < 190


def test_a_word_of_a_thousand_letters_is_broken_and_whole() -> None:
    word = "ab" * 500
    lines = set_lines(plain(f"Before {word} after."), BODY, 300)
    assert all(line.width <= 300.01 for line in lines)
    assert word in "".join(line.text for line in lines)
    assert _texts(lines).startswith("Before ")
    assert _texts(lines).endswith(" after.")


def test_even_a_measure_narrower_than_a_letter_ends() -> None:
    lines = set_lines(plain("WWW"), BODY, 1)
    assert [line.text for line in lines] == ["W", "W", "W"]


def test_line_feeds_end_lines_and_empty_lines_stay() -> None:
    lines = set_lines(plain("one\n\ntwo"), BODY, 300)
    assert [line.text for line in lines] == ["one", "", "two"]
    assert set_lines((), BODY, 300) == ()


def test_spaces_stay_as_many_as_were_typed() -> None:
    assert set_lines(plain("a   b"), BODY, 300)[0].text == "a   b"


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("peace-support and AU–IGAD–SADC", True),
        ("AC-01", False),
        ("2025/26", False),
        ("co-chair", False),
        ("S/RES/2719(2023)", False),
    ],
)
def test_words_break_at_dashes_but_codes_do_not(text: str, broken: bool) -> None:
    words = len(text.split())
    assert (len(tokens(plain(text), BODY, 0)) > words) is broken


def test_a_run_ending_within_a_word_does_not_break_it() -> None:
    runs = (Run("("), Run("ad", emphasis=True), Run(") x"))
    made = tokens(runs, BODY, 0)
    assert [len(token.pieces) for token in made] == [3, 1]


def test_what_is_typed_is_what_can_be_copied() -> None:
    typed = "office AVATAR “naïve” n° 5 — fish, e\N{COMBINING ACUTE ACCENT} & <b>%s</b> {0} ½ € −3"
    line = set_lines(plain(typed), CELL, 2000)[0]
    assert line.text.replace("\u200b", "") == typed


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("plain", "NotoSerif-Regular"),
        (_ARABIC, "NotoNaskhArabic-Regular"),
        (_AMHARIC, "NotoSansEthiopic-Regular"),
        ("→ −", "NotoSansMath-Regular"),
        ("✓", "NotoSansSymbols2-Regular"),
        ("Ψ Ж", "NotoSerif-Regular"),
    ],
)
def test_every_script_finds_a_face(text: str, face: str) -> None:
    made = tokens(plain(text), BODY, 0)
    names = {piece.face.name for token in made for piece in token.pieces if piece.shaped.glyphs}
    assert names == {face}
    assert all(glyph.gid for t in made for piece in t.pieces for glyph in piece.shaped.glyphs)


def test_what_no_face_has_is_shown_by_a_sign_and_still_says_itself() -> None:
    line = set_lines(plain("姓名"), BODY, 300)[0]
    sign = chain(Cut(Family.SERIF))[0].shape("\N{REPLACEMENT CHARACTER}").glyphs[0].gid
    assert line.text == "姓名"
    assert {glyph.gid for piece in line.pieces for glyph in piece.shaped.glyphs} == {sign}


def test_arabic_is_joined_and_stands_from_right_to_left() -> None:
    line = set_lines(plain(f"See {_ARABIC} here"), BODY, 400)[0]
    assert line.text == f"See {_ARABIC} here"
    seen = [one.piece for one in placed(line, BODY, 400) if one.piece.shaped.glyphs]
    texts = ["".join(glyph.text for glyph in piece.shaped.glyphs) for piece in seen]
    first, second = _ARABIC.split()
    assert texts.index(second) < texts.index(first)
    lone = chain(Cut(Family.SERIF))[2].shape("ل", right_to_left=True).glyphs[0].gid
    joined = chain(Cut(Family.SERIF))[2].shape(first, right_to_left=True).glyphs[1].gid
    assert lone != joined


def test_marks_of_direction_reorder_nothing_outside_their_run() -> None:
    hostile = Run("abc\N{RIGHT-TO-LEFT OVERRIDE}def\N{POP DIRECTIONAL ISOLATE}")
    line = set_lines((Run("before "), hostile, Run(" after"), Run(" end")), BODY, 400)[0]
    seen = "".join(
        glyph.text for one in placed(line, BODY, 400) for glyph in one.piece.shaped.glyphs
    )
    assert seen.startswith("before abc")
    assert seen.endswith(" after end")


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u2069", "\u200b", "\ufeff", "\u00ad"])
def test_a_word_of_nothing_but_marks_is_set_as_nothing(mark: str) -> None:
    assert set_lines(plain(f"a {mark} b{mark}"), BODY, 300)[0].text.split() == ["a", "b"]


def test_stacked_marks_stay_near_their_line_and_still_say_themselves() -> None:
    stacked = "Z" + "\u0301\u0323" * 200
    glyphs = chain(Cut(Family.SERIF))[0].shape(stacked).glyphs
    assert max(glyph.rise for glyph in glyphs) < 700
    assert min(glyph.rise for glyph in glyphs) > -400
    assert "".join(glyph.text for glyph in glyphs).replace("\u200b", "") == stacked


def test_selectors_of_a_variant_are_set_as_nothing() -> None:
    [line] = set_lines(plain("a\ufe0f\U000e0101b"), BODY, 400)
    assert line.text == "ab"


def test_a_word_of_twenty_thousand_letters_loses_none() -> None:
    lines = set_lines(plain("é" * 20_000), BODY, 300)
    assert "".join(line.text for line in lines) == "é" * 20_000
    assert all(line.width <= 300.1 for line in lines)


def test_pieces_of_a_line_do_not_overlap() -> None:
    runs = (Run("The "), Run(f"{_ARABIC} (2026) x", strong=True), Run(" — END", small_caps=True))
    for line in set_lines(runs, BODY, 120):
        for one, other in pairwise(placed(line, BODY, 120)):
            assert one.x + one.piece.width <= other.x + 0.01


def test_small_capitals_still_say_small_letters() -> None:
    line = set_lines(plain("Confidential"), MARKING, 400)[0]
    assert line.text == "Confidential"
    plain_look = Look(Family.SANS, 10, 13)
    shaped = {glyph.gid for piece in line.pieces for glyph in piece.shaped.glyphs[1:]}
    ordinary = set_lines(plain("Confidential"), plain_look, 400)[0]
    assert shaped.isdisjoint(
        glyph.gid for piece in ordinary.pieces for glyph in piece.shaped.glyphs
    )


@pytest.mark.parametrize(
    ("adjust", "left"), [(Adjust.START, 0.0), (Adjust.CENTRE, 0.5), (Adjust.END, 1.0)]
)
def test_text_stands_where_its_look_says(adjust: Adjust, left: float) -> None:
    look = Look(Family.SANS, 10, 13, adjust=adjust)
    line = set_lines(plain("abc"), look, 100)[0]
    assert placed(line, look, 100)[0].x == pytest.approx((100 - line.width) * left)


def test_natural_width_is_that_of_one_line() -> None:
    width = natural_width(plain("a b c"), CELL)
    assert width == pytest.approx(set_lines(plain("a b c"), CELL, 1000)[0].width)
