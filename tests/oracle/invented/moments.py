"""Instants as files write them: with seconds and an offset, of any zone."""

import datetime as dt

from tests.oracle.invented.scene import Scene

_OFFSETS = (0, 3, 3, 3, -5, 5.5, 14, -11, 1)
_OPENINGS = (dt.time(9), dt.time(0, 30), dt.time(23, 30), dt.time(14, 15, 59))


def opening(scene: Scene) -> dt.datetime:
    """A local time on the day of the session; near midnight it is another day elsewhere."""
    zone = dt.timezone(dt.timedelta(hours=scene.one(_OFFSETS)))
    return dt.datetime.combine(scene.day, scene.one(_OPENINGS), zone)


def elsewhere(scene: Scene, moment: dt.datetime) -> dt.datetime:
    """The same instant, perhaps in another zone."""
    if scene.chance(0.7):
        return moment
    return moment.astimezone(dt.timezone(dt.timedelta(hours=scene.one(_OFFSETS))))


def written(scene: Scene, moment: dt.datetime) -> str:
    """The instant as text, now and then with a fraction or with Z."""
    text = moment.isoformat(timespec="milliseconds" if scene.chance(0.1) else "seconds")
    return text.replace("+00:00", "Z") if scene.chance(0.5) else text
