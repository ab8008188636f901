"""Any document by one value: the same bytes as by its own service, called by day and state."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from baraza.services.documents import (
    annexes_with_content,
    document_name,
    made_document,
    read_document,
    write_document,
    write_word_document,
)
from baraza.services.minutes import ANNEXES, Layout, Placing, Wish, write_minutes
from baraza.services.papers import write_paper
from baraza.services.wanted import DocumentKind, Order, Paper, Partner, Wanted
from tests.cli.test_compare import circulated
from tests.samples import sample

NOW = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)
PAPERS = [one for one in DocumentKind if one not in ("minutes", "comparison")]


class Stopped(Exception):
    """The work is not wanted any more."""


def wanted(kind: DocumentKind, **values: object) -> Wanted:
    return replace(Wanted(kind=kind, edition=kind.editions[0], own="AU"), **values)  # type: ignore[arg-type]  # its own members


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_is_the_one_of_its_own_service(kind: DocumentKind, tmp_path: Path) -> None:
    asked = wanted(kind, paper=Paper.LETTER, order=Order.AGREED)
    out = tmp_path / "paper.pdf"
    write_paper(sample(), asked.asked, out, paper=Paper.LETTER)
    assert made_document(sample(), asked, NOW).data == out.read_bytes()


def test_minutes_are_those_of_their_own_service(tmp_path: Path) -> None:
    partner, left = Partner("fr", Placing.THEN), frozenset({"funding", "agenda"})
    asked = Wanted(partner=partner, left_out=left, line_numbers=True, with_data=False)
    out = tmp_path / "minutes.pdf"
    wish = Wish(
        partner=partner,
        annexes=frozenset(ANNEXES) - left,
        layout=Layout(line_numbers=True),
        archive=asked.archive,
    )
    write_minutes(sample(), out, wish)
    made = made_document(sample(), asked, NOW)
    assert made.data == out.read_bytes()
    assert b"/EmbeddedFile" not in made.data
    assert [one.language for one in made.reports] == ["en", "fr"]


@pytest.mark.parametrize("kind", DocumentKind)
def test_what_is_written_is_what_was_looked_at(kind: DocumentKind, tmp_path: Path) -> None:
    known, out = circulated("zero draft", "Rev.1"), tmp_path / "out.pdf"
    if kind is DocumentKind.SIGNATURES:
        known = sample()
    asked, told = wanted(kind, after="today" if kind == "comparison" else ""), list[int]()
    write_document(known, asked, out, NOW, progress=lambda done, _total: told.append(done))
    assert out.read_bytes() == made_document(known, asked, NOW).data
    assert told


def test_what_is_stopped_leaves_no_file(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        write_document(sample(), Wanted(), tmp_path / "a.pdf", NOW, progress=stop)
    with pytest.raises(Stopped):
        write_word_document(sample(), Wanted(), tmp_path / "a.docx", progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_only_what_may_carries_data() -> None:
    carrying = {
        (kind, edition)
        for kind in DocumentKind
        for edition in kind.editions
        if replace(wanted(kind), edition=edition).carries_data
    }
    assert carrying == {
        *(("minutes", edition) for edition in ("internal", "joint", "public")),
        *((paper, "joint") for paper in ("actions", "labour")),
    }
    assert not wanted(DocumentKind.MINUTES, with_data=False).carries_data


def test_names_say_day_state_marking_and_languages() -> None:
    both = Wanted(partner=Partner("ar", Placing.BESIDE))
    name = "2026-03-11_joint-minutes_adopted_confidential_en"
    assert document_name(sample(), both) == f"{name}-ar.pdf"
    assert document_name(sample(), both, "docx") == f"{name}.docx"
    assert document_name(sample(), wanted(DocumentKind.BRIEF, partner=both.partner)) == (
        "2026-03-11_internal-brief_confidential_en.pdf"
    )
    assert document_name(sample(), wanted(DocumentKind.COMPARISON)) == (
        "2026-03-11_internal-comparison_confidential_en.pdf"
    )


def test_annexes_with_content_are_those_of_the_whole_minutes() -> None:
    some = Wanted(left_out=frozenset({"participants"}))
    reports = read_document(sample(), some, NOW)
    assert annexes_with_content(sample(), some, reports) == ANNEXES
    alone = replace(sample(), references=())
    whole = read_document(alone, Wanted(), NOW)
    assert "documents" not in annexes_with_content(alone, Wanted(), whole)
    assert annexes_with_content(sample(), wanted(DocumentKind.ACTIONS), reports) == ()
