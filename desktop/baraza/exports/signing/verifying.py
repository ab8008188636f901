"""Looking at signatures: who signed what, and whether anything changed since."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from cryptography import x509 as certificates
from cryptography.exceptions import InvalidSignature

from baraza.domain.errors import NotRead
from baraza.exports.signing import authority, changes
from baraza.exports.signing.keyring import ODD, WEAK_DIGESTS, is_weak
from baraza.exports.signing.offline import (
    PdfFileReader,
    cms,
    extract_certificate_info,
    extract_signer_info,
    generic,
    validate_sig_integrity,
)
from baraza.exports.signing.paper import entry, objects, opened, unharmed
from baraza.exports.signing.places import FormField, form_fields
from baraza.exports.signing.report import Coverage, Integrity, SignatureReport, SignaturesReport

_KINDS = frozenset({"/ETSI.CAdES.detached", "/adbe.pkcs7.detached"})
_DIGESTS = frozenset({"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
_MOST_SIGNATURES = 50
# The file is opened once more for each signature, as it was then.
_MOST_OBJECTS_IN_ALL = 2_000_000
_MOST_BYTES_IN_ALL = 256 * 2**20
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z.*|([+-])(\d\d)'(\d\d)'?)?")


def verify(
    data: bytes, authorities: Sequence[certificates.Certificate] | None, instant: datetime
) -> SignaturesReport:
    """Look at all signatures of a file.

    Args:
        data: The file.
        authorities: Certificates that the reader trusts; none where trust is not asked for.
        instant: Now; what counts where a signature does not say when it was put.

    Raises:
        NotRead: As `opened` says, or ``too-many-signatures`` with ``most``.
    """
    reader = opened(data)
    with unharmed():
        places = [field for field in form_fields(reader) if field.is_signature]
        signed = [field for field in places if field.place.is_signed]
        if len(signed) > _MOST_SIGNATURES:
            raise NotRead("too-many-signatures", most=_MOST_SIGNATURES)
        _check_work(len(signed), len(data), objects(reader))
        still_open = tuple(field.place for field in places if not field.place.is_signed)
    found = tuple(_found(data, reader, field, authorities, instant) for field in signed)
    return SignaturesReport(found, still_open)


def _check_work(signatures: int, size: int, objects_told: int) -> None:
    many = signatures * objects_told > _MOST_OBJECTS_IN_ALL
    if many or signatures * size > _MOST_BYTES_IN_ALL:
        raise NotRead("pdf-too-large")


class _Signature(NamedTuple):
    """A signature as it stands in the file: the bytes around it, and itself."""

    before: bytes
    after: bytes
    contents: bytes
    end: int


def _found(
    data: bytes,
    reader: PdfFileReader,
    field: FormField,
    authorities: Sequence[certificates.Certificate] | None,
    instant: datetime,
) -> SignatureReport:
    told = SignatureReport(field.place, Integrity.UNREADABLE)
    try:
        with unharmed():
            value = field.entries["/V"]
            claimed = _claimed(value)
            told = replace(told, claimed=claimed.isoformat() if claimed else "")
            if str(entry(value, "/SubFilter")) not in _KINDS:
                return told
            signature = _cut(data, value)
            if signature is None:
                return replace(told, integrity=Integrity.BROKEN)
            statement = cms.ContentInfo.load(signature.contents)["content"]
            signatory, beside = _certificates(statement)
            moment = claimed or instant
            told = replace(
                told,
                certificate=authority.told(signatory, beside),
                was_valid=authority.was_valid(signatory, moment),
                trust=authority.trust(signatory, beside, authorities, moment),
            )
            told = replace(told, integrity=_integrity(statement, signature, signatory))
            return _over_time(told, data, reader, field, signature)
    except (NotRead, InvalidSignature, *ODD):
        return told


def _cut(data: bytes, value: Any) -> _Signature | None:
    """Return a signature with what it covers; nothing where it leaves out more than itself."""
    covers = value["/ByteRange"]
    start, first, second, rest = (int(number) for number in covers)
    end = second + rest
    if start != 0 or not 0 < first < second < end <= len(data) or rest <= 0:
        return None
    hole = data[first:second]
    contents = bytes(value.raw_get("/Contents").original_bytes)
    if hole[:1] != b"<" or hole[-1:] != b">" or bytes.fromhex(hole[1:-1].decode()) != contents:
        return None
    return _Signature(data[:first], data[second:end], contents, end)


def _certificates(
    statement: Any,
) -> tuple[certificates.Certificate, tuple[certificates.Certificate, ...]]:
    found = extract_certificate_info(statement)
    beside = tuple(_certificate(one) for one in found.other_certs)
    return _certificate(found.signer_cert), beside


def _certificate(found: Any) -> certificates.Certificate:
    return certificates.load_der_x509_certificate(found.dump())


def _integrity(
    statement: Any, signature: _Signature, signatory: certificates.Certificate
) -> Integrity:
    signer = extract_signer_info(statement)
    if statement["encap_content_info"]["content"].native is not None:
        return Integrity.UNREADABLE
    algorithm = str(signer["digest_algorithm"]["algorithm"].native)
    if algorithm not in _DIGESTS | WEAK_DIGESTS:
        return Integrity.UNREADABLE
    digest = hashlib.new(algorithm, usedforsecurity=False)
    digest.update(signature.before)
    digest.update(signature.after)
    certificate = extract_certificate_info(statement).signer_cert
    same, valid = validate_sig_integrity(signer, certificate, "data", digest.digest())
    if not (same and valid):
        return Integrity.BROKEN
    named = str(signer["signature_algorithm"].native)
    weak = algorithm in WEAK_DIGESTS or any(one in named for one in WEAK_DIGESTS)
    return Integrity.WEAK if weak or is_weak(signatory) else Integrity.INTACT


def _over_time(
    told: SignatureReport,
    data: bytes,
    reader: PdfFileReader,
    field: FormField,
    signature: _Signature,
) -> SignatureReport:
    """Say how much of the file is covered, and what was added to it afterwards."""
    coverage = Coverage.WHOLE if signature.end == len(data) else Coverage.EARLIER
    earlier = reader if coverage is Coverage.WHOLE else opened(data[: signature.end])
    own = [one for one in form_fields(earlier) if one.name == field.name]
    if not own or bytes(own[0].entries["/V"].raw_get("/Contents").original_bytes) != (
        signature.contents
    ):
        # What it covers does not hold it: it was carried here from elsewhere.
        return replace(told, integrity=Integrity.BROKEN)
    return replace(told, coverage=coverage, since=changes.since(earlier, reader))


def _claimed(value: Any) -> datetime | None:
    """Return when a signature says it was put; nothing where it does not, or not so that it is."""
    written = entry(value, "/M")
    found = _DATE.match(str(written)) if isinstance(written, generic.TextStringObject) else None
    if found is None:
        return None
    try:
        sign, hours, minutes = found[7] or "+", found[8] or "00", found[9] or "00"
        parts = [int(found[at]) for at in range(1, 7)]
        clock = "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*parts)
        told = datetime.fromisoformat(f"{clock}{sign}{hours}:{minutes}")
        told.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return told
