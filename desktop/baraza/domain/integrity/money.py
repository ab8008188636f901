"""I12, W04: amounts and exchange rates."""

from collections.abc import Iterator

from baraza.domain.errors import Fault
from baraza.domain.funding import FundingLine, Requirement
from baraza.domain.integrity.survey import Found, Rules, Survey

DOLLAR = "USD"
_CENTS = 100


def _dollar_is_a_dollar(
    found: Found[FundingLine | Requirement], _survey: Survey
) -> Iterator[Fault]:
    rate = found.record.rate_to_usd
    if found.record.currency == DOLLAR and rate is not None and rate != 1:
        yield found.fault("rate_to_usd", "dollar-rate-not-one", rate=str(rate))


def _amount_is_in_cents(
    found: Found[FundingLine | Requirement], _survey: Survey
) -> Iterator[Fault]:
    amount = found.record.amount
    if amount is not None and amount * _CENTS % 1:
        yield found.fault("amount", "too-many-decimals", most=2, found=str(amount))


def _has_a_rate(found: Found[FundingLine | Requirement], _survey: Survey) -> Iterator[Fault]:
    money = found.record
    if money.amount is not None and money.currency != DOLLAR and money.rate_to_usd is None:
        yield found.fault("amount", "no-exchange-rate", currency=money.currency)


_SOUND = (_amount_is_in_cents, _dollar_is_a_dollar)

ERRORS: Rules = {Requirement: _SOUND, FundingLine: _SOUND}
WARNINGS: Rules = {Requirement: (_has_a_rate,), FundingLine: (_has_a_rate,)}
