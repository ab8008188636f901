"""Papers as a user asks for them: for whom, called what, with which data inside."""

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from baraza.domain.codes import OutcomeState
from baraza.domain.errors import RuleBroken
from baraza.services.minutes import read_source
from baraza.services.naming import file_name, named
from baraza.services.papers import (
    FORMS,
    Paper,
    PaperAsked,
    PaperKind,
    paper_name,
    read_paper,
    write_paper,
)
from tests.exports.papers.made import CASES
from tests.samples import sample

_CARRYING = {(PaperKind.ACTIONS, "joint"), (PaperKind.LABOUR, "joint")}


@pytest.mark.parametrize(("kind", "edition"), CASES)
def test_data_travel_only_inside_what_records_the_outcome_jointly(
    kind: PaperKind, edition: str, tmp_path: Path
) -> None:
    out = tmp_path / "paper.pdf"
    write_paper(sample(), PaperAsked(kind, edition=edition, own="AU"), out)  # type: ignore[arg-type]  # an edition
    with pikepdf.open(out) as file:
        inside = [found.get_file().read_bytes() for found in file.attachments.values()]
    if (kind, edition) in _CARRYING:
        assert inside == [read_source(sample(), edition="joint").data]
        assert "red_line" not in json.dumps(json.loads(inside[0]))
    else:
        assert inside == []


@pytest.mark.parametrize("size", Paper)
def test_only_the_matrix_lies_on_its_side(size: Paper, tmp_path: Path) -> None:
    for kind in PaperKind:
        out = tmp_path / f"{kind}.pdf"
        write_paper(sample(), PaperAsked(kind, own="AU"), out, paper=size)
        with pikepdf.open(out) as file:
            _, _, width, height = (float(side) for side in file.pages[0].mediabox)
        assert (width > height) is FORMS[kind].landscape
        assert (round(max(width, height)) == 842) is (size is Paper.A4)


@pytest.mark.parametrize("edition", ["joint", "public"])
def test_a_brief_is_for_one_s_own_delegation_alone(edition: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_paper(sample(), PaperAsked(PaperKind.BRIEF, edition=edition, own="AU"))  # type: ignore[arg-type]  # an edition
    assert refused.value.rule == "paper-not-in-edition"
    assert refused.value.facts["editions"] == ("internal",)


@pytest.mark.parametrize(
    ("own", "rule"),
    [
        (None, "own-delegation-unknown"),
        ("XX", "recipient-unknown"),
        ("EU", "recipient-not-a-party"),
    ],
)
def test_whose_brief_it_is_has_to_be_known(own: str | None, rule: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_paper(sample(), PaperAsked(PaperKind.BRIEF, own=own))
    assert refused.value.rule == rule


def test_the_brief_of_a_copy_is_that_of_its_office() -> None:
    copy = replace(sample(), own_org="IGAD")
    chosen = read_paper(sample(), PaperAsked(PaperKind.BRIEF, own="IGAD"))
    assert read_paper(copy, PaperAsked(PaperKind.BRIEF)) == chosen


def test_a_name_holds_day_document_state_and_marking() -> None:
    def name(kind: PaperKind, language: str = "en") -> str:
        return paper_name(sample(), PaperAsked(kind, language))

    assert name(PaperKind.ACTIONS) == "2026-03-11_joint-action-items_adopted_confidential_en.pdf"
    assert name(PaperKind.BRIEF, "ar") == "2026-03-11_internal-brief_confidential_ar.pdf"
    assert file_name(sample(), "joint", "fr") == (
        "2026-03-11_joint-minutes_adopted_confidential_fr.pdf"
    )
    event = replace(sample().outcome_lifecycle[-1], state=OutcomeState.ADOPTED_IN_ROOM)
    room = replace(sample(), outcome_lifecycle=(event,))
    assert "_adopted-in-room_" in named(room, "x", "en", ending="docx")


def test_every_name_is_plain_on_every_system() -> None:
    for kind, edition in CASES:
        told = paper_name(sample(), PaperAsked(kind, edition=edition))
        assert told.isascii()
        assert set(told.lower()) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
