"""The papers beside the minutes: chosen, looked at, read, and written as they are looked at."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baraza.services.minutes import Placing
from baraza.services.office import Office
from baraza.services.wanted import DocumentKind
from baraza.ui.jobs import Job
from baraza.ui.minutes.exporting import LeavingDialog
from baraza.ui.minutes.making import Made
from baraza.ui.minutes.page import MinutesPage
from baraza.ui.window import Window
from tests.cli.test_compare import circulated
from tests.ui.home.desk import NOW, choose_file, focused, press, proposed_name, wait_for
from tests.ui.minutes.papers_page import document_of, made, opened, page, text_of

__all__ = ["page"]


def export(page: MinutesPage, window: Window, qtbot: QtBot, out: Path) -> str:
    """Export what is shown, by keys; returns the name that was proposed."""
    page.side.export_pdf.setFocus()
    press(Qt.Key.Key_Space)
    wait_for(qtbot, window, LeavingDialog)
    press(Qt.Key.Key_Return)
    name = proposed_name(qtbot, window)
    choose_file(qtbot, window, out)
    qtbot.waitUntil(lambda: window.toast.words.text() == f"Written: {out}")
    return name


def seen_by(page: MinutesPage) -> list[Made]:
    seen: list[Made] = []
    page.maker.made.connect(seen.append)
    return seen


def test_every_paper_is_chosen_by_keys_and_written_as_it_is_looked_at(
    page: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    seen = seen_by(page)
    page.choosing.choose(own="AU")
    names = []
    for kind in list(DocumentKind)[1:-1]:
        page.side.which.documents.setFocus()
        press(Qt.Key.Key_Down)
        assert page.wanted.kind is kind
        made(qtbot, page)
        out = tmp_path / f"{kind}.pdf"
        names.append(export(page, window, qtbot, out))
        assert out.read_bytes() == seen[-1].path.read_bytes()
        assert text_of(page)
    assert names == [
        "2026-03-11_joint-annotated-agenda_confidential_en.pdf",
        "2026-03-11_internal-brief_confidential_en.pdf",
        "2026-03-11_joint-action-items_adopted_confidential_en.pdf",
        "2026-03-11_joint-division-of-labour_adopted_confidential_en.pdf",
        "2026-03-11_joint-attendance-sheet_confidential_en.pdf",
        "2026-03-11_joint-signature-sheet_adopted_confidential_en.pdf",
    ]


def test_minutes_in_two_languages_are_written_as_they_are_looked_at(
    page: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    seen = seen_by(page)
    page.choosing.choose_partner("ar")
    page.choosing.choose(left_out=frozenset({"evidence"}))
    made(qtbot, page)
    out = tmp_path / "both.pdf"
    assert export(page, window, qtbot, out).endswith("_en-ar.pdf")
    assert out.read_bytes() == seen[-1].path.read_bytes()


def test_an_edition_that_a_paper_is_not_made_in_cannot_be_chosen(page: MinutesPage) -> None:
    internal, joint, public = page.bar.editions.buttons()
    page.choosing.choose_kind(DocumentKind.ACTIONS)
    assert [one.isEnabled() for one in (internal, joint, public)] == [True, True, False]
    assert "not made for the public" in public.toolTip()
    page.choosing.choose_kind(DocumentKind.BRIEF)
    assert page.wanted.edition == "internal"
    assert internal.isChecked()
    assert not joint.isEnabled()
    assert "one’s own delegation alone" in joint.toolTip()
    assert joint.accessibleDescription()
    before = page.wanted
    page.choosing.choose_edition("joint")
    assert page.wanted == before
    page.choosing.choose_kind(DocumentKind.MINUTES)
    assert joint.isChecked()
    assert all(one.isEnabled() and not one.toolTip() for one in (internal, joint, public))


def test_a_brief_asks_for_the_own_delegation_where_it_is_not_known(
    page: MinutesPage, window: Window, qtbot: QtBot
) -> None:
    page.choosing.choose_kind(DocumentKind.BRIEF)
    made(qtbot, page)
    assert "which delegation is one’s own" in page.sheets.why.sentence.text()
    page.sheets.to_cause.setFocus()
    press(Qt.Key.Key_Space)
    assert focused() is page.side.which.own
    press(Qt.Key.Key_Down)
    made(qtbot, page)
    assert page.wanted.own == "UN"
    assert "Delegation: United Nations" in text_of(page)
    document = document_of(window)
    assert document.value.own_org is None
    document.set("Own", document.value.key, own_org="AU")
    made(qtbot, page)
    assert not page.side.which.own.isVisible()
    assert "Delegation: African Union" in text_of(page)


def test_two_circulated_texts_are_compared(
    office: Office, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(office, window, qtbot, circulated("zero draft", "Rev.1", "Rev.2"))
    page.choosing.choose_kind(DocumentKind.COMPARISON)
    made(qtbot, page)
    which = page.side.which
    assert which.before.currentText().startswith("Rev.1, ")
    assert which.after.currentText().startswith("Rev.2, ")
    assert "The meeting agreed on Rev." in text_of(page)
    which.before.setFocus()
    press(Qt.Key.Key_Up)
    which.after.setFocus()
    press(Qt.Key.Key_Down)
    seen = seen_by(page)
    made(qtbot, page)
    assert which.after.currentText() == "Text of today"
    assert "zero draft" in text_of(page)
    out = tmp_path / "compared.pdf"
    assert export(page, window, qtbot, out) == "2026-03-11_internal-comparison_confidential_en.pdf"
    assert out.read_bytes() == seen[-1].path.read_bytes()


def test_where_nothing_was_circulated_there_is_nothing_to_compare(
    page: MinutesPage, qtbot: QtBot
) -> None:
    page.choosing.choose_kind(DocumentKind.COMPARISON)
    made(qtbot, page)
    which = page.side.which
    for field in (which.before, which.after):
        assert not field.isEnabled()
        assert "No text was circulated yet" in field.toolTip()
    assert which.reason.text() == "No text was circulated yet."
    assert "nothing to compare" in page.sheets.why.sentence.text()
    page.sheets.to_cause.click()
    assert page.bar.tabs.currentIndex() == 3


def test_the_minutes_are_exported_for_word_and_papers_are_not(
    page: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    page.side.export_word.setFocus()
    press(Qt.Key.Key_Space)
    dialog = wait_for(qtbot, window, LeavingDialog)
    assert dialog.windowTitle() == "Export the joint minutes (English, for Word)"
    assert "No data travel inside a Word file" in dialog.list.note.text()
    press(Qt.Key.Key_Return)
    name = proposed_name(qtbot, window)
    assert name == "2026-03-11_joint-minutes_adopted_confidential_en.docx"
    out = tmp_path / name
    choose_file(qtbot, window, out)
    qtbot.waitUntil(lambda: window.toast.words.text() == f"Written: {out}")
    assert out.read_bytes().startswith(b"PK")
    page.choosing.choose_kind(DocumentKind.LABOUR)
    assert not page.side.export_word.isEnabled()
    assert "Only the minutes" in page.side.export_word.toolTip()


def test_what_is_told_before_it_leaves_says_whether_data_travel_inside(
    page: MinutesPage, qtbot: QtBot
) -> None:
    note = page.sheets.leaving.note
    assert "travels inside the file as data" in note.text()
    page.choosing.choose(with_data=False)
    assert note.text().startswith("No data travel inside")
    page.choosing.choose_kind(DocumentKind.AGENDA)
    assert "no data travel inside" in note.text()
    made(qtbot, page)


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_a_cancelled_export_leaves_no_file(
    page: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    value, out = document_of(window).value, tmp_path / f"out.{kind}"
    exporting = page.ways_out.exporting
    jobs: list[Job[None]] = []
    run = window.run

    def run_and_keep(job: Job[None]) -> None:
        jobs.append(job)
        run(job)
        # While it runs, as the button in the bar does.
        window.job_bar.stop.click()

    exporting._services.run = run_and_keep  # type: ignore[method-assign]  # the window's own, watched
    if kind == "pdf":
        exporting.write_pdf(value, page.wanted, out, NOW)
    else:
        exporting.write_word(value, page.wanted, out)
    qtbot.waitUntil(lambda: jobs[0].is_over)
    assert window.toast.words.text() == f"Stopped; nothing was written: out.{kind}"
    assert list(tmp_path.glob("*out*")) == []
    assert not window.job_bar.is_busy


def test_progress_is_told_by_sections(
    page: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    job = page.ways_out.exporting.write_pdf(
        document_of(window).value, page.wanted, tmp_path / "out.pdf", NOW
    )
    job.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.ended, timeout=20_000):
        pass
    assert len(told) > 5
    assert told[0] == (0, told[0][1])
    assert told[-1] == (1, 1)
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == page.sheets.pages.pages


def test_pages_that_were_stopped_can_be_made_after_all(
    page: MinutesPage, window: Window, qtbot: QtBot
) -> None:
    page.choosing.choose_placing(Placing.BESIDE)
    page.choosing.choose_partner("ar")
    window.job_bar.stop.click()
    made(qtbot, page)
    assert page.sheets.why.isVisible()
    assert page.sheets.why.sentence.text() == "The pages were not made."
    page.sheets.to_cause.setFocus()
    press(Qt.Key.Key_Space)
    made(qtbot, page)
    assert page.sheets.pages.isVisible()
    assert "+ العربية" in page.bar.working.text()
