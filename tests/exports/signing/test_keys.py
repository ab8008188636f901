"""Keys that may sign, and keys that are refused in words that give nothing away."""

import random
from datetime import timedelta
from typing import Any

import pytest
from asn1crypto.pkcs12 import (  # type: ignore[import-untyped]  # asn1crypto ships no types
    AuthenticatedSafe,
    Pfx,
    SafeContents,
)
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from baraza.domain.errors import NotRead
from baraza.exports.signing.authority import authorities_from, trust
from baraza.exports.signing.keyfile import is_too_costly
from baraza.exports.signing.keyring import check_key, key_from
from baraza.exports.signing.refusal import NotSigned
from baraza.exports.signing.report import Trust
from tests.exports.signing.certificates import (
    DAY,
    NOON,
    PASSWORD,
    authority,
    holder,
    key_file,
    key_of,
    private,
    signatories,
)


def refused(data: bytes, password: str = PASSWORD) -> str:
    with pytest.raises(NotSigned) as refusal:
        key_from(data, password)
    shown = f"{refusal.value!r} {refusal.value.facts} {refusal.value.__cause__}"
    assert password not in shown
    return refusal.value.rule


def test_a_key_comes_with_its_certificate_and_shows_nothing_of_itself() -> None:
    key = key_of("UN")
    assert key.certificate == signatories()["UN"].certificate
    assert key.chain == (authority().certificate,)
    assert repr(key) == "Key()"


def test_a_key_without_a_password_is_taken() -> None:
    one = signatories()["AU"]
    data = pkcs12.serialize_key_and_certificates(
        b"key", one.private, one.certificate, None, NoEncryption()
    )
    assert key_from(data, "").certificate == one.certificate


@pytest.mark.parametrize("data", [b"", b"rubbish", b"0" * 500, b"\x30\x82\x01\x00" + b"\0" * 256])
def test_what_is_no_key_file_is_refused(data: bytes) -> None:
    assert refused(data) == "not-a-key-file"


def test_keys_of_other_forms_are_no_key_files() -> None:
    one = signatories()["AU"]
    pem = one.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    assert refused(pem) == "not-a-key-file"
    assert refused(one.pem) == "not-a-key-file"


def test_a_wrong_password_is_refused_and_not_repeated() -> None:
    data = key_file(signatories()["AU"])
    assert refused(data, "not this one, nor its beginning") == "wrong-password"
    assert refused(data[:-20]) == "wrong-password"


def test_a_key_needs_its_certificate_and_a_certificate_its_key() -> None:
    one = signatories()["AU"]
    lock = BestAvailableEncryption(PASSWORD.encode())
    alone = pkcs12.serialize_key_and_certificates(None, None, one.certificate, None, lock)
    assert refused(alone) == "no-private-key"
    bare = pkcs12.serialize_key_and_certificates(b"key", one.private, None, None, lock)
    assert refused(bare) == "no-certificate-of-key"


@pytest.mark.parametrize("weak", ["rsa1024", "ec192"])
def test_a_weak_key_is_refused(weak: str) -> None:
    key = ec.generate_private_key(ec.SECP192R1()) if weak == "ec192" else private(weak)
    assert refused(key_file(holder("Weak", key))) == "weak-key"


def test_an_expired_key_may_not_sign_and_one_of_tomorrow_neither() -> None:
    ended = key_from(key_file(holder("Past", private("ec"), until=NOON - DAY)), PASSWORD)
    with pytest.raises(NotSigned, match="key-expired") as refusal:
        check_key(ended, NOON)
    assert refusal.value.facts == {"until": "2026-03-31"}
    check_key(ended, NOON - 2 * DAY)
    coming = key_from(key_file(holder("Coming", private("ec"), since=NOON + DAY)), PASSWORD)
    with pytest.raises(NotSigned, match="key-not-yet-valid"):
        check_key(coming, NOON)


def test_a_key_for_something_else_may_not_sign() -> None:
    key = key_from(key_file(holder("Mail", private("ec"), may_sign=False)), PASSWORD)
    with pytest.raises(NotSigned, match="key-not-for-signing"):
        check_key(key, NOON + timedelta(hours=1))


def test_who_is_no_authority_vouches_for_nobody() -> None:
    somebody = signatories()["AU"]
    forged = holder("Forged", private("ec", 3), somebody).certificate
    beside = (somebody.certificate, authority().certificate)
    trusted = (authority().certificate,)
    assert trust(somebody.certificate, beside, trusted, NOON) is Trust.TRUSTED
    assert trust(forged, beside, trusted, NOON) is Trust.NOT_TRUSTED
    assert trust(somebody.certificate, beside, (), NOON) is Trust.NOT_TRUSTED
    assert trust(somebody.certificate, beside, trusted, NOON + 999 * DAY) is Trust.NOT_TRUSTED


def test_trusted_certificates_are_read_from_pem() -> None:
    both = authority().pem + signatories()["UN"].pem
    assert len(authorities_from(both)) == 2
    for data in (b"", b"rubbish", both[:100]):
        with pytest.raises(NotRead, match="no-certificates"):
            authorities_from(data)


@pytest.mark.parametrize("place", ["mac", "certificates", "key"])
def test_a_file_that_asks_for_endless_hashing_is_refused_at_once(place: str) -> None:
    file = Pfx.load(key_file(signatories()["UN"]))
    parts = AuthenticatedSafe.load(file["auth_safe"]["content"].native)
    if place == "mac":
        file["mac_data"]["iterations"] = 2**31 - 1
    for part in parts:
        if part["content_type"].native == "encrypted_data" and place == "certificates":
            info = part["content"]["encrypted_content_info"]
            _ask(info["content_encryption_algorithm"])
        if part["content_type"].native == "data" and place == "key":
            bags = SafeContents.load(part["content"].native)
            _ask(bags[0]["bag_value"]["encryption_algorithm"])
            part["content"] = bags.dump(force=True)
    file["auth_safe"]["content"] = parts.dump(force=True)
    assert refused(file.dump(force=True)) == "key-file-too-costly"


def test_a_damaged_key_file_is_refused_whatever_was_done_to_it() -> None:
    whole, chance = key_file(signatories()["UN"]), random.Random(5)  # noqa: S311 - not secret
    for _ in range(1000):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 2, 4))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        is_too_costly(bytes(data))
    for place in range(len(whole)):
        for byte in (0x00, 0x05, 0x30, 0xA0, 0xFF):
            is_too_costly(whole[:place] + bytes([byte]) + whole[place + 1 :])
        is_too_costly(whole[:place])


def _ask(algorithm: Any) -> None:
    derived = algorithm["parameters"]["key_derivation_func"]["parameters"]
    derived["iteration_count"] = 2**31 - 1
