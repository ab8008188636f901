"""The guided flow: what follows, what is open, and what stands in the way of adoption."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from baraza.domain.codes import Stage, Step
from baraza.domain.consultation import Consultation
from baraza.domain.objections import objections
from baraza.domain.obstacles import Obstacle
from baraza.domain.stages import obstacles, stage_of, step_obstacles
from baraza.domain.tree import find, shape
from tests.domain.checks.invented import Plain, item, party, position, read
from tests.domain.checks.worded import assert_worded
from tests.samples import sample

TODAY = date(2026, 4, 1)


def open_in(consultation: Consultation, stage: Stage, today: date = TODAY) -> list[Obstacle]:
    """Return what is open in a stage, all of which can be told in words and jumped to."""
    told = list(obstacles(consultation, stage, today))
    for one in told:
        assert_worded("obstacles" if one.finding is None else "findings", one.code, one.facts)
        record = find(consultation, one.key) if one.key else None
        assert record is not None
        assert one.field in shape(type(record)).members
    return told


def codes(told: list[Obstacle]) -> list[str]:
    return [one.code for one in told]


def told_by(*life: Plain, stage: str | None = None) -> Stage:
    """Return the stage of a consultation whose outcome has had this life."""
    session = {} if stage is None else {"stage": stage}
    return stage_of(read(session=session, outcome_lifecycle=list(life)))


@pytest.mark.parametrize(
    ("life", "stage"),
    [
        ([], Stage.PREPARE),
        ([{"version": "zero draft", "state": "draft"}], Stage.CONCLUDE),
        ([{"version": "Rev.1", "state": "negotiation"}], Stage.CONCLUDE),
        ([{"version": "Rev.2", "state": "silence"}], Stage.CONCLUDE),
        ([{"version": "Rev.2", "state": "silence"}, {"event": "silence_kept"}], Stage.FOLLOW_UP),
        ([{"version": "final", "state": "adopted_in_room"}], Stage.FOLLOW_UP),
        ([{"version": "final", "state": "issued"}], Stage.FOLLOW_UP),
        ([{"version": "Rev.3", "state": "not_adopted"}], Stage.FOLLOW_UP),
        (
            [{"version": "final", "state": "adopted"}, {"version": "Rev.4", "state": "draft"}],
            Stage.CONCLUDE,
        ),
    ],
)
def test_the_outcome_tells_the_stage_where_none_is_recorded(
    life: list[Plain], stage: Stage
) -> None:
    assert told_by(*(event(**entry) for entry in life)) is stage


def test_the_stage_recorded_prevails() -> None:
    adopted = event(version="final", state="adopted")
    assert told_by(adopted, stage="deliberate") is Stage.DELIBERATE
    assert stage_of(sample()) is Stage.FOLLOW_UP


def test_the_sample_in_every_stage() -> None:
    counted = {stage: Counter(codes(open_in(sample(), stage))) for stage in Stage}
    assert counted == {
        Stage.PREPARE: {
            "even-out-numbers": 1,
            "match-speakers": 4,
            "bring-in-expertise": 13,
            "hold-coordination": 1,
            "settle-open-points": 1,
            "complete-credentials": 1,
            "plan-verification": 1,
        },
        Stage.OPEN: {"settle-previous-action": 2},
        Stage.DELIBERATE: {"settle-lead": 1},
        Stage.CONCLUDE: {"draw-action": 1},
        Stage.FOLLOW_UP: {"report-on-action": 2, "settle-ad-referendum": 1},
    }


def test_obstacles_of_findings_carry_them() -> None:
    for one in open_in(sample(), Stage.PREPARE):
        assert one.finding is not None
        assert (one.code, one.key, one.field) == (
            one.finding.remedy,
            one.finding.key,
            one.finding.field,
        )


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (None, []),
        ({"type": "none"}, []),
        ({"type": "every_full_delegation_represented_by_head_or_alternate", "met": True}, []),
        (
            {"type": "every_full_delegation_represented_by_head_or_alternate", "met": False},
            ["complete-quorum"],
        ),
        (
            {"type": "every_full_delegation_represented_by_head_or_alternate"},
            ["record-quorum"],
        ),
    ],
)
def test_quorum(rule: Plain | None, expected: list[str]) -> None:
    session = {} if rule is None else {"quorum_rule": rule}
    assert codes(open_in(read(session=session), Stage.OPEN)) == expected


@pytest.mark.parametrize(
    ("credentials", "expected"),
    [
        ({"status": "accepted"}, []),
        ({"status": "accepted_provisionally"}, []),
        ({"status": "pending", "letter_date": "2026-03-01"}, ["complete-credentials"]),
        ({"status": "refused"}, ["complete-credentials"]),
    ],
)
def test_pending_credentials(credentials: Plain, expected: list[str]) -> None:
    consultation = read([party("W"), party("X", credentials=credentials)])
    assert codes(open_in(consultation, Stage.OPEN)) == expected


def test_credentials_of_which_nothing_is_recorded() -> None:
    bare = party("X")
    del bare["credentials"]
    told = open_in(read([party("W"), bare]), Stage.OPEN)
    assert codes(told) == ["record-credentials"]
    assert told[0].facts["org"] == "X"


def test_previous_actions_still_open() -> None:
    statuses = ["open", "in_progress", "implemented", "partially_implemented"]
    statuses += ["not_implemented", "overtaken_by_events", "cancelled"]
    actions = [{"id": one, "text": "Action.", "status": one} for one in statuses]
    told = open_in(read(previous_actions=actions), Stage.OPEN)
    assert [one.facts["action"] for one in told] == [
        "open",
        "in_progress",
        "partially_implemented",
        "not_implemented",
    ]


@pytest.mark.parametrize(
    ("positions", "silent"),
    [
        ([], ["W", "X"]),
        ([position("W"), position("X")], []),
        ([position("W"), {"org": "X"}], ["X"]),
        ([position("W"), {"org": "X", "text": "  "}], ["X"]),
        ([position("W"), {"org": "X", "stance": "no_position"}], []),
        ([position("W"), {"org": "X", "participation": "observer"}], []),
        ([position("W"), position("X", stage="our_reading")], ["X"]),
    ],
)
def test_parties_that_gave_no_position(positions: list[Plain], silent: list[str]) -> None:
    consultation = read(items=[item(positions=positions, convergence="agreed")])
    told = open_in(consultation, Stage.DELIBERATE)
    assert codes(told) == ["ask-position"] * len(silent)
    assert [one.facts["org"] for one in told] == silent


def test_a_position_without_text_is_where_the_obstacle_leads() -> None:
    consultation = read(items=[item(positions=[position("W"), {"org": "X"}], convergence="agreed")])
    [told] = open_in(consultation, Stage.DELIBERATE)
    assert told.key == consultation.agenda_items[0].positions[1].key
    assert told.field == "text"


def test_convergence_and_leads_item_by_item() -> None:
    row = {"id": "R-1", "function": "mediation", "activity": "Activity"}
    both = [position("W"), position("X")]
    items = [
        item(1, positions=both, division_of_labour=[row]),
        item(2, positions=both, convergence="not_discussed"),
    ]
    told = open_in(read(items=items), Stage.DELIBERATE)
    assert [(one.code, one.items) for one in told] == [
        ("state-convergence", ("I-1",)),
        ("settle-lead", ("I-1",)),
    ]


def test_what_is_open_at_the_conclusion() -> None:
    open_bracket = {"no": 1, "kind": "agreement", "text": "[Text.]", "bracketed": True}
    agreement = {"no": 2, "kind": "agreement", "text": "Text.", "actions": ["A-1", "A-2", "A-3"]}
    alone = {"no": 3, "kind": "decision", "text": "Text."}
    action = {"text": "Action.", "responsible": "W", "status": "open"}
    actions = [
        action | {"id": "A-1"},
        action | {"id": "A-2", "owner_function": "Desk", "due_event": "the next session"},
        action | {"id": "A-3", "status": "cancelled"},
    ]
    consultation = read(
        items=[item(paragraphs=[open_bracket, agreement, alone], action_items=actions)]
    )
    told = open_in(consultation, Stage.CONCLUDE)
    assert [(one.code, one.facts.get("action", one.facts.get("paragraph"))) for one in told] == [
        ("settle-brackets", 1),
        ("draw-action", 3),
        ("name-owner", "A-1"),
        ("set-due-date", "A-1"),
    ]
    assert [one.is_objection for one in told] == [False] * 4


@pytest.mark.parametrize(
    ("due", "status", "is_open"),
    [
        ("2026-03-31", "open", True),
        ("2026-03-31", "partially_implemented", True),
        ("2026-03-31", "implemented", False),
        ("2026-03-31", "overtaken_by_events", False),
        ("2026-04-01", "open", False),
        (None, "open", False),
    ],
)
def test_overdue(due: str | None, status: str, is_open: bool) -> None:
    action = {"id": "A-1", "text": "Action.", "responsible": "W", "status": status, "due": due}
    consultation = read(items=[item(action_items=[action])])
    assert codes(open_in(consultation, Stage.FOLLOW_UP)) == ["report-on-action"] * is_open


def event(**members: Any) -> Plain:
    return {"date": "2026-03-20T10:00:00+03:00"} | members


BROKEN = event(event="silence_broken", by="W", paragraph=1)


@pytest.mark.parametrize(
    ("since", "stands"),
    [
        ([], True),
        ([event(version="Rev.2", state="silence")], False),
        ([event(event="silence_kept")], False),
        ([event(event="withdrawn", by="W")], False),
        ([event(event="withdrawn", by="X")], True),
        ([event(event="reservation", by="W")], True),
        ([event(event="published", state="adopted")], False),
        ([event(version="Rev.2"), BROKEN], True),
    ],
)
def test_an_objection_in_silence_stands_until_it_is_met(since: list[Plain], stands: bool) -> None:
    text = {"no": 1, "kind": "noting", "text": "Text."}
    life = [event(version="Rev.1", state="silence"), BROKEN, *since]
    consultation = read(
        items=[item(paragraphs=[text], convergence="agreed")], outcome_lifecycle=life
    )
    told = objections(consultation)
    assert codes(list(told)) == ["settle-objection"] * stands
    assert all(one.is_objection for one in told)
    assert tuple(open_in(consultation, Stage.CONCLUDE)) == told


@pytest.mark.parametrize(
    ("position_of_x", "convergence", "kind", "stands"),
    [
        ({"stance": "oppose"}, None, "agreement", True),
        ({"stance": "oppose", "stage": "handed_in"}, "divergent", "decision", True),
        ({"stance": "oppose"}, "agreed", "agreement", False),
        ({"stance": "oppose"}, "partial", "agreement", False),
        ({"stance": "oppose"}, "divergent", "divergence", False),
        ({"stance": "oppose", "stage": "our_line"}, None, "agreement", False),
        ({"stance": "oppose", "participation": "observer"}, None, "agreement", False),
        ({"stance": "reserved"}, None, "agreement", False),
    ],
)
def test_opposition_to_what_the_text_says_is_agreed(
    position_of_x: Plain,
    convergence: str | None,
    kind: str,
    stands: bool,
) -> None:
    text = {"no": 1, "kind": kind, "text": "Text.", "no_action_reason": "None needed."}
    positions = [position("W"), position("X", **position_of_x)]
    told = item(paragraphs=[text], positions=positions)
    if convergence is not None:
        told["convergence"] = convergence
    consultation = read(items=[told])
    found = objections(consultation)
    assert codes(list(found)) == ["settle-opposition"] * stands
    assert tuple(open_in(consultation, Stage.CONCLUDE)) == found
    [read_item] = consultation.agenda_items
    assert step_obstacles(consultation, read_item, Step.ADOPT) == found


def test_open_brackets_are_no_objection() -> None:
    text = {"no": 1, "kind": "agreement", "text": "[Text.]", "bracketed": True}
    positions = [position("X", stance="oppose")]
    assert objections(read(items=[item(paragraphs=[text], positions=positions)])) == ()


def test_steps_tell_what_is_open_in_their_item_only() -> None:
    second = sample().agenda_items[1]
    told = {step: codes(list(step_obstacles(sample(), second, step))) for step in Step}
    assert told == {
        Step.FRAME: ["match-speakers"] + ["bring-in-expertise"] * 5 + ["settle-open-points"],
        Step.POSITIONS: [],
        Step.CONVERGE: [],
        Step.LABOUR: ["settle-lead"],
        Step.ACTIONS: [],
        Step.ADOPT: [],
    }
    last = sample().agenda_items[4]
    assert "plan-verification" in codes(list(step_obstacles(sample(), last, Step.FRAME)))
    first = sample().agenda_items[0]
    adopt = step_obstacles(sample(), first, Step.ADOPT)
    assert codes(list(adopt)) == ["settle-ad-referendum"]


def test_open_steps_of_a_new_item() -> None:
    consultation = read()
    [new] = consultation.agenda_items
    told = {step: codes(list(step_obstacles(consultation, new, step))) for step in Step}
    assert told[Step.POSITIONS] == ["ask-position"] * 2
    assert told[Step.CONVERGE] == ["state-convergence"]


def test_a_copy_is_not_asked_for_what_it_cannot_see() -> None:
    bare = replace(sample(), prior_coordination=())
    told = obstacles(bare, Stage.PREPARE, TODAY, for_copy=True)
    assert "record-coordination" not in codes(list(told))
    assert "not-visible-to-this-office" in codes(list(told))
    first = step_obstacles(bare, bare.agenda_items[0], Step.FRAME, for_copy=True)
    assert "not-visible-to-this-office" in codes(list(first))
