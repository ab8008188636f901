"""What is found at a signature, in words with a picture and a tone each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from baraza.services.signing import (
    Certificate,
    Integrity,
    SignatureReport,
    SignaturesReport,
    Since,
    Trust,
)
from baraza.ui.refusals.telling import quoted
from baraza.ui.words import instant_words
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_LONGEST = 160
_GOOD, _BAD = ("circle-check", "ok"), ("circle-x", "bad")
_UNSURE, _PLAIN = ("triangle-alert", "warn"), ("info", "text_muted")

_INTEGRITY = {
    Integrity.INTACT: (
        _GOOD,
        QT_TRANSLATE_NOOP("Signing", "Intact: what was signed is what stands there."),
    ),
    Integrity.BROKEN: (
        _BAD,
        QT_TRANSLATE_NOOP("Signing", "Broken: what stands there is not what was signed."),
    ),
    Integrity.WEAK: (
        _BAD,
        QT_TRANSLATE_NOOP("Signing", "Not reliable: it was signed by a method that can be forged."),
    ),
    Integrity.UNREADABLE: (
        _UNSURE,
        QT_TRANSLATE_NOOP("Signing", "It cannot be read: it is of another kind, or damaged."),
    ),
}
_SINCE = {
    Since.NOTHING: (_GOOD, QT_TRANSLATE_NOOP("Signing", "Nothing was added since.")),
    Since.SIGNATURES: (
        _GOOD,
        QT_TRANSLATE_NOOP("Signing", "Since then only further signatures were added."),
    ),
    Since.RECORD: (
        _GOOD,
        QT_TRANSLATE_NOOP(
            "Signing", "Since then only what the file says of itself changed, such as its dates."
        ),
    ),
    Since.FILLING: (
        _BAD,
        QT_TRANSLATE_NOOP("Signing", "Altered since: entries of a form were filled in."),
    ),
    Since.OTHER: (
        _BAD,
        QT_TRANSLATE_NOOP("Signing", "Altered since: the document is not what was signed."),
    ),
    Since.UNKNOWN: (
        _UNSURE,
        QT_TRANSLATE_NOOP("Signing", "What changed since cannot be told."),
    ),
}
_TRUST = {
    Trust.TRUSTED: (
        _GOOD,
        QT_TRANSLATE_NOOP("Signing", "Trusted: a certificate of your file stands behind it."),
    ),
    Trust.NOT_TRUSTED: (
        _BAD,
        QT_TRANSLATE_NOOP("Signing", "Not trusted: no certificate of your file stands behind it."),
    ),
    Trust.NOT_CHECKED: (
        _PLAIN,
        QT_TRANSLATE_NOOP(
            "Signing", "Trust not known: choose a file of certificates that you trust."
        ),
    ),
}
_NOT_VALID = QT_TRANSLATE_NOOP("Signing", "The certificate was not valid at that time.")
_SOMEBODY = QT_TRANSLATE_NOOP("Signing", "somebody unknown")
_SIGNED_BY = QT_TRANSLATE_NOOP("Signing", "Signed by {who}")
_SIGNED_AT = QT_TRANSLATE_NOOP("Signing", "Signed by {who} on {when}, by their own clock")
_ISSUED_BY = QT_TRANSLATE_NOOP("Signing", "Certificate issued by {issuer}; SHA-256 {fingerprint}")
_SELF = QT_TRANSLATE_NOOP(
    "Signing", "Certificate vouched for by the signatory alone; SHA-256 {fingerprint}"
)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is found.

    Attributes:
        icon: Picture beside the words.
        tone: Their colour.
        words: What is found.
    """

    icon: str
    tone: str
    words: str


def verdict(report: SignaturesReport) -> Said:
    """Return what is found of a file in one sentence."""
    if not report.signatures:
        words = QT_TRANSLATE_NOOP("Signing", "Nobody has signed this file.")
        return _said(_PLAIN, words)
    if not report.holds:
        words = QT_TRANSLATE_NOOP("Signing", "Not every signature of this file stands.")
        return _said(_BAD, words)
    if report.open_places:
        words = QT_TRANSLATE_NOOP("Signing", "The signatures stand; not everybody has signed.")
        return _said(_GOOD, words)
    return _said(_GOOD, QT_TRANSLATE_NOOP("Signing", "Everybody has signed, and it stands."))


def who_signed(one: SignatureReport) -> str:
    """Return who signed, for whom and when, as the certificate and the signature say it."""
    held = one.certificate
    who = _told(_SOMEBODY)
    if held is not None:
        beside = (held.signatory, held.function, held.organisation)
        who = ", ".join(quoted(part, _LONGEST) for part in dict.fromkeys(beside) if part) or who
    if not one.claimed:
        return _told(_SIGNED_BY).format(who=who)
    return _told(_SIGNED_AT).format(who=who, when=_when(one.claimed))


def found_at(one: SignatureReport) -> Iterator[Said]:
    """Go through what is found at a signature, what it stands or falls by first."""
    yield _said(*_INTEGRITY[one.integrity])
    if one.integrity is Integrity.INTACT:
        yield _said(*_SINCE[one.since])
    if one.certificate is not None:
        yield _said(*_TRUST[one.trust])
        if not one.was_valid:
            yield _said(_BAD, _NOT_VALID)


def certificate_words(held: Certificate) -> str:
    """Return who vouches for a signatory, and by what two people can compare the certificate."""
    printed = held.fingerprint.upper()
    grouped = " ".join(printed[at : at + 4] for at in range(0, len(printed), 4))
    if held.is_self_signed:
        return _told(_SELF).format(fingerprint=grouped)
    issuer = quoted(held.issuer, _LONGEST) or _told(_SOMEBODY)
    return _told(_ISSUED_BY).format(issuer=issuer, fingerprint=grouped)


def place_words(field: str, says: str) -> str:
    """Return for whom a place to sign is kept; it was written by whoever made the file."""
    return quoted(says, _LONGEST) or quoted(field, _LONGEST)


def _when(instant: str) -> str:
    offset = datetime.fromisoformat(instant).strftime("%:z")
    zone = "UTC" if offset in ("", "+00:00") else f"UTC{offset}"
    return f"{instant_words(instant)} {zone}"


def _said(look: tuple[str, str], words: str) -> Said:
    return Said(*look, _told(words))


def _told(words: str) -> str:
    return QCoreApplication.translate("Signing", words)
