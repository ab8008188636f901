"""Text in a script that the language around it is not written in: names in Amharic, in Arabic.

A letter tells its script and not its language. But somebody has to read it aloud, and of the
languages of these offices one is written in each of these scripts; so the text is marked with that.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from baraza.exports.report import Report, Run

_LETTERS = {
    "ar": "\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "am": "\u1200-\u137f\u1380-\u139f\u2d80-\u2ddf\uab00-\uab2f",
    "ru": "\u0400-\u052f",
    "el": "\u0370-\u03ff",
    "he": "\u05d0-\u05ea",
    "zh": "\u4e00-\u9fff",
}
_WRITTEN_SO = {"ti": "am", "fa": "ar", "ur": "ar", "uk": "ru", "bg": "ru", "sr": "ru"}
_ALL = "".join(_LETTERS.values())
_OF_SCRIPT = re.compile(f"[{_ALL}]")
# From the first letter of a script to its last, with marks, spaces and full stops between them.
_STRETCHES = re.compile(
    "|".join(
        f"(?P<{name}>[{letters}](?:[^\\w{_ALL}]*[{letters}\\u064b-\\u065f\\u0670\\u135d-\\u135f])*)"
        for name, letters in _LETTERS.items()
    )
)


def with_scripts_marked(report: Report) -> Report:
    """Return a report in which text in the script of another language says so."""
    language = report.language
    return replace(
        report,
        masthead=_changed(report.masthead, language),
        sections=_changed(report.sections, language),
        contents=_changed(report.contents, language),
    )


def by_script(run: Run, language: str) -> tuple[Run, ...]:
    """Return a run cut where the script changes to one that its language is not written in."""
    if not _OF_SCRIPT.search(run.text):
        return (run,)
    own = (run.language or language).partition("-")[0]
    own = _WRITTEN_SO.get(own, own)
    return tuple(_cut(run, own))


def _cut(run: Run, own: str) -> Iterator[Run]:
    at = 0
    for found in _STRETCHES.finditer(run.text):
        if found.lastgroup == own:
            continue
        if found.start() > at:
            yield replace(run, text=run.text[at : found.start()])
        yield replace(run, text=found[0], language=found.lastgroup)
        at = found.end()
    if at < len(run.text):
        yield replace(run, text=run.text[at:])


def _changed[T](value: T, language: str) -> T:
    """Return a part of a report with its runs cut by script; what holds none is the same."""
    made: object = value
    if isinstance(value, tuple):
        if value and all(isinstance(one, Run) for one in value):
            cut = tuple(part for one in value for part in by_script(one, language))
            made = cut if len(cut) != len(value) or cut != value else value
        else:
            made = tuple(_changed(one, language) for one in value)
    elif is_dataclass(value) and not isinstance(value, type | Run):
        inner = {one.name: getattr(value, one.name) for one in fields(value)}
        parts = {
            name: _changed(held, language)
            for name, held in inner.items()
            if isinstance(held, tuple) or is_dataclass(held)
        }
        made = replace(value, **parts)
    return made  # type: ignore[return-value]  # a part keeps its kind
