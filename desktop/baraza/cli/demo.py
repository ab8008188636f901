"""``demo``: the main job on the shipped sample, and a window on it where there is a display."""

from collections.abc import Callable
from pathlib import Path

from baraza.cli.findings import told
from baraza.cli.showing import show
from baraza.cli.telling import DONE, about
from baraza.domain.checks.finding import Finding, Severity
from baraza.services.demonstration import Demonstration, demonstrate, office_for_show

MINUTES = Path("joint-minutes.pdf")


def demo(pdf: Path | None, window: Callable[[Path, str], int] | None) -> int:
    """Show the main job; without a window, nothing but the minutes stays behind."""
    out = pdf or MINUTES
    with office_for_show(out, stays=window is not None) as office:
        with about(office, out=out, changes_office=True):
            done = demonstrate(office, out)
        _show(done)
        show(f"Joint minutes: {out}")
        if window is None:
            return DONE
        show(f"Office: {office}")
        return window(office, done.consultation.session.id)


def _show(done: Demonstration) -> None:
    session = done.consultation.session
    show(f"{next(iter(session.title.values()))} ({session.id})")
    show(f"{_counted(done.found)} to look at:")
    for principle in dict.fromkeys(one.principle for one in done.found):
        here = tuple(one for one in done.found if one.principle is principle)
        show(f"  {principle.value}: {_counted(here)}")
    for finding in done.found:
        if finding.severity is Severity.SERIOUS:
            show(f"  ! {told(finding)}")


def _counted(found: tuple[Finding, ...]) -> str:
    serious = sum(one.severity is Severity.SERIOUS for one in found)
    count = f"{len(found)} finding{'' if len(found) == 1 else 's'}"
    return f"{count} ({serious} serious)" if serious else count
