"""What a document in two languages says of both at once: margins, places to sign, anchors."""

from dataclasses import fields, is_dataclass, replace
from itertools import zip_longest

from baraza.exports.report import Margins, Report, Run, Runs, Signature, SignatureBlocks, read

_ISOLATE, _CLOSE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_BETWEEN = " · "


def anchored(report: Report, before: str) -> Report:
    """Return a report whose anchors begin so, because its partner bears the same ones."""
    return replace(report, sections=_anchored(report.sections, before))


def _anchored[T](part: T, before: str) -> T:
    made: object = part
    if isinstance(part, tuple):
        made = tuple(_anchored(one, before) for one in part)
    elif is_dataclass(part) and not isinstance(part, type | Run):
        inner = {one.name: getattr(part, one.name) for one in fields(part)}
        changed: dict[str, object] = {
            name: _anchored(held, before)
            for name, held in inner.items()
            if isinstance(held, tuple) or is_dataclass(held)
        }
        if inner.get("anchor"):
            changed["anchor"] = f"{before}{inner['anchor']}"
        made = replace(part, **changed)
    return made  # type: ignore[return-value]  # a part keeps its kind


def margins_in_both(first: Margins, second: Margins) -> Margins:
    """Return the head and foot of pages that both languages share."""
    reference = zip_longest(first.reference, second.reference, fillvalue="")
    return Margins(
        marking=_both(first.marking, second.marking),
        state=_both(first.state, second.state),
        reference=tuple(_both(*pair) for pair in reference),
        page=_both(first.page, second.page),
        draft=first.draft,
    )


def _both(first: str, second: str) -> str:
    """Return two texts that do not reorder one another; one where they are the same."""
    told = [text for text in dict.fromkeys((first, second)) if text]
    return told[0] if len(told) == 1 else _BETWEEN.join(f"{_ISOLATE}{one}{_CLOSE}" for one in told)


def signed_in_both(
    first: SignatureBlocks, second: SignatureBlocks, language: str
) -> SignatureBlocks:
    """Return the places to sign once, with the words of both: nobody signs the same page twice."""
    both = zip(first.signatures, second.signatures, strict=True)
    return replace(first, signatures=tuple(_signature(*pair, language) for pair in both))


def _signature(first: Signature, second: Signature, language: str) -> Signature:
    return Signature(
        party=_below(first.party, second.party, language),
        signatory=_below(first.signatory, second.signatory, language),
        labels=tuple(
            _below(one, other, language, " / ")
            for one, other in zip(first.labels, second.labels, strict=True)
        ),
    )


def _below(first: Runs, second: Runs, language: str, between: str = "\n") -> Runs:
    if read(first) == read(second) or not second:
        return first
    other = tuple(replace(run, language=run.language or language) for run in second)
    return (*first, Run(between), *other)
