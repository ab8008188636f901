"""The short way to levels gives what the whole algorithm gives, and is taken by common text."""

from random import Random

import pytest

from baraza.exports.isolation import isolated
from baraza.exports.pdf.lines.bidi import levels, types_of
from baraza.exports.pdf.lines.bidi_simple import simple_levels

_PARTS = [
    *("سلام", "أُحيط", "و", "،", "؛", "؟", " ", " ", ".", ",", ":", "/", "-", "–"),
    *("(", ")", "[", "]"),
    *("«", "»", "'", "!", "·", "5", "2026", "17:00", "%", "$", "+", "a", "Abc", "é", "\u00a0"),
    *("\u2066AC-01\u2069", "\u206617:00 EAT\u2069", "\u2066 x\u2069"),
    "\u2066S/RES/2719(2023)\u2069",
    *("\u2066", "\u2069", "\u2067", "\u200f", "\u0301", "\u064e", "\u0661", "\u05d0", "\t"),
]  # fmt: skip


@pytest.mark.parametrize("seed", range(8))
def test_both_ways_give_the_same_levels(seed: int) -> None:
    chance, short = Random(seed), 0  # noqa: S311 - a draw to test with
    for _ in range(2500):
        parts = chance.choices(_PARTS[: chance.choice((18, 25, 36, 99))], k=chance.randint(0, 9))
        text = "".join(parts)
        for base in (0, 1, 2):
            found = simple_levels(text, base)
            if found is not None:
                short += 1
                assert found == levels(text, base, types_of(text)), (text, base)
    assert short > 500


@pytest.mark.parametrize(
    "text",
    [
        "أعرب الاجتماع عن القلق (30 يوما)؛ «الفريق العامل» [في غضون 30 يوما].",
        "أشار إلى القرار S/RES/2719(2023) في الساعة 17:00 EAT من 31 آذار/مارس 2026.",
    ],
)
def test_sentences_of_minutes_take_the_short_way(text: str) -> None:
    assert simple_levels(isolated(text), 1) is not None


@pytest.mark.parametrize("text", ["12-34", "\u202eabc", "5% سلام", "سلام abc", "\u2066أ\u2069"])
def test_what_could_surprise_does_not(text: str) -> None:
    assert simple_levels(text, 1) is None
