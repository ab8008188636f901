"""Throw-away authorities and signatories; made once a process, and of no worth outside it."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from baraza.exports.signing.keyring import Key, key_from

NOON = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PASSWORD = "the password of nobody"  # noqa: S105 - of nobody

type Private = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


class Holder(NamedTuple):
    """A certificate with its key."""

    certificate: x509.Certificate
    private: Private

    @property
    def pem(self) -> bytes:
        """The certificate as a file of trusted ones holds it."""
        return self.certificate.public_bytes(Encoding.PEM)


@cache
def private(kind: str, number: int = 0) -> Private:
    """Return a key: ``ec``, or ``rsa`` with its bits."""
    del number
    if kind == "ec":
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(65537, int(kind.removeprefix("rsa")))


def holder(
    name: str,
    key: Private,
    above: Holder | None = None,
    *,
    authority: bool = False,
    title: str = "",
    organisation: str = "",
    since: datetime = NOON - 30 * DAY,
    until: datetime = NOON + 300 * DAY,
    may_sign: bool = True,
) -> Holder:
    """Return a certificate for a key, by itself or by somebody above."""
    said = {
        NameOID.COMMON_NAME: name,
        NameOID.TITLE: title,
        NameOID.ORGANIZATION_NAME: organisation,
    }
    subject = x509.Name([x509.NameAttribute(kind, text) for kind, text in said.items() if text])
    usage = x509.KeyUsage(
        digital_signature=may_sign and not authority,
        content_commitment=may_sign and not authority,
        key_encipherment=not may_sign,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above.certificate.subject if above else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(above.private if above else key, hashes.SHA256())
    )
    return Holder(made, key)


@cache
def authority() -> Holder:
    """Return an authority."""
    return holder("Joint Secretariat Test Authority", private("ec", 9), authority=True)


@cache
def other_authority() -> Holder:
    """Return an authority that vouches for nobody."""
    return holder("Another Test Authority", private("ec", 8), authority=True)


@cache
def signatories() -> dict[str, Holder]:
    """Return somebody for every place to sign of the sample."""
    return {
        "UN": holder(
            "Head of Delegation A",
            private("rsa3072"),
            authority(),
            title="Director, Eastern Africa Division",
            organisation="United Nations",
        ),
        "AU": holder(
            "Head of Delegation B",
            private("ec"),
            authority(),
            title="Director, Conflict Management Directorate",
            organisation="African Union Commission",
        ),
        "IGAD": holder("رئيس الوفد", private("rsa2048"), authority(), organisation="إيغاد"),
    }


def key_file(one: Holder, password: str = PASSWORD, *above: Holder) -> bytes:
    """Return the file in which somebody keeps a key."""
    return pkcs12.serialize_key_and_certificates(
        b"key",
        one.private,
        one.certificate,
        [other.certificate for other in above],
        BestAvailableEncryption(password.encode()),
    )


@cache
def key_of(field: str) -> Key:
    """Return the key of whoever signs at a place of the sample."""
    return key_from(key_file(signatories()[field], PASSWORD, authority()), PASSWORD)
