"""B1: how many delegates of each full party count."""

from baraza.domain.checks.readings import counted_delegates, full_parties
from baraza.domain.consultation import Consultation


def delegate_count(consultation: Consultation) -> dict[str, int]:
    """Return the number of counted delegates by organisation, and their total."""
    counts = counts_by_party(consultation)
    return counts | {"total": sum(counts.values())}


def counts_by_party(consultation: Consultation) -> dict[str, int]:
    """Return the number of counted delegates of each full party, also where it is none."""
    return {p.org: len(counted_delegates(p)) for p in full_parties(consultation)}
