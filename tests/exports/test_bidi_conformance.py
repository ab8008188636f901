"""A sample of Unicode's own conformance cases for the bidirectional algorithm."""

import pytest

from tests.exports.bidi_cases import FILES, Case, cases


@pytest.mark.parametrize(
    ("name", "count"), [("BidiTest.txt", 1540), ("BidiCharacterTest.txt", 184)]
)
def test_every_case_of_the_sample_holds(name: str, count: int) -> None:
    told = list(cases(FILES / name))
    assert len(told) == count
    assert [case for case in told if not case.holds] == []


def test_a_wrong_level_or_order_would_be_seen() -> None:
    case = Case("a\u05d0", 0, ("0", "1"), (0, 1))
    assert case.holds
    assert not case._replace(levels=("0", "0")).holds
    assert not case._replace(order=(1, 0)).holds
    assert not case._replace(base=1).holds
