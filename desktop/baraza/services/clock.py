"""The clock, handed to whatever needs the time; the domain itself never asks for it."""

from collections.abc import Callable
from datetime import datetime

type Clock = Callable[[], datetime]
"""Says what time it is, with the zone of the place."""


def wall_clock() -> datetime:
    """Return the time of this computer in its own zone."""
    return datetime.now().astimezone()
