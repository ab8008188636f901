"""Whether every part of the program works where it is installed."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from baraza.domain.checks.results import results
from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.exchange.canonical import canonical
from baraza.exchange.form import file_bytes
from baraza.exports.signing.trial import trial_key
from baraza.resources import resource
from baraza.services.demonstration import SAMPLE, sample
from baraza.services.filing import export_consultation, file_consultation
from baraza.services.minutes import EDITION_WORDS, LANGUAGES, Wish, write_minutes
from baraza.services.signing import read_places, sign_file, verify_file
from baraza.services.targets import own_folder
from baraza.services.word import write_word

type Part = Callable[[Consultation, Path], bool]


def trials() -> Iterator[tuple[str, bool]]:
    """Try part after part and go through their names, each with whether it works."""
    with own_folder() as folder:
        consultation = sample()
        for name, works in _PARTS.items():
            try:
                yield name, works(consultation, folder)
            except BarazaError:
                yield name, False


def _reads(consultation: Consultation, _folder: Path) -> bool:
    return bool(consultation.agenda_items)


def _checks(consultation: Consultation, _folder: Path) -> bool:
    expected = _plain(resource(SAMPLE).read_bytes())["expected_checks"]
    return bool(_plain(canonical(results(consultation))) == expected)


def _keeps(consultation: Consultation, folder: Path) -> bool:
    office, out = folder / "office.baraza", folder / "out.json"
    file_consultation(consultation, office)
    export_consultation(office, out)
    return out.read_bytes() == file_bytes(consultation)


def _prints(consultation: Consultation, folder: Path) -> bool:
    for language in LANGUAGES:
        for edition in EDITION_WORDS:
            out = folder / f"{edition}.{language}.pdf"
            write_minutes(consultation, out, Wish(language, edition))
            if not out.read_bytes().startswith(b"%PDF-"):
                return False
    return True


def _writes_word(consultation: Consultation, folder: Path) -> bool:
    out = folder / "joint.docx"
    write_word(consultation, out)
    return out.read_bytes().startswith(b"PK")


def _signs(consultation: Consultation, folder: Path) -> bool:
    now = datetime(2026, 4, 1, 12, tzinfo=UTC)
    out = folder / "signed.pdf"
    write_minutes(consultation, out)
    for place in read_places(out):
        sign_file(out, out, place.field, trial_key(now), lambda: now)
    report = verify_file(out, None, lambda: now)
    return report.holds and not report.open_places


def _plain(data: bytes) -> Any:
    return json.loads(data, parse_float=Decimal)


_PARTS: dict[str, Part] = {
    "reading the sample": _reads,
    "the checks": _checks,
    "an office": _keeps,
    "the minutes": _prints,
    "the Word file": _writes_word,
    "signatures": _signs,
}
