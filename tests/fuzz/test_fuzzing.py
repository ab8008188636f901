"""Some tampering in each run of the tests; ``./run fuzz`` does two thousand, with every word."""

from pathlib import Path

from tests.fuzz.fuzzing import RED_LINE, Tally, run, secrets, tamper_often, whole_office
from tests.fuzz.tampering import TAMPERINGS


def test_a_tampered_office_is_read_or_refused_in_words() -> None:
    tally = tamper_often(200, seed=7)
    assert tally.troubles == []
    assert tally.codes.total() == 200
    # Without both, nothing was tried: a file too broken to be one, or none that was touched.
    assert tally.codes[0] > 20
    assert tally.codes[3] > 80


def test_an_office_left_alone_is_read_by_every_word(tmp_path: Path) -> None:
    tally = Tally()
    office = whole_office(tmp_path / "office.baraza")
    run(("check", str(office)), tally)
    assert (tally.troubles, dict(tally.codes)) == ([], {0: 1})
    assert RED_LINE.encode() in office.read_bytes()
    assert len(secrets()) > 10
    assert len(TAMPERINGS) > 6


def test_the_look_at_a_command_sees_a_trouble(tmp_path: Path) -> None:
    """What looks for troubles must be able to find one."""
    tally = Tally()
    run(("check",), tally)
    run(("check", str(tmp_path / RED_LINE)), tally)
    assert [trouble.split(":")[0] for trouble in tally.troubles] == [
        "check ended with 2",
        "check said what is no message",
        "check let slip",
    ]
