"""The oracle's own integrity check sees each error; else it could prove no file valid."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.oracle.integrity import errors
from tests.oracle.plain import Json, published_schema, sample


def _item(document: Json, index: int) -> Any:
    return document["agenda_items"][index]


def _put(record: Json, **members: Any) -> Json:
    record.update(members)
    return record


BREAKS: list[tuple[str, Callable[[Json], Any]]] = [
    ("I01", lambda d: _put(d["facts"][1], id="fa-01")),
    ("I01", lambda d: _put(d["facts"][1], id="total")),
    ("I01", lambda d: _put(_item(d, 1)["action_items"][0], id="PA-1")),
    ("I01", lambda d: _put(d["delegations"][1]["delegates"][0], id="UN-1")),
    ("I02", lambda d: _put(d["session"], host="XX")),
    ("I02", lambda d: _item(d, 0)["paragraphs"][3]["actions"].append("PA-1")),
    ("I02", lambda d: _put(_item(d, 0)["action_items"][0], responsible="AU+XX")),
    ("I02", lambda d: d["outcome_lifecycle"][3].update(paragraph=99)),
    ("I02", lambda d: _put(_item(d, 0)["positions"][0], authority="common_position_with_XX")),
    ("I02", lambda d: _put(_item(d, 0)["comparative_advantage"][0]["scores"], XX=[0] * 7)),
    ("I03", lambda d: _put(d["delegations"][2], org="AU")),
    ("I03", lambda d: [_put(one, party_role="guest") for one in d["delegations"][1:]]),
    ("I04", lambda d: _put(d["delegations"][0], head="AU-1")),
    ("I04", lambda d: _put(_item(d, 0)["positions"][0], lead_speaker="AU-1")),
    ("I05", lambda d: _put(_item(d, 0)["positions"][0], org="EU", lead_speaker=None)),
    ("I05", lambda d: _put(_item(d, 0)["positions"][0], org="AU", lead_speaker=None)),
    ("I06", lambda d: _put(d["session"], end="2026-03-10T05:59:59Z")),
    ("I06", lambda d: _put(d["operations"][0]["acts"][2], until="2025-12-22")),
    ("I06", lambda d: d["outcome_lifecycle"].reverse()),
    ("I06", lambda d: _put(d["outcome_lifecycle"][2], silence_until="2026-03-18T14:00:00+03:00")),
    ("I07", lambda d: _put(d["session"], timezone="Africa/Addis_ababa")),
    ("I08", lambda d: _put(d["session"]["attribution_exceptions"][0], attribution="full")),
    ("I09", lambda d: _put(_item(d, 1), number=1)),
    ("I09", lambda d: _put(_item(d, 1)["paragraphs"][0], no=4)),
    ("I10", lambda d: _put(_item(d, 0)["division_of_labour"][2], lead="joint")),
    ("I11", lambda d: _item(d, 0)["comparative_advantage"][0]["criteria"].pop()),
    ("I12", lambda d: _put(_item(d, 0)["funding"]["lines"][0], rate_to_usd=2)),
    ("I12", lambda d: _put(_item(d, 0)["funding"]["requirement"], amount="0.001")),
    ("I13", lambda d: _put(_item(d, 1)["hrddp"]["steps"][0], step="report")),
    ("I14", lambda d: _item(d, 0)["paragraphs"][4]["final"].pop("text")),
    ("I14", lambda d: _item(d, 0)["paragraphs"][4]["final"].pop("by")),
    ("I15", lambda d: d["prior_coordination"][0]["result"].update({"AI-5": "partial"})),
    ("I16", lambda d: _put(d["outcome_lifecycle"][0], by="rapporteur")),
    ("I16", lambda d: _put(d["agenda_negotiation"][0], by="XX")),
]


def test_the_sample_has_no_error() -> None:
    assert errors(sample(), published_schema()) == []


@pytest.mark.parametrize(("rule", "break_it"), BREAKS)
def test_each_error_is_seen(rule: str, break_it: Callable[[Json], Any]) -> None:
    document = sample()
    break_it(document)
    assert rule in {found[:3] for found in errors(document, published_schema())}
