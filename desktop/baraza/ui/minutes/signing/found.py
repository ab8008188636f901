"""What is found in a file: its signatures one below the other, then the places left."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.services.signing import SignaturePlace, SignatureReport, SignaturesReport
from baraza.ui.minutes.signing.telling import (
    Said,
    certificate_words,
    found_at,
    place_words,
    verdict,
    who_signed,
)
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import EmptyState, IconLabel, Label, ScrollPage

_MOST_OPEN = 40
"""A hostile file may have thousands of places; a document of ours has one for each party."""


class FoundView(ScrollPage):
    """The verdict, and an entry for everybody who signed or has still to sign.

    Attributes:
        entries: The entries shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that no file was looked at."""
        super().__init__(QCoreApplication.translate("Found", "Signatures of the file"), 0, parent)
        self.body.setContentsMargins(0, 0, theme().px(10), theme().px(8))
        self.body.setSpacing(theme().px(8))
        self.entries: list[Entry] = []
        self.nothing = EmptyState(
            "badge-check",
            QCoreApplication.translate(
                "Found",
                "Choose a PDF to see who signed it, whether it was altered since, and who has"
                " still to sign.",
            ),
        )
        self.verdict, self.more = SaidLine("heading"), Label("", "muted", wrap=True)
        self.add(self.nothing, self.verdict, self.more)
        self.body.addStretch(1)
        self.forget()

    def forget(self) -> None:
        """Show nothing of a file."""
        self._clear()
        self.nothing.show()
        self.verdict.hide()

    def _clear(self) -> None:
        for entry in self.entries:
            entry.hide()
            entry.deleteLater()
        self.entries = []
        self.more.hide()

    def show_report(self, report: SignaturesReport) -> None:
        """Show what is found."""
        self._clear()
        self.nothing.hide()
        self.verdict.show_said(verdict(report))
        self.verdict.show()
        shown = report.open_places[:_MOST_OPEN]
        self.entries = [*map(signed_entry, report.signatures), *map(open_entry, shown)]
        for place, entry in enumerate(self.entries):
            self.body.insertWidget(2 + place, entry)
        more = len(report.open_places) - len(shown)
        if more:
            words = QCoreApplication.translate("Found", "Further places to sign: {count}")
            self.more.show_text(words.format(count=more))
            self.more.show()


class SaidLine(QWidget):
    """A picture and words; the words alone say everything."""

    def __init__(self, role: str = "second", parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self.picture, self.words = IconLabel("info"), Label("", role, wrap=True)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def show_said(self, said: Said) -> None:
        """Say this."""
        self.picture.show_icon(said.icon, said.tone)
        self.words.show_text(said.words)
        self.words.show_tone(said.tone if said.tone in ("ok", "warn", "bad") else "")


class Entry(QFrame):
    """One place to sign, with what is found there; it takes the focus, to be read aloud."""

    def __init__(
        self, title: str, line: str, said: Sequence[Said], foot: str, parent: QWidget | None = None
    ) -> None:
        """Show what is found.

        Args:
            title: For whom the place is kept.
            line: Who signed and when.
            said: What is found.
            foot: What the certificate says.
            parent: Qt's parent.

        """
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(" ".join([f"{title}.", line, *(one.words for one in said), foot]))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(14), px(10))
        column.setSpacing(px(4))
        column.addWidget(Label(title, "strong", wrap=True))
        if line:
            column.addWidget(Label(line, "second", wrap=True))
        for one in said:
            shown = SaidLine()
            shown.show_said(one)
            column.addWidget(shown)
        if foot:
            column.addWidget(Label(foot, "muted", wrap=True))


def signed_entry(one: SignatureReport) -> Entry:
    """Return the entry of a signature."""
    foot = "" if one.certificate is None else certificate_words(one.certificate)
    title = place_words(one.place.field, one.place.says)
    return Entry(title, who_signed(one), list(found_at(one)), foot)


def open_entry(place: SignaturePlace) -> Entry:
    """Return the entry of a place where nobody has signed."""
    words = QCoreApplication.translate("Found", "Not signed yet.")
    return Entry(
        place_words(place.field, place.says), "", [Said("pen-line", "text_muted", words)], ""
    )
