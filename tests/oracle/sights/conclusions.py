"""What can be seen of B12 to B14: rates of implementation, actions, paragraphs."""

from collections.abc import Iterator
from fractions import Fraction

from tests.oracle.plain import Json

_STATUSES = (
    "open",
    "in_progress",
    "implemented",
    "partially_implemented",
    "not_implemented",
    "overtaken_by_events",
    "cancelled",
)

EXPECTED = (
    *(f"B12 {status}" for status in _STATUSES),
    "B12 no previous action",
    "B12 all overtaken or cancelled",
    "B12 partial without progress",
    "B12 progress of another status",
    "B12 half a tenth",
    "B12 half a tenth, weighted",
    "B13 no action",
    "B13 no due date at all",
    "B13 due null",
    "B13 due absent",
    "B13 several due dates",
    "B13 one organisation written twice",
    "B13 several organisations",
    "B13 responsible that is no party",
    "B14 no paragraph",
    "B14 agreement without action",
    "B14 decision without action",
    "B14 actions empty",
    "B14 reason given",
    "B14 blank reason",
    "B14 action given",
    "B14 spared: another kind",
    "B14 spared: not adopted",
    "B14 spared: open brackets",
    "B14 effective though it was in brackets",
    "B14 action not linked",
    "B14 action linked from another item",
    "B14 linked from a paragraph not adopted only",
    "B14 open by the paragraph alone",
    "B14 settled: confirmed",
    "B14 settled: lapsed",
    "B14 opened by the life cycle alone",
    "B14 opened again",
    "B14 two pairs of a paragraph, one open",
    "B14 adopted, open in the life cycle",
)


def _paragraphs(document: Json) -> list[Json]:
    return [one for item in document["agenda_items"] for one in item.get("paragraphs", [])]


def _previous(document: Json, found: Json) -> Iterator[str]:
    actions = document.get("previous_actions", [])
    if not actions:
        yield "B12 no previous action"
    elif found["rate_pct"] is None:
        yield "B12 all overtaken or cancelled"
    for action in actions:
        is_partial = action["status"] == "partially_implemented"
        yield f"B12 {action['status']}"
        if is_partial and "progress" not in action:
            yield "B12 partial without progress"
        if not is_partial and action.get("progress"):
            yield "B12 progress of another status"
    counts = found["counts"]
    live = len(actions) - counts.get("overtaken_by_events", 0) - counts.get("cancelled", 0)
    if live:
        done = 100 * Fraction(counts.get("implemented", 0))
        partial = sum(
            Fraction(action.get("progress", 0))
            for action in actions
            if action["status"] == "partially_implemented"
        )
        if done * 10 / live % 1 == Fraction(1, 2):
            yield "B12 half a tenth"
        if partial and (done + partial) * 10 / live % 1 == Fraction(1, 2):
            yield "B12 half a tenth, weighted"


def _actions(document: Json, found: Json) -> Iterator[str]:
    parties = {
        one["org"] for one in document["delegations"] if one.get("party_role") in (None, "full")
    }
    actions = [
        action for item in document["agenda_items"] for action in item.get("action_items", [])
    ]
    if not actions:
        yield "B13 no action"
    elif found["earliest_due"] is None:
        yield "B13 no due date at all"
    elif found["earliest_due"] != found["latest_due"]:
        yield "B13 several due dates"
    for action in actions:
        orgs = action["responsible"].split("+")
        if len(orgs) > len(set(orgs)):
            yield "B13 one organisation written twice"
        if len(set(orgs)) > 1:
            yield "B13 several organisations"
        if set(orgs) - parties:
            yield "B13 responsible that is no party"
        if not action.get("due"):
            yield "B13 due null" if "due" in action else "B13 due absent"


def _state(paragraph: Json) -> str:
    """How far the paragraph has come: open, not adopted, settled after brackets, or plain."""
    if "final" in paragraph:
        is_adopted = paragraph["final"]["status"] != "not_adopted"
        if not is_adopted:
            return "not adopted"
        return "settled" if paragraph.get("bracketed") else "plain"
    return "open brackets" if paragraph.get("bracketed") else "plain"


