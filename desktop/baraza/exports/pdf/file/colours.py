"""What the colours of the file mean: the sRGB space (IEC 61966-2-1) as a small colour profile.

Made here from its few numbers, so that nothing has to be shipped or asked for it and every file
gets the same bytes.
"""

from functools import cache

_MADE = (2000, 1, 1, 0, 0, 0)
# All as seen in the light of print shops (D50), to which a profile relates everything.
_LIGHT = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
_FROM_DAYLIGHT = (
    *(1.04788, 0.02292, -0.05020),
    *(0.02959, 0.99048, -0.01706),
    *(-0.00923, 0.01508, 0.75168),
)
# Exponent, then scale and offset of the curve, slope of the straight part and where it ends.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


@cache
def colour_profile() -> bytes:
    """Return the profile (ICC, version 4)."""
    tags = {
        "desc": _words("sRGB IEC61966-2.1"),
        "cprt": _words("No copyright, use freely"),
        "wtpt": _kind("XYZ ") + _numbers(_LIGHT),
        "chad": _kind("sf32") + _numbers(_FROM_DAYLIGHT),
        **{name: _kind("XYZ ") + _numbers(place) for name, place in _PRIMARIES.items()},
    }
    curve = _kind("para") + (3).to_bytes(2) + bytes(2) + _numbers(_CURVE)
    tags |= dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve)
    table, body = len(tags).to_bytes(4), b""
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for name, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += name.encode() + places[data].to_bytes(4) + len(data).to_bytes(4)
    return _head(start + len(body)) + table + body


def _head(size: int) -> bytes:
    made = b"".join(number.to_bytes(2) for number in _MADE)
    head = size.to_bytes(4) + bytes(4) + b"\x04\x30\0\0" + b"mntrRGB XYZ " + made + b"acsp"
    return (head + bytes(28) + _numbers(_LIGHT)).ljust(128, b"\0")


def _kind(name: str) -> bytes:
    return name.encode() + bytes(4)


def _numbers(values: tuple[float, ...]) -> bytes:
    return b"".join(round(value * 65536).to_bytes(4, signed=True) for value in values)


def _words(text: str) -> bytes:
    said = text.encode("utf-16-be")
    numbers = (1, 12)
    sizes = b"".join(number.to_bytes(4) for number in numbers)
    return _kind("mluc") + sizes + b"enUS" + len(said).to_bytes(4) + (28).to_bytes(4) + said
