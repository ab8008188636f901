"""Desk copies with private parts, and the audiences that each of them has."""

from collections.abc import Iterator
from functools import cache

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import (
    EDITIONS,
    FULL_BACKUP,
    INTERNAL,
    JOINT,
    JOINT_COPY,
    PUBLIC,
    Audience,
    package_for,
)
from baraza.domain.errors import Faults
from baraza.exchange.form import read_form
from tests.domain.disclosure.private import with_private_parts
from tests.oracle.files import dice, random_file
from tests.oracle.plain import Json

SEEDS = range(25)


def consultation_of(document: Json) -> Consultation:
    faults = Faults()
    consultation = read_form(document, faults)
    assert consultation is not None, list(faults)
    return consultation


@cache
def desk_copy(seed: int) -> Consultation:
    return consultation_of(with_private_parts(random_file(dice(seed)), dice(seed)))


def audiences(consultation: Consultation) -> Iterator[Audience]:
    yield from (FULL_BACKUP, INTERNAL, JOINT, JOINT_COPY)
    if consultation.session.outcome_public_version not in (None, "none"):
        yield PUBLIC
    for delegation in consultation.delegations:
        if delegation.party_role == "full":
            yield package_for(delegation.org)


def whole(consultation: Consultation) -> Iterator[Audience]:
    yield from (a for a in audiences(consultation) if a not in EDITIONS.values())
