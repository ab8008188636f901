"""Home as a user meets it: the day, the next consultation, what is due, the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.changes import change
from baraza.domain.codes import Stage
from baraza.services.office import Office
from baraza.ui.home.catalogue import Catalogue, days_words
from baraza.ui.home.page import HomePage
from baraza.ui.window import Window
from tests.samples import sample
from tests.ui.home.desk import another, focused, on, press
from tests.ui.keys import press as press_on
from tests.ui.keys import type_in


def home(window: Window) -> HomePage:
    page = window.page("home")
    assert isinstance(page, HomePage)
    return page


@pytest.fixture
def three(office: Office) -> None:
    """The sample tomorrow, one in spring, one that is over."""
    office.import_consultation(sample())
    office.import_consultation(another("SPRING", "Counter-locust coordination", **on("2026-05-10")))
    over = {"stage": Stage.FOLLOW_UP, "place": "Abuja"} | on("2026-02-10")
    office.import_consultation(another("OVER", "Electoral support <b>in</b> & out", **over))


@pytest.mark.usefixtures("three")
def test_it_greets_with_the_day_of_the_office(window: Window) -> None:
    header = home(window).header
    assert header.title.text() == "Good morning"
    assert header.line.text().startswith("Monday 9 March 2026 · 3 consultation")


@pytest.mark.usefixtures("three")
def test_it_begins_with_the_next_consultation(window: Window) -> None:
    assert focused() is home(window).upcoming.first


def test_an_empty_office_begins_with_beginning_one(window: Window) -> None:
    assert focused() is home(window).first


def test_an_empty_office_says_how_to_begin(window: Window) -> None:
    page = home(window)
    assert page.empty.isVisible()
    assert not page.cards.isVisible()
    assert not page.upcoming.isVisible()
    assert page.empty.sentence.text().count(".") == 1
    shown = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    primary = [one for one in shown if one.property("kind") == "primary"]
    assert primary == [page.first]


def test_the_example_is_taken_in_once_and_opened(window: Window, office: Office) -> None:
    page = home(window)
    page.first_example.setFocus()
    press(Qt.Key.Key_Space)
    assert office.consultation().session.title == sample().session.title
    assert window.stack.currentWidget() is window.page("prepare")
    assert window.document is not None
    window.go("home")
    assert not page.empty.isVisible()
    page.example.setFocus()
    press(Qt.Key.Key_Space)
    assert office.count() == 1
    assert window.stack.currentWidget() is window.page("prepare")


@pytest.mark.usefixtures("three")
def test_the_next_consultation_is_the_nearest_ahead(window: Window) -> None:
    upcoming = home(window).upcoming
    assert upcoming.header.title.text() == "Next"
    assert upcoming.when.text() == "10\u201311 Mar 2026"
    assert upcoming.title.text() == sample().session.title["en"]


def test_what_is_open_is_told_before_what_is_in_order(office: Office, window: Window) -> None:
    office.import_consultation(another("SOON", stage=Stage.PREPARE))
    window.go("home")
    rows = home(window).upcoming.rows
    opened = [row.line for row in rows if row.line.count]
    assert opened[0].words == "Delegations differ in size: between 3 and 5 delegates"
    assert [row.line.words for row in rows if not row.line.count] == [
        "Heads of delegation are of one level",
        "Agenda of 5 items",
    ]


def test_what_is_adopted_is_followed_up(office: Office, window: Window) -> None:
    office.import_consultation(sample())
    window.go("home")
    page = home(window)
    opened = [row.line.words for row in page.upcoming.rows if row.line.count]
    assert opened == ["Paragraph 5: confirmation by UN still open"]
    [entry] = page.catalogue.entries()
    assert (entry.stage, entry.state_words) == (Stage.FOLLOW_UP, "Follow up · Adopted")


def test_a_consultation_of_today_is_called_so(office: Office, window: Window) -> None:
    office.import_consultation(another("NOW", **on("2026-03-09")))
    window.go("home")
    upcoming = home(window).upcoming
    assert upcoming.header.title.text() == "Today"
    assert "09:00" in upcoming.when.text()
    assert "1 session" in home(window).header.line.text()


@pytest.mark.usefixtures("three")
def test_what_is_open_leads_to_its_field(window: Window) -> None:
    page = home(window)
    row = next(row for row in page.upcoming.rows if row.line.count)
    row.setFocus()
    press(Qt.Key.Key_Space)
    assert window.document is not None
    assert window.document.value.session.id == "SES-2026-01"
    assert window.stack.currentWidget() is not page


@pytest.mark.parametrize(
    ("stage", "day", "first", "other"),
    [
        (None, "2026-03-10", "follow-up", "minutes"),
        (Stage.PREPARE, "2026-03-10", "prepare", "room"),
        (Stage.PREPARE, "2026-03-09", "room", "prepare"),
        (Stage.DELIBERATE, "2026-03-08", "room", "prepare"),
        (Stage.CONCLUDE, "2026-02-08", "room", "prepare"),
        (Stage.FOLLOW_UP, "2026-02-08", "follow-up", "minutes"),
    ],
)
def test_the_first_button_leads_where_its_stage_goes_on(
    office: Office, window: Window, stage: Stage | None, day: str, first: str, other: str
) -> None:
    office.import_consultation(another("ONE", stage=stage, **on(day)))
    for page in (first, other):
        window.go("home")
        upcoming = home(window).upcoming
        (upcoming.first if page == first else upcoming.other).setFocus()
        press(Qt.Key.Key_Space)
        assert window.stack.currentWidget() is window.page(page)


@pytest.mark.usefixtures("three")
def test_late_actions_come_first_and_open_in_their_consultation(
    office: Office, window: Window, qtbot: QtBot
) -> None:
    kept = office.kept("OVER")
    action = kept.consultation.agenda_items[2].action_items[1]
    late = change(kept.consultation, action.key, due="2026-03-06")
    office.save(kept.consultation, late, "due", version=kept.version)
    window.go("home")
    due = home(window).due
    assert due.rows[0].action.text == action.text
    assert due.rows[0].action.days_late == 3
    assert due.count.property("tone") == "warn"
    assert "39" in due.count.text()
    assert "1 late" in due.count.text()
    days = [row.action.due for row in due.rows]
    assert days == sorted(days)
    qtbot.waitUntil(due.rows[0].isVisible)
    due.rows[0].setFocus()
    press(Qt.Key.Key_Space)
    assert window.document is not None
    assert window.document.value.session.id == "OVER"
    assert window.stack.currentWidget() is window.page("room")
    assert focused().objectName().startswith("ActionItem.status")


@pytest.mark.usefixtures("three")
def test_cards_stand_in_the_order_of_their_days_and_open_with_enter(window: Window) -> None:
    cards = home(window).cards
    titles = [cards.rows.row_at(place) for place in range(3)]
    assert [one.id for one in titles if one] == ["SPRING", "SES-2026-01", "OVER"]
    cards.setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert cards.entry is not None
    assert cards.entry.id == "OVER"
    press(Qt.Key.Key_Return)
    assert window.document is not None
    assert window.document.value.session.id == "OVER"


@pytest.mark.usefixtures("three")
def test_a_card_is_read_out_with_all_it_shows(window: Window) -> None:
    cards = home(window).cards
    spoken = cards.rows.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Electoral support <b>in</b> & out. United Nations, African Union")
    assert "10 Feb 2026 · Abuja" in spoken
    assert "Follow up · Adopted" in spoken
    assert "13 open action" in spoken


@pytest.mark.usefixtures("three")
def test_what_is_typed_filters_the_list(window: Window) -> None:
    page = home(window)
    press_on(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page.search.setFocus()
    type_in(page.search, "abuja union")
    assert [one.id for one in page.catalogue.entries("abuja union")] == ["OVER"]
    assert page.cards.rows.rowCount() == 1
    assert page.count.text() == "Consultations · 1"
    press(Qt.Key.Key_Return)
    assert focused() is page.cards
    page.search.setFocus()
    type_in(page.search, " nowhere")
    assert not page.cards.isVisible()
    assert page.none_found.isVisible()
    assert "abuja union nowhere" in page.none_found.text()


def test_a_long_list_is_shown_page_by_page_and_searched_whole(
    office: Office, window: Window
) -> None:
    for number in range(5):
        office.import_consultation(another(f"S-{number}", **on(f"2026-01-0{number + 1}")))
    page = home(window)
    page.catalogue = Catalogue(office, page=2)
    page._show()
    assert page.cards.rows.rowCount() == 2
    assert page.count.text() == "Consultations · 5"
    page.more.setFocus()
    press(Qt.Key.Key_Space)
    assert page.cards.rows.rowCount() == 4
    assert "1" in page.more.text()
    page.search.setFocus()
    type_in(page.search, "S-0")
    assert page.cards.rows.rowCount() == 1
    assert not page.more.isVisible()


def test_the_next_is_found_beyond_the_first_page(office: Office) -> None:
    for number in range(1, 6):
        office.import_consultation(another(f"S-{number}", **on(f"2026-04-0{number}")))
    catalogue = Catalogue(office, page=2)
    catalogue.refresh()
    found = catalogue.next("2026-03-09")
    assert found is not None
    assert found.id == "S-1"
    later = catalogue.next("2026-04-04")
    assert later is not None
    assert later.id == "S-4"
    assert catalogue.next("2026-04-06") is None


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-03-10T09:00", "2026-03-10T17:00", "10 Mar 2026"),
        ("2026-03-10T09:00", "2026-03-11T17:00", "10\u201311 Mar 2026"),
        ("2026-03-31T09:00", "2026-04-01T17:00", "31 Mar \u2013 1 Apr 2026"),
        ("2026-12-31T09:00", "2027-01-01T17:00", "31 Dec 2026 \u2013 1 Jan 2027"),
    ],
)
def test_days_are_told_shortly(start: str, end: str, words: str) -> None:
    assert days_words(start, end) == words


@pytest.mark.usefixtures("three")
def test_an_edit_elsewhere_is_seen_on_coming_back(window: Window) -> None:
    window.open_consultation("SES-2026-01")
    assert window.document is not None
    session = window.document.value.session
    window.document.set("Place", session.key, place="Nairobi")
    window.go("home")
    assert "Nairobi" in home(window).upcoming.where.text()
    entries = home(window).catalogue.entries()
    assert [one.place for one in entries if one.id == "SES-2026-01"] == ["Nairobi"]


@pytest.mark.usefixtures("three")
def test_it_fits_a_small_laptop_and_everything_has_a_name(window: Window) -> None:
    least = window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 728
    for widget in home(window).findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), f"{type(widget).__name__} {widget.objectName()}"


@pytest.mark.usefixtures("three")
def test_everything_is_in_the_palette(window: Window) -> None:
    words = [words for words, _ in home(window).commands()]
    assert "New consultation" in words
    assert "Strike the chosen consultation" in words
