"""Signing the minutes by certificate, one head of delegation after the other, and looking at it.

The document goes from hand to hand: everybody adds a signature to the same file. What is written
begins with the file as it was, byte for byte, so that it may take the place of the file it was made
from; nothing is lost by that.
"""

from pathlib import Path

from baraza.exchange.reader import bytes_of
from baraza.exports.signing.authority import Authority, authorities_from
from baraza.exports.signing.keyring import Key, key_from
from baraza.exports.signing.paper import MOST_BYTES
from baraza.exports.signing.places import SignaturePlace, fields
from baraza.exports.signing.report import (
    Certificate,
    Coverage,
    Integrity,
    SignatureReport,
    SignaturesReport,
    Since,
    Trust,
)
from baraza.exports.signing.verifying import verify
from baraza.exports.signing.writing import sign
from baraza.services.clock import Clock
from baraza.services.targets import check_target, write_whole

__all__ = [
    "Authority",
    "Certificate",
    "Coverage",
    "Integrity",
    "Key",
    "SignaturePlace",
    "SignatureReport",
    "SignaturesReport",
    "Since",
    "Trust",
    "read_authorities",
    "read_key",
    "read_password",
    "read_places",
    "sign_file",
    "verify_file",
]

_MOST_OF_A_KEY = 2**20
_MOST_OF_A_PASSWORD = 2**16


def read_places(file: Path) -> tuple[SignaturePlace, ...]:
    """Return the places to sign of a file.

    Raises:
        NotRead: If it cannot be read as a PDF.
    """
    return fields(bytes_of(file, MOST_BYTES))


def read_key(file: Path, password: str) -> Key:
    """Return the key of a signatory (PKCS#12).

    Raises:
        NotRead: ``could-not-read`` or ``file-too-large``.
        NotSigned: As `key_from` says; neither the password nor anything of the key is in it.
    """
    return key_from(bytes_of(file, _MOST_OF_A_KEY), password)


def read_password(file: Path) -> str:
    """Return the password that stands in a file, the line end behind it left out.

    Raises:
        NotRead: ``could-not-read`` or ``file-too-large``.
    """
    written = bytes_of(file, _MOST_OF_A_PASSWORD).decode("utf-8", "replace")
    return written.removesuffix("\n").removesuffix("\r")


def read_authorities(file: Path) -> tuple[Authority, ...]:
    """Return the certificates that the reader trusts (PEM).

    Raises:
        NotRead: ``could-not-read``, ``file-too-large`` or ``no-certificates``.
    """
    return authorities_from(bytes_of(file, MOST_BYTES))


def sign_file(
    file: Path, out: Path, field: str, key: Key, clock: Clock, *, secrets: tuple[Path, ...] = ()
) -> None:
    """Add a signature to a file and write it; ``out`` may be the file itself.

    Args:
        file: Minutes that this program wrote, signed by others already or not.
        out: Where to write.
        field: Name of the place to sign.
        key: Who signs.
        clock: Says when; the signature claims that time.
        secrets: Files that must not be replaced: those of the key and of its password.

    Raises:
        NotRead: If the file cannot be read as a PDF.
        NotSigned: As `sign` says; nothing is written.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, secrets)
    write_whole(out, sign(bytes_of(file, MOST_BYTES), field, key, clock()))


def verify_file(file: Path, trusted: Path | None, clock: Clock) -> SignaturesReport:
    """Look at the signatures of a file.

    Args:
        file: A PDF.
        trusted: Certificates the reader trusts (PEM); without them trust is not looked at.
        clock: Says what counts where a signature does not say when it was put.

    Raises:
        NotRead: If one of the files cannot be read.
    """
    authorities = None if trusted is None else read_authorities(trusted)
    return verify(bytes_of(file, MOST_BYTES), authorities, clock())
