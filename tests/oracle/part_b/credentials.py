"""B15: letters naming the delegations."""

from tests.oracle.part_b.conventions import full_parties
from tests.oracle.plain import Json


def _lacks(delegation: Json) -> list[str]:
    credentials = delegation.get("credentials")
    if credentials is None:
        return ["no credentials recorded"]
    lacks = []
    if credentials["status"] != "accepted":
        lacks.append(credentials["status"].replace("_", " "))
    if credentials.get("letter_date") is None:
        lacks.append("no letter date")
    return lacks


def credentials_warnings(document: Json) -> list[str]:
    """B15."""
    warnings = []
    for delegation in full_parties(document):
        lacks = _lacks(delegation)
        if lacks:
            warnings.append(f"{delegation['id']}: {', '.join(lacks)}")
    return warnings
