"""Acts in the life of the text that can be recorded: when each is possible, what it asks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain import adoption, silence
from baraza.domain.adoption import How
from baraza.domain.codes import OutcomeState, ReservationKind
from baraza.domain.conclusions import Reservation
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import OutcomeEvent
from baraza.domain.standing import (
    IN_FORCE,
    SETTLED,
    Standing,
    standing,
    standing_objections,
    waiting_ad_referendum,
)
from baraza.domain.tree import Record
from baraza.ui.editors.beginnings import now
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

type Values = dict[str, Any]
type Asked = tuple[tuple[type[Record], str], ...]

# A silence usually lasts a week and ends with the working day.
_USUAL_SILENCE, _END_OF_DAY = timedelta(days=7), 17


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can happen to the text.

    Attributes:
        name: By which the step calls it.
        words: What the button says.
        icon: Icon of the button.
        asks: Fields of the form, by the record that defines them.
        can: Whether it is possible as the text stands.
        begin: What the form begins with.
        rule: Records it.
    """

    name: str
    words: str
    icon: str
    asks: Asked
    can: Callable[[Consultation, Standing], bool]
    begin: Callable[[Consultation], Values]
    rule: Callable[[Consultation, Values], Consultation]

    def title(self) -> str:
        """Return its words in the interface's language."""
        return QCoreApplication.translate("Act", self.words)


def _event(*fields: str) -> Asked:
    return tuple((OutcomeEvent, field) for field in fields)


def _is_negotiated(_value: Consultation, here: Standing) -> bool:
    return here.state not in SETTLED and here.state is not OutcomeState.SILENCE


def _is_silent(_value: Consultation, here: Standing) -> bool:
    return here.state is OutcomeState.SILENCE


def _is_open(_value: Consultation, here: Standing) -> bool:
    return here.state not in SETTLED


def _is_in_force(_value: Consultation, here: Standing) -> bool:
    return here.is_in_force


def _is_settled(_value: Consultation, here: Standing) -> bool:
    return here.state in SETTLED


def _has_objection(value: Consultation, _here: Standing) -> bool:
    return bool(standing_objections(value))


def _waits(value: Consultation, here: Standing) -> bool:
    return here.state in IN_FORCE and bool(waiting_ad_referendum(value))


def _always(_value: Consultation, _here: Standing) -> bool:
    return True


def not_before_last(value: Consultation, wanted: str) -> str:
    """Return an instant, or that of the last entry where it is later."""
    last = next(reversed(value.outcome_lifecycle), None)
    if last is None or datetime.fromisoformat(wanted) >= datetime.fromisoformat(last.date):
        return wanted
    return last.date


def _now(value: Consultation) -> str:
    return not_before_last(value, now(value))


def _from_chairs(value: Consultation, **values: Any) -> Values:
    return {"date": _now(value), "by": "co-chairs"} | values


def _in_a_week(value: Consultation) -> str:
    end = datetime.fromisoformat(_now(value)) + _USUAL_SILENCE
    return end.replace(hour=_END_OF_DAY, minute=0, second=0).isoformat()


def _first_objection(value: Consultation) -> Values:
    return {"date": _now(value), "by": standing_objections(value)[0].by}


def _first_waiting(value: Consultation) -> Values:
    paragraph, org = waiting_ad_referendum(value)[0]
    return {"date": _now(value), "paragraph": paragraph, "by": org}


def _adoption(value: Consultation) -> Values:
    is_silent = standing(value).state is OutcomeState.SILENCE
    how = How.BY_SILENCE if is_silent else How.IN_THE_ROOM
    when = not_before_last(value, standing(value).deadline) if is_silent else _now(value)
    return {
        "how": how,
        "date": when,
        "by": "co-chairs",
        "version": "final",
        "symbol": None,
        "pairs": (),
        "reason": None,
    }


def _record_adoption(value: Consultation, said: Values) -> Consultation:
    return adoption.adopt(
        value,
        said["date"],
        said["how"],
        said["by"],
        version=said["version"] or "final",
        symbol=said["symbol"],
        ad_referendum=said["pairs"],
        despite=said["reason"] or "",
    )


def _record_reservation(value: Consultation, said: Values) -> Consultation:
    reservation = Reservation(org=said["org"], kind=said["kind"], text=said["text"])
    return adoption.reserve(value, said["date"], said["paragraph"], reservation)


