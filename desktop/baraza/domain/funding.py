"""What is needed and what is there: requirements and lines."""

from decimal import Decimal

from baraza.domain.codes import Basis, FundingStatus, Grade, SourceType
from baraza.domain.kinds import CURRENCY, DAY, ID, LABEL, MONEY, PERIOD, RATE, TEXT, Code, Flag
from baraza.domain.members import leaf, many, one
from baraza.domain.tree import Record, record


@record
class Requirement(Record):
    """What is needed."""

    amount: Decimal = leaf(MONEY, "Amount required.")
    currency: str = leaf(CURRENCY, "")
    rate_to_usd: Decimal | None = leaf(RATE, "", nullable=True, default=None)
    rate_date: str | None = leaf(DAY, "Day of the exchange rate.", nullable=True, default=None)
    period: str | None = leaf(PERIOD, "", default=None)
    basis: str | None = leaf(TEXT, "Source or assumption behind the amount.", default=None)


@record
class FundingLine(Record):
    """One source of funds."""

    id: str = leaf(ID, "Identifier of the line, unique in the file.")
    source_type: SourceType = leaf(Code(SourceType), "Kind of source.")
    provider: str = leaf(LABEL, "Who provides, in words.")
    amount: Decimal | None = leaf(MONEY, "Amount; null if in kind or not stated.", nullable=True)
    currency: str = leaf(CURRENCY, "")
    rate_to_usd: Decimal | None = leaf(RATE, "", nullable=True, default=None)
    rate_date: str | None = leaf(DAY, "Day of the exchange rate.", nullable=True, default=None)
    status: FundingStatus = leaf(
        Code(FundingStatus),
        "State of the money. Totals count committed and disbursed; pledged is shown "
        "apart; all others count as zero.",
    )
    period: str | None = leaf(PERIOD, "", default=None)
    predictability: Grade | None = leaf(Code(Grade), "Predictable: known in advance.", default=None)
    sustainability: Grade | None = leaf(
        Code(Grade), "Sustainable: lasts for the mandate.", default=None
    )
    flexibility: Grade | None = leaf(
        Code(Grade), "Flexible: not tied to budget lines.", default=None
    )
    predictability_reason: str | None = leaf(TEXT, "Why.", default=None)
    sustainability_reason: str | None = leaf(TEXT, "Why.", default=None)
    flexibility_reason: str | None = leaf(TEXT, "Why.", default=None)
    basis: Basis | None = leaf(Code(Basis), "", default=None)
    counts_towards_requirement: bool = leaf(
        Flag(), "False: shown but outside the requirement.", default=True
    )
    note: str | None = leaf(TEXT, "Remark.", nullable=True, default=None)


@record
class Funding(Record):
    """Funding of the item."""

    requirement: Requirement | None = one("What is needed.", default=None)
    minimum_requirement: Requirement | None = one(
        "Floor below which the activity stops. Without a period, that of the requirement.",
        default=None,
    )
    lines: tuple[FundingLine, ...] = many("Lines, in the order printed.", required=True, default=())
