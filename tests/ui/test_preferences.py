"""Preferences: JSON, tolerant of what it finds."""

import json
from pathlib import Path

import pytest

from baraza.ui.preferences import Preferences, PreferencesStore


def test_they_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "below" / "preferences.json"
    PreferencesStore(path).set(theme="dark", function="Desk officer")
    assert PreferencesStore(path).value == Preferences(theme="dark", function="Desk officer")
    assert json.loads(path.read_text("utf-8"))["theme"] == "dark"


@pytest.mark.parametrize(
    "written", ["", "[]", "{", '{"theme": 7, "unknown": 1}', '{"full_file": "yes"}', "\x00"]
)
def test_what_cannot_be_read_is_left_out(tmp_path: Path, written: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(written, encoding="utf-8")
    assert PreferencesStore(path).value == Preferences()
