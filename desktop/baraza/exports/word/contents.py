"""The table of contents: a field whose entries lead to the headings.

Page numbers are known to the reader's program alone. The entries are there from the beginning and
right at once; the numbers come when the contents are updated. They are not asked for on opening:
the program would warn of foreign files, and track the update as a change of the text.
"""

from collections.abc import Iterator

from baraza.exports.report import Heading, NumberedParagraph, Report, Section, plain, read
from baraza.exports.word.elements import Element, element
from baraza.exports.word.fields import begin_field, end_field
from baraza.exports.word.looks import CONTENTS_ITEM, CONTENTS_SECTION, CONTENTS_TITLE
from baraza.exports.word.paragraphs import paragraph
from baraza.exports.word.runs import Hand

_INSTRUCTION = r'TOC \o "1-2" \h \z \u'
_LOOKS = {1: CONTENTS_SECTION, 2: CONTENTS_ITEM}
# A document whose conclusions have more letters than about two pages hold gets contents.
_LONG = 6_000


def is_long(report: Report) -> bool:
    """Tell whether the document gets a table of contents."""
    return bool(report.contents) and sum(map(_letters, report.sections)) > _LONG


def heading_names(report: Report) -> dict[str, str]:
    """Return the names of the places to which the contents lead, by the anchors of headings."""
    headings = enumerate(_listed(report), start=1)
    return {heading.anchor: f"_Toc{number:09}" for number, heading in headings}


def contents_block(hand: Hand, report: Report, names: dict[str, str]) -> Element:
    """Return title and entries, in the frame by which the program knows its contents."""
    lines = [paragraph(hand, CONTENTS_TITLE, report.contents)]
    for heading in _listed(report):
        entry = paragraph(hand, _LOOKS[heading.level], heading.text, label=plain(heading.label))
        lines.append(_linked(entry, names[heading.anchor]))
    first, last = lines[1], lines[-1]
    for at, part in enumerate(begin_field(_INSTRUCTION)):
        first.insert(1 + at, part)
    last.append(end_field())
    gallery = element("docPartGallery", val="Table of Contents")
    kind = element("docPartObj", [gallery, element("docPartUnique")])
    return element("sdt", [element("sdtPr", [kind]), element("sdtContent", lines)])


def _linked(entry: Element, name: str) -> Element:
    properties, *content = entry
    return element("p", [properties, element("hyperlink", content, anchor=name, history=1)])


def _listed(report: Report) -> Iterator[Heading]:
    for section in report.sections:
        yield section.heading
        for block in section.blocks:
            if isinstance(block, Heading) and block.level in _LOOKS and not section.annex:
                yield block


def _letters(section: Section) -> int:
    if not section.weighed:
        return 0
    told = (block for block in section.blocks if isinstance(block, NumberedParagraph))
    return sum(len(read(block.text)) for block in told)
