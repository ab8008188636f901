"""Numbers, money and shares in words of a language."""

from decimal import Decimal
from fractions import Fraction

from baraza.exports.wording import Wording

MINUS = "\N{MINUS SIGN}"


def number(wording: Wording, value: Decimal | int) -> str:
    """Return a number with the marks of the language, without needless zeros."""
    whole, _, rest = f"{abs(Decimal(value)):f}".partition(".")
    rest = rest.rstrip("0")
    groups = [whole[max(at - 3, 0) : at] for at in range(len(whole), 0, -3)][::-1]
    told = wording.word("form.thousands").join(groups)
    if rest:
        told += wording.word("form.decimal") + rest
    return MINUS + told if value < 0 else told


def amount(wording: Wording, value: Decimal | int) -> str:
    """Return an amount of money: whole units, or two decimals where it has any."""
    exact = Decimal(value)
    if exact == exact.to_integral_value():
        return number(wording, exact)
    whole = number(wording, Decimal(int(abs(exact))))
    cents = f"{abs(exact) % 1:.2f}".partition(".")[2]
    told = whole + wording.word("form.decimal") + cents
    return MINUS + told if exact < 0 else told


def money(wording: Wording, value: Decimal | int, currency: str) -> str:
    """Return an amount with its currency."""
    return wording.text("form.money", amount=amount(wording, value), currency=currency)


def per_cent(wording: Wording, value: Decimal | Fraction | int) -> str:
    """Return a share: ``60 per cent``."""
    exact = (
        value if not isinstance(value, Fraction) else Decimal(value.numerator) / value.denominator
    )
    return wording.text("form.per_cent", number=number(wording, exact))
