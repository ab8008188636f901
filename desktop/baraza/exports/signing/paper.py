"""A file opened to sign it or to look at its signatures, whatever it may hold."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from baraza.domain.errors import NotRead
from baraza.exports.signing.offline import (
    DEFAULT_PURPOSE_LIMITS,
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    PdfError,
    PdfFileReader,
    StreamDecodeLimits,
)
from baraza.exports.signing.sections import check_sections

MOST_BYTES = 32 * 2**20
_MIB = 2**20
# A thousand pages have seventy thousand objects, whose places take half a mebibyte.
_LIMITS = DecodeLimits(
    per_purpose={
        **DEFAULT_PURPOSE_LIMITS,
        DecodePurpose.XREF_STREAM: StreamDecodeLimits(max_output_size=3 * _MIB),
    },
    document_budget=DocumentDecodeBudget(base_allowance=64 * _MIB, max_ratio=4),
)
# What the library lets through of a file that keeps to no form: it takes objects for what their
# place says they are. Nothing of ours raises these inside `unharmed`.
_ODD = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError),
    *(PdfError, RecursionError, StopIteration, TypeError, ValueError, struct.error, zlib.error),
)


@contextmanager
def unharmed() -> Iterator[None]:
    """Read what may keep to no form.

    Raises:
        NotRead: ``pdf-damaged``.
    """
    try:
        yield
    except _ODD:
        raise NotRead("pdf-damaged") from None


def opened(data: bytes) -> PdfFileReader:
    """Return a file opened.

    Raises:
        NotRead: ``empty-file``, ``file-too-large``, ``not-a-pdf``, ``pdf-damaged``,
            ``pdf-too-large`` or ``pdf-encrypted``.
    """
    if not data:
        raise NotRead("empty-file")
    if len(data) > MOST_BYTES:
        raise NotRead("file-too-large", most_mib=MOST_BYTES // _MIB)
    if not data.startswith(b"%PDF-"):
        raise NotRead("not-a-pdf")
    check_sections(data)
    with unharmed():
        reader = PdfFileReader(BytesIO(data), strict=True, decode_limits=_LIMITS)
        encrypted = "/Encrypt" in reader.trailer
    if encrypted:
        raise NotRead("pdf-encrypted")
    return reader


def entry(entries: Any, key: str, otherwise: Any = None) -> Any:
    """Return an entry of a dictionary, what it refers to looked up; `dict.get` looks up nothing."""
    return entries[key] if key in entries else otherwise  # noqa: SIM401


def objects(reader: PdfFileReader) -> int:
    """Return how many places of objects a file tells, over all that was added to it."""
    return sum(
        len(reader.xrefs.get_xref_data(number).explicit_refs_in_revision)
        for number in range(reader.total_revisions)
    )
