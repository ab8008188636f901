"""Words that no line could hold are given places to break; a label would cut them."""

import re

_LONGEST = 24
_RUN = re.compile(rf"\S{{{_LONGEST}}}(?=\S)")
_MAY_BREAK = "\u200b"


def breakable(text: str) -> str:
    """Return the text, with places to break in words of more than 24 letters."""
    return _RUN.sub(lambda found: f"{found[0]}{_MAY_BREAK}", text)
