"""What the program would never have written is told as damage, wherever it is read."""

import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from baraza.domain.errors import RuleBroken
from baraza.domain.parties import PrintedName
from baraza.domain.tree import settle
from baraza.services.office import Office
from baraza.storage import pragmas, rows
from baraza.storage.errors import OfficeDamaged
from tests.samples import sample
from tests.storage import offices

RED_LINE = "a red line nobody may see"


@pytest.fixture
def kept(path: Path) -> Path:
    """An office with the sample, an entry in the register, and a draft."""
    with Office.open(path, actor="desk officer, AU", clock=offices.StepClock()) as office:
        office.import_consultation(sample())
        printed = PrintedName(document=None, language="fr", name="Les Nations Unies")
        office.enter(replace(sample().organisations[0], printed=(printed,)))
        office.keep_draft(sample().key, sample().session.key, "place", "Nai")
    return path


def tampered(path: Path, *statements: str) -> None:
    """Change rows, also those of the history, which nobody but another program would."""
    with offices.raw(path) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = dict(made.fetchall())
        for name in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            changed = connection.execute(statement).rowcount
            assert changed, statement
        for trigger in triggers.values():
            connection.execute(trigger)


def damage_in(path: Path, look: Callable[[Office], Any]) -> str:
    """Return the kind of the damage that is met, having made sure that it lets nothing slip."""
    with Office.open(path) as office, pytest.raises(OfficeDamaged) as met:
        look(office)
    told = "".join(traceback.format_exception(met.value))
    assert RED_LINE not in told
    assert "sqlite3" not in told
    return str(met.value.facts.get("kind", ""))


RECORDS = {
    "a code of no list": ("session", "format = 'tea party'"),
    "a day that is none": ("action_item", "due = '2026-02-30'"),
    "an instant that is none": ("session", "start = 'tomorrow'"),
    "a text for a number": ("agenda_item", "number = 'one'"),
    "a part of a number": ("agenda_item", "number = 1.5"),
    "a number out of range": ("delegate", "level = 99"),
    "a number for a text": ("session", "place = x'3132'"),
    "bytes that are no text": ("position", f"text = CAST(x'ff' || '{RED_LINE}' AS TEXT)"),
    "a text too long": ("position", f"text = '{RED_LINE}' || hex(zeroblob(20000))"),
    "a line break in a line": ("session", "place = 'a' || char(10) || 'b'"),
    "no JSON": ("session", "title = '{'"),
    "another sort of JSON": ("session", "title = '[]'"),
    "JSON that is too deep": ("session", "title = replace(hex(zeroblob(50000)), '00', '[')"),
    "half a surrogate pair": ("session", 'title = \'{"en":"\\ud800"}\''),
    "a number without end": ("delegate", "expertise = '{\"hrddp\":1e999999999}'"),
    "neither true nor false": ("paragraph", "bracketed = 2"),
    "a decimal that is none": ("funding_line", "amount = 'much'"),
    "a decimal without end": ("funding_line", "amount = '1e999999999'"),
    "a list with holes": ("operation", "command = '[null'"),
    "an unknown member was written": ("session", "written = '[\"nothing\"]'"),
    "what was written is no list": ("session", "written = '{\"place\":1}'"),
    "a parent that is not there": ("paragraph", "parent = randomblob(16)"),
    "its own parent": ("paragraph", "parent = key"),
    "a parent that is no key": ("paragraph", "parent = CAST('sixteen letters.' AS TEXT)"),
    "a branch that does not exist": ("paragraph", "branch = 'rooms'"),
    "a branch of others": ("paragraph", "branch = 'positions'"),
    "a rank that is none": ("paragraph", "rank = '!'"),
    "a rank of the wrong sort": ("paragraph", "rank = x'37'"),
    "a rank nothing fits below": ("paragraph", "rank = 'A0'"),
    "no rank in an order": ("paragraph", "rank = ''"),
    "a key that is none": ("quorum_rule", "key = x'00'"),
    "the key of another": ("quorum_rule", "key = (SELECT key FROM languages)"),
    "the key of the whole": ("quorum_rule", "key = consultation"),
}


@pytest.mark.parametrize(("table", "change"), RECORDS.values(), ids=RECORDS)
def test_a_record_that_was_never_written_so_is_damage(kept: Path, table: str, change: str) -> None:
    tampered(kept, f"UPDATE {table} SET {change}")  # noqa: S608 - a constant
    kind = damage_in(kept, Office.consultation)
    assert kind.lower() == table.replace("_", "") or "key" in change or change[-1] in "!)"


def test_records_that_are_missing_are_damage(kept: Path) -> None:
    for table in ("languages", "delegate"):
        tampered(kept, f"DELETE FROM {table}")  # noqa: S608 - a constant
        assert damage_in(kept, Office.consultation) in {"Session", "Delegation"}


def test_a_second_record_where_one_belongs_is_damage(kept: Path) -> None:
    with offices.raw(kept) as connection:
        found = connection.execute("PRAGMA table_info(languages)")
        names = ", ".join(name for _, name, *_ in found if name != "key")
    tampered(
        kept,
        f"INSERT INTO languages (key, {names}) SELECT randomblob(16), {names} FROM languages",  # noqa: S608 - names of the table
    )
    assert damage_in(kept, Office.consultation) == "Session"


@pytest.mark.parametrize("version", ["0", "-1", "'x'", "9223372036854775807", "1.5"])
def test_a_version_nothing_could_follow_is_damage(kept: Path, version: str) -> None:
    tampered(kept, f"UPDATE consultation SET version = {version}")  # noqa: S608 - a constant
    for look in (Office.consultation, Office.consultations):
        assert damage_in(kept, look) == "Consultation"


