"""The sample's minutes, signed by one head of delegation after the other, and tampered with."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from io import BytesIO
from typing import Any

from baraza.exports.archive import Attachment
from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.signing.offline import IncrementalPdfFileWriter, generic
from baraza.exports.signing.report import SignaturesReport
from baraza.exports.signing.verifying import verify
from baraza.exports.signing.writing import sign
from tests.exports.signing.certificates import NOON, authority, key_of
from tests.exports.written import report_of
from tests.samples import sample

FIELDS = ("UN", "AU", "IGAD")
SOURCE = Attachment("consultation.json", b'{"kept": "as it is"}')


@cache
def unsigned(language: str = "en") -> bytes:
    """Return the minutes before anybody has signed."""
    return pdf_bytes(report_of(sample(), language), source=SOURCE)


@cache
def signed(language: str = "en", count: int = len(FIELDS)) -> bytes:
    """Return the minutes signed by so many, an hour apart."""
    if not count:
        return unsigned(language)
    before = signed(language, count - 1)
    field = FIELDS[count - 1]
    return sign(before, field, key_of(field), NOON + timedelta(hours=count))


def looked_at(data: bytes) -> SignaturesReport:
    """Return what is found, with the authority of the signatories trusted."""
    return verify(data, (authority().certificate,), NOON)


def updated(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Return a file to which something was added as editors of PDF add it."""
    writer: Any = Adding(BytesIO(data))
    change(writer)
    out = BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(data)
    return out.getvalue()


class Adding(IncrementalPdfFileWriter):
    """Adds to a file nothing that it is not told to add."""

    def _update_meta(self) -> None:
        pass


def name(text: str) -> Any:
    """Return a name of PDF."""
    return generic.pdf_name(text)
