"""Keys of records: as good as those of the standard library."""

from copy import deepcopy
from itertools import islice
from uuid import RFC_4122, UUID

from baraza.domain.keys import fresh_keys

MANY = 1000


def test_a_key_is_a_random_uuid_like_any_other() -> None:
    for key in islice(fresh_keys(), MANY):
        assert (key.version, key.variant) == (4, RFC_4122)
        assert key == UUID(str(key)) == deepcopy(key)
        assert hash(key) == hash(UUID(str(key)))


def test_no_key_comes_twice_nor_in_another_place() -> None:
    keys = [*islice(fresh_keys(), MANY), *islice(fresh_keys(), MANY)]
    assert len(set(keys)) == 2 * MANY


def test_what_may_be_random_is() -> None:
    ones, zeros = 0, 0
    for key in islice(fresh_keys(), MANY):
        ones |= key.int
        zeros |= ~key.int
    fixed = 0xF000 << 64 | 0xC000 << 48
    assert ones & zeros & (1 << 128) - 1 == (1 << 128) - 1 & ~fixed
