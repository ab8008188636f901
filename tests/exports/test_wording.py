"""Words of the documents: complete in every language, and put together without reading the data."""

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

import baraza.exports
from baraza.domain import codes
from baraza.domain.errors import BarazaError
from baraza.exports.report import Run, read
from baraza.exports.wording import languages, wording
from baraza.resources import resource

_KEY = re.compile(
    r"""(?:word|text|runs)\(\s*"([a-z_]+\.[a-z_]*[a-z])"|separator="([a-z_.]+)"|"([a-z_]+\.[a-z_]*[a-z])\""""
)
_GROUPED = {
    "kind": codes.OutcomeType,
    "classification": codes.Classification,
    "function": codes.Function,
    "priority": codes.Priority,
    "source": codes.SourceType,
    "money_status": codes.FundingStatus,
    "action_status": codes.ActionStatus,
    "attendance": codes.Attendance,
    "right": codes.ObserverRight,
    "reservation": codes.ReservationKind,
}

# A language may say full hours without their minutes.
LEFT_OUT = {"form.whole_hour": {"minute"}, "form.first_hours": {"minute"}}


def _words(language: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(resource(f"wording/{language}.json").read_text("utf-8"))
    return loaded


def _flat(words: dict[str, Any], before: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in words.items():
        flat |= (
            _flat(value, f"{before}{key}.") if isinstance(value, dict) else {before + key: value}
        )
    return flat


def test_the_six_languages_are_there() -> None:
    assert languages() == ("ar", "en", "es", "fr", "pt", "sw")


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_keys_and_facts(language: str) -> None:
    own, english = _flat(_words(language)), _flat(_words("en"))
    # Arabic alone has forms for two.
    dual = {key for key in own if key.endswith("_two")}
    assert bool(dual) is (language == "ar")
    assert own.keys() - dual == english.keys()
    assert {key.removesuffix("_two") for key in dual} <= english.keys()
    facts = re.compile(r"\{(\w+)\}")
    for key, value in english.items():
        if isinstance(value, str) and isinstance(own[key], str):
            left_out = LEFT_OUT.get(key, set())
            named = set(facts.findall(value)) - left_out
            assert set(facts.findall(own[key])) - left_out == named, key


@pytest.mark.parametrize("language", languages())
def test_nothing_is_empty_and_lists_are_whole(language: str) -> None:
    for key, value in _flat(_words(language)).items():
        assert value, key
    words = _words(language)
    assert len(words["months"]) == 12
    assert len(words["numbers"]) == 10


def test_every_key_that_the_code_names_exists() -> None:
    known = _flat(_words("en"))
    folder = Path(baraza.exports.__path__[0])
    named = set()
    for path in folder.rglob("*.py"):
        for found in _KEY.finditer(path.read_text("utf-8")):
            named.add(next(filter(None, found.groups())))
    groups = {key.split(".")[0] for key in known}
    missing = {key for key in named if key.split(".")[0] in groups and key not in known}
    assert not missing
    assert len(named & known.keys()) > 100


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("group", _GROUPED)
def test_every_code_that_is_printed_has_a_label(language: str, group: str) -> None:
    kind: type[StrEnum] = _GROUPED[group]
    assert set(kind) <= set(_words(language)[group])


def test_french_keeps_its_signs_with_the_word_before_them() -> None:
    """A narrow space before ; ! and ?, a full one before the colon, and no line ends at either."""
    text = resource("wording/fr.json").read_text("utf-8")
    told = "\n".join(str(one) for one in _flat(json.loads(text)).values())
    assert re.findall(r"[^\u202f][;!?]", told) == []
    assert re.findall(r"[^\u00a0]:", told) == []
    assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»", told)
    assert "'" not in text


def test_portuguese_is_spelt_as_the_african_union_spells_it() -> None:
    text = resource("wording/pt.json").read_text("utf-8")
    newer = (
        r"setor|\bativ|diret[ao]|direç|seleç|efetiv|objeç|adot|projet|proteç|exceç|\bfato|\bata\b"
    )
    assert re.findall(newer, text, re.IGNORECASE) == []
    for word in ("Acta", "adoptad", "Projecto", "objecç", "Actividade", "efectivos", "Factos"):
        assert word in text


def test_kiswahili_gives_the_clock_and_never_the_hour_of_the_day() -> None:
    """*Saa tatu* is nine o'clock: a figure after *saa* would be read six hours off."""
    told = "\n".join(str(one) for one in _flat(_words("sw")).values())
    assert not re.search(r"\bsaa\b", told, re.IGNORECASE)


def test_an_unknown_language_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BarazaError) as refused:
        wording("xx")
    assert refused.value.rule == "unknown-document-language"
    assert refused.value.facts["known"] == languages()


def test_facts_are_data_and_never_a_pattern() -> None:
    hostile = "{host} *{0}* %s <b>&amp;</b>"
    told = wording("en").runs("opening.host", host=hostile)
    assert read(told) == f"Host: {hostile}."
    assert not any(run.emphasis for run in told)


def test_asterisks_in_the_wording_are_italics() -> None:
    told = wording("en").runs("item.ad_referendum", party="A")
    assert told == (Run("A"), Run(" "), Run("ad referendum", emphasis=True, language="la"))


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
    ],
)
def test_lists_in_running_text(parts: list[str], told: str) -> None:
    assert read(wording("en").listed(parts)) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ar", "A، B وC"),
        ("es", "A, B y C"),
        ("fr", "A, B et C"),
        ("pt", "A, B e C"),
        ("sw", "A, B na C"),
    ],
)
def test_lists_by_the_custom_of_each_language(language: str, told: str) -> None:
    assert read(wording(language).listed(["A", "B", "C"])) == told


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (["Kenya", "Italia"], "Kenya e Italia"),
        (["A", "B", "Intergovernmental Authority"], "A, B e Intergovernmental Authority"),
        (["A", "Hidalgo"], "A e Hidalgo"),
        (["A", "hielo"], "A y hielo"),
        (["A", "Unión"], "A y Unión"),
        (["y y y", "Irán"], "y y y e Irán"),
    ],
)
def test_spanish_hears_what_follows_its_and(parts: list[str], told: str) -> None:
    assert read(wording("es").listed(parts)) == told
    assert " e " not in read(wording("fr").listed(parts))


@pytest.mark.parametrize("language", languages())
def test_letters_of_the_division_of_labour_are_told_apart(language: str) -> None:
    letters = _words(language)["labour"]["letters"].values()
    assert len(set(letters)) == 6


def test_portuguese_keeps_the_spelling_of_the_african_union() -> None:
    told = json.dumps(_words("pt"), ensure_ascii=False)
    assert "Acta conjunta" in told
    assert not re.search(r"ado[tç]ad|proje[t]o|\bata\b|ativ|direção|proteção|setor", told.lower())


def test_numbers_below_ten_are_words() -> None:
    words = wording("en")
    assert [words.count(number) for number in (0, 3, 9, 10)] == ["none", "three", "nine", "10"]
