"""Keys of records: random, so that no two offices ever give the same one."""

from collections.abc import Iterator
from secrets import token_bytes
from uuid import UUID, SafeUUID

_BYTES = 16
_DRAWN = 256
# What makes 128 random bits a UUID of version 4.
_RANDOM = ~(0xF000 << 64 | 0xC000 << 48)
_VERSION = 0x4000 << 64 | 0x8000 << 48


def fresh_keys() -> Iterator[UUID]:
    """Go through new keys without end.

    They are drawn many at a time: asking the system for each costs as much as the record. Nobody
    shares them, since two processes that went on with the same ones would give the same keys.
    """
    while True:
        drawn = token_bytes(_BYTES * _DRAWN)
        for at in range(0, len(drawn), _BYTES):
            yield _uuid(int.from_bytes(drawn[at : at + _BYTES]) & _RANDOM | _VERSION)


def _uuid(number: int) -> UUID:
    """Return what ``UUID(int=number)`` does, for a third of the time: the number is in range."""
    key = UUID.__new__(UUID)
    object.__setattr__(key, "int", number)
    object.__setattr__(key, "is_safe", SafeUUID.unknown)
    return key
