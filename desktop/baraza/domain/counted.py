"""What each funding line adds to the totals of its item, and why some add nothing."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.funding import COMMITTED, PLEDGED
from baraza.domain.checks.nomenclature_warnings import lines_without_decision
from baraza.domain.checks.readings import in_dollars
from baraza.domain.consultation import Consultation
from baraza.domain.funding import FundingLine


class Counting(StrEnum):
    """As what a line counts; the last five count as zero."""

    COMMITTED = "committed"
    PLEDGED = "pledged"
    OUTSIDE = "outside"
    NO_DECISION = "no_decision"
    NO_AMOUNT = "no_amount"
    NO_MONEY_YET = "no_money_yet"
    NO_RATE = "no_rate"


@dataclass(frozen=True, slots=True)
class Counted:
    """What a line adds.

    Attributes:
        how: As what it counts, or why it does not.
        dollars: Its value in whole United States dollars, counting or not; None where unknown.
    """

    how: Counting
    dollars: int | None

    @property
    def adds(self) -> int:
        """What it adds to the totals, in whole United States dollars."""
        counts = self.how in (Counting.COMMITTED, Counting.PLEDGED)
        return (self.dollars or 0) if counts else 0


def counted(consultation: Consultation, item: AgendaItem) -> dict[UUID, Counted]:
    """Return by key of each line of an item what it adds, as check B6 counts."""
    if item.funding is None:
        return {}
    undecided = frozenset(line.key for line in lines_without_decision(consultation))
    return {line.key: _counted(line, undecided) for line in item.funding.lines}


def _counted(line: FundingLine, undecided: frozenset[UUID]) -> Counted:
    dollars = None
    if line.amount is not None:
        dollars = in_dollars(line.amount, line.currency, line.rate_to_usd)
    return Counted(_how(line, dollars, undecided), dollars)


def _how(line: FundingLine, dollars: int | None, undecided: frozenset[UUID]) -> Counting:
    excluded = (
        (not line.counts_towards_requirement, Counting.OUTSIDE),
        (line.key in undecided, Counting.NO_DECISION),
        (line.amount is None, Counting.NO_AMOUNT),
        (line.status not in COMMITTED | PLEDGED, Counting.NO_MONEY_YET),
        (dollars is None, Counting.NO_RATE),
    )
    for holds, reason in excluded:
        if holds:
            return reason
    return Counting.COMMITTED if line.status in COMMITTED else Counting.PLEDGED
