"""The checks agree with the second implementation, written from the rules by another hand."""

import pytest

from baraza.domain.checks.results import results
from baraza.domain.errors import Faults
from baraza.exchange.form import read_form
from tests.oracle import files, plain
from tests.oracle.part_b import results as literal_results

FILES, AT_A_TIME = 2000, 250


@pytest.mark.parametrize("first", range(0, FILES, AT_A_TIME))
def test_both_implementations_agree_on_invented_files(first: int) -> None:
    for seed in range(first, first + AT_A_TIME):
        document = files.random_file(files.dice(seed))
        faults = Faults()
        consultation = read_form(plain.read(plain.written(document)), faults)
        assert consultation is not None, (seed, list(faults)[:3])
        assert results(consultation) == literal_results(document), seed
