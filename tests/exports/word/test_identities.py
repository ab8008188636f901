"""Paragraphs are known again, whatever was done to the copy that comes back."""

import re
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from hypothesis import given
from hypothesis import strategies as st

from baraza.exports.report import NumberedParagraph, Paragraph, Run, plain, read
from baraza.exports.word.identities import anchor_of, bookmark_name, is_digest
from baraza.exports.word.returned import as_returned, returned_paragraphs
from baraza.exports.wording import languages
from tests.exports.word.opened import made, paragraphs, part, parts, report_of_blocks, said
from tests.exports.written import report_of
from tests.samples import sample

_SENT = {
    "paragraph-1": "The meeting noted.",
    "paragraph-2": "The meeting agreed.",
    "paragraph-2-2": "[The meeting did not agree.]",
    "paragraph-CL.3_x": "The meeting recalled.",
}


@pytest.mark.parametrize("language", languages())
def test_an_untouched_copy_gives_back_every_paragraph(language: str) -> None:
    report = report_of(sample(), language)
    wanted = {
        block.anchor: as_returned(read(block.text))
        for section in report.sections
        for block in section.blocks
        if isinstance(block, NumberedParagraph)
    }
    assert len(wanted) == 17
    assert returned_paragraphs(made(report)) == wanted


def test_what_is_changed_comes_back_changed() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        runs = list(found["paragraph-2"].iter(qn("w:t")))
        runs[-1].text = "The meeting decided otherwise."

    assert _after(change) == _SENT | {"paragraph-2": "The meeting decided otherwise."}


def test_what_is_typed_behind_the_bookmark_belongs_to_the_paragraph() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        found["paragraph-2"].append(_run(" It agreed again."))

    assert _after(change)["paragraph-2"] == "The meeting agreed. It agreed again."


def test_what_is_moved_is_known_in_its_new_place() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        found["paragraph-1"].addprevious(found["paragraph-CL.3_x"])

    told = _after(change)
    assert told == _SENT
    assert next(iter(told)) == "paragraph-CL.3_x"


def test_what_is_taken_out_is_missing() -> None:
    def change(found: dict[str, Any], body: Any) -> None:
        body.remove(found["paragraph-2"])

    assert _after(change) == {key: text for key, text in _SENT.items() if key != "paragraph-2"}


def test_what_is_put_in_belongs_to_nobody() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        found["paragraph-1"].addnext(_paragraph("A new paragraph."))

    assert _after(change) == _SENT


def test_a_copy_within_the_text_counts_for_nothing() -> None:
    def change(found: dict[str, Any], body: Any) -> None:
        again = deepcopy(found["paragraph-1"])
        list(again.iter(qn("w:t")))[-1].text = "Copied and changed."
        body.insert(len(body) - 1, again)

    assert _after(change) == _SENT


def test_what_is_renumbered_stays_what_it_is() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        next(found["paragraph-2"].iter(qn("w:t"))).text = "17"

    assert _after(change) == _SENT


def test_what_is_parted_is_one_text_of_two_lines() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        told = found["paragraph-2"]
        added = _paragraph("It parted.")
        added.append(told.find(qn("w:bookmarkEnd")))
        told.addnext(added)

    assert _after(change)["paragraph-2"] == "The meeting agreed.\nIt parted."


def test_an_end_at_the_head_of_the_next_paragraph_takes_nothing_of_it() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        end = found["paragraph-1"].find(qn("w:bookmarkEnd"))
        added = _paragraph("A new paragraph.")
        added.insert(1, end)
        found["paragraph-1"].addnext(added)

    assert _after(change) == _SENT


def test_two_that_are_joined_keep_their_own_words() -> None:
    def change(found: dict[str, Any], body: Any) -> None:
        first, second = found["paragraph-1"], found["paragraph-2"]
        first.extend(one for one in list(second) if one.tag != qn("w:pPr"))
        body.remove(second)

    assert _after(change) == _SENT


def test_tracked_changes_are_read_as_if_accepted() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        told = found["paragraph-1"]
        wording = list(told.iter(qn("w:r")))[-1]
        struck = _tracked("del", deepcopy(wording))
        for one in struck.iter(qn("w:t")):
            one.tag = qn("w:delText")
        wording.addprevious(struck)
        wording.addprevious(_tracked("ins", _run("The meeting welcomed.")))
        told.remove(wording)

    assert _after(change) == _SENT | {"paragraph-1": "The meeting welcomed."}


def test_what_is_struck_out_entirely_under_tracking_is_empty() -> None:
    def change(found: dict[str, Any], _body: Any) -> None:
        for run in list(found["paragraph-1"].iter(qn("w:r"))):
            run.addprevious(_tracked("del", deepcopy(run)))
            run.getparent().remove(run)

    assert _after(change) == _SENT | {"paragraph-1": ""}


def test_a_tracked_move_is_followed() -> None:
    def change(found: dict[str, Any], body: Any) -> None:
        told = found["paragraph-1"]
        arrived = _paragraph("")
        for run in list(told.iter(qn("w:r"))):
            arrived.append(_tracked("moveTo", deepcopy(run)))
            run.addprevious(_tracked("moveFrom", deepcopy(run)))
            told.remove(run)
        told.insert(1, _range("moveFromRangeStart"))
        told.append(_range("moveFromRangeEnd"))
        start = _range("moveToRangeStart")
        body.insert(len(body) - 1, start)
        start.addnext(arrived)
        arrived.append(_range("moveToRangeEnd"))

    assert _after(change) == _SENT


