"""Opening, follow-up, next meeting, annexes: what each says and when it is absent."""

from dataclasses import replace
from decimal import Decimal

import pytest

from baraza.domain.codes import (
    ActionStatus,
    Attendance,
    Attribution,
    OutcomeType,
    PartyRole,
    Priority,
    QuorumType,
)
from baraza.domain.consultation import Consultation
from baraza.domain.labour import Confirmation
from baraza.domain.parties import PrintedName
from baraza.domain.session import AttributionException, NextMeeting, QuorumRule
from baraza.exports.report import read
from tests.exports.written import report_of, row, said, section, tables, with_item, with_session
from tests.samples import sample


def _statuses(*statuses: ActionStatus) -> Consultation:
    actions = sample().previous_actions
    return replace(
        sample(),
        previous_actions=tuple(
            replace(action, status=status)
            for action, status in zip(actions, statuses, strict=False)
        ),
    )


_DONE, _OPEN, _GONE = (
    ActionStatus.IMPLEMENTED,
    ActionStatus.OPEN,
    ActionStatus.OVERTAKEN_BY_EVENTS,
)


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        ((_DONE, _OPEN, _OPEN), "one of three live actions had been implemented (33.3 per cent)."),
        ((_OPEN, _OPEN), "none of the two live actions had been implemented (0 per cent)."),
        ((_DONE,), "the one live action had been implemented (100 per cent)."),
        ((_OPEN,), "the one live action had not been implemented (0 per cent)."),
        ((_GONE, _GONE), "None of the earlier actions was live any more."),
    ],
)
def test_the_rate_of_follow_up(statuses: tuple[ActionStatus, ...], told: str) -> None:
    assert told in section(report_of(_statuses(*statuses)), "section-follow_up")


def test_partial_implementation_and_reasons_are_told() -> None:
    report = report_of(sample())
    assert row(report, "follow-up-actions", "PA-4")[4] == "partially implemented, 50 per cent"
    assert row(report, "follow-up-actions", "PA-3")[4] == "not implemented: security"


def test_a_first_meeting_has_no_follow_up_and_its_sections_count_on() -> None:
    report = report_of(replace(sample(), previous_actions=()))
    labels = [(one.heading.label, read(one.heading.text)) for one in report.sections[:3]]
    assert labels[1] == ("II.", "Conclusions")


@pytest.mark.parametrize(
    ("mode", "place", "told"),
    [
        (Attendance.IN_PERSON, "Addis Ababa", "held in Addis Ababa on 10 and 11 March 2026."),
        (Attendance.HYBRID, "Addis Ababa", "on 10 and 11 March 2026, with remote participation."),
        (Attendance.REMOTE, None, "held by remote participation on 10 and 11 March 2026."),
        (Attendance.IN_PERSON, None, "The meeting was held on 10 and 11 March 2026."),
    ],
)
def test_place_dates_and_mode(mode: Attendance, place: str | None, told: str) -> None:
    report = report_of(with_session(sample(), mode=mode, place=place))
    assert told in section(report, "section-opening")


def test_the_opening_without_its_optional_parts() -> None:
    consultation = with_session(
        replace(sample(), observers=()),
        co_chairs=(),
        rapporteurs=(),
        host=None,
        quorum_rule=None,
        attribution_exceptions=(),
    )
    opening = section(report_of(consultation), "section-opening")
    for word in ("chaired", "rapporteur", "Host", "observers", "represented by its head", "item"):
        assert word not in opening
    assert "The following delegations took part" in opening


def test_opening_and_closing_on_one_day_are_told_without_repeating_it() -> None:
    day = with_session(sample(), end="2026-03-10T18:00:00+03:00")
    told = section(report_of(day), "section-opening")
    assert "It opened at 09:00 EAT and closed at 18:00 EAT." in told
    two_days = section(report_of(sample()), "section-opening")
    assert (
        "It opened on 10 March 2026 at 09:00 EAT and closed on 11 March 2026 at 17:30 EAT."
        in two_days
    )


