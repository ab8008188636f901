"""B15: whether each full party has handed in its letter, and whether it was accepted."""

from collections.abc import Iterator

from baraza.domain.checks.finding import Finding, Principle, Severity, Subject
from baraza.domain.checks.readings import full_parties
from baraza.domain.codes import CredentialsStatus
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map
from baraza.domain.parties import Delegation


def credentials_warnings(consultation: Consultation) -> list[str]:
    """Return a message for each full party whose credentials are not complete."""
    return [
        _message(party, wanting)
        for party in full_parties(consultation)
        if (wanting := _wanting(party))
    ]


def _message(party: Delegation, wanting: list[str]) -> str:
    return f"{party.id}: {', '.join(wanting)}"


def _wanting(party: Delegation) -> list[str]:
    """Return what is still wanting, in the words of the canonical form."""
    credentials = party.credentials
    if credentials is None:
        return ["no credentials recorded"]
    wanting = []
    if credentials.status is not CredentialsStatus.ACCEPTED:
        wanting.append(credentials.status.replace("_", " "))
    if credentials.letter_date is None:
        wanting.append("no letter date")
    return wanting


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out credentials that are not complete."""
    for party in full_parties(consultation):
        if wanting := _wanting(party):
            credentials = party.credentials
            yield Finding(
                check="credentials_warnings",
                principle=Principle.INTERDEPENDENCE,
                severity=Severity.ATTENTION,
                subject_kind=Subject.DELEGATION,
                subject_id=party.id,
                detail="+".join(wanting).replace(" ", "_"),
                message=_message(party, wanting),
                remedy="record-credentials" if credentials is None else _remedy(credentials.status),
                facts=Map(
                    {"org": party.org, "status": credentials.status if credentials else None}
                ),
                key=party.key if credentials is None else credentials.key,
                field="credentials" if credentials is None else _field(credentials.status),
            )


def _remedy(status: CredentialsStatus) -> str:
    is_accepted = status is CredentialsStatus.ACCEPTED
    return "record-letter" if is_accepted else "complete-credentials"


def _field(status: CredentialsStatus) -> str:
    return "letter_date" if status is CredentialsStatus.ACCEPTED else "status"