def saved(office: Office) -> None:
    """Save something that was not there yet."""
    known = {one.id for one in office.register()}
    office.enter(next(one for one in sample().organisations if one.id not in known))


ELSEWHERE: dict[str, tuple[str, Callable[[Office], Any]]] = {
    "list: title": ("UPDATE session SET title = x'07'", Office.consultations),
    "list: id": ("UPDATE session SET id = x'41'", Office.consultations),
    "list: saved": ("UPDATE consultation SET changed_at = 'rubbish'", Office.consultations),
    "list: party": ("UPDATE organisation SET name = x'07'", Office.consultations),
    "list: kind of party": ("UPDATE organisation SET kind = 'cat'", Office.consultations),
    "list: key": (
        "UPDATE session SET consultation = x'01';UPDATE consultation SET key = x'01'",
        Office.consultations,
    ),
    "ids": (
        "UPDATE session SET consultation = x'01';UPDATE consultation SET key = x'01'",
        Office.only_key,
    ),
    "actions: text": ("UPDATE action_item SET text = x'07'", Office.actions),
    "actions: progress": ("UPDATE action_item SET progress = 'x'", Office.actions),
    "actions: item": ("UPDATE agenda_item SET number = 'x'", Office.actions),
    "drafts: text": ("UPDATE draft SET text = x'07'", lambda o: o.drafts(sample().key)),
    "drafts: when": ("UPDATE draft SET updated_at = 'x'", lambda o: o.drafts(sample().key)),
    "drafts: record": ("UPDATE draft SET record = 'x'", lambda o: o.drafts(sample().key)),
    "past: when": ("UPDATE tx SET at = 'x'", lambda o: o.edits(sample().key)),
    "past: who": ("UPDATE tx SET actor = x'07'", lambda o: o.edits(sample().key)),
    "past: id": (
        "UPDATE tx SET id = x'01' || id;UPDATE op SET tx = x'01' || tx",
        lambda o: o.edits(sample().key),
    ),
    "past: value": ("UPDATE op SET after = x'07'", lambda o: o.values_of(sample().key)),
    "past: record": (
        "UPDATE op SET record = 'x' WHERE n = 3",
        lambda o: o.values_in(o.edits(sample().key)[0].tx),
    ),
    "register: name": ("UPDATE register_organisation SET name = x'07'", Office.register),
    "register: below": ("UPDATE register_printed_name SET branch = 'x'", Office.register),
    "writer: none": ("DELETE FROM meta WHERE name = 'replica'", saved),
    "writer: no key": ("UPDATE meta SET value = 'x'", saved),
    "writer: unknown": (
        "UPDATE meta SET value = '00000000-0000-0000-0000-000000000000'",
        saved,
    ),
    "writer: at its end": ("UPDATE op SET n = 9223372036854775807 WHERE n = 3", saved),
}


@pytest.mark.parametrize(("statements", "look"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_the_office_keeps_beside_is_examined_too(
    kept: Path, statements: str, look: Callable[[Office], Any]
) -> None:
    with Office.open(kept) as office:
        look(office)
    tampered(kept, *statements.split(";"))
    damage_in(kept, look)


def test_a_row_larger_than_any_that_is_kept_is_not_read(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tampered(kept, "UPDATE session SET title = hex(zeroblob(1000000))")
    monkeypatch.setattr(pragmas, "LONGEST_ROW", 1_000_000)
    damage_in(kept, Office.consultation)


_LITTLE_MEMORY = """
import sys
from pathlib import Path
from baraza.services.office import Office
from baraza.storage import pragmas
pragmas.MOST_MEMORY = 8_000_000
try:
    office = Office.read(Path(sys.argv[1]))
    office.drafts(office.only_key())
except Exception as error:
    print(type(error).__name__)
"""


def test_memory_is_not_taken_without_end(kept: Path) -> None:
    """The limit is one of the whole process, and is never raised again."""
    command = [sys.executable, "-c", _LITTLE_MEMORY, str(kept)]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b""
    tampered(kept, "UPDATE draft SET text = hex(zeroblob(10000000))")
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "OfficeDamaged\n"


@pytest.mark.parametrize("limit", ["MOST_RECORDS", "MOST_TEXT"])
def test_a_consultation_larger_than_any_is_not_read_to_its_end(
    kept: Path, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, limit, 100)
    damage_in(kept, Office.consultation)


def test_what_cannot_be_written_since_the_file_is_out_of_joint_is_damage(kept: Path) -> None:
    """A row was left behind by another program; the one that shall come back meets it."""
    with Office.open(kept) as office:
        value = office.strike_consultation(sample().key).consultation
    with offices.raw(kept) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(
            "INSERT INTO languages (consultation, key, parent, branch, rank, written, working)"
            " VALUES (?, ?, ?, 'languages', '', '[]', '[\"en\"]')",
            (value.key.bytes, value.session.languages.key.bytes, value.session.key.bytes),
        )
    damage_in(kept, lambda office: office.import_consultation(value))


def test_nothing_is_kept_that_would_not_come_back(kept: Path) -> None:
    before = offices.content_of(kept)
    with Office.open(kept) as office:
        value = office.consultation()
        for place, rule in (("x" * 501, "too-long"), ("a\nb", "not-a-label"), (7, "not-text")):
            session = replace(value.session, place=place)  # type: ignore[arg-type]  # on purpose
            with pytest.raises(RuleBroken) as refused:
                office.save(value, settle(replace(value, session=session)), "place", version=1)
            assert refused.value.rule == rule
    assert offices.content_of(kept) == before
