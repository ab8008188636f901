"""What is chosen on this page, as one value that says which document is wanted and how."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from baraza.services.minutes import PLACINGS, Edition, Placing
from baraza.services.wanted import DocumentKind, Paper, Partner, Wanted
from baraza.ui.minutes.languages import usual_language
from baraza.ui.preferences import PreferencesStore


class Choosing(QObject):
    """Holds what is wanted; what concerns the user alone is preferred from then on.

    Attributes:
        wanted: What is wanted now.

    Signals:
        changed: Something else is wanted.
    """

    changed = Signal()

    def __init__(self, preferences: PreferencesStore, parent: QObject | None = None) -> None:
        """Begin with the joint minutes, as the user prefers them."""
        super().__init__(parent)
        self._preferences = preferences
        self._edition: Edition = "joint"
        value = preferences.value
        self._placing = PLACINGS.get(value.placing, Placing.BESIDE)
        # What stands in the file of preferences may be anything.
        paper = Paper(value.paper) if value.paper in set(Paper) else Paper.A4
        self.wanted = Wanted(language=usual_language(), paper=paper, with_data=value.with_data)

    def choose(self, **values: Any) -> None:
        """Want something else; the values are those of `Wanted`."""
        wanted = replace(self.wanted, **values)
        if wanted.partner is not None and wanted.partner.language == wanted.language:
            wanted = replace(wanted, partner=None)
        if wanted == self.wanted:
            return
        self.wanted = wanted
        self._preferences.set(paper=wanted.paper.value, with_data=wanted.with_data)
        self.changed.emit()

    def choose_kind(self, kind: DocumentKind) -> None:
        """Want another document, in the edition that was chosen if it is made in that."""
        edition = self._edition if self._edition in kind.editions else kind.editions[0]
        self.choose(kind=kind, edition=edition)

    def choose_edition(self, edition: Edition) -> None:
        """Want another edition; one that the document is not made in is left."""
        if edition in self.wanted.kind.editions:
            self._edition = edition
            self.choose(edition=edition)

    def choose_partner(self, language: str) -> None:
        """Want a second language, or none."""
        self.choose(partner=Partner(language, self._placing) if language else None)

    def choose_placing(self, placing: Placing) -> None:
        """Want the second language elsewhere in the document."""
        self._placing = placing
        self._preferences.set(placing=placing.value)
        if self.wanted.partner is not None:
            self.choose_partner(self.wanted.partner.language)

    @property
    def placing(self) -> Placing:
        """Where a second language stands."""
        return self._placing

    def choose_annex(self, name: str, *, is_wanted: bool) -> None:
        """Want an annex of the minutes, or not."""
        others = self.wanted.left_out - {name}
        self.choose(left_out=others if is_wanted else others | {name})