def test_the_custom_part_may_be_lost() -> None:
    opened = Document(BytesIO(made(_report())))
    for name, relation in list(opened.part.rels.items()):
        if "customXml" in relation.reltype:
            del opened.part.rels[name]
    assert returned_paragraphs(_saved(opened)) == _SENT


def test_the_bookmarks_survive_saving_by_another_hand() -> None:
    assert returned_paragraphs(_saved(Document(BytesIO(made(_report()))))) == _SENT


def test_a_tab_in_a_text_without_number_is_no_number() -> None:
    block = NumberedParagraph("", plain("(a)\tThe text"), "paragraph-9")
    assert returned_paragraphs(made(report_of_blocks(block))) == {"paragraph-9": "(a)\tThe text"}


@given(st.from_regex("[A-Za-z0-9][A-Za-z0-9._-]{0,63}", fullmatch=True))
def test_a_name_is_fit_for_a_bookmark_and_can_be_read_back(anchor: str) -> None:
    name = bookmark_name(f"paragraph-{anchor}")
    assert re.fullmatch("[A-Za-z_][A-Za-z0-9_]{0,39}", name)
    assert is_digest(name) or anchor_of(name) == f"paragraph-{anchor}"


def test_long_ids_are_known_by_the_custom_part() -> None:
    ids = [f"paragraph-{'x' * 60}.{at}" for at in range(3)]
    blocks = [NumberedParagraph("1", plain(f"Text {one[-1]}"), one) for one in ids]
    data = made(report_of_blocks(*blocks))
    assert returned_paragraphs(data) == {one: f"Text {one[-1]}" for one in ids}


def test_bookmarks_of_others_are_left_alone() -> None:
    assert anchor_of("_Toc000000001") is None
    assert anchor_of("_GoBack") is None
    assert not is_digest("_Hlk1234")


def test_names_and_numbers_of_bookmarks_are_unique() -> None:
    data = made(report_of(sample()))
    starts = [one for told in paragraphs(data) for one in told.iter(qn("w:bookmarkStart"))]
    ends = [one for told in paragraphs(data) for one in told.iter(qn("w:bookmarkEnd"))]
    for name in ("w:name", "w:id"):
        assert len({one.get(qn(name)) for one in starts}) == len(starts) == 17
    assert [one.get(qn("w:id")) for one in ends] == [one.get(qn("w:id")) for one in starts]


def test_the_custom_part_says_of_what_it_is_a_copy() -> None:
    root = part(made(_report()), "customXml/item1.xml")
    assert dict(root.attrib) == {
        "consultation": "SES-1",
        "edition": "joint",
        "language": "en",
        "fingerprint": "ab" * 32,
    }
    assert [one.get("anchor") for one in root] == list(_SENT)
    assert b"urn:baraza:copy:1" in parts(made(_report()))["customXml/itemProps1.xml"]


def _report() -> Any:
    blocks = [
        NumberedParagraph(str(at), (Run(text[:5]), Run(text[5:])), anchor, "bis" if at == 3 else "")
        for at, (anchor, text) in enumerate(_SENT.items(), start=1)
    ]
    return report_of_blocks(Paragraph(plain("Before")), *blocks, Paragraph(plain("After")))


def _after(change: Callable[[dict[str, Any], Any], None]) -> dict[str, str]:
    """Return what comes back from a copy that was changed."""
    opened = Document(BytesIO(made(_report())))
    body = opened.element.body
    found = {}
    for one in body.iter(qn("w:p")):
        start = one.find(qn("w:bookmarkStart"))
        if start is not None:
            found[anchor_of(start.get(qn("w:name"))) or ""] = one
    assert said(found["paragraph-1"]) == f"1.\t{_SENT['paragraph-1']}"
    # One run each, as Word leaves them once somebody has typed in the paragraph.
    for told in found.values():
        *_, before, last = told.iter(qn("w:t"))
        last.text = f"{before.text}{last.text}"
        before.getparent().getparent().remove(before.getparent())
    change(found, body)
    return returned_paragraphs(_saved(opened))


def _saved(opened: Any) -> bytes:
    target = BytesIO()
    opened.save(target)
    return target.getvalue()


def _paragraph(text: str) -> Any:
    made_of = OxmlElement("w:p")
    made_of.append(OxmlElement("w:pPr"))
    made_of.append(_run(text))
    return made_of


def _run(text: str) -> Any:
    run = OxmlElement("w:r")
    told = OxmlElement("w:t")
    told.text = text
    run.append(told)
    return run


def _tracked(kind: str, run: Any) -> Any:
    change = OxmlElement(f"w:{kind}", attrs={qn("w:id"): "90", qn("w:author"): "A desk"})
    change.append(run)
    return change


def _range(kind: str) -> Any:
    return OxmlElement(f"w:{kind}", attrs={qn("w:id"): "91", qn("w:name"): "move1"})
