"""The two passes agree: where the fast parser fails the second finds a place, and only there."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baraza.domain.errors import Faults
from baraza.exchange.outline import MOST_LEVELS, MOST_VALUES, check_outline
from baraza.exchange.parsing import parse
from baraza.exchange.refusal import FileRefused
from baraza.exchange.syntax import first_fault, place_of

PIECES = st.sampled_from(
    [
        *'{}[]",:\\ \n\t/#',
        *("null", "true", "false", "NaN", "-Infinity", "0", "-1", "12.5e-3", "1e999", "01", "-"),
        *('"a"', '"a":', '"\\u0061":', '"b": [', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\\\', "\\u12"),
        *("é", "😀", "\u2028", "'", "//", "9" * 18, "9" * 19),
        *('{"a": 1}', '{"a": [1, "x"],', "[1, 2e199],", "[[0]],", '{"b": {}},', "{},", "1e-320,"),
        *('"\\u0061": 1,', '"a": 1}', "12345678901234567.5e289", "0.5e-199", "[1,]"),
    ]
)


def judged_by_the_fast_pass(text: str) -> bool:
    """Return whether the parser of the standard library and the extra rules accept a text."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    def whole(written: str) -> int:
        assert len(written.lstrip("-")) <= 18
        return int(written)

    def in_range(written: str) -> float:
        assert abs(float(written)) != float("inf")
        # Nor so near to zero that a double would lose it.
        assert float(written) or not written.lower().partition("e")[0].strip("-0.")
        return float(written)

    def never(_word: str) -> None:
        raise AssertionError

    try:
        value = json.loads(
            text,
            object_pairs_hook=once,
            parse_int=whole,
            parse_float=in_range,
            parse_constant=never,
        )
        json.dumps(value, ensure_ascii=False).encode()  # no surrogate stands alone
    except (ValueError, AssertionError):
        return False
    return True


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=1500, deadline=None)
def test_both_passes_agree(text: str) -> None:
    fault = first_fault(text)
    assert (fault is None) == judged_by_the_fast_pass(text)
    if fault is not None:
        assert fault.fault.place.startswith("line ")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-999, 999) | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    ),
    st.sampled_from([None, 1]),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_what_json_writes_is_read(value: Any, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps({"a": value}, indent=indent, ensure_ascii=ascii_only)
    assert first_fault(text) is None
    assert parse(text.encode(), Faults()) == {"a": value}
    for cut in range(len(text)):
        assert first_fault(text[:cut]) is not None


@given(
    st.integers(MOST_LEVELS - 4, MOST_LEVELS + 1),
    st.sampled_from(["[", '{"a":']),
    st.lists(st.sampled_from(["{}", "[1]", '{"a": [1]}', "[[]]", '{"b": 1}', "1"]), max_size=4),
    st.sampled_from(["", ",", "]", "x"]),
)
@settings(max_examples=400, deadline=None)
def test_levels_are_counted_also_where_values_are_read_in_one_go(
    above: int, bracket: str, values: list[str], end: str
) -> None:
    text = bracket * (above - 1) + f"[{', '.join(values)}{end}"
    deepest = max([above, *(above + value.count("[") + value.count("{") for value in values)])
    fault = first_fault(text)
    assert fault is not None
    assert (fault.fault.rule == "too-deep") == (deepest > MOST_LEVELS)


def count(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + sum(count(item) for item in value.values())
    if isinstance(value, list):
        return 1 + sum(count(item) for item in value)
    return 1


@pytest.mark.parametrize("filling", ["0", '"a,b"', '"[{"', '"\\"],[\\\\"', "[]", "{ }", '{"a": 1}'])
def test_values_are_counted_exactly_above_the_bound(filling: str) -> None:
    each = count(json.loads(filling))
    times = (MOST_VALUES - 2) // each
    pad = ", 0" * (MOST_VALUES - 2 - each * times)
    text = f'{{"a": [{", ".join([filling] * times)}{pad}]}}'
    assert not check_outline(text.encode())
    with pytest.raises(FileRefused, match="too-many-values"):
        check_outline(text.replace("[", "[0, ", 1).encode())


def test_text_across_the_pieces_is_followed() -> None:
    long = "x" * (2**20 - 7) + '\\"' + "[," * 2**20
    text = f'{{"a": ["{long}"], "b": {"[" * 62}{"]" * 62}}}'
    assert not check_outline(text.encode())
    assert not check_outline(b"[" * MOST_LEVELS)
    assert check_outline(b"[" * MOST_LEVELS + b"[")
    for levels in range(MOST_LEVELS - 2, MOST_LEVELS + 3):
        for around in ("[]", "{}", "[{}]", "{[]}"):
            first, last = around[: len(around) // 2], around[len(around) // 2 :]
            times = levels // len(first)
            nested = f'["[", {first * times}{last * times}, ""]'
            assert check_outline(nested.encode()) == (1 + len(first) * times > MOST_LEVELS)


def test_columns_count_code_points_from_one() -> None:
    text = "é😀\n\n  x"
    assert place_of(text, 0) == "line 1 column 1"
    assert place_of(text, 2) == "line 1 column 3"
    assert place_of(text, 3) == "line 2 column 1"
    assert place_of(text, 6) == "line 3 column 3"
