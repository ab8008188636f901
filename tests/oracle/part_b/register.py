"""B8: facts and assumptions."""

from tests.oracle.plain import Json


def _is_blank(value: str | None) -> bool:
    return value is None or not value.strip()


def register(document: Json) -> Json:
    """B8."""
    facts = document.get("facts", [])
    assumptions = document.get("assumptions", [])
    settled = ("verified", "refuted", "withdrawn")
    unverified = [entry for entry in assumptions if entry["status"] not in settled]
    return {
        "facts": len(facts),
        "facts_without_reference": [
            fact["id"] for fact in facts if fact["kind"] == "fact" and not fact.get("refs")
        ],
        "contested_facts": [fact["id"] for fact in facts if fact["status"] == "contested"],
        "assumptions": len(assumptions),
        "unverified_assumptions": [entry["id"] for entry in unverified],
        "assumptions_without_verification_plan": [
            entry["id"]
            for entry in unverified
            if any(_is_blank(entry.get(name)) for name in ("verification", "verify_by", "owner"))
        ],
    }
