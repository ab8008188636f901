"""How the agenda came about: its versions, and why something was taken up or not."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaVersion
from baraza.exports.dates import day
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting, paragraphs
from baraza.exports.papers.lines import titled
from baraza.exports.report import Block, Row, Run, Runs, Table, plain

_OFFICES = ("co-chairs", "host", "secretariat")


def version_words(draft: Drafting, version: AgendaVersion) -> Runs:
    """Return number and date of a version."""
    words, number = draft.wording, str(version.version)
    if version.date is None:
        return words.runs("papers.agenda_version", number=number)
    date = day(words, version.date)
    return words.runs("papers.agenda_version_dated", number=number, date=date)


def versions(draft: Drafting) -> Iterator[Block]:
    """Yield the versions of the agenda with what was proposed, and why it was taken or not."""
    told = draft.consultation.agenda_negotiation
    if not told:
        return
    columns = (
        titled(draft, "version", 11, row_header=True),
        column(draft, "date", 17),
        titled(draft, "proposed_by", 20),
        column(draft, "items", 30),
        titled(draft, "remarks", 22),
    )
    yield Table("agenda-versions", columns, tuple(_version_row(draft, one) for one in told))


def _version_row(draft: Drafting, version: AgendaVersion) -> Row:
    words = draft.wording
    titles = {item.id: item for item in draft.consultation.agenda_items}
    items = [
        (Run(f"{titles[one].number}. "), *draft.localized(titles[one].title))
        if one in titles
        else draft.data(one)
        for one in version.items
    ]
    by = version.by or ""
    who = (
        words.word(f"papers.by_{by.replace('-', '_')}") if by in _OFFICES else draft.names.full(by)
    )
    return Row(
        (
            (plain(str(version.version)),),
            (plain(day(words, version.date)) if version.date else draft.none(),),
            paragraphs(plain(who), draft.data(version.medium)) or (draft.none(),),
            tuple(items),
            paragraphs(draft.data(version.comment), draft.data(version.status)),
        )
    )
