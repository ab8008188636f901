"""``paper``: a paper beside the minutes, with the messages and exit codes of ``minutes``."""

from pathlib import Path

import pikepdf
import pytest

from baraza.cli.arguments import ORDERS, PAPERS, SIZES
from baraza.exports.layout import Paper
from baraza.services.papers import Order, PaperKind
from tests.cli.running import SAMPLE, run
from tests.exchange.corpus import edited

type Capsys = pytest.CaptureFixture[str]


@pytest.mark.parametrize("kind", PAPERS)
def test_every_paper_is_written(tmp_path: Path, capsys: Capsys, kind: str) -> None:
    out = tmp_path / "out.pdf"
    own = ("--own", "AU") if kind == "brief" else ()
    answer = run(capsys, "paper", kind, SAMPLE, "--pdf", out, "--language", "pt", *own)
    assert (answer.code, answer.out, answer.messages) == (0, f"{out}\n", ())
    with pikepdf.open(out) as file:
        assert str(file.Root.Lang) == "pt"


def test_the_words_offered_are_those_that_are_known() -> None:
    assert set(PAPERS) == {kind.value for kind in PaperKind}
    assert set(SIZES) == {size.value for size in Paper}
    assert set(ORDERS) == {order.value for order in Order}


def test_the_order_asked_for_is_that_of_the_actions(tmp_path: Path, capsys: Capsys) -> None:
    files = [tmp_path / f"{order}.pdf" for order in ORDERS]
    for order, out in zip(ORDERS, files, strict=True):
        assert run(capsys, "paper", "actions", SAMPLE, "--pdf", out, "--order", order).code == 0
    assert files[0].read_bytes() != files[1].read_bytes()


@pytest.mark.parametrize("words", [("minutes",), ("paper", "agenda")])
def test_the_paper_asked_for_is_that_of_the_pages(
    tmp_path: Path, capsys: Capsys, words: tuple[str, ...]
) -> None:
    out = tmp_path / "out.pdf"
    assert run(capsys, *words, SAMPLE, "--pdf", out, "--paper", "letter").code == 0
    with pikepdf.open(out) as file:
        assert [float(side) for side in file.pages[0].mediabox] == [0, 0, 612, 792]


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (("brief",), "the file does not say whose copy it is; --own names the delegation"),
        (
            ("brief", "--own", "AU", "--edition", "joint"),
            "the paper brief is not made in the edition joint, only in: internal",
        ),
        (
            ("labour", "--edition", "public"),
            "the paper labour is not made in the edition public, only in: joint, internal",
        ),
        (("brief", "--own", "EU"), "EU is not a full party"),
        (("brief", "--own", "XX"), "there is no organisation XX"),
    ],
)
def test_what_is_not_made_is_refused_in_words(
    tmp_path: Path, capsys: Capsys, words: tuple[str, ...], cause: str
) -> None:
    out = tmp_path / "out.pdf"
    answer = run(capsys, "paper", words[0], SAMPLE, "--pdf", out, *words[1:])
    assert (answer.code, answer.causes) == (3, [cause])
    assert answer.messages[0][1] == str(SAMPLE)
    assert not out.exists()


def test_a_copy_of_another_office_and_a_text_nobody_signs(tmp_path: Path, capsys: Capsys) -> None:
    file, out = tmp_path / "file.json", tmp_path / "out.pdf"
    file.write_bytes(edited("own_org", "AU"))
    answer = run(capsys, "paper", "brief", file, "--pdf", out, "--own", "UN")
    assert answer.code == 3
    assert answer.causes[0].startswith("the file is the copy of AU")
    file.write_bytes(edited("session.outcome_type", "non_paper"))
    answer = run(capsys, "paper", "signatures", file, "--pdf", out)
    assert answer.code == 3
    assert answer.causes[0].startswith("nobody signs this document")
    assert not out.exists()


def test_nothing_is_lost_by_writing_one(tmp_path: Path, capsys: Capsys) -> None:
    file, office = tmp_path / "file.json", tmp_path / "office.baraza"
    file.write_bytes(SAMPLE.read_bytes())
    assert run(capsys, "import", file, "--office", office).code == 0
    for out in (tmp_path, tmp_path / "none" / "out.pdf", file, office):
        answer = run(capsys, "paper", "agenda", file, "--pdf", out)
        assert answer.code == 4
        assert answer.messages[0][1] == str(out)
    assert run(capsys, "paper", "agenda", office, "--pdf", tmp_path / "out.pdf").code == 0


@pytest.mark.parametrize("words", [("budget",), ("agenda", "--order", "x"), ()])
def test_words_that_make_no_sense(capsys: Capsys, words: tuple[str, ...]) -> None:
    from baraza.cli.main import main  # noqa: PLC0415  usage is told in another form than messages

    assert main(["paper", *words]) == 2
    capsys.readouterr()
