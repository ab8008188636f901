"""What a certificate says, and whether an authority that the reader trusts stands behind it.

Nothing is fetched: the authorities are those of a file that the reader gives. Whether one of them
has taken a certificate back since cannot be seen without a network, and is not said.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    PolicyBuilder,
    Store,
    VerificationError,
)

from baraza.domain.errors import NotRead
from baraza.exports.signing.keyring import ODD, is_weak, may_sign
from baraza.exports.signing.report import Certificate, Trust

type Authority = x509.Certificate
"""The certificate of somebody whom the reader trusts."""

_MOST_AUTHORITIES = 500
_LONGEST = 120


def authorities_from(data: bytes) -> tuple[Authority, ...]:
    """Return the trusted certificates of a file (PEM).

    Raises:
        NotRead: ``no-certificates``.
    """
    try:
        found = tuple(x509.load_pem_x509_certificates(data))
    except ODD:
        raise NotRead("no-certificates") from None
    if len(found) > _MOST_AUTHORITIES:
        raise NotRead("no-certificates")
    return found


def told(certificate: x509.Certificate, beside: Sequence[x509.Certificate]) -> Certificate:
    """Return what a certificate says; ``beside`` it came with the signature."""
    subject = certificate.subject
    organisation = _said(subject, NameOID.ORGANIZATION_NAME)
    return Certificate(
        signatory=_said(subject, NameOID.COMMON_NAME) or organisation,
        function=_said(subject, NameOID.TITLE),
        organisation=organisation,
        issuer=_said(certificate.issuer, NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME),
        since=certificate.not_valid_before_utc.isoformat(),
        until=certificate.not_valid_after_utc.isoformat(),
        is_self_signed=_is_self_signed(certificate),
        chain=len(_above(certificate, beside)),
        fingerprint=certificate.fingerprint(SHA256()).hex(),
    )


def was_valid(certificate: x509.Certificate, moment: datetime) -> bool:
    """Return whether a certificate was valid at a moment."""
    then = moment.astimezone(UTC)
    return certificate.not_valid_before_utc <= then <= certificate.not_valid_after_utc


def trust(
    certificate: x509.Certificate,
    beside: Sequence[x509.Certificate],
    authorities: Sequence[x509.Certificate] | None,
    moment: datetime,
) -> Trust:
    """Return whether one of the authorities stands behind a certificate at a moment.

    A certificate that the reader holds itself needs nobody above it.
    """
    if authorities is None:
        return Trust.NOT_CHECKED
    if not was_valid(certificate, moment) or not may_sign(certificate) or is_weak(certificate):
        return Trust.NOT_TRUSTED
    if certificate in authorities:
        return Trust.TRUSTED
    return (
        Trust.TRUSTED if _leads_up(certificate, beside, authorities, moment) else Trust.NOT_TRUSTED
    )


def _leads_up(
    certificate: x509.Certificate,
    beside: Sequence[x509.Certificate],
    authorities: Sequence[x509.Certificate],
    moment: datetime,
) -> bool:
    # The library's rules for authorities, without its rules for names of web sites.
    above = (
        ExtensionPolicy.permit_all()
        .require_present(x509.BasicConstraints, Criticality.AGNOSTIC, _is_authority)
        .may_be_present(x509.KeyUsage, Criticality.AGNOSTIC, _vouches)
    )
    try:
        policy = (
            PolicyBuilder()
            .store(Store(list(authorities)))
            .time(moment.astimezone(UTC).replace(tzinfo=None))
            .extension_policies(ee_policy=ExtensionPolicy.permit_all(), ca_policy=above)
        )
        policy.build_client_verifier().verify(certificate, list(beside))
    except (VerificationError, *ODD):
        return False
    return True


def _is_authority(_policy: object, _one: x509.Certificate, said: x509.BasicConstraints) -> None:
    if not said.ca:
        raise ValueError


def _vouches(_policy: object, _one: x509.Certificate, said: x509.KeyUsage | None) -> None:
    if said is not None and not said.key_cert_sign:
        raise ValueError


def _above(
    certificate: x509.Certificate, beside: Sequence[x509.Certificate]
) -> list[x509.Certificate]:
    """Return the certificates that vouch for one, the nearest first, as far as they came along."""
    found: list[x509.Certificate] = []
    at = certificate
    while not _is_self_signed(at):
        issuers = (one for one in beside if one not in found and _is_issued_by(at, one))
        above = next(issuers, None)
        if above is None:
            break
        found.append(above)
        at = above
    return found


def _is_self_signed(certificate: x509.Certificate) -> bool:
    return _is_issued_by(certificate, certificate)


def _is_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, TypeError, *ODD):
        return False
    return True


def _said(name: x509.Name, *kinds: x509.ObjectIdentifier) -> str:
    parts: Iterable[str] = (
        str(one.value) for kind in kinds for one in name.get_attributes_for_oid(kind)
    )
    return next((_one_line(part) for part in parts), "")


def _one_line(text: str) -> str:
    """Return a name as one line of visible text: it was typed by somebody unknown."""
    shown = "".join(char if char.isprintable() else " " for char in text[:_LONGEST])
    return " ".join(shown.split())
