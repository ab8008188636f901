"""The life of the text: every entry in time order, all of its fields, and who must confirm."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.consultation import Consultation
from baraza.domain.outcome import OutcomeEvent
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, RecordList
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words, instant_words


def life_list(document: Document) -> RecordList:
    """Return the entries in the life of the text, with the ad referendum entries of each."""
    tr = QCoreApplication.translate
    waiting = RecordList(
        document,
        OutcomeEvent,
        "ad_referendum",
        [Group("", [Field("paragraph", WHOLE_WIDTH), "by", "confirmed", "lapsed"])],
        title=tr("Life", "Ad referendum"),
        table=[Column[Any]("", lambda one: _waiting(document, one))],
        movable=False,
    )
    return RecordList(
        document,
        Consultation,
        "outcome_lifecycle",
        [
            Group("", ["version", "event", "date", "by", "state", "symbol"]),
            Group("", ["silence_until", "brackets", Field("paragraph", WHOLE_WIDTH), "reason"]),
        ],
        title=tr("Life", "Life of the text"),
        table=[
            Column[Any](tr("Life", "When"), lambda one: Cell(instant_words(one.date)), 150),
            Column[Any](tr("Life", "What"), lambda one: _entry(document, one)),
            Column[Any](tr("Life", "By"), lambda one: Cell(by_words(document, one.by)), 150),
        ],
        movable=False,
        details=[waiting],
    )


def by_words(document: Document, by: str | None) -> str:
    """Return who did something: an organisation by its badge, or those who serve the meeting."""
    serving = {
        "co-chairs": QCoreApplication.translate("Life", "The co-chairs"),
        "rapporteurs": QCoreApplication.translate("Life", "The rapporteurs"),
        "host": QCoreApplication.translate("Life", "The host"),
        "secretariat": QCoreApplication.translate("Life", "The secretariat"),
    }
    return serving.get(by or "") or document.names.badge(by)[0]


def _entry(document: Document, entry: OutcomeEvent) -> Cell:
    parts = [entry.version or "", code_words(entry.event) if entry.event else ""]
    parts.append(code_words(entry.state) if entry.state else "")
    tr, second = QCoreApplication.translate, list[str]()
    if entry.paragraph is not None:
        second.append(tr("Life", "Paragraph {number}").format(number=entry.paragraph))
    if entry.silence_until:
        second.append(
            tr("Life", "until {instant}").format(instant=instant_words(entry.silence_until))
        )
    if entry.brackets:
        second.append(tr("Life", "{count} in brackets").format(count=entry.brackets))
    for pair in entry.ad_referendum:
        words = tr("Life", "paragraph {number} ad referendum of {party}")
        second.append(words.format(number=pair.paragraph, party=document.names.badge(pair.by)[0]))
    second += [one for one in (entry.symbol, entry.reason) if one]
    return Cell(" · ".join(part for part in parts if part), second=" · ".join(second))


def _waiting(document: Document, pair: Any) -> Cell:
    words = QCoreApplication.translate("Life", "Paragraph {number} · {party}").format(
        number=pair.paragraph, party=document.names.badge(pair.by)[0]
    )
    if pair.confirmed:
        state = QCoreApplication.translate("Life", "confirmed {instant}")
        return Cell(words, second=state.format(instant=instant_words(pair.confirmed)))
    if pair.lapsed:
        state = QCoreApplication.translate("Life", "lapsed {instant}")
        return Cell(words, second=state.format(instant=instant_words(pair.lapsed)))
    return Cell(words, second=QCoreApplication.translate("Life", "not yet confirmed"))
