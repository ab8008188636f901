"""Acts in the life of the text that can be recorded, in the order in which they are offered."""

from baraza.domain import adoption, silence
from baraza.domain.conclusions import Reservation
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import OutcomeEvent
from baraza.domain.standing import standing
from baraza.ui.editors.beginnings import now
from baraza.ui.room.adopt import first_values, possible
from baraza.ui.room.adopt.act import Act, Asked, Values
from baraza.ui.room.adopt.first_values import at_present, from_chairs
from baraza.ui.words.marking import QT_TRANSLATE_NOOP


def _event(*fields: str) -> Asked:
    return tuple((OutcomeEvent, field) for field in fields)


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
    possible.is_open,
    first_values.usual_adoption,
    _record_adoption,
)
CONFIRM = Act(
    "confirm",
    QT_TRANSLATE_NOOP("Act", "Ad referendum confirmed"),
    "badge-check",
    _event("date", "paragraph", "by"),
    possible.waits,
    first_values.first_waiting,
    lambda value, said: adoption.confirm_ad_referendum(
        value, said["date"], said["paragraph"], said["by"]
    ),
)
LAPSE = Act(
    "lapse",
    QT_TRANSLATE_NOOP("Act", "Ad referendum lapsed"),
    "circle-x",
    _event("date", "paragraph", "by"),
    possible.waits,
    first_values.first_waiting,
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
        possible.is_negotiated,
        lambda value, clock: from_chairs(
            value, clock, version=adoption.next_version(value), is_clean=False
        ),
        lambda value, said: adoption.circulate(
            value, said["date"], said["version"], said["by"], is_clean=said["is_clean"]
        ),
    ),
    Act(
        "silence",
        QT_TRANSLATE_NOOP("Act", "Start silence"),
        "hourglass",
        _event("version", "date", "silence_until", "by"),
        possible.is_negotiated,
        lambda value, clock: from_chairs(
            value,
            clock,
            version=adoption.next_version(value),
            silence_until=first_values.in_a_week(value, clock),
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
        possible.is_silent,
        lambda value, clock: {"date": now(value, clock)},
        lambda value, said: silence.keep_silence(value, said["date"]),
    ),
    Act(
        "broken",
        QT_TRANSLATE_NOOP("Act", "Silence broken"),
        "message-square-text",
        _event("date", "by", "paragraph", "reason"),
        possible.is_silent,
        lambda value, clock: {
            "date": at_present(value, clock),
            "by": None,
            "paragraph": None,
            "reason": None,
        },
        lambda value, said: silence.break_silence(
            value, said["date"], said["by"] or "", said["paragraph"], said["reason"]
        ),
    ),
    Act(
        "withdrawn",
        QT_TRANSLATE_NOOP("Act", "Objection withdrawn"),
        "undo-2",
        _event("date", "by"),
        possible.has_objection,
        first_values.first_objection,
        lambda value, said: silence.withdraw_objection(value, said["date"], said["by"]),
    ),
    CONFIRM,
    LAPSE,
    Act(
        "issue",
        QT_TRANSLATE_NOOP("Act", "Publish"),
        "globe",
        _event("date", "symbol", "by"),
        possible.is_in_force,
        lambda value, clock: from_chairs(value, clock, symbol=standing(value).symbol or None),
        lambda value, said: adoption.issue(value, said["date"], said["symbol"], said["by"]),
    ),
    Act(
        "correct",
        QT_TRANSLATE_NOOP("Act", "Corrigendum"),
        "pencil",
        _event("version", "date", "by", "reason"),
        possible.is_in_force,
        lambda value, clock: from_chairs(value, clock, version="Corr.1", reason=None),
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
        possible.always,
        first_values.first_reservation,
        _record_reservation,
    ),
    Act(
        "unadopted",
        QT_TRANSLATE_NOOP("Act", "Not adopted"),
        "circle-x",
        _event("date", "by", "reason"),
        possible.is_open,
        lambda value, clock: from_chairs(value, clock, reason=None),
        lambda value, said: adoption.leave_unadopted(
            value, said["date"], said["reason"] or "", said["by"]
        ),
    ),
    Act(
        "reopen",
        QT_TRANSLATE_NOOP("Act", "Reopen"),
        "rotate-ccw",
        _event("version", "date", "by", "reason"),
        possible.is_settled,
        lambda value, clock: from_chairs(
            value, clock, version=adoption.next_version(value), reason=None
        ),
        lambda value, said: adoption.reopen(
            value, said["date"], said["version"], said["reason"] or "", said["by"]
        ),
    ),
)
