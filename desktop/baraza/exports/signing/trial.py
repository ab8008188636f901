"""A key that belongs to nobody, to try whether signing works where the program is installed."""

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID

from baraza.exports.signing.keyring import Key


def trial_key(instant: datetime) -> Key:
    """Return a new key with a certificate by itself, valid for an hour on either side."""
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Trial")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(instant - timedelta(hours=1))
        .not_valid_after(instant + timedelta(hours=1))
        .sign(private, SHA256())
    )
    return Key(private, certificate)
