"""What is found on looking at the signatures of a file: codes and facts, never prose."""

from dataclasses import dataclass
from enum import StrEnum

from baraza.exports.signing.places import SignaturePlace


class Integrity(StrEnum):
    """Whether what was signed is what stands there."""

    INTACT = "intact"
    BROKEN = "broken"
    WEAK = "weak"
    UNREADABLE = "unreadable"


class Coverage(StrEnum):
    """How much of the file a signature speaks for."""

    WHOLE = "whole"
    EARLIER = "earlier"
    UNCLEAR = "unclear"


class Since(StrEnum):
    """What was added to the file after it was signed, the gravest of it.

    Further signatures, and what the file says of itself (dates, its programs), alter nothing that
    is read. Entries of a form can: no document of ours has any.
    """

    NOTHING = "nothing"
    SIGNATURES = "signatures"
    RECORD = "record"
    FILLING = "filling"
    OTHER = "other"
    UNKNOWN = "unknown"


class Trust(StrEnum):
    """Whether an authority that the reader trusts stands behind the certificate."""

    NOT_CHECKED = "not_checked"
    TRUSTED = "trusted"
    NOT_TRUSTED = "not_trusted"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says.

    Attributes:
        signatory: Whose it is.
        function: What that person is, where it says so.
        organisation: For whom, where it says so.
        issuer: Who vouches for it.
        since: First instant at which it is valid (ISO 8601).
        until: Last instant at which it is valid.
        is_self_signed: Whether nobody but the signatory vouches for it.
        chain: How many certificates above it came with the signature.
        fingerprint: SHA-256 of the certificate, by which two people can compare it.
    """

    signatory: str
    function: str
    organisation: str
    issuer: str
    since: str
    until: str
    is_self_signed: bool
    chain: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """What is found on looking at one signature.

    Attributes:
        place: Where it stands, and for whom that place was kept.
        integrity: Whether what was signed is what stands there.
        coverage: How much of the file it speaks for.
        since: What was added to the file afterwards.
        trust: Whether an authority stands behind the certificate.
        claimed: When the signatory says to have signed (ISO 8601); no clock but theirs vouches
            for it, and it is empty where they say nothing.
        was_valid: Whether the certificate was valid then, or is now where nothing is claimed.
        certificate: What the certificate says; none where it cannot be read.
    """

    place: SignaturePlace
    integrity: Integrity
    coverage: Coverage = Coverage.UNCLEAR
    since: Since = Since.UNKNOWN
    trust: Trust = Trust.NOT_CHECKED
    claimed: str = ""
    was_valid: bool = False
    certificate: Certificate | None = None

    @property
    def holds(self) -> bool:
        """Whether the signature stands: intact, nothing altered since, and trusted if asked."""
        return (
            self.integrity is Integrity.INTACT
            and self.since in _HARMLESS
            and self.trust is not Trust.NOT_TRUSTED
        )


@dataclass(frozen=True, slots=True)
class SignaturesReport:
    """What is found on looking at the signatures of a file, and the places not signed yet."""

    signatures: tuple[SignatureReport, ...]
    open_places: tuple[SignaturePlace, ...]

    @property
    def holds(self) -> bool:
        """Whether somebody has signed and every signature stands."""
        return bool(self.signatures) and all(one.holds for one in self.signatures)


_HARMLESS = frozenset({Since.NOTHING, Since.SIGNATURES, Since.RECORD})
