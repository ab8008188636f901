"""The packaged program passes on nothing that it may not."""

from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

import notices


@pytest.mark.parametrize(
    "licence",
    ["MIT", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "GPL-2.0 with linking exception"],
)
def test_what_may_be_passed_on(licence: str) -> None:
    notices.require_acceptable("thing", licence)


@pytest.mark.parametrize(
    "licence", ["", "GPL-3.0-only", "GPLv2 or GPLv3", "GNU General Public License v3", "AGPL-3.0"]
)
def test_what_may_not(licence: str) -> None:
    with pytest.raises(notices.Refused, match="thing"):
        notices.require_acceptable("thing", licence)


def test_everything_shipped_has_a_licence_text() -> None:
    names = notices.shipped_names(notices.ROOT)
    assert {"alembic", "pyside6-essentials", "reportlab"} <= set(names)
    for name in names:
        notice = notices.of_distribution(distribution(name))
        assert len(notice.text) > 200, name


def test_patterns_are_passed_on_with_what_they_say_of_their_licence() -> None:
    found = {one.name: one.text for one in notices.of_patterns(distribution("pyphen"))}
    assert {name.split()[-1] for name in found} == {"en_GB", "es", "fr", "pt_BR"}
    assert all("licen" in text.lower() for text in found.values())


def test_a_distribution_without_its_licence_text_is_refused(tmp_path: Path) -> None:
    information = tmp_path / "bell-1.0.dist-info"
    information.mkdir()
    metadata = "Metadata-Version: 2.1\nName: bell\nVersion: 1.0\nLicense: MIT\n"
    (information / "METADATA").write_text(metadata, encoding="utf-8")
    with pytest.raises(notices.Refused, match="without the text"):
        notices.of_distribution(Distribution.at(information))


def test_the_page_lists_everything_first() -> None:
    things = [notices.Notice(name, "MIT", f"text of {name}") for name in ("bell", "book")]
    text = notices.page(things)
    assert text.index("book: MIT") < text.index("text of bell") < text.index("text of book")
