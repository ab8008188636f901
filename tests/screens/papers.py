"""The states of the page on which documents are made: options, languages, papers, signatures."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QDialog, QWidget

from baraza.domain.adoption import circulate
from baraza.domain.changes import change
from baraza.domain.consultation import Consultation
from baraza.domain.tree import settle as settled
from baraza.services.demonstration import sample
from baraza.services.minutes import Placing
from baraza.services.wanted import DocumentKind
from baraza.ui.minutes.page import MinutesPage
from baraza.ui.minutes.signing.sheet import SigningSheet
from baraza.ui.window import Window
from tests.exports.signing.documents import signed
from tests.screens.settling import settle


def minutes(page: QWidget) -> Iterator[str]:
    """Go through the tabs, the options, two languages, and every paper beside the minutes."""
    assert isinstance(page, MinutesPage)
    for place in (1, 2, 3, 0):
        page.bar.tabs.setCurrentIndex(place)
        if place:
            yield f"minutes-tab-{place}"
    page.bar.options.setChecked(True)
    yield "minutes-options"
    for language, placing in (("fr", Placing.BESIDE), ("ar", Placing.THEN)):
        page.choosing.choose_placing(placing)
        page.choosing.choose_partner(language)
        _made(page)
        yield f"minutes-two-languages-{language}"
    page.bar.tabs.setCurrentIndex(1)
    page.sheets.text.verticalScrollBar().setValue(
        page.sheets.text.verticalScrollBar().maximum() // 2
    )
    yield "minutes-two-languages-text"
    page.bar.tabs.setCurrentIndex(0)
    page.choosing.choose(partner=None, own="AU")
    for kind in DocumentKind:
        page.choosing.choose_kind(kind)
        _made(page)
        yield f"minutes-paper-{kind}"
    page.bar.options.setChecked(False)
    page.choosing.choose_kind(DocumentKind.MINUTES)
    page.ways_out.ask_pdf()
    yield "minutes-export"
    for dialog in page.findChildren(QDialog):
        dialog.close()


def signing(page: QWidget) -> Iterator[str]:
    """Look at a file that two of three have signed."""
    assert isinstance(page, MinutesPage)
    page.ways_out.sign()
    yield "signing"
    [sheet] = page.findChildren(SigningSheet)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "2026-03-11_joint-minutes_adopted_confidential_en.pdf"
        file.write_bytes(signed("en", 2))
        sheet.open_file(file)
        _wait(lambda: bool(sheet.found.entries))
        yield "signing-found"
        whole = file.read_bytes()
        at = whole.index(b"stream") + 40
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        sheet.open_file(file)
        _wait(lambda: bool(sheet.found.entries))
        yield "signing-altered"
    sheet.close()


def comparing(window: Window) -> Iterator[str]:
    """Compare two texts that were circulated."""
    window.office.import_consultation(circulated("zero draft", "Rev.1", "Rev.2"))
    window.open_consultation("SES-2026-02", "minutes")
    page = window.page("minutes")
    assert isinstance(page, MinutesPage)
    page.choosing.choose_kind(DocumentKind.COMPARISON)
    _made(page)
    yield "minutes-comparison"


def circulated(*names: str) -> Consultation:
    """Return the sample as another session, circulated under names, its first text changing."""
    plain = sample()
    session = replace(plain.session, id="SES-2026-02")
    known = settled(replace(plain, session=session, outcome_lifecycle=()))
    for day, name in enumerate(names, start=10):
        first = known.agenda_items[0].paragraphs[0]
        known = change(known, first.key, text=f"{first.text} This is the wording of {name}.")
        known = circulate(known, f"2026-03-{day}T10:00:00+03:00", name)
    return known


def _made(page: MinutesPage) -> None:
    _wait(lambda: not page.maker.is_waiting)


def _wait(is_there: Callable[[], bool]) -> None:
    for _ in range(100):
        settle(30)
        if is_there():
            break
