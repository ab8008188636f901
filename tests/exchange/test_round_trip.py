"""Nothing of a file is lost: file, value, file."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baraza.domain.errors import Faults
from baraza.domain.kinds import exact
from baraza.domain.tree import put_together, take_apart
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form, read_form
from tests.oracle import plain
from tests.oracle.from_schema.aims import Aim
from tests.oracle.strategies import aims, documents, documents_with
from tests.samples import sample, sample_plain

SCHEMA = plain.published_schema()
DROPPED = ("expected_checks", "format_version")


def as_kept(node: Any) -> Any:
    """Return what of a parsed file is content, with numbers in their canonical form."""
    if isinstance(node, dict):
        content = {k: v for k, v in node.items() if not k.startswith("_") and k not in DROPPED}
        return {name: as_kept(item) for name, item in content.items()}
    if isinstance(node, list):
        return [as_kept(item) for item in node]
    return exact(node) if isinstance(node, Decimal) else node


def assert_kept(document: dict[str, Any]) -> None:
    faults = Faults()
    value = read_form(document, faults)
    assert value is not None, list(faults)
    given_back = plain_form(put_together_again(value))
    assert as_kept(given_back) == as_kept(document)
    written = canonical(given_back)
    again = read_form(plain.read(written.decode()), Faults())
    assert again is not None
    assert canonical(plain_form(again)) == written


def put_together_again(value: Any) -> Any:
    return put_together(take_apart(value))


def test_the_sample_comes_back() -> None:
    assert_kept(sample_plain())


def test_members_come_in_the_order_of_the_schema() -> None:
    names = [name for name in SCHEMA["properties"] if name in plain_form(sample())]
    assert list(plain_form(sample())) == names


def test_comments_and_expected_checks_are_dropped() -> None:
    told = canonical(plain_form(sample())).decode()
    assert "_about" in sample_plain()
    assert '"_' not in told
    assert "expected_checks" not in told


@pytest.mark.parametrize("aim", list(aims(SCHEMA)), ids=str)
def test_each_member_comes_back_in_each_form(aim: Aim) -> None:
    @given(documents_with(SCHEMA, aim))
    @settings(max_examples=1, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def holds(document: dict[str, Any]) -> None:
        assert_kept(document)

    holds()


@given(documents(SCHEMA))
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_valid_file_comes_back(document: dict[str, Any]) -> None:
    assert_kept(document)


@given(st.decimals("0", "1000000000000000", allow_nan=False, places=2))
def test_amounts_are_written_as_plain_digits(amount: Decimal) -> None:
    told = canonical(exact(amount)).decode().strip()
    assert "e" not in told.lower()
    assert Decimal(told) == amount


def test_a_float_is_never_written() -> None:
    with pytest.raises(TypeError):
        canonical({"amount": 0.1})
