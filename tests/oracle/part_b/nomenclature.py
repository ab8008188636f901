"""B10: what the acts about an operation allow to be counted."""

from tests.oracle.plain import Json

_FROM_STRONGEST = ("established", "mandated", "authorised", "endorsed", "recognised", "welcomed")


def _first_word(act: Json) -> str:
    organ: str = act["organ"]
    return organ.split(maxsplit=1)[0]


def _is_un_act(document: Json, act: Json) -> bool:
    word = _first_word(act)
    known = [entry["id"] for entry in document["organisations"] if entry["kind"] == "global"]
    return word == "UN" or word in known


def _operations_of(document: Json, item: Json) -> list[Json]:
    by_id = {operation["id"]: operation for operation in document.get("operations", [])}
    return [by_id[operation_id] for operation_id in item.get("operations", [])]


def lines_caught(document: Json, item: Json) -> list[str]:
    """Ids of the funding lines of the item that B10-N1 catches; they count zero in B6."""
    operations = _operations_of(document, item)
    if not operations:
        return []
    for operation in operations:
        for act in operation["acts"]:
            if act["nomenclature"] == "mandated" and _is_un_act(document, act):
                return []
            if act.get("council_decision_2719", False):
                return []
    return [
        line["id"]
        for line in item.get("funding", {}).get("lines", [])
        if line["source_type"] == "un_assessed" and line.get("counts_towards_requirement", True)
    ]


def _what(document: Json, item: Json) -> str:
    terms: list[str] = []
    for operation in _operations_of(document, item):
        for act in operation["acts"]:
            term = f"{_first_word(act)}-{act['nomenclature']}"
            if term not in terms:
                terms.append(term)
    if not terms:
        return "without recorded acts"
    if len(terms) == 1:
        return f"that is {terms[0]}"
    return f"that is {', '.join(terms[:-1])} and {terms[-1]}"


def _operation_warning(document: Json, operation: Json) -> str | None:
    un_acts = [act for act in operation["acts"] if _is_un_act(document, act)]
    ranks = [_FROM_STRONGEST.index(act["nomenclature"]) for act in un_acts]
    if not ranks:
        return "no UN act recorded"
    if min(ranks) > _FROM_STRONGEST.index("authorised"):
        return f"UN nomenclature is only '{_FROM_STRONGEST[min(ranks)]}'"
    return None


def nomenclature_warnings(document: Json) -> list[str]:
    """B10: first N1, then N2."""
    counted_as_zero = [
        f"{line}: un_assessed line for an operation {_what(document, item)} "
        "without a Council decision under resolution 2719 \u2013 count as zero"
        for item in document["agenda_items"]
        for line in lines_caught(document, item)
    ]
    not_available = [
        f"{operation['id']}: {warning} \u2013 "
        "assessed contributions not available; trust fund or other"
        for operation in document.get("operations", [])
        if (warning := _operation_warning(document, operation))
    ]
    return counted_as_zero + not_available
