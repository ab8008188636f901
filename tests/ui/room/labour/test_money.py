"""Funding: the totals of the check, and for each line what it adds or why it adds nothing."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from baraza.domain.checks.funding import funding
from baraza.domain.codes import FundingStatus
from baraza.domain.funding import Funding, FundingLine
from baraza.ui.room.labour.step import LabourStep
from baraza.ui.words import money_words
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.keys import press, type_in
from tests.ui.room.labour.host import Hosted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

type Labour = Hosted[LabourStep]


def unfold(labour: Labour, number: int = 0) -> None:
    labour.turn_to(number)
    labour.step.sections["funding"].fold(folded=False)
    QApplication.processEvents()


def figures(labour: Labour) -> dict[str, str]:
    held = labour.step.funding.totals.figures
    return {name: one.amount.text() for name, one in held.items() if one.isVisible()}


def told(labour: Labour) -> Funding | None:
    return labour.item.funding


def line(labour: Labour, identity: str) -> FundingLine:
    told = labour.item.funding
    assert told is not None
    return next(one for one in told.lines if one.id == identity)


def adds(labour: Labour) -> dict[str, str]:
    rows = labour.step.funding.lines.table.rows
    told = labour.item.funding
    assert told is not None
    return {
        one.id: str(rows.data(rows.index(n, 3))).replace("\u00a0", " ").replace("\n", ": ")
        for n, one in enumerate(told.lines)
    }


@pytest.mark.parametrize("number", range(5))
def test_the_totals_are_those_of_the_check(labour: Labour, number: int) -> None:
    unfold(labour, number)
    found = funding(labour.document.value)[labour.item.id]
    expected = {
        name: money_words(abs(Decimal(amount)), "USD")
        for name, amount in found.items()
        if name.endswith("_usd") and amount is not None
    }
    assert figures(labour) == expected


def test_status_and_date_stand_beside_every_amount(labour: Labour) -> None:
    unfold(labour, 1)
    said = [one.said.text() for one in labour.step.funding.totals.figures.values()]
    assert all(words.endswith("as of 10 Mar 2026") for words in said)
    assert said[1].startswith("committed or disbursed, 34.8 %")
    assert said[5].startswith("8.0 months covered at the minimum")
    head = labour.step.sections["funding"].head
    assert "34.8 %" in head.summary.text()


def test_each_line_says_what_it_adds_or_why_nothing(labour: Labour) -> None:
    unfold(labour)
    told = adds(labour)
    assert told["FU-01"] == "USD 10,000,000: as committed, as of 10 Mar 2026"
    assert told["FU-04"] == "counts as zero: no Council decision under resolution 2719"
    assert told["FU-05"] == "USD 20,000,000: as pledged, as of 10 Mar 2026"
    assert told["FU-06"] == "counts as zero: neither pledged nor committed"
    assert told["FU-07"] == "counts as zero: outside the requirement"


def test_without_a_rate_a_line_counts_zero_and_is_pointed_out(labour: Labour) -> None:
    unfold(labour, 3)
    rate = labour.editor("FundingLine.rate_to_usd").input
    rate.setFocus()
    press(rate, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(rate, Qt.Key.Key_Delete)
    press(rate, Qt.Key.Key_Tab)
    assert line(labour, "FU-12").rate_to_usd is None
    assert adds(labour)["FU-12"] == "counts as zero: no rate to the US dollar"
    sentences = [one.line.sentence for one in labour.step.notices["funding"].panel.entries]
    assert any("FU-12 in EUR has no rate" in words for words in sentences)
    assert figures(labour)["committed_usd"] == money_words(Decimal(0), "USD")


def test_a_line_is_committed_by_keys_and_the_totals_follow(labour: Labour) -> None:
    unfold(labour)
    labour.document.set("State", line(labour, "FU-05").key, status=FundingStatus.COMMITTED)
    assert figures(labour)["committed_usd"] == money_words(Decimal(44_500_000), "USD")
    retype(labour.editor("FundingLine.amount").input, "12 000 000")
    assert line(labour, "FU-01").amount == 12_000_000
    assert figures(labour)["committed_usd"] == money_words(Decimal(46_500_000), "USD")


def test_more_than_needed_is_no_gap(labour: Labour) -> None:
    unfold(labour, 3)
    labour.document.set("Amount", line(labour, "FU-12").key, amount=Decimal(20_000_000))
    gap = labour.step.funding.totals.figures["gap_after_committed_usd"]
    assert gap.amount.text() == money_words(Decimal(10_000_000), "USD")
    assert gap.said.text().startswith("more than needed")
    assert gap.amount.property("tone") == ""


def test_the_bar_tells_the_share(labour: Labour) -> None:
    unfold(labour)
    bar = labour.step.funding.totals.bar
    assert bar.accessibleName() == "14.7 % of what is needed is committed"
    told = labour.item.funding
    assert told is not None
    assert told.requirement is not None
    labour.document.set("Amount", told.requirement.key, amount=Decimal(0))
    assert not bar.isVisible()


def test_a_line_is_added_and_struck_by_keys(labour: Labour) -> None:
    unfold(labour)
    lines = labour.step.funding.lines
    lines.add_line.line.setFocus()
    type_in(lines.add_line.line, "Partner C")
    press(lines.add_line.line, Qt.Key.Key_Return)
    told = labour.item.funding
    assert told is not None
    assert told.lines[-1].provider == "Partner C"
    lines.table.setFocus()
    press(lines.table, Qt.Key.Key_Delete)
    assert labour.item.funding == sample().agenda_items[0].funding


def test_funding_is_taken_out_and_opened_again(labour: Labour) -> None:
    unfold(labour)
    labour.step.funding.strike.setFocus()
    press(labour.step.funding.strike, Qt.Key.Key_Space)
    assert told(labour) is None
    assert labour.step.funding.add_line.isVisible()
    assert not labour.step.funding.totals.isVisible()
    press(labour.step.funding.add_line.button, Qt.Key.Key_Space)
    press(labour.step.funding.minimum.add_line.button, Qt.Key.Key_Space)
    opened = told(labour)
    assert opened is not None
    assert opened.minimum_requirement is not None
