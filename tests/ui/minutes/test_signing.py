"""Signing and verifying in the window: what is found is told, and nobody waits for a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from baraza.services.signing import SignaturePlace, SignaturesReport, verify_file
from baraza.ui.minutes.page import MinutesPage
from baraza.ui.minutes.signing.found import FoundView
from baraza.ui.minutes.signing.sheet import SigningSheet
from baraza.ui.window import Window
from tests.exports.signing.certificates import (
    NOON,
    PASSWORD,
    authority,
    key_file,
    other_authority,
    signatories,
)
from tests.exports.signing.documents import signed
from tests.ui.home.desk import NOW, choose_file, focused, press, wait_for
from tests.ui.keys import type_in
from tests.ui.minutes.papers_page import page

__all__ = ["page"]


@pytest.fixture
def sheet(page: MinutesPage, window: Window, qtbot: QtBot) -> SigningSheet:
    """The sheet, opened by keys."""
    page.side.sign.setFocus()
    press(Qt.Key.Key_Space)
    return wait_for(qtbot, window, SigningSheet)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Minutes that one of three has signed."""
    out = tmp_path / "minutes.pdf"
    out.write_bytes(signed("en", 1))
    return out


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The key of the second signatory."""
    out = tmp_path / "key.p12"
    out.write_bytes(key_file(signatories()["AU"], PASSWORD, authority()))
    return out


def told(sheet: SigningSheet) -> list[str]:
    return [entry.accessibleName() for entry in sheet.found.entries]


def looked_at(qtbot: QtBot, sheet: SigningSheet, file: Path) -> None:
    sheet.open_file(file)
    qtbot.waitUntil(lambda: bool(sheet.found.entries), timeout=10_000)


def test_a_file_is_chosen_by_keys_and_told_in_words(
    sheet: SigningSheet, file: Path, qtbot: QtBot
) -> None:
    assert focused() is sheet.choose_file
    press(Qt.Key.Key_Space)
    choose_file(qtbot, sheet, file)
    qtbot.waitUntil(lambda: bool(sheet.found.entries), timeout=10_000)
    assert sheet.found.verdict.words.text() == ("The signatures stand; not everybody has signed.")
    first, second, third = told(sheet)
    assert first.startswith("Signature: United Nations, Director, Eastern Africa Division.")
    assert "Head of Delegation A" in first
    assert "1 Apr 2026" in first
    assert "UTC, by their own clock" in first
    assert "Intact: what was signed is what stands there. Nothing was added since." in first
    assert "Trust not known" in first
    assert "Certificate issued by Joint Secretariat Test Authority" in first
    assert second.endswith("Not signed yet. ")
    assert "Intergovernmental Authority on Development" in third


def test_trust_is_looked_at_where_certificates_are_given(
    sheet: SigningSheet, file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    trusted, others = tmp_path / "trusted.pem", tmp_path / "others.pem"
    trusted.write_bytes(authority().pem)
    others.write_bytes(other_authority().pem)
    looked_at(qtbot, sheet, file)
    sheet.trust(trusted)
    qtbot.waitUntil(lambda: "Trusted: a certificate of your file" in told(sheet)[0])
    assert sheet.trust_name.text() == "trusted.pem"
    sheet.trust(others)
    qtbot.waitUntil(lambda: "Not trusted: no certificate" in told(sheet)[0])
    assert "Not every signature" in sheet.found.verdict.words.text()
    sheet.no_trust.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Trust not known" in told(sheet)[0])


def test_somebody_signs_and_what_was_written_is_looked_at(
    sheet: SigningSheet, file: Path, key: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(qtbot, sheet, file)
    form = sheet.form
    assert form.places.value() == "AU"
    assert not form.sign.isEnabled()
    form.choose_key.setFocus()
    press(Qt.Key.Key_Space)
    choose_file(qtbot, sheet, key)
    assert form.key_name.text() == "key.p12"
    assert form.password.echoMode() is QLineEdit.EchoMode.Password
    form.password.setFocus()
    type_in(form.password, PASSWORD)
    press(Qt.Key.Key_Return)
    out = tmp_path / "signed.pdf"
    choose_file(qtbot, sheet, out)
    assert form.password.text() == ""
    qtbot.waitUntil(out.exists, timeout=10_000)
    qtbot.waitUntil(lambda: sheet.told.words.text() == f"Signed: {out}")
    qtbot.waitUntil(lambda: len(sheet.found.entries) == 3 and "Signed by" in told(sheet)[1])
    assert sheet.file_name.text() == "signed.pdf"
    assert "Since then only further signatures were added" in told(sheet)[0]
    assert form.places.value() == "IGAD"
    assert out.read_bytes().startswith(file.read_bytes())
    assert verify_file(out, None, lambda: NOON).holds


def test_a_wrong_password_is_told_and_forgotten(
    sheet: SigningSheet, file: Path, key: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(qtbot, sheet, file)
    sheet.form.show_key(key)
    sheet.form.password.setText("not the password")
    sheet._sign(tmp_path / "signed.pdf")
    assert sheet.form.password.text() == ""
    qtbot.waitUntil(sheet.told.isVisible)
    assert sheet.told.words.text().startswith("The password is wrong")
    assert not (tmp_path / "signed.pdf").exists()
    assert len(sheet.found.entries) == 3


def test_a_password_that_was_typed_goes_with_the_sheet(
    sheet: SigningSheet, window: Window, qtbot: QtBot
) -> None:
    sheet.form.password.setText("typed")
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert sheet.form.password.text() == ""
    assert window.isVisible()


def test_what_was_altered_is_said_to_be_broken(
    sheet: SigningSheet, file: Path, qtbot: QtBot
) -> None:
    whole = file.read_bytes()
    at = whole.index(b"stream") + 40
    file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    looked_at(qtbot, sheet, file)
    assert "Broken: what stands there is not what was signed" in told(sheet)[0]
    assert sheet.found.verdict.words.property("tone") == "bad"
    assert "Not every signature" in sheet.found.verdict.words.text()


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.7\n" + b"<<" * 50_000])
def test_a_hostile_file_is_refused_in_words(
    sheet: SigningSheet, qtbot: QtBot, tmp_path: Path, data: bytes
) -> None:
    hostile = tmp_path / "hostile.pdf"
    hostile.write_bytes(data)
    sheet.open_file(hostile)
    assert sheet.busy_line.isVisible()
    qtbot.waitUntil(sheet.told.isVisible, timeout=10_000)
    assert not sheet.busy_line.isVisible()
    assert sheet.told.words.text().endswith(".")
    assert not sheet.form.isEnabled()


def test_looking_can_be_stopped(sheet: SigningSheet, file: Path, qtbot: QtBot) -> None:
    sheet.open_file(file)
    sheet.stop.setFocus()
    press(Qt.Key.Key_Space)
    assert not sheet.busy_line.isVisible()
    qtbot.wait(200)
    assert sheet.found.entries == []


def test_what_a_file_says_of_its_places_is_shown_with_care(qtbot: QtBot) -> None:
    view = FoundView()
    qtbot.addWidget(view)
    hostile = tuple(
        SignaturePlace(f"{n}", f"<b>{n}</b>\u202e{'x' * 300}", is_signed=False) for n in range(99)
    )
    view.show_report(SignaturesReport((), hostile))
    assert len(view.entries) == 40
    assert view.more.text() == "Further places to sign: 59"
    assert view.verdict.words.text() == "Nobody has signed this file."
    name = view.entries[0].accessibleName()
    assert name.startswith("<b>0</b>\\u202e")
    assert len(name) < 220


def test_everything_has_a_name(sheet: SigningSheet, file: Path, qtbot: QtBot) -> None:
    assert NOW < NOON
    looked_at(qtbot, sheet, file)
    for widget in sheet.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), f"{type(widget).__name__} {widget.objectName()}"