def test_several_exceptions_to_attribution_are_one_list() -> None:
    exceptions = tuple(
        AttributionException(agenda_item=item, attribution=Attribution.UNATTRIBUTED)
        for item in ("AI-1", "AI-3", "AI-5")
    )
    consultation = with_session(sample(), attribution_exceptions=exceptions)
    english = section(report_of(consultation), "section-opening")
    french = section(report_of(consultation, "fr"), "section-opening")
    assert "The exchange under items 1, 3 and 5 is recorded without attribution." in english
    assert "En ce qui concerne les points 1, 3 et 5, l’échange est consigné" in french


def test_a_public_version_without_a_released_text_says_so() -> None:
    told = section(report_of(sample(), edition="public"), "section-conclusions")
    assert told == "No text has been released for the public version."


def test_a_quorum_that_was_not_met_is_told() -> None:
    rule = QuorumRule(
        type=QuorumType.EVERY_FULL_DELEGATION_REPRESENTED_BY_HEAD_OR_ALTERNATE, met=False
    )
    opening = section(report_of(with_session(sample(), quorum_rule=rule)), "section-opening")
    assert "Not every delegation was represented" in opening


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        (NextMeeting(date="2027-03", place="New York"), "held in New York in March 2027."),
        (NextMeeting(date="2027-03-09"), "to be held on 9 March 2027."),
        (NextMeeting(date="2027"), "to be held in 2027."),
        (NextMeeting(place="Nairobi", host="AU"), "held in Nairobi. Host: African Union."),
        (NextMeeting(note="To be agreed by letter."), "To be agreed by letter."),
    ],
)
def test_the_next_meeting_as_far_as_it_is_known(meeting: NextMeeting, told: str) -> None:
    report = report_of(with_session(sample(), next_meeting=meeting))
    assert told in section(report, "section-next_meeting")


def test_participants_stand_by_delegation_head_first_without_grade() -> None:
    lines = section(report_of(sample()), "annex-participants").splitlines()
    start = lines.index("Delegation: African Union")
    assert lines[start + 1].startswith("Director, Conflict Management Directorate | PAPS | head")
    assert "remote" in next(line for line in lines if line.startswith("Human Rights Officer"))
    assert "European Union | Head of peace and security section" in "\n".join(lines)
    assert next(line for line in lines if line.startswith("European Union")).endswith("| 1, 4")


def test_names_and_forms_of_address_are_printed_where_they_were_typed() -> None:
    delegations = list(sample().delegations)
    head = replace(delegations[1].delegates[0], form_of_address="H.E.", name="N. N.")
    delegations[1] = replace(delegations[1], delegates=(head, *delegations[1].delegates[1:]))
    report = report_of(replace(sample(), delegations=tuple(delegations)))
    name = "H.E. N. N., Director, Conflict Management Directorate"
    assert f"{name} | PAPS" in section(report, "annex-participants")
    assert f"African Union: {name}" in section(report, "section-closing")
    assert f"{name} (African Union)" in section(report, "section-opening")


def test_delegations_of_another_role_stand_apart_and_are_no_parties() -> None:
    delegations = list(sample().delegations)
    delegations[2] = replace(delegations[2], party_role=PartyRole.SECRETARIAT)
    report = report_of(replace(sample(), delegations=tuple(delegations)))
    assert "Intergovernmental" not in section(report, "section-closing")
    assert len(report.masthead.parties) == 2
    assert "\nSecretariat\n" in section(report, "annex-participants")


def test_a_party_is_printed_as_it_chose_for_document_and_language() -> None:
    names = (
        PrintedName(name="Nations Unies", language="fr"),
        PrintedName(
            name="United Nations Secretariat",
            short_name="UNS",
            organ="Department of Operational Support",
            document=OutcomeType.SUMMARY_OF_CONCLUSIONS,
            language="en",
            order=9,
        ),
    )
    organisations = list(sample().organisations)
    organisations[0] = replace(organisations[0], printed=names)
    consultation = replace(sample(), organisations=tuple(organisations))
    english, french = report_of(consultation), report_of(consultation, "fr")
    assert [read(party) for party in english.masthead.parties][-1] == (
        "United Nations Secretariat, Department of Operational Support"
    )
    assert "UNS" in row(english, "follow-up-actions", "PA-1")[2]
    assert read(french.masthead.parties[0]) == "Nations Unies"


def test_consent_recorded_for_a_row_is_not_asked_again() -> None:
    item = sample().agenda_items[4]
    rows = [
        replace(one, confirmations=(Confirmation(org="ICGLR"),)) if one.id == "DL-18" else one
        for one in item.division_of_labour
    ]
    report = report_of(with_item(sample(), 4, division_of_labour=tuple(rows)))
    assert "agreement" not in row(report, "labour-rows", "DL-18")[1]


