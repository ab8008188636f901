"""B14: the paragraphs of the outcome."""

from tests.oracle.plain import Json


def _is_effective(paragraph: Json) -> bool:
    in_open_brackets = paragraph.get("bracketed", False) and "final" not in paragraph
    return not in_open_brackets and paragraph.get("final", {}).get("status") != "not_adopted"


def _wants_action(paragraph: Json) -> bool:
    return paragraph["kind"] in ("agreement", "decision") and _is_effective(paragraph)


def _open_ad_referendum(document: Json, found: list[Json]) -> list[int]:
    is_open: dict[tuple[int, str], bool] = {}
    for paragraph in found:
        final = paragraph.get("final", {})
        if final.get("status") == "adopted_ad_referendum":
            for org in final["by"]:
                is_open[int(paragraph["no"]), org] = True
    for stage in document.get("outcome_lifecycle", []):
        for entry in stage.get("ad_referendum", []):
            settled = entry.get("confirmed") is not None or entry.get("lapsed") is not None
            is_open[int(entry["paragraph"]), entry["by"]] = not settled
    return sorted({number for (number, _), still in is_open.items() if still})


def paragraphs(document: Json) -> Json:
    """B14."""
    items = document["agenda_items"]
    found = [paragraph for item in items for paragraph in item.get("paragraphs", [])]
    linked = {action for paragraph in found for action in paragraph.get("actions", [])}
    return {
        "total": len(found),
        "agreement_without_action": [
            int(paragraph["no"])
            for paragraph in found
            if _wants_action(paragraph)
            and not paragraph.get("actions")
            and "no_action_reason" not in paragraph
        ],
        "actions_without_paragraph_link": [
            action["id"]
            for item in items
            for action in item.get("action_items", [])
            if action["id"] not in linked
        ],
        "open_ad_referendum": _open_ad_referendum(document, found),
    }
