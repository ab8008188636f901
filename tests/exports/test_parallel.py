"""Minutes in two languages: in two columns, or one after the other, in one sound file."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import groupby

import pikepdf
import pytest

from baraza.domain.conclusions import ParagraphText
from baraza.exports.pdf.file.ink import LineBox
from baraza.exports.pdf.looks import A4
from baraza.exports.pdf.parallel.bilingual import margins_in_both
from baraza.exports.pdf.parallel.pairs import aligned
from baraza.exports.pdf.parallel.writer import Placing, parallel_boxes, parallel_bytes
from baraza.exports.report import Report
from baraza.exports.wording import wording
from tests.exports import large
from tests.exports.page_checks import check_boxes
from tests.exports.structure_checks import structure_faults, walk
from tests.exports.test_structure import rules_broken, source
from tests.exports.written import report_of, with_paragraph
from tests.samples import sample

_PAIRS = [("en", "fr"), ("fr", "ar"), ("ar", "en"), ("en", "sw"), ("pt", "es")]
_MIDDLE = A4.width / 2


@cache
def _both(first: str, second: str) -> tuple[Report, Report]:
    return report_of(sample(), first), report_of(sample(), second)


@cache
def _file(first: str, second: str, placing: Placing) -> bytes:
    return parallel_bytes(_both(first, second), placing, source=source())


_ALL = [(*pair, Placing.BESIDE) for pair in _PAIRS] + [
    (*pair, Placing.THEN) for pair in _PAIRS[1:3]
]


@pytest.mark.parametrize(("first", "second", "placing"), _ALL)
def test_it_keeps_to_the_standards_and_reads_as_both_reports(
    first: str, second: str, placing: Placing
) -> None:
    data = _file(first, second, placing)
    assert rules_broken(data, "ua1") == []
    assert rules_broken(data, "3a") == []
    # The places to sign stand once for both: they are looked at below.
    faults = structure_faults(data, *map(_unsigned, _both(first, second)), unsigned=True)
    assert faults == []


@pytest.mark.parametrize(("first", "second", "placing"), _ALL)
def test_nothing_overlaps_and_nothing_leaves_the_page(
    first: str, second: str, placing: Placing
) -> None:
    check_boxes(parallel_boxes(_both(first, second), placing))


def test_odd_minutes_stand_side_by_side_as_well() -> None:
    odd = large.twenty_parties()
    both = report_of(odd, "fr"), report_of(odd, "ar")
    data = parallel_bytes(both, Placing.BESIDE, source=source())
    assert rules_broken(data, "ua1") == []
    assert structure_faults(data) == []
    check_boxes(parallel_boxes(both, Placing.BESIDE))


@pytest.mark.parametrize(
    ("first", "second", "left"), [("en", "fr", 0), ("fr", "ar", 0), ("ar", "en", 1)]
)
def test_pairs_stand_at_one_height_the_first_at_the_left_and_arabic_at_the_right(
    first: str, second: str, left: int
) -> None:
    both = _both(first, second)
    boxes = parallel_boxes(both, Placing.BESIDE)
    titles = [both[at].sections[0].heading.text[0].text.split()[0] for at in (0, 1)]
    heads = [_heading(boxes, title) for title in titles]
    assert heads[0].page == heads[1].page
    assert heads[0].top == pytest.approx(heads[1].top)
    assert heads[left].right < _MIDDLE < heads[1 - left].left


def test_a_number_stands_in_both_columns_at_one_height() -> None:
    boxes = parallel_boxes(_both("en", "fr"), Placing.BESIDE)
    numbers = [box for box in boxes if box.text == "7." and box.page > 3]
    assert len(numbers) == 2
    here, there = sorted(numbers, key=lambda box: box.left)
    assert here.page == there.page
    assert here.top == pytest.approx(there.top)
    assert here.right < _MIDDLE < there.left


def test_a_table_too_wide_for_a_column_stands_over_both_in_each_language() -> None:
    boxes = parallel_boxes(_both("en", "fr"), Placing.BESIDE)
    first, second = (next(box for box in boxes if box.text == name) for name in ("Due", "Échéance"))
    assert min(first.left, second.left) > _MIDDLE
    assert (first.page, -first.top) < (second.page, -second.top)


def test_each_language_is_a_part_that_says_so() -> None:
    with pikepdf.open(BytesIO(_file("fr", "ar", Placing.BESIDE))) as file:
        assert file.Root.Lang == "fr"
        parts = list(file.Root.StructTreeRoot.K.K)
        assert [part.Lang for part in parts] == ["fr", "ar"]
        assert len(file.attachments) == 1
        nodes = list(walk(file))
    names = [str(node.element.get("/ID", "")) for node in nodes]
    assert "paragraph-1" in names
    assert "ar-paragraph-1" in names


@pytest.mark.parametrize("placing", Placing)
def test_bookmarks_stand_in_two_groups(placing: Placing) -> None:
    with pikepdf.open(BytesIO(_file("fr", "ar", placing))) as file, file.open_outline() as outline:
        groups = list(outline.root)
        assert [group.title for group in groups] == ["Français", "العربية"]
        assert [len(group.children) for group in groups] == [12, 12]
        assert groups[0].children[0].title == "I. Ouverture, participation et ordre du jour"


def test_one_after_the_other_begins_anew_and_counts_on() -> None:
    boxes = parallel_boxes(_both("en", "fr"), Placing.THEN)
    pages = {page: list(found) for page, found in groupby(_in_order(boxes), lambda box: box.page)}
    english = [at for at, found in pages.items() if any("page 2 of" in one.text for one in found)]
    assert english == [2]
    begun = next(
        at for at, found in pages.items() if any("Résumé" in one.text for one in found[:6])
    )
    foot = [one.text for one in pages[begun] if one.text.startswith("page")]
    assert foot == [f"page {begun} sur {len(pages)}"]
    assert not any("Confidential" in one.text for one in pages[begun])


def test_nobody_signs_twice() -> None:
    with pikepdf.open(BytesIO(_file("en", "fr", Placing.BESIDE))) as file:
        said = "".join(node.text for node in walk(file))
    assert said.count("Place and date / Lieu et date") == 3


def test_pages_bear_the_marks_of_both() -> None:
    first, second = (one.margins for one in _both("fr", "ar"))
    both = margins_in_both(first, second)
    for field in ("marking", "state", "page"):
        assert getattr(first, field) in getattr(both, field)
        assert getattr(second, field) in getattr(both, field)
    assert both.reference[-1] == first.reference[-1]
    same = margins_in_both(first, first)
    assert same == first


def test_a_missing_translation_is_marked_in_its_own_column() -> None:
    french = ParagraphText(language="fr", text="La réunion s’est déclarée préoccupée.")
    consultation = with_paragraph(sample(), 1, texts=(french,))
    both = report_of(consultation, "fr"), report_of(consultation, "sw")
    boxes = parallel_boxes(both, Placing.BESIDE)
    marks = [box for box in boxes if box.text.endswith("(en)")]
    assert (
        sum(box.right > _MIDDLE for box in marks) == sum(box.right < _MIDDLE for box in marks) + 1
    )


def test_what_one_language_lacks_stands_alone_in_its_place() -> None:
    told = list(aligned("abd", "abcd", lambda one: one))
    assert told == [("a", "a"), ("b", "b"), (None, "c"), ("d", "d")]


def test_who_stops_it_is_obeyed() -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert total == 12
        if done == 3:
            raise Stopped

    for placing in Placing:
        with pytest.raises(Stopped):
            parallel_bytes(_both("en", "fr"), placing, stop)


def _unsigned(report: Report) -> Report:
    kept = [
        replace(
            one, blocks=tuple(block for block in one.blocks if not hasattr(block, "signatures"))
        )
        for one in report.sections
    ]
    return replace(report, sections=tuple(kept))


def _heading(boxes: tuple[LineBox, ...], word: str) -> LineBox:
    found = [box for box in boxes if box.text.startswith(word)]
    return next(box for box in found if box.top - box.bottom == 16)


def _in_order(boxes: tuple[LineBox, ...]) -> list[LineBox]:
    return sorted(boxes, key=lambda box: (box.page, -box.top))


@pytest.mark.parametrize(("first", "second"), [("fr", "pt"), ("sw", "pt"), ("ar", "en")])
def test_no_page_begins_with_a_note_on_the_table_before(first: str, second: str) -> None:
    begins = [
        wording(one).word("item.original_texts").split("{")[0].strip() for one in (first, second)
    ]
    boxes = parallel_boxes(_both(first, second), Placing.BESIDE)
    inside = [box for box in boxes if box.top <= A4.height - A4.margin + 1]
    notes = 0
    for _, group in groupby(inside, key=lambda box: box.page):
        lines = list(group)
        top = max(box.top for box in lines)
        for box in lines:
            if any(start and box.text.startswith(start[:30]) for start in begins):
                notes += 1
                assert box.top < top - 20
    assert notes > 4
