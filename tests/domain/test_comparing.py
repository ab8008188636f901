"""Two circulated texts compared."""

from hypothesis import given
from hypothesis import strategies as st

from baraza.domain.comparing import Compared, Fate, compare
from baraza.domain.outcome import FrozenParagraph


def par(identity: str, text: str, number: int | None = None) -> FrozenParagraph:
    return FrozenParagraph(id=identity or None, no=number, text=text)


def told(compared: tuple[Compared, ...]) -> list[tuple[Fate, bool]]:
    return [(one.fate, one.moved) for one in compared]


def test_words_are_compared_not_letters() -> None:
    [one] = compare([par("a", "The meeting agreed to wait.")], [par("a", "The meeting aged.")])
    assert [(s.text, s.fate) for s in one.stretches] == [
        ("The meeting ", Fate.KEPT),
        ("agreed to wait", Fate.STRUCK),
        ("aged", Fate.ADDED),
        (".", Fate.KEPT),
    ]


def test_new_struck_and_moved_paragraphs_are_told() -> None:
    before = [par("a", "A."), par("b", "B."), par("c", "C."), par("d", "D.")]
    after = [par("d", "D."), par("a", "A."), par("c", "C."), par("e", "E.")]
    compared = compare(before, after)
    assert told(compared) == [
        (Fate.KEPT, True),
        (Fate.KEPT, False),
        (Fate.STRUCK, False),
        (Fate.KEPT, False),
        (Fate.ADDED, False),
    ]
    assert compared[2].before == before[1]


def test_without_identities_the_number_decides() -> None:
    [one] = compare([par("", "One.", 1)], [par("", "Two.", 1)])
    assert one.fate is Fate.CHANGED
    assert told(compare([par("", "One.", 1)], [par("", "One.", 2)])) == [
        (Fate.STRUCK, False),
        (Fate.ADDED, False),
    ]


def test_what_is_too_long_to_compare_by_words_is_given_whole() -> None:
    before, after = "a " * 3000, "b " * 3000
    [one] = compare([par("a", before)], [par("a", after)])
    assert {s.fate for s in one.stretches} == {Fate.STRUCK, Fate.ADDED, Fate.KEPT}
    assert len(one.stretches) == 3


WORDS = st.lists(st.sampled_from(["agreed", "the", "note,", "by", "June", "2026.", "\n"]))
TEXTS = st.lists(st.tuples(st.sampled_from("abcdef"), WORDS), unique_by=lambda pair: pair[0])


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_out_of_their_comparison(
    old: list[tuple[str, list[str]]], new: list[tuple[str, list[str]]]
) -> None:
    before = [par(name, " ".join(words) or "-") for name, words in old]
    after = [par(name, " ".join(words) or "-") for name, words in new]
    compared = compare(before, after)
    assert [one.after for one in compared if one.after] == after
    assert {one.before.id for one in compared if one.before} == {one.id for one in before}
    for one in compared:
        kept_or = {
            fate: "".join(s.text for s in one.stretches if s.fate in (Fate.KEPT, fate))
            for fate in (Fate.STRUCK, Fate.ADDED)
        }
        assert kept_or[Fate.STRUCK] == (one.before.text if one.before else "")
        assert kept_or[Fate.ADDED] == (one.after.text if one.after else "")
