"""Outlines of glyphs as path operators."""

type _Point = tuple[float, float]


class Outline:
    """Takes an outline and keeps it as path operators; the names are those HarfBuzz calls."""

    def __init__(self, unit: float) -> None:
        self.operators: list[str] = []
        self._unit = unit
        self._at: _Point = (0.0, 0.0)

    def _write(self, operator: str, *points: _Point) -> None:
        numbers = (f"{side * self._unit:.0f}" for point in points for side in point)
        self.operators.append(" ".join([*numbers, operator]))
        self._at = points[-1] if points else self._at

    def moveTo(self, point: _Point) -> None:  # noqa: N802 - name of the pen protocol
        """Begin a path."""
        self._write("m", point)

    def lineTo(self, point: _Point) -> None:  # noqa: N802 - name of the pen protocol
        """Add a line."""
        self._write("l", point)

    def curveTo(self, *points: _Point) -> None:  # noqa: N802 - name of the pen protocol
        """Add a cubic curve."""
        self._write("c", *points)

    def qCurveTo(self, control: _Point, end: _Point) -> None:  # noqa: N802 - name of the pen protocol
        """Add a quadratic curve, as a cubic one."""
        first, second = _towards(self._at, control), _towards(end, control)
        self._write("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802 - name of the pen protocol
        """Close the path."""
        self._write("h")


def _towards(point: _Point, control: _Point) -> _Point:
    """Return the cubic control point of a quadratic curve."""
    share = 2 / 3
    return (
        point[0] + (control[0] - point[0]) * share,
        point[1] + (control[1] - point[1]) * share,
    )
