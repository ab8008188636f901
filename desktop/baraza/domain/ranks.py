"""Fractional ranks: texts that leave room between any two of them.

A record that moves gets a rank between its new neighbours; its siblings keep theirs, so that
one move is one change and not a dozen. Digits are compared as plain text; a rank never ends
in the lowest digit, since nothing would fit below it.
"""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_PAIRS = tuple(high + low for high in DIGITS for low in DIGITS)


def between(low: str, high: str) -> str:
    """Return a rank above ``low`` and below ``high``; empty means no bound on that side.

    Raises:
        ValueError: If ``low`` is not below ``high``.
    """
    if high and low >= high:
        raise ValueError(low, high)
    rank = ""
    while True:
        place = len(rank)
        floor = DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = DIGITS.index(high[place]) if high and place < len(high) else _BASE
        if ceiling - floor > 1:
            return rank + DIGITS[(floor + ceiling) // 2]
        rank += DIGITS[floor]
        if ceiling > floor:
            high = ""  # the digit just taken is below that of ``high``: only ``low`` binds now


def spread(count: int) -> tuple[str, ...]:
    """Return ascending ranks for so many siblings, evenly apart, with room at both ends."""
    width = 1
    while _BASE**width <= 2 * count:
        width += 1
    step = _BASE**width // (count + 1)
    numbers = range(step, step * count + 1, step)
    texts = [""] * count
    for low in range(0, width, 2):
        worth = _BASE**low
        texts = [
            _PAIRS[number // worth % _BASE**2] + text
            for number, text in zip(numbers, texts, strict=True)
        ]
    # No digit above the width is anything but the lowest.
    return tuple([text[-width:].rstrip(DIGITS[0]) or DIGITS[1] for text in texts])
