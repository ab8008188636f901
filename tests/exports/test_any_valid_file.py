"""Minutes of files that nobody thought of: in every edition and language the pages hold."""

import pytest

from baraza.domain.disclosure import EDITIONS, disclose
from baraza.domain.errors import Faults, RuleBroken
from baraza.exchange.form import read_form
from baraza.exports.minutes.report import minutes_report
from baraza.exports.pdf.writer import page_boxes
from baraza.exports.wording import languages
from tests.exports.page_checks import check_boxes
from tests.exports.written import FINGERPRINT
from tests.oracle.files import dice, random_file

_REFUSED = {"", "no-public-version", "open-bracket-in-final-text"}


@pytest.mark.parametrize("seed", range(24))
def test_any_valid_file_gives_minutes_or_is_refused_by_a_rule(seed: int) -> None:
    consultation = read_form(random_file(dice(seed)), Faults())
    assert consultation is not None
    for edition, audience in EDITIONS.items():
        for language in languages():
            refused = ""
            try:
                seen = disclose(consultation, audience)
                report = minutes_report(seen, language, edition, FINGERPRINT)  # type: ignore[arg-type]  # its keys are the editions
                check_boxes(page_boxes(report))
            except RuleBroken as error:
                refused = error.rule
            assert refused in _REFUSED
