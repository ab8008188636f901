"""The key a person signs with, from the file it is kept in (PKCS#12)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from baraza.exports.signing.keyfile import is_too_costly
from baraza.exports.signing.refusal import NotSigned

FEWEST_BITS_RSA = 2048
FEWEST_BITS_CURVE = 256
WEAK_DIGESTS = frozenset({"md2", "md4", "md5", "sha1"})
# The tag with which a key file begins, whoever made it.
_SEQUENCE = 0x30

ODD = (
    *(ValueError, UnsupportedAlgorithm, x509.DuplicateExtension, x509.InvalidVersion),
    x509.UnsupportedGeneralNameType,
)
"""What reading a certificate can end in, where it keeps to no form."""

type PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


@dataclass(frozen=True)
class Key:
    """A key with the certificate that says whose it is, and the certificates above that.

    Never shown, not even by its own name in an error: what it holds is secret.
    """

    private: PrivateKey = field(repr=False)
    certificate: x509.Certificate = field(repr=False)
    chain: tuple[x509.Certificate, ...] = field(default=(), repr=False)


def key_from(data: bytes, password: str) -> Key:
    """Return the key of a PKCS#12 file.

    Raises:
        NotSigned: ``not-a-key-file``, ``key-file-too-costly``, ``wrong-password``,
            ``no-private-key``, ``no-certificate-of-key``, ``weak-key`` or ``kind-of-key-unknown``.
    """
    if not _is_key_file(data):
        raise NotSigned("not-a-key-file")
    if is_too_costly(data):
        raise NotSigned("key-file-too-costly")
    try:
        found = pkcs12.load_pkcs12(data, password.encode("utf-8"))
    except UnsupportedAlgorithm:
        raise NotSigned("kind-of-key-unknown") from None
    except (ValueError, TypeError):
        # The library says no more; its message is not passed on, and the password is not in it.
        raise NotSigned("wrong-password") from None
    if found.key is None:
        raise NotSigned("no-private-key")
    if found.cert is None:
        raise NotSigned("no-certificate-of-key")
    private, certificate = found.key, found.cert.certificate
    if not isinstance(
        private, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey
    ):
        raise NotSigned("kind-of-key-unknown")
    if private.public_key() != _of(certificate.public_key):
        raise NotSigned("no-certificate-of-key")
    if is_weak(certificate):
        raise NotSigned("weak-key")
    chain = tuple(one.certificate for one in found.additional_certs)
    return Key(private, certificate, chain)


def check_key(key: Key, instant: datetime) -> None:
    """Refuse a key that may not sign now.

    Raises:
        NotSigned: ``key-expired`` with ``until``, ``key-not-yet-valid`` with ``since``, or
            ``key-not-for-signing``.
    """
    since, until = key.certificate.not_valid_before_utc, key.certificate.not_valid_after_utc
    now = instant.astimezone(UTC)
    if now > until:
        raise NotSigned("key-expired", until=until.date().isoformat())
    if now < since:
        raise NotSigned("key-not-yet-valid", since=since.date().isoformat())
    if not may_sign(key.certificate):
        raise NotSigned("key-not-for-signing")


def may_sign(certificate: x509.Certificate) -> bool:
    """Return whether a certificate is meant for signatures; one that says nothing is."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    except ODD:
        return False
    return usage.digital_signature or usage.content_commitment


def is_weak(certificate: x509.Certificate) -> bool:
    """Return whether a certificate, or the key it speaks of, is too weak to be relied on."""
    public = _of(certificate.public_key)
    if isinstance(public, rsa.RSAPublicKey):
        weak = public.key_size < FEWEST_BITS_RSA
    elif isinstance(public, ec.EllipticCurvePublicKey):
        weak = public.curve.key_size < FEWEST_BITS_CURVE
    else:
        weak = not isinstance(public, ed25519.Ed25519PublicKey)
    digest = _of(lambda: certificate.signature_hash_algorithm)
    return weak or (digest is not None and digest.name in WEAK_DIGESTS)


def _of[T](asked: Callable[[], T]) -> T | None:
    """Return what a certificate tells; nothing where the library does not know the kind."""
    try:
        return asked()
    except ODD:
        return None


def _is_key_file(data: bytes) -> bool:
    """Return whether the data begin as a key file does: a sequence that begins with version 3."""
    if len(data) < 16 or data[0] != _SEQUENCE:
        return False
    length = data[1]
    start = 2 + (length & 0x7F if length >= 0x80 else 0)
    return data[start : start + 3] == b"\x02\x01\x03"
