"""Drives the window from screen to screen and takes a picture of each."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from baraza.domain.codes import Step
from baraza.services.demonstration import sample
from baraza.services.office import Office
from baraza.ui.application import make_application
from baraza.ui.opening import open_document
from baraza.ui.pages import PLACES
from baraza.ui.preferences import PreferencesStore
from baraza.ui.prepare.page import PreparePage
from baraza.ui.prepare.subjects import SUBJECTS
from baraza.ui.room.page import RoomPage
from baraza.ui.theme.theme import theme
from baraza.ui.theme.tokens import DARK, LIGHT
from baraza.ui.window import Window
from tests.screens import papers
from tests.screens.settling import settle

HOUR = datetime(2026, 3, 10, 8, 20, tzinfo=timezone(timedelta(hours=3)))
"""The morning of the sample's first day."""


def take(office: Path, folder: Path, width: int, height: int, *, dark: bool) -> list[str]:
    """Take the pictures into a folder and return their names."""
    make_application()
    theme().apply(DARK if dark else LIGHT)
    preferences = PreferencesStore(office / "preferences.json")
    preferences.set(function="Desk officer", organisation="United Nations", full_file=True)
    names = []
    with Office.open(office / "office.baraza", create=True, clock=lambda: HOUR) as opened:
        opened.import_consultation(sample())
        window = Window(opened, preferences, open_document, PLACES)
        window.resize(width, height)
        window.show()
        for name in screens(window):
            settle()
            seen(window).grab().save(str(folder / f"{name}.png"))
            names.append(name)
        window.close()
    return names


def seen(window: Window) -> QWidget:
    """Return what lies in front: a window of the page's own, else the window."""
    return next((one for one in window.findChildren(QDialog) if one.isVisible()), window)


def screens(window: Window) -> Iterator[str]:
    """Go from screen to screen; yields the name of each when it is shown."""
    window.go("home")
    yield "home"
    window.open_consultation(sample().session.id, "prepare")
    prepare = window.page("prepare")
    assert isinstance(prepare, PreparePage)
    for subject in SUBJECTS:
        prepare.open_subject(subject.name)
        yield f"prepare-{subject.name}"
    window.go("room")
    yield from room(window.page("room"))
    window.go("minutes")
    settle(1500)
    yield "minutes"
    yield from papers.minutes(window.page("minutes"))
    yield from papers.signing(window.page("minutes"))
    window.go("follow-up")
    settle(1500)
    yield "follow-up"
    window.open_palette()
    yield "palette"
    window.open_palette()
    yield from papers.comparing(window)


def room(page: QWidget) -> Iterator[str]:
    """Go through every step of every item."""
    assert isinstance(page, RoomPage)
    for item in page.document.value.agenda_items:
        page.go_to_item(item.key)
        for step in Step:
            page.go_to_step(step)
            yield f"room-{item.number}-{step}"
