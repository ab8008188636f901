"""The joint minutes of the sample, as its companion text says they should read."""

import pytest

from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import read
from tests.exports.written import pages_of, report_of, row, said, section
from tests.samples import sample

_ENGLISH = (
    "United Nations African Union Intergovernmental Authority on Development",
    "Summary of conclusions",
    "Addis Ababa, 10 and 11 March 2026",
    "Adopted 31 March 2026 (paragraph 5 ad referendum)",
    "I. Opening, attendance and agenda",
    (
        "It was co-chaired by the Director, Eastern Africa Division (United Nations), and the "
        "Director, Conflict Management Directorate (African Union)."
    ),
    "The list of participants is in annex I.",
    "The agenda was adopted as in annex II.",
    "II. Follow-up",
    "The meeting noted that three of five live actions had been implemented (60 per cent).",
    "III. Conclusions",
    "A. Somalia: predictable financing of AUSSOM and adaptation of UNSOS support",
    (
        "1. The meeting expressed concern at the gap between the tasks given to AUSSOM and the "
        "resources available to it."
    ),
    (
        "2. The African Union delegation stressed that resolution 2719 (2023) had been adopted "
        "to meet precisely such cases."
    ),
    (
        "3. The United Nations delegation recalled that the use of assessed contributions is "
        "for the Security Council and the General Assembly to decide."
    ),
    (
        "4. The meeting agreed that the two secretariats would prepare a joint financing note with "
        "costed options before the review of June 2026 (actions AC-01, AC-02)."
    ),
    (
        "5. The meeting agreed that the African Union Commission would be consulted at least "
        "30 days before any adjustment of UNSOS services, unless safety requires faster action "
        "(action AC-03; United Nations ad referendum)."
    ),
    (
        "8. The meeting did not reach agreement on which entity is responsible for eliciting "
        "compliance from national forces operating alongside AUSSOM and remitted the point to the "
        "next meeting of the Joint Task Force (action AC-06)."
    ),
    "IV. Adoption",
    (
        "adopted by consensus on 31 March 2026 under the silence procedure, which ended on "
        "31 March 2026, 17:00 EAT / 10:00 EDT without objection."
    ),
    "Adopted ad referendum, subject to confirmation: paragraph 5 (United Nations).",
    "Lead: not agreed",
)
_FRENCH = (
    "Résumé des conclusions",
    "Addis Ababa, 10 et 11 mars 2026",
    "Adopté le 31 mars 2026 (paragraphe 5 ad referendum)",
    "I. Ouverture, participation et ordre du jour",
    "La liste des participants figure à l’annexe I.",
    "Elle s’est ouverte le 10 mars 2026 à 9 heures EAT et s’est achevée le 11 mars 2026 à 17 h 30",
    "En ce qui concerne le point 3, l’échange est consigné sans attribution.",
    "La réunion a noté que trois des cinq mesures actives avaient été appliquées (60 pour cent).",
    "A. Somalie : financement prévisible de l’AUSSOM",
    "(mesures AC-01, AC-02).",
    "(mesure AC-03 ; United Nations ad referendum).",
    "qui a pris fin le 31 mars 2026 à 17 heures EAT / 10 heures EDT sans objection.",
    "Annexe III. Répartition des tâches",
    "Chef de file : non convenu",
)


@pytest.mark.parametrize(("language", "extracts"), [("en", _ENGLISH), ("fr", _FRENCH)])
def test_the_pages_say_what_the_companion_text_expects(
    language: str, extracts: tuple[str, ...]
) -> None:
    text = " ".join(pages_of(report_of(sample(), language)))
    for extract in extracts:
        assert extract in text


@pytest.mark.parametrize(
    ("language", "marking", "state", "page"),
    [
        ("en", "Confidential", "Adopted 31 March 2026", "page {} of {}"),
        ("fr", "Confidentiel", "Adopté le 31 mars 2026", "page {} sur {}"),
    ],
)
def test_every_page_carries_marking_state_number_edition_and_fingerprint(
    language: str, marking: str, state: str, page: str
) -> None:
    pages = pages_of(report_of(sample(), language))
    assert len(pages) > 5
    for number, text in enumerate(pages, start=1):
        assert marking in text
        assert state in text
        assert page.format(number, len(pages)) in text
        assert "0123abcd" in text
        assert "0123abcd0" not in text


def test_the_annexes_present_are_numbered_in_their_order() -> None:
    report = report_of(sample())
    titles = [
        f"{one.heading.label} {read(one.heading.text)}" for one in report.sections if one.annex
    ]
    assert titles == [
        "Annex I. Participants",
        "Annex II. Agenda",
        "Annex III. Division of labour",
        "Annex IV. Funding",
        "Annex V. Facts and assumptions",
        "Annex VI. Human rights due diligence",
        "Annex VII. Action items",
        "Annex VIII. Documents",
    ]


def test_the_row_without_a_lead_says_so_and_no_other() -> None:
    report = report_of(sample())
    assert "Lead: not agreed" in row(report, "labour-rows", "DL-07")[1]
    assert section(report, "annex-labour").count("not agreed") == 1


def test_a_task_of_an_organisation_outside_is_subject_to_its_agreement() -> None:
    activity = row(report_of(sample()), "labour-rows", "DL-18")[1]
    assert "Subject to the agreement of ICGLR, not party to this consultation" in activity


def test_actions_are_sorted_by_their_day() -> None:
    lines = section(report_of(sample()), "annex-actions").splitlines()
    rows = [line for line in lines if line.startswith("AC-")]
    assert rows[0].startswith("AC-08 |")
    assert rows[-1].startswith("AC-05 |")
    assert len(rows) == 13
    assert "AU, UN" in row(report_of(sample()), "action-items", "AC-02")[2]


def test_money_has_currency_status_and_date() -> None:
    report = report_of(sample())
    funding = section(report, "annex-funding")
    assert "Status, as of 10 March 2026" in funding
    assert "Amount (USD)" in funding
    line = row(report, "funding-AI-1", "FU-04")
    assert line[3] == "not authorized; counts as zero without a decision of the Security Council"
    assert line[4] == "124,875,000"
    assert row(report, "funding-AI-1", "FU-07")[4] == "not stated"
    assert "Gap after what is committed |  |  | 142,000,000" in funding


def test_another_currency_stands_beside_its_value_and_rate() -> None:
    line = row(report_of(sample()), "funding-AI-4", "FU-12")
    assert line[4:] == ["6,000,000 EUR / at a rate of 1.1", "6,600,000"]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf_bytes(report_of(sample())) == pdf_bytes(report_of(sample()))


def test_observers_never_appear_as_agreeing() -> None:
    report = report_of(sample())
    opening = section(report, "section-opening")
    assert "they are not parties to the conclusions: Federal Government of Somalia" in opening
    agreeing = opening.split("The following attended as observers")[0] + section(
        report, "section-closing"
    )
    for organisation in ("Federal Government", "Lake Chad", "European Union", "East African"):
        assert organisation not in agreeing
    parties = [read(party) for party in report.masthead.parties]
    assert parties == [
        "United Nations",
        "African Union",
        "Intergovernmental Authority on Development",
    ]


def test_plain_text_in_another_language_is_said_to_be_the_original() -> None:
    assert "langue originale (anglais, en)" in said(report_of(sample(), "fr"))
    assert "original language" not in said(report_of(sample(), "en"))
