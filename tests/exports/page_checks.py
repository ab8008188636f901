"""What must hold of the text boxes of any page, however odd the consultation."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from baraza.exports.pdf.file.ink import LineBox
from baraza.exports.pdf.looks import A4, Paper

# Lines of one paragraph touch: a box is a whole leading high. Half a point is rounding.
_TOUCH = 0.6
_ROUNDING = 0.5


def check_boxes(boxes: Sequence[LineBox], paper: Paper = A4) -> None:
    """Assert that no line leaves the page or its margins and that no two lines overlap."""
    assert boxes
    for page, group in groupby(sorted(boxes, key=lambda box: box.page), lambda box: box.page):
        lines = list(group)
        for line in lines:
            assert line.left >= paper.margin - _ROUNDING, (page, line)
            assert line.right <= paper.width - paper.margin + _ROUNDING, (page, line)
            assert line.bottom >= 20, (page, line)
            assert line.top <= paper.height - 20, (page, line)
        assert not list(overlapping(lines)), page


def overlapping(lines: Sequence[LineBox]) -> Iterable[tuple[LineBox, LineBox]]:
    """Yield pairs of lines of one page that overlap."""
    ordered = sorted(lines, key=lambda line: -line.top)
    for at, line in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.top <= line.bottom + _TOUCH:
                break
            beside = other.left >= line.right - _TOUCH or line.left >= other.right - _TOUCH
            if not beside:
                yield line, other