def test_a_joint_lead_and_the_circumstances_of_a_row() -> None:
    item = sample().agenda_items[0]
    changed = replace(
        item.division_of_labour[0],
        lead="joint",
        co_lead=("UN", "AU"),
        support=(),
        place="Mogadishu",
        starts="2026-04",
        ends="2026-12-31",
        basis="Exchange of letters",
        mandate_reference="REF-01",
        funding_lines=("FU-01",),
        priority=Priority.CRITICAL,
    )
    rows = (changed, *item.division_of_labour[1:])
    told = row(report_of(with_item(sample(), 0, division_of_labour=rows)), "labour-rows", "DL-01")
    for words in (
        "critical priority",
        "Joint lead",
        "Place: Mogadishu",
        "from April 2026, until 31 December 2026",
        "Basis: Exchange of letters",
        "Mandate: REF-01",
        "Means: FU-01",
    ):
        assert words in told[1]
    assert told[2:4] == ["CL", "CL"]


def test_many_organisations_are_told_in_words_instead_of_letters() -> None:
    organisations = [replace(one, id=f"{one.id}-LONG-ID") for one in sample().organisations[3:]]
    item = sample().agenda_items[0]
    rows = (
        replace(
            item.division_of_labour[0],
            lead=None,
            informed=tuple(one.id for one in organisations),
        ),
    )
    consultation = replace(sample(), organisations=(*sample().organisations, *organisations))
    report = report_of(with_item(consultation, 0, division_of_labour=rows))
    told = row(report, "labour-rows", "DL-01")
    assert told[2] == "not agreed"
    assert "not agreed" not in told[1]
    assert told[4] == "UN"
    assert told[6].startswith("Informed: LCBC-LONG-ID, ")


def test_an_action_by_event_and_one_without_any_date() -> None:
    item = sample().agenda_items[0]
    first = replace(item.action_items[0], due=None, due_event="the review of June")
    second = replace(
        item.action_items[1], due=None, status=ActionStatus.IN_PROGRESS, progress=Decimal(10)
    )
    report = report_of(with_item(sample(), 0, action_items=(first, second)))
    assert row(report, "action-items", "AC-01")[3] == "before or at: the review of June"
    assert row(report, "action-items", "AC-02")[3] == "–"
    assert row(report, "action-items", "AC-02")[6] == "in progress"


def test_an_amount_without_rate_is_said_to_have_none() -> None:
    item = sample().agenda_items[3]
    assert item.funding is not None
    line = replace(item.funding.lines[0], rate_to_usd=None)
    funding = replace(item.funding, lines=(line,))
    report = report_of(with_item(sample(), 3, funding=funding))
    assert row(report, "funding-AI-4", "FU-12")[4:] == ["6,000,000 EUR", "no rate"]


def test_a_surplus_is_called_a_surplus() -> None:
    item = sample().agenda_items[2]
    assert item.funding is not None
    line = replace(item.funding.lines[0], amount=Decimal(9000000))
    report = report_of(with_item(sample(), 2, funding=replace(item.funding, lines=(line,))))
    assert "Surplus after what is committed |  |  | 6,600,000" in section(report, "annex-funding")


def test_a_bare_meeting_has_a_short_record() -> None:
    consultation = replace(
        sample(),
        observers=(),
        references=(),
        facts=(),
        assumptions=(),
        operations=(),
        previous_actions=(),
        outcome_lifecycle=(),
        precedents=(),
    )
    for at in range(5):
        consultation = with_item(
            consultation,
            at,
            positions=(),
            division_of_labour=(),
            funding=None,
            hrddp=None,
            paragraphs=(),
            action_items=(),
        )
    report = report_of(consultation)
    anchors = [one.heading.anchor for one in report.sections]
    assert anchors == ["section-opening", "section-closing", "annex-participants", "annex-agenda"]
    assert "has not been adopted" in said(report)


def test_every_table_has_a_cell_for_every_column() -> None:
    for language in ("en", "fr"):
        for table in tables(report_of(sample(), language).sections):
            for one in table.rows:
                assert len(one.cells) in (1, len(table.columns))
