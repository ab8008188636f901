"""``check``: what the checks of the trade find in a consultation."""

from collections import Counter
from pathlib import Path

from baraza.cli.findings import told
from baraza.cli.showing import show, show_json
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE
from baraza.domain.checks.finding import Finding
from baraza.domain.checks.results import findings, results


def check(file: Path, which: str | None, *, as_json: bool) -> int:
    """Show what the checks find, in words or as one JSON object."""
    consultation = consultation_of(file, which)
    if as_json:
        show_json(results(consultation))
        return DONE
    found = findings(consultation)
    show(f"{consultation.session.id}: {summary(found)}")
    for finding in found:
        mark = "set aside" if finding.overridden else finding.severity.value
        show(f"  {mark:9}  {finding.principle.value:19}  {told(finding)}")
    return DONE


def summary(found: tuple[Finding, ...]) -> str:
    """Return how many findings there are of each severity, by principle."""
    if not found:
        return "nothing to point out"
    counts = Counter((one.principle, one.severity) for one in found if not one.overridden)
    parts = []
    for principle in dict.fromkeys(one.principle for one in found):
        told_here = [f"{n} {severity}" for (p, severity), n in counts.items() if p is principle]
        parts.append(f"{principle}: {', '.join(told_here) or 'all set aside'}")
    return "; ".join(parts)
