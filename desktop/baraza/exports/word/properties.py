"""What the file says of itself: title, subject, language and dates; no person and no machine."""

from collections.abc import Mapping
from datetime import UTC, datetime

from baraza.exports.report import Report
from baraza.exports.word.elements import Element, foreign, printable

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"
_NAMES: Mapping[str | None, str] = {"cp": _CORE, "dc": _DUBLIN, "dcterms": _TERMS, "xsi": _SCHEMA}


def core_properties(report: Report) -> Element:
    """Return the properties that every program shows; the dates are those of the text."""
    told = {"title": report.title, "subject": report.subject, "language": report.language}
    made = [_told(name, _DUBLIN, value) for name, value in told.items() if value]
    for name in ("created", "modified"):
        dated = _told(name, _TERMS, _universal(report.as_of))
        dated.set(f"{{{_SCHEMA}}}type", "dcterms:W3CDTF")
        made.append(dated)
    return foreign("coreProperties", _CORE, made, names=_NAMES)


def _told(name: str, namespace: str, value: str) -> Element:
    made = foreign(name, namespace, names=_NAMES)
    made.text = printable(value)
    return made


def _universal(instant: str) -> str:
    """Return an instant in universal time; the edge of the calendar stays as it was written."""
    try:
        return datetime.fromisoformat(instant).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except OverflowError:
        return f"{instant[:19]}Z"
