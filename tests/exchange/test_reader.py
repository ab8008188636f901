"""Reading files: what is no file, what is told of it, and how much."""

import os
import sys
from pathlib import Path

import pytest

from baraza.domain.errors import Fault
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from baraza.exchange.reader import read_bytes, read_file
from tests.domain.integrity.changed import put
from tests.exchange.corpus import edited, sample_bytes
from tests.samples import sample, sample_plain


def only_fault(path: Path) -> Fault:
    reading = read_file(path)
    assert reading.consultation is None
    [fault] = reading.errors
    return fault


def test_the_sample_is_read_as_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "any name.txt"
    file.write_bytes(sample_bytes())
    reading = read_file(file)
    assert reading.consultation is not None
    assert plain_form(reading.consultation) == plain_form(sample())


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    told = {
        tmp_path / "none.json": "no-such-file",
        tmp_path / "none" / "none.json": "no-such-file",
        tmp_path: "is-a-folder",
        tmp_path / "\0": "no-such-file",
        tmp_path / ("x" * 300): "name-too-long",
    }
    for path, cause in told.items():
        assert only_fault(path) == Fault("", "could-not-read", {"cause": cause})


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert only_fault(tmp_path / "pipe").facts == {"cause": "not-a-file"}
    assert only_fault(Path("/dev/zero")).facts == {"cause": "not-a-file"}


def test_errors_come_in_the_order_of_the_document_the_first_hundred() -> None:
    plain = sample_plain()
    for number in range(250):
        put(plain, "facts[+]", {"id": f"X-{number}", "text": "x", "kind": "fact", "status": 5})
    put(plain, "session.title", {})
    put(plain, "agenda_items[0].number", "1")
    reading = read_bytes(canonical(plain))
    assert len(reading.errors) == 100
    assert reading.more == 152
    assert reading.errors[0].place == "session.title"
    first = len(sample_plain()["facts"])
    assert reading.errors[1].place == f"facts[{first}].status"
    assert reading.errors[-1].place == f"facts[{first + 98}].status"


def test_a_missing_member_is_told_where_its_object_begins() -> None:
    plain = sample_plain()
    del plain["session"]["id"]
    put(plain, "session.start", "now")
    told = [(fault.place, fault.rule) for fault in read_bytes(canonical(plain)).errors]
    assert told == [("session", "missing-member"), ("session.start", "not-an-instant")]


HIDDEN = "agenda_items[0].positions[0].text"


@pytest.mark.parametrize(
    ("broken", "value", "rule"),
    [("session.timezone", "Nowhere", "unknown-time-zone"), ("session.id", "", "not-an-id")],
)
def test_a_refused_file_still_lists_its_warnings(broken: str, value: str, rule: str) -> None:
    plain = sample_plain()
    put(plain, broken, value)
    put(plain, HIDDEN, "a\u200bb")
    put(plain, "agenda_items[0].positions[0].strategic_interests", ["x\u200by"])
    reading = read_bytes(b"\xef\xbb\xbf" + canonical(plain))
    assert reading.consultation is None
    assert [fault.rule for fault in reading.errors] == [rule]
    assert [(fault.place, fault.rule) for fault in reading.warnings] == [
        ("", "byte-order-mark"),
        (HIDDEN, "unseen-characters"),
        ("agenda_items[0].positions[0].strategic_interests[0]", "unseen-characters"),
    ]


def test_a_file_that_is_not_even_json_warns_of_its_mark() -> None:
    reading = read_bytes(b"\xef\xbb\xbf{")
    assert [fault.rule for fault in reading.errors] == ["truncated"]
    assert [fault.rule for fault in reading.warnings] == ["byte-order-mark"]


def test_every_warning_of_a_real_file_is_kept() -> None:
    plain = sample_plain()
    for number in range(400):
        put(plain, "private_notes[+]" if number else "private_notes", _note(number))
    reading = read_bytes(canonical(plain))
    assert reading.consultation is not None
    assert (len(reading.warnings), reading.more_warnings) == (400, 0)


def test_of_very_many_warnings_a_thousand_are_kept_and_all_are_counted() -> None:
    plain = sample_plain()
    plain["private_notes"] = [{"org": "UN", "text": f"a\u200b{number}"} for number in range(1500)]
    plain["private_notes"][700]["text"] = "nothing to see"
    # The form of the second is refused, so that it is looked through another way.
    for name in ("S-1", ""):
        put(plain, "session.id", name)
        reading = read_bytes(canonical(plain))
        assert (reading.consultation is None) == (not name)
        assert (len(reading.warnings), reading.more_warnings) == (1000, 499)
        assert reading.warnings[699].place == "private_notes[699].text"
        assert reading.warnings[-1] == Fault(
            "private_notes[1000].text", "unseen-characters", {"found": ("U+200B",)}
        )


def _note(number: int) -> object:
    note = {"org": "UN", "text": f"a\u200b{number}"}
    return note if number else [note]


def test_hostile_names_are_shortened_in_places() -> None:
    [fault] = read_bytes(edited("x" * 100_000, 1)).errors
    assert len(fault.place) < 70
    [fault] = read_bytes(edited(f"session.title.{'y' * 5000}", "z")).errors
    assert len(fault.place) < 90


def test_time_zones_are_compared_exactly() -> None:
    for zone, is_known in (("UTC", True), ("Africa/Nairobi", True), ("utc", False), ("EAT", False)):
        reading = read_bytes(edited("session.timezone", zone))
        assert (reading.consultation is not None) == is_known