ADOPT = Act(
    "adopt",
    QT_TRANSLATE_NOOP("Act", "Record adoption"),
    "stamp",
    _event("date", "by", "version", "symbol", "reason"),
    _is_open,
    _adoption,
    _record_adoption,
)
CONFIRM = Act(
    "confirm",
    QT_TRANSLATE_NOOP("Act", "Ad referendum confirmed"),
    "badge-check",
    _event("date", "paragraph", "by"),
    _waits,
    _first_waiting,
    lambda value, said: adoption.confirm_ad_referendum(
        value, said["date"], said["paragraph"], said["by"]
    ),
)
LAPSE = Act(
    "lapse",
    QT_TRANSLATE_NOOP("Act", "Ad referendum lapsed"),
    "circle-x",
    _event("date", "paragraph", "by"),
    _waits,
    _first_waiting,
    lambda value, said: adoption.lapse_ad_referendum(
        value, said["date"], said["paragraph"], said["by"]
    ),
)
ACTS = (
    ADOPT,
    Act(
        "circulate",
        QT_TRANSLATE_NOOP("Act", "New version"),
        "send",
        _event("version", "date", "by"),
        _is_negotiated,
        lambda value: _from_chairs(value, version=adoption.next_version(value), is_clean=False),
        lambda value, said: adoption.circulate(
            value, said["date"], said["version"], said["by"], is_clean=said["is_clean"]
        ),
    ),
    Act(
        "silence",
        QT_TRANSLATE_NOOP("Act", "Start silence"),
        "hourglass",
        _event("version", "date", "silence_until", "by"),
        _is_negotiated,
        lambda value: _from_chairs(
            value, version=adoption.next_version(value), silence_until=_in_a_week(value)
        ),
        lambda value, said: silence.start_silence(
            value, said["date"], said["silence_until"], said["version"], said["by"]
        ),
    ),
    Act(
        "kept",
        QT_TRANSLATE_NOOP("Act", "Silence kept"),
        "check",
        _event("date"),
        _is_silent,
        lambda value: {"date": now(value)},
        lambda value, said: silence.keep_silence(value, said["date"]),
    ),
    Act(
        "broken",
        QT_TRANSLATE_NOOP("Act", "Silence broken"),
        "message-square-text",
        _event("date", "by", "paragraph", "reason"),
        _is_silent,
        lambda value: {"date": _now(value), "by": None, "paragraph": None, "reason": None},
        lambda value, said: silence.break_silence(
            value, said["date"], said["by"] or "", said["paragraph"], said["reason"]
        ),
    ),
    Act(
        "withdrawn",
        QT_TRANSLATE_NOOP("Act", "Objection withdrawn"),
        "undo-2",
        _event("date", "by"),
        _has_objection,
        _first_objection,
        lambda value, said: silence.withdraw_objection(value, said["date"], said["by"]),
    ),
    CONFIRM,
    LAPSE,
    Act(
        "issue",
        QT_TRANSLATE_NOOP("Act", "Publish"),
        "globe",
        _event("date", "symbol", "by"),
        _is_in_force,
        lambda value: _from_chairs(value, symbol=standing(value).symbol or None),
        lambda value, said: adoption.issue(value, said["date"], said["symbol"], said["by"]),
    ),
    Act(
        "correct",
        QT_TRANSLATE_NOOP("Act", "Corrigendum"),
        "pencil",
        _event("version", "date", "by", "reason"),
        _is_in_force,
        lambda value: _from_chairs(value, version="Corr.1", reason=None),
        lambda value, said: adoption.correct(
            value, said["date"], said["version"], said["reason"] or "", said["by"]
        ),
    ),
    Act(
        "reserve",
        QT_TRANSLATE_NOOP("Act", "Reservation"),
        "quote",
        (
            (OutcomeEvent, "date"),
            (OutcomeEvent, "paragraph"),
            (Reservation, "org"),
            (Reservation, "kind"),
            (Reservation, "text"),
        ),
        _always,
        lambda value: {
            "date": _now(value),
            "paragraph": None,
            "org": None,
            "kind": ReservationKind.RESERVATION,
            "text": None,
        },
        _record_reservation,
    ),
    Act(
        "unadopted",
        QT_TRANSLATE_NOOP("Act", "Not adopted"),
        "circle-x",
        _event("date", "by", "reason"),
        _is_open,
        lambda value: _from_chairs(value, reason=None),
        lambda value, said: adoption.leave_unadopted(
            value, said["date"], said["reason"] or "", said["by"]
        ),
    ),
    Act(
        "reopen",
        QT_TRANSLATE_NOOP("Act", "Reopen"),
        "rotate-ccw",
        _event("version", "date", "by", "reason"),
        _is_settled,
        lambda value: _from_chairs(value, version=adoption.next_version(value), reason=None),
        lambda value, said: adoption.reopen(
            value, said["date"], said["version"], said["reason"] or "", said["by"]
        ),
    ),
)
