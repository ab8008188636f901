"""What is kept of words to be quick changes nothing: shaping whole gives the same."""

import random

import pytest

from baraza.exports.pdf.faces.face import Face
from baraza.exports.pdf.faces.families import Cut, Family, chain
from baraza.exports.pdf.faces.glyphs import coded, codes_in, moved
from baraza.exports.pdf.lines.bidi import first_strong, levels
from baraza.exports.pdf.lines.pieces import ALL_FROM_RIGHT
from baraza.exports.pdf.writer import pdf_bytes
from tests.bench.long_report import long_report
from tests.exports.written import report_of, said
from tests.samples import sample

_LETTERS = (
    "aeiounrstlkdmcfiflpgbhvwyzjqxAVTWYLPFROQKE.,;:!?()-/0123456789"
    "'\u2019\u201c\u2013\u00e9\u00e8\u00e7\u00e3\u00f1"
)


def _faces() -> list[Face]:
    return [
        chain(Cut(family, strong, emphasis))[0]
        for family in Family
        for strong, emphasis in ((False, False), (True, False), (False, True))
    ]


@pytest.mark.parametrize("face", _faces(), ids=lambda face: face.name)
def test_words_put_together_from_pairs_are_those_shaped_whole(face: Face) -> None:
    chance = random.Random(7)  # noqa: S311 - nothing is kept secret with it
    words = {"".join(chance.choices(_LETTERS, k=chance.randint(1, 12))) for _ in range(4000)}
    for language in ("en", "fr"):
        words |= set(said(report_of(sample(), language)).split())
    in_pairs = 0
    for word in words:
        whole = face.shape_whole(word)
        drawn = face.words.of[word].drawn
        if not drawn:
            continue
        in_pairs += 1
        assert (face.words.glyphs(word), drawn) == (whole.glyphs, whole.drawn), word
        assert face.words.of[word].advance == pytest.approx(whole.advance)
    assert in_pairs > len(words) * 0.95


@pytest.mark.parametrize("strong", [False, True])
def test_arabic_words_put_together_from_their_letters_are_those_shaped_whole(strong: bool) -> None:
    face = next(face for face in chain(Cut(Family.SERIF, strong)) if "Arabic" in face.name)
    known, chance = face.words_from_right, random.Random(9)  # noqa: S311 - not secret
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئةپچگ.،؟«»"
    words = {"".join(chance.choices(letters, k=chance.randint(1, 11))) for _ in range(4000)}
    words |= {"لا", "الله", "لله", "ولأن", "فالآن", "الإجراءات"}
    words |= {word for word in said(report_of(sample(), "ar")).split() if word.isalpha()}
    told = 0
    for word in words:
        whole = face.shape_whole(word, right_to_left=True)
        if known.of[word].drawn:
            told += 1
            assert (known.glyphs(word), known.of[word].drawn) == (whole.glyphs, whole.drawn), word
            assert known.of[word].advance == pytest.approx(whole.advance)
    assert told > len(words) * 0.6


def test_codes_are_read_back_from_what_is_written() -> None:
    chance = random.Random(10)  # noqa: S311 - not secret
    for _ in range(300):
        codes = chance.choices([0x28, 0x29, 0x5C, 0x0D, 0x2829, 0x5C5C, 0x0D31, 0x2D31], k=9)
        drawn = "".join(coded(code) + chance.choice(("", moved(-12), moved(7))) for code in codes)
        assert codes_in(drawn) == set(codes)


def test_what_reads_from_right_to_left_throughout_has_one_level() -> None:
    chance = random.Random(8)  # noqa: S311 - nothing is kept secret with it
    signs = [chr(code) for code in range(0x20, 0x700) if ALL_FROM_RIGHT.fullmatch(chr(code))]
    assert len(signs) > 150
    for _ in range(2000):
        text = "".join(chance.choices(signs, k=chance.randint(1, 30)))
        assert first_strong(text) in (None, 1)
        assert set(levels(text, 1)) == {1}, text


def test_a_document_does_not_depend_on_those_before_it() -> None:
    first = pdf_bytes(long_report(10, 1))
    pdf_bytes(long_report(10, 2))
    for face in _faces():
        face._shaped.clear()
        for kept in (face.words.of, face.words._advance_of):
            kept.clear()
    assert pdf_bytes(long_report(10, 1)) == first
