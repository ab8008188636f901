"""What an edition may not hold is in no byte of any paper, its streams inflated."""

from dataclasses import replace
from functools import cache

import pytest

from baraza.domain.codes import OutcomeState
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.domain.errors import RuleBroken
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from baraza.exports.pdf.writer import pdf_bytes
from baraza.services.papers import PaperAsked, PaperKind, paper_name, paper_source, read_paper
from tests.domain.disclosure.desks import desk_copy
from tests.domain.disclosure.filled import OURS, THEIRS, Filled, filled
from tests.exports.inflated import everything
from tests.exports.papers.made import CASES, layout


@cache
def _filled() -> Filled:
    """Return a consultation with a mark of its own in every field, for our own office."""
    made = filled()
    consultation = replace(made.consultation, own_org=OURS)
    event = replace(consultation.outcome_lifecycle[0], state=OutcomeState.ADOPTED, event=None)
    return replace(made, consultation=replace(consultation, outcome_lifecycle=(event,)))


def _file(asked: PaperAsked) -> str:
    consultation = _filled().consultation
    report = read_paper(consultation, asked)
    data = pdf_bytes(report, source=paper_source(consultation, asked), layout=layout(asked.kind))
    return everything(data) + paper_name(consultation, asked)


@pytest.mark.parametrize(("kind", "edition"), CASES)
def test_no_byte_tells_more_than_the_edition(kind: PaperKind, edition: str) -> None:
    consultation = _filled().consultation
    seen = canonical(plain_form(disclose(consultation, EDITIONS[edition]))).decode()
    held = _file(PaperAsked(kind, edition=edition))  # type: ignore[arg-type]  # an edition
    marks = {mark for found in _filled().marks.values() for mark in found}
    hidden = {mark for mark in marks if mark not in seen}
    assert len(hidden) > (3 if edition == "internal" else 20)
    assert [mark for mark in hidden if mark in held] == []


def test_the_check_can_fail() -> None:
    held = _file(PaperAsked(PaperKind.BRIEF))
    joint = canonical(plain_form(disclose(_filled().consultation, EDITIONS["joint"]))).decode()
    marks = {mark for found in _filled().marks.values() for mark in found}
    assert [mark for mark in marks if mark in held and mark not in joint]


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("own", [THEIRS, "nobody"])
def test_a_copy_serves_no_other_delegation(kind: PaperKind, own: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_paper(_filled().consultation, PaperAsked(kind, edition="internal", own=own))
    assert refused.value.rule == "own-delegation-other"


@pytest.mark.parametrize("seed", range(6))
def test_any_desk_copy_gives_papers_or_is_refused_by_a_rule(seed: int) -> None:
    consultation = desk_copy(seed)
    for kind, edition in CASES:
        refused = ""
        try:
            read_paper(consultation, PaperAsked(kind, "ar", edition))
        except RuleBroken as error:
            refused = error.rule
        assert refused in ("", "own-delegation-unknown", "nobody-signs")
