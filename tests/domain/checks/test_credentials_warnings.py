"""B15: credentials of the full parties."""

import pytest

from tests.domain.checks.invented import Plain, found, party, pointed_out, read, result

KEY = "credentials_warnings"
LETTER = {"letter_date": "2026-03-01"}


@pytest.mark.parametrize(
    ("credentials", "message", "remedy", "field"),
    [
        (None, "no credentials recorded", "record-credentials", "credentials"),
        ({"status": "accepted"}, "no letter date", "record-letter", "letter_date"),
        (
            {"status": "accepted", "letter_date": None},
            "no letter date",
            "record-letter",
            "letter_date",
        ),
        ({"status": "pending", **LETTER}, "pending", "complete-credentials", "status"),
        ({"status": "refused"}, "refused, no letter date", "complete-credentials", "status"),
        (
            {"status": "accepted_provisionally", "letter_date": None},
            "accepted provisionally, no letter date",
            "complete-credentials",
            "status",
        ),
    ],
)
def test_credentials(credentials: Plain | None, message: str, remedy: str, field: str) -> None:
    w = party("W", credentials=credentials) if credentials else party("W")
    if credentials is None:
        del w["credentials"]
    consultation = read(
        [w, party("X"), party("Y", party_role="observer", credentials={"status": "refused"})]
    )
    assert result(KEY, consultation) == [f"D-W: {message}"]
    [finding] = found(KEY, consultation)
    assert (finding.subject_kind, finding.subject_id) == ("delegation", "D-W")
    assert (finding.message, finding.remedy, finding.field) == (f"D-W: {message}", remedy, field)
    told_by = consultation.delegations[0]
    assert finding.key == (told_by.credentials or told_by).key


def test_accepted_with_a_letter_says_nothing() -> None:
    assert result(KEY, read()) == []
    assert pointed_out(KEY, read()) == []
