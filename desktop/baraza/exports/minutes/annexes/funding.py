"""Annex: funding by item, with status and as-of date beside every amount; no rating."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.funding import funding as figures_of
from baraza.domain.checks.nomenclature_warnings import lines_without_decision
from baraza.domain.checks.readings import in_dollars, session_date
from baraza.domain.funding import Funding, FundingLine, Requirement
from baraza.exports.amounts import amount, money, number
from baraza.exports.dates import day
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting, paragraphs
from baraza.exports.report import (
    Align,
    Block,
    Direction,
    Paragraph,
    Row,
    RowKind,
    Run,
    Runs,
    Table,
    Tone,
    plain,
)

_DOLLARS = "USD"


def funding(draft: Drafting) -> tuple[Block, ...]:
    """Return one table for each item that has funding."""
    figures = figures_of(draft.consultation)
    zero = {line.key for line in lines_without_decision(draft.consultation)}
    tables = [
        _ItemTable(draft, item, item.funding, zero).table(figures[item.id])
        for item in draft.consultation.agenda_items
        if item.funding is not None and (item.funding.lines or item.funding.requirement)
    ]
    if not tables:
        return ()
    return (*tables, Paragraph(draft.wording.runs("funding.key"), Tone.KEY))


def item_funding(draft: Drafting, item: AgendaItem) -> Table | None:
    """Return the table of one item; nothing where nothing is told of its funding."""
    if item.funding is None or not (item.funding.lines or item.funding.requirement):
        return None
    zero = {line.key for line in lines_without_decision(draft.consultation)}
    return _ItemTable(draft, item, item.funding, zero).table(
        figures_of(draft.consultation)[item.id]
    )


class _ItemTable:
    """The funding of one item as a table."""

    def __init__(self, draft: Drafting, item: AgendaItem, told: Funding, zero: set[Any]) -> None:
        self.draft, self.item, self.told, self.zero = draft, item, told, zero
        self.words = draft.wording
        needs = (told.requirement, told.minimum_requirement)
        currencies = {line.currency for line in told.lines}
        currencies |= {need.currency for need in needs if need is not None}
        self.currency = currencies.pop() if len(currencies) == 1 else ""
        self.in_dollars = self.currency == _DOLLARS

    def table(self, figures: dict[str, Any]) -> Table:
        # Figures are read from the left in every language: units stand below units at the right.
        right_to_left = self.words.direction is Direction.RIGHT_TO_LEFT
        aligned = Align.START if right_to_left else Align.END
        as_of = day(self.words, session_date(self.draft.consultation))
        name = "amount_in" if self.currency else "amount"
        value = (
            ()
            if self.in_dollars
            else (column(self.draft, "value_in", 15, aligned, currency=_DOLLARS),)
        )
        columns = (
            column(self.draft, "number", 9, row_header=True),
            column(self.draft, "provider", 40 - 9 * len(value)),
            column(self.draft, "period", 12),
            column(self.draft, "status_as_of", 21, date=as_of),
            column(self.draft, name, 18, aligned, currency=self.currency),
            *value,
        )
        caption = (Run(f"{self.item.number}. "), *self.draft.localized(self.item.title))
        rows = (*map(self._line, self.told.lines), *self._totals(figures))
        return Table(f"funding-{self.item.id}", columns, rows, caption)

    def _line(self, line: FundingLine) -> Row:
        words = self.words
        provider = paragraphs(
            self.draft.data(line.provider),
            plain(words.label("source", line.source_type)),
            self.draft.data(line.note),
        )
        status = [plain(words.label("money_status", line.status))]
        if not line.counts_towards_requirement:
            status.append(words.runs("funding.not_counted"))
        if line.key in self.zero:
            status.append(words.runs("funding.counts_as_zero"))
        cells = (
            (plain(line.id),),
            provider,
            (self.draft.data(line.period),),
            (words.joined(status, separator="form.clause"),),
        )
        return Row((*cells, *self._money(line.amount, line)))

    def _money(
        self, value: Decimal | None, of: FundingLine | Requirement
    ) -> tuple[tuple[Runs, ...], ...]:
        """Return the cells of an amount: as stated and, where that differs, in dollars."""
        words = self.words
        if value is None:
            told = words.runs("funding.not_stated")
        elif self.currency:
            told = plain(amount(words, value))
        else:
            told = plain(money(words, value, of.currency))
        if self.in_dollars:
            return ((told,),)
        dollars = None if value is None else in_dollars(value, of.currency, of.rate_to_usd)
        worth = plain(amount(words, dollars)) if dollars is not None else ()
        if value is not None and dollars is None:
            worth = words.runs("funding.no_rate")
        return (paragraphs(told, self._rate(of)), (worth,))

    def _rate(self, of: FundingLine | Requirement) -> Runs:
        if of.currency == _DOLLARS or of.rate_to_usd is None:
            return ()
        rate = number(self.words, of.rate_to_usd)
        if of.rate_date:
            return self.words.runs(
                "funding.rate_dated", rate=rate, date=day(self.words, of.rate_date)
            )
        return self.words.runs("funding.rate", rate=rate)

    def _totals(self, figures: dict[str, Any]) -> Iterator[Row]:
        if self.told.requirement is not None:
            yield self._need("required", self.told.requirement)
        yield self._total("committed", figures["committed_usd"])
        if figures["pledged_usd"]:
            yield self._total("pledged", figures["pledged_usd"])
        yield from self._gap("committed", figures["gap_after_committed_usd"])
        if figures["pledged_usd"]:
            yield from self._gap("pledged", figures["gap_after_pledged_usd"])
        if self.told.minimum_requirement is not None:
            yield self._need("minimum", self.told.minimum_requirement)
            yield from self._gap("minimum", figures["gap_to_minimum_after_committed_usd"])

    def _need(self, name: str, need: Requirement) -> Row:
        basis = need.basis and self.words.runs("funding.basis", basis=self.draft.data(need.basis))
        label = paragraphs(_strong(self.words.runs(f"funding.{name}")), basis or ())
        cells: tuple[tuple[Runs, ...], ...] = ((), label, (self.draft.data(need.period),), ())
        money = self._money(need.amount, need)
        return Row((*cells, *(tuple(map(_strong, cell)) for cell in money)), RowKind.TOTAL)

    def _gap(self, name: str, gap: int | None) -> Iterator[Row]:
        if gap is not None:
            yield self._total(f"{'gap' if gap >= 0 else 'surplus'}_{name}", abs(gap))

    def _total(self, name: str, dollars: int) -> Row:
        label = (_strong(self.words.runs(f"funding.{name}")),)
        told: tuple[Runs, ...] = (_strong(plain(amount(self.words, dollars))),)
        if self.in_dollars:
            return Row(((), label, (), (), told), RowKind.TOTAL)
        return Row(((), label, (), (), (), told), RowKind.TOTAL)


def _strong(text: Runs) -> Runs:
    return tuple(replace(run, strong=True) for run in text)