def _paragraph(paragraph: Json, found: Json) -> Iterator[str]:
    is_named = paragraph["no"] in found["agreement_without_action"]
    has_action = bool(paragraph.get("actions"))
    reason = paragraph.get("no_action_reason", "")
    if is_named:
        yield f"B14 {paragraph['kind']} without action"
        if "actions" in paragraph:
            yield "B14 actions empty"
        if _state(paragraph) == "settled":
            yield "B14 effective though it was in brackets"
    elif paragraph["kind"] not in ("agreement", "decision"):
        if not has_action and not reason:
            yield "B14 spared: another kind"
    elif _state(paragraph) in ("not adopted", "open brackets"):
        if not has_action and not reason:
            yield f"B14 spared: {_state(paragraph)}"
    elif has_action:
        yield "B14 action given"
    else:
        yield "B14 reason given" if reason.strip() else "B14 blank reason"


def _links(document: Json, found: Json) -> Iterator[str]:
    linked: dict[str, set[str]] = {}
    own: dict[str, str] = {}
    for item in document["agenda_items"]:
        own.update({action["id"]: item["id"] for action in item.get("action_items", [])})
        for paragraph in item.get("paragraphs", []):
            yield from _paragraph(paragraph, found)
            for action in paragraph.get("actions", []):
                linked.setdefault(action, set()).add(f"{item['id']} {_state(paragraph)}")
    for action, places in linked.items():
        if not any(place.startswith(f"{own[action]} ") for place in places):
            yield "B14 action linked from another item"
        if all(place.endswith(" not adopted") for place in places):
            yield "B14 linked from a paragraph not adopted only"


def _history(document: Json) -> dict[tuple[int, str], list[str]]:
    """What was recorded of each pair of a paragraph and a delegation, oldest first."""
    history: dict[tuple[int, str], list[str]] = {}
    for paragraph in _paragraphs(document):
        if paragraph.get("final", {}).get("status") == "adopted_ad_referendum":
            for org in paragraph["final"]["by"]:
                history[paragraph["no"], org] = ["paragraph"]
    for stage in document.get("outcome_lifecycle", []):
        for entry in stage.get("ad_referendum", []):
            states = [name for name in ("confirmed", "lapsed") if entry.get(name)]
            state = states[0] if states else "open"
            history.setdefault((entry["paragraph"], entry["by"]), []).append(state)
    return history


def _pairs(document: Json, found: Json) -> Iterator[str]:
    finals = {one["no"]: one["final"] for one in _paragraphs(document) if "final" in one}
    history = _history(document)
    for (number, _), states in history.items():
        match states:
            case ["paragraph"]:
                yield "B14 open by the paragraph alone"
            case ["open"]:
                yield "B14 opened by the life cycle alone"
                if finals.get(number, {}).get("status") == "adopted":
                    yield "B14 adopted, open in the life cycle"
            case [*_, "confirmed" | "lapsed", "open"]:
                yield "B14 opened again"
            case [*_, "confirmed" | "lapsed" as state]:
                yield f"B14 settled: {state}"
        pairs = [states[-1] for (one, _), states in history.items() if one == number]
        if number in found["open_ad_referendum"] and {"confirmed", "lapsed"} & set(pairs):
            yield "B14 two pairs of a paragraph, one open"


def seen(document: Json, found: Json) -> Iterator[str]:
    """The names of what the file shows."""
    yield from _previous(document, found["implementation_rate"])
    yield from _actions(document, found["action_items"])
    if found["paragraphs"]["total"] == 0:
        yield "B14 no paragraph"
    if found["paragraphs"]["actions_without_paragraph_link"]:
        yield "B14 action not linked"
    yield from _links(document, found["paragraphs"])
    yield from _pairs(document, found["paragraphs"])
