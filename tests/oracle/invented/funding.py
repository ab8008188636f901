"""Funding: requirement, floor and lines, with amounts that meet in the middle of a rounding."""

from decimal import Decimal

from tests.oracle.invented import wording
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_AMOUNTS = (0, 1, 50, 101, 245, 999, 124_875_000, 10**15, Decimal("2.0"), Decimal("1E+3"))
_WITH_CENTS = (
    Decimal("0.40"),
    Decimal("0.5"),
    Decimal("2.50"),
    Decimal("3.49"),
    Decimal("1000.05"),
)
_ROUND = (240, 400, 2000, 4000, 120_000)
_RATES = (2, Decimal("1.10"), Decimal("0.5"), Decimal("0.00165"), Decimal("1E-3"), 10**9)
_SOURCES = (
    "un_assessed",
    "un_assessed",
    "un_assessed",
    "un_trust_fund",
    "un_in_kind",
    "au_peace_fund",
    "rec_own",
    "eu_epf",
    "bilateral",
)
_STATUSES = (
    "committed",
    "committed",
    "disbursed",
    "pledged",
    "pledged",
    "requested",
    "under_discussion",
    "not_authorised",
    "expired",
)
_PERIODS = (
    "2026",
    "2025/26",
    "12 months",
    "1 month",
    "7 months",
    "1 months",
    "0 months",
    "18 months",
    "2026\u20132027",
    "second half",
    "2 month",
    "2026/2027",
    " 2026",
)


def _money(scene: Scene, amounts: tuple[int | Decimal, ...]) -> Json:
    money: Json = {"amount": scene.one(amounts), "currency": "USD"}
    if scene.chance(0.35):
        money["currency"] = scene.one(("EUR", "XAF", "KES"))
        rates = (None, *_RATES)
        scene.maybe(money, "rate_to_usd", scene.one(rates), 0.8)
    else:
        scene.maybe(money, "rate_to_usd", scene.one((None, 1, Decimal("1.0"))))
    scene.maybe(money, "rate_date", scene.one((None, scene.date(-60, 0))), 0.1)
    return money


def _needed(scene: Scene) -> Json:
    amounts = _ROUND if scene.chance(0.6) else _AMOUNTS + _WITH_CENTS
    needed = _money(scene, amounts)
    scene.maybe(needed, "period", scene.one(_PERIODS), 0.6)
    scene.maybe(needed, "basis", scene.text(), 0.1)
    return needed


def _line(scene: Scene, line_id: str) -> Json:
    amounts = (245, 101, 35, 7) if scene.chance(0.4) else _AMOUNTS + _WITH_CENTS
    line: Json = {
        "id": line_id,
        "source_type": scene.one(_SOURCES),
        "provider": scene.label(),
        **_money(scene, amounts),
        "status": scene.one(_STATUSES),
    }
    if scene.chance(0.1):
        line["amount"] = None
    scene.maybe(line, "counts_towards_requirement", scene.chance(0.5), 0.4)
    scene.maybe(line, "period", scene.one(_PERIODS), 0.2)
    for name in ("predictability", "sustainability", "flexibility"):
        scene.maybe(line, name, scene.one(("high", "medium", "low")), 0.1)
        scene.maybe(line, f"{name}_reason", scene.text(), 0.05)
    scene.maybe(line, "basis", scene.one(wording.BASES), 0.1)
    scene.maybe(line, "note", scene.one((None, scene.text())), 0.1)
    return line


def record(scene: Scene) -> Json:
    """The funding of one item."""
    funding: Json = {}
    scene.maybe(funding, "requirement", _needed(scene), 0.85)
    scene.maybe(funding, "minimum_requirement", _needed(scene))
    lines = [_line(scene, scene.fresh("line")) for _ in range(scene.number(0, 5))]
    return {**funding, "lines": lines}
