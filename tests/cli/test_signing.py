"""``sign`` and ``verify``: the document goes from hand to hand."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from tests.cli.running import SAMPLE, Answer, run

type Capsys = pytest.CaptureFixture[str]
PASSWORD = "known to nobody else"  # noqa: S105 - of nobody


@pytest.fixture
def desk(tmp_path: Path, capsys: Capsys) -> Path:
    """Give a folder with minutes, a key, its password and its certificate."""
    assert run(capsys, "minutes", SAMPLE, "--pdf", tmp_path / "minutes.pdf").code == 0
    _key(tmp_path, "key", timedelta(days=30))
    _key(tmp_path, "old", timedelta(days=-1))
    (tmp_path / "password").write_text(f"{PASSWORD}\n")
    return tmp_path


def signed(capsys: Capsys, desk: Path, field: str, out: str = "minutes.pdf") -> Answer:
    words = ("--field", field, "--key", desk / "key.p12", "--password-file", desk / "password")
    return run(capsys, "sign", desk / "minutes.pdf", *words, "--pdf", desk / out)


def test_places_are_listed_and_signed_one_after_the_other(desk: Path, capsys: Capsys) -> None:
    minutes = desk / "minutes.pdf"
    before = minutes.read_bytes()
    listed = run(capsys, "sign", minutes)
    assert listed.code == 0
    assert [line.split(" (")[0] for line in listed.out.splitlines()] == [
        *("UN: not signed", "AU: not signed", "IGAD: not signed")
    ]
    assert signed(capsys, desk, "UN").out == f"{minutes}\n"
    assert signed(capsys, desk, "AU").code == 0
    assert minutes.read_bytes().startswith(before)
    assert not list(desk.glob(".baraza*"))
    answer = run(capsys, "verify", minutes, "--trust", desk / "key.pem")
    assert (answer.code, answer.messages) == (0, ())
    first, second, third = answer.out.splitlines()
    assert first.startswith("UN: signed by Head of Delegation, by their own clock at 20")
    assert "intact; since then only further signatures were added; trusted" in first
    assert "intact; nothing was added since; trusted" in second
    assert third.startswith("IGAD: not signed (Signature: ")


def test_the_report_as_json(desk: Path, capsys: Capsys) -> None:
    assert signed(capsys, desk, "UN").code == 0
    answer = run(capsys, "verify", desk / "minutes.pdf", "--json")
    report = json.loads(answer.out)
    assert (answer.code, report["holds"]) == (0, True)
    (one,) = report["signatures"]
    assert (one["field"], one["integrity"], one["since"]) == ("UN", "intact", "nothing")
    assert (one["trust"], one["certificate"]["self_signed"]) == ("not_checked", True)
    assert [place["field"] for place in report["not_signed"]] == ["AU", "IGAD"]


def test_what_was_altered_is_told_and_not_signed(desk: Path, capsys: Capsys) -> None:
    assert signed(capsys, desk, "UN").code == 0
    minutes = desk / "minutes.pdf"
    whole = minutes.read_bytes()
    at = whole.index(b"stream") + 40
    minutes.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    answer = run(capsys, "verify", minutes)
    assert answer.code == 3
    assert "BROKEN" in answer.out
    refused = signed(capsys, desk, "AU")
    assert refused.code == 3
    assert "nobody should sign it" in refused.causes[0]


def test_a_document_that_nobody_signed_does_not_hold(desk: Path, capsys: Capsys) -> None:
    answer = run(capsys, "verify", desk / "minutes.pdf")
    assert (answer.code, answer.causes) == (3, ["nobody has signed it"])


@pytest.mark.parametrize("file", ["key.p12", "password", "nothing", "."])
def test_what_is_no_signed_document_is_refused(desk: Path, capsys: Capsys, file: str) -> None:
    for words in (("verify",), ("sign",)):
        answer = run(capsys, *words, desk / file)
        assert (answer.code, len(answer.messages)) == (3, 1)


def test_a_document_without_places_says_where_they_are(desk: Path, capsys: Capsys) -> None:
    own = desk / "own.pdf"
    assert run(capsys, "minutes", SAMPLE, "--pdf", own, "--edition", "internal").code == 0
    answer = run(capsys, "sign", own)
    assert answer.code == 3
    assert answer.causes[0].startswith("no place to sign")


def test_refusals_name_the_file_at_fault_and_keep_the_password(desk: Path, capsys: Capsys) -> None:
    minutes, key, password = desk / "minutes.pdf", desk / "key.p12", desk / "password"
    (desk / "wrong").write_text("something else")
    cases = [
        ("UN", key, desk / "wrong", key, "the password is wrong"),
        ("UN", minutes, password, minutes, "not a key"),
        ("UN", desk / "none.p12", password, desk / "none.p12", "cannot be read"),
        ("UN", key, desk / "none", desk / "none", "cannot be read"),
        ("XX", key, password, minutes, "no such place to sign; there are: UN, AU, IGAD"),
        ("UN", desk / "old.p12", password, minutes, "was valid until"),
    ]
    before = minutes.read_bytes()
    for field, used, secret, blamed, cause in cases:
        words = ("--field", field, "--key", used, "--password-file", secret)
        answer = run(capsys, "sign", minutes, *words, "--pdf", minutes)
        assert answer.code == 3, cause
        assert answer.messages[0][1] == str(blamed)
        assert cause in answer.causes[0]
        assert PASSWORD not in str(answer)
        assert "something else" not in str(answer)
    assert minutes.read_bytes() == before


def test_neither_key_nor_password_nor_office_is_written_over(desk: Path, capsys: Capsys) -> None:
    assert run(capsys, "import", SAMPLE, "--office", desk / "office.baraza").code == 0
    kept = {path: path.read_bytes() for path in desk.iterdir()}
    for out in ("key.p12", "password", "office.baraza", "none/out.pdf"):
        assert signed(capsys, desk, "UN", out).code == 4, out
    assert kept == {path: path.read_bytes() for path in desk.iterdir()}


def test_a_field_needs_a_key_and_a_place_to_write(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from baraza.cli.main import main  # noqa: PLC0415

    assert main(["sign", str(desk / "minutes.pdf"), "--field", "UN"]) == 2
    assert "--field needs --key and --pdf" in capsys.readouterr().err


def test_the_terminal_is_asked_unseen(
    desk: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def typed(prompt: str) -> str:
        asked.append(prompt)
        return PASSWORD

    monkeypatch.setattr("baraza.cli.signing.getpass", typed)
    minutes = desk / "minutes.pdf"
    words = ("--field", "UN", "--key", desk / "key.p12", "--pdf", desk / "signed.pdf")
    assert run(capsys, "sign", minutes, *words).code == 0
    assert asked == ["Password of key.p12: "]
    with pikepdf.open(desk / "signed.pdf") as file:
        assert "/V" in file.Root.AcroForm.Fields[0]


@pytest.mark.skipif(os.name == "nt", reason="there is always a console")
def test_without_a_terminal_nothing_is_asked(
    desk: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("baraza.cli.signing.getpass", gone)
    words = ("--field", "UN", "--key", desk / "key.p12", "--pdf", desk / "signed.pdf")
    answer = run(capsys, "sign", desk / "minutes.pdf", *words)
    assert answer.code == 3
    assert "--password-file" in answer.causes[0]


def _key(folder: Path, stem: str, left: timedelta) -> None:
    now = datetime.now(UTC)
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Head of Delegation")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=9))
        .not_valid_after(now + left)
        .sign(private, hashes.SHA256())
    )
    lock = BestAvailableEncryption(PASSWORD.encode())
    data = pkcs12.serialize_key_and_certificates(b"key", private, certificate, None, lock)
    (folder / f"{stem}.p12").write_bytes(data)
    (folder / f"{stem}.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
