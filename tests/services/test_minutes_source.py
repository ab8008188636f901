"""The data inside the minutes: of the same edition as the pages, and known by their fingerprint."""

import json
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from baraza.domain.consultation import Consultation
from baraza.exports.archive import Archive
from baraza.services.minutes import Edition, Wish, read_minutes, read_source, write_minutes
from tests.exports.inflated import everything
from tests.samples import sample

_EDITIONS: tuple[Edition, ...] = ("internal", "joint", "public")
_MARKER = "zzPRIVATEzz"


@pytest.mark.parametrize("edition", _EDITIONS)
def test_the_pages_name_the_fingerprint_of_the_data_inside(
    edition: Edition, tmp_path: Path
) -> None:
    out = tmp_path / "minutes.pdf"
    write_minutes(sample(), out, Wish("fr", edition))
    with pikepdf.open(BytesIO(out.read_bytes())) as file:
        ((name, found),) = file.attachments.items()
        data = found.get_file().read_bytes()
    assert name == f"consultation-{edition}.json"
    report = read_minutes(sample(), language="fr", edition=edition)
    assert sha256(data).hexdigest()[:8] in report.margins.reference[-1]


def test_what_an_edition_may_not_hold_is_not_in_its_data() -> None:
    consultation = _marked()
    internal = read_source(consultation, edition="internal").data
    joint = read_source(consultation, edition="joint").data
    public = read_source(consultation, edition="public").data
    assert _MARKER.encode() in internal
    assert _MARKER.encode() not in joint
    assert _MARKER.encode() not in public
    assert len(public) < len(joint) < len(internal)


@pytest.mark.parametrize(
    ("edition", "holds"), [("internal", True), ("joint", False), ("public", False)]
)
def test_no_byte_of_the_file_tells_more_than_the_edition(
    edition: Edition, holds: bool, tmp_path: Path
) -> None:
    out = tmp_path / "minutes.pdf"
    write_minutes(_marked(), out, Wish(edition=edition))
    assert (_MARKER in everything(out.read_bytes())) is holds


@pytest.mark.parametrize("edition", _EDITIONS)
def test_no_required_member_is_told_as_nothing(edition: Edition) -> None:
    whole = json.loads(read_source(sample(), edition="internal").data)
    told = json.loads(read_source(sample(), edition=edition).data)
    assert _nothings(told) <= _nothings(whole)


def test_on_wish_no_data_travel_inside(tmp_path: Path) -> None:
    out = tmp_path / "minutes.pdf"
    write_minutes(sample(), out, Wish(archive=Archive.A2A))
    with pikepdf.open(out) as file:
        assert not file.attachments


def _marked() -> Consultation:
    item = sample().agenda_items[0]
    ours = next(at for at, one in enumerate(item.positions) if one.org == "AU")
    positions = list(item.positions)
    positions[ours] = replace(positions[ours], red_line=_MARKER)
    first = replace(item, positions=tuple(positions))
    return replace(sample(), own_org="AU", agenda_items=(first, *sample().agenda_items[1:]))


def _nothings(plain: object) -> set[str]:
    """Return the names of members that are null."""
    if isinstance(plain, dict):
        own = {name for name, value in plain.items() if value is None}
        return own.union(*(_nothings(value) for value in plain.values()))
    return set().union(*map(_nothings, plain)) if isinstance(plain, list) else set()
