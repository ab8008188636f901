"""``verify``: who signed the minutes, and whether anything changed since."""

import argparse

from baraza.cli.showing import show, show_json
from baraza.cli.telling import DONE, REFUSED, about, tell
from baraza.domain.errors import Fault
from baraza.services.clock import wall_clock
from baraza.services.signing import (
    Certificate,
    Integrity,
    SignatureReport,
    SignaturesReport,
    Since,
    Trust,
    verify_file,
)

_INTEGRITY = {
    Integrity.INTACT: "intact",
    Integrity.BROKEN: "BROKEN: what stands there is not what was signed",
    Integrity.WEAK: "NOT RELIABLE: signed by a method that can be forged today",
    Integrity.UNREADABLE: "NOT READABLE: of another kind, or damaged",
}
_SINCE = {
    Since.NOTHING: "nothing was added since",
    Since.SIGNATURES: "since then only further signatures were added",
    Since.RECORD: "since then only what the file says of itself changed, such as its dates",
    Since.FILLING: "ALTERED SINCE: entries of a form were filled in",
    Since.OTHER: "ALTERED SINCE: the document is no longer what was signed",
    Since.UNKNOWN: "what changed since cannot be told",
}
_TRUST = {
    Trust.NOT_CHECKED: "not checked against an authority",
    Trust.TRUSTED: "trusted",
    Trust.NOT_TRUSTED: "NOT TRUSTED: none of the certificates given stands behind it",
}


def verify(asked: argparse.Namespace) -> int:
    """Show what is found at every signature, in words or as one JSON object."""
    trusted = asked.trust
    with about(asked.file):
        report = verify_file(asked.file, trusted, wall_clock)
    if asked.json:
        show_json(plain_report(report))
    else:
        for one in report.signatures:
            show(told(one))
        for place in report.open_places:
            show(f"{place.field}: not signed ({place.says})")
    if not report.signatures:
        tell(asked.file, Fault("", "signed-by-nobody", {}))
    return DONE if report.holds else REFUSED


def told(one: SignatureReport) -> str:
    """Return in one line what is found at a signature."""
    who, issued = "somebody unknown", ""
    certificate = one.certificate
    if certificate is not None:
        who, issued = _who(certificate), _issued(certificate)
    when = f", by their own clock at {one.claimed}" if one.claimed else ""
    parts = [_INTEGRITY[one.integrity]]
    if one.integrity is Integrity.INTACT:
        parts.append(_SINCE[one.since])
    if certificate is not None:
        valid = "" if one.was_valid else "; the certificate was NOT VALID then"
        parts.append(f"{_TRUST[one.trust]} ({issued}){valid}")
    return f"{one.place.field}: signed by {who}{when}: {'; '.join(parts)}"


def plain_report(report: SignaturesReport) -> dict[str, object]:
    """Return a report as plain values."""
    return {
        "holds": report.holds,
        "signatures": [_plain(one) for one in report.signatures],
        "not_signed": [{"field": place.field, "says": place.says} for place in report.open_places],
    }


def _plain(one: SignatureReport) -> dict[str, object]:
    certificate = one.certificate
    return {
        "field": one.place.field,
        "says": one.place.says,
        "holds": one.holds,
        "integrity": one.integrity.value,
        "coverage": one.coverage.value,
        "since": one.since.value,
        "trust": one.trust.value,
        "claimed": one.claimed or None,
        "certificate_valid_then": one.was_valid,
        "certificate": None
        if certificate is None
        else {
            "signatory": certificate.signatory,
            "function": certificate.function,
            "organisation": certificate.organisation,
            "issuer": certificate.issuer,
            "since": certificate.since,
            "until": certificate.until,
            "self_signed": certificate.is_self_signed,
            "chain": certificate.chain,
            "sha256": certificate.fingerprint,
        },
    }


def _who(certificate: Certificate) -> str:
    beside = ", ".join(part for part in (certificate.function, certificate.organisation) if part)
    name = certificate.signatory or "somebody without a name"
    return f"{name} ({beside})" if beside and beside != name else name


def _issued(certificate: Certificate) -> str:
    if certificate.is_self_signed:
        return "the certificate is vouched for by the signatory alone"
    return f"certificate issued by {certificate.issuer or 'somebody without a name'}"
