"""One isolating run sequence of the bidirectional algorithm: rules W1 to W7, N0 to N2, I1, I2."""

from collections.abc import Sequence

ISOLATES = frozenset(("LRI", "RLI", "FSI"))
_NEUTRAL = frozenset(("B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"))
_NUMBERS = ("EN", "AN")
_MOST_BRACKETS = 63
_PAIRS = (
    "()[]{}\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e\u2308\u2309\u230a\u230b"
    "\u2329\u232a\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771\u2772\u2773\u2774\u2775\u27c5\u27c6"
    "\u27e6\u27e7\u27e8\u27e9\u27ea\u27eb\u27ec\u27ed\u27ee\u27ef\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298a"
    "\u298b\u298c\u298d\u2990\u298f\u298e\u2991\u2992\u2993\u2994\u2995\u2996\u2997\u2998\u29d8\u29d9\u29da\u29db"
    "\u29fc\u29fd\u2e22\u2e23\u2e24\u2e25\u2e26\u2e27\u2e28\u2e29\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c"
    "\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301a\u301b"
    "\ufe59\ufe5a\ufe5b\ufe5c\ufe5d\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
)
OPENING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_CLOSING = frozenset(OPENING.values())
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}


def resolve(
    text: str,
    sequence: Sequence[int],
    classes: Sequence[str],
    original: Sequence[str],
    level: int,
    sides: tuple[str, str],
    found: list[int],
) -> None:
    """Write the resolved level of every character of a sequence into ``found``."""
    kinds = [classes[at] for at in sequence]
    _weak(kinds, sides[0])
    embedding = "LR"[level % 2]
    _brackets(
        [text[at] for at in sequence], kinds, [original[at] for at in sequence], embedding, sides[0]
    )
    _neutral(kinds, embedding, sides)
    for at, kind in zip(sequence, kinds, strict=True):
        if level % 2:
            found[at] = level + 1 if kind in ("L", "EN", "AN") else level
        elif kind == "R":
            found[at] = level + 1
        elif kind in _NUMBERS:
            found[at] = level + 2
        else:
            found[at] = level


def _weak(kinds: list[str], start: str) -> None:
    _marks(kinds, start)
    _arabic_numbers(kinds, start)
    _separators(kinds)
    _terminators(kinds)
    strong = start
    for at, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):  # W6
            kinds[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            kinds[at] = "L"


def _marks(kinds: list[str], start: str) -> None:
    """Marks take the class of what they stand on (W1)."""
    previous = start
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = "ON" if previous in ISOLATES or previous == "PDI" else previous
        previous = kinds[at]


def _arabic_numbers(kinds: list[str], start: str) -> None:
    """European numbers after Arabic letters are Arabic numbers; Arabic letters are R (W2, W3)."""
    strong = start
    for at, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        if kind == "AL":
            kinds[at] = "R"


def _separators(kinds: list[str]) -> None:
    """One separator between two numbers of one kind becomes that kind (W4)."""
    for at in range(1, len(kinds) - 1):
        before, after = kinds[at - 1], kinds[at + 1]
        both = before == after
        if both and (
            (kinds[at] == "ES" and before == "EN") or (kinds[at] == "CS" and before in _NUMBERS)
        ):
            kinds[at] = before


def _terminators(kinds: list[str]) -> None:
    """Terminators beside European numbers become such numbers (W5)."""
    at = 0
    while at < len(kinds):
        end = _while(kinds, at, ("ET",))
        if end > at:
            beside = (at and kinds[at - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
            if beside:
                kinds[at:end] = ["EN"] * (end - at)
        at = max(end, at + 1)


def _while(kinds: Sequence[str], start: int, wanted: Sequence[str] | frozenset[str]) -> int:
    end = start
    while end < len(kinds) and kinds[end] in wanted:
        end += 1
    return end


def _direction(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _brackets(
    chars: list[str], kinds: list[str], original: list[str], embedding: str, start: str
) -> None:
    """Give paired brackets the direction of what they hold or stand in (N0)."""
    for opening, closing in sorted(_bracket_pairs(chars, kinds)):
        inside = {_direction(kind) for kind in kinds[opening + 1 : closing]} - {""}
        if not inside:
            continue
        chosen = embedding
        if embedding not in inside:
            before = next(filter(None, map(_direction, reversed(kinds[:opening]))), start)
            chosen = before if before in inside else embedding
        for at in (opening, closing):
            kinds[at] = chosen
            marks = at + 1
            while marks < len(kinds) and original[marks] == "NSM":
                kinds[marks] = chosen
                marks += 1


def _bracket_pairs(chars: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for at, written in enumerate(chars):
        if kinds[at] != "ON":
            continue
        char = _CANONICAL.get(written, written)
        if char in OPENING:
            if len(waiting) >= _MOST_BRACKETS:
                return []
            waiting.append((_CANONICAL.get(OPENING[char], OPENING[char]), at))
        elif char in _CLOSING:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == char:
                    pairs.append((waiting[depth][1], at))
                    del waiting[depth:]
                    break
    return pairs


def _neutral(kinds: list[str], embedding: str, sides: tuple[str, str]) -> None:
    """Neutrals between equal directions take that direction, others the embedding's (N1, N2)."""
    at = 0
    while at < len(kinds):
        end = _while(kinds, at, _NEUTRAL)
        if end > at:
            before = sides[0] if at == 0 else _direction(kinds[at - 1])
            after = sides[1] if end == len(kinds) else _direction(kinds[end])
            kinds[at:end] = [before if before == after else embedding] * (end - at)
        at = max(end, at + 1)
