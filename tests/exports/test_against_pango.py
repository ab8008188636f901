"""What poppler reads out of our Arabic, against what it reads out of Pango's file.

Pango's figures were measured by ``./run pango``, which also makes the pictures to compare by eye.
"""

import shutil
from pathlib import Path

import pytest

from tests.pango.paragraphs import MIXED, for_pango, paragraphs, words
from tests.pango.setting import found, ours

_NONE_THERE = "pdftotext (poppler-utils) is not installed, which reads the words"
# Shares of the words found in the files of Pango 1.50.
_MINUTES, _MIXED = 0.725, 0.242


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason=_NONE_THERE)
def test_as_many_words_are_read_out_of_ours(tmp_path: Path) -> None:
    texts = paragraphs()
    file = tmp_path / "ours.pdf"
    parts = ((texts[: -len(MIXED)], _MINUTES), (texts[-len(MIXED) :], _MIXED))
    for some, share in parts:
        file.write_bytes(ours(some))
        here, total = found(some, file)
        assert total > 100
        assert here / total >= share


def test_the_whole_minutes_are_compared_and_what_they_lack_is_added() -> None:
    texts = paragraphs()
    assert len(texts) > 300
    told = " ".join(word for runs in texts for word in words(runs))
    for text in ("S/RES/2719(2023)", "3400–3600", "AC-01", "አበበች", "«سنواصل", "(ب)", "2025/26"):
        assert text in told


def test_pango_is_given_the_same_text_with_runs_apart() -> None:
    (runs,) = [one for one in paragraphs() if "አበበች" in "".join(run.text for run in one)]
    given = for_pango(runs)
    assert [word for word in words(runs) if word not in given] == []
    assert given.count("\N{FIRST STRONG ISOLATE}") == len(runs)
